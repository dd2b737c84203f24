"""Event phrases: which words stand for an event, where the phrase ends, what it is called."""

import pytest

from analytics.annotation.meetings.find import find_meetings
from analytics.annotation.quotes import find_quotes
from analytics.annotation.scan import scan_text
from analytics.annotation.spans import MeetingSpan
from analytics.vocabulary.model import Vocabulary


def _phrases(text: str, vocabulary: Vocabulary) -> tuple[MeetingSpan, ...]:
    scan = scan_text(text, vocabulary)
    return find_meetings(scan, find_quotes(scan.reading), ())


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("The first regional expert meeting was held in May.", "first regional expert meeting", "expert"),
        ("They held a high-level meeting on 3 May.", "high-level meeting", "high-level"),
        (
            "A two-day training course on forged papers ended.",
            "two-day training course on forged papers",
            "training",
        ),
        ("He attended the 66th session of the Commission.", "66th session of the Commission", "council"),
        ("The Steering Committee Meeting took place.", "Steering Committee Meeting", "steering-committee"),
        ("a side event to discuss priorities", "side event to discuss priorities", "side-event"),
        ("the summit in Tashkent", "summit", "summit"),
        (
            "the Meeting of the Council of Heads of State was held",
            "Meeting of the Council of Heads of State",
            "summit",
        ),
        ("She paid a visit to Baku", "paid a visit", "visit"),
        ("He met with the Minister", "met with", "bilateral"),
        ("She was received by the President", "was received by", "bilateral"),
        ("On 2 March joint workshop on borders was held", "joint workshop on borders", "workshop"),
        ("an online seminar for judges was organised", "online seminar for judges", "workshop"),
        ("the signing ceremony took place", "signing ceremony", "ceremony"),
        ("a press briefing was given", "press briefing", "briefing"),
        (
            "the seventh round of political consultations",
            "seventh round of political consultations",
            "consultation",
        ),
    ],
)
def test_phrase_and_kind(text: str, phrase: str, kind: str, vocabulary: Vocabulary) -> None:
    found = _phrases(text, vocabulary)[0]
    assert (found.text, found.kind) == (phrase, kind)


@pytest.mark.parametrize(
    "text",
    [
        "The training centre has forty rooms.",
        "The training manual was printed.",
        "Efforts aimed at meeting the needs of victims go on.",
        "In the course of the year prices rose.",
        "The conference hall was full.",
        "The training experts agreed.",
        "He works for the Forum Secretariat.",
        "Prices rose and trade fell.",
        "",
    ],
)
def test_words_that_are_no_event(text: str, vocabulary: Vocabulary) -> None:
    assert _phrases(text, vocabulary) == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('the side event "Safe borders: a common task" was held', "Safe borders: a common task"),
        ("a seminar titled “Clean money”, held on Monday", "Clean money"),
        (
            "the event entitled Joint Answers to Drugs: the Dark Net and praised it",
            "Joint Answers to Drugs: the Dark Net",
        ),
        ("the Third Regional Forum of Heads of Prisons opened", "Third Regional Forum of Heads of Prisons"),
        ("the Annual Meeting was held", "Annual Meeting"),
        ("the annual meeting was held", None),
        ("a meeting was held", None),
    ],
)
def test_an_event_s_own_name(text: str, title: str | None, vocabulary: Vocabulary) -> None:
    assert _phrases(text, vocabulary)[0].title == title


@pytest.mark.parametrize(
    ("text", "definite", "plural", "ordinal"),
    [
        ("The meeting was held.", True, False, None),
        ("A meeting was held.", False, False, None),
        ("Two workshops were held.", False, True, None),
        ("The 12th session was held.", True, False, 12),
        ("Its seventh session was held.", False, False, 7),
    ],
)
def test_what_points_back_and_what_is_counted(
    text: str, definite: bool, plural: bool, ordinal: int | None, vocabulary: Vocabulary
) -> None:
    found = _phrases(text, vocabulary)[0]
    assert (found.definite, found.plural, found.ordinal) == (definite, plural, ordinal)
