"""The date of the story's own event where its own phrases print none, or only a month: what the opening tells.

In: the event's mentions and the time the story is told at. Out: a `ResolvedDate`. Refused: dates of sayings ("the
ministry said on Friday"), of publication, and days long before the story.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from analytics.annotation.annotations import Annotations
from analytics.annotation.dates.grammar import WEEKDAYS
from analytics.annotation.spans import DateSpan, SentenceSpan
from analytics.facts.dates.closing_dates import closing_days, with_last_day
from analytics.facts.dates.resolution import StoryTime, resolve_date
from analytics.facts.dates.wording import is_announced, is_of_saying
from analytics.facts.meetings.dates import is_explained, with_length
from analytics.facts.meetings.mentions import Mention, is_of_something_else
from analytics.facts.meetings.surroundings import starting_between
from analytics.facts.model import ResolvedDate, Status

_OPENS_WITH_DAY = re.compile(r"(?:On|From|Between|During|Yesterday|Today|Over|Last|This|Earlier|\d{1,2}[- ]) ?")
_LEAD = 6  # sentences that open a story
_FIRST = 3  # sentences in which a printed day is most likely the event's
_NEWS = timedelta(45)  # days for which an event stays news
_DAYS = ("story day 0", "story day -1", *(f"story {day} " for day in WEEKDAYS))
# "today" is a day only behind what was done: "was signed here today", not "the threats of today"
_DONE = re.compile(r"\b(?:\w+ed|met|held|began|gave|made|took|put|came|went|got|set|sat|saw)\b[^.;]{0,60}$")
_THEN_DONE = re.compile(
    r",? (?:\w+ly )?(?!based|called|composed|united|needed)(?:\w+ed|met|held|began|gave|took|opened|sat)\b"
)
_DEED = re.compile(r"\b(?!based|called|composed|united|needed)(?:\w+ed|met|held|began|took|came)\b")
_CLAUSE = 110  # characters before a date in which its verb stands
_LABELLED = re.compile(r"(?:Event |Meeting )?(?:Dates?|When|Date and (?:time|place|venue)|Date & time) ?:", re.I)
_AMONG = re.compile(r"\[(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)\]")  # EDTF: one of these days
_STAMP_LINE = 40  # characters
_OPENING = 40  # characters of a sentence in which a date dates all of it
_YEAR = 4
_DAY = 10  # characters of an ISO date that knows its day


def settled_date(
    annotations: Annotations, mentions: tuple[Mention, ...], known: ResolvedDate, time: StoryTime, status: Status
) -> ResolvedDate:
    """The event's date. known: what its phrases print, which a day told in the opening may make exact."""
    if len(known.start or "") == _DAY:
        return with_last_day(annotations, mentions, known, time)
    if _is_of_old(known, mentions, time):
        known = ResolvedDate()
    found = opening_date(annotations, mentions, time, status)
    if not found.start and status == "reported" and not known.start:
        found = days_until_close(annotations, mentions, time)
    if not found.start and status == "reported" and len(known.start or "") in (0, _YEAR):
        found = time.undated_event() if time.undated_event().start else _year_of_story(time)
    if not known.edtf:
        return with_last_day(annotations, mentions, found, time)
    within = bool(known.start and (found.start or "").startswith(known.start))
    finer = len(found.start or "") > len(known.start or "")
    exact = len(found.start or "") == _DAY and not mentions[0].dates
    found = with_last_day(annotations, mentions, found, time)
    return found if ((finer and within) or exact) and not _lies_outside(found, known) else known


def days_until_close(annotations: Annotations, mentions: tuple[Mention, ...], time: StoryTime) -> ResolvedDate:
    """The days of an event of which the text tells only its length and when it closes: "which ends on 5 March"."""
    for span in closing_days(annotations, mentions):
        own = next((m for m in mentions if m.sentence.covers(span) and m.span.end <= span.start), None)
        if own and span.kind == "date" and span.first.day:
            return with_length(annotations, own, span, resolve_date(span, time, annotations))
    return ResolvedDate()


def _lies_outside(found: ResolvedDate, known: ResolvedDate) -> bool:
    """Whether a day is none of those among which the event was: "last week", told on a Monday."""
    days = _AMONG.fullmatch(known.edtf or "")
    return bool(days and found.start and not days[1] <= found.start <= days[2])


def _is_of_old(known: ResolvedDate, mentions: tuple[Mention, ...], time: StoryTime) -> bool:
    """Whether a bare year that a later phrase prints lies before the year of a story that is dated."""
    told = time.undated_event().start
    return bool(told and known.start and len(known.start) == _YEAR and known.start < told[:_YEAR]) and not any(
        mention.dates for mention in mentions[:1]
    )


