"""Facts of all documents → the dataset.

In: the facts of each document in any order, the files that were rejected, the vocabulary. Out: a frame for every
table of the schema. The same facts give the same frames: documents are taken in the order of their ids, ids come
from content, and rows are sorted by key.
"""

from collections.abc import Iterable, Sequence

import pandas as pd

from analytics.documents.document import Rejected
from analytics.facts.model import DocumentFacts, OrganisationFact
from analytics.tables import schema
from analytics.tables.agreements import add_agreements
from analytics.tables.documents import add_document
from analytics.tables.frames import to_frame
from analytics.tables.meeting_links import link_meetings
from analytics.tables.meetings import add_meetings
from analytics.tables.organisations import Bodies, add_mentioned_organisations, add_organisations
from analytics.tables.people import add_people
from analytics.tables.person_links import link_people
from analytics.tables.programmes import add_programmes
from analytics.tables.reference import add_countries, add_places, add_themes
from analytics.tables.rows import Rows
from analytics.vocabulary.model import Vocabulary


def build_tables(
    facts: Iterable[DocumentFacts], rejected: Iterable[Rejected], vocabulary: Vocabulary
) -> dict[str, pd.DataFrame]:
    """Every table of `schema.ALL_TABLES` by name."""
    documents = sorted(facts, key=lambda fact: fact.annotations.document.document_id)
    rows = Rows()
    bodies = Bodies(documents)
    events = link_meetings(documents, bodies, vocabulary.words.get("ordinals", {}))
    person_ids = add_people(rows, documents, link_people(documents, bodies, events))
    meeting_ids = add_meetings(rows, events, person_ids, bodies)
    add_organisations(rows, documents, bodies, vocabulary)
    add_programmes(rows, documents, bodies, vocabulary)
    add_agreements(rows, documents, bodies)
    for document in documents:
        add_document(rows, document, person_ids, meeting_ids)
    for file in rejected:
        rows.add("rejected", {"source": file.source, "reason": file.reason})
    add_mentioned_organisations(rows, _bodies_of_others(documents, bodies), vocabulary)
    add_themes(rows, vocabulary)
    add_places(rows, vocabulary)
    add_countries(rows, vocabulary)
    return {table.name: to_frame(table, rows.of(table.name)) for table in schema.ALL_TABLES}


def _bodies_of_others(documents: Sequence[DocumentFacts], bodies: Bodies) -> dict[str, OrganisationFact]:
    """What documents say of the organisations of people, participants and parties, by its longest name."""
    found: dict[str, OrganisationFact] = {}
    for document in documents:
        for body, name, country in _belongings(document):
            own = bodies.id_of(document.annotations.document.document_id, body, country)
            if own and name:
                kind = "government" if country else "other"
                fact = OrganisationFact(own, name, None, kind, country, ())
                found[own] = max(found.get(own, fact), fact, key=lambda known: (len(known.name), known.name))
    return found


def _belongings(document: DocumentFacts) -> list[tuple[str | None, str | None, str | None]]:
    """Organisation id, printed name and country of each person, participating body and party."""
    participants = [participant for meeting in document.meetings for participant in meeting.participants]
    parties = [party for agreement in document.agreements for party in agreement.parties]
    return [
        *((person.organisation_id, person.organisation, person.country_iso3) for person in document.people),
        *((p.organisation_id, p.name, p.country_iso3) for p in participants if p.kind == "organisation"),
        *((party.organisation_id, party.name, None) for party in parties),
    ]
