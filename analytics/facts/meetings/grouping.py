"""Which event phrases stand for one event, and what the story says of it: reported, referred to, or planned.

In: the mentions of one document and the time it is told at. Out: `Event`s, the story's own first. A phrase makes
an event of its own only with a date or a place of its own; all else belongs to the story's event or to none.
"""

import re
from dataclasses import replace

from analytics.annotation.annotations import Annotations
from analytics.facts.dates.opening_dates import settled_date
from analytics.facts.dates.resolution import StoryTime, resolve_neighbour
from analytics.facts.meetings.alone import DAY, NEARBY_DAYS, is_near_in_print, stands_alone
from analytics.facts.meetings.asides import MEANWHILE, frames_own, is_aside, is_part, shared_date
from analytics.facts.meetings.dates import PrintedDates, printed_dates
from analytics.facts.meetings.event import Event
from analytics.facts.meetings.forms import GENERIC, form_of, is_weak
from analytics.facts.meetings.items import (
    is_digest,
    is_first,
    is_stamped,
    is_under_heading,
    opens_paragraph,
    opens_sentence,
)
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.own_event import FRESH_DAYS, days_apart, own_mention
from analytics.facts.meetings.rows import in_rows
from analytics.facts.meetings.same_event import (
    dates_the_signing,
    dates_touch,
    goes_on_with,
    same_event,
)
from analytics.facts.model import ResolvedDate, Status

__all__ = ["Event", "group_events"]

_PAST = re.compile(r"\b(?:was|were|took|held|met|had|attended|gathered|brought|opened|began|signed|concluded)\b")
_COUNTED = re.compile(
    r"\b(?:same|next|following|previous) (?:day|morning|afternoon|evening)\b|"
    r"\bdays? (?:earlier|later|before|after)\b",
    re.I,
)
_NEWS_ALL_THE_SAME = frozenset({"bilateral", "visit", "side-event"})
_DIGEST_DAYS = 120  # where each paragraph opens with its own date, all are news
_YEARLY_DAYS = 366  # in what calls itself a bulletin or a list of visits
_MONTH = 7  # characters of an ISO date that knows its month


def group_events(annotations: Annotations, mentions: tuple[Mention, ...], time: StoryTime) -> tuple[Event, ...]:
    """The events of a document: its own event first, then the others in text order."""
    usable = [
        m for m in in_rows(annotations, mentions) if not (m.margins or m.quoted or (m.span.plural and not m.dates))
    ]
    usable = [_without_later_years(m, time) for m in usable]
    usable = [replace(m, happened=True) if not m.planned and is_stamped(annotations, m) else m for m in usable]
    digest = is_digest(annotations, usable)
    own = own_mention(annotations, usable, time)
    events: list[Event] = []
    if own is not None:
        events.append(_own_event(annotations, own, time))
    for mention in usable:
        if mention is not own:
            _place_mention(annotations, mention, time, events, own is not None, digest)
    events = _at_shared_place(mentions, events)
    if events:
        first = events[0]
        date = settled_date(annotations, first.mentions, first.date, time, first.status)
        events[0] = replace(first, date=date)
    if events and events[0].status == "reported" and _still_to_come(events[0], time):
        events[0] = replace(events[0], status="planned")
    return (*events[:1], *(_on_the_same_day(annotations, events[0], event) for event in events[1:]))


def _on_the_same_day(annotations: Annotations, own: Event, event: Event) -> Event:
    """Talks told beside the story's own event have its day, if they print none."""
    if (
        event.date.edtf
        or event.status != "reported"
        or not is_aside(annotations, own.mentions[0], event.mentions[0])
    ):
        return event
    return replace(event, date=shared_date(own.date))


def _at_shared_place(mentions: tuple[Mention, ...], events: list[Event]) -> list[Event]:
    """Reported events without a place get that of "both events took place in …"."""
    shared = [m for m in mentions if m.span.plural and m.happened and m.span.kind in GENERIC]
    place = next((p for p in (m.place for m in shared) if p), None)
    return [e if e.place or e.status != "reported" else replace(e, place=place) for e in events]


def _without_later_years(mention: Mention, time: StoryTime) -> Mention:
    """A mention without bare years later than the story's, which names bear ("Compact for Cities 2035")."""
    if mention.planned or time.date is None:
        return mention
    year = int(time.date[:4])
    dates = tuple(d for d in mention.dates if d.first.month or d.first.year is None or d.first.year <= year)
    return replace(mention, dates=dates)


