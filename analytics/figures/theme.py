"""One look for all figures, light and dark: colours, fonts, axes, and how inferred values differ from stated ones.

In: nothing. Out: colours by what they mean, `figure(traces, layout)`, `hollow`/`hatched` marks. Colours are the
marks that Streamlit's own chart theme exchanges for the palette of `.streamlit/config.toml` in the reader's
browser, so a figure is the same whether the page is light or dark, and turning the page dark redraws nothing.
Figures are plain plotly specifications (dictionaries): building one takes half a millisecond, through plotly
express twenty.
"""

from collections.abc import Mapping, Sequence
from typing import Any

Figure = dict[str, Any]
"""A plotly specification: {"data": [trace, …], "layout": {…}}."""
Trace = dict[str, Any]

# Marks known to Streamlit (streamlit/elements/lib/streamlit_plotly_theme.py, 1.67).
CATEGORICAL = tuple(f"#{number:06d}" for number in range(1, 11))
SEQUENTIAL = tuple(f"#{number:06d}" for number in range(11, 21))
INK = "#000037"
MUTED = "#000009"
PAPER = "#000038"
FAINT = "#000039"
EMPTY = "#000040"

ACCENT = CATEGORICAL[0]
"""What is counted, where nothing else tells it apart."""
HIGHLIGHT = CATEGORICAL[1]
"""The one mark that is chosen."""
COLOURSCALE = [[step / 9, colour] for step, colour in enumerate(SEQUENTIAL)]
"""From few to many."""
MEETING, AGREEMENT, PROGRAMME, DOCUMENT = ACCENT, CATEGORICAL[1], CATEGORICAL[4], CATEGORICAL[6]
"""The same kind of thing has the same colour on every page."""
STATUS = {"reported": CATEGORICAL[0], "referred": CATEGORICAL[8], "planned": CATEGORICAL[2]}

_AXIS = {
    "fixedrange": True,
    "zeroline": False,
    "title": {"text": ""},
    "automargin": True,
    "tickfont": {"color": MUTED},
}
_BAR_GAP = 0.28


def figure(traces: Sequence[Trace], height: int | None, layout: Mapping[str, Any] | None = None) -> Figure:
    """A figure in the common look; `layout` adds to it or overrides it.

    height: pixels, or None to fill what the page gives it.
    """
    common: Figure = {
        "margin": {"l": 0, "r": 8, "t": 8, "b": 0},
        "showlegend": False,
        "bargap": _BAR_GAP,
        "hoverlabel": {"align": "left"},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "clickmode": "event+select",
        "dragmode": False,
        "xaxis": dict(_AXIS),
        "yaxis": dict(_AXIS),
    }
    if height is not None:
        common["height"] = height
    return {"data": list(traces), "layout": merged(common, layout or {})}


def merged(base: Mapping[str, Any], change: Mapping[str, Any]) -> Figure:
    """`base` with `change` laid over it, nested mappings too."""
    result = dict(base)
    for name, value in change.items():
        old = result.get(name)
        result[name] = merged(old, value) if isinstance(old, Mapping) and isinstance(value, Mapping) else value
    return result


def basis_marker(colour: str, inferred: Sequence[bool]) -> Trace:
    """The marker of bars of which some are inferred: those are hatched on a pale ground, the others full."""
    return {
        "color": colour,
        "line": {"color": colour, "width": 1.5},
        "pattern": {
            "shape": ["/" if each else "" for each in inferred],
            "fillmode": "replace",
            "fgcolor": colour,
            "size": 6,
            "solidity": 0.25,
        },
    }


def point_marker(colour: str, inferred: Sequence[bool], size: int = 11) -> Trace:
    """The marker of points of which some are inferred: those are hollow."""
    return {
        "size": size,
        "symbol": ["circle-open" if each else "circle" for each in inferred],
        "color": colour,
        "line": {"color": colour, "width": 2},
    }
