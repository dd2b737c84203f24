"""Words that stand for events: "the second expert meeting on customs", "met with", "66th session of the CND".

In: a `Scan`, quotations and organisations. Out: `MeetingSpan`s, each a noun phrase from its first modifier to
the end of its complement, or a verb. Nothing here decides which event is meant, or whether it took place.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from analytics.annotation.meetings.deeds import names_one
from analytics.annotation.meetings.ellipses import find_ellipses
from analytics.annotation.meetings.verbs import find_verb
from analytics.annotation.scan import Scan
from analytics.annotation.span_index import SpanIndex, index_spans
from analytics.annotation.spans import MeetingSpan, OrganisationSpan, QuoteSpan, Span
from analytics.annotation.tokens import ANY_MONTH
from analytics.vocabulary.phrases import PhraseMatch

_LEFT = re.compile(
    r"(?:(?P<determiner>\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hese|[Tt]hat|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|"
    r"[Aa]nother|"
    r"[Oo]ne|[Ee]ach|[Ee]very)\s+))?"
    r"(?P<modifiers>(?:(?<!\w)(?:[A-Z][\w&'/-]*|\d{1,4}(?:st|nd|rd|th)|\d{4}|[a-z]+(?:-[a-z]+)+|and|&|"
    r"(?:round of|first|second|"
    r"third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|next|last|latest|final|"
    r"annual|regular|joint|special|extraordinary|informal|formal|official|working|technical|virtual|online|hybrid|"
    r"video-?conference|teleconference|new|major|key|recent|previous|upcoming|forthcoming|planned|inaugural|"
    r"inter\w+|multi\w+|sub\w+|anti\w*|"
    r"counter\w*|cyber\w*|drug|crime|border|police|customs|security|training|expert|project|programme|program|"
    r"steering|committee|level|awareness|capacity|week|day|month|year|group|team|staff|"
    r"(?!(?:organi[sz]|host|conduct|conven|attend|launch|open|conclud|support|facilitat|join|chair|"
    r"deliver|complet|"
    r"start|end|visit|address|arrang|follow|discuss)ed\b)[a-z]+(?:al|ic|ive|ary|ory|ous|lar|ant|ent|ean|"
    r"ian|ish|ese|ed))),?\s+)*)$"
)
_ORDINAL_PATTERN = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    "fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
)
_NO_START = re.compile(
    rf"(?:(?:[A-Z][a-z]+, (?=[a-z]|$)|(?:and|&|of|{ANY_MONTH}|On|In|At|\d{{4}}|The|[A-Z][a-z]+day),?\s+))+"
)
_ORDINAL = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b|\b(" + _ORDINAL_PATTERN + r")\b", re.I)
# The complement runs over these and stops before a verb, a place, a date, a relative clause or a list of people
_COMPLEMENT = re.compile(
    r"\s+(?:of|on|for|to|between|among|with|against|under|within|about|regarding|concerning|dedicated to)\s+"
    r"(?!\d|(?:be|take) |the (?:same|first|second|third|last|next|previous|following) day|the (?:eve|margins|"
    r"sidelines)|"
    rf"(?:{ANY_MONTH}|[A-Z][a-z]+day)\b)"
)
_STOPS = re.compile(
    r"[,;:.!?()\"\n]|\s-\s|\s(?:was|were|be|is|are|has|have|had|will|would|took|takes|held|which|that|who|"
    r"where|when|at|"
    r"in|from|during|after|before|while|began|opened|ended|concluded|kicked|gathered|brought|focused|discussed|"
    r"organi[sz]ed|wrapped|met|meets|sat|runs|ran|reviewed|adopted|approved|agreed|called|decided|recommended|"
    r"closed|"
    r"ends|closes|"
    r"opens|begins|starts|started|marked|aims|aimed|continues|convened|united|dealt|hosted|attended|"
    r"and (?:reaffirm|express|thank|not|call|stress|emphasi)\w*|by|"
    r"(?:early|late|later|next|last|this) (?:[a-z]+ )?(?:year|month|week|spring|summer|autumn|winter)|"
    rf"on (?:\d|[A-Z][a-z]+day|{ANY_MONTH}))\b"
)
_NAME_STOPS = re.compile(
    r"[.!?;\n]|,\s(?![A-Z])|\s(?:was|were|is|has|held|took|organi[sz]ed|which|and (?:[a-z]+ed)\b)"
)
_NAMED = re.compile(
    r"\s*(?:,?\s*(?:titled|entitled|named|called|themed|dubbed|on the (?:theme|topic)|under the "
    r"(?:theme|title|motto|slogan)|on the subject|devoted to)(?: of)?)?\s*[:,]?\s*\""
)
_TITLED = re.compile(r",?\s*(?:titled|entitled|named|called)\s+(?=[A-Z])")
_LONGEST_LEFT, _LONGEST_RIGHT = 120, 160  # characters; longer noun phrases are misread sentences
_NOT_EVENTS = re.compile(
    r"\s*(?:partners?|experts?|officers?|officials?|managers?|coordinators?|institutions?|activities|programmes?|"
    r"programs?|cent(?:er|re)s?|materials?|manuals?|rooms?|needs|facilit(?:y|ies)|capacit\w+|modules?|"
    r"curricul\w+|academ\w+|institut\w+|tools?|kits?|videos?|equipment|packages?|hall|venue|opportunit\w+|"
    r"authorit\w+|"
    r"requirements?|class-?rooms?|laborator(?:y|ies)|simulators?|schools?|grounds?|cycles?|vessels?|bases?|staff|wings?|blocks?|complex|college|unit|"
    r"units|hub|hubs|teams?|instructors?|specialists?|cadets?|services?|assistance|support|films?|"
    r"the (?:needs|requirements|challenges?|demand|goals?|standards?|deadline))\b",
    re.I,
)

# "of the Council of the", "of heads of agencies of"
_OF_BODY = re.compile(
    r" of (?:(?!(?:with|between|under|from|by|at|against)\b)[^.;:\n]){0,140}?(?<=of )"
    r"(?:the )?(?:all )?(?:[a-z]+ )?| of (?:the |all )?"
)
# "Working Group on Crime of the"
_NUMBERED = re.compile(rf"\b(?:\d{{1,3}}(?:st|nd|rd|th)|{_ORDINAL_PATTERN}) $", re.I)
_OF_BODY_ON = re.compile(r" (?:of|on|for|against) (?:[^.;:\n]{0,140}? of )?(?:the |all )?")
_ORGAN = re.compile(r"(?:group|committee|council|board|force)s?$", re.I)
_BEHIND = 12  # characters behind a phrase in which its body may start
# "bilateral papers", "at ministerial level": these are nouns only where none follows
_ADJECTIVES = frozenset({"bilateral", "bilaterals", "ministerial", "plenary"})
_NOUN_BEHIND = re.compile(
    r" (?!with\b|between\b|on\b|in\b|at\b|of\b|for\b|and\b|to\b|was\b|were\b|is\b|has\b|had\b|will\b|"
    r"took\b|held\b|"
    r"also\b|which\b|that\b|during\b|here\b|today\b|yesterday\b|session|meeting|week)[a-z]+"
)
_DATA = re.compile(
    r"(?:data|information|evidence|intelligence) gathering|gathering(?: of|,) (?:[\w-]+ ){0,3}(?:data|"
    r"information|evidence|"
    r"intelligence|samples|statistics|processing)",
    re.I,
)
_NO_TALKS = re.compile(
    r"\b(?:accession|membership|peace|(?:months|years|weeks) of) $", re.I
)  # they last for years
_AUDIENCE = re.compile(
    r"\b(?:told|informed|briefed|notified|updated|assured|reminded) the $"
)  # "told the meeting of"
# "elected its new steering group"
_MADE_UP = re.compile(
    r"\b(?:elect(?:ed|s)?|ch(?:ose|oses|ooses)|appoint(?:ed|s)?|form(?:ed|s)?|set up|establish(?:ed|es)?|"
    r"creat(?:ed|es)|join(?:ed|s)|members? of|member on|chair of|sits on|seats? (?:on|in))"
    r" (?:an?|the|its|their)? ?(?:[\w-]+ ){0,2}$",
    re.I,
)
_COURSE_OF = re.compile(r"\b(?:in|over|during|of|on) (?:the |due |this )?$", re.I)
_NO_COURSES = (" of preparation", " of events", " of action", " of negotiation", " of treatment")
_ATTRIBUTIVE = re.compile(
    r" (?:Sub-?[Cc]ommittee|Secretar\w+|Chair\w*|Declaration|Secretariat|Hall|Member|Leaders|Parliament|Fund)\b"
)
_TO_OBJECT = re.compile(r" (?:the|an?|its|their|another|this)\b[^,.;:]{0,100}")
# ceremonies, where a building opens or equipment changes hands
_OBJECT_OF = dict.fromkeys(("opening", "official opening", "grand opening"), "facility") | dict.fromkeys(
    ("handover", "hand-over", "handing over", "handing-over"), "thing"
)
_PREPARING = re.compile(
    r" (?:(?:on|for|about|regarding|concerning|dedicated to|devoted to|within) )?(?:the )?(?:\w+ )?"
    r"(?:preparations?|prepare|preparing|organi[sz]ation|holding|agenda|arrangements|documents|drafts)"
    r"(?: (?:for|of|to))? (?:the |its |their |an? )?$"
)
_TO_COME = re.compile(
    r"(?: \w+){0,2},? (?:(?:which|that) (?:is|are|will)|to (?:be|take)|(?:is |are )?(?:scheduled|slated|due|"
    r"planned|set|"
    r"carded)) "
)
GENERIC_KINDS = frozenset({"meeting", "other", "council"})
"""Kinds of nouns that leave open which kind of event it was: who met says more."""
_RANKED = frozenset({"summit", "ministerial", "high-level", "steering-committee"})


@dataclass(frozen=True, slots=True)
class Bodies:
    """The organisations of a text. names: of the known ones, in full."""

    spans: tuple[OrganisationSpan, ...]
    index: SpanIndex[OrganisationSpan]
    names: frozenset[str]


def find_meetings(
    scan: Scan, quotes: tuple[QuoteSpan, ...], organisations: tuple[OrganisationSpan, ...]
) -> tuple[MeetingSpan, ...]:
    """All event phrases in text order; of phrases that overlap, the first."""
    bodies = Bodies(organisations, index_spans(organisations), frozenset(o.name for o in organisations if o.known))
    by_start = {quote.start: quote for quote in quotes}
    spans = [_noun_phrase(scan, match, by_start, bodies) for match in scan.of("meeting_nouns")]
    verbs = [find_verb(scan, match) for match in scan.of("meeting_verbs")]
    kept: list[MeetingSpan] = []
    for span in sorted((s for s in [*spans, *verbs] if s), key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif (before := _prepares(scan, kept[-1], span)) is not None:
            kept[-1:] = [before, span]
        elif kept[-1].kind in GENERIC_KINDS and span.kind in _RANKED and not span.verb:
            kept[-1] = replace(kept[-1], kind=span.kind)  # "the meeting of the Conference of Heads of State"
    kept = sorted([*kept, *find_ellipses(scan, kept)], key=lambda s: s.start)
    return tuple(span for span, behind in zip_longest(kept, kept[1:]) if not _convenes(scan, span, behind))


def _prepares(scan: Scan, outer: MeetingSpan, inner: MeetingSpan) -> MeetingSpan | None:
    """An event without the one to come that it prepares: "a meeting to prepare the summit, which is due"."""
    before = _PREPARING.search(scan.reading.folded, outer.start, inner.start)
    if before is None or inner.verb or not _TO_COME.match(scan.reading.folded, inner.end):
        return None
    return replace(outer, end=before.start(), text=scan.reading.text[outer.start : before.start()])


def _convenes(scan: Scan, verb: MeetingSpan, noun: MeetingSpan | None) -> bool:
    """Whether a verb only says that somebody called the event behind it: "convened the third meeting of"."""
    if noun is None or noun.verb or not verb.verb or verb.head not in ("convened", "convenes"):
        return False
    return _TO_OBJECT.fullmatch(scan.reading.folded, verb.end, noun.start) is not None


def _noun_phrase(
    scan: Scan, match: PhraseMatch, quotes: Mapping[int, QuoteSpan], bodies: Bodies
) -> MeetingSpan | None:
    """The phrase around an event noun; None where the noun is part of another word group."""
    folded = scan.reading.folded
    if _is_part_of_a_name(scan, folded[match.start : match.end], match, bodies) or _is_no_event(folded, match):
        return None
    noun = folded[match.start : match.end].lower()
    if noun in _OBJECT_OF and not names_one(scan, match, _OBJECT_OF[noun]):
        return None
    left = _LEFT.search(
        folded, max(0, folded.rfind("\n", 0, match.start) + 1, match.start - _LONGEST_LEFT), match.start
    )
    start = left.start("modifiers") if left else match.start
    if skipped := _NO_START.match(folded, start, match.start):
        start = skipped.end()
    end, title = _right_end(scan, match.end, quotes)
    kind, _, plural = match.keys[0].partition(" ")
    ordinal = _ordinal(folded[start:end])
    return MeetingSpan(
        start,
        end,
        scan.reading.text[start:end],
        kind,
        title or _proper_name(scan, start, match, end),
        scan.reading.lower[match.start : match.end],
        bool(left and (left.group("determiner") or "").strip().lower() in ("the", "this", "that")),
        bool(plural),
        False,
        ordinal,
        _body(scan, bodies, start, match, end),
    )


def _is_part_of_a_name(scan: Scan, text: str, match: PhraseMatch, bodies: Bodies) -> bool:
    """Whether the noun belongs to a body's name: "the Forum" in a story on the Pacific Islands Forum."""
    if text.istitle() and any(name.endswith(f" {text}") for name in bodies.names):
        return True
    around = bodies.index.overlapping(Span(match.start, match.end, text))
    return any(
        o.start <= match.start
        and (o.end > match.end or (o.known and o.start < match.start and not _is_numbered(scan, o)))
        for o in around
    )


