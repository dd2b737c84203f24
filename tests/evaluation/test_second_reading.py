"""Gold facts scored as if a program had found them: against themselves they are all right."""

import copy
from pathlib import Path

import pytest

from analytics.evaluation.gold import Gold, read_gold
from analytics.evaluation.score import score
from analytics.evaluation.second_reading import from_gold

SEEDS = read_gold(Path(__file__).parents[1] / "gold" / "seeds")


def test_a_reading_agrees_with_itself() -> None:
    found = score(SEEDS, from_gold(SEEDS))
    assert {fact: tally.f1 for fact, tally in found.items() if tally.f1 < 1} == {}
    assert found["meetings: reported"].wanted > 3
    assert found["pillars"].wanted > 3


CHANGES = [
    ("meeting: start", lambda gold: gold["meetings"][0].update(start="1999-01-01")),
    ("meeting: attendance", lambda gold: gold["meetings"][0].update(attendance=7)),
    ("meeting: countries", lambda gold: gold["meetings"][0].update(participating_countries=[])),
    ("people: role", lambda gold: gold["people"][0].update(role="cook")),
    ("people", lambda gold: gold["people"].pop(0)),
    ("themes", lambda gold: gold["themes"].pop(0)),
    ("countries", lambda gold: gold["countries"].pop(0)),
]


@pytest.mark.parametrize(("fact", "change"), CHANGES, ids=[fact for fact, _ in CHANGES])
def test_a_difference_costs(fact: str, change: object) -> None:
    other: list[Gold] = copy.deepcopy([gold for gold in SEEDS if gold["meetings"] and gold["people"]])
    change(other[0])  # type: ignore[operator]
    found = score(SEEDS, from_gold(other))
    same = score(SEEDS, from_gold([gold for gold in SEEDS if gold["meetings"] and gold["people"]]))
    assert found[fact].hit < same[fact].hit
