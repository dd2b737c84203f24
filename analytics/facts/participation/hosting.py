"""Who hosted an event: the country on whose soil, or the organisation on whose premises it was.

In: the sentences that speak of an event. Out: `ParticipantFact`s with part "host"; for a visit, whom it went to.
"""

import re
from collections.abc import Iterator, Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, OrganisationSpan, PlaceSpan, SentenceSpan, Span
from analytics.facts.meetings.grouping import Event
from analytics.facts.meetings.surroundings import starting_between, words_after, words_before
from analytics.facts.model import ParticipantFact
from analytics.facts.participation.countries import country_participant

_TABLE = r"(?! (?:an?|the) (?:[\w-]+ )?(?:dinner|lunch|luncheon|reception|breakfast)\b)"
_HOSTS = re.compile(r"\b(?:co-?)?hosted by\b(?:[^.;:]{0,80}?)$", re.I)
_HOST_VERB = re.compile(
    rf"(?:(?! - )[\w\s,()'-]){{0,40}}?\b(?:co-?)?(?:hosted|hosts|is hosting|played host)\b{_TABLE}", re.I
)
_TO = re.compile(r"(?: (?:to|in|of))? (?:the )?(?:competent authorities of (?:the )?)?$")
_AND = re.compile(r",? and (?:to )?(?:the )?")
_BEHIND = 45  # characters behind the word for a visit in which the country visited starts
_OPENING = 40  # characters of a sentence in which its subject stands


def hosts(
    annotations: Annotations, sentences: Sequence[SentenceSpan], country_iso3: str | None
) -> Iterator[ParticipantFact]:
    """Countries that host. country_iso3: where the event is, for "Bishkek hosted"."""
    for sentence in sentences:
        for country in annotations.inside(annotations.countries, sentence):
            before = words_before(annotations, country, sentence)
            after = words_after(annotations, country, sentence)
            if _HOSTS.search(before) or (len(before) < _OPENING and _acts_as_host(country, after)):
                yield country_participant(country.country_iso3, country, "host")
        for place in annotations.inside(annotations.places, sentence):
            subject = place.start - sentence.start < _OPENING and place.country_iso3 == country_iso3
            if subject and country_iso3 and _HOST_VERB.match(words_after(annotations, place, sentence)):
                yield country_participant(country_iso3, place, "host")


def visited(annotations: Annotations, event: Event, country_iso3: str | None) -> Iterator[ParticipantFact]:
    """The country that a visit went to ("a working visit to Peru", "arrived in Lima"): it received the visitors.

    A visit to an international body's seat or a tour of a school makes no participant.
    """
    if event.kind != "visit":
        return
    for phrase in (m.span for m in event.mentions if m.span.kind == "visit" and "tour" not in m.span.text):
        for span in _goals(annotations, phrase):
            if country_iso3 in (None, span.country_iso3) and span.country_iso3:
                yield country_participant(span.country_iso3, span)


def _goals(annotations: Annotations, phrase: Span) -> Iterator[CountrySpan | PlaceSpan | OrganisationSpan]:
    """Countries, cities and agencies of a state that stand right behind a word for a visit."""
    states = tuple(o for o in annotations.organisations if o.kind == "government" and o.country_iso3)
    within = phrase.text.find(" to ")
    first = phrase.end if within < 0 else phrase.start + within
    last = phrase.end + _BEHIND
    goals: tuple[CountrySpan | PlaceSpan | OrganisationSpan, ...] = (
        *starting_between(annotations.countries, first, last),
        *starting_between(annotations.places, first, last),
        *starting_between(states, first, last),
    )
    for span in goals:
        if _TO.fullmatch(annotations.reading.folded, first, span.start):
            yield span
            yield from (c for c in annotations.countries if _joins(annotations, span, c))


def _joins(annotations: Annotations, goal: Span, country: CountrySpan) -> bool:
    """ "an official visit to A and B"."""
    return (
        country.start > goal.end
        and _AND.fullmatch(annotations.reading.folded, goal.end, country.start) is not None
    )


def _acts_as_host(country: CountrySpan, after: str) -> bool:
    return country.form in ("name", "official", "abbreviation") and bool(_HOST_VERB.match(after))
