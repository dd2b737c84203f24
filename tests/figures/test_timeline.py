"""The timeline as a specification: what is a bar, what a mark, what is hollow, what lies where."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from analytics.figures.timeline import timeline_figure
from analytics.queries.filters import Filters
from analytics.queries.timeline import first_day, last_day, precision, timeline_events
from analytics.tables.store import Dataset


def events(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Events from (id, lane/status, start/end, basis)."""
    made = []
    for event_id, what, when, basis in rows:
        lane, _, status = what.partition("/")
        start, _, end = when.partition("/")
        end = end or start
        made.append(
            {
                "event_id": event_id,
                "lane": lane,
                "title": f"<b>{event_id}</b>",
                "kind": "expert" if lane == "meeting" else lane,
                "status": status or "period",
                "start_date": start,
                "end_date": end,
                "date_basis": basis,
                "date_reason": "it says so" if basis == "inferred" else None,
                "city": "Almaty" if lane == "meeting" else None,
                "country": "Kazakhstan" if lane == "meeting" else None,
                "documents": 1,
                "first_day": first_day(start),
                "last_day": last_day(end),
                "precision": precision(start),
            }
        )
    return pd.DataFrame(made)


def traces(figure: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [trace for trace in figure["data"] if trace["type"] == kind and "customdata" in trace]


def mark_of(figure: dict[str, Any], event_id: str) -> tuple[dict[str, Any], int]:
    for trace in figure["data"]:
        ids = [datum[0] for datum in trace.get("customdata", [])]
        if event_id in ids:
            return trace, ids.index(event_id)
    raise AssertionError(event_id)


def test_the_specification_is_one_that_plotly_accepts(dataset: Dataset) -> None:
    go.Figure(timeline_figure(timeline_events(dataset, Filters())))


def test_every_event_can_be_clicked_once(dataset: Dataset) -> None:
    frame = timeline_events(dataset, Filters())
    clickable = [datum[0] for trace in timeline_figure(frame)["data"] for datum in trace.get("customdata", [])]
    assert sorted(clickable) == sorted(frame["event_id"])


def test_long_events_are_bars_as_long_as_they_lasted() -> None:
    figure = timeline_figure(
        events(("p", "programme", "2015/2019", "stated"), ("m", "meeting/reported", "2016-05-04", "stated"))
    )
    (bars,) = traces(figure, "bar")
    assert bars["base"] == ["2015-01-01"]
    assert bars["x"] == [(365 * 5 + 1) * 86_400_000]
    (marks,) = traces(figure, "scatter")
    assert marks["x"] == ["2016-05-04"]


def test_a_range_of_days_is_a_bar_where_the_scale_allows() -> None:
    near = timeline_figure(events(("m", "meeting/reported", "2016-05-01/2016-05-31", "stated")))
    assert [bar["customdata"] for bar in traces(near, "bar")] == [[["m"]]]
    far = timeline_figure(
        events(("m", "meeting/reported", "2016-05-04/2016-05-06", "stated"), ("a", "agreement", "1950", "stated"))
    )
    trace, place = mark_of(far, "m")
    assert (trace["type"], trace["x"][place]) == ("scatter", "2016-05-05")


def test_inferred_dates_are_hollow_or_hatched() -> None:
    figure = timeline_figure(
        events(
            ("stated", "meeting/reported", "2016-05-04", "stated"),
            ("inferred", "meeting/reported", "2016-07-04", "inferred"),
            ("year", "meeting/planned", "2017", "inferred"),
        )
    )
    marks, place = mark_of(figure, "inferred")
    assert marks["marker"]["symbol"][place] == "circle-open"
    assert "inferred: it says so" in marks["hovertext"][place]
    assert mark_of(figure, "stated")[0]["marker"]["symbol"][mark_of(figure, "stated")[1]] == "circle"
    bars, place = mark_of(figure, "year")
    assert bars["marker"]["pattern"]["shape"][place] == "/"
    assert any(trace.get("name") == "Date inferred (hollow, hatched)" for trace in figure["data"])


def test_vague_dates_are_pale_and_a_programme_is_not() -> None:
    figure = timeline_figure(
        events(
            ("year", "agreement", "2011", "stated"),
            ("day", "agreement", "2012-03-04", "stated"),
            ("period", "programme", "2012/2015", "stated"),
        )
    )
    opacity = {event: mark_of(figure, event) for event in ("year", "day", "period")}
    shown = {event: trace["marker"]["opacity"][place] for event, (trace, place) in opacity.items()}
    assert shown["year"] < shown["day"] == shown["period"] == 1


def test_kinds_of_status_differ_in_more_than_colour() -> None:
    figure = timeline_figure(
        events(
            ("a", "meeting/reported", "2016-05-04", "stated"),
            ("b", "meeting/referred", "2016-07-04", "stated"),
            ("c", "meeting/planned", "2016-09-04", "stated"),
        )
    )
    symbols = {trace["marker"]["symbol"][0] for trace in traces(figure, "scatter")}
    colours = {trace["marker"]["color"] for trace in traces(figure, "scatter")}
    assert len(symbols) == len(colours) == 3


def test_lanes_do_not_mix_and_neighbours_do_not_touch(dataset: Dataset) -> None:
    frame = timeline_events(dataset, Filters())
    figure = timeline_figure(frame)
    rows: dict[str, set[float]] = {}
    for lane, event in zip(frame["lane"], frame["event_id"], strict=True):
        trace, place = mark_of(figure, event)
        rows.setdefault(lane, set()).add(trace["y"][place])
    assert max(rows["programme"]) < min(rows["meeting"])
    assert max(rows["meeting"]) < min(rows["agreement"])
    same_week = [mark_of(figure, event) for event in ("meeting-003-1", "meeting-003-2")]
    assert len({trace["y"][place] for trace, place in same_week}) == 2


def test_titles_cannot_smuggle_markup() -> None:
    figure = timeline_figure(events(("x", "programme", "2012/2015", "stated")))
    trace, place = mark_of(figure, "x")
    assert "&lt;b&gt;x" in trace["hovertext"][place]
    words = next(trace for trace in figure["data"] if trace.get("mode") == "text")
    assert "<b>" not in words["text"][0]


@pytest.mark.parametrize("number", [100, 1500])
def test_many_events_stay_readable(number: int) -> None:
    rows = [
        (f"m{day}", "meeting/reported", f"20{day % 20:02d}-{day % 12 + 1:02d}-{day % 28 + 1:02d}", "stated")
        for day in range(number)
    ]
    figure = timeline_figure(events(*rows))
    assert not any(trace.get("mode") == "text" for trace in figure["data"])
    assert figure["layout"]["height"] < 1500
