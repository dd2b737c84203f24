"""Small phrases: numbers with their nouns, headings, places."""

import pytest

from analytics.figures.wording import counted, headline, place_in_words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 meetings"), (1, "1 meeting"), (2, "2 meetings"), (1250, "1,250 meetings")]
)
def test_a_number_agrees_with_its_noun(number: int, words: str) -> None:
    assert counted(number, "meeting") == words


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("first regional meeting", "First regional meeting"),
        ("SCO and UNODC", "SCO and UNODC"),
        ("“next” round", "“next” round"),
        ("élite forum", "Élite forum"),
        ("", ""),
    ],
)
def test_a_heading_begins_with_a_capital(title: str, heading: str) -> None:
    assert headline(title) == heading


def test_a_city_that_is_its_country_is_said_once() -> None:
    assert place_in_words("Singapore", "Singapore") == "Singapore"
