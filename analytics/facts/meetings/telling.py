"""What the words before and behind an event phrase tell of the event: it took place, is to come, is known already.

In: a phrase and the words of its sentence around it. Out: booleans. Dates and places are not looked at here.
"""

import re
from dataclasses import dataclass

from analytics.annotation.spans import MeetingSpan

_HAPPENED_BEFORE = re.compile(
    r"\b(held|holds?|holding|organi[sz](?:ed|es|e)|conduct(?:ed|s)?|hosted|hosts?|hosting|convened|"
    r"convenes?|attended|"
    r"opened|launched|concluded|completed|delivered|ran|arranged|participated in|took part in|joined|inaugurated|"
    r"chaired|(?:gathered|assembled|came together|sat down|convened|got together) (?:for|at|in|to)|"
    r"met (?:for|in|at)|followed (?:on [\w ]{3,20} )?by|had|paid|wrapped up|"
    r"(?:is|are) (?:now |currently )?(?:conducting|running|delivering|undergoing|attending)|"
    r"finished|kicked off|participating in|(?:wound|winds|wraps) up|rounded off|(?:played|plays) host[\w "
    r"]{0,40} to|put on|saw|staged|"
    r"participates? in|"
    r"(?:subject|matter|focus|theme|topic|core|heart|occasion) of|came to|come to|flocked to|featured at|"
    r"takes? part in|attends|graduated from|(?:headed|led) (?:the|a|its|their|his|her) [\w ]{0,20}delegation to|"
    r"began|started|begun|ended|facilitated|supported|addressed|co-?(?:organi[sz]ed|hosted|chaired))"
    r"(?:[\s,]+(?!and\b|that\b|which\b|to\b|following\b|after\b)[\w'()&/-]+){0,10}[\s,]*$",
    re.I,
)
_HAPPENED_AFTER = re.compile(
    r"\s*met (?:in|on|at|for|here|again|from|under|today|yesterday|online|via|by|to|this|last|between|with)\b|"
    r"[\s,\"')]*(?:(?:[\w'()&/,-]+|(?:h\.e|mr|ms|mrs|dr|[a-z])\.)[\s]+){0,26}?"
    r"(?:(?:was|were|has been|have been|is being|are being|being) (?:\w+ly |also |likewise |then |again |first )?"
    r"(?:co-?)?(?:held|organi[sz]ed|conducted|hosted|convened|opened|attended|chaired|launched|concluded|"
    r"completed|arranged|staged|run|put on|given|called|"
    r"delivered|inaugurated|facilitated|supported)|held|took place|takes place|taking place|brought together|"
    r"(?:brought|brings) (?:[\w'(),&/-]+ ){1,14}(?:together|to one table|to the table|face to face)|"
    r"brings together|bringing together|gathered|concluded|ended|opened|kicked off|began|begins|started|"
    r"(?:wrapped|wound) up|ran (?:from|on|in|at|for|until|over)|sat|came to (?:an end|a close)|"
    r"drew to a close|underway|"
    r"under way|(?:co-?)?organi[sz]ed|hosted|convened|conducted|"
    r"(?:dealt|was concerned) with|focus+ed on|(?:was|were) (?:devoted|dedicated) to|cent(?:re|er)ed on|"
    r"touched (?:up)?on|"
    r"resulted in|featured|drew)\b",
    re.I,
)
_PLANNED_BEFORE = re.compile(
    r"\b(will(?! (?:recall|remind|note|remember|be (?:recalled|remembered))\b)|shall|"
    r"would (?:also |then |next )?(?:be|hold|host|convene|organi[sz]e|attend|meet|visit|take|come|join)|"
    r"to (?:be held|host|hold|convene|organi[sz]e|attend|participate in|take part in)|"
    r"plans? to|planned|planning to|intend(?:s|ed)? to|scheduled|upcoming|forthcoming|ahead of|in order to|"
    r"in preparation for|prepar(?:e|es|ing|ations?) (?:for|to)|agreed (?:up)?on (?:an?|another)\b"
    r"(?![^.;]{0,80}\b(?:at|during) )|"
    r"(?:agreed|decided) to (?:hold|convene|organi[sz]e|host|meet|gather)|"
    r"invited? [\w ]{1,40} to|next(?! (?:day|morning|evening|afternoon)\b)|expected to|looks? forward to|"
    r"run-up to|(?:is|are) due (?:in|at|to)|bound for|heading for|to gather|to come together|"
    r"to be (?!attended)\w+(?:ed|en|wn) (?:at|during|by))\b"
    r"[^.;]{0,90}$",
    re.I,
)
_HELD = re.compile(r" (?:took place|(?:was|were) (?:\w+ )?held|brought together|gathered)\b")
# "The delegation left for Baku in order to attend the second meeting": news of the meeting itself
_TRAVELLED = re.compile(
    r"\b(?:left for|arrived (?:in|at|here)|(?:travel|journey|fl)(?:l?ed|ew) to|came to|went to|"
    r"(?:is|are|was|were) in)\b"
    r"[^.;]{0,80}\bto (?:attend|participate in|take part in|join|address|speak at)\b[^.;]{0,60}$|"
    r"\b(?:brought|sent|dispatched|flew|(?:came|travelled|arrived|gathered) (?:to|in|at)|"
    r"invited (?:[\w-]+ ){0,3}(?:instructors|trainers|experts|specialists|lecturers))\b"
    r"[^.;]{0,120}\bto (?:hold|deliver|conduct|run|lead|give|teach|facilitate)\b[^.;]{0,30}$",
    re.I,
)
# "her counterpart, who is in Lima on a working visit"
_ON_VISIT = re.compile(
    r"\b(?:is|was|are|were|been|arrived|came|left|departed|flew|stay(?:s|ed|ing)) (?:[\w.,-]+ ){0,6}"
    r"(?:(?:on|for|paying|making|having) (?:an?|the|his|her|their|its)|with(?: an?)?|on) $"
)
_DONE = re.compile(
    r"(?:met|held|paid|was|were|came|had|spoke|talked|sat|left|put|made|\w+ed)\b"
)  # verbs in the past
_WILL_DO = re.compile(
    r"\b(?:agreed|decided|plan(?:s|ned)?|arranged|resolved|expected|due|set|scheduled|intend(?:s|ed)?) to $"
)
# "the forum, which opens tomorrow", "The summit begins this Thursday"
_STARTS_LATER = re.compile(
    r"(?:(?!\b(?:which|who|that|will|and)\b)[^.;,]){0,80}?(?:,? (?:which|that))? "
    r"(?:opens|begins|starts|kicks off|gets under ?way|takes place) (?:here |in (?:[A-Z][\w'-]+,? ){1,3})?"
    r"(?:tomorrow|next [a-z]+|this (?:coming )?[A-Z][a-z]+day)\b"
)
_LEAVES_FOR = re.compile(
    r"(?:(?!\b(?:visit|trip)\b)[^.;]){0,60}? to (?:attend|take part in|participate in|join|address)"
    r"(?P<event> [^.;]*)"
)
# "it also served as an introductory meeting"
_SERVED_AS = re.compile(r"\b(?:serv|doubl|act|function)(?:ed|es|s)\b[^.;,]{0,60}\bas (?:an?|the) $", re.I)
# "The conference ends on 5 March with a meeting of ministers"
_ENDS_WITH = re.compile(
    r"\b(?:end(?:s|ed)?|clos(?:e|es|ed)|conclud(?:e|es|ed)) (?:[^.;,]{0,40} )?with (?:an?|the) $", re.I
)
_TO_COME = ("will ", "to ", "are to ", "is to ")
_PLANNED_WITHIN = re.compile(r"(?:upcoming|forthcoming|coming|planned|scheduled|next|will)\b", re.I)
# "approved the holding of the fourth exercise"
_DECIDED = re.compile(
    r"\b(?:approv|agree|decid|direct|endors|support|welcom)\w*\b[^.;]{0,160}\b(?:holding|convening|"
    r"organi[sz]ation)"
    r" of (?:the |a |an )?(?:[\w-]+ ){0,3}$",
    re.I,
)
# Invitations and offers without a day announce nothing
_WISHED = re.compile(
    r"\b(?:invit|offer|propos|suggest|ask(?:ed|s) (?:that|for)|call(?:ed|s) for|"
    r"express\w* (?:readiness|willingness|hope|interest)|"
    r"could|might|(?-i:may))\w*\b[^.;]{0,100}$",
    re.I,
)
_PROPOSED = re.compile(r"\b(?:propos|suggest|request)(?:ed|es|e|s|ing)\b[^.;]{0,60}$", re.I)
_PROPOSED_TO = re.compile(
    r"\b(?:propos(?:ed|es|ing)|suggest(?:ed|s|ing)|offer(?:ed|s)|"
    r"express\w* (?:\w+ ){0,3}(?:readiness|willingness|interest|wish|desire))\b"
    r"[^.;]{0,60}\b(?:hosts?|holds?|organi[sz]es?|convenes?|hosting|holding|organi[sz]ing|"
    r"convening)\b[^.;]{0,40}$",
    re.I,
)
_ACCEPTED = re.compile(r"\b(?:accepted|agreed|approved|endorsed|welcomed|adopted)\b")
_BE = re.compile(r"[^.;,]{0,80}?\bbe\b")
# What comes of an event later on is no announcement of it
_SERVES = (
    r"(?:also |further |certainly )?(?:help|give|contribut|strengthen|serv|pave|allow|enabl|support|"
    r"assist|boost|enhanc|"
    r"improv|lead|foster|build|provid|remain|benefit|be (?:follow|plac|publish|presented|us|shar|sent|"
    r"submitt|remember))"
)
_PLANNED_AFTER = re.compile(
    r"(?:(?!\b(?:which|who|that|whom)\b)[^.;]){0,60}?\b(will(?! (?:end|run|continue|conclude|last|close|"
    + _SERVES
    + r"))|shall|would be|(?:to )?be (?:held|"
    r"convened|organi[sz]ed|hosted)|to take place|"
    r"(?:is|are|was|were) (?:scheduled|expected|planned|due|set|slated|to)\b|scheduled (?:for|to)|planned "
    r"for|set (?:down )?for|slated|carded|due (?:to|in|on|for)\b|"
    r"to (?:open|begin|kick off)\b)|"
    r"(?: [\w-]+){0,2},? (?:which|that) ((?:will (?:be (?:held|hosted|convened|organi[sz]ed|called|staged)|"
    r"take|gather|"
    r"bring|begin|start|open|meet)|"
    r"(?:is|are) (?:to|due|expected|scheduled|planned)|"
    r"(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3} (?:will|is to|are to|is due to|plans to|is set to) ))|"
    r",? (to be (?:run|put on|staged|opened|conducted|delivered|called|celebrated) )",
    re.I,
)
# "took part in the meeting and will be able to join": those who took part will
_AND_WILL = re.compile(r"[^.;,]{0,60}? and (?:will|shall|(?:is|are) (?:to|expected|planned|due))\b", re.I)
# "a meeting ahead of the congress, to be held in Doha, took place": the congress is to come
_AHEAD_OF = re.compile(
    r" (?:ahead of|(?:in |on |for |to )?(?:the )?prepar(?:ations?|e|ing)\b|prior to|before|in advance of|"
    r"on the eve of|preceding|in the run-up to)\b",
    re.I,
)
_MARGINS = re.compile(
    r"\b(?:in|on|at|along) the (?:margins?|sidelines?|fringes?|framework|context|occasion)s? of\b[^.;,]{0,40}$|"
    r"\balongside\b[^.;,]{0,30}$|\bsidelines of\b[^.;,]{0,30}$|\bwithin the framework of\b[^.;,]{0,40}$",
    re.I,
)
# "The agreement was reached at a meeting here": in the opening of a story this tells of the event itself
_AT = re.compile(
    r"\b(?:at|during) (?:the |a |an |its |their )?(?:[\w'-]+ ){0,2}$|^In (?:a|an|another) (?:[\w'-]+ ){0,3}$", re.I
)
# Words that point back to an event instead of telling of it
_REFERRED = re.compile(
    r"\b(sequel to|on the heels of|follow(?:s|ed) (?:on )?(?:from )?|following(?! (?:day|morning|week|"
    r"month)\b)|after|since|(?<!speaking )(?<!speech )before|prior to|"
    r"previous|earlier|"
    r"recalled?|recalling|praised|outcomes? of|"
    r"results? of|"
    r"decisions? of|decisions? (?:taken|adopted|made)|agreed (?:at|during|on(?! an? | another ))|"
    r"commitments? of|adopted (?:at|"
    r"by|during)|"
    r"announced (?:at|during)|granted at|follow-up to|builds? on|building on|continuation of|"
    r"first presented|as agreed|preparatory|implementation of|conclusions? of|last year's)\s+(?:[\w'-]+\s+){0,4}$",
    re.I,
)
_HAD = re.compile(
    r"(?:(?!\b(?:which|who|that|was|were|is|are|will|said|and)\b)[^.;,]){0,140}?,?\bhad (?!to\b|an?\b|the\b|no\b)"
)
# "the consultations that had been held the day before"
_HAD_BEEN = re.compile(r"[^.;,]{0,40}?,? (?:that|which) had (?:been |taken |gathered|brought|met|ended|opened)")
# "a week before, officers had held consultations"
_HAD_DONE = re.compile(
    r"\b(?:before|earlier|previously|last \w+)\b[^.;]{0,80}\bhad (?:\w+ly |also |already )?"
    r"(?:held|hosted|attended|conducted|organi[sz]ed|convened|taken part in|gathered (?:for|at|in))\b[^.;]{0,60}$",
    re.I,
)
_REFERRED_WITHIN = re.compile(r"(?:previous|last|earlier|past)\b", re.I)
# "after a four-day course", "since today's summit": what is new in the opening is the story's own
_NEW = re.compile(r"\b(?:an?|today's|yesterday's|this \w+'s|[A-Z][a-z]+day's) $")


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words of a sentence: before an event phrase, of the phrase itself, after it."""

    before: str
    within: str
    after: str


def has_happened(span: MeetingSpan, words: Words, lead: bool) -> bool:
    """Whether the words around a phrase tell that the event took place."""
    if _past_verb(span) and not words.before.endswith(" to "):
        return True
    if span.kind == "visit" and _ON_VISIT.search(words.before):
        return True
    if (
        _TRAVELLED.search(words.before)
        or _HAPPENED_BEFORE.search(words.before)
        or _HAPPENED_AFTER.match(words.after)
    ):
        return True
    return bool((lead or not span.definite) and _AT.search(words.before))


def is_planned(span: MeetingSpan, words: Words, lead: bool) -> bool:
    """Whether the words around a phrase announce the event."""
    if span.verb and (words.before.endswith("to be ") or _WILL_DO.search(words.before)):
        return True
    if not span.verb and span.kind != "visit" and _STARTS_LATER.match(words.after):
        return True
    if span.head == "meets" and words.after.startswith(" again"):
        return True
    done = span.verb and _DONE.match(span.head) is not None and not words.before.endswith("be ")
    if done or _HELD.match(words.after) or _TRAVELLED.search(words.before):
        return False
    # behind "met", other things are planned
    told = has_happened(span, words, lead) and (span.verb or _AND_WILL.match(words.after) is not None)
    return bool(
        _PLANNED_BEFORE.search(words.before)
        or _DECIDED.search(words.before)
        or (_planned_after(words) and not told)
        or _PLANNED_WITHIN.match(words.within)
        or (span.verb and span.head.startswith(_TO_COME))
    )


def points_back(span: MeetingSpan, words: Words, lead: bool) -> bool:
    """Whether the phrase points back to an event, and is not what the opening tells for the first time."""
    if _REFERRED_WITHIN.match(words.within) or _HAD_BEEN.match(words.after) or _HAD_DONE.search(words.before):
        return True
    if _REFERRED.search(words.before) and not (lead and _NEW.search(words.before)):
        return True
    return _is_told_back(words) if span.verb else not lead and _HAD.match(words.after) is not None


def only_frames(before: str) -> bool:
    """Whether the words before a phrase make it the frame of another event: "in the margins of"."""
    return _MARGINS.search(before) is not None


def is_only_proposed(before: str, after: str) -> bool:
    """Whether somebody proposes that the event be held, or to hold it."""
    be = _PROPOSED.search(before) is not None and _BE.match(after) is not None
    accepted = _ACCEPTED.search(after) is not None
    return be or (_PROPOSED_TO.search(before) is not None and not accepted)


def is_of_another(span: MeetingSpan, words: Words, dated: bool) -> bool:
    """Whether a phrase describes or ends an event told before, or is the journey to one that is still to begin."""
    if span.verb:
        leaves = _LEAVES_FOR.match(words.after) if span.kind == "visit" else None
        return leaves is not None and _STARTS_LATER.match(leaves["event"]) is not None
    return _SERVED_AS.search(words.before) is not None or (dated and _ENDS_WITH.search(words.before) is not None)


def is_only_wished(before: str) -> bool:
    """Whether the words before a phrase only invite to the event or propose it."""
    return _WISHED.search(before) is not None


def _is_told_back(words: Words) -> bool:
    """Whether a verb tells of what was before: "had met on Monday", "last met in May"."""
    return words.before.endswith(("had ", " last "))


def _planned_after(words: Words) -> bool:
    """Whether the words behind announce the event, and none before them tells that it took place."""
    planned, happened = _PLANNED_AFTER.match(words.after), _HAPPENED_AFTER.match(words.after)
    if _AHEAD_OF.match(words.after) and (happened or _HAPPENED_BEFORE.search(words.before)):
        return False
    return planned is not None and (happened is None or planned.start(planned.lastindex or 0) < happened.end())


def _past_verb(span: MeetingSpan) -> bool:
    return (
        span.verb
        and not span.head.startswith(_TO_COME)
        and not span.head.endswith(("launch", "sign", "open", "gather", "hold talks with"))
    )
