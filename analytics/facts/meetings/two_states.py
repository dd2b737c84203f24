"""Whether an event is one of two states: "the Peru-Chile working group", "Laos and Vietnam opened their talks".

In: an event's own phrase and its sentence. Out: yes or no. Refused: two countries that the event is about ("a
meeting on the Mali-Niger border"), lists of more, and sessions of a joint commission, which is a body.
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, MeetingSpan
from analytics.facts.meetings.grouping import Event
from analytics.facts.meetings.mentions import Mention
from analytics.facts.meetings.ranks import kind_of_body, names_a_body
from analytics.facts.meetings.surroundings import starting_between

_JOINED = re.compile(
    r"(?:'s?)? ?(?:-|/|and(?: of)?|with)(?: its)? ?(?:the )?"
    # "of the Interior Ministry of Peru and the Interior Ministry of Chile"
    r"(?:(?:[\w'-]+ ){1,7}of (?:the )?)?|, [^,.;]{2,60}, and (?:the )?"
)
_ABOUT = re.compile(
    r"\b(?:on|about|regarding|concerning|against|along|across|to|for|in|at|over|dedicated|devoted)\b", re.I
)
_OPEN = re.compile(
    r" (?:(?:have|has|will|are to|also|today|yesterday|on|in|at|from|\d[\w-]*|[A-Z][\w-]*,?) ){0,6}"
    r"(?:held|hold|holds|opened|open|began|begin|started|concluded|completed|wrapped up|launched|convened|"
    r"conducted|had|resumed|hosted)"
    r"(?: on| in|,| today| yesterday| \d[\w-]*| [A-Z][\w-]*){0,6} (?:their|the|an?)? ?(?:[\w-]+ )?$"
)
# "Working groups of Kyrgyzstan and Uzbekistan on the border met": the two sent those who met
_SENT_BY = re.compile(
    r"[^,.;]{0,60}\b(?:groups?|delegations?|teams?|services|agencies|authorities|ministries|officials|"
    r"officers|experts|departments|agencies|districts|areas|provinces|commissioners|bodies|"
    r"representatives|commanders|representations|police|guards|negotiators|units) (?:of|from) (?:the )?$",
    re.I,
)
_MET = re.compile(r"(?: on [^,.;]{2,80})? $")
_SUBJECT = 160  # characters before a phrase in which the two who held it stand


def is_of_two_states(annotations: Annotations, event: Event) -> bool:
    """Whether the event's phrase names two states that meet, or its sentence says that two held it."""
    own = event.mentions[0]
    same = [m for m in event.mentions[1:3] if m.span.head == own.span.head and m.span.ordinal == own.span.ordinal]
    return any(_names_two(annotations, mention) for mention in (own, *same))


def _names_two(annotations: Annotations, mention: Mention) -> bool:
    span = mention.span
    within = starting_between(annotations.countries, span.start, span.end - 1)
    folded = annotations.reading.folded
    if len(within) >= 2:
        if kind_of_body(folded[span.start : span.end]) == "council":
            return False  # the session of a joint commission
        return _is_pair(annotations, within) and not _is_topic(annotations, span, within[0])
    first = max(mention.sentence.start, span.start - _SUBJECT)
    before = starting_between(annotations.countries, first, span.start - 1)
    if within or len(before) < 2 or not _is_pair(annotations, before):
        return False
    if names_a_body(folded[first : before[0].start]):
        return False
    if span.verb:
        return _SENT_BY.match(folded, mention.sentence.start, before[0].start) is not None and bool(
            _MET.fullmatch(folded, before[-1].end, span.start)
        )
    return _OPEN.fullmatch(folded, before[-1].end, span.start) is not None


def _is_pair(annotations: Annotations, countries: tuple[CountrySpan, ...]) -> bool:
    """Whether the countries are two, named right beside each other."""
    if len({country.country_iso3 for country in countries}) != 2:
        return False
    folded = annotations.reading.folded
    between = folded[countries[0].end : countries[1].start]
    return _JOINED.fullmatch(between) is not None


def _is_topic(annotations: Annotations, span: MeetingSpan, first: CountrySpan) -> bool:
    """Whether the two stand behind a word that opens what the event was about."""
    noun = annotations.reading.lower.find(span.head, span.start, span.end)
    return first.start > noun >= 0 and bool(
        _ABOUT.search(annotations.reading.folded, noun + len(span.head), first.start)
    )
