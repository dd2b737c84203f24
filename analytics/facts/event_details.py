"""What an event was called, of which kind and format it was, and how many attended.

In: an event and its sentences. Out: values with the spans they rest on. Nothing is guessed: what the words do not
say stays empty.
"""

import re
from collections.abc import Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountSpan, MeetingSpan, SentenceSpan, Span
from analytics.facts.events import Event
from analytics.facts.model import PersonFact

_GENERIC_KINDS = frozenset({"meeting", "other", "workshop"})
_TEACHES = re.compile(
    r"\b(?:train(?:ed|ees?|ers?|ings?)?|exercises?|courses?|learn(?:ed|ing|t)?|skills|hands-on|"
    r"instruct(?:ors?|ion)|"
    r"taught|capacity[- ]building|certificates?|curriculum|practical sessions?)\b",
    re.I,
)
# Who met, from the highest rank down (GUIDELINES: heads of state, ministers, agency heads, experts)
_RANKS = (
    ("summit", re.compile(r"\b(?:heads of (?:state|government)|presidents of|leaders of)\b", re.I)),
    ("steering-committee", re.compile(r"\bsteering (?:committee|group|board)\b", re.I)),
    ("ministerial", re.compile(r"(?<!deputy )(?<!vice )(?<!prime )\b(?:ministers\b|ministerial)", re.I)),
    (
        "high-level",
        re.compile(
            r"\b(?:deputy ministers|vice-?ministers|senior officials|permanent secretaries|"
            r"(?:heads|chiefs|directors|commissioners)(?:[- ]general)? of|(?:[a-z]+ )?chiefs|"
            r"attorneys? general|prosecutors general|high-level)\b",
            re.I,
        ),
    ),
    (
        "expert",
        re.compile(r"\b(?:experts?|focal points|working group|specialists|practitioners|technical)\b", re.I),
    ),
)
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
_EVENT = (
    r"(?:format|mode|meeting|event|conference|training|workshop|session|seminar|consultations?|dialogue|"
    r"forum|course|"
    r"briefing|summit|round ?table|discussion|gathering|talks|exercise|side event|webinar|participation)"
)
_REMOTELY = (
    r"\b(?:joined|participated|attended|connected|took part)(?: [\w,]+){0,4}? "
    r"(?:online|virtually|remotely|by video|via)\b"
)
_FORMATS = (
    (
        "hybrid",
        re.compile(
            rf"\bhybrid\b(?: [\w-]+){{0,4}}? ?{_EVENT}?|both in person and (?:online|virtually|remotely)", re.I
        ),
    ),
    (
        "hybrid",
        re.compile(
            rf"{_REMOTELY}(?=.{{0,200}}\bin[- ]person\b)|\bin[- ]person\b.{{0,200}}{_REMOTELY}", re.I | re.S
        ),
    ),
    (
        "online",
        re.compile(
            rf"\b(?:online|virtual|remote|web-based)(?: [\w-]+){{0,3}}? {_EVENT}\b|\b(?:held|conducted|"
            rf"organi[sz]ed|"
            r"convened|took place|met|gathered|hosted|delivered)(?: [\w,-]+){0,5}? (?:online|virtually|"
            r"remotely)\b|"
            r"\b(?:via|by|through|over) (?:a )?(?:zoom|video ?-?conferenc\w*|videolink|video link|"
            r"teleconferenc\w*|"
            r"microsoft teams|webex|teams|online platform)|\bvideo ?conference\b|\bwebinar\b",
            re.I,
        ),
    ),
    ("in-person", re.compile(rf"\b(?:in[- ]person|face[- ]to[- ]face|physical)\b(?: {_EVENT})?", re.I)),
)
_CUMULATIVE = re.compile(
    r"\b(?:since|activities|to date|so far|per year|annually|each year|over the (?:past|last)|"
    r"in total since|until now|"
    r"will be trained|were trained in 20\d\d|between 20\d\d and|from 20\d\d)\b",
    re.I,
)
_TOTAL_NOUNS = frozenset({"participant", "delegate", "attendee", "people", "person", "guest"})


def event_title(annotations: Annotations, event: Event) -> tuple[str, Span]:
    """The event's own name, else the noun phrase that stands for it, else the headline."""
    named = [m for m in event.mentions if m.span.title]
    if named:
        return _clean(named[0].span.title or ""), named[0].span
    nouns = [m for m in event.mentions if not m.span.verb and not m.span.plural]
    longest = max(nouns, key=lambda m: (len(m.span.text.split()) > 1, -m.span.start), default=None)
    if longest and (len(longest.span.text.split()) > 1 or annotations.title is None):
        return _clean(longest.span.text), longest.span
    if annotations.title is not None and event.mentions[0].lead:
        return _clean(annotations.title.text), annotations.title
    span = longest.span if longest else event.mentions[0].span
    return _clean(span.text), span


