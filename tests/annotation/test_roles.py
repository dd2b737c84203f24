"""Offices taken apart: the office, the body, the country it is held for."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.vocabulary.model import Vocabulary

LEAD = "Officials meet\nStates held a meeting on the control of their borders.\n"
MFA = "Ministry of Foreign Affairs"

# text, office, body as printed or implied, its id, country
ROLES = [
    (
        "First Deputy Minister of Foreign Affairs of the Republic of Kazakhstan",
        "First Deputy Minister of Foreign Affairs",
        MFA,
        None,
        "KAZ",
    ),
    (
        "UNODC Regional Representative for Central Asia",
        "UNODC Regional Representative for Central Asia",
        "UNODC",
        "unodc",
        None,
    ),
    ("UN Resident Coordinator for Tajikistan", "UN Resident Coordinator for Tajikistan", "UN", "un", None),
    ("SCO Secretary-General", "Secretary-General", "SCO", "sco", None),
    (
        "the new Executive Director of the UN Office on Drugs and Crime",
        "Executive Director",
        "UN Office on Drugs and Crime",
        "unodc",
        None,
    ),
    (
        "Deputy Head of Legal and International Affairs Department of the MIA of Turkmenistan",
        "Deputy Head of Legal and International Affairs Department",
        "Ministry of Internal Affairs",
        None,
        "TKM",
    ),
    (
        "Deputy Prosecutor General of the Republic of Kazakhstan",
        "Deputy Prosecutor General",
        "Prosecutor General's Office",
        None,
        "KAZ",
    ),
    (
        "Deputy Minister of the Interior of the Kyrgyz Republic",
        "Deputy Minister of the Interior",
        "Ministry of the Interior",
        None,
        "KGZ",
    ),
    (
        "Chief of the Border Guard Service under the State Committee of National Security of Tajikistan",
        "Chief",
        "Border Guard Service under the State Committee of National Security",
        "org-state-committee-of-national-security",
        "TJK",
    ),
    ("EU Ambassador to Tajikistan", "EU Ambassador to Tajikistan", "EU", "european-union", None),
    ("Ambassador of Japan to Uzbekistan", "Ambassador to Uzbekistan", None, None, "JPN"),
    (
        "Head of the OSCE Programme Office in Bishkek",
        "Head of the OSCE Programme Office in Bishkek",
        "OSCE Programme Office in Bishkek",
        "osce-bishkek",
        None,
    ),
    ("Prime Minister of Georgia", "Prime Minister", None, None, "GEO"),
    ("Kazakh Foreign Minister", "Foreign Minister", MFA, None, "KAZ"),
    ("Tajikistan's Deputy Interior Minister", "Deputy Interior Minister", "Ministry of Interior", None, "TJK"),
    (
        "Minister of Labour, Employment and Social Protection of Georgia",
        "Minister of Labour, Employment and Social Protection",
        "Ministry of Labour, Employment and Social Protection",
        None,
        "GEO",
    ),
    (
        "Special Representative of the President of Uzbekistan for Afghanistan",
        "Special Representative of the President for Afghanistan",
        None,
        None,
        "UZB",
    ),
    (
        "Director of the Executive Committee of the SCO Regional Anti-Terrorist Structure",
        "Director of the Executive Committee",
        "SCO Regional Anti-Terrorist Structure",
        "sco-rats",
        None,
    ),
    (
        "Crime Prevention and Criminal Justice Officer, UNODC",
        "Crime Prevention and Criminal Justice Officer",
        "UNODC",
        "unodc",
        None,
    ),
    (
        "Chief of Education of the OSCE Border Management Staff College",
        "Chief of Education",
        "OSCE Border Management Staff College",
        "osce-bmsc",
        None,
    ),
    (
        "ECOWAS Commissioner for Political Affairs, Peace and Security",
        "Commissioner for Political Affairs, Peace and Security",
        "ECOWAS",
        "ecowas",
        None,
    ),
    (
        "Chief of Iran's Anti-Narcotics Police",
        "Chief",
        "Anti-Narcotics Police",
        "org-anti-narcotics-police",
        "IRN",
    ),
    (
        "Liaison Officer of the Iranian Police Force in Pakistan",
        "Liaison Officer in Pakistan",
        "Iranian Police Force",
        "org-iranian-police-force",
        "IRN",
    ),
    (
        "Regional Crime and Security Strategy Coordinator, CARICOM IMPACS",
        "Regional Crime and Security Strategy Coordinator",
        "CARICOM IMPACS",
        "impacs",
        None,
    ),
    (
        "head of the training department of the Yemen Coast Guard",
        "head of the training department",
        "Yemen Coast Guard",
        "org-yemen-coast-guard",
        "YEM",
    ),
    ("President of the juvenile court of Beirut", "President", "juvenile court of Beirut", None, None),
    ("counsellor at a clinic in Herat, Afghanistan", "counsellor", None, None, "AFG"),
    ("leader of the Somali contingent", "leader of contingent", None, None, "SOM"),
    ("Turkmenistan's FM", "FM", MFA, None, "TKM"),
    ("Executive Director a.i. of AFRIPOL", "Executive Director a.i.", "AFRIPOL", "afripol", None),
    ("inspector with the customs of Niger", "inspector", "customs", None, "NER"),
    ("investigator with the Polish police", "investigator", "police", None, "POL"),
    (
        "Special Representative of the UN Secretary-General for Haiti",
        "Special Representative of the UN Secretary-General for Haiti",
        "UN",
        "un",
        None,
    ),
    (
        "Chief of the Border Management Branch, UNODC",
        "Chief of Border Management Branch",
        "UNODC",
        "unodc",
        None,
    ),
    (
        "Chair of the ECOWAS Authority of Heads of State and Government",
        "Chair of the ECOWAS Authority of Heads of State and Government",
        "ECOWAS",
        "ecowas",
        None,
    ),
    ("Prime Minister, The Bahamas", "Prime Minister", None, None, "BHS"),
    ("Coordinator of the UNODC Programme", "Coordinator of the UNODC Programme", "UNODC", "unodc", None),
    ("President of the ECOWAS Commission to brief him on it", "President", "ECOWAS Commission", "ecowas", None),
    (
        "Deputy Chief of Mission at the U.S. Embassy",
        "Deputy Chief of Mission",
        "U.S. Embassy",
        "org-u-s-embassy",
        "USA",
    ),
]


@pytest.mark.parametrize(
    ("text", "office", "body", "identifier", "country"), ROLES, ids=[r[0][:60] for r in ROLES]
)
def test_office_body_and_country(
    text: str, office: str, body: str | None, identifier: str | None, country: str | None, vocabulary: Vocabulary
) -> None:
    story = f"{LEAD}The guests met the {text.removeprefix('the ')} there."
    first = annotate(Document("story.txt", story, "txt", "0" * 64), vocabulary).roles[0]
    assert (first.role, first.organisation, first.organisation_id, first.country_iso3) == (
        office,
        body,
        identifier,
        country,
    )


def test_the_academy_is_the_one_named_last(vocabulary: Vocabulary) -> None:
    story = (
        f"{LEAD}The Korean Police Academy hosted it. Jisoo Maeng, a senior researcher at the academy, lectured."
    )
    role = annotate(Document("story.txt", story, "txt", "0" * 64), vocabulary).roles[-1]
    assert role.organisation == "Korean Police Academy"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Academy for Border Guards met. The Director of the Academy spoke.", "Academy for Border Guards"),
        ("The Pacific Islands Forum met. The Head of the Forum Secretariat spoke.", "Pacific Islands Forum"),
        ("The Drug Control Agency met. The Head of the Agency Training Course spoke.", None),
        ("States met. The Director of the Academy spoke.", None),
    ],
)
def test_a_body_by_its_common_noun(text: str, body: str | None, vocabulary: Vocabulary) -> None:
    role = annotate(Document("story.txt", LEAD + text, "txt", "0" * 64), vocabulary).roles[-1]
    assert role.organisation == body


def test_a_body_holds_no_office(vocabulary: Vocabulary) -> None:
    story = f"{LEAD}The Prosecutor General's Office and the Office of the Prime Minister agreed."
    assert annotate(Document("story.txt", story, "txt", "0" * 64), vocabulary).roles == ()
