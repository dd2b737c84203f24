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
    columns = [
        [
            None if missing else value
            for value, missing in zip(frame[name].tolist(), frame[name].isna().tolist(), strict=True)
        ]
        for name in frame.columns
    ]
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]
