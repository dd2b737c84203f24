"""What the title of an event says of which event it is.

In: a title as extracted and the vocabulary's ordinals. Out: `TitleWords`: the telling words, cut to their stems,
and the numbers ("38th" and "thirty-eighth" are one). Words that stand in the titles of very different events tell
nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from analytics.tables.names import main_words, words

_COMMON = frozenset(
    words(
        "meeting session conference forum event side workshop seminar training course visit summit ceremony "
        "talks round table roundtable briefing consultation consultations council committee commission annual "
        "regular joint regional international national high level expert experts ministerial bilateral working "
        "two three four five day days week group heads head between opening signing launch programme project "
        "cooperation held here gathering official officials representatives delegation next use st nd rd th"
    )
)
_STEM = 6  # letters: "marking" and "markings", "prevention" and "preventing"
_NUMBER = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TitleWords:
    """stems: of the telling words; numbers: of the session or edition."""

    stems: frozenset[str]
    numbers: frozenset[int]


def title_words(title: str, ordinals: Mapping[str, str]) -> TitleWords:
    """The telling parts of a title. ordinals: words for ordinal numbers → the number."""
    folded = " ".join(words(title))
    numbers = {int(re.sub(r"\D", "", found)) for found in _NUMBER.findall(folded)}
    telling = main_words(title) - _COMMON
    for phrase in re.findall(r"\b(?:[a-z]+ty )?[a-z]+(?:st|nd|rd|th)\b", folded):
        if phrase in ordinals:
            numbers.add(int(ordinals[phrase]))
            telling -= set(phrase.split())
    return TitleWords(frozenset(word[:_STEM] for word in telling if not word[0].isdigit()), frozenset(numbers))
