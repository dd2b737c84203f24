"""Where an event was that has no place printed with it: what its place follows from.

In: annotations, vocabulary, an event's phrases and sentences. Out: an `EventPlace` or None: the seat of a session
or body, the headline's place, a line of days and places, a host, a national event's only country, what the story
tells elsewhere. Refused: places of talks by telephone, of other events, of what is only spoken of.
"""

import re
from collections.abc import Container, Iterable

from analytics.annotation.annotations import Annotations
from analytics.annotation.places.words import is_locative, is_office
from analytics.annotation.spans import DateSpan, MeetingSpan, OrganisationSpan, SentenceSpan
from analytics.facts.meetings.places import (
    BESIDE,
    DIRECTLY,
    IN,
    OUTING,
    EventPlace,
    goes_on,
    names_venue,
    with_country,
)
from analytics.facts.meetings.surroundings import REACH, surroundings, words_before
from analytics.vocabulary.model import Vocabulary

_STAMP_LINE = 80  # characters of a line that holds little but days and a place
_HEAD = 6  # sentences among which it stands
_VENUE = re.compile(r"(?i:venue|where|place|location) ?:")
_AT_SEAT = re.compile(r"\bat (?:the )?$")
_SEAT = re.compile(r"(?:'s)? ?(?:\([^)]*\) )?(?:Secretariat|[Hh]eadquarters|[Pp]remises)\b|(?<=Secretariat)")
_SEAT_OF = re.compile(r"\bat the (?:[Ss]ecretariat|[Hh]eadquarters|[Pp]remises) of (?:the )?$")
_HOSTED_BY = re.compile(r"\bhosted by (?:the )?(?:[Gg]overnments? of (?:the )?)?$")
_HOSTS = re.compile(
    r",? (?:(?:that|which) )?(?:has |have |had |is |was )?"
    r"(?:(?:co-?)?host(?:ed|s|ing)|play(?:ed|s) host to) (?:the|an?)\b"
)
_NATIONAL = re.compile(r"(?<!inter)(?<!multi)\bnational\b", re.I)
_BY_PHONE = re.compile(
    r"\b(?:by|over|on) (?:the )?(?:tele)?phone\b|\b(?:tele)?phone (?:calls?|conversations?|talks?)\b|\bphoned\b",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:will|would|planned|scheduled|next (?!day|morning)|"
    r"signed|adopted|agreed|since|born|killed|war|situation|conflict|crisis|attacks?|"
    r"violence|events|after|following)\b[^.;]{0,80}$"
)
# "The delegates visited the canine centre in Rezekne"
_ON_TOUR = re.compile(
    r"(?:\w+ |In addition,? the ){0,2}(?:they|delegates|participants|officers|trainees|guests|visitors|members|"
    r"group|experts|students)\b[^.;]{0,40}? (?:visited|toured|were shown|saw)\b",
    re.I,
)
_HELD = re.compile(r"(?:It|Held|Organi[sz]ed|Hosted|Conducted|Convened|Delivered|Taking place)\b")
_OPENING, _TELLING = 2, 8  # sentences in which a story says where it plays, or where its event was


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
    before = words_before(annotations, organisation, sentence, BESIDE)
    if _SEAT_OF.search(before):
        return True
    return bool(_AT_SEAT.search(before) and _SEAT.match(annotations.reading.folded, organisation.end))


def title_place(annotations: Annotations) -> EventPlace | None:
    """The city in which the headline puts its news ("Judges discuss detention in Ohrid")."""
    if annotations.title is None:
        return None
    for place in annotations.inside(annotations.places, annotations.title):
        before = annotations.reading.folded[annotations.title.start : place.start]
        if is_locative(before) and (not annotations.named.covers(place) or names_venue(annotations, place)):
            return with_country(annotations, place)
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
        if named and IN.search(before) and not goes_on(annotations, country):
            reason = "the place is not printed beside the event: it follows from the headline"
            return EventPlace(None, country.country_iso3, "inferred", reason, (country,))
    return None


def is_by_phone(sentence: SentenceSpan) -> bool:
    """Whether two spoke on the telephone, and so were nowhere together."""
    return _BY_PHONE.search(sentence.text, 0, 2 * REACH) is not None


def hosting_country(annotations: Annotations, sentences: Iterable[SentenceSpan]) -> EventPlace | None:
    """The country whose government is said to host: "hosted by the Government of Zambia"."""
    for sentence in sentences:
        for country in annotations.inside(annotations.countries, sentence):
            hosted = _HOSTED_BY.search(words_before(annotations, country, sentence, BESIDE))
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
            before = words_before(annotations, place, sentence, BESIDE)
            near = number < _OPENING or _HELD.match(sentence.text)
            put = is_locative(before) if near else DIRECTLY.search(before)
            if is_office(before) or annotations.named.covers(place) or (number and _ON_TOUR.match(sentence.text)):
                continue
            own = number < _OPENING and _is_news(annotations, sentence)
            if put and not OUTING.search(before) and (own or not _ELSEWHERE.search(before)):
                return with_country(annotations, place)
    return None


def _is_news(annotations: Annotations, sentence: SentenceSpan) -> bool:
    """Whether a sentence tells what was signed or agreed just now: "this Friday", and in no other year."""
    dates = annotations.inside(annotations.dates, sentence)
    return any(date.kind == "relative" for date in dates) and not any(date.first.year for date in dates)


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
                return with_country(annotations, place)
    return None


def _only_when_and_where(annotations: Annotations, sentence: SentenceSpan, dates: tuple[DateSpan, ...]) -> bool:
    """Whether a line holds nothing but days and names: no verb, no words in small letters."""
    rest = "".join(
        annotations.reading.folded[position]
        for position in range(sentence.start, sentence.end)
        if not any(date.start <= position < date.end for date in dates)
    )
    return not re.search(r"\b(?!of\b|the\b|and\b)[a-z]", rest)
