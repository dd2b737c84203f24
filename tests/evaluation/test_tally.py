"""Counts, shares and lines of errors."""

import pytest

from analytics.evaluation.tally import Tally

LISTS = [
    ("abc", "abc", (3, 3, 3), (1.0, 1.0, 1.0)),
    ("ab", "abcd", (2, 2, 4), (1.0, 0.5, 2 / 3)),
    ("abx", "ab", (2, 3, 2), (2 / 3, 1.0, 0.8)),
    ("aa", "a", (1, 2, 1), (0.5, 1.0, 2 / 3)),
    ("", "ab", (0, 0, 2), (0.0, 0.0, 0.0)),
    ("x", "", (0, 1, 0), (0.0, 1.0, 0.0)),
    ("", "", (0, 0, 0), (1.0, 1.0, 1.0)),
]


@pytest.mark.parametrize(("made", "wanted", "counts", "shares"), LISTS)
def test_lists(made: str, wanted: str, counts: tuple[int, ...], shares: tuple[float, ...]) -> None:
    tally = Tally()
    tally.compare_lists(list(made), list(wanted), str.__eq__, "doc")
    assert (tally.hit, tally.made, tally.wanted) == counts
    assert (tally.precision, tally.recall, tally.f1) == pytest.approx(shares)


def test_errors_name_the_document_and_the_value() -> None:
    tally = Tally()
    tally.compare_lists(["KAZ", "NAM"], ["KAZ", "UZB"], str.__eq__, "a.txt")
    tally.compare_value("2022", "2023", False, "a.txt")
    assert tally.errors == ["a.txt: wrong 'NAM'", "a.txt: missed 'UZB'", "a.txt: '2022' for '2023'"]


def test_confidence_is_judged_for_values_that_were_found() -> None:
    tally = Tally()
    tally.compare_lists(["KAZ", "NAM"], ["KAZ"], str.__eq__, "a.txt", [0.9, 0.6])
    tally.compare_value("Almaty", "Almaty", True, "a.txt", 0.8)
    tally.compare_value("", "", True, "a.txt", 0.8)
    tally.compare_value("Almaty", "Astana", False, "a.txt")
    assert tally.judged == [(0.9, True), (0.6, False), (0.8, True)]
