"""Which printed names can be one person's."""

import pytest

from analytics.tables.person_names import (
    EQUAL,
    INITIALS,
    SHORTENED,
    SPELLED,
    STRANGERS,
    agreement,
    one_spelling,
    person_name,
    same_surname,
)

NAMES = [
    ("Ermek Toktorbayev", "Ermek Toktorbaev", EQUAL),
    ("Talgat Baimukhanov", "Talgat Baymukhanov", EQUAL),
    ("Rustam Rahimov", "Rakhimov Rustam", EQUAL),
    ("Jürgen Hofstätter", "Juergen Hofstaetter", EQUAL),
    ("Đorđe Milićević", "Djordje Milicevic", EQUAL),
    ("Henrik Lindqvist", "Khenrik Lindkvist", EQUAL),
    ("Dmitry Orlov", "Dmitriy Orlov", EQUAL),
    ("Ahmad Zaki Osman", "Ahmad Zaki bin Osman", EQUAL),
    ("Jean-Bosco Habimana", "Habimana Jean Bosco", EQUAL),
    ("Khalid Al Mansoori", "Khaled Al-Mansouri", SPELLED),
    ("Mohammed Al Qabandi", "Mohammad Al-Qabandi", SPELLED),
    ("Rustam Sharipov", "Rustam Sharipzoda", SPELLED),
    ("Ermek Toktorbayev", "Toktorbaev Ermek Sadyrovich", SHORTENED),
    ("Yusuf Abdi Noor", "Yousuf Abdi", SHORTENED),
    ("María Fernanda Quiroga", "Maria Quiroga", SHORTENED),
    ("Earl Persaud", "Earl A. Persaud", SHORTENED),
    ("Khalid bin Saleh Al-Otaibi", "Khaled Al-Otaibi", SHORTENED),
    ("Ermek Toktorbayev", "E. Toktorbaev", INITIALS),
    ("E. Toktorbayev", "Toktorbaev Ermek Sadyrovich", INITIALS),
    ("Sherzod Abdullayev", "Sh. Abdullaev", INITIALS),
    ("Sherzod Abdullayev", "S. Abdullaev", INITIALS),
    ("Jean-Bosco Habimana", "J.-B. Habimana", INITIALS),
    ("Wei Ling Tan", "Tan W. L.", INITIALS),
    ("A. Karimov", "A. Karimov", INITIALS),
    ("Earl A. Persaud", "E. Persaud", INITIALS),
    ("Alisher Karimov", "B. Karimov", STRANGERS),
    ("A. Karimov", "B. Karimov", STRANGERS),
    ("Aziz Karimov", "Aziza Karimova", STRANGERS),
    ("Timur Umarov", "Timur Omarov", STRANGERS),
    ("Rustam Sharipov", "Rustam Karimzoda", STRANGERS),
    ("Anna Alba", "Alma Alba", STRANGERS),
    ("Hasan Rahimov", "Hussein Rahimov", STRANGERS),
    ("Sergey Ivanov", "Sergey Petrov", STRANGERS),
    ("Ibrahim Sorie Kamara", "Ibrahim Musa Kamara", STRANGERS),
    ("Earl A. Persaud", "Earl B. Persaud", STRANGERS),
    ("R. A. Desmond Joseph", "Alister Joseph", STRANGERS),
    ("A. B. Karimov", "Alisher Karimov", INITIALS),
    ("A. Karimov", "A. B. Karimov", INITIALS),
    ("Suharto", "Suharto", STRANGERS),
    ("Karimov", "Alisher Karimov", STRANGERS),
]


@pytest.mark.parametrize(("one", "other", "wanted"), NAMES)
def test_how_well_names_agree_in_either_order(one: str, other: str, wanted: float) -> None:
    assert agreement(person_name(one), person_name(other)) == wanted
    assert agreement(person_name(other), person_name(one)) == wanted


PARTS = [
    ("Sh. Abdullaev", ("abdulaev",), ("sh",)),
    ("Tan W. L.", ("tan",), ("l", "v")),
    ("Li Wei", ("li", "vei"), ()),
    ("Abdullah bin Zayed Al Nahyan", ("abdulah", "nahian", "zaed"), ()),
    ("Jean-Claude O'Brien", ("brien", "claude", "jean"), ("o",)),
]


@pytest.mark.parametrize(("printed", "words", "initials"), PARTS)
def test_parts_of_a_name(printed: str, words: tuple[str, ...], initials: tuple[str, ...]) -> None:
    name = person_name(printed)
    assert (name.words, name.initials) == (words, initials)


SURNAMES = [
    ("Toktorbayev", "Ermek Toktorbaev", True),
    ("Toktorbayev", "Ermek Karimov", False),
    ("E. Karimov", "Ermek Karimov", False),
    ("Ermek Karimov", "Karimov", False),
]


@pytest.mark.parametrize(("single", "full", "wanted"), SURNAMES)
def test_a_surname_alone(single: str, full: str, wanted: bool) -> None:
    assert same_surname(person_name(single), person_name(full)) == wanted


@pytest.mark.parametrize("word", ["abdullayev", "zhumagulov", "mueller", "khoury", "qureshi"])
def test_one_spelling_of_a_spelling_is_itself(word: str) -> None:
    assert one_spelling(one_spelling(word)) == one_spelling(word)
