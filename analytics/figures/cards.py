"""Small pieces of HTML for facts in words: lists of terms and values, and quoted sentences.

In: strings and frames, with whatever characters the documents have. Out: escaped HTML, and one style sheet for it.
"""

from collections.abc import Iterable, Sequence
from html import escape

import pandas as pd

from analytics.figures.highlight import Mark, marked_text
from analytics.queries.records import records

Term = tuple[str, Sequence[str]]
"""What it is, and its values, as plain text; a value that begins with "inferred" is shown as one."""


def definition_list(terms: Iterable[Term]) -> str:
    """Terms and their values; terms without a value are left out."""
    rows = [
        f"<dt>{escape(term)}</dt>" + "".join(_value(value) for value in values) for term, values in terms if values
    ]
    return f'<dl class="terms">{"".join(rows)}</dl>'


def _value(value: str) -> str:
    inferred = ' class="inferred"' if value.startswith("inferred") else ""
    return f"<dd{inferred}>{escape(value)}</dd>"


def sentences(evidence: pd.DataFrame) -> str:
    """Each sentence once, with the words in it that say something marked.

    evidence: what `queries.evidence.evidence_of` gives, with kind and note of each place.
    """
    quotes = []
    for _, rows in evidence.groupby(["document_id", "sentence_start"], sort=False):
        places = records(rows)
        first, shift = places[0], places[0]["sentence_start"]
        marks = [Mark(row["start"] - shift, row["end"] - shift, row["kind"], row["note"]) for row in places]
        words = marked_text(first["sentence"], marks, names=False)
        words = f"{'… ' if first['cut_before'] else ''}{words}{' …' if first['cut_after'] else ''}"
        quotes.append(f"<blockquote>{words}</blockquote>")
    return f'<div class="sentences" lang="en">{"".join(quotes)}</div>'


def card_style() -> str:
    """The style sheet of these pieces, as a <style> element; holds in light and dark."""
    return (
        "<style>"
        "dl.terms{display:grid;grid-template-columns:minmax(6.5rem,max-content) 1fr;gap:.15rem 1rem;"
        "margin:0;padding:0}"
        ".terms dd.inferred{font-size:.9em;border-left:2px dashed currentColor;padding-left:.5rem}"
        ".terms dt{grid-column:1;opacity:.72;font-weight:400}"
        ".terms dd{grid-column:2;margin:0}"
        ".sentences blockquote{margin:0 0 .9rem;padding:.1rem 0 .1rem .9rem;line-height:1.75;"
        "border-left:3px solid color-mix(in srgb,currentColor 25%,transparent)}"
        "@media(max-width:640px){.terms{grid-template-columns:1fr}.terms dd{grid-column:1}"
        ".terms dd.inferred{font-size:.9em;border-left:2px dashed currentColor;padding-left:.5rem}"
        ".terms dt{margin-top:.35rem}}"
        "</style>"
    )
