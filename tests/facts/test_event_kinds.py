"""Kinds, formats and attendance of events told in a sentence or two: event_kinds.csv,
event_details.csv; of short stories (paragraphs apart by //): told_events.csv."""

import csv
from pathlib import Path

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.facts.model import MeetingFact
from analytics.vocabulary.model import Vocabulary

HEADLINE = "News from the secretariat"


def lines(name: str) -> list[tuple[str, ...]]:
    with Path(__file__).with_name(name).open(encoding="utf-8") as stream:
        return [tuple(row.values()) for row in csv.DictReader(stream)]


def own(story: str, vocabulary: Vocabulary, headline: str = HEADLINE) -> MeetingFact:
    """The first event that a story reports."""
    document = Document("story.txt", f"{headline}\n{story}", "txt", "0" * 64)
    meetings = extract_facts(annotate(document, vocabulary), vocabulary).meetings
    return next(meeting for meeting in meetings if meeting.status == "reported")


@pytest.mark.parametrize(("kind", "story"), lines("event_kinds.csv"))
def test_kind(kind: str, story: str, vocabulary: Vocabulary) -> None:
    assert own(story, vocabulary).kind == kind


@pytest.mark.parametrize(("format_", "attendance", "story"), lines("event_details.csv"))
def test_format_and_attendance(format_: str, attendance: str, story: str, vocabulary: Vocabulary) -> None:
    meeting = own(story, vocabulary)
    assert (meeting.format or "", str(meeting.attendance or "")) == (format_, attendance)


@pytest.mark.parametrize(("kind", "format_", "attendance", "headline", "story"), lines("told_events.csv"))
def test_stories(
    kind: str, format_: str, attendance: str, headline: str, story: str, vocabulary: Vocabulary
) -> None:
    meeting = own("\n" + story.replace(" // ", "\n\n"), vocabulary, headline)
    assert (meeting.kind, meeting.format or "", str(meeting.attendance or "")) == (kind, format_, attendance)
