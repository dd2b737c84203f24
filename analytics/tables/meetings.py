"""Rows of meetings, of the documents that report them and of those who took part.

In: the reports of each event (`meeting_links`). Out: rows of `meetings`, `meeting_documents` and `participants`
with evidence; the meeting id of each report. Where reports disagree, the row takes the most precise value that
most reports give, and the evidence keeps all of them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from analytics.facts.model import MeetingFact
from analytics.tables.event_titles import title_words
from analytics.tables.meeting_links import Report
from analytics.tables.names import words
from analytics.tables.organisations import Bodies
from analytics.tables.participants import add_participant
from analytics.tables.people import PersonIds
from analytics.tables.rows import Rows, content_id, evidence_of, values_of

T = TypeVar("T")
MeetingIds = Mapping[tuple[str, int], str]

# Columns whose words are those of another column, where the facts do not give their own.
_SHARED_WORDS = {
    "kind": ("title",),
    "status": ("title",),
    "attendance_qualifier": ("attendance",),
    "country_iso3": ("city",),
}
_STATUS_ORDER = ("reported", "referred", "planned")
_BASIS_ORDER = ("stated", "inferred", "unknown")


def add_meetings(
    rows: Rows, events: Sequence[Sequence[Report]], person_ids: PersonIds, bodies: Bodies
) -> MeetingIds:
    """Add all rows of all events; the meeting id of each report by (document id, index in the facts)."""
    found: dict[tuple[str, int], str] = {}
    merged = [_merge([report.fact for report in event]) for event in events]
    for event, values, meeting_id in zip(events, merged, _meeting_ids(events, merged), strict=True):
        rows.add("meetings", {"meeting_id": meeting_id, **values})
        for report in event:
            found[report.document_id, report.index] = meeting_id
            rows.add("meeting_documents", {"meeting_id": meeting_id, "document_id": report.document_id})
            _add_evidence(rows, meeting_id, report)
            for participant in report.fact.participants:
                add_participant(rows, meeting_id, report, participant, person_ids, bodies)
    return found


def _meeting_ids(events: Sequence[Sequence[Report]], merged: Sequence[Mapping[str, object]]) -> list[str]:
    """Ids from date, place, kind and title; events that share all of it are told apart by their documents."""
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
        "title": _title(ordered),
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


def _title(ordered: Sequence[MeetingFact]) -> str:
    """The title that shares most with the others and says most; of equals that of the most complete report."""
    best = [fact.title for fact in ordered if fact.status == ordered[0].status]
    stems = [title_words(title, {}).stems for title in best]
    worth = [(sum(len(own & other) for other in stems) - len(own), len(own)) for own in stems]
    return best[worth.index(max(worth))]


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
    dates = {"start_date": fact.date.start, "end_date": fact.date.end, "date_edtf": fact.date.edtf}
    stated = {**dict.fromkeys(dates, fact.date.spans), **fact.evidence}
    evidence = evidence_of({**values_of(fact), **dates}, stated, _SHARED_WORDS)
    rows.add_all_evidence("meetings", meeting_id, source, evidence)
