"""When a programme was launched, where the text says so.

In: the mentions of each programme. Out: a `Launch` or None for each. Refused: launches still to come ("will
launch"), and dates that stand with another verb.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan, ProgrammeSpan, SentenceSpan, Span
from analytics.facts.dates.resolution import StoryTime, resolve_date

# these verbs need the programme itself right before them: "The Programme started in 2003", "… running since 2003"
_STARTED = re.compile(
    r"(?:,? (?:which|that))?(?: (?:has|have|was|were|is|been|first|itself|has been))*"
    r" (?:started|begun|began|commenced|established|initiated|created|running since|under way since|active since"
    r"|in place since|operational since|implemented since)\b"
)
_LAUNCHED = re.compile(r"\b(?:launched|launching|inaugurated|kicked off|unveiled)\b")
_TO_COME = re.compile(r"\b(?:will|to|be|shall|would|plans?|about|expected|scheduled)\s(?:\w+\s)?(?:be\s)?$")
_POINTS_BACK = re.compile(r"\b(?:it|its|the (?:programme|program|strategy|plan|initiative|framework))\b")
_REACH = 60  # characters between the verb and its date


@dataclass(frozen=True, slots=True)
class Launch:
    """date: ISO 8601 as precise as printed, None where it has no year; spans: the words that say so."""

    date: str | None
    spans: tuple[Span, ...]


def document_launches(
    annotations: Annotations, time: StoryTime | None, programmes: Sequence[Sequence[ProgrammeSpan]]
) -> list[Launch | None]:
    """For each programme, its first dated launch."""
    launches: list[Launch | None] = [None] * len(programmes)
    for number, sentence in enumerate(annotations.sentences):
        named = [span for spans in programmes for span in spans if sentence.covers(span)]
        date = _launch_date(annotations, sentence) or _start_date(annotations, sentence, named)
        index = _launched(annotations, number, programmes) if date is not None else None
        if date is not None and index is not None and launches[index] is None:
            launches[index] = _launch(annotations, time, date)
    return launches


def _launch(annotations: Annotations, time: StoryTime | None, date: DateSpan) -> Launch:
    if time is None:
        return Launch(date.first.iso(), (date,))
    resolved = resolve_date(date, time, annotations)
    return Launch(resolved.start, resolved.spans or (date,))


def _launch_date(annotations: Annotations, sentence: SentenceSpan) -> DateSpan | None:
    """The date of a launch that a sentence reports: behind the verb, or at the sentence's start."""
    lower = annotations.reading.lower
    dates = [
        d
        for d in annotations.inside(annotations.dates, sentence)
        if d.kind != "period" and d.first != d.first.__class__()
    ]
    for verb in _LAUNCHED.finditer(lower, sentence.start, sentence.end):
        if _TO_COME.search(lower[max(sentence.start, verb.start() - 30) : verb.start()]):
            continue
        behind = [
            d
            for d in dates
            if verb.end() <= d.start <= verb.end() + _REACH and _direct(lower[verb.end() : d.start])
        ]
        leading = [d for d in dates if d.start - sentence.start <= 12 and d.end < verb.start()]
        if behind or leading:
            return (behind or leading)[0]
    return None


def _start_date(
    annotations: Annotations, sentence: SentenceSpan, named: Sequence[ProgrammeSpan]
) -> DateSpan | None:
    """The date since when a programme runs, where the verb stands right behind its name."""
    folded = annotations.reading.folded
    for verb in (_STARTED.match(folded, span.end, sentence.end) for span in named):
        for date in annotations.inside(annotations.dates, sentence):
            if verb is not None and date.kind != "period" and date.first.year and date.start >= verb.end():
                between = folded[verb.end() : date.start]
                return date if _direct(between) or between in (" ", " since ") else None
    return None


def _direct(between: str) -> bool:
    """Whether only "in", "on" and a place stand between the verb and the date."""
    return bool(re.fullmatch(r"\s(?:(?:in|at|by)\s[\w ]{2,40}\s)?(?:in|on|at|back in)\s(?:the\s)?", between))


def _launched(annotations: Annotations, number: int, programmes: Sequence[Sequence[ProgrammeSpan]]) -> int | None:
    """Which programme a sentence on a launch speaks of: named in it, or pointed back to."""
    sentence = annotations.sentences[number]
    here = [i for i, spans in enumerate(programmes) if any(sentence.covers(s) for s in spans)]
    if here:
        return here[0]
    if number == 0 or not _POINTS_BACK.search(annotations.reading.lower, sentence.start, sentence.end):
        return None
    before = annotations.sentences[number - 1]
    named = [i for i, spans in enumerate(programmes) if any(before.covers(s) for s in spans)]
    if named:
        return named[0]
    return 0 if len(programmes) == 1 else None
