"""People and organisations on the re3d set (dstl/re3d, licence per folder), which is not shipped.

In: the folder that holds one folder per source, each with documents.json and entities.json. Out: tallies of
mentions, a mention counting as found where the two overlap. Wanted are entities of confidence 0.5 and more that
have a name: re3d also marks pronouns ("we"), offices without a name ("the Minister") and crowds ("civilians"); and
it marks a state where it acts, which is a country here. Of entities inside one another the outermost counts. Wrong
are spans that overlap nothing that re3d marks as either: a body inside "Foreign Office Minister Y" is no error.
Run: python -m analytics.evaluation.benchmarks.re3d FOLDER [--errors]
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analytics.annotation.annotate import annotate
from analytics.annotation.reading import fold
from analytics.annotation.spans import Span
from analytics.annotation.tokens import is_english
from analytics.documents.document import Document
from analytics.evaluation.benchmarks.readers import NameReader
from analytics.evaluation.report import as_errors, as_table
from analytics.evaluation.tally import Tally
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary

_LEAST_CONFIDENCE = 0.5  # of the set's crowd; a quarter of its entities has 0
_TYPES = ("Person", "Organisation")
_CAPITAL = re.compile(r"\b[A-Z][\w'-]*")
_PEOPLES = frozenset(
    [
        *(
            "Kurdish",
            "Kurds",
            "Sunni",
            "Shia",
            "Shi'ite",
            "Muslim",
            "Muslims",
            "Arab",
            "Arabs",
            "Yazidi",
            "Yezidi",
        ),
        *("Christian", "African", "European", "Western", "Men", "Women", "I", "U", "S", "We", "They", "It"),
    ]
)
_LEADING = re.compile(r"^(?:The|A|An|Our|Its|His|Her|Their|These|Those|All|Some|Many) ")


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its entities by type."""

    name: str
    text: str
    entities: Mapping[str, tuple[Span, ...]]


def read_re3d(folder: Path) -> Iterator[MarkedText]:
    """The texts of all sources, in order. Raises FileNotFoundError if there are none."""
    sources = sorted(folder.glob("*/documents.json"))
    if not sources:
        raise FileNotFoundError(f"{folder}: no folder with documents.json in it; give the folder of re3d")
    for source in sources:
        entities = [json.loads(line) for line in _lines(source.parent / "entities.json")]
        for document in map(json.loads, _lines(source)):
            marked = {
                kind: tuple(
                    Span(e["begin"], e["end"], document["text"][e["begin"] : e["end"]])
                    for e in entities
                    if e["documentId"] == document["_id"]
                    and e["type"] == kind
                    and e["confidence"] >= _LEAST_CONFIDENCE
                )
                for kind in _TYPES
            }
            yield MarkedText(f"{source.parent.name} {document['_id'][:8]}", document["text"], marked)


def score_re3d(folder: Path, vocabulary: Vocabulary) -> Mapping[str, Tally]:
    """Tallies by type, as this project reads names."""
    return score_names(folder, vocabulary, name_reader(vocabulary))


def score_names(folder: Path, vocabulary: Vocabulary, reader: NameReader) -> Mapping[str, Tally]:
    """Tallies by type. vocabulary: tells which entities of the set bear a name."""
    scores = {kind: Tally() for kind in _TYPES}
    for marked in read_re3d(folder):
        made = reader(marked.text)
        for kind in _TYPES:
            _compare(scores[kind], made[kind], marked, kind, vocabulary)
    return scores


def name_reader(vocabulary: Vocabulary) -> NameReader:
    """This project as a reader of people and organisations."""

    def read(text: str) -> Mapping[str, Sequence[Span]]:
        annotations = annotate(Document("benchmark", text, "txt", "0" * 64), vocabulary)
        spans = {"Person": annotations.people, "Organisation": annotations.organisations}
        return {kind: [Span(*annotations.stored(s), s.text) for s in found] for kind, found in spans.items()}

    return read


def _compare(tally: Tally, made: Sequence[Span], marked: MarkedText, kind: str, vocabulary: Vocabulary) -> None:
    """Count wanted mentions found, and spans that overlap nothing marked; several in one mention count once."""
    wanted = [span for span in _outermost(marked.entities[kind]) if bears_name(span, kind, marked, vocabulary)]
    found = [span for span in wanted if any(span.overlaps(m) for m in made)]
    wrong = [m for m in made if not any(m.overlaps(o) for spans in marked.entities.values() for o in spans)]
    tally.hit += len(found)
    tally.made += len(found) + len(wrong)
    tally.wanted += len(wanted)
    tally.errors += [f"{marked.name}: wrong {span.text!r}" for span in wrong]
    tally.errors += [f"{marked.name}: missed {span.text!r}" for span in wanted if span not in found]


def bears_name(span: Span, kind: str, marked: MarkedText, vocabulary: Vocabulary) -> bool:
    """Whether an entity is named: it has a capital that is no place and not there for the sentence's sake."""
    text = _LEADING.sub("", fold(span.text))
    capitals = [w.removesuffix("'s") for w in _CAPITAL.findall(text)]
    proper = [word for word in capitals if word not in _place_words()]
    if kind == "Person":
        return any(not is_english(w, vocabulary.words["english_words"]) and not w.isupper() for w in proper)
    opens = span.start == 0 or marked.text[: span.start].rstrip()[-1:] in (".", "", ":", '"', "“")
    first = capitals[:1] if opens and text == span.text else []
    return any(w not in first or not is_english(w, vocabulary.words["english_words"]) for w in proper)


@cache
def _place_words() -> frozenset[str]:
    """Words of the names of countries and cities, and of peoples and faiths: they name no body."""
    vocabulary = load_vocabulary()
    names = [*(n.name for n in vocabulary.country_names), *(c.name for c in vocabulary.cities.values())]
    return frozenset(word for name in names for word in name.split()) | _PEOPLES


def _outermost(spans: tuple[Span, ...]) -> list[Span]:
    """The spans that lie in no other one; of equal ones the first."""
    unique = {(span.start, span.end): span for span in reversed(spans)}
    return sorted(s for s in unique.values() if not any(o is not s and o.covers(s) for o in unique.values()))


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]


if __name__ == "__main__":
    tallies = score_re3d(Path(sys.argv[1]), load_vocabulary())
    print(as_table(tallies))  # noqa: T201
    if "--errors" in sys.argv:
        print(as_errors(tallies))  # noqa: T201
