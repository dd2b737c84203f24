"""Programmes of a document: what merges, what counts, and which pillars belong to which."""

from functools import cache

import pytest

from analytics.annotation.annotate import annotate
from analytics.annotation.annotations import Annotations
from analytics.documents.document import Document
from analytics.facts.dates.resolution import story_time
from analytics.facts.model import ProgrammeFact
from analytics.facts.programmes.document import document_programmes
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def read(text: str) -> tuple[Annotations, tuple[ProgrammeFact, ...]]:
    annotations = annotate(Document("story.txt", text, "txt", "0" * 64), vocabulary())
    return annotations, document_programmes(annotations, vocabulary(), story_time(annotations, vocabulary()))


def programmes(text: str) -> tuple[ProgrammeFact, ...]:
    return read(text)[1]


COUNTS = [
    (
        "Steering group meets\n\nThe EU-funded Pamir Trade Programme met. "
        "The Pamir Trade Programme started in 2003.",
        [("Pamir Trade Programme", 2003, None)],
    ),
    (
        'Seminar\n\nIt is part of the joint action "Horizontal Facility for the Gulf 2019-2022".',
        [("Horizontal Facility for the Gulf 2019-2022", 2019, 2022)],
    ),
    (
        "New plan\n\nThe experts drafted a new UNODC programme for 2015-2019. Later they named it the ROCA "
        "Programme for 2015-2019.",
        [("UNODC programme for 2015-2019", 2015, 2019)],
    ),
    (
        "UNODC Programme for the Countries of Central Asia\n\nA new UNODC programme for 2015-2019 was drafted.",
        [("UNODC Programme for Central Asia 2015-2019", 2015, 2019)],
    ),
    (
        "Plan\n\nThe UNODC Regional Programme for Central Asia 2022-2025 helps. The Programme for Central Asia "
        "works. The Programme ends.",
        [("UNODC Programme for Central Asia 2022-2025", 2022, 2025)],
    ),
    (
        "Drugs\n\nThe EU Drugs Strategy 2021-2025 and the EU Drugs Action Plan 2021-2025 were named.",
        [("EU Drugs Strategy 2021-2025", 2021, 2025), ("EU Drugs Action Plan 2021-2025", 2021, 2025)],
    ),
    (
        "Two cycles\n\nThe Regional Programme for South Asia 2013-2015 was followed by the Regional Programme "
        "for South Asia 2018-2021.",
        [
            ("UNODC Regional Programme for South Asia 2013-2015", 2013, 2015),
            ("UNODC Regional Programme for South Asia 2018-2021", 2018, 2021),
        ],
    ),
    (
        "Steering group meets\n\nThe Border Management Programme in Central Asia, Phase 10 (BOMCA 10) met. "
        "BOMCA 10 runs from 2021 to 2025.",
        [("Border Management Programme in Central Asia phase 10", 2021, 2025)],
    ),
    (
        "Water\n\nThey welcomed the Centre's new programme of action for 2018-2020.",
        [("programme of action for 2018-2020", 2018, 2020)],
    ),
    (
        "Launch\n\nThe Regional Programme for the Gulf was launched in March 2014.",
        [("Regional Programme for the Gulf", 2014, None)],
    ),
    (
        "Launch\n\nUNODC presented the Regional Programme for the Gulf. When launched in December 2011, it was "
        "the first of its kind.",
        [("Regional Programme for the Gulf", 2011, None)],
    ),
    (
        "Framework signed\n\nThe UN Sustainable Development Cooperation Framework for Uzbekistan for 2021-2025 "
        "is in force.",
        [("UN Sustainable Development Cooperation Framework for Uzbekistan for 2021-2025", 2021, 2025)],
    ),
    (
        "ASEAN Vision\n\nThe SCO Development Strategy until 2025 was discussed. The SCO Development Strategy "
        "until 2025 is broad.",
        [("SCO Development Strategy until 2025", None, 2025)],
    ),
    (
        "Parts\n\nThe Sahel Security Programme has two pillars: border control and justice.",
        [("Sahel Security Programme", None, None)],
    ),
]

