"""Frames as plain rows."""

import pandas as pd

from analytics.queries.records import records


def test_rows_keep_order_types_and_know_what_is_missing() -> None:
    frame = pd.DataFrame(
        {
            "text": pd.Series(["a", None], dtype="str"),
            "number": pd.Series([1, None], dtype="Int64"),
            "share": [0.5, float("nan")],
            "sure": pd.Series([True, None], dtype="boolean"),
        }
    ).set_axis([7, 3])
    assert records(frame) == [
        {"text": "a", "number": 1, "share": 0.5, "sure": True},
        {"text": None, "number": None, "share": None, "sure": None},
    ]
    assert type(records(frame)[0]["number"]) is int


def test_an_empty_frame_has_no_rows() -> None:
    assert records(pd.DataFrame({"a": []})) == []
    assert records(pd.DataFrame()) == []
