"""Whether the people whom a text counts take part in an event.

In: the words around a count. Refused: people arrested or helped, those counted where they work, over the years or
for later, and those at the front of the room.
"""

import re

from analytics.vocabulary.phrases import PhraseMatch

_NO_PART = re.compile(
    r"\b(?:arrest\w*|detain\w*|kill\w*|injur\w*|wounded|died|dead|deaths?|convict\w*|sentenced|rescued|victims?|"
    r"suspects?|suspected|prosecuted|displaced|infected|employ\w*|annually|each year|every year|per year|a year|"
    r"per ?cent|population|so far|to date|thousands|will be trained)\b"
)
# "a round table on the transfer of suspects was held with 25 judges"
_EVENT_VERB = r"\b(?:held|took place|conducted|organi[sz]ed|attended|opened|gathered|brought together|convened)\b"
# "officers in the identification of victims": the victims are others
_OF_OTHERS = re.compile(r"\b(?:of|for|with|against|how to \w+|on) (?:the )?(?:[\w-]+ )?$")
_SINCE = re.compile(r"\bsince (?:its|the|then|(?:19|20)\d\d)\b")
# "has 600 employees", "lacks some 400 officers"
_HAS = re.compile(
    r"\b(?:has|have|had|employs|counts|lack(?:s|ed|ing)?|needs?|needed|short of|hire|recruit|send|"
    r"dispatch|deploy(?:s|ed)?) $"
)
_AT_TABLE = re.compile(r"[^.;]{0,80}?\b(?:at one table|(?:around|round|at) the table|in one room|in the room)\b")
_WHERE = re.compile(r"\bwhere (?:some |about )?$")  # "a centre where 60 experts from 12 states work"
# "approved the training of 120 investigators"
_TO_TRAIN = re.compile(
    r"\b(?:approv|recommend|request|propos|plan|announc|call|agree|endors|fund|promis|pledg)\w*\b[^.;]{0,40}"
    r"\b(?:training|preparation|deployment|recruitment) of (?:the )?$|(?:^|[\s)])training of $"
)
_AT_WORK = re.compile(r" (?:study|work|serve|live|reside|are (?:based|deployed|stationed|enrolled|employed))\b")
_TO_BE = re.compile(r" be\b|[^.;]{0,60}?\b(?:are to|will) (?!attend|take part|participate|join|gather|meet)")
_AS_SPEAKERS = re.compile(r" (?:took the floor|intervened|made statements|voted|called for|said|told)\b")
_EACH = re.compile(r" (?:each|apiece)\b")
_PEOPLE_AT_EVENTS = re.compile(
    r"\b(?:attend\w*|participa\w*|took part|tak\w+ part|brought together|bring\w* together|gather\w*|join\w*|"
    r"train\w*|presen\w+|convened?|welcomed|hosted|audience|assembled|united|"
    r"came|follow\w*|beg[au]n|complet\w*|graduat\w*|certifi\w+|diplomas?|learn\w*|studied|met|visited|listened|sat|discuss\w*|taught|"
    r"instructed|in the (?:room|hall|audience)|"
    r"in (?:all|total)|altogether|at one table|"
    r"at the (?:seminar|course|workshop|training|meeting|conference|event|ceremony|forum))\b"
)
# "will train 30 officers", "the class can seat 20 students"
_TO_COME = re.compile(
    r"\b(?:(?:will|would|to|shall) (?:train|teach|equip|prepare|educate|certify|instruct)|"
    r"(?:seat|seats|seating|accommodate|accommodates|accommodating|room for|places for|capacity (?:of|for)))"
    r"(?: up to| about| some| over| more than| around)? (?:another |an additional |a further )?$|"
    r"\beach (?:[a-z]+ ){1,3}(?:will|has|had|is)\b|"
    r"\b(?:networks?|force|roster|workforce|contingent|corps|staff) of(?: about| some| over| more than| around)? $"
)
_AT_A_TIME = re.compile(r"[^.;]{0,20}? (?:at a time|at once|per (?:course|class|year|group)|in each)\b")
# "led by five experts", "five experts from Italy taught"
_LED_BY = re.compile(
    r"\b(?:led|conducted|taught|delivered|run|facilitated|given|moderated|presented|guided|mentored|"
    r"instructed) by (?:the )?$"
)
_LEAD = re.compile(
    r"(?: (?:from|of) (?:the )?[^.;,]{2,60}?)?(?<! were)(?<! was)(?<! been)(?<! being)(?<! be) "
    r"(?:trained|taught|instructed|led|delivered|facilitated|mentored|lectured)\b"
)
_IN_OPERATION = re.compile(
    r"\b(?:in|during) (?:the|this|that|its|an?) (?:[\w-]+ )?(?:operation|raid|campaign)s?\b"
)
_GENERIC = frozenset(
    {
        "person",
        "man",
        "woman",
        "child",
        "member",
        "head",
        "individual",
        "young person",
        "parent",
        "partner",
        "beneficiary",
    }
)
_ATTENDING = frozenset({"participant", "attendee", "trainee"})  # an event has them, an agency does not
_AT_THE_FRONT = frozenset(
    {"speaker", "panelist", "panellist", "trainer", "facilitator", "moderator", "lecturer", "instructor"}
)

