"""Everything the annotators said of one document, each kind in text order."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TypeVar

from analytics.annotation.reading import ReadingText
from analytics.annotation.span_index import SpanIndex, index_spans
from analytics.annotation.spans import (
    AgreementSpan,
    CountrySpan,
    CountSpan,
    DateSpan,
    GroupSpan,
    ListSpan,
    MeetingSpan,
    OrganisationSpan,
    PersonSpan,
    PlaceSpan,
    ProgrammeSpan,
    QuoteSpan,
    RoleSpan,
    SentenceSpan,
    Span,
    ThemeSpan,
    Unplaced,
)
from analytics.documents.document import Document

S = TypeVar("S", bound=Span)


@dataclass(frozen=True, slots=True)
class Annotations:
    """The spans of one document, each kind in text order. `dateline` and `published` date the document itself.

    quoted: an index of the quotations; named: of quotations and of the names that may hold other words' spans
    (organisations, programmes, agreements).
    """

    document: Document
    reading: ReadingText
    sentences: tuple[SentenceSpan, ...]
    title: Span | None = None
    published: DateSpan | None = None
    dateline: Span | None = None
    dateline_place: PlaceSpan | None = None
    dates: tuple[DateSpan, ...] = ()
    countries: tuple[CountrySpan, ...] = ()
    places: tuple[PlaceSpan, ...] = ()
    groups: tuple[GroupSpan, ...] = ()
    organisations: tuple[OrganisationSpan, ...] = ()
    people: tuple[PersonSpan, ...] = ()
    roles: tuple[RoleSpan, ...] = ()
    counts: tuple[CountSpan, ...] = ()
    meetings: tuple[MeetingSpan, ...] = ()
    quotes: tuple[QuoteSpan, ...] = ()
    programmes: tuple[ProgrammeSpan, ...] = ()
    agreements: tuple[AgreementSpan, ...] = ()
    lists: tuple[ListSpan, ...] = ()
    themes: tuple[ThemeSpan, ...] = ()
    unplaced: tuple[Unplaced, ...] = field(default=())
    quoted: SpanIndex[QuoteSpan] = field(init=False, repr=False, compare=False)
    named: SpanIndex[Span] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Build the indexes."""
        names: tuple[Span, ...] = (*self.organisations, *self.programmes, *self.agreements, *self.quotes)
        object.__setattr__(self, "quoted", index_spans(self.quotes))
        object.__setattr__(self, "named", index_spans(names))

    def sentence_at(self, position: int) -> SentenceSpan:
        """The sentence a position of the reading text lies in (the one before, between two sentences)."""
        index = bisect_right(self.sentences, position, key=lambda sentence: sentence.start)
        return self.sentences[max(index - 1, 0)]

    def inside(self, spans: tuple[S, ...], outer: Span) -> tuple[S, ...]:
        """Those of the spans that lie inside another one, in order."""
        first = bisect_left(spans, outer.start, key=lambda span: span.start)
        last = bisect_right(spans, outer.end, lo=first, key=lambda span: span.start)
        return tuple(span for span in spans[first:last] if outer.covers(span))

    def stored(self, span: Span) -> tuple[int, int]:
        """A span's offsets in the stored text."""
        return self.reading.stored(span.start, span.end)
