"""The extracted tables as the scorer reads them: rows of text, "" where nothing is known.

In: frames, a dataset or a folder of exported CSV files. Out: `Extracted`, the rows by table, and indexes over
them.
"""

import csv
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pandas as pd

from analytics.tables import schema
from analytics.tables.store import Dataset

TextRow = Mapping[str, str]

TABLES = (
    "documents",
    "meetings",
    "meeting_documents",
    "participants",
    "people",
    "organisations",
    "programmes",
    "pillars",
    "agreements",
    "agreement_parties",
    "document_countries",
    "document_organisations",
    "document_programmes",
    "document_pillars",
    "document_themes",
    "document_agreements",
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """The rows of every table that is scored."""

    rows: Mapping[str, Sequence[TextRow]]

    def document(self, name: str) -> TextRow | None:
        """The row of the document with this file name."""
        found = [row for row in self.rows["documents"] if PurePosixPath(row["source"]).name == name]
        return found[-1] if found else None

    def linked(self, table: str, document_id: str | None, key: str) -> list[str]:
        """The ids that a link table has for a document, in its order."""
        return [row[key] for row in self.rows[table] if row["document_id"] == document_id]

    def entities(self, table: str, ids: Sequence[str]) -> list[TextRow]:
        """The rows with these ids, in the order of the ids; ids without a row are left out."""
        key = schema.table(table).key[0]
        by_id = {row[key]: row for row in self.rows[table]}
        return [by_id[row_id] for row_id in ids if row_id in by_id]


def confidence(row: TextRow) -> float | None:
    """How sure the rules are of a row."""
    return float(row["confidence"]) if row.get("confidence") else None


def confidences(rows: Sequence[TextRow]) -> list[float]:
    """The same for several rows; none at all where one does not say."""
    known = [confidence(row) for row in rows]
    return [value for value in known if value is not None] if None not in known else []


def from_frames(frames: Mapping[str, pd.DataFrame]) -> Extracted:
    """Tables in memory."""
    return Extracted({name: _text_rows(frames[name]) for name in TABLES})


def from_dataset(dataset: Dataset) -> Extracted:
    """The dataset on disk."""
    return from_frames({name: dataset.table(name) for name in TABLES})


def from_csv(folder: Path) -> Extracted:
    """A folder of exported CSV files; a table without file has no rows."""
    csv.field_size_limit(sys.maxsize)
    return Extracted({name: _read_csv(folder / f"{name}.csv") for name in TABLES})


def _text_rows(frame: pd.DataFrame) -> list[TextRow]:
    return [
        {str(name): "" if pd.isna(value) else str(value) for name, value in row.items()}
        for row in frame.to_dict("records")
    ]


def _read_csv(path: Path) -> list[TextRow]:
    if not path.exists():
        return []
    with path.open(newline="", encoding="utf-8-sig") as stream:
        return [{name: value or "" for name, value in row.items()} for row in csv.DictReader(stream)]
