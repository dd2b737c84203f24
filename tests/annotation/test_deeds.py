"""Verbs that tell of ceremonies, visits and talks only with the right words beside them."""

import pytest

from analytics.annotation.meetings.verbs import find_verb
from analytics.annotation.scan import scan_text
from analytics.annotation.spans import MeetingSpan
from analytics.vocabulary.model import Vocabulary


def _verbs(text: str, vocabulary: Vocabulary) -> list[MeetingSpan]:
    scan = scan_text(text, vocabulary)
    return [span for match in scan.of("meeting_verbs") if (span := find_verb(scan, match))]


@pytest.mark.parametrize(
    "text",
    [
        "The two agencies signed a memorandum of understanding in Lima.",
        "A cooperation agreement was signed on Tuesday by both police services.",
        "The chairmen put their names to a protocol.",
        "The embassy handed over ten vehicles to the customs service.",
        "The border guards received new radios from Japan.",
        "The ambassador presented test kits to the laboratory.",
        "A new transit centre was opened in Agadez.",
        "The coordinating headquarters opened in Yerevan on 16 November.",
        "Ministers inaugurated a joint border post at Malanville.",
        "The Commission launched a programme on cybercrime in Accra.",
        "The Government has concluded a new security accord with Canada.",
    ],
)
def test_deeds(text: str, vocabulary: Vocabulary) -> None:
    (verb,) = _verbs(text, vocabulary)
    assert (verb.kind, verb.deed) == ("ceremony", True)


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors opened an inquiry into bribery.",
        "INTERPOL launched an operation against poachers.",
        "The President signed a law on precursors.",
        "The state received support from donors.",
        "She presented the results of the study.",
        "The course concluded on Friday.",
        "They delivered remarks at the opening.",
        "Council members called on the parties to stop the fighting.",
        "The proposal met with great interest.",
        "The officer receives her certificate.",
        "Smuggling was in decline last year.",
        "Liaison officers will meet every two months.",
    ],
)
def test_other_verbs(text: str, vocabulary: Vocabulary) -> None:
    assert _verbs(text, vocabulary) == []


@pytest.mark.parametrize(
    "text",
    [
        "The agreement signed in 2010 is in force.",
        "The protocol, which was signed in Lomé, expires.",
        "When launched in 2011, the programme covered five states.",
        "Five months after the programme was launched, its committee met.",
        "The treaty was renewed by both states, signed by the ministers.",
    ],
)
def test_deeds_that_only_date_something_else(text: str, vocabulary: Vocabulary) -> None:
    assert not any(verb.deed for verb in _verbs(text, vocabulary) if verb.head in ("signed", "launched"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Secretary General was in Tashkent, Uzbekistan, from 24 to 26 November.", "visit"),
        ("The envoy called on Foreign Minister Ana Rojas.", "bilateral"),
        ("The President received the Ambassador of Chile.", "bilateral"),
        ("He received him on 26 November for talks.", "bilateral"),
        ("The ministers spoke by phone.", "bilateral"),
        ("The Board undertook a mission to Kenya.", "visit"),
        ("She talked with the Director of the agency.", "bilateral"),
    ],
)
def test_visits_and_talks(text: str, kind: str, vocabulary: Vocabulary) -> None:
    assert [verb.kind for verb in _verbs(text, vocabulary)] == [kind]
