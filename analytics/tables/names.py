"""Names as they are compared: folded, in words, in sounds.

In: names and titles as printed. Out: keys under which equal things meet, and how alike two names are. Spelling
only: whether two like names are the same thing is decided where the facts around them are known.
"""

import re

from rapidfuzz import fuzz

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
_SOUNDS = (  # transliterations of the same letters, in this order
    ("kh", "h"),
    ("gh", "g"),
    ("zh", "j"),
    ("dzh", "j"),
    ("ts", "c"),
    ("ck", "k"),
    ("ph", "f"),
    ("x", "ks"),
    ("w", "v"),
    ("q", "k"),
)
_VOWELS = re.compile("[aeiouy']")
_TWICE = re.compile(r"(.)\1+")


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


def sound(word: str) -> str:
    """The consonants of a word in one transliteration: the same for "Abdullaev" and "Abdullayev"."""
    for printed, heard in _SOUNDS:
        word = word.replace(printed, heard)
    return _TWICE.sub(r"\1", word[:1] + _VOWELS.sub("", word[1:]))


def likeness(one: str, other: str) -> float:
    """How alike two words are written, 0 to 1 (Indel similarity)."""
    return fuzz.ratio(one, other) / 100
