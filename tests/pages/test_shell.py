"""What all pages share: the dataset that is shown, filters from the address, a word where there is nothing."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics.tables.store import write_dataset
from tests.gold_dataset import gold_dataset, write_gold_dataset
from tests.pages.conftest import ROOT, OpenPage


def test_without_a_dataset_it_says_how_to_build_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COOPERATION_DATA", str(tmp_path))
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    assert not app.exception
    assert "make data" in app.error[0].value


def test_an_address_carries_the_filters(open_page: OpenPage) -> None:
    app = open_page("overview", url={"countries": "Kazakhstan", "since": "2022-01-01", "stated_only": "true"})
    assert not app.exception
    assert app.session_state["countries"] == ["KAZ"]
    assert app.session_state["since"] == date(2022, 1, 1)
    assert {metric.label: metric.value for metric in app.metric}["Meetings"] == "1"


def test_an_address_with_an_unknown_country_shows_everything(open_page: OpenPage) -> None:
    app = open_page("overview", url={"countries": "Atlantis"})
    assert not app.exception
    assert {metric.label: metric.value for metric in app.metric}["Meetings"] == "6"


def test_an_address_that_asks_for_a_time_without_data_shows_none(open_page: OpenPage) -> None:
    app = open_page("overview", url={"since": "2050-01-01"})
    assert {metric.label: metric.value for metric in app.metric}["Meetings"] == "0"


def test_filters_survive_a_change_of_page(open_page: OpenPage) -> None:
    app = open_page("overview", countries=["CHN"])
    app.switch_page("analytics/pages/map.py").run()
    assert [each.value for each in app.header] == ["China"]


def test_a_new_build_is_shown_at_the_next_page_view(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COOPERATION_DATA", str(tmp_path))
    write_gold_dataset(tmp_path)
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    frames = gold_dataset()
    frames["meetings"] = frames["meetings"].assign(city="Astana")
    write_dataset(frames, tmp_path)
    app.run()
    assert not app.exception
    assert any("Astana" in caption.value for caption in app.caption)
