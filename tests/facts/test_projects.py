"""Projects whose components the text lists are programmes; other projects are none."""

from functools import cache

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary

Listed = list[tuple[str, int | None, list[str]]]


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def programmes(text: str) -> Listed:
    document = Document("story.txt", f"Cooperation in the region\n\n{text}", "txt", "0" * 64)
    facts = extract_facts(annotate(document, vocabulary()), vocabulary())
    return [(p.name, p.start_year, [pillar.title for pillar in p.pillars]) for p in facts.programmes]


CASES: list[tuple[str, Listed]] = [
    (
        'The EU project "Fair Courts for All in Georgia" speeds up trials. It consists of three components: '
        "training of judges; free legal aid; and digital registers.",
        [("Fair Courts for All in Georgia", None, ["training of judges", "free legal aid", "digital registers"])],
    ),
    (
        "The project Strengthening Prison Health in West Africa has the following components: tuberculosis "
        "screening, mental health care, and clean water.",
        [
            (
                "Strengthening Prison Health in West Africa",
                None,
                ["tuberculosis screening", "mental health care", "clean water"],
            )
        ],
    ),
    (
        'The project "Safe Ports of the Horn of Africa" (2022-2025) was presented. The project has three '
        "pillars: (i) risk profiling; (ii) container search; (iii) prosecution of offenders.",
        [
            (
                "Safe Ports of the Horn of Africa",
                2022,
                ["risk profiling", "container search", "prosecution of offenders"],
            )
        ],
    ),
    (
        'Experts met for the project "Clean Coasts of Togo".\n\nMinister Kossi Agbo thanked the donors.\n\n'
        "The project has three components: patrol boats; training of crews; and a radar chain.",
        [("Clean Coasts of Togo", None, ["patrol boats", "training of crews", "a radar chain"])],
    ),
    ("The project has three components: risk profiling; container search; and prosecution of offenders.", []),
    (
        'They met for the project "Clean Coasts of Togo". The course had three components: theory, practice and '
        "a test.",
        [],
    ),
    ('The project "Clean Coasts of Togo" (2021-2024) held a training in Lomé.', []),
    (
        'The project "Clean Coasts of Togo" (2021-2024) held a course on the components of amphetamine: acetone, '
        "toluene and ether.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_projects_by_their_components(text: str, expected: Listed) -> None:
    assert programmes(text) == expected
