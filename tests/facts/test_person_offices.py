"""Offices as press stories print them, one line each: name, role, organisation, country of everybody in it."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.people.document import document_people
from analytics.vocabulary.model import Vocabulary

# A headline and a lead, so that the line under test reads as running text
LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"

OF_BODIES = [
    (
        "The Chair of the ECOWAS Council of Ministers and Minister of Foreign Affairs of Cabo Verde, H.E. Maria "
        "Fortes, spoke.",
        "Maria Fortes|Chair of the ECOWAS Council of Ministers, Minister of Foreign Affairs|"
        "Ministry of Foreign Affairs|CPV",
    ),
    (
        "Yves Manvil, Head of Cooperation, EU Delegation, spoke.",
        "Yves Manvil|Head of Cooperation, EU Delegation|EU|None",
    ),
    (
        "IGAD Director of Peace and Security Division, Commander Osman Warsame noted it.",
        "Osman Warsame|Director of Peace and Security Division|IGAD|None",
    ),
    (
        "Patteson Maelanga, Minister of Finance and Treasury of Solomon Islands, chaired it.",
        "Patteson Maelanga|Minister of Finance and Treasury|Ministry of Finance and Treasury|SLB",
    ),
    (
        "Chairman of the Agency of the Republic of Kazakhstan for Financial Monitoring Janat Elim met them.",
        "Janat Elim|Chairman|Agency for Financial Monitoring|KAZ",
    ),
    (
        "EAC Deputy Secretary General in charge of Infrastructure and Social Sectors, Hon. Andrea "
        "Malueth, opened the forum.",
        "Andrea Malueth|Deputy Secretary General in charge of Infrastructure and Social Sectors|EAC|None",
    ),
    (
        "Kenya's Cabinet Secretary for Interior Kithure Kindu and European Public Prosecutor Laura Kov met.",
        "Kithure Kindu|Cabinet Secretary for Interior|Ministry of Interior|KEN; "
        "Laura Kov|European Public Prosecutor|None|None",
    ),
    (
        "At the head of the delegation was Minister of Interior of Bahrain, H E General Sheikh Khalifa bin Salem.",
        "Khalifa bin Salem|Minister of Interior|Ministry of Interior|BHR",
    ),
    (
        "The Charge d'Affaires ad Interim of Tajikistan in China Farrukh Nabiev came.",
        "Farrukh Nabiev|Charge d'Affaires ad Interim in China|None|TJK",
    ),
    (
        "Ms. Ana Ruiz, Chief, Counter-Terrorism Branch, UNODC, spoke. Mr. Tom Obi, Director, Operations, Nigeria "
        "Customs Service, agreed with the Chair, Grace Bakare of the Commonwealth Secretariat.",
        "Ana Ruiz|Chief of Counter-Terrorism Branch|UNODC|None; "
        "Tom Obi|Director, Operations|Nigeria Customs Service|NGA; "
        "Grace Bakare|Chair|Commonwealth Secretariat|None",
    ),
    (
        "Dr. Parviz Afshin, Deputy Director General, Drug Demand Reduction, DCHQ.",
        "Parviz Afshin|Deputy Director General, Drug Demand Reduction|DCHQ|None",
    ),
    (
        "The acting Comptroller General of Customs of Nigeria, Musa Adewale, said so.",
        "Musa Adewale|acting Comptroller General of Customs|Customs|NGA",
    ),
    (
        "Head of the OSCE Center in Ashgabat Ambassador John Macallan spoke.",
        "John Macallan|Head of the OSCE Center in Ashgabat|OSCE Center in Ashgabat|None",
    ),
    ("Border Police Director Zorana Milak spoke.", "Zorana Milak|Border Police Director|Border Police|None"),
    (
        "First Deputy Chairman of the Cabinet of Ministers of the Kyrgyz Republic Ulan Mambet received them.",
        "Ulan Mambet|First Deputy Chairman of the Cabinet of Ministers|Cabinet of Ministers|KGZ",
    ),
    (
        "Deputy Inspector General of Police Dipesh Thapa, Director of International Relations Department, Nepal "
        "Police and Head of the NCB in Kathmandu, spoke.",
        "Dipesh Thapa|Director of International Relations Department, Head|Nepal Police|NPL",
    ),
    (
        "Chairperson of WAPCCO and Inspector General of Ghana Police Service, Ebenezer Amankwah, spoke.",
        "Ebenezer Amankwah|Chairperson, Inspector General|Ghana Police Service|GHA",
    ),
    (
        "It was signed by Ambassador Levent Aksoy for the BSEC and Mr. Jürgen Pichl for the ICMPD.",
        "Levent Aksoy|Ambassador|BSEC|None; Jürgen Pichl|None|ICMPD|None",
    ),
    (
        "Tatiana Ceban, who for nine years has run the Anti-Trafficking Centre of Moldova, spoke.",
        "Tatiana Ceban|None|Anti-Trafficking Centre|MDA",
    ),
    (
        "It was opened by Ms. Jelena Vukotic, Beneficiary Co-ordinator and State Secretary in the Ministry, "
        "Mr. Stefano Galim, Head of Co-operation in the Council of Europe, and Ms. Nuria Cabrera.",
        "Jelena Vukotic|Beneficiary Co-ordinator, State Secretary|None|None; "
        "Stefano Galim|Head of Co-operation|Council of Europe|None; Nuria Cabrera|None|None|None",
    ),
    (
        "Speakers were Dana Itkali, Secretary of the Human Rights Commission under the President of Kazakhstan, "
        "Aigerim Sydykova, Counsellor at the Embassy of the Kyrgyz Republic, and Sherali Mahmad, Ministry of "
        "Justice of Tajikistan.",
        "Dana Itkali|Secretary|Human Rights Commission|KAZ; "
        "Aigerim Sydykova|Counsellor|Embassy of the Kyrgyz Republic|KGZ; "
        "Sherali Mahmad|None|Ministry of Justice|TJK",
    ),
    (
        "The UNODC Programme Office in Ashgabat was represented by Ms. Jeren Annaeva.",
        "Jeren Annaeva|None|UNODC Programme Office in Ashgabat|None",
    ),
    (
        "The Head of the EU Delegation, Ambassador Colm Brennan, spoke.",
        "Colm Brennan|Head of the EU Delegation|EU|None",
    ),
    (
        "The Honourable Corey D. Bastian, M.P., Minister of Labour and Immigration of The Bahamas, came.",
        "Corey D. Bastian|Minister of Labour and Immigration|Ministry of Labour and Immigration|BHS",
    ),
    (
        "The Hon. Nicole Ramkiss, Minister of Foreign and CARICOM Affairs of Trinidad and Tobago, came.",
        "Nicole Ramkiss|Minister of Foreign and CARICOM Affairs|Ministry of Foreign and CARICOM Affairs|TTO",
    ),
    (
        "Major General Asim Durrani, the Deputy Commander General of the Islamic Republic of Pakistan Frontier "
        "Police, spoke.",
        "Asim Durrani|Deputy Commander General|Frontier Police|PAK",
    ),
    (
        "Secretary of the Security Council of Tajikistan A.A. Kahhar spoke.",
        "A.A. Kahhar|Secretary of the Security Council|Security Council|TJK",
    ),
    (
        "Senior Officer Graham Tait, executive officer of the Oceania Customs Organisation Secretariat, spoke.",
        "Graham Tait|executive officer|Oceania Customs Organisation Secretariat|None",
    ),
    ("The Senate Speaker Tanzila Narbaeva of Uzbekistan came.", "Tanzila Narbaeva|Senate Speaker|Senate|UZB"),
    (
        "The Deputy Chair of the African Union Commission, H.E. Clémentine Uwase, UN Assistant Secretary-General "
        "for Peacebuilding Support, Henrik Lund, World Bank Managing Director Retno Wulan and the Chair of the "
        "UN Peacebuilding Commission, H.E. Karim Fouad, came.",
        "Clémentine Uwase|Deputy Chair|African Union Commission|None; "
        "Henrik Lund|Assistant Secretary-General for Peacebuilding Support|UN|None; "
        "Retno Wulan|Managing Director|World Bank|None; Karim Fouad|Chair|UN Peacebuilding Commission|None",
    ),
    (
        "Counsellor Hélène Garnier, Deputy Head of Mission, French Embassy Bucharest, agreed.",
        "Hélène Garnier|Deputy Head of Mission|French Embassy|FRA",
    ),
    (
        "Ambassador Miroslav Hanak, SRSG and Head of UNRCCA, closed the meeting.",
        "Miroslav Hanak|SRSG, Head|UNRCCA|None",
    ),
    (
        "Mr. Anders Holm, CCP Programme Coordinator, UNODC Vienna, was present.",
        "Anders Holm|CCP Programme Coordinator|UNODC|None",
    ),
    (
        "Mai Tsukada, Second Secretary of the Embassy of Japan in Tajikistan, spoke.",
        "Mai Tsukada|Second Secretary|Embassy of Japan|JPN",
    ),
    (
        "Ms Jolanta Wierz, Head of Development Cooperation, Embassy of Poland, spoke.",
        "Jolanta Wierz|Head of Development Cooperation|Embassy of Poland|POL",
    ),
    (
        "Said Davlatov, Deputy Head of the Higher Border School, spoke.",
        "Said Davlatov|Deputy Head|Higher Border School|None",
    ),
    (
        "Mr. Yao Lawson, the representative of the Honourable Minister of Economy and Finance of Togo, came.",
        "Yao Lawson|representative of the Honourable Minister of Economy and Finance|"
        "Ministry of Economy and Finance|TGO",
    ),
    (
        "The Inspector General of Police of Kenya, Japhet Oduor, spoke.",
        "Japhet Oduor|Inspector General of Police|Police|KEN",
    ),
    (
        "Argentina's Deputy Security Minister Carlos Paz was there.",
        "Carlos Paz|Deputy Security Minister|Ministry of Security|ARG",
    ),
    ("EAG met. Prosecutors of Albania, led by its Head, Arben Kelmendi, came.", "Arben Kelmendi|Head|None|ALB"),
    ("GCC Sec-Gen Fahad al-Mutairi spoke.", "Fahad al-Mutairi|Sec-Gen|GCC|None"),
    (
        "Speaking for SELEC, Mr. Kostas Drakos, Director General, thanked them.",
        "Kostas Drakos|Director General|SELEC|None",
    ),
    (
        "UNODC opened the course. Executive Director Yuri Fedin thanked the donors.",
        "Yuri Fedin|Executive Director|UNODC|None",
    ),
    (
        "The head of Interpol's Regional Bureau in Abidjan, Kouame Adjoumani, spoke.",
        "Kouame Adjoumani|head of Interpol's Regional Bureau in Abidjan|Interpol|None",
    ),
    (
        "The Head of the UNODC Regional Office for Eastern Africa and IGAD Secretariat, Peter Wanyama, spoke.",
        "Peter Wanyama|Head of the UNODC Regional Office for Eastern Africa|"
        "UNODC Regional Office for Eastern Africa|None",
    ),
    (
        '"Treatment works," said Dr. Elena Marinova, UNODC Regional HIV Adviser.',
        "Elena Marinova|UNODC Regional HIV Adviser|UNODC|None",
    ),
    (
        "The Anti-Corruption Agency of Kazakhstan opened it. Chairman of the Agency Marat Beisembayev spoke.",
        "Marat Beisembayev|Chairman|Anti-Corruption Agency|KAZ",
    ),
    (
        "The Arab Interior Ministers Council met. Secretary-General of the Council Dr. Hamad bin Said spoke.",
        "Hamad bin Said|Secretary-General|Arab Interior Ministers Council|None",
    ),
    (
        'Col. Marat Abishev, Head of the Customs Post "Dostyk" of the State Revenue Committee of Kazakhstan came.',
        "Marat Abishev|Head of the Customs Post|State Revenue Committee|KAZ",
    ),
    (
        'Aizada Toktosunova, head of the Kyrgyz public foundation "Hope", spoke.',
        "Aizada Toktosunova|head|Hope|KGZ",
    ),
    (
        "The leader of the Myanmar delegation, Police Colonel Thein Htay Aung, informed them.",
        "Thein Htay Aung|leader of delegation|None|MMR",
    ),
    (
        "The Representative of the BIMSTEC Secretariat, Mr. Kamal Hossain, Director, briefed them.",
        "Kamal Hossain|Director|BIMSTEC Secretariat|None",
    ),
    (
        "Under the chairmanship of the Deputy Minister of Internal Affairs of Belarus, Colonel General of Police "
        "Viktar Hancharou, they met.",
        "Viktar Hancharou|Deputy Minister of Internal Affairs|Ministry of Internal Affairs|BLR",
    ),
]

NAMES = [
    (
        "The text was signed by ministers Renato Salgado (Brazil) and Hugo Benitez (Paraguay).",
        "Renato Salgado; Hugo Benitez",
    ),
    ("They met.\n[Editor: Meng Huaxia]", ""),
    ("They met on Monday.\nEdition: Fernanda Lobo", ""),
    ("They met on Monday.\nMedia Focal Point: Maral Annayeva", ""),
    ("The author of the report, Fernanda Lobo, spoke.", "Fernanda Lobo"),
    ("Ameripol Convenes Police Heads From Across Latin America.", ""),
    ("Vientianne Phen (Cambodia) 30 April 2015 - The states met.", ""),
    ("Judges of the Centre and Professor Ivan Petrov of Moscow State University lectured.", "Ivan Petrov"),
    ("The President of the ECOWAS Commission, H.E Dr. Lamin Sheriff Kanteh, reported.", "Lamin Sheriff Kanteh"),
    (
        "Chary Nuryev, Director of CARICC, and U Thein Zaw Oo, Director of the Ministry, met.",
        "Chary Nuryev; Thein Zaw Oo",
    ),
    ("The Deputy Speaker of the State Great Khural thanked them.", ""),
    ("Captain A. Sh. Yusupova and Ms. Jeanne d'Arc Mujawa came.", "A. Sh. Yusupova; Jeanne d'Arc Mujawa"),
    ("The Nelson Mandela Foundation met at King Hussein Bridge.", ""),
    ("Updated: 09 Sep 2021 07:40 PM BdST Updated by the desk.", ""),
    ("It was a long day. Reporting by Anna Jones; Editing by Tom Hill.", ""),
    (
        "Vietnamese Deputy Minister of Public Security Senior Lieutenant General Le Quoc Hung led it.",
        "Le Quoc Hung",
    ),
    ("Commissioner General of Rwanda National Police CG Felix Namuho was there.", "Felix Namuho"),
    ("It was signed by Dr. Anya St. Clair, Executive Director of CARPHA.", "Anya St. Clair"),
    ("Mr. Josh O' Connor, Senior Officer of the Australian Federal Police, spoke.", "Josh O' Connor"),
    ("IOM Chief of Mission Dean Hargrove also spoke.", "Dean Hargrove"),
    ("Counsellor, French Embassy Bucharest. Japanese envoy: Tokyo helps its neighbours.", ""),
    ("She is back on Friday, said Casa Presidencial.", ""),
    ("External Affairs Minister K Raghav Iyer held talks.", "K Raghav Iyer"),
    ("John F Marsh, Director of Europol, spoke.", "John F Marsh"),
    (
        "They were met by H.E. Dato Haji Suhaimi bin Haji Yusof, Deputy Minister of Home Affairs.",
        "Suhaimi bin Haji Yusof",
    ),
    ("They landed at Queen Alia airport and drove past Nelson Mandela Avenue.", ""),
    ("The Chair of the Maritime Narcotrafficking Expert Group thanked them.", ""),
    ("The Vice-Chair for the WCO MENA Region opened it.", ""),
]

ABSENT = [
    "She thanked her predecessor, H.E. Mr. Kwabena Osei, for his work.",
    "The members of the Council elected Kubanych Moldo deputy director.",
    "He passed on a letter of congratulation from Minister of Trade Sherali Rahmon.",
    "The late Minister of Interior, Colonel Juma Osman, who founded the centre, was honoured.",
    "He conveyed greetings from President Gurban Berdy to the participants.",
    "The court sentenced Juan Perez, leader of the Los Lobos gang, to 20 years in prison.",
    "Juan Perez was arrested on Monday.",
    "He quoted Kofi Annan on the subject.",
    "President Cyril Ramala's Special Envoy spoke.",
    "Justice Minister Ronald Lamola's special adviser spoke.",
    "Home Minister Kyaw Zin Latt stayed away from the meeting, citing a cyclone.",
    "They lauded the capture of rebel chief Pedro Ruiz.",
    "He praised the work of the agency under Executive Director Anna Marsh.",
    "It took place under the guidance of Executive Director Anna Marsh.",
    "The Minister recalled Prime Minister Anna Marsh's guidance.",
]


def facts_of(line: str, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    annotations = annotate(Document("story.txt", LEAD + line, "txt", "0" * 64), vocabulary)
    return [
        (person.name, f"{person.role}|{person.organisation}|{person.country_iso3}")
        for person in document_people(annotations, vocabulary)
    ]


@pytest.mark.parametrize(("line", "wanted"), OF_BODIES)
def test_role_body_and_country(line: str, wanted: str, vocabulary: Vocabulary) -> None:
    assert "; ".join("|".join(person) for person in facts_of(line, vocabulary)) == wanted


@pytest.mark.parametrize(("line", "name"), NAMES)
def test_names_as_printed(line: str, name: str, vocabulary: Vocabulary) -> None:
    assert "; ".join(name for name, _ in facts_of(line, vocabulary)) == name


def test_what_is_said_to_die_is_not_the_speaker(vocabulary: Vocabulary) -> None:
    line = "Ms. Fatou Diallo said that case files too often died on the way."
    annotations = annotate(Document("story.txt", LEAD + line, "txt", "0" * 64), vocabulary)
    assert [person.in_meeting for person in document_people(annotations, vocabulary)] == [True]


@pytest.mark.parametrize("line", ABSENT)
def test_people_only_spoken_of(line: str, vocabulary: Vocabulary) -> None:
    annotations = annotate(Document("story.txt", LEAD + line, "txt", "0" * 64), vocabulary)
    assert [person.in_meeting for person in document_people(annotations, vocabulary)] == [False]
