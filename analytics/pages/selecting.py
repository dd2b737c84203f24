"""Charts that filter: a click on a country, bar or point filters everything, the same click again releases.

In: a figure whose marks carry the value they filter by as the first item of `customdata`. Out: the chart on the screen,
and the shared filter. Any change of a figure's specification makes the browser draw the chart anew and forget what was
clicked and where one had zoomed. So the specification stays as it is through the chart's own clicks, and changes only
when the filter was set elsewhere (URL, menu, another chart) or the data did; then it says which marks are chosen.
"""

import hashlib
import json
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from analytics.figures.theme import Figure, merged
from analytics.pages.shell import release, shared_filters, show_figure
from analytics.queries.filters import Filters


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What stands in the browser. base: hash of the figure; preset: values marked by the specification; said: values
    that the filter had when the chart and it last agreed; None when they no longer do."""

    base: str
    generation: int
    preset: tuple[str, ...]
    said: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Choice:
    """What clicks on a chart set. read: the values chosen now; write: choose these instead, none to release."""

    read: Callable[[], tuple[str, ...]]
    write: Callable[[tuple[str, ...]], None]


def show_filter_figure(
    figure: Figure, *, key: str, kind: str, title: str, description: str, note: str | None = None
) -> None:
    """A chart whose clicks set a shared filter: "countries", "themes", …, or "dates" by years or months."""
    choice = Choice(lambda: chosen_values(kind), lambda values: choose_values(kind, values))
    show_choice_figure(figure, choice, key=key, title=title, description=description, note=note)


def show_choice_figure(
    figure: Figure, choice: Choice, *, key: str, title: str, description: str, note: str | None = None
) -> None:
    """A chart whose clicks set anything that is chosen on a page."""
    drawn = _settled(figure, key, choice.read())
    st.session_state[_memory(key)] = drawn
    shown = with_selection(figure, drawn.preset, drawn.generation)
    show_figure(
        shown, key=key, title=title, description=description, note=note, on_select=lambda: _clicked(key, choice)
    )


def chosen_values(kind: str) -> tuple[str, ...]:
    """What the shared filter holds, in the words of a chart's marks; dates as the year or month they span."""
    if kind == "dates":
        return _as_period(shared_filters())
    return tuple(st.session_state.get(kind) or ())


def choose_values(kind: str, values: Sequence[str]) -> None:
    """Set the shared filter to what is chosen in a chart. For callbacks."""
    if kind != "dates":
        st.session_state[kind] = list(values)
    elif values:
        st.session_state["since"] = first_day(min(values))
        st.session_state["until"] = last_day(max(values))
    else:
        release("dates")


def first_day(period: str) -> date:
    """The first day of a year or month: "2014" → 1 January 2014."""
    return date.fromisoformat(period + "-01-01"[: 10 - len(period)])


def last_day(period: str) -> date:
    """The last day of a year or month: "2014-12" → 31 December 2014."""
    year, month = int(period[:4]), int(period[5:] or 12)
    return date(year, month, monthrange(year, month)[1])


def _as_period(filters: Filters) -> tuple[str, ...]:
    """The year or month whose first and last day the filters hold; empty for any other period."""
    if filters.since is None or filters.until is None:
        return ()
    for period in (filters.since[:4], filters.since[:7]):
        if (first_day(period).isoformat(), last_day(period).isoformat()) == (filters.since, filters.until):
            return (period,)
    return ()


def with_selection(figure: Figure, chosen: Sequence[str], generation: int) -> Figure:
    """The figure with the marks of these values chosen. A new generation is drawn anew, whatever else it holds."""
    data = figure["data"]
    if chosen:
        wanted = set(chosen)
        data = [_preselected(trace, wanted) if "selected" in trace else trace for trace in data]
    return {"data": data, "layout": merged(figure["layout"], {"meta": generation})}


def _preselected(trace: dict[str, Any], wanted: set[str]) -> dict[str, Any]:
    """Markers of cities are not preselected: a country must be the only mark chosen, or a click would not release it."""
    if trace["type"] == "scattergeo":
        return trace
    return trace | {"selectedpoints": [i for i, row in enumerate(trace["customdata"]) if row[0] in wanted]}


def _settled(figure: Figure, key: str, chosen: tuple[str, ...]) -> _Drawn:
    base = hashlib.sha256(json.dumps(figure, sort_keys=True).encode()).hexdigest()
    before = st.session_state.get(_memory(key))
    stands = (
        isinstance(before, _Drawn) and before.base == base and before.said == chosen and key in st.session_state
    )
    if stands:
        return before
    generation = before.generation + 1 if isinstance(before, _Drawn) else 0
    return _Drawn(base, generation, chosen, chosen)


def _clicked(key: str, choice: Choice) -> None:
    """The chart's own click: the filter follows it, and the chart is known to agree."""
    points = st.session_state[key]["selection"]["points"]
    values = tuple(dict.fromkeys(_value(point) for point in points))
    if values == choice.read():  # clicked again on a mark that the browser did not know to be chosen
        values = ()
    choice.write(values)
    drawn = st.session_state[_memory(key)]
    of_marks = all("location" in point or "lat" not in point for point in points)
    said = values if of_marks and (values or not points) else None
    st.session_state[_memory(key)] = _Drawn(drawn.base, drawn.generation, drawn.preset, said)


def _value(point: dict[str, Any]) -> str:
    """The value a mark stands for; countries say it as their location, never by their place in the list."""
    return str(point.get("location") or point["customdata"][0])


def _memory(key: str) -> str:
    return f"{key}_drawn"
