"""People of a document: mentions merged, parts taken, countries represented."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.annotation.spans import PersonSpan
from analytics.documents.document import Document
from analytics.facts.model import PersonFact
from analytics.facts.people.document import document_people
from analytics.vocabulary.model import Vocabulary

LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"


def people_of(text: str, vocabulary: Vocabulary) -> tuple[PersonFact, ...]:
    annotations = annotate(Document("story.txt", LEAD + text, "txt", "0" * 64), vocabulary)
    return document_people(annotations, vocabulary)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Vladimir Sorokin, Director of CARICC, came. Mr. Sorokin spoke. Sorokin left.", 1),
        ("Vladimir Sorokin, Director of CARICC, came. V. Sorokin spoke.", 1),
        ("Timur Narzullaev, Director of CARICC, came. Timur Narzullayev spoke to all, said Timur Narzullayev.", 1),
        ("Mr. Sorokin came. The Director of CARICC, Vladimir Sorokin, spoke.", 1),
        ("Mr. SOROKIN Vladimir came. Vladimir Sorokin, Director of CARICC, spoke.", 1),
        ("Ana Prado, Director of CARICC, and Luis Prado, Head of IMPACS, came.", 2),
        ("Said Karimov, Minister of Justice, and Saida Karimova, Minister of Health, came.", 2),
    ],
)
def test_mentions_of_one_person_are_one(text: str, count: int, vocabulary: Vocabulary) -> None:
    assert len(people_of(text, vocabulary)) == count


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The session was chaired by Marta Nowak, Director of Europol.", "chair"),
        ("Marta Nowak, Director of Europol, opened the conference.", "opened"),
        ("In her opening remarks, Marta Nowak, Director of Europol, thanked them.", "speaker"),
        ("The memorandum was signed by Marta Nowak, Director of Europol.", "signatory"),
        ("“We agree,” said Marta Nowak, Director of Europol.", "speaker"),
        ("Participants included Marta Nowak, Director of Europol.", "attendee"),
        ("The programme was approved last year during the visit of Europol Director Ms. Marta Nowak.", None),
        ("They support the initiative of President Kassym Zhaparov.", None),
        ("On behalf of President Kassym Zhaparov, the guests were given flags.", None),
        ("It follows President Kassym Zhaparov's reforms.", None),
        ("“I thank my friend Ms. Marta Nowak of Europol for her help in all these years”, he said.", None),
        ("The Director, William Selby, represented by his Deputy, came.", None),
        ("Marta Nowak, Director of Europol, said in a statement that it was late.", None),
        ("Interpol mourns the passing of its colleague Marta Nowak, who led it.", None),
        ("Marta Nowak, Director of Europol, died on Monday.", None),
        ("Marta Nowak, 45, and Pieter Kos, 32, were laid to rest on Monday.", None),
        ("It was held under the patronage of Princess Marta Nowak.", None),
        (
            "Minister of Justice Jan Kos represented the President of Poland, His Excellency Adam Nowak.",
            "attendee",
        ),
        ("The opening was followed by statements of Europol Director Marta Nowak.", "speaker"),
        ("They agreed on it after the departure of Director Marta Nowak.", None),
        ("This goes back to President Kassym Zhaparov's state visit in March 2017.", None),
    ],
)
def test_part_in_the_meeting(text: str, part: str | None, vocabulary: Vocabulary) -> None:
    person = people_of(text, vocabulary)[0]
    assert (person.part, person.in_meeting) == (part, part is not None)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Marta Nowak, UNODC Representative in Pakistan, came.", None),
        ("Aigul Bekova, Minister of Justice of the Kyrgyz Republic, came.", "KGZ"),
        ("The delegation of Uzbekistan was headed by Deputy Minister of Interior Aziz Tursunov.", "UZB"),
        ("The Bahamas was represented by Latoya Rolle, Minister of Foreign Affairs.", "BHS"),
        ("Ecuador hosted the meeting. Peru came. Deputy Minister of Health Luciana Monteros spoke.", "ECU"),
        ("A delegation of the Border Service of Ukraine led by Colonel O. Boiko came from Poland.", "UKR"),
        ("Marta Nowak, SCO Secretary-General, met the Minister of Justice of China.", None),
    ],
)
def test_country_represented(text: str, country: str | None, vocabulary: Vocabulary) -> None:
    assert people_of(text, vocabulary)[0].country_iso3 == country


def test_the_fullest_name_and_office_are_kept(vocabulary: Vocabulary) -> None:
    text = "Ms. Prado came. Ana Maria Prado, Head of the OSCE Mission to Serbia, spoke. Prado left."
    (person,) = people_of(text, vocabulary)
    assert (person.name, person.honorific, person.role) == (
        "Ana Maria Prado",
        "Ms.",
        "Head of the OSCE Mission to Serbia",
    )
    assert person.organisation_id == "osce-serbia"
    assert len(person.mentions) == 3


def test_evidence_is_what_the_text_says(vocabulary: Vocabulary) -> None:
    (person,) = people_of("Aigul Bekova, Minister of Justice of the Kyrgyz Republic, came.", vocabulary)
    assert person.evidence["name"][0].text == "Aigul Bekova"
    assert person.evidence["role"][0].text.startswith("Minister of Justice")
    assert person.evidence["country_iso3"][0].text == "Kyrgyz Republic"


@pytest.mark.parametrize(
    ("text", "role", "organisation", "country"),
    [
        (
            "The delegation of Chad's Ministry of Justice was led by Colonel Idriss Mahamat, Director of the "
            "Training Department.",
            "Director of the Training Department",
            "Ministry of Justice",
            "TCD",
        ),
        ("Josep Puig, former lawyer at Europol, spoke.", "former lawyer", None, None),
        (
            "Belize, as Chair of the group, represented by Mr. Carl Usher, Deputy Secretary of the Department of "
            "Trade, agreed.",
            "Deputy Secretary",
            "Department of Trade",
            "BLZ",
        ),
        (
            "Dr Vera Hill, Minister of Trade, represented the Commonwealth of Dominica.",
            "Minister of Trade",
            "Ministry of Trade",
            "DMA",
        ),
        (
            "Judge Amal Ben Salah of the Court of Appeal of Tunis spoke.",
            "Judge",
            "Court of Appeal of Tunis",
            "TUN",
        ),
        (
            "The National Coordinator of the Kyrgyz Republic, Deputy Head of the Service for Combating Smuggling "
            "of the Ministry of Internal Affairs, Colonel Nurlan Beks, spoke.",
            "National Coordinator, Deputy Head",
            "Service for Combating Smuggling of the Ministry of Internal Affairs",
            "KGZ",
        ),
        (
            "The President of Paraguay, Hugo Ayer, the OAS Secretary for Security, Ana Ferrer, and others came.",
            "President",
            None,
            "PRY",
        ),
    ],
)
def test_office_of_a_person(
    text: str, role: str, organisation: str | None, country: str | None, vocabulary: Vocabulary
) -> None:
    person = people_of(text, vocabulary)[0]
    assert (person.role, person.organisation, person.country_iso3) == (role, organisation, country)


def test_of_two_countries_that_meet_each_has_its_own(vocabulary: Vocabulary) -> None:
    text = (
        "Tajikistan and Kazakhstan held consultations. They were chaired by Deputy Foreign Minister Zohir Saidov "
        "and Deputy Foreign Minister of Kazakhstan Marat Serik."
    )
    assert [person.country_iso3 for person in people_of(text, vocabulary)] == ["TJK", "KAZ"]


def test_a_rank_alone_is_of_the_datelines_country(vocabulary: Vocabulary) -> None:
    lead = "Border officers trained\nNairobi, 3 May 2020 - Kenyan officers were trained. "
    text = f"{lead}Inspector Tom Oloo thanked them."
    annotations = annotate(Document("story.txt", text, "txt", "0" * 64), vocabulary)
    assert [p.country_iso3 for p in document_people(annotations, vocabulary)] == ["KEN"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("They elected two Vice Chairs from Iran, Mr. Reza Zarif and Pakistan, Mr. Hamid Dogar.", ["IRN", "PAK"]),
        ("They went on in Iran, Mr. Reza Zarif said.", [None]),
        ("The Prime Ministers of Ghana and Togo, H.E. Kofi Addo and H.E. Edem Kossi, came.", ["GHA", "TGO"]),
    ],
)
def test_countries_before_names(text: str, countries: list[str | None], vocabulary: Vocabulary) -> None:
    stated = [p.role.country_iso3 if p.role else None for p in annotated_people(text, vocabulary)]
    assert stated == countries


def annotated_people(text: str, vocabulary: Vocabulary) -> tuple[PersonSpan, ...]:
    return annotate(Document("story.txt", LEAD + text, "txt", "0" * 64), vocabulary).people
