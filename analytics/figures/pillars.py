"""Programmes side by side: their pillars as boxes, joined where they share themes.

In: pillars and links of `queries.pillars`, and the programmes' names. Out: a figure with a column for each
programme, earliest first. The first custom datum of a box is the pillar's id.
"""

import textwrap
from collections import Counter
from html import escape

import pandas as pd

from analytics.figures import theme
from analytics.figures.wording import counted, headline, hover_lines
from analytics.queries.records import Record, records

_BOX = 0.66  # width of a box, of a column
_GAP = 0.14  # height between boxes, of a row
_ROW = 74  # pixels
_HEAD = 48  # pixels for the programmes' names
_LINE = 6.2  # pixels a letter takes, at 13 px
_WIDTH = 1080  # pixels that all columns are taken to share
_LINES = 3  # lines of a title that a box holds
_APART = 0.45  # rows that keep two names on bands apart
_NAMED = 3  # programmes up to which the shared themes are written on the bands
_COLOURS = (theme.CATEGORICAL[0], theme.CATEGORICAL[6], theme.CATEGORICAL[2], theme.CATEGORICAL[3])


def pillars_figure(pillars: pd.DataFrame, links: pd.DataFrame, names: dict[str, str]) -> theme.Figure:
    """The columns. names: programme_id → heading, in the order of the columns."""
    column = {programme: place for place, programme in enumerate(names)}
    rows = _placed([row for row in records(pillars) if row["programme_id"] in column])
    traces = [_ribbon(row, rows, column) for row in records(links)]
    traces += [_shared(records(links), rows, column)] if len(column) <= _NAMED else []
    traces += [_boxes([row for row in rows if row["programme_id"] == each], column) for each in column]
    longest = max((row["place"] for row in rows), default=1)
    layout = {
        "barmode": "overlay",
        "xaxis": {
            "side": "top",
            "tickvals": list(column.values()),
            "ticktext": [_wrapped(name, _letters(len(column)), 2) for name in names.values()],
            "tickfont": {"color": theme.INK, "size": 13},
            "range": [-0.5, len(column) - 0.5],
            "showgrid": False,
        },
        "yaxis": {"visible": False, "range": [longest + 0.5, 0.5]},
    }
    return theme.figure(traces, _ROW * int(longest) + _HEAD, layout)


def _placed(rows: list[Record]) -> list[Record]:
    """The pillars, each with its place in its column.

    Documents may count a programme's pillars differently, so that two have one number: no box may hide another.
    """
    places: Counter[str] = Counter()
    placed = []
    for row in rows:
        places[row["programme_id"]] += 1
        placed.append(row | {"place": places[row["programme_id"]]})
    return placed


def _boxes(rows: list[Record], column: dict[str, int]) -> theme.Trace:
    letters = _letters(len(column))
    place = column[rows[0]["programme_id"]]
    return {
        "type": "bar",
        "x": [place] * len(rows),
        "base": [row["place"] - 0.5 + _GAP / 2 for row in rows],
        "y": [1 - _GAP] * len(rows),
        "width": [_BOX] * len(rows),
        "marker": {"color": _COLOURS[place % len(_COLOURS)], "cornerradius": 4, "opacity": 1},
        "text": [_wrapped(f"{row['number']}. {headline(row['title'])}", letters, _LINES) for row in rows],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {"color": theme.PAPER, "size": 13},
        "customdata": [[row["pillar_id"]] for row in rows],
        "hovertext": [_hover(row) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"color": theme.INK, "opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _ribbon(link: Record, rows: list[Record], column: dict[str, int]) -> theme.Trace:
    """A band from box to box, as high at its ends as the two are alike."""
    by_id = {row["pillar_id"]: row for row in rows}
    one, other = by_id[link["from_id"]], by_id[link["to_id"]]
    left, right = column[one["programme_id"]] + _BOX / 2, column[other["programme_id"]] - _BOX / 2
    half = max(link["likeness"], 0.12) * (1 - _GAP) / 2
    start, end, turn = one["place"], other["place"], (right - left) / 2
    upper = [(left, start - half), (left + turn, start - half), (right - turn, end - half), (right, end - half)]
    lower = [(right, end + half), (right - turn, end + half), (left + turn, start + half), (left, start + half)]
    path = _curve(upper) + _curve(lower)
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _ in path],
        "y": [y for _, y in path],
        "fill": "toself",
        "fillcolor": theme.MUTED,
        "opacity": round(0.1 + 0.2 * link["likeness"], 3),
        "line": {"width": 0},
        "hoveron": "fills",
        "hoverinfo": "text",
        "text": f"Shared: {escape(link['shared'])}",
    }


def _shared(links: list[Record], rows: list[Record], column: dict[str, int]) -> theme.Trace:
    """What the pillars share, on the bands; the more alike first, and none over another."""
    by_id = {row["pillar_id"]: row for row in rows}
    letters = max(int(_WIDTH / len(column) * (1 - _BOX) / _LINE) - 2, 12)
    written: dict[tuple[float, float], str] = {}
    for link in sorted(links, key=lambda link: -float(link["likeness"])):
        one, other = by_id[link["from_id"]], by_id[link["to_id"]]
        x = (column[one["programme_id"]] + column[other["programme_id"]]) / 2
        y = (one["place"] + other["place"]) / 2
        if all(x != taken_x or abs(y - taken_y) >= _APART for taken_x, taken_y in written):
            written[x, y] = _wrapped(link["shared"], letters, 2)
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _ in written],
        "y": [y for _, y in written],
        "text": list(written.values()),
        "textfont": {"size": 11, "color": theme.INK},
        "hoverinfo": "skip",
    }


def _curve(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A cubic Bezier curve through sixteen steps."""
    curve = []
    for step in range(17):
        t = step / 16
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        curve.append(
            (
                sum(weight * x for weight, (x, _) in zip(weights, points, strict=True)),
                sum(weight * y for weight, (_, y) in zip(weights, points, strict=True)),
            )
        )
    return curve


def _letters(columns: int) -> int:
    """Letters that a line in a box holds."""
    return max(int(_WIDTH / columns * _BOX / _LINE) - 2, 12)


def _wrapped(text: str, letters: int, lines: int) -> str:
    wrapped = textwrap.wrap(text, letters, max_lines=lines, placeholder=" …")
    return "<br>".join(escape(line) for line in wrapped)


def _hover(row: Record) -> str:
    themes = f"Themes: {row['themes']}" if row["themes"] else "No theme of the vocabulary"
    return (
        f"<b>{hover_lines(str(row['number']) + '. ' + headline(row['title']))}</b><br>{hover_lines(themes)}<br>"
        f"{counted(int(row['documents']), 'document')}"
    )
