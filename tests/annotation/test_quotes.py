"""Quotations in all their marks."""

import pytest

from analytics.annotation.quotes import find_quotes
from analytics.annotation.reading import read_text


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said: "We agree."', ["We agree."]),
        ("“We agree,” she said. “We do.”", ["We agree,", "We do."]),
        ("«Да» and «yes, we do»", ["Да", "yes, we do"]),
        ("„Gut“, he said", ["Gut"]),
        ("“First part.\n“Second part,” he said.", ["First part.", "Second part,"]),
        ('He said "it never closes\nNext paragraph.', ["it never closes"]),
        ("It's the States' own 'idea'", []),
        ("No quotation at all.", []),
        ('""', []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [quote.text for quote in find_quotes(read_text(text))] == quoted
