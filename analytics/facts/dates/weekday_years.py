"""The year that a weekday gives a story: beside its main date, in the name of its event, or of the day of telling.

In: annotations and the main date. Out: a `YearEvidence`, or None. Refused: a weekday that fits none or both of the
last year that the text prints and the one after it.
"""

import re
from calendar import weekday
from dataclasses import replace

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan
from analytics.facts.dates.calendar import occurrence
from analytics.facts.dates.year_reason import YearEvidence

_EVENTS_OF = re.compile(r" (?:events|activities|agenda|calendar|priorities|plans|work)\b")
_REMAINING = re.compile(r"\b(?:remain\w*|left|planned|scheduled|ahead|rest) (?:\w+ ){0,2}(?:in|of|for) $")
_CALLED = re.compile(
    r"'s (?:\w+ ){0,2}(?:event|meeting|session|talks|dialogue|workshop|seminar|training|conference|ceremony|forum|"
    r"summit|signing|gathering)\b"
)
_PLAN_REACH = 50  # characters before a year in which the words about it stand


def weekday_year(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """The weekday printed beside the main date settles between the last year the text prints and the next one."""
    if main is None or not main.first.day or not main.first.month:
        return None
    main = main if main.expression.endswith("day") else _with_weekday(annotations, main)
    if not main.expression.endswith("day"):
        return None
    printed = [d.last.year for d in annotations.dates if d.kind == "date" and d.last.year and not d.expression]
    if not printed:
        return None
    fitting = [y for y in (max(printed), max(printed) + 1) if _falls_on(main, y)]
    if len(fitting) != 1:
        return None
    because = f"{main.text} fits {fitting[0]}, and {max(printed)} is the last year the text prints"
    return YearEvidence(fitting[0], because, (main,))


def _with_weekday(annotations: Annotations, main: DateSpan) -> DateSpan:
    """The main date with the weekday that the event is called by: "Friday's event"."""
    for day in annotations.dates:
        called = _CALLED.match(annotations.reading.lower, day.end)
        if called and day.expression.startswith("story ") and day.expression.endswith("day 0"):
            return replace(main, expression=day.expression.split()[1])
    return main


def weekday_told(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """The year whose events are still to come, if the main date falls on the weekday that the story is told on."""
    if main is None or not main.first.day or not main.first.month:
        return None
    told = [d for d in annotations.dates if d.expression.startswith("story ") and d.expression.endswith("day 0")]
    for current in annotations.dates:
        year = current.first.year
        if year is None or not _is_current(annotations, current):
            continue
        for day in told:
            if _falls_on(replace(main, expression=day.expression.split()[1]), year):
                because = f"{main.text} was a {day.text} in {current.text}, whose events the text speaks of"
                return YearEvidence(year, because, (current, day))
    return None


def _is_current(annotations: Annotations, year: DateSpan) -> bool:
    """Whether a bare year is the story's own: "the main 2023 events", "those that remain in 2022"."""
    lower = annotations.reading.lower
    before = lower[max(0, year.start - _PLAN_REACH) : year.start]
    return bool(_EVENTS_OF.match(lower, year.end) or _REMAINING.search(before)) and not year.first.month


def _falls_on(date: DateSpan, year: int) -> bool:
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    day = occurrence(date.first.month or 1, date.first.day, year)
    return day is not None and names[weekday(day.year, day.month, day.day)] == date.expression
