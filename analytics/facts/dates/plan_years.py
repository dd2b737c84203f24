"""The year that talks on last year's results and next year's plans give a story.

In: annotations and the main date. Out: a `YearEvidence`, or None. A body that looks back on 2019 and
agrees on its plan for 2020 meets late in 2019 or early in 2020; the month tells which. Refused: plans of several
years ("for 2020-2022"), and a month from which both years are as near.
"""

import re
from collections.abc import Iterator

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan, Span
from analytics.facts.dates.year_reason import YearEvidence

_PLAN = re.compile(
    r"\b(?:work ?plans?|work[ -]?programmes?|programme of work|plans?(?: of \w+(?: \w+)?)?|priorities|budget|tasks"
    r"|(?:planned|future|upcoming|further) (?:activities|measures|steps|work|events)"
    r"|(?:activities|measures|actions|events|work|tasks|steps|what (?:is|was))(?: \w+){0,2} "
    r"(?:planned|envisaged|foreseen|scheduled)|calendar of (?:events|activities))"
    r" (?:for|in|of) (?:the )?(?:year )?$"
)
_REVIEW = re.compile(
    r"\b(?:achieved|achievements|results?|implementation|progress|outcomes?|reports?|activities|implemented|accomplished"
    r"|work done|work of \w+(?: \w+)?|summed up|carried out|implementation of \w+(?: \w+){0,3}|performance)"
    r" (?:\w+ )?(?:in|for|of|during) (?:the )?(?:(?:outgoing |past |last |current )?year )?$"
)
# What an event of the year itself is held under, and what is counted since the year began
_CARRIED_OUT = (
    r"(?:within|under|as part of|in accordance with|in line with|according to|pursuant to|on the basis of|"
    r"(?:implementation|execution|fulfil+ment|framework) of|"
    r"(?:provided for|stipulated|envisaged|foreseen) (?:in|by)) "
    r"(?:the |its |their |an? )?(?:[\w-]+ ){0,6}"
)
_OWN_PLAN = re.compile(
    _CARRIED_OUT
    + r"(?:plan|calendar|schedule|programme|program)(?: of [\w-]+(?: [\w-]+){0,3})? for (?:the year )?$"
)
_UNDER, _OWN = (
    re.compile(_CARRIED_OUT + "$"),
    re.compile(r" (?:[\w-]+ ){0,2}(?:work ?plan|plan|calendar|schedule)\b"),
)
# "This training is the third delivered to officers in 2017"
_ONE_OF_YEAR = re.compile(
    r"\b(?:this|it|the (?:\w+ ){0,3}(?:training|course|workshop|seminar|meeting|event|visit|exercise|session))"
    r"(?: \w+){0,3} (?:is|was|has been|became) (?:already )?"
    r"the (?:\w+(?:st|nd|rd|th|ird)|second|\d+(?:st|nd|rd|th)|last|latest|final)\b"
    r"(?! since)[^.;]{0,100} (?:in|of|for) $"
)
_RUNNING = re.compile(
    r"\b(?:since the (?:beginning|start|onset) of(?: the year)?|so far in|already in|from the start of) $"
)
_COMPARED = re.compile(r",? (?:as )?compared (?:to|with) (?:the )?(?:last|previous|preceding) (?:year|one)\b")
# "which holds the chairmanship in 2019", "the last of five courses in 2021"
_CHAIRS = re.compile(
    r"\b(?:(?<!will )(?:chairs|holds|is chairing|is holding|presides)\b[^.;]{0,60}|"
    r"(?:complet\w+|conclud\w+|clos\w+|round\w+ off|finish\w+|part of|last|final|latest|next|second|third|fourth|"
    r"one) (?:of |in )?(?:an?|the|this|our|its) (?:series|cycle|round) of [^.;]{3,60}|"
    r"the (?:last|final|second|third|fourth|fifth|sixth) of (?:\w+ ){1,4}(?:held |planned |scheduled )?)"
    r"(?<!since)(?<!began)(?<!started)(?<!launched) ?(?:in|for|during|throughout) (?:the year )?$"
)
# "In 2019 alone, we have had 60 cases": what has been done until now, in the year that runs
_IN = re.compile(r"(?:^|[.;:\"] ?)in $")
_UNTIL_NOW = re.compile(
    r"(?: alone)?,? (?:[\w'-]+ ){0,4}?(?:(?:have|has) (?:already |so far )?(?:been |had |\w+ed )|already\b)"
)
_INTENDS = re.compile(r"\b(?:plans?|planned|will|intends?|expects?|hopes?|aims?|going to|shall)\b")
_LOOKS_BACK = re.compile(
    r"\b(?:\w+ed|held|were|was|had|did|took|gave|ran|saw|met)\b(?!.*\b(?:found|establish|creat|launch)ed\b)"
)
_LEAD = 70  # characters before a year in which the words about it stand
_AUTUMN, _SUMMER = 9, 6  # with both years printed: from September the first one, until June the second
_LATE, _EARLY = 10, 3  # with one of them printed: October to March


