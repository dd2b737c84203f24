"""Words of signing: "signed", "renewed", "the signing of", and whether they say that it has happened.

In: folded text in lower case and a stretch of it. Out: `Signing`s in text order.
"""

import re
from dataclasses import dataclass

_SIGNED = re.compile(
    r"\b(?P<verb>sign(?:ed|s|ing|ature|atures)?|inked|inks?|initial(?:l)?ed|conclud(?:ed|es|e|ing)|renew(?:ed"
    r"|s|ing|al)?"
    r"|extend(?:ed|s|ing)|prolonged|acced(?:ed|es|ing)|accession|ratif(?:ied|ies|ying|ication)|adopt(?:ed|s"
    r"|ing|ion)?"
    r"|exchanged(?! (?:\w+ ){0,2}(?:views|opinions?|experiences?|ideas|information|assessments|practices))"
    r"|sealed|endorsed|joined|issued|entered into(?! force)"
    r"|put(?:s|ting)? (?:his|her|their) names? (?:to|under))\b"
)
_TO_COME = re.compile(
    r"\b(?:will|to|would|shall|should|may|can|could|must|about|plans?|expected|ready|intend\w*|prepar\w*"
    r"|propos\w*|scheduled"
    r"|possib\w*|not|yet|before|until|pending|towards?|prior to|discuss\w*|consider\w*|negotiat\w*|for"
    r"|of future|planned"
    r"|need|calls? (?:for|on)|called (?:for|on)|urged?|invited?|encourag\w+|upcoming|forthcoming)\s(?:\w+\s){0,2}$"
)
# "used the occasion to sign", "the talks led to the signing": it has happened
_CAME_TO_IT = re.compile(
    r"\b(?:(?:led|leading|ended|ending) to (?:the )?|(?:us|tak|seiz)(?:ed|ing) (?:the|this|that) (?:occasion"
    r"|opportunity"
    r"|visit|meeting) to |took the opportunity to |(?:went on|proceeded|met|gathered|came together) to )$"
)
_ADOPTING = re.compile(r"adopt|endors|issu|join")
_RENEWING = re.compile(r"renew|extend|prolong|acced|accession|ratif|join")

# what may stand between a name and "signed" as its verb: "(MoU), which was officially"
_VERB_OF = re.compile(
    r"(?: \([^)]*\))?,?(?: (?:was|were|is|are|has|had|have|been|being|be|will|to|also|then|which|that|today"
    r"|recently|on|in|lies?|ready"
    r"|\d+|[a-z]+day|officially|formally|jointly|ready|for))* ?"
)
# what it provides for ("establishing a laboratory", "that sets up a commission") before "was signed", and "which
# the two ministers concluded"
_EXPLAINED = re.compile(
    r"(?: \([^)]*\))?,? (?:(?:which|that) )?(?:establish|creat|set|provid|regulat|govern|cover|defin|aim)(?:s"
    r"|es|e|ing|ting"
    r"|ed at) [^.;]{3,90}?,? (?:was|were|is|are|has been|have been|had been) (?:also |then |officially "
    r"|formally )?"
    r"|(?: \([^)]*\)| and the [a-z ]{3,60})?,? (?:which|that) (?!(?:was|were|is|are|has|have|had|will|would|can"
    r"|could|may|should)\b)"
    r"[^.;:]{3,90} "
)
_OTHER_CLAUSE = re.compile(
    r"\b(?:which|who|that|said|where|after|before|while|because|is|are|was|were|will|has|have|approved"
    r"|discussed|endorsed"
    r"|reviewed|agreed|launched|considered|(?:establish|provid|strengthen|creat|outlin|mark|cover|aim|contain"
    r"|lay|allow|help"
    r"|envisag|set|serv|foster|support|includ|reflect|regulat|open|pav)(?:s|es))\b"
    # "signed the Treaty and later praised the Plan", but not "signed and exchanged the letters"
    r"|(?<=\w )and (?:later |also |then |further |[a-z]+ly )?[a-z]+ed (?:the|an?|its|their|on)\b"
)
_ACTIVE = re.compile(
    r"(?:concluded|extended|renewed|issued|joined|exchanged|adopted) (?:an?|the (?!same|following|next|previous)"
    r"|its|their|two|three|four|five)\b"
)
_ITEM = re.compile(r"[-•·▪●◦‣*]|\(?(?:\d{1,2}|[a-z])[.)]")
_LONGEST_LIST = 20  # lines


@dataclass(frozen=True, slots=True)
class Signing:
    """start, end: the verb or noun; happened: False where it is still to come; first: whether the agreement was
    made by it, not prolonged or joined later; adopted: whether it is a weaker word than signing."""

    start: int
    end: int
    happened: bool
    first: bool
    adopted: bool


def signings(lower: str, start: int, end: int) -> list[Signing]:
    """All words of signing between two offsets."""
    found = []
    for match in _SIGNED.finditer(lower, start, end):
        before = lower[max(start, match.start() - 40) : match.start()]
        to_come = bool(_TO_COME.search(before)) and not _CAME_TO_IT.search(before)
        verb = match.group("verb")
        found.append(
            Signing(
                match.start(),
                match.end(),
                not to_come,
                _RENEWING.match(verb) is None,
                _ADOPTING.match(verb) is not None,
            )
        )
    return found


def announced(lower: str, position: int) -> Signing | None:
    """The word of signing that announces the line a position stands on: "The parties signed:" above a list."""
    start = lower.rfind("\n", 0, position) + 1
    for _ in range(_LONGEST_LIST):
        if start == 0:
            return None
        above = lower.rfind("\n", 0, start - 1) + 1
        line = lower[above : start - 1].rstrip()
        if line.endswith(":"):
            found = [s for s in signings(lower, above, start) if s.happened]
            return found[-1] if found else None
        if not _ITEM.match(line) and not line.endswith(";"):
            return None
        start = above
    return None


def governs(lower: str, signing: Signing, start: int, end: int) -> bool:
    """Whether a word of signing has the words from start to end for its object, or is their verb."""
    if signing.start >= end:
        if _ACTIVE.match(lower, signing.start):
            return False  # "the Programme (ABC) today concluded a course"
        return any(between.fullmatch(lower, end, signing.start) for between in (_VERB_OF, _EXPLAINED))
    return _reaches(lower[signing.end : start])


def _reaches(between: str) -> bool:
    """Whether only a date, a place, an occasion or another agreement stands between a verb and its object."""
    if re.match(r"(?: \w+){0,6}:", between):  # "signed the following documents: …; …"
        return True
    return ";" not in between and _OTHER_CLAUSE.search(between) is None and len(between.split()) <= 16
