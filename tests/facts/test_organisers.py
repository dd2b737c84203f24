"""Who organised an event, and who did not: one sentence each."""

import csv
from pathlib import Path

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.vocabulary.model import Vocabulary

HEAD = "Officers discuss border control\n"


def organisers(story: str, vocabulary: Vocabulary) -> set[str | None]:
    facts = extract_facts(annotate(Document("a.txt", HEAD + story, "txt", "0" * 64), vocabulary), vocabulary)
    return {p.organisation_id for p in facts.meetings[0].participants if p.part == "organiser"}


@pytest.mark.parametrize(
    ("story", "by"),
    [
        ("On 3 May 2021 UNODC organised a seminar in Riga.", {"unodc"}),
        ("On 3 May 2021 IOM and UNHCR launched a three-day workshop in Riga.", {"iom", "unhcr"}),
        ("On 3 May 2021 IOM, UNHCR and UNODC held a seminar in Riga.", {"iom", "unhcr", "unodc"}),
        ("INTERPOL concluded a training course in Riga on 3 May 2021.", {"interpol"}),
        ("On 3 May 2021 the OSCE Secretariat held a seminar in Riga.", {"osce"}),
        ("On 3 May 2021 the Secretariat of the OSCE held a seminar in Riga.", {"osce"}),
        ("From 3 to 5 May 2021, INTERPOL trained 30 officers in Riga.", {"interpol"}),
        ("On 3 May 2021 UNODC and INTERPOL are holding a two-day seminar in Riga.", {"unodc", "interpol"}),
        ("On 3 May 2021 IOM is running a training course in Riga.", {"iom"}),
        ("On 3 May 2021 the OSCE began its five-day seminar in Riga.", {"osce"}),
        ("From 3 to 5 May 2021, 30 officers were trained in Riga by INTERPOL.", {"interpol"}),
    ],
)
def test_a_body_that_holds_an_event(story: str, by: set[str], vocabulary: Vocabulary) -> None:
    assert organisers(story, vocabulary) == by


@pytest.mark.parametrize(
    ("story", "by"),
    [
        ("On 3 May 2021 a seminar was held in Riga. It was organised by IOM and UNHCR.", {"iom", "unhcr"}),
        ("A seminar, organised last week in Riga by IOM, dealt with visas.", {"iom"}),
        ("A seminar on forged papers, organised by IOM, ended in Riga on 3 May 2021.", {"iom"}),
        ("A seminar was conducted in Riga from 3 to 5 May 2021 by IOM.", {"iom"}),
        (
            "A seminar was held in Riga on 3 May 2021. The seminar was organised by the Organization for Security "
            "and Co-operation in Europe (OSCE) and the World Customs Organization (WCO).",
            {"osce", "wco"},
        ),
        ("A seminar was held on 3 May 2021 in Riga. It was co-organised by IOM, UNHCR, and UNODC.", None),
        ("The seminar held in Riga on 3 May 2021 was facilitated by INTERPOL.", {"interpol"}),
        ("The seminar held in Riga on 3 May 2021 was supported by INTERPOL.", {"interpol"}),
        ("A seminar was held in Riga on 3 May 2021, a joint activity of IOM and UNHCR.", {"iom", "unhcr"}),
        (
            "A seminar was held in Riga on 3 May 2021. It was organised by the General Secretariat of the Arab "
            "Interior Ministers Council.",
            {"aimc"},
        ),
        ("A seminar was organised in Riga on 3 May 2021 by IOM in cooperation with UNHCR.", {"iom", "unhcr"}),
        ("A seminar was organised in Riga on 3 May 2021 by IOM together with UNHCR.", {"iom", "unhcr"}),
    ],
)
def test_an_event_organised_by_a_body(story: str, by: set[str] | None, vocabulary: Vocabulary) -> None:
    assert organisers(story, vocabulary) == (by or {"iom", "unhcr", "unodc"})


@pytest.mark.parametrize(
    ("story", "by"),
    [
        ("On 3 May 2021 UNODC, jointly with the OSCE, conducted a seminar in Riga.", {"unodc", "osce"}),
        ("On 3 May 2021 UNODC, in partnership with IOM and UNHCR, launched a course.", {"unodc", "iom", "unhcr"}),
        ("On 3 May 2021 UNODC together with the OSCE held a seminar in Riga.", {"unodc", "osce"}),
        ("In cooperation with the OSCE, UNODC held a seminar in Riga on 3 May 2021.", {"unodc", "osce"}),
        ("With the assistance of the OSCE, UNODC held a seminar in Riga on 3 May 2021.", {"unodc", "osce"}),
        ("A seminar was held in Riga on 3 May 2021 under the auspices of the OSCE.", {"osce"}),
        ("A seminar was held in Riga on 3 May 2021 with the support of the OSCE.", {"osce"}),
    ],
)
def test_bodies_beside_one_another(story: str, by: set[str], vocabulary: Vocabulary) -> None:
    assert organisers(story, vocabulary) == by


