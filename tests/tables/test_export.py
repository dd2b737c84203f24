"""Exports: every published table in the declared order, the same bytes each time, safe in a spreadsheet."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from analytics.tables import schema
from analytics.tables.export import FORMATS, csv_text, export_dataset
from analytics.tables.store import Dataset
from tests.gold_dataset import write_gold_dataset


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return write_gold_dataset(tmp_path_factory.mktemp("data"))


def _read(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))


def test_csv_holds_every_published_table_in_the_declared_order(dataset: Dataset, tmp_path: Path) -> None:
    written = export_dataset(dataset, "csv", tmp_path / "new" / "folder")
    assert {path.name for path in written} == {f"{table.name}.csv" for table in schema.TABLES} | {
        "datapackage.json"
    }
    for table in schema.TABLES:
        rows = _read(tmp_path / "new" / "folder" / f"{table.name}.csv")
        assert tuple(rows[0]) == table.column_names
        assert len(rows) == len(dataset.table(table.name)) + 1
        assert {len(row) for row in rows} == {len(table.columns)}


def test_csv_says_what_the_tables_say(dataset: Dataset, tmp_path: Path) -> None:
    export_dataset(dataset, "csv", tmp_path)
    read = pd.read_csv(tmp_path / "meetings.csv", dtype=str, keep_default_na=False)
    assert read["attendance"].tolist() == ["", "", "150", "", "", ""]
    assert read["reviewed"].unique().tolist() == ["false"]
    assert read["confidence"].unique().tolist() == ["0.9"]


@pytest.mark.parametrize("file_format", FORMATS)
def test_the_same_dataset_gives_the_same_bytes(dataset: Dataset, tmp_path: Path, file_format: str) -> None:
    first = export_dataset(dataset, file_format, tmp_path / "a")
    second = export_dataset(dataset, file_format, tmp_path / "b")
    assert [path.name for path in first] == [path.name for path in second]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_parquet_is_readable_by_anyone(dataset: Dataset, tmp_path: Path) -> None:
    export_dataset(dataset, "parquet", tmp_path)
    assert len(pd.read_parquet(tmp_path / "people.parquet")) == len(dataset.table("people"))


def test_a_workbook_has_a_sheet_per_table_and_no_formula(dataset: Dataset, tmp_path: Path) -> None:
    (path,) = export_dataset(dataset, "xlsx", tmp_path)
    with zipfile.ZipFile(path) as book:
        names = book.read("xl/workbook.xml").decode()
        sheets = [book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name]
    assert all(f'name="{table.name}"' in names for table in schema.TABLES)
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)


def test_the_description_names_every_file_field_and_key(dataset: Dataset, tmp_path: Path) -> None:
    export_dataset(dataset, "csv", tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert package["version"] == dataset.version
    assert [resource["path"] for resource in package["resources"]] == [
        f"{table.name}.csv" for table in schema.TABLES
    ]
    by_title = {resource["title"]: resource["schema"] for resource in package["resources"]}
    assert by_title["meetings"]["primaryKey"] == ["meeting_id"]
    assert by_title["statements"]["foreignKeys"][0] == {
        "fields": "document_id",
        "reference": {"resource": "documents", "fields": "document_id"},
    }
    assert [field["name"] for field in by_title["evidence"]["fields"]] == list(
        schema.table("evidence").column_names
    )


CELLS = [
    ("NA", "NA"),
    ("", ""),
    ("Nurbek, Abdiev", '"Nurbek, Abdiev"'),
    ('the "Center"', '"the ""Center"""'),
    ("two\nlines", '"two\nlines"'),
    ("=1+2", "'=1+2"),
    ("@sum", "'@sum"),
    ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
    ("-2+3", "'-2+3"),
    ("-5", "-5"),
    ("+7.5", "+7.5"),
    ("– linking 8 countries", "– linking 8 countries"),
    ("Ошибка", "Ошибка"),
]


@pytest.mark.parametrize(("value", "written"), CELLS)
def test_cells_are_quoted_where_needed_and_are_no_formulas(value: str, written: str) -> None:
    frame = pd.DataFrame({"name": ["x", value], "other": ["y", "z"]})
    assert csv_text(frame) == f"name,other\nx,y\n{written},z\n"
