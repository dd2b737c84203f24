"""Cities as places: "in Almaty", "Tbilisi, Georgia", "VIENNA, 5 May –", "Bishkek hosted", "the Astana meeting".

In: a `Scan` and the countries found in it. Out: `PlaceSpan`s with the country where it is clear: printed beside
the city, else weighed by the countries in the text and by size. Refused: cities inside names ("Paris Pact",
"Vienna Convention"), of people, of papers, of offices and universities; small cities without a sign of their
country.
"""

import re

from analytics.annotation.countries.namesakes import LARGE, SETTLED, choose_city
from analytics.annotation.places.unlisted import unlisted_places
from analytics.annotation.places.words import hosts, is_described, is_locative, is_office
from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountrySpan, PlaceSpan
from analytics.annotation.tokens import STAMP_AHEAD
from analytics.vocabulary.model import City, Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

TOWN = 20_000  # inhabitants from which a town is met in texts that do not name its country
VENUE = 4_000  # inhabitants from which a town is met where an event is said to have been
METROPOLIS = 200_000  # inhabitants from which venues are taken to be named after the city that they are in

_LOCATIVE = re.compile(
    r"(?:^|[\s(\"'])(?:in|at|near|outside|around|(?:visit(?:ed|ing|s)?|toured?|left|leaves|reached|hosted by)|"
    r"(?:visits?|visiting|trips?|travel(?:led|s|ed|ling)?|missions?|went|came|arrived|return(?:ed|ing)?|"
    r"delegation|tour|"
    r"journey|flew|flight|invited|moved|brought|gathered) (?:\w+ )?(?:to|in)|via)\s+"
    r"(?:the )?(?:(?:[A-Z][a-z]+(?:'s)?|its|host|port|historic|ancient|coastal|southern|northern|eastern|"
    r"western|central|"
    r"downtown|sunny|nearby|border|resort) )?(?:(?:cit(?:y|ies)|capitals?|town|towns|municipality|resort|"
    r"village|suburb|port|"
    r"administrative cent(?:re|er)),? (?:city )?(?:of )?)?(?:the )?(?:[A-Z][a-z]+'s )?$",
    re.I,
)
_OF = re.compile(r"\b(?P<head>\w+)\s+(?:of|from|between)\s+(?:the )?$", re.I)
_PLACE_OF = re.compile(
    r"(?:cit(?:y|ies)|capital|town|towns|port|municipality|resort|village|outskirts|suburbs?|centre|center)$", re.I
)
_NAME_FOLLOWS = re.compile(r"[ -](?P<word>[A-Z][\w'-]*)")
_MAY_FOLLOW = re.compile(
    r"(?:Mr|Ms|Mrs|Dr|H\.?E|President|Prime|Minister|Ambassador|City|[A-Z]{2,}|Hosts?|Hosted|Hosting|To|Will|"
    r"Welcomes|"
    r"Meetings?|Conference|Workshop|Seminar|Summit|Talks|Training|Session|Event|Forum|Dialogue|Symposium|"
    r"Roundtable|Consultations?|Course|Assembly|Gathers|Sees|On|In|For|With|"
    r"From|And)\b"
)
_VENUE_BEFORE = re.compile(r"\b(?:in|at) (?:the )?(?:[A-Z][\w&'.-]* ){0,3}$")
_VENUE_AFTER = re.compile(
    r" (?:[A-Z][\w&'.-]* ){0,3}(?:Cent(?:re|er)|Hotel|Airport|Hall|Palace|University|Academy|Institute|Hilton|"
    r"Hyatt|Marriott|"
    r"Sheraton|Forum|Arena|Expo|Office|Headquarters|School|College|Museum|House|Club)\b"
)
_DATE_FOLLOWS = re.compile(
    r"\)?(?: \([A-Za-z .]+\)|[,/] ?[A-Z][A-Za-z .]{2,30}(?=[;,]))?"
    r"(?:[,;]? \(?(?:[A-Z][a-z]+, )?(?:on )?| ?[:|] ?|/ ?|\. )(?:\d{1,2}(?i:st|nd|rd|th)?[ ./-]|"
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day)"
)
_DATELINE_FOLLOWS = re.compile(r"(?:,? ?\([^)\n]{2,70}\)| ?(?:-+|/[A-Z]|:)| ?\. ?-|\. ?(?:[A-Z]{3,15}\b|/))")
_DATE_BEFORE = re.compile(
    r"(?:[A-Z][a-z]+day,? )?[\dA-Za-z ,.&-]{0,30}"
    r"(?:\d{4}|\d{1,2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)"
    r"(?: *[,|:;/-] *| )"
    r"|(?i:venue|where|place|location) ?: ?(?:[^,\n]{3,50}, )?"
)
_LINE_ENDS = re.compile(r"(?:,? \(?[A-Z][\w' ]{2,40}\)?)?\.?(?:\n|$)")
_DATELINE_ENDS = re.compile(r"(?:,? \(?[A-Z][\w' ]{2,40}\)?)? ?(?:-+|:) ?(?=[\"'A-Za-z])")
_HOSTS = re.compile(
    r"(?: and [A-Z]\w+)?,?(?: [^.,]{0,40},)? (?:\w+ ){0,2}(?:host(?:ed|s|ing)?|welcome[sd]|saw|"
    r"became the venue|was the venue|"
    r"meeting|conference|summit|workshop|seminar|talks|session|forum|training|gathering|event|symposium|"
    r"consultations|"
    r"round ?table)\b",
    re.I,
)
_REGION_AFTER = re.compile(
    r"(?: (?:regions?|provinces?|oblasts?|prefectures?|governorates?|districts?|county|states?|division|"
    r"departments?|Region|Province|Oblast|Governorate|State|County|del|do|na|valley|checkpoint|check-point|"
    r"(?:(?:road|rail|railway|land|river) )?crossings?|"
    r"(?:[\w-]+ ){0,3}border (?:post|point|station|crossing)s?|(?:joint |international )?crossing points?|"
    r"training (?:ground|range|area)s?|range|mountain pass|bridge|dam|camp|prison|sea port|airport)\b|"
    r"(?:(?:, | and |, and )[A-Z][\w'-]+){1,3} (?:regions|provinces|oblasts|prefectures|governorates|districts|"
    r"counties|states|divisions|departments|border crossings|crossings|checkpoints)\b)"
)
_AIRPORT = re.compile(r" (?:(?:[Ii]nternational|river|sea|dry) )?(?:[Aa]irport|[Pp]ort)\b")
_HELD_AT = re.compile(
    r"\b(?:held|took place|conducted|opened|inaugurated|launched|handed over|trained|began|ended|concluded|"
    r"course|"
    r"training|workshop|exercise|ceremony)\b[^.;:]{0,50}\bat (?:the )?$"
)
_EVENT_IN = re.compile(
    r"\b(?:meeting|workshop|seminar|training|course|conference|session|forum|round ?table|exercise|summit|talks|"
    r"symposium|consultations|ceremony|retreat|held|met|gathered|took place|convened|hosted|organi[sz]ed|"
    r"conducted)\b"
    r"[^.;\n]{0,90}\bin (?:the (?:town|city|resort) of )?$"
)
_JOINED = re.compile(r"(?: \([^()]{1,40}\))?(?:, | and |, and | & )")
_BESIDE = re.compile(r"(?:, | \(|,? in | in the )(?:the )?(?:Republic of )?(?:the )?$")


