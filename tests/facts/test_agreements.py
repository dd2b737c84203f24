"""Agreements of a document: signing dates, places, parties, and mentions that are one agreement."""

from functools import cache

import pytest

from analytics.annotation.annotate import annotate
from analytics.annotation.annotations import Annotations
from analytics.documents.document import Document
from analytics.facts.agreements.document import document_agreements
from analytics.facts.dates.resolution import story_time
from analytics.facts.model import AgreementFact
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def read(text: str) -> tuple[Annotations, tuple[AgreementFact, ...]]:
    annotations = annotate(
        Document("story.txt", f"Cooperation in the region\n\n{text}", "txt", "0" * 64), vocabulary()
    )
    return annotations, document_agreements(annotations, vocabulary(), story_time(annotations, vocabulary()))


def agreements(text: str) -> tuple[AgreementFact, ...]:
    return read(text)[1]


SIGNED = [
    (
        "The chiefs read the report of the talks held on 5 May 2018 and signed a memorandum with Chile.",
        "memorandum",
        None,
        None,
    ),
    ("Interpol concluded a cooperation agreement with Chile on 4 May 2022.", "agreement", "2022-05-04", None),
    ("The Agreement on Drug Control of 17 June 2004 is the basis.", "agreement", "2004-06-17", None),
    ("They work under a Memorandum of Understanding since 2010.", "memorandum", "2010", None),
    (
        "Peru and Chile signed a treaty on seals. The signing took place on 4 June 2020 in Lima.",
        "treaty",
        "2020-06-04",
        "Lima",
    ),
    (
        "The parties signed on 4 June 2020:\n- Agreement on cooperation between Peru and Chile;",
        "agreement",
        "2020-06-04",
        None,
    ),
    (
        "The Memorandum of Understanding on Drug Control was signed on 4 May 1996 in Tashkent by Iran and Oman.",
        "memorandum",
        "1996-05-04",
        "Tashkent",
    ),
    (
        "On 14 June 2011, a memorandum of understanding between the SCO Secretariat and the UNODC was signed "
        "in Astana.",
        "memorandum",
        "2011-06-14",
        "Astana",
    ),
    (
        "This is in line with the Memorandum of Understanding signed between SCO and UNODC in 2011.",
        "memorandum",
        "2011",
        None,
    ),
    (
        "The team signed on June 2022 a new UN Strategy for Tajikistan for the next four years.",
        "strategy",
        "2022-06",
        None,
    ),
    (
        "They adopted, on 12 November 2022, the Castries Declaration on Illicit Firearms.",
        "declaration",
        "2022-11-12",
        None,
    ),
    (
        "The SCO Charter is important. The Charter was signed in Saint Petersburg on 7 June 2002.",
        "charter",
        "2002-06-07",
        "Saint Petersburg",
    ),
    (
        "The Kampala Convention on Small Arms was adopted on 30 April 2010 and signed in Brazzaville on 19 "
        "November 2010.",
        "convention",
        "2010-11-19",
        "Brazzaville",
    ),
    ("The SAARC Convention on Narcotic Drugs (1990) binds them.", "convention", "1990", None),
    ("The 1961 Single Convention on Narcotic Drugs binds them.", "convention", "1961", None),
    ("The Single Convention on Narcotic Drugs of 1961 binds them.", "convention", "1961", None),
    ("The talks followed the agreement on joint patrols of 2007.", "agreement", "2007", None),
    (
        "A memorandum of understanding with ICMPD, signed in Istanbul in 2021, was extended for two more years.",
        "memorandum",
        "2021",
        "Istanbul",
    ),
    (
        "The Memorandum of Understanding on Drug Control was signed in 1993 by four states; Cambodia joined in "
        "1995.",
        "memorandum",
        "1993",
        None,
    ),
    ("The draft Agreement on Classified Information has been discussed since 2019.", "agreement", None, None),
    (
        "A draft Cooperation Agreement between SELEC and Ukraine was discussed and the Director was mandated "
        "to sign it in 2023.",
        "agreement",
        None,
        None,
    ),
    ("The two countries plan to sign an agreement on extradition in 2026.", "agreement", None, None),
    ("The United Nations Convention against Corruption was named.", "convention", None, None),
    (
        "The implementation of the strategic partnership agreement was reviewed on 4 May 2022.",
        "agreement",
        None,
        None,
    ),
    ("Peru ratified the Protocol on Seals on 4 May 2022.", "protocol", None, None),
    (
        "The Treaty on Legal Assistance between Peru and Chile was signed in Lima on 3 March 2020.",
        "treaty",
        "2020-03-03",
        "Lima",
    ),
    (
        "In Lima, on March 3, 2020, the ministers of Peru and Chile signed a treaty on legal assistance.",
        "treaty",
        "2020-03-03",
        "Lima",
    ),
    (
        "The Joint Action Plan 2020-2022 was signed in Vienna on 3 March 2020 by OSCE and UNODC.",
        "plan",
        "2020-03-03",
        "Vienna",
    ),
    (
        "The agreement on visas, which was signed on 1 March 2019, expires in 2024.",
        "agreement",
        "2019-03-01",
        None,
    ),
    (
        "The Protocol on Transit was signed on 6 June 2018 and entered into force on 1 January 2020.",
        "protocol",
        "2018-06-06",
        None,
    ),
    (
        "Under the Memorandum of Understanding on Training (signed in April 2017) 200 officers were trained.",
        "memorandum",
        "2017-04",
        None,
    ),
    (
        "A joint declaration on migration was adopted in Rabat on 10 July 2006.",
        "declaration",
        "2006-07-10",
        "Rabat",
    ),
]

