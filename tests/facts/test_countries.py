"""Countries of a document: what counts, what does not, and on what basis."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.annotation.spans import GroupSpan
from analytics.documents.document import Document
from analytics.facts.countries import document_countries, resolve_group
from analytics.facts.model import CountryFact
from analytics.vocabulary.model import Vocabulary

CASES = [
    ("A course was held in Tashkent for Uzbek and Kazakh officers.", None, {"KAZ", "UZB"}),
    ("A course was held in Tashkent.", None, set()),
    ("A course was held in Tashkent, Uzbekistan.", None, {"UZB"}),
    ("The UNODC Regional Office for South Asia met.", None, set()),
    ("All SAARC Member States were represented.", "2006", {"BGD", "BTN", "IND", "LKA", "MDV", "NPL", "PAK"}),
    ("Some SAARC Member States were represented.", "2006", set()),
    ("The OSCE Mission to Moldova held a course.", None, set()),
    ("The UNODC Programme Office in Turkmenistan held a course for Kenya.", None, {"KEN"}),
    ("The Embassy of Japan in Moldova held a course.", None, {"JPN", "MDA"}),
    ("The Malta Police Force held a course.", None, {"MLT"}),
    ("Tashkent and Bishkek signed a protocol.", None, {"UZB", "KGZ"}),
    ("Bishkek hosted the conference.", None, {"KGZ"}),
    ("On 3-4 May 2021, Tashkent hosted the conference.", None, {"UZB"}),
    ("Last week, Tashkent hosted the conference.", None, {"UZB"}),
    ("Delegates from Lima, Tashkent and Riga came.", None, set()),
]


def _facts(text: str, on: str | None, vocabulary: Vocabulary) -> tuple[CountryFact, ...]:
    annotations = annotate(Document("story.txt", text, "txt", "0" * 64), vocabulary)
    return document_countries(annotations, vocabulary, on)


@pytest.mark.parametrize(("text", "on", "codes"), CASES)
def test_countries_of_a_document(text: str, on: str | None, codes: set[str], vocabulary: Vocabulary) -> None:
    assert {fact.country_iso3 for fact in _facts(f"Officers meet\n\n{text}", on, vocabulary)} == codes


def test_press_contacts_add_no_country(vocabulary: Vocabulary) -> None:
    story = (
        "Officers meet\n\nA course was held for officers from Kenya.\n\n"
        "For further information please contact:\n\nJane Roe\n\nUNODC Office, 5 Main Street, Kampala, Uganda\n"
    )
    assert [fact.country_iso3 for fact in _facts(story, None, vocabulary)] == ["KEN"]


def test_basis_is_the_strongest_form(vocabulary: Vocabulary) -> None:
    story = "Officers meet\n\nThe five Central Asian states met. Uzbek officers led. Kazakhstan hosted."
    basis = {fact.country_iso3: (fact.basis, fact.via_group) for fact in _facts(story, None, vocabulary)}
    assert basis["TJK"] == ("group", "central-asia")
    assert basis["UZB"] == ("adjective", None)
    assert basis["KAZ"] == ("name", None)


def test_order_is_that_of_first_mention(vocabulary: Vocabulary) -> None:
    story = "Officers meet\n\nUganda and Kenya met. Kenya thanked Burundi."
    facts = _facts(story, None, vocabulary)
    assert [fact.country_iso3 for fact in facts] == ["UGA", "KEN", "BDI"]
    assert [len(fact.mentions) for fact in facts] == [1, 2, 1]


def test_every_mention_of_a_group_counts_once_for_a_member(vocabulary: Vocabulary) -> None:
    story = "Officers meet\n\nThe five Central Asian states met. Later all Central Asian states left."
    facts = _facts(story, None, vocabulary)
    assert {len(fact.mentions) for fact in facts} == {2}


def test_unknown_group_resolves_to_nothing(vocabulary: Vocabulary) -> None:
    assert resolve_group(GroupSpan(0, 5, "the X", ("nowhere",), whole=True), vocabulary, None) == ()


def test_listed_members_win(vocabulary: Vocabulary) -> None:
    span = GroupSpan(0, 5, "the X", ("central-asia",), listed=("UZB", "KAZ"), whole=True)
    assert resolve_group(span, vocabulary, None) == ("KAZ", "UZB")
