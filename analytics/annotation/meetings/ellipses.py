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
    rf"previous|similar)(?P<one> one| edition(?: of which)?)?"
    r"(?=(?:,? (?:which |to be )?(?:(?:was|were|is|are|will be|being|has been|had been) )?"
    r"(?:also |then |later |again |now )?(?:held|organi[sz]ed|conducted|hosted|due|planned|scheduled|slated|"
    r"set|expected|"
    r"convened|opened|took place|takes place|taking place|will take|will follow|followed|began|begins|ran|"
    r"runs|ended)\b)"
    rf"|,? (?:in|at) [A-Z]|,? (?:on|from|between|in) (?:\d|{ANY_MONTH})|,? (?:a (?:month|week|year)|"
    rf"two \w+) later\b)"
)
# "the 28th HONLEA will be held": a series of meetings by its acronym
_SERIES = re.compile(
    r"\b(?P<number>\d{1,3})(?:st|nd|rd|th) (?:[A-Z]{2,8}[- ])?(?P<series>[A-Z]{4,10})\b"
    r"(?=,? (?:[A-Z][\w ]{2,20},? )?(?:(?:was|is|will be|has been) [a-z]+|took place|takes place|"
    r"will take place|opened|"
    r"opens|began|ended|concluded|held|in [A-Z]|on \d|to be held|scheduled|slated)\b)"
)
_REACH = 300  # characters before the number in which its event is told


def find_ellipses(scan: Scan, spans: Sequence[MeetingSpan]) -> list[MeetingSpan]:
    """A phrase for each number that stands for one more event of a kind told before, or bears an acronym."""
    folded = scan.reading.folded
    found = [_of_series(scan, match) for match in _SERIES.finditer(folded) if not _is_told(spans, match)]
    for match in _ALONE.finditer(folded):
        event = _told_before(folded, spans, match.start(), match["one"] or "")
        if event is not None:
            found.append(_one_more(scan, match, event))
    return found


def _told_before(folded: str, spans: Sequence[MeetingSpan], start: int, one: str) -> MeetingSpan | None:
    """The event right before an offset, in its paragraph: numbered, one of several, or told again as "one"."""
    index = bisect_left(spans, start, key=lambda span: span.start) - 1
    if index < 0 or spans[index].end > start or start - spans[index].end > _REACH:
        return None
    event = spans[index]
    elsewhere = "\n" in folded[event.end : start] and not one.startswith(" edition")
    if event.verb or event.kind == "other" or elsewhere:
        return None
    several = one != "" or event.plural or event.ordinal is not None or event.text.lower().startswith("similar ")
    return event if several else None


def _one_more(scan: Scan, match: re.Match[str], event: MeetingSpan) -> MeetingSpan:
    number = match["number"]
    start, end = match.start("number"), match.end()
    head = event.head.removesuffix("s") if event.plural else event.head
    ordinal = _NUMBERS.index(number) + 1 if number in _NUMBERS else None
    return MeetingSpan(
        start, end, scan.reading.text[start:end], event.kind, head=head, definite=True, ordinal=ordinal
    )


def _is_told(spans: Sequence[MeetingSpan], match: re.Match[str]) -> bool:
    """Whether a numbered acronym stands within the phrase of an event: "the 28th HONLEA Africa meeting"."""
    index = bisect_left(spans, match.end(), key=lambda span: span.start) - 1
    return index >= 0 and spans[index].end > match.start()


def _of_series(scan: Scan, match: re.Match[str]) -> MeetingSpan:
    start, end = match.span()
    name = scan.reading.text[start:end]
    return MeetingSpan(start, end, name, "meeting", name, "meeting", ordinal=int(match["number"]))
