"""Rows that come from the reference data, for what the other tables point to.

In: the rows so far and the vocabulary. Out: rows of `themes` (all of them), `countries` (those that occur) and
`places` (cities of meetings and signings).
"""

from collections import defaultdict

from analytics.tables.rows import Rows
from analytics.vocabulary.model import City, Vocabulary


def add_themes(rows: Rows, vocabulary: Vocabulary) -> None:
    """The whole vocabulary of themes: one that no document is about is a finding, too."""
    for theme in vocabulary.themes.values():
        rows.add("themes", {"theme_id": theme.theme_id, "name": theme.name, "description": theme.description})


def add_countries(rows: Rows, vocabulary: Vocabulary) -> None:
    """Every country that any row points to."""
    for iso3 in sorted(rows.values("country_iso3")):
        country = vocabulary.countries[iso3]
        names = {"name": country.name, "region": country.region, "subregion": country.subregion}
        rows.add("countries", {"country_iso3": iso3, "country_iso2": country.iso2, "m49": country.m49, **names})


def add_places(rows: Rows, vocabulary: Vocabulary) -> None:
    """Cities with their coordinates, where the reference data knows them."""
    known: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in vocabulary.cities.values():
        known[city.name, city.country_iso3].append(city)
    for row in [*rows.of("meetings"), *rows.of("agreements")]:
        name, country_iso3 = row.get("city"), row.get("country_iso3")
        if name and country_iso3:
            found = known.get((str(name), str(country_iso3)), [])
            largest = max(found, key=lambda city: (city.population, city.city_id), default=None)
            place: dict[str, object] = {"city": name, "country_iso3": country_iso3}
            if largest:
                place |= {"latitude": largest.latitude, "longitude": largest.longitude}
            rows.add("places", place)