YEARS_OTHERWISE = [
    ("Plan\n\nThe four-year Plan of Action against Fraud, to run from 1 January 2007, names steps.", (2007, 2010)),
    ("Plan\n\nThe five-year Strategy for the Horn of Africa, starting in 2021, is new.", (2021, 2025)),
    ("Reform\n\nThe national programme on court reform, to be carried out by 2030, was read. The programme helps.",
     (None, 2030)),
    ("UN and Fiji\n\nThe United Nations Development Assistance Framework (UNDAF 2016-2022) ends.", (2016, 2022)),
    ("UN and Fiji\n\nA document for the years 2021 to 2025, the UN Cooperation Framework for Fiji, was signed.",
     (2021, 2025)),
    ("Ports\n\nThe Andes Drug Action Programme (ADAP) met. The seventh phase (2019-2022) helps all states.",
     (2019, 2022)),
    ("Ports\n\nThe Andes Trade Programme is old. Its tenth phase began in April 2021.", (2021, None)),
    ("Action\n\nThe joint action \"Horizontal Facility for the Gulf\" II (2019-2022) was reviewed.", (2019, 2022)),
    ("Towns\n\nUNODC's Compact for Asian Towns 2035 was unveiled. The Compact says how.", (None, 2035)),
    ("Corridor 2035\n\nThey spoke of the Andes Corridor - 2035 programme. The programme is new.", (None, 2035)),
    ("Water\n\nThe Action Program to assist the towns of the coast until 2030 goes on. The program helps.",
     (None, 2030)),
    ("Crime\n\nThe council read a draft programme for 2023-2025 against terrorism and fraud.", (2023, 2025)),
]  # fmt: skip

NONE = [
    "Council\n\nThe Council approved the work plan for 2011-2012 and the budget.",
    "Talks\n\nThe two ministers signed a plan of consultations for 2023-2024.",
    "Talks\n\nThey hope for a new phase of the talks in 2023.",
    "Course\n\nThe Pamir Trade Programme was praised. The course started in 2003.",
    "Training\n\nA sports facility was opened in Doha in 2019.",
    "Talks\n\nIt reflects the main ideas of the global UNODC Strategy until 2025, he said.",
    "Talks\n\nThey approved the joint Work Plan for 2023.",
    "Talks\n\nA joint strategy against drugs is needed, the minister said.",
    "Talks\n\nThe parties discussed the relevant action plan.",
    "Talks\n\nThe EU Strategy for Central Asia was mentioned.",
    "Talks\n\nThe Container Control Programme trains officers in ports.",
    "Talks\n\nUN Country Team signed on June 2022 a new UN Strategy for Tajikistan for the next four years.",
    "Talks\n\nThe project for 2019-2022 costs two million.",
    "Talks\n\nThe OSCE Programme Office in Dushanbe held a course in 2019-2020.",
    "Talks\n\nUNODC will launch the Regional Programme for the Gulf in March 2014.",
    "Talks\n\nSeizures in the years 2018-2020 rose.",
    "Talks\n\nThe United Nations Development Programme gave cars in 2019-2021.",
    "2030 Agenda\n\nThe 2030 Agenda for Sustainable Development guides us.",
    "Talks\n\nHe spoke about regional programmes for 2020-2024.",
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_programmes_of_a_document(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert [(p.name, p.start_year, p.end_year) for p in programmes(text)] == expected


@pytest.mark.parametrize(
    ("text", "name", "years"),
    [
        ("The Pacific Border Strengthening Programme (2019-2023) helps.", "Border Strengthening", (2019, 2023)),
        (
            "The EU programme “Safe Rivers of Peru” (SRP), running from 2020 to 2024, helps.",
            "Safe Rivers",
            (2020, 2024),
        ),
        ("The Lake Facility for Peru is a joint programme running from 2023 until 2026.", "Lake", (2023, 2026)),
        (
            "The Regional Strategic Document 2011-2013 on Home Affairs gave a list.",
            "Strategic Document",
            (2011, 2013),
        ),
        ("The Andes Capacity Building Programme 2020-2022 helps.", "Capacity Building", (2020, 2022)),
    ],
)
def test_names_of_programmes(text: str, name: str, years: tuple[int, int]) -> None:
    (found,) = programmes(text)
    assert name in found.name
    assert (found.start_year, found.end_year) == years


@pytest.mark.parametrize(
    "text",
    [
        "The ministers signed a plan of joint actions for 2021-2022.",
        "The ministers signed a plan of measures for 2021-2022.",
        "They agreed on a plan of action for 2023-2024.",
    ],
)
def test_untitled_plans_are_no_programme(text: str) -> None:
    assert programmes(text) == ()


PHASES = [
    (
        "The Lake Programme was launched in 2003. In its tenth phase, which runs from 2021 to 2025, it …",
        2021,
    ),
    (
        "The Lake Programme (LAP) was launched in 2001. Its sixth phase, implemented from 2015 to 2019, ended.",
        2015,
    ),
    ("The Lake Programme was launched in 2001. The current phase covers the period 2020-2024.", 2020),
    ("The Lake Programme was launched in 2001. The second phase (2024-2027) was presented.", 2024),
    ("The Lake Programme was launched in 2001. Its second phase was praised.", 2001),
]


@pytest.mark.parametrize(("text", "start"), PHASES)
def test_the_phase_that_is_spoken_of_gives_the_years(text: str, start: int) -> None:
    assert [p.start_year for p in programmes(text)] == [start]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The National Anti-Drug Strategy of Peru until 2026 was presented in Lima.", 1),
        ("The Council approved the Transport Strategy of the Andes until 2030.", 1),
        ("The National Drug Strategy of Peru until 2026 came up in passing.", 0),
    ],
)
def test_a_strategy_with_its_last_year_counts_where_it_was_adopted(text: str, count: int) -> None:
    assert len(programmes(text)) == count


