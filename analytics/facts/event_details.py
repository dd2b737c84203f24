"""Of which format an event was, and how many attended.

In: the sentences that speak of an event. Out: values with the spans they rest on. Nothing is guessed: what the
words do not say stays empty.
"""

import re
from collections.abc import Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountSpan, SentenceSpan, Span

_EVENT = (
    r"(?:format|mode|meeting|event|conference|training|workshop|session|seminar|consultations?|dialogue|"
    r"forum|course|"
    r"briefing|summit|round ?table|discussion|gathering|talks|exercise|side event|webinar|participation)s?"
)
_REMOTELY = (
    r"\b(?:joined|participated|attended|connected|took part)(?: [\w,]+){0,4}? "
    r"(?:online|virtually|remotely|by video|via)\b"
)
_FORMATS = (
    (
        "hybrid",
        re.compile(
            rf"\bhybrid\b(?: [\w-]+){{0,4}}? ?{_EVENT}?|both in person and (?:online|virtually|remotely)", re.I
        ),
    ),
    (
        "hybrid",
        re.compile(
            rf"{_REMOTELY}(?=.{{0,200}}\bin[- ]person\b)|\bin[- ]person\b.{{0,200}}{_REMOTELY}", re.I | re.S
        ),
    ),
    (
        "hybrid",
        re.compile(
            r"\b(?:the )?(?:rest|others?|remaining [\w ]{1,30})(?: \w+){0,2} (?:online|virtually|remotely)\b|"
            r"\bpartly (?:in|on|at) [\w ]{2,30}(?:,| and) partly (?:in|on|at|by|via) |"
            r"\bpeople in the (?:room|hall)\b.{0,40}\b(?:zoom|online|screen)|"
            r"\b(?:online|virtually|remotely) or in[- ]person\b|\bin[- ]person (?:and|or|as well as) "
            r"(?:online|virtual|remote)\w*",
            re.I,
        ),
    ),
    (
        "online",
        re.compile(
            rf"\b(?:online|virtual|remote|web-based)(?: [\w-]+){{0,3}}? {_EVENT}\b|\b(?:held|conducted|"
            rf"organi[sz]ed|"
            r"convened|took place|met|gathered|hosted|delivered|together)(?: [\w,-]+){0,5}? (?:online|virtually|"
            r"remotely)\b|"
            r"\b(?:via|by|through|over) (?:a )?(?:zoom|video ?-?conferenc\w*|videolink|video link|"
            r"teleconferenc\w*|"
            r"microsoft teams|webex|teams|online platform)|\bvideo ?conference\b|\bwebinar\b",
            re.I,
        ),
    ),
    ("in-person", re.compile(rf"\b(?:in[- ]person|face[- ]to[- ]face|physical)\b(?: {_EVENT})?", re.I)),
)
# Somebody joined from afar: the others were there
_ON_SCREEN = re.compile(
    r"\b(?:joined|followed|seen|spoke|took part|connected|greeted [\w ]{2,30}|addressed [\w ]{2,30})(?: "
    r"[\w']+){0,3}? "
    r"(?:on (?:the )?screen|by (?:video ?link|video)|via (?:a )?video ?link|over (?:a )?video ?link)\b",
    re.I,
)
_CUMULATIVE = re.compile(
    r"\b(?:since|activities|to date|so far|per year|annually|each year|over the (?:past|last)|"
    r"in total since|until now|"
    r"will be trained|were trained in 20\d\d|between 20\d\d and|from 20\d\d)\b",
    re.I,
)
_COUNTED_UP = re.compile(
    r"\b(?:trained|reached|benefit\w*|graduat\w*|participated|took part|attended|activities|annually|so far|"
    r"to date|each year|per year)\b",
    re.I,
)
_FURTHER = re.compile(r"\b(?:an? )?(?:further|another|additional)(?: group of)?\s*$", re.I)
_SEVERAL = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|various|\d+)\b", re.I)
_SAME_COUNT = 80  # characters from "20 people from one country" to "15 from another"
_TOTAL_NOUNS = frozenset({"participant", "delegate", "attendee", "people", "person", "guest"})


