"""Countries on the PLOVER gold standard records (openeventdata/PLOVER, CC BY-SA 4.0), which are not shipped.

In: the folder that holds PLOVER_GSR_CAMEO.json. Out: tallies for actor → country (from its words alone, and
with the sentence) and for the country set of a sentence, once over the sentence's actors and once over its
whole text (where countries that only occur count as wrong). An actor's country is that of its own words; of the
city they name; of the only country left in the sentence. Run: python -m analytics.evaluation.benchmarks.plover
FOLDER [--errors]
"""

import json
import sys
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from analytics.annotation.countries.find import find_countries
from analytics.annotation.countries.namesakes import LARGE, choose_city
from analytics.annotation.scan import Scan, scan_text
from analytics.evaluation.benchmarks.readers import CountryReader
from analytics.evaluation.report import as_errors, as_table
from analytics.evaluation.tally import Tally
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary

# Codes of the file that are not those of ISO 3166-1
_CORRECTED = {
    "JAP": "JPN",
    "YUG": "SRB",
    "ROM": "ROU",
    "KOS": "XKX",
    "TMP": "TLS",
    "ZAR": "COD",
    "ITL": "ITA",
    "VTN": "VNM",
}


@dataclass(frozen=True, slots=True)
class PloverSentence:
    """A sentence with its actors that belong to a country: (words, ISO alpha-3)."""

    name: str
    text: str
    actors: tuple[tuple[str, str], ...]


def read_plover(folder: Path, vocabulary: Vocabulary) -> Iterator[PloverSentence]:
    """The sentences of the file. Raises FileNotFoundError if it is not in the folder."""
    records = json.loads((folder / "PLOVER_GSR_CAMEO.json").read_text(encoding="utf-8"))
    for record in records:
        if record["event"] == "DOCUMENT":
            continue
        given = [a for side in ("source", "target") for a in record.get(side) or () if isinstance(a, dict)]
        coded = [(str(a.get("actorText", "")), str(a.get("code", ""))) for a in given]
        actors = [(words, _CORRECTED.get(code, code)) for words, code in coded]
        yield PloverSentence(
            record["id"], record["text"], tuple(a for a in actors if a[1] in vocabulary.countries)
        )


def score_plover(folder: Path, vocabulary: Vocabulary) -> Mapping[str, Tally]:
    """Tallies by what is measured, as this project reads countries."""
    return score_countries(folder, vocabulary, country_reader(vocabulary))


def score_countries(folder: Path, vocabulary: Vocabulary, reader: CountryReader) -> Mapping[str, Tally]:
    """Tallies by what is measured. vocabulary: tells which codes of the file are countries."""
    scores = {
        name: Tally() for name in ("actor alone", "actor to country", "sentence by actors", "sentence by text")
    }
    for sentence in read_plover(folder, vocabulary):
        in_text = list(dict.fromkeys(reader(sentence.text, frozenset())))
        own = [next(iter(reader(words, set(in_text))), None) for words, _ in sentence.actors]
        made = with_sentence(own, in_text)
        for (words, wanted), alone, found in zip(sentence.actors, own, made, strict=True):
            where = f"{sentence.name} {words}"
            scores["actor alone"].compare_value(alone, wanted, alone == wanted, where)
            scores["actor to country"].compare_value(found, wanted, found == wanted, where)
        wanted_set = sorted({iso3 for _, iso3 in sentence.actors})
        by_actors = sorted({iso3 for iso3 in made if iso3})
        scores["sentence by actors"].compare_lists(by_actors, wanted_set, str.__eq__, sentence.name)
        scores["sentence by text"].compare_lists(sorted(in_text), wanted_set, str.__eq__, sentence.name)
    return scores


def with_sentence(own: list[str | None], in_text: list[str]) -> list[str | None]:
    """The country of each actor: that of its own words, else the only one of the sentence that is left."""
    left = [iso3 for iso3 in in_text if iso3 not in own] or in_text
    return [iso3 or (left[0] if len(left) == 1 else None) for iso3 in own]


def country_reader(vocabulary: Vocabulary) -> CountryReader:
    """This project as a reader of countries in text order, those of cities at the end."""

    def read(text: str, around: Set[str]) -> list[str]:
        scan = scan_text(text, vocabulary)
        named = [country.country_iso3 for country in find_countries(scan, vocabulary)]
        return list(dict.fromkeys([*named, *_of_places(scan, vocabulary, {*around, *named})]))

    return read


def _of_places(scan: Scan, vocabulary: Vocabulary, in_text: set[str]) -> list[str]:
    """Countries of the large cities and of the provinces that the words name."""
    cities = [choose_city(vocabulary, match.keys, in_text) for match in scan.of("city")]
    large = [city.country_iso3 for city in cities if city and (city.capital or city.population >= LARGE)]
    return [*large, *(match.keys[0] for match in scan.of("provinces"))]


if __name__ == "__main__":
    tallies = score_plover(Path(sys.argv[1]), load_vocabulary())
    print(as_table(tallies))  # noqa: T201
    if "--errors" in sys.argv:
        print(as_errors(tallies))  # noqa: T201
