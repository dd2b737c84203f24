"""Of which kind an event was: by its noun, by the rank of those who met, by what was done there.

In: an event, its sentences and people. Out: one of the guidelines' kinds with the phrase it rests on.
"""

import re
from collections.abc import Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.meetings.find import GENERIC_KINDS
from analytics.annotation.spans import MeetingSpan, SentenceSpan, Span
from analytics.facts.meetings.company import are_of_several_countries, has_many_sides, is_of_two, kind_by_people
from analytics.facts.meetings.grouping import Event
from analytics.facts.meetings.ranks import HIGH, kind_of_body, names_a_body, names_a_working_body, rank
from analytics.facts.meetings.surroundings import words_before
from analytics.facts.meetings.two_states import is_of_two_states
from analytics.facts.meetings.visits import is_frame, kind_beside_visit
from analytics.facts.meetings.workshops import kind_of_workshop
from analytics.facts.model import PersonFact

_GENERIC_KINDS = frozenset({"meeting", "other", "workshop"})
_CONFERENCE_OF = re.compile(
    r"\b(?:conference|forum|congress|gathering|assembly|dialogue|consultations?|symposium) of (?:the )?", re.I
)
_CALLED_CONFERENCE = re.compile(r"\bconference of\b", re.I)
_TALKS = re.compile(r"\btalks\b", re.I)
_FESTIVE = re.compile(
    r"\b(?:festive|solemn|gala|jubilee|anniversary|birthday|commemorati\w+|inaugura\w+|award)\b", re.I
)
_SOLEMN = re.compile(r"\b(?:festive|solemn|gala|jubilee|anniversary|birthday|commemorati\w+)\b", re.I)
_SENIOR_OFFICIALS = re.compile(r"\bsenior officials\b", re.I)
_REGULAR = re.compile(
    r"\b(?:(?:ordinary|statutory|annual general|general) (?:session|meeting)|general assembly)\b", re.I
)
_OF_A_PROJECT = re.compile(
    r" of (?:the |its )?(?:[\w'-]+ ){0,5}(?:programme|program|project|network|platform)\b", re.I
)
_HIGH_LEVEL = re.compile(r"\bhigh[- ]level\b", re.I)
_SPECIAL = re.compile(r"(?:special|regular|ordinary|extraordinary|emergency|urgent) ", re.I)
_HELD = re.compile(
    r" (?:held|holds|opened|concluded|convened) (?:(?P<its>its|their)|an?|the) (?:[\w-]+ ){0,2}$", re.I
)
_MET_FOR = re.compile(
    r"\b(?:gathered|met|came together|convened|assembled)(?: [^.;,]{2,40})? for (?:an?|the|their|its) "
    r"(?:[\w-]+ ){0,2}$",
    re.I,
)
_BEHIND_ACRONYM = re.compile(r" \([A-Z][\w-]{1,12}\) [a-z-]+(?: [a-z-]+){0,2}")
ON_MARGINS = re.compile(r"\b(?:margins?|sidelines?|fringes?) of\b", re.I)
_MAY_BE_ASIDE = frozenset({"other", "expert", "conference"})
_CLAUSE_BREAK = re.compile(r" - |, ")
_AHEAD = re.compile(
    r"\b(?:ahead of|before|after|following|prior to|in preparation for|on the eve of) [^,;]*, ", re.I
)
_SUBJECT = 200  # characters before a verb in which its subject stands
_SIGNING = re.compile(r"sign|ink|initial|their name|agreement|memorandum", re.I)
_OPENING = re.compile(r"(?:opening|closing) (?:ceremony|event|session)$")
# What is opened, concluded or signed at, and gives the event its kind
_OPENED = frozenset({"steering-committee", "council", "expert", "training", "summit", "ministerial"})
# "opened in Praia the Regional Seminar", and the deed is the seminar's
_BEGUN = re.compile(r"(?:opens|opened|kicked off|concluded|closed)$")
_WHAT = re.compile(r" (?:in [A-Z][\w' -]+? )?(?:the|an?|its) (?:[\w-]+ ){0,6}$")
_FOR_WHAT = re.compile(r" (?:[^.;,]{2,60} )?(?:for|at) (?:the|an?|its|their) (?:[\w-]+ ){0,3}$")
# "sat down with", "held consultations with" the minister, whatever visit it was part of
_TOLD_AS, _LEFT_OPEN = frozenset({"meeting", "consultation"}), _GENERIC_KINDS | {"visit", "consultation"}
_BACK = frozenset({"session", "sitting", "conference", "forum"})
# Kinds that talks of two states go by: "a joint commission", "a conference of Laos and Thailand"
_OF_STATES = frozenset({"meeting", "other", "council", "expert", "conference", "high-level", "ministerial"})
# Nouns that say what was done there, and leave open who did it
_OPEN = frozenset({"review meeting", "coordination meeting", "stocktaking meeting", "kick-off meeting"})


