"""Who made an agreement: the countries and organisations that its name or its sentence gives as parties.

In: a mention of an agreement. Out: `PartyFact`s in text order. "between A and B", "signed by A, B and C", "with
A", "the A-B memorandum", and the subjects of "signed" where nothing plainer is said. A ministry stands for its
country. Refused: countries that only say where, and bodies named for another reason.
"""

import re
from collections.abc import Iterable, Iterator

from analytics.annotation.agreements.signing import signings
from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import AgreementSpan, CountrySpan, OrganisationSpan, Span
from analytics.facts.model import PartyFact
from analytics.vocabulary.model import Vocabulary

_BETWEEN = re.compile(r"\b(?:between|among|amongst|by and between)\b")
_BY = re.compile(r"\b(?:signed|adopted|concluded|ratified|initialled|endorsed)\b[^;.]{0,60}?\bby\b")
_WITH = re.compile(r"\bwith\b")
_END = re.compile(
    r";|\n|\b(?:was|were|is|has|will|which|that|aims?|provides?|signed|adopted|on (?:the|cooperation|mutual"
    r"|combating))\b"
)
_BOTH = re.compile(
    r"\b(?:between|by) (?:the |both |these )*(?:two )?(?:organi[sz]ations?|countries|parties|sides|states"
    r"|bodies|agencies|governments)\b"
)
_REACH = 260  # characters of a list of parties


def parties_of(annotations: Annotations, vocabulary: Vocabulary, mention: AgreementSpan) -> tuple[PartyFact, ...]:
    """The parties that a mention's sentence gives, by the plainest of the ways it gives them."""
    sentence = annotations.sentence_at(mention.start)
    for stretch in _stretches(annotations, mention, sentence):
        parties = _parties(annotations, vocabulary, stretch)
        if len(parties) > 1 or (parties and stretch is not mention):  # "the SCO Charter" names no party
            return parties
    return ()


def party_ids(annotations: Annotations, vocabulary: Vocabulary, mention: AgreementSpan) -> frozenset[str]:
    """The ids of the parties inside a mention's own words, each organisation by the body it belongs to."""
    parties = _parties(annotations, vocabulary, mention)
    ids = {p.country_iso3 or p.organisation_id or p.name for p in parties}
    return frozenset(_root(i, vocabulary) for i in ids)


def _root(organisation_id: str, vocabulary: Vocabulary) -> str:
    known = vocabulary.organisations.get(organisation_id)
    parent = known.parent_id if known else None
    return parent if parent and parent != "un" else organisation_id


def _stretches(annotations: Annotations, mention: AgreementSpan, sentence: Span) -> Iterator[Span]:
    """Where parties may stand, the plainest place first."""
    lower = annotations.reading.lower
    if _BOTH.search(lower, mention.start, sentence.end):
        yield Span(sentence.start, sentence.end, "")
    between = _BETWEEN.search(lower, mention.start, min(sentence.end, mention.end + 40))
    if between:
        yield _stretch(annotations, between.end(), sentence.end)
    by = _BY.search(lower, mention.start, sentence.end)
    if by:
        yield Span(by.end(), min(sentence.end, by.end() + _REACH), "")
    yield mention
    with_ = _WITH.search(lower, mention.end, min(sentence.end, mention.end + 30))
    if with_:
        yield _stretch(annotations, with_.end(), sentence.end)
    yield from _subjects(annotations, mention, sentence)


def _stretch(annotations: Annotations, start: int, end: int) -> Span:
    stop = _END.search(annotations.reading.lower, start, min(end, start + _REACH))
    return Span(start, stop.start() if stop else min(end, start + _REACH), "")


def _subjects(annotations: Annotations, mention: AgreementSpan, sentence: Span) -> Iterator[Span]:
    """The words before "signed", where the mention is its object."""
    for signing in signings(annotations.reading.lower, sentence.start, mention.start):
        passive = re.search(
            r"\b(?:was|were|been|being|be) (?:\w+ )?$", annotations.reading.lower[sentence.start : signing.start]
        )
        if signing.happened and not passive:
            yield Span(sentence.start, signing.start, "")


def _parties(annotations: Annotations, vocabulary: Vocabulary, stretch: Span) -> tuple[PartyFact, ...]:
    """The countries and organisations inside a stretch, each once."""
    found: dict[str, PartyFact] = {}
    bodies = annotations.inside(annotations.organisations, stretch)
    for entity in _outermost([*bodies, *annotations.inside(annotations.countries, stretch)]):
        party = _party(annotations, vocabulary, entity)
        if party is not None:
            found.setdefault(party.country_iso3 or party.organisation_id or party.name, party)
    return tuple(found.values())


def _outermost(spans: Iterable[OrganisationSpan | CountrySpan]) -> list[OrganisationSpan | CountrySpan]:
    kept: list[OrganisationSpan | CountrySpan] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _party(
    annotations: Annotations, vocabulary: Vocabulary, entity: OrganisationSpan | CountrySpan
) -> PartyFact | None:
    if isinstance(entity, OrganisationSpan) and entity.kind != "government":
        return PartyFact(
            "organisation",
            entity.name or entity.text,
            None,
            entity.organisation_id,
            {"organisation_id": (entity,)},
        )
    country = entity.country_iso3
    if country is None or country not in vocabulary.countries or _says_where(annotations, entity):
        return None
    return PartyFact("country", vocabulary.countries[country].name, country, None, {"country_iso3": (entity,)})


def _says_where(annotations: Annotations, entity: Span) -> bool:
    """Whether a country stands behind "in" or behind a city and a comma."""
    before = annotations.reading.folded[max(0, entity.start - 30) : entity.start]
    if re.search(r"\bin (?:the )?$", before):
        return True
    return any(
        p.end <= entity.start and annotations.reading.text[p.end : entity.start] == ", "
        for p in annotations.places
    )
