"""Which countries a document names or covers, and who belongs to a group that it speaks of.

In: annotations and the date that groups are resolved on. Out: `CountryFact`s in order of first mention.
Refused: press contacts, credits and links; cities (a city adds nothing), names of international bodies and media,
regions, and groups that are not meant as a whole.
"""

from collections.abc import Iterator, Mapping
from functools import reduce
from typing import Literal

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, GroupSpan, OrganisationSpan, Span
from analytics.facts.model import CountryFact
from analytics.vocabulary.model import Group, Vocabulary

Basis = Literal["name", "adjective", "group", "place"]

_UNREAD = ("contact", "credit", "link")
_BASES: Mapping[str, Basis] = {"adjective": "adjective", "demonym": "adjective", "capital": "place"}
_STRENGTH: tuple[Basis, ...] = ("name", "adjective", "place", "group")


def resolve_group(group: GroupSpan, vocabulary: Vocabulary, on: str | None) -> tuple[str, ...]:
    """ISO alpha-3 codes of the countries that a group stands for, sorted; () where not the whole group is meant.

    on: the date that membership is read on, ISO 8601 of any precision; None takes today's members or, where the
    text counts them, the latest composition of that number. A number that the group never had resolves to ().
    """
    if group.listed:
        return tuple(sorted(group.listed))
    known = [vocabulary.groups[group_id] for group_id in group.groups if group_id in vocabulary.groups]
    if not group.whole or not known:
        return ()
    for date in [on] if on else [None, *_changes(known)]:
        members = _members(known, date)
        if group.count in (None, len(members)):
            return tuple(sorted(members - set(group.without)))
    return ()


def document_countries(
    annotations: Annotations, vocabulary: Vocabulary, on: str | None
) -> tuple[CountryFact, ...]:
    """The countries of a document, each with all its mentions and the strongest form it was named in."""
    mentions: dict[str, dict[Span, tuple[Basis, str | None]]] = {}
    for iso3, span, basis, via_group in _mentions(annotations, vocabulary, on):
        mentions.setdefault(iso3, {})[span] = (basis, via_group)
    facts = [_fact(iso3, spans) for iso3, spans in mentions.items()]
    return tuple(sorted(facts, key=lambda fact: (fact.mentions[0].start, fact.country_iso3)))


def _mentions(
    annotations: Annotations, vocabulary: Vocabulary, on: str | None
) -> Iterator[tuple[str, Span, Basis, str | None]]:
    groups = [g for g in annotations.groups if _is_read(annotations, g)]
    for country in annotations.countries:
        if _is_read(annotations, country) and not _in_name_of_a_body(annotations, country):
            yield country.country_iso3, country, _BASES.get(country.form, "name"), None
    for group in groups:
        for iso3 in resolve_group(group, vocabulary, on):
            yield iso3, group, "group", group.groups[0]


def _is_read(annotations: Annotations, span: Span) -> bool:
    return annotations.sentence_at(span.start).block not in _UNREAD if annotations.sentences else True


def _in_name_of_a_body(annotations: Annotations, country: CountrySpan) -> bool:
    """Whether the name belongs to a news agency or to an international body ("the OSCE Mission to Moldova")."""
    return any(
        isinstance(name, OrganisationSpan) and name.kind in ("media", "international") and name.covers(country)
        for name in annotations.named.overlapping(country)
    )


def _fact(iso3: str, spans: Mapping[Span, tuple[Basis, str | None]]) -> CountryFact:
    basis = min((basis for basis, _ in spans.values()), key=_STRENGTH.index)
    via_group = next((via for _, via in spans.values() if via), None) if basis == "group" else None
    return CountryFact(iso3, basis, tuple(sorted(spans, key=lambda s: (s.start, s.end))), via_group)


def _members(groups: list[Group], date: str | None) -> set[str]:
    return reduce(set.intersection, [set(group.members_on(date)) for group in groups])


def _changes(groups: list[Group]) -> list[str]:
    """The days before each change of membership, latest first, as dates on which to ask."""
    days = {day for group in groups for m in group.memberships for day in (m.since, m.until) if day}
    return sorted(days, reverse=True)
