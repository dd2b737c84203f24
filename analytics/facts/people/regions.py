"""The country of the town, region or emirate that a state body or an office is named by.

In: "Osh City Police", "Police Department of Sughd region", "mayor of Bukhara". Out: ISO alpha-3, or None. Of towns
that share a name, the one in a country of the text; else a large one that outweighs the others. English words name
none.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.countries.namesakes import LARGE, choose_city
from analytics.vocabulary.model import Vocabulary

_BUREAU = re.compile(r"(?:NCB|National Central Bureau) (\S+)$")  # "NCB Tunis"
_FIRST = re.compile(r"([A-Z][\w'-]+)(?: ([A-Z][\w'-]+))?(?= )")
_LAST = re.compile(
    r" (?:of|in) (?:the )?(?:city of )?([A-Z][\w'-]+)(?: ([A-Z][\w'-]+))?(?: [a-z]+| Region| City)?$"
)


def regions_country(annotations: Annotations, vocabulary: Vocabulary, name: str) -> str | None:
    """The country of the town or region in a body's or office's name."""
    named = {country.country_iso3 for country in annotations.countries if country.form != "capital"}
    places = _places(name)
    if not places:
        return None
    seats = {place.country_iso3 for place in annotations.places if place.text in places and place.country_iso3}
    if len(seats) == 1:
        return seats.pop()
    towns = {key: city for key, city in vocabulary.cities.items() if city.name in places}
    lists = (vocabulary.words["provinces"], vocabulary.words["state_regions"])
    regions = {words[p.lower()] for words in lists for p in places if p.lower() in words}
    found = ({city.country_iso3 for city in towns.values()} | regions) & named
    if found or len(regions) > 1:
        return found.pop() if len(found) == 1 else None
    if regions:
        return regions.pop()
    english = vocabulary.words["english_words"]
    large = [key for key, city in towns.items() if city.population >= LARGE and city.name.lower() not in english]
    chosen = choose_city(vocabulary, list(towns), named) if large else None
    return chosen.country_iso3 if chosen is not None and chosen.name.lower() not in english else None


def _places(name: str) -> frozenset[str]:
    """Words of a name that may be a town or region: its first, or those behind "of" at its end."""
    bureau = _BUREAU.match(name)
    if bureau is not None:
        return frozenset([bureau[1]])
    found = [match for match in (_FIRST.match(name), _LAST.search(name)) if match is not None]
    pairs = [f"{match[1]} {match[2]}" for match in found if match[2]]
    return frozenset([*pairs, *(match[1] for match in found)])
