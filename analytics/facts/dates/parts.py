"""Parts of years, months and weeks as days: early 2015, the second half of the month, the last week of March.

In: an `Interval` of days and the name of a part (normal form of `annotation.relative_dates`). Out: the narrower
interval. What writers leave vague is cut by a fixed convention: of a printed year early, mid and late are
thirds, of a month the days 1-10, 10-20 and 21 to the end; counted from the story ("late next year", "later this
week") halves. Weeks are those of ISO 8601: the first of a month or year has its first Thursday. Seasons are the
northern ones.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # first month of each
_THIRDS = {"early": (0, 4), "mid": (4, 4), "late": (8, 4)}  # months of a year: first, how many
_SPANS = {"q": 3, "h": 6}  # months
_THURSDAY = 3


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from first to last, both inclusive. exact: the event took all of them (a day, not "some day of")."""

    first: date
    last: date
    exact: bool = False


def part_of(interval: Interval, part: str, story: date | None = None) -> Interval:
    """The days of a part. story: the day it is counted from, for parts of "this year" or "next month"."""
    name, _, number = part.rpartition(" ")
    if number.lstrip("-").isdigit():
        return _numbered(interval, name.rpartition(" ")[2], int(number))
    if part[:1] in _SPANS and part[1:].isdigit():
        length = _SPANS[part[0]]
        return months_from(interval.first, (int(part[1:]) - 1) * length, length)
    if number in SEASONS:
        return months_from(interval.first, SEASONS[number] - 1, 3)
    if number == "week":
        monday = interval.first - timedelta(interval.first.weekday())
        return Interval(monday, monday + timedelta(6))
    return _vague(interval, number, story)


def range_of_parts(first: Interval, first_part: str, last: Interval, last_part: str) -> Interval:
    """From a part of one month or year to a part of another: the end of March is over when April begins."""
    middle, after = _middle(first), first.last + timedelta(1)
    first = first if first_part in _THIRDS else part_of(first, first_part)
    last = last if last_part in _THIRDS else part_of(last, last_part)
    start = {"mid": middle, "late": after}.get(first_part, first.first)
    end = {"early": last.first, "mid": _middle(last)}.get(last_part, last.last + timedelta(1)) - timedelta(1)
    return Interval(start, max(start, end))


def months_from(start: date, skip: int, length: int) -> Interval:
    """Whole months: length of them, skip months after the one that start lies in."""
    index = start.year * 12 + start.month - 1 + skip
    last = index + length - 1
    end = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
    return Interval(date(index // 12, index % 12 + 1, 1), end)


def _vague(interval: Interval, part: str, story: date | None) -> Interval:
    days = (interval.last - interval.first).days
    if story:
        return _told(interval, part, story)
    if part in _THIRDS and days > 360:
        return months_from(interval.first, *_THIRDS[part])
    if part in _THIRDS and days > 26:
        begin, end = {"early": (1, 10), "mid": (10, 20), "late": (21, interval.last.day)}[part]
        return Interval(interval.first.replace(day=begin), interval.first.replace(day=end))
    return interval


def _told(interval: Interval, part: str, story: date) -> Interval:
    """Parts that are counted from the story; what is "earlier" is over, what is "later" lies ahead."""
    if part == "within":
        return Interval(story, interval.last)
    if part not in ("early", "late", "earlier", "later"):
        return interval
    half = _half(interval, late=part in ("late", "later"))
    if part == "earlier":
        whole_year = (interval.last - interval.first).days > 360
        end = story - timedelta(1) if whole_year else min(half.last, story - timedelta(1))
        return Interval(half.first, max(half.first, end))
    if part == "later":
        return Interval(min(half.last, max(half.first, story)), half.last)
    return half


def _half(interval: Interval, *, late: bool) -> Interval:
    """A year is halved after June, a month after the 15th, a week after Wednesday."""
    days = (interval.last - interval.first).days + 1
    half = {7: 3, 28: 15, 29: 15, 30: 15, 31: 15}.get(days, days // 2)
    cut = interval.first + timedelta(half - 1)
    if days in (365, 366):
        cut = interval.first.replace(month=6, day=30)
    return Interval(cut + timedelta(1), interval.last) if late else Interval(interval.first, cut)


def _middle(interval: Interval) -> date:
    """The 16th of a month, 2 July of a year."""
    if (interval.last - interval.first).days > 31:
        return date(interval.first.year, 7, 2)
    return interval.first.replace(day=16)


def _week_of(interval: Interval, number: int) -> Interval:
    """A week of a month or year: the first has its first Thursday (ISO 8601); -1 is the last."""
    if number < 0:
        thursday = (
            interval.last - timedelta((interval.last.weekday() - _THURSDAY) % 7) + timedelta(7 * (number + 1))
        )
    else:
        thursday = interval.first + timedelta((_THURSDAY - interval.first.weekday()) % 7 + 7 * (number - 1))
    return Interval(thursday - timedelta(3), thursday + timedelta(3))


def _numbered(interval: Interval, unit: str, number: int) -> Interval:
    """The number-th week or month; of units in the plural the first (number > 0) or last so many."""
    if unit == "week":
        return _week_of(interval, number)
    if unit == "month":
        return months_from(interval.first, number - 1, 1)
    if unit == "weeks":
        ends = (_week_of(interval, 1 if number > 0 else -1), _week_of(interval, number))
        return Interval(min(ends[0].first, ends[1].first), max(ends[0].last, ends[1].last))
    if unit in ("months", "quarters"):
        length = abs(number) * (3 if unit == "quarters" else 1)
        begin = interval.first if number > 0 else interval.last
        return months_from(begin, 0 if number > 0 else 1 - length, length)
    if number > 0:
        return Interval(interval.first, interval.first + timedelta(number - 1))
    return Interval(interval.last + timedelta(number + 1), interval.last)
