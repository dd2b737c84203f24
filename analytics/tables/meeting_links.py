"""Which of the events that documents report are the same event.

In: the meeting facts of documents. Out: groups of them, one group per event. Two reports are of one event when
their dates and places agree, nothing contradicts, and the title, the people or the bodies say so too. Two events
of one document are never one. A wrong merge is worse than a missed one: reports without date stay apart.
"""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from analytics.facts.model import DocumentFacts, MeetingFact
from analytics.tables.clusters import cluster
from analytics.tables.names import main_words, words
from analytics.tables.organisations import Bodies
from analytics.tables.people import PersonIds

# Words that stand in the titles of very different events.
_COMMON = frozenset(
    words(
        "meeting session conference forum event side workshop seminar training course visit summit ceremony "
        "talks round table roundtable briefing consultation consultations council committee commission annual "
        "regular first second third joint regional international high level expert experts ministerial "
        "bilateral working group heads between opening signing launch programme project cooperation held st "
        "nd rd th"
    )
)
_NUMBER = re.compile(
    r"\d+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+(?:tieth|teenth)"
)


@dataclass(frozen=True, slots=True)
class Report:
    """An event as one document reports it. people, bodies, countries: who took part, as ids of the dataset."""

    document: DocumentFacts
    index: int
    fact: MeetingFact
    people: frozenset[str]
    bodies: frozenset[str]
    countries: frozenset[str]

    @property
    def document_id(self) -> str:
        """The reporting document's id."""
        return self.document.annotations.document.document_id


def link_meetings(documents: Sequence[DocumentFacts], person_ids: PersonIds, bodies: Bodies) -> list[list[Report]]:
    """The reports of each event. documents: sorted by id."""
    reports = [
        _report(document, index, person_ids, bodies)
        for document in documents
        for index in range(len(document.meetings))
    ]
    return cluster(reports, _meeting_keys, _alike, _exclude)


def _report(document: DocumentFacts, index: int, person_ids: PersonIds, bodies: Bodies) -> Report:
    fact = document.meetings[index]
    document_id = document.annotations.document.document_id
    return Report(
        document,
        index,
        fact,
        frozenset(person_ids[document_id, p.person] for p in fact.participants if p.person is not None),
        frozenset(
            bodies.id_of(document_id, p.organisation_id, p.country_iso3) or ""
            for p in fact.participants
            if p.kind == "organisation" and p.organisation_id
        ),
        frozenset(p.country_iso3 for p in fact.participants if p.kind == "country" and p.country_iso3),
    )


def _meeting_keys(report: Report) -> Iterable[Hashable]:
    """Reports are compared when they give the same first day, or the same title in one year."""
    start = report.fact.date.start
    if start is None:
        return []
    return [start, (start[:4], _title_words(report))]


def _alike(one: Report, other: Report) -> float:
    if _exclude(one, other):
        return 0.0
    if _same_title(one, other):
        return 3.0
    if not _same_days(one, other):
        return 0.0
    if len(one.people & other.people) >= 2:
        return 2.0
    if one.fact.kind != other.fact.kind or one.fact.kind in ("bilateral", "other", "visit"):
        return 0.0
    same_city = bool(one.fact.city) and one.fact.city == other.fact.city
    same_parties = bool(one.people & other.people) or len(one.countries & other.countries) >= 3
    return 1.0 if same_city and (same_parties or one.bodies & other.bodies) else 0.0


def _exclude(one: Report, other: Report) -> bool:
    """Whether the two cannot be one event."""
    a, b = one.fact, other.fact
    return (
        one.document_id == other.document_id
        or not _dates_fit(one, other)
        or _differ(a.country_iso3, b.country_iso3)
        or _differ(a.city, b.city)
        or _differ(_numbers(a.title), _numbers(b.title))
        or _differ(a.format == "online", b.format == "online" if a.format and b.format else False)
    )


def _differ(one: object, other: object) -> bool:
    return bool(one) and bool(other) and one != other


def _dates_fit(one: Report, other: Report) -> bool:
    """Whether one first day is the other's or its month or year, and ranges do not part."""
    a, b = one.fact.date, other.fact.date
    if not a.start or not b.start:
        return False
    if not (a.start.startswith(b.start) or b.start.startswith(a.start)):
        return False
    ranges = (a.start != a.end and a.end) and (b.start != b.end and b.end)
    return not ranges or a.end == b.end or len(a.start) != len(b.start)


def _same_days(one: Report, other: Report) -> bool:
    return one.fact.date.start == other.fact.date.start and len(one.fact.date.start or "") == len("2000-01-01")


def _same_title(one: Report, other: Report) -> bool:
    """Whether the telling words of one title are all in the other, and there are at least two of them."""
    a, b = _title_words(one), _title_words(other)
    small, large = sorted((a, b), key=len)
    if one.fact.kind == "bilateral" or not _same_days(one, other):
        return len(small) >= 3 and small == large
    return len(small) >= 2 and small <= large


def _title_words(report: Report) -> frozenset[str]:
    return main_words(report.fact.title) - _COMMON


def _numbers(title: str) -> tuple[str, ...]:
    """The numbers in a title: the 65th session is not the 66th."""
    return tuple(sorted(word for word in words(title) if _NUMBER.match(word)))
