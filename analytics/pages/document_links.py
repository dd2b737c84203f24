"""Documents as links to their page, each with the sentences of it that say something."""

import pandas as pd
import streamlit as st

from analytics.figures.cards import sentences
from analytics.figures.wording import plain
from analytics.pages.shell import link_parameters
from analytics.queries.records import records


def show_document_links(documents: pd.DataFrame, evidence: pd.DataFrame | None = None) -> None:
    """One link for each document. documents: document_id, title, source; evidence: see `cards.sentences`."""
    for row in records(documents):
        st.page_link(
            "analytics/pages/documents.py",
            label=plain(row["title"] or row["source"]),
            icon=":material/article:",
            query_params=link_parameters(document=row["document_id"]),
        )
        said = None if evidence is None else evidence[evidence["document_id"] == row["document_id"]]
        if said is not None and len(said):
            st.html(sentences(said))
