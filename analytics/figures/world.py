"""The map: countries coloured by a measure, cities of meetings as markers.

In: frames of `queries.countries` and the measure. Out: a plotly specification that depends on nothing but them, so
that choosing a country does not redraw the map. Borders are the UN's, served by the dashboard itself
(static/topojson).
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from analytics.figures.theme import EMPTY, FAINT, HIGHLIGHT, INK, MUTED, PAPER, SEQUENTIAL, Figure, figure

DISCLAIMER = (
    "The boundaries and names shown and the designations used on this map do not imply official endorsement or "
    "acceptance by the United Nations."
)
BORDERS = Path(__file__).parents[2] / "static" / "topojson" / "world_50m.json"
OTHERS = 0.75
"""Opacity of countries beside a chosen one: pale, yet still readable on the colour scale."""
_WORLD = {"lon": (-170.0, 190.0), "lat": (-58.0, 82.0)}
_LEAST_SPAN = (70.0, 36.0)  # degrees of longitude and latitude, so that one country is seen among its neighbours
_MARGIN = (14.0, 7.0)  # degrees around the centres of the outermost countries, about half a large country


def world_figure(
    countries: pd.DataFrame, cities: pd.DataFrame, measure: str, unit: str, *, whole_world: bool = False
) -> Figure:
    """Countries by the column `measure`, with a marker for each city; both carry the ISO alpha-3 code.

    unit: what the numbers count, for the hover text; whole_world: else the view is fitted to what has a number.
    """
    seen = countries[countries[measure] > 0]["country_iso3"].tolist()
    view = _WORLD if whole_world else fitted_view(seen, cities)
    layout = {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "dragmode": "pan",
        "geo": _geo(view),
        "coloraxis": _colour_axis(countries[measure]),
    }
    return figure([_countries(countries, measure, unit), _cities(cities)], None, layout)


def fitted_view(countries: Sequence[str], cities: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """Ranges of longitude and latitude (degrees) that hold the countries' centres and the cities."""
    centres = [centre for iso3 in countries if (centre := country_centres().get(iso3))]
    longitudes = [each[0] for each in centres] + cities["longitude"].astype(float).tolist()
    latitudes = [each[1] for each in centres] + cities["latitude"].astype(float).tolist()
    if not longitudes:
        return _WORLD
    west, east = _stretched(min(longitudes), max(longitudes), _MARGIN[0], _LEAST_SPAN[0])
    south, north = _stretched(min(latitudes), max(latitudes), _MARGIN[1], _LEAST_SPAN[1])
    if east - west > 220:
        return _WORLD
    return {"lon": (west, east), "lat": (max(south, -62.0), min(north, 84.0))}


@cache
def country_centres() -> dict[str, tuple[float, float]]:
    """ISO alpha-3 → longitude and latitude of a point inside the country, as the borders file gives it."""
    shapes = json.loads(BORDERS.read_text(encoding="utf-8"))["objects"]["countries"]["geometries"]
    return {each["id"]: tuple(each["properties"]["ct"]) for each in shapes if each.get("properties", {}).get("ct")}


def _stretched(low: float, high: float, margin: float, least: float) -> tuple[float, float]:
    extra = max(margin, (least - (high - low)) / 2)
    return low - extra, high + extra


def _countries(countries: pd.DataFrame, measure: str, unit: str) -> dict[str, Any]:
    return {
        "type": "choropleth",
        "locations": countries["country_iso3"].tolist(),
        "z": countries[measure].astype(int).tolist(),
        "text": countries["country"].tolist(),
        "customdata": [[iso3] for iso3 in countries["country_iso3"]],
        "hovertemplate": f"<b>%{{text}}</b><br>{unit}: %{{z:,}}<extra></extra>",
        "coloraxis": "coloraxis",
        "marker": {"line": {"color": PAPER, "width": 0.8}},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": OTHERS}},
    }


def _cities(cities: pd.DataFrame) -> dict[str, Any]:
    number = cities["meetings"].astype(int).tolist()
    largest = max(number, default=1)
    return {
        "type": "scattergeo",
        "lon": cities["longitude"].astype(float).tolist(),
        "lat": cities["latitude"].astype(float).tolist(),
        "text": cities["city"].tolist(),
        "customdata": [[iso3, n] for iso3, n in zip(cities["country_iso3"], number, strict=True)],
        "hovertemplate": "<b>%{text}</b><br>Meetings held: %{customdata[1]:,}<extra></extra>",
        "mode": "markers",
        "marker": {
            "size": [5 + 8 * (n / largest) ** 0.5 for n in number],
            "color": HIGHLIGHT,
            "opacity": 0.95,
            "line": {"color": PAPER, "width": 1},
        },
        "selected": {"marker": {"opacity": 0.95}},
        "unselected": {"marker": {"opacity": 0.95}},
    }


def _geo(view: dict[str, tuple[float, float]]) -> dict[str, Any]:
    west, east = view["lon"]
    return {
        "resolution": 50,  # the coarser borders lack small states, and plotly drops those without a word
        "fitbounds": False,
        "projection": {"type": "natural earth", "rotation": {"lon": (west + east) / 2}},
        "lonaxis": {"range": [west, east]},
        "lataxis": {"range": list(view["lat"])},
        "bgcolor": "rgba(0,0,0,0)",
        "showframe": False,
        "showcoastlines": False,
        "showland": True,
        "landcolor": EMPTY,
        "showocean": False,
        "showlakes": False,
        "showcountries": True,
        "countrycolor": FAINT,
        "countrywidth": 0.6,
    }


def _colour_scale(largest: int) -> list[list[object]]:
    """None has the palest colour to itself; from one upwards by the square root, to tell few from fewer."""
    palest, rising = SEQUENTIAL[0], SEQUENTIAL[2:8]  # darker steps would turn grey beside a chosen country
    if largest == 1:
        return [[0, palest], [0.5, palest], [0.5, rising[3]], [1, rising[3]]]
    low = (1 / largest) ** 0.5
    steps = [round((low + (1 - low) * step / (len(rising) - 1)) ** 2, 6) for step in range(len(rising))]
    return [[0, palest], [steps[0], palest], *([at, colour] for at, colour in zip(steps, rising, strict=True))]


def _colour_axis(values: pd.Series) -> dict[str, Any]:
    largest = max(int(values.max()) if len(values) else 0, 1)
    return {
        "cmin": 0,
        "cmax": largest,
        "colorscale": _colour_scale(largest),
        "colorbar": {
            "orientation": "h",
            "thickness": 8,
            "len": 0.3,
            "x": 0.01,
            "xanchor": "left",
            "y": 0.02,
            "yanchor": "bottom",
            "tickfont": {"color": MUTED, "size": 12},
            "tickvals": sorted({0, largest // 2, largest}) if largest > 4 else list(range(largest + 1)),
            "outlinewidth": 0,
            "title": {"text": "", "font": {"color": INK}},
        },
    }
