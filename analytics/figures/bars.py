"""Bars: who is most active, meetings by period, what the documents give.

In: small frames of `queries.overview`. Out: plotly specifications. Bars that filter carry what they filter by
as the first item of `customdata`; inferred parts are hatched.
"""

import textwrap
from html import escape
from typing import Any

import pandas as pd

from analytics.figures.theme import ACCENT, FAINT, INK, MUTED, Figure, basis_marker, figure, merged

_ROW = 30  # pixels for a horizontal bar and the space around it
_LABEL = 34  # characters of a bar's name; longer ones are cut, whole in the hover text


def ranked_figure(frame: pd.DataFrame, value: str, unit: str, colour: str = ACCENT) -> Figure:
    """One horizontal bar for each row, the first on top. frame: id, name and the column `value`.

    unit: what the numbers count, for the hover text.
    """
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": frame[value].astype(int).tolist(),
        "y": frame["id"].tolist(),
        "customdata": [[key, escape(name)] for key, name in zip(frame["id"], frame["name"], strict=True)],
        "text": [f"{number:,}" for number in frame[value].astype(int)],
        "textposition": "outside",
        "textfont": {"color": MUTED},
        "cliponaxis": False,
        "hovertemplate": f"<b>%{{customdata[1]}}</b><br>{unit}: %{{x:,}}<extra></extra>",
        "marker": {"color": colour, "cornerradius": 2},
        **_SELECTION,
    }
    largest = max(trace["x"], default=1)
    layout = {
        "xaxis": {"visible": False, "range": [0, largest * 1.12]},
        "yaxis": {
            "autorange": "reversed",
            "type": "category",
            "tickvals": frame["id"].tolist(),
            "ticktext": [short(name) for name in frame["name"]],
            "tickfont": {"color": INK},
            "ticks": "",
        },
    }
    return figure([trace], _ROW * max(len(frame), 1) + 16, layout)


def period_figure(frame: pd.DataFrame) -> Figure:
    """Meetings by period, one column each; those whose date is inferred stand hatched on the stated ones.

    frame: period, inferred, meetings, reasons.
    """
    layout = {
        "barmode": "stack",
        "showlegend": True,
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "normal"},
        "margin": {"t": 36},
        "xaxis": {"type": "category", "categoryorder": "array", "categoryarray": _periods(frame)},
        "yaxis": {"rangemode": "tozero", "gridcolor": FAINT, "tickformat": ",d", **_whole_numbers(frame)},
    }
    parts = [(frame[~_inferred(frame)], "Date stated", False), (frame[_inferred(frame)], "Date inferred", True)]
    return figure([_period_bars(*part) for part in parts if len(part[0])], 300, layout)


def share_figure(frame: pd.DataFrame) -> Figure:
    """How many of all documents give what: the first row is all of them, each other a bar within that whole.

    frame: what, documents.
    """
    whole = max(int(frame["documents"].iloc[0]), 1)
    rest = frame.iloc[1:]
    number = rest["documents"].astype(int)
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": number.tolist(),
        "y": rest["what"].tolist(),
        "text": [f"{n:,} of {whole:,}" for n in number],
        "textposition": "outside",
        "textfont": {"color": MUTED},
        "cliponaxis": False,
        "hovertemplate": "%{x:,} documents %{y}<extra></extra>",
        "marker": {"color": ACCENT, "cornerradius": 2},
    }
    layout = {
        "xaxis": {"visible": False, "range": [0, whole * 1.25]},
        "yaxis": {"autorange": "reversed", "type": "category", "tickfont": {"color": INK}, "ticks": ""},
    }
    return figure([trace], _ROW * max(len(rest), 1) + 16, layout)


def short(name: str) -> str:
    """A name that fits beside a bar."""
    return escape(textwrap.shorten(name, _LABEL, placeholder=" …"))


_SELECTION: dict[str, Any] = {
    "selected": {"marker": {"opacity": 1}},
    "unselected": {"marker": {"opacity": 0.35}},
}


def _period_bars(frame: pd.DataFrame, name: str, inferred: bool) -> dict[str, Any]:
    reasons = ["" if pd.isna(reason) else "<br>" + _wrapped(str(reason)) for reason in frame["reasons"]]
    return merged(
        {
            "type": "bar",
            "name": name,
            "x": frame["period"].tolist(),
            "y": frame["meetings"].astype(int).tolist(),
            "customdata": [[period, reason] for period, reason in zip(frame["period"], reasons, strict=True)],
            "hovertemplate": f"<b>%{{x}}</b><br>{name}: %{{y:,}}%{{customdata[1]}}<extra></extra>",
            "marker": basis_marker(ACCENT, [inferred] * len(frame)),
        },
        _SELECTION,
    )


def _inferred(frame: pd.DataFrame) -> "pd.Series[bool]":
    return frame["inferred"].astype(bool)


def _periods(frame: pd.DataFrame) -> list[str]:
    """Every year or month from the first to the last, those without a meeting too: a gap is seen as one."""
    if frame.empty:
        return []
    frequency = "Y" if len(frame["period"].iloc[0]) == 4 else "M"
    return [str(each) for each in pd.period_range(frame["period"].min(), frame["period"].max(), freq=frequency)]


def _whole_numbers(frame: pd.DataFrame) -> dict[str, Any]:
    most = int(frame.groupby("period")["meetings"].sum().max()) if len(frame) else 1
    return {"dtick": 1} if most <= 8 else {"nticks": 6}


def _wrapped(reason: str) -> str:
    return "<br>".join(escape(line) for line in textwrap.wrap(f"inferred: {reason}", 60)[:6])
