"""Towns in no list, and capitals by their country: "in Cavan, Ireland", "the Uzbek capital".

In: a `Scan`, its countries and the cities found. Out: `PlaceSpan`s; a capital's text is the words for it.
Refused: provinces, bodies and other names before a country, lists of countries, "capital" as money or in a name.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountrySpan, PlaceSpan
from analytics.vocabulary.model import Vocabulary

_TOWN = re.compile(
    r"\b(?:in|near|outside) (?:the (?:city|town|village|resort|port) of )?"
    r"((?:[A-Z][a-z]+(?:[-'][A-Za-z]+)*)(?: [A-Z][a-z]+(?:-[A-Za-z]+)*){0,2})(, (?:the )?(?:Republic of )?)$"
)
_LISTED = re.compile(r"(?:,|,? and|,? or|,? as well as) (?:the )?")
_NO_TOWN = (
    "country",
    "country_lookalikes",
    "group",
    "organisation",
    "organisation_heads",
    "roles",
    "no_person_words",
    "months",
    "weekdays",
    "provinces",
    "meeting_nouns",
    "honorifics",
    "languages",
    "no_towns",
)


_VILLAGE = re.compile(
    r"\b(?:village|town|settlement|hamlet|community|resort|island|[Ss]ea ?[Pp]ort|[Pp]ort)s? of "
    r"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?! (?:province|region|oblast|district)\b)"
)
# "in Kochkor village of Naryn province"
_VILLAGE_BEHIND = re.compile(
    r"\b(?:in|at|near) (?P<name>[A-Z][a-z][\w'-]+(?: [A-Z][a-z][\w'-]+)?) "
    r"(?:village|settlement|township|city|town)\b(?! (?:council|court|police|hall|authorit\w+|"
    r"administration|mayor)\b)"
)
# Where an event is said to be held: "held at a hotel in Jerudong on 8 August"
_HELD_IN = re.compile(
    r"\b(?:held|met|took place|taking place|convened|conducted|gathered|organi[sz]ed)"
    r"(?: (?:again|today|yesterday))?"
    r"(?: (?:at|in) (?:a|the) (?:[a-z-]+ ){0,2}"
    r"(?:hotel|resort|cent(?:re|er)|hall|base|academy|college|school|venue))?"
    r" in (?!Spring|Summer|Autumn|Winter|Fall\b)(?P<name>[A-Z][a-z]{3,}(?:[ -][A-Z][a-z]{2,})?)"
    r"(?=,? (?:on|from|between|this|last|yesterday|today|under|and was|was|with)\b|\.(?:\s|$)|, (?!and\b|[A-Z]))"
)
_CAPITAL_BEHIND = re.compile(
    r"(?:'s?)? (?:(?:administrative|national|state|political) )?capital(?: city)?\b"
    r"(?!,? (?:city )?(?:of )?[A-Z])(?!-| (?:market|invest|flow|flight|good|gain|punish|expend|increase|region|"
    r"fund|stock|account|cost|of|case|sentence|project|base|control|adequacy)\w*)"
)
_CAPITAL_AHEAD = re.compile(r"\b(?P<words>capital(?: city)? of (?:the )?)$")
_COUNTRY_FOLLOWS = re.compile(r",? (?:in )?(?:the )?")
_BESIDE = 25  # characters between a town and its country, or a capital and what it is called
_GAP_TO_CAPITAL = re.compile(r"[,( ]+(?:the )?(?:present |current |new )?")
_NAMED_NEXT = re.compile(r",? \(?[A-Z]|'s?\b")


def unlisted_places(
    scan: Scan, vocabulary: Vocabulary, countries: tuple[CountrySpan, ...], places: list[PlaceSpan]
) -> Iterator[PlaceSpan]:
    """Places of a text that no name in the list of cities stands for. places: those found so far."""
    yield from _unknown_towns(scan, countries, places)
    yield from _villages(scan, countries, places)
    yield from _capitals(scan, vocabulary, countries, places)


def _start(span: CountrySpan) -> int:
    return span.start


def _villages(scan: Scan, countries: tuple[CountrySpan, ...], places: list[PlaceSpan]) -> Iterator[PlaceSpan]:
    """Names that the text calls a village or puts an event in; their country is left open unless printed."""
    folded = scan.reading.folded
    for found in (found for p in (_VILLAGE, _VILLAGE_BEHIND, _HELD_IN) for found in p.finditer(folded)):
        start, end = found.span("name")
        if any(place.start < end and start < place.end for place in places) or _is_known(scan, start, end):
            continue
        beside = (c for c in countries[bisect_left(countries, end, key=_start) :][:1] if c.start - end < _BESIDE)
        if not any(_COUNTRY_FOLLOWS.fullmatch(folded, end, c.start) for c in beside):
            name = scan.reading.text[start:end]
            yield PlaceSpan(start, end, name, name, None)


def _capitals(
    scan: Scan, vocabulary: Vocabulary, countries: tuple[CountrySpan, ...], places: list[PlaceSpan]
) -> Iterator[PlaceSpan]:
    """Capitals that the text does not name: "the Uzbek capital", "the capital of Uzbekistan"."""
    folded = scan.reading.folded
    for country in countries:
        behind = _CAPITAL_BEHIND.match(folded, country.end)
        ahead = _CAPITAL_AHEAD.search(folded[max(0, country.start - 40) : country.start])
        if not behind and not (ahead and not _NAMED_NEXT.match(folded, country.end)):
            continue
        capital = vocabulary.capitals.get(country.country_iso3)
        start = country.start - (len(ahead["words"]) if ahead else 0)
        end = behind.end() if behind else country.end
        near = (p for p in places if 0 <= start - p.end < _BESIDE)
        named = any(_GAP_TO_CAPITAL.fullmatch(folded, p.end, start) for p in near)
        if capital and not named:
            yield PlaceSpan(start, end, scan.reading.text[start:end], capital.name, country.country_iso3)


def _unknown_towns(scan: Scan, countries: tuple[CountrySpan, ...], places: list[PlaceSpan]) -> Iterator[PlaceSpan]:
    """Towns that are in no list but stand before their country: "in Cavan, Ireland"."""
    folded = scan.reading.folded
    for index, country in enumerate(countries):
        town = _TOWN.search(folded[max(0, country.start - 60) : country.start])
        if town is None or country.form not in ("name", "official", "abbreviation", "former"):
            continue
        start, end = (country.start - len(town[0]) + town.start(1) - town.start(), country.start - len(town[2]))
        following = countries[index + 1].start if index + 1 < len(countries) else len(folded)
        if _LISTED.fullmatch(folded[country.end : following]) or any(
            p.start < end and start < p.end for p in places
        ):
            continue
        if not _is_known(scan, start, end):
            yield PlaceSpan(
                start, end, scan.reading.text[start:end], scan.reading.text[start:end], country.country_iso3
            )


def _is_known(scan: Scan, start: int, end: int) -> bool:
    """Whether any of the words is known to be something else: an organisation, a province, an office, a region."""
    if any((m.start, m.end) == (start, end) for m in scan.of("country_plain_words")):
        return True
    return any(m.start < end and start < m.end for kind in _NO_TOWN for m in scan.of(kind))
