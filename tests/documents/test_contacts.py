"""Telephone numbers and e-mail addresses are told from dates, years and counts."""

import pytest

from analytics.documents.contacts import contact_spans, has_contact

CONTACTS = [
    ("Mobile: (+998 93) 505-05-58 | x", ["(+998 93) 505-05-58"]),
    ("Tel. +7 727 123-45-67", ["+7 727 123-45-67"]),
    ("Phone: 123 45 67 89", ["123 45 67 89"]),
    ("write to anna.alba@example.org today", ["anna.alba@example.org"]),
    ("Email: anna.alba[at]", ["anna.alba[at]"]),
    ("anna (at) example.org", ["anna (at) example.org"]),
]
NO_CONTACTS = [
    "On 10-12 December 2014, the programme for 2015-2019",
    "1,200,000 tablets and 45 000 kg",
    "Resolution 2023/14 of 12.05.2023",
    "at 10:00-12:30 local time",
    "GMT+5 and the +998 code",
    "the mobile team of 12 officers",
    "Sustainable Development Goal 16 at home",
]


@pytest.mark.parametrize(("text", "found"), CONTACTS)
def test_contacts_are_found(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in contact_spans(text)] == found
    assert has_contact(text)


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_other_numbers_are_none(text: str) -> None:
    assert contact_spans(text) == []
    assert not has_contact(text)
