"""Snapshots: written whole, switched at once, the same bytes for the same frames; queries from several threads."""

import hashlib
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from analytics.tables import schema, store
from analytics.tables.frames import to_frame
from tests.gold_dataset import gold_dataset, write_gold_dataset


@pytest.fixture(scope="module")
def frames() -> dict[str, pd.DataFrame]:
    return gold_dataset()


def _with_title(frames: dict[str, pd.DataFrame], title: str) -> dict[str, pd.DataFrame]:
    return {**frames, "documents": frames["documents"].assign(title=title)}


def test_every_table_comes_back_as_it_was_written(tmp_path: Path, frames: dict[str, pd.DataFrame]) -> None:
    dataset = store.write_dataset(frames, tmp_path)
    for table in schema.ALL_TABLES:
        pd.testing.assert_frame_equal(dataset.table(table.name), frames[table.name])


def test_the_same_frames_give_the_same_bytes_and_version(tmp_path: Path, frames: dict[str, pd.DataFrame]) -> None:
    versions = [store.write_dataset(frames, tmp_path / name).version for name in ("a", "b")]
    files = [sorted((tmp_path / name / "tables" / versions[0]).iterdir()) for name in ("a", "b")]
    hashes = [[hashlib.sha256(path.read_bytes()).hexdigest() for path in paths] for paths in files]
    assert versions[0] == versions[1]
    assert hashes[0] == hashes[1]
    assert len(hashes[0]) == len(schema.ALL_TABLES)


def test_other_content_is_another_version(tmp_path: Path, frames: dict[str, pd.DataFrame]) -> None:
    first = store.write_dataset(frames, tmp_path)
    second = store.write_dataset(_with_title(frames, "Other"), tmp_path)
    assert first.version != second.version
    assert store.open_dataset(tmp_path).version == store.dataset_version(tmp_path) == second.version


def test_a_reader_keeps_its_snapshot_through_the_next_build(
    tmp_path: Path, frames: dict[str, pd.DataFrame]
) -> None:
    before = store.write_dataset(frames, tmp_path)
    store.write_dataset(_with_title(frames, "Other"), tmp_path)
    assert "Other" not in set(before.table("documents")["title"])
    assert before.query("SELECT count(*) AS n FROM documents WHERE title = 'Other'")["n"].tolist() == [0]


def test_a_build_that_breaks_off_leaves_the_old_dataset(tmp_path: Path, frames: dict[str, pd.DataFrame]) -> None:
    before = store.write_dataset(frames, tmp_path)
    broken = {name: frame for name, frame in frames.items() if name != "evidence"}
    with pytest.raises(KeyError, match="evidence"):
        store.write_dataset(_with_title(broken, "Half"), tmp_path)
    assert store.open_dataset(tmp_path).version == before.version
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == sorted([before.version, "current"])


def test_readers_never_see_half_a_build(tmp_path: Path, frames: dict[str, pd.DataFrame]) -> None:
    store.write_dataset(_with_title(frames, "0"), tmp_path)
    done = threading.Event()

    def read() -> set[int]:
        titles = set()
        while not done.is_set():
            titles.add(store.open_dataset(tmp_path).table("documents")["title"].nunique())
        return titles

    with ThreadPoolExecutor(1) as pool:
        seen = pool.submit(read)
        for number in range(1, 12):
            store.write_dataset(_with_title(frames, str(number)), tmp_path)
        done.set()
    assert seen.result() <= {1}


def test_old_snapshots_are_removed_and_the_current_one_is_kept(
    tmp_path: Path, frames: dict[str, pd.DataFrame]
) -> None:
    versions = [store.write_dataset(_with_title(frames, str(number)), tmp_path).version for number in range(6)]
    again = store.write_dataset(_with_title(frames, "0"), tmp_path)
    kept = {path.name for path in (tmp_path / "tables").iterdir() if path.is_dir()}
    assert again.version == versions[0]
    assert again.version in kept
    assert len(kept) == 3


def test_parquet_files_hold_no_trace_of_the_machine(tmp_path: Path, frames: dict[str, pd.DataFrame]) -> None:
    dataset = store.write_dataset(frames, tmp_path)
    read = pq.read_schema(tmp_path / "tables" / dataset.version / "meetings.parquet")
    assert read.metadata is None


def test_no_dataset_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(store.NoDatasetError, match="run `make data`"):
        store.open_dataset(tmp_path)
    assert store.dataset_version(tmp_path) is None


def test_a_snapshot_that_is_gone_says_how_to_make_one(tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "current").write_text("0123456789ab\n")
    with pytest.raises(store.NoDatasetError, match="run `make data`"):
        store.open_dataset(tmp_path)


def test_queries_take_parameters_and_keep_whole_numbers_whole(tmp_path: Path) -> None:
    dataset = write_gold_dataset(tmp_path)
    found = dataset.query(
        "SELECT title, attendance FROM meetings WHERE start_date >= ? ORDER BY start_date", ["2022"]
    )
    assert found["attendance"].dtype == pd.Int64Dtype()
    assert found["attendance"].tolist() == [150, pd.NA]
    summed = dataset.query(
        "SELECT sum(mentions) AS n FROM document_countries WHERE country_iso3 = $iso3", {"iso3": "KAZ"}
    )
    assert summed["n"].dtype == pd.Int64Dtype()


def test_text_of_parameters_is_never_read_as_sql(tmp_path: Path) -> None:
    dataset = write_gold_dataset(tmp_path)
    assert dataset.query("SELECT * FROM people WHERE name = ?", ["x' OR '1'='1"]).empty


def test_queries_from_many_threads_at_once(tmp_path: Path) -> None:
    dataset = write_gold_dataset(tmp_path)
    wanted = dataset.table("participants").groupby("meeting_id").size().to_dict()

    def count(meeting_id: str) -> int:
        found = dataset.query("SELECT count(*) AS n FROM participants WHERE meeting_id = ?", [meeting_id])
        return int(found["n"].iloc[0])

    meetings = list(wanted) * 10
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(count, meetings)) == [wanted[meeting] for meeting in meetings]


def test_a_frame_changed_by_its_reader_is_whole_for_the_next(tmp_path: Path) -> None:
    dataset = write_gold_dataset(tmp_path)
    mine = dataset.table("themes")
    mine.loc[:, "name"] = "spoilt"
    assert "spoilt" not in set(dataset.table("themes")["name"])


def test_stored_texts_hold_what_evidence_points_at(tmp_path: Path) -> None:
    dataset = write_gold_dataset(tmp_path)
    evidence = dataset.table("evidence")
    assert len(evidence) > 100
    texts = {document_id: dataset.text(document_id) for document_id in evidence["document_id"].unique()}
    for row in evidence.to_dict("records"):
        assert texts[row["document_id"]][row["start"] : row["end"]] == row["text"]
    with pytest.raises(KeyError, match="no document 'doc-none'"):
        dataset.text("doc-none")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_write_permission_is_an_error(tmp_path: Path, frames: dict[str, pd.DataFrame]) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError):
        store.write_dataset(frames, tmp_path)
    tmp_path.chmod(0o700)


def test_frames_sort_by_key_and_refuse_unknown_columns() -> None:
    themes = schema.table("themes")
    rows = [{"theme_id": "b", "name": "B", "description": "x"}, {"theme_id": "a", "name": "A", "description": ""}]
    frame = to_frame(themes, rows)
    assert frame["theme_id"].tolist() == ["a", "b"]
    assert frame["description"].isna().tolist() == [True, False]
    with pytest.raises(KeyError, match="themes has no column title"):
        to_frame(themes, [{"title": "A"}])
