"""Parts of a programme in the words of its own sentences, and sentences that only look like them."""

import pytest

from tests.annotation.listed import lists

PILLARS = [
    # the parts before the words that make them parts
    (
        "Roads, ports, courts and schools are the four pillars of the Gulf Programme.",
        ["Roads", "ports", "courts", "schools"],
    ),
    (
        "The Gulf Programme is new. Roads form the first pillar; courts are the second, and schools the third.",
        ["Roads", "courts", "schools"],
    ),
    (
        "The Gulf Strategy has five areas of work. Water comes first. Roads and ports make up the second area, "
        "and courts the third. Schools is the fourth, while data closes the list.",
        ["Water", "Roads and ports", "courts", "Schools", "data"],
    ),
    # a preposition before them, no number, and an aside before the last
    (
        "The Gulf Strategy is new. It stands on the pillars of prevention, protection and prosecution.",
        ["prevention", "protection", "prosecution"],
    ),
    (
        "The Gulf Plan is new. With its three strands of trade, transport and tourism, the plan helps towns.",
        ["trade", "transport", "tourism"],
    ),
    (
        "Priority areas under the Gulf Plan include prevention, protection and prosecution.",
        ["prevention", "protection", "prosecution"],
    ),
    (
        "The Gulf Programme 2020-2024, which covers boats, ports and, for the first time, courts, was new.",
        ["boats", "ports", "courts"],
    ),
    (
        "The Gulf Programme rests on three components: better courts, led by the Union; new ports, led by Oman, "
        "and trade, for which the Centre answers.",
        ["better courts", "new ports", "trade"],
    ),
    # what a programme focuses on
    (
        "The Coral Sea Programme focuses on fisheries crime, search and rescue, and port security.",
        ["fisheries crime", "search and rescue", "port security"],
    ),
    (
        'The Andes Programme is new. "To that end, it concentrates on juvenile justice, forensic work, and ties '
        'with neighbours," he said.',
        ["juvenile justice", "forensic work", "ties with neighbours"],
    ),
    (
        "The ninth Sahel Action Plan (2013-2015) will focus on: i) Water and Pasture; ii) Police Work; and "
        "iii) Courts.",
        ["Water and Pasture", "Police Work", "Courts"],
    ),
    (
        "The new Programme focuses on a common market, transit and tariffs; economic crime and fraud; and the "
        "work of "
        "courts.",
        ["a common market, transit and tariffs", "economic crime and fraud", "work of courts"],
    ),
    (
        "The Nile Basin Programme 2024-2029, which covers pasture and water, disarmament, and trade at "
        "crossings, is new.",
        ["pasture and water", "disarmament", "trade at crossings"],
    ),
    # fields and areas that are not counted
    (
        "The Gulf Plan of Action names steps in a range of fields, including prison reform, firearms, money "
        "flows and "
        "corruption.",
        ["prison reform", "firearms", "money flows", "corruption"],
    ),
    (
        "The Horn of Africa Programme 2012-2016 is drawn up. Its money goes to work in the areas of border "
        "control, "
        "courts and integrity, and forensics.",
        ["border control", "courts and integrity", "forensics"],
    ),
    # announced in other words
    (
        "Under the Andean Plan on drugs, various lines of work were also reviewed: prevention, interdiction, "
        "and laws.",
        ["prevention", "interdiction", "laws"],
    ),
    (
        "The report was read; the Strategy 2021-2025 was changed, its priorities now being: drugs; stolen "
        "cars; fraud.",
        ["drugs", "stolen cars", "fraud"],
    ),
    (
        "The Framework for Fiji for 2021-2025 was signed. Its common strategic tasks include: the rule of law; "
        "green "
        "growth; health and schools.",
        ["the rule of law", "green growth", "health and schools"],
    ),
    (
        "The Lake Chad Programme was signed in May. It is new. Long work had led to four priority areas:\n\n"
        "  1. Health and schools;\n  2. Work;\n  3. Water;\n  4. Courts.",
        ["Health and schools", "Work", "Water", "Courts"],
    ),
    (
        "The Action Plan for the Basin until 2030 (APB-4) is under way. APB-4 covers three directions: use of "
        "water; "
        "trade; and laws.",
        ["use of water", "trade", "laws"],
    ),
    (
        "The course of the UNDAF was reviewed across the pillars of the UNDAF: rule of law; growth; and health.",
        ["rule of law", "growth", "health"],
    ),
    (
        "The Amazon Programme rests on three components: posts, led by Peru; labs, led by Chile; and laws, for "
        "which the "
        "ILO answers.",
        ["posts", "labs", "laws"],
    ),
    # counted once, then called by number only
    (
        "The Pacific Programme stands on three sub-programmes. The first deals with fraud and theft; the "
        "second with "
        "courts; and the third and last with research.",
        ["fraud and theft", "courts", "research"],
    ),
    # two parts out of order
    (
        'The course is part of sub-programme 1 "Ports and Seas" and sub-programme 3 "Health and Prisons" of the '
        "Programme for Yemen.",
        ["Ports and Seas", "Health and Prisons"],
    ),
]

NO_PILLARS = [
    "Peru, Chile and Brazil are the three countries of the Gulf Programme.",
    "At the cup of the Gulf Programme, Peru came first, Chile second and Brazil third.",
    "Components of the Gulf Programme are being carried out in towns, ports and schools.",
    "Pillar 1 Regional Team Leader Anna Berg of the Gulf Programme spoke.",
    "The workshop focused on laws, forensics, and training of judges.",
    "Participants discussed the Gulf Programme and cooperation in the fields of trade, sport and culture.",
    "The ministers agreed to work in the areas of trade, transport and energy.",
    "The Gulf Programme focuses on borders and courts.",
    "The Gulf Programme focuses on the training of border guards from five states.",
    "The Gulf Programme covers Oman, Qatar and Kuwait.",
    "The project focuses on laws, forensics, and training of judges.",
    "At the meeting on the Gulf Programme the speakers focused on laws, forensics, and courts.",
]


@pytest.mark.parametrize(("text", "titles"), PILLARS)
def test_titles(text: str, titles: list[str]) -> None:
    found = lists(text)
    assert [[item.text for item in listing.items] for listing in found] == [titles]


@pytest.mark.parametrize("text", NO_PILLARS)
def test_no_pillars(text: str) -> None:
    assert lists(text) == ()


def test_parts_named_out_of_order_keep_their_numbers() -> None:
    (found,) = lists(
        'Sub-programme 1 "Ports and Seas" and sub-programme 3 "Health and Prisons" of the Programme met.'
    )
    assert found.numbers == (1, 3)
