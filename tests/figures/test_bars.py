"""Bars: lengths, what they filter by, gaps kept, inferred parts that look different."""

import pandas as pd

from analytics.figures.bars import period_figure, ranked_figure, share_figure, short

RANKED = pd.DataFrame({"id": ["a", "b"], "name": ["Alpha <b>", "Beta " * 20], "meetings": [3, 1]})
PERIODS = pd.DataFrame(
    {
        "period": ["2014", "2016", "2016"],
        "inferred": [True, False, True],
        "meetings": [1, 2, 1],
        "reasons": ["the programme is for 2015-2019", None, "last year"],
    }
)


def test_bars_rank_and_carry_what_they_filter_by() -> None:
    bar = ranked_figure(RANKED, "meetings", "Meetings")["data"][0]
    assert (bar["x"], bar["y"]) == ([3, 1], ["a", "b"])
    assert [row[0] for row in bar["customdata"]] == ["a", "b"]


def test_names_are_escaped_and_long_ones_cut() -> None:
    layout = ranked_figure(RANKED, "meetings", "Meetings")["layout"]
    assert layout["yaxis"]["ticktext"][0] == "Alpha &lt;b&gt;"
    assert layout["yaxis"]["ticktext"][1].endswith("…")
    assert len(short("word " * 50)) < 40


def test_inferred_meetings_are_hatched_and_say_why() -> None:
    stated, inferred = period_figure(PERIODS)["data"]
    assert (stated["name"], stated["y"], stated["marker"]["pattern"]["shape"]) == ("Date stated", [2], [""])
    assert (inferred["x"], inferred["marker"]["pattern"]["shape"]) == (["2014", "2016"], ["/", "/"])
    assert inferred["customdata"][0][1] == "<br>inferred: the programme is for 2015-2019"


def test_a_year_without_a_meeting_is_seen_as_a_gap() -> None:
    assert period_figure(PERIODS)["layout"]["xaxis"]["categoryarray"] == ["2014", "2015", "2016"]
    months = PERIODS.assign(period=["2014-11", "2015-01", "2015-01"])
    assert period_figure(months)["layout"]["xaxis"]["categoryarray"] == ["2014-11", "2014-12", "2015-01"]


def test_shares_say_out_of_how_many() -> None:
    frame = pd.DataFrame({"what": ["all", "naming a country", "naming a person"], "documents": [5, 4, 0]})
    bar = share_figure(frame)["data"][0]
    assert bar["text"] == ["4 of 5", "0 of 5"]
    assert bar["y"] == ["naming a country", "naming a person"]
