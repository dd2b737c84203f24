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
from analytics.figures.wording import counted, hover_lines, place_in_words, shortened
from analytics.queries.choices import kind_name, span_name
from analytics.queries.records import Record, records

LANES = {"programme": "Programmes", "meeting": "Meetings", "agreement": "Agreements"}


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
_WIDTH = 1000  # pixels that the time axis is taken to have, to keep labels apart
_LETTER = 6.6  # pixels a letter of a label takes, at 12 px
_MARK = 16  # pixels a mark takes
_SHORT = 14  # pixels below which a bar is not seen as one
_LABELLED = 40  # events of a lane up to which each is named beside its mark
_TURN = 0.7  # of the axis: what ends beyond has its label on the left
_HEAD = 72  # pixels for the legend and the years
_ROW = 26  # pixels
_DENSE = 0.6  # height of a row where nothing is named
_LANE_GAP = 0.5  # rows
_DAY_MS = 86_400_000
_PALE = 0.4


def timeline_figure(events: pd.DataFrame, years: tuple[int, int] | None = None) -> theme.Figure:
    """The timeline of at least one event. years: the first and last on the axis, else as far as the events go."""
    low, high = _window(*years) if years else _extent(events)
    placed = _placed(events, low, high)
    traces = [trace for group in _GROUPS for trace in _group_traces(placed, group)]
    traces += _legend_of_bases(placed)
    return theme.figure(traces, int((placed["y"].max() + 1) * _ROW) + _HEAD, _layout(placed, low, high))


def _placed(events: pd.DataFrame, low: int, high: int) -> pd.DataFrame:
    """Events with pixels, label and row: the first row of its lane in which nothing is in the way."""
    first = [date.fromisoformat(day).toordinal() for day in events["first_day"]]
    last = [date.fromisoformat(day).toordinal() + 1 for day in events["last_day"]]
    placed = events.assign(first=[max(day, low) for day in first], last=[min(day, high) for day in last])
    scale = _WIDTH / (high - low)
    placed["left"] = (placed["first"] - low) * scale
    placed["right"] = (placed["last"] - low) * scale
    placed["long"] = placed["right"] - placed["left"] >= _SHORT
    placed["label"] = _labels(placed)
    placed["side"] = [_side(row) for row in records(placed)]
    placed["step"] = [1.0 if label else _DENSE for label in placed["label"]]
    placed["y"] = 0.0
    top = 0.0
    for lane in LANES:
        inside = placed.index[placed["lane"] == lane]
        rows, step = _rows(placed.loc[inside]), placed.loc[inside, "step"].max()
        placed.loc[inside, "y"] = [top + row * step for row in rows]
        top += (max(rows) + 1) * step + _LANE_GAP if rows else 0
    return placed


def _extent(events: pd.DataFrame) -> tuple[int, int]:
    """First and last day of the axis: all events and 4 % of air, two years at least."""
    low = date.fromisoformat(events["first_day"].min()).toordinal()
    high = date.fromisoformat(events["last_day"].max()).toordinal()
    air = max((high - low) // 25, (731 - (high - low)) // 2, 20)
    return low - air, high + air


def _window(first: int, last: int) -> tuple[int, int]:
    """First day of the axis, and the one after the last, for whole years."""
    return date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal() + 1


def _labels(placed: pd.DataFrame) -> list[str]:
    """What stands beside each mark; nothing in lanes that hold too many to read."""
    crowd = placed["lane"].value_counts()
    return [_label(row) if crowd[row["lane"]] <= _LABELLED else "" for row in records(placed)]


def _side(row: Record) -> str:
    """Where the label goes: right of the mark, left of it, or inside a bar that fills the axis."""
    if row["right"] <= _TURN * _WIDTH:
        return "right"
    return "left" if row["left"] >= len(row["label"]) * _LETTER or not row["long"] else "inside"


def _label(row: Record) -> str:
    """A programme by its name; a meeting or agreement by its kind and place, since names of meetings are long."""
    if row["lane"] == "programme":
        return shortened(row["title"], 70)
    return shortened(
        ", ".join(part for part in (kind_name(row["kind"]), row["city"] or row["country"]) if part), 44
    )


def _rows(lane: pd.DataFrame) -> list[int]:
    """For each event of a lane, earliest first, the first row in which nothing is in its way."""
    taken: list[list[tuple[float, float]]] = []
    rows = []
    for row in records(lane):
        left, right = _pixels(row)
        free = (place for place, spans in enumerate(taken) if all(right <= a or b <= left for a, b in spans))
        place = next(free, len(taken))
        if place == len(taken):
            taken.append([])
        taken[place].append((left, right))
        rows.append(place)
    return rows


def _pixels(row: Record) -> tuple[float, float]:
    """From where to where an event needs its row for itself, label and mark included."""
    middle = (row["left"] + row["right"]) / 2
    left, right = min(row["left"], middle - _MARK / 2), max(row["right"], middle + _MARK / 2)
    text = len(row["label"]) * _LETTER + 18 if row["label"] else 2
    if row["side"] == "inside":
        return left, max(right, left + text)
    return (left - text, right) if row["side"] == "left" else (left, right + text)


def _group_traces(placed: pd.DataFrame, group: _Group) -> list[theme.Trace]:
    inside = placed[(placed["lane"] == group.lane) & ((placed["status"] == group.status) | (group.status is None))]
    if inside.empty:
        return []
    bars, marks = inside[inside["long"]], inside[~inside["long"]]
    traces = [_legend_entry(group)]
    traces += [_bars(bars, group)] if len(bars) else []
    traces += [_marks(marks, group)] if len(marks) else []
    return traces + ([_names(inside, group)] if inside["label"].any() else [])


def _bars(bars: pd.DataFrame, group: _Group) -> theme.Trace:
    """Spans of days, from the morning of the first to the night of the last."""
    inferred = (bars["date_basis"] == "inferred").tolist()
    return {
        "type": "bar",
        "orientation": "h",
        "base": [date.fromordinal(day).isoformat() for day in bars["first"]],
        "x": [int(days) * _DAY_MS for days in bars["last"] - bars["first"]],
        "y": bars["y"].tolist(),
        "width": [0.62 * step for step in bars["step"]],
        "marker": theme.basis_marker(group.colour, inferred) | {"opacity": _opacity(bars)},
        **_common(bars, group),
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 0.35}},
    }


