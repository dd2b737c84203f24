"""Of which kind an event was: by its noun, by the rank of those who met, by what was done there.

In: an event, its sentences and people. Out: one of the guidelines' kinds with the phrase it rests on.
"""

import re
from collections.abc import Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import MeetingSpan, SentenceSpan, Span
from analytics.facts.events import Event
from analytics.facts.model import PersonFact
from analytics.facts.surroundings import words_before

_GENERIC_KINDS = frozenset({"meeting", "other", "workshop"})
_TEACHES = re.compile(
    r"\b(?:train(?:ed|ees?|ers?|ings?)?|exercises?|courses?|learn(?:ed|ing|t)?|skills|hands-on|"
    r"instruct(?:ors?|ion)|"
    r"taught|capacity[- ]building|certificates?|curriculum|practical sessions?)\b",
    re.I,
)
_SMALL = r"(?:units?|sections?|divisions?|laborator(?:y|ies)|desks?|teams?|branches)"
# Who met, from the highest rank down (GUIDELINES: heads of state, ministers, agency heads, experts)
_RANKS = (
    ("summit", re.compile(r"\b(?:heads of (?:state|government)|presidents of|leaders of)\b", re.I)),
    ("steering-committee", re.compile(r"\bsteering (?:committee|group|board)\b", re.I)),
    ("ministerial", re.compile(r"(?<!deputy )(?<!vice )(?<!prime )\b(?:ministers\b|ministerial)", re.I)),
    (
        "high-level",
        re.compile(
            r"\b(?:deputy ministers|vice-?ministers|senior officials|permanent secretaries|"
            r"(?:heads|chiefs|directors|commissioners)(?:[- ]general)? of (?!(?:[\w-]+ ){0,4}" + _SMALL + r"\b)|"
            r"(?:[a-z]+ )?chiefs|"
            r"attorneys? general|prosecutors general|high-level)\b",
            re.I,
        ),
    ),
    (
        "expert",
        re.compile(
            r"\b(?:experts?|focal points|working group|specialists|practitioners|technical|"
            r"(?:heads|chiefs|directors) of (?:[\w-]+ ){0,4}" + _SMALL + r")\b",
            re.I,
        ),
    ),
)
_SENIOR_OFFICIALS = re.compile(r"\bsenior officials\b", re.I)
# Those of whom a plain meeting is one of experts
_AT_WORK = re.compile(
    r"\b(?:officers|prosecutors|investigators|analysts|magistrates|judges|inspectors|researchers|scientists|lawyers|"
    r"national coordinators|contact points)\b",
    re.I,
)
_DEPUTY = re.compile(
    r"(?:(?:first )?(?:deputy|vice)[- ]minister|under-?secretary|state secretary|secretary of state|"
    r"permanent secretary|director[- ]general|attorney general|prosecutor general|inspector general|"
    r"commissioner general|deputy foreign minister)\b",
    re.I,
)
_SAID = re.compile(r"\b(?:said|says|told|stressed|noted|recalled|added|underlined|emphasi[sz]ed|reminded)\b")
ON_MARGINS = re.compile(r"\b(?:margins?|sidelines?|fringes?) of\b", re.I)
_MAY_BE_ASIDE = frozenset({"other", "expert", "conference"})
_PRACTISED = re.compile(
    r"\b(?:hypothetical cases|case stud(?:y|ies)|role[- ]plays?|simulat\w+|practi[sc]ed|practical exercises?|"
    r"(?:skills|capacit(?:y|ies)|knowledge) (?:of|in|to|on|for)|group work|instructors?|trainers|trainees)\b",
    re.I,
)
_OF_PARTICIPANTS = re.compile(r"\b(?:[Pp]articipants|[Tt]rainees|They|[Tt]rainers)\b")
_BETWEEN_TWO = re.compile(r"\bmet with\b|\b(?:meeting|talks|meets)(?: here| held)? between\b", re.I)
_BY_RANK = frozenset({"meeting", "other", "council"})
_HEAD_OF_STATE = re.compile(r"(?:president|prime minister|king|emir|chancellor|head of state)\b", re.I)
_MINISTER = re.compile(r"(?<!deputy )(?<!vice )(?<!prime )\bministers?\b(?! counsell?or)", re.I)


def event_kind(
    annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan], people: Sequence[PersonFact]
) -> tuple[str, Span]:
    """One of the guidelines' kinds, and the phrase it rests on: the noun's own, else by who met."""
    kind, phrase = _kind(annotations, event, sentences, people)
    mention = event.mentions[0]
    if kind in _MAY_BE_ASIDE and ON_MARGINS.search(words_before(annotations, mention.span, mention.sentence)):
        return "side-event", phrase
    return kind, phrase


