"""Every phrase of the vocabularies in one automaton, so that a text is read once for all of them.

In: phrases with their kind and key, then a folded text (`ReadingText`). Out: for each kind the longest
matches at word boundaries, in text order. Several keys on one match mean that the phrase is ambiguous.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind

Case = Literal["any", "capital", "exact"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to look for, folded (`annotation.reading.fold`).

    kind: the vocabulary it belongs to ("country", "city", "meeting_nouns", …); key: what it stands for there.
    case: "exact" (acronyms), "capital" (names: the first letter is a capital in the text), "any" (common nouns).
    """

    text: str
    kind: str
    key: str
    case: Case = "any"


@dataclass(frozen=True, slots=True, order=True)
class PhraseMatch:
    """An occurrence, with offsets in the reading text, half-open."""

    start: int
    end: int
    keys: tuple[str, ...]


PhraseMatches = Mapping[str, tuple[PhraseMatch, ...]]


class PhraseIndex:
    """The automaton over all phrases; immutable once built."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        by_text: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            by_text[phrase.text.lower()].append(phrase)
        self._phrases = [tuple(by_text[text]) for text in sorted(by_text)]
        self._automaton = AhoCorasick(sorted(by_text), matchkind=MatchKind.Standard)

    def find(self, folded: str, lower: str) -> PhraseMatches:
        """All longest matches of each kind. folded and lower: of one `ReadingText`, the same length."""
        found: dict[str, dict[tuple[int, int], list[str]]] = defaultdict(dict)
        for index, start, end in self._automaton.find_matches_as_indexes(lower, overlapping=True):
            if not _at_boundaries(folded, start, end):
                continue
            for phrase in self._phrases[index]:
                if _case_fits(phrase, folded[start:end]):
                    found[phrase.kind].setdefault((start, end), []).append(phrase.key)
        return {kind: _longest(spans) for kind, spans in found.items()}


def _at_boundaries(text: str, start: int, end: int) -> bool:
    before = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    return before and (end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum()))


def _case_fits(phrase: Phrase, printed: str) -> bool:
    if phrase.case == "any":
        return True
    if phrase.case == "exact":
        return printed == phrase.text
    return printed[0].isupper() or not printed[0].isalpha()


def _longest(spans: dict[tuple[int, int], list[str]]) -> tuple[PhraseMatch, ...]:
    """Of matches that overlap, the longest; of equally long ones, the first."""
    kept: list[PhraseMatch] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if kept and start < kept[-1].end:
            if end - start <= kept[-1].end - kept[-1].start:
                continue
            kept.pop()
        kept.append(PhraseMatch(start, end, tuple(dict.fromkeys(spans[start, end]))))
    return tuple(kept)
