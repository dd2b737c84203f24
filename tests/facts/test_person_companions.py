"""Whose delegation somebody stands in, whom they accompany, and the bodies above theirs, one line each."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.people.document import document_people
from analytics.vocabulary.model import Vocabulary

LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"

DELEGATIONS = [
    (
        "A UNODC delegation consisting of Mr. Jan Falk, Chief, Border Management Branch, and Ms. Lea Benetti, "
        "Programme Officer, visited Ashgabat.",
        "Jan Falk|Chief of Border Management Branch|UNODC|None; Lea Benetti|Programme Officer|UNODC|None",
    ),
    (
        "A delegation of the Kenya Revenue Authority, including Mr. Peter Otieno, Head of the Border Division, "
        "and "
        "Ms. Jane Wambui, Manager, visited Kampala.",
        "Peter Otieno|Head of Border Division|Kenya Revenue Authority|KEN; "
        "Jane Wambui|Manager|Kenya Revenue Authority|KEN",
    ),
    (
        "He welcomed a delegation from the Secretariat General of the Gulf Cooperation Council to Brussels. The "
        "delegation, headed by Khalid Al-Dosari, Director of the Customs Union Department, came in May.",
        "Khalid Al-Dosari|Director of the Customs Union Department|Secretariat General of the Gulf Cooperation "
        "Council|None",
    ),
    (
        "The WCO mission consists of two experts: Ms. Aino Virta, Technical Officer, and Mr. Paul Mbeki, "
        "Accredited "
        "Expert.",
        "Aino Virta|Technical Officer|WCO|None; Paul Mbeki|Accredited Expert|WCO|None",
    ),
    (
        "The OSCE was represented by Ms. Clara Weiss, Head of Cooperation. Mr. Luca Ferri, an engineer, spoke.",
        "Clara Weiss|Head of Cooperation|OSCE|None; Luca Ferri|engineer|None|None",
    ),
]

COMPANIONS = [
    (
        "INTERPOL Secretary General Jurgen Stein, accompanied by the Executive Director for Police Services, "
        "Stephen "
        "Kane, visited Lusaka.",
        "Jurgen Stein|Secretary General|INTERPOL|None; "
        "Stephen Kane|Executive Director for Police Services|INTERPOL|None",
    ),
    (
        "The Minister of Home Affairs of Tanzania, Hon. Hamad Masauni, who was accompanied by the Permanent "
        "Secretary, Mr. Kaspar Mmuya, arrived on Monday.",
        "Hamad Masauni|Minister of Home Affairs|Ministry of Home Affairs|TZA; "
        "Kaspar Mmuya|Permanent Secretary|None|TZA",
    ),
    (
        "Ambassador of Japan Takeshi Osada, accompanied by First Secretary Keiko Mori, visited the laboratory.",
        "Takeshi Osada|Ambassador|None|JPN; Keiko Mori|First Secretary|None|JPN",
    ),
    (
        "Minister of Justice Ana Pop of Moldova met Head of Mission Jan Vos. She was accompanied by nobody.",
        "Ana Pop|Minister of Justice|Ministry of Justice|MDA; Jan Vos|Head of Mission|None|None",
    ),
]

TOLD_BEFORE = [
    (
        "The Kyrgyz interior minister said on March 15 that an agreement will be signed. Azamat Tokto received "
        "his "
        "Turkish counterpart Kemal Yurdak.",
        "Azamat Tokto|interior minister|Ministry of Interior|KGZ; Kemal Yurdak|interior minister|Ministry of "
        "Interior|TUR",
    ),
    (
        "The head of Tajikistan's Drug Control Agency said so on Friday. Habib Vohidov noted that seizures fell.",
        "Habib Vohidov|head|Drug Control Agency|TJK",
    ),
    (
        "Kazakh Interior Minister Marat Ahmet said so on Monday. Erlan Saparov received the guests.",
        "Marat Ahmet|Interior Minister|Ministry of Interior|KAZ; Erlan Saparov|None|None|None",
    ),
    (
        "An INCB mission came. Ms. Aino Leht of the secretariat and Mr. Tadeusz Wal of the Board's secretariat "
        "spoke.",
        "Aino Leht|None|INCB|None; Tadeusz Wal|None|INCB|None",
    ),
    (
        "Taking part from Tajikistan were Colonel Umed Rahimov, head of the border control department, and Major "
        "Daler Nazarov, senior inspector.",
        "Umed Rahimov|head of the border control department|None|TJK; Daler Nazarov|senior inspector|None|TJK",
    ),
    (
        "Head of the CSTO Joint Staff Colonel General Andrey Serdyuk said so.",
        "Andrey Serdyuk|Head of the CSTO Joint Staff|CSTO|None",
    ),
    (
        "Mr. Kim Soo-hyun, Prosecutor of the Supreme Prosecutors' Office of the Republic of Korea, spoke.",
        "Kim Soo-hyun|Prosecutor|Supreme Prosecutors' Office|KOR",
    ),
]

LOCAL = [
    (
        "Mr. Oliver Stolz, UNODC Representative for South Asia, and Ms. Suruchi Panth, Deputy Representative, "
        "called.",
        "Oliver Stolz|UNODC Representative for South Asia|UNODC|None; Suruchi Panth|Deputy "
        "Representative|UNODC|None",
    ),
    (
        "Mr. Robert Patrick, Head of Mission, spoke; North Macedonia's Interior Minister Oliver Spas and his "
        "Serbian "
        "colleague Nebojsa Stefan signed it.",
        "Robert Patrick|Head of Mission|None|None; Oliver Spas|Interior Minister|Ministry of Interior|MKD; "
        "Nebojsa Stefan|Interior Minister|Ministry of Interior|SRB",
    ),
    (
        "New Zealand Police Commissioner Mike Bush met them.",
        "Mike Bush|New Zealand Police Commissioner|New Zealand Police|NZL",
    ),
    (
        "It was opened in Osh, Kyrgyzstan, by Colonel Nurbek Asan, head of the Osh regional police department, "
        "and Andres Fisch of UNODC.",
        "Nurbek Asan|head of the Osh regional police department|None|KGZ; Andres Fisch|None|UNODC|None",
    ),
    (
        "Kyrgyzstan has new tools. Ainura Saparova, head of the forensic laboratory, spoke.",
        "Ainura Saparova|head of the forensic laboratory|None|KGZ",
    ),
    (
        "Hon. Wayne Munro, K.C., M.P., Minister of National Security, The Bahamas, spoke.",
        "Wayne Munro|Minister of National Security|Ministry of National Security|BHS",
    ),
    (
        "The Director General of NAPTIP, Dr. Fatima Waziri-Azi, was represented by the Director of Legal, Mr. "
        "Hassan Tahir.",
        "Fatima Waziri-Azi|Director General|NAPTIP|NGA; Hassan Tahir|Director of Legal|NAPTIP|NGA",
    ),
]

PARENTS = [
    (
        "Farid Aliyev, Head of the Border Service of the State Security Committee of Azerbaijan, spoke.",
        "Farid Aliyev|Head|Border Service of the State Security Committee|AZE",
    ),
    (
        "Madina Ospan, head of a division of the Committee on Combating the Drug Crime of the Ministry of "
        "Internal "
        "Affairs of Kazakhstan, spoke.",
        "Madina Ospan|head of a division|Committee on Combating the Drug Crime of the Ministry of Internal "
        "Affairs|KAZ",
    ),
    (
        'The ECOWAS Commission met. "We have a plan", said Ms. Ngozi Eze, head of the Drug Control Division of '
        "the "
        "Commission.",
        "Ngozi Eze|head of Drug Control Division|ECOWAS Commission|None",
    ),
    (
        "It ended at the Academy of the Ministry of Internal Affairs in Dushanbe, Tajikistan. Colonel Firdavs "
        "Nazar, Deputy Head of the Academy, spoke.",
        "Firdavs Nazar|Deputy Head|Academy of the Ministry of Internal Affairs|TJK",
    ),
    (
        "The course was given by the OSCE Programme Office in Dushanbe. Giulia Marche, Politico-Military "
        "Officer of "
        "the Programme Office, spoke.",
        "Giulia Marche|Politico-Military Officer|OSCE Programme Office in Dushanbe|None",
    ),
    (
        "INTERPOL hosted it. Mr. Paul Field, head of the Organization's organized crime directorate, spoke.",
        "Paul Field|head of the Organization's organized crime directorate|INTERPOL|None",
    ),
    (
        "CICA member states met. Executive Director of the Conference Kairat Sarin spoke.",
        "Kairat Sarin|Executive Director|CICA|None",
    ),
]

OFFICES = [
    ("Ms. Kristina Ozol, BOMCA 10 Project Manager, spoke.", "Kristina Ozol|BOMCA Project Manager|BOMCA|None"),
    (
        "The Plans and Programmes Officer II DSP Ravi Chandran of ASEANAPOL spoke.",
        "Ravi Chandran|Plans and Programmes Officer II|ASEANAPOL|None",
    ),
    (
        "The Hon. Ruben Sewpal, Minister of Justice and Police, Suriname, spoke.",
        "Ruben Sewpal|Minister of Justice and Police|Ministry of Justice and Police|SUR",
    ),
    (
        "Minister of Police and National Security Peter Agovaka of Solomon Islands opened it.",
        "Peter Agovaka|Minister of Police and National Security|Ministry of Police and National Security|SLB",
    ),
    ("Police Colonel Aung Ko Latt is representing Myanmar.", "Aung Ko Latt|None|None|MMR"),
    (
        "Joint Secretary of the Ministry of Home Affairs Keshav Adhikari is leading Nepali delegation.",
        "Keshav Adhikari|Joint Secretary|Ministry of Home Affairs|NPL",
    ),
    (
        "The focal point for Malawi, Ms. Ruth Banda, and the contact person for Zambia, Mr. John Phiri, came.",
        "Ruth Banda|focal point for Malawi|None|MWI; John Phiri|contact person for Zambia|None|ZMB",
    ),
    ("Ana Lima, UNODC focal point for Angola, came.", "Ana Lima|UNODC focal point for Angola|UNODC|None"),
    (
        "It was held in Malawi. It was opened by the Acting District Commissioner, Mr. Wezi Nyiro.",
        "Wezi Nyiro|Acting District Commissioner|None|MWI",
    ),
    (
        "The Director of Public Prosecutions of Kenya, Mr. Noor Haji, signed it.",
        "Noor Haji|Director of Public Prosecutions|None|KEN",
    ),
]


@pytest.mark.parametrize(("line", "wanted"), [*DELEGATIONS, *COMPANIONS, *TOLD_BEFORE, *LOCAL, *PARENTS, *OFFICES])
def test_role_body_and_country(line: str, wanted: str, vocabulary: Vocabulary) -> None:
    annotations = annotate(Document("story.txt", LEAD + line, "txt", "0" * 64), vocabulary)
    found = document_people(annotations, vocabulary)
    assert "; ".join(f"{p.name}|{p.role}|{p.organisation}|{p.country_iso3}" for p in found) == wanted


RANKS = [
    ("It was for TCU Sergeant Mele Fifita.", "Mele Fifita|None|TCU|None"),
    ("Kenya Police Inspector Mary Atieno spoke.", "Mary Atieno|Inspector|Kenya Police|KEN"),
    ("Guardia Civil Captain Luis Ortega spoke.", "Luis Ortega|None|Guardia Civil|ESP"),
    ("Chief Police Inspector Ana Lopez spoke.", "Ana Lopez|Inspector|None|None"),
    (
        "Deputy Commissioner Sione Halai of the Tonga Police spoke.",
        "Sione Halai|Deputy Commissioner|Tonga Police|TON",
    ),
    (
        "Minister of Justice of Tonga Vuna Fao was accompanied by TCU Sergeant Mele Fifita.",
        "Vuna Fao|Minister of Justice|Ministry of Justice|TON; Mele Fifita|None|TCU|TON",
    ),
]


@pytest.mark.parametrize(("line", "wanted"), RANKS)
def test_bodies_before_ranks(line: str, wanted: str, vocabulary: Vocabulary) -> None:
    test_role_body_and_country(line, wanted, vocabulary)
