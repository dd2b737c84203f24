"""Overview: how much is there, when, who, on what, and what was last."""

import pandas as pd
import streamlit as st

from analytics.figures.bars import period_figure, ranked_figure, share_figure
from analytics.figures.theme import CATEGORICAL
from analytics.figures.wording import counted
from analytics.pages.meetings import show_meeting_list
from analytics.pages.selecting import show_filter_figure
from analytics.pages.shell import (
    answer,
    coverage_note,
    current_coverage,
    known,
    shared_filters,
    show_download,
    show_empty,
    show_figure,
    show_heading,
    show_rows,
    show_table,
    show_title,
)
from analytics.queries import overview
from analytics.queries.filters import Filters

MEETING_ROWS = {
    "title": "Meeting",
    "kind": "Kind",
    "status": "Status",
    "start_date": "First day",
    "end_date": "Last day",
    "date_basis": "Date",
    "date_reason": "Inferred from",
    "city": "City",
    "country": "Country",
    "attendance": "Attendance",
    "documents": "Documents",
}
PERIODS: tuple[overview.Period, ...] = ("year", "month")
ACTIVE_ROWS = {"name": "Name", "meetings": "Meetings", "documents": "Documents"}
PEOPLE_ROWS = {
    "name": "Name",
    "role": "Latest known office",
    "organisation": "Organisation",
    "country": "Country",
    "meetings": "Meetings",
}


MOST = 10  # bars of a ranking


def main() -> None:
    """Counts on top, then when, who, on what, and the meetings themselves."""
    show_title("Overview", f"Who met whom, where, when and on what, as press stories report it. {_about()}")
    counts = answer(overview.headlines, shared_filters())
    _show_counts(counts)
    passing = counts.set_index("what")["n"]
    if not int(passing["documents"] + passing["meetings"]):
        show_empty(shared_filters(), "documents")
        return
    when, where = st.columns([3, 2], gap="large")
    with when:
        _show_periods()
    with where:
        _show_ranked("countries", "Countries by meetings attended", "Meetings attended")
    bodies, themes, covered = st.columns(3, gap="large")
    with bodies:
        _show_ranked("organisations", "Organisations by meetings", "Meetings")
    with themes:
        _show_ranked("themes", "Themes by documents", "Documents", value="documents")
    with covered:
        _show_coverage()
    _show_people()
    _show_meetings()


def _about() -> str:
    """What the dataset is, whatever the filters: how many stories, the years they speak of, how they were read."""
    names, stories = known(), current_coverage(Filters()).all_documents
    years = f" on the years {names.first_year} to {names.last_year}" if names.first_year is not None else ""
    return (
        f"Read by rules from {counted(stories, 'story', 'stories')}{years}; every value leads to "
        "the words it came from."
    )


def _show_counts(counts: pd.DataFrame) -> None:
    with st.container(horizontal=True, gap="small", key="headlines"):
        for row in counts.to_dict("records"):
            part = f"of {row['all_n']:,}" if shared_filters().active else None
            name = str(row["what"]).capitalize()
            st.metric(name, f"{row['n']:,}", part, delta_color="off", delta_arrow="off", border=True)


def _show_periods() -> None:
    """Meetings by year or month; choosing a column sets the dates. The chart itself shows all dates."""
    filters = shared_filters().without("since", "until")
    chart, foot = st.container(), st.container(horizontal=True, vertical_alignment="center")
    with foot:
        period = st.segmented_control(
            "Period", PERIODS, default="year", required=True, key="period", bind="query-params",
            format_func=str.capitalize, label_visibility="collapsed",
        )  # fmt: skip
    frame = answer(overview.meetings_by_period, filters, period)
    title = f"Meetings by {period} of their first day"
    left_out = current_coverage(filters).meetings - int(frame["meetings"].sum())
    note = f"{coverage_note(filters)} · announced ones included"
    if left_out:
        note += f" · {counted(left_out, 'meeting')} without a known {period} not shown"
    with chart:
        if frame.empty:
            show_heading(title, note)
            st.info(f"No meeting that passes the filters has a known {period}.")
            return
        show_filter_figure(
            period_figure(frame),
            key="meetings_by_period",
            kind="dates",
            title=title,
            description=_described_periods(frame, period),
            note=note,
        )
    with foot:
        columns = {
            "period": "Period",
            "inferred": "Date inferred",
            "meetings": "Meetings",
            "reasons": "Inferred from",
        }
        show_rows(frame, key="meetings_by_period", name=f"meetings-by-{period}", columns=columns)


