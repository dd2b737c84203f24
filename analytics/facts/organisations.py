"""The organisations that a document names, each once with all its mentions.

In: the annotations of one document. Out: `OrganisationFact`s in the order of their first mention. A body that
stands only in an event's title or another name's quotation, or a project that only frames something ("under the …
initiative"), is not named; nor is an armed group, which takes part in no cooperation.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from analytics.annotation.annotations import Annotations
from analytics.annotation.organisations.kinds import slug
from analytics.annotation.reading import fold
from analytics.annotation.spans import OrganisationSpan, QuoteSpan
from analytics.facts.model import OrganisationFact, PersonFact
from analytics.vocabulary.model import Organisation, Vocabulary

_FRAMES = re.compile(
    r"\b(?:under|within|through|framework of|part of|context of|implementation of|margins of|launch of|phase of|"
    r"contribution to|auspices of|support (?:of|from)|(?:fund|financ)ed by) (?:the |its )?$|\b(?:of|for|to) the $"
)
_FUND = re.compile(r"\bFund\b")
_JOINS = ("-", "/")
_OPENING = 8  # characters: "EU-UNDP Border Programme" opens with two bodies
_TITLE_LIMIT = 20  # words; longer quotations are speech


def document_organisations(
    annotations: Annotations, vocabulary: Vocabulary, people: Iterable[PersonFact] = ()
) -> tuple[OrganisationFact, ...]:
    """All organisations of a document. people: who may tell by their country whose an unknown body is."""
    titles = [quote for quote in annotations.quotes if _is_title(quote)]
    by_id: dict[str, list[OrganisationSpan]] = {}
    for span in annotations.organisations:
        if span.kind == "armed-group":
            continue
        if _names_plan(annotations, span):
            continue
        if not any(title.covers(span) and span.end - span.start < 0.8 * len(title.text) for title in titles):
            by_id.setdefault(span.organisation_id, []).append(span)
    for span in _bodies_of_offices(annotations):
        by_id.setdefault(span.organisation_id, []).append(span)
    acting = [spans for spans in by_id.values() if _acts(annotations, spans)]
    holders: dict[str, set[str]] = {}
    for person in people:
        if person.organisation_id and person.country_iso3:
            holders.setdefault(person.organisation_id, set()).add(person.country_iso3)
    return tuple(_with_country(_fact(spans, vocabulary), holders) for spans in _merged(acting))


def _names_plan(annotations: Annotations, span: OrganisationSpan) -> bool:
    """Whether a body only opens the name of a programme or agreement: "the UN Global Plan of Action", "the EU-UNDP
    Border Programme".
    """
    text = annotations.reading.text
    joined = text[span.end : span.end + 1] in _JOINS or text[span.start - 1 : span.start] in _JOINS
    if not span.known or not (joined or span.organisation_id == "un"):
        return False
    named = (*annotations.programmes, *annotations.agreements)
    return any(plan.start <= span.start <= plan.start + _OPENING and span.end < plan.end for plan in named)


def _with_country(fact: OrganisationFact, holders: Mapping[str, set[str]]) -> OrganisationFact:
    """An unknown national body with the one country that those who hold its offices represent."""
    countries = holders.get(fact.organisation_id, set())
    if fact.country_iso3 or fact.kind == "international" or len(countries) != 1:
        return fact
    if not fact.organisation_id.startswith("org-"):
        return fact
    return replace(fact, country_iso3=next(iter(countries)))


def _bodies_of_offices(annotations: Annotations) -> Iterator[OrganisationSpan]:
    """Bodies of which only the acronym is printed, beside somebody's office: "the Director of CEWARN"."""
    for person in annotations.people:
        body = person.role.body if person.role is not None and not person.role.organisation_id else None
        if body is not None and body.text.isupper() and person.role and person.role.organisation == body.text:
            identifier = f"org-{body.text.lower()}"
            yield OrganisationSpan(body.start, body.end, body.text, identifier, body.text, body.text)


def _is_title(quote: QuoteSpan) -> bool:
    """Whether quoted words are a title: short, and no sentence."""
    return len(quote.text.split()) <= _TITLE_LIMIT and not quote.text.rstrip().endswith((".", ",", "!", "?"))


def _acts(annotations: Annotations, spans: Iterable[OrganisationSpan]) -> bool:
    """Whether a body is more than the frame of something; asked of projects and funds only."""
    return any(
        not _frames(span) or not _FRAMES.search(annotations.reading.folded[max(0, span.start - 30) : span.start])
        for span in spans
    )


def _frames(span: OrganisationSpan) -> bool:
    """Whether a body is of a kind that things are done within: a project, or a fund that nothing is known of."""
    return span.kind == "project" or (not span.known and bool(_FUND.search(span.name)))


def _merged(groups: list[list[OrganisationSpan]]) -> list[list[OrganisationSpan]]:
    """Unknown bodies whose names contain one another are one: "Drug Control Agency (of Tajikistan)"."""
    merged: list[list[OrganisationSpan]] = []
    for spans in groups:
        same = next((other for other in merged if _same(other[0], spans[0])), None)
        if same is None:
            merged.append(list(spans))
        else:
            same.extend(spans)
    return merged


def _same(a: OrganisationSpan, b: OrganisationSpan) -> bool:
    if a.known or b.known or (a.country_iso3 and b.country_iso3 and a.country_iso3 != b.country_iso3):
        return False
    first, second = set(a.organisation_id.split("-")), set(b.organisation_id.split("-"))
    return min(len(first), len(second)) > 2 and (first <= second or second <= first)


def _fact(spans: list[OrganisationSpan], vocabulary: Vocabulary) -> OrganisationFact:
    spans = sorted(spans)
    main = max(spans, key=lambda span: (span.known, bool(span.acronym), len(span.name), -span.start))
    known = vocabulary.organisations.get(main.organisation_id)
    country = next((span.country_iso3 for span in spans if span.country_iso3), None)
    return OrganisationFact(
        main.organisation_id,
        known.name if known else _tidy(main.name),
        _short_name(known, spans) if known else main.acronym,
        main.kind,
        known.country_iso3 if known else country,
        tuple(span.plain() for span in spans),
    )


def _short_name(known: Organisation, spans: list[OrganisationSpan]) -> str | None:
    """The short name of a known body as printed ("UN General Assembly", "RATS"), where the text has neither
    the usual acronym nor the full name; else the usual one.
    """
    printed = [" ".join(span.text.removesuffix("'s").split()) for span in spans]
    full = known.name.split(" (")[0]
    usual = {slug(fold(name)) for name in (full, known.name, known.acronym) if name}
    if not printed or any(slug(fold(text)) in usual for text in printed):
        return known.acronym
    own = re.compile(rf"\b{re.escape(known.acronym)}\b") if known.acronym else None
    counted = Counter(text for text in printed if own is None or not own.search(text))
    if not counted:
        return known.acronym
    return min(counted, key=lambda text: (not text.isupper(), -counted[text], len(text)))


def _tidy(name: str) -> str:
    """A printed name with white space and stray hyphens evened out."""
    return re.sub(r"(?<=\w)- (?=[A-Z])", "-", " ".join(name.split()))
