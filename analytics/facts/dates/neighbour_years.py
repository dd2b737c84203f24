"""The year of a story whose main date has none, from another event that the text dates near it in the calendar.

In: annotations and the main date. Out: a `YearEvidence`, or None. An announced event lies within a year
ahead; a past one is days away, or weeks where both are of one series. Refused: dates of background.
"""

import datetime
import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan
from analytics.facts.dates.calendar import occurrence
from analytics.facts.dates.wording import FUTURE, is_announced, story_dates
from analytics.facts.dates.year_reason import YearEvidence

_NEAR_DAYS = 14  # days printed with a year this close are those of the same event or visit
_SERIES_DAYS = 120  # between events of one series
_DAYS_OF_YEAR = 366
_SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "early": 2, "q1": 2, "q2": 5, "q3": 8, "h1": 4}
_NEXT = re.compile(
    r"\bnext (?:\w+ ){0,4}(?:meeting|session|conference|forum|workshop|seminar|training|course|round|summit|one|"
    r"gathering)\b|\bmeet again\b|\b(?:take over|takes over|assume|assumes|hand over|pass|passes)\b[^.;]{0,40}"
    r"\b(?:chair\w*|presidency|from)\b"
)
_OF_SERIES = re.compile(
    r"\b(?:series|sequel|follow[- ]?up|first of the|(?:second|previous|earlier|preceding|last|two|three|other) "
    r"(?:of the|such|parts?|courses?|trainings?|workshops?|seminars?|stages?|phases?|rounds?|modules?|ones?))\b"
)
# the event's own rhythm; not an "annual report"
_YEARLY = re.compile(
    r"\b(?:annual|yearly)(?: (?:\w+ )?(?:general |regional |joint )?)(?:meeting|session|conference|forum|assembly|"
    r"summit|exercise|congress|symposium|gathering|convention)\b",
    re.I,
)
_OPENING = 5  # sentences, headline included, in which it is named
_MIDDLE, _LATE = 7, 8  # month that stands for a bare year; from this month on it is the next year's


def neighbour_year(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """Another event of the story that is near in the calendar, or one that is announced."""
    if main is None or main.first.month is None:
        return None
    latest = _latest_past(annotations)
    for date, sentence in story_dates(annotations):
        year, month = date.first.year, date.first.month
        if year is None or month is None or date is main:
            continue
        other = occurrence(month, date.first.day, year)
        here = [d for y in (year - 1, year, year + 1) if (d := occurrence(main.first.month, main.first.day, y))]
        if is_announced(annotations, date):
            near = [d for d in here if other and 0 <= (other - d).days < _DAYS_OF_YEAR]
        elif _OF_SERIES.search(annotations.reading.lower, sentence.start, sentence.end):
            near = [d for d in here if other and 0 <= (d - other).days <= _SERIES_DAYS]
        else:
            near = [d for d in here if other and date.first.day and abs((d - other).days) <= _NEAR_DAYS]
        if near and near[-1] >= latest - datetime.timedelta(_NEAR_DAYS):
            return YearEvidence(near[-1].year, f"the text dates another event {date.text}", (date,))
    return None


def next_year(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """The next event of its kind, told to come in a season or only a year: "will meet again in 2022"."""
    if main is None or main.first.month is None:
        return _year_before(annotations) if main is None else None
    for date in annotations.dates:
        if date.kind != "date" or not date.first.year or date.first.month or date.first != date.last:
            continue
        sentence = annotations.sentence_at(date.start)
        around = annotations.reading.lower[sentence.start : sentence.end]
        month = _SEASONS.get(date.expression, 0 if date.expression or main.first.month < _LATE else _MIDDLE)
        if month and FUTURE.search(around) and _NEXT.search(around):
            year = date.first.year - (month <= main.first.month)
            return YearEvidence(year, f"what comes next is announced for {date.text}", (date,))
    return None


def _year_before(annotations: Annotations) -> YearEvidence | None:
    """Of a yearly event without any date the year before that of the next: "Suva hosts the next one in 2026"."""
    yearly = [s for s in annotations.sentences[:_OPENING] if _YEARLY.search(s.text)]
    for date in annotations.dates if yearly else ():
        if date.kind != "date" or not date.first.year or date.first.year != date.last.year:
            continue
        sentence = annotations.sentence_at(date.start)
        before = annotations.reading.lower[sentence.start : date.start]
        if FUTURE.search(before) and _NEXT.search(before):
            return YearEvidence(
                date.first.year - 1, f"it is yearly, and the next is told for {date.text}", (date,)
            )
    return None


def _latest_past(annotations: Annotations) -> datetime.date:
    """The latest date that the text prints of the past: the story cannot be older."""
    printed = [d for d in annotations.dates if d.kind == "date" and not is_announced(annotations, d)]
    days = [occurrence(d.first.month or 1, d.first.day, d.first.year) for d in printed if d.first.year]
    return max((day for day in days if day), default=datetime.date(1, 2, 1))