def _is_numbered(scan: Scan, body: OrganisationSpan) -> bool:
    """Whether a body that is named after its meetings is told with a number: "the 14th Crime Congress"."""
    return _NUMBERED.search(scan.reading.folded, max(0, body.start - 20), body.start) is not None


def _is_no_event(folded: str, match: PhraseMatch) -> bool:
    """Whether the noun means something else here: a hall, a manual, "in the course of"."""
    if _NOT_EVENTS.match(folded, match.end) or folded[match.end : match.end + 1] == "-":
        return True
    if _AUDIENCE.search(folded, max(0, match.start - 20), match.start):
        return True
    if _means_something_else(folded, match, folded[match.start : match.end].lower()):
        return True
    return folded[match.start].isupper() and bool(_ATTRIBUTIVE.match(folded, match.end))


def _means_something_else(folded: str, match: PhraseMatch, noun: str) -> bool:
    """Nouns that the words beside them give another meaning: "in the course of", "gathering of data"."""
    before = folded[max(0, match.start - 12) : match.start]
    return bool(
        (noun in _ADJECTIVES and _NOUN_BEHIND.match(folded, match.end))
        or (noun == "gathering" and _DATA.search(folded, max(0, match.start - 12), match.end + 40))
        or (noun == "gathering" and before.endswith(", "))  # "the conference, gathering 40 experts"
        or (noun in ("talks", "negotiations", "consultations") and _NO_TALKS.search(before))
        or (noun in ("round", "rounds") and folded.startswith((" of ", " table"), match.end))
        or (
            noun.startswith("steering")
            and not noun.endswith(("meeting", "meetings"))
            and _is_made_up(folded, match)
        )
        or (noun == "course" and (_COURSE_OF.search(before) or folded.startswith(_NO_COURSES, match.end)))
    )


