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
    r"\b(?:train(?:ed|ees?|ers?|ings?)?|exercises?|courses?|(?<!had )(?<!has )(?<!have )(?<!lessons "
    r")learn(?:ed|ing|t)?|skills|hands-on|"
    r"instruct(?:ors?|ion)|"
    r"taught|capacity[- ]building|certificates?|curriculum|practical sessions?)\b",
    re.I,
)
_SMALL = r"(?:units?|sections?|divisions?|laborator(?:y|ies)|desks?|teams?|branches)"
# Who met, from the highest rank down (GUIDELINES: heads of state, ministers, agency heads, experts)
_RANKS = (
    ("summit", re.compile(r"\b(?:heads of (?:state|government)|presidents of|leaders of)\b", re.I)),
    ("steering-committee", re.compile(r"\bsteering (?:committee|group|board)\b", re.I)),
    (
        "high-level",
        re.compile(r"(?<!and )(?<!or )\b(?:deputy|vice|assistant)[- ](?:[\w/]+ ){0,3}ministers\b", re.I),
    ),
    ("ministerial", re.compile(r"(?<!prime )\b(?:ministers\b|ministerial)", re.I)),
    (
        "high-level",
        re.compile(
            r"\b(?:deputy ministers|vice-?ministers|senior officials|permanent secretaries|"
            r"(?:heads|chiefs|directors|commissioners)(?:[- ]general)? of (?!(?:[\w-]+ ){0,4}" + _SMALL + r"\b)|"
            r"(?:[a-z]+ )?chiefs|directors[- ]general|comptrollers|commissioners[- ]general|senior "
            r"(?:[a-z]+ )?servants|"
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
# Bodies that meet in session: before the noun, behind "of the", or as those who met
_BODY = (
    r"(?:council|commission|assembly|parliament|house of [a-z]+|senate|(?<!sub)(?<!sub-)committee|"
    r"(?:executive|governing) "
    r"(?:board|body)|"
    r"board of [a-z]+|conference of (?:the )?(?:states )?parties|plenary|congress)(?! of europe)"
)
_SESSION_OF = re.compile(
    rf"\b{_BODY} (?:meeting|session|sitting)s?\b|^[^,;]*?\b(?:meeting|session|sitting)s? of (?:the "
    rf")?[^,;]*?\b{_BODY}\b",
    re.I,
)
_SUBJECT_BODY = re.compile(rf"^(?:the |a )?(?:[\w'&/-]+ ){{0,9}}{_BODY}\b", re.I)
_WORKING_BODY = re.compile(
    r"\b(?:working (?:group|party)|sub-?committee|task force|expert group|technical (?:committee|commission))\b",
    re.I,
)
_CONFERENCE_OF = re.compile(
    r"\b(?:conference|forum|congress|gathering|assembly|dialogue|consultations?|symposium) of (?:the )?", re.I
)
_MANY_SIDES = re.compile(
    r"\b(?:tri|quadri|multi)lateral\b|\b(?:three|four|five|six)-(?:party|way|nation|country)\b", re.I
)
_TALKS = re.compile(r"\btalks\b", re.I)
_FESTIVE = re.compile(
    r"\b(?:festive|solemn|gala|jubilee|anniversary|birthday|commemorati\w+|inaugura\w+|award)\b", re.I
)
_SENIOR_OFFICIALS = re.compile(r"\bsenior officials\b", re.I)
# Those of whom a plain meeting is one of experts
_AT_WORK = re.compile(
    r"\b(?:officers|prosecutors|investigators|analysts|magistrates|judges|inspectors|researchers|"
    r"scientists|lawyers|"
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
_HIGH = ("summit", "ministerial", "high-level", "steering-committee")
_CLAUSE_BREAK = re.compile(r" - |, ")
_SUBJECT = 200  # characters before a verb in which its subject stands
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
    first = _telling(annotations, event, people)
    named = _kind_of_those_named(annotations, event, own) or _kind_of_all_phrases(annotations, event, first)
    if named and not (named == "council" and by_people in _HIGH and not _SENIOR_OFFICIALS.search(own.text)):
        return named, own
    if own.verb and own.kind == "meeting" and by_people == "bilateral" and first.kind in _GENERIC_KINDS:
        return "bilateral", own
    if first.kind == "workshop":
        return ("training" if _teaches(annotations, event, sentences) else "expert"), first
    if first.head.endswith("dialogue") and _is_called_talks(annotations, event):
        return "bilateral", first  # "talks" of two, by another name
    if first.kind in _GENERIC_KINDS or (first.kind == "council" and by_people in _HIGH[:2]):
        return by_people, first
    return first.kind, first


def _kind_of_those_named(annotations: Annotations, event: Event, own: MeetingSpan) -> str | None:
    """The kind by those whom the event's own phrase names; numbered ones of officials are regular."""
    words = own.title or annotations.reading.folded[own.start : own.end]
    if own.ordinal and _SENIOR_OFFICIALS.search(words):
        return "council"
    if own.kind == "other" and _FESTIVE.search(words):
        return "ceremony"
    if own.verb and own.kind == "meeting" and (rank := _rank_of_subject(annotations, event)):
        return rank
    if own.kind in _BY_RANK and (rank := _rank(words) or _kind_of_body(words)):
        return rank
    of = None if own.ordinal else _CONFERENCE_OF.search(words)
    rank = _rank(words[of.end() :]) if of else None
    return rank if rank in _HIGH else None


def _kind_of_all_phrases(annotations: Annotations, event: Event, first: MeetingSpan) -> str | None:
    """The kind by those whom the first phrases name together, where the most telling one leaves it open."""
    if first.kind not in ("meeting", "other") and "forum" not in first.head and first.head != "annual meeting":
        return None
    folded = annotations.reading.folded
    around = " ".join(folded[m.span.start : m.span.end] for m in event.mentions[:3])
    return _rank(around) or _kind_of_body(around)


def _rank_of_subject(annotations: Annotations, event: Event) -> str | None:
    """The kind by those who met, as the words before the verb name them."""
    mention = event.mentions[0]
    words = words_before(annotations, mention.span, mention.sentence, _SUBJECT)
    if _WORKING_BODY.search(words):
        return "expert"
    subject, rank = _CLAUSE_BREAK.split(words)[-1], _rank(words)
    if _SUBJECT_BODY.match(subject):
        return _rank(subject) or "council"
    return "council" if rank not in _HIGH and _SUBJECT_BODY.match(words) else rank


def _kind_of_body(words: str) -> str | None:
    """The kind of a body's own meeting: of its working group, or of the body."""
    if _WORKING_BODY.search(words):
        return "expert"
    return "council" if _SESSION_OF.search(words) else None


def _telling(annotations: Annotations, event: Event, people: Sequence[PersonFact]) -> MeetingSpan:
    """The phrase that says best what the event was: its own, unless a later one of the first few says more."""
    own, sentence = event.mentions[0].span, event.mentions[0].sentence
    if own.kind not in _GENERIC_KINDS or own.kind == "workshop":
        return own
    nouns = [m.span for m in event.mentions[1:5] if not (m.span.verb or m.span.plural)]
    near = [span for span in nouns if span.definite or span.title or sentence.covers(span)]
    if _has_many_sides(annotations, event, people):
        near = [span for span in near if span.kind != "bilateral"]
    telling = next((span for span in near if span.kind not in _GENERIC_KINDS), None)
    return telling or next((span for span in near if span.kind == "workshop"), own)


def _has_many_sides(annotations: Annotations, event: Event, people: Sequence[PersonFact]) -> bool:
    """Whether more than two countries met."""
    words = " ".join(annotations.reading.folded[m.sentence.start : m.sentence.end] for m in event.mentions[:2])
    return _MANY_SIDES.search(words) is not None or len(_countries(people)) > 2


def _countries(people: Sequence[PersonFact]) -> set[str]:
    return {person.country_iso3 for person in people if person.country_iso3}


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
    bilateral = _is_between_two(annotations, event)
    if (two_heads or bilateral) and not _has_many_sides(annotations, event, people):
        return "bilateral"
    roles = [role for person in people for role in [(person.role or "").lower()] if role]
    if sum(bool(_HEAD_OF_STATE.match(role)) for role in roles) > 1:
        return "summit"
    if sum(bool(_MINISTER.search(role)) for role in roles) > 1 and len(_countries(people)) > 1:
        return "ministerial"
    if rank := _rank(sentences):
        return rank
    if sum(bool(_DEPUTY.search(role)) for role in roles) > 1:
        return "high-level"
    return "expert" if _AT_WORK.search(sentences) else "other"


def _is_between_two(annotations: Annotations, event: Event) -> bool:
    """Whether the first phrases call the event talks of two, or their sentences a meeting between two."""
    folded = annotations.reading.folded
    if any(m.span.kind == "bilateral" for m in event.mentions[:3]):
        return True
    told = (m.sentence for m in event.mentions[:2])
    return any(_BETWEEN_TWO.search(folded, s.start, s.end) for s in told)


def _is_called_talks(annotations: Annotations, event: Event) -> bool:
    headline = annotations.title.text if annotations.title else ""
    return any(m.span.kind == "bilateral" for m in event.mentions) or _TALKS.search(headline) is not None


def _are_told_of(annotations: Annotations, event: Event, people: Sequence[PersonFact]) -> bool:
    """Whether the sentences that tell of the event, or the headline, name all these people."""
    told = {m.sentence.start for m in event.mentions[:3]}
    return all(any(annotations.sentence_at(span.start).start in told for span in p.mentions) for p in people)
