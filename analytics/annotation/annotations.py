"""Everything the annotators said of one document, each kind in text order."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TypeVar

from analytics.annotation.reading import ReadingText
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
    """The spans of one document. `dateline` and `published` are spans that date the document itself."""

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

    def sentence_at(self, position: int) -> SentenceSpan:
        """The sentence a position of the reading text lies in (the one before, between two sentences)."""
        index = bisect_right(self.sentences, position, key=lambda sentence: sentence.start)
        return self.sentences[max(index - 1, 0)]

    def inside(self, spans: tuple[S, ...], outer: Span) -> tuple[S, ...]:
        """Those of the spans that lie inside another one, in order."""
        return tuple(span for span in spans if outer.covers(span))

    def stored(self, span: Span) -> tuple[int, int]:
        """A span's offsets in the stored text."""
        return self.reading.stored(span.start, span.end)
