"""The built tables against their declaration: types, keys, vocabularies, bounds, references, evidence.

In: a frame for every table. Out: nothing, or `InvalidDatasetError` naming each broken rule with an example. The
checks are derived from `schema`; pandera applies those that concern one table.
"""

from collections.abc import Iterator, Mapping

import pandas as pd
import pandera.pandas as pandera

from analytics.tables import schema
from analytics.tables.columns import Column, Table
from analytics.tables.frames import empty_frame

_PARTIAL_DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"


class InvalidDatasetError(ValueError):
    """The tables break their declaration: a defect of the project, not of the documents."""


def validate(tables: Mapping[str, pd.DataFrame]) -> None:
    """Check all tables. Raises `InvalidDatasetError` with everything that is wrong."""
    problems = [
        *(problem for table in schema.ALL_TABLES for problem in _table_problems(table, tables[table.name])),
        *(problem for table in schema.ALL_TABLES for problem in _reference_problems(table, tables)),
        *_evidence_problems(tables),
    ]
    if problems:
        raise InvalidDatasetError("the dataset breaks its declaration:\n" + "\n".join(problems))


def table_schema(table: Table) -> pandera.DataFrameSchema:
    """The pandera schema of one table."""
    types = empty_frame(table).dtypes
    columns = {
        column.name: pandera.Column(types[column.name], _checks(column), nullable=not column.required)
        for column in table.columns
    }
    return pandera.DataFrameSchema(columns, strict=True, ordered=True, unique=list(table.key))


def _checks(column: Column) -> list[pandera.Check]:
    checks = []
    if column.values:
        checks.append(pandera.Check.isin(column.values))
    if column.type == "date":
        checks.append(pandera.Check.str_matches(_PARTIAL_DATE + "$"))
    if column.minimum is not None:
        checks.append(pandera.Check.ge(column.minimum))
    if column.maximum is not None:
        checks.append(pandera.Check.le(column.maximum))
    return checks


def _table_problems(table: Table, frame: pd.DataFrame) -> Iterator[str]:
    try:
        table_schema(table).validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as error:
        for case in error.failure_cases.head(5).itertuples():
            yield f"{table.name}.{case.column}: {case.check} fails for {case.failure_case!r}"


def _reference_problems(table: Table, tables: Mapping[str, pd.DataFrame]) -> Iterator[str]:
    for column in table.columns:
        if column.references:
            target, key = column.references.split(".")
            values = tables[table.name][column.name].dropna()
            lost = values[~values.isin(tables[target][key])]
            if len(lost):
                yield f"{table.name}.{column.name}: {lost.iloc[0]!r} is not in {column.references}"


def _evidence_problems(tables: Mapping[str, pd.DataFrame]) -> Iterator[str]:
    """Evidence points at rows and columns that there are, and quotes the stored text exactly."""
    texts = dict(zip(tables["texts"]["document_id"], tables["texts"]["text"], strict=True))
    ids = {table.name: _row_ids(table, tables[table.name]) for table in schema.TABLES}
    for row in tables["evidence"].itertuples(index=False):
        name, _, column, document_id, start, end, text = row
        if name not in ids or column not in schema.table(name).column_names:
            yield f"evidence: there is no column {name}.{column}"
        elif row.row_id not in ids[name]:
            yield f"evidence: {name} has no row {row.row_id!r}"
        elif texts.get(document_id, "")[start:end] != text:
            yield f"evidence: {document_id} holds other words than {text!r} at {start}-{end}"


def _row_ids(table: Table, frame: pd.DataFrame) -> set[str]:
    keys = frame[list(table.key)].itertuples(index=False)
    return {"/".join(str(part) for part in key if not pd.isna(part)) for key in keys}
