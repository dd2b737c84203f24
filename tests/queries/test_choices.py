"""Names for people: of ids, kinds, dates and filters."""

import pytest

from analytics.queries.choices import choices, day_name, filters_in_words, kind_name, span_name
from analytics.queries.filters import Filters
from analytics.tables.store import Dataset


def test_choices_name_everything_that_can_be_filtered(dataset: Dataset) -> None:
    known = choices(dataset)
    assert known.countries["KAZ"] == "Kazakhstan"
    assert list(known.countries.values()) == sorted(known.countries.values())
    assert known.kinds["side-event"] == "Side event"
    assert (known.first_year, known.last_year) == (1996, 2023)
    assert known.names("since") == {}


def test_no_two_choices_of_a_kind_have_the_same_name(dataset: Dataset) -> None:
    known = choices(dataset)
    for kind in ("countries", "programmes", "themes", "organisations", "kinds"):
        names = list(known.names(kind).values())
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2014-12-10", "10 December 2014"),
        ("2022-06", "June 2022"),
        ("2015", "2015"),
        (None, "no date"),
        ("", "no date"),
    ],
)
def test_dates_in_words_are_no_more_precise_than_they_are(day: str | None, words: str) -> None:
    assert day_name(day) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2014-12-10", "2014-12-12", "10–12 December 2014"),
        ("2022-10-26", "2022-10-26", "26 October 2022"),
        ("2019-09-30", "2019-10-02", "30 September 2019 – 2 October 2019"),
        ("2015", "2015", "2015"),
        ("2015", None, "2015"),
        (None, None, "no date"),
    ],
)
def test_spans_in_words(start: str | None, end: str | None, words: str) -> None:
    assert span_name(start, end) == words


@pytest.mark.parametrize(
    ("kind", "words"), [("expert", "Expert meeting"), ("steering-committee", "Steering committee")]
)
def test_kinds_in_words(kind: str, words: str) -> None:
    assert kind_name(kind) == words


def test_filters_in_words_hold_names_not_codes(dataset: Dataset) -> None:
    filters = Filters(since="2019-01-01", countries=("KAZ", "KGZ"), kinds=("expert",), stated_only=True)
    words = filters_in_words(filters, choices(dataset))
    assert words == "since 1 January 2019 · Kazakhstan, Kyrgyzstan · Expert meeting · stated dates only"
    assert filters_in_words(Filters(), choices(dataset)) == "all data"
