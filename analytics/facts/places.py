"""Where an event was: the city or country that the text puts it in, or the one it follows from.

In: an event phrase and its sentence. Out: an `EventPlace`. Refused: a region, a place that is part of an
organisation's or programme's name, a country where something else is ("the situation in …"), a list of countries.
"""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import TypeVar

from analytics.annotation.annotations import Annotations
from analytics.annotation.place_words import hosts, is_locative, is_office, is_venue
from analytics.annotation.spans import (
    CountrySpan,
    DateSpan,
    MeetingSpan,
    OrganisationSpan,
    PlaceSpan,
    SentenceSpan,
    Span,
)
from analytics.facts.model import Basis
from analytics.facts.surroundings import (
    distance,
    is_nearest,
    starting_between,
    surroundings,
    words_after,
    words_before,
)
from analytics.vocabulary.model import Vocabulary

_STAMP_LINE = 80  # characters of a line that holds little but days and a place
_HEAD = 6  # sentences among which it stands
_VENUE = re.compile(r"(?i:venue|where|place|location) ?:")
S = TypeVar("S", bound=Span)

# A country alone is the place only right behind the words that tell of the event itself
_DIRECTLY = re.compile(
    r"(?:\b(?:held|place|convened|organi[sz]ed|conducted|hosted|met|gathered|concluded|opened|ended|began|started|"
    r"kicked off|visit|visited|trip|arrived|underway|delivered|staged|ran|launched|signed|summit|meeting|"
    r"conference|"
    r"workshop|seminar|training|session|forum|course|exercise|event|ceremony|consultations?|talks|mission|"
    r"year|month|"
    r"week|today|yesterday|under way|"
    r"[A-Z][a-z]+day|format|online|virtually|person|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)[)\"]*,?\s+)"
    r"(?:here )?(?:in|to) (?:the )?(?:[a-z]+ern )?$"
)
_HERE = re.compile(
    r"\b(?:held|opened|met|gathered|began|ended|concluded|meeting|talks|summit|arrived|place) here\b", re.I
)
_AT_SEAT = re.compile(r"\bat (?:the )?$")
_SEAT = re.compile(r"(?:'s)? ?(?:\([^)]*\) )?(?:Secretariat|[Hh]eadquarters|[Pp]remises)\b|(?<=Secretariat)")
_SEAT_OF = re.compile(r"\bat the (?:[Ss]ecretariat|[Hh]eadquarters|[Pp]remises) of (?:the )?$")
_HOSTED_BY = re.compile(r"\bhosted by (?:the )?(?:[Gg]overnments? of (?:the )?)?$")
_HOSTS = re.compile(
    r",? (?:(?:that|which) )?(?:has |have |had |is |was )?"
    r"(?:(?:co-?)?host(?:ed|s|ing)|play(?:ed|s) host to) (?:the|an?)\b"
)
_IS_TO_HOST = re.compile(
    r"(?:, (?:which|who)\b[^.;]{0,80},)? (?:will|is to|is set to|has agreed to) (?:next )?host\b"
)
_BUILDING = re.compile(
    r"\b(?:(?:International|Conference|Convention|Congress|Exhibition|Expo|Trade|Business|Media|Civic) "
    r".*Cent(?:re|er)|Hotel|Hilton|Hyatt|Marriott|Sheraton|Palace|Hall|House|Airport|Expo|Forum|Arena|Complex|Museum)$"
)
_BESIDE = 160  # characters before a place in which the words that put an event there stand
# an outing is not where the event is: "on Thursday they drove to …"
_OUTING = re.compile(r"\b(?:drove|driven|taken|bussed|excursion|field (?:trip|visit)) to (?:the )?(?:\w+ ){0,3}$")
_BY_PHONE = re.compile(
    r"\b(?:by|over|on) (?:the )?(?:tele)?phone\b|\b(?:tele)?phone (?:calls?|conversations?|talks?)\b|\bphoned\b",
    re.I,
)
# "the ceremony last Friday at Paragon Base, Barbados"
_AT_NAMED = re.compile(r"\bat (?:the )?(?:[A-Z][\w&'.-]* (?:of |the |de )*){0,5}[A-Z][\w&'.-]*, (?:the )?$")
_NATIONAL = re.compile(r"(?<!inter)(?<!multi)\bnational\b", re.I)
_IN = re.compile(r"\bin (?:the )?$")
_ELSEWHERE = re.compile(
    r"\b(?:will|planned|scheduled|next (?!day|morning)|"
    r"signed|adopted|agreed|since|born|killed|war|situation|conflict|crisis|attacks?|"
    r"violence|events|after|following)\b[^.;]{0,80}$"
)
_HELD = re.compile(r"(?:It|Held|Organi[sz]ed|Hosted|Conducted|Convened|Delivered|Taking place)\b")
_OPENING, _TELLING = 2, 8  # sentences in which a story says where it plays, or where its event was
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
        return _with_country(annotations, _nearest(cities, span))
    countries = [
        country
        for country in annotations.inside(annotations.countries, around)
        if is_nearest(annotations, country, span, sentence)
        and _is_event_country(annotations, country, span, sentence)
    ]
    if not countries:
        return None
    country = _nearest(countries, span)
    return EventPlace(None, country.country_iso3, "stated", None, (country,))


