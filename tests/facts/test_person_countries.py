"""Whom people represent, as press stories print it, one line each: name, role, organisation, country."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.people.document import document_people
from analytics.vocabulary.model import Vocabulary

# A headline and a lead, so that the line under test reads as running text
LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"

COUNTERPARTS = [
    (
        "Foreign Minister Bakhtiyor Sobirov of Uzbekistan met his Kyrgyz counterpart Jyldyz Asanova.",
        "Bakhtiyor Sobirov|Foreign Minister|Ministry of Foreign Affairs|UZB; "
        "Jyldyz Asanova|Foreign Minister|Ministry of Foreign Affairs|KGZ",
    ),
    (
        "Interior Minister Jane Adeyemi of Nigeria and her Ghanaian counterpart, Kwame Mensah, signed it.",
        "Jane Adeyemi|Interior Minister|Ministry of Interior|NGA; "
        "Kwame Mensah|Interior Minister|Ministry of Interior|GHA",
    ),
    (
        "Minister of Justice Veronica Lungu held talks with her counterpart from Romania, Radu Marin.",
        "Veronica Lungu|Minister of Justice|Ministry of Justice|None; "
        "Radu Marin|Minister of Justice|Ministry of Justice|ROU",
    ),
    (
        "Home Minister Asad Talukdar of Bangladesh came. The Minister will meet the Prime Minister of Nepal, "
        "Bishnu Adhikari, and his Indian counterpart, Shri Vikram Solanki.",
        "Asad Talukdar|Home Minister|Ministry of Home Affairs|BGD; Bishnu Adhikari|Prime Minister|None|NPL; "
        "Vikram Solanki|Home Minister|Ministry of Home Affairs|IND",
    ),
    ("The guests met their counterparts in Rabat.", ""),
    (
        "Deputy Minister of Security of Costa Rica Laura Mata asked for help; so did her colleague from Ecuador, "
        "Paúl Andrade.",
        "Laura Mata|Deputy Minister of Security|Ministry of Security|CRI; "
        "Paúl Andrade|Deputy Minister of Security|Ministry of Security|ECU",
    ),
]

OF_COUNTRIES = [
    (
        "The interior ministers of Ghana, Togo, and Benin, Kofi Addo, Edem Kossi and Luc Hounnou, met.",
        "Kofi Addo|interior minister|Ministry of Interior|GHA; "
        "Edem Kossi|interior minister|Ministry of Interior|TGO; "
        "Luc Hounnou|interior minister|Ministry of Interior|BEN",
    ),
    (
        "Delegates of Kazakhstan (Ruslan Sadykov), Peru (Ana Maria Soto) and Kenya (Mombasa County) came.",
        "Ruslan Sadykov|None|None|KAZ; Ana Maria Soto|None|None|PER",
    ),
    (
        "The ministers of justice of Latvia, Inese Berzina, and Estonia, Kalle Tamm, signed it.",
        "Inese Berzina|minister of justice|Ministry of Justice|LVA; "
        "Kalle Tamm|minister of justice|Ministry of Justice|EST",
    ),
    (
        "It took place in Mombasa, Kenya. Uganda presented its register. Mr. Peter Okello, Head of Department at "
        "the Ministry of Finance, explained it.",
        "Peter Okello|Head of Department|Ministry of Finance|UGA",
    ),
    (
        "It took place in Tashkent, Uzbekistan, with Kenya. It helps, said Marat Aliyev, a participant from the "
        "Ministry of Internal Affairs.",
        "Marat Aliyev|participant|Ministry of Internal Affairs|None",
    ),
    (
        "It took place in Vienna. Kenya and Peru sent teams. The Minister of Justice, Mr. Peter Wanyama, came.",
        "Peter Wanyama|Minister of Justice|Ministry of Justice|None",
    ),
    (
        "The OSCE Border Management Staff College met in Dushanbe, Tajikistan. It helps, said Anneli Koskinen, "
        "the new Director of the College.",
        "Anneli Koskinen|Director|OSCE Border Management Staff College|None",
    ),
    (
        "Ms. Ana Radic, who heads the Cybercrime Department of the Ministry of Interior of Croatia, spoke.",
        "Ana Radic|heads the Cybercrime Department|Cybercrime Department|HRV",
    ),
    (
        "On behalf of the President of the ECOWAS Commission, the Commissioner for Political Affairs, Peace and "
        "Security, Gen. Boubacar Issa, spoke.",
        "Boubacar Issa|Commissioner for Political Affairs, Peace and Security|ECOWAS Commission|None",
    ),
    (
        "Omar Daud, Deputy Head of the Higher Border School, came. The Higher Border School of the State "
        "Committee for National Security of Tajikistan was opened by Norway and Japan.",
        "Omar Daud|Deputy Head|Higher Border School|TJK",
    ),
    (
        "They were joined by Chinese Foreign Minister Liu Hanwen and Pakistan's Hamza Qureshi.",
        "Liu Hanwen|Foreign Minister|Ministry of Foreign Affairs|CHN; "
        "Hamza Qureshi|Foreign Minister|Ministry of Foreign Affairs|PAK",
    ),
    ("The Plenary was led by the EAG Chairman Mr. Pavel Sorokin (Belarus).", "Pavel Sorokin|Chairman|EAG|BLR"),
    ("The Maldives' Hassan Shafeeu inked the paper.", "Hassan Shafeeu|None|None|MDV"),
    ("They saw Kenya's Rift Valley and Tajikistan's Gorno Badakhshan.", ""),
    (
        "Delegations were led by Ermek Sultanov (Kazakhstan, Ministry of Internal Affairs, chairman) and "
        "Colonel Bakyt Asanov (Kyrgyzstan, State Service on Drug Control, deputy head).",
        "Ermek Sultanov|chairman|Ministry of Internal Affairs|KAZ; "
        "Bakyt Asanov|deputy head|State Service on Drug Control|KGZ",
    ),
    (
        "The Permanent Representative of Kenya to the United Nations, Amina Otieno, spoke.",
        "Amina Otieno|Permanent Representative|None|KEN",
    ),
    (
        "Anatoly Lukin, the permanent representative from Belarus in CSTO, spoke.",
        "Anatoly Lukin|permanent representative|None|BLR",
    ),
    (
        "The Armenian delegation was headed by Deputy Minister of Health Anna Grigoryan, the Tajikistan "
        "Delegation by the Director of the Center for Victims Support S. Nazarova.",
        "Anna Grigoryan|Deputy Minister of Health|Ministry of Health|ARM; "
        "S. Nazarova|Director|Center for Victims Support|TJK",
    ),
    (
        "As North Macedonia holds the Chairmanship of the Council for 2022, the session was chaired by "
        "Mr. Zoran Velkov, Assistant Director in the Public Security Bureau.",
        "Zoran Velkov|Assistant Director|Public Security Bureau|MKD",
    ),
    (
        "Foreign Secretary Claudia Renteria will head the Mexican delegation to Nicaragua.",
        "Claudia Renteria|Foreign Secretary|Ministry of Foreign Affairs|MEX",
    ),
    (
        "On behalf of the Republic of Albania the Gathering will be attended by Besnik Hoxha, vice-minister of "
        "Foreign Affairs.",
        "Besnik Hoxha|vice-minister of Foreign Affairs|Ministry of Foreign Affairs|ALB",
    ),
    (
        "Kenya's Cabinet Secretary for the East African Community Ms Peninah Lokwa came.",
        "Peninah Lokwa|Cabinet Secretary|None|KEN",
    ),
    (
        "Omar Aydin, Head of the Service for Combating Drugs under Kyrgyzstan's Interior Ministry, came.",
        "Omar Aydin|Head|Service for Combating Drugs|KGZ",
    ),
    (
        "There were the transport ministers of Kazakhstan - Yerbolat Sagin, Kyrgyzstan - Tilek Mamatov, and the "
        "Prime Ministers of Albania Gent Leshi, Croatia Hrvoje Baric and Serbia Nemanja Zivanov.",
        "Yerbolat Sagin|transport minister|Ministry of Transport|KAZ; "
        "Tilek Mamatov|transport minister|Ministry of Transport|KGZ; "
        "Hrvoje Baric|Prime Minister|None|HRV; Nemanja Zivanov|Prime Minister|None|SRB",
    ),
    (
        "The UN Resident Coordinators to Kenya and Uganda, Stephen Oduya and Birgitte Lund, signed.",
        "Stephen Oduya|Resident Coordinator|UN|None; Birgitte Lund|Resident Coordinator|UN|None",
    ),
]


def facts_of(line: str, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    annotations = annotate(Document("story.txt", LEAD + line, "txt", "0" * 64), vocabulary)
    return [
        (person.name, f"{person.role}|{person.organisation}|{person.country_iso3}")
        for person in document_people(annotations, vocabulary)
    ]


@pytest.mark.parametrize(("line", "wanted"), [*COUNTERPARTS, *OF_COUNTRIES])
def test_role_body_and_country(line: str, wanted: str, vocabulary: Vocabulary) -> None:
    assert "; ".join("|".join(person) for person in facts_of(line, vocabulary)) == wanted


def test_a_minister_who_travels_is_not_of_the_place(vocabulary: Vocabulary) -> None:
    line = "Justice Minister Driss Benali landed in Amman on Sunday. Morocco proposed a text."
    assert facts_of(line, vocabulary) == [("Driss Benali", "Justice Minister|Ministry of Justice|MAR")]
