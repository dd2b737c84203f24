"""The grammar of calendar dates: days, months and years and their ranges, over the symbols of a `Run`.

In: a run and a position in it. Out: the longest `Moment` that begins there, or None. Refused: days that no
calendar has ("31 June", month 13). Whether a moment really is a date in its sentence is not decided here.
"""

import re
from calendar import isleap
from dataclasses import dataclass, replace
from typing import Literal

from analytics.annotation.dates.tokens import Run
from analytics.annotation.spans import PartialDate

# Every expression is matched over symbols (see date_tokens). Groups: d first day, e last day, m month, y year,
# z two-digit end year, w weekday, p part.
_WEEKDAY = r"(?:(?P<w>w)\.?(?:,?[-~&]w)?\.?,?[Ti(]{0,2})?"
_YEAR = r"(?:[,/.-]?[iF]?T?(?P<y>y))?"
_NEXT_DAY = r"\.?,?[-~&/](?:w\.?,?)?T?(?P<e>[do])"
_MORE_DAYS = r"(?:,T?[do])*"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        # Monday, the 3rd of March 2014
        rf"{_WEEKDAY}T?(?P<d>[do])(?:F?T?|[-/]|\.(?=m(?!\.?[do])))(?P<m>m)\.?{_YEAR}",
        rf"{_WEEKDAY}(?P<m>m)\.?T?(?P<d>[do])(?:[,./]?[iF]?(?P<y>y))?",  # March 3, 2014
        rf"{_WEEKDAY}T?(?P<d>[do]){_MORE_DAYS}{_NEXT_DAY}(?:F?T?|[-.])(?P<m>m)\.?{_YEAR}",  # 10-12 December
        rf"{_WEEKDAY}(?P<m>m)\.?T?(?P<d>[do]){_MORE_DAYS}{_NEXT_DAY}(?![.]?F?T?m)(?:[,.]?[iF]?(?P<y>y))?",
        r"(?P<m>m)(?:[.,/-]|,?[iF])?(?P<y>y)",  # June of 2022
        r"(?P<y>y)[-/,]?(?P<m>m)(?:[-/](?P<d>[do]))?",  # 2017 April, 2019-Aug-01
        rf"{_WEEKDAY}T?(?P<d>[do])(?P<x>{_MORE_DAYS},)T?(?P<e>[do])F?T?(?P<m>m)\.?{_YEAR}",  # 6, 7 June
        r"(?:(?P<w>w)\.?,?)?(?P<d>[do]),(?P<m>m)\.?,?(?P<y>y)",  # Thursday, 14, November, 2019
        r"(?P<m>m)F(?P<z>z)",  # April of 87
        r"(?P<m>m)F?(?P<k>c)",  # October two thousand
        r"(?P<m>m)",
        r"(?P<y>y)",
    )
)
_ISO = re.compile(r"(?P<y>y)(?P<s>[-/.])(?P<m>d)(?:(?P=s)(?P<d>d))?")
_SPACED = re.compile(r"(?P<y>y)(?P<m>d)(?P<d>d)(?![-~dozF]|,d)")  # "2018 09 14"
_NUMERIC = re.compile(r"(?P<a>d)(?P<s>[-/.])(?P<b>d)(?P=s)(?P<y>[yzd])")
_SHORT_YEARS = re.compile(r"(?P<y>y)[-~/](?P<z>[dz])(?![-/.~]?[dzym])")
_CONNECTION = re.compile(r"[-~]T?")
_AND = re.compile(r",?&T?|,T?")

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Kind = Literal["date", "relative", "period"]
UNKNOWN = PartialDate()


@dataclass(frozen=True, slots=True)
class Moment:
    """A date expression: half-open token indices, and what it says. expression: see `dates`."""

    begin: int
    end: int
    first: PartialDate = UNKNOWN
    last: PartialDate = UNKNOWN
    kind: Kind = "date"
    expression: str = ""


def calendar_at(run: Run, at: int, month_first: bool) -> Moment | None:
    """The longest calendar date or range that begins at a token.

    month_first: how to read days and months in figures where both ways are possible ("3/4/2014").
    """
    moment = single_at(run, at, month_first)
    short = _short_years(run, at)
    if short and (not moment or short.end > moment.end):
        moment = short
    if moment is None:
        return None
    return _joined(run, moment, month_first) or moment


def single_at(run: Run, at: int, month_first: bool) -> Moment | None:
    """The longest date at a token, ranges only within a month."""
    found = [_numbers(run, at, month_first), *(_shaped(run, at, shape) for shape in _SHAPES)]
    return max((moment for moment in found if moment), key=lambda moment: moment.end, default=None)


def between(first: Moment, last: Moment, *, adjoining: bool = False) -> Moment | None:
    """The range from one date to another; what one of them leaves out follows from the other.

    adjoining: only if the last day is the one after the first ("28 February and 1 March").
    """
    start, end = first.first, last.last
    if (start.day and not end.day) or (end.month is None and start.month is not None):
        return None
    if start.year is None:
        wraps = start.month is not None and end.month is not None and start.month > end.month
        start = replace(start, year=end.year - wraps if end.year else None)
    if not possible(start):
        return None
    if start.year and end.year and (start.iso() or "") > (end.iso() or ""):
        return None
    if adjoining and not _adjoining(start, last.first):
        return None
    period = start.month is None and end.month is None
    return Moment(first.begin, last.end, start, end, "period" if period else "date", first.expression)


