"""Dates and ranges of dates in a text, as printed; what is not printed stays open.

In: a `Scan`. Out: `DateSpan`s in text order that do not overlap. Kinds: "date" has a year, month or day of its
own; "relative" needs another date to be counted from (`expression` in the normal form of `relative_dates`; where
a day or month is printed beside it, "10 December last year", first and last hold that); "period" is the span of a
programme, plan, report or decade, or the year of a document ("resolution 2178 (2014)"), and never dates an event.
The expression of a "date" is its part ("early", "spring", "q1", "week 2") or its printed weekday ("monday").
Refused: numbers of resolutions, articles and rooms, sums, counts, times of day, names by year ("Agenda 2030").
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from analytics.annotation.dates.context import is_period, stands, surroundings
from analytics.annotation.dates.grammar import Moment, calendar_at, possible, single_at
from analytics.annotation.dates.ranges import range_at
from analytics.annotation.dates.relative import relative_at
from analytics.annotation.dates.tokens import Run, find_runs
from analytics.annotation.scan import Scan
from analytics.annotation.spans import DateSpan, PartialDate
from analytics.vocabulary.model import Vocabulary

_MONTH_FIRST = re.compile(r"m\.?[do],?y")
_DAY_FIRST = re.compile(r"[do]F?m")
# Runs without any of these hold no date: lone numbers and counts, "day", "end", "first"
_PROMISING = re.compile(r"[mwyDERSQK]|.[UBAL]|[UBAL].|d[-/.]d")
_OPENING = re.compile(r"\b(?:until|till|since|by|through) $")
_JOINT = re.compile(r"[,&]+T?$")
_YEAR_ONLY = 4  # characters of "2025"


def find_dates(scan: Scan, vocabulary: Vocabulary) -> tuple[DateSpan, ...]:
    """All dates of a text in order. The vocabulary's word lists have been found by the scan already."""
    runs = list(find_runs(scan))
    month_first = _month_first(runs)
    return tuple(span for run in runs for span in _dates_of(scan, run, month_first))


def _month_first(runs: list[Run]) -> bool:
    """Whether the text writes months before days in words; then figures are read so, too."""
    american = sum(bool(_MONTH_FIRST.search(run.symbols)) for run in runs)
    return american > sum(bool(_DAY_FIRST.search(run.symbols)) for run in runs)


def _dates_of(scan: Scan, run: Run, month_first: bool) -> list[DateSpan]:
    if not _PROMISING.search(run.symbols) and run.tokens[0].word != "weekend":
        return []
    moments = list(_moments(scan, run, month_first))
    for index in range(len(moments) - 2, -1, -1):
        moments[index] = _with_shared_year(run, moments[index], moments[index + 1])
    return [_span(scan, run, moment) for moment in moments]


def _moments(scan: Scan, run: Run, month_first: bool) -> Iterator[Moment]:
    """From left to right, at each token the longest moment that stands."""
    at = 0
    while at < len(run.tokens):
        moment = next((m for m in _candidates(run, at, month_first) if stands(scan, run, m)), None)
        if moment:
            yield moment
        at = moment.end if moment else at + 1


def _candidates(run: Run, at: int, month_first: bool) -> list[Moment]:
    if run.symbols[at] in "FfTi~&-,./(xz":
        return []
    found = [rule(run, at, month_first) for rule in (range_at, relative_at, calendar_at, single_at)]
    if run.symbols[at] == "m":
        month = PartialDate(None, run.tokens[at].number)
        found.append(Moment(at, at + 1, month, month))
    return sorted((moment for moment in found if moment), key=lambda moment: -moment.end)


def _with_shared_year(run: Run, moment: Moment, following: Moment) -> Moment:
    """ "On 12 March and 5 May 2023": the year is printed once for both days."""
    between = run.symbols[moment.end : following.begin]
    if moment.last.year or not moment.last.month or moment.kind != "date" or not _JOINT.match(between):
        return moment
    if (
        not following.first.year
        or not following.first.month
        or (moment.last.month, moment.last.day or 0) > (following.first.month, following.first.day or 31)
    ):
        return moment
    first, last = (replace(end, year=following.first.year) for end in (moment.first, moment.last))
    return replace(moment, first=first, last=last) if possible(first) and possible(last) else moment


def _span(scan: Scan, run: Run, moment: Moment) -> DateSpan:
    start, end = run.tokens[moment.begin].start, run.tokens[moment.end - 1].end
    kind = "period" if is_period(scan, run, moment) else moment.kind
    if kind == "period" and end - start == _YEAR_ONLY:
        lead, _ = surroundings(scan, start, end)
        opening = _OPENING.search(lead)
        start -= len(opening.group()) if opening else 0
    apart = _distance(moment.expression) if kind == "relative" else {}
    text = scan.reading.text[start:end]
    return DateSpan(start, end, text, kind, moment.first, moment.last, moment.expression, **apart)


def _distance(expression: str) -> dict[str, int]:
    """The fixed distance that an expression states: {"years_apart": -1} for "story year -1"."""
    if ".." in expression:
        return {}
    _, unit, shift, *_ = expression.split()
    names = {"year": "years_apart", "month": "months_apart", "day": "days_apart"}
    return {names[unit]: int(shift)} if unit in names else {}
