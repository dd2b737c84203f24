"""Whether a phrase tells of an event by itself, beside the story's own.

In: a mention and its date. Out: booleans. A date or place of its own is needed; a deed needs both, and a noun in
the plural has to announce something. Where the year is not known, printed days and months count.
"""

import re

from analytics.facts.meetings.event import Event
from analytics.facts.meetings.forms import is_weak
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.own_event import RUNNING_TEXT
from analytics.facts.meetings.same_event import OTHER_ONE, printed_days
from analytics.facts.model import ResolvedDate

_OPENED = re.compile(r"open|inaugurat")
_GIVEN = re.compile(r"hand|donat|transfer")
_PREVIOUS = re.compile(r"(?:previous|last)\b", re.I)
_LONGEST_MONTH = 31
NEARBY_DAYS = 16  # a second event of the same story happened within days of the first
DAY = 10  # characters of an ISO date that knows its day
_YEAR = 4  # characters of an ISO date that knows its year alone


def stands_alone(mention: Mention, date: ResolvedDate) -> bool:
    """Whether a mention has a date or place of its own and is no passing word."""
    span = mention.span
    if mention.sentence.block == "title":
        return False
    if is_weak(mention):
        return _is_a_dated_deed(mention, date)
    if span.plural:
        held = (
            mention.happened and mention.place is not None and len(date.start or "") == DAY and not span.definite
        )
        held = held and span.kind != "visit"  # "the chief, who is Estonian, visits Osh"
        return not span.verb and (held or (mention.planned and _prints_a_month(mention)))
    return _verb_stands_alone(mention, date) if span.verb else _noun_stands_alone(mention, date)


def _verb_stands_alone(mention: Mention, date: ResolvedDate) -> bool:
    """Whether what a verb tells of has its date, or where the year is not known, its days and place."""
    if not date.start:
        return (mention.place is not None or mention.span.kind == "bilateral") and _prints_a_month(mention)
    return mention.planned or (mention.referred and mention.place is not None) or len(date.start) == DAY


def _noun_stands_alone(mention: Mention, date: ResolvedDate) -> bool:
    span = mention.span
    if len(mention.sentence.text) < RUNNING_TEXT and not mention.happened and not mention.planned:
        return False  # a label: "18 July 2022 | Event"
    numbered = span.ordinal is not None
    # on a day that is not known
    announced = mention.planned and (_prints_a_month(mention) or any(d.kind == "relative" for d in mention.dates))
    before = OTHER_ONE.match(span.text) is not None and mention.dates != ()
    back = mention.happened and _PREVIOUS.match(span.text) is not None
    placed = mention.place is not None and (mention.planned or back or numbered or not span.definite)
    named = placed or numbered or span.title is not None
    if span.definite and not (named or mention.happened) and len(date.start or "") == _YEAR:
        # "the training, the third in 2017, is to help", "briefed the meeting on the data of last year"
        return not (mention.planned or _is_outside(mention)) or (mention.planned and " " in span.text)
    return bool(date.start) or announced or before or placed


def _is_outside(mention: Mention) -> bool:
    """Whether no date of a mention is part of its phrase: "the 2019 meeting"."""
    return not any(mention.span.covers(date) for date in mention.dates)


def _is_a_dated_deed(mention: Mention, date: ResolvedDate) -> bool:
    """Whether a deed is told with place and date: a signing to come, a building opened on some day."""
    if not mention.span.deed or mention.place is None or not date.start:
        return False
    opened = _OPENED.search(mention.span.head) is not None and len(date.start) == DAY
    given = _GIVEN.search(mention.span.head) is not None and len(date.start) > _YEAR
    return mention.planned or (mention.happened and (opened or given))


def _prints_a_month(mention: Mention) -> bool:
    return any(date.first.month for date in mention.dates)


def is_near_in_print(own: Event, mention: Mention) -> bool:
    """Whether the days that a mention prints are near those of the story's own event, in a year not known."""
    mine, others = printed_days(mention), [days for m in own.mentions for days in printed_days(m)]
    if own.date.start or not mine or not others:
        return False
    (month, day), (own_month, own_day) = mine[0][0], others[0][0]
    return abs((month * _LONGEST_MONTH + day) - (own_month * _LONGEST_MONTH + own_day)) <= NEARBY_DAYS
