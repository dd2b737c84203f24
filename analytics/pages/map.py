"""Map: where cooperation happens, and the profile of a country a click away."""

import pandas as pd
import streamlit as st

from analytics.figures.wording import counted
from analytics.figures.world import DISCLAIMER, world_figure
from analytics.pages.country import show_country
from analytics.pages.selecting import show_filter_figure
from analytics.pages.shell import (
    answer,
    country_label,
    coverage_note,
    shared_filters,
    show_empty,
    show_heading,
    show_rows,
    show_table,
    show_title,
)
from analytics.queries.countries import MEASURES, country_measures, meeting_cities

VIEWS = {"region": "Where the data is", "world": "Whole world"}

PROFILES = 3  # shown at once; more would be a page that nobody reads to its end


def main() -> None:
    """The map and its menus on one side, what is chosen on the other."""
    show_title(
        "Map",
        "Choose a country, on the map or in the list, and every page shows it; choose it again to release it.",
    )
    filters = shared_filters().without("countries")
    countries = answer(country_measures, filters)
    if not int(countries[list(MEASURES)].to_numpy().sum()):
        show_empty(shared_filters(), "documents")
        return
    left, right = st.columns([5, 3], gap="large")
    with left:
        measure, view = _show_controls(countries)
        _show_map(countries, answer(meeting_cities, filters), measure, whole_world=view == "world")
    with right:
        chosen = shared_filters().countries
        for iso3 in chosen[:PROFILES]:
            show_country(iso3)
        if len(chosen) > PROFILES:
            st.caption(f"Profiles of the first {PROFILES} of {len(chosen)} chosen countries.")
        if not chosen:
            _show_list(countries, measure)


def _show_controls(countries: pd.DataFrame) -> tuple[str, str]:
    with st.container(horizontal=True, vertical_alignment="top", gap="small"):
        measure = st.selectbox(
            "Coloured by",
            list(MEASURES),
            format_func=MEASURES.__getitem__,
            key="measure",
            bind="query-params",
            width=178,
        )
        _show_country_menu(countries)
        view = st.segmented_control(
            "View", list(VIEWS), default="region", required=True, format_func=VIEWS.__getitem__, key="view",
            bind="query-params",
        )  # fmt: skip
    return str(measure), str(view)


def _show_country_menu(countries: pd.DataFrame) -> None:
    """The keyboard's way to a country: it says what the map says, and sets the same filter."""
    chosen = shared_filters().countries
    st.session_state["country_menu"] = chosen[0] if len(chosen) == 1 else None
    st.selectbox(
        "Country",
        countries.sort_values("country")["country_iso3"],
        index=None,
        format_func=country_label,
        key="country_menu",
        on_change=_choose_from_menu,
        placeholder="Choose a country",
        width=178,
    )


def _choose_from_menu() -> None:
    iso3 = st.session_state["country_menu"]
    st.session_state["countries"] = [iso3] if iso3 else []


def _show_map(countries: pd.DataFrame, cities: pd.DataFrame, measure: str, *, whole_world: bool) -> None:
    show_filter_figure(
        world_figure(countries, cities, measure, MEASURES[measure], whole_world=whole_world),
        key="map",
        kind="countries",
        title=f"{MEASURES[measure]}, by country",
        description=_described(countries[countries[measure] > 0], cities, measure),
        note=f"{coverage_note(shared_filters().without('countries'))} · points: cities of meetings",
    )
    st.caption(DISCLAIMER)
    show_rows(countries, key="map", name="countries", columns={"country": "Country"} | MEASURES)


def _described(countries: pd.DataFrame, cities: pd.DataFrame, measure: str) -> str:
    most = countries.nlargest(5, measure)
    named = "; ".join(f"{name} {number:,}" for name, number in zip(most["country"], most[measure], strict=True))
    return (
        f"World map of {MEASURES[measure].lower()}: {counted(len(countries), 'country', 'countries')} with at "
        f"least one; most: {named or 'none'}. {counted(len(cities), 'city', 'cities')} of meetings. "
        "The Country menu chooses the same countries by keyboard; Rows holds the numbers as a table."
    )


def _show_list(countries: pd.DataFrame, measure: str) -> None:
    """Countries by the measure, to choose from without a mouse."""
    frame = countries.sort_values([measure, "country"], ascending=[False, True], ignore_index=True)
    show_heading("No country chosen", "Tick one for its profile.")
    chosen = show_table(
        frame,
        key="country_list",
        description=f"Countries by {MEASURES[measure].lower()}",
        columns={"country": "Country", measure: MEASURES[measure]},
        on_select=lambda: _choose_row(frame),
    )
    if chosen:
        st.caption(f"{frame['country'].iloc[chosen[0]]} is chosen.")


def _choose_row(frame: pd.DataFrame) -> None:
    rows = st.session_state["country_list"]["selection"]["rows"]
    st.session_state["countries"] = [frame["country_iso3"].iloc[rows[0]]] if rows else []


main()
