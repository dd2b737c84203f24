"""The grammar of ranges whose ends are parts of months and years, or are counted from another date.

In: a run and a position in it. Out: the longest `Moment` that begins there, or None. The expression is the one
of the first end, "..", the one of the last; the end that is printed in full leaves its side empty: "late..mid"
(from the end of March to the middle of September), "..story day 0" (from 2010 until now), "story monday 1..story
friday 0". Also parts that are counted: "the first nine months of 2023" (part "months 9"), "week 27 of last year"
("week 27").
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from analytics.annotation.dates.grammar import Kind, Moment, between, calendar_at, possible, single_at
from analytics.annotation.dates.relative import partial_at, quarter_at, simple_relative_at
from analytics.annotation.dates.tokens import Run
from analytics.annotation.spans import PartialDate

_CONNECTION = re.compile(r"(?:[,]?[-~]|(?P<and>&))T?")
_MONTHS = re.compile(r"(?P<first>m)(?:,m)*,?&(?P<last>m)(?:(?:,|FT?)?(?P<y>y))")
_NOW = re.compile(r"[DN]G?")
_COUNTED = re.compile(r"T?(?P<o>[odR])(?P<n>[cd])-?(?P<u>U)(?:F|i)T?")
_WEEK_NUMBER = re.compile(r"(?P<u>U)(?P<n>[dz])(?:[Fi,]T?)?")
_WEEK_OF = re.compile(r"(?P<u>U)[FP]i?T?")
_WEEK_AFTER_NEXT = re.compile(r"(?P<u>U)AR")
_LASTING = re.compile(r"(?:(?P<n>[cd])-?(?P<u>U)|(?P<b>B)),?(?:Ff?|f)i?T?")
_FIGURES = re.compile(r"(?P<a>d)/(?P<b>d)[-~](?P<c>d)/(?P<d>d)(?:[,/](?P<y>y))?")
_POINTS = re.compile(
    r"(?P<a>d)(?:(?P<s>[./])(?:(?P<b>d)(?P=s)?)?)?[-~](?P<c>d)(?P<p>[./])(?P<d>d)(?P=p)(?P<y>[yz])"
)
_OWNER = re.compile(r"(?P<r>R)(?P<u>U)")


def range_at(run: Run, at: int, month_first: bool) -> Moment | None:
    """The longest range or counted part at a token."""
    found = [rule(run, at, month_first) for rule in _RULES]
    return max((moment for moment in found if moment), key=lambda moment: moment.end, default=None)


def _joined(run: Run, at: int, month_first: bool) -> Moment | None:
    first = _end_at(run, at, month_first)
    connection = _CONNECTION.match(run.symbols, first.end) if first else None
    if first is None or connection is None or (connection["and"] and not run.opened_by("between", at)):
        return None
    last = _end_at(run, connection.end(), month_first)
    if last is None or not (_is_open(first) or _is_open(last)):
        return None  # ranges between two printed dates are the calendar's
    if first.kind == "relative" and last.first != last.last:
        return None  # "Sunday to Tuesday, June 11-13"
    if "relative" in (first.kind, last.kind):
        return _half_open(run, first, last)
    whole = between(first, last)
    return whole and replace(whole, kind="date", expression=f"{first.expression}..{last.expression}")


def _months_listed(run: Run, at: int, month_first: bool) -> Moment | None:
    """May and June 2023; April, May and June 2023: months that follow one another, with their year."""
    match = _MONTHS.match(run.symbols, at)
    if match is None:
        return None
    listed = [token.number for token in run.tokens[at : match.end("last")] if token.symbol == "m"]
    if any(later != month + 1 for month, later in pairwise(listed)):
        return None
    year = run.tokens[match.start("y")].number
    return Moment(at, match.end(), PartialDate(year, listed[0]), PartialDate(year, listed[-1]))


def _end_at(run: Run, at: int, month_first: bool) -> Moment | None:
    """What may begin or end a range: a date, a part of one, a relative date, "now"."""
    now = _NOW.match(run.symbols, at)
    if now:
        return Moment(at, now.end(), kind="relative", expression=f"story day {run.tokens[at].number}")
    found = [rule(run, at, month_first) for rule in (single_at, partial_at)]
    found += [rule(run, at) for rule in (simple_relative_at, quarter_at)]
    return max((moment for moment in found if moment), key=lambda moment: moment.end, default=None)


def _is_open(moment: Moment) -> bool:
    return moment.kind == "relative" or (bool(moment.expression) and not moment.expression.endswith("day"))


def _half_open(run: Run, first: Moment, last: Moment) -> Moment:
    """A range with an end that is counted from the story; up to now it is a period, not an event."""
    until_now = bool(_NOW.match(run.symbols, first.begin) or _NOW.match(run.symbols, last.begin))
    sides = (m.expression if m.kind == "relative" else "" for m in (first, last))
    kind: Kind = "period" if until_now else "relative"
    return Moment(first.begin, last.end, first.first, last.last, kind, "..".join(sides))


def _counted_part(run: Run, at: int, month_first: bool) -> Moment | None:
    """The first nine months of 2023, the last 3 weeks of this year, the first ten days of May."""
    match = _COUNTED.match(run.symbols, at)
    if match is None:
        return None
    which, unit = run.tokens[match.start("o")].number, run.tokens[match.start("u")].word.removesuffix("s")
    count = run.tokens[match.start("n")].number
    if which not in (1, -1) or count == 0 or unit not in ("day", "week", "month", "quarter"):
        return None
    return _of_whole(run, at, match.end(), month_first, f"{unit}s {which * count}")


def _week_number(run: Run, at: int, month_first: bool) -> Moment | None:
    """Week 27 of last year, week 3 of 2027, week 31."""
    match = _WEEK_NUMBER.match(run.symbols, at)
    if match is None or run.tokens[at].word != "week" or not 1 <= run.tokens[match.start("n")].number <= 53:
        return None
    part = f"week {run.tokens[match.start('n')].number}"
    whole = _of_whole(run, at, match.end(), month_first, part)
    return whole or Moment(at, match.start("n") + 1, kind="relative", expression=f"story year 0 {part}")


def _of_whole(run: Run, at: int, whole_at: int, month_first: bool, part: str) -> Moment | None:
    """A part of a printed month or year, or of a relative one."""
    date = single_at(run, whole_at, month_first)
    if date and not date.first.day and not date.expression:
        return replace(date, begin=at, kind="period", expression=part)
    owner = _OWNER.match(run.symbols, whole_at)
    if owner is None:
        return None
    modifier, unit = run.tokens[owner.start("r")], run.tokens[owner.start("u")].word
    return Moment(at, owner.end(), kind="period", expression=f"{modifier.word} {unit} {modifier.number} {part}")


def _week_of(run: Run, at: int, month_first: bool) -> Moment | None:
    """The week of 10 April, the week starting on February 4, the week after next."""
    ahead = _WEEK_AFTER_NEXT.match(run.symbols, at)
    if ahead and run.tokens[at].word == "week" and run.tokens[ahead.end() - 1].number == 1:
        return Moment(at, ahead.end(), kind="relative", expression="story week 2")
    match = _WEEK_OF.match(run.symbols, at)
    date = single_at(run, match.end(), month_first) if match else None
    if date is None or run.tokens[at].word != "week" or not date.first.day or date.first != date.last:
        return None
    return replace(date, begin=at, expression="week")


def _lasting(run: Run, at: int, month_first: bool) -> Moment | None:
    """For three days from 20 December, 2 weeks starting next Monday, for three days, from 29 May to 1 June."""
    match = _LASTING.match(run.symbols, at)
    if match is None:
        return None
    unit = run.tokens[match.start("u") if match["u"] else at].word.removesuffix("s")
    days = (run.tokens[match.start("n")].number if match["n"] else 1) * {"day": 1, "week": 7}.get(unit, 0)
    whole = calendar_at(run, match.end(), month_first)
    if whole is not None and whole.first.day and whole.first != whole.last:
        return replace(whole, begin=at)  # both ends are printed
    start = _end_at(run, match.end(), month_first)
    if start is None or not 1 <= days <= 92:
        return None
    if start.kind == "relative":
        return replace(start, begin=at, expression=f"{start.expression} days {days}")
    return _days_from(replace(start, begin=at), days) if start.first.day and start.first == start.last else None


def _days_from(start: Moment, days: int) -> Moment:
    first = start.first
    day = date(first.year or 2001, first.month or 1, min(first.day or 1, 28 if first.month == 2 else 31))
    end = day + timedelta(days - 1)
    year = None if first.year is None else end.year
    return replace(start, last=PartialDate(year, end.month, end.day))


def _figures(run: Run, at: int, month_first: bool) -> Moment | None:
    """From 10/25 to 01/25, 5/1-5/7/2020; of the two ways to read it the shorter range."""
    match = _FIGURES.match(run.symbols, at)
    if match is None:
        return None
    a, b, c, d = (run.tokens[match.start(name)].number for name in "abcd")
    year = run.tokens[match.start("y")].number if match["y"] else None
    readings = [
        (PartialDate(year, b, a), PartialDate(year, d, c)),
        (PartialDate(year, a, b), PartialDate(year, c, d)),
    ]
    usable = [pair for pair in readings if possible(pair[0]) and possible(pair[1])]
    announced = match["y"] is not None or run.opened_by("from|between", at)
    if not usable or (len(usable) > 1 and not announced):
        return None
    first, last = min(usable, key=_length)
    return Moment(at, match.end(), first, last)


def _pointed(run: Run, at: int, month_first: bool) -> Moment | None:
    """16-18.05.2019, 30.05-02.06.2019: days first, as points are printed in Europe."""
    match = _POINTS.match(run.symbols, at)
    if match is None:
        return None
    a, c, d, y = (run.tokens[match.start(name)].number for name in "acdy")
    b = run.tokens[match.start("b")].number if match["b"] else d
    year = y if match["y"] == "y" else 2000 + y if y < 50 else 1900 + y
    first, last = PartialDate(year - (b > d), b, a), PartialDate(year, d, c)
    if not (possible(first) and possible(last) and (first.iso() or "") < (last.iso() or "")):
        return None
    return Moment(at, match.end(), first, last)


def _length(ends: tuple[PartialDate, PartialDate]) -> int:
    """Days between two days of a year, roughly; across the new year if the first is the later one."""
    first, last = ((end.month or 1) * 31 + (end.day or 1) for end in ends)
    return last - first if last >= first else last - first + 372


_RULES = (_joined, _months_listed, _counted_part, _week_number, _week_of, _lasting, _figures, _pointed)
