"""Parts of a programme whose name stands before what it is: "A, B and C are the three pillars of the programme",
"A is the first pillar; B is the second, and C the third".

In: a `Scan` and its sentences. Out: `ListSpan`s in text order, of two items or more that come to the announced
number, or of three or more that are counted through. Refused: a count that starts with another number than one,
and stretches in which no noun for a part ("pillar", "area") stands.
"""

import re
from collections.abc import Iterator

from analytics.annotation.programmes.list_items import separated, trimmed
from analytics.annotation.reading import ReadingText
from analytics.annotation.scan import Scan
from analytics.annotation.spans import ListSpan, SentenceSpan, Span
from analytics.vocabulary.phrases import PhraseMatch

_ARE = re.compile(
    r"\b(?P<verb>are|were|form|formed|make up|constitute|remain) (?:the |its |their )(?:\w+ )?"
    r"(?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?$"
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
# a clause that ends in its number: "B is the second", "and C the third", "while D closes the list"
_CLAUSE = re.compile(
    r"(?:^|(?<=[.;,] ))(?P<title>(?:(?!\b(?:is|are|the (?:first|second|third))\b)[^.;\n]){3,120}?),? "
    r"(?:(?:is|are|was|were|forms?|makes? up|constitutes?|comes?|stands?|as|being) )?"
    rf"(?:(?:the )?(?P<ordinal>{'|'.join(_ORDINALS)})(?: (?:and (?:last|final) )?[a-z]+)?(?: of [\w ]{{3,40}})?"
    r"|(?P<last>closes? (?:the|it|its) list|(?:comes? )last|(?:is|are) the last(?: one)?))(?=[.;,]|$)"
)
_LEAST_COUNTED = 3
_Counted = tuple[Span, "re.Match[str]"]  # a title, and the clause that gives its number


def find_trailing_labels(scan: Scan, sentences: tuple[SentenceSpan, ...]) -> tuple[ListSpan, ...]:
    """All such listings."""
    nouns = scan.of("pillar_nouns")
    reading = scan.reading
    summed = (found for noun in nouns if (found := _summed_up(reading, sentences, noun)) is not None)
    return tuple(sorted([*summed, *_counted_through(reading, sentences, nouns)]))


def _summed_up(reading: ReadingText, sentences: tuple[SentenceSpan, ...], noun: PhraseMatch) -> ListSpan | None:
    """ "A, B and C are the three pillars": the items before the verb, if they come to the number."""
    sentence = next((s for s in sentences if s.start <= noun.start < s.end), None)
    are = _ARE.search(reading.lower, sentence.start, noun.start) if sentence else None
    if sentence is None or are is None:
        return None
    printed = are["count"]
    count = int(printed) if printed.isdigit() else _NUMBERS.index(printed) + 2
    items = separated(reading, sentence.start, are.start(), count)
    if len(items) != count or count < 2:
        return None
    owner = Span(are.start("count"), noun.end, reading.text[are.start("count") : noun.end])
    return _listing(reading, [item for _, item in items], owner, sentence.end)


def _counted_through(
    reading: ReadingText, sentences: tuple[SentenceSpan, ...], nouns: tuple[PhraseMatch, ...]
) -> Iterator[ListSpan]:
    """Clauses that end in their number, counted from the first on; they may run over several sentences."""
    for run in _runs(reading, sentences):
        if len(run) >= _LEAST_COUNTED and (noun := _noun_near(nouns, run, sentences)) is not None:
            owner = Span(noun.start, noun.end, reading.text[noun.start : noun.end])
            yield _listing(reading, [item for item, _ in run], owner, run[-1][1].end())


def _runs(reading: ReadingText, sentences: tuple[SentenceSpan, ...]) -> Iterator[list[_Counted]]:
    """Clauses counted from one, in sentences that follow one another."""
    run: list[_Counted] = []
    for sentence in sentences:
        clauses = list(_CLAUSE.finditer(reading.lower, sentence.start, sentence.end))
        for clause in clauses:
            number = _ORDINALS.index(clause["ordinal"]) + 1 if clause["ordinal"] else len(run) + 1
            item = trimmed(reading, *clause.span("title"))
            if item is None or number != len(run) + 1:
                yield run
                run = []
            if item is not None and number == len(run) + 1:
                run.append((item, clause))
        if not clauses:
            yield run
            run = []
    yield run


def _noun_near(
    nouns: tuple[PhraseMatch, ...], run: list[_Counted], sentences: tuple[SentenceSpan, ...]
) -> PhraseMatch | None:
    """The noun for a part in the sentence before the run, or in it."""
    before = [s.start for s in sentences if s.end <= run[0][0].start]
    start = before[-1] if before else run[0][0].start
    return next((n for n in nouns if start <= n.start < run[-1][1].end()), None)


def _listing(reading: ReadingText, items: list[Span], owner: Span, end: int) -> ListSpan:
    start = min(owner.start, items[0].start)
    return ListSpan(start, end, reading.text[start:end], tuple(items), tuple(range(1, len(items) + 1)), owner)
