"""Agreements that are only discussed, pledges with a name, and what stands below other stories' headings."""

from functools import cache

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def agreements(text: str) -> list[tuple[str, str | None]]:
    document = Document("story.txt", f"Cooperation in the region\n\n{text}", "txt", "0" * 64)
    facts = extract_facts(annotate(document, vocabulary()), vocabulary())
    return [(agreement.name, agreement.signed_on) for agreement in facts.agreements]


CASES = [
    (
        "The ministers discussed an agreement on the transfer of prisoners.",
        [("agreement on the transfer of prisoners", None)],
    ),
    (
        "They discussed a draft agreement on tolls and considered a protocol on joint patrols.",
        [("agreement on tolls", None), ("protocol on joint patrols", None)],
    ),
    (
        "Work on the draft intergovernmental agreement on visa-free travel continues.",
        [("intergovernmental agreement on visa-free travel", None)],
    ),
    (
        "Experts met in Lima on 4 June 2019. They exchanged views on the implementation of the "
        "agreement between Turkey and the EU.",
        [("agreement between Turkey and the EU", None)],
    ),
    (
        "Ministers met in Apia on 5 May 2023. The meeting ended with the signing of the Apia Pledge on Safe Seas.",
        [("Apia Pledge on Safe Seas", "2023-05-05")],
    ),
    ("Ministers Pledge Support to Mali. They met in Dakar on 5 May 2023.", []),
    ("Ministers met in Lomé on 5 May 2023 and reaffirmed their Commitment to peace.", []),
    ("The parties exchanged information on agreements between their states.", []),
    (
        "On 4 June 2019, experts met in Gaborone on wildlife crime.\n\nRelated news\n\n"
        "Zambia, Malawi sign agreement on ivory",
        [],
    ),
    (
        "On 4 June 2019, experts met in Gaborone on seals.\n\nOn 7 May 2019, a ministerial meeting "
        "was held in Lusaka, Zambia. The event resulted in the adoption of the Lusaka Declaration on ivory.",
        [("Lusaka Declaration on ivory", "2019-05-07")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_drafts_pledges_and_other_stories(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert agreements(text) == expected
