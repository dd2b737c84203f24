"""Groups of countries: regions, organisations' members, members of programmes.

In: data/reference/groups.csv, group_names.csv and group_members.csv. Out: `Group` by id with dated memberships,
and phrases of the kind "group" with the group's id as key. Refused: unknown groups or countries, dates not ISO
8601, memberships that end before they begin.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

from analytics.vocabulary.model import Country, Group, Membership
from analytics.vocabulary.phrases import Case, Phrase
from analytics.vocabulary.rows import VocabularyError, read_rows

GROUP_COLUMNS = ("group_id", "name", "kind", "source")
NAME_COLUMNS = ("name", "group_id", "case", "source")
MEMBER_COLUMNS = ("group_id", "country_iso3", "since", "until", "source")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})?")


def load_groups(folder: Path, countries: Mapping[str, Country]) -> Mapping[str, Group]:
    """Id → group with its memberships in file order."""
    names = {row["group_id"]: row["name"] for row in read_rows(folder, "groups", GROUP_COLUMNS)}
    members: dict[str, list[Membership]] = {group_id: [] for group_id in names}
    for number, row in enumerate(read_rows(folder, "group_members", MEMBER_COLUMNS), start=2):
        _check_member(number, row, members, countries)
        members[row["group_id"]].append(Membership(row["country_iso3"], row["since"], row["until"]))
    return {group_id: Group(group_id, name, tuple(members[group_id])) for group_id, name in names.items()}


def group_phrases(folder: Path, groups: Mapping[str, Group]) -> list[Phrase]:
    """The phrases of group_names.csv."""
    phrases = []
    for number, row in enumerate(read_rows(folder, "group_names", NAME_COLUMNS), start=2):
        if row["group_id"] not in groups:
            raise VocabularyError(f"group_names.csv, row {number}: no group {row['group_id']!r} in groups.csv")
        if row["case"] not in get_args(Case):
            raise VocabularyError(
                f"group_names.csv, row {number}: case {row['case']!r} is none of any, capital, exact"
            )
        phrases.append(Phrase(row["name"], "group", row["group_id"], cast("Case", row["case"])))
    return phrases


def _check_member(
    number: int, row: dict[str, str], members: Mapping[str, list[Membership]], countries: Mapping[str, Country]
) -> None:
    where = f"group_members.csv, row {number}"
    if row["group_id"] not in members:
        raise VocabularyError(f"{where}: no group {row['group_id']!r} in groups.csv")
    if row["country_iso3"] not in countries:
        raise VocabularyError(f"{where}: {row['country_iso3']!r} is not in countries.csv")
    if not (_DAY.fullmatch(row["since"]) and _DAY.fullmatch(row["until"])):
        raise VocabularyError(f"{where}: dates are written 2001-06-15, or left empty")
    if row["until"] and row["until"] <= row["since"]:
        raise VocabularyError(
            f"{where}: membership ends on {row['until']}, not after its beginning {row['since']}"
        )
