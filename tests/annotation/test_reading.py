"""The reading text: white space, look-alikes, offsets back into the stored text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.annotation.reading import fold, read_text


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("One  two\tthree", "One two three"),
        ("Title\n\n\nBody", "Title\nBody"),
        ("Title\nBody", "Title\nBody"),
        ("  leading", "leading"),
        ("no-break\u00a0space", "no-break space"),
        ("", ""),
    ],
)
def test_white_space_is_evened_out(stored: str, read: str) -> None:
    assert read_text(stored).text == read


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Kyrgyz Republiс", "Kyrgyz Republic"),  # the last letter is Cyrillic
        ("Türkiye", "Turkiye"),
        ("İstanbul", "Istanbul"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("10–12 May", "10-12 May"),
        ("«yes»", '"yes"'),
        ("São Tomé", "Sao Tome"),
    ],
)
def test_look_alikes_and_diacritics_fold(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_text_wrapped_at_a_fixed_width_reads_as_paragraphs() -> None:
    line = "a line of text that runs to about seventy characters and goes on and on"
    reading = read_text("\n".join([line] * 8) + "\n\nSecond paragraph")
    assert reading.text.count("\n") == 1
    assert reading.text.endswith("\nSecond paragraph")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_every_length_agrees_and_offsets_lead_back(stored: str) -> None:
    reading = read_text(stored)
    assert len(reading.text) == len(reading.folded) == len(reading.lower) == len(reading.offsets)
    for index, character in enumerate(reading.text):
        start, end = reading.stored(index, index + 1)
        assert stored[start:end] == character or (character.isspace() and stored[start:end].isspace())
