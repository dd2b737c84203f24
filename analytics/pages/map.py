"""Map: where cooperation happens, and the profile of a country a click away."""

import pandas as pd
import streamlit as st

from analytics.figures.world import DISCLAIMER, world_figure
from analytics.figures.wording import counted
from analytics.pages.country import show_country
from analytics.pages.selecting import show_filter_figure
from analytics.pages.shell import (
    answer,
    coverage_note,
    country_label,
    shared_filters,
    show_empty,
    show_rows,
    show_title,
)
from analytics.queries.countries import MEASURES, country_measures, meeting_cities

VIEWS = {"region": "Where the data is", "world": "Whole world"}


def main() -> None:
    """The map, the menu that does the same by keyboard, and what is chosen."""
    show_title(
        "Map", "Countries by what they take part in. Choose one for its profile; choose it again to release it."
    )
    filters = shared_filters().without("countries")
    measure, view = _show_controls()
    countries = answer(country_measures, filters)
    cities = answer(meeting_cities, filters)
    if not int(countries[list(MEASURES)].to_numpy().sum()):
        show_empty(shared_filters())
        return
    _show_map(countries, cities, measure, view)
    chosen = shared_filters().countries
    if not chosen:
        st.caption("No country is chosen.")
    for iso3 in chosen:
        show_country(iso3)


def _show_controls() -> tuple[str, str]:
    measure_side, view_side, country_side = st.columns([5, 3, 3], vertical_alignment="bottom")
    measure = measure_side.selectbox(
        "Coloured by", list(MEASURES), format_func=MEASURES.__getitem__, key="measure", bind="query-params"
    )
    view = view_side.segmented_control(
        "View", list(VIEWS), default="region", required=True, format_func=VIEWS.__getitem__, key="view",
        bind="query-params",
    )  # fmt: skip
    with country_side:
        _show_country_menu()
    return str(measure), str(view)


def _show_country_menu() -> None:
    """The keyboard's way to a country: it says what the map says, and sets the same filter."""
    chosen = shared_filters().countries
    st.session_state["country_menu"] = chosen[0] if len(chosen) == 1 else None
    st.selectbox(
        "Country",
        answer(country_measures, shared_filters().without("countries")).sort_values("country")["country_iso3"],
        index=None,
        format_func=country_label,
        key="country_menu",
        on_change=_choose_from_menu,
        placeholder="Choose, here or on the map",
    )


def _choose_from_menu() -> None:
    iso3 = st.session_state["country_menu"]
    st.session_state["countries"] = [iso3] if iso3 else []


def _show_map(countries: pd.DataFrame, cities: pd.DataFrame, measure: str, view: str) -> None:
    with_number = countries[countries[measure] > 0].sort_values(measure, ascending=False)
    show_filter_figure(
        world_figure(countries, cities, measure, MEASURES[measure], whole_world=view == "world"),
        key="map",
        kind="countries",
        title=f"{MEASURES[measure]}, by country",
        description=_described(with_number, cities, measure),
        note=f"{coverage_note(shared_filters().without('countries'))} · points: cities of meetings",
    )
    st.caption(DISCLAIMER)
    columns = {"country": "Country"} | MEASURES
    show_rows(countries, key="map", name="countries", columns=columns)


def _described(countries: pd.DataFrame, cities: pd.DataFrame, measure: str) -> str:
    most = "; ".join(
        f"{name} {number:,}" for name, number in zip(countries["country"][:5], countries[measure][:5], strict=True)
    )
    return (
        f"World map of {MEASURES[measure].lower()}: {counted(len(countries), 'country', 'countries')} with at least one; "
        f"most: {most or 'none'}. {counted(len(cities), 'city', 'cities')} of meetings. "
        "The Country menu chooses the same countries by keyboard; Rows holds the numbers as a table."
    )


main()
