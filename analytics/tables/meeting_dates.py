"""Whether the dates that two documents give an event can be one event's.

In: resolved dates, some without year or day. Out: how well two of them agree. Dates that exclude each other are
told from those that say nothing.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from analytics.facts.model import ResolvedDate

_Span = tuple[date, date]

SAME_DAYS, OVERLAP, SAME_MONTH, SAME_YEAR, UNKNOWN, APART = 2.0, 1.5, 1.0, 0.5, 0.0, -1.0

_NO_YEAR = re.compile(r"XXXX-(\d\d-\d\d)(?:/XXXX-(\d\d-\d\d))?")
_DAY = len("2000-01-01")
_MONTH = len("2000-01")
_LEAP_YEAR = 2000
_LONGEST = timedelta(days=7)  # longer events meet others by their first and last day


def dates_agree(one: ResolvedDate, other: ResolvedDate) -> float:
    """`SAME_DAYS`, `OVERLAP` (also where a year is not known), `SAME_MONTH`, `SAME_YEAR`, `UNKNOWN` or `APART`."""
    days, other_days = _span(one), _span(other)
    if days and other_days:
        return _days_agree(one, other, days, other_days)
    if not one.start or not other.start:
        return UNKNOWN
    short, long = sorted((one.start, other.start), key=len)
    if not long.startswith(short):
        return APART
    return SAME_MONTH if len(short) == _MONTH else SAME_YEAR


def days_of(when: ResolvedDate) -> Iterator[str]:
    """The days of an event, month and day alone: "05-14"."""
    span = _span(when)
    if span is None:
        return
    first, last = span
    if last - first > _LONGEST:
        yield from (f"{first:%m-%d}", f"{last:%m-%d}")
        return
    for number in range((last - first).days + 1):
        yield f"{first + timedelta(days=number):%m-%d}"


def _days_agree(one: ResolvedDate, other: ResolvedDate, days: _Span, other_days: _Span) -> float:
    if one.start and other.start:
        if days == other_days or (days[0] == other_days[0] and not (_lasts(days) and _lasts(other_days))):
            return SAME_DAYS
    else:
        days, other_days = _without_year(days), _without_year(other_days)
    if _lasts(days) and _lasts(other_days) and days != other_days:
        return APART
    return OVERLAP if days[0] <= other_days[1] and other_days[0] <= days[1] else APART


def _span(when: ResolvedDate) -> _Span | None:
    """First and last day, in a leap year where the year is not known; None where no day is known."""
    if when.start and len(when.start) == _DAY:
        end = when.end if when.end and len(when.end) == _DAY else when.start
        return _ordered(date.fromisoformat(when.start), date.fromisoformat(end))
    printed = _NO_YEAR.fullmatch(when.edtf or "")
    if printed is None:
        return None
    first, last = (date.fromisoformat(f"{_LEAP_YEAR}-{day}") for day in (printed[1], printed[2] or printed[1]))
    return _ordered(first, last)


def _ordered(first: date, last: date) -> _Span:
    return first, max(first, last)


def _without_year(days: _Span) -> _Span:
    first, last = (day.replace(year=_LEAP_YEAR) for day in days)
    return _ordered(first, last)


def _lasts(days: _Span) -> bool:
    return days[0] != days[1]
