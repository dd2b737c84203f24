"""The few rules of style that Streamlit's theme has no setting for: density, and what a phone's width asks for.

In: nothing. Out: one style sheet. Colours and type come from `.streamlit/config.toml`; nothing here names one.
"""

import streamlit as st

_STYLE = """<style>
/* headline numbers: as many in a row as fit, dense */
.st-key-headlines > div { flex: 1 1 6.5rem; min-width: 6.5rem; }
.st-key-headlines [data-testid="stMetric"] { padding: 0; }
.st-key-headlines [data-testid="stMetric"] > div { padding: 0.5rem 0.7rem; }
/* chips: smaller than buttons */
.st-key-filter_chips button { min-height: 1.75rem; padding: 0 0.6rem; }
/* links of lists: whole titles, recognisable as links */
[data-testid="stPageLink"] a { padding-left: 0; }
[data-testid="stPageLink"] p {
  white-space: normal; line-height: 1.35; text-decoration: underline; text-underline-offset: 0.2em;
  text-decoration-color: color-mix(in srgb, currentColor 30%, transparent);
}
/* notes under headings: contrast of at least 4.5 to 1 on both grounds */
[data-testid="stCaptionContainer"] { color: inherit; opacity: 0.74; }
/* chosen values in a menu: quiet, and read on light and dark alike */
[data-tag] { background: color-mix(in srgb, currentColor 12%, transparent) !important; }
[data-tag], [data-tag] * { color: inherit !important; }
/* the chosen country: framed, beside others that stay readable */
.st-key-map .choroplethlayer:has(path[style*="opacity: 0.75;"]) path[style*=" opacity: 1;"] {
  stroke: currentColor !important; stroke-width: 2.5px !important;
}
/* the map keeps its shape from phone to desk */
.st-key-map { height: clamp(17rem, 60vw, 30rem); }
/* links may lead to the page they stand on, with something else chosen: no ground of the page that is open */
[data-testid="stPageLink"] a:not(:hover):not(:focus-visible) { background: transparent; }
/* listed documents: the title above its beginning, not below it */
[class*="st-key-entry_"] [data-testid="stPageLink"] p { font-size: 1.0625rem; }
[class*="st-key-entry_"] [data-testid="stMarkdown"] p { font-size: 0.9375rem; }
@media (max-width: 640px) {
  h1 { font-size: 1.6rem !important; }
  /* names beside marks need a wide screen; wide charts scroll in their frame */
  :is(.st-key-timeline, .st-key-pillars) g.textpoint { display: none; }
  :is(.st-key-pillars, .st-key-matrix_countries, .st-key-matrix_programmes) { overflow-x: auto; }
  :is(.st-key-pillars, .st-key-matrix_countries, .st-key-matrix_programmes) > div { min-width: 46rem; }
  .st-key-headlines > div { min-width: 4.9rem; flex-basis: 4.9rem; }
  .st-key-headlines [data-testid="stMetric"] > div { padding: 0.3rem 0.45rem; }
  .st-key-headlines [data-testid="stMetricLabel"] p { font-size: 0.72rem; }
  .st-key-headlines [data-testid="stMetricValue"] { font-size: 1.4rem; }
}
</style>"""


def apply_style() -> None:
    """Put the style sheet on the page."""
    st.html(_STYLE)
