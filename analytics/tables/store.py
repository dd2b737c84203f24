"""The built dataset on disk: the only module that touches data/tables.

In: the frames of a build. Out: a `Dataset` to read, query and quote from. A build is written beside the one
before and becomes visible by one rename of a small file, so a reader sees the old dataset or the new one, never
a part. The same frames give the same bytes, and the version is a hash of them.

    data/tables/current             the name of the snapshot that counts
    data/tables/<version>/*.parquet one file per table; texts and unplaced findings among them
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from analytics.tables import schema
from analytics.tables.frames import arrow_schema, to_pandas

_SNAPSHOTS_KEPT = 3  # readers that opened a dataset shortly before a build go on reading theirs
_PARQUET = {"compression": "zstd", "compression_level": 3, "row_group_size": 65_536, "version": "2.6"}


class NoDatasetError(FileNotFoundError):
    """There is no dataset in the folder; the message says how to build one."""


class Dataset:
    """One snapshot, read-only. Safe to share between threads; the frames it returns are the caller's own."""

    def __init__(self, snapshot: Path) -> None:
        self.version = snapshot.name
        self._snapshot = snapshot
        self._frames: dict[str, pd.DataFrame] = {}
        self._connection = duckdb.connect(":memory:", config={"autoinstall_known_extensions": False})
        for declared in schema.ALL_TABLES:
            self._connection.read_parquet(str(self._path(declared.name))).create_view(declared.name)

    def table(self, name: str) -> pd.DataFrame:
        """A whole table, columns and rows in the declared order. Raises `KeyError` where there is none."""
        schema.table(name)
        if name not in self._frames:
            self._frames[name] = to_pandas(pq.read_table(self._path(name)))
        return self._frames[name].copy(deep=False)  # pandas copies on write

    def query(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> pd.DataFrame:
        """The result of a DuckDB query over the tables by their names; `?` or `$name` stand for parameters."""
        with self._connection.cursor() as cursor:
            return to_pandas(cursor.sql(sql, params=parameters or None).to_arrow_table())

    def text(self, document_id: str) -> str:
        """The stored text of a document. Raises `KeyError` for a document that is not there."""
        found = self.query("SELECT text FROM texts WHERE document_id = ?", [document_id])
        if found.empty:
            raise KeyError(f"no document {document_id!r} in this dataset")
        return str(found["text"].iloc[0])

    def parquet(self, name: str) -> bytes:
        """The Parquet file of a table."""
        return self._path(schema.table(name).name).read_bytes()

    def _path(self, name: str) -> Path:
        return self._snapshot / f"{name}.parquet"


def open_dataset(folder: Path) -> Dataset:
    """The dataset in a data folder, the one that holds `tables/`. Raises `NoDatasetError` where none was built."""
    tables = folder / "tables"
    try:
        version = (tables / "current").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        raise NoDatasetError(f"no dataset in {folder}: run `make data` to build it") from None
    if not (tables / version).is_dir():
        raise NoDatasetError(f"the dataset {version} in {folder} is gone: run `make data` to build it again")
    return Dataset(tables / version)


def dataset_version(folder: Path) -> str | None:
    """The version of the dataset in a data folder, None where there is none; cheap to ask on each page view."""
    try:
        return (folder / "tables" / "current").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None


def write_dataset(tables: Mapping[str, pd.DataFrame], folder: Path) -> Dataset:
    """Write all tables as a new snapshot in a data folder, make it the current one and open it.

    tables: a frame for every table of `schema.ALL_TABLES`, with its columns in order.
    """
    target = folder / "tables"
    target.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=target))
    try:
        for declared in schema.ALL_TABLES:
            _write_table(tables[declared.name], declared.name, unfinished)
        version = _content_hash(unfinished)
        unfinished.chmod(0o755)
        _keep(unfinished, target / version)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    _switch(target, version)
    _remove_old_snapshots(target, version)
    return open_dataset(folder)


def _keep(unfinished: Path, snapshot: Path) -> None:
    """Give the snapshot its name, unless another build of the same content was first."""
    try:
        unfinished.rename(snapshot)
    except OSError:
        if not snapshot.is_dir():
            raise


def _write_table(frame: pd.DataFrame, name: str, folder: Path) -> None:
    arrow = pa.Table.from_pandas(frame, schema=arrow_schema(schema.table(name)), preserve_index=False)
    pq.write_table(arrow.replace_schema_metadata(None), folder / f"{name}.parquet", **_PARQUET)


def _content_hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.parquet")):
        digest.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _switch(target: Path, version: str) -> None:
    handle, name = tempfile.mkstemp(prefix=".current-", dir=target)
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(version + "\n")
    Path(name).chmod(0o644)
    (target / version).touch()  # the newest, also where the same content was built before
    Path(name).replace(target / "current")


def _remove_old_snapshots(target: Path, current: str) -> None:
    snapshots = [path for path in target.iterdir() if path.is_dir() and not path.name.startswith(".")]
    newest_first = sorted(
        snapshots, key=lambda path: (path.name == current, path.stat().st_mtime_ns), reverse=True
    )
    for path in newest_first[_SNAPSHOTS_KEPT:]:
        shutil.rmtree(path, ignore_errors=True)
