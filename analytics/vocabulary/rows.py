"""Rows of a reference file, checked: data/reference/NAME.csv in, dictionaries of text out.

Every reference file is UTF-8 CSV with a header and a `source` column (where the row's knowledge is from). "NA" is
text here (Namibia), an empty cell is "".
"""

import csv
from pathlib import Path


class VocabularyError(ValueError):
    """A reference file is missing or a row of it breaks the rules; the message names file, line and remedy."""


def read_rows(folder: Path, name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of folder/name.csv with exactly these columns, in file order."""
    path = folder / f"{name}.csv"
    if not path.is_file():
        raise VocabularyError(f"{path}: reference file is missing; restore it from the repository")
    with path.open(encoding="utf-8", newline="") as stream:
        header, *rows = list(csv.reader(stream)) or [[]]
    if tuple(header) != columns:
        raise VocabularyError(f"{path}: columns are {header}, expected {list(columns)}")
    for number, row in enumerate(rows, start=2):
        if row and len(row) != len(columns):
            raise VocabularyError(f"{path}, row {number}: wrong number of cells; quote cells that hold commas")
    return [dict(zip(columns, row, strict=True)) for row in rows if row]
