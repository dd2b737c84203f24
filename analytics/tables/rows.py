"""The rows of a dataset in the making, with their evidence.

In: rows and spans, table by table. Out: the rows of each table. A row that is added twice is kept once. Phone
numbers and e-mail addresses are refused here, for all tables: evidence that holds one is left out, and a cell
that holds one is emptied.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import Span
from analytics.documents.contacts import has_contact
from analytics.facts.model import Evidence
from analytics.tables import schema
from analytics.tables.frames import Row

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Key = tuple[object, ...]

# Columns that do not come from a text.
_UNCHECKED = {"source", "source_url", "sha256", "publisher", "reason"}


class Rows:
    """Rows by table; the first row with a key is the one that stays."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[Key, Row]] = {table.name: {} for table in schema.ALL_TABLES}

    def add(self, table: str, row: Row) -> str:
        """Add a row; the row's id for its evidence."""
        declared = schema.table(table)
        if table != "texts":
            row = {name: _without_contact(name, value) for name, value in row.items()}
        key = tuple(row.get(name) for name in declared.key)
        self._rows[table].setdefault(key, row)
        return "/".join(str(part) for part in key if part is not None)

    def add_evidence(
        self, table: str, row_id: str, column: str, source: Annotations, spans: Iterable[Span]
    ) -> None:
        """Say where the text of a document holds a value."""
        for span in spans:
            start, end = source.stored(span)
            text = source.document.text[start:end]
            if not has_contact(text):
                document_id = source.document.document_id
                place = {"document_id": document_id, "start": start, "end": end, "text": text}
                self.add("evidence", {"table": table, "row_id": row_id, "column": column, **place})

    def add_all_evidence(self, table: str, row_id: str, source: Annotations, evidence: Evidence) -> None:
        """The same for all columns of a fact, as far as the table has them."""
        known = schema.table(table).column_names
        for column in sorted(evidence):
            if column in known:
                self.add_evidence(table, row_id, column, source, evidence[column])

    def of(self, table: str) -> list[Row]:
        """The rows of a table, in the order they were added."""
        return list(self._rows[table].values())

    def values(self, column: str) -> set[str]:
        """Every value of a text column in any table that has it."""
        rows = (row for table in self._rows.values() for row in table.values())
        return {str(row[column]) for row in rows if row.get(column)}


def evidence_of(
    values: Mapping[str, object], evidence: Evidence, shared: Mapping[str, Sequence[str]]
) -> dict[str, tuple[Span, ...]]:
    """The evidence of the values that are known.

    values: by column; a column that is not among them counts as known. shared: column → the columns whose words it
    shares, where the evidence has none of its own.
    """
    found = {column: spans for column, spans in evidence.items() if spans}
    for column, others in shared.items():
        lender = next((other for other in others if other in found), None)
        if column not in found and lender:
            found[column] = found[lender]
    return {column: spans for column, spans in found.items() if values.get(column, "") is not None}


def values_of(fact: "DataclassInstance") -> dict[str, object]:
    """The fields of a fact by name."""
    return {field.name: getattr(fact, field.name) for field in fields(fact)}


def content_id(kind: str, *parts: object) -> str:
    """An id derived from content: the same parts give the same id everywhere."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{kind}-{hashlib.sha256(joined.encode()).hexdigest()[:12]}"


def _without_contact(column: str, value: object) -> object:
    if isinstance(value, str) and column not in _UNCHECKED and has_contact(value):
        return None
    return value
