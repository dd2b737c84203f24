"""Programmes by name and years: one sentence per line."""

from functools import cache

import pytest

from analytics.annotation.programmes.find import find_programmes
from analytics.annotation.scan import scan_text
from analytics.annotation.spans import ProgrammeSpan
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def programmes(text: str) -> tuple[ProgrammeSpan, ...]:
    return find_programmes(scan_text(text, vocabulary()), vocabulary(), (), ())


DATED = [
    (
        "They met under the UNODC Programme for Central Asia 2022-2025.",
        "UNODC Programme for Central Asia 2022-2025",
        2022,
        2025,
    ),
    ("The aim was to develop a new UNODC programme for 2015-2019.", "UNODC programme for 2015-2019", 2015, 2019),
    ("They will launch a new ROCA Programme for 2015–2019 soon.", "ROCA Programme for 2015–2019", 2015, 2019),
    (
        "The Regional Programme for the Sahel (2016–2021) was praised.",
        "Regional Programme for the Sahel (2016–2021)",
        2016,
        2021,
    ),
    (
        "Kenya adopted a Strategy on border security for 2021-2030.",
        "Strategy on border security for 2021-2030",
        2021,
        2030,
    ),
    ("Ministers endorsed the ASEAN Action Plan 2022-2026.", "ASEAN Action Plan 2022-2026", 2022, 2026),
    ("The 2021-2025 EU Drugs Strategy guides the work.", "2021-2025 EU Drugs Strategy", 2021, 2025),
    (
        "The AU Plan of Action on Drug Control (2019 – 2023) ended.",
        "AU Plan of Action on Drug Control (2019 – 2023)",
        2019,
        2023,
    ),
    (
        "They discussed the Programme of Cooperation in Combating Terrorism, Separatism and Extremism for "
        "2022-2024.",
        "Programme of Cooperation in Combating Terrorism, Separatism and Extremism for 2022-2024",
        2022,
        2024,
    ),
    (
        "The programme of cooperation in combating illicit trafficking of narcotic drugs for 2020-2022 was "
        "approved.",
        "programme of cooperation in combating illicit trafficking of narcotic drugs for 2020-2022",
        2020,
        2022,
    ),
    (
        "It is part of the IOM Strategic Framework for the period 2020 to 2024.",
        "IOM Strategic Framework for the period 2020 to 2024",
        2020,
        2024,
    ),
    (
        "The Caribbean Regional Strategy, 2019-2024, was updated.",
        "Caribbean Regional Strategy, 2019-2024",
        2019,
        2024,
    ),
    ("OSCE and UNODC signed the Joint Action Plan 2020-2022.", "Joint Action Plan 2020-2022", 2020, 2022),
    (
        "The UN Sustainable Development Cooperation Framework 2021-2025 for Uzbekistan counts.",
        "UN Sustainable Development Cooperation Framework 2021-2025",
        2021,
        2025,
    ),
    ("The Country Programme for Nigeria 2021-25 was signed.", "Country Programme for Nigeria 2021-25", 2021, 2025),
    (
        "Under the National Drug Control Master Plan (2021-2026) labs were built.",
        "National Drug Control Master Plan (2021-2026)",
        2021,
        2026,
    ),
    (
        "A three-year cooperation programme for 2024-2026 was agreed.",
        "three-year cooperation programme for 2024-2026",
        2024,
        2026,
    ),
    (
        "The Roadmap on Small Arms Control 2018-2024 covers the Western Balkans.",
        "Roadmap on Small Arms Control 2018-2024",
        2018,
        2024,
    ),
    (
        "The SADC Regional Indicative Strategic Development Plan 2020–2030 sets goals.",
        "SADC Regional Indicative Strategic Development Plan 2020–2030",
        2020,
        2030,
    ),
    ("EMPACT 2022-2025 has ten priorities.", "EMPACT 2022-2025", 2022, 2025),
    (
        "Their Anti-Drug Strategy of the SCO Member States for 2018-2023 was discussed.",
        "Anti-Drug Strategy of the SCO Member States for 2018-2023",
        2018,
        2023,
    ),
    (
        "The Action Plan to Combat Wildlife Crime from 2019 to 2023 is over.",
        "Action Plan to Combat Wildlife Crime from 2019 to 2023",
        2019,
        2023,
    ),
    (
        "The Revised Action Plan on Firearms (2016-2026) is in force.",
        "Revised Action Plan on Firearms (2016-2026)",
        2016,
        2026,
    ),
    ("GUAM's Joint Work Plan for 2023-2025 was approved.", "GUAM's Joint Work Plan for 2023-2025", 2023, 2025),
    (
        "A plan of joint action for the period 2020-2022 was signed.",
        "plan of joint action for the period 2020-2022",
        2020,
        2022,
    ),
    (
        "The Strategy is ready. The Strategy of Cooperation between Iran and Oman for January 2022 - December "
        "2026 too.",
        "Strategy of Cooperation between Iran and Oman for January 2022 - December 2026",
        2022,
        2026,
    ),
]

