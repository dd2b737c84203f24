"""Which of the events that documents report are the same event.

In: the meeting facts of documents. Out: groups of them, one group per event. Two reports are of one event when
nothing contradicts and their days, places, titles, people and bodies together say so; a report whose year is not
known meets another by its day. Two events of one document are never one. A wrong merge is worse than a missed one:
reports without any date stay apart.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from analytics.facts.model import DocumentFacts, MeetingFact
from analytics.tables.clusters import cluster
from analytics.tables.event_titles import TitleWords, title_words
from analytics.tables.meeting_dates import APART, SAME_DAYS, SAME_MONTH, SAME_YEAR, UNKNOWN, dates_agree, days_of
from analytics.tables.organisations import Bodies
from analytics.tables.person_names import STRANGERS, PersonName, agreement, person_name

# Evidence adds up; the date's share is of `meeting_dates`.
_ENOUGH = 4.0
_VERY_TITLE, _TITLE_WITHIN, _TITLE_TOUCHES, _ONE_WORD, _NUMBER = 3.5, 2.0, 1.0, 0.5, 1.0
_PERSON, _MOST_PEOPLE = 1.0, 3
_CITY, _COUNTRY, _ELSEWHERE, _KIND, _BODY, _DELEGATIONS = 1.0, 0.5, -2.0, 0.5, 0.5, 0.5
_OPEN_KINDS = ("bilateral", "other", "visit")  # a minister has several a day
_MANY = 3
_YEAR, _MONTH, _DAY = len("2000"), len("2000-01"), len("2000-01-01")


@dataclass(frozen=True, slots=True)
class Report:
    """An event as one document reports it. people: with their countries; bodies, countries: who took part."""

    document: DocumentFacts
    index: int
    fact: MeetingFact
    title: TitleWords
    people: tuple[tuple[PersonName, str | None], ...]
    bodies: frozenset[str]
    countries: frozenset[str]

    @property
    def document_id(self) -> str:
        """The reporting document's id."""
        return self.document.annotations.document.document_id


def link_meetings(
    documents: Sequence[DocumentFacts], bodies: Bodies, ordinals: Mapping[str, str]
) -> list[list[Report]]:
    """The reports of each event. documents: sorted by id; ordinals: words for ordinal numbers → the number."""
    reports = [
        _report(document, index, bodies, ordinals)
        for document in documents
        for index in range(len(document.meetings))
    ]
    return cluster(reports, _meeting_keys, _alike, _exclude, _is_loose, _loose_keys)


def _report(document: DocumentFacts, index: int, bodies: Bodies, ordinals: Mapping[str, str]) -> Report:
    fact = document.meetings[index]
    document_id = document.annotations.document.document_id
    people = (document.people[p.person] for p in fact.participants if p.person is not None)
    return Report(
        document,
        index,
        fact,
        title_words(fact.title, ordinals),
        tuple((person_name(person.name), person.country_iso3) for person in people),
        frozenset(
            bodies.id_of(document_id, p.organisation_id, p.country_iso3) or ""
            for p in fact.participants
            if p.kind == "organisation" and p.organisation_id
        ),
        frozenset(p.country_iso3 for p in fact.participants if p.kind == "country" and p.country_iso3),
    )


def _meeting_keys(report: Report) -> Iterable[Hashable]:
    """Reports are compared when a day and the city, a person or two words of the title agree."""
    year = (report.fact.date.start or "")[:_YEAR]
    return [(year, day, each) for day in days_of(report.fact.date) for each in _telling(report)] if year else []


def _loose_keys(report: Report) -> Iterable[Hashable]:
    """The same without the year, and by the month; a year alone only where the whole title agrees."""
    start = report.fact.date.start
    yield from ((day, each) for day in days_of(report.fact.date) for each in _telling(report))
    if start is not None:
        yield from ((start[:_MONTH], each) for each in _telling(report))
        yield start[:_YEAR], report.title.stems


def _is_loose(report: Report) -> bool:
    """A day without its year, or a month, may be of several events."""
    return len(report.fact.date.start or "") < _DAY


def _telling(report: Report) -> list[Hashable]:
    """Where, who and what: any of it in common makes a comparison worth while."""
    city = [report.fact.city] if report.fact.city else []
    return [*city, *_sounds(report), *combinations(sorted(report.title.stems), 2)]


