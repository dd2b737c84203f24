"""The filter bar above every page: one menu for each kind of filter, chips for what is chosen, one way to clear
all.

In: the names to choose from. Out: widgets whose state is the session's filters; each is bound to a URL
parameter, so a link carries them and the browser's back button walks through them. Lives in the entry point, so
that the filters survive a change of page.
"""

from datetime import date

import streamlit as st

from analytics.pages.shell import FILTER_KINDS, FILTER_NAMES, known, release, shared_filters
from analytics.queries.choices import Choices, day_name
from analytics.queries.filters import Filters

_IN_MORE = ("organisations", "kinds")
_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)
"""Wider than any dataset: a link that asks for a time without data must show none, not lose its filter."""
_PARAMETERS = ("since", "until", *FILTER_KINDS, "stated_only")
_HELP = {
    "countries": "Meetings in or with these countries, documents and agreements that name them.",
    "programmes": "What documents on these programmes report.",
    "themes": "What documents on these themes report.",
    "organisations": "Meetings with these organisations, documents and agreements that name them.",
    "kinds": "Only these kinds of meeting.",
}


def show_filter_bar(page: str) -> None:
    """The menus in a row, and under it what is chosen. page: the page that is open."""
    choices = known()
    _keep_in_address(page)
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key="filter_bar"):
        _dates(choices)
        for kind in FILTER_KINDS:
            if kind not in _IN_MORE:
                with st.popover(FILTER_NAMES[kind], key=f"menu_{kind}"):
                    _options(kind, choices)
        with st.popover("More", key="menu_more"):
            for kind in _IN_MORE:
                _options(kind, choices)
            st.toggle(
                "Stated dates only",
                key="stated_only",
                bind="query-params",
                help="Leaves out meetings whose date is inferred or unknown.",
            )
    _chips(shared_filters(), choices)


def _keep_in_address(page: str) -> None:
    """At the first change of page, filters that came with the first address are written into the new one.

    Streamlit does so by itself for values that were set in this session, and for all of them from then on;
    setting one to itself is enough.
    """
    state = st.session_state
    first = state.setdefault("first_address", (page, tuple(st.query_params)))
    if first is not None and first[0] != page:
        for key in (each for each in _PARAMETERS if each in first[1]):
            if state.get(key) and key not in st.query_params:
                state[key] = state[key]
        state["first_address"] = None


def _dates(choices: Choices) -> None:
    with st.popover(FILTER_NAMES["dates"], key="menu_dates"):
        for key, label in (("since", "From"), ("until", "To")):
            st.date_input(
                label,
                None,
                min_value=_EARLIEST,
                max_value=_LATEST,
                key=key,
                bind="query-params",
                format="YYYY-MM-DD",
            )
        if choices.first_year is not None:
            st.caption(f"The dataset's dates run from {choices.first_year} to {choices.last_year}.")
        st.caption("A date known only to the year or month passes if any of its days does.")


def _options(kind: str, choices: Choices) -> None:
    names = choices.names(kind)
    st.multiselect(
        FILTER_NAMES[kind],
        list(names),
        format_func=lambda value: names.get(value, value),
        key=kind,
        bind="query-params",
        help=_HELP[kind],
        placeholder=f"All {FILTER_NAMES[kind].lower()}",
        select_all=False,
        wrap=True,
    )


def _chips(filters: Filters, choices: Choices) -> None:
    """One button for every value in force; pressing it releases that value."""
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key="filter_chips"):
        for kind in filters.active_kinds:
            value = getattr(filters, kind)
            if kind in FILTER_KINDS:
                for each in value:
                    _chip(choices.names(kind).get(each, each), kind, each)
            else:
                _chip(_date_chip(kind, value), kind, None)
        if filters.active:
            st.button("Clear all", key="clear_all", type="tertiary", on_click=_clear_all)


def _date_chip(kind: str, value: object) -> str:
    return "Stated dates only" if kind == "stated_only" else f"{kind.capitalize()} {day_name(str(value))}"


def _chip(label: str, kind: str, value: str | None) -> None:
    st.button(
        label,
        key=f"chip_{kind}_{value}",
        icon=":material/close:",
        icon_position="right",
        help=f"Release {label}",
        on_click=_release_value,
        args=(kind, value),
    )


def _release_value(kind: str, value: str | None) -> None:
    if value is None:
        release(kind)
    else:
        st.session_state[kind] = [each for each in st.session_state[kind] if each != value]


def _clear_all() -> None:
    release("dates", *FILTER_KINDS, "stated_only")
