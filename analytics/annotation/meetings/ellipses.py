"""Events told without their noun: "The first seminar was held in Osh in May, the second in Talas in June".

In: a `Scan` and the event phrases found in it. Out: a `MeetingSpan` for each number that stands for an event told
just before. Refused: numbers behind an event that is neither numbered nor one of several ("the workshop, the
first in the region").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from analytics.annotation.scan import Scan
from analytics.annotation.spans import MeetingSpan
from analytics.annotation.tokens import ANY_MONTH

_NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ALONE = re.compile(
    rf"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir) (?P<number>{'|'.join(_NUMBERS)}|last|next|other|latter|former|"
    rf"similar)(?P<one> one)?"
    r"(?=(?:,? (?:which |to be )?(?:(?:was|were|is|are|will be|being|has been|had been) )?"
    r"(?:also |then |later |again |now )?(?:held|organi[sz]ed|conducted|hosted|due|planned|scheduled|slated|"
    r"set|expected|"
    r"convened|opened|took place|takes place|taking place|will take|will follow|followed|began|begins|ran|"
    r"runs|ended)\b)"
    rf"|,? (?:in|at) [A-Z]|,? (?:on|from|between|in) (?:\d|{ANY_MONTH})|,? (?:a (?:month|week|year)|"
    rf"two \w+) later\b)"
)
_REACH = 300  # characters before the number in which its event is told


def find_ellipses(scan: Scan, spans: Sequence[MeetingSpan]) -> list[MeetingSpan]:
    """A phrase for each number that stands alone for one more event of a kind told before."""
    folded = scan.reading.folded
    found: list[MeetingSpan] = []
    for match in _ALONE.finditer(folded):
        event = _told_before(folded, spans, match.start(), match["one"] is not None)
        if event is not None:
            found.append(_one_more(scan, match, event))
    return found


def _told_before(folded: str, spans: Sequence[MeetingSpan], start: int, one: bool) -> MeetingSpan | None:
    """The event right before an offset, in its paragraph: numbered, one of several, or told again as "one"."""
    index = bisect_left(spans, start, key=lambda span: span.start) - 1
    if index < 0 or spans[index].end > start or start - spans[index].end > _REACH:
        return None
    event = spans[index]
    if event.verb or event.kind == "other" or "\n" in folded[event.end : start]:
        return None
    several = one or event.plural or event.ordinal is not None or event.text.lower().startswith("similar ")
    return event if several else None


def _one_more(scan: Scan, match: re.Match[str], event: MeetingSpan) -> MeetingSpan:
    number = match["number"]
    start, end = match.start("number"), match.end()
    head = event.head.removesuffix("s") if event.plural else event.head
    ordinal = _NUMBERS.index(number) + 1 if number in _NUMBERS else None
    return MeetingSpan(
        start, end, scan.reading.text[start:end], event.kind, head=head, definite=True, ordinal=ordinal
    )
