"""When an event was: the dates printed with its phrases, as a whole, as its first or as its last day.

In: the mentions of one event and the time the story is told at. Out: `PrintedDates`, which give one date.
"Concluded on Friday" gives the last day, "opened on Monday" the first; "a five-day course" fills in the other end.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan, Span
from analytics.facts.dates.resolution import StoryTime, resolve_date
from analytics.facts.dates.wording import is_of_saying
from analytics.facts.meetings.lengths import event_length
from analytics.facts.meetings.mentions import Mention, is_of_something_else
from analytics.facts.meetings.sides import LAST_DAY, Side, side_of, told_on
from analytics.facts.meetings.surroundings import starting_between
from analytics.facts.model import Basis, ResolvedDate, Status

_STILL_ON = re.compile(
    r"\b(?:is|are|runs?|lasts?|continues?|goes on|takes place|meets?)\b[^.;]* (?:until|till|through) (?:the )?$"
)
# "It was held on …"; not "It was noted that trade grew in …"
_GOES_ON = re.compile(
    r"(?:It|The (?!next|second|third|first|following|previous|last|upcoming)(?:[\w-]+ )?"
    r"(?:course|training|workshop|seminar|meeting|conference|exercise|event|visit|mission|forum|session)s?),? "
    r"(?:had |has |which |that )?(?:scheduled |due |set |slated )?"
    r"(?:(?:was|is)(?! (?:also |further )?\w+ed (?:that|to)\b)|"
    r"began|begun|started|opened|ran|runs|lasted|lasts|took|takes place|ended|ends|went on|goes on|continued|"
    r"continues|concluded|concludes|will|to (?:end|conclude|close|run|last|finish|continue))\b"
)
_BESIDE = re.compile(r",? \(?,? ?(?:on )?(?:the )?")
# "within the memorandum, which was signed in Baku on 27 May 2019"
_SIGNED_IN = re.compile(
    r"\b(?:signed|adopted|established|founded|created|approved|ratified)(?: \w+){0,3} in "
    r"(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)* (?:on|in) (?:the )?$"
)
# held under a decision, with its number, of 9 December 2019
_PAPER_OF = re.compile(
    r"\b(?i:decision|resolution|decree|directive|regulation|order|law|act|agreement|memorandum|treaty|convention|"
    r"protocol|statement|letter|mandate|instruction|contract|note|declaration|communique|report)s?"
    r"(?: (?:No\.?|Nr\.?|#|[(A-Z\d][\w/.()-]*)){0,5},? (?:of|dated|from|adopted on|issued on|signed on) (?:the )?$"
)
# "a course first planned for 14 March"
_PUT_OFF = re.compile(
    r"\b(?:(?:originally|initially|previously|first|earlier) (?:been |to be |to have been )?"
    r"(?:planned|scheduled|due|set|slated|intended|meant|held|to take place|to start|to open|announced)"
    r"(?: to be held| to take place| to start| to open)? (?:for|on|in)|"
    r"(?:postponed|put off|rescheduled|moved|carried over) from) (?:the )?$"
)
# "ahead of the summit on 5 July, experts met"; "experts who last met in May"
_OF_ANOTHER = re.compile(
    r"\b(?i:ahead of|prior to|in preparation for|preparing for|in the run-up to|since|on the occasion of)"
    r" [^.;,]{3,80}$"
)
_LAST_TIME = re.compile(r"\b(?:who|which|that) (?:had |have )?(?:last|first|previously|already) $")
# for the International Day against something (26 June)
_WORLD_DAY = re.compile(
    r"\b(?:International|World|Global|National|European|African) [\w' -]{0,50}\bDay\b"
    r"[^.;,]{0,50}[(,] ?(?:on )?$"
)
_CLOSED_WITH = re.compile(
    r"\b(?:ended|concluded|closed|culminated|finished|wrapped up|rounded off) (?:with|in) (?:an?|the) [^.;]{3,70}?"
    r"(?: on|,) (?:the )?$"
)
_ITEM_STAMP = re.compile(r"\d{1,4}[./-]\d\d?[./-]\d{2,4} (?=[A-Z])")
_STAMP = 12  # characters of "date 2019-07-10 Islamabad - A delegation ..." before its date
_FOLLOWING = 80  # characters of "It was held …" in which its date stands
_DAY = 10  # characters of an ISO date that knows its day
_WORKING_WEEK = 5  # days
_LONGEST = timedelta(62)  # of an event of which both ends are told
_LONGEST_EVENT = 6  # months
_CLAUSE = 110  # characters before a date in which its verb stands


@dataclass(frozen=True, slots=True)
class PrintedDates:
    """What phrases print of an event's days. sides: the best date of each; length: days it lasted, and where."""

    sides: Mapping[Side, ResolvedDate] = field(default_factory=dict)
    length: tuple[int, Span] | None = None

    def resolved(self) -> ResolvedDate:
        """The date of the event as a whole; unknown where nothing is printed."""
        return _together(self.sides, self.length)


