"""Counting from a known day: one expression each. 2019-05-16 was a Thursday."""

import pytest

from analytics.annotation.spans import PartialDate
from analytics.facts.dates.calendar import counted_from, interval_of
from analytics.facts.dates.parts import part_of

THURSDAY = PartialDate(2019, 5, 16)

COUNTED = [
    ("story day 0", "2019-05-16", "2019-05-16"),
    ("story day -1", "2019-05-15", "2019-05-15"),
    ("event day 1", "2019-05-17", "2019-05-17"),
    ("story week 0", "2019-05-13", "2019-05-19"),
    ("story week -1", "2019-05-06", "2019-05-12"),
    ("story weekend 0", "2019-05-18", "2019-05-19"),
    ("story weekend -1", "2019-05-11", "2019-05-12"),
    ("story month -1", "2019-04-01", "2019-04-30"),
    ("story month 8", "2020-01-01", "2020-01-31"),
    ("story quarter 0", "2019-04-01", "2019-06-30"),
    ("story quarter -2", "2018-10-01", "2018-12-31"),
    ("story half 0", "2019-01-01", "2019-06-30"),
    ("story year 1 early", "2020-01-01", "2020-06-30"),
    ("story year 0 q3", "2019-07-01", "2019-09-30"),
    ("story year -2", "2017-01-01", "2017-12-31"),
    ("story decade 0", "2010-01-01", "2019-12-31"),
    ("story thursday 0", "2019-05-16", "2019-05-16"),
    ("story thursday -1", "2019-05-09", "2019-05-09"),
    ("story thursday 1", "2019-05-23", "2019-05-23"),
    ("story friday 1", "2019-05-24", "2019-05-24"),
    ("story tuesday 0", "2019-05-14", "2019-05-14"),
    ("story friday 0", "2019-05-10", "2019-05-10"),
    ("story march 0", "2019-03-01", "2019-03-31"),
    ("story june 0", "2019-06-01", "2019-06-30"),
    ("story november 0", "2018-11-01", "2018-11-30"),
    ("story march 1", "2020-03-01", "2020-03-31"),
    ("story june -1", "2018-06-01", "2018-06-30"),
    ("story spring 1", "2020-03-01", "2020-05-31"),
    ("story winter -1", "2018-12-01", "2019-02-28"),
    ("story weeks 2", "2019-05-17", "2019-05-30"),
    ("story years -3", "2016-05-16", "2019-05-15"),
]


@pytest.mark.parametrize(("expression", "first", "last"), COUNTED)
def test_counts_from_a_day(expression: str, first: str, last: str) -> None:
    interval = counted_from(expression, THURSDAY)
    assert interval is not None
    assert (interval.first.isoformat(), interval.last.isoformat()) == (first, last)


def test_planned_weekdays_lie_ahead() -> None:
    interval = counted_from("story friday 0", THURSDAY, planned=True)
    assert interval is not None
    assert interval.first.isoformat() == "2019-05-17"


@pytest.mark.parametrize(
    ("expression", "anchor"),
    [
        ("story day -1", PartialDate(2019, 5)),
        ("story week 0", PartialDate(2019, 5)),
        ("story month -1", PartialDate(2019)),
        ("story tuesday 0", PartialDate(2019)),
        ("story year -1", PartialDate()),
        ("story year -9000", THURSDAY),
    ],
)
def test_needs_a_precise_anchor(expression: str, anchor: PartialDate) -> None:
    assert counted_from(expression, anchor) is None


@pytest.mark.parametrize(
    ("first", "last", "part", "expected"),
    [
        (PartialDate(2015), PartialDate(2015), "q1", ("2015-01-01", "2015-03-31")),
        (PartialDate(2015), PartialDate(2015), "h2", ("2015-07-01", "2015-12-31")),
        (PartialDate(2015), PartialDate(2015), "winter", ("2015-12-01", "2016-02-29")),
        (PartialDate(2015), PartialDate(2015), "early", ("2015-01-01", "2015-04-30")),
        (PartialDate(2019, 1), PartialDate(2019, 1), "week 1", ("2018-12-31", "2019-01-06")),
        (PartialDate(2023, 3), PartialDate(2023, 3), "week -1", ("2023-03-27", "2023-04-02")),
        (PartialDate(2022, 2), PartialDate(2022, 2), "", ("2022-02-01", "2022-02-28")),
        (PartialDate(2024, 2, 28), PartialDate(2024, 3, 1), "", ("2024-02-28", "2024-03-01")),
    ],
)
def test_days_of_printed_dates(
    first: PartialDate, last: PartialDate, part: str, expected: tuple[str, str]
) -> None:
    interval = interval_of(first, last)
    assert interval is not None
    found = part_of(interval, part)
    assert (found.first.isoformat(), found.last.isoformat()) == expected
