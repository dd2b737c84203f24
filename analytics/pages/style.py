"""The few rules of style that Streamlit's theme has no setting for: what a phone's width asks for, mostly.

In: nothing. Out: one style sheet. Colours and type come from `.streamlit/config.toml`; nothing here names one.
"""

import streamlit as st

_STYLE = """<style>
.st-key-headlines > div { flex: 1 1 7.5rem; min-width: 7.5rem; }
.st-key-headlines [data-testid="stMetric"] { padding: 0.6rem 0.9rem; }
.st-key-filter_chips button { min-height: 1.75rem; padding: 0 0.6rem; }
[data-testid="stPageLink"] a { padding-left: 0; }
[data-testid="stPageLink"] p { white-space: normal; line-height: 1.35; }
@media (max-width: 640px) {
  h1 { font-size: 1.6rem !important; }
  :is(.st-key-timeline, .st-key-pillars) g.textpoint { display: none; }
  :is(.st-key-pillars, .st-key-matrix_countries, .st-key-matrix_programmes) { overflow-x: auto; }
  :is(.st-key-pillars, .st-key-matrix_countries, .st-key-matrix_programmes) > div { min-width: 46rem; }
}
[class*="st-key-entry_"] [data-testid="stPageLink"] a { background: transparent; }
[data-testid="stCaptionContainer"] { color: inherit; opacity: 0.74; }
.st-key-map { height: clamp(17rem, 60vw, 30rem); }
</style>"""


def apply_style() -> None:
    """Put the style sheet on the page."""
    st.html(_STYLE)
