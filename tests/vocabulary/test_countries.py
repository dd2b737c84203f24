"""The reference files of countries and their names."""

from pathlib import Path

import pytest

from analytics.vocabulary.countries import (
    FORMS,
    country_of_key,
    country_phrases,
    load_countries,
    load_country_names,
)
from analytics.vocabulary.model import CountryName, Vocabulary
from analytics.vocabulary.rows import VocabularyError


def test_all_of_iso_3166_and_kosovo(vocabulary: Vocabulary) -> None:
    assert len(vocabulary.countries) == 250
    assert {"KAZ", "XKX", "TWN", "PSE", "NAM"} <= set(vocabulary.countries)


def test_namibia_keeps_its_code(vocabulary: Vocabulary) -> None:
    assert vocabulary.countries["NAM"].iso2 == "NA"


def test_codes_regions_and_names_are_filled(vocabulary: Vocabulary) -> None:
    for country in vocabulary.countries.values():
        assert len(country.iso2) == 2
        assert country.name
        assert country.region
        assert country.subregion
        assert len(country.m49) == 3 or country.iso3 == "XKX"


@pytest.mark.parametrize(
    ("iso3", "name"),
    [
        ("KGZ", "Kyrgyzstan"),
        ("RUS", "Russian Federation"),
        ("TUR", "Türkiye"),
        ("IRN", "Iran"),
        ("CIV", "Côte d'Ivoire"),
    ],
)
def test_display_names(iso3: str, name: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.countries[iso3].name == name


def test_names_are_folded_and_of_known_forms(vocabulary: Vocabulary) -> None:
    assert all(name.name.isascii() for name in vocabulary.country_names)
    assert {name.form for name in vocabulary.country_names} <= set(FORMS)


def test_every_country_but_antarctica_has_a_name(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.countries) - {name.iso3 for name in vocabulary.country_names} == {"ATA"}


def test_former_names_have_years(vocabulary: Vocabulary) -> None:
    years = {
        name.name: (name.from_year, name.until_year) for name in vocabulary.country_names if name.form == "former"
    }
    assert years["Swaziland"] == (None, 2018)
    assert years["Zaire"] == (1971, 1997)


def test_key_and_case_of_phrases() -> None:
    names = (
        CountryName("UAE", "ARE", "abbreviation", None, None),
        CountryName("Kyrgyz", "KGZ", "adjective", None, None),
    )
    phrases = country_phrases(names)
    assert [phrase.case for phrase in phrases] == ["exact", "capital"]
    assert country_of_key(phrases[1].key) == ("KGZ", "adjective")


def test_unknown_country_is_refused(tmp_path: Path) -> None:
    (tmp_path / "countries.csv").write_text(
        "iso3,iso2,m49,name,region,subregion,source\nKAZ,KZ,398,Kazakhstan,Asia,Central Asia,x\n"
    )
    (tmp_path / "country_names.csv").write_text(
        "name,iso3,form,from_year,until_year,source\nAtlantis,ATL,name,,,x\n"
    )
    with pytest.raises(VocabularyError, match="row 2: 'ATL' is not in"):
        load_country_names(tmp_path, load_countries(tmp_path))


def test_unknown_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "countries.csv").write_text(
        "iso3,iso2,m49,name,region,subregion,source\nKAZ,KZ,398,Kazakhstan,Asia,Central Asia,x\n"
    )
    (tmp_path / "country_names.csv").write_text(
        "name,iso3,form,from_year,until_year,source\nKazakh,KAZ,epithet,,,x\n"
    )
    with pytest.raises(VocabularyError, match="form 'epithet'"):
        load_country_names(tmp_path, load_countries(tmp_path))
