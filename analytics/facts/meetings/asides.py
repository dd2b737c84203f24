"""Talks told beside the story's own event: "He also met with the Ambassador of X".

In: a mention, and the story's own event's first mention, date and place. Out: whether the mention is such a
meeting, and the date and place that it shares with the own event. Refused: what only goes on about the own event,
and what its guests were shown ("They also visited the port").
"""

import re
from dataclasses import replace

from analytics.annotation.annotations import Annotations
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.own_event import PART, is_a_frame
from analytics.facts.meetings.places import EventPlace
from analytics.facts.meetings.surroundings import words_after, words_before
from analytics.facts.model import ResolvedDate

_BESIDE = re.compile(
    r"\b(?:also|separate(?:ly)?|meanwhile|another|in addition|besides|moreover|then|later|in turn|afterwards|"
    r"the same day|on the (?:margins|sidelines|fringes) of)\b",
    re.I,
)
MEANWHILE = re.compile(r"\b(?:meanwhile|separately|in other news|in a (?:separate|related) development)\b", re.I)
_SAME = re.compile(r"\b(?:same (?:day|afternoon|morning|hall|place|city)|in the afternoon|the turn of)\b")
_CLOSING = ("closing", "concluding")  # what is to come of an event that is still on
_OF_TWO = frozenset({"bilateral", "visit", "meeting"})
_REASON = "it is told beside the story's own event"


def is_aside(annotations: Annotations, own: Mention, mention: Mention) -> bool:
    """Whether a phrase tells of further talks, or of another body's session, not of the own event again."""
    if _is_other_body(own, mention):
        return True
    if mention.span.kind != "bilateral" or not mention.happened or mention.referred or mention.span.definite:
        return False
    if mention.sentence.start <= own.sentence.start or mention.span.plural or mention.sentence.block == "title":
        return False
    if MEANWHILE.search(words_before(annotations, mention.span, mention.sentence)):
        return True
    if own.span.kind not in _OF_TWO and mention.span.verb:
        return False  # guests of a conference meet one another there
    before = words_before(annotations, mention.span, mention.sentence)
    after = words_after(annotations, mention.span, mention.sentence, 20)
    return _BESIDE.search(before) is not None or after.startswith((" separately", " also"))


def _is_other_body(own: Mention, mention: Mention) -> bool:
    """Whether another body met at the same place or on the same day: "X sat in the same hall in the afternoon"."""
    bodies = {own.span.body_id, mention.span.body_id}
    regular = own.span.kind == mention.span.kind and own.span.kind in ("steering-committee", "council")
    told = mention.sentence.block == "body" and not mention.planned and not mention.referred
    return (
        regular
        and told
        and None not in bodies
        and len(bodies) == 2
        and _SAME.search(mention.sentence.text) is not None
    )


def is_part(own: Mention, mention: Mention) -> bool:
    """Whether a phrase names the own event's opening or close, or the trip on which it took place."""
    if own.span.kind == "ceremony" or (mention.planned and not mention.span.head.startswith(_CLOSING)):
        return False
    return PART.match(mention.span.head) is not None and own.span.kind != "bilateral"


def frames_own(annotations: Annotations, own: Mention, mention: Mention) -> bool:
    """Whether the own event's sentence names a trip only as what it was part of: "during the visit to Lima"."""
    return mention.sentence == own.sentence and own is not mention and is_a_frame(annotations, mention)


def shared_date(own: ResolvedDate) -> ResolvedDate:
    """The own event's day, where it is one; unknown for longer events."""
    if own.start is None or own.start != own.end:
        return ResolvedDate()
    reason = f"{own.reason}; {_REASON}" if own.reason else _REASON
    return replace(own, basis="inferred", reason=reason)


def shared_place(own: EventPlace) -> EventPlace:
    """The own event's place."""
    return replace(own, basis="inferred", reason=_REASON)
