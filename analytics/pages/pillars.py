"""Pillars: programmes and their pillars, compared by theme across programme cycles; countries against themes."""

import re

import pandas as pd
import streamlit as st

from analytics.figures.cards import card_style, definition_list
from analytics.figures.highlight import highlight_style
from analytics.figures.pillars import pillars_figure
from analytics.figures.wording import counted, headline, plain
from analytics.pages.chosen import choose, choose_from_menu, chosen, url_choice
from analytics.pages.document_links import show_document_links
from analytics.pages.selecting import show_choice_figure
from analytics.pages.shell import (
    answer,
    bring_into_view,
    dataset,
    known,
    shared_filters,
    show_empty,
    show_rows,
    show_title,
    toggle,
)
from analytics.pages.theme_matrix import regardless_note, show_theme_matrix
from analytics.queries.choices import day_name
from analytics.queries.pillars import (
    comparison,
    pillar_documents,
    pillar_evidence,
    pillar_links,
    pillars_of,
    programme_list,
)
from analytics.queries.records import Record, records

COMPARED = 3  # programmes side by side to begin with
COMPARED_ROWS = {
    "programme": "Programme",
    "pillar": "Pillar",
    "shared": "Shared themes",
    "next_pillar": "Shared with pillar",
    "next_programme": "of programme",
}


def main() -> None:
    """Side by side, the chosen pillar, the matrix, the documents behind."""
    show_title("Pillars", "What programmes rest on, and how that changed from one cycle to the next.")
    _show_programmes()
    st.divider()
    show_theme_matrix()


def _show_programmes() -> None:
    filters = shared_filters().without("programmes", "themes")
    programmes = answer(programme_list, filters)
    with_pillars = {row["programme_id"]: _name(row) for row in records(programmes[programmes["pillars"] > 0])}
    if not with_pillars:
        show_empty(filters, "programmes")
        return
    shown = st.multiselect(
        "Programmes side by side",
        list(with_pillars),
        default=_first_choice(programmes),
        format_func=lambda programme: with_pillars[programme],
        key="compare",
        max_selections=5,
        placeholder="Choose programmes to compare",
    )
    names = {programme: name for programme, name in with_pillars.items() if programme in shown}
    if names:
        _show_comparison(names)
    _show_others(programmes[programmes["pillars"] == 0])


def _first_choice(programmes: pd.DataFrame) -> list[str]:
    """Cycles of one programme, where its name comes back with other years; else the latest programmes."""
    rows = records(programmes[programmes["pillars"] > 0])
    cycles: dict[tuple[str | None, str], list[str]] = {}
    for row in rows:
        name = re.sub(r"[\W\d]+", " ", row["name"]).strip().lower()
        cycles.setdefault((row["organisation"], name), []).append(row["programme_id"])
    longest = max(cycles.values(), key=len)
    return (longest if len(longest) > 1 else [row["programme_id"] for row in rows])[-COMPARED:]


def _show_comparison(names: dict[str, str]) -> None:
    filters = shared_filters().without("programmes", "themes")
    pillars = answer(pillars_of, filters, tuple(names))
    links = pillar_links(pillars)
    show_choice_figure(
        pillars_figure(pillars, links, names),
        url_choice("pillar", set(pillars["pillar_id"])),
        key="pillars",
        title=_title(pillars, names),
        description=_description(pillars, links, names),
        note=regardless_note(filters, ("programmes", "themes")),
    )
    compared = comparison(pillars, links, names)
    show_rows(compared, key="pillars", name="pillars", columns=COMPARED_ROWS)
    _show_pillar_menu(pillars, names)
    if (pillar := chosen("pillar")) is not None:
        _show_pillar(pillar, pillars)
        bring_into_view("pillar_card", pillar)


def _title(pillars: pd.DataFrame, names: dict[str, str]) -> str:
    counts = f"{counted(len(pillars), 'pillar')} of {counted(len(names), 'programme')}"
    return f"{counts}, joined by the themes they share" if len(names) > 1 else counts


def _description(pillars: pd.DataFrame, links: pd.DataFrame, names: dict[str, str]) -> str:
    return (
        f"Columns for {', '.join(names.values())}, with {counted(len(pillars), 'pillar')} as boxes and "
        f"{counted(len(links), 'band')} between pillars of successive programmes that share themes. "
        "The menu below chooses a pillar by keyboard; Rows says which pillar continues as which."
    )


def _show_pillar_menu(pillars: pd.DataFrame, names: dict[str, str]) -> None:
    options = {
        row["pillar_id"]: f"{names[row['programme_id']]} · {row['number']}. {headline(row['title'])}"
        for row in records(pillars)
    }
    value = chosen("pillar")
    st.session_state["pillar_menu"] = value if value in options else None
    st.selectbox(
        "Pillar",
        list(options),
        format_func=lambda pillar: options[pillar],
        key="pillar_menu",
        index=None,
        placeholder="Choose a pillar, here or in the chart",
        on_change=choose_from_menu,
        args=("pillar_menu", "pillar"),
    )


def _show_pillar(pillar_id: str, pillars: pd.DataFrame) -> None:
    rows = records(pillars[pillars["pillar_id"] == pillar_id])
    with st.container(border=True, key="pillar_card"):
        if not rows:
            st.info("The chosen pillar is not among the programmes shown here.")
            st.button("Close", on_click=choose, args=("pillar", None), key="pillar_close")
            return
        row = rows[0]
        st.html(card_style() + highlight_style())
        with st.container(horizontal=True, vertical_alignment="center"):
            st.subheader(plain(f"{row['number']}. {headline(row['title'])}"), anchor=False)
            st.button("Close", on_click=choose, args=("pillar", None), key="pillar_close", type="tertiary")
        st.html(definition_list([("Programme", [known().programmes.get(row["programme_id"], "")])]))
        _show_filter_buttons(row)
        show_document_links(pillar_documents(dataset(), pillar_id), pillar_evidence(dataset(), pillar_id))


def _show_filter_buttons(row: Record) -> None:
    """Filters that the pillar suggests; pressed again they release."""
    filters, names = shared_filters(), known().themes
    with st.container(horizontal=True, gap="xsmall"):
        programme = row["programme_id"]
        pressed = filters.programmes == (programme,)
        st.button(
            "Release this programme" if pressed else "Filter by this programme",
            key="pillar_programme",
            on_click=toggle,
            args=("programmes", programme),
        )
        for theme in (row["theme_ids"] or "").split():
            pressed = filters.themes == (theme,)
            st.button(
                f"{'Release' if pressed else 'Filter by'} {names.get(theme, theme)}",
                key=f"pillar_theme_{theme}",
                on_click=toggle,
                args=("themes", theme),
            )


def _show_others(programmes: pd.DataFrame) -> None:
    """Programmes of which no document lists the pillars."""
    if programmes.empty:
        return
    st.caption(
        "No document lists the pillars of: " + "; ".join(plain(_name(row)) for row in records(programmes)) + "."
    )


def _name(row: Record) -> str:
    """A programme's name, with its years where the name does not hold them."""
    name, start, end = headline(row["name"]), row["start_year"], row["end_year"]
    if start and str(start) not in name:
        return f"{name} ({start}–{end})" if end else f"{name} (from {start})"
    if row["launched_on"] and not start:
        return f"{name} (launched {day_name(row['launched_on'])})"
    return name


main()
