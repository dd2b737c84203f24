"""Facts of all documents → the dataset.

In: the facts of each document in any order, the files that were rejected, the vocabulary. Out: a frame for every
table of the schema. The same facts give the same frames: documents are taken in the order of their ids, ids come
from content, and rows are sorted by key.
"""

from collections.abc import Iterable, Sequence

import pandas as pd

from analytics.documents.document import Rejected
from analytics.facts.model import DocumentFacts
from analytics.tables import schema
from analytics.tables.agreements import add_agreements
from analytics.tables.documents import add_document
from analytics.tables.frames import to_frame
from analytics.tables.meeting_links import link_meetings
from analytics.tables.meetings import add_meetings
from analytics.tables.organisations import add_mentioned_organisations, add_organisations, link_organisations
from analytics.tables.people import link_people
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
    same_bodies = link_organisations(documents)
    person_ids = link_people(rows, documents, same_bodies)
    meeting_ids = add_meetings(rows, link_meetings(documents, person_ids, same_bodies), person_ids, same_bodies)
    add_organisations(rows, documents, same_bodies, vocabulary)
    add_programmes(rows, documents, same_bodies, vocabulary)
    add_agreements(rows, documents, same_bodies)
    for document in documents:
        add_document(rows, document, person_ids, meeting_ids)
    for file in rejected:
        rows.add("rejected", {"source": file.source, "reason": file.reason})
    add_mentioned_organisations(rows, _printed_names(documents), vocabulary)
    add_themes(rows, vocabulary)
    add_places(rows, vocabulary)
    add_countries(rows, vocabulary)
    return {table.name: to_frame(table, rows.of(table.name)) for table in schema.ALL_TABLES}


def _printed_names(documents: Sequence[DocumentFacts]) -> dict[str, str]:
    """A printed name for each organisation that a person, participant or party belongs to."""
    names: dict[str, str] = {}
    for document in documents:
        pairs = [(person.organisation_id, person.organisation) for person in document.people]
        for meeting in document.meetings:
            pairs += [(p.organisation_id, p.name) for p in meeting.participants if p.kind == "organisation"]
        for agreement in document.agreements:
            pairs += [(party.organisation_id, party.name) for party in agreement.parties]
        for organisation_id, name in pairs:
            if organisation_id and name:
                names[organisation_id] = max(
                    names.get(organisation_id, ""), name, key=lambda text: (len(text), text)
                )
    return names
