"""Cities and the names under which texts print them (GeoNames, CC BY 4.0).

In: data/reference/cities.csv and city_names.csv. Out: `City` by id, and phrases of the kind "city" with the
city's id as key; several keys on one match are namesakes. Refused: cities of unknown countries, names of
unknown cities.
"""

from collections.abc import Mapping
from pathlib import Path

from analytics.vocabulary.model import City, Country
from analytics.vocabulary.phrases import Phrase
from analytics.vocabulary.rows import VocabularyError, read_rows

CITY_COLUMNS = ("city_id", "name", "country_iso3", "population", "latitude", "longitude", "capital", "source")
NAME_COLUMNS = ("name", "city_id", "source")


def load_cities(folder: Path, countries: Mapping[str, Country]) -> Mapping[str, City]:
    """Id → city, of cities.csv."""
    cities = {}
    for number, row in enumerate(read_rows(folder, "cities", CITY_COLUMNS), start=2):
        if row["country_iso3"] not in countries:
            raise VocabularyError(
                f"cities.csv, row {number}: {row['country_iso3']!r} is not in countries.csv; add it there"
            )
        cities[row["city_id"]] = _city(row)
    return cities


def city_phrases(folder: Path, cities: Mapping[str, City]) -> list[Phrase]:
    """The phrases of city_names.csv; they begin with a capital."""
    phrases = []
    for number, row in enumerate(read_rows(folder, "city_names", NAME_COLUMNS), start=2):
        if row["city_id"] not in cities:
            raise VocabularyError(
                f"city_names.csv, row {number}: no city {row['city_id']!r} in cities.csv; bake both anew"
            )
        phrases.append(Phrase(row["name"], "city", row["city_id"], "capital"))
    return phrases


def _city(row: dict[str, str]) -> City:
    return City(
        row["city_id"],
        row["name"],
        row["country_iso3"],
        int(row["population"]),
        float(row["latitude"]),
        float(row["longitude"]),
        row["capital"] == "true",
    )
