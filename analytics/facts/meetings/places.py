"""Where an event was: the city or country that the text puts it in, or the one it follows from.

In: an event phrase and its sentence. Out: an `EventPlace`. Refused: a region, a place that is part of an
organisation's or programme's name, a country where something else is ("the situation in …"), a list of countries.
"""

import re
from dataclasses import dataclass
from typing import TypeVar

from analytics.annotation.annotations import Annotations
from analytics.annotation.places.words import hosts, is_locative, is_office, is_venue
from analytics.annotation.spans import (
    CountrySpan,
    DateSpan,
    MeetingSpan,
    PlaceSpan,
    SentenceSpan,
    Span,
)
from analytics.annotation.tokens import ANY_MONTH
from analytics.facts.meetings.surroundings import (
    distance,
    is_nearest,
    starting_between,
    surroundings,
    words_after,
    words_before,
)
from analytics.facts.model import Basis

S = TypeVar("S", bound=Span)

# A country alone is the place only right behind the words that tell of the event itself
DIRECTLY = re.compile(
    r"(?:\b(?:held|place|convened|organi[sz]ed|conducted|hosted|met|gathered|concluded|opened|ended|began|started|"
    r"kicked off|visit|visited|trip|tour|arrived|underway|delivered|staged|ran|launched|signed|summit|meeting|"
    r"conference|"
    r"workshop|seminar|training|session|forum|course|exercise|event|ceremony|consultations?|talks|mission|"
    r"year|month|"
    r"week|today|yesterday|under way|"
    r"[A-Z][a-z]+day|format|online|virtually|person|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?|"
    rf"{ANY_MONTH})[)\"]*,?\s+)"
    r"(?:here )?(?:in|to) (?:the )?(?:[a-z]+ern )?$"
)
# "is in Mongolia on a working visit"
_IS_IN = re.compile(r"\b(?:is|are|was|were|stayed|stays|arrived|been) (?:currently )?in (?:the )?$")
_ON_VISIT = re.compile(
    r",? (?:on|with|for|paying) (?:an? |its |his |her |their )?(?:[\w-]+ ){0,3}(?:visit|mission|trip)\b"
)
_VISITED = re.compile(r"\b(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)) (?:the )?(?:[a-z]+ern )?$")
_HERE = re.compile(
    r"\b(?:held|opened|met|gathered|began|ended|concluded|meeting|talks|summit|arrived|place) here\b", re.I
)
_IS_TO_HOST = re.compile(
    r"(?:, (?:which|who)\b[^.;]{0,80},)? (?:will|is to|is set to|has agreed to) (?:next )?host\b"
)
_BUILDING = re.compile(
    r"\b(?:(?:International|Conference|Convention|Congress|Exhibition|Expo|Trade|Business|Media|Civic) "
    r".*Cent(?:re|er)|Hotel|Hilton|Hyatt|Marriott|Sheraton|Palace|Hall|House|Airport|Expo|Forum|Arena|Complex|Museum)$"
)
# Away from any city: "at the Karamyk border crossing point in Tajikistan"
_OUTPOST = re.compile(
    r"\bat (?:the )?[\"']?(?P<name>[A-Z][\w'/-]*)[\"']?(?: [A-Z-][\w'/-]*[\"']?){0,3} (?:[a-z-]+ ){0,3}"
    r"(?:border (?:crossing|post|point|station)|crossing point|check-?point|training (?:ground|range|area)|"
    r"mountain pass|firing range)\b(?:, in| in|,)? ?(?:the )?(?:Republic of )?",
    re.I,
)
_OPENING = 3  # sentences of the body in which a story says so
BESIDE = 160  # characters before a place in which the words that put an event there stand
# an outing is not where the event is: "on Thursday they drove to …"
OUTING = re.compile(r"\b(?:drove|driven|taken|bussed|excursion|field (?:trip|visit)) to (?:the )?(?:\w+ ){0,3}$")
# "the ceremony last Friday at Paragon Base, Barbados"
_AT_NAMED = re.compile(r"\bat (?:the )?(?:[A-Z][\w&'.-]* (?:of |the |de )*){0,5}[A-Z][\w&'.-]*, (?:the )?$")
_DATED = re.compile(r",? ?\(?")  # "6-8 June 2016 (Luanda, Angola)"
# How an item of a digest begins: "31 May 2019, Mombasa: "
_ITEM = re.compile(r"[\w ,.()'/-]{8,70}?(?::| -) (?=[A-Z\"'])")
IN = re.compile(r"\bin (?:the )?$")
_LISTED = re.compile(r"(?:,| and)\s+(?:the )?$")


