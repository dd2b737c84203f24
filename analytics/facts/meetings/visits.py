"""Whether a visit or the meeting within it is told: "paid a visit to Doha, where he met his counterpart".

In: an event with all its phrases. Out: the kind with the phrase it rests on, or None where no visit stands beside
the event's own phrase. A visit named only as the frame ("as part of the trip to Accra, a meeting took place") is
not what the sentence tells.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import MeetingSpan
from analytics.facts.meetings.grouping import Event
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.surroundings import words_before

_FRAME = re.compile(
    r"\b(?:as part of|within(?: the (?:framework|frames?|scope|margins) of)?|in the (?:framework|frames?|"
    r"course|context) of|on the (?:sidelines|margins) of|during|in parallel (?:with|to)|alongside)"
    r"(?: the| an?| his| her| their| its)? (?:[\w-]+ ){0,3}$",
    re.I,
)
_WHERE = re.compile(r",? (?:where|during which|in the course of which|and|to)\b[^;]*$", re.I)
# "welcomed a delegation to its headquarters": what is told is that they came
_WELCOMED = re.compile(r"welcom(?:ed|es|ing)\b")
_TO_SEAT = re.compile(
    r"[^.;]{2,220}? to (?:the |its |their |our |his |her )?(?:[\w'&-]+ ){0,5}?"
    r"(?:[Hh]eadquarters|HQ|[Ss]ecretariat|premises|campus|[Cc]ent(?:re|er)|[Oo]ffices?)\b"
)
_MET = frozenset({"meeting", "bilateral"})


def kind_beside_visit(annotations: Annotations, event: Event) -> tuple[str, MeetingSpan] | None:
    """The kind of an event that one sentence tells as a visit and as a meeting."""
    own, *others = event.mentions
    if own.span.verb and _WELCOMED.match(own.span.head):
        folded = annotations.reading.folded
        return ("visit", own.span) if _TO_SEAT.match(folded, own.span.end, own.sentence.end) else None
    beside = [m for m in others if m.sentence is own.sentence and not m.span.plural]
    if own.span.kind == "visit" and not own.span.verb and is_frame(annotations, own):
        within = next((m for m in beside if m.span.kind in _MET and m.span.start > own.span.end), None)
        return ("bilateral", within.span) if within else None
    if own.span.kind not in _MET or not own.span.verb:
        return None
    visit = next((m for m in beside if m.span.kind == "visit" and m.span.end <= own.span.start), None)
    if visit is None or is_frame(annotations, visit):
        return None
    between = annotations.reading.folded[visit.span.end : own.span.start]
    return ("visit", visit.span) if _WHERE.search(between) else None


def is_frame(annotations: Annotations, visit: Mention) -> bool:
    """Whether the visit is only what the event was part of."""
    return _FRAME.search(words_before(annotations, visit.span, visit.sentence)) is not None