def printed_dates(
    annotations: Annotations,
    mention: Mention,
    time: StoryTime,
    status: Status,
    known: PrintedDates | None = None,
) -> PrintedDates:
    """What a phrase prints of its event's days, on top of what is known of them from phrases before."""
    known = known or PrintedDates()
    found = dict(known.sides)
    for span in _dates_around(annotations, mention):
        ahead = status == "planned" or _is_still_on(annotations, mention, span)
        resolved = resolve_date(span, time, annotations, planned=ahead)
        side = side_of(annotations, mention, span)
        if side == "last" and _is_before(resolved, found.get("first")):
            resolved = resolve_date(span, time, annotations, planned=True)  # the Friday that is to come
        if resolved.start and (side not in found or _says_more(resolved, found[side])):
            found[side] = resolved
        elif resolved.edtf:
            found.setdefault(side, resolved)
    length = known.length or event_length(annotations, mention)
    if status == "reported" and mention.lead:
        found |= _day_of_telling(annotations, mention, time.undated_event(), found, length)
    return PrintedDates(found, length)


def _day_of_telling(
    annotations: Annotations,
    mention: Mention,
    told: ResolvedDate,
    found: Mapping[Side, ResolvedDate],
    length: tuple[int, Span] | None,
) -> dict[Side, ResolvedDate]:
    """The end of the event on which the story is told, where its phrases print the other end or its length.

    Longer ones than a week have free days between that nobody counts.
    """
    if not _is_day(told):
        return {}
    end = told_on(annotations, mention)
    if not found:
        return {end: told} if end and length and length[0] <= _WORKING_WEEK else {}
    first, last = found.get("first"), found.get("last")
    if last and len(found) == 1 and end == "first" and _in_order(told, last):
        return {"first": told}
    ended = LAST_DAY.search(annotations.reading.folded, mention.span.end, mention.sentence.end)
    return {"last": told} if first and len(found) == 1 and ended and _in_order(first, told) else {}


def _is_before(day: ResolvedDate, first: ResolvedDate | None) -> bool:
    """Whether a day counted from that of the story lies before the event's first one, which cannot be."""
    return bool(first and _is_day(first) and _is_day(day) and (day.start or "") < (first.start or ""))


def _in_order(first: ResolvedDate, last: ResolvedDate) -> bool:
    """Whether two days may be the first and the last of one event."""
    if not (_is_day(first) and _is_day(last)):
        return False
    days = date.fromisoformat(last.start or "") - date.fromisoformat(first.start or "")
    return timedelta(0) < days <= _LONGEST


def with_length(annotations: Annotations, mention: Mention, span: DateSpan, day: ResolvedDate) -> ResolvedDate:
    """The days of an event of which one is told apart from its phrase: by what is said of it, and its length."""
    sentence = annotations.sentence_at(span.start)
    side = side_of(
        annotations, replace(mention, sentence=sentence, span=replace(mention.span, start=span.start)), span
    )
    return _together({side: day}, event_length(annotations, mention))


def is_within(day: ResolvedDate, longer: ResolvedDate) -> bool:
    """Whether an event's days lie among those of a longer one."""
    if not (day.start and day.end and longer.start and longer.end) or len(day.start) != _DAY:
        return False
    return longer.start != longer.end and longer.start <= day.start and day.end <= longer.end


def _is_still_on(annotations: Annotations, mention: Mention, span: DateSpan) -> bool:
    """Whether an event goes on until a day that is to come: "is being held until Friday"."""
    before = annotations.reading.folded[max(mention.sentence.start, span.start - _CLAUSE) : span.start]
    return _STILL_ON.search(before) is not None


def _dates_around(annotations: Annotations, mention: Mention) -> list[DateSpan]:
    """The dates beside a phrase, and those of a next sentence that goes on with "It began on …"."""
    dates = [date for date in mention.dates if not _is_apart(annotations, mention, date)]
    dates += _closings(annotations, mention, dates)
    following = annotations.sentence_at(min(mention.sentence.end + 2, len(annotations.reading.text)))
    later = following.start > mention.sentence.start and not (mention.referred and mention.dates)
    if later and _GOES_ON.match(annotations.reading.folded, following.start):
        found = starting_between(
            annotations.dates, following.start, min(following.end, following.start + _FOLLOWING)
        )
        dates += [
            d
            for d in found
            if d.kind != "period"
            and not is_of_something_else(annotations, d, following)
            and not _is_apart(annotations, mention, d)
        ]
    return [date for date in dates if not is_explained(annotations, date, dates)]


def _closings(annotations: Annotations, mention: Mention, known: Sequence[DateSpan]) -> list[DateSpan]:
    """The day on which an event with a printed first day closed: "ended with a ceremony on 16 May"."""
    if not known or mention.span.plural:
        return []
    inside = annotations.inside(annotations.dates, mention.sentence)
    before = (annotations.reading.folded[max(mention.span.end, d.start - _CLAUSE) : d.start] for d in inside)
    closed = [d for d, words in zip(inside, before, strict=True) if d.first.day and _CLOSED_WITH.search(words)]
    return [d for d in closed if d not in known][:1]


