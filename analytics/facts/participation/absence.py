"""Those whom a sentence names and who were not there: who stayed away, and who is only spoken of.

In: a list of countries, groups and bodies with the words before and behind it. Out: yes or no.
"""

import re
from collections.abc import Sequence

from analytics.annotation.spans import GroupSpan, SentenceSpan
from analytics.facts.participation.lists import MemberList

_EXCEPTED = re.compile(r"\b(?:except(?: for)?|excluding|apart from|other than|minus)[:,]? (?:the )?$", re.I)
_ABSENT = re.compile(
    r"\b(?:could not|unable to|did not|declined|absent|apologies|invited but|stayed away|"
    r"(?:sent|submitted|gave|made) (?:a |an |its |their |his |her )?(?:written |video )?"
    r"(?:message|greetings|letter|regrets|[\w ]{3,30} (?:in writing|by (?:letter|e-?mail|post)))|"
    r"absence of|without|sent (?:no|nobody|none|neither)\b|nobody (?:came )?from|"
    r"(?:in|to the|tribute to the) memory of|the late (?=(?-i:[A-Z]))|, late (?=(?-i:[A-Z]))|condolences|mourn\w*|"
    r"no (?:delegat\w+|representatives?|officials?) (?:of|from))\b",
    re.I,
)
# What somebody else's affairs are told with ("told them how the police of A work with those of B")
_TOLD_HOW = re.compile(
    r"\b(?:told|informed|heard|learn\w*|explain\w*|show\w*|describ\w*|brief\w*|present\w*|spoke|acquaint\w*|"
    r"discuss\w*|stud(?:y|ied)|report\w*|see|saw|look\w*)\b[^.;:]{0,80}?"
    r"\b(?:how|the ways?|(?<!brought )about)\b[^,;:]*$|\b(?:recalled|reminded)\b[^.;]{0,60}\bthat\b[^,;:]*$|"
    # "The network links prosecutors from A and B": what goes on all the time
    r"^(?:The|This|Its) (?:[\w-]+ ){0,3}(?:network|project|programme|program|initiative|"
    r"platform|cent(?:re|er)|mission|"
    r"component|action|facility) (?:also |currently )?(?:links|connects|covers|supports|assists|serves|helps|"
    r"targets|"
    r"unites|includes|benefits|works (?:with|in)|operates in|is active in|is implemented (?:in|with))\b[^;]*$|"
    # "The Council was founded in 1995. It comprises representatives of A and B"
    r"^It (?:comprises|consists of|unites|is composed of|is made up of|includes|has as (?:its )?members)\b[^;]*$",
    re.I,
)
# "officers from A had seized": what people did elsewhere
_DID_ELSEWHERE = re.compile(
    r"(?:'s?)?(?: [a-z-]+){0,2}? (?:(?:had|have|has|were|was) (?:been |recently |earlier |also |already )*)?"
    r"(?:seized|withdrew|withdrawn|confiscated|destroyed|apprehended|uncovered|arrested|killed|caught|detained|intercepted|smuggl\w+|fled|crossed|shot|wounded|dismantled)\b",
    re.I,
)
# What those present thought of: "welcomed A's offer", "took note of the plan of A"
_REMARKED = (
    r"\b(?:welcom(?:ed|es|ing)|(?:took|take|takes|taking) note of|not(?:ed|es|ing)|prais(?:ed|es|ing)|"
    r"commend(?:ed|s|ing)|"
    r"appreciat(?:ed|es|ing)|acknowledg(?:ed|es|ing)|recall(?:ed|s|ing)|support(?:ed|s|ing)|endors(?:ed|es|ing)|"
    r"approv(?:ed|es|ing)|hail(?:ed|s|ing)|applaud(?:ed|s|ing)|consider(?:ed|s|ing)|discuss(?:ed|es|ing)|"
    r"referr(?:ed|ing) to|mention(?:ed|s|ing)|pointed to|backed)"
)
_DEED = (
    r"(?:offers?|proposals?|plans?|intentions?|readiness|initiatives?|decisions?|announcements?|accession|"
    r"election|"
    r"progress|efforts|achievements|experience|ratification|bid|candida\w+|request|application|success\w*|"
    r"law|laws|"
    r"legislation|strategy|reforms?|model|results|work|contributions?|chair(?:man)?ship|presidency|role|example|"
    r"invitation|commitment)"
)
_THEIR_DEED = re.compile(rf"'s? (?:[\w-]+ ){{0,2}}{_DEED}\b", re.I)
_REMARKED_ON = re.compile(rf"{_REMARKED} (?:with [a-z]+ )?(?:also )?(?:that )?(?:the )?$", re.I)
_DEED_OF = re.compile(
    rf"{_REMARKED} (?:with [a-z]+ )?(?:the |an? )?(?:[\w-]+ ){{0,2}}{_DEED} (?:of|by|from) (?:the )?$", re.I
)
# "the teams of A and B were named as an example"; "A and B have observer status"
_SPOKEN_WELL_OF = re.compile(
    r"(?:,[^,]{1,80},)? (?:was|were|is|are) (?:also |both |often )?"
    r"(?:named|praised|cited|mentioned|recalled|quoted|held up|singled out|commended|referred to|described|"
    r"recogni[sz]ed|"
    r"discussed|examined|studied|analy[sz]ed|considered)\b|"
    r" (?:have|has|had|holds?|enjoys?) (?:an? |the )?(?:observer|member|candidate|consultative|partner) status\b",
    re.I,
)
_GROUP_LEAD = re.compile(
    r"(?:the |all )?(?:ambassadors|ministers|presidents|leaders|delegations|heads of state) of (?:the )?"
)
# "the following countries namely; A, B": a semicolon for a colon
_SEMICOLON_LEADS = re.compile(r"\b(namely|following|including|included|were|are);( (?:the )?)$")

