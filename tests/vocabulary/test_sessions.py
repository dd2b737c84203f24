"""Numbered sessions: years that are known, and files that are refused."""

from pathlib import Path

import pytest

from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.rows import VocabularyError
from analytics.vocabulary.sessions import COLUMNS, load_sessions, session_year

# Years in which these sessions were held, as the bodies' own records say
HELD = [
    ("cnd", 66, 2023),
    ("cnd", 60, 2017),
    ("ccpcj", 32, 2023),
    ("ccpcj", 28, 2019),
    ("unga", 78, 2023),
    ("unga", 75, 2020),
    ("csw", 67, 2023),
    ("wha", 73, 2020),
    ("international-labour-conference", 109, 2021),
    ("international-labour-conference", 108, None),
    ("interpol", 90, 2022),
    ("interpol", 88, None),
    ("cosp-uncac", 8, 2019),
    ("untoc-cop", 11, 2022),
    ("osce", 25, 2018),
    ("african-union", 31, None),
]


@pytest.mark.parametrize(("organisation_id", "number", "year"), HELD)
def test_year_of_a_session(vocabulary: Vocabulary, organisation_id: str, number: int, year: int | None) -> None:
    assert session_year(vocabulary.sessions[organisation_id], number) == year


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["nobody,1,2000,0,1,1,,,,x"], "not in organisations.csv"),
        (["cnd,1,2000,0,1,1,,,,x", "cnd,2,2001,0,1,1,,,,x"], "has a row already"),
        (["cnd,first,2000,0,1,1,,,,x"], "must be digits"),
    ],
)
def test_refuses_bad_rows(tmp_path: Path, rows: list[str], message: str) -> None:
    (tmp_path / "annual_sessions.csv").write_text("\n".join([",".join(COLUMNS), *rows]), encoding="utf-8")
    with pytest.raises(VocabularyError, match=message):
        load_sessions(tmp_path, {"cnd"})
