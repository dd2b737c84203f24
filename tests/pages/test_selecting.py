"""Figures that filter: which marks stand out, and periods as the dates they span."""

from datetime import date

import pytest

from analytics.figures.theme import Trace, figure
from analytics.pages.selecting import first_day, last_day, with_selection

SELECTION = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 0.25}}}
BARS: Trace = {"type": "bar", "customdata": [["KAZ"], ["UZB"]], "marker": {"color": "red"}, **SELECTION}
COUNTRIES: Trace = {
    "type": "choropleth",
    "locations": ["KAZ", "UZB", "CHN"],
    "z": [3, 2, 1],
    "customdata": [["KAZ"], ["UZB"], ["CHN"]],
    "coloraxis": "coloraxis",
    **SELECTION,
}


def test_nothing_chosen_changes_only_the_generation() -> None:
    original = figure([BARS], 100)
    shown = with_selection(original, (), 3)
    assert shown["data"] == [BARS]
    assert shown["layout"]["meta"] == 3
    assert "meta" not in original["layout"]


def test_other_bars_become_faint() -> None:
    shown = with_selection(figure([BARS], 100), ("UZB",), 1)
    assert shown["data"][0]["marker"] == {"color": "red", "opacity": [0.25, 1]}


def test_countries_become_two_traces_with_every_country_in_one_of_them() -> None:
    others, chosen = with_selection(figure([COUNTRIES], 100), ("UZB",), 1)["data"]
    assert (others["locations"], others["z"]) == (["KAZ", "CHN"], [3, 1])
    assert (chosen["locations"], chosen["z"]) == (["UZB"], [2])
    assert (others["marker"]["opacity"], chosen["marker"]["opacity"]) == (0.25, 1)
    assert others["coloraxis"] == chosen["coloraxis"] == "coloraxis"


def test_marks_that_look_the_same_when_chosen_are_left_alone() -> None:
    cities: Trace = {"type": "scattergeo", "customdata": [["KAZ", 2]], **SELECTION}
    cities["unselected"] = cities["selected"]
    assert with_selection(figure([cities], 100), ("KAZ",), 1)["data"] == [cities]


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2014-12", date(2014, 12, 1), date(2014, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
    ],
)
def test_a_period_spans_its_days(period: str, first: date, last: date) -> None:
    assert (first_day(period), last_day(period)) == (first, last)