def event_kind(
    annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan], people: Sequence[PersonFact]
) -> tuple[str, Span]:
    """One of the guidelines' kinds, and the phrase it rests on: the noun's own, else by who met."""
    own, by_people = event.mentions[0].span, _kind_by_people(annotations, event, people)
    if own.verb and own.kind == "meeting" and by_people == "bilateral":
        return "bilateral", own
    first = _telling(event)
    rank = _rank_of(annotations, event, own, first)
    if rank:
        return rank
    if first.kind == "workshop":
        return ("training" if _teaches(annotations, event, sentences) else "expert"), first
    if first.kind in _GENERIC_KINDS or (first.kind == "council" and by_people in ("ministerial", "summit")):
        return by_people, first
    return first.kind, first


def _rank_of(
    annotations: Annotations, event: Event, own: MeetingSpan, first: MeetingSpan
) -> tuple[str, MeetingSpan] | None:
    """The kind by those whom the phrases name: the own phrase's first; a body's numbered session stays one."""
    folded = annotations.reading.folded
    if own.kind in _BY_RANK and (rank := _rank(own.title or folded[own.start : own.end])):
        return ("council" if own.ordinal and rank == "high-level" and own.body_id else rank), own
    around = " ".join(folded[m.span.start : m.span.end] for m in event.mentions[:3])
    if (first.kind in _BY_RANK or "forum" in first.head) and (rank := _rank(around)):
        return rank, first
    return None


def _telling(event: Event) -> MeetingSpan:
    """The phrase that says best what the event was: its own, unless a later one of the first few says more."""
    spans = [m.span for m in event.mentions]
    own = spans[0]
    if own.kind not in _GENERIC_KINDS or own.kind == "workshop":
        return own
    sentence = event.mentions[0].sentence
    nouns = [
        m.span
        for m in event.mentions[1:5]
        if m.span.kind not in _GENERIC_KINDS and not (m.span.verb or m.span.plural)
    ]
    return next((span for span in nouns if span.definite or span.title or sentence.covers(span)), own)


def _rank(words: str) -> str | None:
    """The kind of an event by the rank of those whom its words name."""
    return next((kind for kind, pattern in _RANKS if pattern.search(words)), None)


def _teaches(annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan]) -> bool:
    """Whether the words about a workshop say that somebody learned something there."""
    told = {m.sentence for m in event.mentions}
    folded = annotations.reading.folded
    return any(
        ((s in told or _OF_PARTICIPANTS.search(s.text)) and _TEACHES.search(folded, s.start, s.end))
        or _PRACTISED.search(folded, s.start, s.end)
        for s in sentences
    )


def event_format(
    annotations: Annotations, sentences: Sequence[SentenceSpan]
) -> tuple[str | None, tuple[Span, ...]]:
    """ "hybrid", "online" or "in-person" where the sentences say so."""
    for name, pattern in _FORMATS:
        for sentence in sentences:
            found = pattern.search(annotations.reading.folded, sentence.start, sentence.end)
            if not found:
                continue
            words = Span(found.start(), found.end(), annotations.reading.text[found.start() : found.end()])
            if not annotations.quoted.covers(words):
                return name, (words,)
    return None, ()


def attendance(
    annotations: Annotations, sentences: Sequence[SentenceSpan]
) -> tuple[int | None, str | None, tuple[Span, ...]]:
    """How many took part: (number, qualifier, spans). Parts named in one sentence add up to the whole."""
    for sentence in sentences:
        inside = annotations.inside(annotations.counts, sentence)
        counts = [count for count in inside if not annotations.quoted.covers(count)]
        if not counts or _CUMULATIVE.search(annotations.reading.folded, sentence.start, sentence.end):
            continue
        whole = _whole(counts)
        return sum(c.value for c in whole), _qualifier(whole), tuple(whole)
    return None, None, ()


def _whole(counts: list[CountSpan]) -> list[CountSpan]:
    """The count that names all, else all counts of one list."""
    totals = [c for c in counts if c.noun in _TOTAL_NOUNS]
    if totals:
        return totals[:1]
    return [c for i, c in enumerate(counts) if i == 0 or c.start - counts[i - 1].end < 40]


def _qualifier(counts: list[CountSpan]) -> str:
    qualifiers = {c.qualifier for c in counts}
    return next((q for q in ("about", "at least") if q in qualifiers), "exact")


def _kind_by_people(annotations: Annotations, event: Event, people: Sequence[PersonFact]) -> str:
    """The kind of a plain "meeting": by the rank of those who met."""
    sentences = " ".join(annotations.reading.folded[m.sentence.start : m.sentence.end] for m in event.mentions[:2])
    two_heads = event.mentions[0].span.verb and len(people) == 2
    bilateral = _BETWEEN_TWO.search(sentences) or any(m.span.kind == "bilateral" for m in event.mentions[:3])
    if (two_heads or bilateral) and "trilateral" not in sentences.lower():
        return "bilateral"
    roles = [role for person in people for role in [(person.role or "").lower()] if role]
    if sum(bool(_HEAD_OF_STATE.match(role)) for role in roles) > 1:
        return "summit"
    if sum(bool(_MINISTER.search(role)) for role in roles) > 1:
        return "ministerial"
    return next((kind for kind, pattern in _RANKS if pattern.search(sentences)), "other")


def _clean(title: str) -> str:
    return title.strip(" \n.,;:\"'“”„«»()")
