"""The map's specification: what is coloured, what can be clicked, where the borders come from."""

import json

import pandas as pd
import pytest

from analytics.figures.world import BORDERS, country_centres, fitted_view, world_figure

COUNTRIES = pd.DataFrame(
    {
        "country_iso3": ["KAZ", "UZB", "SGP"],
        "country": ["Kazakhstan", "Uzbekistan", "Singapore"],
        "attended": [4, 2, 0],
    }
)
CITIES = pd.DataFrame(
    {
        "city": ["Almaty"],
        "country_iso3": ["KAZ"],
        "country": ["Kazakhstan"],
        "latitude": [43.25],
        "longitude": [76.92],
        "meetings": [2],
    }
)
NO_CITIES = CITIES.iloc[:0]


def test_countries_carry_their_measure_and_their_code() -> None:
    countries, _ = world_figure(COUNTRIES, CITIES, "attended", "Meetings attended")["data"]
    assert (countries["type"], countries["locations"], countries["z"]) == (
        "choropleth",
        ["KAZ", "UZB", "SGP"],
        [4, 2, 0],
    )
    assert countries["customdata"] == [["KAZ"], ["UZB"], ["SGP"]]
    assert "Meetings attended" in countries["hovertemplate"]


def test_cities_stand_for_their_country() -> None:
    cities = world_figure(COUNTRIES, CITIES, "attended", "Meetings attended")["data"][1]
    assert (cities["lon"], cities["lat"], cities["text"]) == ([76.92], [43.25], ["Almaty"])
    assert cities["customdata"] == [["KAZ", 2]]


def test_the_map_needs_no_borders_from_elsewhere_and_drops_no_small_state() -> None:
    geo = world_figure(COUNTRIES, CITIES, "attended", "Meetings attended")["layout"]["geo"]
    assert (geo["resolution"], geo["fitbounds"]) == (50, False)
    assert BORDERS.name == "world_50m.json"
    assert {"SGP", "MLT", "BHR", "MDV", "KAZ"} <= set(country_centres())


def test_the_same_frames_give_the_same_specification() -> None:
    first = world_figure(COUNTRIES, CITIES, "attended", "Meetings attended")
    assert json.dumps(first) == json.dumps(
        world_figure(COUNTRIES.copy(), CITIES.copy(), "attended", "Meetings attended")
    )


@pytest.mark.parametrize("countries", [["KAZ"], ["KAZ", "UZB", "RUS"], ["FJI"], []])
def test_the_view_holds_what_has_a_number(countries: list[str]) -> None:
    view = fitted_view(countries, NO_CITIES)
    for iso3 in countries:
        longitude, latitude = country_centres()[iso3]
        assert view["lon"][0] < longitude < view["lon"][1]
        assert view["lat"][0] < latitude < view["lat"][1]


def test_countries_on_both_sides_of_the_earth_show_all_of_it() -> None:
    view = fitted_view(["USA", "FJI"], NO_CITIES)
    assert view["lon"][1] - view["lon"][0] == 360


@pytest.mark.parametrize("largest", [1, 2, 3, 16, 100_000])
def test_colours_rise_from_none_to_the_largest(largest: int) -> None:
    values = COUNTRIES.assign(attended=[largest, 1, 0])
    axis = world_figure(values, CITIES, "attended", "Meetings attended")["layout"]["coloraxis"]
    places = [place for place, _ in axis["colorscale"]]
    assert (places[0], places[-1], axis["cmin"], axis["cmax"]) == (0, 1, 0, largest)
    assert places == sorted(places)
    none, one = axis["colorscale"][0], axis["colorscale"][2]
    assert none[1] != one[1]
    assert one[0] * largest <= 1.01


def test_nothing_to_show_is_still_a_map() -> None:
    empty = world_figure(COUNTRIES.assign(attended=0), NO_CITIES, "attended", "Meetings attended")
    assert empty["layout"]["coloraxis"]["cmax"] == 1
    assert empty["data"][1]["lon"] == []