# words of signing, what a name provides for, and the papers that a later sentence dates
SIGNED_OTHERWISE = [
    ("The ministers put their names to a treaty on river patrols in Lima on 4 May 2018.", "treaty", "2018-05-04"),
    ("They put their signatures under the Doha Statement on 4 May 2018.", "statement", "2018-05-04"),
    ("Kenya and Uganda used the occasion to sign a protocol on seals on 4 May 2018.", "protocol", "2018-05-04"),
    ("A memorandum establishing a joint laboratory was signed on 4 May 2018.", "memorandum", "2018-05-04"),
    ("They praised a treaty on seals, which Oman and Kuwait concluded on 4 May 2018.", "treaty", "2018-05-04"),
    ("Under a memorandum signed in 2015 the police trains officers.", "memorandum", "2015"),
    ("The Agreement between the CSTO member states on joint work dated 2005 was named.", "agreement", "2005"),
    ("Last week Tuesday, May 8, 2018, we signed with our partners a new treaty on seals.", "treaty", "2018-05-08"),
    ("A treaty on seals was signed. The treaty, to be carried out from May 2019, bears the signatures of two "
     "ministers.", "treaty", None),
    ("The court read the existing memorandum of understanding, which was weak.", "memorandum", None),
    ("A Memorandum of Cooperation now binds the two services. Their heads signed it on 4 May 2018.", "memorandum",
     "2018-05-04"),
    ("In a memorandum of understanding Fiji and Tonga promised help. The chiefs inked the paper on 4 May 2018.",
     "memorandum", "2018-05-04"),
    ("They recalled the Lima Treaty of 25 July 2019 on seals.", "treaty", "2019-07-25"),
    ("Fiji has signed the Financing Agreement for the Sea Programme, 2022 to 2027. The ink was put to paper on "
     "4 May 2018 in Suva.", "agreement", "2018-05-04"),
    ("The two bodies have signed a Memorandum of Understanding. Their heads, Ms. Hall and Mr. Fox, signed on "
     "4 May 2018 in Lima.", "memorandum", "2018-05-04"),
    ("A Memorandum of Understanding was signed by the President of the Bank Dr. Ama Kouyate Sanogo and the head "
     "of the Network of National Savings Banks in West Africa Mr. Ben Tetteh on 4 May 2018.", "memorandum",
     "2018-05-04"),
    ("An addendum to the project was signed on 4 May 2018 by both sides.", "letter", "2018-05-04"),
    ("The Memorandum of Arrangement was concluded on May 4, 2018.", "memorandum", "2018-05-04"),
    ("The office works as laid down in an agreement between Fiji and Tonga.", "agreement", None),
    ("Three papers for one project were signed on 4 May 2018. The envoy signed the Grant Agreement with Mr. Ito.",
     "agreement", "2018-05-04"),
]  # fmt: skip

ONE = [
    "An accord between Interpol and Chile was signed. The cooperation agreement opens the files.",
    "Chile signed a security accord with Peru. The new accord helps.",
    "The parties discussed the 2011 SCO-UNODC memorandum of understanding. On 14 June 2011, a memorandum of "
    "understanding between the SCO Secretariat and the UNODC was signed in Astana.",
    "Albania and Malta signed an agreement on criminal assets. The Agreement on the Return of Criminal Assets "
    "helps. Under the agreement, money is shared. The agreement was welcomed.",
    "The Central African Convention on Small Arms, known as the Kinshasa Convention, was signed. The Kinshasa "
    "Convention helps.",
    "The Memorandum of Understanding (MoU) on Drug Control is old. The MoU was signed on 4 May 1996.",
    "The United Nations Convention against Corruption (UNCAC) helps. UNCAC is in force.",
    "Meetings of the Mekong Memorandum of Understanding on Drug Control are yearly. The Memorandum of "
    "Understanding on Drug Control was signed in 1993.",
    "The Treaty between Hungary and Kazakhstan on Legal Assistance was signed. The treaty goes to parliament.",
]

