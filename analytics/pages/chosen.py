"""One thing chosen on a page, kept in the URL, in step with a chart that can be clicked.

In: the URL and the clicks. Out: the id of what is chosen. As with charts that filter (`selecting`), what a chart
itself reported is not drawn into it again; only a choice from elsewhere (address, menu, button) or other data
start a new generation of the chart, in which that choice is marked.
"""

import hashlib
import json
from dataclasses import dataclass, replace

import streamlit as st

from analytics.figures.theme import Figure
from analytics.pages.selecting import with_selection
from analytics.pages.shell import show_figure


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What stands in the browser. base: hash of the figure; preset: marked by the specification; said: shown as
    chosen by now."""

    base: str = ""
    generation: int = 0
    preset: str | None = None
    said: str | None = None


def chosen(parameter: str) -> str | None:
    """What the URL says is chosen."""
    return st.query_params.get(parameter) or None


def choose(parameter: str, value: str | None) -> None:
    """Put a choice into the URL, or take it out."""
    if value:
        st.query_params[parameter] = value
    else:
        st.query_params.pop(parameter, None)


def choose_from_menu(key: str, parameter: str) -> None:
    """For a menu's `on_change`: choose what it holds."""
    choose(parameter, st.session_state[key])


def show_choice_figure(
    figure: Figure, *, key: str, parameter: str, title: str, description: str, note: str | None = None
) -> None:
    """A chart whose clicks choose the first custom datum of a mark; the same click again releases it."""
    drawn = _settled(figure, key, chosen(parameter))
    st.session_state[f"{key}_drawn"] = drawn
    marked = (drawn.preset,) if drawn.preset else ()
    show_figure(
        with_selection(figure, marked, drawn.generation),
        key=key,
        title=title,
        description=description,
        note=note,
        on_select=lambda: _clicked(key, parameter),
    )


def _settled(figure: Figure, key: str, value: str | None) -> _Drawn:
    """What the chart is to show: as it stands, unless the choice or the data changed elsewhere."""
    base = hashlib.sha256(json.dumps(figure, sort_keys=True).encode()).hexdigest()
    before: _Drawn = st.session_state.get(f"{key}_drawn", _Drawn())
    if before.base == base and before.said == value and key in st.session_state:
        return before
    return _Drawn(base, before.generation + 1, value, value)


def _clicked(key: str, parameter: str) -> None:
    points = st.session_state[key]["selection"]["points"]
    value = str(points[0]["customdata"][0]) if points else None
    st.session_state[f"{key}_drawn"] = replace(st.session_state[f"{key}_drawn"], said=value)
    choose(parameter, None if value == chosen(parameter) else value)
