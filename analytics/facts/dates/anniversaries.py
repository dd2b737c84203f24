"""The year a story is told in, from an anniversary: the tenth one of what was founded in 2009.

In: annotations and the vocabulary (ordinals in words). Out: `YearEvidence` or None. Refused: anniversaries to
come, and those around which several things are said to be founded.
"""

import re
from collections.abc import Iterator, Mapping

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan, SentenceSpan, Span
from analytics.facts.dates.wording import FUTURE
from analytics.facts.dates.year_reason import YearEvidence
from analytics.vocabulary.model import Vocabulary

_CELEBRATED = re.compile(
    r"\b(?:(?P<number>\d{1,3})(?:st|nd|rd|th)|(?P<word>[a-z]+(?:[- ][a-z]+)?)) (?:founding |birth )?anniversary\b|"
    r"\b(?:(?P<years>\d{1,3})|(?P<words>[a-z]+(?:-[a-z]+)?)) years (?:have passed |passed )?(?:since|of)\b|"
    r"\bturn(?:s|ed) (?P<turns>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?= this year|[.,;])"
)
_BESIDE = re.compile(r"\b(?:established|founded|signed|created|adopted|set up|in|since)\b[^.]{0,40}\Z")
_FOUNDED = re.compile(
    r"\b(?:established|founded|created|set up|launched|opened(?: its doors)?|came into being|was born|"
    r"began work)\b[^.]{0,40}\Z"
)
_NEAR = 2  # sentences before and behind an anniversary in which the founding is told


def anniversary_year(annotations: Annotations, vocabulary: Vocabulary) -> YearEvidence | None:
    """The 20th anniversary of what was founded in a printed year, in the same sentence or one near it."""
    lower = annotations.reading.lower
    ordinals, numerals = vocabulary.words["ordinals"], vocabulary.words["numerals"]
    for index, sentence in enumerate(annotations.sentences):
        for found in _CELEBRATED.finditer(lower, sentence.start, sentence.end):
            number = _number(found, ordinals, numerals)
            founded = _founding_years(annotations, index) if number else []
            if number is None or len({d.first.year for d in founded}) != 1:
                continue
            if FUTURE.search(lower, sentence.start, found.start()):
                continue
            year = founded[0].first.year or 0
            words = Span(found.start(), found.end(), annotations.reading.text[found.start() : found.end()])
            return YearEvidence(year + number, f"{words.text} of what dates from {year}", (words, founded[0]))
    return None


def _number(found: re.Match[str], ordinals: Mapping[str, str], numerals: Mapping[str, str]) -> int | None:
    """How many years an anniversary counts."""
    printed = found["number"] or found["years"] or found["turns"]
    if printed and printed.isdigit():
        return int(printed)
    counted = found["words"] or found["turns"]
    if counted:
        return int(numerals.get(counted, 0)) or None
    word = found["word"]
    value = ordinals.get(word) or ordinals.get(word.rpartition(" ")[2])
    return int(value) if value else None


def _founding_years(annotations: Annotations, index: int) -> list[DateSpan]:
    """The years around a sentence in which something is said to be founded: beside it first, then near it."""
    beside = list(_years(annotations, annotations.sentences[index : index + 2], _BESIDE))
    near = annotations.sentences[max(0, index - _NEAR) : index + _NEAR + 1]
    return beside or list(_years(annotations, near, _FOUNDED))


def _years(
    annotations: Annotations, sentences: tuple[SentenceSpan, ...], words: re.Pattern[str]
) -> Iterator[DateSpan]:
    for sentence in sentences:
        for date in annotations.inside(annotations.dates, sentence):
            single = date.first.year and date.first == date.last
            if single and words.search(annotations.reading.lower, sentence.start, date.start):
                yield date
