"""Every table of the dataset, restricted by the filters as everything else is.

In: a dataset, filters and a table's name. Out: its rows in the declared order. Without filters a table is whole.
"""

from typing import TYPE_CHECKING

import pandas as pd

from analytics.queries.filters import Filters
from analytics.queries.selection import ask
from analytics.tables import schema

if TYPE_CHECKING:
    from analytics.tables.store import Dataset

_KEYS = {
    "documents": "document_id",
    "meetings": "meeting_id",
    "agreements": "agreement_id",
    "programmes": "programme_id",
    "people": "person_id",
    "organisations": "organisation_id",
    "countries": "country_iso3",
}
"""Kind of thing → the key by which `selected_…` restricts a table that holds it."""
_BY = {
    "meetings": "meetings",
    "meeting_documents": "meetings",
    "participants": "meetings",
    "people": "people",
    "organisations": "organisations",
    "countries": "countries",
    "programmes": "programmes",
    "pillars": "programmes",
    "programme_countries": "programmes",
    "agreements": "agreements",
    "agreement_parties": "agreements",
}
"""Table → the kind of thing it goes by; those left out hold a document_id and go by their document."""
_OTHERWISE = {
    "pillar_themes": """SEMI JOIN (FROM pillars SEMI JOIN selected_programmes USING (programme_id))
        USING (pillar_id)""",
    "themes": """SEMI JOIN (FROM document_themes SEMI JOIN selected_documents USING (document_id))
        USING (theme_id)""",
    "places": """SEMI JOIN (
        SELECT city, country_iso3 FROM meetings SEMI JOIN selected_meetings USING (meeting_id)
        UNION SELECT city, country_iso3 FROM agreements SEMI JOIN selected_agreements USING (agreement_id))
        USING (city, country_iso3)""",
    "rejected": "",
}
"""Tables that are restricted in another way, or not at all."""


def table_rows(dataset: "Dataset", filters: Filters, name: str) -> pd.DataFrame:
    """The rows of a published table that pass the filters, in the table's columns and order."""
    if not filters.active:
        return dataset.table(name)
    declared = schema.table(name)
    key = ", ".join(f'"{name}" NULLS FIRST' for name in declared.key)
    question = _question("FROM {table} {restriction} ORDER BY {key}", name)
    return ask(dataset, question.replace("{key}", key), filters)[list(declared.column_names)]


def row_counts(dataset: "Dataset", filters: Filters) -> pd.DataFrame:
    """How many rows of every published table pass: table, row (what one row stands for), rows, all_rows."""
    counts = [_question("(FROM {table} {restriction} SELECT count(*) AS n)", each.name) for each in schema.TABLES]
    wholes = [f"(FROM {each.name} SELECT count(*) AS n)" for each in schema.TABLES]
    found = ask(dataset, "\nUNION ALL ".join(counts), filters)["n"]
    whole = ask(dataset, "\nUNION ALL ".join(wholes), Filters())["n"]
    return pd.DataFrame(
        {
            "table": [each.name for each in schema.TABLES],
            "row": [each.row for each in schema.TABLES],
            "rows": found,
            "all_rows": whole,
        }
    )


def _question(template: str, name: str) -> str:
    kind = _BY.get(name, "documents")
    restriction = _OTHERWISE.get(name, f"SEMI JOIN selected_{kind} USING ({_KEYS[kind]})")
    return template.replace("{table}", name).replace("{restriction}", restriction)