# Instructors who are taught themselves
_AS_LEARNERS = re.compile(
    r" (?:(?:have|has|had|are|were|is|was|been|being|also) )*(?:attend\w*|participat\w*|trained|took part|"
    r"tak(?:e|ing|en) part|learn\w*|stud(?:y|ied|ying)|complet\w*|graduat\w*|certified|from\b)|"
    r" (?:of|from|at) (?:the )?[A-Z]?[\w' -]{2,60},? (?:(?:also|all|both) )*(?:attended|took part|participated)\b"
)
# "They were 13 women and 9 men"
_THEY_WERE = re.compile(
    r"\b(?:they|participants|trainees|attendees|delegates|students|learners|graduates|those (?:present|trained|"
    r"attending)) (?:(?:were|are|included|comprised|numbered|consisted of) )(?:\d+ (?:wo)?men and )?$"
)
# "In two years 41 employees were sent to courses"
_SENT_AWAY = re.compile(
    r" (?:was|were|have been|has been|had been) (?:sent|seconded|nominated|delegated) (?:abroad|"
    r"(?:to|for) (?:[\w-]+ ){0,3}(?:courses|trainings|seminars|webinars|workshops|events|study|studies))\b"
)


def takes_part(lower: str, begin: int, noun: PhraseMatch) -> bool:
    """Whether the words around speak of people at an event; "people" and "women" need a verb of attending."""
    before = re.split(r"[.;\n]", lower[max(0, begin - 90) : begin])[-1]
    after = re.split(r"[.;\n]", lower[noun.end : noun.end + 160])[0]
    harmed = _NO_PART.search(after[:60])
    if _NO_PART.search(re.split(_EVENT_VERB, before[-45:])[-1]) or (
        harmed and not _OF_OTHERS.search(after[: harmed.start()])
    ):
        return False
    if _are_elsewhere(before, after, noun.keys[0]) or (noun.keys[0] == "member" and before.endswith("of the ")):
        return False
    if noun.keys[0] in _AT_THE_FRONT:
        return bool(_AS_LEARNERS.match(after))
    if _THEY_WERE.search(before):
        return True
    return noun.keys[0] not in _GENERIC or bool(_PEOPLE_AT_EVENTS.search(before + " | " + after))


def _are_elsewhere(before: str, after: str, noun: str) -> bool:
    """Whether people are counted where they work, over the years, or for later."""
    if (
        _SENT_AWAY.match(after)
        or _EACH.match(after)
        or _TO_BE.match(after)
        or _AT_WORK.match(after)
        or _WHERE.search(before)
    ):
        return True
    if _TO_TRAIN.search(before) or _TO_COME.search(before) or _AT_A_TIME.match(after):
        return True
    if _LED_BY.search(before) or _LEAD.match(after) or _IN_OPERATION.search(f"{before} | {after}"):
        return True
    if _AS_SPEAKERS.match(after) or (
        _HAS.search(before) and noun not in _ATTENDING and not _AT_TABLE.match(after)
    ):
        return True
    return bool(_SINCE.search(before) or _SINCE.search(after[:35]))