def plan_year(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """The year of a story whose main date has a month but no year."""
    month = main.first.month if main else None
    if month is None:
        return None
    plans = {d.first.year: d for d in _years_behind(annotations, _PLAN)}
    reviews = {d.first.year: d for d in _years_behind(annotations, _REVIEW) if d.first.year not in plans}
    plan = max(plans, key=lambda year: year or 0, default=None)
    review = max(reviews, key=lambda year: year or 0, default=None)
    if plan is not None and (review is None or review < plan - 1):
        year = plan if month <= _EARLY else plan - 1 if month >= _LATE else None
        return _said(year, f"its plans are those for {plan}", (plans[plan],))
    if review is not None and plan is None:
        year = review + 1 if month <= _EARLY else review if month >= _LATE else None
        return _said(year, f"it looks back on {review}", (reviews[review],))
    if plan is None or review is None or review != plan - 1:
        return None
    year = plan if month <= _SUMMER else review if month >= _AUTUMN else None
    because = f"it looks back on {review} and plans for {plan}"
    return _said(year, because, (reviews[review], plans[plan]))


def running_year(annotations: Annotations) -> YearEvidence | None:
    """The year whose plan the event belongs to, or from whose beginning its figures are counted."""
    lower = annotations.reading.lower
    for date in annotations.dates:
        if not date.first.year or date.first.month or date.first != date.last or not date.text[-4:].isdigit():
            continue
        start = date.end - 4
        lead = lower[max(annotations.sentence_at(date.start).start, start - 2 * _LEAD) : start]
        own = _OWN_PLAN.search(lead) or (_UNDER.search(lead) and _OWN.match(lower, date.end))
        one_of = _ONE_OF_YEAR.search(annotations.reading.lower, max(0, start - 3 * _LEAD), start)
        now = _IN.search(lead) and _UNTIL_NOW.match(lower, date.end)
        chairs = _CHAIRS.search(lower[max(annotations.sentence_at(date.start).start, start - 2 * _LEAD) : start])
        if own or one_of or now or chairs or _RUNNING.search(lead) or _COMPARED.match(lower, date.end):
            what = "it is held under the plan for" if own else "it is counted among the events of"
            return YearEvidence(date.first.year, f"{what} {date.first.year}", (date,))
    return None


def clause_year(annotations: Annotations, main: DateSpan | None) -> YearEvidence | None:
    """The year of "in 2023 we held six courses, and in 2024 we plan ten": by the month, as results and plans."""
    month = main.first.month if main else None
    done: dict[int, DateSpan] = {}
    ahead: dict[int, DateSpan] = {}
    for date in annotations.dates if month else ():
        if not date.first.year or date.first.month or date.first != date.last or date.expression:
            continue
        clause = _clause_of(annotations, date)
        if _INTENDS.search(clause):
            ahead.setdefault(date.first.year, date)
        elif _LOOKS_BACK.search(clause):
            done.setdefault(date.first.year, date)
    for year, plan in ahead.items():
        if year - 1 in done and year not in done and max(done) == year - 1:
            told = year if (month or 0) <= _SUMMER else year - 1 if (month or 0) >= _AUTUMN else None
            return _said(told, f"it looks back on {year - 1} and ahead to {year}", (done[year - 1], plan))
    return None


def _clause_of(annotations: Annotations, date: DateSpan) -> str:
    """The words of a clause around a year: up to commas, semicolons and "and" on both sides."""
    sentence, lower = annotations.sentence_at(date.start), annotations.reading.lower
    before = re.split(r"[;:\"]|, | and ", lower[max(sentence.start, date.start - _LEAD) : date.start])[-1]
    after = re.split(r"[;:\"]|(?<=\w), | and ", lower[date.end : min(sentence.end, date.end + _LEAD)].lstrip(","))[
        0
    ]
    return f"{before} {after}"


def _said(year: int | None, because: str, spans: tuple[Span, ...]) -> YearEvidence | None:
    return YearEvidence(year, because, spans) if year is not None else None


def _years_behind(annotations: Annotations, words: re.Pattern[str]) -> Iterator[DateSpan]:
    """Single years printed right behind some words of their sentence."""
    lower = annotations.reading.lower
    for date in annotations.dates:
        if not date.first.year or date.first.month or date.first != date.last or date.expression:
            continue
        printed = date.text[-4:]
        lead = lower[max(annotations.sentence_at(date.start).start, date.end - 4 - _LEAD) : date.end - 4]
        if printed.isdigit() and words.search(lead):
            yield date
