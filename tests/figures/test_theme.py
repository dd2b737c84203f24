"""The common look: palette safe for colour-blind readers, figures that do not depend on light or dark."""

import json
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from analytics.figures.theme import CATEGORICAL, SEQUENTIAL, basis_marker, figure, merged, point_marker

CONFIG = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
LIGHT, DARK = CONFIG["theme"]["light"], CONFIG["theme"]["dark"]


def _lightness(colour: str) -> float:
    """Relative luminance (WCAG 2) of "#rrggbb", 0 to 1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_lightness(one), _lightness(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read(theme: dict[str, str]) -> None:
    for ground in (theme["backgroundColor"], theme["secondaryBackgroundColor"]):
        assert _contrast(theme["textColor"], ground) > 7
        assert _contrast(theme["linkColor"], ground) > 4.5
        assert _contrast(theme["grayTextColor"], ground) > 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_more_is_told_by_lightness_alone(theme: dict[str, list[str]]) -> None:
    steps = [_lightness(colour) for colour in theme["chartSequentialColors"]]
    assert len(steps) == len(SEQUENTIAL) == 10
    rises = [later > earlier for earlier, later in pairwise(steps)]
    assert all(rises) or not any(rises)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_of_kinds_are_ten_different_ones(theme: dict[str, list[str]]) -> None:
    assert len(set(theme["chartCategoricalColors"])) == len(CATEGORICAL) == 10


def test_inferred_marks_look_different_without_colour() -> None:
    bars, points = basis_marker("red", [False, True]), point_marker("red", [False, True])
    assert bars["pattern"]["shape"] == ["", "/"]
    assert points["symbol"] == ["circle", "circle-open"]


def test_a_figure_s_layout_is_laid_over_the_common_one() -> None:
    drawn = figure([], 100, {"xaxis": {"visible": False}})
    assert drawn["layout"]["xaxis"]["fixedrange"]
    assert not drawn["layout"]["xaxis"]["visible"]
    assert drawn["layout"]["height"] == 100
    assert "height" not in figure([], None)["layout"]
    json.dumps(drawn)


def test_merging_leaves_both_as_they_were() -> None:
    base, change = {"a": {"b": 1}}, {"a": {"c": 2}}
    assert merged(base, change) == {"a": {"b": 1, "c": 2}}
    assert (base, change) == ({"a": {"b": 1}}, {"a": {"c": 2}})


def test_nothing_is_sent_or_fetched() -> None:
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["server"]["enableStaticServing"] is True