def event_kind(
    annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan], people: Sequence[PersonFact]
) -> tuple[str, Span]:
    """One of the guidelines' kinds, and the phrase it rests on: the noun's own, else by who met."""
    at_once = _of_two_states(annotations, event) or kind_beside_visit(annotations, event)
    kind, phrase = at_once or _kind(annotations, event, sentences, people)
    mention = event.mentions[0]
    if kind in _MAY_BE_ASIDE and ON_MARGINS.search(words_before(annotations, mention.span, mention.sentence)):
        return "side-event", phrase
    return kind, phrase


def _kind(
    annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan], people: Sequence[PersonFact]
) -> tuple[str, MeetingSpan]:
    own, by_people = event.mentions[0].span, kind_by_people(annotations, event, sentences, people)
    of_states = by_people in ("summit", "ministerial") and are_of_several_countries(people)
    first = _telling(annotations, event, people)
    named = _kind_of_those_named(annotations, event, own) or _kind_of_all_phrases(annotations, event, first)
    if named:
        several = of_states or (by_people == "high-level" and _is_of_states(annotations, own, people))
        return (by_people if named == "council" and several else named), own
    if own.verb and own.kind in _TOLD_AS and by_people == "bilateral" and first.kind in _LEFT_OPEN:
        return "bilateral", own
    if first.kind == "workshop":
        return kind_of_workshop(annotations, event, sentences), first
    if first.head.endswith("dialogue") and (by_people == "bilateral" or _is_called_talks(annotations, event)):
        return "bilateral", first  # "talks" of two, by another name
    is_open = first.kind in _GENERIC_KINDS or (first.kind == "council" and of_states)
    if is_open and by_people in ("expert", "other") and (visit := _visit_in_headline(annotations, event)):
        return "visit", visit
    return by_people if is_open or (first.head in _OPEN and by_people in HIGH) else first.kind, first


def _of_two_states(annotations: Annotations, event: Event) -> tuple[str, MeetingSpan] | None:
    own = event.mentions[0].span
    return ("bilateral", own) if own.kind in _OF_STATES and is_of_two_states(annotations, event) else None


def _visit_in_headline(annotations: Annotations, event: Event) -> MeetingSpan | None:
    """The visit that the headline tells of, where the text calls it a meeting only."""
    title = annotations.title
    if title is None or event.mentions[0].span.verb or event.mentions[0].span.title:
        return None
    spans = annotations.inside(annotations.meetings, title)
    return next((span for span in spans if span.kind == "visit" and not span.plural), None)


def _is_of_states(annotations: Annotations, own: MeetingSpan, people: Sequence[PersonFact]) -> bool:
    """Whether a body met in no session of its own, and several countries sent their heads of agencies."""
    sentence = annotations.sentence_at(own.start)
    regular = own.ordinal or _SENIOR_OFFICIALS.search(sentence.text)
    return not regular and are_of_several_countries(people)


