"""Facts that a second reader wrote down, in the form in which extracted tables are scored.

In: gold facts. Out: `Extracted`, as if a program had found them; so the agreement of two careful readers is
counted exactly as the extraction is. What one writes as an acronym and the other in full counts as different.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from analytics.evaluation.extracted import TABLES, Extracted
from analytics.evaluation.gold import Gold

Rows = dict[str, list[dict[str, str]]]

# Table → its columns that are scored → the fields of gold facts that they hold.
_FIELDS = {
    "programmes": {"name": "name", "start_year": "start", "end_year": "end"},
    "pillars": {"number": "number", "title": "title"},
    "agreements": {"name": "name", "signed_on": "signed"},
}


def from_gold(golds: Iterable[Gold]) -> Extracted:
    """The rows of all documents."""
    rows: Rows = defaultdict(list)
    for gold in golds:
        document = gold["document"]
        _add(rows, "documents", document_id=document, source=document, title=gold["title"])
        _add_links(rows, document, gold)
        meetings = [_add_meeting(rows, document, number, m) for number, m in enumerate(gold["meetings"])]
        for person in gold["people"]:
            if person.get("in_meeting", True):
                _add_person(rows, document, meetings, person)
    return Extracted({name: rows[name] for name in TABLES})


def _add_links(rows: Rows, document: str, gold: Gold) -> None:
    for country in gold["countries"]:
        _add(rows, "document_countries", document_id=document, country_iso3=country)
    for theme in gold["themes"]:
        _add(rows, "document_themes", document_id=document, theme_id=theme)
    for name in gold["organisations"]:
        _add(rows, "document_organisations", document_id=document, organisation_id=name)
    for table, columns in _FIELDS.items():
        for number, fact in enumerate(gold[table]):
            row_id = {f"{table.removesuffix('s')}_id": f"{document}/{table}/{number}"}
            _add(rows, table, **row_id, **{column: fact.get(field) for column, field in columns.items()})
            _add(rows, f"document_{table}", document_id=document, **row_id)


def _add_meeting(rows: Rows, document: str, number: int, gold: Mapping[str, Any]) -> str:
    meeting_id = f"{document}/{number}"
    kept = ("title", "kind", "status", "city", "format", "attendance")
    dates = {"start_date": gold["start"], "end_date": gold["end"]}
    values = {name: gold.get(name) for name in kept}
    _add(rows, "meetings", meeting_id=meeting_id, country_iso3=gold["country"], **dates, **values)
    place = {"meeting_id": meeting_id, "document_id": document}
    _add(rows, "meeting_documents", **place)
    for country in gold["participating_countries"]:
        _add(rows, "participants", **place, kind="country", part="attendee", country_iso3=country)
    for body in gold["organisers"]:
        _add(rows, "participants", **place, kind="organisation", part="organiser", organisation_id=body)
    return meeting_id


def _add_person(rows: Rows, document: str, meetings: list[str], gold: Mapping[str, Any]) -> None:
    told = {name: gold[name] for name in ("name", "role", "organisation")}
    place = {"meeting_id": meetings[0] if meetings else "", "document_id": document}
    body = {"organisation_id": gold["organisation"], "country_iso3": gold["country"]}
    _add(rows, "participants", **place, kind="person", part="attendee", **told, **body)


def _add(rows: Rows, table: str, **values: object) -> None:
    rows[table].append({name: "" if value is None else str(value) for name, value in values.items()})
