"""The scorer on a small case: figures worked out by hand for what is right, wrong, missed and invented."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analytics.evaluation.calibration import as_calibration, calibrate
from analytics.evaluation.extracted import Extracted, from_csv, from_dataset, from_frames
from analytics.evaluation.gold import GoldError, read_gold
from analytics.evaluation.report import as_errors, as_json, as_table
from analytics.evaluation.score import Scores, score
from analytics.tables.export import export_dataset
from tests.gold_dataset import GOLD, gold_dataset, write_gold_dataset

Change = Callable[[dict[str, pd.DataFrame]], None]


def _score(change: Change | None = None) -> Scores:
    frames = gold_dataset()
    if change:
        change(frames)
    return score(read_gold(GOLD), from_frames(frames))


def test_gold_facts_score_full_marks_against_themselves() -> None:
    scores = _score()
    assert {fact: tally.f1 for fact, tally in scores.items()} == dict.fromkeys(scores, 1.0)
    assert list(scores)[:4] == ["documents", "title", "countries", "organisations"]
    assert (scores["people"].hit, scores["meeting: countries"].hit, scores["pillars"].hit) == (15, 20, 9)


def _edit(table: str, column: str, old: str, new: str | None) -> Change:
    """Replace a value wherever it stands in a column."""

    def change(frames: dict[str, pd.DataFrame]) -> None:
        values = frames[table][column]
        assert (values == old).any()
        frames[table][column] = values.where(values != old, new)

    return change


def _drop(table: str, column: str, value: str) -> Change:
    """Leave out the rows with a value."""

    def change(frames: dict[str, pd.DataFrame]) -> None:
        kept = frames[table][column] != value
        assert not kept.all()
        frames[table] = frames[table][kept]

    return change


FACTS: list[tuple[str, Change, str, tuple[int, int, int]]] = [
    ("a country more", _edit("document_countries", "country_iso3", "AFG", "UKR"), "countries", (27, 29, 29)),
    ("a country less", _drop("document_countries", "country_iso3", "CHN"), "countries", (28, 28, 29)),
    ("a theme less", _drop("document_themes", "theme_id", "gender"), "themes", (34, 34, 35)),
    (
        "an unmatched state body costs nothing",
        _edit("organisations", "name", "Academy of Law Enforcement Agencies", "Traffic Inspectorate"),
        "organisations",
        (15, 15, 16),
    ),
    (
        "an unmatched international body does",
        _edit("organisations", "acronym", "CND", "XYZ"),
        "organisations",
        (15, 16, 16),
    ),
    (
        "a wrong year of a programme",
        _edit("programmes", "name", "UNODC Programme for Central Asia 2015-2019", "Other Plan"),
        "programmes",
        (2, 3, 3),
    ),
    (
        "a pillar that says something else",
        _edit("pillars", "title", "Research and trends analysis", "Sport and games"),
        "pillars",
        (8, 9, 9),
    ),
    (
        "an agreement without its date",
        _edit("agreements", "signed_on", "1996-05-04", None),
        "agreements",
        (3, 4, 4),
    ),
    (
        "the longer name of a person",
        _edit("participants", "name", "Ashita Mittal", "Ashita K. Mittal"),
        "people",
        (15, 15, 15),
    ),
    ("a surname alone", _edit("participants", "name", "Zhang Ming", "Zhang"), "people", (14, 15, 15)),
    ("a wrong role", _edit("participants", "role", "Secretary-General", "Judge"), "people: role", (13, 15, 15)),
    ("a wrong country", _edit("participants", "country_iso3", "TKM", "KAZ"), "people: country", (14, 15, 15)),
    (
        "a body by another name of the same",
        _edit("participants", "organisation", "SCO", None),
        "people: organisation",
        (15, 15, 15),
    ),
    ("a wrong year", _edit("meetings", "start_date", "2023-03-13", "2022-03-13"), "meeting: start", (3, 4, 4)),
    (
        "a meeting still found by the rest",
        _edit("meetings", "start_date", "2023-03-13", "2022-03-13"),
        "meetings: reported",
        (4, 4, 4),
    ),
    ("a city in accents", _edit("meetings", "city", "Vienna", "Viénna"), "meeting: city", (4, 4, 4)),
    ("no city", _edit("meetings", "city", "Vienna", None), "meeting: city", (3, 4, 4)),
    ("another kind", _edit("meetings", "kind", "expert", "training"), "meeting: kind", (3, 4, 4)),
    ("no format", _edit("meetings", "format", "hybrid", None), "meeting: format", (3, 4, 4)),
    (
        "a planned meeting taken for a reported one",
        _edit("meetings", "status", "planned", "reported"),
        "meetings: reported",
        (4, 5, 4),
    ),
    ("a meeting missed", _drop("meeting_documents", "meeting_id", "meeting-003-2"), "meetings: all", (5, 5, 6)),
    ("an organiser less", _drop("participants", "part", "organiser"), "meeting: organisers", (0, 0, 4)),
    (
        "a title in another case",
        _edit(
            "documents",
            "title",
            "Regional Programme for Afghanistan and Neighbouring Countries",
            "REGIONAL PROGRAM FOR AFGHANISTAN AND NEIGHBOURING COUNTRIES",
        ),
        "title",
        (5, 5, 5),
    ),
    ("a document less", _drop("documents", "source", "003_414b93a1f4e56139.txt"), "documents", (4, 4, 5)),
]


@pytest.mark.parametrize(("case", "change", "fact", "counts"), FACTS, ids=[case[0] for case in FACTS])
def test_a_change_counts_as_worked_out_by_hand(
    case: str, change: Change, fact: str, counts: tuple[int, int, int]
) -> None:
    tally = _score(change)[fact]
    assert (tally.hit, tally.made, tally.wanted) == counts


def test_attendance_is_compared_as_a_number() -> None:
    def change(frames: dict[str, pd.DataFrame]) -> None:
        frames["meetings"]["attendance"] = frames["meetings"]["attendance"] + 1

    assert _score(change)["meeting: attendance"].errors == [
        "001_72052cafabab5ac5.txt Annual Programme Steering Committee Meet: '151' for 150"
    ]


def test_a_dataset_scores_the_same_from_disk_and_from_its_export(tmp_path: Path) -> None:
    dataset = write_gold_dataset(tmp_path / "data")
    export_dataset(dataset, "csv", tmp_path / "csv")
    golds = read_gold(GOLD)
    assert as_json(score(golds, from_dataset(dataset))) == as_json(score(golds, from_csv(tmp_path / "csv")))


def test_no_tables_score_nothing(tmp_path: Path) -> None:
    scores = score(read_gold(GOLD), from_csv(tmp_path))
    assert scores["documents"].recall == 0.0
    assert scores["people"].hit == 0


def test_reports_say_the_same_figures(tmp_path: Path) -> None:
    scores = _score(_drop("document_countries", "country_iso3", "CHN"))
    assert "countries                 1.000  0.966  0.982   28/28/29" in as_table(scores)
    assert as_errors(scores) == "[countries] 004_2d07d8c91cf6a768.txt: missed 'CHN'"
    assert json.loads(as_json(scores))["countries"]["recall"] == 28 / 29


def test_calibration_shares_the_values_out_by_confidence() -> None:
    def change(frames: dict[str, pd.DataFrame]) -> None:
        frames["participants"]["confidence"] = 0.6
        _edit("participants", "name", "Zhang Ming", "Zhang")(frames)

    bands = {band.least: band for band in calibrate(_score(change))}
    assert (bands[0.5].values - bands[0.5].right, bands[0.9].share_right) == (1, 1.0)
    assert bands[0.7].share_right is None
    assert "0.9                       1.000" in as_calibration(bands.values())


@pytest.mark.parametrize(
    ("content", "message"),
    [("{", "is no JSON"), ('{"document": "a.txt"}', "lacks title"), (None, "no gold facts")],
)
def test_gold_facts_that_cannot_be_used_are_named(tmp_path: Path, content: str | None, message: str) -> None:
    if content:
        (tmp_path / "a.json").write_text(content)
    with pytest.raises(GoldError, match=message):
        read_gold(tmp_path)


def test_an_organisation_without_a_row_is_compared_by_its_id() -> None:
    gold: dict[str, Any] = {**read_gold(GOLD)[2], "organisations": ["UNODC"]}
    frames = gold_dataset()
    frames["organisations"] = frames["organisations"].head(0)
    extracted: Extracted = from_frames(frames)
    assert score([gold], extracted)["organisations"].hit == 1