def _marks(marks: pd.DataFrame, group: _Group) -> theme.Trace:
    """Marks in the middle of what is too short for a bar."""
    inferred = (marks["date_basis"] == "inferred").tolist()
    symbols = [f"{group.symbol}-open" if each else group.symbol for each in inferred]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_day(first + last - 1) for first, last in zip(marks["first"], marks["last"], strict=True)],
        "y": marks["y"].tolist(),
        "marker": theme.point_marker(group.colour, inferred, size=13)
        | {"symbol": symbols, "opacity": _opacity(marks)},
        **_common(marks, group),
        "selected": {"marker": {"opacity": 1, "size": 18}},
        "unselected": {"marker": {"opacity": 0.35}},
    }


def _names(events: pd.DataFrame, group: _Group) -> theme.Trace:
    """Words beside bars and marks, on the side where there is room."""
    rows = [row for row in records(events) if row["label"]]
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


def _common(events: pd.DataFrame, group: _Group) -> theme.Trace:
    return {
        "name": group.name,
        "legendgroup": group.name,
        "showlegend": False,
        "customdata": [[event] for event in events["event_id"]],
        "hovertext": [_hover(row) for row in records(events)],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _opacity(events: pd.DataFrame) -> list[float]:
    """A date that is not known to the day is pale."""
    sure = (events["lane"] == "programme") | (events["precision"] == "day")
    return [1.0 if each else _PALE for each in sure]


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


def _legend_of_bases(placed: pd.DataFrame) -> list[theme.Trace]:
    """Legend entries that explain hollow and pale, where there are such marks."""
    entries: list[theme.Trace] = []
    if (placed["date_basis"] == "inferred").any():
        marker = {"symbol": "circle-open", "size": 12, "color": theme.INK, "line": {"width": 2}}
        entries.append(_BLANK | {"name": "Date inferred (hollow, hatched)", "marker": marker})
    if ((placed["precision"] != "day") & (placed["lane"] != "programme")).any():
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


def _layout(placed: pd.DataFrame, low: int, high: int) -> dict[str, Any]:
    lanes = [(name, placed.loc[placed["lane"] == lane, "y"]) for lane, name in LANES.items()]
    lanes = [(name, rows) for name, rows in lanes if len(rows)]
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
            "range": [float(placed["y"].max()) + 0.8, -0.8],
            "tickvals": [float((rows.min() + rows.max()) / 2) for _, rows in lanes],
            "ticktext": [name for name, _ in lanes],
            "showgrid": False,
        },
        "shapes": [
            {
                "type": "line",
                "xref": "paper",
                "x0": 0,
                "x1": 1,
                "y0": float(rows.max()) + 0.5 + _LANE_GAP / 2,
                "y1": float(rows.max()) + 0.5 + _LANE_GAP / 2,
                "line": {"color": theme.FAINT, "width": 1},
            }
            for _, rows in lanes[:-1]
        ],
    }
