"""What the words around an event phrase say of it: when, whether it happened, whether it is only referred to.

In: the annotations of one document. Out: one `Mention` per event phrase that may stand for an event, in text
order. Nothing is combined here; `events` groups mentions into events.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from analytics.annotation.annotations import Annotations
from analytics.annotation.span_index import index_spans
from analytics.annotation.spans import DateSpan, MeetingSpan, SentenceSpan
from analytics.facts.meetings.places import EventPlace, printed_place, with_country
from analytics.facts.meetings.surroundings import (
    is_nearest,
    starting_between,
    surroundings,
    words_after,
    words_before,
)
from analytics.facts.meetings.telling import (
    Words,
    has_happened,
    is_of_another,
    is_only_proposed,
    is_only_wished,
    is_planned,
    only_frames,
    points_back,
)

# Dates behind these words tell when something else happened
_OTHER_DATES = re.compile(
    r"\b(since|by|(?<!to be )signed(?: on| in| at)?|adopted(?: on| in)?|established(?: on| in)?|dated|"
    r"approved(?: on| in)?|"
    r"founded(?: on| in)?|launched(?: on| in)?|resolution|created(?: on| in)?|as of|before|of the year|"
    r"between|born(?: on| in)?|entered into force(?: on| in)?|ratified(?: on| in)?|elected(?: on| in)?|"
    r"appointed(?: on| in)?|(?:statement|report|letter|decision|note|decree|notice|communique|release|protocol|"
    r"resolution|order|directive|instruction|law|mandate|mou|"
    r"agreement|convention|memorandum) (?:of|dated)|"
    r"(?:plans?|priorit(?:y|ies)|tasks?|calendar|activities|budget|targets?|goals?|programme|"
    r"steps) (?:of [\w ]{1,30} )?"
    r"for)\s*(?:the )?$",
    re.I,
)
_BEHIND_VERB = re.compile(r" (?:here )?(?:on )?(?:the )?")
_BACK_TO_BACK = re.compile(
    r"\b(?:back[- ]to[- ]back with|in conjunction with|on the (?:margins|sidelines|fringes) of|alongside|"
    r"in parallel (?:with|to)) (?:the |an? )?"
)
_OPENING = 25  # characters: "On Monday, ", "On the margins, on 3 May, "
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.I)
# "signed on Tuesday at a ceremony": the date is the ceremony's as well
_AT_EVENT = re.compile(
    r",? (?:at|during) (?:an?|the) (?:[\w-]+ ){0,3}(?:ceremony|meeting|event|session|summit|conference)\b"
)
_STAMP_ENDS = re.compile(r" ?(?:\([^)]{1,20}\) ?)?(?::|- |\) ?[-:])")
_WHERE = re.compile(r", where (?:the |an? |its |their |this )?$")
_JOURNEY = re.compile(
    r"\b(?:arrived in|came to|left for|(?:travel|journey|fl)(?:l?ed|ew) to|went to)\b[^.;]{0,60}? to "
    r"(?:attend|take part in|participate in|join) (?:the |an? )?$"
)
_BEHIND_DATE = 30  # characters behind "last year's", or behind a city, in which an event starts
_LONGEST_JOURNEY = 120  # characters from "arrived in Lima" to the event that it was for
_BESIDE = 80  # characters before a date in which its preposition or participle stands
_NAMES = re.compile(r"\b(?:the|an?|its|titled|entitled|named|called) $", re.I)  # before a quoted name
_QUOTED_MORE = 25  # characters; a quotation as short as its event phrase is the event's name
_RUNNING_TEXT = 40  # characters; shorter paragraphs are headings


@dataclass(frozen=True, slots=True)
class Mention:
    """One event phrase with its surroundings.

    dates, place: those printed nearest to it; happened, planned, referred: what the words beside it say;
    margins: it only frames another event; quoted: it stands inside a quotation; lead: it stands in the headline
    or in the opening paragraphs; in_row: one of several events that a plural phrase stands for.
    """

    span: MeetingSpan
    sentence: SentenceSpan
    dates: tuple[DateSpan, ...]
    place: EventPlace | None
    happened: bool
    planned: bool
    referred: bool
    margins: bool
    quoted: bool
    lead: bool
    in_row: bool = False


def find_mentions(annotations: Annotations) -> tuple[Mention, ...]:
    """All mentions outside contacts, credits and links, in text order."""
    first_paragraphs, agreements = lead_paragraphs(annotations), index_spans(annotations.agreements)
    found = []
    for span, sentence in _placed(annotations):
        if not span.verb and any(not span.covers(agreement) for agreement in agreements.overlapping(span)):
            continue
        if span.verb and _is_passive_or_plain(annotations, span, sentence):
            continue
        after = words_after(annotations, span, sentence)
        if is_only_proposed(words_before(annotations, span, sentence), after):
            continue
        mention = _mention(annotations, span, sentence, sentence.paragraph in first_paragraphs)
        if is_of_another(span, Words(words_before(annotations, span, sentence), "", after), mention.dates != ()):
            continue
        told = mention.dates or mention.happened or (span.definite and not mention.planned)
        if told or not _is_wished(annotations, mention):
            found.append(mention)
    return tuple(found)


def _is_wished(annotations: Annotations, mention: Mention) -> bool:
    return is_only_wished(words_before(annotations, mention.span, mention.sentence))


def _placed(annotations: Annotations) -> Iterator[tuple[MeetingSpan, SentenceSpan]]:
    for span in annotations.meetings:
        sentence = annotations.sentence_at(span.start)
        if sentence.block in ("title", "body", "list", "dateline"):
            yield span, sentence


def _is_passive_or_plain(annotations: Annotations, span: MeetingSpan, sentence: SentenceSpan) -> bool:
    """Verbs that tell of no event of their own: "convened by"; "meets", but for headlines."""
    again = annotations.reading.lower.startswith(" again ", span.end)
    if span.head in ("meets", "meet", "gather", "gathers") and sentence.block != "title" and not again:
        return True
    return not (span.deed or span.head.endswith(" by")) and annotations.reading.lower.startswith(" by ", span.end)


def lead_paragraphs(annotations: Annotations) -> frozenset[int]:
    """The headline and the first three paragraphs of running text."""
    length: dict[int, int] = {}
    for s in annotations.sentences:
        if s.block == "body":
            length[s.paragraph] = length.get(s.paragraph, 0) + len(s.text)
    body = [paragraph for paragraph, characters in length.items() if characters > _RUNNING_TEXT]
    title = [s.paragraph for s in annotations.sentences if s.block == "title"]
    return frozenset(body[:3] + title)


def _mention(annotations: Annotations, span: MeetingSpan, sentence: SentenceSpan, lead: bool) -> Mention:
    words = Words(
        words_before(annotations, span, sentence),
        annotations.reading.folded[span.start : span.end],
        words_after(annotations, span, sentence),
    )
    planned = is_planned(span, words, lead)
    return Mention(
        span,
        sentence,
        _dates_of(annotations, span, sentence),
        printed_place(annotations, span, sentence)
        or _place_where(annotations, span)
        or _place_of_item(annotations, sentence)
        or _place_beside(annotations, span, sentence),
        has_happened(span, words, lead) and not planned,
        planned,
        points_back(span, words, lead),
        only_frames(words.before),
        _is_quoted(annotations, span),
        lead,
    )


def _place_where(annotations: Annotations, span: MeetingSpan) -> EventPlace | None:
    """The city told before an event: "Apia, where the forum opened", "arrived in Lima to attend the forum"."""
    folded = annotations.reading.folded
    where = _WHERE.search(folded, max(0, span.start - _BEHIND_DATE), span.start)
    if where is not None:
        begin, end = where.start() - _BEHIND_DATE, where.start()
    elif journey := _JOURNEY.search(folded, max(0, span.start - _LONGEST_JOURNEY), span.start):
        begin, end = journey.span()
    else:
        return None
    places = starting_between(annotations.places, begin, end)
    return with_country(annotations, places[-1]) if places and places[-1].city else None


def _place_beside(annotations: Annotations, span: MeetingSpan, sentence: SentenceSpan) -> EventPlace | None:
    """The place of the event beside which one was held: "back-to-back with the summit in Astana"."""
    folded = annotations.reading.folded
    beside = _BACK_TO_BACK.search(folded, span.end, sentence.end)
    if beside is None:
        return None
    other = next(iter(starting_between(annotations.meetings, beside.end(), beside.end() + _OPENING)), None)
    between = starting_between(annotations.meetings, span.end, beside.start())
    if other is None or any(not m.verb for m in between):
        return None
    place = printed_place(annotations, other, sentence)
    reason = f"it was held beside the {other.head}"
    return place and replace(place, basis="inferred", reason=reason)


def _place_of_item(annotations: Annotations, sentence: SentenceSpan) -> EventPlace | None:
    """The city that opens a news item further down, as a dateline of its own: "30 May 2024, Mombasa: ..."."""
    opening = annotations.inside(annotations.dates, sentence)[:1]
    if not opening or opening[0].start - sentence.start > _BEHIND_DATE:
        return None
    if annotations.dateline is not None and annotations.dateline.start >= sentence.start:
        return None
    for place in starting_between(annotations.places, sentence.start, sentence.start + 2 * _BEHIND_DATE):
        between = annotations.reading.folded[min(place.end, opening[0].end) : max(place.start, opening[0].start)]
        end = max(place.end, opening[0].end)
        if len(between) <= len(" - ") and _STAMP_ENDS.match(annotations.reading.folded, end):
            return with_country(annotations, place)
    return None


def _is_quoted(annotations: Annotations, span: MeetingSpan) -> bool:
    """Whether the phrase is said in a quotation, and is not itself the quoted name."""
    around = next((quote for quote in annotations.quoted.overlapping(span) if quote.covers(span)), None)
    if around is None or len(around.text) <= len(span.text) + _QUOTED_MORE:
        return False
    opens = annotations.reading.folded[max(0, around.start - 12) : around.start - 1]
    return not (around.start == span.start and span.text[0].isupper() and _NAMES.search(opens))


def _dates_of(annotations: Annotations, span: MeetingSpan, sentence: SentenceSpan) -> tuple[DateSpan, ...]:
    """Dates of the sentence that are nearer to this event phrase than to another one."""
    around = surroundings(annotations, span, sentence)
    return tuple(
        date
        for date in annotations.inside(annotations.dates, around)
        if date.kind != "period"
        and (is_nearest(annotations, date, span, sentence) or _opens(annotations, date, sentence, span))
        and (_is_of_its_verb(annotations, date, span) or not is_of_something_else(annotations, date, sentence))
        and not _is_possessive(annotations, date, span)
    )


def _is_of_its_verb(annotations: Annotations, date: DateSpan, span: MeetingSpan) -> bool:
    """Whether a day of the news stands right behind the deed that it dates: "signed on Tuesday"."""
    behind = _BEHIND_VERB.fullmatch(annotations.reading.folded, span.end, max(span.end, date.start))
    return span.verb and date.first.year is None and behind is not None


def _is_possessive(annotations: Annotations, date: DateSpan, span: MeetingSpan) -> bool:
    """Whether a date is that of another noun: "last year's progress"."""
    if not annotations.reading.folded.startswith("'s ", date.end) or span.covers(date):
        return False
    return not 0 <= span.start - date.end <= _BEHIND_DATE


def _opens(annotations: Annotations, date: DateSpan, sentence: SentenceSpan, span: MeetingSpan) -> bool:
    """Whether the date opens the sentence, and so dates its first event."""
    if date.start - sentence.start > _OPENING or date.end > span.start:
        return False
    between = starting_between(annotations.meetings, date.end, span.start - 1)
    return all(m.verb or only_frames(words_before(annotations, m, sentence)) for m in between)


def is_of_something_else(annotations: Annotations, date: DateSpan, sentence: SentenceSpan) -> bool:
    """Whether a date tells when something other than an event of its sentence was: a quotation's, a name's, …"""
    before = words_before(annotations, date, sentence, _BESIDE)
    if annotations.named.covers(date):
        return True
    if _BETWEEN.search(before) and date.first != date.last:
        return False
    stamp = annotations.dateline is not None and annotations.dateline.covers(date)
    if _AT_EVENT.match(words_after(annotations, date, sentence, _BESIDE)):
        return stamp
    return stamp or bool(_OTHER_DATES.search(before))
