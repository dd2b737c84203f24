"""The year that the number of an annual session gives: "the 66th session of the Commission on Narcotic Drugs".

In: annotations and the known series of sessions. Out: `SessionMention`s with their year. Refused: sessions
from before a body's numbering became regular, and the numbers of meetings that are not its annual session.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import OrganisationSpan, Span
from analytics.vocabulary.model import SessionSeries, Vocabulary
from analytics.vocabulary.sessions import session_year

_REACH = 90  # characters between the number and the body's name
_SESSION = re.compile(r"\b(?:session|meeting|assembly|conference|summit)\b")
_AHEAD = re.compile(
    r"\b(?:ahead of|prepar\w+ (?:for|of)|in preparation|upcoming|forthcoming|next|prior to|before|run-up|"
    r"will be held|will take place|to be held|in advance of|looking forward|deadline)\b"
)
_BACK = re.compile(
    r"\b(?:since|last year|previous|following up|follow-up|after|adopted (?:at|by|during)|as a result of)\b"
)


@dataclass(frozen=True, slots=True)
class SessionMention:
    """A numbered session. ahead: the text speaks of it as still to come; past: as over."""

    span: Span
    series: SessionSeries
    number: int
    year: int
    name: str
    ahead: bool
    past: bool

    def year_in(self, month: int | None) -> int:
        """The year of a day in a month during the session; one opened in autumn sits into the next year."""
        return self.year + (self.series.month >= 9 and not self.series.session_name and (month or 12) < 6)


def session_mentions(annotations: Annotations, vocabulary: Vocabulary) -> Iterator[SessionMention]:
    """Numbered sessions of known series, in text order."""
    ordinals = vocabulary.words["ordinals"]
    for organisation in annotations.organisations:
        series = vocabulary.sessions.get(organisation.organisation_id)
        found = _number_beside(annotations, organisation, series, ordinals) if series else None
        if series is None or found is None:
            continue
        span, number = found
        year = session_year(series, number)
        if year is None:
            continue
        before = annotations.reading.lower[max(0, span.start - 60) : span.start].rpartition(".")[2]
        name = vocabulary.organisations[series.organisation_id].name
        ahead, past = bool(_AHEAD.search(before)), bool(_BACK.search(before))
        yield SessionMention(span, series, number, year, name, ahead, past)


def _number_beside(
    annotations: Annotations, organisation: OrganisationSpan, series: SessionSeries, ordinals: Mapping[str, str]
) -> tuple[Span, int] | None:
    """The ordinal nearest to a body's name, if the words between say that it numbers a session."""
    sentence, lower = annotations.sentence_at(organisation.start), annotations.reading.lower
    best: tuple[int, Span, int] | None = None
    for match in _ordinal(tuple(ordinals)).finditer(lower, sentence.start, sentence.end):
        between = lower[match.end() : organisation.start] or lower[organisation.end : match.start()]
        whole_start, whole_end = min(match.start(), organisation.start), max(match.end(), organisation.end)
        if whole_end - whole_start > _REACH + len(organisation.text) or not _ties(between):
            continue
        around = lower[whole_start : whole_end + 40]
        distance = len(between)
        if not _is_session(around, between, series) or (best and best[0] <= distance):
            continue
        text = annotations.reading.text[whole_start:whole_end]
        best = (distance, Span(whole_start, whole_end, text), _value(match.group(), ordinals))
    return best[1:] if best else None


def _ties(between: str) -> bool:
    """Whether nothing but the session's own words stand between number and name."""
    return re.search(r"[.;:\"]|\b(?:and|anniversary|year|day|floor|century|member)\b", between) is None


def _is_session(around: str, between: str, series: SessionSeries) -> bool:
    if series.session_name:
        return series.session_name.lower() in around
    return between.strip() in ("", "the", "un", "annual", "regular", "united nations") or bool(
        _SESSION.search(around)
    )


@lru_cache(maxsize=4)
def _ordinal(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:\d{{1,3}}(?:st|nd|rd|th)|{longest_first})\b")


def _value(printed: str, ordinals: Mapping[str, str]) -> int:
    return int(printed[:-2]) if printed[0].isdigit() else int(ordinals[printed])
