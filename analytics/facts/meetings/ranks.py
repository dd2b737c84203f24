"""The kind of an event by those whom a phrase names: their rank from heads of state down, or the body that sits.

In: folded words. Out: one of the guidelines' kinds, or None where the words name nobody.
"""

import re

HIGH = ("summit", "ministerial", "high-level", "steering-committee")

_SMALL = (
    r"(?:units?|sections?|divisions?|laborator(?:y|ies)|desks?|teams?|branches|stations?|posts?|faculties|"
    r"(?:regional|local|provincial|district|territorial|liaison|field|country) (?:[a-z]+ )?offices|schools|"
    r"focal points|contact points|criminal investigations?(?: departments?)?)"
)
_OF_SMALL = re.compile(
    rf"\b(?:heads|chiefs|directors) of (?:(?:the )?departments|(?:[\w-]+ ){{0,4}}{_SMALL})\b", re.I
)
_COUNCIL_OF = re.compile(r"\bcouncil of (?:the )?$", re.I)
# Whose presidents are no heads of state
_COURTS = (
    r"(?:[\w-]+ ){0,4}(?:courts?|tribunals?|parliaments?|assembl(?:y|ies)|senates?|chambers?|councils?|"
    r"committees?|commissions?|associations?|federations?|universit(?:y|ies)|banks?|compan(?:y|ies))\b"
)
# Agencies whose heads are told of in the plural without "of": "police and prison chiefs"
_SERVICES = (
    r"(?:police|customs|agency|services?|security|intelligence|prisons?|border guards?|coast ?guard|army|navy|"
    r"defence|immigration|migration|anti-?(?:drug|narcotics|corruption|terror\w*)|counter-?\w+|drugs?|"
    r"law enforcement)"
)
# Who met, from the highest rank down (GUIDELINES: heads of state, ministers, agency heads, experts)
_RANKS = (
    (
        "summit",
        re.compile(
            r"\bheads of (?:state|government)\b|(?<!police )(?<!vice )(?<!vice-)\bpresidents of (?!"
            + _COURTS
            + r")|\bprime ministers\b|"
            r"\bleaders of (?:the )?(?:[\w-]+ ){0,4}(?:states|countries|nations|republics|governments|bloc|"
            r"union)\b",
            re.I,
        ),
    ),
    (
        "steering-committee",
        re.compile(r"\bsteering (?:committee|group|board)s?\b|\b(?:project|advisory) boards?\b", re.I),
    ),
    (
        "high-level",
        re.compile(
            r"(?<!and )(?<!or )\b(?:deputy|vice|assistant)[- ](?:[\w/]+ ){0,3}ministers\b|^(?:[\w/-]+ ){0,3}vice-?"
            r"(?:[a-z]+ )?ministers\b",
            re.I,
        ),
    ),
    ("ministerial", re.compile(r"(?<!prime )(?<!vice-)(?<!vice )\b(?:ministers\b|ministerial)", re.I)),
    (
        "high-level",
        re.compile(
            r"\b(?:deputy ministers|vice-?ministers|senior officials|permanent secretaries|under-?secretaries|"
            r"(?:heads|chiefs|directors|commissioners)(?:[- ]general)? of "
            r"(?!(?:the )?departments\b|(?:[\w-]+ ){0,4}" + _SMALL + r"\b)|"
            r"(?:[a-z]+ )?chiefs|chief (?:prosecutors|justices|executives)|commanders of|"
            r"secretaries of (?:the )?security councils?|security council secretaries|directors[- ]general|"
            r"comptrollers|commissioners[- ]general|senior "
            r"(?:[a-z]+ )?servants|special (?:representatives|envoys)|"
            + _SERVICES
            + r" (?:heads|commissioners|directors|presidents)|attorneys?[- ]general|prosecutors[- ]general|"
            r"high-level)\b",
            re.I,
        ),
    ),
    (
        "expert",
        re.compile(
            r"\b(?:experts?|focal points|working group|specialists|practitioners|technical|"
            r"(?:heads|chiefs|directors) of (?:(?:the )?departments|(?:[\w-]+ ){0,4}" + _SMALL + r"))\b",
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
    r"\b(?:working (?:group|party)|sub-?(?:committee|group)|(?<!action )task force|expert group|"
    r"technical (?:committee|commission))\b",
    re.I,
)
# Those who are in it for their money or their counsel, and meet to consult
_DONORS = re.compile(r"\bdonors?'? (?:[a-z]+ )?(?:group|platform|forum|partners)\b", re.I)


def rank(words: str) -> str | None:
    """The kind of an event by the rank of those whom its words name."""
    found = next(((kind, match) for kind, pattern in _RANKS if (match := pattern.search(words))), None)
    small = _OF_SMALL.search(words)
    if small and _COUNCIL_OF.search(words, 0, small.start()):
        return None  # "council of heads of financial intelligence units": a body of that name
    if small and (found is None or small.start() < found[1].start()):
        return "expert"  # "heads of criminal investigation of the police chiefs' committee"
    return found[0] if found else None


def kind_of_body(words: str) -> str | None:
    """The kind of a body's own meeting: of its working group, of donors, or of the body."""
    if _WORKING_BODY.search(words):
        return "expert"
    if _DONORS.search(words):
        return "consultation"
    return "council" if _SESSION_OF.search(words) else None


def names_a_body(words: str) -> bool:
    """Whether the words, those before a verb, are a body that meets in session."""
    return _SUBJECT_BODY.match(words) is not None


def names_a_working_body(words: str) -> bool:
    """Whether the words name a working group or the like, whatever body it belongs to."""
    return _WORKING_BODY.search(words) is not None