@dataclass(frozen=True, slots=True)
class EventPlace:
    """city and country of an event; spans: the words that say so; reason: what an inferred place follows from."""

    city: str | None = None
    country_iso3: str | None = None
    basis: Basis = "unknown"
    reason: str | None = None
    spans: tuple[Span, ...] = ()


def printed_place(annotations: Annotations, span: MeetingSpan, sentence: SentenceSpan) -> EventPlace | None:
    """The place that the sentence of an event phrase prints, cities before countries."""
    around = surroundings(annotations, span, sentence)
    if annotations.dateline_place and _HERE.search(around.text):
        return dateline_place(annotations)
    cities = [
        place
        for place in annotations.inside(annotations.places, around)
        if is_nearest(annotations, place, span, sentence) and _is_event_city(annotations, place, span, sentence)
    ]
    if cities:
        return with_country(annotations, _nearest(cities, span))
    countries = [
        country
        for country in annotations.inside(annotations.countries, around)
        if is_nearest(annotations, country, span, sentence)
        and _is_event_country(annotations, country, span, sentence)
    ]
    if not countries:
        return _item_place(annotations, sentence)
    country = _nearest(countries, span)
    return EventPlace(None, country.country_iso3, "stated", None, (country,))


def _item_place(annotations: Annotations, sentence: SentenceSpan) -> EventPlace | None:
    """The place that one item of a digest is datelined: "31 May 2019, Mombasa: ..."."""
    folded = annotations.reading.folded
    head = _ITEM.match(folded, sentence.start, sentence.end)
    if head is None:
        return None
    line, own = Span(head.start(), head.end(), head.group()), annotations.dateline_place
    if own and line.start <= own.start < line.end:
        return None  # the story's own dateline, which gives way to what it tells
    places, dates = annotations.inside(annotations.places, line), annotations.inside(annotations.dates, line)
    if not places or not dates or re.search(r"\b(?!of\b)[a-z]{3,}", _beside(folded, line, dates)):
        return None
    place, reason = with_country(annotations, places[0]), f"its item is datelined {places[0].text}"
    return EventPlace(place.city, place.country_iso3, "inferred", reason, place.spans)


def _beside(folded: str, line: Span, dates: tuple[DateSpan, ...]) -> str:
    """What a line holds besides its dates."""
    return folded[line.start : dates[0].start] + " " + folded[dates[-1].end : line.end]


def dateline_place(annotations: Annotations) -> EventPlace | None:
    """The place of the dateline, for an event to which the text gives no other."""
    place = annotations.dateline_place
    if place is None:
        return None
    reason = f"the place is not printed beside the event: the story is datelined {place.text}"
    if outpost := _outpost(annotations):
        behind = starting_between(annotations.countries, outpost.end, outpost.end)
        country = behind[0].country_iso3 if behind else place.country_iso3
        return EventPlace(None, country, "inferred", f"{reason}, and told '{outpost.text}'", (place, outpost))
    country = place.country_iso3 or (_with_only_country(annotations, place).country_iso3 if place.city else None)
    return EventPlace(place.city or None, country, "inferred", reason, (place,))


def _outpost(annotations: Annotations) -> Span | None:
    """The border post or training ground at which the opening puts its event, outside the city of the dateline."""
    place, folded = annotations.dateline_place, annotations.reading.folded
    for sentence in [s for s in annotations.sentences if s.block == "body"][:_OPENING]:
        found = _OUTPOST.search(folded, sentence.start, sentence.end)
        told = found and annotations.inside(annotations.meetings, sentence)
        if found and told and place and found["name"] != place.city and found["name"][0].isupper():
            return Span(found.start(), found.end(), annotations.reading.text[found.start() : found.end()])
    return None


