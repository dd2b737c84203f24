"""Short ways of saying who organised: "an X-led course", "the organisers, X and Y,", "X, who facilitated it".

In: the folded words before and behind an organisation's name. Out: yes or no. Refused: money alone ("X-funded"),
and what X did with something else than the event.
"""

import re

_EVENT = (
    r"(?:(?:[\w-]+ ){0,3}?(?:events?|meetings?|workshops?|seminars?|courses?|trainings?|conferences?|forums?|"
    r"sessions?|exercises?|dialogues?|webinars?|visits?|consultations?|summits?|ceremon(?:y|ies)|symposium|"
    r"round ?tables?))"
)
_DID = r"(?:(?:co-?)?(?:organi[sz]|facilitat|arrang|conven|conduct|deliver|support|coordinat)ed|held|ran|gave|led)"
# "an X-led seminar", "the X-organised, Y-funded course"
_X_LED = re.compile(
    rf"-(?:led|run|(?:co-?)?organi[sz]ed|supported|facilitated|delivered|sponsored|hosted|convened)"
    rf"(?:,? (?!project|programme|program|initiative|network)[\w-]+){{0,6}}? {_EVENT}\b",
    re.I,
)
_WHO_DID = re.compile(
    rf"(?:'s?)?(?:\s*\([^)]{{1,40}}\))?,? (?:who|which|that) (?:had |has |have |also |jointly |kindly )*{_DID} "
    rf"(?:the|this|these|it\b|them\b) ?(?:{_EVENT})?\b",
    re.I,
)
_THE_ORGANISERS = re.compile(
    rf"\b(?:co-?)?organi[sz]ers?(?: of (?:the|this) {_EVENT})?(?:,| (?:were|was|are|is|-|:))? (?:the )?"
    rf"(?P<fellows>[^.;:]*)$|\b(?:an?|the) (?:joint )?(?:initiative|activity) of (?:the )?(?P<others>[^.;:]*)$",
    re.I,
)
_IT_WITH = re.compile(
    r"\b(?:organi[sz]ed|held|conducted|arranged|ran|convened|delivered) (?:it|them|both) "
    r"(?:jointly |together |in (?:\w+ )?(?:cooperation|co-operation|collaboration|partnership|coordination) )"
    r"with (?:the )?"
    r"(?P<fellows>[^.;:]*)$",
    re.I,
)
_FELLOWS = re.compile(r"(?:(?-i:[A-Z])[\w'.()-]*|of|for|on|the|and|its|as well as|[,\s&])*", re.I)
# "X experts conducted a course", "given by X experts": it was X that gave it
_EXPERTS = r"(?:'s?)? (?:[a-z-]+ )?(?:experts?|trainers?|specialists?|instructors?|staff)\b"
_EXPERTS_HELD = re.compile(
    rf"{_EXPERTS}(?: from [\w ]{{3,40}}?)? (?:have |has |had |also |jointly )*(?:conducted|held|"
    rf"organi[sz]ed|delivered|ran|gave) "
    rf"(?:an? |the |two |three |its )?{_EVENT}\b",
    re.I,
)
_GIVEN_BY_EXPERTS = re.compile(
    rf"\b{_EVENT} (?:was|were|is|are) (?:jointly )?(?:conducted|held|organi[sz]ed|delivered|run|given|"
    r"taught|led) by (?:the )?$",
    re.I,
)


def says_organiser(before: str, after: str) -> bool:
    """Whether the words around a name say by themselves that it organised the event that they are about."""
    if _WHO_DID.match(after):
        return True
    for said in (_THE_ORGANISERS.search(before), _IT_WITH.search(before)):
        fellows = [words for words in said.groupdict().values() if words is not None] if said else []
        if fellows and _FELLOWS.fullmatch(fellows[0]):
            return True
    return False


def by_its_experts(before: str, after: str) -> bool:
    """Whether the experts of a body gave the course for it."""
    return bool(_EXPERTS_HELD.match(after) or (_GIVEN_BY_EXPERTS.search(before) and re.match(_EXPERTS, after)))


def led_in_name(after: str) -> bool:
    """Whether a body stands before the event with what it did for it ("an X-supported course")."""
    return _X_LED.match(after) is not None
