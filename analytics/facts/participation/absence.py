"""Those whom a sentence names and who were not there: who stayed away, and who is only spoken of.

In: a list of countries, groups and bodies with the words before and behind it. Out: yes or no.
"""

import re

from analytics.facts.participation.lists import MemberList

_EXCEPTED = re.compile(r"\b(?:except(?: for)?|excluding|apart from|other than|minus)[:,]? (?:the )?$", re.I)
_ABSENT = re.compile(
    r"\b(?:could not|unable to|did not|declined|absent|apologies|invited but|stayed away|"
    r"(?:sent|submitted|gave|made) (?:a |an |its |their |his |her )?(?:written |video )?"
    r"(?:message|greetings|letter|regrets|[\w ]{3,30} (?:in writing|by (?:letter|e-?mail|post)))|"
    r"absence of|without|"
    r"no (?:delegat\w+|representatives?|officials?) (?:of|from))\b",
    re.I,
)
# What somebody else's affairs are told with ("told them how the police of A work with those of B")
_TOLD_HOW = re.compile(
    r"\b(?:told|informed|heard|learn\w*|explain\w*|show\w*|describ\w*|brief\w*|present\w*|spoke|acquaint\w*|"
    r"discuss\w*|stud(?:y|ied)|report\w*|see|saw|look\w*)\b[^.;:]{0,80}?"
    r"\b(?:how|the ways?|(?<!brought )about)\b[^,;:]*$",
    re.I,
)
# "officers from A had seized": what people did elsewhere
_DID_ELSEWHERE = re.compile(
    r"(?:'s?)?(?: [a-z-]+){0,2}? (?:(?:had|have|has|were|was) (?:been |recently |earlier |also |already )*)?"
    r"(?:seized|arrested|killed|caught|detained|intercepted|smuggl\w+|fled|crossed|shot|wounded|dismantled)\b",
    re.I,
)
# "the following countries namely; A, B": a semicolon for a colon
_SEMICOLON_LEADS = re.compile(r"\b(namely|following|including|included|were|are);( (?:the )?)$")


def stayed_away(listed: MemberList) -> bool:
    """Whether the words around a list say that its members were not there."""
    before = own_words(listed)
    return is_absent(before) or _EXCEPTED.search(before) is not None or is_absent(listed.after.partition(";")[0])


def is_spoken_of(before: str, after: str) -> bool:
    """Whether the words around a list tell of its members' affairs elsewhere."""
    return _TOLD_HOW.search(before) is not None or _DID_ELSEWHERE.match(after) is not None


def own_words(listed: MemberList) -> str:
    """The words before a list, from the semicolon on that parts it from another list."""
    return _SEMICOLON_LEADS.sub(r"\1:\2", listed.before).rpartition(";")[2]


def is_absent(words: str) -> bool:
    """Whether the words say that somebody stayed away."""
    return _ABSENT.search(words) is not None
