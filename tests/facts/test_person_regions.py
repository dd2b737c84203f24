"""Regions, royal forces, services and joined states in offices; words of address in short; one line each."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.people.document import document_people
from analytics.vocabulary.model import Vocabulary

LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"

REGIONS = [
    (
        "They were met by the Head of the Customs Department of Sughd region, Colonel Umed Rahimov.",
        "Umed Rahimov|Head of Customs Department of Sughd region|Customs Department of Sughd region|TJK",
    ),
    (
        "Deputy Head of the Border Detachment of Issyk-Kul Region, Colonel Bakyt Asanov, spoke.",
        "Bakyt Asanov|Deputy Head of the Border Detachment of Issyk-Kul Region|None|KGZ",
    ),
    (
        "Colonel Hamid Al Zaabi, Director of Narcotics at Dubai Police, received the guests.",
        "Hamid Al Zaabi|Director of Narcotics|Dubai Police|ARE",
    ),
    (
        "Head of the Border Police Unit, Captain Ana Marin, spoke.",
        "Ana Marin|Head of Border Police Unit|Border Police Unit|None",
    ),
]

FORCES = [
    (
        "The talks were chaired by the Director of the General Directorate for Combating Drugs of the Royal Oman "
        "Police, Brigadier Said Al Hinai, and the Director of CARICC, Mr. Timur Aliev.",
        "Said Al Hinai|Director of General Directorate for Combating Drugs|Royal Oman Police|OMN; "
        "Timur Aliev|Director|CARICC|None",
    ),
    (
        "The Director of the Department for Cases of the Royal Thai Police, Major General Somchai Wattana, spoke.",
        "Somchai Wattana|Director of Department for Cases|Royal Thai Police|THA",
    ),
    (
        "They welcomed Samoa Customs Service's Mr. Tavita Lealofi and Ms. Sina Faleolo to the office.",
        "Tavita Lealofi|None|Samoa Customs Service|WSM; Sina Faleolo|None|Samoa Customs Service|WSM",
    ),
    (
        "They met the Kenyan Revenue Authority's Mr. Peter Otieno.",
        "Peter Otieno|None|Revenue Authority|KEN",
    ),
]

JOINED = [
    (
        "The Liaison Officer of the Australian Federal Police (AFP) for Malaysia cum Brunei, Superintendent Owen "
        "Marsh, paid a visit.",
        "Owen Marsh|Liaison Officer for Malaysia cum Brunei|Australian Federal Police|AUS",
    ),
    (
        "The Ambassador of Italy to Kenya and Somalia, Marco Ferri, spoke.",
        "Marco Ferri|Ambassador to Kenya and Somalia|None|ITA",
    ),
    (
        "The Chairperson of the Women Leaders' Caucus in 2023, Zhanna Ospanova, spoke.",
        "Zhanna Ospanova|Chairperson of the Women Leaders' Caucus|None|None",
    ),
    (
        "The new board was chosen in Gabon: Ms. Awa Diop (President); Mr. Kofi Asante (Vice-President).",
        "Awa Diop|President|None|None; Kofi Asante|Vice-President|None|None",
    ),
]

ADDRESSES = [
    (
        "The Vietnamese delegation is led by Deputy Minister of Public Security Sen. Lieut. Gen Tran Van Minh.",
        "Tran Van Minh|Deputy Minister of Public Security|Ministry of Public Security|VNM",
    ),
    ("Officials of the EU MS Embassies in Kyrgyzstan met.", ""),
    (
        "The Jordanian delegation, headed by Col. Omar Haddad, Director of the Juvenile Department, was received "
        "by Brigadier Salem Al Ketbi, Deputy Director at Sharjah Police.",
        "Omar Haddad|Director|Juvenile Department|JOR; Salem Al Ketbi|Deputy Director|Sharjah Police|ARE",
    ),
]


SPEAKERS = [
    (
        "A training for judges was held in Ashgabat, Turkmenistan. Mr. Joao Rocha, judge of the Juvenile Court of "
        "Lisbon (Portugal), spoke.\nJudge of the Supreme Court, Ms. Maral Annaeva, agreed.",
        "Joao Rocha|judge|Juvenile Court of Lisbon|PRT; Maral Annaeva|Judge|Supreme Court|TKM",
    ),
    (
        "The Vice-Speaker of the Senate of Kazakhstan, Zhanna Ospanova, spoke.",
        "Zhanna Ospanova|Vice-Speaker of the Senate|Senate|KAZ",
    ),
    (
        "First Vice Speaker of the Parliament of Georgia Giorgi Beridze agreed.",
        "Giorgi Beridze|First Vice Speaker of the Parliament|Parliament|GEO",
    ),
    (
        "Deputy Director of the SCO RATS Executive Committee Sun Jianming told the experts so.",
        "Sun Jianming|Deputy Director of the SCO RATS Executive Committee|SCO RATS|None",
    ),
    (
        "The Customs Training Centre was the venue. Letters went to Olga Brandt, Head of the OSCE Centre in "
        "Ashgabat, and Pavel Dvorak, Political Officer of the Centre.",
        "Olga Brandt|Head of the OSCE Centre in Ashgabat|OSCE Centre in Ashgabat|None; "
        "Pavel Dvorak|Political Officer|OSCE Centre in Ashgabat|None",
    ),
]


@pytest.mark.parametrize(("line", "wanted"), [*REGIONS, *FORCES, *JOINED, *ADDRESSES, *SPEAKERS])
def test_role_body_and_country(line: str, wanted: str, vocabulary: Vocabulary) -> None:
    document = Document("story.txt", LEAD + line, "txt", "0" * 64)
    found = document_people(annotate(document, vocabulary), vocabulary)
    assert "; ".join(f"{p.name}|{p.role}|{p.organisation}|{p.country_iso3}" for p in found) == wanted
