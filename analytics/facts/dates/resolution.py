"""Dates as facts: every printed date gets its year and days, stated, inferred with the reason, or unknown.

In: `DateSpan`s and the `StoryTime` they are told at. Out: `ResolvedDate`s. A missing year of a reported event lies
towards the past of the publication, of an announced one towards the future. Refused: dates counted from a day that
the text does not give; they stay unknown, with what is known in EDTF ("XXXX-05-12", "[2019-05-13..2019-05-19]").
"""

from datetime import date, timedelta

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan, PartialDate, Span
from analytics.facts.dates.calendar import counted_from, interval_of, occurrence
from analytics.facts.dates.parts import Interval
from analytics.facts.dates.story_time import StoryTime, document_published, story_time
from analytics.facts.dates.wording import is_announced
from analytics.facts.model import ResolvedDate

__all__ = ["StoryTime", "document_published", "resolve_date", "resolve_neighbour", "story_time"]

_GRACE = timedelta(10)  # a story may name a day shortly after its own date without "will"
_MONTH = timedelta(31)
_VAGUE = ("early", "mid", "late", "earlier", "later")
_EDTF_PARTS = {
    **{"spring": "21", "summer": "22", "autumn": "23", "winter": "24"},
    **{"q1": "33", "q2": "34", "q3": "35", "q4": "36", "h1": "40", "h2": "41"},
}  # ISO 8601-2: season, quarter and semester codes in the place of the month
_QUARTERS = ("33", "34", "35", "36")


def resolve_date(
    span: DateSpan, time: StoryTime, annotations: Annotations, *, planned: bool = False
) -> ResolvedDate:
    """When a printed date is. planned: the sentence announces the event.

    Relative dates that are counted from another event ("a day earlier") are counted from the day printed before
    them; `resolve_neighbour` counts them from a given one.
    """
    planned = planned or is_announced(annotations, span)
    if ".." in span.expression and span.kind != "date":
        return _open_range(span, time)
    if span.kind == "relative":
        return _relative(span, time, annotations, planned)
    if span.last.year is not None or span.first.year is not None:
        return _resolved(span, span.first, span.last, "stated", None, (span,))
    if span.first.month is None:
        return ResolvedDate(spans=(span,))
    return _without_year(span, time, annotations, planned)


def resolve_neighbour(span: DateSpan, neighbour: ResolvedDate) -> ResolvedDate:
    """A date counted from another event ("a day earlier", "the following week", "the same day")."""
    anchor = _partial(neighbour.start)
    interval = counted_from(span.expression, anchor) if span.expression and anchor else None
    if interval is None:
        return ResolvedDate(spans=(span,))
    reason = f"'{span.text}' is counted from {neighbour.start}, the date of the other event"
    return _from_interval(span, interval, reason, neighbour.spans)


def _without_year(span: DateSpan, time: StoryTime, annotations: Annotations, planned: bool) -> ResolvedDate:
    printed = _same_day_elsewhere(span, annotations)
    if printed:
        reason = f"the year is not printed beside it: the text also prints {printed.text}"
        return _in_year(span, printed.first.year or 0, reason, (printed,))
    year = _year_of(span, time, planned)
    if year is None and (beside := _near_in_sentence(span, annotations)):
        year = min(_about(span, beside), key=lambda day: abs(day - _first_day(beside))).year
        return _in_year(span, year, f"the year is not printed: the sentence also dates {beside.text}", (beside,))
    if year is None:
        return ResolvedDate(edtf=_edtf(span.first, span.last), spans=(span,))
    return _in_year(span, year, f"the year is not printed: {time.because}", time.spans)


def _open_range(span: DateSpan, time: StoryTime) -> ResolvedDate:
    """A range with an end that is counted from the story: "from 2010 until now", "from next Monday to Friday"."""
    left, right = span.expression.split("..")
    begin = counted_from(left, time.moment) if left else _printed_end(span.first, time, planned=False)
    if begin is None:
        return ResolvedDate(spans=(span,))
    by_weekday = right.endswith("day 0") and right != "story day 0"
    anchor = _day(begin.first) if right and (left or by_weekday) else time.moment
    end = counted_from(right, anchor, planned=True) if right else _printed_end(span.last, time, planned=True)
    if end is None or end.last < begin.first:
        return ResolvedDate(spans=(span,))
    first = _day(begin.first) if left else PartialDate(begin.first.year, span.first.month, span.first.day)
    last = _day(end.last) if right else PartialDate(end.last.year, span.last.month, span.last.day)
    reason = f"'{span.text}' is counted from {time.date}: {time.because}"
    return ResolvedDate(first.iso(), last.iso(), _edtf(first, last), "inferred", reason, (span, *time.spans))


