"""A matrix of counts whose cells can be clicked.

In: cells as `queries.pillars.theme_matrix` gives them. Out: a figure of bars, since heatmaps report no clicks: a
row is a trace of bars one wide, coloured by their count on one scale. The first custom datum of a cell is
"ROW|THEME", with nothing before or after the stroke where it stands for all of them.
"""

from html import escape
from itertools import groupby

import pandas as pd

from analytics.figures import theme
from analytics.figures.wording import counted, shortened
from analytics.queries.records import Record, records

_ROW = 28  # pixels
_LETTER = 4.4  # pixels that a letter of a slanted name takes upwards
_SLANT = 84  # pixels that the last theme's slanted name needs on the right
_NAME = 32  # characters of a row's name
_SCALE = [
    [0, theme.SEQUENTIAL[1]],
    [0.5, theme.SEQUENTIAL[4]],
    [0.5, theme.SEQUENTIAL[6]],
    [1, theme.SEQUENTIAL[9]],
]
"""Leaves out the middle of the scale, on which neither dark nor light figures are read well."""
ROWS_SHOWN = 25
"""Rows drawn; those with fewer documents stand in the table."""


def matrix_figure(cells: pd.DataFrame, all_rows: str) -> theme.Figure:
    """The matrix. all_rows: name of the row that stands for all, such as "All countries"."""
    themes = list(dict.fromkeys(row["theme_id"] for row in records(cells)))
    names = {row["theme_id"]: row["theme"] or "All themes" for row in records(cells)}
    rows = [list(group) for _, group in groupby(records(cells), key=lambda row: row["row_id"])][: ROWS_SHOWN + 1]
    most = _most(cells)
    traces = [_row_trace(place, row, themes, all_rows, most) for place, row in enumerate(rows)]
    labels = [shortened(row[0]["row_name"] or all_rows, _NAME) for row in rows]
    head = int(max(len(name) for name in names.values()) * _LETTER) + 24
    return theme.figure(traces, _ROW * len(rows) + head, _layout(labels, [names[each] for each in themes], cells))


def cell_value(row_id: str | None, theme_id: str | None) -> str:
    """What a cell says when it is clicked; None stands for all."""
    return f"{row_id or ''}|{theme_id or ''}"


def _row_trace(place: int, row: list[Record], themes: list[str | None], all_rows: str, most: int) -> theme.Trace:
    """One row; cells without a document are left white."""
    counts = [int(cell["documents"]) for cell in row]
    return {
        "type": "bar",
        "base": [place] * len(row),
        "x": [themes.index(cell["theme_id"]) for cell in row],
        "y": [1] * len(row),
        "width": 1,
        "marker": {
            "color": counts,
            "coloraxis": "coloraxis",
            "line": {"color": theme.PAPER, "width": 2},
        },
        "text": [f"{count:,}" for count in counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {"color": [theme.PAPER if count >= most / 2 else theme.INK for count in counts]},
        "constraintext": "none",
        "customdata": [[cell_value(cell["row_id"], cell["theme_id"])] for cell in row],
        "hovertext": [_hover(cell, all_rows) for cell in row],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 0.3}, "textfont": {"color": theme.INK}},
    }


def _hover(cell: Record, all_rows: str) -> str:
    return (
        f"<b>{escape(cell['row_name'] or all_rows)}</b><br>{escape(cell['theme'] or 'All themes')}<br>"
        f"{counted(int(cell['documents']), 'document')}"
    )


def _most(cells: pd.DataFrame) -> int:
    """The largest count of one row and one theme: the dark end of the scale."""
    counts = cells.loc[cells["row_id"].notna() & cells["theme_id"].notna(), "documents"]
    return int(counts.max()) if len(counts) else 1


def _layout(rows: list[str], themes: list[str], cells: pd.DataFrame) -> theme.Figure:
    """Names on the left and on top; totals first, parted by a line."""
    line = {"type": "line", "line": {"color": theme.INK, "width": 1}}
    return {
        "bargap": 0,
        "barmode": "overlay",
        "margin": {"r": _SLANT},
        "coloraxis": {"colorscale": _SCALE, "cmin": 0, "cmax": _most(cells), "showscale": False},
        "xaxis": {
            "side": "top",
            "tickvals": list(range(len(themes))),
            "ticktext": [escape(name) for name in themes],
            "tickangle": -40,
            "showgrid": False,
            "range": [-0.5, len(themes) - 0.5],
            "tickfont": {"color": theme.INK},
        },
        "yaxis": {
            "tickvals": [place + 0.5 for place in range(len(rows))],
            "ticktext": [escape(name) for name in rows],
            "range": [len(rows), 0],
            "showgrid": False,
            "tickfont": {"color": theme.INK},
        },
        "shapes": [
            line | {"x0": 0.5, "x1": 0.5, "y0": 0, "y1": len(rows)},
            line | {"x0": -0.5, "x1": len(themes) - 0.5, "y0": 1, "y1": 1},
        ],
    }
