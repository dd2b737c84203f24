"""Programmes side by side as a specification: a box for each pillar, a band for each shared theme."""

from typing import Any

import plotly.graph_objects as go
import pytest

from analytics.figures.pillars import pillars_figure
from analytics.queries.filters import Filters
from analytics.queries.pillars import pillar_links, pillars_of
from analytics.tables.store import Dataset

NAMES = {
    "programme-unodc-programme-for-central-asia-2015-2019": "2015–2019",
    "programme-unodc-programme-for-central-asia-2022-2025": "2022–2025",
}


@pytest.fixture(scope="module")
def figure(dataset: Dataset) -> dict[str, Any]:
    pillars = pillars_of(dataset, Filters(), list(NAMES))
    return pillars_figure(pillars, pillar_links(pillars), NAMES)


def test_the_specification_is_one_that_plotly_accepts(figure: dict[str, Any]) -> None:
    go.Figure(figure)


def test_a_column_for_each_programme_and_a_box_for_each_pillar(figure: dict[str, Any]) -> None:
    bars = [trace for trace in figure["data"] if trace["type"] == "bar"]
    assert [len(trace["customdata"]) for trace in bars] == [4, 5]
    assert [set(trace["x"]) for trace in bars] == [{0}, {1}]
    assert figure["layout"]["xaxis"]["ticktext"] == ["2015–2019", "2022–2025"]
    assert bars[0]["text"][0].startswith("1. Countering")
    assert bars[0]["marker"]["color"] != bars[1]["marker"]["color"]


def test_bands_join_boxes_that_share_themes(figure: dict[str, Any]) -> None:
    bands = [trace for trace in figure["data"] if trace.get("fill") == "toself"]
    assert len(bands) == 4
    research = next(band for band in bands if band["text"] == "Shared: Research")
    left = [y for x, y in zip(research["x"], research["y"], strict=True) if x == min(research["x"])]
    right = [y for x, y in zip(research["x"], research["y"], strict=True) if x == max(research["x"])]
    assert (sum(left) / len(left), sum(right) / len(right)) == pytest.approx((4, 5))


def test_bands_say_what_is_shared(figure: dict[str, Any]) -> None:
    words = next(trace for trace in figure["data"] if trace.get("mode") == "text")
    assert "Research" in words["text"]


def test_pillars_that_documents_number_alike_stand_beneath_each_other(dataset: Dataset) -> None:
    pillars = pillars_of(dataset, Filters(), list(NAMES)).assign(number=1)
    figure = pillars_figure(pillars, pillar_links(pillars), NAMES)
    bars = [trace for trace in figure["data"] if trace["type"] == "bar"]
    assert [len(set(trace["base"])) for trace in bars] == [4, 5]
    assert figure["layout"]["yaxis"]["range"] == [5.5, 0.5]
    assert all(words.startswith("1. ") for trace in bars for words in trace["text"])


def test_one_programme_alone(dataset: Dataset) -> None:
    name = next(iter(NAMES))
    pillars = pillars_of(dataset, Filters(), [name])
    alone = pillars_figure(pillars, pillar_links(pillars), {name: "alone"})
    go.Figure(alone)
    assert sum(trace["type"] == "bar" for trace in alone["data"]) == 1
