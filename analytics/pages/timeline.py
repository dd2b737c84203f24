"""Timeline: meetings, agreements and programme periods on one axis; a click shows one of them in full."""

import pandas as pd
import streamlit as st

from analytics.figures.timeline import timeline_figure
from analytics.figures.timeline_places import LANES
from analytics.figures.wording import counted, headline
from analytics.pages.chosen import arrived, choose_from_menu, chosen, url_choice
from analytics.pages.event import show_event
from analytics.pages.selecting import show_choice_figure
from analytics.pages.shell import (
    answer,
    bring_into_view,
    coverage_note,
    dataset,
    shared_filters,
    show_empty,
    show_heading,
    show_rows,
    show_table,
    show_title,
)
from analytics.queries.choices import kind_name, span_name
from analytics.queries.records import Record, records
from analytics.queries.timeline import EVENT_LIMIT, event_counts, find_event, timeline_events, undated_events

FEW_YEARS = 6  # years that fit on the axis without choosing among them
ROWS = {
    "title": "Event",
    "what": "What",
    "status": "Status",
    "start_date": "First day",
    "end_date": "Last day",
    "date_basis": "Date",
    "date_reason": "Inferred from",
    "city": "City",
    "country": "Country",
    "documents": "Documents",
}


def main() -> None:
    """Draw, list, show; an event to which a link led comes first."""
    show_title("Timeline", "What happened when, what was agreed, what is planned.")
    filters, data = shared_filters(), dataset()
    events, undated = answer(timeline_events, filters), answer(undated_events, filters)
    event_id, came_with_link = chosen("event"), arrived("event")
    if event_id is not None and came_with_link:
        show_event(find_event(data, event_id), event_id)
    if events.empty and undated.empty:
        show_empty(filters, "meetings")
    elif events.empty:
        st.info("None of the events that pass the filters has a date; they are listed below.")
    else:
        _show_chart(events)
    _show_menu(pd.concat([undated.iloc[::-1], events], ignore_index=True))
    if event_id is not None and not came_with_link:
        show_event(find_event(data, event_id), event_id)
        bring_into_view("event_card", event_id)
    if len(undated):
        _show_undated(undated)


def _show_chart(events: pd.DataFrame) -> None:
    filters = shared_filters()
    counts = _counts(events)
    total = sum(counts.values())
    note = coverage_note(filters) + (f" · the latest {len(events):,} of {total:,}" if len(events) < total else "")
    years = _years(events)
    seen = _within(events, years)
    outside = (
        f" · {counted(len(events) - len(seen), 'event')} outside the years shown"
        if len(seen) < len(events)
        else ""
    )
    if seen.empty:
        show_heading(_title(counts), note)
        st.info("No event falls into the years shown.")
    else:
        show_choice_figure(
            timeline_figure(seen, years),
            url_choice("event", set(seen["event_id"])),
            key="timeline",
            title=_title(counts),
            description=_description(seen),
            note=note + outside,
        )
    show_rows(_rows(events), key="timeline", name="events", columns=ROWS)


def _counts(events: pd.DataFrame) -> dict[str, int]:
    """How many events there are in each lane, those too many to draw included."""
    if len(events) >= EVENT_LIMIT:
        return event_counts(dataset(), shared_filters())
    return {lane: int((events["lane"] == lane).sum()) for lane in LANES}


def _years(events: pd.DataFrame) -> tuple[int, int] | None:
    """The years on the axis, where there are enough to choose from; None shows all."""
    first, last = int(events["first_day"].min()[:4]), int(events["last_day"].max()[:4])
    if last - first < FEW_YEARS:
        return None
    chosen_years = st.slider(
        "Years shown",
        first,
        last,
        (first, last),
        key=f"years_{first}_{last}",
        help="Stretches the axis; the filters stay as they are.",
    )
    return None if chosen_years == (first, last) else chosen_years


def _within(events: pd.DataFrame, years: tuple[int, int] | None) -> pd.DataFrame:
    """The events of which a day may lie in these years."""
    if years is None:
        return events
    first, last = f"{years[0]:04d}-01-01", f"{years[1]:04d}-12-31"
    return events[(events["last_day"] >= first) & (events["first_day"] <= last)].reset_index(drop=True)


def _title(counts: dict[str, int]) -> str:
    """What is counted: "6 meetings, 4 agreements and 3 programmes by date"."""
    parts = [
        counted(counts["meeting"], "meeting"),
        counted(counts["agreement"], "agreement"),
        counted(counts["programme"], "programme"),
    ]
    return f"{parts[0]}, {parts[1]} and {parts[2]} by date"


def _description(events: pd.DataFrame) -> str:
    """The chart for a reader who cannot see it."""
    first, last = events["first_day"].min()[:4], events["last_day"].max()[:4]
    inferred = int((events["date_basis"] == "inferred").sum())
    return (
        f"Timeline from {first} to {last} in lanes for programmes, meetings and agreements: "
        f"{counted(len(events), 'event')}, {inferred} of them with an inferred date. "
        "The menu below the chart chooses the same events by keyboard; Rows holds them as a table."
    )


def _rows(events: pd.DataFrame) -> pd.DataFrame:
    """Events as people read them, for the table and the file."""
    words = {lane: name.removesuffix("s") for lane, name in LANES.items()}
    what = [
        kind_name(kind) if lane == "meeting" else words[lane]
        for kind, lane in zip(events["kind"], events["lane"], strict=True)
    ]
    return events.assign(what=what).drop(columns=["first_day", "last_day", "country_iso3"], errors="ignore")


def _show_menu(events: pd.DataFrame) -> None:
    """The keyboard's way to an event; it shows what the chart has chosen, too."""
    names: dict[str, str] = {row["event_id"]: _menu_name(row) for row in reversed(records(events))}
    value = chosen("event")
    if value is not None and value not in names:
        names = {value: "An event that is not among these"} | names
    if not names:
        return
    st.session_state["event_menu"] = value
    st.selectbox(
        "Event",
        list(names),
        format_func=lambda event_id: names.get(event_id, event_id),
        key="event_menu",
        index=None,
        placeholder="Choose an event, here or in the chart",
        on_change=choose_from_menu,
        args=("event_menu", "event"),
    )


def _menu_name(row: Record) -> str:
    return f"{span_name(row['start_date'], row['end_date'])} · {headline(row['title'])}"


def _show_undated(undated: pd.DataFrame) -> None:
    """What no axis can hold, and why."""
    show_heading(f"{counted(len(undated), 'event')} without a date", "They pass no date filter.")
    why = [row["date_reason"] or _why(row) for row in records(undated)]
    columns = {"title": "Event", "what": "What", "why": "Why there is no date", "documents": "Documents"}
    titles = [headline(title) for title in undated["title"]]
    frame = _rows(undated).assign(why=why, title=titles)[list(columns)]
    show_table(frame, key="undated", description="Events without a date", columns=columns)


def _why(row: Record) -> str:
    if "X" in (row["date_edtf"] or ""):
        return f"the year is not printed and does not follow from the text ({row['date_edtf']})"
    return "no date of signing is printed" if row["lane"] == "agreement" else "the documents give no date"


main()