def event_format(
    annotations: Annotations, sentences: Sequence[SentenceSpan], city: str | None = None
) -> tuple[str | None, tuple[Span, ...]]:
    """ "hybrid", "online" or "in-person" where the sentences say so; city: where it was, if that is printed."""
    if city and (seen := _seen_on_screen(annotations, sentences)):
        return "hybrid", (seen,)
    for name, pattern in _FORMATS:
        for sentence in sentences:
            found = pattern.search(annotations.reading.folded, sentence.start, sentence.end)
            if not found:
                continue
            words = Span(found.start(), found.end(), annotations.reading.text[found.start() : found.end()])
            if not annotations.quoted.covers(words):
                return name, (words,)
    return None, ()


def _seen_on_screen(annotations: Annotations, sentences: Sequence[SentenceSpan]) -> Span | None:
    """The words that tell of single guests on screen, of an event that was in a city."""
    for sentence in sentences:
        found = _ON_SCREEN.search(annotations.reading.folded, sentence.start, sentence.end)
        if found:
            return Span(found.start(), found.end(), annotations.reading.text[found.start() : found.end()])
    return None


def attendance(
    annotations: Annotations, sentences: Sequence[SentenceSpan]
) -> tuple[int | None, str | None, tuple[Span, ...]]:
    """How many took part: (number, qualifier, spans). Parts named in one sentence add up to the whole."""
    for index, sentence in enumerate(sentences):
        whole = _whole(_counts(annotations, sentence))
        if not whole or _is_cumulative(annotations, whole, sentence) or _is_of_several(annotations, sentence):
            continue
        further = (count for other in sentences[index + 1 : index + 6] for count in _further(annotations, other))
        whole += further
        return sum(c.value for c in whole), _qualifier(whole), tuple(whole)
    return None, None, ()


def _counts(annotations: Annotations, sentence: SentenceSpan) -> list[CountSpan]:
    inside = annotations.inside(annotations.counts, sentence)
    return [count for count in inside if not annotations.quoted.covers(count)]


def _further(annotations: Annotations, sentence: SentenceSpan) -> list[CountSpan]:
    """Those who came on top: "A further 40 officers took part"."""
    folded = annotations.reading.folded
    return [c for c in _counts(annotations, sentence) if _FURTHER.search(folded, sentence.start, c.start)]


def _is_of_several(annotations: Annotations, sentence: SentenceSpan) -> bool:
    """Whether a sentence counts the people of several events: "at three expert meetings, sixty specialists"."""
    events = annotations.inside(annotations.meetings, sentence)
    folded = annotations.reading.folded
    return any(
        m.plural and _SEVERAL.search(folded, max(sentence.start, m.start - 20), m.start + 12) for m in events
    )


def _is_cumulative(annotations: Annotations, counts: list[CountSpan], sentence: SentenceSpan) -> bool:
    """Whether people are counted over years ("since 2015, 900 officers were trained"), not at one event."""
    folded = annotations.reading.folded
    if _CUMULATIVE.search(folded, sentence.start, counts[0].start):
        return True
    later = _CUMULATIVE.search(folded, counts[-1].end, sentence.end)
    return later is not None and _COUNTED_UP.search(folded, counts[-1].end, later.end()) is not None


def _whole(counts: list[CountSpan]) -> list[CountSpan]:
    """The count that names all, else all counts of one list."""
    totals = [c for c in counts if c.noun in _TOTAL_NOUNS]
    if totals:
        more = [c for c in counts if " " not in c.text and 0 < c.start - totals[0].end < _SAME_COUNT]
        return [totals[0], *(c for c in more if c.noun == totals[0].noun)]
    return [c for i, c in enumerate(counts) if i == 0 or c.start - counts[i - 1].end < 40]


def _qualifier(counts: list[CountSpan]) -> str:
    qualifiers = {c.qualifier for c in counts}
    return next((q for q in ("about", "at least") if q in qualifiers), "exact")
