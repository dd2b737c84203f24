"""The last day of the story's own event, told further down: "The experts round off on May 19".

In: the event's phrases, its date so far and the time the story is told at. Out: the date, with the last day where
the text tells one. Refused: events of more than a day or of an unknown one, other subjects ("the project ends").
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan
from analytics.facts.dates.resolution import StoryTime, resolve_date
from analytics.facts.meetings.mentions import Mention
from analytics.facts.model import ResolvedDate

_PEOPLE = (
    "experts|delegates|participants|ministers|officials|officers|trainees|students|parties|sides|members|chiefs|heads|"
    "delegation|minister|president|director|secretary|commissioner|chairman|ambassador|event|talks|deliberations"
)
_CLOSES = (
    r"(?:(?:will|to|shall|is|are|was|were|due|set|scheduled|expected|slated|also|then) )*"
    r"(?:end(?:s|ed)?|conclud\w+|clos(?:e|es|ing)|wraps? up|winds? up|rounds? off|finish(?:es)?|"
    r"runs? (?:until|till|through|to)|"
    r"lasts? (?:until|till|through)|continues? (?:until|till|through|to)|be (?:rounded off|concluded|completed)|"
    r"(?:due )?back(?: home)?|returns?(?: home)?|go(?:es)? on (?:until|till)|stays? (?:until|till))"
    r"(?: (?:here|there|its work|their work|work|in [A-Z]\w+))? ?(?:on |by )?(?:the )?$"
)
_BETWEEN = r"(?: (?!(?:for|of|on|in|at|to|by|next|following|second|third|previous|upcoming) )[\w'-]+)"
_LONGEST = timedelta(31)
_REACH = 140  # characters of a sentence in which its subject and verb stand
_DAY = 10  # characters of an ISO date that knows its day


def with_last_day(
    annotations: Annotations, mentions: tuple[Mention, ...], known: ResolvedDate, time: StoryTime
) -> ResolvedDate:
    """The event's days, if one is known and the text tells on which it closes."""
    if len(known.start or "") != _DAY or known.start != known.end:
        return known
    first = date.fromisoformat(known.start or "")
    for span in _closing_days(annotations, mentions):
        last = resolve_date(span, time, annotations, planned=True)
        if len(last.start or "") != _DAY or last.start != last.end:
            continue
        if timedelta(0) < date.fromisoformat(last.start or "") - first <= _LONGEST:
            return _until(known, last)
    return known


def _closing_days(annotations: Annotations, mentions: tuple[Mention, ...]) -> Iterator[DateSpan]:
    """Days of which a sentence with the event, or those at it, for its subject says that all ends then."""
    nouns = "|".join(
        sorted({re.escape(m.span.head.split()[-1]) for m in mentions if m.span.head and not m.span.verb})
    )
    named = rf"(?:(?:The|This|Their|Its){_BETWEEN}{{0,4}}? )?(?:{_PEOPLE}{'|' if nouns else ''}{nouns})\b"
    closes = re.compile(
        rf"(?:^|[,;] |\band |\bbut )(?:{named}|It|He|She|They)(?: [\w'-]+){{0,3}}? {_CLOSES}", re.I
    )
    for day in annotations.dates:
        sentence = annotations.sentence_at(day.start)
        if day.kind == "period" or sentence.block != "body" or day.first != day.last:
            continue
        before = annotations.reading.folded[sentence.start : day.start]
        if len(before) <= _REACH and closes.search(before):
            yield day


def _until(known: ResolvedDate, last: ResolvedDate) -> ResolvedDate:
    reason = "; ".join(dict.fromkeys(r for r in (known.reason, last.reason) if r)) or None
    spans = tuple(dict.fromkeys((*known.spans, *last.spans)))
    edtf = f"{known.start}/{last.end}"
    basis = "inferred" if "inferred" in (known.basis, last.basis) else known.basis
    return ResolvedDate(known.start, last.end, edtf, basis, reason, spans)
