"""The reference files of organisations: what they hold, and what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from analytics.vocabulary.load import REFERENCE
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.organisations import load_organisations, organisation_phrases
from analytics.vocabulary.rows import VocabularyError

HEADER = "organisation_id,name,acronym,kind,country_iso3,parent_id,group_id,seat_city,seat_country_iso3,source\n"
ROW = "unodc,United Nations Office on Drugs and Crime,UNODC,international,,,,Vienna,AUT,unodc.org\n"


def folder_with(tmp_path: Path, rows: str, names: str = "") -> Path:
    (tmp_path / "organisations.csv").write_text(HEADER + rows, encoding="utf-8")
    (tmp_path / "organisation_names.csv").write_text(
        f"name,organisation_id,case,source\n{names}", encoding="utf-8"
    )
    return tmp_path


def test_organisations_of_the_project(vocabulary: Vocabulary) -> None:
    organisations = vocabulary.organisations
    assert organisations["cnd"].seat_city == "Vienna"
    assert organisations["unodc-roca"].parent_id == "unodc"
    assert organisations["sco"].group_id == "sco"
    assert all(o.group_id in vocabulary.groups for o in organisations.values() if o.group_id)


@pytest.mark.parametrize(
    ("change", "remedy"),
    [
        (lambda row: row + row, "twice"),
        (lambda row: row.replace("international", "club"), "kind 'club'"),
        (lambda row: row.replace("AUT", "XYZ"), "countries.csv"),
        (lambda row: row.replace(",,,Vienna", ",un,,Vienna"), "no organisation 'un'"),
        (lambda row: row.replace(",,Vienna", ",unodc,Vienna"), "groups.csv"),
    ],
)
def test_bad_rows_are_refused_with_a_remedy(
    change: Callable[[str], str], remedy: str, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    folder = folder_with(tmp_path, change(ROW))
    with pytest.raises(VocabularyError, match=remedy):
        load_organisations(folder, vocabulary.groups, vocabulary.countries)


def test_names_of_unknown_organisations_are_refused(tmp_path: Path, vocabulary: Vocabulary) -> None:
    folder = folder_with(tmp_path, ROW, "The Office,nobody,capital,x\n")
    known = load_organisations(folder, {}, vocabulary.countries)
    with pytest.raises(VocabularyError, match="nobody"):
        organisation_phrases(folder, known)


def test_spellings_of_a_name(tmp_path: Path, vocabulary: Vocabulary) -> None:
    folder = folder_with(tmp_path, ROW, "UN Centre for Counter-Terrorism,unodc,capital,x\n")
    texts = {p.text for p in organisation_phrases(folder, load_organisations(folder, {}, vocabulary.countries))}
    assert {
        "UNODC",
        "UN Office on Drugs and Crime",
        "U.N. Office on Drugs & Crime",
        "United Nations Center for Counterterrorism",
    } <= texts


def test_names_are_folded(vocabulary: Vocabulary) -> None:
    assert all(p.text.isascii() for p in organisation_phrases(REFERENCE, vocabulary.organisations))
