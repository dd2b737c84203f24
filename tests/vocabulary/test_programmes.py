"""Reference data on programmes: what is loaded, and what is refused with file, row and remedy."""

from pathlib import Path

import pytest

from analytics.vocabulary.load import REFERENCE, load_vocabulary
from analytics.vocabulary.programmes import COLUMNS, NAME_COLUMNS, load_programmes, programme_phrases
from analytics.vocabulary.rows import VocabularyError, read_rows

ROW = "p,Gulf Programme,{organisation},{start},{end},,{group},source\n"


def write(folder: Path, rows: str, names: str = "") -> Path:
    (folder / "programmes.csv").write_text(",".join(COLUMNS) + "\n" + rows, encoding="utf-8")
    (folder / "programme_names.csv").write_text(",".join(NAME_COLUMNS) + "\n" + names, encoding="utf-8")
    return folder


def row(organisation: str = "unodc", start: str = "2014", end: str = "2018", group: str = "") -> str:
    return ROW.format(organisation=organisation, start=start, end=end, group=group)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (row(organisation="nobody"), "no organisation 'nobody'"),
        (row(group="nowhere"), "no group 'nowhere'"),
        (row(start="2019", end="2018"), "ends before it starts"),
        (row(start="14"), "write four digits"),
        (row() + row(), "stands there twice"),
    ],
)
def test_bad_rows_are_refused(tmp_path: Path, rows: str, message: str) -> None:
    vocabulary = load_vocabulary()
    with pytest.raises(VocabularyError, match=message):
        load_programmes(write(tmp_path, rows), vocabulary.organisations, vocabulary.groups)


def test_names_of_unknown_programmes_are_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, row(), "Gulf Plan,q,source\n")
    vocabulary = load_vocabulary()
    programmes = load_programmes(folder, vocabulary.organisations, vocabulary.groups)
    with pytest.raises(VocabularyError, match="no programme 'q'"):
        programme_phrases(folder, programmes)


def test_cycles_share_a_name() -> None:
    programmes = load_vocabulary().programmes
    shared = [p.key for p in programme_phrases(REFERENCE, programmes) if p.text == "Programme for Central Asia"]
    assert len(shared) == 2
    assert {programmes[key].start_year for key in shared} == {2015, 2022}


def test_every_row_has_a_source_and_plain_letters() -> None:
    for name, columns in (("programmes", COLUMNS), ("programme_names", NAME_COLUMNS)):
        for cells in read_rows(REFERENCE, name, columns):
            assert cells["source"]
            assert cells["name"].isascii()
