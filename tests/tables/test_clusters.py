"""Groups of like items: best first, none that exclude each other, loose ones only where they clearly belong."""

import pytest

from analytics.tables.clusters import cluster

# Items are words; they match by equal letters, exclude each other by unequal digits, and are loose with a "?".
CASES = [
    ("a1 a1", ["a1 a1"]),
    ("a1 b1", ["a1", "b1"]),
    ("a1 a2", ["a1", "a2"]),
    ("a1 a a2", ["a1 a", "a2"]),
    ("a1 a?", ["a1 a?"]),
    ("a1 a2 a?", ["a1", "a2", "a?"]),
    ("a? a1 a2", ["a?", "a1", "a2"]),
    ("a1 a1 a?", ["a1 a1 a?"]),
    ("a? a?", ["a? a?"]),
    ("aa1 a2 aa?", ["aa1 aa?", "a2"]),
]


def _letters(item: str) -> int:
    return item.count("a") if "a" in item else 0


def _alike(one: str, other: str) -> float:
    return float(min(_letters(one), _letters(other)))


def _exclude(one: str, other: str) -> bool:
    return one[-1].isdigit() and other[-1].isdigit() and one[-1] != other[-1]


@pytest.mark.parametrize(("items", "groups"), CASES)
def test_groups(items: str, groups: list[str]) -> None:
    found = cluster(items.split(), lambda item: item[0], _alike, _exclude, lambda item: item.endswith("?"))
    assert [" ".join(group) for group in found] == groups
