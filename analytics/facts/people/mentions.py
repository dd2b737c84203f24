"""Mentions of one person brought together: "Anna Petrova", "A. Petrova", "Ms. Petrova", "PETROVA Anna".

In: the person spans of a document. Out: groups of them in the order of their first mention. A short form joins the
last person named whose name it fits; two full names that differ are two people, but for one letter's spelling.
"""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from analytics.annotation.reading import fold
from analytics.annotation.spans import PersonSpan

_SAME_SPELLING = 88  # of 100, likeness of each word: "Tursunbaev" and "Tursunboev" are 90, "Marat" and "Murat" 80
_LOOSE = re.compile(r"[yh']|(?<=(.))\1")  # letters that transliterations add or double


def merge_mentions(spans: tuple[PersonSpan, ...]) -> tuple[tuple[PersonSpan, ...], ...]:
    """The spans by person. Full names first, so that a short form in the headline finds its owner."""
    people: list[list[PersonSpan]] = []
    for span in sorted(spans, key=lambda s: (len(_words(s.name)) < 2, s.start)):
        owner = _owner(span, people)
        if owner is None:
            people.append([span])
        else:
            owner.append(span)
    groups = [tuple(sorted(group)) for group in people]
    return tuple(sorted(groups, key=lambda group: group[0].start))


def _owner(span: PersonSpan, people: list[list[PersonSpan]]) -> list[PersonSpan] | None:
    fitting = [
        group for group in people if any(_fits(span.name, name) for name in {other.name for other in group})
    ]
    before = [group for group in fitting if min(s.start for s in group) < span.start]
    return max(before or fitting, key=lambda group: _nearest(group, span), default=None)


def _nearest(group: list[PersonSpan], span: PersonSpan) -> int:
    return max((s.start for s in group if s.start < span.start), default=-group[0].start)


@lru_cache(maxsize=1 << 15)  # a long text names the same people again and again
def _fits(short: str, full: str) -> bool:
    """Whether two names may be one person's."""
    a, b = _words(short), _words(full)
    if not a or not b:
        return False
    if len(a) > len(b):
        a, b = b, a
    if set(a) <= set(b):
        return len(a) > 1 or a[0] == b[-1] or a[0] == b[0] or len(a[0]) > 3
    if any(len(word) == 1 for word in (*a, *b)):
        return _initials_fit(a, b)
    return len(a) == len(b) > 1 and all(_same_word(x, y) for x, y in zip(a, b, strict=True))


def _same_word(a: str, b: str) -> bool:
    """Whether two words differ by transliteration only; a final "a" tells a woman's name from a man's."""
    a, b = _LOOSE.sub("", a), _LOOSE.sub("", b)
    return a == b or (a[-1:] == b[-1:] and fuzz.ratio(a, b) >= _SAME_SPELLING)


def _initials_fit(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "A. Petrova" and "Anna Petrova": the surname is the same, and initials start the other's words."""
    if a[-1] != b[-1] or len(a[-1]) < 2:
        return False
    return all(x[0] == y[0] for x, y in zip(a[:-1], b[:-1], strict=False))


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", fold(name).lower().replace("'", "")))
