"""Reference data on themes: the fifteen themes, their terms, and what is refused."""

from pathlib import Path

import pytest

from analytics.vocabulary.load import REFERENCE
from analytics.vocabulary.rows import VocabularyError, read_rows
from analytics.vocabulary.themes import COLUMNS, TERM_COLUMNS, load_themes, theme_phrases

THEMES = [
    "drug-trafficking",
    "organised-crime",
    "human-trafficking",
    "drug-use-health",
    "criminal-justice",
    "anti-corruption",
    "illicit-finance",
    "terrorism",
    "border-management",
    "cybercrime",
    "research",
    "gender",
    "human-rights",
    "youth",
    "sustainable-development",
]


def test_themes_are_those_of_the_guidelines() -> None:
    assert list(load_themes(REFERENCE)) == THEMES


def test_every_theme_has_terms_that_name_it() -> None:
    phrases = theme_phrases(REFERENCE, load_themes(REFERENCE))
    assert {p.key.rsplit(" ", 1)[0] for p in phrases if p.key.endswith(" 1")} == {*THEMES, "none"}


def test_terms_are_plain_letters_and_unique() -> None:
    rows = read_rows(REFERENCE, "theme_terms", TERM_COLUMNS)
    assert all(row["term"].isascii() and row["source"] for row in rows)
    assert len({(row["term"], row["theme_id"]) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    "cells", ["opium,nothing,1,s", "opium,drug-trafficking,0,s", "opium,drug-trafficking,much,s"]
)
def test_bad_terms_are_refused(tmp_path: Path, cells: str) -> None:
    (tmp_path / "themes.csv").write_text(",".join(COLUMNS) + "\ndrug-trafficking,D,d,s\n", encoding="utf-8")
    (tmp_path / "theme_terms.csv").write_text(",".join(TERM_COLUMNS) + f"\n{cells}\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"theme_terms\.csv"):
        theme_phrases(tmp_path, load_themes(tmp_path))


def test_acronyms_count_only_as_printed() -> None:
    cases = {p.text: p.case for p in theme_phrases(REFERENCE, load_themes(REFERENCE))}
    assert cases["HIV"] == "exact"
    assert cases["money laundering"] == "any"