# "The next session will be hosted by A"
_NEXT = re.compile(
    r"(?:It was (?:also )?(?:agreed|decided) that )?(?:The|Its|Their|A) (?:next|following|second|third|"
    r"future|subsequent)\b"
    r"[^.;:,]{3,80}?\b(?:will|would|shall|(?:is|are|was|were) (?:to|set|due|expected|scheduled|going|planned))\b|"
    r"[A-Z][\w ]{2,40} (?:will|is to|is due to|was chosen to) host (?:the|its|their) (?:next|"
    r"following|\w+th)\b",
    re.I,
)


def of_this_event(sentences: Sequence[SentenceSpan]) -> tuple[SentenceSpan, ...]:
    """Sentences without those that only announce the next event of the kind."""
    return tuple(sentence for sentence in sentences if not _NEXT.match(sentence.text))


def stayed_away(listed: MemberList) -> bool:
    """Whether the words around a list say that its members were not there."""
    before = own_words(listed)
    return is_absent(before) or _EXCEPTED.search(before) is not None or is_absent(listed.after.partition(";")[0])


def is_spoken_of(before: str, after: str) -> bool:
    """Whether the words around a list tell of its members' affairs elsewhere."""
    remarked = _REMARKED_ON.search(before) and _THEIR_DEED.match(after)
    if remarked or _DEED_OF.search(before) or _SPOKEN_WELL_OF.match(after):
        return True
    return _TOLD_HOW.search(before) is not None or _DID_ELSEWHERE.match(after) is not None


def own_words(listed: MemberList) -> str:
    """The words before a list, from the semicolon on that parts it from another list.

    A group that begins a list brings its own ("the ambassadors of the EU, A and B").
    """
    first = listed.members[0]
    lead = _GROUP_LEAD.match(first.text) if isinstance(first, GroupSpan) and len(listed.members) > 1 else None
    before = listed.before + lead.group() if lead else listed.before
    return _SEMICOLON_LEADS.sub(r"\1:\2", before).rpartition(";")[2]


def is_absent(words: str) -> bool:
    """Whether the words say that somebody stayed away."""
    return _ABSENT.search(words) is not None