def _described_periods(frame: pd.DataFrame, period: str) -> str:
    totals = frame.groupby("period")["meetings"].sum()
    inferred = int(frame.loc[frame["inferred"].astype(bool), "meetings"].sum())
    return (
        f"Columns of meetings by {period}, {totals.index[0]} to {totals.index[-1]}: "
        f"{counted(int(totals.sum()), 'meeting')}, "
        f"{inferred} of them with an inferred date; most in {totals.idxmax()} ({int(totals.max())}). "
        "Choosing a column sets the dates; the Dates menu does the same by keyboard."
    )


def _show_ranked(what: overview.Active, title: str, unit: str, value: str = "meetings") -> None:
    """The most active of a kind; clicking one filters by it. The chart itself shows all, whichever is chosen."""
    filters = shared_filters().without(what)
    frame = answer(overview.most_active, filters, what, limit=MOST)
    frame = frame[frame[value] > 0]
    if frame.empty:
        show_heading(title, coverage_note(filters))
        st.info(f"No {what} in what passes the filters.")
        return
    first = frame.iloc[0]
    shown = f", top {MOST}" if len(frame) == MOST else ""
    show_filter_figure(
        ranked_figure(frame, value, unit, CATEGORICAL[0]),
        key=f"active_{what}",
        kind=what,
        title=f"{title}{shown}",
        description=(
            f"Bars, longest first: {len(frame)} {what}, led by {first['name']} with {first[value]:,}. Choosing a "
            f"bar filters by it; the {what.capitalize()} menu does the same by keyboard."
        ),
        note=coverage_note(filters),
    )
    show_rows(frame, key=f"active_{what}", name=f"most-active-{what}", columns=ACTIVE_ROWS)


def _show_coverage() -> None:
    frame = answer(overview.document_coverage, shared_filters())
    parts = "; ".join(f"{row.documents:,} {row.what}" for row in frame.iloc[1:].itertuples(index=False))
    show_figure(
        share_figure(frame),
        key="document_coverage",
        title="What the documents give",
        description=f"Bars, of {counted(int(frame['documents'].iloc[0]), 'document')}: {parts}.",
    )
    show_rows(
        frame, key="document_coverage", name="document-coverage", columns={"what": "Documents", "documents": "n"}
    )


def _show_people() -> None:
    frame = answer(overview.most_active, shared_filters(), "people")
    show_heading("People by meetings")
    if frame.empty:
        st.info("Nobody is named in what passes the filters.")
        return
    show_table(frame, key="active_people", description="People by number of meetings", columns=PEOPLE_ROWS)
    show_download(frame, "most-active-people", key="active_people_download", label="CSV")


def _show_meetings() -> None:
    held, planned = st.columns(2, gap="large")
    with held:
        _show_list("Latest meetings", "latest-meetings", planned=False)
    with planned:
        _show_list("Meetings announced", "meetings-announced", planned=True)


def _show_list(title: str, name: str, *, planned: bool) -> None:
    filters = shared_filters()
    frame = answer(overview.latest_meetings, filters, planned=planned)
    note = "Announced in a document as still to come, whether or not it has been held since." if planned else None
    show_heading(title, f"{coverage_note(filters)}{' · ' + note if note else ''}")
    if frame.empty:
        st.info(
            "No meeting that passes the filters was announced." if planned else "No meeting passes the filters."
        )
        return
    show_meeting_list(frame)
    show_rows(frame, key=name, name=name, columns=MEETING_ROWS)


main()
