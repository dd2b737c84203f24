"""Which phrase introduces the event that a story reports first.

In: the mentions that may stand for events. Out: one of them, or None. An event that has a noun ("a seminar")
goes before a deed told by a verb ("signed a protocol"), unless the story opens with the deed. Refused: deeds of
long ago or of some year, which are background.
"""

import re
from itertools import islice

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import MeetingSpan
from analytics.facts.dates.resolution import StoryTime
from analytics.facts.meetings.dates import printed_dates
from analytics.facts.meetings.forms import GENERIC, TALKED, form_of, forms_fit, is_weak
from analytics.facts.meetings.items import is_stamped
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.surroundings import words_before

_STARTING = ("launch", "unveil", "rolled", "kicked")  # what a programme is told of for years
# "as part of the trip of the delegation to Baku, a meeting took place"
_DURING = re.compile(
    r"\b(?:during|in the framework of|as part of|within|on the occasion of) (?:the |his |her |its |an? )?"
    r"(?:[\w-]+ ){0,3}$",
    re.I,
)
_TALKS = frozenset({"bilateral", "meeting", "consultation"})
_CEREMONIAL = frozenset({"ceremony", "other"})
_FRAME = re.compile(
    r"\b(?:ahead of|in preparation (?:for|of)|(?:in the )?(?:run|lead)-?up to|prior to|in advance of|on "
    r"the eve of)\b"
    r"[^.;]{0,60}$",
    re.I,
)
# Parts of an event, which stand for it only where nothing else does
PART = re.compile(
    r"(?:(?:opening|closing|inaugural|concluding|graduation) (?:ceremony|session|event)|graduation)$"
)
_NEW = re.compile(r"\ban? $", re.I)
_ARTICLE = 4  # characters
RUNNING_TEXT = 40  # characters; shorter sentences at the head are date lines
FRESH_DAYS = 45  # a deed of longer ago is no news
_MONTH = 7  # characters of an ISO date that knows its month


def own_mention(annotations: Annotations, usable: list[Mention], time: StoryTime) -> Mention | None:
    """The phrase that introduces the story's own event: in the opening, told as having happened or to come."""
    lead = [m for m in usable if m.lead and not m.referred]
    event, deed = _event(annotations, lead, time), _deed(annotations, lead, time)
    if event is None or (deed is not None and _opens_with(annotations, deed, event)):
        return deed or event or _later(annotations, usable, time)
    return event


def _later(annotations: Annotations, usable: list[Mention], time: StoryTime) -> Mention | None:
    """Where the opening tells of no event: the first new one further down that is told with its place."""
    talked = (m for m in usable if m.lead and m.happened and m.span.head.startswith(TALKED))
    if (found := next((m for m in talked if any(d.first.day for d in m.dates)), None)) is not None:
        return found
    later = (m for m in usable if not (m.lead or m.referred or m.span.verb or m.span.plural or m.span.definite))
    return next((m for m in later if m.happened and m.place and _is_news(annotations, m, time)), None)


def days_apart(one: str, other: str) -> int:
    """Days between two ISO dates that know their month, in a calendar of 31-day months: tells near from far."""
    return abs(_day(one) - _day(other))


def _day(iso: str) -> int:
    year, month, *day = (int(part) for part in iso.split("-"))
    return (year * 12 + month) * 31 + (day[0] if day else 0)


def _event(annotations: Annotations, lead: list[Mention], time: StoryTime) -> Mention | None:
    """The event with a noun of its own, or one of meeting, visiting, receiving."""
    title = next((m for m in lead if m.sentence.block == "title" and not is_weak(m)), None)
    body = [m for m in lead if m.sentence.block != "title" and not is_weak(m)]
    several = [m for m in body if (m.span.plural or m.in_row) and m.happened and m.dates]
    body = [m for m in body if not (m.span.plural or m.in_row) and PART.match(m.span.head) is None]
    if not any(m.happened or m.dates for m in body if not m.planned):
        body = several or body
    fits: list[Mention] = []
    if title is not None:
        fits = [m for m in body if forms_fit(form_of(m), form_of(title))]
        told_of = title.planned and any(m.happened and m.dates for m in body)
        body = fits if not told_of and any(m.span.kind not in GENERIC or m.span.verb for m in fits) else body
    else:
        body = [m for m in body if m.happened or m.planned or _is_announced(annotations, m)]
    body = [m for m in body if not _frames(annotations, m) and _is_news(annotations, m, time)] or body
    if (
        title is not None
        and title.happened
        and not fits
        and not any(m.happened or m.planned or _is_dated(m) for m in body)
    ):
        return title  # what the headline names, and the text takes for known
    return (
        _introducing(annotations, body)
        or title
        or next((m for m in lead if PART.match(m.span.head) and m.happened), None)
    )


