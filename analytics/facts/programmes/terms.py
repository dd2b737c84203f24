"""The years that a text gives a programme apart from its name: "It runs from 2021 to 2025", "Duration: 2021-2025".

In: `Annotations` and the mentions of one programme. Out: a `Term` or None. A sentence counts that names the
programme or points back to it from the sentence behind ("It …", "The project …"), and a line of a page whose label
asks for the term. Refused: years of other things in such a sentence, which stand behind other verbs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import ProgrammeSpan, SentenceSpan, Span
from analytics.annotation.tokens import ANY_MONTH

_DAY = (
    rf"(?:\d{{1,2}}[/.](?:\d{{1,2}}[/.])?|(?:\d{{1,2}} )?(?:{ANY_MONTH}) (?:\d{{1,2}}, )?"
    r"|early |mid-|late |the (?:start|beginning|end|autumn) of )?"
)
_FIRST = r"(?P<first>(?:19|20)\d\d)"
_LAST = r"(?P<last>20\d\d)(?!\d|[-/])"
_LABEL = re.compile(
    r"^(?:[-*•] ?)?(?:(?:overall|total|implementation|project|programme|program|planned) )?"
    r"(?:term|duration|period|time ?frame|timeline|timing|implementation|years|running time|lifetime|life cycle)"
    r"(?: of (?:the )?(?:project|programme|program|implementation|action|phase))?(?: period)?\s*[:|]"
    r"\s*[^\n\d]{0,40}?"
)
_LABELLED = re.compile(
    rf"{_LABEL.pattern}{_DAY}{_FIRST}\s*(?:-|/|to|until|till|through|and)\s*{_DAY}{_LAST}", re.M | re.I
)
_TERM_IS = re.compile(
    r"\b(?:term|duration|period|lifetime)(?: of (?:the )?(?:[\w-]+ )?(?:project|programme|program|implementation"
    rf"|action|phase))? (?:is|was|will be|runs|extends)(?: set)?(?: (?:from|between))? {_DAY}{_FIRST}"
    rf"\s*(?:-|to|until|till|through|and)\s*{_DAY}{_LAST}"
)
_RUNS = (
    r"\b(?:runs?|ran|running|last(?:s|ing|ed)?|continues?|spans?|spanning|extends?|extending|stretch(?:es)?"
    r"|cover(?:s|ed|ing)|(?:is|was|were|will be|being|been|to be) (?:also )?(?:implemented|carried out|planned"
    r"|designed|meant|rolled out|delivered|executed|realised|realized|under way|in force|in place))\b"
)
_RUNS_FROM_TO = re.compile(
    rf"{_RUNS}(?:[^.;\d]{{0,40}}? (?:from|between|for|over|in|during|the (?:period|years)))? (?:the )?"
    rf"(?:(?:period|years) )?(?:of |from |between )?{_DAY}{_FIRST}"
    rf"\s*(?:-|to|until|till|through|and)\s*{_DAY}{_LAST}"
)
_BEGAN_ENDS = re.compile(
    rf"\b(?:started|starting|began|begun|beginning|launched|commenced|initiated|running|under way|in place|active)"
    rf" (?:in|on|since|from|with effect from) {_DAY}{_FIRST}\b[^.;]{{0,80}}?\b(?:until|till|through|(?:end|ends"
    rf"|ended|ending|conclude|concludes|concluded|close|closes|completed|finish|finished|expire|expires|run|last)"
    rf" (?:in|by|on|at|to|until)) (?:the end of )?{_DAY}{_LAST}"
)
_ENDS = re.compile(
    rf"(?:{_RUNS} (?:for \w+ years,? )?(?:until|till|through|up to|to)|\b(?:ends?|concludes?|closes?|expires?"
    rf"|completed|ended) (?:in|by|on|at)) (?:the end of )?{_DAY}{_LAST}"
)
_POINTS = re.compile(
    r"(?:It|Its|The (?:[\w-]+ ){0,2}?(?:programme|program|project|initiative|plan|strategy|framework|action"
    r"|facility|phase|roadmap|document))\b"
)
_PATTERNS = (_TERM_IS, _RUNS_FROM_TO, _BEGAN_ENDS)


@dataclass(frozen=True, slots=True)
class Term:
    """first, last: the years; None for a first that is not printed. spans: the words that say so."""

    first: int | None
    last: int
    spans: tuple[Span, ...]


def told_term(annotations: Annotations, mentions: Sequence[ProgrammeSpan], alone: bool) -> Term | None:
    """The term that the text gives a programme whose name has no years.

    alone: whether it is the only programme without years, to which labels and "the project" then belong.
    """
    for sentence, start in _about(annotations, mentions):
        if (term := _read(annotations, _PATTERNS, start, sentence.end)) is not None:
            return term
    if alone and (term := _read(annotations, (_LABELLED,), 0, len(annotations.reading.folded))) is not None:
        return term
    ends = (_read(annotations, (_ENDS,), start, s.end) for s, start in _about(annotations, mentions))
    return next((term for term in ends if term is not None), None)


def _about(annotations: Annotations, mentions: Sequence[ProgrammeSpan]) -> Iterator[tuple[SentenceSpan, int]]:
    """The sentences that speak of a programme, each with where it begins to."""
    told = False  # whether the sentence before names the programme
    for sentence in annotations.sentences:
        ends = [span.end for span in mentions if sentence.covers(span)]
        if ends or (told and _POINTS.match(annotations.reading.folded, sentence.start, sentence.end)):
            yield sentence, ends[0] if ends else sentence.start
        told = bool(ends)


def _read(annotations: Annotations, patterns: Sequence["re.Pattern[str]"], start: int, end: int) -> Term | None:
    folded = annotations.reading.folded
    for pattern in patterns:
        for match in pattern.finditer(
            folded if pattern is not _LABELLED else annotations.reading.lower, start, end
        ):
            named = match.groupdict()
            first = int(named["first"]) if named.get("first") else None
            last = int(named["last"])
            if first is None or first < last <= first + 30:
                return Term(first, last, (Span(*match.span(), annotations.reading.text[slice(*match.span())]),))
    return None
