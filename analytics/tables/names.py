"""Names and titles as they are compared: folded, in words of one spelling.

In: names and titles as printed. Out: their words, and ids made of them. Spelling only: whether two like names are
the same thing is decided where the facts around them are known.
"""

import re

from analytics.annotation.reading import fold

_WORD = re.compile(r"\w+")
# One spelling for words that English writes in two ways.
_SPELLINGS = {
    "program": "programme",
    "programs": "programmes",
    "center": "centre",
    "labor": "labour",
    "defense": "defence",
}
_FILLING = frozenset(["the", "of", "for", "and", "on", "in", "to", "a", "an", "with", "by", "at", "its", "their"])


def words(text: str) -> tuple[str, ...]:
    """The words of a name, folded, in lower case, in one spelling."""
    found = (_SPELLINGS.get(word, word) for word in _WORD.findall(fold(text).lower()))
    return tuple(word.replace("isation", "ization") for word in found)


def main_words(text: str) -> frozenset[str]:
    """The words that carry meaning."""
    return frozenset(words(text)) - _FILLING


def slug(text: str) -> str:
    """The words of a name joined by hyphens, ASCII only: part of an id."""
    return "-".join(re.findall("[a-z0-9]+", fold(text).lower()))
