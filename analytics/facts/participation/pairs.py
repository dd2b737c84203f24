"""Countries joined by a hyphen before or behind the word for their meeting: "the A-B border meeting".

In: a list of countries with the words around it. Out: yes or no.
"""

import re
from itertools import pairwise

from analytics.facts.participation.lists import MemberList

# "the Vietnam-Cambodia border meeting"
_PAIR_MEETS = re.compile(
    r"(?: [a-z-]+){0,4} (?:meeting|talks|dialogue|consultations|summit|forum|commission|(?:sub-?)?committee|"
    r"council|mechanism|"
    r"(?:working |contact )?group|task force|exercise|drill|"
    r"conference|workshop|seminar|negotiations|discussions|patrols?)\b",
    re.I,
)
_TWO_STATES = re.compile(
    r"\b(?:bi-?national|bilateral|inter-?governmental|joint|border|tri-?national) (?:[a-z]+ ){0,2}"
    r"(?:meeting|workshop|commission|committee|seminar|training|exercise|talks|dialogue|group) $",
    re.I,
)
_MEETING_OF_THREE = re.compile(
    r"\b(?:meetings?|talks|summit|trilateral|quadrilateral|consultations|dialogue|exercise)\b[\w ,]{0,60} "
    r"(?:\(|- )?$",
    re.I,
)


def is_meeting_pair(listed: MemberList) -> bool:
    """ "the Vietnam-Cambodia border meeting", "the trilateral meeting of drug agencies A-B-C"."""
    pairs = list(pairwise(listed.members))
    if not pairs or any(following.start > member.end + 3 for member, following in pairs):
        return False
    if _TWO_STATES.search(listed.before):
        return True
    return bool(_PAIR_MEETS.match(listed.after) or (len(pairs) > 1 and _MEETING_OF_THREE.search(listed.before)))
