"""A text of a benchmark with its dates resolved against a given day, as calendar days.

In: a text, the day it was written on, the vocabulary. Out: `DatedSpan`s with offsets in that text. Nothing but
dates is read, so that a benchmark of dates measures dates.
"""

from dataclasses import dataclass

from analytics.annotation.annotations import Annotations
from analytics.annotation.dates import find_dates
from analytics.annotation.scan import scan_text
from analytics.annotation.sentences import find_sentences
from analytics.annotation.spans import DateSpan, PartialDate
from analytics.documents.document import Document
from analytics.facts.calendar import counted_from, interval_of
from analytics.facts.date_parts import Interval, part_of, range_of_parts
from analytics.facts.dates import StoryTime, resolve_date, story_time
from analytics.facts.model import ResolvedDate
from analytics.vocabulary.model import Vocabulary


@dataclass(frozen=True, slots=True)
class DatedSpan:
    """A date of a text. start, end: offsets in the text, half-open; days: those it means, where that is known."""

    start: int
    end: int
    span: DateSpan
    resolved: ResolvedDate
    days: Interval | None


def dated_spans(text: str, written_on: str, vocabulary: Vocabulary) -> tuple[DatedSpan, ...]:
    """All dates of a text in order. written_on: ISO 8601 day."""
    scan = scan_text(text, vocabulary)
    annotations = Annotations(
        document=Document("benchmark", text, "txt", "0" * 64, published_on=written_on),
        reading=scan.reading,
        sentences=find_sentences(scan),
        dates=find_dates(scan, vocabulary),
    )
    time = story_time(annotations, vocabulary)
    return tuple(_dated(span, time, annotations) for span in annotations.dates)


def _dated(span: DateSpan, time: StoryTime, annotations: Annotations) -> DatedSpan:
    start, end = annotations.reading.stored(span.start, span.end)
    resolved = resolve_date(span, time, annotations)
    return DatedSpan(start, end, span, resolved, _days(span, resolved, time))


def _days(span: DateSpan, resolved: ResolvedDate, time: StoryTime) -> Interval | None:
    """The days of a resolved date; of a relative one without a printed day those its expression means."""
    if (
        not span.last.year
        and not span.first.day
        and len(span.expression.split()) > 2
        and ".." not in span.expression
    ):
        return counted_from(span.expression, time.moment)
    if resolved.start is None or resolved.end is None:
        return None
    first, last = _partial(resolved.start), _partial(resolved.end)
    interval, begin, end = interval_of(first, last), interval_of(first, first), interval_of(last, last)
    if interval is None or begin is None or end is None:
        return None
    if ".." not in span.expression:
        return interval if span.kind == "relative" else part_of(interval, span.expression)
    left, right = span.expression.split("..")
    return interval if span.kind != "date" else range_of_parts(begin, left, end, right)


def _partial(iso: str) -> PartialDate:
    year, month, day, *_ = (*(int(part) for part in iso.split("-")), None, None)
    return PartialDate(year, month, day)
