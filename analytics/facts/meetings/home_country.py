"""The country of an event whose place is not printed: that of those who held it, or the only one that took part.

In: an event, its kind, what is known of its place, who took part. Out: the place with its country, or None.
Refused: visits and talks, which may have been with either side; events of two countries' people; embassies.
"""

import re
from collections.abc import Iterable, Iterator

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import SentenceSpan
from analytics.facts.meetings.grouping import Event
from analytics.facts.meetings.places import EventPlace
from analytics.facts.meetings.surroundings import starting_between
from analytics.facts.model import ParticipantFact
from analytics.vocabulary.model import Vocabulary

_AT_HOME = frozenset({"training", "ceremony", "expert", "conference", "briefing", "other"})
_HOLD = frozenset({"host", "organiser"})
_OPENED = re.compile(r"(?:re-?)?(?:open|inaugurat|commission|unveil|launch)", re.I)
_GIVEN = re.compile(r"(?:hand|donat|transfer|present|deliver)", re.I)
_OF = re.compile(r"\bof (?:the )?$")
_ABROAD = re.compile(r"\b(?:embass|ambassador|high commission|consul|government|people|donor|minister)", re.I)
_OPENS = re.compile(r"(?:While|Whilst|When|During the stay)? ?[Ii]n (?:the (?:capital|city)(?:,| of)? )?")
_IN_CAPITAL = re.compile(
    r"\b(?:in|at) (?:the|its|their|our) (?:country's |nation's |national )?[Cc]apital(?: [Cc]ity)?(?=[.,;]|\s|$)"
    r"(?! (?:of|city of|region|market)\b|,? [A-Z])"
)


def home_country(
    annotations: Annotations, event: Event, kind: str, place: EventPlace, parts: Iterable[ParticipantFact]
) -> EventPlace | None:
    """The place with the country of the only national body that held the event, or of all who were there."""
    if kind not in _AT_HOME or place.country_iso3:
        return None
    found = [part for part in parts if part.country_iso3]
    held = [part for part in found if part.part in _HOLD]
    there = [] if kind == "ceremony" else found  # who signs or hands over may have come from anywhere
    for those, how in ((held, "held it"), (there, "took part")):
        if len({part.country_iso3 for part in those}) == 1:
            reason = f"the country is not printed beside the event: only {those[0].name} {how}"
            spans = (*place.spans, *those[0].evidence.get("country_iso3", ()))
            return EventPlace(place.city, those[0].country_iso3, "inferred", reason, spans)
    return _of_those_who_opened(annotations, event, place)


def _of_those_who_opened(annotations: Annotations, event: Event, place: EventPlace) -> EventPlace | None:
    """The country of the national body that opened a house, or to which something was handed over."""
    own, sentence = event.mentions[0].span, event.mentions[0].sentence
    if not own.verb or not (_OPENED.match(own.head) or _GIVEN.match(own.head)):
        return None
    folded, opened = annotations.reading.folded, _OPENED.match(own.head)
    start, end = (sentence.start, own.start) if opened else (own.end, sentence.end)
    named = starting_between(annotations.countries, start, end - 1)
    if len({c.country_iso3 for c in named}) != 1 or _ABROAD.search(folded, start, named[0].start):
        return None
    country = named[0]
    if not _OF.search(folded[start : country.start]) or country.form in ("adjective", "demonym"):
        return None
    reason = (
        f"the country is not printed beside the event: a body of {country.text} {'held' if opened else 'got'} it"
    )
    return EventPlace(place.city, country.country_iso3, "inferred", reason, (country,))


def city_visited(annotations: Annotations, place: EventPlace, sentences: Iterable[SentenceSpan]) -> EventPlace:
    """The place of a visit to a country with the only city there that opens a sentence: "In Vilnius, they saw"."""
    if place.city or not place.country_iso3:
        return place
    cities = {
        city.city: city
        for sentence in sentences
        for city in annotations.inside(annotations.places, sentence)
        if city.country_iso3 == place.country_iso3
        and _OPENS.fullmatch(annotations.reading.folded, sentence.start, city.start)
    }
    if len(cities) != 1:
        return place
    (city,) = cities.values()
    reason = f"the city is not printed beside the visit: {city.text} is the only one there that the story names"
    return EventPlace(city.city, place.country_iso3, "inferred", reason, (*place.spans, city))


def capital_place(annotations: Annotations, vocabulary: Vocabulary, event: Event) -> EventPlace | None:
    """The capital of the only country that a story names, where its event was "in the capital"."""
    named = {c.country_iso3 for c in annotations.countries}
    if len(named) != 1:
        return None
    country = annotations.countries[0]
    capital, phrase = vocabulary.capitals.get(country.country_iso3), next(_said(annotations, event), None)
    if capital is None or phrase is None:
        return None
    reason = f"'{phrase}' is that of {country.text}, the only country named"
    return EventPlace(capital.name, country.country_iso3, "inferred", reason, (country,))


def _said(annotations: Annotations, event: Event) -> Iterator[str]:
    """Where the sentences of an event say that it was in the capital."""
    for mention in event.mentions[:3]:
        found = _IN_CAPITAL.search(annotations.reading.folded, mention.sentence.start, mention.sentence.end)
        if found:
            yield found.group()
