"""When two texts count as the same value."""

import pytest

from analytics.evaluation.likeness import alike, normal, overlap, same_name, telling_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, ""),
        ("  The Programme's  CENTRE! ", "the program s center"),
        ("Türkiye – Organisation", "turkiye organization"),
        ("HIV/AIDS", "hiv aids"),
    ],
)
def test_normal(text: str | None, words: str) -> None:
    assert normal(text) == words


def test_telling_words_leave_out_articles_and_prepositions() -> None:
    assert telling_words("The Head of a Centre for Research") == {"head", "center", "research"}


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("A B C", "B C", 1.0),
        ("Programme for Trade", "Program on Health", 0.5),
        ("", "x", 0.0),
        ("of the", "of", 0.0),
    ],
)
def test_overlap(one: str, other: str, share: float) -> None:
    assert overlap(one, other) == share


ALIKE = [
    (None, "", True),
    ("", "Director", False),
    ("Deputy Minister of the Interior", "deputy minister of interior", True),
    ("Director", "Executive Director", True),
    ("Minister", "Judge", False),
    ("First Deputy Minister of Foreign Affairs of Kazakhstan", "First Deputy Minister", True),
    ("UN", "UNODC", False),
    ("UNODC", "UNODC ROCA", True),
]


@pytest.mark.parametrize(("one", "other", "expected"), ALIKE)
def test_alike(one: str | None, other: str | None, expected: bool) -> None:
    assert alike(one, other) is expected
    assert alike(other, one) is expected


NAMES = [
    ("Ghada Waly", "Ghada Fathi Waly", True),
    ("Waly", "Ghada Waly", False),
    ("Zhang Ming", "Ming Zhang", True),
    ("José Núñez", "Jose Nunez", True),
    ("Anna Alba", "Alma Alba", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), NAMES)
def test_same_name(one: str, other: str, expected: bool) -> None:
    assert same_name(one, other) is expected
