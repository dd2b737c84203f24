"""Things that are the same, found by comparing only those that could be.

In: items in a stable order, the keys under which like items meet, how alike two items are and what rules a merge
out. Out: groups of items. Best matches merge first; a merge that would bring together any two items that exclude
each other is not made, so one loose link cannot chain strangers together.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import Generic, TypeVar

T = TypeVar("T")

_CLEARLY = 1.0  # how much better a match of a loose item must be than one that rules it out


def cluster(
    items: Sequence[T],
    meeting_keys: Callable[[T], Iterable[Hashable]],
    alike: Callable[[T, T], float],
    exclude: Callable[[T, T], bool],
    is_loose: Callable[[T], bool] = lambda item: False,
    loose_keys: Callable[[T], Iterable[Hashable]] = lambda item: (),
) -> list[list[T]]:
    """Groups in the order of their first items. alike: 0 for strangers, else more for better matches.

    is_loose: whether an item says too little to tell which of several it is ("A. Karimov", a day without a year).
    It is compared under its loose keys, too, comes last, and joins none if it fits two groups about as well that
    are not one.
    """
    loose = [is_loose(item) for item in items]
    pairs = _pairs(items, meeting_keys) | _pairs(items, loose_keys, loose)
    matches = sorted(_matches(items, pairs, alike), key=lambda m: (loose[m[1]] or loose[m[2]], *m))
    groups = _Groups(items, exclude)
    rivals: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for score, first, second in matches:
        for item, other in ((first, second), (second, first)):
            if loose[item]:
                rivals[item].append((score, other))
    for score, first, second in matches:
        sides = ((first, second), (second, first))
        if not any(groups.is_torn(item, other, score, rivals[item]) for item, other in sides if loose[item]):
            groups.join(first, second)
    return groups.listed()


class _Groups(Generic[T]):
    """Which items are together so far, by index."""

    def __init__(self, items: Sequence[T], exclude: Callable[[T, T], bool]) -> None:
        self._items = items
        self._exclude = exclude
        self._members = {index: [index] for index in range(len(items))}
        self._home = list(range(len(items)))

    def join(self, first: int, second: int) -> None:
        """Bring the groups of two items together, unless any two of their members exclude each other."""
        one, other = sorted((self._home[first], self._home[second]))
        if one == other or self._apart(one, other):
            return
        self._members[one] += self._members.pop(other)
        for index in self._members[one]:
            self._home[index] = one

    def is_torn(self, item: int, other: int, score: float, rivals: Sequence[tuple[float, int]]) -> bool:
        """Whether the item fits another group about as well, which cannot be one with the other's."""
        own, home = self._home[item], self._home[other]
        return any(
            self._home[rival] not in (own, home) and self._apart(self._home[rival], home)
            for rival_score, rival in rivals
            if rival_score < score + _CLEARLY
        )

    def listed(self) -> list[list[T]]:
        return [[self._items[index] for index in sorted(group)] for group in self._members.values()]

    def _apart(self, one: int, other: int) -> bool:
        return any(
            self._exclude(self._items[a], self._items[b]) for a in self._members[one] for b in self._members[other]
        )


def _pairs(
    items: Sequence[T], keys: Callable[[T], Iterable[Hashable]], loose: Sequence[bool] | None = None
) -> set[tuple[int, int]]:
    """Pairs of indices that share a key. loose: of these, only those with an item that is."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        for key in dict.fromkeys(keys(item)):
            blocks[key].append(index)
    if loose is None:
        return {pair for block in blocks.values() for pair in combinations(block, 2)}
    return {
        (min(index, other), max(index, other))
        for block in blocks.values()
        for index in block
        if loose[index]
        for other in block
        if other != index
    }


def _matches(
    items: Sequence[T], pairs: Iterable[tuple[int, int]], alike: Callable[[T, T], float]
) -> list[tuple[float, int, int]]:
    """Pairs that match, with the match negated: the best sorts first."""
    matches = ((-alike(items[first], items[second]), first, second) for first, second in pairs)
    return [match for match in matches if match[0] < 0]
