"""What a document is about: a theme needs at least a sentence of its own."""

from functools import cache

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.themes import document_themes
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary

FILLER = "The delegates met again in the afternoon and had tea in the garden of the old town hall. " * 45


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def themes(text: str) -> list[str]:
    annotations = annotate(Document("story.txt", text, "txt", "0" * 64), vocabulary())
    return [fact.theme_id for fact in document_themes(annotations, vocabulary())]


CASES = [
    ("Talks in Doha\n\nThe ministers discussed money laundering.", ["illicit-finance"]),
    ("Drug trafficking at sea\n\nThe ministers met.", ["drug-trafficking"]),
    ("Talks in Doha\n\nThe United Nations Office on Drugs and Crime hosted the talks.", []),
    ("Talks in Doha\n\nThe police came.", []),
    ("Talks in Doha\n\nThe Minister of Justice met the Minister of Health.", []),
    ("Talks in Doha\n\nPeru is a party to the United Nations Convention against Corruption.", []),
    (
        "Plan\n\nThe Gulf Programme 2014-2018 has two pillars: cybercrime and prison reform.",
        ["criminal-justice", "cybercrime"],
    ),
    (
        "Talks\n\nThe ministers discussed corruption.\n\nFor more information please contact: cybercrime desk, "
        "tel. 5.",
        ["anti-corruption"],
    ),
    ("Talks\n\nThe ministers met.\n\nAbout the Agency\nThe Agency fights terrorism and corruption.", []),
    ("Talks\n\nThe ministers discussed tea. The Agency was established in 1997 and fights terrorism.", []),
    ("Talks\n\nThe ministers spoke about terrorism. They had tea.", ["terrorism"]),
    ("Talks\n\nThe ministers had tea.\n\nAbout SELEC: With its seat in Bucharest, it fights corruption.", []),
    ("Talks\n\nThe ministers had tea.\n\nRelated news\nCybercrime operation in South America", []),
    ("Talks\n\nThe ministers had tea.\n\nRead also\nMoney laundering grows", []),
    ("Talks\n\nThe Working Group on Counter-Terrorism had met on 6 June.", []),
    ("Talks\n\nThey met. Anti-drug officers and customs officers of Peru took part.", []),
    ("Talks\n\nThey met. The ban on chemical weapons was praised.", []),
    # who came, and how well something is founded
    ("Talks\n\nThey met.\n\nThe judiciary and prison services came from Peru and Chile.", []),
    ("Talks\n\nThey met. The plans should rest on scientific evidence.", []),
    # a body that works on one subject speaks of it, once is not enough
    ("The 9th plenary of GIABA closes\n\nThe experts of GIABA met in Dakar.", ["illicit-finance"]),
    ("Talks\n\nThey met.\n\nAn expert of MONEYVAL came.", []),
    ("Talks\n\nThe police met. The police of Peru came. The police of Chile sang.", []),
    ("Talks\n\nA group will trace the financing of terrorist cells.", ["illicit-finance"]),
    ("Talks\n\nThe traffickers of women were named.", ["human-trafficking"]),
    ("Talks\n\nThe patrol found hashish in the boat. It was towed to the port.", ["drug-trafficking"]),
]


TOLD = [
    ("Drug shops in messengers were the subject of a report.", ["drug-trafficking"]),
    ("He spoke of drug peddlers at the gates.", ["drug-trafficking"]),
    ("Cocaine on fishing boats kept them busy.", ["drug-trafficking"]),
    ("Heads of Border Guard Agencies of the Gulf meet\nThe heads met in Lima on Monday.", ["border-management"]),
    ("They agreed on border operations in spring.", ["border-management"]),
    ("Speakers warned of the trafficking of workers into camps.", ["human-trafficking"]),
    ("They learn to trace the money of terrorists.", ["illicit-finance"]),
    ("Handguns and gun violence worried the mayors.", ["organised-crime"]),
    ("Falsified medicines kill, the doctors said.", ["organised-crime", "drug-use-health"]),
    ("The young officers of police schools were greeted.", []),
    ("Police and courts sent their suspects' files.", []),
    ("Liaison officers were greeted.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_themes_told_in_plain_words(text: str, expected: list[str]) -> None:
    found = themes(text)
    assert found == expected


def test_a_page_on_a_programme_is_read_below_its_heading() -> None:
    page = "About the Lake Programme\nThe Programme helps states with border control on the lake and its shores."
    assert "border-management" in themes(page)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_themes_of_a_document(text: str, expected: list[str]) -> None:
    assert themes(text) == expected


def test_a_passing_word_in_a_long_text_is_no_theme() -> None:
    assert themes(f"Talks\n\nThey named cybercrime.\n\n{FILLER}") == []


def test_two_sentences_in_a_long_text_are_a_theme() -> None:
    assert themes(f"Talks\n\nThey named cybercrime. Cybercrime grows, they said.\n\n{FILLER}") == ["cybercrime"]


def test_order_is_that_of_the_vocabulary() -> None:
    found = themes(
        "Talks\n\nThey spoke about the human rights of prisoners, prison reform, youth and drug trafficking."
    )
    assert found == sorted(found, key=list(vocabulary().themes).index)


def test_repeated_sentences_count_once() -> None:
    assert themes(f"Talks\n\nThey named cybercrime.\n\nThey named cybercrime.\n\n{FILLER}") == []
