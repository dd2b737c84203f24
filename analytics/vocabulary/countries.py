"""Countries and the forms in which texts name them.

In: data/reference/countries.csv and country_names.csv. Out: `Country` by ISO alpha-3 code, `CountryName`s, and
their phrases of the kind "country" with keys "ISO3:form" (see `country_key`). Refused: names of unknown
countries or forms.
"""

from collections.abc import Mapping
from pathlib import Path

from analytics.vocabulary.model import Country, CountryName
from analytics.vocabulary.phrases import Case, Phrase
from analytics.vocabulary.rows import VocabularyError, read_rows

COUNTRY_COLUMNS = ("iso3", "iso2", "m49", "name", "region", "subregion", "source")
NAME_COLUMNS = ("name", "iso3", "form", "from_year", "until_year", "source")
FORMS = ("name", "official", "adjective", "demonym", "former", "abbreviation", "capital")


def load_countries(folder: Path) -> Mapping[str, Country]:
    """ISO alpha-3 → country, of countries.csv."""
    rows = read_rows(folder, "countries", COUNTRY_COLUMNS)
    return {
        r["iso3"]: Country(r["iso3"], r["iso2"], r["m49"], r["name"], r["region"], r["subregion"]) for r in rows
    }


def load_country_names(folder: Path, countries: Mapping[str, Country]) -> tuple[CountryName, ...]:
    """The rows of country_names.csv, checked against the countries."""
    names = []
    for number, row in enumerate(read_rows(folder, "country_names", NAME_COLUMNS), start=2):
        if row["iso3"] not in countries:
            raise VocabularyError(
                f"country_names.csv, row {number}: {row['iso3']!r} is not in countries.csv; add it there"
            )
        if row["form"] not in FORMS:
            raise VocabularyError(
                f"country_names.csv, row {number}: form {row['form']!r} is none of {', '.join(FORMS)}"
            )
        years = _year(row["from_year"]), _year(row["until_year"])
        names.append(CountryName(row["name"], row["iso3"], row["form"], *years))
    return tuple(names)


def country_phrases(names: tuple[CountryName, ...]) -> list[Phrase]:
    """The phrases of all forms: abbreviations exactly as written, the others with a capital."""
    return [Phrase(name.name, "country", country_key(name), _case(name)) for name in names]


def country_key(name: CountryName) -> str:
    """What a phrase stands for: "KGZ:adjective". `country_of_key` takes it apart."""
    return f"{name.iso3}:{name.form}"


def country_of_key(key: str) -> tuple[str, str]:
    """(ISO alpha-3, form) of a phrase key."""
    iso3, _, form = key.partition(":")
    return iso3, form


def _case(name: CountryName) -> Case:
    return "exact" if name.form == "abbreviation" or not name.name[0].isupper() else "capital"


def _year(cell: str) -> int | None:
    return int(cell) if cell else None
