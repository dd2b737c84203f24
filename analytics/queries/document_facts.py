"""The facts of one document as a list to read beside its text.

In: a dataset and a document. Out: `Fact`s in the order of the kinds of `figures.highlight.MARK_KINDS`, each with
what is known of it, what an inferred part was inferred from, and the first place in the text that says it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from analytics.queries.choices import day_name, kind_name, span_name
from analytics.queries.records import Record, records
from analytics.tables.store import Dataset


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. reasons: what inferred parts follow from; part_of: the name of the programme a pillar belongs to.

    place: (start, end) of the first words that say it, None where the text has none.
    """

    kind: str
    name: str
    details: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    part_of: str | None = None
    place: tuple[int, int] | None = None
    entity: str = ""


_MEETINGS = """SELECT m.*, c.name AS country FROM meetings m JOIN meeting_documents USING (meeting_id)
    LEFT JOIN countries c USING (country_iso3) WHERE document_id = $document
    ORDER BY status DESC, start_date NULLS LAST, m.meeting_id"""
_PEOPLE = """SELECT person_id, p.name, any_value(coalesce(t.role, p.role)) AS role,
    any_value(coalesce(t.organisation, o.acronym, o.name)) AS organisation, any_value(c.name) AS country,
    string_agg(DISTINCT t.part, ', ' ORDER BY t.part) AS parts
FROM document_people d JOIN people p USING (person_id)
    LEFT JOIN participants t ON t.person_id = p.person_id AND t.document_id = d.document_id
    LEFT JOIN organisations o ON o.organisation_id = p.organisation_id
    LEFT JOIN countries c ON c.country_iso3 = p.country_iso3
WHERE d.document_id = $document GROUP BY person_id, p.name, d.mentions
ORDER BY parts IS NULL, d.mentions DESC, p.name"""
_ORGANISATIONS = """SELECT organisation_id, o.name, acronym, mentions FROM document_organisations
    JOIN organisations o USING (organisation_id) WHERE document_id = $document ORDER BY mentions DESC, o.name"""
_COUNTRIES = """SELECT country_iso3, c.name, mentions, basis, via_group FROM document_countries
    JOIN countries c USING (country_iso3) WHERE document_id = $document ORDER BY mentions DESC, c.name"""
_PROGRAMMES = """SELECT programme_id, name, start_year, end_year, launched_on FROM document_programmes
    JOIN programmes USING (programme_id) WHERE document_id = $document ORDER BY start_year DESC NULLS LAST, name"""
_PILLARS = """SELECT pillar_id, programme_id, p.name AS programme, number, title FROM document_pillars
    JOIN pillars USING (pillar_id) JOIN programmes p USING (programme_id)
    WHERE document_id = $document ORDER BY start_year DESC NULLS LAST, p.name, number"""
_AGREEMENTS = """SELECT agreement_id, a.name, kind, signed_on, city, c.name AS country FROM document_agreements
    JOIN agreements a USING (agreement_id) LEFT JOIN countries c USING (country_iso3)
    WHERE document_id = $document ORDER BY signed_on NULLS LAST, a.name"""
_THEMES = """SELECT theme_id, name, mentions FROM document_themes JOIN themes USING (theme_id)
    WHERE document_id = $document ORDER BY mentions DESC, name"""
_STATEMENTS = """SELECT statement_id, text, p.name AS person FROM statements LEFT JOIN people p USING (person_id)
    WHERE document_id = $document ORDER BY statement_id"""


def document_facts(dataset: Dataset, document_id: str, marks: pd.DataFrame) -> list[Fact]:
    """All facts of a document. marks: its `document_marks`."""
    places = _first_places(marks)

    def rows(question: str) -> Iterable[Record]:
        return records(dataset.query(question, {"document": document_id}))

    facts = [
        *(_meeting(row) for row in rows(_MEETINGS)),
        *(_person(row) for row in rows(_PEOPLE)),
        *(_organisation(row) for row in rows(_ORGANISATIONS)),
        *(_country(row) for row in rows(_COUNTRIES)),
        *_programmes(rows(_PROGRAMMES), rows(_PILLARS)),
        *(_agreement(row) for row in rows(_AGREEMENTS)),
        *(Fact("theme", row["name"], _mentions(row), entity=row["theme_id"]) for row in rows(_THEMES)),
        *(_statement(row) for row in rows(_STATEMENTS)),
    ]
    return [_placed(fact, places) for fact in facts]


