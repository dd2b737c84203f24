"""datapackage.json: what an export holds, for programs (Frictionless Data Package, version 1).

In: the dataset's version and the files of the export. Out: the descriptor. Derived from `schema`; holds no time
and no place of its making, so the same dataset has the same descriptor.
"""

from typing import Any

from analytics.tables import schema
from analytics.tables.columns import Column, Table

_TYPES = {"text": "string", "date": "string", "integer": "integer", "number": "number", "boolean": "boolean"}
_MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}


def describe(version: str, file_format: str) -> dict[str, Any]:
    """The descriptor of an export with one file per published table. file_format: "csv" or "parquet"."""
    return {
        "profile": "tabular-data-package" if file_format == "csv" else "data-package",
        "name": "cooperation-dataset",
        "title": "Regional and international cooperation as press stories report it",
        "version": version,
        "description": "Values are stated in a text, inferred with a reason, or empty. Every value that comes "
        "from a text has rows in `evidence`. No endorsement by any organisation named is claimed.",
        "sources": [
            {"title": "Press stories listed in `documents`"},
            {"title": "GeoNames, CC BY 4.0 (coordinates of cities)", "path": "https://www.geonames.org/"},
        ],
        "resources": [_resource(table, file_format) for table in schema.TABLES],
    }


def _resource(table: Table, file_format: str) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.{file_format}",
        "title": table.name,
        "description": f"One row per {table.row}.",
        "mediatype": _MEDIA[file_format],
    }
    if file_format == "csv":
        dialect = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True}
        described |= {"profile": "tabular-data-resource", "encoding": "utf-8", "dialect": dialect}
    return {**described, "schema": _schema(table)}


def _schema(table: Table) -> dict[str, Any]:
    described: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if all(table.column(name).required for name in table.key):
        described["primaryKey"] = list(table.key)
    keys = [_foreign_key(column) for column in table.columns if column.references]
    return {**described, "foreignKeys": keys} if keys else described


def _field(column: Column) -> dict[str, Any]:
    limits = {"enum": list(column.values), "minimum": column.minimum, "maximum": column.maximum}
    constraints: dict[str, Any] = {name: value for name, value in limits.items() if value not in (None, [])}
    if column.required:
        constraints["required"] = True
    if column.type == "date":
        constraints["pattern"] = r"\d{4}(-\d{2}(-\d{2})?)?"
    described = {"name": column.name, "type": _TYPES[column.type], "description": column.description}
    return {**described, "constraints": constraints} if constraints else described


def _foreign_key(column: Column) -> dict[str, Any]:
    target, key = (column.references or "").split(".")
    return {"fields": column.name, "reference": {"resource": target.replace("_", "-"), "fields": key}}