def possible(date: PartialDate) -> bool:
    """Whether the calendar has such a date (29 February where the year is unknown, too)."""
    if date.month is not None and not 1 <= date.month <= 12:
        return False
    if date.day is None or date.month is None:
        return True
    return 1 <= date.day <= month_length(date.year or 2000, date.month)


def month_length(year: int, month: int) -> int:
    """Days of a month of the Gregorian calendar."""
    return 28 + isleap(year) if month == 2 else 30 if month in (4, 6, 9, 11) else 31


def _shaped(run: Run, at: int, shape: re.Pattern[str]) -> Moment | None:
    match = shape.match(run.symbols, at)
    if match is None:
        return None
    value = {name: run.tokens[match.start(name)].number for name, text in match.groupdict().items() if text}
    year, month, day = value.get("y"), value.get("m"), value.get("d")
    year = 1900 + value["z"] if "z" in value else value.get("k", year)
    if "k" in value and year != 2000:
        return None
    if "x" in value and value["e"] - value["d"] != len(re.findall("[do]", match["x"])) + 1:
        return None
    first, last = PartialDate(year, month, day), PartialDate(year, month, value.get("e", day))
    if "e" in value and first.day and last.day and month and first.day > last.day:
        if match.start("m") < match.start("d"):
            last = _moved(last, 1)  # "from April 27th to the 3rd"
        else:
            first = _moved(first, -1)  # "from the 27th to the 3rd of April"
    if not possible(first) or not possible(last):
        return None
    return Moment(at, match.end(), first, last, "date", WEEKDAYS[value["w"] - 1] if "w" in value else "")


def _moved(date: PartialDate, months: int) -> PartialDate:
    """The same day some months later."""
    years, month = divmod((date.month or 1) - 1 + months, 12)
    return PartialDate(date.year + years if date.year else None, month + 1, date.day)


def _numbers(run: Run, at: int, month_first: bool) -> Moment | None:
    """A date in figures: 2022-06-14, 14.06.2011, 14/06/2011; with a month alone only year first, 2022-06."""
    match = _ISO.match(run.symbols, at)
    if match:
        year, month = (run.tokens[match.start(name)] for name in "ym")
        day = run.tokens[match.start("d")].number if match["d"] else None
        date = PartialDate(year.number, month.number, day)
        # "2010-12" is a span of years: a second number above the year's last two digits is a year's
        if possible(date) and (day or (match["s"] == "-" and not month.number > year.number % 100)):
            return Moment(at, match.end(), date, date)
    if spaced := _SPACED.match(run.symbols, at):
        year, month, day_token = run.tokens[at : at + 3]
        date = PartialDate(year.number, month.number, day_token.number)
        if possible(date) and len(month.word) == len(day_token.word) == 2:
            return Moment(at, spaced.end(), date, date)
    match = _NUMERIC.match(run.symbols, at)
    return _figures(run, match, month_first) if match else None


def _figures(run: Run, match: re.Match[str], month_first: bool) -> Moment | None:
    first, second, year = (run.tokens[match.start(name)].number for name in "aby")
    if match["y"] != "y":
        if match["s"] == "-" or len(run.tokens[match.start("y")].word) != 2:
            return None
        year += 2000 if year < 50 else 1900
    swapped = match["s"] != "." and (second > 12 or (month_first and first <= 12))
    date = PartialDate(year, first, second) if swapped else PartialDate(year, second, first)
    return Moment(match.start(), match.end(), date, date) if possible(date) else None


def _short_years(run: Run, at: int) -> Moment | None:
    """2022-25, 2014/15: the second number must be a later year of the same century."""
    match = _SHORT_YEARS.match(run.symbols, at)
    if match is None:
        return None
    year, end = (run.tokens[match.start(name)] for name in "yz")
    if len(end.word) != 2 or end.number <= year.number % 100:
        return None
    last = PartialDate(year.number // 100 * 100 + end.number)
    return Moment(at, match.end(), PartialDate(year.number), last, "period")


def _joined(run: Run, first: Moment, month_first: bool) -> Moment | None:
    """The range that begins with a date: "28 February-1 March 2024"."""
    for connection, adjoining in ((_CONNECTION, False), (_AND, True)):
        match = connection.match(run.symbols, first.end)
        last = single_at(run, match.end(), month_first) if match else None
        if match and last:
            whole = between(first, last, adjoining=adjoining and not run.opened_by("between", first.begin))
            return _shorter(run, whole, match.end(), month_first)
    return None


def _shorter(run: Run, whole: Moment | None, last_at: int, month_first: bool) -> Moment | None:
    """Of a range in figures that may be read month first or day first, the shorter one."""
    if whole is None or not (_NUMERIC.match(run.symbols, whole.begin) and _NUMERIC.match(run.symbols, last_at)):
        return whole
    ends = [_numbers(run, at, not month_first) for at in (whole.begin, last_at)]
    other = between(ends[0], ends[1]) if ends[0] and ends[1] else None
    if other is None or other.end != whole.end:
        return whole
    return min(whole, other, key=_months_long)


def _months_long(moment: Moment) -> int:
    first, last = moment.first, moment.last
    return ((last.year or 0) - (first.year or 0)) * 12 + (last.month or 0) - (first.month or 0)


def _adjoining(start: PartialDate, end: PartialDate) -> bool:
    if not (start.day and start.month and end.day and end.month):
        return False
    last_day = start.day == month_length(start.year or 2000, start.month) or (start.month, start.day) == (2, 28)
    return (start.month, start.day + 1) == (end.month, end.day) or (last_day and end.day == 1)
