"""Known organisations: data/reference/organisations.csv and organisation_names.csv in, `Organisation` by id out.

Also gives their names as phrases of kind "organisation", in the spellings that English texts use. Refuses rows
with an unknown kind, country, parent or group: `VocabularyError` names file, row and remedy.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import cast, get_args

from analytics.vocabulary.model import Country, Group, Organisation
from analytics.vocabulary.phrases import Case, Phrase
from analytics.vocabulary.rows import VocabularyError, read_rows

KINDS = ("international", "government", "civil-society", "academic", "media", "project", "other", "armed-group")
_COLUMNS = (
    "organisation_id",
    "name",
    "acronym",
    "kind",
    "country_iso3",
    "parent_id",
    "group_id",
    "seat_city",
    "seat_country_iso3",
    "source",
)
_NAME_COLUMNS = ("name", "organisation_id", "case", "source")

# Spellings of one word that English-language sources use side by side (British and American, with and without
# hyphen, written out and short).
_SPELLINGS = (
    ("Organisation", "Organization"),
    ("Centre", "Center"),
    ("Programme", "Program"),
    ("Co-operation", "Cooperation"),
    ("Co-ordinat", "Coordinat"),
    ("Organised", "Organized"),
    ("Defence", "Defense"),
    ("Labour", "Labor"),
    ("Counter-Terrorism", "Counterterrorism", "Counter Terrorism"),
    ("Anti-Terroris", "Antiterroris", "Anti Terroris"),
    ("Money Laundering", "Money-Laundering"),
    ("Southeast", "South-East", "South East"),
    ("United Nations ", "UN ", "U.N. "),
    ("European Union ", "EU "),
    (" and ", " & "),
)


def load_organisations(
    folder: Path, groups: Mapping[str, Group], countries: Mapping[str, Country]
) -> Mapping[str, Organisation]:
    """All known organisations by id, in file order. Raises `VocabularyError`."""
    rows = read_rows(folder, "organisations", _COLUMNS)
    ids = {row["organisation_id"] for row in rows}
    found: dict[str, Organisation] = {}
    for number, row in enumerate(rows, start=2):
        problem = _problem(row, found, ids, groups, countries)
        if problem:
            raise VocabularyError(f"organisations.csv, row {number} ({row['organisation_id']}): {problem}")
        found[row["organisation_id"]] = _organisation(row)
    return found


def organisation_phrases(folder: Path, organisations: Mapping[str, Organisation]) -> list[Phrase]:
    """Every name and acronym of every organisation, in all spellings, under the kind "organisation"."""
    phrases: dict[tuple[str, str], Phrase] = {}
    for name, organisation_id, case in _names(folder, organisations):
        for spelling in _spellings(name):
            phrases.setdefault(
                (_printed(spelling, case), organisation_id),
                Phrase(spelling, "organisation", organisation_id, case),
            )
    return list(phrases.values())


def _names(folder: Path, organisations: Mapping[str, Organisation]) -> Iterator[tuple[str, str, Case]]:
    for organisation in organisations.values():
        # a name all in capitals ("TRAFFIC") is told from the common word by them
        case: Case = "exact" if organisation.name.isupper() else "capital"
        yield organisation.name, organisation.organisation_id, case
        if organisation.acronym and organisation.acronym != organisation.name:
            yield organisation.acronym, organisation.organisation_id, "exact"
    for number, row in enumerate(read_rows(folder, "organisation_names", _NAME_COLUMNS), start=2):
        if row["organisation_id"] not in organisations:
            raise VocabularyError(
                f"organisation_names.csv, row {number}: no organisation {row['organisation_id']!r}; add it first"
            )
        if row["case"] not in get_args(Case):
            raise VocabularyError(f"organisation_names.csv, row {number}: case {row['case']!r} is not one")
        yield row["name"], row["organisation_id"], cast("Case", row["case"])


def _printed(spelling: str, case: Case) -> str:
    """The key of a spelling: an acronym counts as written, names with any capitals are one."""
    return spelling if case == "exact" else spelling.lower()


def _spellings(name: str) -> Iterator[str]:
    """The name in every combination of the spellings above."""
    pieces = [name]
    for forms in _SPELLINGS:
        present = next((form for form in forms if form in name), None)
        if present is not None:
            pieces = list(dict.fromkeys(piece.replace(present, form) for piece, form in product(pieces, forms)))
    yield from pieces


def _problem(
    row: Mapping[str, str],
    found: Mapping[str, Organisation],
    ids: set[str],
    groups: Mapping[str, Group],
    countries: Mapping[str, Country],
) -> str | None:
    """What is wrong with a row, and what to do about it."""
    checks = (
        (row["organisation_id"] not in found, "its id stands twice; remove one row"),
        (row["kind"] in KINDS, f"kind {row['kind']!r} is none of {', '.join(KINDS)}"),
        (
            not row["parent_id"] or row["parent_id"] in ids,
            f"no organisation {row['parent_id']!r} to be its parent",
        ),
        (
            not row["group_id"] or row["group_id"] in groups,
            f"no group {row['group_id']!r} in groups.csv; add it there",
        ),
        *(
            (not row[column] or row[column] in countries, f"{column} {row[column]!r} is not in countries.csv")
            for column in ("country_iso3", "seat_country_iso3")
        ),
    )
    return next((remedy for right, remedy in checks if not right), None)


def _organisation(row: Mapping[str, str]) -> Organisation:
    return Organisation(
        organisation_id=row["organisation_id"],
        name=row["name"],
        acronym=row["acronym"] or None,
        kind=row["kind"],
        country_iso3=row["country_iso3"] or None,
        parent_id=row["parent_id"] or None,
        group_id=row["group_id"] or None,
        seat_city=row["seat_city"] or None,
        seat_country_iso3=row["seat_country_iso3"] or None,
    )