def _printed_end(printed: PartialDate, time: StoryTime, *, planned: bool) -> Interval | None:
    """The printed end of such a range; without a year it lies back for a beginning, ahead for an end."""
    year = printed.year or _year_of(DateSpan(0, 0, "", first=printed, last=printed), time, planned)
    dated = PartialDate(year, printed.month, printed.day)
    return interval_of(dated, dated) if year and _exists(dated) else None


def _relative(span: DateSpan, time: StoryTime, annotations: Annotations, planned: bool) -> ResolvedDate:
    if span.expression.startswith("event"):
        before = _day_before(span, time, annotations)
        if before.start:
            return resolve_neighbour(span, before)
    unit = span.expression.split()[1]
    if time.told_by == "event" and ((unit.endswith("day") and span.days_apart != 0) or unit == "weekend"):
        return ResolvedDate(spans=(span,))  # "on Tuesday" is counted from the day of writing, which is not known
    interval = counted_from(span.expression, time.moment, planned=planned)
    if interval is None:
        return ResolvedDate(spans=(span,))
    reason = f"'{span.text}' is counted from {time.date}: {time.because}"
    return _from_interval(span, interval, reason, time.spans)


def _day_before(span: DateSpan, time: StoryTime, annotations: Annotations) -> ResolvedDate:
    """The nearest day that is printed before a span, resolved; else the main event's own."""
    days = [d for d in annotations.dates if d.end <= span.start and _is_day(d)]
    if days:
        return resolve_date(days[-1], time, annotations)
    return ResolvedDate(time.date, time.date, time.date, "inferred", time.because, time.spans)


def _is_day(span: DateSpan) -> bool:
    """Whether a date is a day, printed or counted from the story ("on Friday", "yesterday")."""
    if span.kind == "date":
        return span.first.day is not None
    anchor, unit, *_ = (*span.expression.split(), "", "")
    return span.kind == "relative" and anchor == "story" and unit.endswith("day")


def _same_day_elsewhere(span: DateSpan, annotations: Annotations) -> DateSpan | None:
    """The same day and month, printed with a year elsewhere in the text."""
    if span.first.day is None:
        return None
    same = (span.first.month, span.first.day)
    dated = (d for d in annotations.dates if d.kind == "date" and d.first.year)
    return next((d for d in dated if (d.first.month, d.first.day) == same), None)


def _near_in_sentence(span: DateSpan, annotations: Annotations) -> DateSpan | None:
    """A full date of the same sentence within a month: "it began on 6 May 2024 and ends on 17 May"."""
    sentence = annotations.sentence_at(span.start)
    for other in annotations.inside(annotations.dates, sentence):
        full = other.kind == "date" and other.first.year and other.first.day and span.first.day
        if full and any(abs(day - _first_day(other)) <= _MONTH for day in _about(span, other)):
            return other
    return None


def _about(span: DateSpan, other: DateSpan) -> list[date]:
    """The days a date without a year may stand for around another date."""
    years = range((other.first.year or 1) - 1, (other.first.year or 1) + 2)
    return [day for y in years if (day := occurrence(span.first.month or 1, span.first.day, y))]


def _first_day(span: DateSpan) -> date:
    return date(span.first.year or 1, span.first.month or 1, span.first.day or 1)


def _year_of(span: DateSpan, time: StoryTime, planned: bool) -> int | None:
    """The year of a day and month, by the moment the story is told."""
    year, month = time.moment.year, span.first.month or 1
    if year is None or time.moment.month is None:
        return year
    told = _told_on(time.moment, planned)
    near = [day for y in (year - 1, year, year + 1) if (day := occurrence(month, span.first.day, y))]
    if not span.first.day:
        near = [date(y, month, min(told.day, 28)) for y in (year - 1, year, year + 1)]
    if not near:
        return None  # 29 February, and no leap year about
    if planned:
        return _coming(span, told, near)
    if time.told_by == "publication":
        return max((day for day in near if day <= told + _GRACE), default=near[0]).year
    return min(near, key=lambda day: abs(day - told)).year


def _told_on(moment: PartialDate, planned: bool) -> date:
    """The day the story is told; of a month its first day for what is to come, its last for what has been."""
    interval = interval_of(moment, moment)
    if interval is None:
        return date.min
    return interval.first if planned else interval.last


