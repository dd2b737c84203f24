"""One person under several spellings is one row; namesakes are not."""

import pytest

from analytics.tables.assemble import build_tables
from tests.tables.facts_factory import Story, vocabulary

Seen = dict[str, str]

SAME: list[tuple[str, Seen, Seen]] = [
    ("equal names, nothing else known", {"name": "Anna Alba"}, {"name": "Anna Alba"}),
    ("equal names, one country", {"name": "Anna Alba", "country": "KAZ"}, {"name": "Anna Alba", "country": "KAZ"}),
    ("accents", {"name": "Ángel Peña", "country": "KAZ"}, {"name": "Angel Pena", "country": "KAZ"}),
    ("surname first", {"name": "Zhang Ming", "country": "KAZ"}, {"name": "Ming Zhang", "country": "KAZ"}),
    (
        "a middle name left out",
        {"name": "Ghada Fathi Waly", "organisation_id": "unodc"},
        {"name": "Ghada Waly", "organisation_id": "unodc"},
    ),
    (
        "a body and its office",
        {"name": "Ashita Mittal", "organisation_id": "unodc"},
        {"name": "Ashita Mittal", "organisation_id": "unodc-roca"},
    ),
    (
        "two transliterations",
        {"name": "Olim Narzullaev", "country": "UZB", "role": "Director"},
        {"name": "Olim Narzullayev", "country": "UZB", "role": "Director"},
    ),
    (
        "another office in the same country",
        {"name": "Kairat Umarov", "country": "KAZ", "role": "Deputy Minister"},
        {"name": "Kairat Umarov", "country": "KAZ", "role": "Ambassador"},
    ),
]
DIFFERENT: list[tuple[str, Seen, Seen]] = [
    ("another country", {"name": "Ali Hassan", "country": "KAZ"}, {"name": "Ali Hassan", "country": "NAM"}),
    ("another first name", {"name": "Anna Alba", "country": "KAZ"}, {"name": "Alma Alba", "country": "KAZ"}),
    (
        "surnames that differ by a letter that is heard",
        {"name": "Timur Umarov", "country": "KAZ", "role": "Judge"},
        {"name": "Timur Omarov", "country": "KAZ", "role": "Judge"},
    ),
    (
        "unrelated bodies",
        {"name": "Li Wei", "organisation_id": "unodc"},
        {"name": "Li Wei", "organisation_id": "org-bank"},
    ),
    ("a short form without anything else", {"name": "Ghada Fathi Waly"}, {"name": "Ghada Waly"}),
    (
        "a state official and one of an organisation",
        {"name": "Li Wei", "country": "KAZ", "role": "Minister"},
        {"name": "Li Wei", "organisation_id": "unodc", "role": "Officer"},
    ),
    (
        "single names",
        {"name": "Suharto", "country": "KAZ"},
        {"name": "Suharto", "country": "KAZ", "role": "Judge"},
    ),
]


def _people(*seen: Seen) -> list[dict[str, object]]:
    stories = []
    for number, person in enumerate(seen):
        known = dict(person)
        text = f"Story {number}\n\n{known.get('role', '')} {known['name']}"
        stories.append(
            Story(text, published=f"202{number}-01-01").person(known.pop("name"), known.pop("role", None), **known)
        )
    tables = build_tables([story.facts() for story in stories], [], vocabulary())
    return tables["people"].to_dict("records")  # type: ignore[return-value]


@pytest.mark.parametrize(("case", "one", "other"), SAME, ids=lambda value: value if isinstance(value, str) else "")
def test_one_person_is_one_row(case: str, one: Seen, other: Seen) -> None:
    assert len(_people(one, other)) == 1


@pytest.mark.parametrize(
    ("case", "one", "other"), DIFFERENT, ids=lambda value: value if isinstance(value, str) else ""
)
def test_two_persons_are_two_rows(case: str, one: Seen, other: Seen) -> None:
    rows = _people(one, other)
    assert len({row["person_id"] for row in rows}) == 2


def test_a_person_keeps_other_spellings_and_the_latest_office() -> None:
    (row,) = _people(
        {"name": "Ghada Fathi Waly", "organisation_id": "unodc", "role": "Director"},
        {"name": "Ghada Waly", "organisation_id": "unodc", "role": "Executive Director"},
    )
    assert row["name"] == "Ghada Fathi Waly"
    assert row["also_written"] == "Ghada Waly"
    assert row["role"] == "Executive Director"


def test_ids_are_readable() -> None:
    (row,) = _people({"name": "Kairat Umarov", "country": "KAZ"})
    assert row["person_id"] == "person-kairat-umarov-kaz"
