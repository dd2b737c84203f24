"""Whose office it is: units before their body, sides and lists of delegations, projects, towns behind bodies."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.people.document import document_people
from analytics.vocabulary.model import Vocabulary

LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"

UNITS = [
    (
        "Murodali Safarov, Head of the Training Department, Border Troops of Tajikistan, spoke.",
        "Murodali Safarov|Head of Training Department|Border Troops|TJK",
    ),
    (
        "Aida Omarova, Head of the International Cooperation Division, Committee of Customs Control, Kazakhstan, "
        "spoke.",
        "Aida Omarova|Head of International Cooperation Division|Committee of Customs Control|KAZ",
    ),
    (
        "Emeka Obi, Head of the Investigation Unit, Economic and Financial Crimes Commission of Nigeria, spoke.",
        "Emeka Obi|Head of Investigation Unit|Economic and Financial Crimes Commission|NGA",
    ),
    (
        "Lina Okello, Chief of the Legal Section, Office of the Attorney General of Uganda, spoke.",
        "Lina Okello|Chief of Legal Section|Office of the Attorney General|UGA",
    ),
    (
        "Ivan Petrov, Head of the Department for Combating Drugs, Ministry of Justice of Uzbekistan, spoke.",
        "Ivan Petrov|Head of Department for Combating Drugs|Ministry of Justice|UZB",
    ),
    (
        "Elona Hoxha, Director of the School of Magistrates, spoke.",
        "Elona Hoxha|Director|School of Magistrates|None",
    ),
    (
        "Uganda's Ag. Commissioner, Regional Security in the Ministry of Justice, Ms Harriet Atukunda spoke.",
        "Harriet Atukunda|Ag. Commissioner, Regional Security|Ministry of Justice|UGA",
    ),
    (
        "For UNODC ROSEAP, Ms. Helena Lindqvist, Head of the Drugs and Precursors Unit, took part.",
        "Helena Lindqvist|Head of Drugs and Precursors Unit|UNODC ROSEAP|None",
    ),
]

BODIES = [
    (
        "Daler Nazarov, an officer of the Tajik border troops who attended it, spoke.",
        "Daler Nazarov|officer|border troops|TJK",
    ),
    (
        "Lina Haddad, an investigator with the Lebanese customs police, spoke.",
        "Lina Haddad|investigator|customs police|LBN",
    ),
    ("Anna Berg, EU Rule of Law Expert, spoke.", "Anna Berg|EU Rule of Law Expert|EU|None"),
    (
        "Beatriz Salgado, Project Officer of the Global Programme CRIMJUST, spoke.",
        "Beatriz Salgado|Project Officer of the Global Programme|CRIMJUST|None",
    ),
    (
        "BOMCA held a seminar. Regional Manager Dace Ozolina opened it.",
        "Dace Ozolina|Regional Manager|BOMCA|None",
    ),
    ("Their side was led by Sashastra Nova Dal (SND) DG Rajesh Verma.", "Rajesh Verma|DG|SND|None"),
    (
        "Adjoa Lawson, the ECOWAS Commission's commissioner for Human Development, spoke.",
        "Adjoa Lawson|commissioner for Human Development|ECOWAS Commission|None",
    ),
    (
        "IAEA's Henrik Lund and WHO's Dr. Amina Sule lectured.",
        "Henrik Lund|None|IAEA|None; Amina Sule|None|WHO|None",
    ),
    (
        "Director General of the Border Guard of the sisterly Kingdom of Saudi Arabia, H E Maj Gen Fahad bin "
        "Turki Al Sulami, spoke.",
        "Fahad bin Turki Al Sulami|Director General|Border Guard|SAU",
    ),
    ("It was welcomed by the head of NCB Astana, Marat Omarov.", "Marat Omarov|head|NCB Astana|KAZ"),
    ("Director of UNODC Vienna Hans Keller spoke.", "Hans Keller|Director|UNODC|None"),
    ("UNRCCA held a training. SRSG Elena Markova took part.", "Elena Markova|SRSG|UNRCCA|None"),
    (
        "Delegates of the Counter-Terrorism Committee Executive Directorate (CTED) headed by Wei Delacroix came.",
        "Wei Delacroix|None|CTED|None",
    ),
    (
        "Mrs. Desislava Hristova, Director General and Bogdan Ionescu, Director for Operations of SELEC, came.",
        "Desislava Hristova|Director General|SELEC|None; Bogdan Ionescu|Director for Operations|SELEC|None",
    ),
    ("IMO's Joseph Barasa and Ana Ferraz came.", "Joseph Barasa|None|IMO|None; Ana Ferraz|None|IMO|None"),
    (
        "Mr. Ali Hassan, Director of Customs, and Ms. Anna Berg, Adviser of the OSCE, met in Jordan.",
        "Ali Hassan|Director of Customs|Customs|JOR; Anna Berg|Adviser|OSCE|None",
    ),
    (
        "Minister Hector Bustillo of Honduras came with the head of NCB Tegucigalpa, Karla Mejia.",
        "Hector Bustillo|Minister|None|HND; Karla Mejia|head|NCB Tegucigalpa|HND",
    ),
    (
        "Henrik Solberg, IOM Sub-Regional Coordinator, spoke.",
        "Henrik Solberg|IOM Sub-Regional Coordinator|IOM|None",
    ),
    ("From the OSCE, Anna Berg, Senior Adviser, spoke.", "Anna Berg|Senior Adviser|OSCE|None"),
    (
        "The EAC Deputy Secretary General in charge of Political Federation, Hon. Josephat Nkuri, spoke.",
        "Josephat Nkuri|Deputy Secretary General in charge of Political Federation|EAC|None",
    ),
]

OFFICES = [
    (
        "It was led by Hon. Isaura Macuca the Minister of Justice of Mozambique.",
        "Isaura Macuca|Minister of Justice|Ministry of Justice|MOZ",
    ),
    (
        "Hon. Counsel Tarek Nagar the Deputy Prosecutor General of Egypt spoke.",
        "Tarek Nagar|Deputy Prosecutor General|Prosecutor General's Office|EGY",
    ),
    (
        "Ms Halima Said, the Deputy Minister of Home Affairs Tanzania, spoke.",
        "Halima Said|Deputy Minister of Home Affairs|Ministry of Home Affairs|TZA",
    ),
    (
        "Commissioner of Police Hope Vakalo of Fiji spoke.",
        "Hope Vakalo|Commissioner of Police|Police|FJI",
    ),
    (
        "National Coordinator of Kazakhstan for SCO Affairs Gabit Koishibaev chaired it.",
        "Gabit Koishibaev|National Coordinator for SCO Affairs|None|KAZ",
    ),
    (
        "Kazakhstan's Deputy Prime Minister - Foreign Minister Murat Nurtleu spoke.",
        "Murat Nurtleu|Deputy Prime Minister, Foreign Minister|Ministry of Foreign Affairs|KAZ",
    ),
    (
        "Inspector Shakira Duncombe of the Royal Grenada Police Force was there.",
        "Shakira Duncombe|Inspector|Royal Grenada Police Force|GRD",
    ),
    (
        "On the Tajik side were Governor of Sughd region Rajab Ahmadzoda and Mayor of Khujand Maruf Nazarzoda.",
        "Rajab Ahmadzoda|Governor of Sughd region|None|TJK; Maruf Nazarzoda|Mayor of Khujand|None|TJK",
    ),
    (
        "Represented were Belize, by Minister Hector Castillo, and Saint Lucia, by Ms. Denise Powell.",
        "Hector Castillo|Minister|None|BLZ; Denise Powell|None|None|LCA",
    ),
    (
        "Kyrgyzstan and Austria met. President Sadyr Osmonov of Kyrgyzstan received Interior Minister Karl Weber.",
        "Sadyr Osmonov|President|None|KGZ; Karl Weber|Interior Minister|Ministry of Interior|AUT",
    ),
    (
        "Tajikistan hosted it. The Kyrgyz delegation was received by Deputy Minister of Justice Olim Nazarov.",
        "Olim Nazarov|Deputy Minister of Justice|Ministry of Justice|TJK",
    ),
    (
        "Director General Bakyt Omorov -- with his officials -- will lead the Bangladesh delegation to Nepal.",
        "Bakyt Omorov|Director General|None|BGD",
    ),
    (
        "Special Envoy of the President of the Russian Federation for Afghanistan, Zamir Kabirov, spoke.",
        "Zamir Kabirov|Special Envoy of the President for Afghanistan|None|RUS",
    ),
    (
        "During the visit in Moldova, the team met the Deputy Director of the Customs Service, Ms. Ana Botnaru.",
        "Ana Botnaru|Deputy Director|Customs Service|MDA",
    ),
    ("The experts lead the workshop. Anna Berg of the OSCE spoke.", "Anna Berg|None|OSCE|None"),
]

PRESENT = [
    ("The delegation of the Agency under the leadership of Mr. Janat Elimanov came.", True),
    ("The Minister received the newly appointed UNODC representative, Anna Larsson.", True),
    ("Under the leadership of President Emomali Rustamov the country made progress.", False),
    (
        "A declaration was adopted after the talks held there between H. E. Rustam Qodirov and Olim Nazarov.",
        False,
    ),
]


def people_of(line: str, vocabulary: Vocabulary) -> str:
    annotations = annotate(Document("story.txt", LEAD + line, "txt", "0" * 64), vocabulary)
    found = document_people(annotations, vocabulary)
    return "; ".join(f"{p.name}|{p.role}|{p.organisation}|{p.country_iso3}" for p in found)


@pytest.mark.parametrize(("line", "wanted"), [*UNITS, *BODIES, *OFFICES])
def test_role_body_and_country(line: str, wanted: str, vocabulary: Vocabulary) -> None:
    assert people_of(line, vocabulary) == wanted


@pytest.mark.parametrize(("line", "present"), PRESENT)
def test_who_was_there(line: str, present: bool, vocabulary: Vocabulary) -> None:
    annotations = annotate(Document("story.txt", LEAD + line, "txt", "0" * 64), vocabulary)
    assert [person.in_meeting for person in document_people(annotations, vocabulary)][-1] is present
