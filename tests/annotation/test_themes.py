"""Words that speak of a theme, and words that only name a body or an office."""

from functools import cache

import pytest

from analytics.annotation.scan import scan_text
from analytics.annotation.themes import find_themes
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def themes(text: str, weight: float = 0.5) -> set[str]:
    return {t.theme_id for t in find_themes(scan_text(text, vocabulary()), vocabulary()) if t.weight >= weight}


SPEAKS = [
    ("Illicit drug trafficking grows.", {"drug-trafficking"}),
    ("They seized precursors and new psychoactive substances.", {"drug-trafficking"}),
    ("Opium poppy cultivation fell.", {"drug-trafficking"}),
    ("Controlled deliveries were planned.", {"drug-trafficking"}),
    ("Transnational organised crime is a threat.", {"organised-crime"}),
    ("Trafficking in firearms feeds violence.", {"organised-crime"}),
    ("Wildlife crime and illegal logging rise.", {"organised-crime"}),
    ("Trafficking in persons was discussed.", {"human-trafficking"}),
    ("The smuggling of migrants by sea rises.", {"human-trafficking"}),
    ("Forced labour was found in fishing.", {"human-trafficking"}),
    ("Prevention of drug use matters.", {"drug-use-health"}),
    ("HIV/AIDS prevention and care is offered.", {"drug-use-health"}),
    ("Opioid substitution therapy saves lives.", {"drug-use-health"}),
    ("Access to controlled medicines is poor.", {"drug-use-health"}),
    ("Crime prevention and access to justice were named.", {"criminal-justice"}),
    ("Prison reform goes on.", {"criminal-justice"}),
    ("The rule of law must hold.", {"criminal-justice"}),
    ("Police reform is under way.", {"criminal-justice"}),
    ("Corruption kills.", {"anti-corruption"}),
    ("The recovery of stolen assets is slow.", {"anti-corruption"}),
    ("Beneficial ownership must be known.", {"anti-corruption"}),
    ("Money laundering was the topic.", {"illicit-finance"}),
    ("Illicit financial flows harm states.", {"illicit-finance"}),
    ("The financing of terrorism is banned.", {"illicit-finance"}),
    ("Terrorism and violent extremism persist.", {"terrorism"}),
    ("Foreign terrorist fighters return.", {"terrorism"}),
    ("Radicalisation in prisons was studied.", {"terrorism", "criminal-justice"}),
    ("Integrated border management helps.", {"border-management"}),
    ("Border liaison offices were opened.", {"border-management"}),
    ("Container control in ports was improved.", {"border-management"}),
    ("Cybercrime has no borders.", {"cybercrime"}),
    ("Trade on the darknet rises.", {"cybercrime"}),
    ("International information security was named.", {"cybercrime"}),
    ("Trend analysis and forensics need data.", {"research"}),
    ("An early warning system was set up.", {"research"}),
    ("Gender equality and violence against women were named.", {"gender"}),
    ("Human rights and disability inclusion cut across.", {"human-rights"}),
    ("Victims of terrorism were heard.", {"human-rights"}),
    ("Youth empowerment is central.", {"youth"}),
    ("Family skills training helps young people.", {"youth"}),
    ("The Sustainable Development Goals guide us.", {"sustainable-development"}),
    ("Alternative development replaces coca.", {"sustainable-development", "drug-trafficking"}),
    ("Criminal justice and anti-corruption measures", {"criminal-justice", "anti-corruption"}),
    ("Experts on the Plan of Action against Terrorism in the Gulf met.", {"terrorism"}),
    ("A meeting of Organizations on the Strategy against Corruption was held.", {"anti-corruption"}),
    ("The Financial Action Task Force and MONEYVAL met.", {"illicit-finance"}),
    ("Crime, drugs and terrorism challenges", {"drug-trafficking", "terrorism"}),
]

SILENT = [
    "The United Nations Office on Drugs and Crime (UNODC) met.",
    "The Commission on Narcotic Drugs met in Vienna.",
    "The Minister of Justice opened it.",
    "The Ministry of Health and the State Customs Committee took part.",
    "The State Border Guard Committees took part.",
    "The Drug Control Agency sent an officer.",
    "The Anti-Corruption Commission took part.",
    "The Deputy Minister for Women and Children spoke.",
    "The Prosecutor General's Office signed.",
    "The Department for Combating Terrorism sent a colonel.",
    "Ministries of Foreign Affairs, Internal Affairs, Justice, Health and Education came.",
    "The Human Rights Council met.",
    "The Counter-Terrorism Committee met.",
    "The Secretary for Youth Affairs spoke.",
    "The Central Asian Regional Information and Coordination Centre met.",
    "The National Institute of Statistics took part.",
    "The Research Institute took part.",
    "They spoke about trade and transit.",
    "The weather was good.",
    "Tourism and culture bring people together.",
    "The railway will be opened in spring.",
    "A football match was played.",
]


@pytest.mark.parametrize(("text", "expected"), SPEAKS)
def test_words_that_speak(text: str, expected: set[str]) -> None:
    assert expected <= themes(text)


@pytest.mark.parametrize("text", SILENT)
def test_names_of_bodies_are_silent(text: str) -> None:
    assert themes(text, 0.4) == set()


def test_spans_lie_in_the_text() -> None:
    text = "Countering money laundering and cybercrime in Central Asia."
    for span in find_themes(scan_text(text, vocabulary()), vocabulary()):
        assert text[span.start : span.end] == span.text
        assert 0 < span.weight <= 1
