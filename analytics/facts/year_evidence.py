"""What a story says of its own year without printing it beside the date: sessions, "last year", weekdays.

In: annotations, vocabulary and the story's main date (its first day and month, or None). Out: the first of several
kinds of `YearEvidence` that the text holds, strongest first, or None. Refused: years of background ("signed in
1996", "established in 2004"), and anything that would need today's date.
"""

import datetime
import re
from calendar import weekday
from collections.abc import Iterator
from dataclasses import dataclass

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan, SentenceSpan, Span
from analytics.facts.calendar import occurrence
from analytics.facts.session_years import SessionMention, session_mentions
from analytics.vocabulary.model import Vocabulary

_BACKGROUND = re.compile(
    r"\b(?:signed|established|founded|adopted|created|born|appointed|elected|ratified|acceded|entered into force|"
    r"joined|launched|since|set up|inaugurated|formed|concluded in|in force|approved|endorsed|began|begun|started|"
    r"first held|first meeting|resolution|convention|protocol|agreement|treaty|declaration|memorandum|decree|"
    r"law)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|shall|to be (?:held|launched|convened|organi[sz]ed)|is (?:scheduled|planned|due|expected|set)|are "
    r"(?:scheduled|planned|due|expected|set)|scheduled for|planned for|upcoming|forthcoming|slated)\b"
)
_BEGINS = re.compile(
    r"\b(?:launch\w*|start\w*|beg[iau]n\w*|commence\w*|adopt\w*|develop\w*|prepar\w*|new|next|implement\w*)\b"
)
_APPOSITION = re.compile(r",? ?\(?,? ?(?:in |i\.e\. ?|that is,? )?")
_CELEBRATED = re.compile(
    r"\b(?P<number>\d{1,3})(?:st|nd|rd|th) (?:[a-z]+ )?anniversary\b|\b(?P<years>\d{1,3}) years (?:since|of)\b"
)
_FOUNDED = re.compile(r"\b(?:established|founded|signed|created|adopted|set up|in|since)\b[^.]{0,40}$")
_NEAR_DAYS = 45  # an event this close in the calendar is of the same season of work
_DAYS_OF_YEAR = 366


@dataclass(frozen=True, slots=True)
class YearEvidence:
    """The year the story is told in; because: in plain English; spans: the words it rests on."""

    year: int
    because: str
    spans: tuple[Span, ...]


def year_evidence(annotations: Annotations, vocabulary: Vocabulary, main: DateSpan | None) -> YearEvidence | None:
    """The strongest evidence of the year, or None where the text holds none."""
    mentions = tuple(session_mentions(annotations, vocabulary))
    return (
        _printed_elsewhere(annotations, main)
        or _session(annotations, mentions, main)
        or _counted_year(annotations)
        or _coming_programme(annotations)
        or _anniversary(annotations)
        or _named_year(annotations)
        or _neighbour(annotations, main)
        or _weekday_year(annotations, main)
    )


def story_dates(annotations: Annotations) -> Iterator[tuple[DateSpan, SentenceSpan]]:
    """Dates of the prose with a month, outside dateline, date stamp and background, each with its sentence."""
    for date in annotations.dates:
        sentence = annotations.sentence_at(date.start)
        if date.kind != "date" or not date.first.month or sentence.block in ("contact", "credit", "link"):
            continue
        if date == annotations.published or (annotations.dateline and annotations.dateline.covers(date)):
            continue
        if not is_background(annotations, date):
            yield date, sentence


def is_background(annotations: Annotations, date: DateSpan) -> bool:
    """Whether the words just before a date with a year tell of something long past: "signed on 4 May 1996"."""
    sentence = annotations.sentence_at(date.start)
    before = annotations.reading.lower[max(sentence.start, date.start - 60) : date.start]
    return date.first.year is not None and bool(_BACKGROUND.search(before))


def is_announced(annotations: Annotations, date: DateSpan) -> bool:
    """Whether the sentence speaks of a date as still to come."""
    sentence = annotations.sentence_at(date.start)
    return bool(_FUTURE.search(annotations.reading.lower, max(sentence.start, date.start - 120), date.start))


