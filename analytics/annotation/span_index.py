"""Spans of one or several kinds, to be asked which of them lie around another span without reading them all.

In: spans in any order; they may nest. Out: answers in logarithmic time, so that a long text costs no more a word
than a short one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from analytics.annotation.spans import Span

S = TypeVar("S", bound=Span)


@dataclass(frozen=True, slots=True)
class SpanIndex(Generic[S]):
    """Spans by start, with how far the spans up to each of them reach."""

    spans: tuple[S, ...] = ()
    starts: tuple[int, ...] = ()
    reach: tuple[int, ...] = ()

    def covers(self, inner: Span) -> bool:
        """Whether one of the spans covers another span."""
        before = bisect_right(self.starts, inner.start)
        return before > 0 and self.reach[before - 1] >= inner.end

    def extends(self, inner: Span) -> bool:
        """Whether one of the spans covers another span and is longer."""
        before = bisect_right(self.starts, inner.start)
        earlier = bisect_left(self.starts, inner.start)
        longer = before > 0 and self.reach[before - 1] > inner.end
        return longer or (earlier > 0 and self.reach[earlier - 1] >= inner.end)

    def starting(self, first: int, last: int) -> tuple[S, ...]:
        """The spans that start from `first` on and before `last`, in order."""
        return self.spans[bisect_left(self.starts, first) : bisect_left(self.starts, last)]

    def overlapping(self, other: Span) -> Iterator[S]:
        """The spans that share a character with another one, the last first."""
        index = bisect_left(self.starts, other.end) - 1
        while index >= 0 and self.reach[index] > other.start:
            if self.spans[index].end > other.start:
                yield self.spans[index]
            index -= 1


def index_spans(spans: Iterable[S]) -> SpanIndex[S]:
    """An index of the spans."""
    ordered = tuple(sorted(spans, key=lambda span: span.start))
    return SpanIndex(
        ordered,
        tuple(span.start for span in ordered),
        tuple(accumulate((span.end for span in ordered), max)),
    )
