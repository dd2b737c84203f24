"""What a document is substantially about: themes of the shared vocabulary.

In: `Annotations` with their `ThemeSpan`s. Out: `ThemeFact`s in the order of the vocabulary. Each sentence speaks
for a theme as strongly as the strongest of its words; the headline speaks louder, a quotation in a long text
softer, and the name of an agreement or programme softer than plain words. The pillars of a programme speak for
their themes. Refused: a theme that only a passing word speaks for, notices on what an organisation is, and the
links to other stories below a story.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import SentenceSpan, Span, ThemeSpan
from analytics.facts.model import ThemeFact
from analytics.facts.other_stories import OTHER_STORIES
from analytics.vocabulary.model import Vocabulary

_SILENT = frozenset({"contact", "credit", "link"})
_TITLE = 1.8
_LEAD = 1.3  # the story's first paragraph
_SECOND = 0.3  # what a second word of the same sentence adds
_QUOTED = 0.7  # in a long text
_PLAIN = 0.5  # words that are worth less make no theme among themselves
_NAMED = 0.5  # inside the name of an agreement or programme
_BAR = 1.0  # what one plain sentence is worth
_LONG_BAR = 1.5
_LONG = 600  # words from which one plain sentence is a passing remark
# a notice on what a body is: "X was founded in 1951 and has its seat in …"; "The Office aims to …"
_NOTICE = re.compile(
    r"\b(?:(?:was|were) (?:established|founded|created|set up|formed) in|ha(?:s|ve) its headquarters"
    r"|is headquartered"
    r"|is an? (?:\w+ ){0,3}(?:organi[sz]ation|agency|body|forum) (?:that|which|of|with|established|founded)"
    r"|(?:is|are) mandated to|member states of the organi[sz]ation are)\b"
)
_AIMS = re.compile(
    r"^(?:the )?[\w' ()-]{2,60} (?:aims?|works?|seeks?|helps?|assists?|supports?|serves?|promotes?|is responsible)"
    r" (?:to|for|with|in|as)?\b"
)
_ABOUT = re.compile(r"^(?:about|notes? to|editor'?s? note)\b[^.]{0,60}$")
_ABOUT_INLINE = re.compile(r"^about (?:the )?[\w' ()-]{2,60}: ")


def document_themes(annotations: Annotations, vocabulary: Vocabulary) -> tuple[ThemeFact, ...]:
    """The themes that a document gives at least a sentence to."""
    mentions: dict[str, list[ThemeSpan]] = defaultdict(list)
    scores: dict[str, float] = defaultdict(float)
    long = _words(annotations) >= _LONG
    for sentence, loudness in _speaking(annotations):
        words: dict[str, dict[str, float]] = defaultdict(dict)
        for span in annotations.inside(annotations.themes, sentence):
            if _names_somebody(annotations, span):
                continue
            mentions[span.theme_id].append(span)
            said, known = span.text.lower(), words[span.theme_id]
            known[said] = max(known.get(said, 0.0), span.weight * _voice(annotations, span, long))
        for theme_id, weights in words.items():
            scores[theme_id] += loudness * _together(weights.values())
    pillars = _pillar_themes(annotations)
    for theme_id, weight in pillars.items():
        scores[theme_id] += _LONG_BAR * weight
    bar = _LONG_BAR if long else _BAR
    return tuple(
        ThemeFact(theme_id, tuple(mentions[theme_id]))
        for theme_id in vocabulary.themes
        if scores[theme_id] >= bar - 1e-9
        and max(pillars.get(theme_id, 0.0), *(span.weight for span in mentions[theme_id]), 0.0) >= _PLAIN
    )


def _words(annotations: Annotations) -> int:
    return sum(len(s.text.split()) for s in annotations.sentences if s.block not in _SILENT)


def _together(weights: Iterable[float]) -> float:
    """What different words of one sentence are worth: a whole mention at most."""
    strongest, *others = sorted(weights, reverse=True)
    return min(1.0, strongest + _SECOND * max(others, default=0.0))


def _speaking(annotations: Annotations) -> Iterator[tuple[SentenceSpan, float]]:
    """Sentences with how loudly they speak; repeated ones, and notices on what a body is, stay silent."""
    notice: int | None = None
    seen: set[str] = set()
    lead = next((s.paragraph for s in annotations.sentences if s.block == "body"), None)
    told = False  # whether a sentence was said before: a page "About the programme" is no notice below a story
    for sentence in annotations.sentences:
        lower = annotations.reading.lower[sentence.start : sentence.end]
        if (told and _ABOUT.match(lower)) or OTHER_STORIES.match(lower):
            return
        told = told or (sentence.block != "title" and lower.rstrip().endswith((".", "!", "?")))
        if _NOTICE.search(lower):
            notice = sentence.paragraph
        if sentence.block in _SILENT or lower in seen or _ABOUT_INLINE.match(lower):
            continue
        seen.add(lower)
        if sentence.paragraph == notice and (_NOTICE.search(lower) or _AIMS.match(lower)):
            continue
        yield sentence, _TITLE if sentence.block == "title" else _LEAD if sentence.paragraph == lead else 1.0


def _voice(annotations: Annotations, span: Span, long: bool) -> float:
    """How much a word counts for where it stands."""
    if any(named.covers(span) for named in (*annotations.agreements, *annotations.programmes)):
        return _NAMED
    quoted = long and any(quote.covers(span) and len(quote.text.split()) > 12 for quote in annotations.quotes)
    return _QUOTED if quoted else 1.0


def _names_somebody(annotations: Annotations, span: Span) -> bool:
    """Whether a word is a part of the name of a body or office; a body that works on one subject speaks of it."""
    whole = (span.start, span.end)
    return any(o.covers(span) and (o.start, o.end) != whole for o in annotations.organisations) or any(
        r.covers(span) for r in annotations.roles
    )


def _pillar_themes(annotations: Annotations) -> dict[str, float]:
    """The themes that the titles of pillars speak of, with the weight of the plainest word."""
    weights: dict[str, float] = {}
    for item in (item for listing in annotations.lists for item in listing.items):
        for span in annotations.inside(annotations.themes, item):
            if span.weight >= _PLAIN:
                weights[span.theme_id] = max(weights.get(span.theme_id, 0.0), span.weight)
    return weights
