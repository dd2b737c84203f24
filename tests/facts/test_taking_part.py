"""Which countries took part: a table of short stories, positive and negative, over all regions."""

import csv
from pathlib import Path

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.vocabulary.model import Vocabulary

# A story that begins with "+" goes on behind this; " // " stands for an empty line.
HEAD = "Officers discuss border control // A workshop on forensics was held in Riga on 3 May 2021."


def _rows() -> list[tuple[str, str]]:
    with Path(__file__).with_name("taking_part.csv").open(encoding="utf-8", newline="") as table:
        return [(row["story"], row["countries"]) for row in csv.DictReader(table)]


@pytest.mark.parametrize(("story", "codes"), _rows())
def test_countries_taking_part(story: str, codes: str, vocabulary: Vocabulary) -> None:
    text = (HEAD + story.removeprefix("+") if story.startswith("+") else story).replace(" // ", "\n\n")
    facts = extract_facts(annotate(Document("a.txt", text, "txt", "0" * 64), vocabulary), vocabulary)
    found = {p.country_iso3 for p in facts.meetings[0].participants if p.kind == "country" and p.country_iso3}
    assert " ".join(sorted(code for code in found if code)) == codes
