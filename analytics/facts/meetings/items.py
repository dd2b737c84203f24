"""News items one below the other: bulletins, lists of visits, weekly digests.

In: annotations and mentions. Out: whether a mention opens an item of its own, and whether the story is a digest,
all of whose events are news whatever their order. Refused: a date further on in a paragraph.
"""

import re
from collections.abc import Sequence

from analytics.annotation.annotations import Annotations
from analytics.facts.meetings.mentions import Mention

_OPENING = 25  # characters of a paragraph in which the date of a news item stands
_HEADING = 30  # characters of a heading within a paragraph: "Tajikistan. On 29 May …"
_STAMP = re.compile(r"[\w\s,./-]{0,40}(?: - |:|\) ?)")  # "9 May 2019, Addis Ababa - "
_DIGEST = re.compile(
    r"\b(?:news(?:letter)?|bulletin|digest|round-?up|in brief|news in short|in this (?:edition|issue)|"
    r"this week in|week in review|official visits|recent (?:events|activities|visits)|activities in|highlights)\b",
    re.I,
)
_HEAD = 200  # characters at the start of a story in which it calls itself so
_FEWEST = 3  # dated items that make a digest of a story that does not call itself one


def opens_paragraph(annotations: Annotations, mention: Mention) -> bool:
    """Whether a mention's date opens its paragraph, as in news items one below the other."""
    return opens_sentence(mention) and is_first(annotations, mention)


def opens_sentence(mention: Mention) -> bool:
    """Whether a mention's date opens its sentence."""
    return any(date.start - mention.sentence.start <= _OPENING for date in mention.dates)


def is_stamped(annotations: Annotations, mention: Mention) -> bool:
    """Whether an item opens with its day and a dash, as with a dateline of its own: "20 January 2022 - ..."."""
    if not opens_paragraph(annotations, mention):
        return False
    return _STAMP.match(annotations.reading.folded, mention.dates[0].end, mention.sentence.end) is not None


def is_under_heading(annotations: Annotations, mention: Mention) -> bool:
    """Whether a paragraph opens with a heading, and then with this mention: "Tajikistan. On 29 May"."""
    before = annotations.sentence_at(max(mention.sentence.start - 2, 0))
    return before.paragraph == mention.sentence.paragraph and _is_heading(before.text)


def is_first(annotations: Annotations, mention: Mention) -> bool:
    """Whether a mention stands in the first sentence of its paragraph, but for a heading."""
    sentence = mention.sentence
    before = annotations.sentence_at(max(sentence.start - 2, 0))
    first = before.start == sentence.start or before.paragraph != sentence.paragraph
    return first or _is_heading(before.text)


def is_digest(annotations: Annotations, mentions: Sequence[Mention]) -> bool:
    """Whether a story calls itself a bulletin, or is made of items that each open with their own day."""
    if _DIGEST.search(annotations.reading.folded[:_HEAD].split("\n\n")[0]):
        return True
    days = {m.dates[0].text for m in mentions if m.dates and m.happened and opens_paragraph(annotations, m)}
    return len(days) >= _FEWEST


def _is_heading(sentence: str) -> bool:
    return len(sentence) <= _HEADING and sentence.endswith(".") and sentence[:1].isupper()
