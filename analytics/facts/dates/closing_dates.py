"""The last day of the story's own event, told further down: "The experts round off on May 19".

In: the event's phrases, its date so far and the time the story is told at. Out: the date, with the last day where
the text tells one. Refused: events of more than a day or of an unknown one, other subjects ("the project ends").
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from analytics.annotation.annotations import Annotations
from analytics.annotation.dates.grammar import WEEKDAYS
from analytics.annotation.spans import DateSpan, PartialDate
from analytics.facts.dates.calendar import counted_from
from analytics.facts.dates.resolution import StoryTime, resolve_date
from analytics.facts.dates.wording import FUTURE
from analytics.facts.meetings.mentions import Mention
from analytics.facts.model import ResolvedDate

_PEOPLE = (
    "experts|delegates|participants|ministers|officials|officers|trainees|students|parties|sides|members|chiefs|heads|"
    "delegation|minister|president|director|secretary|commissioner|chairman|ambassador|event|week|talks|deliberations"
)
_CLOSES = (
    r"(?:(?:will|to|shall|is|are|was|were|due|set|scheduled|expected|slated|also|then) )*"
    r"(?:end(?:s|ed)?|conclud\w+|clos(?:e|es|ing)|wraps? up|winds? up|rounds? off|finish(?:es)?|"
    r"(?:runs?|ran|go(?:es)? on|went on|continued?s?) (?:until|till|through|to)|"
    r"last(?:s|ed)? (?:until|till|through)|be (?:rounded off|concluded|completed)|"
    r"(?:due )?back(?: home)?|returns?(?: home)?|(?:leaves?|left|departs?|departed)(?: (?!for )\w+){0,2}|"
    r"extend(?:s|ing)? (?:through|to|until)|(?:running|lasting|continuing)(?: through)? (?:until|till|to|through)|"
    r"stay(?:s|ed)? (?:until|till))"
    r"(?: (?:here|there|its work|their work|work|in [A-Z]\w+))? ?(?:on |by )?(?:the )?$"
)
# "will address the closing session on Friday", "a statement will be adopted at its close on Friday"
_LAST_SITTING = re.compile(
    r"\b(?:(?:closing|concluding) (?:session|ceremony|day|plenary|event|sitting|remarks)|"
    r"(?:at|until|by) (?:its|their) (?:close|end|conclusion))(?: (?:is|are|will be|was|were|due|set|scheduled|"
    r"to be|held|take place|takes place|took place|here|in [A-Z]\w+|of the \w+))*,? ?(?:on |until )?(?:the )?$"
)
_BETWEEN = r"(?: (?!(?:for|of|on|in|at|to|by|next|following|second|third|previous|upcoming) )[\w'-]+)"
_LONGEST = timedelta(31)
_VISIT = timedelta(3)  # between the days of one visit
_OPENS = 4  # characters of "On " before a date that opens a sentence
_REACH = 140  # characters of a sentence in which its subject and verb stand
_DAY = 10  # characters of an ISO date that knows its day


def with_last_day(
    annotations: Annotations, mentions: tuple[Mention, ...], known: ResolvedDate, time: StoryTime
) -> ResolvedDate:
    """The event's days, if one is known and the text tells on which it closes."""
    if len(known.start or "") != _DAY or known.start != known.end:
        return known
    first = date.fromisoformat(known.start or "")
    for span in closing_days(annotations, mentions):
        ahead, back = (resolve_date(span, _told_at(time, known), annotations, planned=p) for p in (True, False))
        for last in (_counted(span, first, known) or ahead, back):  # "runs until 30 May", "ran until 30 May"
            if len(last.start or "") != _DAY or last.start != last.end:
                continue
            if timedelta(0) < date.fromisoformat(last.start or "") - first <= _LONGEST:
                return _until(known, last)
    return _with_days_of_visit(annotations, mentions, known, time)


def _with_days_of_visit(
    annotations: Annotations, mentions: tuple[Mention, ...], known: ResolvedDate, time: StoryTime
) -> ResolvedDate:
    """A visit told day by day: it lasts until the last day that opens a sentence ("On 14 March, the guest …")."""
    if not any(mention.span.kind == "visit" and mention.lead for mention in mentions):
        return known
    first, until = date.fromisoformat(known.start or ""), known
    for span in annotations.dates:
        sentence = annotations.sentence_at(span.start)
        opens = sentence.block == "body" and span.start - sentence.start <= _OPENS and span.kind == "date"
        if not opens or span == annotations.published or span.first != span.last or not span.first.day:
            continue
        if FUTURE.search(annotations.reading.lower, sentence.start, sentence.end):
            continue
        day = resolve_date(span, _told_at(time, known), annotations)
        if day.start and timedelta(0) < date.fromisoformat(day.start) - first <= _VISIT:
            until = _until(known, day)
    return until


def _counted(span: DateSpan, first: date, known: ResolvedDate) -> ResolvedDate | None:
    """The weekday that follows the first day: "opened on 22 May and ended on Friday"."""
    if not (span.expression.endswith("day 0") and span.expression.split()[1] in WEEKDAYS):
        return None
    day = counted_from(span.expression, PartialDate(first.year, first.month, first.day), planned=True)
    iso = day.first.isoformat() if day else None
    reason = f"'{span.text}' is counted from {known.start}, its first day"
    return ResolvedDate(iso, iso, iso, "inferred", reason, (span, *known.spans))


def _told_at(time: StoryTime, known: ResolvedDate) -> StoryTime:
    """The time of telling; of a story whose own is not known, the event's first day."""
    if time.moment.year:
        return time
    first = date.fromisoformat(known.start or "")
    moment = PartialDate(first.year, first.month, first.day)
    return StoryTime(moment, "event", f"the event began on {known.start}", known.spans)


def closing_days(annotations: Annotations, mentions: tuple[Mention, ...]) -> Iterator[DateSpan]:
    """Days of which a sentence with the event, or those at it, for its subject says that all ends then."""
    nouns = "|".join(
        sorted({re.escape(m.span.head.split()[-1]) for m in mentions if m.span.head and not m.span.verb})
    )
    named = rf"(?:(?:The|This|Their|Its){_BETWEEN}{{0,4}}? )?(?:{_PEOPLE}{'|' if nouns else ''}{nouns})\b"
    subject = rf"(?:^|[,;] |\band |\bbut )(?:{named}|It|He|She|They)(?: [\w'-]+){{0,3}}?"
    closes = re.compile(rf"(?:{subject}|^(?:During|At|In|Throughout) {named}, which) {_CLOSES}", re.I)
    goes_on = re.compile(rf"(?:{subject}|,? and|,|\b{named},? (?:which|that)) {_CLOSES}", re.I)
    for day in annotations.dates:
        sentence = annotations.sentence_at(day.start)
        if day.kind == "period" or sentence.block != "body" or day.first != day.last:
            continue
        before = annotations.reading.folded[sentence.start : day.start]
        rule = goes_on if any(sentence == mention.sentence for mention in mentions) else closes
        if len(before) <= _REACH and (rule.search(before) or _LAST_SITTING.search(before)):
            yield day


def _until(known: ResolvedDate, last: ResolvedDate) -> ResolvedDate:
    reason = "; ".join(dict.fromkeys(r for r in (known.reason, last.reason) if r)) or None
    spans = tuple(dict.fromkeys((*known.spans, *last.spans)))
    edtf = f"{known.start}/{last.end}"
    basis = "inferred" if "inferred" in (known.basis, last.basis) else known.basis
    return ResolvedDate(known.start, last.end, edtf, basis, reason, spans)
