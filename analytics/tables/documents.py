"""Rows that one document gives by itself: its text, countries, themes, quotations, unplaced findings.

In: the facts of documents. Out: rows of `documents`, `texts`, `document_countries`, `document_themes`,
`statements` and `unplaced`, with evidence. Metadata stated beside a document goes before what its text says.
"""

from analytics.annotation.spans import Span
from analytics.facts.model import CountryFact, DocumentFacts
from analytics.tables.codes import COUNTRY_BASES
from analytics.tables.meetings import MeetingIds
from analytics.tables.people import PersonIds
from analytics.tables.rows import Rows, content_id


def add_document(rows: Rows, facts: DocumentFacts, person_ids: PersonIds, meeting_ids: MeetingIds) -> None:
    """Add all rows of one document."""
    _add_document(rows, facts)
    _add_countries(rows, facts)
    _add_themes(rows, facts)
    _add_statements(rows, facts, person_ids, meeting_ids)
    _add_unplaced(rows, facts)


def _add_document(rows: Rows, facts: DocumentFacts) -> None:
    source = facts.annotations
    document = source.document
    row = {
        "document_id": document.document_id,
        "title": document.title or facts.title,
        "publisher": document.publisher,
        "published_on": document.published_on or facts.published.start,
        "language": document.language,
        "format": document.format,
        "source": document.source,
        "source_url": document.source_url,
        "sha256": document.sha256,
        "words": len(document.text.split()),
    }
    rows.add("documents", row)
    rows.add("texts", {"document_id": document.document_id, "text": document.text})
    if source.title and not document.title:
        rows.add_evidence("documents", document.document_id, "title", source, [source.title])
    if facts.published.start and not document.published_on:
        rows.add_evidence("documents", document.document_id, "published_on", source, facts.published.spans)


def _add_countries(rows: Rows, facts: DocumentFacts) -> None:
    """One row per country, in its strongest form; the group only where nothing stronger names it."""
    document_id = facts.annotations.document.document_id
    by_country: dict[str, list[CountryFact]] = {}
    for fact in facts.countries:
        by_country.setdefault(fact.country_iso3, []).append(fact)
    for country_iso3, same in by_country.items():
        strongest = min(same, key=lambda fact: COUNTRY_BASES.index(fact.basis))
        mentions: set[Span] = {span for fact in same for span in fact.mentions}
        row = {"document_id": document_id, "country_iso3": country_iso3, "mentions": len(mentions)}
        row_id = rows.add(
            "document_countries", {**row, "basis": strongest.basis, "via_group": strongest.via_group}
        )
        rows.add_evidence(
            "document_countries",
            row_id,
            "country_iso3",
            facts.annotations,
            sorted(mentions, key=lambda span: (span.start, span.end)),
        )


def _add_themes(rows: Rows, facts: DocumentFacts) -> None:
    document_id = facts.annotations.document.document_id
    for fact in facts.themes:
        link = {"document_id": document_id, "theme_id": fact.theme_id, "mentions": len(fact.mentions)}
        row_id = rows.add("document_themes", link)
        rows.add_evidence("document_themes", row_id, "theme_id", facts.annotations, fact.mentions)


def _add_statements(rows: Rows, facts: DocumentFacts, person_ids: PersonIds, meeting_ids: MeetingIds) -> None:
    source = facts.annotations
    document_id = source.document.document_id
    for fact in facts.statements:
        start, end = source.stored(fact.text)
        row = {
            "statement_id": content_id("statement", document_id, start),
            "document_id": document_id,
            "meeting_id": None if fact.meeting is None else meeting_ids[document_id, fact.meeting],
            "person_id": None if fact.speaker is None else person_ids[document_id, fact.speaker],
            "text": source.document.text[start:end],
        }
        row_id = rows.add("statements", row)
        rows.add_evidence("statements", row_id, "text", source, [fact.text])


def _add_unplaced(rows: Rows, facts: DocumentFacts) -> None:
    source = facts.annotations
    for span in facts.unplaced:
        start, end = source.stored(span)
        place = {"document_id": source.document.document_id, "start": start, "end": end}
        rows.add(
            "unplaced",
            {**place, "text": source.document.text[start:end], "kind": span.kind, "reason": span.reason},
        )