_CITY_STATES = (
    "luxembourg",
    "singapore",
    "djibouti",
    "monaco",
    "san marino",
    "hong kong",
    "macao",
    "macau",
    "gibraltar",
)


def find_places(scan: Scan, vocabulary: Vocabulary, countries: tuple[CountrySpan, ...]) -> tuple[PlaceSpan, ...]:
    """The cities of a text that stand as places."""
    named = {country.country_iso3 for country in countries}
    named |= _of_capitals(scan, vocabulary, named)
    places: list[PlaceSpan] = []
    for match in scan.of("city"):
        if _is_other(scan, vocabulary, match, countries):
            continue
        beside = _country_beside(scan, vocabulary, match, countries)
        joined = bool(places) and _JOINED.fullmatch(scan.reading.folded[places[-1].end : match.start])
        if not beside and not joined and not _stands_as_place(scan, match):
            continue
        place = _place(scan, vocabulary, match, beside, named)
        if place is not None:
            places.append(place)
    return tuple(sorted([*places, *unlisted_places(scan, vocabulary, countries, places)]))


def _of_capitals(scan: Scan, vocabulary: Vocabulary, named: set[str]) -> set[str]:
    """The countries whose large capitals the text names; smaller towns of theirs may be meant, too."""
    cities = (choose_city(vocabulary, match.keys, named) for match in scan.of("city"))
    return {city.country_iso3 for city in cities if city and city.capital and city.population >= METROPOLIS}