def _year_of_story(time: StoryTime) -> ResolvedDate:
    """The year that a story has that dates nothing: from the number of a session, a plan, an anniversary."""
    year = (time.date or "")[:_YEAR]
    if not year or (time.told_by != "year" and " session of " not in time.because):
        return ResolvedDate()
    reason = f"the text gives the event no date: {time.because}"
    return ResolvedDate(year, year, year, "inferred", reason, time.spans)


def opening_date(
    annotations: Annotations, mentions: tuple[Mention, ...], time: StoryTime, status: Status
) -> ResolvedDate:
    """The date that opens the paragraph of an event whose own phrases print none ("On 6 February the chief …")."""
    if stamp := _stamped_days(annotations):
        return resolve_date(stamp, time, annotations)
    body = [s for s in annotations.sentences if s.block == "body" and len(s.text) > _STAMP_LINE]
    first = next((m.sentence for m in mentions if m.sentence.block == "body"), body[0] if body else None)
    if first is None:
        return ResolvedDate()
    opening = next(_opening(annotations, first, body[:_LEAD]), None)
    span = opening or (_day_of_telling(annotations, body, time) if status == "reported" else None)
    if span is None:
        return ResolvedDate()
    day = resolve_date(span, time, annotations, planned=status == "planned")
    return with_length(annotations, mentions[0], span, day)


def _opening(annotations: Annotations, first: SentenceSpan, lead: list[SentenceSpan]) -> Iterator[DateSpan]:
    """Dates that open the sentences up to an event's first one: of its paragraph, then of the story's opening."""
    own = [s for s in annotations.sentences if s.paragraph == first.paragraph and s.start <= first.start]
    for sentence in (*own, *(s for s in lead if s.start < first.start and s not in own)):
        apart = sentence not in own and not _OPENS_WITH_DAY.match(sentence.text)
        reach = starting_between(annotations.dates, sentence.start, sentence.start + _OPENING - 1)
        for span in () if apart else reach:
            if span.kind == "period" or span == annotations.published or is_of_saying(annotations, span):
                continue
            if is_explained(annotations, span, annotations.inside(annotations.dates, sentence)):
                continue
            idle = span.expression == "story day 0" and not _DEED.search(
                sentence.text
            )  # "Today it has 27 members"
            if not idle and not is_of_something_else(annotations, span, sentence):
                yield span


def _day_of_telling(annotations: Annotations, body: list[SentenceSpan], time: StoryTime) -> DateSpan | None:
    """The day that the opening tells: "inked the paper on Monday", "was launched on Thursday, 14 October"."""
    for number, sentence in enumerate(body[:_LEAD]):
        for span in annotations.inside(annotations.dates, sentence):
            outside = annotations.dateline is None or not annotations.dateline.covers(span)
            if not outside or annotations.named.covers(span) or is_of_saying(annotations, span):
                continue
            told = _is_told(annotations, span, sentence, time)
            if told if span.kind == "relative" else number < _FIRST and _is_news(annotations, span, time):
                return span
    return None


def _is_told(annotations: Annotations, span: DateSpan, sentence: SentenceSpan, time: StoryTime) -> bool:
    """Whether a day is counted from the story's own, and something was done on it."""
    if time.told_by != "publication" or not span.expression.startswith(_DAYS) or is_announced(annotations, span):
        return False
    before = annotations.reading.folded[max(sentence.start, span.start - _CLAUSE) : span.start]
    if not span.expression.startswith("story day 0") or _DONE.search(before):
        return True
    return bool(before and _THEN_DONE.match(annotations.reading.folded, span.end))  # "the minister today received"


def _is_news(annotations: Annotations, span: DateSpan, time: StoryTime) -> bool:
    """Whether a printed day is the story's main date, or lies shortly before its publication."""
    if (
        span.kind != "date"
        or not span.first.day
        or span == annotations.published
        or is_announced(annotations, span)
    ):
        return False
    if time.told_by == "event":
        return span.first == time.moment
    start, told = resolve_date(span, time, annotations).start, time.date
    if time.told_by != "publication" or len(start or "") != _DAY or len(told or "") != _DAY:
        return False
    age = date.fromisoformat(told or "") - date.fromisoformat(start or "")
    return timedelta(0) <= age <= _NEWS


def _stamped_days(annotations: Annotations) -> DateSpan | None:
    """Days printed on a line of their own at the head ("18-19 May 2021  Ohrid", "Date: 4 May"): the event's."""
    for sentence in annotations.sentences[:5]:
        labelled = _LABELLED.match(sentence.text) is not None
        for span in annotations.inside(annotations.dates, sentence) if len(sentence.text) < _STAMP_LINE else ():
            if not span.first.day or span == annotations.published:
                continue
            if labelled or (span.first != span.last and sentence.block != "title"):
                return span
    return None
