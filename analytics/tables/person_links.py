"""Which people of several documents are the same person.

In: the person facts of documents, and the events that documents share. Out: groups of sightings, one per person.
Two facts are one person when the names agree and nothing known of them differs; unless the names are equal, the
country and office or the organisation must agree, too, or both were at one event. Initials that fit two people
are left alone. A wrong merge is worse than a missed one.
"""

import itertools
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from analytics.facts.model import DocumentFacts, PersonFact
from analytics.tables.clusters import cluster
from analytics.tables.meeting_links import Report
from analytics.tables.names import main_words
from analytics.tables.organisations import Bodies
from analytics.tables.person_names import (
    EQUAL,
    INITIALS,
    STRANGERS,
    PersonName,
    agreement,
    person_name,
    same_surname,
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person as one document knows them. when: the document's date, or "" where it has none."""

    document_id: str
    index: int
    when: str
    fact: PersonFact
    organisation_id: str | None


@dataclass(frozen=True, slots=True)
class _Identity:
    """All that tells a person apart, shared by any number of sightings."""

    name: PersonName
    country_iso3: str | None
    organisation_id: str | None
    role: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Group:
    """What is taken for one person so far, with the events that several documents report of."""

    identities: tuple[_Identity, ...]
    events: frozenset[int]


Person = list[Sighting]


def link_people(
    documents: Sequence[DocumentFacts], bodies: Bodies, events: Sequence[Sequence[Report]]
) -> list[Person]:
    """The sightings of each person. documents: sorted by id; events: the reports of each."""
    sightings: dict[_Identity, list[Sighting]] = defaultdict(list)
    for document in documents:
        for sighting in _sightings(document, bodies):
            sightings[_identity(sighting)].append(sighting)
    identities = sorted(sightings, key=_order)
    groups = cluster(identities, _meeting_keys, _alike, _exclude, _is_loose, _loose_keys)
    seen = _events_seen(events)
    met = [_group(group, sightings, seen) for group in groups]
    return [
        [sighting for group in person for identity in group.identities for sighting in sightings[identity]]
        for person in cluster(met, lambda group: group.events, _alike_at_event, _exclude_at_event)
    ]


def _sightings(document: DocumentFacts, bodies: Bodies) -> Iterable[Sighting]:
    document_id = document.annotations.document.document_id
    dates = [document.annotations.document.published_on, document.published.start]
    dates += [meeting.date.start for meeting in document.meetings if meeting.status == "reported"]
    when = next((date for date in dates if date), "")
    for index, fact in enumerate(document.people):
        body = bodies.id_of(document_id, fact.organisation_id, fact.country_iso3)
        yield Sighting(document_id, index, when, fact, body)


def _identity(sighting: Sighting) -> _Identity:
    fact = sighting.fact
    return _Identity(
        person_name(fact.name), fact.country_iso3, sighting.organisation_id, main_words(fact.role or "")
    )


def _order(identity: _Identity) -> tuple[object, ...]:
    name = identity.name
    return (
        name.words,
        name.initials,
        identity.country_iso3 or "",
        identity.organisation_id or "",
        sorted(identity.role),
    )


def _meeting_keys(identity: _Identity) -> Iterable[Hashable]:
    """Two persons are compared when two words of their names sound alike, in any order."""
    return itertools.combinations(identity.name.sounds, 2)


def _loose_keys(identity: _Identity) -> Iterable[Hashable]:
    """Initials are compared with names of the same country or body that have a word and a letter of theirs."""
    name, whose = identity.name, {identity.country_iso3, identity.organisation_id} - {None}
    letters = {initial[0] for initial in name.initials} | {word[0] for word in name.words}
    return itertools.product(name.sounds, letters, whose)


def _is_loose(identity: _Identity) -> bool:
    """A name with one full word may be several people's."""
    return len(identity.name.words) < 2


def _alike(one: _Identity, other: _Identity) -> float:
    found = agreement(one.name, other.name)
    return found if found == EQUAL or _share_context(one, other, found) else 0.0


def _exclude(one: _Identity, other: _Identity) -> bool:
    """Whether the names or what is known of the two differ."""
    if agreement(one.name, other.name) == STRANGERS:
        return True
    if one.country_iso3 and other.country_iso3:
        return one.country_iso3 != other.country_iso3
    if _related(one.organisation_id, other.organisation_id):
        return False
    if one.organisation_id and other.organisation_id:
        return True
    return _is_described(one) and _is_described(other) and not one.role & other.role


def _is_described(identity: _Identity) -> bool:
    return bool(identity.country_iso3 or identity.organisation_id or identity.role)


def _share_context(one: _Identity, other: _Identity, found: float) -> bool:
    """Whether something known of both speaks for one person; of initials more has to."""
    same_country = one.country_iso3 is not None and one.country_iso3 == other.country_iso3
    same_office = bool(one.role & other.role)
    if found > INITIALS:
        same_office = same_office or not one.role or not other.role
    return _related(one.organisation_id, other.organisation_id) or (same_country and same_office)


def _related(one: str | None, other: str | None) -> bool:
    """The same body, or a body and its office ("unodc", "unodc-roca")."""
    if not one or not other:
        return False
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def _events_seen(events: Sequence[Sequence[Report]]) -> dict[str, set[int]]:
    """For each document, the events that others tell of, too: whom it names was there or is spoken of there."""
    seen: dict[str, set[int]] = defaultdict(set)
    for number, event in enumerate(events):
        for report in event if len(event) > 1 else ():
            seen[report.document_id].add(number)
    return seen


def _group(
    identities: Sequence[_Identity],
    sightings: dict[_Identity, list[Sighting]],
    seen: dict[str, set[int]],
) -> _Group:
    events = (seen.get(s.document_id, ()) for identity in identities for s in sightings[identity])
    return _Group(tuple(identities), frozenset(number for numbers in events for number in numbers))


def _alike_at_event(one: _Group, other: _Group) -> float:
    return max(_names_fit(a, b) for a in one.identities for b in other.identities)


def _exclude_at_event(one: _Group, other: _Group) -> bool:
    """Whether two that were at one event cannot be one person: bodies may be told by another name there."""
    return any(
        _names_fit(a, b) == STRANGERS
        or bool(a.country_iso3 and b.country_iso3 and a.country_iso3 != b.country_iso3)
        for a in one.identities
        for b in other.identities
    )


def _names_fit(one: _Identity, other: _Identity) -> float:
    surname = same_surname(one.name, other.name) or same_surname(other.name, one.name)
    return max(agreement(one.name, other.name), INITIALS / 2 if surname else STRANGERS)