def facts_frame(facts: Iterable[Fact]) -> pd.DataFrame:
    """The facts as rows for a file: kind, fact, details, inferred_from, part_of, start, end."""
    return pd.DataFrame(
        [
            {
                "kind": fact.kind,
                "fact": fact.name,
                "details": "; ".join(fact.details),
                "inferred_from": "; ".join(fact.reasons),
                "part_of": fact.part_of,
                "start": fact.place[0] if fact.place else None,
                "end": fact.place[1] if fact.place else None,
            }
            for fact in facts
        ],
        columns=["kind", "fact", "details", "inferred_from", "part_of", "start", "end"],
    )


def _first_places(marks: pd.DataFrame) -> dict[tuple[str, str], tuple[int, int]]:
    """(kind, id) → the first words in the text that say it."""
    places: dict[tuple[str, str], tuple[int, int]] = {}
    for row in records(marks):
        places.setdefault((row["kind"], row["entity"]), (row["start"], row["end"]))
    return places


def _placed(fact: Fact, places: dict[tuple[str, str], tuple[int, int]]) -> Fact:
    """The fact with its place; an event whose name is not marked is found by its date or place."""
    kinds = ("meeting", "date", "place") if fact.kind == "meeting" else (fact.kind, "date")
    found = next((places[kind, fact.entity] for kind in kinds if (kind, fact.entity) in places), None)
    return Fact(fact.kind, fact.name, fact.details, fact.reasons, fact.part_of, found, fact.entity)


def _meeting(row: Record) -> Fact:
    when = span_name(row["start_date"], row["end_date"]) if row["start_date"] else "date not known"
    words = {"at least": "at least ", "about": "about "}.get(row["attendance_qualifier"], "")
    details = [
        f"{kind_name(row['kind'])}, {_STATUS[row['status']]}",
        when,
        ", ".join(dict.fromkeys(part for part in (row["city"], row["country"]) if part)),
        kind_name(row["format"]) if row["format"] else "",
        f"{words}{row['attendance']:,} participants" if row["attendance"] is not None else "",
    ]
    reasons = [
        f"{what} inferred: {row[reason]}" if row[reason] else f"{what} inferred"
        for what, basis, reason in (
            ("date", "date_basis", "date_reason"),
            ("place", "place_basis", "place_reason"),
        )
        if row[basis] == "inferred"
    ]
    return Fact("meeting", row["title"], _kept(details), tuple(reasons), entity=row["meeting_id"])


_STATUS = {"reported": "reported", "referred": "referred to", "planned": "planned"}


def _person(row: Record) -> Fact:
    details = [row["role"], row["organisation"], row["country"], row["parts"] or "only mentioned"]
    return Fact("person", row["name"], _kept(details), entity=row["person_id"])


def _organisation(row: Record) -> Fact:
    acronym = row["acronym"] if row["acronym"] != row["name"] else None
    return Fact("organisation", row["name"], _kept([acronym, *_mentions(row)]), entity=row["organisation_id"])


def _country(row: Record) -> Fact:
    how = {"group": "through a group", "adjective": "as an adjective", "place": "through a place"}.get(
        row["basis"]
    )
    if row["via_group"]:
        how = f"through the group “{row['via_group'].replace('-', ' ')}”"
    return Fact("country", row["name"], _kept([how, *_mentions(row)]), entity=row["country_iso3"])


def _programmes(programmes: Iterable[Record], pillars: Iterable[Record]) -> Iterator[Fact]:
    """Programmes, each followed by its pillars."""
    listed = list(pillars)
    for row in programmes:
        years = [str(year) for year in (row["start_year"], row["end_year"]) if year is not None]
        launched = f"launched {day_name(row['launched_on'])}" if row["launched_on"] else None
        yield Fact("programme", row["name"], _kept(["–".join(years), launched]), entity=row["programme_id"])
        for pillar in listed:
            if pillar["programme_id"] == row["programme_id"]:
                name = f"{pillar['number']}. {pillar['title']}"
                yield Fact("programme", name, part_of=row["name"], entity=pillar["pillar_id"])


def _agreement(row: Record) -> Fact:
    signed = f"signed {day_name(row['signed_on'])}" if row["signed_on"] else "no date of signing"
    place = ", ".join(dict.fromkeys(part for part in (row["city"], row["country"]) if part))
    return Fact(
        "agreement", row["name"], _kept([kind_name(row["kind"]), signed, place]), entity=row["agreement_id"]
    )


def _statement(row: Record) -> Fact:
    return Fact(
        "statement", row["text"], _kept([row["person"] or "speaker not named"]), entity=row["statement_id"]
    )


def _mentions(row: Record) -> tuple[str, ...]:
    return (f"{row['mentions']} mention{'s' if row['mentions'] != 1 else ''}",)


def _kept(details: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(detail for detail in details if detail)
