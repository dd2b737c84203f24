"""Events that a story tells beside its own: before it, after it, elsewhere on the same day."""

import csv
from pathlib import Path

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.vocabulary.model import Vocabulary

_CASES = Path(__file__).parent / "events_beside.csv"


def cases() -> list[tuple[str, str]]:
    with _CASES.open(encoding="utf-8", newline="") as file:
        return [(row["events"], row["story"].replace(" // ", "\n")) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("events", "story"), cases())
def test_events(events: str, story: str, vocabulary: Vocabulary) -> None:
    document = Document("story.txt", story, "txt", "0" * 64)
    meetings = extract_facts(annotate(document, vocabulary), vocabulary).meetings
    assert sorted(f"{m.status} {m.date.start or '-'}" for m in meetings) == sorted(events.split("; "))