def _own_event(annotations: Annotations, mention: Mention, time: StoryTime) -> Event:
    status: Status = "planned" if mention.planned and not mention.happened else "reported"
    return _event(mention, status, printed_dates(annotations, mention, time, status))


def _is_ahead(date: ResolvedDate, time: StoryTime) -> bool:
    """Whether an event begins after the story was published, as far as both dates are known."""
    if time.told_by != "publication" or not time.date or not date.start:
        return False
    precision = min(len(date.start), len(time.date))
    return date.start[:precision] > time.date[:precision]


def _still_to_come(event: Event, time: StoryTime) -> bool:
    """Whether an event told in the present tense begins after the story was published."""
    return _is_ahead(event.date, time) and _PAST.search(event.mentions[0].sentence.text) is None


def _event(mention: Mention, status: Status, printed: PrintedDates) -> Event:
    forms, names = frozenset({form_of(mention)}), frozenset(_quoted_name(mention))
    return Event((mention,), status, printed.resolved(), printed, mention.place, forms, names)


def _quoted_name(mention: Mention) -> tuple[str, ...]:
    return (mention.span.title,) if mention.span.title and '"' in mention.span.text else ()


def _place_mention(
    annotations: Annotations,
    mention: Mention,
    time: StoryTime,
    events: list[Event],
    has_own: bool,
    digest: bool,
) -> None:
    """Join a mention to the event it stands for, start a new one with it, or leave it out."""
    status: Status = "planned" if mention.planned and not mention.happened else "reported"
    printed = printed_dates(annotations, mention, time, status)
    if has_own and (counted := _counted_from_own(mention, events[0].date)).start:
        printed = PrintedDates({"whole": counted}, printed.length)
    date = printed.resolved()
    if status == "reported" and _is_ahead(date, time):
        status, mention = "planned", replace(mention, planned=True, happened=False)
    if has_own and _is_told_beside(annotations, events, mention, date, time):
        events.append(_event(mention, "reported", printed))
        return
    if _joins(annotations, events, mention, date, time):
        return
    item = (
        has_own
        and mention.happened
        and (opens_paragraph(annotations, mention) or (digest and _opens_item(annotations, mention)))
    )
    row = has_own and mention.in_row and mention.span.start == events[0].mentions[0].span.start
    within = (_YEARLY_DAYS if digest else _DIGEST_DAYS) if item or row else NEARBY_DAYS
    alone = stands_alone(mention, date)
    if not alone and not (
        item and _is_deed_of_another_day(events[0], mention, date, within if digest else NEARBY_DAYS)
    ):
        return
    news = status == "reported" and _is_reported(events, has_own, mention, date, time, within)
    if status == "reported" and not news and not alone:
        return
    over = has_own and not item and _was_over(events[0], mention, date)
    if status == "reported" and (over or not news or _is_earlier_of_row(events, mention)):
        status = "referred"
    events.append(_event(mention, status, printed))


def _opens_item(annotations: Annotations, mention: Mention) -> bool:
    """Whether a mention of a digest is news of its own: it opens a paragraph, or is a deed whose day does."""
    return is_first(annotations, mention) or (mention.span.deed and opens_sentence(mention))


def _is_earlier_of_row(events: list[Event], mention: Mention) -> bool:
    """Whether an event bears a lower number than the story's own: "the second meeting" in news of the third."""
    numbers = [form.ordinal for event in events[:1] for form in event.forms if form.ordinal is not None]
    return mention.span.ordinal is not None and any(mention.span.ordinal < number for number in numbers)


def _was_over(own: Event, mention: Mention, date: ResolvedDate) -> bool:
    """Whether an event had ended before the story's own began; an office's news is in any order."""
    news = {own.kind, mention.span.kind} & _NEWS_ALL_THE_SAME
    if news or own.kind in GENERIC or own.date.start is None or MEANWHILE.search(mention.sentence.text):
        return False
    return (date.end or "") < own.date.start


def _joins(
    annotations: Annotations, events: list[Event], mention: Mention, date: ResolvedDate, time: StoryTime
) -> bool:
    """Whether a mention stands for one of the events so far; then it is joined to it."""
    for index, event in enumerate(events):
        if not event.date.start and _is_of_long_ago(mention, date, time):
            continue
        joins = dates_the_signing(event, mention) if is_weak(mention) else same_event(event, mention, date)
        joins = joins or goes_on_with(event, mention, date)
        joins = joins or (index == 0 and _belongs_to_own(annotations, event, mention))
        if joins and not _is_item_of_its_own(annotations, event, mention, date):
            events[index] = _joined(annotations, event, mention, time)
            return True
    return False


