"""In which sense a noun like "agreement", "protocol" or "convention" stands: a paper, or something else.

In: the text in lower case and the noun's match. Out: answers on it. Something else are assent ("reached an
agreement"), forms and rules ("safety protocol"), declarations of assets or of a state, and gatherings of people.
"""

import re

from analytics.vocabulary.phrases import PhraseMatch

_ASSENT = re.compile(
    r"\b(?:reach(?:ed|es|ing)?|in|came to|come to|full|general|mutual|common|by|with the|expressed|broad"
    r"|voiced) (?:an |full |broad |such an "
    r"|general |the |mutual |preliminary )*$"
)
_ASSENT_BEHIND = re.compile(
    r" (?:was|were|has been|had been) (?:also )?(?:reached|found|achieved)|-based| in principle| among"
)
_THAT = re.compile(r" that\b")  # "there was agreement that …", but "signed an agreement that …"
_SIGNING_IT = re.compile(r"\b(?:sign(?:ed|ing)?|inked|concluded|initialled) (?:an? |the )(?:\w+ )?$")
_OTHER_SENSE = re.compile(
    r"\b(?:assets?|customs|tax|income|cargo|export|import|standard|health|security|safety|treatment|clinical"
    r"|testing|annual"
    r"|national|operating|operational|communication|diplomatic|sampling|press) $"
)
_SUBJECT = re.compile(r"\b(?:customs|tax|security|health|safety) $")
_BETWEEN = re.compile(r" (?:between|with) (?:the )?[a-z]")
# "the declaration of a state of emergency"
_DECLARING = re.compile(r"declaration of (?!intent|principles|commitment|understanding|cooperation|friendship)")
# "during the Police Chiefs Convention, which is taking place in …": people gather there
_GATHERING = re.compile(
    r"\b(?:at|during|attend(?:s|ed|ing)?|opened|margins of|sidelines of|hosts?|hosted) (?:the |this |an? |its )?"
    r"(?:[\w'&-]+ ){0,6}?convention$"
)
_GATHERED = re.compile(
    r",? (?:which |that )?(?:is|was|were|will be|has been) (?:taking place|held|organi[sz]ed|opened)\b"
)


def is_paper(lower: str, match: PhraseMatch) -> bool:
    """Whether a noun in small letters stands for an agreement, by the words right around it."""
    before = lower[max(0, match.start - 40) : match.start]
    if (
        is_gathering(lower, match)
        or _is_of_other_sense(before, match.keys[0])
        or _DECLARING.match(lower, match.start)
    ):
        return False
    if _BETWEEN.match(lower, match.end) and re.search(r"\b(?:in|by|with the) an? $", before):
        return True  # "as laid down in an agreement between A and B"
    if _THAT.match(lower, match.end) and not _SIGNING_IT.search(before):
        return False
    return not (_ASSENT.search(before) or _ASSENT_BEHIND.match(lower, match.end))


def is_gathering(lower: str, match: PhraseMatch) -> bool:
    """Whether a convention is one that people attend."""
    if match.keys[0] != "convention":
        return False
    named = re.match(r" (?:against|on|for|of|to|relating) ", lower[match.end : match.end + 10])
    return not named and bool(
        _GATHERING.search(lower, max(0, match.start - 80), match.end) or _GATHERED.match(lower, match.end)
    )


def _is_of_other_sense(before: str, kind: str) -> bool:
    """Whether the word before a noun gives it another sense: "safety protocol", but not "security agreement"."""
    subject = kind in ("agreement", "treaty", "memorandum") and _SUBJECT.search(before)
    return not subject and _OTHER_SENSE.search(before) is not None
