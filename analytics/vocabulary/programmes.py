"""Known multi-year programmes and strategies, and the names that texts give them.

In: data/reference/programmes.csv and programme_names.csv. Out: `KnownProgramme` by id, and phrases of kind
"programme". A name that several cycles share ("Programme for Central Asia") has all their ids as keys; the
years that the text prints then tell them apart. Refused: rows that point to unknown organisations, groups
or programmes, and years that end before they start.
"""

from collections.abc import Mapping
from pathlib import Path

from analytics.vocabulary.model import Group, KnownProgramme, Organisation
from analytics.vocabulary.phrases import Case, Phrase
from analytics.vocabulary.rows import VocabularyError, read_rows

COLUMNS = (
    "programme_id",
    "name",
    "organisation_id",
    "start_year",
    "end_year",
    "launched_on",
    "group_id",
    "source",
)
NAME_COLUMNS = ("name", "programme_id", "source")


def load_programmes(
    folder: Path, organisations: Mapping[str, Organisation], groups: Mapping[str, Group]
) -> Mapping[str, KnownProgramme]:
    """Programme id → programme. Raises `VocabularyError` for ids that the other vocabularies do not hold."""
    programmes: dict[str, KnownProgramme] = {}
    for row in read_rows(folder, "programmes", COLUMNS):
        programme = _programme(row)
        if programme.programme_id in programmes:
            raise VocabularyError(f"programmes.csv: {programme.programme_id!r} stands there twice")
        if programme.organisation_id not in organisations:
            raise VocabularyError(
                f"programmes.csv: no organisation {programme.organisation_id!r} in organisations.csv"
            )
        if programme.group_id and programme.group_id not in groups:
            raise VocabularyError(f"programmes.csv: no group {programme.group_id!r} in groups.csv")
        programmes[programme.programme_id] = programme
    return programmes


def programme_phrases(folder: Path, programmes: Mapping[str, KnownProgramme]) -> list[Phrase]:
    """The names as phrases of kind "programme", one per name and programme; the full names are among them."""
    names = {(programme.name, programme_id) for programme_id, programme in programmes.items()}
    for row in read_rows(folder, "programme_names", NAME_COLUMNS):
        if row["programme_id"] not in programmes:
            raise VocabularyError(f"programme_names.csv: no programme {row['programme_id']!r} in programmes.csv")
        names.add((row["name"], row["programme_id"]))
    return [Phrase(name, "programme", programme_id, _case(name)) for name, programme_id in sorted(names)]


def _case(name: str) -> Case:
    """Acronyms count only as printed; other names start with a capital."""
    return "exact" if " " not in name else "capital"


def _programme(row: dict[str, str]) -> KnownProgramme:
    start, end = _year(row, "start_year"), _year(row, "end_year")
    if start and end and end < start:
        raise VocabularyError(f"programmes.csv: {row['programme_id']!r} ends before it starts; swap the years")
    return KnownProgramme(
        row["programme_id"],
        row["name"],
        row["organisation_id"],
        start,
        end,
        row["launched_on"] or None,
        row["group_id"] or None,
    )


def _year(row: dict[str, str], column: str) -> int | None:
    cell = row[column]
    if cell and not (len(cell) == 4 and cell.isdigit()):
        raise VocabularyError(f"programmes.csv: {row['programme_id']!r} has {column} {cell!r}; write four digits")
    return int(cell) if cell else None
