"""The kind of a plain meeting by those who met: two sides, ministers, heads of agencies, people at their work.

In: an event and the people at it. Out: one of the guidelines' kinds. An office counts for somebody who was there,
a rank in the plural ("police chiefs") where it stands in the sentences that tell of the event.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import MeetingSpan, SentenceSpan
from analytics.facts.meetings.grouping import Event
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.ranks import rank
from analytics.facts.model import PersonFact

_MANY_SIDES = re.compile(
    r"\b(?:tri|quadri|multi)lateral\b|\b(?:three|four|five|six)-(?:party|way|nation|country)\b", re.I
)
_BETWEEN = re.compile(
    r"\b(?:meeting|talks|meets)(?: (?:here|today|yesterday|held|this week))? between\b|"
    # "was held on 3 May in Baku between": not "was held on cooperation between"
    r"\b(?:meeting|talks)(?: (?:was|were))? (?:held|took place)"
    r"(?: (?-i:on|in|at|the|[A-Z\d][\w,.]*)){1,7} between\b",
    re.I,
)
_DIALOGUE = re.compile(r"\bdialogue(?: held)? between\b", re.I)
_MET_WITH = re.compile(r"\bmet(?:, [^,.;]{2,40},)? with\b", re.I)
_COUNTERPART = re.compile(r"\b(?:his|her) (?:[\w-]+ ){0,3}(?:counterpart|colleague|opposite number)\b", re.I)
_TWO_SIDES = re.compile(r"\b(?:the two|both) (?:sides|parties|officials|ministers|interlocutors)\b", re.I)
# Less sure: more than two may be parties
_SIDES = re.compile(
    r"\b(?:the|our) (?:sides|parties|interlocutors) (?:also |then |further |have |both )?(?:noted|"
    r"discussed|exchanged|"
    r"agreed|expressed|underlined|stressed|considered|emphasi[sz]ed|touched|talked|spoke|reviewed|"
    r"confirmed|dwelt|"
    r"focused|examined|outlined|reaffirmed)\b",
    re.I,
)
_RECEIVED = re.compile(r"\breceived (?:him|her)\b", re.I)
_WITH_ONE = re.compile(r"\b(?:meetings?|dialogue|conversation)\b(?: (?!with\b)[^.;:]{1,140}?)? with (?=\S)", re.I)
_MEET = re.compile(r"meets?\b", re.I)
# "the meeting of the secretariat with Europol"
_OF_ONE_WITH = re.compile(r"\b(?:meeting|dialogue) of (?:the )?[\w' -]{2,60}? with (?:the )?", re.I)
_BESIDE_OFFICE = re.compile(r"(?!participation)(?:(?!of\b|and\b|support\b)[\w'-]+\.? ){0,4}", re.I)
_LIST = re.compile(r"[^.;]*?, [^.;]*? and ")
_NAMED_WITHIN = 60  # characters behind "between" in which the first of two is named
_SENTENCE = 300  # characters of a meeting's complement that are read
_HEAD_OF_STATE = re.compile(r"(?:president|prime minister|king|emir|chancellor|head of state)\b", re.I)
_MINISTER = re.compile(r"(?<!deputy )(?<!vice )(?<!vice-)\bministers?\b(?! counsell?or)", re.I)
_FULL_MINISTER = re.compile(r"(?<!deputy )(?<!vice )(?<!vice-)(?<!prime )\bministers?\b(?! counsell?or)", re.I)
_DEPUTY = re.compile(
    r"(?:(?:(?:first|senior|acting) )?(?:deputy|vice)[- ](?:[a-z]+ )?minister|under-?secretary|state secretary|"
    r"secretary of state|permanent secretary|director[- ]general|attorney[- ]general|prosecutor[- ]general|"
    r"inspector[- ]general|commissioner[- ]general|comptroller[- ]general)\b",
    re.I,
)
# Those of whom a plain meeting is one of experts
_AT_WORK = re.compile(
    r"\b(?:officers|prosecutors|investigators|analysts|magistrates|judges|inspectors|researchers|"
    r"scientists|lawyers|national coordinators|contact points)\b",
    re.I,
)
_WORKING = re.compile(
    r"\b(?:working|technical|regional|trilateral|quadrilateral|operational|follow-up|planning|preparatory|network)\b",
    re.I,
)
_SENT = re.compile(
    r"\b(?:representatives|delegates|delegations|secretaries|officials|coordinators|employees|teams|"
    r"authorities|agencies|"
    r"services|units|participants|police|customs)\b",
    re.I,
)


def kind_by_people(
    annotations: Annotations, event: Event, sentences: Sequence[SentenceSpan], people: Sequence[PersonFact]
) -> str:
    """The kind of a plain "meeting" by those who met; sentences: all that may speak of it."""
    two_sides = _speaks_of_two_sides(annotations, sentences) and not has_many_sides(annotations, event, people)
    if is_of_two(annotations, event, people) or (two_sides and len(_countries(people)) == 2):
        return "bilateral"
    told = [m.sentence for m in event.mentions[:2]] + [s for s in sentences if s.block == "title"][:1]
    words = " ".join(annotations.reading.folded[s.start : s.end] for s in told)
    if kind := _kind_by_offices(people) or rank(words) or ("expert" if _AT_WORK.search(words) else None):
        return kind
    if any(person.country_iso3 and _is_senior(person) for person in people):
        return "high-level"
    if two_sides or (len(_countries(people)) < 3 and _speaks_of_two_sides(annotations, sentences, _SIDES)):
        return "bilateral"
    own = event.mentions[0].span
    at_work = own.kind == "meeting" and (_SENT.search(words) or _WORKING.search(own.text))
    return "expert" if at_work else "other"


def is_of_two(annotations: Annotations, event: Event, people: Sequence[PersonFact]) -> bool:
    """Whether two sides met, and no third."""
    met = event.mentions[0].span.verb or any(_MEET.match(m.span.head) and _heads(m) for m in event.mentions[1:3])
    two_heads = met and len(people) == 2 and _are_told_of(annotations, event, people)
    return (two_heads or _is_between_two(annotations, event)) and not has_many_sides(annotations, event, people)


def _heads(mention: Mention) -> bool:
    """Whether a phrase stands in the headline."""
    return mention.sentence.block == "title"


def has_many_sides(annotations: Annotations, event: Event, people: Sequence[PersonFact]) -> bool:
    """Whether more than two countries met."""
    words = " ".join(annotations.reading.folded[m.sentence.start : m.sentence.end] for m in event.mentions[:2])
    return _MANY_SIDES.search(words) is not None or len(_countries(people)) > 2


def _speaks_of_two_sides(
    annotations: Annotations, sentences: Sequence[SentenceSpan], words: re.Pattern[str] = _TWO_SIDES
) -> bool:
    folded = annotations.reading.folded
    return any(words.search(folded, sentence.start, sentence.end) for sentence in sentences)


def are_of_several_countries(people: Sequence[PersonFact]) -> bool:
    """Whether those who were there came for more than one country."""
    return len(_countries(people)) > 1


def _kind_by_offices(people: Sequence[PersonFact]) -> str | None:
    """The kind by the offices of more than one who were there."""
    roles = [person.role.lower() for person in people if person.role]
    if sum(bool(_HEAD_OF_STATE.match(role)) for role in roles) > 1:
        return "summit"
    ministers = sum(bool(_MINISTER.search(role)) for role in roles)
    if ministers > 1 and any(_FULL_MINISTER.search(role) for role in roles):
        return "ministerial"
    return "high-level" if sum(bool(_DEPUTY.search(role)) for role in roles) > 1 else None


def _is_senior(person: PersonFact) -> bool:
    role = person.role or ""
    return bool(_DEPUTY.search(role) or _FULL_MINISTER.search(role))


def _countries(people: Sequence[PersonFact]) -> set[str]:
    return {person.country_iso3 for person in people if person.country_iso3}


def _is_between_two(annotations: Annotations, event: Event) -> bool:
    """Whether the first phrases call the event talks of two, or their sentences a meeting between two."""
    if any(m.span.kind == "bilateral" for m in event.mentions[:3]):
        return True
    folded = annotations.reading.folded
    for sentence in (m.sentence for m in event.mentions[:2]):
        if any(p.search(folded, sentence.start, sentence.end) for p in (_MET_WITH, _COUNTERPART, _RECEIVED)):
            return True
        between = _BETWEEN.search(folded, sentence.start, sentence.end)
        if between and not _lists_many(annotations, between.end(), sentence):
            return True
        dialogue = _DIALOGUE.search(folded, sentence.start, sentence.end)
        if dialogue and _names_two_countries(annotations, dialogue.end()):
            return True
    return any(_is_with_one(annotations, mention) for mention in event.mentions[:3])


def _names_two_countries(annotations: Annotations, start: int) -> bool:
    first = bisect_left(annotations.countries, start, key=lambda span: span.start)
    near = annotations.countries[first : first + 2]
    return len({c.country_iso3 for c in near if c.start < start + 2 * _NAMED_WITHIN}) == 2


def _lists_many(annotations: Annotations, start: int, sentence: SentenceSpan) -> bool:
    """Whether "between" opens a list of bodies and groups, and not of two who hold an office."""
    if _LIST.match(annotations.reading.folded, start, sentence.end) is None:
        return False
    return not _somebody_in(annotations, start, start + _NAMED_WITHIN)


def _somebody_in(annotations: Annotations, start: int, end: int) -> bool:
    """Whether somebody's name or office begins between two offsets."""
    for spans in (annotations.roles, annotations.people):
        first = bisect_left(spans, start, key=lambda span: span.start)
        if first < len(spans) and spans[first].start < end:
            return True
    return False


