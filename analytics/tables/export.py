"""The dataset as files for everyone else: CSV, Parquet or one spreadsheet.

In: a dataset and a folder. Out: the paths written; one file per published table in the declared order of
columns, and datapackage.json beside them. CSV is UTF-8 with "\\n" line ends, commas, quotes where needed; empty
means unknown and "NA" is Namibia. A text that a spreadsheet would run as a formula starts with an apostrophe.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import xlsxwriter

from analytics.tables import schema
from analytics.tables.datapackage import describe
from analytics.tables.store import Dataset

_FORMULA = re.compile(r"[=@\t\r]|[+-](?!\d+([.,]\d+)*$)")
_MOST_ROWS = 1_048_575  # of a sheet, below its header
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(
    tzinfo=None
)  # in every spreadsheet, so that its bytes are the same


class ExportError(ValueError):
    """The dataset does not fit the format; the message names one that it fits."""


def export_dataset(dataset: Dataset, file_format: str, folder: Path) -> list[Path]:
    """Write the dataset to a folder, which is made if missing. file_format: a key of `FORMATS`."""
    folder.mkdir(parents=True, exist_ok=True)
    return FORMATS[file_format](dataset, folder)


def csv_text(frame: pd.DataFrame) -> str:
    """A frame as CSV."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(frame.columns)
    writer.writerows([[_cell(value) for value in row] for row in frame.itertuples(index=False)])
    return target.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, str):
        return f"'{value}" if _FORMULA.match(value) else value
    if value is None or pd.isna(value):  # type: ignore[call-overload]  # any scalar
        return ""
    return {"True": "true", "False": "false"}.get(str(value), str(value))


def _write_csv(dataset: Dataset, folder: Path) -> list[Path]:
    written = []
    for table in schema.TABLES:
        path = folder / f"{table.name}.csv"
        path.write_text(csv_text(dataset.table(table.name)), encoding="utf-8", newline="")
        written.append(path)
    return [*written, _write_description(dataset, "csv", folder)]


def _write_parquet(dataset: Dataset, folder: Path) -> list[Path]:
    written = []
    for table in schema.TABLES:
        path = folder / f"{table.name}.parquet"
        path.write_bytes(dataset.parquet(table.name))
        written.append(path)
    return [*written, _write_description(dataset, "parquet", folder)]


def _write_description(dataset: Dataset, file_format: str, folder: Path) -> Path:
    path = folder / "datapackage.json"
    text = json.dumps(describe(dataset.version, file_format), ensure_ascii=False, indent=2) + "\n"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def _write_xlsx(dataset: Dataset, folder: Path) -> list[Path]:
    """One workbook, one sheet per table; text is never taken for a formula, a number or a link."""
    path = folder / f"cooperation-dataset-{dataset.version}.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": f"Cooperation dataset {dataset.version}", "created": _MADE})
        bold = book.add_format({"bold": True})
        for table in schema.TABLES:
            frame = dataset.table(table.name)
            if len(frame) > _MOST_ROWS:
                raise ExportError(
                    f"{table.name} has {len(frame)} rows, more than a sheet holds: use csv or parquet"
                )
            sheet = book.add_worksheet(table.name)
            sheet.write_row(0, 0, frame.columns, bold)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(frame.itertuples(index=False), start=1):
                sheet.write_row(number, 0, [None if pd.isna(value) else value for value in row])
    return [path]


FORMATS: Mapping[str, Callable[[Dataset, Path], list[Path]]] = {
    "csv": _write_csv,
    "parquet": _write_parquet,
    "xlsx": _write_xlsx,
}
