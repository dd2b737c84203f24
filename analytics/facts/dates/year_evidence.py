"""What a story says of its own year without printing it beside the date: sessions, "last year", weekdays.

In: annotations, vocabulary and the story's main date (its first day and month, or None). Out: the first of several
kinds of `YearEvidence` that the text holds, strongest first, or None. Refused: years of background ("signed in
1996", "established in 2004"), and anything that would need today's date.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan, PartialDate, Span
from analytics.facts.dates.anniversaries import anniversary_year
from analytics.facts.dates.calendar import counted_from
from analytics.facts.dates.neighbour_years import neighbour_year, next_year
from analytics.facts.dates.plan_years import clause_year, plan_year, running_year
from analytics.facts.dates.session_years import SessionMention, session_mentions
from analytics.facts.dates.weekday_years import weekday_told, weekday_year
from analytics.facts.dates.wording import FUTURE, is_background
from analytics.facts.dates.year_reason import YearEvidence
from analytics.vocabulary.model import Vocabulary

_BEGINS = re.compile(
    r"\b(?:launch\w*|start\w*|beg[iau]n\w*|commence\w*|adopt\w*|develop\w*|prepar\w*|new|next|implement\w*)\b"
)
_ENDS = re.compile(r"\b(?:expire\w*|end(?:s|ing)?|conclude\w*|complete\w*|run(?:s|ning)? out|final)\b")
_WHICH_WAS = re.compile(r"'s [^.;]{3,60}, (?:which|that)\b[^.;]{3,60} in ")
_APPOSITION = re.compile(r",? ?\(?,? ?(?:in |i\.e\. ?|that is,? )?")
_NAME_OF_YEAR = re.compile(r" [\"']?(?:[A-Z][\w'/]*[ -]){1,4}")  # between "exercise" and its year
_FRESH_MONTHS = 3  # figures for the months since January are published within so many months
_MONTHS_OF = {"h1": 6, "q1": 3}
_NEAR_WORDS = 12  # characters between "six months later" and the date it explains


def year_evidence(annotations: Annotations, vocabulary: Vocabulary, main: DateSpan | None) -> YearEvidence | None:
    """The strongest evidence of the year, or None where the text holds none."""
    mentions = tuple(session_mentions(annotations, vocabulary))
    return (
        _printed_elsewhere(annotations, main)
        or _session(annotations, mentions, main)
        or _counted_year(annotations)
        or _counted_from_event(annotations, main)
        or _programme_bound(annotations, main)
        or running_year(annotations)
        or plan_year(annotations, main)
        or clause_year(annotations, main)
        or anniversary_year(annotations, vocabulary)
        or _latest_figures(annotations, main)
        or _named_year(annotations)
        or neighbour_year(annotations, main)
        or weekday_year(annotations, main)
        or weekday_told(annotations, main)
        or next_year(annotations, main)
    )


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
    """A relative date beside a printed one: "last year (2019)", "in October 2022, five months ago"."""
    for index, date in enumerate(annotations.dates):
        if not date.expression.startswith("story") or (date.years_apart is None and date.months_apart is None):
            continue
        for other in annotations.dates[max(0, index - 1) : index + 2]:
            if other is not date and other.first.year and _beside(annotations, date, other):
                year = _told_in(date, other)
                because = f"'{date.text}' is said of '{other.text}', so the story is told in {year}"
                return YearEvidence(year, because, (date, other))
    return None


def _told_in(relative: DateSpan, printed: DateSpan) -> int:
    """The year from which a relative year or month leads to the printed one."""
    year, month = printed.first.year or 0, printed.first.month or 1
    if relative.years_apart is not None:
        return year - relative.years_apart
    return (year * 12 + month - 1 - (relative.months_apart or 0)) // 12


def _beside(annotations: Annotations, relative: DateSpan, year: DateSpan) -> bool:
    lower = annotations.reading.lower
    ago = relative.text.lower().endswith(" ago")  # "a year ago, in May 2022"
    of_year = relative.years_apart is not None and relative.first.month is None and year.start > relative.end
    fits = (year.first.month is None) != (relative.years_apart is None) or (
        (ago or of_year) and not year.first.day
    )
    if not fits or year.last != year.first:
        return False
    if year.start > relative.end:
        return bool(
            _APPOSITION.fullmatch(lower, relative.end, year.start)
            or _WHICH_WAS.fullmatch(lower, relative.end, year.start)
        )
    between = lower[year.end : relative.start]
    if _APPOSITION.fullmatch(between):
        return True
    # the next sentence takes the year up again: "... in 2019. Last year, ..."
    took_up = annotations.sentence_at(relative.start).start == relative.start and relative.years_apart == -1
    return took_up and between.strip(" \n\"'") == "."


def _counted_from_event(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """A dated event that the main date is counted from: "in October 2018 ... six months later, on 9-11 April"."""
    if main is None or not main.first.month:
        return None
    before = [d for d in annotations.dates if d.end <= main.start]
    counted = before[-1] if before else None
    dated = next((d for d in reversed(before[:-1]) if d.kind == "date" and d.first.year), None)
    if counted is None or dated is None or not counted.expression.startswith("event"):
        return None
    if main.start - counted.end > _NEAR_WORDS:
        return None
    interval = counted_from(counted.expression, dated.first)
    years = {interval.first.year, interval.last.year} if interval else set()
    if len(years) != 1:
        return None
    year = years.pop()
    return YearEvidence(year, f"'{counted.text}' is counted from {dated.text}", (counted, dated))


def _programme_bound(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """A programme that begins or ends at a time counted from the story.

    "early next year ... will launch a programme for 2015-2019", "the programme for 2020-2022, which expires at the
    end of this year".
    """
    for date in annotations.dates:
        if not date.expression.startswith("story") or (date.years_apart is None and date.months_apart is None):
            continue
        for period in annotations.dates:
            if period.kind == "period" and period.first.year and period.last.year and period.first != period.last:
                year = _bounded_year(annotations, date, period, main)
                if year:
                    because = (
                        f"'{date.text}' is said of the programme for {period.text}, so the story is told in {year}"
                    )
                    return YearEvidence(year, because, (date, period))
    return None


def _bounded_year(annotations: Annotations, date: DateSpan, period: DateSpan, main: DateSpan | None) -> int | None:
    """The year of the story, if a relative date says when a programme's period begins or ends."""
    lower, sentence = annotations.reading.lower, annotations.sentence_at(date.start)
    if not Span(sentence.start, sentence.end + 300, "").covers(period):
        return None
    first, last = period.first.year or 0, period.last.year or 0
    if sentence.covers(period) and date.years_apart is not None and _ENDS.search(lower, period.end, date.start):
        return last - date.years_apart
    if not _is_to_begin(annotations, period, date):
        return None
    if date.years_apart == 1:
        return first - 1
    december = main is not None and main.first.month == 12
    return first - 1 if date.months_apart == 1 and december else None