def _sounds(report: Report) -> list[str]:
    return sorted({sound for name, _ in report.people for sound in name.sounds})


def _alike(one: Report, other: Report) -> float:
    dates = dates_agree(one.fact.date, other.fact.date)
    if dates <= UNKNOWN or _contradict(one, other):
        return 0.0
    title, people = _titles_agree(one, other, dates), _people_shared(one, other)
    if title < 0 and (dates <= SAME_MONTH or people < 2):
        return 0.0
    if title == 0 and people < 2 and not (dates == SAME_DAYS and _same_setting(one, other, people)):
        return 0.0
    total = dates + max(title, 0.0) + min(people, _MOST_PEOPLE) * _PERSON + _circumstances(one, other)
    return total if total >= _ENOUGH else 0.0


def _exclude(one: Report, other: Report) -> bool:
    """Whether the two cannot be one event."""
    return _contradict(one, other) or dates_agree(one.fact.date, other.fact.date) == APART


def _contradict(one: Report, other: Report) -> bool:
    """Whether anything but the dates says so."""
    a, b = one.fact, other.fact
    return (
        one.document_id == other.document_id
        or (_is_sure_of_place(one) and _is_sure_of_place(other) and _elsewhere(a, b))
        or _differ(one.title.numbers, other.title.numbers)
        or _differ(a.format == "online", b.format == "online" if a.format and b.format else False)
    )


def _elsewhere(a: MeetingFact, b: MeetingFact) -> bool:
    return _differ(a.country_iso3, b.country_iso3) or _differ(a.city, b.city)


def _is_sure_of_place(report: Report) -> bool:
    """A place that is inferred may be where the story was written, or where those who went there come from."""
    return report.fact.place_basis != "inferred"


def _is_datelined(report: Report) -> bool:
    return "datelined" in (report.fact.place_reason or "")


def _differ(one: object, other: object) -> bool:
    return bool(one) and bool(other) and one != other


def _titles_agree(one: Report, other: Report, dates: float) -> float:
    """Evidence from the titles; below 0 where both tell and share nothing."""
    small, large = sorted((one.title.stems, other.title.stems), key=len)
    number = _NUMBER if one.title.numbers and one.title.numbers == other.title.numbers else 0.0
    if len(small) >= _MANY and small == large:
        return _VERY_TITLE + number
    if dates == SAME_YEAR or not small:
        return number
    if len(small) > 1 and small <= large:
        return _TITLE_WITHIN + number
    shared = len(small & large)
    if not shared and {one.fact.kind, other.fact.kind} & set(_OPEN_KINDS):
        return number  # talks have no title of their own
    if shared > 1:
        return _TITLE_TOUCHES + number
    return (_ONE_WORD if 2 * shared >= len(small) else -1.0) + number


def _people_shared(one: Report, other: Report) -> int:
    """How many people of one report can be people of the other."""
    free = list(other.people)
    for name, country in one.people:
        found = next((p for p in free if agreement(name, p[0]) > STRANGERS and not _differ(country, p[1])), None)
        if found:
            free.remove(found)
    return len(other.people) - len(free)


def _same_setting(one: Report, other: Report, people: int) -> bool:
    """Whether events without telling titles are of one kind and city, and somebody was at both."""
    a, b = one.fact, other.fact
    if a.kind != b.kind or a.kind in _OPEN_KINDS or not a.city or a.city != b.city:
        return False
    return bool(people or one.bodies & other.bodies)


def _circumstances(one: Report, other: Report) -> float:
    """Evidence from place, kind and who took part."""
    a, b = one.fact, other.fact
    same_country = a.country_iso3 is not None and a.country_iso3 == b.country_iso3
    place = _CITY if a.city and a.city == b.city else _COUNTRY * same_country
    kind = _KIND * bool(a.kind == b.kind and a.kind not in _OPEN_KINDS)
    body = _BODY * bool(one.bodies & other.bodies)
    if _elsewhere(a, b) and not (_is_datelined(one) or _is_datelined(other)):
        place = _ELSEWHERE
    return place + kind + body + _DELEGATIONS * (len(one.countries & other.countries) >= _MANY)
