"""Rows → data frames with the declared columns, types and order.

In: dictionaries of one table, in any order. Out: a frame sorted by the table's key, so that the same rows give
the same frame however they were found. A column that is not declared is an error; one that is left out is empty.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import pyarrow as pa

from analytics.tables.columns import ColumnType, Table

Row = Mapping[str, object]

_ARROW: Mapping[ColumnType, pa.DataType] = {
    "text": pa.string(),
    "date": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
}
_TEXT = pd.StringDtype(na_value=float("nan"))


def to_frame(table: Table, rows: Iterable[Row]) -> pd.DataFrame:
    """The rows as a frame: declared columns in order, sorted by key, empty text as missing."""
    kept = [{name: None if value == "" else value for name, value in row.items()} for row in rows]
    unknown = {name for row in kept for name in row} - set(table.column_names)
    if unknown:
        raise KeyError(f"table {table.name} has no column {', '.join(sorted(unknown))}")
    kept.sort(key=lambda row: _sort_key(table, row))
    return to_pandas(pa.Table.from_pylist(kept, schema=arrow_schema(table)))


def empty_frame(table: Table) -> pd.DataFrame:
    """The table without rows."""
    return to_frame(table, [])


def arrow_schema(table: Table) -> pa.Schema:
    """The table's columns as Arrow types."""
    return pa.schema([pa.field(column.name, _ARROW[column.type]) for column in table.columns])


def to_pandas(arrow: pa.Table) -> pd.DataFrame:
    """An Arrow table as a frame whose whole numbers stay whole where some are missing."""
    plain = arrow.cast(pa.schema([field.with_type(_without_decimals(field.type)) for field in arrow.schema]))
    frame: pd.DataFrame = plain.to_pandas(types_mapper=_pandas_type)
    return frame


def _without_decimals(arrow_type: pa.DataType) -> pa.DataType:
    """Sums of whole numbers come out of queries as decimals."""
    if not pa.types.is_decimal(arrow_type):
        return arrow_type
    return pa.int64() if arrow_type.scale == 0 else pa.float64()


def _pandas_type(arrow_type: pa.DataType) -> pd.api.extensions.ExtensionDtype | None:
    """None leaves the choice to Arrow."""
    is_type = pa.types
    if is_type.is_string(arrow_type) or is_type.is_large_string(arrow_type) or is_type.is_null(arrow_type):
        return _TEXT
    if is_type.is_boolean(arrow_type):
        return pd.BooleanDtype()
    if is_type.is_integer(arrow_type):
        return pd.Int64Dtype()
    return pd.Float64Dtype() if is_type.is_floating(arrow_type) else None


def _sort_key(table: Table, row: Row) -> tuple[tuple[bool, Any], ...]:
    """Missing values first."""
    values = [row.get(name) for name in table.key]
    return tuple((value is not None, 0 if value is None else value) for value in values)
