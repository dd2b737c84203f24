"""Files for people to take away: CSV that opens cleanly in a spreadsheet, under a name that says what it is.

In: a frame, or a dataset and filters. Out: bytes and file names. Nothing here knows the screen.
"""

import hashlib
import re

import pandas as pd

from analytics.queries.filters import Filters

_LONGEST_FILTER = 60
"""Characters of the filters in a file's name; longer ones are cut and end in a hash of the whole."""


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as CSV: UTF-8 with the mark that tells spreadsheets so, commas, CRLF as RFC 4180 has it."""
    return frame.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def download_name(name: str, version: str, filters: Filters, extension: str = "csv") -> str:
    """A file name: "cooperation-meetings-1f2e3d4c-countries-KAZ-since-2019-01-01.csv"."""
    parts = ["cooperation", name, version[:8], filters_slug(filters)]
    return f"{'-'.join(part for part in parts if part)}.{extension}"


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
