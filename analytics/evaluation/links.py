"""Which facts of several stories are one: how well events, people and organisations are joined.

In: gold groups of facts, and the tables of the same stories. Out: a `Linking` per kind of fact: pairs of facts in
different stories, joined rightly, wrongly, or left apart. Facts that were not found at all are counted, but form
no pair: what is read is measured elsewhere.
"""

import itertools
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import pandas as pd

from analytics.evaluation.likeness import normal

Tables = Mapping[str, pd.DataFrame]

# A fact: document and words, those of a name as the story prints it; an event has none, being the story's own.
GoldFact = tuple[str, str]
GoldLinks = Mapping[str, Sequence[Sequence[GoldFact]]]  # by kind, lists of the facts that are one thing
KINDS = ("meetings", "people", "organisations")


@dataclass(slots=True)
class Linking:
    """Pairs of facts in different stories. joined: right joins, wrong: of two things, missed: left apart.

    apart: pairs that are two things and stayed so; unread: facts that were not found; errors: a line each.
    """

    joined: int = 0
    wrong: int = 0
    missed: int = 0
    apart: int = 0
    unread: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the pairs joined that are one thing."""
        made = self.joined + self.wrong
        return self.joined / made if made else 1.0

    @property
    def recall(self) -> float:
        """Share of the pairs of one thing that are joined."""
        wanted = self.joined + self.missed
        return self.joined / wanted if wanted else 1.0


def read_links(path: Path) -> GoldLinks:
    """Gold groups from JSON: of stories under `meetings`, of [story, words] under `people` and `organisations`."""
    groups = json.loads(path.read_text(encoding="utf-8"))
    return {
        kind: [
            [(fact, "") if isinstance(fact, str) else (fact[0], fact[1]) for fact in group]
            for group in groups[kind]
        ]
        for kind in KINDS
    }


def score_links(gold: GoldLinks, tables: Tables) -> dict[str, Linking]:
    """A `Linking` for each of `KINDS`."""
    names = {
        document_id: PurePosixPath(source).name
        for document_id, source in tables["documents"][["document_id", "source"]].itertuples(index=False)
    }
    return {kind: _score(gold[kind], _found(kind, tables, names)) for kind in KINDS}


def _score(groups: Sequence[Sequence[GoldFact]], ids: Mapping[GoldFact, str]) -> Linking:
    result = Linking()
    facts = [
        (number, fact, ids.get((fact[0], normal(fact[1]))))
        for number, group in enumerate(groups)
        for fact in group
    ]
    result.unread = sum(found is None for _, _, found in facts)
    read = [entry for entry in facts if entry[2] is not None]
    for (group, fact, found), (other_group, other_fact, other_found) in itertools.combinations(read, 2):
        if fact[0] == other_fact[0]:
            continue
        _count(result, group == other_group, found == other_found, f"{fact} and {other_fact}")
    return result


def _count(result: Linking, one: bool, joined: bool, pair: str) -> None:
    if one and joined:
        result.joined += 1
    elif one:
        result.missed += 1
        result.errors.append(f"left apart: {pair}")
    elif joined:
        result.wrong += 1
        result.errors.append(f"wrongly joined: {pair}")
    else:
        result.apart += 1


def _found(kind: str, tables: Tables, names: Mapping[str, str]) -> dict[GoldFact, str]:
    """The id that words of a document were given, by document name and words in one case and spelling.

    names: the file's name by document id.
    """
    pairs = _events(tables) if kind == "meetings" else _named(kind, tables)
    by_words: dict[GoldFact, str] = {}
    for document_id, words, found in pairs:
        by_words.setdefault((names[document_id], normal(words)), found)
    return by_words


def _events(tables: Tables) -> Iterable[tuple[str, str, str]]:
    """The event that each story reports: of several, the one that most stories tell of."""
    told = tables["meeting_documents"].merge(tables["meetings"][["meeting_id", "status"]], on="meeting_id")
    told = told[told["status"] == "reported"]
    stories = told.groupby("meeting_id")["document_id"].transform("count")
    order = told.assign(stories=-stories).sort_values(["stories", "meeting_id"])
    for document_id, meeting_id in order[["document_id", "meeting_id"]].itertuples(index=False):
        yield document_id, "", meeting_id


def _named(kind: str, tables: Tables) -> Iterable[tuple[str, str, str]]:
    """What each name in the evidence of a story was taken for."""
    evidence = tables["evidence"]
    rows = evidence[evidence["table"] == f"document_{kind}"]
    for document_id, row_id, words in rows[["document_id", "row_id", "text"]].itertuples(index=False):
        yield document_id, words, row_id.removeprefix(f"{document_id}/")
