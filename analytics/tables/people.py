"""Rows of people and of the documents that name them.

In: the sightings of each person (`person_links`). Out: rows of `people` and `document_people` with evidence, and
the person id of each fact. A row takes the form of the name that most documents print, and the latest office.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from analytics.facts.model import DocumentFacts
from analytics.tables.names import slug
from analytics.tables.person_links import Person
from analytics.tables.rows import Rows, content_id, evidence_of, values_of

PersonIds = Mapping[tuple[str, int], str]

# Columns whose words are those of another column, where the facts do not give their own.
_SHARED_WORDS = {
    "role": ("name",),
    "organisation_id": ("organisation", "role", "name"),
    "country_iso3": ("organisation", "role", "name"),
}


def add_people(rows: Rows, documents: Sequence[DocumentFacts], people: Sequence[Person]) -> PersonIds:
    """Add rows of `people` and `document_people`; the id of each person fact by document id and its index."""
    ids = _person_ids(people)
    for person_id, person in zip(ids, people, strict=True):
        rows.add("people", _row(person_id, person))
    found = {
        (s.document_id, s.index): person_id for person_id, person in zip(ids, people, strict=True) for s in person
    }
    _add_links(rows, documents, found)
    return found


def _person_ids(people: Sequence[Person]) -> list[str]:
    """Readable ids from name and country; namesakes are told apart by what they were seen in."""
    short = [f"person-{slug(_name(person))}" + _country_suffix(person) for person in people]
    counts = Counter(short)
    return [
        name if counts[name] == 1 else f"{name}-{content_id('x', *sorted(s.document_id for s in person))[2:8]}"
        for name, person in zip(short, people, strict=True)
    ]


def _country_suffix(person: Person) -> str:
    country = _latest(person, [sighting.fact.country_iso3 for sighting in person])
    return f"-{country.lower()}" if country else ""


def _row(person_id: str, person: Person) -> dict[str, object]:
    name = _name(person)
    others = sorted({sighting.fact.name for sighting in person} - {name})
    return {
        "person_id": person_id,
        "name": name,
        "also_written": "; ".join(others),
        "role": _latest(person, [sighting.fact.role for sighting in person]),
        "organisation_id": _latest(person, [sighting.organisation_id for sighting in person]),
        "country_iso3": _latest(person, [sighting.fact.country_iso3 for sighting in person]),
    }


def _name(person: Person) -> str:
    """The form most documents print; of equals the longest, then the first by alphabet."""
    counted = Counter(sighting.fact.name for sighting in person)
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _latest(person: Person, values: Sequence[str | None]) -> str | None:
    """The value of the latest document that has one; documents without date count as the oldest."""
    known = [(s.when, s.document_id, value) for s, value in zip(person, values, strict=True) if value]
    return max(known)[2] if known else None


def _add_links(rows: Rows, documents: Sequence[DocumentFacts], ids: PersonIds) -> None:
    for document in documents:
        source = document.annotations
        document_id = source.document.document_id
        mentions: Counter[str] = Counter()
        for index, fact in enumerate(document.people):
            mentions[ids[document_id, index]] += len(fact.mentions)
        for index, fact in enumerate(document.people):
            person_id = ids[document_id, index]
            link = {"document_id": document_id, "person_id": person_id, "mentions": mentions[person_id]}
            row_id = rows.add("document_people", link)
            rows.add_evidence("document_people", row_id, "person_id", source, fact.mentions)
            stated = {"name": fact.mentions[:1], **fact.evidence}
            evidence = evidence_of(values_of(fact), stated, _SHARED_WORDS)
            rows.add_all_evidence("people", person_id, source, evidence)