@pytest.mark.parametrize(
    ("story", "by"),
    [
        ("Officers attended a course that UNODC held in Riga from 3 to 5 May 2021.", {"unodc"}),
        ("Officers attended a course that UNODC and IOM organised in Riga on 3 May 2021.", {"unodc", "iom"}),
        ("Officers attended a course on visas, which IOM conducted in Riga on 3 May 2021.", {"iom"}),
        ("Officers attended a course on visas, which IOM praised, in Riga on 3 May 2021.", set()),
    ],
)
def test_an_event_that_a_body_held(story: str, by: set[str], vocabulary: Vocabulary) -> None:
    assert organisers(story, vocabulary) == by


@pytest.mark.parametrize(
    ("story", "by"),
    [
        ("The 18th Meeting of the Council of SELEC was held in Riga on 3 May 2021.", {"selec"}),
        ("The 7th Meeting of the SELEC Task Force was held in Riga on 3 May 2021.", {"selec"}),
        ("The CARICC Council of National Coordinators held its meeting in Riga on 3 May 2021.", {"caricc"}),
        ("The meeting of the Council of National Coordinators of CARICC was held on 3 May 2021.", {"caricc"}),
        ("The SAARC Drug Offences Monitoring Desk meeting was held in Riga on 3 May 2021.", {"saarc"}),
        ("Experts of all eight SAARC Member States met in Riga on 3 May 2021.", {"saarc"}),
        ("The Working Group on Crime of the OSCE met in Riga on 3 May 2021.", {"osce"}),
        ("Heads of State of ECOWAS ended their summit in Riga on 3 May 2021.", {"ecowas"}),
        ("The third meeting of heads of agencies of ASEAN was held in Riga on 3 May 2021.", {"asean"}),
    ],
)
def test_a_body_whose_own_session_it_is(story: str, by: set[str], vocabulary: Vocabulary) -> None:
    assert organisers(story, vocabulary) == by


@pytest.mark.parametrize(
    "story",
    [
        "On 3 May 2021 a seminar on a report by UNODC was held in Riga.",
        "On 3 May 2021 UNODC attended a seminar in Riga.",
        "On 3 May 2021 the Director of UNODC opened a seminar in Riga.",
        "On 3 May 2021 a seminar was held in Riga. It was attended by experts of UNODC and IOM.",
        "On 3 May 2021 a seminar was held in Riga. It was opened by UNODC.",
        "On 3 May 2021 a seminar was held in Riga. It was funded by the European Union.",
        "On 3 May 2021 a seminar was held in Riga with the financial support of the European Union.",
        "On 3 May 2021 a seminar was held in Riga with funding from the European Union.",
        "On 3 May 2021 a seminar was held in Riga. It was hosted by the OSCE.",
        "On 3 May 2021 a seminar was held in Riga under the UNODC Programme for Central Asia 2022-2025.",
        "On 3 May 2021 a seminar was held in Riga. It was supported by contributions of Spain to UNODC.",
        "On 3 May 2021 a seminar was held in Riga. Police working in close partnership with UNODC attended it.",
        "On 3 May 2021 a seminar was held in Riga. The police attended it together with UNODC.",
        "On 3 May 2021 consultations were held in Riga with the European Union.",
        "The Minister met with the Secretary General of the OSCE in Riga on 3 May 2021.",
        "The Director of UNODC paid a visit to Riga on 3 May 2021.",
        "Experts of UNODC met in Riga on 3 May 2021.",
        "On 3 May 2021 a seminar was held in Riga. It is one of the steps facilitated by UNODC.",
        "On 3 May 2021 a seminar was held in Riga, along with UNODC staff.",
        'On 3 May 2021 a seminar was held in Riga. "It was organised by UNODC, and I liked it," he said.',
    ],
)
def test_bodies_that_organised_nothing(story: str, vocabulary: Vocabulary) -> None:
    assert organisers(story, vocabulary) == set()


def test_who_is_said_to_organise_goes_before_the_session_s_own_body(vocabulary: Vocabulary) -> None:
    story = (
        "The 18th Meeting of the Council of SELEC was held in Riga on 3 May 2021. It was organised by INTERPOL."
    )
    assert organisers(story, vocabulary) == {"interpol"}


def test_hosts_beside_organisers_are_no_organisers(vocabulary: Vocabulary) -> None:
    story = "A seminar was organised by IOM and hosted by the OSCE in Riga on 3 May 2021."
    assert organisers(story, vocabulary) == {"iom"}