def _coming(span: DateSpan, told: date, near: list[date]) -> int:
    """The year in which an announced date or range is not yet over."""
    end = span.last.month or span.first.month or 1
    length = (end - (span.first.month or end)) % 12 * 30 + (27 if not span.last.day else 0)
    return min((day for day in near if day + timedelta(length + 1) >= told), default=near[-1]).year


def _in_year(span: DateSpan, year: int, reason: str, spans: tuple[Span, ...]) -> ResolvedDate:
    first, last = span.first, span.last
    wraps = first.month is not None and last.month is not None and last.month < first.month
    start, end = PartialDate(year, first.month, first.day), PartialDate(year + wraps, last.month, last.day)
    if not (_exists(start) and _exists(end)):
        return ResolvedDate(edtf=_edtf(first, last), spans=(span,))
    return _resolved(span, start, end, "inferred", reason, (span, *spans))


def _exists(moment: PartialDate) -> bool:
    """Whether the calendar has the day: 29 February only in leap years."""
    return moment.year is None or occurrence(moment.month or 1, moment.day, moment.year) is not None


def _from_interval(span: DateSpan, interval: Interval, reason: str, spans: tuple[Span, ...]) -> ResolvedDate:
    """What a relative expression gives; a printed day or month ("10 December last year") makes it exact."""
    if span.first.day or (span.first.month and " year " in span.expression):
        month = span.first.month or interval.first.month
        start = PartialDate(interval.first.year, month, span.first.day)
        end = PartialDate(interval.first.year, span.last.month or month, span.last.day)
        if not (_exists(start) and _exists(end)):
            return ResolvedDate(edtf=_edtf(span.first, span.last), spans=(span,))
        return _resolved(span, start, end, "inferred", reason, (span, *spans))
    start = end = _precise(interval)
    if interval.exact:
        start, end = _day(interval.first), _day(interval.last)
    edtf = _relative_edtf(span, interval, start)
    iso = (start.iso(), end.iso())
    return ResolvedDate(iso[0], iso[1], edtf, "inferred" if iso[0] else "unknown", reason, (span, *spans))


def _precise(interval: Interval) -> PartialDate:
    """The month or year that holds the whole interval; unknown if none does."""
    first, last = interval.first, interval.last
    if first.year != last.year:
        return PartialDate()
    return PartialDate(first.year, first.month if first.month == last.month else None)


def _day(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _relative_edtf(span: DateSpan, interval: Interval, precise: PartialDate) -> str | None:
    code = _EDTF_PARTS.get(span.expression.split()[-1]) or _EDTF_PARTS.get(span.expression.split()[1])
    if code:
        return f"{interval.first.year:04d}-{code}"
    if interval.exact:
        return interval.first.isoformat()
    if span.expression.split()[-1] in _VAGUE and precise.year:
        return precise.iso()
    whole = interval_of(precise, precise)
    if whole and (whole.first, whole.last) == (interval.first, interval.last):
        return precise.iso()
    return f"[{interval.first.isoformat()}..{interval.last.isoformat()}]"


def _resolved(
    span: DateSpan, first: PartialDate, last: PartialDate, basis: str, reason: str | None, spans: tuple[Span, ...]
) -> ResolvedDate:
    edtf = _edtf(first, last)
    code = _EDTF_PARTS.get(span.expression.split()[-1]) if span.expression else None
    if code and first.year:
        edtf = f"{first.year:04d}-{code}"
    if code in _QUARTERS and first.year and not first.month:
        month = 3 * _QUARTERS.index(code) + 1
        first, last = PartialDate(first.year, month), PartialDate(first.year, month + 2)
    return ResolvedDate(
        first.iso(), last.iso(), edtf, "stated" if basis == "stated" else "inferred", reason, spans
    )


def _edtf(first: PartialDate, last: PartialDate) -> str:
    parts = [_edtf_date(first), _edtf_date(last)]
    return parts[0] if first == last else "/".join(parts)


def _edtf_date(moment: PartialDate) -> str:
    year = f"{moment.year:04d}" if moment.year is not None else "XXXX"
    return "-".join([year, *(f"{part:02d}" for part in (moment.month, moment.day) if part)])


def _partial(iso: str | None) -> PartialDate | None:
    if iso is None:
        return None
    year, month, day, *_ = (*(int(part) for part in iso.split("-")), None, None)
    return PartialDate(year, month, day)
