"""What all pages share: the dataset, the filters in force, and the frame around every chart, table and download.

In: the session and the data folder. Out: things on the screen. A page asks `dataset()` and `shared_filters()`,
puts small frames from `queries` through `figures`, and shows them with `show_figure`, `show_table`,
`show_download`, `show_empty`.
"""

import json
import os
from collections.abc import Callable, Hashable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pandas as pd
import streamlit as st

from analytics.figures.theme import Figure
from analytics.figures.wording import counted
from analytics.pages.downloads import csv_bytes, download_name
from analytics.queries.choices import Choices, choices, filters_in_words
from analytics.queries.coverage import Counted, Coverage, coverage, emptied_by
from analytics.queries.filters import Filters
from analytics.tables.store import Dataset, dataset_version, open_dataset

NAME = "Cooperation dashboard"
FILTER_KINDS = ("countries", "programmes", "themes", "organisations", "kinds")
"""The filters that hold several values; widget keys and URL parameters of the same names."""
FILTER_NAMES = {
    "dates": "Dates",
    "countries": "Countries",
    "programmes": "Programmes",
    "themes": "Themes",
    "organisations": "Organisations",
    "kinds": "Kinds of meeting",
    "stated_only": "Stated dates only",
}
CHART = {"displayModeBar": False, "scrollZoom": False, "topojsonURL": "/app/static/topojson/"}
"""How plotly behaves in a page: no tool bar, the wheel scrolls the page, borders come from our own server."""
Query = Callable[..., pd.DataFrame]
"""A function of `queries`: dataset, filters and perhaps more → a small frame."""
OnSelect = Literal["ignore", "rerun"] | Callable[[], None]
Columns = Mapping[str, Any]
"""Column of a frame → its heading, or a configuration from `st.column_config`."""


def data_folder() -> Path:
    """The folder whose dataset is shown: COOPERATION_DATA, else `data` beside dashboard.py."""
    return Path(os.environ.get("COOPERATION_DATA") or Path(__file__).parents[2] / "data")


def dataset() -> Dataset:
    """The current snapshot; a new build is picked up at the next page view. Raises `NoDatasetError`."""
    folder = data_folder()
    return _open(str(folder), dataset_version(folder))


def known() -> Choices:
    """The names behind all ids of the current snapshot."""
    return _choices(dataset(), dataset().version)


def shared_filters() -> Filters:
    """The filters in force: what the filter bar's widgets hold, which is also what the URL says."""
    state = st.session_state
    return Filters(
        since=_day(state.get("since")),
        until=_day(state.get("until")),
        **{kind: tuple(state.get(kind) or ()) for kind in FILTER_KINDS},
        stated_only=bool(state.get("stated_only")),
    )


def answer(query: Query, *arguments: Hashable, **options: Hashable) -> pd.DataFrame:
    """The frame that `query(dataset(), *arguments, **options)` gives, remembered for the current snapshot.

    arguments, options: filters, names and numbers; the frame is the caller's own.
    """
    name = f"{query.__module__}.{query.__qualname__}"
    return _answer(dataset(), dataset().version, name, query, arguments, tuple(sorted(options.items())))


def link_parameters(**more: str) -> dict[str, list[str]]:
    """The URL's parameters, and some more: what a link to another page carries so that the filters go along."""
    present = {name: st.query_params.get_all(name) for name in st.query_params}
    return present | {name: [value] for name, value in more.items()}


def country_label(iso3: str | None) -> str:
    """The country's short English name; "no country" where there is none."""
    return known().countries.get(iso3, iso3) if isinstance(iso3, str) else "no country"


def current_coverage(filters: Filters) -> Coverage:
    """What passes the filters, and out of how many; asked once for a page however often it is shown."""
    return _coverage(dataset(), dataset().version, filters)


def coverage_note(filters: Filters) -> str:
    """What a chart rests on: "3 of 5 documents · Kazakhstan · since 1 January 2019"."""
    covered = current_coverage(filters)
    whole = counted(covered.all_documents, "document")
    note = f"{covered.documents:,} of {whole} · {filters_in_words(filters, known())}"
    if (filters.since or filters.until) and covered.undated_meetings:
        note += f" · {counted(covered.undated_meetings, 'meeting')} without a date left out"
    return note


def show_title(title: str, lead: str) -> None:
    """The page's name, here and on the browser's tab, and in a sentence what can be learned here.

    lead: markdown.
    """
    st.set_page_config(page_title=f"{title} · {NAME}")
    with st.container(gap="xxsmall"):
        st.title(title, anchor=False)
        st.markdown(f":gray[{lead}]")


def show_figure(
    figure: Figure,
    *,
    key: str,
    title: str,
    description: str,
    note: str | None = None,
    on_select: OnSelect = "ignore",
) -> list[dict[str, Any]]:
    """A chart in its frame; returns the points that are chosen in it (empty while `on_select` is "ignore").

    title: what is counted; description: what a reader who cannot see it should know; note: filters and
    denominator, the usual one if left out; on_select: "rerun", or a callback that finds the choice under `key`.
    """
    show_heading(title, note)
    state = st.plotly_chart(
        figure,
        key=key,
        height="content" if "height" in figure["layout"] else "stretch",
        theme="streamlit",
        alt=description,
        config=CHART,
        on_select=on_select,
        selection_mode="points",
    )
    chosen: list[dict[str, Any]] = state["selection"]["points"] if isinstance(state, Mapping) else []
    return chosen


