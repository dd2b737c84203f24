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
        "an initial, one office",
        {"name": "Olim Narzullaev", "country": "UZB", "role": "Director"},
        {"name": "O. Narzullayev", "country": "UZB", "role": "Director of the Centre"},
    ),
    (
        "patronymic and surname first, one body",
        {"name": "Ermek Toktorbayev", "organisation_id": "org-police"},
        {"name": "Toktorbaev Ermek Sadyrovich", "organisation_id": "org-police"},
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
        "an initial, another office",
        {"name": "Olim Narzullaev", "country": "UZB", "role": "Director"},
        {"name": "O. Narzullaev", "country": "UZB", "role": "Judge"},
    ),
    (
        "another father",
        {"name": "Ermek Sadyrovich Toktorbaev", "country": "KGZ", "role": "Judge"},
        {"name": "Ermek Asanovich Toktorbaev", "country": "KGZ", "role": "Judge"},
    ),
    (
        "a man and a woman",
        {"name": "Aziz Karimov", "country": "UZB", "role": "Judge"},
        {"name": "Aziza Karimova", "country": "UZB", "role": "Judge"},
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


def test_initials_that_fit_two_persons_are_neither() -> None:
    judge = {"country": "UZB", "role": "Judge"}
    rows = _people(
        {"name": "Alisher Karimov", **judge}, {"name": "Anvar Karimov", **judge}, {"name": "A. Karimov", **judge}
    )
    assert [row["name"] for row in rows] == ["A. Karimov", "Alisher Karimov", "Anvar Karimov"]


EVENT = {"title": "review of border security", "start": "2023-05-10", "city": "Almaty", "people": (0,)}
AT_ONE_EVENT = [
    ("Talgat Baimukhanov", "T. Baymukhanov", 1),
    ("Talgat Baimukhanov", "Baimukhanov", 1),
    ("Talgat Baimukhanov", "Talgat Serikovich Baimukhanov", 1),
    ("Talgat Baimukhanov", "B. Baimukhanov", 2),
    ("Talgat Baimukhanov", "Umarov", 2),
]


@pytest.mark.parametrize(("one", "other", "rows"), AT_ONE_EVENT)
def test_names_that_fit_are_one_person_where_both_were_at_one_event(one: str, other: str, rows: int) -> None:
    stories = [
        Story(f"{number}\n\n{EVENT['title']} {name}").person(name, role="").meeting(**EVENT)  # type: ignore[arg-type]
        for number, name in enumerate((one, other))
    ]
    tables = build_tables([story.facts() for story in stories], [], vocabulary())
    assert (len(tables["meetings"]), len(tables["people"])) == (1, rows)


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