@pytest.mark.parametrize(
    ("story", "by"),
    [
        ("A course was held in Riga on 3 May 2021. IOM and UNHCR had arranged it jointly.", {"iom", "unhcr"}),
        ("A course took place in Riga on 3 May 2021. IOM organized it together with the Ministry.", {"iom"}),
        ("A course began in Riga on 3 May 2021. IOM and UNHCR put together the four-day event.", {"iom", "unhcr"}),
        ("A course was held in Riga on 3 May 2021. The Minister thanked IOM for organizing the event.", {"iom"}),
        ("On 3 May 2021 IOM and UNHCR put on a course in Riga.", {"iom", "unhcr"}),
        ("On 3 May 2021 IOM gathered 40 experts for a workshop in Riga.", {"iom"}),
        ("On 3 May 2021, IOM and UNHCR opened a training centre in Riga.", {"iom", "unhcr"}),
        ("IOM has brought to a close a workshop in Riga on 3 May 2021.", {"iom"}),
        ("IOM, which the EU funds, opened a workshop in Riga on 3 May 2021.", {"iom"}),
        ("UNODC, with funding from Japan and in partnership with IOM, ran a course in Riga.", {"unodc", "iom"}),
        (
            "A workshop, co-organized by IOM, the Prosecutor's Office of Latvia and UNHCR, opened in Riga.",
            {"iom", "unhcr"},
        ),
        ("A workshop was run by IOM, through its Norway-funded Reef scheme, and UNHCR in Riga.", {"iom", "unhcr"}),
        ("The Embassy of Norway in Riga, IOM and UNHCR jointly delivered a workshop.", {"iom", "unhcr"}),
        ("On 3 May 2021 judges met in Riga for a workshop at the invitation of the OSCE.", {"osce"}),
        ("The first course that IOM has given on forensics ended in Riga on 3 May 2021.", {"iom"}),
        ("The workshop in Riga on 3 May 2021 was a joint effort of IOM and UNHCR.", {"iom", "unhcr"}),
        ("The 25th World Customs Organization (WCO) general meeting took place in Riga on 3 May 2021.", {"wco"}),
        ("The Programme Steering Committee (PSC) of UNODC's regional programme met in Riga.", {"unodc"}),
        ("The third meeting of the SAARC committee and the ASEAN committee was held in Riga.", {"saarc"}),
        ("A workshop was held in Riga by the EU funded Central Asia Drug Action Programme (CADAP).", {"cadap"}),
        ("On 3 May 2021 experts of GIABA wound up their 27th plenary session in Riga.", {"giaba"}),
    ],
)
def test_other_words_for_organising(story: str, by: set[str], vocabulary: Vocabulary) -> None:
    assert organisers(story, vocabulary) == by


@pytest.mark.parametrize(
    "story",
    [
        "The EU-funded project held a workshop in Riga on 3 May 2021.",
        "The workshop in Riga on 3 May 2021 was the work of many; the EU financed it.",
        "A workshop was held in Riga on 3 May 2021. IOM organised a course in 2019 as well.",
        "IOM and UNHCR have concluded a cooperation agreement in Riga on 3 May 2021.",
        "IOM had a meeting with representatives of UNHCR in Riga on 3 May 2021.",
        "The IOM Latvia Programme was concluded at a ceremony in Riga on 3 May 2021.",
        "At the workshop in Riga on 3 May 2021 IOM presented a report.",
    ],
)
def test_words_that_look_like_organising(story: str, vocabulary: Vocabulary) -> None:
    assert organisers(story, vocabulary) == set()


@pytest.mark.parametrize(
    ("story", "by"),
    [
        (
            "On 18 May 2021, UNODC and the Training Centre of the State Customs Service under the Ministry of "
            "Economy of the Kyrgyz Republic inaugurated a classroom in Bishkek.",
            {"unodc"},
        ),
        (
            "On 18 May 2021, IOM handed over five cars to the Border Police of Moldova at a ceremony in Balti.",
            {"iom"},
        ),
        (
            "A course ended in Riga on 3 May 2021. The course was given by trainers from the OSCE and INTERPOL.",
            {"osce", "interpol"},
        ),
        (
            "A course ended in Riga on 3 May 2021. The five-day training was organized by the OSCE together with "
            "INTERPOL.",
            {"osce", "interpol"},
        ),
        (
            "The workshop held in Mombasa on 3 May 2021 was supported by experts from UNODC and Europol.",
            {"unodc", "europol"},
        ),
        ("The Technical Committee of CADAP met in Ashgabat on 3 May 2021.", {"cadap"}),
        ("The Director of UNODC opened a centre in Lome on 3 May 2021.", set()),
        ("UNODC Executive Director Ana Berg opened a centre in Lome on 3 May 2021.", set()),
        ("A workshop was held in Mombasa on 3 May 2021. Experts from UNODC and Europol attended.", set()),
        ("A workshop held in Mombasa on 3 May 2021 was attended by trainers from UNODC.", set()),
        ("IOM, with funding channelled through UNODC, opened a workshop in Mombasa on 3 May 2021.", {"iom"}),
    ],
)
def test_who_opened_handed_over_or_taught(story: str, by: set[str], vocabulary: Vocabulary) -> None:
    assert organisers(story, vocabulary) == by


def _rows() -> list[tuple[str, str]]:
    with Path(__file__).with_name("organised_by.csv").open(encoding="utf-8", newline="") as table:
        return [(row["story"], row["organisers"]) for row in csv.DictReader(table)]


@pytest.mark.parametrize(("story", "by"), _rows())
def test_short_ways_of_saying_who_organised(story: str, by: str, vocabulary: Vocabulary) -> None:
    text = story.replace(" // ", "\n\n")
    facts = extract_facts(annotate(Document("a.txt", text, "txt", "0" * 64), vocabulary), vocabulary)
    parts = facts.meetings[0].participants
    assert " ".join(sorted(p.organisation_id or "" for p in parts if p.part == "organiser")) == by