TWO = [
    "They signed a memorandum of understanding on health and an agreement on transport.",
    "The Convention on Psychotropic Substances and the Single Convention on Narcotic Drugs were named.",
    "A memorandum of understanding between UNODC and SCO was signed in 2011. A memorandum of understanding "
    "between UNODC and ECOWAS was signed in 2015.",
    "Fiji signed a security accord with Tonga. A similar accord with Samoa will follow.",
    "They signed:\n- the Partnership Agreement between the Ministry of Water of Peru and the Water Agency of "
    "Chile;\n- the Partnership Agreement between the Ministry of Sport of Peru and the Sport Agency of Chile.",
    "The Additional Protocol on Terrorism to the BSEC Agreement on Crime is open.",
]

PARTIES = [
    (
        "The MoU on Drug Control was signed on 4 May 1996 by Kazakhstan, Tajikistan, the Aga Khan Development "
        "Network and UNODC.",
        ["KAZ", "TJK", "akdn", "unodc"],
    ),
    ("They praised the Memorandum of Understanding between SCO and UNODC.", ["sco", "unodc"]),
    ("The Treaty between Peru and the Republic of Chile on Extradition was named.", ["PER", "CHL"]),
    ("Peru and Chile signed a treaty on extradition.", ["PER", "CHL"]),
    ("The 2011 SCO-UNODC memorandum of understanding was named.", ["sco", "unodc"]),
    (
        "The cooperation of SCO and UNODC rests on the Memorandum of Understanding signed between the "
        "organizations in 2011.",
        ["sco", "unodc"],
    ),
    ("The United Nations Convention against Corruption was named.", []),
]

NONE = [
    "The parties reached an agreement on Tuesday.",
    "Bilateral agreements were signed over the years.",
    "They launched a strategy and an action plan.",
    "The minister said in a statement that talks go on.",
    "The delegates are expected to adopt a declaration on the last day.",
    "UNODC's Compact for Asian Towns was shown.",
    "The Board read the Financial Statement for 2015.",
    "The ministers approved the statute of the Envoy.",
    "Among the guests was the Honourable Leroy Charter, Minister of Sport.",
    "It was held in the Bay Resort and Convention Centre.",
    "There was broad agreement among participants.",
    "Participants read the asset declarations.",
]


@pytest.mark.parametrize(("text", "kind", "signed_on", "city"), SIGNED)
def test_signing(text: str, kind: str, signed_on: str | None, city: str | None) -> None:
    annotations, found = read(text)
    assert [(a.kind, a.signed_on, a.city) for a in found] == [(kind, signed_on, city)]
    assert ("signed_on" in found[0].evidence) == (signed_on is not None)
    for spans in found[0].evidence.values():
        for span in spans:
            assert annotations.reading.text[span.start : span.end] == span.text


@pytest.mark.parametrize(("text", "kind", "signed_on"), SIGNED_OTHERWISE)
def test_signing_in_other_words(text: str, kind: str, signed_on: str | None) -> None:
    assert [(a.kind, a.signed_on) for a in agreements(text)] == [(kind, signed_on)]


@pytest.mark.parametrize("text", ONE)
def test_one_agreement_by_several_names(text: str) -> None:
    assert len(agreements(text)) == 1


@pytest.mark.parametrize("text", TWO)
def test_two_agreements(text: str) -> None:
    assert len(agreements(text)) == 2


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "They signed a Protocol on changes to the Agreement on Posts of September 27, 2002.",
            [None, "2002-09-27"],
        ),
        ("Fiji deposited its instrument of accession to the Lima Treaty of 25 July 2019.", ["2019-07-25"]),
        (
            "The heads put their signatures under an Addendum to the Memorandum of Understanding of 2014.",
            [None, "2014"],
        ),
    ],
)
def test_dates_of_what_is_amended_or_joined(text: str, dates: list[str | None]) -> None:
    assert [a.signed_on for a in agreements(text)] == dates


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_parties(text: str, parties: list[str]) -> None:
    (found,) = agreements(text)
    assert [p.country_iso3 or p.organisation_id for p in found.parties] == parties


