"""Where an event was: the city or country that the text puts it in, or the one it follows from.

In: the mentions of one event. Out: an `EventPlace`. Refused: a region, a place that is part of an organisation's
or programme's name, a country where something else is ("the situation in …"), a list of countries.
"""

import re
from dataclasses import dataclass
from typing import TypeVar

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, PlaceSpan, Span
from analytics.facts.mentions import Mention, is_nearest
from analytics.facts.model import Basis
from analytics.vocabulary.model import Vocabulary

S = TypeVar("S", bound=Span)

_LOCATIVE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|to|near|outside)\s+(?:the )?(?:(?:cit(?:y|ies)|town|capital|province|region|"
    r"port|suburb|"
    r"resort) (?:city )?(?:of )?|[a-z]+ern |[Kk]azakh |downtown |central |host city )?(?:the )?$"
)
# A country alone is the place only right behind the words that tell of the event itself
_DIRECTLY = re.compile(
    r"(?:\b(?:held|place|convened|organi[sz]ed|conducted|hosted|met|gathered|concluded|opened|ended|began|started|"
    r"kicked off|visit|visited|trip|arrived|underway|delivered|staged|ran|launched|signed|summit|meeting|"
    r"conference|"
    r"workshop|seminar|training|session|forum|course|exercise|event|ceremony|consultations?|talks|mission|"
    r"year|month|"
    r"week|today|yesterday|[A-Z][a-z]+day|format|online|virtually|person|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\)?,?\s+)"
    r"(?:here )?(?:in|to) (?:the )?(?:[a-z]+ern )?$"
)
_HERE = re.compile(
    r"\b(?:held|opened|met|gathered|began|ended|concluded|meeting|talks|summit|arrived|place) here\b", re.I
)
_AT_SEAT = re.compile(r"\bat (?:the )?$")
_SEAT = re.compile(r"(?:'s)? ?(?:\([^)]*\) )?(?:Secretariat|[Hh]eadquarters|[Pp]remises)\b|(?<=Secretariat)")
_SEAT_OF = re.compile(r"\bat the (?:[Ss]ecretariat|[Hh]eadquarters|[Pp]remises) of (?:the )?$")
_LISTED = re.compile(r"(?:,| and)\s+(?:the )?$")


@dataclass(frozen=True, slots=True)
class EventPlace:
    """city and country of an event; spans: the words that say so; reason: what an inferred place follows from."""

    city: str | None = None
    country_iso3: str | None = None
    basis: Basis = "unknown"
    reason: str | None = None
    spans: tuple[Span, ...] = ()


def printed_place(annotations: Annotations, mention: Mention) -> EventPlace | None:
    """The place that the mention's own sentence prints, cities before countries."""
    sentence = mention.sentence
    cities = [
        p
        for p in annotations.inside(annotations.places, sentence)
        if _is_event_city(annotations, p, mention) and is_nearest(annotations, p, mention.span, sentence)
    ]
    if _HERE.search(annotations.reading.folded, sentence.start, sentence.end) and annotations.dateline_place:
        return dateline_place(annotations)
    if cities:
        return _with_country(annotations, _nearest(cities, mention))
    countries = [
        c
        for c in annotations.inside(annotations.countries, sentence)
        if _is_event_country(annotations, c, mention) and is_nearest(annotations, c, mention.span, sentence)
    ]
    if not countries:
        return None
    country = _nearest(countries, mention)
    return EventPlace(None, country.country_iso3, "stated", None, (country,))


def seat_of_session(vocabulary: Vocabulary, frame: Mention) -> EventPlace | None:
    """Where the body sits whose numbered session the mention names ("the 66th session of the CND")."""
    body = frame.span.body_id
    series = vocabulary.sessions.get(body or "")
    if body is None or series is None or series.city is None or frame.span.ordinal is None:
        return None
    name = vocabulary.organisations[body].name
    reason = f"the place is not printed: the {name} sits in {series.city}"
    return EventPlace(series.city, series.country_iso3, "inferred", reason, (frame.span,))


def seat_of_body(annotations: Annotations, vocabulary: Vocabulary, mention: Mention) -> EventPlace | None:
    """Where a body sits at whose secretariat or headquarters the event was."""
    folded = annotations.reading.folded
    for span in annotations.inside(annotations.organisations, mention.sentence):
        body = vocabulary.organisations.get(span.organisation_id)
        at_seat = _AT_SEAT.search(folded[mention.sentence.start : span.start]) and _SEAT.match(folded, span.end)
        if body and body.seat_city and (at_seat or _SEAT_OF.search(folded[mention.sentence.start : span.start])):
            reason = f"the place is not printed: the {body.name} has its seat in {body.seat_city}"
            return EventPlace(body.seat_city, body.seat_country_iso3, "inferred", reason, (span,))
    return None


def title_place(annotations: Annotations) -> EventPlace | None:
    """The city in which the headline puts its news ("Judges discuss detention in Ohrid")."""
    if annotations.title is None:
        return None
    for place in annotations.inside(annotations.places, annotations.title):
        before = annotations.reading.folded[annotations.title.start : place.start]
        if _LOCATIVE.search(before) and not _inside_a_name(annotations, place):
            return _with_country(annotations, place)
    return None


def dateline_place(annotations: Annotations) -> EventPlace | None:
    """The place of the dateline, for an event to which the text gives no other."""
    place = annotations.dateline_place
    if place is None:
        return None
    reason = f"the place is not printed beside the event: the story is datelined {place.text}"
    return EventPlace(place.city or None, place.country_iso3, "inferred", reason, (place,))


def _with_country(annotations: Annotations, place: PlaceSpan) -> EventPlace:
    """The city with the country printed behind it, where there is one."""
    folded = annotations.reading.folded
    beside = [
        c
        for c in annotations.countries
        if place.end <= c.start <= place.end + 25
        and re.fullmatch(r"[,\s(]*(?:the )?(?:capital of )?(?:the )?", folded[place.end : c.start])
    ]
    if beside:
        return EventPlace(place.city, beside[0].country_iso3, "stated", None, (place, beside[0]))
    return EventPlace(place.city, place.country_iso3, "stated", None, (place,))


def _is_event_city(annotations: Annotations, place: PlaceSpan, mention: Mention) -> bool:
    if _inside_a_name(annotations, place):
        return False
    before = annotations.reading.folded[mention.sentence.start : place.start]
    if _LOCATIVE.search(before):
        return True
    after = annotations.reading.folded[place.end : place.end + 30]
    opens = not before.strip() and bool(
        re.match(r",?[\w, ]{0,20}\b(?:hosted|hosts|host|welcomed|became)\b", after)
    )
    return opens or place.start - mention.span.end in range(0, 4)


def _is_event_country(annotations: Annotations, country: CountrySpan, mention: Mention) -> bool:
    if country.form in ("adjective", "demonym") or _inside_a_name(annotations, country):
        return False
    folded = annotations.reading.folded
    before = folded[mention.sentence.start : country.start]
    if not _DIRECTLY.search(before):
        return False
    following = [c for c in annotations.countries if country.end < c.start <= country.end + 12]
    return not any(_LISTED.search(folded[country.end : c.start]) for c in following)


def _inside_a_name(annotations: Annotations, span: Span) -> bool:
    names = (*annotations.organisations, *annotations.programmes, *annotations.agreements, *annotations.quotes)
    return any(name.covers(span) for name in names)


def _nearest(spans: list[S], mention: Mention) -> S:
    return min(spans, key=lambda s: (max(s.start - mention.span.end, mention.span.start - s.end), s.start))