@pytest.mark.parametrize(("text", "years"), YEARS_OTHERWISE)
def test_years_in_other_words(text: str, years: tuple[int | None, int | None]) -> None:
    assert [(p.start_year, p.end_year) for p in programmes(text)] == [years]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The Safe Rivers Programme helps Peru. It runs until 2025. It began on 3 May 2021.", (None, 2025)),
        ("The Safe Rivers Programme was launched on 3 May 2021. It runs until 2025.", (2021, 2025)),
        ("The Safe Rivers Programme (EUR 4 million, 2019-2023) was praised in Lima.", (2019, 2023)),
        ("The Safe Rivers Programme (second phase; 2019-2023) was praised in Lima.", (2019, 2023)),
        ("The Safe Rivers Programme started in 2020 and will be completed in 2024.", (2020, 2024)),
        ("The Safe Rivers Programme began in 2021 and is to run until 2026.", (2021, 2026)),
        ("Launched in March 2020, the Safe Rivers Programme will last until the end of 2024.", (2020, 2024)),
        ("The Safe Rivers Programme helps Peru. The programme lasts from June 2019 to May 2022.", (2019, 2022)),
        ("The Safe Rivers Programme helps Peru. The document covers 2019 to 2023.", (2019, 2023)),
        ("The Safe Rivers Programme helps Peru.\nDuration: 01/2019 - 12/2022\nBudget: 3 million", (2019, 2022)),
        ("The Safe Rivers Programme helps Peru.\nOverall term: 2019 to 2022\nPartners: two", (2019, 2022)),
        ("The Safe Rivers Programme helps Peru.\nImplementation period: May 2019 – June 2022", (2019, 2022)),
        (
            "The Regional Programme for the Andes to Prevent Crime and Strengthen Justice (2016–2021) ended.",
            (2016, 2021),
        ),
        ("The Safe Rivers Programme grew; its term is March 15, 2021 – September 14, 2025.", (2021, 2025)),
        ("The EU's BOMCA programme (phase 10, 2021–2025) goes on.", (2021, 2025)),
        ('"Silk and Steel" is a programme of the European Union for 2020-2024.', (2020, 2024)),
    ],
)
def test_years_told_apart_from_the_name(text: str, years: tuple[int | None, int | None]) -> None:
    assert [(p.start_year, p.end_year) for p in programmes(text)] == [years]


@pytest.mark.parametrize(
    "text",
    [
        "The Safe Rivers Programme was presented in Lima. It serves ports hit by 45 raids between 2015 and 2018.",
        "The Safe Rivers Programme was presented. Between 2015 and 2018 the police seized 3 tons.",
        "The Safe Rivers Programme was presented.\nStatistics: 2015 to 2018\nSeizures fell.",
    ],
)
def test_years_of_other_things_are_none_of_a_programme(text: str) -> None:
    assert programmes(text) == ()


def test_two_phases_are_two_programmes() -> None:
    found = programmes("BOMCA 9 ran from 2015 to 2019. BOMCA 10, which runs from 2021 to 2025, goes on.")
    assert [(p.start_year, p.end_year) for p in found] == [(2015, 2019), (2021, 2025)]


