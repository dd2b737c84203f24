"""Meetings, agreements and programme periods on one axis, in lanes.

In: events as `queries.timeline.timeline_events` gives them. Out: a figure whose points carry the event's id as
first custom datum. Ranges are bars as long as they lasted; what is too short to be seen at this scale has a mark
as well. Inferred dates are hatched and hollow; dates known to the month or year are pale bars over all days they
allow.
"""

from datetime import date
from html import escape
from typing import Any, NamedTuple

import pandas as pd

from analytics.figures import theme
from analytics.figures.timeline_places import LANE_GAP, LANES, extent, place_events, window
from analytics.figures.wording import counted, hover_lines, place_in_words
from analytics.queries.choices import kind_name, span_name
from analytics.queries.records import Record, records


class _Group(NamedTuple):
    """Events that look alike. status: None means any."""

    lane: str
    status: str | None
    name: str
    colour: str
    symbol: str


_GROUPS = (
    _Group("programme", None, "Programme period", theme.PROGRAMME, "square"),
    _Group("meeting", "reported", "Meeting, reported", theme.STATUS["reported"], "circle"),
    _Group("meeting", "referred", "Meeting, referred to", theme.STATUS["referred"], "square"),
    _Group("meeting", "planned", "Meeting, planned", theme.STATUS["planned"], "diamond"),
    _Group("agreement", None, "Agreement", theme.AGREEMENT, "triangle-up"),
)
_HEAD = 72  # pixels for the legend and the years
_ROW = 26  # pixels
_DAY_MS = 86_400_000
_PALE = 0.4


def timeline_figure(events: pd.DataFrame, years: tuple[int, int] | None = None) -> theme.Figure:
    """The timeline of at least one event. years: the first and last on the axis, else as far as the events go."""
    low, high = window(*years) if years else extent(events)
    placed = place_events(records(events), low, high)
    traces = [trace for group in _GROUPS for trace in _group_traces(placed, group)]
    traces += _legend_of_bases(placed)
    height = int((max(row["y"] for row in placed) + 1) * _ROW) + _HEAD
    return theme.figure(traces, height, _layout(placed, low, high))


def _group_traces(placed: list[Record], group: _Group) -> list[theme.Trace]:
    inside = [row for row in placed if row["lane"] == group.lane and group.status in (None, row["status"])]
    if not inside:
        return []
    bars, marks = [row for row in inside if row["long"]], [row for row in inside if not row["long"]]
    named = [row for row in inside if row["label"]]
    traces = [_legend_entry(group)]
    traces += [_bars(bars, group)] if bars else []
    traces += [_marks(marks, group)] if marks else []
    return traces + ([_names(named, group)] if named else [])


def _bars(bars: list[Record], group: _Group) -> theme.Trace:
    """Spans of days, from the morning of the first to the night of the last."""
    return {
        "type": "bar",
        "orientation": "h",
        "base": [date.fromordinal(row["first"]).isoformat() for row in bars],
        "x": [(row["last"] - row["first"]) * _DAY_MS for row in bars],
        "y": [row["y"] for row in bars],
        "width": [0.62 * row["step"] for row in bars],
        "marker": theme.basis_marker(group.colour, [row["inferred"] for row in bars])
        | {"opacity": [_opacity(row) for row in bars]},
        **_common(bars, group),
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 0.35}},
    }


def _marks(marks: list[Record], group: _Group) -> theme.Trace:
    """Marks in the middle of what is too short for a bar."""
    look = theme.point_marker(group.colour, [row["inferred"] for row in marks], size=13)
    symbols = [f"{group.symbol}-open" if row["inferred"] else group.symbol for row in marks]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_day(row["first"] + row["last"] - 1) for row in marks],
        "y": [row["y"] for row in marks],
        "marker": look | {"symbol": symbols, "opacity": [_opacity(row) for row in marks]},
        **_common(marks, group),
        "selected": {"marker": {"opacity": 1, "size": 18}},
        "unselected": {"marker": {"opacity": 0.35}},
    }


def _names(rows: list[Record], group: _Group) -> theme.Trace:
    """Words beside bars and marks, on the side where there is room."""
    pad = ["\u00a0" * 2 if row["long"] else "\u00a0" * 6 for row in rows]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [_anchor(row) for row in rows],
        "y": [row["y"] for row in rows],
        "text": [f"{space}{escape(row['label'])}{space}" for row, space in zip(rows, pad, strict=True)],
        "textposition": ["middle left" if row["side"] == "left" else "middle right" for row in rows],
        "textfont": {"size": 12, "color": theme.INK},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "legendgroup": group.name,
        "showlegend": False,
        "unselected": {"textfont": {"color": theme.INK}},
    }