def _is_of_long_ago(mention: Mention, date: ResolvedDate, time: StoryTime) -> bool:
    """Whether a date further down lies too far back to be that of what the story opens with."""
    if mention.lead or time.date is None or min(len(date.start or ""), len(time.date)) < _MONTH:
        return False
    return (date.start or "") < time.date and days_apart(date.start or "", time.date) > FRESH_DAYS


def _belongs_to_own(annotations: Annotations, own: Event, mention: Mention) -> bool:
    first = own.mentions[0]
    return own.status == "reported" and (is_part(first, mention) or frames_own(annotations, first, mention))


def _is_told_beside(
    annotations: Annotations, events: list[Event], mention: Mention, date: ResolvedDate, time: StoryTime
) -> bool:
    """Whether a phrase tells of further talks beside the story's own event, on its day or near it."""
    if events[0].status != "reported" or not is_aside(annotations, events[0].mentions[0], mention):
        return False
    if events[0].kind == "visit" and not (date.start or events[0].date.start or time.date):
        return False  # whom the guests met on a visit of unknown days
    return not date.start or _is_reported(events, True, mention, date, time, NEARBY_DAYS)


def _is_deed_of_another_day(own: Event, mention: Mention, date: ResolvedDate, within: int) -> bool:
    """Whether a deed was done on another day than the story's own event, and not long before it."""
    done, first = date.start or "", own.date.start or ""
    if not mention.span.deed or {len(done), len(first)} != {DAY} or dates_touch(date, own.date):
        return False
    return done > first or days_apart(done, first) <= within


def _is_item_of_its_own(annotations: Annotations, event: Event, mention: Mention, date: ResolvedDate) -> bool:
    """Whether a phrase with other days opens a paragraph: the next item of the news, not the same event again."""
    first = event.mentions[0].sentence
    numbered = mention.span.ordinal is not None and event.kind not in GENERIC
    numbered = numbered and all(form.ordinal is None for form in event.forms)  # "the 8th meeting of the group"
    if (mention.span.definite and not numbered) or len(date.start or "") != DAY:
        return False
    if not event.date.start and first.block != "title" and first.paragraph != mention.sentence.paragraph:
        return is_stamped(annotations, mention)
    if len(event.date.start or "") != DAY:
        return False
    if date.start == event.date.start:
        return False
    return opens_paragraph(annotations, mention) or is_under_heading(annotations, mention)


def _counted_from_own(mention: Mention, own: ResolvedDate) -> ResolvedDate:
    """A date that the phrase prints as counted from the story's own event ("on the same day", "a day earlier")."""
    relative = [date for date in mention.dates if date.kind == "relative" and _COUNTED.search(date.text)]
    return resolve_neighbour(relative[0], own) if relative else ResolvedDate()


def _joined(annotations: Annotations, event: Event, mention: Mention, time: StoryTime) -> Event:
    """The event with one more mention; what it lacked so far is taken from there."""
    place, found = event.place, mention.place
    journey = (
        event.kind == "visit" and event.date.start != event.date.end
    )  # its days may be spent in several cities
    found = None if mention.span.plural and not event.mentions[0].span.plural else found
    if place is None or (
        not journey and found and found.city and not place.city and found.country_iso3 == place.country_iso3
    ):
        place = found
    printed = event.printed
    if not (mention.span.plural and event.date.start):
        printed = printed_dates(annotations, mention, time, event.status, event.printed)
    return replace(
        event,
        mentions=(*event.mentions, mention),
        date=printed.resolved(),
        printed=printed,
        place=place,
        forms=event.forms | {form_of(mention)},
        names=event.names.union(_quoted_name(mention)),
    )


def _is_reported(
    events: list[Event],
    has_own: bool,
    mention: Mention,
    date: ResolvedDate,
    time: StoryTime,
    within: int,
) -> bool:
    """Whether the story reports this event too: told as such, within days of its own event or its own date."""
    if not mention.happened or mention.referred:
        return False
    if not date.start and has_own:
        return is_near_in_print(events[0], mention)
    if len(date.start or "") != DAY:
        return False
    own = events[0].date.start if has_own else None
    told = next((day for day in (own, time.date) if day and len(day) == DAY), None)
    return told is not None and days_apart(date.start or "", told) <= within