def _place(
    scan: Scan, vocabulary: Vocabulary, match: PhraseMatch, beside: str | None, named: set[str]
) -> PlaceSpan | None:
    """The city with its country; None for a small one whose country nothing in the text points to."""
    keys = [k for k in match.keys if vocabulary.cities[k].country_iso3 == beside] if beside else match.keys
    text = scan.reading.text[match.start : match.end]
    city = choose_city(vocabulary, keys or match.keys, named | ({beside} if beside else set()))
    known = [vocabulary.cities[key] for key in match.keys]
    if (
        not beside
        and not is_described(scan.reading.folded[max(0, match.start - 60) : match.start])
        and not any(_is_likely(c, named) for c in known)
        and not _is_only_bearer(vocabulary, text, known, VENUE if _is_venue_of_event(scan, match) else TOWN)
    ):
        return None
    return PlaceSpan(
        match.start, match.end, text, _display(text, known), beside or (city.country_iso3 if city else None)
    )


def _is_likely(city: City, named: set[str]) -> bool:
    """Whether a city without its country beside it may be meant: a large one, or one of a country in the text."""
    return (
        city.population >= LARGE
        or city.capital
        or (city.country_iso3 in named and city.country_iso3 not in SETTLED)
    )


def _is_venue_of_event(scan: Scan, match: PhraseMatch) -> bool:
    """Whether the words put an event there: "held a workshop in Budva"."""
    return _EVENT_IN.search(scan.reading.folded, max(0, match.start - 130), match.start) is not None


def _is_only_bearer(vocabulary: Vocabulary, text: str, cities: list[City], size: int) -> bool:
    """Whether a town of that size is the only one of its name, which is no word: "in Ohrid"."""
    words = (vocabulary.words.get(kind, {}) for kind in ("english_words", "given_names"))
    return len(cities) == 1 and cities[0].population >= size and not any(text.lower() in known for known in words)


def _display(text: str, cities: list[City]) -> str:
    """The name as printed; a name in capitals as a name."""
    if not text.isupper():
        return text
    names = [city.name for city in cities if city.name.upper() == text]
    return names[0] if names else re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), text)


def _is_other(scan: Scan, vocabulary: Vocabulary, match: PhraseMatch, countries: tuple[CountrySpan, ...]) -> bool:
    """Whether the words are a country, a region, or the head of a name that is no place."""
    if any(c.start < match.end and match.start < c.end and c.form != "capital" for c in countries):
        return not _is_city_state(scan, match, countries)
    folded = scan.reading.folded
    named_after = any(n.start == match.end + 1 for n in scan.of("named_after_cities"))
    longer = (o for o in scan.of("country_lookalikes") if o.end - o.start > match.end - match.start)
    return (
        named_after
        or (bool(_REGION_AFTER.match(folded, match.end)) and not _is_airport_of(folded, match))
        or any(o.start <= match.start and match.end <= o.end for o in longer)
        or _heads_a_name(scan, vocabulary, match, countries)
    )


def _is_airport_of(folded: str, match: PhraseMatch) -> bool:
    """Whether something was at the airport or port that a city gives its name to."""
    return bool(
        _AIRPORT.match(folded, match.end) and _HELD_AT.search(folded, max(0, match.start - 90), match.start)
    )


def _heads_a_name(
    scan: Scan, vocabulary: Vocabulary, match: PhraseMatch, countries: tuple[CountrySpan, ...]
) -> bool:
    """Whether a capitalised word follows that makes it a name: of a person, a body; not of a venue in the city."""
    folded = scan.reading.folded
    following = _NAME_FOLLOWS.match(folded, match.end)
    if following is None or _MAY_FOLLOW.match(following["word"]):
        return False
    if any(c.start == match.end + 1 for c in countries):
        return False
    venue = _VENUE_BEFORE.search(folded[max(0, match.start - 60) : match.start])
    large = any(_is_metropolis(vocabulary.cities[key]) for key in match.keys)
    return not (large and venue and _VENUE_AFTER.match(folded, match.end))


