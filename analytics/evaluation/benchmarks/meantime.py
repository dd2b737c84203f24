"""Calendar dates of the MEANTIME corpus (NewsReader, CC BY 4.0): 120 news stories with TIMEX3 annotations.

In: a folder that holds intra_cross-doc_annotation/*/*.xml. Out: precision, recall and F1 of the dates that the
text prints, by normalised value (ISO 8601 of year, month or day) at overlapping words. Only the first six
sentences (headline and date line among them) are annotated with times, and only they are scored. A date that the
gold gives no calendar value ("PAST_REF", weeks, quarters, seasons) is neither wanted nor wrong. The story is
told on the document's creation time, as the corpus states it.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from analytics.evaluation.benchmarks.dated_text import date_reader
from analytics.evaluation.benchmarks.readers import DateReader, FoundDate
from analytics.evaluation.tally import Tally
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary

_CALENDAR = re.compile(r"\d{4}(-\d{2}){0,2}$")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_ANNOTATED = 6  # sentences of each story that carry time annotations
_CLOSE = re.compile(r" ([.,;:!?)%']|'s\b)")


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A time expression. value: TIMEX3 normal form; start, end: offsets in the story's text."""

    start: int
    end: int
    text: str
    value: str

    @property
    def calendar(self) -> bool:
        """Whether the value is a year, month or day."""
        return _CALENDAR.match(self.value) is not None


@dataclass(frozen=True, slots=True)
class Story:
    """A story of the corpus: its text, one sentence a line, the day it was written on, its dates.

    annotated: how many characters of the text the annotation covers.
    """

    name: str
    text: str
    written_on: str
    dates: tuple[GoldDate, ...]
    annotated: int


def meantime_scores(folder: Path, vocabulary: Vocabulary) -> Mapping[str, Tally]:
    """Calendar dates by value, as this project reads them."""
    return score_calendar_dates(folder, date_reader(vocabulary))


def score_calendar_dates(folder: Path, reader: DateReader) -> Mapping[str, Tally]:
    """Calendar dates by value, all words of the expression or some of them found."""
    tally = Tally()
    for story in stories(folder):
        wanted = [gold for gold in story.dates if gold.calendar]
        other = [gold for gold in story.dates if not gold.calendar]
        made = [
            found
            for found in reader(story.text, story.written_on)
            if found.values
            and found.start < story.annotated
            and not any(found.overlaps(gold.start, gold.end) for gold in other)
        ]
        tally.compare_lists(made, wanted, _same, story.name)
    return {"dates: calendar value": tally}


def stories(folder: Path) -> Iterator[Story]:
    """All stories of the corpus with a creation time, in file order."""
    for path in sorted((folder / "intra_cross-doc_annotation").glob("*/*.xml")):
        story = _story(path)
        if story:
            yield story


def _story(path: Path) -> Story | None:
    root = ElementTree.parse(path).getroot()  # noqa: S314 - as above
    text, places = _text(root)
    dates, written_on = [], ""
    for mark in root.iter("TIMEX3"):
        words = [places[anchor.get("t_id", "")] for anchor in mark.iter("token_anchor")]
        if mark.get("type") != "DATE" or not words:
            continue
        start, end = min(word[0] for word in words), max(word[1] for word in words)
        dates.append(GoldDate(start, end, text[start:end], mark.get("value", "")))
        if mark.get("functionInDocument") == "CREATION_TIME":
            written_on = mark.get("value", "")
    return Story(path.stem, text, written_on, tuple(dates), _annotated(text)) if _DAY.match(written_on) else None


def _text(root: ElementTree.Element) -> tuple[str, dict[str, tuple[int, int]]]:
    """The tokens as running text, and the offsets of each by its id."""
    pieces: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    position, sentence = 0, ""
    for token in root.iter("token"):
        word = token.text or ""
        if pieces:
            gap = "\n" if token.get("sentence") != sentence else "" if _CLOSE.match(f" {word}") else " "
            pieces.append(gap)
            position += len(gap)
        places[token.get("t_id", "")] = (position, position + len(word))
        pieces.append(word)
        position += len(word)
        sentence = token.get("sentence", "")
    return "".join(pieces), places


def _annotated(text: str) -> int:
    return sum(len(line) + 1 for line in text.split("\n")[:_ANNOTATED])


def _same(made: FoundDate, wanted: GoldDate) -> bool:
    return wanted.value in made.values and made.overlaps(wanted.start, wanted.end)


if __name__ == "__main__":
    for name, tally in meantime_scores(Path(sys.argv[1]), load_vocabulary()).items():
        figures = f"P {tally.precision:.3f} R {tally.recall:.3f} F1 {tally.f1:.3f}"
        sys.stdout.write(f"{name:24} {figures}   {tally.hit}/{tally.made}/{tally.wanted}\n")
        if "--errors" in sys.argv:
            sys.stdout.write("\n".join(tally.errors) + "\n")
