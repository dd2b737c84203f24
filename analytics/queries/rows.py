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

_MEETING = "SEMI JOIN selected_meetings USING (meeting_id)"
_DOCUMENT = "SEMI JOIN selected_documents USING (document_id)"
_PROGRAMME = "SEMI JOIN selected_programmes USING (programme_id)"
_AGREEMENT = "SEMI JOIN selected_agreements USING (agreement_id)"
_RESTRICTED = {
    "documents": _DOCUMENT,
    "meetings": _MEETING,
    "meeting_documents": _MEETING,
    "participants": _MEETING,
    "people": "SEMI JOIN selected_people USING (person_id)",
    "organisations": "SEMI JOIN selected_organisations USING (organisation_id)",
    "countries": "SEMI JOIN selected_countries USING (country_iso3)",
    "programmes": _PROGRAMME,
    "pillars": _PROGRAMME,
    "pillar_themes": f"SEMI JOIN (FROM pillars {_PROGRAMME}) USING (pillar_id)",
    "themes": f"SEMI JOIN (FROM document_themes {_DOCUMENT}) USING (theme_id)",
    "agreements": _AGREEMENT,
    "agreement_parties": _AGREEMENT,
    "programme_countries": _PROGRAMME,
    "places": f"""SEMI JOIN (SELECT city, country_iso3 FROM meetings {_MEETING}
        UNION SELECT city, country_iso3 FROM agreements {_AGREEMENT}) USING (city, country_iso3)""",
    "rejected": "",
}
"""Table → how it is restricted; those left out hold a document_id and go by their document."""


def table_rows(dataset: "Dataset", filters: Filters, name: str) -> pd.DataFrame:
    """The rows of a published table that pass the filters, in the table's columns and order."""
    if not filters.active:
        return dataset.table(name)
    declared = schema.table(name)
    question = _question("FROM {table} {restriction} ORDER BY {key}", name)
    return ask(dataset, question.replace("{key}", ", ".join(declared.key)), filters)[list(declared.column_names)]


def row_counts(dataset: "Dataset", filters: Filters) -> pd.DataFrame:
    """How many rows of every published table pass: table, row (what one row stands for), rows, all_rows."""
    counts = [_question("SELECT count(*) AS n FROM {table} {restriction}", each.name) for each in schema.TABLES]
    wholes = [f"SELECT count(*) AS n FROM {each.name}" for each in schema.TABLES]
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
    return template.replace("{table}", name).replace("{restriction}", _RESTRICTED.get(name, _DOCUMENT))