def _is_metropolis(city: City) -> bool:
    """Whether a building may well be named by the city that it is in ("the Vienna International Centre")."""
    return city.capital or city.population >= METROPOLIS


def _is_city_state(scan: Scan, match: PhraseMatch, countries: tuple[CountrySpan, ...]) -> bool:
    """Whether a name of country and city stands as the city: "in Luxembourg", "Djibouti, 5 May –"."""
    printed = scan.reading.folded[match.start : match.end].lower()
    if printed not in _CITY_STATES:
        return False
    before = scan.reading.folded[max(0, match.start - 12) : match.start]
    return bool(re.search(r"\b(?:in|at) $", before)) or _opens_line(scan, match)


def _stands_as_place(scan: Scan, match: PhraseMatch) -> bool:
    folded = scan.reading.folded
    before = folded[max(0, match.start - 110) : match.start].rpartition("\n")[2]
    if _is_dated(scan, match, before) or hosts(before, folded[match.end : match.end + 110]):
        return True
    if is_office(before, folded[match.end : match.end + 60]):
        return False
    if is_described(before) or is_locative(before):
        return True
    of = _OF.search(before)
    if of is not None:
        return bool(_PLACE_OF.match(of["head"]))
    return bool(_LOCATIVE.search(before)) or bool(_HOSTS.match(folded, match.end))


def _is_dated(scan: Scan, match: PhraseMatch, before: str) -> bool:
    """Whether a date stands beside the city as in a dateline or a date line."""
    if _opens_line(scan, match) or _closes_date_line(scan, match):
        return True
    folded = scan.reading.folded
    apart = before.endswith((", ", "- ", "(")) or not folded[match.end : match.end + 1].isspace()
    return apart and _DATE_FOLLOWS.match(folded, match.end) is not None


def _closes_date_line(scan: Scan, match: PhraseMatch) -> bool:
    """Whether the city ends a line or dateline behind a date or label: "18 May 2021  Ohrid", "Venue: Oslo"."""
    folded = scan.reading.folded
    before = folded[max(0, match.start - 80) : match.start].rpartition("\n")[2]
    ends = _LINE_ENDS.match(folded, match.end) or _DATELINE_ENDS.match(folded, match.end)
    return bool(ends and _DATE_BEFORE.fullmatch(before))


def _opens_line(scan: Scan, match: PhraseMatch) -> bool:
    """Whether the city begins a line as a dateline does: a date, a bracket or a dash follows."""
    folded = scan.reading.folded
    before = folded[max(0, match.start - 2) : match.start]
    stamp = STAMP_AHEAD.match(folded, folded.rfind("\n", 0, match.start) + 1)
    stamped = stamp is not None and stamp.end() == match.start
    if before and not before.endswith(("\n", "\n(", "(", '"')) and match.start > 1 and not stamped:
        return False
    return bool(_DATE_FOLLOWS.match(folded, match.end) or _DATELINE_FOLLOWS.match(folded, match.end))


def _country_beside(
    scan: Scan, vocabulary: Vocabulary, match: PhraseMatch, countries: tuple[CountrySpan, ...]
) -> str | None:
    """The country printed right behind the city ("Osh, Kyrgyzstan"), of a province there, or right before it."""
    folded = scan.reading.folded
    own = {vocabulary.cities[key].country_iso3 for key in match.keys}
    for country in countries:
        gap = folded[match.end : country.start]
        if country.start >= match.end and len(gap) < 30 and _BESIDE.fullmatch(gap) and country.country_iso3 in own:
            return country.country_iso3
        before = folded[country.end : match.start]
        if country.end <= match.start and country.country_iso3 in own and _BEFORE.fullmatch(before):
            return country.country_iso3
    for province in scan.of("provinces"):
        if folded[match.end : province.start] == ", " and province.keys[0] in own:
            return province.keys[0]
    return None


_BEFORE = re.compile(
    r"(?:'s?)? (?:(?:capital|city|town|port|resort|border|southern|northern|eastern|western|second|largest|"
    r"port) ?)*(?:city |town )?(?:of )?"
    r"(?:, )?"
)