def _is_apart(annotations: Annotations, mention: Mention, date: DateSpan) -> bool:
    """Whether a date of the sentence is that of a saying, of the page, or of a paper signed elsewhere."""
    stamp = date == annotations.published and date.start - mention.sentence.start < _STAMP
    item = date.start == mention.sentence.start and _ITEM_STAMP.match(annotations.reading.folded, date.start)
    if item and any(other.first.day for other in mention.dates if other is not date):
        return True  # "28.11.2023 In Osh on November 24, ..."
    before = annotations.reading.folded[max(mention.sentence.start, date.start - _CLAUSE) : date.start]
    paper = mention.span.kind != "ceremony" and _SIGNED_IN.search(before) is not None
    other = _OF_ANOTHER.search(before)
    if _is_term(date) and any(d.first.day and d.first == d.last for d in mention.dates):
        return True
    beyond = other is not None and not (date.start - len(other.group()) <= mention.span.start < date.start)
    lead = annotations.reading.folded[
        max(mention.sentence.start, mention.span.start - _STAMP * 2) : mention.span.start
    ]
    if beyond or (mention.span.verb and _LAST_TIME.search(lead)):
        return True
    elsewhere = _WORLD_DAY.search(before) or _PAPER_OF.search(before) or _PUT_OFF.search(before)
    return stamp or paper or bool(elsewhere) or is_of_saying(annotations, date)


def _is_term(span: DateSpan) -> bool:
    """Whether a range is that of a project rather than an event's: from one year to another, by months apart."""
    first, last = span.first, span.last
    if first == last or None in (first.year, last.year, first.month, last.month):
        return False
    months = ((last.year or 0) - (first.year or 0)) * 12 + (last.month or 0) - (first.month or 0)
    return months > _LONGEST_EVENT


def is_explained(annotations: Annotations, date: DateSpan, dates: Sequence[DateSpan]) -> bool:
    """Whether a printed day beside a relative one says which day it is: "last Thursday (17 March 2022)"."""
    return date.kind == "relative" and any(
        other.kind == "date"
        and other.first.day
        and _BESIDE.fullmatch(annotations.reading.folded, date.end, other.start)
        for other in dates
    )


def _together(found: Mapping[Side, ResolvedDate], length: tuple[int, Span] | None) -> ResolvedDate:
    """One date of all: printed days together, else both ends, else one end and the length, else a single day."""
    whole, first, last = found.get("whole"), found.get("first"), found.get("last")
    if whole and whole.start and whole.start != whole.end:
        return whole
    if first and last and _is_day(first) and (first.start == last.start or _in_order(first, last)):
        return _range(first, last)
    end = next((d for d in (last, first) if d and _is_day(d)), None)
    if end and length:
        return _stretched(end, length, backwards=end is last)
    known = (d for d in (whole, last, first) if d and d.start)
    return next(known, None) or whole or last or first or ResolvedDate()


def _says_more(one: ResolvedDate, other: ResolvedDate) -> bool:
    """Whether a date adds to another: it is finer, or the other is one day of this range."""
    if not other.start:
        return len(one.start or "") == _DAY or other.edtf is None
    if len(one.start or "") != len(other.start):
        return len(one.start or "") > len(other.start)
    return _is_day(other) and (one.start or "") <= other.start <= (one.end or "") != one.start


def _is_day(moment: ResolvedDate) -> bool:
    return moment.start is not None and len(moment.start) == _DAY and moment.end == moment.start


def _range(first: ResolvedDate, last: ResolvedDate) -> ResolvedDate:
    basis: Basis = "inferred" if "inferred" in (first.basis, last.basis) else "stated"
    reason = "; ".join(dict.fromkeys(r for r in (first.reason, last.reason) if r)) or None
    spans = tuple(dict.fromkeys((*first.spans, *last.spans)))
    return ResolvedDate(first.start, last.end, f"{first.start}/{last.end}", basis, reason, spans)


def _stretched(day: ResolvedDate, length: tuple[int, Span], *, backwards: bool) -> ResolvedDate:
    """The days of an event of which the text prints one end and the length."""
    days, phrase = length
    known = date.fromisoformat(day.start or "")
    first, last = (known - timedelta(days - 1), known) if backwards else (known, known + timedelta(days - 1))
    side = "last" if backwards else "first"
    reason = f"{known} is its {side} day, and the text calls it '{phrase.text}'"
    reason = f"{day.reason}; {reason}" if day.reason else reason
    start, end = first.isoformat(), last.isoformat()
    return replace(
        day,
        start=start,
        end=end,
        edtf=f"{start}/{end}",
        basis="inferred",
        reason=reason,
        spans=(*day.spans, phrase),
    )