def _printed_elsewhere(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """The same day and month with a year, anywhere in the text."""
    if main is None or main.first.day is None:
        return None
    for date in annotations.dates:
        same = (date.first.month, date.first.day) == (main.first.month, main.first.day)
        if date.kind == "date" and date.first.year and same:
            return YearEvidence(date.first.year, f"the text also prints {date.text}", (date,))
    return None


def _session(
    annotations: Annotations, mentions: tuple[SessionMention, ...], main: DateSpan | None
) -> YearEvidence | None:
    """The session that the event belongs to: named beside the main date first, then in title and opening."""
    month = main.first.month if main else None
    own = annotations.sentence_at(main.start) if main else None
    usable = [m for m in mentions if not m.past and not _other_year(annotations, m, main)]
    usable.sort(key=lambda m: own is None or not own.covers(m.span))
    for mention in usable:
        name = f"the {mention.name}" if not mention.name.startswith("The") else mention.name
        if not mention.ahead:
            year = mention.year_in(month)
            said = f"the {_ordinal(mention.number)} session of {name} was that of {mention.year}"
            return YearEvidence(year, said, (mention.span,))
        if mention.series.month and month:
            year = mention.year - (month > mention.series.month)
            said = f"the {_ordinal(mention.number)} session of {name}, then to come, was that of {mention.year}"
            return YearEvidence(year, said, (mention.span,))
    return None


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number // 10 % 10 == 1 else endings.get(number % 10, 'th')}"


def _other_year(annotations: Annotations, mention: SessionMention, main: DateSpan | None) -> bool:
    """Whether the sentence of a session dates it by itself: "the 60th session, held in March 2017"."""
    sentence = annotations.sentence_at(mention.span.start)
    dated = [d for d in annotations.inside(annotations.dates, sentence) if d.kind == "date" and d.first.year]
    relative = [d for d in annotations.inside(annotations.dates, sentence) if d.years_apart]
    return bool(dated or relative) and not (main and sentence.covers(main))


def _counted_year(annotations: Annotations) -> YearEvidence | None:
    """A relative year beside a printed one: "last year (2019)", "carried out in 2019. Last year, ..."."""
    for index, date in enumerate(annotations.dates):
        if date.years_apart is None or not date.expression.startswith("story"):
            continue
        for other in annotations.dates[max(0, index - 1) : index + 2]:
            if other is not date and other.first.year and _beside(annotations, date, other):
                year = other.first.year - date.years_apart
                because = f"'{date.text}' is said of '{other.text}', so the story is told in {year}"
                return YearEvidence(year, because, (date, other))
    return None


def _beside(annotations: Annotations, relative: DateSpan, year: DateSpan) -> bool:
    lower = annotations.reading.lower
    if year.first.month or year.last != year.first:
        return False
    if year.start > relative.end:
        return _APPOSITION.fullmatch(lower, relative.end, year.start) is not None
    between = lower[year.end : relative.start]
    if _APPOSITION.fullmatch(between):
        return True
    # the next sentence takes the year up again: "... in 2019. Last year, ..."
    took_up = annotations.sentence_at(relative.start).start == relative.start and relative.years_apart == -1
    return took_up and between.strip(" \n\"'") == "."


def _coming_programme(annotations: Annotations) -> YearEvidence | None:
    """A programme that begins next year: "early next year ... will launch a programme for 2015-2019"."""
    for date in annotations.dates:
        if date.years_apart != 1 or not date.expression.startswith("story"):
            continue
        sentence = annotations.sentence_at(date.start)
        reach = Span(sentence.start, sentence.end + 300, "")
        for period in annotations.dates:
            if period.kind != "period" or period.first.year is None or period.first == period.last:
                continue
            if reach.covers(period) and _is_to_begin(annotations, period):
                year = period.first.year - 1
                because = (
                    f"the programme for {period.text} is to begin '{date.text}', so the story is told in {year}"
                )
                return YearEvidence(year, because, (date, period))
    return None


def _is_to_begin(annotations: Annotations, period: DateSpan) -> bool:
    lower, sentence = annotations.reading.lower, annotations.sentence_at(period.start)
    before = lower[sentence.start : period.start]
    return bool(_FUTURE.search(before) and _BEGINS.search(before))


def _anniversary(annotations: Annotations) -> YearEvidence | None:
    """The 20th anniversary of what was founded in a printed year, in one sentence."""
    for sentence in annotations.sentences:
        lower = annotations.reading.lower[sentence.start : sentence.end]
        found = _CELEBRATED.search(lower)
        years = [d for d in annotations.inside(annotations.dates, sentence) if d.first.year and d.first == d.last]
        if not found or len(years) != 1 or _FUTURE.search(lower):
            continue
        if _FOUNDED.search(lower[: years[0].start - sentence.start]):
            number, founded = int(found["number"] or found["years"]), years[0].first.year or 0
            because = f"{number} years had passed since {founded}"
            start = sentence.start + found.start()
            words = Span(
                start, start + len(found.group()), annotations.reading.text[start : start + len(found.group())]
            )
            return YearEvidence(founded + number, because, (words, years[0]))
    return None


def _named_year(annotations: Annotations) -> YearEvidence | None:
    """A year in the headline, or in the name of an event of the opening: "the 2023 Regional Forum"."""
    opening = [s for s in annotations.sentences if s.block in ("title", "body")][:3]
    for date in annotations.dates:
        sentence = annotations.sentence_at(date.start)
        if date.kind != "date" or date.first.month or not date.first.year or date.first != date.last:
            continue
        named = any(m.start <= date.start and date.end <= m.end + 1 for m in annotations.meetings)
        if sentence in opening and not date.expression and not is_background(annotations, date) and named:
            return YearEvidence(date.first.year, f"the event is that of {date.text}", (date,))
    return None


def _neighbour(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """Another event of the story that is near in the calendar, or one that is announced."""
    if main is None or main.first.month is None:
        return None
    latest = _latest_past(annotations)
    for date, _ in story_dates(annotations):
        year, month = date.first.year, date.first.month
        if year is None or month is None or date is main:
            continue
        other = occurrence(month, date.first.day, year)
        here = [d for y in (year - 1, year, year + 1) if (d := occurrence(main.first.month, main.first.day, y))]
        if is_announced(annotations, date):
            near = [d for d in here if other and 0 <= (other - d).days < _DAYS_OF_YEAR]
        else:
            near = [d for d in here if other and 0 <= (d - other).days <= _NEAR_DAYS]
        if near and near[-1] >= latest:
            return YearEvidence(near[-1].year, f"the text dates another event {date.text}", (date,))
    return None


def _latest_past(annotations: Annotations) -> datetime.date:
    """The latest date that the text prints of the past: the story cannot be older."""
    printed = [d for d in annotations.dates if d.kind == "date" and not is_announced(annotations, d)]
    days = [occurrence(d.first.month or 1, d.first.day, d.first.year) for d in printed if d.first.year]
    return max((day for day in days if day), default=datetime.date.min)


def _weekday_year(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """The weekday printed beside the main date settles between the last year the text prints and the next one."""
    if main is None or not main.first.day or not main.expression.endswith("day") or not main.first.month:
        return None
    printed = [d.last.year for d in annotations.dates if d.kind == "date" and d.last.year and not d.expression]
    if not printed:
        return None
    fitting = [y for y in (max(printed), max(printed) + 1) if _falls_on(main, y)]
    if len(fitting) != 1:
        return None
    because = f"{main.text} fits {fitting[0]}, and {max(printed)} is the last year the text prints"
    return YearEvidence(fitting[0], because, (main,))


def _falls_on(date: DateSpan, year: int) -> bool:
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    day = occurrence(date.first.month or 1, date.first.day, year)
    return day is not None and names[weekday(day.year, day.month, day.day)] == date.expression
