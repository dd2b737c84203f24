"""The way from files to the dataset: the same bytes everywhere, evidence for everything, contacts nowhere."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.contacts import has_contact
from analytics.documents.document import Document
from analytics.tables import build, schema
from analytics.tables.store import Dataset, NoDatasetError, open_dataset
from analytics.vocabulary.load import load_vocabulary

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"

# Columns whose values are classes, links or reference data, not words of a text.
NOT_FROM_TEXT = {
    "documents": {"publisher", "language", "format", "source", "source_url", "sha256", "words"},
    "meetings": {"status", "date_basis", "date_reason", "place_basis", "place_reason", "confidence", "reviewed"},
    "participants": {"meeting_id", "document_id", "kind", "person_id", "confidence", "via_group"},
    "people": {"also_written"},
    "organisations": {"acronym", "kind", "country_iso3"},
    "pillars": {"programme_id", "number"},
    "agreements": set(),
    "statements": {"document_id", "meeting_id", "person_id"},
    "programmes": {"organisation_id"},
}


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    made, _ = build.build_dataset(SEEDS, tmp_path_factory.mktemp("data"))
    return made


def _hashes(data: Path) -> dict[str, str]:
    snapshot = data / "tables" / open_dataset(data).version
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in snapshot.iterdir()}


@pytest.mark.parametrize("name", NOT_FROM_TEXT)
def test_every_value_from_a_text_has_evidence(dataset: Dataset, name: str) -> None:
    evidence = dataset.table("evidence")
    shown = set(zip(evidence["table"], evidence["row_id"], evidence["column"], strict=True))
    table = schema.table(name)
    frame = dataset.table(name)
    missing = [
        (row[table.key[0]], column)
        for row in frame.to_dict("records")
        for column in table.column_names
        if column not in {*table.key, *NOT_FROM_TEXT[name]}
        and not pd.isna(row[column])
        and (name, row[table.key[0]], column) not in shown
    ]
    assert missing == []


def test_no_table_holds_a_telephone_number_or_an_address(dataset: Dataset) -> None:
    assert any(has_contact(text) for text in dataset.table("texts")["text"])
    for table in schema.TABLES:
        frame = dataset.table(table.name)
        texts = [value for row in frame.to_dict("records") for value in row.values() if isinstance(value, str)]
        assert not [text for text in texts if has_contact(text)]


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"},
    ],
)
def test_any_time_zone_locale_and_hash_seed_gives_the_same_bytes(
    dataset: Dataset, tmp_path: Path, environment: dict[str, str]
) -> None:
    command = [sys.executable, "-m", "analytics", "build", "--documents", str(SEEDS), "--data", str(tmp_path)]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert open_dataset(tmp_path).version == dataset.version


def test_any_order_of_files_gives_the_same_tables(dataset: Dataset, tmp_path: Path) -> None:
    """The files under names that sort the other way round; only the names differ."""
    (tmp_path / "in").mkdir()
    seeds = sorted(SEEDS.glob("*.txt"))
    for number, path in enumerate(reversed(seeds)):
        shutil.copy(path, tmp_path / "in" / f"{number}.txt")
    build.build_dataset(tmp_path / "in", tmp_path / "data")
    other, wanted = _hashes(tmp_path / "data"), _hashes_of(dataset)
    assert {name for name in wanted if wanted[name] != other[name]} == {"documents.parquet"}


def _hashes_of(dataset: Dataset) -> dict[str, str]:
    return {f"{t.name}.parquet": hashlib.sha256(dataset.parquet(t.name)).hexdigest() for t in schema.ALL_TABLES}


def test_line_ends_do_not_matter_to_the_facts(dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for path in SEEDS.glob("*.txt"):
        text = path.read_bytes().decode("utf-8")
        (tmp_path / "in" / path.name).write_bytes(text.replace("\n", "\r\n").encode())
    other, _ = build.build_dataset(tmp_path / "in", tmp_path / "data")
    for name in ("meetings", "people", "agreements", "programmes", "pillars"):
        pd.testing.assert_frame_equal(other.table(name), dataset.table(name))


def test_a_defect_of_the_rules_costs_one_document(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:

    def broken(document: Document, *rest: object) -> object:
        if document.source.startswith("003"):
            raise IndexError("a defect")
        return annotate(document, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "annotate", broken)
    made, result = build.build_dataset(SEEDS, tmp_path)
    (rejected,) = result.rejected
    assert rejected.source.startswith("003")
    assert "IndexError: a defect" in rejected.reason
    assert len(made.table("documents")) == 4


def test_another_language_is_kept_without_facts_and_said(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    text = (
        "3 мая 2021 года министры пяти государств встретились в Алматы, чтобы обсудить безопасность границ. " * 3
    )
    (tmp_path / "in" / "a.txt").write_text(text, encoding="utf-8")
    made, result = build.build_dataset(tmp_path / "in", tmp_path / "data")
    assert made.table("documents")["language"].tolist() == ["ru"]
    assert made.text(made.table("documents")["document_id"].iloc[0]) == text
    assert made.table("meetings").empty
    assert "only English is read" in result.rejected[0].reason
    assert made.table("rejected")["source"].tolist() == ["a.txt"]


def test_any_country_may_stand_in_a_dataset(tmp_path: Path) -> None:
    names = [country.name for country in load_vocabulary().countries.values()]
    stories = tmp_path / "stories"
    stories.mkdir()
    for number in range(0, len(names), 20):
        listed = ", ".join(names[number : number + 20])
        (stories / f"{number}.txt").write_text(f"Experts meet\n\nExperts from {listed} met.\n", encoding="utf-8")
    dataset, made = build.build_dataset(stories, tmp_path / "data")
    assert not made.rejected
    assert {"XKX", "NAM", "TUV"} <= set(dataset.table("countries")["country_iso3"])
    assert len(dataset.table("countries")) > 0.9 * len(names)


def test_a_folder_without_a_readable_document_leaves_the_dataset(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").touch()
    with pytest.raises(build.NothingToBuildError):
        build.build_dataset(tmp_path / "in", tmp_path / "data")
    with pytest.raises(NoDatasetError):
        open_dataset(tmp_path / "data")