def with_country(annotations: Annotations, place: PlaceSpan) -> EventPlace:
    """The city with the country printed behind it, where there is one; a capital by its country is inferred."""
    folded = annotations.reading.folded
    if "capital" in place.text:
        reason = f"'{place.text}' is {place.city}"
        return EventPlace(place.city, place.country_iso3, "inferred", reason, (place,))
    if place.country_iso3 is None:
        return _with_only_country(annotations, place)
    beside = [
        c
        for c in starting_between(annotations.countries, place.end, place.end + 25)
        if c.form not in ("adjective", "demonym")  # "in Minsk, Tajik officials"
        and re.fullmatch(r"[,\s(]*(?:the )?(?:capital of )?(?:the )?", folded[place.end : c.start])
    ]
    if beside:
        return EventPlace(place.city, beside[0].country_iso3, "stated", None, (place, beside[0]))
    return EventPlace(place.city, place.country_iso3, "stated", None, (place,))


def _with_only_country(annotations: Annotations, place: PlaceSpan) -> EventPlace:
    """A town of an unknown country: that of the only country that its sentence and the headline name."""
    title, dateline = annotations.title, annotations.dateline_place
    in_title = annotations.inside(annotations.countries, title) if title else ()
    countries = (*annotations.inside(annotations.countries, annotations.sentence_at(place.start)), *in_title)
    if len({c.country_iso3 for c in in_title}) == 1:
        countries = in_title  # not the one whose official is named beside it
    elif dateline and dateline is not place and dateline.country_iso3 and not countries:
        reason = f"the country of {place.city} is not printed: the story is datelined {dateline.text}"
        return EventPlace(place.city, dateline.country_iso3, "inferred", reason, (place, dateline))
    if len({c.country_iso3 for c in countries}) != 1:
        return EventPlace(place.city, None, "stated", None, (place,))
    reason = f"the country of {place.city} is not printed: only {countries[0].text} is named beside it"
    return EventPlace(place.city, countries[0].country_iso3, "inferred", reason, (place, countries[0]))


def _is_event_city(annotations: Annotations, place: PlaceSpan, span: MeetingSpan, sentence: SentenceSpan) -> bool:
    if annotations.named.covers(place) and not names_venue(annotations, place):
        return False
    before, after = (words(annotations, place, sentence, BESIDE) for words in (words_before, words_after))
    if hosts(before, after):
        return True
    if is_locative(before):
        return OUTING.search(before) is None and not is_office(before, after)
    dated = any(
        _DATED.fullmatch(annotations.reading.folded, d.end, place.start) for d in _just_before(annotations, place)
    )
    return place.start - span.end in range(0, 4) or (dated and not after[:2].strip(",.) \n"))


def _just_before(annotations: Annotations, place: PlaceSpan) -> tuple[DateSpan, ...]:
    return tuple(d for d in starting_between(annotations.dates, place.start - 40, place.start) if d.kind == "date")


def names_venue(annotations: Annotations, place: PlaceSpan) -> bool:
    """Whether a name that covers a city is a building's there, or has the city only at its end."""
    around = list(annotations.named.overlapping(place))
    folded = annotations.reading.folded
    return all(
        (span.start == place.start and _BUILDING.search(span.text))
        or (span.end == place.end and folded.startswith(" in ", place.start - 4))
        for span in around
    )


def _is_event_country(
    annotations: Annotations, country: CountrySpan, span: MeetingSpan, sentence: SentenceSpan
) -> bool:
    if country.form in ("adjective", "demonym") or annotations.named.covers(country):
        return False
    if _IS_TO_HOST.match(annotations.reading.folded, country.end):
        return True
    before = words_before(annotations, country, sentence, BESIDE)
    if span.kind == "visit" and _VISITED.search(before):
        return not goes_on(annotations, country)
    if span.kind == "visit" and _IS_IN.search(before) and _ON_VISIT.match(annotations.reading.folded, country.end):
        return True
    noun = span.head.split()[-1] if span.head else ""
    behind = bool(noun) and re.search(rf"\b{re.escape(noun)} in (?:the )?$", before, re.I) is not None
    if not behind and not DIRECTLY.search(before) and not is_venue(before) and not _AT_NAMED.search(before):
        return False
    return not goes_on(annotations, country)


def goes_on(annotations: Annotations, country: CountrySpan) -> bool:
    """Whether a country begins a list of several."""
    folded = annotations.reading.folded
    following = starting_between(annotations.countries, country.end + 1, country.end + 12)
    return any(_LISTED.search(folded[country.end : c.start]) for c in following)


def _nearest(spans: list[S], phrase: MeetingSpan) -> S:
    return min(spans, key=lambda span: (distance(span, phrase), span.start))