def _is_with_one(annotations: Annotations, mention: Mention) -> bool:
    """Whether the phrase is a meeting "with" somebody: with the ambassador, of the chair with the minister."""
    if mention.span.kind not in ("meeting", "consultation") or mention.span.plural:
        return False
    folded, span = annotations.reading.folded, mention.span
    end = min(mention.sentence.end, span.start + _SENTENCE)
    found = _WITH_ONE.search(folded, _noun_start(span), end)
    if span.verb and span.head.endswith(" with"):  # "sat down with", "held consultations with"
        whom = span.end + 1
    elif found:
        whom = found.end()
    else:
        return False
    if _is_with_body(annotations, _OF_ONE_WITH.search(folded, span.start, end)):
        return True
    beside = _BESIDE_OFFICE.match(folded, whom, end)
    return beside is not None and _somebody_in(annotations, whom, beside.end() + 1)


def _is_with_body(annotations: Annotations, found: re.Match[str] | None) -> bool:
    """Whether the one that another met is a body, and the only one."""
    if found is None:
        return False
    first = bisect_left(annotations.organisations, found.end(), key=lambda body: body.start)
    body = next((b for b in annotations.organisations[first : first + 1] if b.start == found.end()), None)
    return body is not None and not annotations.reading.folded.startswith((",", " and "), body.end)


def _noun_start(span: MeetingSpan) -> int:
    """Where the noun of an event phrase may begin: a verb has none, it ends where its words end."""
    return span.end if span.verb else span.start


def _are_told_of(annotations: Annotations, event: Event, people: Sequence[PersonFact]) -> bool:
    """Whether the sentences that tell of the event, or the headline, name all these people."""
    told = {m.sentence.start for m in event.mentions[:3]}
    return all(any(annotations.sentence_at(span.start).start in told for span in p.mentions) for p in people)
