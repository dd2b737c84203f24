"""The words around an event phrase that may speak of it, and which phrase a date or place stands nearest to.

In: annotations, spans of one sentence. Out: spans and booleans. A sentence longer than a reader can hold together
is read only as far as `REACH` from the phrase; so the work on a text grows with its length and no faster.
"""

import re
from bisect import bisect_left, bisect_right
from typing import TypeVar

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import MeetingSpan, SentenceSpan, Span

S = TypeVar("S", bound=Span)

_NEXT_CLAUSE = re.compile(
    r"; |, (?:and|but|while) (?!\d|[A-Z])|^,? (?:after|following|ahead of|before) "
    r"|^ for an? |^\)?, followed by "
)
# "the course, which began on 18 May, ended with a ceremony": the date is the course's
_ASIDE = re.compile(
    r", (?:which|that|who|held|opened|launched|begun|started|hosted|organi[sz]ed|conducted|run|delivered)\b[^,]*$"
)
# "the first was held in 2019, the second in 2021"
_NEXT_OF_ROW = re.compile(r"[,;]? ?(?:and |while |with |then )?(?:the|an?|its|their) ")
# "a meeting ahead of the congress, to be held in Doha, took place in Baku": Baku is the meeting's
_OWN_CLAUSE = re.compile(
    r", (?:which|that|who|to be|held|scheduled|due|slated|planned|set|opened|organi[sz]ed|"
    r"convened)\b[^;]{0,150}?, "
    r"(?:took place|takes place|(?:was|were|has been|is being) [a-z]+ed|(?:was|were|has been) held|opened|"
    r"began|ended|"
    r"concluded|brought|gathered|kicked off|met|started)\b"
)
_WITHIN = re.compile(r"\b(?:ahead of|for|of|to|before|on|within|under) (?:the |its |their |an? )?$")
_ASIDE_REACH = 120
_CLAUSE = 200  # characters that a break between clauses counts for
REACH = 600  # characters to either side; few sentences of press stories are as long


def surroundings(annotations: Annotations, span: Span, sentence: SentenceSpan) -> Span:
    """The part of its sentence that may speak of a span."""
    start, end = max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH)
    return Span(start, end, annotations.reading.text[start:end])


def words_before(annotations: Annotations, span: Span, sentence: Span, reach: int = REACH) -> str:
    """Folded words of the sentence before a span, as far as `reach` characters."""
    return annotations.reading.folded[max(sentence.start, span.start - reach) : span.start]


def words_after(annotations: Annotations, span: Span, sentence: Span, reach: int = REACH) -> str:
    """Folded words of the sentence after a span, as far as `reach` characters."""
    return annotations.reading.folded[span.end : min(sentence.end, span.end + reach)]


def starting_between(spans: tuple[S, ...], first: int, last: int) -> tuple[S, ...]:
    """Spans that start at two offsets or between them."""
    low = bisect_left(spans, first, key=lambda span: span.start)
    return spans[low : bisect_right(spans, last, lo=low, key=lambda span: span.start)]


def is_nearest(annotations: Annotations, span: Span, mine: MeetingSpan, sentence: SentenceSpan) -> bool:
    """Whether no other event phrase of the sentence is nearer to a date or place than this one."""
    meetings, away = annotations.meetings, _apart(annotations, span, mine)
    middle = bisect_left(meetings, span.start, key=lambda meeting: meeting.start)
    for side in (range(middle - 1, -1, -1), range(middle, len(meetings))):
        for index in side:
            other = meetings[index]
            if other is mine or distance(span, other) >= away or not sentence.covers(other):
                break
            if not _is_weak(other) and _apart(annotations, span, other) < away:
                return False
    return True


def _apart(annotations: Annotations, span: Span, phrase: MeetingSpan) -> int:
    """How far a phrase is from a date or place; what stands behind one clause, hardly belongs to the next."""
    folded = annotations.reading.folded
    between = folded[span.end : phrase.start]
    row = phrase.ordinal is not None and " " not in phrase.text and _NEXT_OF_ROW.fullmatch(between)
    aside = "," in between and _ASIDE.search(folded[max(0, span.start - _ASIDE_REACH) : span.start])
    apart = row or aside or _NEXT_CLAUSE.search(between) or _is_framed(folded, span, phrase)
    return distance(span, phrase) + (_CLAUSE if apart else 0)


def _is_framed(folded: str, span: Span, phrase: MeetingSpan) -> bool:
    """Whether a phrase, with a clause of its own, only tells before what the event was to which a date belongs."""
    behind = folded[phrase.end : span.start]
    if not behind.startswith(", ") or _WITHIN.search(folded[max(0, phrase.start - 30) : phrase.start]) is None:
        return False
    return _OWN_CLAUSE.match(behind) is not None


def distance(a: Span, b: Span) -> int:
    """Characters between two spans; 0 where they touch."""
    return max(a.start - b.end, b.start - a.end, 0)


def _is_weak(span: MeetingSpan) -> bool:
    """Verbs of signing and opening, which tell of an event only with others' help."""
    return span.verb and (span.kind in ("ceremony", "training") or span.head.startswith(("exchanged", "compared")))
