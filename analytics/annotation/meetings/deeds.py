"""Deeds that are ceremonies by themselves: an agreement signed, vehicles handed over, an office opened.

In: a `Scan` and the verb of signing, giving, opening or launching. Out: whether what the verb was done to makes it
a ceremony ("opened its laboratory"), something else altogether ("opened an inquiry"), or leaves that open. The
object stands behind an active verb, before a passive one. Refused: participles ("the agreement signed in 2010").
"""

import re
from bisect import bisect_left
from typing import Literal

from analytics.annotation.scan import Scan
from analytics.vocabulary.phrases import PhraseMatch

Deed = Literal["ceremony", "other", "open"]

# what each verb makes a ceremony of, by the values of deed_objects.csv
_OBJECTS = (
    (re.compile(r"sign|ink|initial|exchang|seal|put|amend|renew|conclud"), frozenset({"document"})),
    (re.compile(r"hand|donat|deliver|transfer|receiv|suppl|present"), frozenset({"thing"})),
    (re.compile(r"open|inaugurat|commission"), frozenset({"facility"})),
    (re.compile(r"launch|unveil|kick|roll|start"), frozenset({"undertaking", "facility"})),
)
_AUXILIARY = re.compile(
    r"(?P<relative>(?:which|that|who),? )?\b(?:was|were|is|are|be|been|being)"
    r"(?: \w+ly| also| jointly| today| then)* $"
)
# "When launched in 2011, the programme …"
_SUBORDINATE = re.compile(r"\b(?:when|once|if|as|until|since|being|having been|newly|recently|first) $")
_ON_A_DAY = re.compile(r" (?:here |there )?on (?:the )?(?:\d|[a-z]{3,9} \d)")  # "which was opened on 3 May 2022"
_AFTER = re.compile(
    r"\b(?:after|since|when|before|once|because|although) (?:the |its |their |his )?(?:\w+ ?){1,4}[^,.;:\n]*$"
)
# Between a verb and its object stand adjectives, the day, the place and the partners, but no other clause
_CLAUSE = re.compile(
    r"[.;:\n!?]|\b(?:which|who|that|where|when|while|after|before|said|says|against|during|aimed|to (?:[a-z]+)|"
    r"as part of|for the)\b"
)
_SUBJECT_ENDS = re.compile(r"[.;\n!?]|\b(?:said|says|that)\b")
_BEHIND, _BEFORE = 130, 200  # characters to either side in which the object stands


def deed(scan: Scan, verb: PhraseMatch) -> Deed:
    """What the verb tells of: a ceremony, something that is no event, or open where no known object stands by."""
    lower = scan.reading.lower
    word = lower[verb.start : verb.end]
    fitting = next((objects for pattern, objects in _OBJECTS if pattern.search(word)), frozenset())
    before = lower[max(0, verb.start - 40) : verb.start]
    passive = _AUXILIARY.search(before)
    if _SUBORDINATE.search(before) or _AFTER.search(lower, max(0, verb.start - _BEFORE), verb.start):
        return "open"
    dated = passive is not None and word in ("opened", "inaugurated") and _ON_A_DAY.match(lower, verb.end)
    if passive["relative"] and not dated if passive else lower.startswith(" by ", verb.end):
        return "open"
    intransitive = lower.startswith((" at ", " with "), verb.end)
    behind = [] if passive or intransitive else _object(scan, verb.end)
    values = behind or (_subject(scan, verb.start) if passive or word.startswith("open") else [])
    if "none" in values[:1]:
        return "other"
    return "ceremony" if fitting.intersection(values) else "open"


def names_one(scan: Scan, noun: PhraseMatch, of: str) -> bool:
    """Whether the noun of a deed is said of a thing or building: "the opening of a training centre"."""
    if not scan.reading.lower.startswith(" of ", noun.end):
        return False
    return of in _object(scan, noun.end + len(" of"))[:1]


def _object(scan: Scan, start: int) -> list[str]:
    """Of which classes the nouns behind a verb are, up to the end of its clause."""
    lower = scan.reading.lower
    start += len(next((word for word in (" to ", " under ", " on ") if lower.startswith(word, start)), ""))
    stop = _CLAUSE.search(lower, start, start + _BEHIND)
    end = stop.start() if stop else start + _BEHIND
    return _classes(scan, start, end)


def _subject(scan: Scan, end: int) -> list[str]:
    """Of which classes the nouns before a passive verb are, back to where its sentence starts."""
    lower = scan.reading.lower
    start = max(0, end - _BEFORE)
    stops = [stop.end() for stop in _SUBJECT_ENDS.finditer(lower, start, end)]
    return _classes(scan, max([start, *stops]), end)


def _classes(scan: Scan, start: int, end: int) -> list[str]:
    nouns = scan.of("deed_objects")
    first, last = (bisect_left(nouns, offset, key=lambda noun: noun.start) for offset in (start, end))
    ends = {noun.end for noun in nouns[first:last]}
    before = {noun.start - 1 for noun in nouns[first:last]} & ends  # "border" of "border post" is none
    return [key for noun in nouns[first:last] if noun.end not in before for key in noun.keys]