def _is_made_up(folded: str, match: PhraseMatch) -> bool:
    return _MADE_UP.search(folded, max(0, match.start - 50), match.start) is not None


def _right_end(scan: Scan, end: int, quotes: Mapping[int, QuoteSpan]) -> tuple[int, str | None]:
    """Where the phrase ends, and the event's name where one is quoted or announced behind it."""
    folded, text = scan.reading.folded, scan.reading.text
    if (named := _NAMED.match(folded, end)) and (quote := quotes.get(named.end())):
        return quote.end, quote.text.rstrip(".,; ")
    stop = _phrase_end(folded, end)
    if titled := _TITLED.match(folded, end):
        name_end = _name_end(folded, titled.end())
        return name_end, text[titled.end() : name_end]
    complement = _COMPLEMENT.match(folded, end)
    if complement and complement.end() < stop:
        if '"' in folded[complement.end() : complement.end() + 1]:
            quote = quotes.get(complement.end() + 1)
            return (quote.end, quote.text.rstrip(".,; ")) if quote else (end, None)
        return end + len(folded[end:stop].rstrip()), None
    return end, None


def _phrase_end(folded: str, start: int) -> int:
    complement = _COMPLEMENT.match(folded, start)
    begin = complement.end() if complement else start
    stop = _STOPS.search(folded, begin, start + 2 * _LONGEST_RIGHT)
    return min(stop.start() if stop else len(folded), start + _LONGEST_RIGHT)


