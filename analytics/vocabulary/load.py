"""data/reference in, one `Vocabulary` out. Word lists are CSV files of phrase, value, case, source."""

from pathlib import Path

from analytics.vocabulary.cities import city_phrases, load_cities
from analytics.vocabulary.countries import country_phrases, load_countries, load_country_names
from analytics.vocabulary.groups import group_phrases, load_groups
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.organisations import load_organisations, organisation_phrases
from analytics.vocabulary.phrases import PhraseIndex
from analytics.vocabulary.programmes import load_programmes, programme_phrases
from analytics.vocabulary.sessions import load_sessions
from analytics.vocabulary.themes import load_themes, theme_phrases
from analytics.vocabulary.words import load_words, read_word_lists, word_phrases

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


def load_vocabulary(folder: Path = REFERENCE) -> Vocabulary:
    """Read and check all reference files. Raises `VocabularyError` naming file, row and remedy."""
    countries = load_countries(folder)
    country_names = load_country_names(folder, countries)
    cities = load_cities(folder, countries)
    groups = load_groups(folder, countries)
    organisations = load_organisations(folder, groups, countries)
    programmes = load_programmes(folder, organisations, groups)
    themes = load_themes(folder)
    word_lists = read_word_lists(folder)
    words = load_words(folder, word_lists)
    phrases = [
        *country_phrases(country_names),
        *city_phrases(folder, cities),
        *group_phrases(folder, groups),
        *organisation_phrases(folder, organisations),
        *programme_phrases(folder, programmes),
        *theme_phrases(folder, themes),
        *word_phrases(word_lists),
    ]
    return Vocabulary(
        countries,
        country_names,
        cities,
        groups,
        organisations,
        load_sessions(folder, organisations),
        programmes,
        themes,
        words,
        PhraseIndex(phrases),
    )