@pytest.mark.parametrize("text", NONE)
def test_no_agreement(text: str) -> None:
    assert [a.name for a in agreements(text)] == []


@pytest.mark.parametrize(
    ("headline", "text", "names"),
    [
        (
            "Peru and Chile sign pact on nurses",
            "They signed the Treaty on the Recognition of Diplomas.",
            ["Diplomas"],
        ),
        ("Memorandum with Chile", "They signed a Memorandum of Understanding on seals.", ["seals"]),
        (
            "Fiji joins protocol",
            "Fiji acceded to the Protocol on Seals and signed a treaty on tax.",
            ["Seals", "tax"],
        ),
    ],
)
def test_a_headline_shortens_the_name_of_what_the_story_tells_of(
    headline: str, text: str, names: list[str]
) -> None:
    annotations = annotate(Document("story.txt", f"{headline}\n\n{text}", "txt", "0" * 64), vocabulary())
    found = document_agreements(annotations, vocabulary(), story_time(annotations, vocabulary()))
    assert [agreement.name.split()[-1] for agreement in found] == names


def test_what_it_provides_for_names_an_agreement_and_its_basis_is_another() -> None:
    found = agreements(
        "The ministers signed a protocol extending the mandate of the Joint Patrol Office to the coast. "
        "The office was set up under an agreement signed in Lima on 5 May 2015."
    )
    assert [(a.name, a.signed_on) for a in found] == [
        ("protocol extending the mandate of the Joint Patrol Office to the coast", None),
        ("agreement", "2015-05-05"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Gulf Security Program (GSP) today concluded a three-day course on patrols.",
        "The Parties to the Palau Agreement Office sent an observer.",
    ],
)
def test_bodies_and_courses_are_no_agreement(text: str) -> None:
    assert not agreements(text)


@pytest.mark.parametrize(
    ("text", "name", "signed_on", "city"),
    [
        (
            "The Treaty on Rivers, signed in Lima on 3 May 2011, set rules; the Quito Declaration, adopted "
            "in June 2019 in Quito, renewed them.",
            "Quito Declaration",
            "2019-06",
            "Quito",
        ),
        ("He recalled the Joint Declaration adopted in Accra.", "Joint Declaration", None, "Accra"),
        (
            "On 6 May 2020 a declaration of intent was signed in Bonn.",
            "declaration of intent",
            "2020-05-06",
            "Bonn",
        ),
        ("The relevant protocol was signed by the chiefs.", "protocol", None, None),
        (
            "Chile and Peru signed an Agreement on Joint Patrols at Interpol's office in Lima on 4 May 2021.",
            "Agreement on Joint Patrols",
            "2021-05-04",
            "Lima",
        ),
    ],
)
def test_signed_papers_by_their_own_verb(text: str, name: str, signed_on: str | None, city: str | None) -> None:
    found = next(a for a in agreements(text) if a.name == name)
    assert (found.signed_on, found.city) == (signed_on, city)


@pytest.mark.parametrize(
    "text",
    [
        "The leaders signed the accession papers and adopted the Development Strategy until 2035.",
        "Officials validated the Regional Action Plan on Drugs (2016-2020), extended to 2023.",
        "The joint declaration was read out.",
        "The declaration was applauded.",
    ],
)
def test_adopted_or_prolonged_plans_and_bare_declarations_are_no_agreement(text: str) -> None:
    assert agreements(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two also signed a protocol that provides for patrols.", [("protocol", None)]),
        ("At the end a memorandum was signed.", [("memorandum", None)]),
        ("The chief proposed to draw up a protocol on seals.", [("protocol on seals", None)]),
        ("They are negotiating an agreement on readmission.", [("agreement on readmission", None)]),
        (
            "It backs the Djibouti Code of Conduct, adopted in 2009, and its Jeddah Amendment, adopted in 2017.",
            [("Djibouti Code of Conduct", "2009"), ("Jeddah Amendment", "2017")],
        ),
        (
            "A Liaison Officer Agreement was signed between Peru and Europol on 4 May 2020. The Agreement follows "
            "a Working Arrangement between Peru and Europol which was concluded in 2011.",
            [
                ("Liaison Officer Agreement", "2020-05-04"),
                ("Working Arrangement between Peru and Europol", "2011"),
            ],
        ),
        ("The talks were held during the Police Chiefs Convention, which is taking place in Lima.", []),
        ("He spoke at the Annual Bar Convention in Lima.", []),
        ("There was agreement that patrols help.", []),
        ("A protocol was kept.", []),
    ],
)
def test_papers_told_in_few_words(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(a.name, a.signed_on) for a in agreements(text)] == expected
