"""The reference files of cities."""

from pathlib import Path

import pytest

from analytics.vocabulary.cities import city_phrases, load_cities
from analytics.vocabulary.model import City, Country, Vocabulary
from analytics.vocabulary.rows import VocabularyError

KAZAKHSTAN = {"KAZ": Country("KAZ", "KZ", "398", "Kazakhstan", "Asia", "Central Asia")}
HEADER = "city_id,name,country_iso3,population,latitude,longitude,capital,source\n"


def test_almost_every_country_has_a_capital(vocabulary: Vocabulary) -> None:
    missing = set(vocabulary.countries) - {c.country_iso3 for c in vocabulary.cities.values() if c.capital}
    assert missing == {"ATA", "BES", "BVT", "HMD", "IOT", "TKL", "UMI", "WLF"}


def test_a_country_s_one_capital_is_known_and_of_several_none(vocabulary: Vocabulary) -> None:
    assert {iso3: vocabulary.capitals[iso3].name for iso3 in ("KEN", "UZB")} == {
        "KEN": "Nairobi",
        "UZB": "Tashkent",
    }
    several = {c.country_iso3 for c in vocabulary.cities.values() if c.capital} - set(vocabulary.capitals)
    counted = [c.country_iso3 for c in vocabulary.cities.values() if c.capital]
    assert all(counted.count(iso3) > 1 for iso3 in several)


def test_coordinates_are_degrees(vocabulary: Vocabulary) -> None:
    assert all(-90 <= c.latitude <= 90 and -180 <= c.longitude <= 180 for c in vocabulary.cities.values())


@pytest.mark.parametrize(
    "name", ["Nur-Sultan", "Kiev", "Kyiv", "Geneva", "Samarqand", "Alma-Ata", "The Hague", "Port Vila", "Awaza"]
)
def test_names_that_texts_print(name: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.phrases.find(name, name.lower()).get("city")


@pytest.mark.parametrize(
    "word", ["Mission", "Of", "March", "Central", "Justice", "University", "Police", "Mobile", "Union"]
)
def test_common_words_are_no_city(word: str, vocabulary: Vocabulary) -> None:
    assert not vocabulary.phrases.find(word, word.lower()).get("city")


def test_row_of_an_unknown_country_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cities.csv").write_text(HEADER + "1,Atlantis,ATL,1,0,0,false,x\n")
    with pytest.raises(VocabularyError, match="row 2: 'ATL'"):
        load_cities(tmp_path, KAZAKHSTAN)


def test_name_of_an_unknown_city_is_refused(tmp_path: Path) -> None:
    (tmp_path / "city_names.csv").write_text("name,city_id,source\nAlmaty,2,x\n")
    cities = {"1": City("1", "Astana", "KAZ", 1, 0.0, 0.0, capital=True)}
    with pytest.raises(VocabularyError, match="no city '2'"):
        city_phrases(tmp_path, cities)
