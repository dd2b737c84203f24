"""Whose meeting it was, where the text names no organiser: a body's own session, or a meeting of its members.

In: an event. Out: organisations: "the 18th Meeting of the Council of X", "experts of all X Member States met".
Refused: talks between two, visits, ceremonies; members of a body that has no member states.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import MeetingSpan, OrganisationSpan, SentenceSpan, Span
from analytics.facts.meetings.grouping import Event
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.surroundings import surroundings, words_before
from analytics.facts.participation.organiser_wording import ITS_MONEY
from analytics.vocabulary.model import Vocabulary

_NO_SESSIONS = frozenset({"bilateral", "visit", "ceremony", "side-event"})
_ORGAN = (
    r"(?:council|committee|sub-?committee|commission|group|task force|board|assembly|bureau|conference|network|"
    r"parliament|secretariat)"
)
_MEMBERS = (
    r"(?:heads of (?:state|government)|leaders|ministers|(?:[a-z]+ )?chiefs|heads|experts|officials|officers|"
    r"specialists|focal points|delegat(?:es|ions)|directors|coordinators|prosecutors|judges|commissioners|"
    r"member (?:states|countries|nations)|members|countries|states|senior officials|representatives)"
)
_NAMED_ORGAN = re.compile(r"\w .*\b(?:Council|Committee|Group|Task Force|Board|Desk|Network|Conference)\b")
_OF = r"\b[^.;:,]{0,100}?\bof (?:the |all (?:the )?)?(?:[a-z]+ )?$"
_ORGAN_OF = re.compile(rf"\b{_ORGAN}{_OF}", re.I)
_MEMBERS_OF = re.compile(rf"\b{_MEMBERS}{_OF}", re.I)
_ITS_MEMBERS = re.compile(rf"(?:'s?)?(?: \([^)]*\))?(?: [\w-]+){{0,3}}? {_MEMBERS}\b", re.I)
_WITH_OTHERS = re.compile(r" (?:with|between) (?!the (?:participation|support|assistance|aim)\b)")
_OWN_NUMBER = re.compile(
    r"\b(?:their|its) (?:\d+(?:st|nd|rd|th)|[a-z]+th|first|second|third|annual|regular)\b", re.I
)
_MET = re.compile(
    r"(?: \([^)]{1,30}\))? (?:has |have |today |yesterday )?(?:met|convened|gathered|meets|"
    r"(?:held|holds) (?:its|their))\b"
)
_STROKE = re.compile(r" ?[-/&] ?")
_OTHER_CLAUSE = re.compile(r"[.;:]|\b(?:said|which|who|that|with)\b", re.I)


def session_bodies(annotations: Annotations, vocabulary: Vocabulary, event: Event) -> tuple[OrganisationSpan, ...]:
    """The body whose own session the event was: the one that the text names first."""
    if event.kind in _NO_SESSIONS:
        return ()
    bodies = [body for m in event.mentions for body in _of_phrase(annotations, vocabulary, m.span)]
    bodies = bodies or [body for m in event.mentions for body in _of_members(annotations, vocabulary, m)]
    return tuple(bodies[:1]) + tuple(o for body in bodies[:1] for o in _joined_to(annotations, body))


def _joined_to(annotations: Annotations, body: OrganisationSpan) -> Iterator[OrganisationSpan]:
    """Bodies joined to it by a stroke ("the X-Y workshop", "X/Y training")."""
    for other in annotations.inside(annotations.organisations, Span(body.start - 60, body.end + 60, "")):
        first, second = sorted((body, other), key=lambda span: span.start)
        joined = _STROKE.fullmatch(annotations.reading.folded, first.end, second.start)
        if joined and other.known and other.kind == "international":
            yield other


def _of_phrase(
    annotations: Annotations, vocabulary: Vocabulary, phrase: MeetingSpan
) -> Iterator[OrganisationSpan]:
    """The body that the phrase itself names, or that stands right before or behind it."""
    if phrase.kind in _NO_SESSIONS or _WITH_OTHERS.match(annotations.reading.folded, phrase.end):
        return
    if phrase.body_id is None:
        yield from _beside_phrase(annotations, phrase)
        return
    named = annotations.named.overlapping(replace(phrase, end=phrase.end + _BEHIND))
    body = next(
        (o for o in named if isinstance(o, OrganisationSpan) and o.organisation_id == phrase.body_id), None
    )
    if body is not None and ITS_MONEY.match(annotations.reading.folded, body.end):
        inside = annotations.inside(annotations.organisations, phrase)
        body = next((o for o in inside if o.start > phrase.start and o.kind == "project"), None)
    if body is not None and body.kind != "government":
        organ = not body.known or _NAMED_ORGAN.search(body.text)
        yield _known_part(vocabulary, body) if organ else body


def _beside_phrase(annotations: Annotations, phrase: MeetingSpan) -> Iterator[OrganisationSpan]:
    """ "the 25th X (XYZ) general meeting", "the Programme Steering Committee (PSC) of X's programme"."""
    folded, organ = annotations.reading.folded, phrase.kind in _OF_AN_ORGAN
    near = annotations.inside(annotations.organisations, Span(phrase.start - 150, phrase.end + 150, ""))
    for body in near if not phrase.verb else ():
        before = body.end <= phrase.start and _RIGHT_BEFORE.fullmatch(folded, body.end, phrase.start)
        after = organ and body.start >= phrase.end and _RIGHT_BEHIND.fullmatch(folded, phrase.end, body.start)
        if (before or after) and body.known and body.kind in ("international", "project"):
            yield body
            return


_OF_AN_ORGAN = ("steering-committee", "council")
_RIGHT_BEFORE = re.compile(r"\)? ")
_RIGHT_BEHIND = re.compile(r" (?:\([A-Z]+\) )?of (?:the )?")
_BEHIND = 12  # characters behind a phrase in which its body may start


def _known_part(vocabulary: Vocabulary, body: OrganisationSpan) -> OrganisationSpan:
    """The known organisation whose acronym an organ bears ("SAARC Drug Offences Monitoring Desk"), else itself."""
    words = {word.group(): word.start() for word in re.finditer(r"[A-Z]{3,}", body.text)}
    for known in vocabulary.organisations.values() if words else ():
        if known.acronym in words and known.kind == "international":
            start = body.start + words[known.acronym]
            return replace(
                body,
                start=start,
                end=start + len(known.acronym),
                text=known.acronym,
                organisation_id=known.organisation_id,
                name=known.name,
                acronym=known.acronym,
                kind=known.kind,
                known=True,
            )
    return body


def _of_members(annotations: Annotations, vocabulary: Vocabulary, mention: Mention) -> Iterator[OrganisationSpan]:
    """The body whose organ or whose members met: "The Working Group of X met", "X ministers met"."""
    if mention.span.kind in _NO_SESSIONS or mention.sentence.block == "title":
        return
    around = surroundings(annotations, mention.span, mention.sentence)
    for body in annotations.inside(annotations.organisations, around):
        known = vocabulary.organisations.get(body.organisation_id)
        if body.end > mention.span.start:
            continue
        if _NAMED_ORGAN.search(body.text) and _MET.match(annotations.reading.folded, body.end):
            organ = _known_part(vocabulary, body)
            yield from (organ,) if organ.known else ()
            continue
        if known is None or known.kind not in ("international", "project"):
            continue
        if _OTHER_CLAUSE.search(annotations.reading.folded, body.end, mention.span.start):
            continue
        own = _OWN_NUMBER.search(annotations.reading.folded, body.end, mention.span.end) is not None
        if _has_met(annotations, body, mention.sentence, has_members=own or known.group_id is not None):
            yield body


def _has_met(
    annotations: Annotations, body: OrganisationSpan, sentence: SentenceSpan, *, has_members: bool
) -> bool:
    before = words_before(annotations, body, sentence)
    if _ORGAN_OF.search(before):
        return True
    members = _MEMBERS_OF.search(before) or _ITS_MEMBERS.match(annotations.reading.folded, body.end)
    return has_members and members is not None