SAID_FURTHER_ON = [
    ("The UNODC Regional Programme for East Africa, which runs from 2016 to 2021, has five parts.", 2016, 2021),
    ("The Pan-African Programme covers the period 2014-2020.", 2014, 2020),
    ("The Regional Communication Programme is designed for 2011 to 2014.", 2011, 2014),
    ("BOMCA 10 is funded by the European Union and runs from 2021 to 2025.", 2021, 2025),
    ("The EU Support Programme was adopted for 2014-2017.", 2014, 2017),
]

NAMED = [
    (
        "The Regional Programme for Afghanistan and Neighbouring Countries held a meeting.",
        "Regional Programme for Afghanistan and Neighbouring Countries",
    ),
    ("They praised the UN Global Counter-Terrorism Strategy.", "UN Global Counter-Terrorism Strategy"),
    ("The Container Control Programme trains officers.", "Container Control Programme"),
    ("The EU Strategy for Central Asia was reviewed.", "EU Strategy for Central Asia"),
    ("Ministers adopted the CARICOM Crime and Security Strategy.", "CARICOM Crime and Security Strategy"),
    (
        "Border Management Programme in Central Asia, Phase 10 has begun.",
        "Border Management Programme in Central Asia, Phase 10",
    ),
    ("The Central Asia Drug Action Programme (CADAP) helps clinics.", "Central Asia Drug Action Programme"),
]

BACK = ["They reviewed the Programme.", "Work under this Strategy goes on.", "The Action Plan was praised."]

NONE = [
    "The OSCE Programme Office in Astana held a course.",
    "Programme Coordinators presented results.",
    "The Programme Steering Committee met.",
    "Regional programmes help states.",
    "They watched a television programme.",
    "The training programme lasted three days.",
    "The United Nations Development Programme helped.",
    "Strengthening of partnerships is a cornerstone of the strategy.",
    "A joint strategy is needed.",
    "The agenda was adopted.",
    "The project runs from 2019 to 2022.",
    "He works as programme manager.",
    "They agreed to plan a meeting.",
    "The report covers 2019-2021.",
    "The World Food Programme delivered food.",
    "An action plan will be drafted.",
    "Seizures rose in 2018-2020.",
    "MINISTERS PLAN JOINT ACTION IN REGION",
    "Initiatives of the two countries were named.",
    "The concept of security was discussed.",
    "UN Environment Programme staff took part.",
]


@pytest.mark.parametrize(("text", "name", "start", "end"), DATED)
def test_name_and_years(text: str, name: str, start: int, end: int) -> None:
    found = [p for p in programmes(text) if p.start_year]
    assert [(p.name, p.start_year, p.end_year) for p in found] == [(name, start, end)]
    for span in found:
        assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(("text", "start", "end"), SAID_FURTHER_ON)
def test_years_said_further_on(text: str, start: int, end: int) -> None:
    assert [(p.start_year, p.end_year) for p in programmes(text)] == [(start, end)]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_names_without_years(text: str, name: str) -> None:
    assert [(p.name, p.start_year) for p in programmes(text) if len(p.name) > 6] == [(name, None)]


@pytest.mark.parametrize("text", BACK)
def test_words_that_point_back(text: str) -> None:
    assert [p.name for p in programmes(text)] == [
        text[text.index(p.name) :][: len(p.name)] for p in programmes(text)
    ]
    assert len(programmes(text)) == 1


@pytest.mark.parametrize("text", NONE)
def test_no_programme(text: str) -> None:
    assert programmes(text) == ()


def test_known_programmes_have_their_id_by_years() -> None:
    (one,) = programmes("The UNODC Programme for Central Asia 2015-2019 was launched.")
    (other,) = programmes("The UNODC Programme for Central Asia 2022-2025 was launched.")
    (open_years,) = programmes("The UNODC Programme for Central Asia was launched.")
    assert one.programme_id == "unodc-programme-central-asia-2015-2019"
    assert other.programme_id == "unodc-programme-central-asia-2022-2025"
    assert open_years.programme_id is None


def test_single_years_are_no_term() -> None:
    assert all(p.start_year is None for p in programmes("They approved the joint Work Plan for 2023."))


def test_end_year_alone() -> None:
    (found,) = programmes("It reflects the global UNODC Strategy until 2025.")
    assert (found.start_year, found.end_year) == (None, 2025)
