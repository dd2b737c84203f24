"""People of all documents: which are the same person, and their rows.

In: the person facts of documents. Out: the person id of each fact, and rows of `people` and `document_people`.
Two facts are one person when the names agree and nothing known of them differs. Names agree when they are equal,
when one leaves out some parts of the other, or when they are two transliterations; unless they are equal, the
country and office or the organisation must agree, too. A wrong merge is worse than a missed one.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from analytics.facts.model import DocumentFacts, PersonFact
from analytics.tables.clusters import cluster
from analytics.tables.names import likeness, main_words, slug, sound, words
from analytics.tables.organisations import Bodies
from analytics.tables.rows import Rows, content_id, evidence_of, values_of

PersonIds = Mapping[tuple[str, int], str]

# Columns whose words are those of another column, where the facts do not give their own.
_SHARED_WORDS = {
    "role": ("name",),
    "organisation_id": ("organisation", "role", "name"),
    "country_iso3": ("organisation", "role", "name"),
}
_EQUAL = 3.0
_SAME_SPELLING = 0.84  # per word: Abdullaev/Abdullayev is 0.95, Umarov/Omarov 0.83


@dataclass(frozen=True, slots=True)
class _Sighting:
    """A person as one document knows them. when: the document's date, or "" where it has none."""

    document_id: str
    index: int
    when: str
    fact: PersonFact
    organisation_id: str | None


@dataclass(frozen=True, slots=True)
class _Identity:
    """All that tells a person apart, shared by any number of sightings."""

    name: tuple[str, ...]
    country_iso3: str | None
    organisation_id: str | None
    role: frozenset[str]


def link_people(rows: Rows, documents: Sequence[DocumentFacts], bodies: Bodies) -> PersonIds:
    """Add rows of `people` and `document_people`; the id of each person fact by document id and its index."""
    sightings: dict[_Identity, list[_Sighting]] = defaultdict(list)
    for document in documents:
        for sighting in _sightings(document, bodies):
            sightings[_identity(sighting)].append(sighting)
    identities = sorted(
        sightings, key=lambda i: (i.name, i.country_iso3 or "", i.organisation_id or "", sorted(i.role))
    )
    groups = cluster(identities, _meeting_keys, _alike, _exclude)
    people = [[sighting for identity in group for sighting in sightings[identity]] for group in groups]
    ids = _person_ids(people)
    for person_id, person in zip(ids, people, strict=True):
        rows.add("people", _row(person_id, person))
    found = {
        (s.document_id, s.index): person_id for person_id, person in zip(ids, people, strict=True) for s in person
    }
    _add_links(rows, documents, found)
    return found


def _sightings(document: DocumentFacts, bodies: Bodies) -> Iterable[_Sighting]:
    document_id = document.annotations.document.document_id
    dates = [document.annotations.document.published_on, document.published.start]
    dates += [meeting.date.start for meeting in document.meetings if meeting.status == "reported"]
    when = next((date for date in dates if date), "")
    for index, fact in enumerate(document.people):
        body = bodies.id_of(document_id, fact.organisation_id, fact.country_iso3)
        yield _Sighting(document_id, index, when, fact, body)


def _identity(sighting: _Sighting) -> _Identity:
    fact = sighting.fact
    return _Identity(words(fact.name), fact.country_iso3, sighting.organisation_id, main_words(fact.role or ""))


def _meeting_keys(identity: _Identity) -> Iterable[Hashable]:
    """Two persons are compared when any two words of their names sound alike, in any order."""
    sounds = sorted({sound(word) for word in identity.name if len(word) > 1})
    if len(sounds) < 2:
        return [identity.name]
    return [(one, other) for place, one in enumerate(sounds) for other in sounds[place + 1 :]]


def _alike(one: _Identity, other: _Identity) -> float:
    agreement = _names_agree(one.name, other.name)
    return agreement if agreement == _EQUAL or _share_context(one, other) else 0.0


def _exclude(one: _Identity, other: _Identity) -> bool:
    """Whether the names or what is known of the two differ."""
    if one.country_iso3 and other.country_iso3:
        return one.country_iso3 != other.country_iso3 or not _names_agree(one.name, other.name)
    if _related(one.organisation_id, other.organisation_id):
        return not _names_agree(one.name, other.name)
    if one.organisation_id and other.organisation_id:
        return True
    strangers = _is_described(one) and _is_described(other) and not one.role & other.role
    return strangers or not _names_agree(one.name, other.name)


def _is_described(identity: _Identity) -> bool:
    return bool(identity.country_iso3 or identity.organisation_id or identity.role)


def _names_agree(one: Sequence[str], other: Sequence[str]) -> float:
    """How well, from `_EQUAL` down to 0. A single name is too little to tell a person by."""
    if len(one) < 2 or len(other) < 2:
        return 0.0
    if sorted(one) == sorted(other):
        return _EQUAL
    short, long = sorted((set(one), set(other)), key=len)
    if len(short) >= 2 and short < long and (one[-1] == other[-1] or one[0] == other[0]):
        return 2.0
    return 1.0 if _transliterated(one, other) else 0.0


def _share_context(one: _Identity, other: _Identity) -> bool:
    """Whether something known of both speaks for one person."""
    same_country = one.country_iso3 is not None and one.country_iso3 == other.country_iso3
    same_office = bool(one.role & other.role) or not one.role or not other.role
    return _related(one.organisation_id, other.organisation_id) or (same_country and same_office)


def _related(one: str | None, other: str | None) -> bool:
    """The same body, or a body and its office ("unodc", "unodc-roca")."""
    if not one or not other:
        return False
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def _transliterated(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each word of one name is a spelling of a word of the other, at the same place."""
    if len(one) != len(other):
        return False
    pairs = list(zip(one, other, strict=True))
    return all(a == b or (sound(a) == sound(b) and likeness(a, b) >= _SAME_SPELLING) for a, b in pairs)


def _person_ids(people: Sequence[Sequence[_Sighting]]) -> list[str]:
    """Readable ids from name and country; namesakes are told apart by what they were seen in."""
    short = [f"person-{slug(_name(person))}" + _country_suffix(person) for person in people]
    counts = Counter(short)
    return [
        name if counts[name] == 1 else f"{name}-{content_id('x', *sorted(s.document_id for s in person))[2:8]}"
        for name, person in zip(short, people, strict=True)
    ]


def _country_suffix(person: Sequence[_Sighting]) -> str:
    country = _latest(person, [sighting.fact.country_iso3 for sighting in person])
    return f"-{country.lower()}" if country else ""


def _row(person_id: str, person: Sequence[_Sighting]) -> dict[str, object]:
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


def _name(person: Sequence[_Sighting]) -> str:
    """The form most documents print; of equals the longest, then the first by alphabet."""
    counted = Counter(sighting.fact.name for sighting in person)
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _latest(person: Sequence[_Sighting], values: Sequence[str | None]) -> str | None:
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
