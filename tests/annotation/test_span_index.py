"""Which spans lie around another one."""

import pytest

from analytics.annotation.span_index import SpanIndex, index_spans
from analytics.annotation.spans import Span

INDEX = index_spans([Span(20, 24, "last"), Span(0, 16, "nested"), Span(8, 13, "inner")])


@pytest.mark.parametrize(
    ("start", "end", "covered", "extended"),
    [
        (0, 16, True, False),
        (8, 13, True, True),
        (14, 16, True, True),
        (14, 18, False, False),
        (16, 20, False, False),
        (20, 24, True, False),
        (21, 24, True, True),
        (24, 25, False, False),
    ],
)
def test_what_is_covered(start: int, end: int, covered: bool, extended: bool) -> None:
    span = Span(start, end, "")
    assert (INDEX.covers(span), INDEX.extends(span)) == (covered, extended)


@pytest.mark.parametrize(
    ("start", "end", "names"),
    [
        (0, 1, ["nested"]),
        (12, 21, ["last", "inner", "nested"]),
        (14, 18, ["nested"]),
        (16, 20, []),
        (13, 20, ["nested"]),
        (24, 30, []),
    ],
)
def test_what_overlaps(start: int, end: int, names: list[str]) -> None:
    assert [span.text for span in INDEX.overlapping(Span(start, end, ""))] == names


def test_no_spans_cover_nothing() -> None:
    empty: SpanIndex[Span] = index_spans([])
    assert not empty.covers(Span(0, 0, ""))
    assert list(empty.overlapping(Span(0, 9, ""))) == []


def test_spans_that_start_in_a_stretch_are_found() -> None:
    spans = index_spans([Span(0, 30, ""), Span(5, 9, ""), Span(20, 21, "")])
    assert [span.start for span in spans.starting(1, 20)] == [5]
    assert [span.start for span in spans.starting(0, 21)] == [0, 5, 20]
    assert spans.starting(6, 20) == ()
