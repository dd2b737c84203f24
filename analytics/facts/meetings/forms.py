"""What the form of an event phrase says: whether two phrases may name one event, whether one stands by itself.

In: mentions. Out: their `Form`s and booleans. Dates and places are not looked at here.
"""

import re
from dataclasses import dataclass

from analytics.facts.meetings.mentions import Mention

# What is done at any event, and tells of one only where nothing else does
TALKED = ("exchanged", "compared")
# Nouns that may point back to any event
GENERIC = frozenset({"meeting", "other"})
# Kinds whose nouns writers exchange for variety
_RELATED = frozenset({"workshop", "training", "expert", "conference", "consultation", "high-level", "ministerial"})
_RECEIVED = re.compile(r"\breceive[ds]\b")  # a reception is no consultation, conference or course


@dataclass(frozen=True, slots=True)
class Form:
    """What a phrase's form says of the event it may stand for."""

    kind: str
    ordinal: int | None
    verb: bool
    noun: str


def form_of(mention: Mention) -> Form:
    """The form of a mention's phrase."""
    span = mention.span
    return Form(span.kind, span.ordinal, span.verb, span.head if span.verb else span.head.split()[-1])


def forms_fit(a: Form, b: Form) -> bool:
    """Whether two phrases may name one event by their nouns and numbers."""
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return False
    kinds = {a.kind, b.kind}
    if "visit" in kinds and len(kinds) > 1 and not (a.verb or b.verb):
        return False
    if len(kinds) == 1 or kinds & GENERIC or kinds <= _RELATED:
        return True
    if _RECEIVED.search(f"{a.noun}/{b.noun}"):
        return False
    return a.verb or b.verb or a.noun == b.noun  # "a planning session … the session"


def is_weak(mention: Mention) -> bool:
    """Verbs of signing and launching tell of an event only with the headline, those of training with a day."""
    dated = any(date.first.day or date.kind == "relative" for date in mention.dates)
    training = mention.span.kind == "training" and not any(date.first.day for date in mention.dates)
    if mention.span.head.startswith("brought"):  # what a workshop did, or a network over the years
        return not (dated and (mention.place or any(date.first.day for date in mention.dates)))
    if mention.span.head.startswith(TALKED):
        return True
    return mention.span.verb and (mention.span.kind == "ceremony" or training)