def test_the_framework_before_a_named_one() -> None:
    found = programmes(
        "UN\n\nThe Cooperation Framework for Fiji 2023-2028 was signed. The framework 2016-2021 is over."
    )
    assert [(p.start_year, p.end_year) for p in found] == [(2023, 2028), (2016, 2021)]


@pytest.mark.parametrize("text", NONE)
def test_no_programme(text: str) -> None:
    assert [(p.name, p.start_year, p.end_year) for p in programmes(text)] == []


def test_launch_is_dated_as_printed() -> None:
    (found,) = programmes(
        "Gulf\n\nThe Regional Programme for the Gulf 2014-2018 was launched in Doha on 3 March 2014."
    )
    assert (found.launched_on, found.start_year) == ("2014-03-03", 2014)


def test_a_launch_to_come_is_none() -> None:
    (found,) = programmes("Gulf\n\nThe Regional Programme for the Gulf 2014-2018 will be launched in March 2014.")
    assert found.launched_on is None


def test_members_where_the_text_counts_them() -> None:
    text = "Programme for Afghanistan and its neighbours\n\n{} When launched in December 2011, it was new."
    (counted,) = programmes(
        text.format("The Regional Programme for Afghanistan and Neighbouring Countries links eight countries.")
    )
    (silent,) = programmes(
        text.format("The Regional Programme for Afghanistan and Neighbouring Countries links countries.")
    )
    assert counted.members == ("AFG", "IRN", "KAZ", "KGZ", "PAK", "TJK", "TKM", "UZB")
    assert counted.via_group == "unodc-rp-afghanistan-neighbours"
    assert silent.members == ()


def test_pillars_with_themes_in_order() -> None:
    (found,) = programmes(
        "Pillars\n\nDelegates reviewed the Programme for the Sahel 2021-2025. The first pillar covers illicit "
        "drug trafficking; pillar two on prisons and anti-corruption; and pillar three on HIV prevention."
    )
    assert [(p.number, p.title) for p in found.pillars] == [
        (1, "illicit drug trafficking"),
        (2, "prisons and anti-corruption"),
        (3, "HIV prevention"),
    ]
    assert [p.theme_ids for p in found.pillars] == [
        ("drug-trafficking",),
        ("criminal-justice", "anti-corruption"),
        ("drug-use-health",),
    ]


def test_pillars_belong_to_the_programme_of_their_sentence() -> None:
    first, second = programmes(
        "Two plans\n\nThe Gulf Programme 2014-2018 ends. The Sahel Programme 2019-2023 has two pillars: "
        "borders and courts. The Gulf Programme was good."
    )
    assert (len(first.pillars), len(second.pillars)) == (0, 2)


def test_evidence_is_printed() -> None:
    annotations, (found,) = read("Plan\n\nThe Gulf Programme (2014–2018) has two pillars: borders and courts.")
    assert {column: [s.text for s in spans] for column, spans in found.evidence.items()} == {
        "name": ["Gulf Programme (2014–2018)"],
        "start_year": ["2014"],
        "end_year": ["2018"],
    }
    for spans in (*found.evidence.values(), *(p.evidence["title"] for p in found.pillars)):
        for span in spans:
            assert annotations.reading.text[span.start : span.end] == span.text


def test_acronym_behind_a_name_stands_for_the_programme() -> None:
    found = programmes(
        "The Economic Community of West African States Port Safety Program (EPSP) ended a course today.\n\n"
        "EPSP was launched in May 2012. Its three pillars are Patrols, Courts and Ports."
    )
    assert [(p.name, p.start_year, [x.title for x in p.pillars]) for p in found] == [
        ("Economic Community of West African States Port Safety Program", 2012, ["Patrols", "Courts", "Ports"])
    ]


def test_a_heading_over_lines_belongs_to_the_programme_of_the_page() -> None:
    found = programmes(
        "Safe Rivers Programme 2021-2025\n\nThe programme helps six states.\n\nWhy it matters\n\nBoats sink. "
        "People drown. Goods are lost.\n\nOur pillars\n\n1. Patrols\n2. Courts\n3. Schools\n"
    )
    assert [[x.title for x in p.pillars] for p in found] == [["Patrols", "Courts", "Schools"]]
