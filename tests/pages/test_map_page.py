"""The map page with no filter, with one, and with one that leaves nothing; clicks as the browser sends them."""

import json
from typing import Any

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest

from analytics.figures.world import DISCLAIMER
from tests.pages.conftest import OpenPage


def _click(app: AppTest, *points: dict[str, Any]) -> AppTest:
    """What Streamlit's frontend sends for a click on the map; the tester has no chart of its own to click on."""
    chart = next(each for each in app.get("plotly_chart"))
    states = app._tree.get_widget_states()
    value = {"selection": {"points": list(points), "point_indices": [], "box": [], "lasso": []}}
    states.widgets.append(WidgetState(id=chart.proto.id, string_value=json.dumps(value)))
    return app._run(states)


def _spec(app: AppTest) -> dict[str, Any]:
    chart = next(each for each in app.get("plotly_chart"))
    spec: dict[str, Any] = json.loads(chart.proto.spec)
    return spec


def _country(iso3: str) -> dict[str, Any]:
    return {"curve_number": 0, "location": iso3, "customdata": [iso3]}


def test_without_a_country_the_list_chooses(open_page: OpenPage) -> None:
    app = open_page("map")
    assert not app.exception
    assert "No country chosen" in [each.value for each in app.subheader]
    assert DISCLAIMER in [each.value for each in app.caption]
    listed = app.dataframe[-1].value
    assert listed["country"].iloc[0] == "Kazakhstan"


def test_a_country_has_its_profile(open_page: OpenPage) -> None:
    app = open_page("map", countries=["KAZ"])
    assert not app.exception
    assert [each.value for each in app.header] == ["Kazakhstan"]
    assert [each.label for each in app.tabs] == [
        "Meetings 4",
        "People 2",
        "Agreements 1",
        "Pillars 9",
        "Partners 13",
    ]


def test_many_countries_show_the_first_few_profiles_and_say_so(open_page: OpenPage) -> None:
    app = open_page("map", countries=["KAZ", "KGZ", "TJK", "UZB"])
    assert [each.value for each in app.header] == ["Kazakhstan", "Kyrgyzstan", "Tajikistan"]
    assert "Profiles of the first 3 of 4 chosen countries." in [each.value for each in app.caption]


@pytest.mark.parametrize("measure", ["attended", "hosted", "held", "documents", "people"])
def test_every_measure_colours_the_map(open_page: OpenPage, measure: str) -> None:
    app = open_page("map")
    app.selectbox(key="measure").select(measure).run()
    assert not app.exception
    assert max(_spec(app)["data"][0]["z"]) > 0


def test_filters_that_leave_nothing_say_which_is_to_blame(open_page: OpenPage) -> None:
    app = open_page("map", kinds=["expert"], programmes=[], themes=["gender"])
    assert not app.exception
    assert "No documents pass all filters" in app.info[0].value


def test_a_click_filters_without_drawing_the_map_anew_and_the_next_releases(open_page: OpenPage) -> None:
    app = open_page("map")
    before = _spec(app)
    _click(app, _country("CHN"))
    assert app.session_state["countries"] == ["CHN"]
    assert [each.value for each in app.header] == ["China"]
    assert _spec(app) == before
    _click(app)
    assert app.session_state["countries"] == []
    assert _spec(app) == before


def test_a_country_set_elsewhere_stands_out_in_a_new_map(open_page: OpenPage) -> None:
    app = open_page("map")
    before = _spec(app)
    app.selectbox(key="country_menu").select("KAZ").run()
    after = _spec(app)
    assert after["layout"]["meta"] > before["layout"]["meta"]
    assert [trace.get("locations") for trace in after["data"]][1] == ["KAZ"]
    _click(app, {**_country("KAZ"), "curve_number": 1})
    assert app.session_state["countries"] == []


def test_a_city_stands_for_its_country(open_page: OpenPage) -> None:
    app = open_page("map")
    city = {"curve_number": 1, "customdata": ["AUT", 1]}
    _click(app, city)
    assert app.session_state["countries"] == ["AUT"]
    assert _spec(app)["data"][1]["locations"] == ["AUT"]
