"""Counts of people at events, one line each."""

import pytest

from analytics.annotation.meetings.counts import find_counts
from analytics.annotation.scan import scan_text
from analytics.vocabulary.model import Vocabulary

COUNTS = [
    ("It brought together over 150 participants.", [(150, "at least", "participant")]),
    ("Some 200 delegates attended.", [(200, "about", "delegate")]),
    ("More than 40 experts attended.", [(40, "at least", "expert")]),
    ("Twenty-four officers were trained.", [(24, "exact", "officer")]),
    ("Twenty four officers were trained.", [(24, "exact", "officer")]),
    ("16 officers and 11 officials took part.", [(16, "exact", "officer"), (11, "exact", "official")]),
    ("It brought together 60 customs and police officers.", [(60, "exact", "officer")]),
    ("It was attended by around 60 people.", [(60, "about", "person")]),
    ("Nearly 100 students came.", [(100, "about", "student")]),
    ("27 people were in the room and 21 on Zoom.", [(27, "exact", "person"), (21, "exact", "person")]),
    (
        "It gathered 120 people from the Americas and 35 from Europe.",
        [(120, "exact", "person"), (35, "exact", "person")],
    ),
    ("A further 40 police officers took part.", [(40, "exact", "officer")]),
    ("Some 45 people of both trades sat in one room.", [(45, "about", "person")]),
    ("Of the 25 participants, 14 were women.", [(25, "exact", "participant")]),
    ("Approximately 80 prosecutors came.", [(80, "about", "prosecutor")]),
    ("About 80 judges came.", [(80, "about", "judge")]),
    ("At least 80 judges came.", [(80, "at least", "judge")]),
    ("Up to 30 judges came.", [(30, "about", "judge")]),
    ("Well over 300 guests came.", [(300, "at least", "guest")]),
    ("A total of 35 prosecutors (12 women) came.", [(35, "exact", "prosecutor")]),
    ("A total of more than 35 prosecutors came.", [(35, "at least", "prosecutor")]),
    ("There were 150+ delegates.", [(150, "at least", "delegate")]),
    ("There were 1,200 delegates.", [(1200, "exact", "delegate")]),
    ("About 1 500 troops took part.", [(1500, "about", "soldier")]),
    ("30 participants, including 12 women, came.", [(30, "exact", "participant")]),
    ("20 mid- to senior-level officers came.", [(20, "exact", "officer")]),
    ("20 senior and mid-level law enforcement officers came.", [(20, "exact", "officer")]),
    (
        "Over 100 government, civil society and private sector representatives came.",
        [(100, "at least", "representative")],
    ),
    ("25 women police officers came.", [(25, "exact", "officer")]),
    ("20 border guard officers attended.", [(20, "exact", "officer")]),
    ("35 young people attended.", [(35, "exact", "young person")]),
    ("Two hundred and fifty delegates came.", [(250, "exact", "delegate")]),
    ("A dozen experts came.", [(12, "exact", "expert")]),
    ("Some 40-50 participants came.", [(40, "at least", "participant")]),
    ("24 female and male participants came.", [(24, "exact", "participant")]),
    ("30 participants from 12 countries came.", [(30, "exact", "participant")]),
]


@pytest.mark.parametrize(("line", "expected"), COUNTS)
def test_counts_people(vocabulary: Vocabulary, line: str, expected: list[tuple[int, str, str]]) -> None:
    counts = find_counts(scan_text(line, vocabulary), vocabulary)
    assert [(count.value, count.qualifier, count.noun) for count in counts] == expected


NO_COUNTS = [
    "Hundreds of participants came.",
    "One of the 27 agencies representing the UN system.",
    "Delegations of 40 countries came.",
    "They seized 120 kg of drugs.",
    "Help was given to 500 victims.",
    "50 people were arrested.",
    "Police arrested 50 officers.",
    "12 officers were killed.",
    "In 2023 participants discussed the plan.",
    "On 5 May officers met.",
    "Three workshops, experts said.",
    "10 workshops for officers.",
    "One expert said so.",
    "A two-day training for officers.",
    "Since 2015 over 5,000 officers have been trained.",
    "Every year 500 officers are trained each year.",
    "80 per cent of participants agreed.",
    "5-7 May participants met.",
    "The country has 5,000,000 people.",
    "Five Central Asian states' experts came.",
    "The 12-member commission.",
    "Nine high-level speakers took the floor.",
    "The agency has more than 600 employees.",
    "Secretaries of the eight members met.",
    "Some 80 guards are to help patrols.",
]


@pytest.mark.parametrize("line", NO_COUNTS)
def test_counts_nobody(vocabulary: Vocabulary, line: str) -> None:
    assert find_counts(scan_text(line, vocabulary), vocabulary) == ()


def test_span_runs_from_qualifier_to_noun(vocabulary: Vocabulary) -> None:
    scan = scan_text("It brought together over 150 senior participants.", vocabulary)
    assert [count.text for count in find_counts(scan, vocabulary)] == ["over 150 senior participants"]
