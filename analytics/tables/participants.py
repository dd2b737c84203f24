"""Rows of those who took part in a meeting, as each document reports them.

In: the participants of one report of an event. Out: rows of `participants` with evidence: what the participation
rests on, and for a person what the same document says of them.
"""

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import Span
from analytics.facts.model import Evidence, ParticipantFact, PersonFact
from analytics.tables.meeting_links import Report
from analytics.tables.organisations import Bodies
from analytics.tables.people import PersonIds
from analytics.tables.rows import Rows, content_id, evidence_of

# Columns whose words are those of another column, where the facts do not give their own.
_SHARED_WORDS = {
    "name": ("country_iso3", "organisation_id"),
    "organisation_id": ("organisation", "role", "name"),
    "organisation": ("role", "name"),
    "country_iso3": ("organisation", "role", "name"),
    "role": ("name",),
    "part": ("name",),
}
_TITLE_REACH = 40  # characters before a name in which its honorific may begin


def add_participant(
    rows: Rows,
    meeting_id: str,
    report: Report,
    participant: ParticipantFact,
    person_ids: PersonIds,
    bodies: Bodies,
) -> None:
    """Add the row of one participant."""
    person = None if participant.person is None else report.document.people[participant.person]
    person_id = None if participant.person is None else person_ids[report.document_id, participant.person]
    values = {"person_id": person_id, **_values(participant, person), "part": participant.part}
    country = participant.country_iso3 or (person.country_iso3 if person else None)
    body = participant.organisation_id or (person.organisation_id if person else None)
    values |= {"country_iso3": country, "organisation_id": bodies.id_of(report.document_id, body, country)}
    who = person_id or values["organisation_id"] or country or participant.name
    row_id = content_id("participant", meeting_id, report.document_id, participant.kind, who, participant.part)
    place = {"participant_id": row_id, "meeting_id": meeting_id, "document_id": report.document_id}
    rows.add("participants", {**place, **values})
    source = report.document.annotations
    evidence = evidence_of(values, _evidence(participant, person, source), _SHARED_WORDS)
    rows.add_all_evidence("participants", row_id, source, evidence)


def _values(participant: ParticipantFact, person: PersonFact | None) -> dict[str, object]:
    return {
        "kind": participant.kind,
        "name": person.name if person else participant.name,
        "honorific": person.honorific if person else None,
        "role": person.role if person else None,
        "organisation": person.organisation if person else None,
        "via_group": participant.via_group,
        "confidence": participant.confidence,
    }


def _evidence(participant: ParticipantFact, person: PersonFact | None, source: Annotations) -> Evidence:
    if person is None:
        return participant.evidence
    seen = {"name": person.mentions[:1], "honorific": _honorific(person, source)}
    return {**seen, **person.evidence, **participant.evidence}


def _honorific(person: PersonFact, source: Annotations) -> tuple[Span, ...]:
    """Where the honorific stands before the name, for the first time."""
    text = source.reading.text
    for mention in person.mentions:
        start = text.rfind(person.honorific or "\0", max(mention.start - _TITLE_REACH, 0), mention.start)
        if start >= 0:
            end = start + len(person.honorific or "")
            return (Span(start, end, text[start:end]),)
    return ()
