"""Peers that read countries: a text in, the ISO 3166-1 alpha-3 codes that it names out, in the peer's order.

Each function makes a reader from a package of requirements-peers.txt, which is loaded only then. A code that is no
country of ISO 3166-1 is left out. Nothing here is tuned. Of a package that reads single names only
(country_converter) the expressions are searched in the text.
"""

import csv
import re
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

CountryPeer = Callable[[str], list[str]]


def plain_names() -> CountryPeer:
    """The names of ISO 3166-1 (short, common and official) as whole words, from pycountry."""
    codes: dict[str, str] = {}
    for country in import_module("pycountry").countries:
        for field in ("name", "common_name", "official_name"):
            if hasattr(country, field):
                codes[getattr(country, field).split(",")[0]] = country.alpha_3
    longest_first = sorted(codes, key=len, reverse=True)
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")
    return lambda text: _once(codes[name] for name in pattern.findall(text))


def geotext() -> CountryPeer:
    """Names, nationalities and cities, as geotext counts them by country."""
    read = import_module("geotext").GeoText
    iso3 = _iso3_of_iso2()
    return lambda text: _once(iso3.get(code, "") for code in read(text).country_mentions)


def flashgeotext() -> CountryPeer:
    """Country names and their synonyms; flashgeotext ties no city to a country."""
    import_module("loguru").logger.remove()
    reader = import_module("flashgeotext.geotext").GeoText()
    lookup = import_module("pycountry").countries.lookup
    return lambda text: _once(_looked_up(lookup, name) for name in reader.extract(text)["countries"])


def country_entities() -> CountryPeer:
    """What country-named-entity-recognition finds."""
    find = import_module("country_named_entity_recognition").find_countries
    return lambda text: _once(country.alpha_3 for country, _ in find(text))


def converter_expressions() -> CountryPeer:
    """The expressions of country_converter, each searched in the text: they are written for single names."""
    package = import_module("country_converter").__file__ or ""
    with (Path(package).parent / "country_data.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    patterns = [(re.compile(row["regex"], re.I), row["ISO3"]) for row in rows]

    def read(text: str) -> list[str]:  # by their ends: an expression may begin with a look at the whole text
        found = ((match.end(), code) for pattern, code in patterns if (match := pattern.search(text)))
        return _once(code for _, code in sorted(found))

    return read


def _iso3_of_iso2() -> dict[str, str]:
    return {country.alpha_2: country.alpha_3 for country in import_module("pycountry").countries}


def _looked_up(lookup: Callable[[str], Any], name: str) -> str:
    try:
        return str(lookup(name).alpha_3)
    except LookupError:
        return ""


def _once(codes: Iterable[str]) -> list[str]:
    return [code for code in dict.fromkeys(codes) if code]
