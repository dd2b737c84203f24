"""What the rules saw and could not place: listed with what it seemed to be, and nothing else."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.vocabulary.model import Vocabulary

LEAD = "Officials meet\nOfficials of several states held a meeting on the control of their borders.\n"


def unplaced_in(text: str, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    annotations = annotate(Document("story.txt", LEAD + text, "txt", "0" * 64), vocabulary)
    return [(span.kind, span.text) for span in annotations.unplaced]


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("The officers used ZQXD to write to each other.", "acronym", "ZQXD"),
        ("ZQXD was used, and ZQXD worked.", "acronym", "ZQXD"),
        ("Experts of the six Zembla countries came.", "group", "the six Zembla countries"),
        ("The nine Central Asian countries came.", "group", "nine Central Asian countries"),
        ("The Minister of Justice of Chad said that it was late.", "office", "Minister of Justice of Chad"),
        ("The road is closed, as Zubrowka said to them.", "name", "Zubrowka"),
    ],
)
def test_listed(text: str, kind: str, span: str, vocabulary: Vocabulary) -> None:
    found = unplaced_in(text, vocabulary)
    assert [row[0] for row in found] == [kind]
    assert span in found[0][1] or found[0][1] in span


@pytest.mark.parametrize(
    "text",
    [
        "UNODC and the OSCE trained them against HIV and AIDS.",
        "The Zembla Regional Centre (ZRC) opened. The ZRC thanked its donors.",
        "The density of traffic (ZDT) was high, and ZDT matters.",
        "The five Central Asian states took part.",
        "The six West African countries of Benin, Ghana, Guinea, Mali, Niger and Togo came.",
        "Ana Prado, Minister of Justice of Chad, came. The Minister of Justice said that it was late.",
        "SCO Member States agreed on it.",
        "Mr. Zubrowka said that it was late.",
        "ALL WILL BE FINE WITH ZQXD AS THE MOTTO",
        "For further information please contact: ZQXD press desk",
    ],
)
def test_not_listed(text: str, vocabulary: Vocabulary) -> None:
    assert unplaced_in(text, vocabulary) == []


def test_reasons_are_said(vocabulary: Vocabulary) -> None:
    annotations = annotate(Document("story.txt", f"{LEAD}They used ZQXD.", "txt", "0" * 64), vocabulary)
    assert [span.reason for span in annotations.unplaced] == ["it is not known, and the text does not explain it"]
