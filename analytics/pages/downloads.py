"""Files for people to take away: CSV that opens cleanly in a spreadsheet, under a name that says what it is.

In: a frame, or a dataset and filters. Out: bytes and file names. Nothing here knows the screen.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Mapping

import pandas as pd

from analytics.queries.filters import Filters
from analytics.tables import schema

_LONGEST_FILTER = 60
"""Characters of the filters in a file's name; longer ones are cut and end in a hash of the whole."""


_ABOUT = """Cooperation dataset, version {version}
Filters: {filters}

Tables as CSV (UTF-8, comma, one header row); columns.csv says what each column means. Empty means unknown.
Values are read from press stories by rules: stated in the text, inferred with a reason, or empty.
Every value that comes from a text has a row in evidence.csv with the words it came from.
Country names and codes are ISO 3166-1 and UN M49; coordinates of cities are from GeoNames (CC BY 4.0).
Please cite the version. No endorsement by any organisation named in the data is claimed or implied.
"""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time in every zip entry: the same data gives the same bytes."""


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as CSV: UTF-8 with the mark that tells spreadsheets so, commas, CRLF as RFC 4180 has it."""
    return frame.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def download_name(name: str, version: str, filters: Filters, extension: str = "csv") -> str:
    """A file name: "cooperation-meetings-1f2e3d4c-countries-KAZ-since-2019-01-01.csv"."""
    parts = ["cooperation", name, version[:8], filters_slug(filters)]
    return f"{'-'.join(part for part in parts if part)}.{extension}"


def dataset_zip(tables: Mapping[str, pd.DataFrame], version: str, filters: str) -> bytes:
    """All tables as CSV in one file, with what they are, under which filters (in words), and what every column
    means."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "about.txt", _ABOUT.format(version=version, filters=filters).encode())
        _add(archive, "columns.csv", csv_bytes(_columns()))
        for name, frame in tables.items():
            _add(archive, f"{name}.csv", csv_bytes(frame))
    return target.getvalue()


def filters_slug(filters: Filters) -> str:
    """The filters as part of a file name; empty where there are none."""
    parts = []
    for kind in filters.active_kinds:
        value = getattr(filters, kind)
        parts.append(kind if value is True else f"{kind}-{value if isinstance(value, str) else '-'.join(value)}")
    slug = re.sub(r"[^A-Za-z0-9]+", "-", "-".join(parts)).strip("-")
    if len(slug) <= _LONGEST_FILTER:
        return slug
    return f"{slug[:_LONGEST_FILTER].rstrip('-')}-{hashlib.sha256(slug.encode()).hexdigest()[:6]}"


def _columns() -> pd.DataFrame:
    rows = [
        {"table": table.name, "column": column.name, "type": column.type, "description": column.description,
         "values": ", ".join(column.values), "references": column.references}
        for table in schema.TABLES
        for column in table.columns
    ]  # fmt: skip
    return pd.DataFrame(rows)


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
