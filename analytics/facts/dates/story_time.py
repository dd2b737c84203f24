"""When a story is told: what every date without a year, and every "last month", is counted from.

In: annotations and vocabulary. Out: one `StoryTime`, from, in this order: the publication date beside the
document, a date stamp, the dateline, the first full date of an event in the headline or opening, and what else the
text says of its year (`year_evidence`). Refused: the day of the run, defaults, years of background.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import DateSpan, PartialDate, SentenceSpan, Span
from analytics.facts.dates.calendar import occurrence
from analytics.facts.dates.wording import story_dates
from analytics.facts.dates.year_evidence import year_evidence
from analytics.facts.model import ResolvedDate
from analytics.vocabulary.model import Vocabulary

_OPENING_SENTENCES = 4  # of the prose; a date further down need not be the main event's

ToldBy = Literal["publication", "event", "year", "unknown"]


@dataclass(frozen=True, slots=True)
class StoryTime:
    """The day, month or year the story is told, as precise as known.

    told_by: what kind of moment it is: "publication" (reported events lie before it), "event" (the main event's
    own date), "year" (only the year is known), "unknown". because: the reason in plain English; spans: the words
    it rests on. undated: what the story's own event gets when no date is printed with it.
    """

    moment: PartialDate = field(default_factory=PartialDate)
    told_by: ToldBy = "unknown"
    because: str = ""
    spans: tuple[Span, ...] = ()
    undated: ResolvedDate = field(default_factory=ResolvedDate)

    @property
    def date(self) -> str | None:
        """ISO 8601 as precise as known, or None."""
        return self.moment.iso()

    def undated_event(self) -> ResolvedDate:
        """The date of an event that the text does not date: the dateline's day, or a date stamp's month."""
        return self.undated


def story_time(annotations: Annotations, vocabulary: Vocabulary) -> StoryTime:
    """When the story is told. Never from the day of the run."""
    published = _metadata_time(annotations) or _published_time(annotations)
    if published and published.moment.year:
        return published
    main, sentence = _main_date(annotations)
    if main and main.first.year and not published and _in_opening(annotations, sentence):
        return StoryTime(main.first, "event", f"the main event is dated {main.text}", (main,))
    undated = annotations.published or _dateline_date(annotations)
    evidence = year_evidence(annotations, vocabulary, undated if published else main)
    if evidence is None:
        return published or StoryTime()
    anchor = published.moment if published else main.first if main else PartialDate()
    moment = replace(anchor, year=evidence.year)
    if anchor.month and occurrence(anchor.month, anchor.day, evidence.year) is None:
        return published or StoryTime()  # 29 February: the evidence must be of something else
    told_by: ToldBy = "publication" if published else "event" if main else "year"
    event = _with_year(published.undated, moment, evidence.because) if published else ResolvedDate()
    return StoryTime(moment, told_by, evidence.because, evidence.spans, event)


def document_published(annotations: Annotations) -> ResolvedDate:
    """The publication date that the metadata or the document states; unknown if its year is not printed."""
    metadata = annotations.document.published_on
    if metadata:
        return ResolvedDate(metadata, metadata, metadata, "stated")
    printed = annotations.published
    if printed is None or printed.first.iso() is None:
        return ResolvedDate()
    iso = printed.first.iso()
    return ResolvedDate(iso, iso, iso, "stated", None, (printed,))


def _metadata_time(annotations: Annotations) -> StoryTime | None:
    """From `published_on` of the document; a date stamp or dateline in the text still dates an undated event."""
    iso = annotations.document.published_on
    if not iso:
        return None
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return None
    moment = PartialDate(day.year, day.month, day.day)
    in_text = _published_time(annotations)
    month = iso[:7]
    undated = ResolvedDate(
        month, month, month, "inferred", f"the text gives no date; it was published on {iso[:10]}"
    )
    if in_text and in_text.undated.start:
        undated = in_text.undated
    return StoryTime(moment, "publication", f"the document was published on {iso[:10]}", (), undated)


def _published_time(annotations: Annotations) -> StoryTime | None:
    """From the dateline or a date stamp."""
    printed = annotations.published or _dateline_date(annotations)
    if printed is None:
        return None
    moment, because = printed.first, f"the story is dated {printed.text}"
    return StoryTime(moment, "publication", because, (printed,), _undated(annotations, printed))


def _dateline_date(annotations: Annotations) -> DateSpan | None:
    line = annotations.dateline
    return next((d for d in annotations.dates if line and line.covers(d) and d.kind == "date"), None)


def _undated(annotations: Annotations, printed: DateSpan) -> ResolvedDate:
    """The dateline's day for an undated event; of a date stamp only the month."""
    line = _dateline_date(annotations)
    stated = _with_year_of(line.first, printed.first) if line else printed.first
    precise = stated if line else replace(stated, day=None)
    if stated.year is None:
        return ResolvedDate(edtf=_edtf_without_year(precise), spans=(line or printed,))
    iso = precise.iso()
    source = "dateline" if line else "date stamp"
    reason = f"the text gives the event no date; its {source} is {(line or printed).text}"
    if line and line.first.year is None:
        reason = f"{reason}, and the story is dated {printed.text}"
    return ResolvedDate(iso, iso, iso, "inferred", reason, (line or printed,))


def _with_year_of(line: PartialDate, printed: PartialDate) -> PartialDate:
    """A dateline's day without a year ("BAKU, June 17"): that of the date stamp, which cannot be earlier."""
    if line.year or not printed.year:
        return line
    before = (line.month or 0, line.day or 0) <= (printed.month or 12, printed.day or 31)
    return replace(line, year=printed.year if before else printed.year - 1)


def _edtf_without_year(moment: PartialDate) -> str:
    return "-".join(["XXXX", *(f"{part:02d}" for part in (moment.month, moment.day) if part)])


def _with_year(undated: ResolvedDate, moment: PartialDate, because: str) -> ResolvedDate:
    """An undated event's day once the year of the dateline is known."""
    if undated.edtf is None:
        return undated
    iso = undated.edtf.replace("XXXX", f"{moment.year:04d}")
    reason = f"the text gives the event no date; the story is dated so, and {because}"
    return replace(undated, start=iso, end=iso, edtf=iso, basis="inferred", reason=reason)


def _main_date(annotations: Annotations) -> tuple[DateSpan | None, SentenceSpan | None]:
    """The first date of an event with a month, and its sentence."""
    return next(story_dates(annotations), (None, None))


def _in_opening(annotations: Annotations, sentence: SentenceSpan | None) -> bool:
    prose = [s for s in annotations.sentences if s.block in ("body", "dateline", "list")]
    return sentence is not None and (sentence.block == "title" or sentence in prose[:_OPENING_SENTENCES])
