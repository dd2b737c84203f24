"""Rows of events told in one phrase: "Similar courses were held in Naryn on 12 May and in Talas on 23 June".

In: annotations and a mention whose noun is in the plural. Out: one mention per place and date of the row. Refused:
a single place or date, places that share a date, and what stands behind words that join no row.
"""

import re
from dataclasses import replace
from itertools import pairwise

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, DateSpan, PlaceSpan
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.places import EventPlace, with_country
from analytics.facts.meetings.surroundings import starting_between

Item = DateSpan | PlaceSpan | CountrySpan
Pair = tuple[DateSpan, EventPlace]

_JOINED = re.compile(
    r"(?: (?:for|to) (?:[a-z][\w'-]+ ){0,5}[a-z][\w'-]+)?\)?[,;]?\s*(?:(?:and|then|later|again|as well as|finally|"
    r"followed by|back) )*"
    r"(?:(?:moved (?:on )?|went (?:on )?|travelled |proceeded |continued |followed |ended |closed |concluded |"
    r"(?:was|were) (?:wrapped up|rounded off|completed|concluded|continued|held) )(?:to )?)?"
    r"(?:(?:in|on|at|from|during) )?(?:the )?\(?",
    re.I,
)
# "were held last year in": the first place or date of a row; not "for Djibouti and Somalia"
_FIRST_BEHIND = re.compile(r"[^;]{0,110}?(?:\b(?:in|on|at|during|from)(?: the)? |\()|,? ")
# "A round of meetings was held. The series opened in Osh on 4 May, moved on to …"
_GOES_ON = re.compile(
    r"(?:They|These|The (?:series|round|tour|cycle|meetings|sessions|workshops|seminars|courses|trainings|events|"
    r"consultations|visits)) (?:was |were |has |have |been )*"
    r"(?:opened|began|started|kicked off|took place|held|conducted|"
    r"organi[sz]ed|went) "
)
_NOUN_BEHIND = re.compile(r",? (?:the |such |similar |its |two |three |four |five )*")
_REACH = 400  # characters of a row


def in_rows(annotations: Annotations, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """All mentions, a plural one that tells of a row of events as several."""
    return tuple(part for mention in mentions for part in _parts(annotations, mention))


def _parts(annotations: Annotations, mention: Mention) -> tuple[Mention, ...]:
    told = (mention.happened or mention.planned) and not (mention.margins or mention.quoted)
    pairs = _pairs(annotations, _row(annotations, mention)) if told and _is_several(mention) else ()
    if len(pairs) < 2:
        return (mention,)
    span = replace(mention.span, plural=False, definite=False)
    return tuple(replace(mention, span=span, dates=(date,), place=place, in_row=True) for date, place in pairs)


def _is_several(mention: Mention) -> bool:
    """Whether the phrase stands for more than one event: a plural, "similar training"."""
    several = mention.span.plural or mention.span.text.lower().startswith("similar ")
    several = several or (
        mention.span.verb and mention.span.kind == "training"
    )  # "trained 15 in Osh on 2 July, …"
    return several and mention.span.kind != "other"


def _row(annotations: Annotations, mention: Mention) -> list[Item]:
    """The dates and places behind the noun, or in the sentence behind that goes on about it."""
    row = _joined_items(annotations, mention.span.end, mention.sentence.end)
    row = row if len(row) > 1 else _items_before(annotations, mention)
    if len(row) > 1:
        return row
    behind = annotations.sentence_at(min(mention.sentence.end + 1, len(annotations.reading.folded) - 1))
    goes_on = _GOES_ON.match(annotations.reading.folded, behind.start, behind.end)
    return _joined_items(annotations, goes_on.end() - 1, behind.end) if goes_on else row


def _items_before(annotations: Annotations, mention: Mention) -> list[Item]:
    """The row in front of the noun: "on 3 April in Termez and on 5 April in Denau, courses were held"."""
    items = _items(annotations, mention.sentence.start, mention.span.start)
    folded = annotations.reading.folded
    if len(items) < 4 or _NOUN_BEHIND.fullmatch(folded, items[-1].end, mention.span.start) is None:
        return []
    joined = [_JOINED.fullmatch(folded, one.end, other.start) is not None for one, other in pairwise(items)]
    return items[len(joined) - joined[::-1].index(False) :] if False in joined else items


def _items(annotations: Annotations, start: int, end: int) -> list[Item]:
    """Dates and places between two offsets, in text order."""
    found: list[Item] = []
    for spans in (annotations.dates, annotations.places, annotations.countries):
        found.extend(starting_between(spans, start, end - 1))
    return sorted(
        (i for i in found if not (isinstance(i, DateSpan) and i.kind == "period")), key=lambda i: i.start
    )


def _joined_items(annotations: Annotations, start: int, sentence_end: int) -> list[Item]:
    """The dates and places from an offset on, as far as only joining words stand between them."""
    end = min(sentence_end, start + _REACH)
    items = _items(annotations, start, end)
    folded = annotations.reading.folded
    if not items or _FIRST_BEHIND.fullmatch(folded, start, items[0].start) is None:
        return []
    joined = [_JOINED.fullmatch(folded, one.end, other.start) is not None for one, other in pairwise(items)]
    return items[: joined.index(False) + 1] if False in joined else items


def _pairs(annotations: Annotations, row: list[Item]) -> tuple[Pair, ...]:
    """Each place with its own date."""
    items = [item for n, item in enumerate(row) if not (n and _is_country_of(row[n - 1], item))]
    dates = [item for item in items if isinstance(item, DateSpan)]
    places = [_place(annotations, item) for item in items if not isinstance(item, DateSpan)]
    alternate = all(isinstance(a, DateSpan) != isinstance(b, DateSpan) for a, b in pairwise(items))
    if len(dates) == len(places) and alternate:
        return tuple(zip(dates, places, strict=True))
    return ()


def _is_country_of(before: Item, item: Item) -> bool:
    """Whether a country only says where the city before it is: "Douala (Cameroon)"."""
    beside = item.start - before.end <= 2
    return beside and isinstance(item, CountrySpan) and isinstance(before, PlaceSpan)


def _place(annotations: Annotations, item: PlaceSpan | CountrySpan) -> EventPlace:
    if isinstance(item, PlaceSpan):
        return with_country(annotations, item)
    return EventPlace(None, item.country_iso3, "stated", None, (item,))
