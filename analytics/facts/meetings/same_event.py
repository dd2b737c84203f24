"""Whether a phrase may stand for an event that the story has told of before.

In: an event, a mention and its date. Out: booleans: by their dates, places, nouns and numbers. Phrases that only
point back fit any event; one with other days, another place or another name fits none.
"""

import re

from analytics.facts.meetings.event import Event
from analytics.facts.meetings.forms import GENERIC, form_of, forms_fit
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.places import EventPlace
from analytics.facts.meetings.surroundings import REACH
from analytics.facts.model import ResolvedDate

_LASTS = re.compile(
    r"\b(?:runs?|ran|lasts?|continues?|concludes?|ends?|closes?|finish(?:es)?|wraps? up) "
    r"(?:on|until|till|through)\b",
    re.I,
)
# "The drill wraps up today. The drill, which kicked off on 6 August, has been run in two stages"
_BEGAN = re.compile(r",? (?:which|that) (?:had )?(?:kicked off|beg[au]n|started|opened|commenced)\b")
_ENDS = re.compile(
    r"\b(?:wrap(?:s|ped)? up|end(?:s|ed)|conclude[sd]|close[sd]|finish(?:es|ed)|complete[sd]|final)\b"
)
_NEXT = re.compile(r"(?:next|upcoming|forthcoming)\b", re.I)
OTHER_ONE = re.compile(r"(?:similar|previous|comparable|parallel|preparatory|preceding)\b", re.I)
_ONE_MORE = re.compile(r"\b(?:one more|another|an?(?: new| further| second| third| additional| next)) $", re.I)
Day = tuple[int, int]  # month and day
_LAST = 31  # of a month told as a whole
_SAME_DAY = re.compile(r"\bsame (?:day|morning|afternoon|evening)\b", re.I)
_SEVERAL = re.compile(
    r"\b(?:several|various|many|different|two|three|four|five|six|number|series)\b.*\b(?:events|activities|"
    r"meetings|seminars|trainings|workshops|courses)\b",
    re.I,
)
_SEPARATE = re.compile(r"\b(?:separate|another|parallel|in addition)\b", re.I)


def same_event(event: Event, mention: Mention, date: ResolvedDate) -> bool:
    """Whether a mention may stand for an event: its date fits, and so does its noun."""
    if (
        _is_of_its_own(event, mention, date)
        or _is_the_next(event, mention)
        or _is_told_apart(event, mention, date)
        or (not date.start and _is_on_other_days(event, mention))
    ):
        return False
    if date.start and event.date.start:
        return (dates_touch(date, event.date) or _gives_other_end(event, mention)) and _compatible(event, mention)
    if date.start and not event.date.start:
        return (
            event.status != "planned"
            and not mention.referred
            and not mention.planned
            and _compatible(event, mention)
        )
    if mention.planned and not mention.happened and event.status == "reported":
        return mention.span.definite and not mention.dates and _compatible(event, mention)
    place = mention.place
    if place and event.place and _elsewhere(place, event.place):
        return False
    points_back = mention.span.definite or mention.sentence.block == "title" or mention.span.verb
    return _compatible(event, mention) and (
        points_back or any(forms_fit(form_of(mention), form) for form in event.forms)
    )


def goes_on_with(event: Event, mention: Mention, date: ResolvedDate) -> bool:
    """Whether a second verb of the sentence tells of the event: "paid a visit and was received by"."""
    verbs = mention.span.verb and event.mentions[-1].span.verb
    return verbs and mention.sentence == event.mentions[-1].sentence and date.start == event.date.start is not None


def dates_the_signing(event: Event, mention: Mention) -> bool:
    """Whether a verb of signing gives an undated ceremony its day."""
    day = any(date.first.day or date.kind == "relative" for date in mention.dates)
    return event.kind == "ceremony" and not event.date.start and day and not mention.referred


def _elsewhere(one: EventPlace, other: EventPlace) -> bool:
    """Whether two printed places differ."""
    if one.city and other.city:
        return one.city != other.city
    return None not in (one.country_iso3, other.country_iso3) and one.country_iso3 != other.country_iso3


def _gives_other_end(event: Event, mention: Mention) -> bool:
    """ "The course will run through 28 October": the same noun again, and no whole date."""
    began = mention.span.end - mention.sentence.start
    if mention.span.definite and _BEGAN.match(mention.sentence.text, began):
        return _ENDS.search(event.mentions[0].sentence.text) is not None
    same = mention.span.definite and any(mention.span.head == m.span.head for m in event.mentions[:2])
    return (
        same
        and all(form.ordinal is None for form in (*event.forms, form_of(mention)))
        and _LASTS.search(mention.sentence.text) is not None
    )


