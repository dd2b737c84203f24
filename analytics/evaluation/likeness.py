"""When a value counts as right: names and titles compared as people would, not letter by letter.

In: two texts. Out: whether, or how far, they are the same. The floors are those of the project's definition of
its own accuracy; changing one makes scores of before and after incomparable.
"""

import difflib
import re
import unicodedata

_SPELLINGS = (("programme", "program"), ("centre", "center"), ("organisation", "organization"))
_FILLING = {"the", "of", "for", "and", "on", "in", "to", "a", "an"}


def normal(text: str | None) -> str:
    """Words in one case and spelling, without accents and punctuation, a space between."""
    decomposed = unicodedata.normalize("NFKD", text or "")
    plain = "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()
    for british, american in _SPELLINGS:
        plain = plain.replace(british, american)
    return " ".join(re.findall(r"\w+", plain))


def telling_words(text: str | None) -> set[str]:
    """The words but articles and prepositions."""
    return {word for word in normal(text).split() if word not in _FILLING}


def overlap(one: str | None, other: str | None) -> float:
    """Share of the telling words of the shorter text that the longer one has, too."""
    a, b = telling_words(one), telling_words(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def alike(one: str | None, other: str | None, floor: float = 0.6) -> bool:
    """Whether two texts agree in their letters or, where both have several words, in their words."""
    if not normal(one) or not normal(other):
        return not normal(one) and not normal(other)
    a, b = telling_words(one), telling_words(other)
    ratio = difflib.SequenceMatcher(None, " ".join(sorted(a)), " ".join(sorted(b))).ratio()
    return max(ratio, overlap(one, other) if min(len(a), len(b)) > 1 else 0) >= floor


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names of people have the same words, or one has all of the other's, at least two."""
    a, b = set(normal(one).split()), set(normal(other).split())
    return a == b or (len(a & b) >= 2 and (a <= b or b <= a))
