"""Whether two printed names can be one person's.

In: names as printed. Out: `PersonName`s, and how well two of them agree: equal, spelled in two ways, one leaving
out parts of the other, or one with initials. Word order does not count, for many names are printed surname first.
Names only: whether people of like names are one is decided where their offices and countries are known.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from analytics.annotation.reading import fold

EQUAL, SPELLED, SHORTENED, INITIALS = 4.0, 3.0, 2.0, 1.0
STRANGERS = 0.0

_PART = re.compile(r"\w+\.?")
_LONGEST_INITIAL = 2  # "Sh.", "Ye."
# Words between the parts of a name, printed or left out as it happens.
_PARTICLES = frozenset([
    "al", "el", "bin", "bint", "ibn", "ben", "ul",
    "van", "der", "den", "de", "da", "dos", "del", "di", "la", "von",
])  # fmt: skip
_DIGRAPHS = (  # one spelling for what transliterations write in several ways, in this order
    ("kh", "h"), ("gh", "g"), ("dzh", "j"), ("zh", "j"), ("dj", "d"), ("q", "k"), ("w", "v"), ("ph", "f"),
    ("ts", "c"), ("ck", "k"), ("x", "ks"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("y", "i"),
)  # fmt: skip
_UMLAUT = re.compile("([aou])e(?!v)")  # Mueller, but Baev
_VOWELS = re.compile("[aeiou]")
_TWICE = re.compile(r"(.)\1+")
_GLIDE = re.compile("(?<=[aeou])i(?=[aeou])")  # Abdullayev, Abdullaev
_ENDING = re.compile("(?<=..)(?:ov|ev|zoda|zade)$")  # Sharipov, Sharipzoda: a surname before and after its reform
_SAME_WORD = 78  # of 100, Indel similarity: Khaled/Khalid is 80, Hasan/Hussein 55
_SHORTEST_SPELLED = 4


@dataclass(frozen=True, slots=True)
class PersonName:
    """words: the full words, in one spelling; initials: the first letters of those that are cut short. Sorted."""

    words: tuple[str, ...]
    initials: tuple[str, ...]

    @property
    def sounds(self) -> tuple[str, ...]:
        """The consonants of its words: the same for spellings of one name."""
        return tuple(sorted({_sound(word) for word in self.words}))


@lru_cache(maxsize=1 << 16)
def person_name(printed: str) -> PersonName:
    """The parts of a printed name, without particles."""
    words, initials = [], []
    for part in _PART.findall(fold(printed).lower()):
        word = part.rstrip(".")
        if len(word) == 1 or (part.endswith(".") and len(word) <= _LONGEST_INITIAL):
            initials.append(one_spelling(word))
        elif word not in _PARTICLES:
            words.append(one_spelling(word))
    return PersonName(tuple(sorted(words)), tuple(sorted(initials)))


def agreement(one: PersonName, other: PersonName) -> float:
    """From `EQUAL` down to `STRANGERS`. A single word is too little to tell a person by."""
    if len(one.words) + len(one.initials) < 2 or len(other.words) + len(other.initials) < 2:
        return STRANGERS
    if one == other:
        return EQUAL if len(one.words) > 1 else INITIALS
    words, other_words = _without_pairs(one.words, other.words)
    shared = len(one.words) - len(words)
    cut = _without_cut(words, other.initials)
    other_cut = _without_cut(other_words, one.initials)
    both = set(cut.initials) & set(other_cut.initials)
    more = cut.words or set(other_cut.initials) - both
    other_more = other_cut.words or set(cut.initials) - both
    if not shared or (more and other_more) or (cut.count and other_cut.words) or (other_cut.count and cut.words):
        return STRANGERS
    if not (more or other_more or one.initials or other.initials):
        return SPELLED
    if shared > 1:
        return SHORTENED
    return INITIALS if cut.count or other_cut.count or both else STRANGERS


def same_surname(single: PersonName, full: PersonName) -> bool:
    """Whether a name of one word is a word of a fuller name."""
    return len(single.words) == 1 and not single.initials and _pair(single.words[0], full.words) is not None


def _without_pairs(one: Iterable[str], other: Iterable[str]) -> tuple[list[str], list[str]]:
    """The words of each that are not a spelling of a word of the other."""
    left, right = list(one), list(other)
    for exact in (True, False):
        for word in list(left):
            found = _pair(word, right, exact)
            if found is not None:
                left.remove(word)
                right.remove(found)
    return left, right


def _pair(word: str, others: Iterable[str], exact: bool = False) -> str | None:
    return next((other for other in others if word == other or (not exact and spelled_alike(word, other))), None)


@dataclass(frozen=True, slots=True)
class _Cut:
    """What is left of words and of the other name's initials that may stand for them; count: how many do."""

    words: tuple[str, ...]
    initials: tuple[str, ...]
    count: int


def _without_cut(words: Sequence[str], initials: Iterable[str]) -> _Cut:
    free, left = list(words), []
    for initial in initials:
        found = next((word for word in free if word.startswith(initial)), None)
        if found is None:
            left.append(initial)
        else:
            free.remove(found)
    return _Cut(tuple(free), tuple(left), len(words) - len(free))


def spelled_alike(one: str, other: str) -> bool:
    """Whether two words are transliterations of one; "Karimov" and "Karimova" are not."""
    if min(len(one), len(other)) < _SHORTEST_SPELLED or one + "a" == other or other + "a" == one:
        return False
    if _sound(one) == _sound(other) and fuzz.ratio(one, other) >= _SAME_WORD:
        return True
    endings = _ENDING.search(one), _ENDING.search(other)
    return all(endings) and _ENDING.sub("", one) == _ENDING.sub("", other)


def one_spelling(word: str) -> str:
    """A folded word as one transliteration would write it."""
    word = _UMLAUT.sub(r"\1", word)
    for printed, written in _DIGRAPHS:
        word = word.replace(printed, written)
    return _GLIDE.sub("", _TWICE.sub(r"\1", word))


def _sound(word: str) -> str:
    return _TWICE.sub(r"\1", word[:1] + _VOWELS.sub("", word[1:]))
