"""Countries or programmes against themes: a matrix whose cells filter everything, and the documents behind."""

import pandas as pd
import streamlit as st

from analytics.figures.matrix import ROWS_SHOWN, cell_value, matrix_figure
from analytics.figures.wording import counted
from analytics.pages.document_links import show_document_links
from analytics.pages.selecting import Choice, show_choice_figure
from analytics.pages.shell import (
    answer,
    coverage_note,
    shared_filters,
    show_download,
    show_empty,
    show_heading,
    show_table,
)
from analytics.queries.filters import Filters
from analytics.queries.pillars import documents_behind, theme_matrix
from analytics.queries.records import records

NAMES = {"countries": "Countries", "programmes": "Programmes"}
ONE = {"countries": "a country", "programmes": "a programme"}
LISTED = 10  # documents named below the matrix; the Documents page has all


def show_theme_matrix() -> None:
    """Choose what stands against the themes; the matrix; the documents that it counts."""
    kind = st.segmented_control(
        "Themes against",
        list(NAMES),
        format_func=lambda name: NAMES[name],
        default="countries",
        key="matrix_rows",
        required=True,
    )
    kind = kind or "countries"
    filters = shared_filters().without(kind, "themes")
    cells = answer(theme_matrix, filters, kind)
    if cells["row_id"].notna().any():
        _show_matrix(cells, kind, filters)
        _show_documents()
    else:
        show_empty(filters, "documents")


def regardless_note(filters: Filters, kinds: tuple[str, ...]) -> str:
    """The usual note, and which filters do not narrow the chart since it is there to choose them."""
    active = [kind for kind in kinds if getattr(shared_filters(), kind)]
    return coverage_note(filters) + (f" · regardless of the filter on {' and '.join(active)}" if active else "")


def _show_matrix(cells: pd.DataFrame, kind: str, filters: Filters) -> None:
    total = cells["row_id"].nunique()
    shown = f" · the first {ROWS_SHOWN} of {total:,} {kind}" if total > ROWS_SHOWN else ""
    show_choice_figure(
        matrix_figure(cells, f"All {kind}"),
        Choice(lambda: _chosen_cells(kind), lambda values: _choose_cell(kind, values)),
        key=f"matrix_{kind}",
        title=f"Documents that name {ONE[kind]} and are about a theme",
        description=(
            f"Matrix of {total:,} {kind} and {counted(cells['theme_id'].nunique(), 'theme')}; each cell counts "
            "the documents that name the one and are about the other. The table below the chart holds the same "
            "cells and chooses them by keyboard."
        ),
        note=regardless_note(filters, (kind, "themes")) + shown,
    )
    _show_table(cells, kind)


def _show_table(cells: pd.DataFrame, kind: str) -> None:
    """The same cells, for the keyboard and as a file; a chosen row filters, chosen again it releases."""
    now = _chosen_cells(kind)
    values = [cell_value(row["row_id"], row["theme_id"]) for row in records(cells)]
    table = cells.assign(
        row=cells["row_name"].fillna(f"All {kind}"),
        theme=cells["theme"].fillna("All themes"),
        chosen=["chosen" if value in now else "" for value in values],
    )
    key, memory = _table_key(kind, now)

    def choose_row() -> None:
        rows = st.session_state[key]["selection"]["rows"]
        value = (values[rows[0]],) if rows else ()
        value = () if value == now else value
        _choose_cell(kind, value)
        if bool(rows) == bool(value):  # the table shows what it chose: it stays, and keeps the focus
            st.session_state[memory] = (st.session_state[memory][0], value)

    with st.expander("The matrix as a table", icon=":material/table_rows:"):
        st.caption(
            "A row filters as its cell does; chosen again it releases. By keyboard: arrows, then Shift and Space."
        )
        columns = {"row": NAMES[kind], "theme": "Theme", "documents": "Documents", "chosen": "Filter"}
        show_table(table, key=key, description=f"{kind} and themes", columns=columns, on_select=choose_row)
        show_download(
            table[["row", "theme", "documents"]], f"{kind}-themes", key=f"matrix_{kind}_csv", label="CSV"
        )


def _table_key(kind: str, now: tuple[str, ...]) -> tuple[str, str]:
    """The table's key, and under which the session remembers what it chose last.

    A filter set elsewhere gives a table made anew, which has forgotten its row; its own choice leaves it be.
    """
    memory = f"matrix_{kind}_table_said"
    made, said = st.session_state.get(memory, (0, now))
    st.session_state[memory] = (made if said == now else made + 1, now)
    return f"matrix_{kind}_table_{st.session_state[memory][0]}", memory


def _chosen_cells(kind: str) -> tuple[str, ...]:
    """The cells that stand for the filters in force."""
    filters = shared_filters()
    rows, themes = getattr(filters, kind), filters.themes
    if not rows and not themes:
        return ()
    return tuple(cell_value(row, theme) for row in rows or (None,) for theme in themes or (None,))


def _choose_cell(kind: str, cells: tuple[str, ...]) -> None:
    """Filter by the row and the theme of a cell, or release both."""
    row, _, theme = cells[0].partition("|") if cells else ("", "", "")
    st.session_state[kind] = [row] if row else []
    st.session_state["themes"] = [theme] if theme else []


def _show_documents() -> None:
    """The documents that the chosen cell, or the whole matrix, counts."""
    filters = shared_filters()
    documents = answer(documents_behind, filters)
    if documents.empty:
        show_empty(filters, "documents")
        return
    show_heading(f"{counted(len(documents), 'document')} behind it")
    show_document_links(documents.head(LISTED))
    if len(documents) > LISTED:
        st.caption(f"and {len(documents) - LISTED:,} more on the Documents page, under the same filters")
