"""Of which kind a workshop or seminar was: a training where it taught, else by the rank of those who came.

In: an event and the sentences that speak of it. Out: one of the guidelines' kinds. Refused: training that somebody
only speaks of, that stands in a body's name, or that a plan aims at.
"""

import re
from collections.abc import Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import SentenceSpan, Span
from analytics.facts.meetings.grouping import Event
from analytics.facts.meetings.ranks import rank
from analytics.facts.meetings.surroundings import words_before

_TEACHES = re.compile(
    r"\b(?:train(?:ed|ees?|ers?|ings?)?|exercises?|courses?|(?<!had )(?<!has )(?<!have )(?<!lessons "
    r")learn(?:ed|ing|t)?|skills|hands-on|"
    r"instruct(?:ors?|ion)|"
    r"taught|capacity[- ]building|certificates?|curriculum|practical sessions?)\b",
    re.I,
)
# Names of bodies and rooms: the Regional Training Centre, an Agency for Law Enforcement Training (acronym)
_IN_A_NAME = re.compile(
    r"[Tt]raining (?:\(|(?:\w+ )?(?:[Cc]ent(?:er|re)|[Aa]cadem|[Ii]nstitut|[Ss]chool|[Cc]ollege|Agency|"
    r"Department|Division|[Uu]nit|[Rr]oom|[Hh]all|[Ff]acilit|[Bb]ase|[Gg]round|[Ss]ite|[Cc]lass|[Nn]eeds|Mission))"
)
_SAID = re.compile(r"\b(?:said|says|told|stressed|noted|recalled|added|underlined|emphasi[sz]ed|reminded)\b")
_PRACTISED = re.compile(
    r"\b(?:hypothetical cases|case stud(?:y|ies)|role[- ]plays?|simulat\w+|practi[sc]ed|practical exercises?|"
    r"group work|instructors?|trainers|trainees|(?:were|was) (?:shown|taught) how|"
    r"(?:received|awarded|presented with|handed|earned) (?:[\w-]+ ){0,3}(?:certificates|diplomas)|"
    r"(?:certificates|diplomas) (?:of [a-z]+ )?(?:were|was) (?:\w+ )?(?:awarded|handed|presented|given))\b|"
    # what is aimed at, or stands in a list of topics, is taught nowhere yet
    r"(?<!build )(?<!building )(?<!building up the )(?<!lack of )\b(?:skills|capacit(?:y|ies)|knowledge) "
    r"(?:of|in|to|on|for)\b",
    re.I,
)
_AIMED = re.compile(
    r"\b(?:plan|roadmap|strategy|programme|project) (?:aims|seeks|is to|sets out)\b|^\W*\d+\.|^\W*[-*•]", re.I
)
_OF_PARTICIPANTS = re.compile(r"\b(?:[Pp]articipants|[Tt]rainees|They|[Tt]rainers)\b")
_GATHERED = re.compile(
    r"\b(?:(?:brought|bringing|brings) together|gathered|gathering|attended by|participation of|united|assembled|"
    r"(?:seminar|workshop|symposium|round ?table|meeting) (?:of|for)) (?:the )?",
    re.I,
)
_GUESTS = 120  # characters behind "brought together" that name who came


def kind_of_workshop(annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan]) -> str:
    """A workshop trains, or it is one of experts, or of those of higher rank who came to it."""
    if _teaches(annotations, event, sentences):
        return "training"
    mention = event.mentions[0]
    words = annotations.reading.folded[mention.sentence.start : mention.sentence.end]
    guests = [words_before(annotations, mention.span, mention.sentence)]
    guests += [words[found.end() : found.end() + _GUESTS] for found in _GATHERED.finditer(words)]
    by_guests = next((kind for kind in map(rank, guests) if kind in ("ministerial", "high-level")), None)
    return by_guests or "expert"


def _teaches(annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan]) -> bool:
    """Whether the words about a workshop say that somebody learned something there."""
    told = {m.sentence for m in event.mentions if not (m.span.plural and m.span.kind == "training")}
    folded = annotations.reading.folded
    for s in sentences:
        said = _SAID.search(folded, s.start, s.end)
        end = said.start() if said else s.end  # what somebody says of training is no training
        if (s in told or _OF_PARTICIPANTS.search(s.text)) and _says_teaching(annotations, s.start, end):
            return True
        if _PRACTISED.search(folded, s.start, end) and not _AIMED.search(s.text):
            return True
    return False


def _says_teaching(annotations: Annotations, start: int, end: int) -> bool:
    """Whether words between two offsets speak of teaching, other than in the name of a body or a room."""
    for found in _TEACHES.finditer(annotations.reading.folded, start, end):
        word = Span(found.start(), found.end(), found.group())
        if not (annotations.named.covers(word) or _IN_A_NAME.match(annotations.reading.folded, found.start())):
            return True
    return False
