"""The facts of one document: `Annotations` in, `DocumentFacts` out.

The order is that of need: when the story is told, then people, agreements and programmes, then the meetings that
they took part in, last what the document as a whole is about.
"""

from dataclasses import replace

from analytics.annotation.annotations import Annotations
from analytics.facts.agreements.document import document_agreements
from analytics.facts.countries import document_countries
from analytics.facts.dates.resolution import document_published, story_time
from analytics.facts.meetings.document import document_meetings
from analytics.facts.meetings.signing_events import settle_signings
from analytics.facts.model import DocumentFacts, MeetingFact, StatementFact
from analytics.facts.organisations import document_organisations
from analytics.facts.people.document import document_people
from analytics.facts.people.statements import document_statements
from analytics.facts.programmes.document import document_programmes
from analytics.facts.themes import document_themes
from analytics.vocabulary.model import Vocabulary


def extract_facts(annotations: Annotations, vocabulary: Vocabulary) -> DocumentFacts:
    """All facts of a document, each value with the words it came from."""
    time = story_time(annotations, vocabulary)
    people = document_people(annotations, vocabulary)
    agreements = document_agreements(annotations, vocabulary, time)
    programmes = document_programmes(annotations, vocabulary, time)
    meetings = document_meetings(annotations, vocabulary, people, agreements, time)
    own_date = meetings[0].date.start if meetings else time.date
    return DocumentFacts(
        annotations=annotations,
        title=annotations.title.text if annotations.title else (annotations.document.title or ""),
        published=document_published(annotations),
        meetings=meetings,
        people=people,
        organisations=document_organisations(annotations, vocabulary, people),
        countries=document_countries(annotations, vocabulary, own_date),
        programmes=programmes,
        agreements=settle_signings(agreements, meetings, annotations),
        themes=document_themes(annotations, vocabulary),
        statements=_at_meetings(document_statements(annotations, people), meetings),
        unplaced=annotations.unplaced,
    )


def _at_meetings(
    statements: tuple[StatementFact, ...], meetings: tuple[MeetingFact, ...]
) -> tuple[StatementFact, ...]:
    """Statements with the meeting at which their speaker took part."""
    where = {
        participant.person: index
        for index, meeting in reversed(list(enumerate(meetings)))
        for participant in meeting.participants
        if participant.person is not None
    }
    return tuple(replace(s, meeting=where.get(s.speaker)) if s.speaker is not None else s for s in statements)
