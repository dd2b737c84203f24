"""How many attended an event.

In: the sentences that speak of an event. Out: values with the spans they rest on. Nothing is guessed: what the
words do not say stays empty.
"""

import re
from collections.abc import Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.meetings.counts import DELEGATION
from analytics.annotation.spans import CountSpan, SentenceSpan, Span

_CUMULATIVE = re.compile(
    r"\b(?:since|activities|to date|(?<!largest )(?<!biggest )so far|per year|annually|each year|"
    r"over (?:the (?:past|last)|\w+ (?:years|months))|"
    r"in total since|until now|"
    r"will be trained|were trained in 20\d\d|between 20\d\d and|from 20\d\d)\b",
    re.I,
)
_COUNTED_UP = re.compile(
    r"\b(?:trained|reached|benefit\w*|graduat\w*|participated|took part|attended|activities|annually|so far|"
    r"to date|each year|per year)\b",
    re.I,
)
_HAS_DONE = re.compile(r"\b(?:has|have|had) [a-z]+ $")  # "has trained 2,000 officers over five years"
_ANOTHER_EVENT = re.compile(r"(?:\w+ )?(?:previous|next|earlier|upcoming|forthcoming|follow-up)\b", re.I)
_FURTHER = re.compile(r"\b(?:an? )?(?:further|another|additional)(?: group of)?\s*$", re.I)
_SEVERAL = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|various|\d+)\b", re.I)
_SAME_COUNT = 80  # characters from "20 people from one country" to "15 from another"
# Between two of one list: "11 officials of the customs service and nine officers"
_LISTED_WITH = re.compile(
    r"(?: (?:of|from|representing|at|in|for) (?:"
    r"(?!\b(?:was|were|is|are|has|had|who|which|that|took|met|led|gave)\b|"
    r"\b[a-z]{3,}(?<!bas)(?<!arm)(?<!ne)(?<!unit)ed\b)[^.;:\n])*?)?"
    r"(?:,? and|,|;|,? as well as|,? along with|,? together with|,? plus) "
)
_NEAR = 40  # characters between two counts that are of one list whatever stands between them
_LIST = 140  # characters between two of one list
_ASIDE = re.compile(r" ?\([^()\n]*\)")  # "9 prosecutors (2 female and 7 male), 5 judges"
# "Under the project 34 handlers were trained" counts nobody at the ceremony that closed it
_OF_A_PROJECT = re.compile(
    r"\b(?:under|within|during|throughout|in the (?:course|framework) of|thanks to|as part of) (?:the|this|its) "
    r"(?:[\w-]+ ){0,3}(?:project|programme|program|initiative)\b",
    re.I,
)
_TOTAL_NOUNS = frozenset({"participant", "delegate", "attendee", "people", "person", "guest"})


def attendance(
    annotations: Annotations, sentences: Sequence[SentenceSpan]
) -> tuple[int | None, str | None, tuple[Span, ...]]:
    """How many took part: (number, qualifier, spans). Parts named in one sentence, and two sides, add up."""
    for index, sentence in enumerate(sentences):
        whole = _whole(annotations, _counts(annotations, sentence))
        if (
            not whole
            or _is_cumulative(annotations, whole, sentence)
            or _is_of_others(annotations, whole, sentence)
        ):
            continue
        further = (count for other in sentences[index + 1 : index + 6] for count in _further(annotations, other))
        whole += further
        return sum(c.value for c in whole), _qualifier(whole), tuple(whole)
    sides = [c for s in sentences for c in annotations.inside(annotations.counts, s) if c.noun == DELEGATION]
    two = len(sides) == 2 and sides[0].value != sides[1].value  # the same number twice is one side
    return (sum(c.value for c in sides), "exact", tuple(sides)) if two else (None, None, ())


def _counts(annotations: Annotations, sentence: SentenceSpan) -> list[CountSpan]:
    inside = annotations.inside(annotations.counts, sentence)
    return [count for count in inside if count.noun != DELEGATION and not annotations.quoted.covers(count)]


def _further(annotations: Annotations, sentence: SentenceSpan) -> list[CountSpan]:
    """Those who came on top: "A further 40 officers took part"."""
    folded = annotations.reading.folded
    return [c for c in _counts(annotations, sentence) if _FURTHER.search(folded, sentence.start, c.start)]


def _is_of_others(annotations: Annotations, counts: list[CountSpan], sentence: SentenceSpan) -> bool:
    """Whether a sentence counts the people of several events ("at three meetings, 60 experts"), or of another."""
    events = annotations.inside(annotations.meetings, sentence)
    folded = annotations.reading.folded
    several = any(
        m.plural and _SEVERAL.search(folded, max(sentence.start, m.start - 20), m.start + 12) for m in events
    )
    return several or any(_ANOTHER_EVENT.match(m.text) for m in events if m.end <= counts[0].start)


def _is_cumulative(annotations: Annotations, counts: list[CountSpan], sentence: SentenceSpan) -> bool:
    """Whether people are counted over years ("since 2015, 900 officers were trained"), not at one event."""
    folded = annotations.reading.folded
    if _CUMULATIVE.search(folded, sentence.start, counts[0].start) or _is_of_a_project(
        annotations, counts[0], sentence
    ):
        return True
    later = _CUMULATIVE.search(folded, counts[-1].end, sentence.end)
    if later and _HAS_DONE.search(folded, sentence.start, counts[0].start):
        return True
    return later is not None and _COUNTED_UP.search(folded, counts[-1].end, later.end()) is not None


def _is_of_a_project(annotations: Annotations, count: CountSpan, sentence: SentenceSpan) -> bool:
    """Whether people are counted over a project, in a sentence that names no event."""
    events = annotations.inside(annotations.meetings, sentence)
    if not all(event.verb for event in events):
        return False
    return _OF_A_PROJECT.search(annotations.reading.folded, sentence.start, count.start) is not None


def _whole(annotations: Annotations, counts: list[CountSpan]) -> list[CountSpan]:
    """The count that names all, else all counts of one list."""
    totals = [c for c in counts if c.noun in _TOTAL_NOUNS]
    if totals:
        more = [c for c in counts if " " not in c.text and 0 < c.start - totals[0].end < _SAME_COUNT]
        return [totals[0], *(c for c in more if c.noun == totals[0].noun)]
    folded = annotations.reading.folded
    listed = [c for i, c in enumerate(counts) if i == 0 or _goes_on(folded, counts[i - 1].end, c.start)]
    parts = listed[1:]  # "Twenty-two officers - 16 men and six women"
    return listed[:1] if len(parts) > 1 and sum(c.value for c in parts) == listed[0].value else listed


def _goes_on(folded: str, end: int, start: int) -> bool:
    """Whether a count goes on with the list of the one before it."""
    if start - end < _NEAR:
        return True
    between = _ASIDE.sub("", folded[end:start])
    return start - end < _LIST and _LISTED_WITH.fullmatch(between) is not None


def _qualifier(counts: list[CountSpan]) -> str:
    qualifiers = {c.qualifier for c in counts}
    return next((q for q in ("about", "at least") if q in qualifiers), "exact")
