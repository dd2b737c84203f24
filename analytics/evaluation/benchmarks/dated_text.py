"""A text of a benchmark with its dates resolved against a given day, as calendar days.

In: a text, the day it was written on, the vocabulary. Out: `FoundDate`s with offsets in that text. Nothing but
dates is read, so that a benchmark of dates measures dates. A range has several last days that count, since the
specifications end a range of months, quarters or years on the first day of its last one.
"""

from analytics.annotation.annotations import Annotations
from analytics.annotation.dates.find import find_dates
from analytics.annotation.scan import scan_text
from analytics.annotation.sentences import find_sentences
from analytics.annotation.spans import DateSpan, PartialDate
from analytics.documents.document import Document
from analytics.evaluation.benchmarks.readers import DateReader, FoundDate
from analytics.facts.dates.calendar import counted_from, interval_of
from analytics.facts.dates.parts import Interval, part_of, range_of_parts
from analytics.facts.dates.resolution import StoryTime, resolve_date, story_time
from analytics.facts.model import ResolvedDate
from analytics.vocabulary.model import Vocabulary


def date_reader(vocabulary: Vocabulary) -> DateReader:
    """This project as a reader of dates."""
    return lambda text, written_on: found_dates(text, written_on, vocabulary)


def found_dates(text: str, written_on: str, vocabulary: Vocabulary) -> list[FoundDate]:
    """All dates of a text in order. written_on: ISO 8601 day."""
    scan = scan_text(text, vocabulary)
    annotations = Annotations(
        document=Document("benchmark", text, "txt", "0" * 64, published_on=written_on),
        reading=scan.reading,
        sentences=find_sentences(scan),
        dates=find_dates(scan, vocabulary),
    )
    time = story_time(annotations, vocabulary)
    return [_found(span, time, annotations) for span in annotations.dates]


def _found(span: DateSpan, time: StoryTime, annotations: Annotations) -> FoundDate:
    start, end = annotations.reading.stored(span.start, span.end)
    resolved = resolve_date(span, time, annotations)
    days = _days(span, resolved, time)
    return FoundDate(start, end, span.text, _values(resolved), _ends(span, days) if days else ())


def _values(resolved: ResolvedDate) -> tuple[str, ...]:
    """The calendar unit of a date: its start, where start and end are one year, month or day."""
    weeklike = resolved.edtf is not None and resolved.edtf.startswith("[")
    if resolved.start is None or resolved.start != resolved.end or weeklike:
        return ()
    return (resolved.start,)


def _ends(span: DateSpan, days: Interval) -> tuple[tuple[str, str], ...]:
    first, last = days.first, days.last
    ends = {last}
    if span.first != span.last:
        quarter = last.replace(month=(last.month - 1) // 3 * 3 + 1, day=1)
        ends |= {last.replace(day=1), quarter, last.replace(month=1, day=1)}
    return tuple((first.isoformat(), end.isoformat()) for end in sorted(ends))


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
