"""Meetings as a list: a line on when and where, and the title as the way to the meeting in full."""

from typing import Any

import pandas as pd
import streamlit as st

from analytics.figures.wording import headline, place_in_words, plain
from analytics.pages.shell import link_parameters
from analytics.queries.choices import kind_name, span_name


def show_meeting_list(frame: pd.DataFrame) -> None:
    """One entry for each row: meeting_id, title, kind, start_date, end_date, date_basis, date_reason, city,
    country."""
    with st.container(gap="small"):
        for row in frame.to_dict("records"):
            _show_meeting({str(name): value for name, value in row.items()})


def when_in_words(row: dict[str, Any]) -> str:
    """The dates, and whether they are inferred."""
    inferred = " (inferred)" if row["date_basis"] == "inferred" else ""
    return span_name(row["start_date"], row["end_date"]) + inferred


def _show_meeting(row: dict[str, Any]) -> None:
    place = place_in_words(row["city"], row["country"])
    kind = "" if row["kind"] == "other" else kind_name(row["kind"])
    reason = row["date_reason"]
    with st.container(gap=None):
        st.caption(
            " · ".join(part for part in (when_in_words(row), place, kind) if part),
            help=f"Date inferred: {reason}" if isinstance(reason, str) and reason else None,
        )
        st.page_link(
            "analytics/pages/timeline.py",
            label=plain(headline(row["title"])),
            query_params=link_parameters(event=row["meeting_id"]),
            help="The meeting in full, with the sentences that say so",
        )