def _kind(
    annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan], people: Sequence[PersonFact]
) -> tuple[str, MeetingSpan]:
    own, by_people = event.mentions[0].span, _kind_by_people(annotations, event, people)
    if own.verb and own.kind == "meeting" and by_people == "bilateral":
        return "bilateral", own
    first = _telling(event)
    rank = _rank_of(annotations, event, own, first)
    if rank:
        return rank
    if first.kind == "workshop":
        return ("training" if _teaches(annotations, event, sentences) else "expert"), first
    if first.head.endswith("dialogue") and any(m.span.kind == "bilateral" for m in event.mentions):
        return "bilateral", first  # "talks" of two, by another name
    if first.kind in _GENERIC_KINDS or (first.kind == "council" and by_people in ("ministerial", "summit")):
        return by_people, first
    return first.kind, first


def _rank_of(
    annotations: Annotations, event: Event, own: MeetingSpan, first: MeetingSpan
) -> tuple[str, MeetingSpan] | None:
    """The kind by those whom the phrases name: the own phrase's first; numbered ones of officials are regular."""
    folded = annotations.reading.folded
    words = own.title or folded[own.start : own.end]
    if own.ordinal and _SENIOR_OFFICIALS.search(words):
        return "council", own
    if own.kind in _BY_RANK and (rank := _rank(words)):
        return rank, own
    around = " ".join(folded[m.span.start : m.span.end] for m in event.mentions[:3])
    if (first.kind in _BY_RANK or "forum" in first.head) and (rank := _rank(around)):
        return rank, first
    return None


def _telling(event: Event) -> MeetingSpan:
    """The phrase that says best what the event was: its own, unless a later one of the first few says more."""
    own, sentence = event.mentions[0].span, event.mentions[0].sentence
    if own.kind not in _GENERIC_KINDS or own.kind == "workshop":
        return own
    nouns = [m.span for m in event.mentions[1:5] if not (m.span.verb or m.span.plural)]
    near = [span for span in nouns if span.definite or span.title or sentence.covers(span)]
    telling = next((span for span in near if span.kind not in _GENERIC_KINDS), None)
    return telling or next((span for span in near if span.kind == "workshop"), own)


def _rank(words: str) -> str | None:
    """The kind of an event by the rank of those whom its words name."""
    return next((kind for kind, pattern in _RANKS if pattern.search(words)), None)


def _teaches(annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan]) -> bool:
    """Whether the words about a workshop say that somebody learned something there."""
    told = {m.sentence for m in event.mentions}
    folded = annotations.reading.folded
    for s in sentences:
        said = _SAID.search(folded, s.start, s.end)
        end = said.start() if said else s.end  # what somebody says of training is no training
        if (s in told or _OF_PARTICIPANTS.search(s.text)) and _TEACHES.search(folded, s.start, end):
            return True
        if _PRACTISED.search(folded, s.start, end):
            return True
    return False


def _kind_by_people(annotations: Annotations, event: Event, people: Sequence[PersonFact]) -> str:
    """The kind of a plain "meeting": by the rank of those who met."""
    sentences = " ".join(annotations.reading.folded[m.sentence.start : m.sentence.end] for m in event.mentions[:2])
    two_heads = event.mentions[0].span.verb and len(people) == 2 and _are_told_of(annotations, event, people)
    bilateral = _BETWEEN_TWO.search(sentences) or any(m.span.kind == "bilateral" for m in event.mentions[:3])
    if (two_heads or bilateral) and "trilateral" not in sentences.lower():
        return "bilateral"
    roles = [role for person in people for role in [(person.role or "").lower()] if role]
    if sum(bool(_HEAD_OF_STATE.match(role)) for role in roles) > 1:
        return "summit"
    if sum(bool(_MINISTER.search(role)) for role in roles) > 1:
        return "ministerial"
    if rank := _rank(sentences):
        return rank
    if sum(bool(_DEPUTY.search(role)) for role in roles) > 1:
        return "high-level"
    return "expert" if _AT_WORK.search(sentences) else "other"


def _are_told_of(annotations: Annotations, event: Event, people: Sequence[PersonFact]) -> bool:
    """Whether the sentences that tell of the event, or the headline, name all these people."""
    told = {m.sentence.start for m in event.mentions[:3]}
    return all(any(annotations.sentence_at(span.start).start in told for span in p.mentions) for p in people)
