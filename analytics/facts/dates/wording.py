"""How a story speaks of a date: as its own news, as background long past, or as something still to come.

In: annotations and one of their dates. Out: yes or no, from the words of the date's own sentence before it.
"""

import re
from collections.abc import Iterator

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan, SentenceSpan

_BACKGROUND = re.compile(
    r"\b(?:signed|established|founded|adopted|created|born|appointed|elected|ratified|acceded|entered into force|"
    r"joined|launched|since|set up|inaugurated|formed|concluded in|in force|approved|endorsed|began|begun|started|"
    r"first held|first meeting|resolution|decision|directive|regulation|convention|protocol|agreement|treaty|"
    r"declaration|memorandum|decree|law)\b"
)
FUTURE = re.compile(
    r"\b(?:will(?! recall| remember| remind)|shall|to be (?:held|launched|convened|organi[sz]ed)|"
    r"(?:is|are) (?:due|set|to \w+)|scheduled|planned|expected|plans? to|aims? to|upcoming|forthcoming|slated|"
    r"(?:decided|agreed|resolved|decision) to (?:hold|meet|convene|organi[sz]e|host|gather)|"
    r"hold the next|takes? over|assumes|takes place|"
    r"begins|starts|opens|runs)\b"
)
_SAYING = re.compile(
    r"\b(?:said|says|announced|reported|stated|wrote|confirmed|told [\w' ]{2,30}|according to [^.;,]{3,60})"
    r"(?: \w+){0,3}? ?(?:here )?(?:on |late on |earlier on )?$"
)
_BACKGROUND_REACH, _FUTURE_REACH = 60, 120  # characters before the date


def story_dates(annotations: Annotations) -> Iterator[tuple[DateSpan, SentenceSpan]]:
    """Dates of the prose with a month, outside dateline, date stamp and background, each with its sentence."""
    for date in annotations.dates:
        sentence = annotations.sentence_at(date.start)
        own = date.kind == "date" or date.expression == "story year 0"  # "on 4 October this year"
        if not own or not date.first.month or sentence.block in ("contact", "credit", "link"):
            continue
        if date == annotations.published or (annotations.dateline and annotations.dateline.covers(date)):
            continue
        if not is_background(annotations, date):
            yield date, sentence


def is_background(annotations: Annotations, date: DateSpan) -> bool:
    """Whether the words just before a date with a year tell of something long past: "signed on 5 May 1998"."""
    sentence = annotations.sentence_at(date.start)
    before = annotations.reading.lower[max(sentence.start, date.start - _BACKGROUND_REACH) : date.start]
    return date.first.year is not None and bool(_BACKGROUND.search(before))


def is_announced(annotations: Annotations, date: DateSpan) -> bool:
    """Whether the sentence speaks of a date as still to come."""
    sentence = annotations.sentence_at(date.start)
    start = max(sentence.start, date.start - _FUTURE_REACH)
    return bool(FUTURE.search(annotations.reading.lower, start, date.start))


def is_of_saying(annotations: Annotations, date: DateSpan) -> bool:
    """Whether a date tells when something was said or announced: "the ministry said on Friday"."""
    sentence = annotations.sentence_at(date.start)
    before = annotations.reading.lower[max(sentence.start, date.start - _BACKGROUND_REACH) : date.start]
    return bool(_SAYING.search(before))