def seat_of_session(vocabulary: Vocabulary, frame: MeetingSpan) -> EventPlace | None:
    """Where the body sits whose numbered session the phrase names ("the 66th session of the CND")."""
    body = frame.body_id
    series = vocabulary.sessions.get(body or "")
    if body is None or series is None or series.city is None or frame.ordinal is None:
        return None
    name = vocabulary.organisations[body].name
    reason = f"the place is not printed: the {name} sits in {series.city}"
    return EventPlace(series.city, series.country_iso3, "inferred", reason, (frame,))


def seat_of_body(
    annotations: Annotations, vocabulary: Vocabulary, span: MeetingSpan, sentence: SentenceSpan
) -> EventPlace | None:
    """Where a body sits at whose secretariat or headquarters the event was, unless a dateline is nearer."""
    for organisation in annotations.inside(annotations.organisations, surroundings(annotations, span, sentence)):
        body = vocabulary.organisations.get(organisation.organisation_id)
        if body is None or body.seat_city is None or _is_datelined(annotations, body.seat_country_iso3):
            continue
        if _is_at_seat(annotations, organisation, sentence):
            reason = f"the place is not printed: the {body.name} has its seat in {body.seat_city}"
            return EventPlace(body.seat_city, body.seat_country_iso3, "inferred", reason, (organisation,))
    return None


def _is_datelined(annotations: Annotations, country_iso3: str | None) -> bool:
    dateline = annotations.dateline_place
    return dateline is not None and dateline.country_iso3 == country_iso3


def _is_at_seat(annotations: Annotations, organisation: OrganisationSpan, sentence: SentenceSpan) -> bool:
    before = words_before(annotations, organisation, sentence, _BESIDE)
    if _SEAT_OF.search(before):
        return True
    return bool(_AT_SEAT.search(before) and _SEAT.match(annotations.reading.folded, organisation.end))


def title_place(annotations: Annotations) -> EventPlace | None:
    """The city in which the headline puts its news ("Judges discuss detention in Ohrid")."""
    if annotations.title is None:
        return None
    for place in annotations.inside(annotations.places, annotations.title):
        before = annotations.reading.folded[annotations.title.start : place.start]
        if is_locative(before) and (not annotations.named.covers(place) or _names_venue(annotations, place)):
            return _with_country(annotations, place)
    return None


def national_place(annotations: Annotations, span: MeetingSpan) -> EventPlace | None:
    """The country of a national event, where the whole text names only one."""
    if not _NATIONAL.search(span.text) or len({c.country_iso3 for c in annotations.countries}) != 1:
        return None
    country = annotations.countries[0]
    reason = f"the place is not printed: it is a national event, and only {country.text} is named"
    return EventPlace(None, country.country_iso3, "inferred", reason, (country,))


def title_country(annotations: Annotations) -> EventPlace | None:
    """The country in which the headline puts its event ("Centre opens laboratory in Tajikistan")."""
    title = annotations.title
    if title is None or not annotations.inside(annotations.meetings, title):
        return None
    for country in annotations.inside(annotations.countries, title):
        before = annotations.reading.folded[title.start : country.start]
        named = country.form in ("name", "official", "abbreviation")
        if named and _IN.search(before) and not _goes_on(annotations, country):
            reason = "the place is not printed beside the event: it follows from the headline"
            return EventPlace(None, country.country_iso3, "inferred", reason, (country,))
    return None


def is_by_phone(sentence: SentenceSpan) -> bool:
    """Whether two spoke on the telephone, and so were nowhere together."""
    return _BY_PHONE.search(sentence.text) is not None


def hosting_country(annotations: Annotations, sentences: Iterable[SentenceSpan]) -> EventPlace | None:
    """The country whose government is said to host: "hosted by the Government of Zambia"."""
    for sentence in sentences:
        for country in annotations.inside(annotations.countries, sentence):
            hosted = _HOSTED_BY.search(words_before(annotations, country, sentence, _BESIDE))
            hosted = hosted or _HOSTS.match(annotations.reading.folded, country.end)
            if hosted and country.form in ("name", "official", "abbreviation"):
                reason = f"the place is not printed: {country.text} hosted"
                return EventPlace(None, country.country_iso3, "inferred", reason, (country,))
    return None


