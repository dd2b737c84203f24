"""Rows of meetings, of the documents that report them and of those who took part.

In: the reports of each event (`meeting_links`). Out: rows of `meetings`, `meeting_documents` and `participants`
with evidence; the meeting id of each report. Where reports disagree, the row takes the most precise value that
most reports give, and the evidence keeps all of them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from analytics.annotation.spans import Span
from analytics.facts.model import MeetingFact, ParticipantFact, PersonFact
from analytics.tables.meeting_links import Report
from analytics.tables.names import words
from analytics.tables.organisations import Bodies
from analytics.tables.people import PersonIds
from analytics.tables.rows import Rows, content_id

T = TypeVar("T")
MeetingIds = Mapping[tuple[str, int], str]

_STATUS_ORDER = ("reported", "referred", "planned")
_BASIS_ORDER = ("stated", "inferred", "unknown")


def add_meetings(
    rows: Rows, events: Sequence[Sequence[Report]], person_ids: PersonIds, bodies: Bodies
) -> MeetingIds:
    """Add all rows of all events; the meeting id of each report by (document id, index in the facts)."""
    found: dict[tuple[str, int], str] = {}
    for event, meeting_id in zip(events, _meeting_ids(events), strict=True):
        rows.add("meetings", {"meeting_id": meeting_id, **_merge([report.fact for report in event])})
        for report in event:
            found[report.document_id, report.index] = meeting_id
            rows.add("meeting_documents", {"meeting_id": meeting_id, "document_id": report.document_id})
            _add_evidence(rows, meeting_id, report)
            for participant in report.fact.participants:
                _add_participant(rows, meeting_id, report, participant, person_ids, bodies)
    return found


def _meeting_ids(events: Sequence[Sequence[Report]]) -> list[str]:
    """Ids from date, place, kind and title; events that share all of it are told apart by their documents."""
    merged = [_merge([report.fact for report in event]) for event in events]
    identities = [
        (m["start_date"], m["end_date"], m["country_iso3"], m["city"], m["kind"], *words(str(m["title"])))
        for m in merged
    ]
    counts = Counter(identities)
    return [
        content_id("meeting", *identity)
        if identity[0] and counts[identity] == 1
        else content_id("meeting", *identity, *(f"{report.document_id}:{report.index}" for report in event))
        for identity, event in zip(identities, events, strict=True)
    ]


def _merge(facts: Sequence[MeetingFact]) -> dict[str, object]:
    """One row of values from all reports of an event."""
    ordered = sorted(facts, key=_completeness)
    dated = min(ordered, key=lambda f: (-len(f.date.start or ""), _BASIS_ORDER.index(f.date.basis)))
    placed = min(
        ordered, key=lambda f: (f.city is None, f.country_iso3 is None, _BASIS_ORDER.index(f.place_basis))
    )
    attended = _most([(f.attendance, f.attendance_qualifier) for f in ordered if f.attendance is not None])
    return {
        "title": ordered[0].title,
        "kind": _most([fact.kind for fact in ordered if fact.kind != "other"]) or "other",
        "status": min((fact.status for fact in ordered), key=_STATUS_ORDER.index),
        "start_date": dated.date.start,
        "end_date": dated.date.end,
        "date_edtf": dated.date.edtf,
        "date_basis": dated.date.basis,
        "date_reason": dated.date.reason,
        "city": placed.city,
        "country_iso3": placed.country_iso3,
        "place_basis": placed.place_basis,
        "place_reason": placed.place_reason,
        "format": _most([fact.format for fact in ordered if fact.format]),
        "attendance": attended[0] if attended else None,
        "attendance_qualifier": attended[1] if attended else None,
        "confidence": max(fact.confidence for fact in ordered),
        "reviewed": False,
    }


def _completeness(fact: MeetingFact) -> tuple[object, ...]:
    """Sorts the report that knows most first."""
    known = sum(value is not None for value in (fact.date.start, fact.city, fact.attendance, fact.format))
    return _STATUS_ORDER.index(fact.status), -known, -len(fact.participants), fact.title


def _most(values: Sequence[T]) -> T | None:
    """The value that most reports give; of equals the one of the most complete report."""
    counted = Counter(values)
    return max(counted, key=lambda value: counted[value]) if counted else None


def _add_evidence(rows: Rows, meeting_id: str, report: Report) -> None:
    """Evidence of every column; dates rest on the date's spans, a kind on the words of the title."""
    fact, source = report.fact, report.document.annotations
    evidence = dict(fact.evidence)
    for column in ("start_date", "end_date", "date_edtf"):
        if fact.date.edtf or fact.date.start:
            evidence.setdefault(column, fact.date.spans)
    evidence.setdefault("kind", evidence.get("title", ()))
    evidence.setdefault("attendance_qualifier", evidence.get("attendance", ()))
    empty = {
        "city": fact.city,
        "country_iso3": fact.country_iso3,
        "format": fact.format,
        "attendance": fact.attendance,
    }
    empty["attendance_qualifier"] = fact.attendance_qualifier
    kept = {column: spans for column, spans in evidence.items() if empty.get(column, "") is not None}
    rows.add_all_evidence("meetings", meeting_id, source, kept)


def _add_participant(
    rows: Rows,
    meeting_id: str,
    report: Report,
    participant: ParticipantFact,
    person_ids: PersonIds,
    bodies: Bodies,
) -> None:
    person = None if participant.person is None else report.document.people[participant.person]
    person_id = None if participant.person is None else person_ids[report.document_id, participant.person]
    country = participant.country_iso3 or (person.country_iso3 if person else None)
    body = participant.organisation_id or (person.organisation_id if person else None)
    values = {
        "kind": participant.kind,
        "person_id": person_id,
        "organisation_id": bodies.id_of(report.document_id, body, country),
        "country_iso3": country,
        "name": person.name if person else participant.name,
        "honorific": person.honorific if person else None,
        "role": person.role if person else None,
        "organisation": person.organisation if person else None,
        "part": participant.part,
        "via_group": participant.via_group,
        "confidence": participant.confidence,
    }
    who = person_id or values["organisation_id"] or values["country_iso3"] or participant.name
    row_id = content_id("participant", meeting_id, report.document_id, participant.kind, who, participant.part)
    place = {"participant_id": row_id, "meeting_id": meeting_id, "document_id": report.document_id}
    rows.add("participants", {**place, **values})
    evidence = _participant_evidence(participant, person)
    known = {
        column: spans for column, spans in evidence.items() if column not in values or values[column] is not None
    }
    rows.add_all_evidence("participants", row_id, report.document.annotations, known)


def _participant_evidence(
    participant: ParticipantFact, person: PersonFact | None
) -> Mapping[str, tuple[Span, ...]]:
    """What the participation rests on, and what is known of the person in the same document."""
    if person is None:
        return participant.evidence
    return {"name": person.mentions[:1], **person.evidence, **participant.evidence}
