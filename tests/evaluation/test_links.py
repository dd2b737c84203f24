"""Facts of several stories that are one: joined, left apart, or wrongly joined."""

import json
from pathlib import Path

import pandas as pd
import pytest

from analytics.evaluation.links import GoldFact, Linking, read_links, score_links

STORIES = ["a.txt", "b.txt", "c.txt"]


def _tables(events: dict[str, str], names: dict[GoldFact, str]) -> dict[str, pd.DataFrame]:
    """events: meeting id of each story; names: id that each printed name was given."""
    evidence = [("document_people", f"{story}/{found}", story, words) for (story, words), found in names.items()]
    return {
        "documents": pd.DataFrame({"document_id": STORIES, "source": [f"folder/{story}" for story in STORIES]}),
        "meetings": pd.DataFrame({"meeting_id": sorted(set(events.values())), "status": "reported"}),
        "meeting_documents": pd.DataFrame({"meeting_id": list(events.values()), "document_id": list(events)}),
        "evidence": pd.DataFrame(evidence, columns=["table", "row_id", "document_id", "text"]),
    }


def _linking(gold: list[list[GoldFact]], kind: str, tables: dict[str, pd.DataFrame]) -> Linking:
    return score_links({"meetings": [], "people": [], "organisations": []} | {kind: gold}, tables)[kind]


EVENTS = [
    ([["a.txt", "b.txt"], ["c.txt"]], "1 1 2", (1, 0, 0, 2)),
    ([["a.txt", "b.txt"], ["c.txt"]], "1 2 3", (0, 0, 1, 2)),
    ([["a.txt", "b.txt"], ["c.txt"]], "1 1 1", (1, 2, 0, 0)),
    ([["a.txt"], ["b.txt"], ["c.txt"]], "1 2 3", (0, 0, 0, 3)),
    ([["a.txt", "b.txt", "c.txt"]], "1 1 2", (1, 0, 2, 0)),
]


@pytest.mark.parametrize(("gold", "found", "counts"), EVENTS)
def test_events(gold: list[list[str]], found: str, counts: tuple[int, ...]) -> None:
    tables = _tables(dict(zip(STORIES, found.split(), strict=True)), {})
    linking = _linking([[(story, "") for story in group] for group in gold], "meetings", tables)
    assert (linking.joined, linking.wrong, linking.missed, linking.apart) == counts


def test_of_a_story_s_events_the_one_that_others_tell_counts() -> None:
    tables = _tables({"a.txt": "m2", "b.txt": "m2"}, {})
    tables["meetings"].loc[1] = ["m1", "reported"]
    tables["meeting_documents"].loc[2] = ["m1", "a.txt"]
    assert _linking([[("a.txt", ""), ("b.txt", "")]], "meetings", tables).joined == 1


def test_names_are_found_by_their_printed_words_whatever_their_case_and_accents() -> None:
    names = {("a.txt", "Yusuf ÖZAL"): "p1", ("b.txt", "Y. Özal"): "p1", ("c.txt", "Y. Özal"): "p2"}
    gold = [[("a.txt", "Yusuf Ozal"), ("b.txt", "Y. Özal")], [("c.txt", "Y. Özal")], [("c.txt", "Nobody")]]
    linking = _linking(gold, "people", _tables({}, names))
    assert (linking.joined, linking.wrong, linking.missed, linking.apart, linking.unread) == (1, 0, 0, 2, 1)


def test_errors_name_the_stories_and_the_words() -> None:
    names = {("a.txt", "Ali Khan"): "p1", ("b.txt", "Ali Khan"): "p1", ("c.txt", "A. Khan"): "p2"}
    gold = [[("a.txt", "Ali Khan"), ("c.txt", "A. Khan")], [("b.txt", "Ali Khan")]]
    assert _linking(gold, "people", _tables({}, names)).errors == [
        "left apart: ('a.txt', 'Ali Khan') and ('c.txt', 'A. Khan')",
        "wrongly joined: ('a.txt', 'Ali Khan') and ('b.txt', 'Ali Khan')",
    ]


def test_shares() -> None:
    linking = Linking(joined=6, wrong=2, missed=4)
    assert (linking.precision, linking.recall) == (0.75, 0.6)
    assert (Linking().precision, Linking().recall) == (1.0, 1.0)


def test_gold_groups_are_read_from_json(tmp_path: Path) -> None:
    path = tmp_path / "links.json"
    groups = {"meetings": [["a.txt", "b.txt"]], "people": [[["a.txt", "Ali Khan"]]], "organisations": []}
    path.write_text(json.dumps(groups), encoding="utf-8")
    assert read_links(path) == {
        "meetings": [[("a.txt", ""), ("b.txt", "")]],
        "people": [[("a.txt", "Ali Khan")]],
        "organisations": [],
    }
