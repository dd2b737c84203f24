"""The reference files of groups: sizes on dates that everybody knows, and what is refused."""

from pathlib import Path

import pytest

from analytics.vocabulary.groups import load_groups
from analytics.vocabulary.model import Country, Vocabulary
from analytics.vocabulary.rows import VocabularyError

SIZES = [
    ("sco", "2001-06-15", 6),
    ("sco", "2017-06-08", 6),
    ("sco", "2017-06-09", 8),
    ("sco", "2023-07-04", 9),
    ("sco", "2024-07-04", 10),
    ("european-union", "1995", 15),
    ("european-union", "2004-04-30", 15),
    ("european-union", "2004-05-01", 25),
    ("european-union", "2013-07", 28),
    ("european-union", "2020-01-31", 28),
    ("european-union", "2020-02-01", 27),
    ("nato", "2019", 29),
    ("nato", "2020-03-27", 30),
    ("nato", "2024-03-07", 32),
    ("osce", "2013", 57),
    ("council-of-europe", "2021", 47),
    ("council-of-europe", "2022-03-16", 46),
    ("asean", "2000", 10),
    ("asean", None, 11),
    ("saarc", "2006", 7),
    ("saarc", "2007-04-03", 8),
    ("african-union", "2012", 54),
    ("african-union", None, 55),
    ("ecowas", "2024", 15),
    ("ecowas", "2025-01-29", 12),
    ("caricom", None, 15),
    ("sadc", None, 16),
    ("gcc", None, 6),
    ("arab-league", None, 22),
    ("arab-league", "2015", 21),
    ("oic", None, 57),
    ("cis", None, 9),
    ("csto", "2010", 7),
    ("csto", None, 6),
    ("eaeu", "2015-01-01", 3),
    ("eaeu", "2016", 5),
    ("bsec", "2010", 12),
    ("bsec", "2021", 13),
    ("caricc", None, 7),
    ("eco", None, 10),
    ("central-asia", None, 5),
    ("unodc-rp-afghanistan-neighbours", None, 8),
    ("brics", "2015", 5),
    ("g20", None, 19),
    ("pacific-islands-forum", None, 18),
    ("comesa", None, 21),
    ("igad", "2024", 8),
]
COUNTRIES = {"KAZ": Country("KAZ", "KZ", "398", "Kazakhstan", "Asia", "Central Asia")}


@pytest.mark.parametrize(("group_id", "on", "size"), SIZES)
def test_members_on_a_date(group_id: str, on: str | None, size: int, vocabulary: Vocabulary) -> None:
    assert len(vocabulary.groups[group_id].members_on(on)) == size


def test_no_group_is_empty_and_none_has_a_member_twice(vocabulary: Vocabulary) -> None:
    for group in vocabulary.groups.values():
        members = group.members_on(None)
        assert members
        assert len(members) == len(set(members))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("other,KAZ,,", "no group 'other'"),
        ("sco,ATL,,", "'ATL' is not in countries.csv"),
        ("sco,KAZ,2001,", "dates are written"),
        ("sco,KAZ,2001-06-15,2000-01-01", "not after its beginning"),
    ],
)
def test_broken_rows_are_refused(row: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "groups.csv").write_text("group_id,name,kind,source\nsco,SCO,organisation,x\n")
    (tmp_path / "group_members.csv").write_text(f"group_id,country_iso3,since,until,source\n{row},x\n")
    with pytest.raises(VocabularyError, match=message):
        load_groups(tmp_path, COUNTRIES)