def _anchor(row: Record) -> str:
    """The day beside which a label stands: the end of a bar, or the middle of a mark."""
    if not row["long"]:
        return _day(row["first"] + row["last"] - 1)
    return date.fromordinal(row["last"] if row["side"] == "right" else row["first"]).isoformat()


def _day(twice: int) -> str:
    """The day halfway, from twice its number."""
    return date.fromordinal(int(twice) // 2).isoformat()


def _common(rows: list[Record], group: _Group) -> theme.Trace:
    return {
        "name": group.name,
        "legendgroup": group.name,
        "showlegend": False,
        "customdata": [[row["event_id"]] for row in rows],
        "hovertext": [_hover(row) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _opacity(row: Record) -> float:
    """A date that is not known to the day is pale."""
    return _PALE if row["pale"] else 1.0


def _hover(row: Record) -> str:
    when = span_name(row["start_date"], row["end_date"])
    if row["date_basis"] == "inferred":
        when += f" (inferred: {row['date_reason']})" if row["date_reason"] else " (inferred)"
    status = _STATUS_WORDS.get(row["status"])
    what = f"{kind_name(row['kind'])}, {status}" if status else kind_name(row["kind"])
    lines = [when, what, place_in_words(row["city"], row["country"]), counted(row["documents"], "document")]
    return f"<b>{hover_lines(row['title'])}</b><br>" + "<br>".join(hover_lines(line) for line in lines if line)


_STATUS_WORDS = {
    "reported": "reported",
    "referred": "referred to",
    "planned": "planned",
    "signed": "signed",
    "launched": "launched, end not stated",
}


def _legend_of_bases(placed: list[Record]) -> list[theme.Trace]:
    """Legend entries that explain hollow and pale, where there are such marks."""
    entries: list[theme.Trace] = []
    if any(row["inferred"] for row in placed):
        marker = {"symbol": "circle-open", "size": 12, "color": theme.INK, "line": {"width": 2}}
        entries.append(_BLANK | {"name": "Date inferred (hollow, hatched)", "marker": marker})
    if any(row["pale"] for row in placed):
        marker = {"symbol": "square", "size": 12, "color": theme.INK, "opacity": _PALE}
        entries.append(_BLANK | {"name": "Only month or year known (pale)", "marker": marker})
    return entries


def _legend_entry(group: _Group) -> theme.Trace:
    marker = {"symbol": group.symbol, "size": 12, "color": group.colour}
    return _BLANK | {"name": group.name, "legendgroup": group.name, "marker": marker}


_BLANK: theme.Trace = {
    "type": "scatter",
    "mode": "markers",
    "x": [None],
    "y": [None],
    "showlegend": True,
    "hoverinfo": "skip",
}


def _layout(placed: list[Record], low: int, high: int) -> dict[str, Any]:
    lanes = [(name, [row["y"] for row in placed if row["lane"] == lane]) for lane, name in LANES.items()]
    lanes = [(name, rows) for name, rows in lanes if rows]
    return {
        "barmode": "overlay",
        "showlegend": True,
        "legend": {
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yanchor": "bottom",
            "traceorder": "normal",
        },
        "xaxis": {
            "type": "date",
            "range": [date.fromordinal(low).isoformat(), date.fromordinal(high).isoformat()],
            "showgrid": True,
            "side": "bottom",
            "fixedrange": False,
        },
        "yaxis": {
            "range": [max(row["y"] for row in placed) + 0.8, -0.8],
            "tickvals": [(min(rows) + max(rows)) / 2 for _, rows in lanes],
            "ticktext": [name for name, _ in lanes],
            "showgrid": False,
        },
        "shapes": [
            {
                "type": "line",
                "xref": "paper",
                "x0": 0,
                "x1": 1,
                "y0": max(rows) + 0.5 + LANE_GAP / 2,
                "y1": max(rows) + 0.5 + LANE_GAP / 2,
                "line": {"color": theme.FAINT, "width": 1},
            }
            for _, rows in lanes[:-1]
        ],
    }
