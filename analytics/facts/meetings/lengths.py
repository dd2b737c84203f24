"""How long an event lasted, as its phrase or the words around it say: "a five-day course", "for two weeks".

In: annotations and a phrase. Out: days, with the words that tell them; weeks count from a Monday to a Friday.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import Span
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.surroundings import REACH

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()  # noqa: SIM905
COUNT = rf"(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_LENGTH = re.compile(rf"\b(?:{COUNT}[- ](?P<unit>day|week)s?|(?P<long>week)-?long)\b", re.I)
# "after four days of work", "for three days instructors …"
_LASTED = re.compile(
    rf"\b(?:after|for|over|lasted|lasting|during|spread over|(?:in|over) the course of) (?:the |a |an )?"
    rf"(?:full |past |last |whole |intensive |intense )?{COUNT} (?:full |working |intensive )?"
    r"(?P<unit>day|week)s?\b",
    re.I,
)
_FOLLOWING_SENTENCES = 500  # characters behind a sentence in which the event's length is still told


def event_length(annotations: Annotations, mention: Mention) -> tuple[int, Span] | None:
    """How many days the event lasted, by the phrase or the words around it ("a five-day course")."""
    folded, sentence = annotations.reading.folded, mention.sentence
    found = _LENGTH.search(folded, max(sentence.start, mention.span.start - 20), mention.span.end)
    first = max(sentence.start, mention.span.start - REACH)
    last = min(sentence.end + _FOLLOWING_SENTENCES, mention.span.end + REACH + _FOLLOWING_SENTENCES, len(folded))
    found = found or _LASTED.search(folded, first, last)
    if not found:
        return None
    text = annotations.reading.text[found.start() : found.end()]
    return _days_in(found), Span(found.start(), found.end(), text)


def _days_in(length: re.Match[str]) -> int:
    """The days that a length names; weeks are counted from a Monday to a Friday."""
    if length["number"] is None:
        return 5
    number = length["number"].lower()
    count = int(number) if number.isdigit() else _NUMBERS.index(number) + 1
    return 7 * (count - 1) + 5 if length["unit"].lower() == "week" else count