def show_heading(title: str, note: str | None = None) -> None:
    """The heading of a chart or table: what is counted, and out of what."""
    with st.container(gap=None):
        st.subheader(title, anchor=False)
        st.caption(coverage_note(shared_filters()) if note is None else note)


def bring_into_view(key: str, choice: str) -> None:
    """Scroll, no further than needed, to the container of that key, once for each new choice.

    A card that opens below the window's edge would be taken for nothing having happened.
    """
    card = json.dumps(f".st-key-{key}")
    st.html(
        f"<script>/* {json.dumps(choice)[1:-1].replace('<', '').replace('*', '')} */"
        f"document.querySelector({card})?.scrollIntoView({{block: 'nearest'}})</script>",
        unsafe_allow_javascript=True,
    )


def show_rows(frame: pd.DataFrame, *, key: str, name: str, columns: Columns | None = None) -> None:
    """The numbers behind a chart, folded away under it: as a table and as a file."""
    with st.container(horizontal=True, gap="small", key=f"{key}_rows"):
        with (
            st.popover("Rows", type="tertiary", icon=":material/table_rows:", key=f"{key}_rows_popover"),
            st.container(width=640),
        ):
            show_table(
                frame, key=f"{key}_rows_table", description=f"Rows behind the chart: {name}", columns=columns
            )
        show_download(frame, name, key=f"{key}_download", label="CSV")


def show_table(
    frame: pd.DataFrame,
    *,
    key: str,
    description: str,
    columns: Columns | None = None,
    on_select: OnSelect = "ignore",
) -> list[int]:
    """A table; only the named columns where `columns` (column → heading or column configuration) is given.

    Returns the places of the chosen rows (empty while `on_select` is "ignore"; then rows cannot be chosen).
    """
    state = st.dataframe(
        frame,
        hide_index=True,
        key=key,
        alt=description,
        column_order=list(columns) if columns else None,
        column_config=columns,
        placeholder="",
        on_select=on_select,
        selection_mode="single-row",
    )
    chosen: list[int] = state["selection"]["rows"] if isinstance(state, Mapping) else []
    return chosen


def show_download(
    frame: pd.DataFrame,
    name: str,
    filters: Filters | None = None,
    data: Dataset | None = None,
    *,
    key: str | None = None,
    label: str = "Download CSV",
) -> None:
    """A button that downloads the frame, exactly its rows and columns, built only when it is clicked.

    The file's name says what it holds, of which version of the dataset, and under which filters.
    """
    version = (data or dataset()).version
    st.download_button(
        label,
        data=lambda: csv_bytes(frame),
        file_name=download_name(name, version, shared_filters() if filters is None else filters),
        mime="text/csv",
        on_click="ignore",
        key=key or f"download_{name}",
        icon=":material/download:",
        type="tertiary" if label == "CSV" else "secondary",
    )


def show_empty(filters: Filters, what: Counted = "meetings") -> None:
    """Says that nothing is left, and which filter, released alone, would bring how much back."""
    found = emptied_by(dataset(), filters, what)
    st.info(f"No {what} pass all filters: {filters_in_words(filters, known())}.", icon=":material/filter_alt_off:")
    if not found and filters.active:
        st.caption(
            "No single filter is to blame: releasing any one of them still leaves none. Clear all to start again."
        )
    with st.container(horizontal=True):
        for kind, number in found.items():
            release_button(
                kind,
                f"Release {FILTER_NAMES[kind].lower()} ({counted(number, *_NOUNS[what])})",
                key=f"release_{what}_{kind}",
            )


_NOUNS: dict[Counted, tuple[str, str]] = {
    "documents": ("document", "documents"),
    "meetings": ("meeting", "meetings"),
    "agreements": ("agreement", "agreements"),
    "programmes": ("programme", "programmes"),
    "people": ("person", "people"),
    "organisations": ("organisation", "organisations"),
    "countries": ("country", "countries"),
}


def release_button(kind: str, label: str, key: str) -> None:
    """A button that releases one kind of filter."""
    st.button(label, key=key, on_click=release, args=(kind,), icon=":material/filter_alt_off:")


def release(*kinds: str) -> None:
    """Release filters by their kinds, "dates" for both ends of the period. For callbacks."""
    for kind in kinds:
        for field in ("since", "until") if kind == "dates" else (kind,):
            st.session_state[field] = [] if field in FILTER_KINDS else False if field == "stated_only" else None


def toggle(kind: str, value: str) -> None:
    """Filter by this value, or release it where it already is the only one. For callbacks."""
    chosen = tuple(st.session_state.get(kind) or ())
    st.session_state[kind] = [] if chosen == (value,) else [value]


@st.cache_resource(show_spinner="Opening the dataset …", max_entries=3)
def _open(folder: str, version: str | None) -> Dataset:  # the version is what makes a new build a new entry
    return open_dataset(Path(folder))


@st.cache_resource(show_spinner=False, max_entries=3)
def _choices(_dataset: Dataset, version: str) -> Choices:
    return choices(_dataset)


@st.cache_data(show_spinner=False, max_entries=200)
def _coverage(_dataset: Dataset, version: str, filters: Filters) -> Coverage:
    return coverage(_dataset, filters)


@st.cache_data(show_spinner=False, max_entries=1000)
def _answer(
    _dataset: Dataset,
    version: str,
    name: str,  # stands for the query, which has no hash that outlives a reload
    _query: Query,
    arguments: tuple[Hashable, ...],
    options: tuple[tuple[str, Hashable], ...],
) -> pd.DataFrame:
    return _query(_dataset, *arguments, **dict(options))


def _day(value: object) -> str | None:
    return value.isoformat() if isinstance(value, date) else None
