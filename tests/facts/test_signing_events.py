"""What the reported event settles of the agreements signed at it."""

from dataclasses import replace
from functools import cache

import pytest

from analytics.annotation.annotate import annotate
from analytics.annotation.annotations import Annotations
from analytics.documents.document import Document
from analytics.facts.agreements.document import document_agreements
from analytics.facts.dates.resolution import story_time
from analytics.facts.meetings.signing_events import settle_signings
from analytics.facts.model import AgreementFact, MeetingFact, ResolvedDate
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def read(text: str) -> tuple[Annotations, tuple[AgreementFact, ...]]:
    annotations = annotate(
        Document("story.txt", f"Cooperation in the region\n\n{text}", "txt", "0" * 64), vocabulary()
    )
    return annotations, document_agreements(annotations, vocabulary(), story_time(annotations, vocabulary()))


def meeting(start: str, end: str) -> MeetingFact:
    return MeetingFact("talks", "bilateral", "reported", ResolvedDate(start, end, None, "stated"), "Lima", "PER")


def test_signed_at_an_event_of_one_day() -> None:
    annotations, found = read("After the talks the ministers signed a protocol on customs seals.")
    (settled,) = settle_signings(found, [meeting("2024-03-05", "2024-03-05")], annotations)
    assert (settled.signed_on, settled.city, settled.country_iso3) == ("2024-03-05", "Lima", "PER")
    assert settled.evidence["signed_on"][0].text == "signed"


def test_signed_at_an_event_of_several_days_in_their_month() -> None:
    annotations, found = read("Over dinner the ministers signed a protocol on customs seals.")
    (settled,) = settle_signings(found, [meeting("2024-03-05", "2024-03-07")], annotations)
    assert (settled.signed_on, settled.city) == ("2024-03", "Lima")


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Following the talks, the corresponding protocol was signed.", "2024-03-07"),
        ("At the end of the session the chiefs signed a memorandum of understanding on radio.", "2024-03-07"),
        ("The meeting ended with the signing of a protocol on border posts.", "2024-03-07"),
        ("As a result of the negotiations a declaration of intent was signed.", "2024-03-07"),
        ("Upon completion of the consultations a treaty on extradition was signed.", "2024-03-07"),
        ("Ahead of the talks a treaty on extradition was signed.", "2024-03"),
    ],
)
def test_signed_after_an_event_on_its_last_day(text: str, on: str) -> None:
    annotations, found = read(text)
    (settled,) = settle_signings(found, [meeting("2024-03-05", "2024-03-07")], annotations)
    assert settled.signed_on == on


def test_signed_after_talks_inside_a_visit() -> None:
    annotations, found = read("Following the talks a protocol on customs seals was signed.")
    visit = replace(meeting("2024-03-05", "2024-03-07"), kind="visit")
    (settled,) = settle_signings(found, [visit], annotations)
    assert settled.signed_on == "2024-03"


def test_signed_during_a_visit_of_which_a_meeting_is_told_too() -> None:
    annotations, found = read("A protocol on customs seals was signed by the chief during his stay.")
    visit = replace(meeting("2024-03-05", "2024-03-07"), kind="visit")
    (settled,) = settle_signings(found, [meeting("2024-03-07", "2024-03-07"), visit], annotations)
    assert settled.signed_on == "2024-03"


def test_a_mere_mention_takes_nothing_from_the_event() -> None:
    annotations, found = read("They recalled the Protocol on Customs Seals.")
    assert settle_signings(found, [meeting("2024-03-05", "2024-03-05")], annotations) == found


def test_signed_on_a_counted_day_of_an_event() -> None:
    days = {"first": "2024-03-05", "third": "2024-03-07", "closing": "2024-03-08"}
    for said, on in days.items():
        annotations, found = read(
            f"On the {said} day of the forum Peru and Chile signed a protocol on customs seals."
        )
        (settled,) = settle_signings(found, [meeting("2024-03-05", "2024-03-08")], annotations)
        assert settled.signed_on == on