def _is_of_its_own(event: Event, mention: Mention, date: ResolvedDate) -> bool:
    """A meeting on one day of a longer visit, or an event with another name."""
    if event.status == "referred" and mention.planned and not mention.happened:
        return True
    if not mention.span.verb and mention.span.kind not in GENERIC | {event.kind} and is_on_the_same_day(mention):
        return True
    if _is_one_of_several(event, mention, date):
        return True
    visit = event.kind == "visit" and mention.span.kind != "visit" and event.date.start != event.date.end
    upto = mention.span.end - mention.sentence.start
    if _SEPARATE.search(mention.sentence.text, max(0, upto - REACH), upto):
        return mention.span.kind == "bilateral" and not mention.span.definite
    renamed = bool(event.names) and '"' in mention.span.text and mention.span.title not in event.names
    return renamed or (visit and date.start is not None and date.start == date.end)


def _is_one_of_several(event: Event, mention: Mention, date: ResolvedDate) -> bool:
    """Whether the story tells of several events, and a phrase names another of them with its own day."""
    if not any(m.span.plural and m.lead and _SEVERAL.search(m.span.text) for m in event.mentions):
        return False
    other = all(mention.span.head != m.span.head or m.span.ordinal != mention.span.ordinal for m in event.mentions)
    return other and not mention.span.verb and mention.dates != () and date.start != event.date.start


def is_on_the_same_day(mention: Mention) -> bool:
    """Whether a phrase is dated by the day of what the story told before: "the same day"."""
    return any(_SAME_DAY.search(date.text) for date in mention.dates)


def _is_told_apart(event: Event, mention: Mention, date: ResolvedDate) -> bool:
    """Whether a phrase that points back, or stands in a row of events, prints no date of this one."""
    if mention.in_row:
        return not (date.start and event.date.start)
    return (
        mention.referred
        and mention.span.kind not in GENERIC
        and (not date.start or date.start != event.date.start)
    )


def _is_the_next(event: Event, mention: Mention) -> bool:
    """Whether a phrase tells of another event of a row: "the next meeting", "the third", "a similar one"."""
    if OTHER_ONE.match(mention.span.text) and (mention.dates or mention.place):
        return not any(OTHER_ONE.match(m.span.text) for m in event.mentions)
    if event.status != "reported" or mention.happened or not mention.planned:
        return False
    place, ordinals = mention.place, {form.ordinal for form in event.forms}
    if place and event.place and _elsewhere(place, event.place):
        return True
    other = mention.span.ordinal is not None and mention.span.ordinal not in ordinals
    if other and (mention.dates != () or place is not None):
        return True
    before = mention.sentence.text[: mention.span.start - mention.sentence.start]
    return _NEXT.match(mention.span.text) is not None or _ONE_MORE.search(before) is not None


def _is_on_other_days(event: Event, mention: Mention) -> bool:
    """Whether both print days of a year that could not be known, and share none."""
    if event.date.start:
        return False
    mine, others = printed_days(mention), [days for m in event.mentions for days in printed_days(m)]
    shared = any(first <= end and start <= last for first, last in mine for start, end in others)
    return bool(mine and others) and not shared


def printed_days(mention: Mention) -> list[tuple[Day, Day]]:
    """First and last month and day of the dates that a mention prints with their month."""
    return [
        ((date.first.month, date.first.day or 1), (date.last.month, date.last.day or _LAST))
        for date in mention.dates
        if date.first.month and date.last.month
    ]


def _compatible(event: Event, mention: Mention) -> bool:
    """Whether the mention's noun fits the event: any of its telling nouns, or all where none tells much."""
    mine = form_of(mention)
    if mine.ordinal and any(form.ordinal not in (None, mine.ordinal) for form in event.forms):
        return False
    telling = [form for form in event.forms if form.kind not in GENERIC and not form.verb]
    return any(forms_fit(mine, other) for other in telling or event.forms)


def dates_touch(a: ResolvedDate, b: ResolvedDate) -> bool:
    """Whether two dates share a day, each as far as it is known."""
    a_start, a_end, b_start, b_end = a.start or "", a.end or a.start or "", b.start or "", b.end or b.start or ""
    precision = min(len(a_start), len(b_start))
    return a_start[:precision] <= b_end[:precision] and b_start[:precision] <= a_end[:precision]