def told_place(annotations: Annotations, of_others: Container[int]) -> EventPlace | None:
    """The city in which a story puts what it tells ("Officials came together in Samarkand").

    of_others: where the sentences start that tell of other events.
    """
    body = [s for s in annotations.sentences if s.block == "body" and s.start not in of_others]
    for number, sentence in enumerate(body[:_TELLING]):
        for place in annotations.inside(annotations.places, sentence):
            before = words_before(annotations, place, sentence, _BESIDE)
            near = number < _OPENING or _HELD.match(sentence.text)
            put = is_locative(before) if near else _DIRECTLY.search(before)
            if is_office(before) or annotations.named.covers(place):
                continue
            if put and not _OUTING.search(before) and not _ELSEWHERE.search(before):
                return _with_country(annotations, place)
    return None


def stamped_place(annotations: Annotations) -> EventPlace | None:
    """The place on a line of its own with the event's days, or behind "Venue:"."""
    for sentence in annotations.sentences:
        if len(sentence.text) > _STAMP_LINE or sentence.block in ("contact", "credit", "link"):
            continue
        labelled = _VENUE.match(sentence.text)
        if not labelled and sentence not in annotations.sentences[:_HEAD]:
            continue
        dates = annotations.inside(annotations.dates, sentence)
        for place in annotations.inside(annotations.places, sentence):
            if labelled or (dates and _only_when_and_where(annotations, sentence, dates)):
                return _with_country(annotations, place)
    return None


def _only_when_and_where(annotations: Annotations, sentence: SentenceSpan, dates: tuple[DateSpan, ...]) -> bool:
    """Whether a line holds nothing but days and names: no verb, no words in small letters."""
    rest = "".join(
        annotations.reading.folded[position]
        for position in range(sentence.start, sentence.end)
        if not any(date.start <= position < date.end for date in dates)
    )
    return not re.search(r"\b(?!of\b|the\b|and\b)[a-z]", rest)


def dateline_place(annotations: Annotations) -> EventPlace | None:
    """The place of the dateline, for an event to which the text gives no other."""
    place = annotations.dateline_place
    if place is None:
        return None
    reason = f"the place is not printed beside the event: the story is datelined {place.text}"
    return EventPlace(place.city or None, place.country_iso3, "inferred", reason, (place,))


def _with_country(annotations: Annotations, place: PlaceSpan) -> EventPlace:
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
        if re.fullmatch(r"[,\s(]*(?:the )?(?:capital of )?(?:the )?", folded[place.end : c.start])
    ]
    if beside:
        return EventPlace(place.city, beside[0].country_iso3, "stated", None, (place, beside[0]))
    return EventPlace(place.city, place.country_iso3, "stated", None, (place,))


def _with_only_country(annotations: Annotations, place: PlaceSpan) -> EventPlace:
    """A town of an unknown country: that of the only country that its sentence and the headline name."""
    around = [annotations.sentence_at(place.start), *([annotations.title] if annotations.title else [])]
    countries = [c for sentence in around for c in annotations.inside(annotations.countries, sentence)]
    if len({c.country_iso3 for c in countries}) != 1:
        return EventPlace(place.city, None, "stated", None, (place,))
    reason = f"the country of {place.city} is not printed: only {countries[0].text} is named beside it"
    return EventPlace(place.city, countries[0].country_iso3, "inferred", reason, (place, countries[0]))


def _is_event_city(annotations: Annotations, place: PlaceSpan, span: MeetingSpan, sentence: SentenceSpan) -> bool:
    if annotations.named.covers(place) and not _names_venue(annotations, place):
        return False
    before, after = (words(annotations, place, sentence, _BESIDE) for words in (words_before, words_after))
    if hosts(before, after):
        return True
    if is_locative(before):
        return _OUTING.search(before) is None and not is_office(before)
    return place.start - span.end in range(0, 4)


def _names_venue(annotations: Annotations, place: PlaceSpan) -> bool:
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
    before = words_before(annotations, country, sentence, _BESIDE)
    noun = span.head.split()[-1] if span.head else ""
    behind = bool(noun) and re.search(rf"\b{re.escape(noun)} in (?:the )?$", before, re.I) is not None
    if not behind and not _DIRECTLY.search(before) and not is_venue(before) and not _AT_NAMED.search(before):
        return False
    return not _goes_on(annotations, country)


def _goes_on(annotations: Annotations, country: CountrySpan) -> bool:
    """Whether a country begins a list of several."""
    folded = annotations.reading.folded
    following = starting_between(annotations.countries, country.end + 1, country.end + 12)
    return any(_LISTED.search(folded[country.end : c.start]) for c in following)


def _nearest(spans: list[S], phrase: MeetingSpan) -> S:
    return min(spans, key=lambda span: (distance(span, phrase), span.start))
