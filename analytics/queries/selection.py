"""Filters → the rows that pass them, as relations that every question can read like tables.

In: a dataset, a question in SQL (DuckDB) and `Filters`. Out: a small frame. A question may read
`selected_documents(document_id)`, `selected_meetings(meeting_id)`, `selected_agreements(agreement_id)`,
`selected_programmes(programme_id)`, `selected_people(person_id)`, `selected_organisations(organisation_id)` and
`selected_countries(country_iso3)`; those it does not name cost nothing. Values travel as parameters, not as text.

What passes, in one place for all pages:
- a meeting by its own dates, kind and basis; by the countries it is in or that take part; by the organisations
  that take part; by the programmes and themes of the documents that report it;
- a document by its publication date or a meeting's in it; by what it names, or a meeting in it passes;
- an agreement by its date of signing, its place and parties, and the documents that name it;
- a programme by its period and the documents that name it; people, organisations and countries by the meetings and
  documents in which they occur.
A date known only to the year or month passes when any of its days does. What has no date passes no date filter.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.queries.filters import Filters

if TYPE_CHECKING:
    from analytics.tables.store import Dataset

Conditions = Mapping[str, str]
"""Field of `Filters` → the condition a row meets when it passes that field."""

_MEETING: Conditions = {
    "since": """coalesce(end_date, start_date)
        || substr('9999-12-31', length(coalesce(end_date, start_date)) + 1) >= $since""",
    "until": "start_date || substr('0000-01-01', length(start_date) + 1) <= $until",
    "countries": """(country_iso3 IN (SELECT unnest($countries)) OR meeting_id IN (
        SELECT meeting_id FROM participants WHERE country_iso3 IN (SELECT unnest($countries))))""",
    "programmes": """meeting_id IN (SELECT meeting_id FROM meeting_documents JOIN document_programmes
        USING (document_id) WHERE programme_id IN (SELECT unnest($programmes)))""",
    "themes": """meeting_id IN (SELECT meeting_id FROM meeting_documents JOIN document_themes
        USING (document_id) WHERE theme_id IN (SELECT unnest($themes)))""",
    "organisations": """meeting_id IN (SELECT meeting_id FROM participants
        WHERE organisation_id IN (SELECT unnest($organisations)))""",
    "kinds": "kind IN (SELECT unnest($kinds))",
    "stated_only": "date_basis = 'stated'",
}
_OF_MEETINGS = """document_id IN (SELECT document_id FROM meeting_documents JOIN meetings
    USING (meeting_id) WHERE {condition})"""
_DOCUMENT: Conditions = {
    "since": "(published_on || substr('9999-12-31', length(published_on) + 1) >= $since OR {meetings})",
    "until": "(published_on || substr('0000-01-01', length(published_on) + 1) <= $until OR {meetings})",
    "countries": """(document_id IN (SELECT document_id FROM document_countries
        WHERE country_iso3 IN (SELECT unnest($countries))) OR {meetings})""",
    "programmes": """document_id IN (SELECT document_id FROM document_programmes
        WHERE programme_id IN (SELECT unnest($programmes)))""",
    "themes": """document_id IN (SELECT document_id FROM document_themes
        WHERE theme_id IN (SELECT unnest($themes)))""",
    "organisations": """document_id IN (SELECT document_id FROM document_organisations
        WHERE organisation_id IN (SELECT unnest($organisations)))""",
    "kinds": "{meetings}",
    "stated_only": "{meetings}",
}
_AGREEMENT: Conditions = {
    "since": "signed_on || substr('9999-12-31', length(signed_on) + 1) >= $since",
    "until": "signed_on || substr('0000-01-01', length(signed_on) + 1) <= $until",
    "countries": """(country_iso3 IN (SELECT unnest($countries)) OR agreement_id IN (
        SELECT agreement_id FROM agreement_parties WHERE country_iso3 IN (SELECT unnest($countries))))""",
    "programmes": """agreement_id IN (SELECT agreement_id FROM document_agreements JOIN document_programmes
        USING (document_id) WHERE programme_id IN (SELECT unnest($programmes)))""",
    "themes": """agreement_id IN (SELECT agreement_id FROM document_agreements JOIN document_themes
        USING (document_id) WHERE theme_id IN (SELECT unnest($themes)))""",
    "organisations": """agreement_id IN (SELECT agreement_id FROM agreement_parties
        WHERE organisation_id IN (SELECT unnest($organisations)))""",
}
_PROGRAMME: Conditions = {
    "since": "coalesce(end_year, 9999) >= CAST(substr($since, 1, 4) AS INTEGER)",
    "until": "start_year <= CAST(substr($until, 1, 4) AS INTEGER)",
    "countries": """(programme_id IN (SELECT programme_id FROM programme_countries
        WHERE country_iso3 IN (SELECT unnest($countries)))
        OR programme_id IN (SELECT programme_id FROM document_programmes
        JOIN document_countries USING (document_id) WHERE country_iso3 IN (SELECT unnest($countries))))""",
    "programmes": "programme_id IN (SELECT unnest($programmes))",
    "themes": """programme_id IN (SELECT programme_id FROM pillars JOIN pillar_themes USING (pillar_id)
        WHERE theme_id IN (SELECT unnest($themes)) UNION ALL
        SELECT programme_id FROM document_programmes JOIN document_themes USING (document_id)
        WHERE theme_id IN (SELECT unnest($themes)))""",
    "organisations": """(organisation_id IN (SELECT unnest($organisations)) OR programme_id IN (
        SELECT programme_id FROM document_programmes JOIN document_organisations USING (document_id)
        WHERE document_organisations.organisation_id IN (SELECT unnest($organisations))))""",
}
_RELATIONS = {
    "selected_meetings": "SELECT meeting_id FROM meetings WHERE {conditions}",
    "selected_documents": "SELECT document_id FROM documents WHERE {conditions}",
    "selected_agreements": "SELECT agreement_id FROM agreements WHERE {conditions}",
    "selected_programmes": "SELECT programme_id FROM programmes WHERE {conditions}",
    "selected_people": """
        SELECT person_id FROM participants SEMI JOIN selected_meetings USING (meeting_id)
        WHERE person_id IS NOT NULL
        UNION SELECT person_id FROM document_people SEMI JOIN selected_documents USING (document_id)""",
    "selected_organisations": """
        SELECT organisation_id FROM participants SEMI JOIN selected_meetings USING (meeting_id)
        WHERE organisation_id IS NOT NULL
        UNION SELECT organisation_id
        FROM document_organisations SEMI JOIN selected_documents USING (document_id)""",
    "selected_countries": """
        SELECT country_iso3 FROM participants SEMI JOIN selected_meetings USING (meeting_id)
        WHERE country_iso3 IS NOT NULL
        UNION SELECT country_iso3 FROM meetings SEMI JOIN selected_meetings USING (meeting_id)
        WHERE country_iso3 IS NOT NULL
        UNION SELECT country_iso3 FROM document_countries SEMI JOIN selected_documents USING (document_id)""",
}
"""Relation → its rows; a relation may read those before it."""


def ask(dataset: "Dataset", question: str, filters: Filters, **parameters: object) -> pd.DataFrame:
    """The answer to a question that reads the selected_… relations as tables.

    question: one SELECT, or further relations and a SELECT beginning with a comma (", yearly AS (…) SELECT …");
    parameters: values of the $names that the question holds beside those of the filters.
    """
    sql = _relations(question, filters) + question
    values = _values(filters) | parameters
    used = {name: value for name, value in values.items() if re.search(rf"\${name}\b", sql)}
    return dataset.query(sql, used)


def _relations(question: str, filters: Filters) -> str:
    """The WITH clause of a question: the relations that it reads, and those that they read, no others."""
    conditions = {
        "selected_meetings": _all_of(_MEETING, filters),
        "selected_documents": _all_of(_documents(), filters),
        "selected_agreements": _all_of(_AGREEMENT, filters),
        "selected_programmes": _all_of(_PROGRAMME, filters),
    }
    needed: list[str] = []
    readers = question
    for name, sql in reversed(_RELATIONS.items()):
        if re.search(rf"\b{name}\b", readers):
            needed.insert(0, f"{name} AS ({sql.replace('{conditions}', conditions.get(name, ''))})")
            readers += sql
    if not needed:
        return "WITH nothing AS (SELECT 1)\n" if question.startswith(",") else ""
    return f"WITH {', '.join(needed)}\n"


def _documents() -> Conditions:
    """The conditions on documents, each with "or a meeting in it passes" spelled out."""
    return {
        kind: condition.replace("{meetings}", _OF_MEETINGS.replace("{condition}", _MEETING[kind]))
        for kind, condition in _DOCUMENT.items()
    }


def _all_of(conditions: Conditions, filters: Filters) -> str:
    return " AND ".join(conditions[kind] for kind in filters.active_kinds if kind in conditions) or "true"


def _values(filters: Filters) -> dict[str, Any]:
    values: dict[str, Any] = {kind: getattr(filters, kind) for kind in filters.active_kinds}
    return {
        kind: list(value) if isinstance(value, Sequence) and not isinstance(value, str) else value
        for kind, value in values.items()
    }
