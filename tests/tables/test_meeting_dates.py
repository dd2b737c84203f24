"""Whether two dates can be one event's: years and days may be missing."""

import pytest

from analytics.facts.model import ResolvedDate
from analytics.tables.meeting_dates import (
    APART,
    OVERLAP,
    SAME_DAYS,
    SAME_MONTH,
    SAME_YEAR,
    UNKNOWN,
    dates_agree,
    days_of,
)


def _date(text: str) -> ResolvedDate:
    if text.startswith("XXXX") or not text:
        return ResolvedDate(edtf=text or None)
    start, _, end = text.partition("/")
    return ResolvedDate(start, end or start, text)


DATES = [
    ("2023-05-10", "2023-05-10", SAME_DAYS),
    ("2023-05-10/2023-05-12", "2023-05-10/2023-05-12", SAME_DAYS),
    ("2023-05-10/2023-05-12", "2023-05-10", SAME_DAYS),
    ("2023-05-10/2023-05-12", "2023-05-11", OVERLAP),
    ("XXXX-05-10", "2023-05-10", OVERLAP),
    ("XXXX-05-10/XXXX-05-12", "2023-05-11", OVERLAP),
    ("XXXX-02-29", "2024-02-29", OVERLAP),
    ("XXXX-05-10", "XXXX-05-10", OVERLAP),
    ("2023-05", "2023-05-10", SAME_MONTH),
    ("2023", "2023-05-10/2023-05-12", SAME_YEAR),
    ("2023", "2023-05", SAME_YEAR),
    ("2023-05", "2023-05", SAME_MONTH),
    ("", "2023-05-10", UNKNOWN),
    ("", "", UNKNOWN),
    ("XXXX-05-10", "2023-05", UNKNOWN),
    ("2023-05-10", "2023-05-11", APART),
    ("2023-05-10", "2024-05-10", APART),
    ("2023-05-10/2023-05-11", "2023-05-10/2023-05-13", APART),
    ("XXXX-05-10", "2023-05-11", APART),
    ("2023-04", "2023-05-10", APART),
    ("2022", "2023-05-10", APART),
]


@pytest.mark.parametrize(("one", "other", "wanted"), DATES)
def test_how_well_dates_agree_in_either_order(one: str, other: str, wanted: float) -> None:
    assert dates_agree(_date(one), _date(other)) == wanted
    assert dates_agree(_date(other), _date(one)) == wanted


DAYS = [
    ("2023-05-30/2023-06-01", ["05-30", "05-31", "06-01"]),
    ("2023-05-10", ["05-10"]),
    ("XXXX-05-10/XXXX-05-11", ["05-10", "05-11"]),
    ("2023-05-01/2023-05-31", ["05-01", "05-31"]),
    ("2023-12-31/2024-01-01", ["12-31", "01-01"]),
    ("2023-05", []),
    ("", []),
]


@pytest.mark.parametrize(("when", "days"), DAYS)
def test_days_of_an_event(when: str, days: list[str]) -> None:
    assert list(days_of(_date(when))) == days
