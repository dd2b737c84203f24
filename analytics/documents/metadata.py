"""documents.csv beside the documents: what is known of a file that its text does not say.

In: a documents folder. Out: `Metadata` by file, and a `Rejected` for each line that cannot be used. Columns:
file and any of publisher, published_on, url, language, title; a line that names no file of the folder is
refused.
"""

import csv
import io
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from analytics.documents.decoding import decode_text
from analytics.documents.document import Rejected
from analytics.documents.reading import Metadata, UnreadableError

NAME = "documents.csv"
_COLUMNS = {"file", "publisher", "published_on", "url", "language", "title"}
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def read_metadata(folder: Path) -> tuple[Mapping[str, Metadata], tuple[Rejected, ...]]:
    """Metadata by source (path relative to the folder, forward slashes); empty where there is no documents.csv."""
    path = folder / NAME
    if not path.is_file():
        return {}, ()
    try:
        reader = csv.DictReader(io.StringIO(decode_text(path.read_bytes())), strict=True)
        header = {name or "" for name in reader.fieldnames or ()}
        rows = list(enumerate(reader, start=2))
    except (UnreadableError, csv.Error, OSError) as error:
        return {}, (Rejected(NAME, f"cannot be read ({error}): save it as CSV in UTF-8"),)
    if "file" not in header or not header <= _COLUMNS:
        allowed = ", ".join(sorted(_COLUMNS))
        return {}, (
            Rejected(NAME, f"has the columns {', '.join(sorted(header))}: use `file` and any of {allowed}"),
        )
    return _read_rows(rows, folder)


def _read_rows(
    rows: list[tuple[int, dict[str, str]]], folder: Path
) -> tuple[Mapping[str, Metadata], tuple[Rejected, ...]]:
    found: dict[str, Metadata] = {}
    problems = []
    for line, row in rows:
        cells = {name: (row.get(name) or "").strip() or None for name in _COLUMNS}
        problem = _problem(cells, folder)
        if problem:
            problems.append(Rejected(f"{NAME} line {line}", problem))
        else:
            found[cells["file"] or ""] = Metadata(
                cells["title"], cells["publisher"], cells["published_on"], cells["url"], cells["language"]
            )
    return found, tuple(problems)


def _problem(cells: Mapping[str, str | None], folder: Path) -> str | None:
    name, published = cells["file"], cells["published_on"]
    if not name or not (folder / name).exists():
        return f"names {name!r}, which is not in the folder: correct the name or remove the line"
    if published and not _is_date(published):
        return f"published_on is {published!r}: write it as 2023-03-13, 2023-03 or 2023"
    return None


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True