def _name_end(folded: str, start: int) -> int:
    """The end of an unquoted name: up to a lower-case verb or a full stop; colons belong to names."""
    stop = _NAME_STOPS.search(folded, start, start + 2 * _LONGEST_RIGHT)
    return stop.start() if stop else min(len(folded), start + _LONGEST_RIGHT)


def _proper_name(scan: Scan, start: int, match: PhraseMatch, end: int) -> str | None:
    """The phrase as a name where its noun and the word before it are capitalised."""
    folded = scan.reading.folded
    if not folded[match.start].isupper():
        return None
    before = folded[start : match.start].split() or folded[match.start : match.end].split()[1:]
    named = any(word[0].isupper() for word in before) or folded[start].isdigit()
    return scan.reading.text[start:end].strip() if named else None


def _ordinal(phrase: str) -> int | None:
    found = _ORDINAL.search(phrase)
    if not found:
        return None
    return int(found.group(1)) if found.group(1) else _ORDINAL_PATTERN.split("|").index(found.group(2).lower()) + 1


def _body(scan: Scan, bodies: Bodies, start: int, match: PhraseMatch, end: int) -> str | None:
    """The organisation whose event it is: before the noun ("the X meeting"), or behind "of the council of"."""
    folded = scan.reading.folded
    first = bisect_left(bodies.spans, start, key=lambda body: body.start)
    linked = []
    for body in bodies.spans[first : first + 4]:
        before = body.end <= match.start and folded[body.end] != "-"
        behind = match.end <= body.start < end + _BEHIND
        pattern = _OF_BODY_ON if _ORGAN.search(folded, match.start, match.end) else _OF_BODY
        if before or (behind and pattern.fullmatch(folded, match.end, body.start)):
            linked.append(body)
    known = [body for body in linked if body.known]
    return (known or linked)[0].organisation_id if linked else None
