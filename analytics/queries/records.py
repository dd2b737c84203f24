"""A small frame as plain rows, for code that goes through it row by row.

In: a frame. Out: dictionaries in the frame's order, column → value, None for what is missing. For hundreds of
rows, not for millions: those are for SQL.
"""

from typing import Any

import pandas as pd

Record = dict[str, Any]
"""One row: column → value, None where there is none."""


def records(frame: pd.DataFrame) -> list[Record]:
    """The rows of a small frame."""
    plain = frame.astype(object).where(frame.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in plain.to_dict("records")]
