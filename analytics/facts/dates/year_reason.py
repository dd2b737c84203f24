"""The year a story is told in, and why: what `year_evidence` and the rules behind it return."""

from dataclasses import dataclass

from analytics.annotation.spans import Span


@dataclass(frozen=True, slots=True)
class YearEvidence:
    """The year the story is told in; because: in plain English; spans: the words it rests on."""

    year: int
    because: str
    spans: tuple[Span, ...]