def _is_to_begin(annotations: Annotations, period: DateSpan, date: DateSpan) -> bool:
    """Whether the words about a period announce its beginning."""
    lower, sentence = annotations.reading.lower, annotations.sentence_at(period.start)
    end = date.start if sentence.covers(date) and date.start > period.end else period.start
    words = lower[sentence.start : end]
    return bool(FUTURE.search(words) and _BEGINS.search(words))


def _latest_figures(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """Figures since January, as fresh as they come: "in January-October 2021", told on 23 November."""
    month = main.first.month if main else None
    for date in annotations.dates:
        first, last = _figures_of(date)
        if date.kind == "relative" or first.month != 1 or first.day or last.day or not last.month or not last.year:
            continue
        if month and last.month > 1 and (month - last.month) % 12 <= _FRESH_MONTHS and first.year == last.year:
            year = last.year + (month < last.month)
            return YearEvidence(year, f"its latest figures are those of {date.text}", (date,))
    return None


def _figures_of(date: DateSpan) -> tuple[PartialDate, PartialDate]:
    """The first and last month of figures: of "the first half of 2021" January and June."""
    part, year = date.expression, date.first.year
    number = part.removeprefix("months ")
    months = _MONTHS_OF.get(part) or (int(number) if number != part and number.isdigit() else 0)
    if months and year and not date.first.month:
        return PartialDate(year, 1), PartialDate(year, months)
    return date.first, date.last


def _named_year(annotations: Annotations) -> YearEvidence | None:
    """A year in the headline, or in the name of an event of the opening: "the 2023 Regional Forum"."""
    opening = [s for s in annotations.sentences if s.block in ("title", "body")][:3]
    for date in annotations.dates:
        sentence = annotations.sentence_at(date.start)
        if date.kind != "date" or date.first.month or not date.first.year or date.first != date.last:
            continue
        own = sentence in opening and not date.expression and not is_background(annotations, date)
        if own and _around(annotations, date):
            return YearEvidence(date.first.year, f"the event is that of {date.text}", (date,))
    return None


def _around(annotations: Annotations, date: DateSpan) -> tuple[Span, ...]:
    """The event phrases that hold a date, touch it, or are called by a name with it: "exercise Cutlass 2016"."""
    folded = annotations.reading.folded
    return tuple(
        m
        for m in annotations.meetings
        if m.start - 1 <= date.end
        and (
            date.start <= m.end + 1 or (date.start > m.end and _NAME_OF_YEAR.fullmatch(folded, m.end, date.start))
        )
    )