def _is_dated(mention: Mention) -> bool:
    return any(date.kind != "relative" for date in mention.dates)


def _is_announced(annotations: Annotations, mention: Mention) -> bool:
    """Whether a phrase introduces an event by its form: dated, numbered, or "a training" in the opening."""
    if mention.span.verb:
        return False
    before = words_before(annotations, mention.span, mention.sentence, _ARTICLE)
    return bool(mention.dates) or mention.span.ordinal is not None or _NEW.search(before) is not None


def _introducing(annotations: Annotations, body: list[Mention]) -> Mention | None:
    """The first phrase that tells of an event, unless a later one tells its date as well and no less."""
    told = [m for m in body if m.happened or m.planned]
    first = next(iter(told or body), None)
    if first is None:
        return None
    dated = [m for m in told if m.dates and (m.happened or not first.happened)]
    dated = [m for m in dated if m is first or not is_stamped(annotations, m)]  # the next item of the news
    if first.planned and (
        done := [m for m in dated if m.happened and any(d.kind == "relative" or d.first.day for d in m.dates)]
    ):
        return done[0]
    if any(m.dates and m.sentence.start < first.sentence.start for m in body):
        return next(m for m in body if m.dates)
    if first.planned and not first.dates and not dated:
        return next((m for m in told if m.happened), first)
    return next(iter(dated), first)


def _frames(annotations: Annotations, mention: Mention) -> bool:
    """Whether the event only tells before what another one took place: "ahead of the summit, experts met"."""
    others = (m for m in annotations.inside(annotations.meetings, mention.sentence) if m.start > mention.span.end)
    if is_a_frame(annotations, mention) and any(m.kind in _TALKS for m in others):
        return True
    return _FRAME.search(words_before(annotations, mention.span, mention.sentence)) is not None


def is_a_frame(annotations: Annotations, mention: Mention) -> bool:
    """Whether a trip is named only as what something was part of: "as part of the trip of the delegation"."""
    if mention.span.kind != "visit" or mention.span.verb:
        return False
    return _DURING.search(words_before(annotations, mention.span, mention.sentence)) is not None


def _deed(annotations: Annotations, lead: list[Mention], time: StoryTime) -> Mention | None:
    """The deed that the story opens with, or that both the headline and the opening tell."""
    title = {m.span.kind for m in lead if m.sentence.block == "title" and m.span.verb}
    opening = _first_sentences(annotations)
    told = [m for m in lead if m.sentence.block != "title" and m.span.verb and m.span.kind == "ceremony"]
    news = [m for m in told if m.span.deed and m.happened and _is_news(annotations, m, time)]
    first = [m for m in news if m.sentence.start in opening or title or m.dates]
    both = [m for m in told if m.dates and m.span.kind in title]
    heads = [m for m in lead if m.sentence.block == "title" and m.span.deed and not m.planned]
    return next(iter(first or both or heads), None)


def _first_sentences(annotations: Annotations) -> list[int]:
    """Where the first two sentences of running text start."""
    body = (s.start for s in annotations.sentences if s.block == "body" and len(s.text) > RUNNING_TEXT)
    return list(islice(body, 2))


def _is_news(annotations: Annotations, mention: Mention, time: StoryTime) -> bool:
    """Whether a deed's date, if it has one, is that of the story."""
    done = printed_dates(annotations, mention, time, "reported").resolved().start
    if done is None and time.date is None and mention.span.head.startswith(_STARTING):
        return False
    if done is None or mention.planned:
        return True
    if len(done) < _MONTH:
        return False
    if time.date is None or len(time.date) < _MONTH:
        return True
    return days_apart(done, time.date) <= FRESH_DAYS


def _opens_with(annotations: Annotations, deed: Mention, event: Mention) -> bool:
    """Whether the story opens with a deed, and comes to an event of another kind only later."""
    if event.sentence.block == "title" or event.span.kind in _CEREMONIAL:
        return False
    headline = any(m.kind == "ceremony" and m.verb for m in _in_title(annotations))
    if event.happened and event.dates and not deed.dates and not headline:
        return False
    later = deed.sentence.start < event.sentence.start or (event.span.verb and deed.span.start < event.span.start)
    return later and deed.sentence.start in _first_sentences(annotations)[:1]


def _in_title(annotations: Annotations) -> tuple[MeetingSpan, ...]:
    return annotations.inside(annotations.meetings, annotations.title) if annotations.title else ()
