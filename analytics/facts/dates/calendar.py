"""Counting from one date to another: what "last month" or "on Tuesday" is, told on a given day.

In: the expression of a relative `DateSpan` (normal form of `annotation.relative_dates`) and an anchor date, of any
precision. Out: the `Interval` of days that is meant. Refused: anchors not precise enough ("yesterday" of a
story whose day is unknown). Weeks begin on Monday (ISO 8601); seasons are those of the northern hemisphere.
"""

from calendar import monthrange
from datetime import date, timedelta

from analytics.annotation.spans import PartialDate
from analytics.facts.dates.parts import SEASONS, Interval, months_from, part_of

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS_OF = {"day": 1, "week": 7, "fortnight": 14, "workweek": 7}


def interval_of(first: PartialDate, last: PartialDate) -> Interval | None:
    """The days of a printed date or range that has a year; None for a day that the calendar has not."""
    if first.year is None and last.year is None:
        return None
    start = occurrence(first.month or 1, first.day, first.year or last.year or 1)
    if start is None:
        return None
    end_year, end_month = last.year or start.year, last.month or 12
    end = occurrence(end_month, last.day or monthrange(end_year, end_month)[1], end_year)
    if end is None:
        return None
    return Interval(start, end, bool(first.day and last.day))


def counted_from(expression: str, anchor: PartialDate, *, planned: bool = False) -> Interval | None:
    """The days that an expression means, counted from an anchor; None if the anchor is not precise enough, or
    the expression is no single relative one.

    planned: a weekday, month or season without direction lies ahead, not back.
    """
    words = expression.split()
    if len(words) < 3 or ".." in expression:
        return None
    _, unit, shift, *part = words
    known = _known(unit, anchor)
    if known is None:
        return None
    try:
        interval = _shifted(unit, int(shift), known, planned)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999
        return None
    return part_of(interval, " ".join(part), known) if interval else None


def occurrence(month: int, day: int | None, year: int) -> date | None:
    """The day of a year; without a day the month's first; None for 29 February of a common year."""
    try:
        return date(year, month, day or 1)
    except ValueError:
        return None


def _known(unit: str, anchor: PartialDate) -> date | None:
    """The anchor as a day, if it is precise enough for the unit."""
    if anchor.year is None:
        return None
    singular = unit.removesuffix("s")
    if singular in ("year", "decade", "century") or unit in SEASONS:
        return occurrence(anchor.month or 1, anchor.day, anchor.year)
    if anchor.month is None:
        return None
    if anchor.day is None and singular not in ("month", "quarter", "half") and unit not in _MONTHS:
        return None
    return occurrence(anchor.month, anchor.day, anchor.year)


def _shifted(unit: str, shift: int, day: date, planned: bool) -> Interval | None:
    if unit in _WEEKDAYS:
        found = _weekday(day, _WEEKDAYS.index(unit), shift * 2 if shift > 0 else shift or planned)
        return Interval(found, found, True)
    if unit in _MONTHS or unit in SEASONS:
        month, length = (SEASONS[unit], 3) if unit in SEASONS else (_MONTHS.index(unit) + 1, 1)
        return _namedmonths_from(day, month, length, shift or planned)
    if unit.endswith("s"):
        return _span(day, unit.removesuffix("s"), shift)
    if unit in _MONTHS_OF:
        return _calendar_unit(day, _MONTHS_OF[unit], shift)
    return _days(day, unit, shift)


def _days(day: date, unit: str, shift: int) -> Interval | None:
    monday = day - timedelta(day.weekday())
    if unit == "weekend":
        saturday = monday + timedelta(5 + 7 * shift)
        return Interval(saturday, saturday + timedelta(1))
    if unit not in _DAYS_OF:
        return None
    start = (day if unit == "day" else monday) + timedelta(_DAYS_OF[unit] * shift)
    length = 5 if unit == "workweek" else _DAYS_OF[unit]
    return Interval(start, start + timedelta(length - 1), unit == "day")


def _weekday(day: date, weekday: int, ahead: int) -> date:
    """The nearest such weekday back (ahead 0: the day itself counts; -1: it does not), ahead (1), or that
    of the next week (2)."""
    if ahead > 1:
        return day - timedelta(day.weekday()) + timedelta(7 + weekday)
    if ahead > 0:
        return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)
    back = (day.weekday() - weekday) % 7
    return day - timedelta(back or (7 if ahead < 0 else 0))


def _namedmonths_from(day: date, month: int, length: int, ahead: int) -> Interval:
    """The nearest such month or season: the current one counts unless "last" or "next" is said."""
    year = day.year
    if ahead > 0:
        year += month <= day.month
    elif ahead < 0:
        year -= month + length - 1 >= day.month  # the last spring is one that has ended
    else:
        year -= month > day.month + 1  # a month just ahead is the coming one
    return months_from(date(year, 1, 1), month - 1, length)


def _calendar_unit(day: date, months: int, shift: int) -> Interval:
    """The month, quarter, half, year, decade or century that the day lies in, moved by a number of them."""
    index = day.year * 12 + day.month - 1
    start = index - index % months + shift * months
    return months_from(date(start // 12, start % 12 + 1, 1), 0, months)


def _span(day: date, unit: str, shift: int) -> Interval:
    """From the day to so many units before or after it: "the past three years"; quarters and decades are whole."""
    if unit in ("quarter", "decade") and shift:
        nearest = _calendar_unit(day, _MONTHS_OF[unit], 1 if shift > 0 else -1)
        furthest = _calendar_unit(day, _MONTHS_OF[unit], shift)
        return Interval(min(nearest.first, furthest.first), max(nearest.last, furthest.last))
    other = _moved(day, unit, shift)
    if shift < 0:
        return Interval(other, day - timedelta(1))
    return Interval(day + timedelta(1), other)


def _moved(day: date, unit: str, shift: int) -> date:
    if unit in _DAYS_OF:
        return day + timedelta(_DAYS_OF[unit] * shift)
    index = day.year * 12 + day.month - 1 + _MONTHS_OF.get(unit, 12) * shift
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
