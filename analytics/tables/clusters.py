"""Things that are the same, found by comparing only those that could be.

In: items in a stable order, the keys under which like items meet, how alike two items are and what rules a merge
out. Out: groups of items. Best matches merge first; a merge that would bring together any two items that exclude
each other is not made, so one loose link cannot chain strangers together.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

T = TypeVar("T")


def cluster(
    items: Sequence[T],
    meeting_keys: Callable[[T], Iterable[Hashable]],
    alike: Callable[[T, T], float],
    exclude: Callable[[T, T], bool],
) -> list[list[T]]:
    """Groups in the order of their first items. alike: 0 for strangers, else more for better matches."""
    groups = {index: [index] for index in range(len(items))}
    home = list(range(len(items)))
    for _, first, second in sorted(_matches(items, meeting_keys, alike)):
        one, other = sorted((home[first], home[second]))
        if one == other or any(exclude(items[a], items[b]) for a in groups[one] for b in groups[other]):
            continue
        groups[one] += groups.pop(other)
        for index in groups[one]:
            home[index] = one
    return [[items[index] for index in sorted(group)] for group in groups.values()]


def _matches(
    items: Sequence[T], meeting_keys: Callable[[T], Iterable[Hashable]], alike: Callable[[T, T], float]
) -> list[tuple[float, int, int]]:
    """Pairs of indices that match, with the match negated: the best sorts first."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        for key in dict.fromkeys(meeting_keys(item)):
            blocks[key].append(index)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    matches = ((-alike(items[first], items[second]), first, second) for first, second in pairs)
    return [match for match in matches if match[0] < 0]
