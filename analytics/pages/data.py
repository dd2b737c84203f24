"""Data: every table, explained, filtered like the rest, and ready to take away."""

import pandas as pd
import streamlit as st

from analytics.figures.wording import counted
from analytics.pages.downloads import dataset_zip, download_name
from analytics.pages.shell import (
    answer,
    coverage_note,
    dataset,
    known,
    shared_filters,
    show_download,
    show_empty,
    show_heading,
    show_table,
    show_title,
)
from analytics.queries.choices import filters_in_words
from analytics.queries.filters import Filters
from analytics.queries.rows import row_counts, table_rows
from analytics.tables import schema
from analytics.tables.columns import Column, Table


def main() -> None:
    """The tables there are, one of them in full, what its columns mean, and all of them as one file."""
    show_title("Data", "The published dataset: every table, filtered like all pages, with what each column means.")
    counts = answer(row_counts, shared_filters())
    declared = _show_choice(counts)
    frame = answer(table_rows, shared_filters(), declared.name)
    _show_table(declared, frame, int(counts.loc[counts["table"] == declared.name, "all_rows"].iloc[0]))
    _show_columns(declared)
    _show_whole(counts)


def _show_choice(counts: pd.DataFrame) -> Table:
    rows = dict(zip(counts["table"], counts["rows"], strict=True))
    name = st.selectbox(
        "Table",
        [each.name for each in schema.TABLES],
        index=1,
        format_func=lambda each: f"{each.replace('_', ' ')} — {counted(rows[each], 'row')}",
        key="table",
    )
    return schema.table(str(name))


def _show_table(declared: Table, frame: pd.DataFrame, all_rows: int) -> None:
    show_heading(
        declared.name.replace("_", " ").capitalize(),
        f"One row per {declared.row} · {len(frame):,} of {counted(all_rows, 'row')} · "
        f"{coverage_note(shared_filters())}",
    )
    if frame.empty:
        if shared_filters().active and all_rows:
            show_empty(shared_filters(), "documents")
        else:
            st.info("This table is empty: the documents gave nothing for it.")
        return
    columns = {column.name: _configured(column) for column in declared.columns}
    show_table(frame, key="rows", description=f"Table {declared.name}", columns=columns)
    show_download(frame, declared.name, key="table_download")


def _configured(column: Column) -> object:
    """The column under its own name, with its meaning on hover."""
    if column.type in ("integer", "number"):
        plain = column.name.endswith("_year") or column.type == "number"
        return st.column_config.NumberColumn(column.name, help=column.description, format=None if plain else "%d")
    if column.type == "boolean":
        return st.column_config.CheckboxColumn(column.name, help=column.description)
    return st.column_config.TextColumn(column.name, help=column.description)


def _show_columns(declared: Table) -> None:
    with st.expander(f"What the {len(declared.columns)} columns of this table mean", key="columns_explained"):
        frame = pd.DataFrame(
            {
                "Column": [column.name for column in declared.columns],
                "Type": [column.type for column in declared.columns],
                "Meaning": [column.description for column in declared.columns],
                "Values": [", ".join(column.values) for column in declared.columns],
                "Refers to": [column.references or "" for column in declared.columns],
            }
        )
        st.table(frame.set_index("Column"))


def _show_whole(counts: pd.DataFrame) -> None:
    filters, data = shared_filters(), dataset()
    show_heading(
        "The whole dataset in one file",
        f"{len(counts)} tables as CSV with about.txt and the meaning of all columns · version {data.version}",
    )
    with st.container(horizontal=True):
        if filters.active:
            _zip_button("Download what is filtered (zip)", "filtered", filtered=True)
        _zip_button("Download everything (zip)", "all", filtered=False)


def _zip_button(label: str, key: str, *, filtered: bool) -> None:
    filters = shared_filters() if filtered else Filters()
    data, words = dataset(), filters_in_words(filters, known())

    def packed() -> bytes:
        tables = {each.name: table_rows(data, filters, each.name) for each in schema.TABLES}
        return dataset_zip(tables, data.version, words)

    st.download_button(
        label,
        data=packed,
        file_name=download_name("dataset", data.version, filters, "zip"),
        mime="application/zip",
        on_click="ignore",
        key=f"zip_{key}",
        icon=":material/folder_zip:",
    )


main()
