"""People in every shape that press stories name them in, one line each: the names in text order."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.annotation.annotate import annotate
from analytics.annotation.annotations import Annotations
from analytics.documents.document import Document
from analytics.vocabulary.model import Vocabulary

# A headline and a lead, so that the line under test reads as running text
LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"

NAMED = [
    # forms of address and ranks
    ("H.E. Mr. Daniyar Seitkali opened the meeting.", "Daniyar Seitkali"),
    ("H. E. Ms. Leila Okafor thanked the hosts.", "Leila Okafor"),
    ("Dr. Ingrid Halvorsen-Mbeki presented the results.", "Ingrid Halvorsen-Mbeki"),
    ("The session was chaired by Prof. Tomasz Zielonka.", "Tomasz Zielonka"),
    ("Mrs. Amara Diallo-Sy took the floor.", "Amara Diallo-Sy"),
    ("Mr Bek spoke of seizures.", "Bek"),
    ("Colonel Rustam Olimov described the route.", "Rustam Olimov"),
    ("Police Major General Somsak Phanthavong greeted the trainees.", "Somsak Phanthavong"),
    ("Pol. Lt. Gen. Anucha Srisai handed over the keys.", "Anucha Srisai"),
    ("Maj. Gen. K. Ravindranath spoke next.", "K. Ravindranath"),
    ("Lt. Col. Eteri Kapanadze showed the film.", "Eteri Kapanadze"),
    ("Brigadier (R) Saleem Anwar-Khan closed the course.", "Saleem Anwar-Khan"),
    ("Rear Admiral Kwabena Ofori inspected the vessel.", "Kwabena Ofori"),
    ("Ambassador Yuki Taniguchi attended.", "Yuki Taniguchi"),
    ("Senator the Honourable Kezia Braithwaite took part.", "Kezia Braithwaite"),
    ("Prince Faisal bin Turki Al-Harbi received the guests.", "Faisal bin Turki Al-Harbi"),
    ("Sheikh Nasser Al-Mutairi welcomed them.", "Nasser Al-Mutairi"),
    ("The Rt. Hon. Philippa Ashdown addressed the ministers.", "Philippa Ashdown"),
    ("Ratu Semi Tuilagi chaired the committee.", "Semi Tuilagi"),
    ("Police Brig-Gen Soe Htet Aung closed the course.", "Soe Htet Aung"),
    ("Général de Brigade Moussa Traoré-Keïta closed the course.", "Moussa Traoré-Keïta"),
    ("Brigadier (Ret'd) Desmond Ashby closed the course.", "Desmond Ashby"),
    ("Dr the Rt Honourable Lorna Hughes closed the course.", "Lorna Hughes"),
    ("Assistant Secretary Ma. Elena Barba-De La Vega chaired it.", "Ma. Elena Barba-De La Vega"),
    ('They met at the Academy for Judges "Petar Kolev" in the evening.', ""),
    ("They met in the evening.\nAsel Nurlanova", ""),
    ("Mr. Lee Pin How spoke next.", "Lee Pin How"),
    ("They met the foreign minister\nThe guests left early.", ""),
    # office after the name
    ("Aigul Toktosunova, Deputy Minister of Justice of the Kyrgyz Republic, spoke.", "Aigul Toktosunova"),
    ("Pierre N'Dour-Lacroix, Head of the Customs Service of Senegal, agreed.", "Pierre N'Dour-Lacroix"),
    ("Marta Nowak, the new Executive Director of Europol, was present.", "Marta Nowak"),
    ("Hamid Rezaei - Chief of the Border Police - answered.", "Hamid Rezaei"),
    ("Grace Adeyemi (Director of GIABA) was there.", "Grace Adeyemi"),
    ("Jordan Whitfield, a legal adviser at INTERPOL, gave a lecture.", "Jordan Whitfield"),
    ("Siobhán Mac Giolla Bríde, a police trainer from Ireland, showed films.", "Siobhán Mac Giolla Bríde"),
    ("Oleg Petrenko Head of the Drug Control Agency and his staff came.", "Oleg Petrenko"),
    ("Parwana Sultani, who is a judge at the Supreme Court, came.", "Parwana Sultani"),
    # office before the name
    ("UNODC Executive Director Miriam Castellanos arrived.", "Miriam Castellanos"),
    ("SCO Secretary-General Temur Yusupzoda received them.", "Temur Yusupzoda"),
    ("The Minister of Interior of Georgia, Vakhtang Lomidze, spoke.", "Vakhtang Lomidze"),
    ("Minister of Justice Bolat Sarsenbayev opened the forum.", "Bolat Sarsenbayev"),
    ("Kazakh Foreign Minister Aidos Kenzhebek met his guest.", "Aidos Kenzhebek"),
    ("Tajikistan's Deputy Interior Minister Firuz Nazarov met them.", "Firuz Nazarov"),
    ("Ambassador of Japan to Uzbekistan Kenta Morishita spoke.", "Kenta Morishita"),
    ("Director General Anti-Narcotics Force Major General Imran Baig briefed them.", "Imran Baig"),
    ("DG Operations Colonel Yousuf Al-Balushi was there.", "Yousuf Al-Balushi"),
    ("Foreign Affairs Undersecretary Ma. Luisa Reyes-Tan led the team.", "Ma. Luisa Reyes-Tan"),
    ("Defense Secretary Ash Carter-Wood spoke.", "Ash Carter-Wood"),
    ("Executive Director of the UN Office on Drugs and Crime (UNODC) Lena Fuchs spoke.", "Lena Fuchs"),
    ("The observer of SELEC, Mr. Goran Petrovski, invited them.", "Goran Petrovski"),
    (
        'gender expert, head of the Board of "Open Door" Public Foundation Nazgul Imankulova proposed it',
        "Nazgul Imankulova",
    ),
    # several people in one sentence
    (
        "The Minister of Justice of Albania, Besa Hoti, and the Dutch Minister of Justice, "
        "Joost van der Linden, signed.",
        "Besa Hoti; Joost van der Linden",
    ),
    (
        "Mr. Li Weiguo, Director of the Centre, Ms. Ana Prado, UNODC Representative, and Dr. Jan Novotny spoke.",
        "Li Weiguo; Ana Prado; Jan Novotny",
    ),
    (
        "It was attended by Arun Mehta from the Narcotics Control Bureau of India, Zhou Peng "
        "from the Ministry of Public "
        "Security of China and Kirill Smolin from the Ministry of Internal Affairs of Russia.",
        "Arun Mehta; Zhou Peng; Kirill Smolin",
    ),
    (
        "The interior ministers of Armenia (Hayk Sargsian), Belarus (Ivan Kavalenka) and "
        "Kazakhstan (Yerlan Abdin) came.",
        "Hayk Sargsian; Ivan Kavalenka; Yerlan Abdin",
    ),
    (
        "Present were deputy foreign ministers Yerkin Abishev (Kazakhstan) and Parviz Davlatov (Tajikistan).",
        "Yerkin Abishev; Parviz Davlatov",
    ),
    (
        "Foreign Ministers of Kazakhstan - Murat Akhmetov, Tajikistan - Sirojiddin Aliev attended.",
        "Murat Akhmetov; Sirojiddin Aliev",
    ),
    ("Presidents Kassym Zhaparov and Shavkat Mirzaev signed the declaration.", "Kassym Zhaparov; Shavkat Mirzaev"),
    ("On behalf of the Director, Mr. Piet Jansen, Head of Training, handed them out.", "Piet Jansen"),
    (
        "The Indian delegation was led by Satya Rathore and the Bangladeshi side by Md. Abdul Karim.",
        "Satya Rathore; Md. Abdul Karim",
    ),
    # verbs of speaking
    ("“We agree,” said Nodira Ismoilova.", "Nodira Ismoilova"),
    ("“We agree”, Nodira Ismoilova noted.", "Nodira Ismoilova"),
    ("According to Fatoumata Keita, the figures are rising.", "Fatoumata Keita"),
    ("«Мы» is a word, emphasized Gulnara Aitbaeva in her address.", "Gulnara Aitbaeva"),
    ("Timur Bekov stressed that trust comes first.", "Timur Bekov"),
    ("The delegation was headed by Omar El-Fassi.", "Omar El-Fassi"),
    ("Fiji was represented by Losalini Vakatawa.", "Losalini Vakatawa"),
    # shapes of names
    ("Mr. J.F. Kowalski attended.", "J.F. Kowalski"),
    ("Mr. J.-M. Vandenberg attended.", "J.-M. Vandenberg"),
    ("V. Norboev, Director of CARICC, spoke.", "V. Norboev"),
    ("D.Ganbold, Deputy Chief of the Border Authority, spoke.", "D.Ganbold"),
    ("John F. Smithson, Director of the Bureau, spoke.", "John F. Smithson"),
    ("Mr. Dirk van den Heuvel spoke.", "Dirk van den Heuvel"),
    ("Ms. María del Carmen Ortega Luján spoke.", "María del Carmen Ortega Luján"),
    ("Mr. Juan de la Cruz y Mendoza spoke.", "Juan de la Cruz y Mendoza"),
    ("Dr. Mounir ben Youssef Trabelsi spoke.", "Mounir ben Youssef Trabelsi"),
    ("Mr. Khalid bin Said Al-Rawahi spoke.", "Khalid bin Said Al-Rawahi"),
    ("said Imad al-Zawi, Director of the Agency.", "Imad al-Zawi"),
    ("Ms. Dinara Nurlan kyzy spoke.", "Dinara Nurlan kyzy"),
    ("Mr. Elnur Rashid oglu Mammadli spoke.", "Elnur Rashid oglu Mammadli"),
    ("Mr. Sergei Ivanovich Lobanovsky spoke.", "Sergei Ivanovich Lobanovsky"),
    ("Mr. Ban Jae-sung spoke.", "Ban Jae-sung"),
    ("KIM Dae-hyun, chief of the bureau, spoke.", "KIM Dae-hyun"),
    ("Mr. Nguyen Van Thanh spoke.", "Nguyen Van Thanh"),
    ("Ms. Xu Zhiyong-Li spoke.", "Xu Zhiyong-Li"),
    ('Mr. Ferdinand "Jun" Salonga spoke.', 'Ferdinand "Jun" Salonga'),
    ("Mr. Africanus Sunday Phiri spoke.", "Africanus Sunday Phiri"),
    ("Ms. Grace Young spoke.", "Grace Young"),
    ("Ms. Theresa May-Brook spoke.", "Theresa May-Brook"),
    ("Mr. Tobias Losalini Tu'imaleali'ifano spoke.", "Tobias Losalini Tu'imaleali'ifano"),
    ("Ms. Elżbieta Wyszyńska-Łoś spoke.", "Elżbieta Wyszyńska-Łoś"),
    ("Mr. Þórður Guðmundsson spoke.", "Þórður Guðmundsson"),
    ("Ms. Michaela Friberg-Storm spoke.", "Michaela Friberg-Storm"),
    ("Mr. Angus King said no.", "Angus King"),
    # short forms
    ("Vladimir Sorokin, Director of the Centre, came. Sorokin thanked all.", "Vladimir Sorokin; Sorokin"),
    ("Ashita Verma, UNODC Representative, came. Ms. Verma thanked all.", "Ashita Verma; Verma"),
    ("Secretary-General Ismoilov received him.", "Ismoilov"),
    ("President Zhaparov was there.", "Zhaparov"),
]

NOT_NAMED = [
    "The Minister of Foreign Affairs of Kazakhstan opened the meeting.",
    "Deputy ministers and heads of customs services took part.",
    "The Prime Minister of Georgia thanked the Executive Director of UNODC.",
    "They met under the Paris Pact Initiative.",
    "The training took place at Manas International Airport.",
    "The Nazarbayev University hosted it.",
    "The office is in Shota Rustaveli Street.",
    "The winner of the Sakharov Prize was not named.",
    "The Magnitsky Act was discussed.",
    "It is named after Bobojon Gafurov.",
    "The Border Management Staff College trains officers.",
    "Officers from Sri Lanka, Costa Rica and Burkina Faso attended.",
    "On Monday, 3 May, the Regional Conference began.",
    "The Security Council adopted the Resolution in January.",
    "The United Nations Convention against Corruption turned ten.",
    "Major General Motors of the economy were named.",
    "The Issyk-Kul Region and the Chu Valley were visited.",
    "Workshop participants discussed Chapter Two of the Criminal Code.",
    "Photo: OSCE/Farrukh Nabiev",
    "By Tobias Eklund and Wouter van Nistel",
    "For further information please contact: Nargis Abdul, Press Officer, UNODC",
    "Applications go to the attention of Mr. Emir Hadzic.",
    "Central Asia and the South Caucasus share a sea.",
    "The Director General's Office is closed.",
    "Director of the Police Directorate of Montenegro",
    "Head of Public Sector Governance",
    "representatives of the Member States of the Memorandum of Understanding (MoU) met",
    "The Russian Federation and Saudi Arabia sent experts.",
    "The Ministers of Foreign Affairs of Central Asia Countries met.",
    "An Garda Síochána sent officers.",
    "Operation Pangea lasted a week.",
    "The Doha Declaration and the Kyoto Declaration were cited.",
]


def people_of(text: str, vocabulary: Vocabulary) -> Annotations:
    return annotate(Document("story.txt", LEAD + text, "txt", "0" * 64), vocabulary)


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text[:60] for text, _ in NAMED])
def test_people_of_a_line(text: str, names: str, vocabulary: Vocabulary) -> None:
    assert "; ".join(p.name for p in people_of(text, vocabulary).people) == names


@pytest.mark.parametrize("text", NOT_NAMED)
def test_no_people(text: str, vocabulary: Vocabulary) -> None:
    assert [p.name for p in people_of(text, vocabulary).people] == []


@pytest.mark.parametrize(
    ("text", "honorific"),
    [
        ("H.E. Mr. Daniyar Seitkali opened it.", "H.E. Mr."),
        ("Police Major General Somsak Phan greeted them.", "Police Major General"),
        ("Ambassador Markus Mueller, Head of the OSCE Office in Tajikistan, came.", "Ambassador"),
        ("Dr. the Right Honourable Lorna Hughes-Bell came.", "Dr. the Right Honourable"),
        ("SCO Secretary-General Temur Yusupzoda came.", None),
    ],
)
def test_words_of_address_are_not_part_of_the_name(
    text: str, honorific: str | None, vocabulary: Vocabulary
) -> None:
    (person,) = people_of(text, vocabulary).people
    assert person.honorific == honorific


@pytest.mark.parametrize(
    ("text", "role", "organisation", "country"),
    [
        (
            "Zhou Peng from the Ministry of Public Security of China came.",
            "",
            "Ministry of Public Security",
            "CHN",
        ),
        (
            "The expert from Chad, Mahamat Idriss, of the Ministry of Justice, came.",
            "expert",
            "Ministry of Justice",
            "TCD",
        ),
        ("President Aline Nyirahuku of Rwanda came.", "President", None, "RWA"),
        (
            "Senior Deputy Minister Haruki Shima of Japan's Ministry of Finance came.",
            "Senior Deputy Minister",
            "Ministry of Finance",
            "JPN",
        ),
        (
            "The new Chair, Dr. Ana Ortega, Deputy Minister of Health of Mexico, spoke.",
            "Deputy Minister of Health",
            "Ministry of Health",
            "MEX",
        ),
        (
            "The representative of Cyprus, Ms. Thea Markou, Permanent Secretary of the Ministry "
            "of Justice, spoke.",
            "Permanent Secretary",
            "Ministry of Justice",
            "CYP",
        ),
        ("Ms. Ana Prado (Brazil) spoke.", "", None, "BRA"),
        (
            "Uruguay, whose interior minister, Graciela Amor, came as a guest, asked to join.",
            "interior minister",
            "Ministry of Interior",
            "URY",
        ),
        (
            "The Executive Secretary of EAPCCO, Assistant Commissioner Sunday Phiri, spoke.",
            "Executive Secretary",
            "EAPCCO",
            None,
        ),
    ],
)
def test_what_stands_beside_the_name(
    text: str, role: str, organisation: str | None, country: str | None, vocabulary: Vocabulary
) -> None:
    held = people_of(text, vocabulary).people[0].role
    assert held is not None
    assert (held.role, held.organisation, held.country_iso3) == (role, organisation, country)


WORDS = (
    "Mr. |Umarov| said |Head of |UNODC|, |\n|(|)|'s |Minister |of |Kazakhstan|\"|Al-|H.E. |J.|the |Centre | and |é"
)
FRAGMENTS = st.sampled_from(WORDS.split("|"))


@given(st.lists(FRAGMENTS | st.text(max_size=6), max_size=25).map("".join))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_raises_and_spans_lie_in_it(vocabulary: Vocabulary, text: str) -> None:
    annotations = annotate(Document("story.txt", text, "txt", "0" * 64), vocabulary)
    whole = annotations.reading.text
    spans = [*annotations.people, *annotations.roles, *annotations.organisations]
    assert all(span.text == whole[span.start : span.end] and span.text for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(annotations.people))
    assert all(a.end <= b.start for a, b in pairwise(annotations.organisations))