def _kind_of_those_named(annotations: Annotations, event: Event, own: MeetingSpan) -> str | None:
    """The kind by those whom the event's own phrase names; numbered ones of officials are regular."""
    words = own.title or annotations.reading.folded[own.start : own.end]
    if behind := _BEHIND_ACRONYM.match(annotations.reading.folded, own.end):
        words += behind.group()  # "of the Network of Prosecutors (NOP) working group"
    of_a_body = own.head.startswith("senior officials") and (own.title or own.body_id)
    regular = own.ordinal or of_a_body or own.head.startswith("senior officials committee")
    if regular and _SENIOR_OFFICIALS.search(words):
        return "council"
    if by_body := _kind_of_its_body(annotations, event, own) or (
        "ceremony" if _is_festive(event, words) else None
    ):
        return by_body
    called = event.mentions[0].span.verb and any(
        m.span.kind == "conference" and _is_hosted(annotations, own, m.span) for m in event.mentions[1:4]
    )
    if (
        not called
        and _has_subject(annotations, event, own)
        and (by_subject := _rank_of_subject(annotations, event))
    ):
        return by_subject
    if own.kind in GENERIC_KINDS and (by_name := rank(words) or kind_of_body(words)):
        return "council" if by_name in ("high-level", "expert") and _REGULAR.search(words) else by_name
    if own.head == "annual meeting" and (annual := _kind_of_annual_meeting(annotations, event, words)):
        return annual
    return _kind_of_conference(own, words)


def _kind_of_conference(own: MeetingSpan, words: str) -> str | None:
    """The kind of a forum "of ministers"; a conference of heads of agencies stays one."""
    of = _CONFERENCE_OF.search(words)
    by_name = rank(words[of.end() :]) if of else None
    called = own.kind == "conference" and _CALLED_CONFERENCE.search(words)
    numbered = own.ordinal and by_name != "ministerial"
    if own.kind == "consultation" and _HIGH_LEVEL.search(words):
        return "high-level"  # "the High-Level Political Dialogue"
    return by_name if by_name in HIGH and not numbered and not (called and by_name == "high-level") else None


def _has_subject(annotations: Annotations, event: Event, own: MeetingSpan) -> bool:
    """Whether those who met stand before the event's words: "met in Oslo", "gathered for a working meeting"."""
    if own.kind != "meeting":
        return False
    return own.verb or bool(_MET_FOR.search(words_before(annotations, own, event.mentions[0].sentence)))


def _kind_of_annual_meeting(annotations: Annotations, event: Event, words: str) -> str | None:
    """An annual meeting is a body's own, or a project's, or of those who met "at their annual meeting"."""
    mention = event.mentions[0]
    subject = words_before(annotations, mention.span, mention.sentence, _SUBJECT)
    if _OF_A_PROJECT.search(words) or _OF_A_PROJECT.search(subject):
        return "expert"
    return rank(subject) if subject.endswith(" their ") and rank(subject) in HIGH else None


def _is_festive(event: Event, words: str) -> bool:
    """Whether an event by no other name was festive, or something was handed over, launched or awarded at it."""
    own, sentence = event.mentions[0].span, event.mentions[0].sentence
    if own.kind == "meeting" and not own.verb:
        return _SOLEMN.search(words) is not None
    deeds = (m.span for m in event.mentions[1:5] if m.sentence is sentence and m.span.verb)
    return own.kind == "other" and (
        _FESTIVE.search(words) is not None or any(deed.kind == "ceremony" for deed in deeds)
    )


def _kind_of_its_body(annotations: Annotations, event: Event, own: MeetingSpan) -> str | None:
    """The kind where a body met by a second name ("the Council (Management Board)") or "held its 8th meeting"."""
    words = words_before(annotations, own, event.mentions[0].sentence, _SUBJECT)
    if own.kind == "steering-committee" and words.endswith("("):
        return "council" if names_a_body(words) else None
    held = _HELD.search(words) if own.kind in ("meeting", "council") else None
    if held and rank(words[: held.start()]) == "steering-committee":
        return "steering-committee"
    held = held if own.kind == "meeting" else None
    if held is None or rank(words):
        return None
    subject = words[: held.start()]
    if names_a_working_body(_CLAUSE_BREAK.split(subject)[-1]):
        return "expert"
    regular = held["its"] or _SPECIAL.match(own.text)
    body = names_a_body(subject) or names_a_body(_CLAUSE_BREAK.split(subject)[-1])
    return "council" if regular and body else None


def _kind_of_all_phrases(annotations: Annotations, event: Event, first: MeetingSpan) -> str | None:
    """The kind by those whom the first phrases name together, where the most telling one leaves it open."""
    if first.kind not in ("meeting", "other") and "forum" not in first.head and first.head != "annual meeting":
        return None
    folded = annotations.reading.folded
    around = " ".join(folded[m.span.start : m.span.end] for m in event.mentions[:3])
    return rank(around) or kind_of_body(around)


