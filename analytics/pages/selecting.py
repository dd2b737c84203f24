"""Charts that filter: a click on a country, bar or point filters everything, the same click again releases.

In: a figure whose marks carry the value they filter by as the first item of `customdata`. Out: the chart on the
screen, and the shared filter. Any change of a figure's specification makes the browser draw the chart anew and
forget what was clicked and where one had zoomed. So the specification stays as it is through the chart's own
clicks, and changes only when the filter was set elsewhere (URL, menu, another chart) or the data did; then it
says which marks are chosen.
"""

import hashlib
import json
from calendar import monthrange
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st

from analytics.figures.theme import Figure, Trace, merged
from analytics.pages.shell import release, shared_filters, show_figure
from analytics.queries.filters import Filters


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What stands in the browser.

    base: hash of the figure; preset: values that stand out by the specification; said: what the filter was when
    it and the chart last agreed, None where they no longer do.
    """

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
    telling = {number for number, trace in enumerate(shown["data"]) if _shows_selection(trace)}

    def clicked() -> None:
        _clicked(key, choice, telling)

    show_figure(shown, key=key, title=title, description=description, note=note, on_select=clicked)


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
    """The figure with the marks of these values standing out. A new generation is drawn anew, whatever it holds.

    They get the looks of selected marks, but not by plotly's own selection: a click on a mark that plotly knows to
    be selected would deselect it, which Streamlit, never having heard of the selection, would not report.
    """
    data = figure["data"]
    if chosen:
        data = [part for trace in data for part in _standing_out(trace, set(chosen))]
    return {"data": data, "layout": merged(figure["layout"], {"meta": generation})}


def _standing_out(trace: Trace, chosen: set[str]) -> list[Trace]:
    """The trace with its other marks made faint; countries as two traces, as they have no opacity one by one."""
    if not _shows_selection(trace):
        return [trace]
    full, faint = trace["selected"]["marker"]["opacity"], trace["unselected"]["marker"]["opacity"]
    stands_out = [row[0] in chosen for row in trace["customdata"]]
    if trace["type"] != "choropleth":
        return [merged(trace, _looks(trace, stands_out))]
    others = [not each for each in stands_out]
    return [_part(trace, others, faint), _part(trace, stands_out, full)]


def _looks(trace: Trace, stands_out: Sequence[bool]) -> Trace:
    """The looks of selected and unselected marks and of the words in them, mark by mark."""
    looks: Trace = {}
    for part, target in (("marker", "marker"), ("textfont", "insidetextfont")):
        one, other = trace["selected"].get(part, {}), trace["unselected"].get(part, {})
        own = {name: _each(trace.get(target, {}).get(name), len(stands_out)) for name in one | other}
        told = {
            name: [
                (one if each else other).get(name, value) for each, value in zip(stands_out, values, strict=True)
            ]
            for name, values in own.items()
        }
        looks |= {target: told} if told else {}
    return looks


def _each(value: object, number: int) -> list[object]:
    """A look of all marks as a list, whether it was one for all or one for each."""
    return list(value) if isinstance(value, list) else [value] * number


def _part(trace: Trace, kept: Sequence[bool], opacity: float) -> Trace:
    rows = {name: [value for value, keep in zip(values, kept, strict=True) if keep]
            for name, values in trace.items() if isinstance(values, list)}  # fmt: skip
    return merged(trace | rows, {"marker": {"opacity": opacity}})


def _shows_selection(trace: Trace) -> bool:
    """Whether its marks look different when chosen; markers of cities do not, they stand for their country."""
    return "selected" in trace and trace["selected"] != trace["unselected"]


def _settled(figure: Figure, key: str, chosen: tuple[str, ...]) -> _Drawn:
    base = hashlib.sha256(json.dumps(figure, sort_keys=True).encode()).hexdigest()
    before = st.session_state.get(_memory(key))
    if not isinstance(before, _Drawn):
        return _Drawn(base, 0, chosen, chosen)
    if before.base == base and before.said == chosen and key in st.session_state:
        return before
    return _Drawn(base, before.generation + 1, chosen, chosen)


def _clicked(key: str, choice: Choice, telling: Container[int]) -> None:
    """The chart's own click: the filter follows it. telling: the traces whose marks look different when chosen.

    Where the browser then shows just what is chosen, the chart stands; else (a released preset, a mark that does
    not tell) it no longer agrees with the filter and is drawn anew.
    """
    points = st.session_state[key]["selection"]["points"]
    values = tuple(dict.fromkeys(_value(point) for point in points))
    again = values == choice.read()
    if again:
        values = ()
    choice.write(values)
    drawn = st.session_state[_memory(key)]
    agrees = (
        all(point["curve_number"] in telling for point in points) if values else not again and not drawn.preset
    )
    st.session_state[_memory(key)] = replace(drawn, said=values if agrees else None)


def _value(point: dict[str, Any]) -> str:
    """The value a mark stands for; countries say it as their location, never by their place in the list."""
    return str(point.get("location") or point["customdata"][0])


def _memory(key: str) -> str:
    return f"{key}_drawn"
