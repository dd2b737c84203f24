"""Documents: the stories that pass the filters and a search; each with its facts highlighted in the text."""

import pandas as pd
import streamlit as st

from analytics.figures.facts_panel import facts_panel, facts_style
from analytics.figures.highlight import (
    MARK_KINDS,
    Mark,
    highlight,
    highlight_style,
    legend_style,
    mask_contacts,
)
from analytics.figures.wording import counted, plain
from analytics.pages.chosen import choose, chosen
from analytics.pages.shell import (
    answer,
    coverage_note,
    dataset,
    link_parameters,
    shared_filters,
    show_download,
    show_empty,
    show_heading,
    show_rows,
    show_title,
)
from analytics.queries.choices import day_name
from analytics.queries.document_facts import document_facts, facts_frame
from analytics.queries.documents import OpenDocument, document_list, excerpt, find_document, search_expression
from analytics.queries.records import Record, records

PAGE = 20  # documents listed at once
ROWS = {
    "title": "Title",
    "publisher": "Publisher",
    "published_on": "Published",
    "source": "File",
    "words": "Words",
    "meetings": "Meetings",
    "countries": "Countries",
    "people": "People",
}
_LABELS = {kind.name: kind.label for kind in MARK_KINDS}


def main() -> None:
    """The list, or the document that the URL names."""
    document_id = chosen("document")
    if document_id is None:
        _show_list()
        return
    st.button(
        "All documents",
        icon=":material/arrow_back:",
        on_click=choose,
        args=("document", None),
        key="document_close",
    )
    document = find_document(dataset(), document_id)
    if document is None:
        st.warning(f"This dataset has no document “{document_id}”; it may come from another version.")
    else:
        _show_document(document)


def _show_list() -> None:
    show_title("Documents", "The stories that everything here was read from, with their facts in the text.")
    search = st.text_input(
        "Search in titles and texts",
        key="search",
        bind="query-params",
        placeholder='Words, or "a phrase in quotes"',
    )
    filters = shared_filters()
    found = answer(document_list, filters, search or "")
    if found.empty:
        _show_nothing(search or "")
        return
    note = coverage_note(filters) + (f" · holding {search}" if search else "")
    show_heading(f"{counted(len(found), 'document')}, newest first", note)
    show_rows(found.drop(columns="document_id"), key="documents", name="documents", columns=ROWS)
    entries = st.container()
    pages = -(-len(found) // PAGE)
    number = st.pagination(pages, key=f"documents_page_{pages}") if pages > 1 else 1
    with entries:
        for row in records(found.iloc[(number - 1) * PAGE : number * PAGE]):
            _show_entry(row, search or "")


def _show_nothing(search: str) -> None:
    """Which of filters and search left nothing."""
    filters = shared_filters()
    if search and not answer(document_list, filters).empty:
        st.info(f"No document that passes the filters holds all of: {plain(search)}", icon=":material/search_off:")
    else:
        show_empty(filters, "documents")


def _show_entry(row: Record, search: str) -> None:
    with st.container(border=True, gap="xxsmall", key=f"entry_{row['document_id']}"):
        st.page_link(
            "analytics/pages/documents.py",
            label=f"**{plain(row['title'] or row['source'])}**",
            query_params=link_parameters(document=row["document_id"]),
        )
        st.caption(" · ".join(_about(row)))
        text = _without_title(dataset().text(row["document_id"]), row["title"] or "")
        st.markdown(_found_bold(excerpt(mask_contacts(text), search), search))


def _without_title(text: str, title: str) -> str:
    """The text below its title, however often the title is printed on top."""
    rest = text.lstrip()
    while title and rest.startswith(title):
        rest = rest.removeprefix(title).lstrip()
    return rest or text


def _found_bold(words: str, search: str) -> str:
    """The excerpt as markdown, with the words of the search in bold."""
    sought = search_expression(search)
    pieces = sought.split(words) if sought else [words]
    return "".join(f"**{plain(piece)}**" if place % 2 else plain(piece) for place, piece in enumerate(pieces))


def _about(row: Record) -> list[str]:
    dated = f"published {day_name(row['published_on'])}" if row["published_on"] else None
    if not dated and row["first_meeting"]:
        inferred = " (inferred)" if row["first_basis"] == "inferred" else ""
        dated = f"reports on {day_name(row['first_meeting'])}{inferred}"
    parts = [
        plain(row["publisher"]) if row["publisher"] else None,
        dated or "no date",
        counted(row["meetings"], "meeting") if row["meetings"] else "no meeting",
        counted(row["countries"], "country", "countries") if row["countries"] else None,
        counted(row["people"], "person", "people") if row["people"] else None,
        counted(row["words"], "word"),
    ]
    return [part for part in parts if part]


def _show_document(document: OpenDocument) -> None:
    row = document.row
    show_title(plain(row["title"] or row["source"]), plain(" · ".join(_source(row))))
    facts = document_facts(dataset(), row["document_id"], document.marks)
    shown = _show_legend(document.marks)
    st.html(highlight_style() + facts_style() + legend_style(kinds_in(document.marks)))
    text, panel = st.columns([3, 2], gap="large")
    with text:
        st.html(highlight(document.text, _marks(document.marks), shown))
    with panel, st.container(key="facts_panel"):
        show_heading("Facts read from it", "Each leads to its words in the text.")
        show_download(facts_frame(facts), f"facts-{row['document_id']}", key="facts", label="CSV")
        st.html(facts_panel(facts, shown))
        st.caption(f"SHA-256 of the file: `{row['sha256']}`")


def _source(row: Record) -> list[str]:
    parts = [
        row["publisher"],
        f"published {day_name(row['published_on'])}" if row["published_on"] else "no publication date",
        counted(row["words"], "word"),
        row["source"],
        row["source_url"],
    ]
    return [part for part in parts if part]


def _show_legend(marks: pd.DataFrame) -> list[str]:
    """The kinds that occur; a click hides a kind or shows it again."""
    counts = marks.drop_duplicates(["kind", "start", "end"])["kind"].value_counts()
    kinds = kinds_in(marks)
    return st.pills(
        "Highlighted",
        kinds,
        selection_mode="multi",
        default=kinds,
        format_func=lambda kind: f"{_LABELS[kind]} {counts[kind]}",
        key="legend",
        help="A click hides a kind of fact in the text, or shows it again. Dashed frames are inferred.",
    )


def kinds_in(marks: pd.DataFrame) -> list[str]:
    """The kinds of mark that occur, in the order of the legend."""
    return [kind.name for kind in MARK_KINDS if (marks["kind"] == kind.name).any()]


def _marks(marks: pd.DataFrame) -> list[Mark]:
    return [Mark(row["start"], row["end"], row["kind"], row["note"], row["inferred"]) for row in records(marks)]


main()