def _rank_of_subject(annotations: Annotations, event: Event) -> str | None:
    """The kind by those who met, as the words before the verb name them."""
    mention = event.mentions[0]
    words = _AHEAD.sub("", words_before(annotations, mention.span, mention.sentence, _SUBJECT))
    if names_a_working_body(words):
        return "expert"
    subject, by_words = _CLAUSE_BREAK.split(words)[-1], rank(words)
    if names_a_body(subject):
        return _unless_officials(subject)
    return "council" if by_words not in HIGH and names_a_body(words) else by_words or kind_of_body(words)


def _unless_officials(subject: str) -> str:
    """The kind of a body's meeting by who sits in it; a committee of senior officials meets in session."""
    by_name = rank(subject)
    return "council" if by_name is None or _SENIOR_OFFICIALS.search(subject) else by_name


def _telling(annotations: Annotations, event: Event, people: Sequence[PersonFact]) -> MeetingSpan:
    """The phrase that says best what the event was: its own, unless a later one of the first few says more."""
    own, sentence = event.mentions[0].span, event.mentions[0].sentence
    nouns = [m for m in event.mentions[1:5] if not (m.span.verb or _OPENING.match(m.span.head))]
    if own.verb and own.kind == "ceremony":
        signing = _SIGNING.search(own.head) is not None
        here = (m.span for m in nouns if m.sentence is sentence or (m.lead and not (m.span.plural or signing)))
        begun = next((m.span for m in nouns if _is_begun(annotations, own, m.span)), own)
        return next((span for span in here if span.kind in _OPENED), begun)
    if own.verb and (hosted := next((m.span for m in nouns if _is_hosted(annotations, own, m.span)), None)):
        return hosted
    if own.kind not in _GENERIC_KINDS or own.kind == "workshop":
        return own
    later = [m for m in nouns if not m.span.plural]
    if is_of_two(annotations, event, people):  # "in the course of the visit two ministers met"
        met = own.kind == "meeting" and not own.verb  # "the visit by the director" comes after it
        later = [
            m
            for m in later
            if m.span.kind != "visit"
            or not (is_frame(annotations, m) or (met and m.span.definite and m.sentence is not sentence))
        ]
    if own.plural and own.kind == "other" and (opening := _opening(event)):
        return opening
    near = [
        m.span for m in later if sentence.covers(m.span) or m.span.title or (m.span.definite and _tells(m.span))
    ]
    if has_many_sides(annotations, event, people):
        near = [span for span in near if span.kind != "bilateral"]
    telling = next((span for span in near if span.kind not in _GENERIC_KINDS), None)
    return telling or next((span for span in near if span.kind == "workshop"), own)


def _is_begun(annotations: Annotations, deed: MeetingSpan, noun: MeetingSpan) -> bool:
    """Whether a seminar or conference is what was opened or closed."""
    if noun.plural or noun.kind not in ("workshop", "conference") or not _BEGUN.search(deed.head):
        return False
    return _WHAT.fullmatch(annotations.reading.folded, deed.end, noun.start) is not None


def _is_hosted(annotations: Annotations, deed: MeetingSpan, noun: MeetingSpan) -> bool:
    """Whether it is an event that somebody hosted or came together for, not guests: "hosted the forum"."""
    host, conference = deed.head.startswith("host"), deed.kind == "meeting" and noun.kind == "conference"
    if noun.plural or noun.kind in ("visit", "bilateral") or not (host or conference):
        return False
    what = _WHAT if host else _FOR_WHAT
    return what.fullmatch(annotations.reading.folded, deed.end, noun.start) is not None


def _opening(event: Event) -> MeetingSpan | None:
    """The opening or closing that dates a row of events: all that is told of it."""
    dated = (m for m in event.mentions[1:4] if m.dates and not m.span.verb)
    return next((m.span for m in dated if _OPENING.match(m.span.head)), None)


def _tells(span: MeetingSpan) -> bool:
    """Whether a phrase that points back says what the event was: "the session", "the conference" hardly do."""
    return span.head not in _BACK or span.ordinal is not None


def _is_called_talks(annotations: Annotations, event: Event) -> bool:
    headline = annotations.title.text if annotations.title else ""
    return any(m.span.kind == "bilateral" for m in event.mentions) or _TALKS.search(headline) is not None
