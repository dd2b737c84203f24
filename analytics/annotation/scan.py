"""A text with every phrase of the vocabularies found in it: what all annotators start from."""

from dataclasses import dataclass

from analytics.annotation.reading import ReadingText, read_text
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.phrases import PhraseMatch, PhraseMatches


@dataclass(frozen=True, slots=True)
class Scan:
    """The reading text and the phrase matches by kind."""

    reading: ReadingText
    matches: PhraseMatches

    def of(self, kind: str) -> tuple[PhraseMatch, ...]:
        """The matches of one kind, in text order."""
        return self.matches.get(kind, ())


def scan_text(stored: str, vocabulary: Vocabulary) -> Scan:
    """Read a stored text and find all phrases in one pass."""
    reading = read_text(stored)
    return Scan(reading, vocabulary.phrases.find(reading.folded, reading.lower))
