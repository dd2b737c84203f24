"""Where events of short stories were: event_places.csv, "City:ISO3"; " // " between paragraphs."""

import csv
from pathlib import Path

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.vocabulary.model import Vocabulary

with Path(__file__).with_suffix(".csv").with_stem("event_places").open(encoding="utf-8") as stream:
    STORIES = [tuple(row.values()) for row in csv.DictReader(stream)]


@pytest.mark.parametrize(("where", "headline", "story"), STORIES)
def test_where(where: str, headline: str, story: str, vocabulary: Vocabulary) -> None:
    text = headline + "\n\n" + story.replace(" // ", "\n\n")
    facts = extract_facts(annotate(Document("story.txt", text, "txt", "0" * 64), vocabulary), vocabulary)
    meeting = next(m for m in facts.meetings if m.status == "reported")
    assert f"{meeting.city or ''}:{meeting.country_iso3 or ''}" == where
