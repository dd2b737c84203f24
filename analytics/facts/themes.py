"""What a document is substantially about: themes of the shared vocabulary.

In: `Annotations` with their `ThemeSpan`s. Out: `ThemeFact`s in the order of the vocabulary. Each sentence speaks for a
theme as strongly as the strongest of its words; the headline speaks louder, reported speech softer, and a notice on
what an organisation is does not speak. Refused: a theme that only a passing word in a long text speaks for.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import SentenceSpan, Span, ThemeSpan
from analytics.facts.model import ThemeFact
from analytics.vocabulary.model import Vocabulary

_SILENT = frozenset({"contact", "credit", "link"})
_TITLE = 2.0
_QUOTED = 0.7
# a notice on what a body is: "X was established in 1997 and has its headquarters in …", "The Office aims to …"
_NOTICE = re.compile(
    r"\b(?:(?:was|were) (?:established|founded|created|set up|formed) in|ha(?:s|ve) its headquarters|(?:is|are) headquartered|is based in"
    r"|is an? (?:\w+ ){0,3}(?:organi[sz]ation|agency|body|forum) (?:that|which|of|with|established|founded)"
    r"|(?:is|are) mandated to|member states? of the organi[sz]ation are)\b"
)
_AIMS = re.compile(r"^(?:the )?[\w' ()-]{2,60} (?:aims?|works?|seeks?|helps?|assists?|supports?|serves?|promotes?|is responsible) (?:to|for|with|in|as)?\b")
_ABOUT = re.compile(r"^(?:about|background|note[s]? to|editor'?s? note)\b")
_FULL = 1.0  # what one plain sentence is worth
_SHORT = 350  # words up to which one plain sentence makes a theme
_LONG_BAR = 1.5


def document_themes(annotations: Annotations, vocabulary: Vocabulary) -> tuple[ThemeFact, ...]:
    """The themes that a document gives at least a sentence to."""
    mentions: dict[str, list[ThemeSpan]] = defaultdict(list)
    scores: dict[str, float] = defaultdict(float)
    for sentence, loudness in _speaking(annotations):
        strongest: dict[str, float] = {}
        for span in annotations.inside(annotations.themes, sentence):
            if _names_somebody(annotations, span):
                continue
            mentions[span.theme_id].append(span)
            voice = loudness * (_QUOTED if _is_quoted(annotations, span) else 1.0)
            strongest[span.theme_id] = max(strongest.get(span.theme_id, 0.0), span.weight * voice)
        for theme_id, score in strongest.items():
            scores[theme_id] += score
    bar = _bar(annotations)
    return tuple(
        ThemeFact(theme_id, tuple(mentions[theme_id])) for theme_id in vocabulary.themes if scores[theme_id] >= bar
    )


def _bar(annotations: Annotations) -> float:
    words = sum(len(s.text.split()) for s in annotations.sentences if s.block not in _SILENT)
    return _FULL if words <= _SHORT else _LONG_BAR


def _speaking(annotations: Annotations) -> Iterator[tuple[SentenceSpan, float]]:
    """Sentences with how loudly they speak; notices on what a body is stay silent."""
    notice: int | None = None
    seen: set[str] = set()
    for sentence in annotations.sentences:
        lower = annotations.reading.lower[sentence.start : sentence.end]
        if _NOTICE.search(lower) or _ABOUT.match(lower):
            notice = sentence.paragraph
        if sentence.block in _SILENT or lower in seen:
            continue
        seen.add(lower)
        if notice is not None and sentence.paragraph == notice and (_NOTICE.search(lower) or _AIMS.match(lower)):
            continue
        yield sentence, _TITLE if sentence.block == "title" else 1.0


def _is_quoted(annotations: Annotations, span: Span) -> bool:
    return any(quote.covers(span) and len(quote.text.split()) > 12 for quote in annotations.quotes)


def _names_somebody(annotations: Annotations, span: Span) -> bool:
    """Whether a word stands inside the name of a body or office."""
    return any(o.covers(span) for o in annotations.organisations) or any(r.covers(span) for r in annotations.roles)
