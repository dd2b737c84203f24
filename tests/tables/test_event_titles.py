"""The telling words and the numbers of titles."""

import pytest

from analytics.tables.event_titles import title_words

ORDINALS = {"first": "1", "eighth": "8", "thirteenth": "13", "thirty eighth": "38"}
TITLES = [
    ("38th meeting of the heads of drug control", {"drug", "contro"}, {38}),
    ("thirty-eighth Meeting of Heads of Drug Control", {"drug", "contro"}, {38}),
    ("Thirteenth session on precursors", {"precur"}, {13}),
    ("preventing extremism", {"preven", "extrem"}, set()),
    ("prevention of extremism", {"preven", "extrem"}, set()),
    ("regional expert meeting", set(), set()),
    ("meeting of the 2022-2025 programme", set(), set()),
    ("", set(), set()),
]


@pytest.mark.parametrize(("title", "stems", "numbers"), TITLES)
def test_what_a_title_tells(title: str, stems: set[str], numbers: set[int]) -> None:
    words = title_words(title, ORDINALS)
    assert (set(words.stems), set(words.numbers)) == (stems, numbers)
