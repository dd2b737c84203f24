"""When and where events of short stories were: when_and_where.csv, "start/end" and "City:ISO3"."""

import csv
from pathlib import Path

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.facts.model import MeetingFact
from analytics.vocabulary.model import Vocabulary

with Path(__file__).with_suffix(".csv").with_stem("when_and_where").open(encoding="utf-8") as stream:
    STORIES = [tuple(row.values()) for row in csv.DictReader(stream)]


def own(story: str, vocabulary: Vocabulary) -> MeetingFact:
    """The first event that a story reports."""
    facts = extract_facts(annotate(Document("story.txt", story, "txt", "0" * 64), vocabulary), vocabulary)
    return next((m for m in facts.meetings if m.status == "reported"), facts.meetings[0])


@pytest.mark.parametrize(("when", "where", "headline", "story"), STORIES)
def test_when_and_where(when: str, where: str, headline: str, story: str, vocabulary: Vocabulary) -> None:
    meeting = own(headline + "\n\n" + story.replace(" // ", "\n\n"), vocabulary)
    assert f"{meeting.date.start or ''}/{meeting.date.end or ''}" == when
    assert f"{meeting.city or ''}:{meeting.country_iso3 or ''}" == where
