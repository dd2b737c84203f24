"""The words by which texts say that somebody organised an event, and those that look alike and say something else.

In: nothing. Out: compiled expressions, matched by `organisers` against folded words.
"""

import re

# A participle and its "by": "organised last week in Riga by"
BY = re.compile(
    r"\b(?P<verb>(?:co-?)?[a-z]+ed|held|run|led|given|undertaken)\b"
    r"(?:,? (?![a-z-]+ed\b|held\b)[\w'-]+){0,9}? (?:by|with)\b",
    re.I,
)
ORGANISED = re.compile(
    r"(?:co-?)?(?:organi[sz]|conven|facilitat|conduct|support|arrang|deliver|implement|initiat|coordinat|train)ed|"
    r"co-?sponsored|held|given|taught|run|(?:co-?)?led|undertaken|staged|mounted|put (?:on|together)",
    re.I,
)
JOINTLY = (
    r"(?:jointly|together|along|alongside|in (?:close )?(?:cooperation|co-operation|collaboration|partnership|"
    r"coordination|co-ordination|conjunction|association))"
)
SUPPORT = (
    r"(?:support|assistance|facilitation|participation and support|help|backing|technical support|"
    r"(?:expert|organi[sz]ational|technical|methodological|full|active|direct) (?:support|assistance))"
)
WITH = re.compile(
    rf"\b(?:{JOINTLY} with|alongside|with (?:the )?{SUPPORT} (?:of|from)|supported by|"
    r"under the (?:auspices|aegis) of|"
    r"(?:at|on) the (?:joint )?(?:invitation|initiative) of)\b",
    re.I,
)
# What somebody did with another body that is no organising
OTHER_DEEDS = re.compile(
    r"\b(?:discuss|work(?!shop)|cooperat|attend|participat|observ|visit|chair|sign|develop|report|draft|adopt|"
    r"carried out|fight|combat|launch|publish|review)\w*\b[^,]{0,40}$",
    re.I,
)
HOLDING = (
    r"(?:organi[sz]|conven|facilitat|conduct|arrang|deliver|support|complet|conclud|open|launch|stag|initiat|gather|"
    r"assembl|mount|inaugurat)\w*|hand(?:ed|s) over|"
    r"put (?:on|together)|laid on|br(?:ought|ings?) (?:together|to (?:a close|an end))|"
    r"g[ai]ves?|teach(?:es)?|taught|"
    r"round\w* off|wound up|winds? up|"
    r"held|holds?|(?<=are )holding|(?<=is )holding|(?<=are )running|(?<=is )running|ran|run|"
    r"(?:beg[ai]ns?|start(?:ed|s)) (?=its|their|an?\b|the\b)|kick\w* off|co-?(?:organi[sz]|sponsor)\w+|wrap\w* up"
)
ORGANISES = re.compile(
    rf"\b(?:have |has |had |(?:is|are) (?=holding|running)|will |also |jointly |today |yesterday |recently "
    rf"|successfully |co-?)*(?:{HOLDING})"
    r"(?:\b|(?<= ))",
    re.I,
)
# Verbs that stand for an event which their subject organised
EVENT_VERBS = re.compile(
    r"(?:re)?open\w*|launch\w*|gather\w*|inaugurat\w*|conven\w*|organi[sz]\w*|"
    r"held|stag\w+|hand(?:ed|s)? over|br(?:ought|ings?) together"
)
PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being)\s*$")
_OFFICES = r"(?:Director|Minister|President|Secretary|Ambassador|Head|Chief|Commissioner|Representative|Deputy)"
# Nothing but fellow subjects and adverbs before a verb that stands for the event itself ("X and Y opened …")
FELLOW_SUBJECTS = re.compile(
    r"(?:'s? (?:[\w-]+ ){0,3}(?:operation|office|project|programme|program|centre|center|mission|unit|"
    r"department|branch|"
    r"academy)(?: \"[^\"]{1,40}\")?)?"
    rf"(?:,? and the (?!{_OFFICES})(?-i:[A-Z])[\w'-]+(?:(?: (?:of|for|on|at))* (?!{_OFFICES})(?-i:[A-Z])[\w'-]+)*|"
    r",? (?:and )?(?:its |other )?partners\b|\b(?:of|under|at) (?:the )?|"
    r"[\s,\"]|\b(?:and|NGO|as well as|with|the|jointly|together|today|also|has|have|had|formally|officially|"
    r"recently|successfully|on \w+day|secretariat|commission|office|mission|cent(?:re|er))\b)*",
    re.I,
)
HOLDS_IT = re.compile(
    rf"(?:'s)?(?: has| have| had| jointly| also)*\s+(?:{HOLDING})(?: jointly)? (?:it|this (?:event|meeting))\b",
    re.I,
)
THANKED_FOR_IT = re.compile(
    r"(?:'s)?(?: \([^)]*\))?(?:,? and [^.;]{0,60})? for (?:jointly |co-)?(?:organi[sz]|arrang|conven|"
    r"facilitat|conduct|hold|support)ing (?:the|this|it)\b",
    re.I,
)
# What stands between commas beside a subject and says nothing of who organised
ASIDE = re.compile(
    r",? with (?:the )?(?:generous )?(?:financial (?:support|assistance)|funding|funds|money) (?:of|from) "
    r"(?:(?!\band (?:in|with)\b)[^,;])*,?|"
    r", (?:through|via|within|under|in the framework of|which|who) [^,;]*,",
    re.I,
)
IN_CLAUSE = re.compile(r"\b(?:which|who|whose|that)\s+(?:the )?$", re.I)
ITS_MONEY = re.compile(r"(?:-| and [\w ]{3,30}-| )(?:co-?)?(?:funded|financed|backed|sponsored)\b", re.I)
THAT_THEY_HELD = re.compile(
    r"(?:\s*\([^)]{1,40}\))?(?:[^.;:()]{0,80}?(?:\([^)]{1,40}\))?)?\s"
    r"(?:has |have |had |will |jointly |recently |ever )*"
    r"(?:(?:co-?)?organi[sz]\w+|held|holds|conducted|convened|ran|delivered|arranged|facilitated|gave|given|gives)\b"
    r"(?! to\b)",
    re.I,
)
JOINT_ACTIVITY = re.compile(
    r"\bjoint (?:activity|initiative|undertaking|effort|event|project|endeavou?r) (?:of|by|between)\b", re.I
)
# "The meeting is one of the steps organised by X": X organises the steps
OF_A_PART = re.compile(r"\b(?:is|was|are|were) (?:one|part|among|a|an|the)\b", re.I)
# Words that end a list of organisers, for good or until "together with"
NO_ORGANISER = re.compile(
    r"\b(?:attended|participat\w+|includ\w+|represent\w+|hosted|host|funded|financ\w+|funding|funds?|contribut\w+|"
    r"opened|chaired|gathered|brought|experts?|officers?|officials?|trainers?|specialists?|delegat\w+|"
    r"which|who|that|where|was|were|said|project|programme|program)\b",
    re.I,
)
# "supported by the Government of A through X"
THROUGH = re.compile(r"\bGovernments?\s+(?:,\s*)?(?:acting )?(?:through|via)\s+(?:its |the )?")
ELSEWHERE = re.compile(r"\b(?:from|of|in|on|at|for|under|within|to|during|into|about|through|via)\b", re.I)
IT = re.compile(
    r"\s*(?:(?:Both (?:[\w-]+ ){0,2}(?:events|meetings|workshops|seminars|courses|trainings|sessions)|They|"
    r"The (?:[\w-]+ )?(?:events|meetings|workshops|seminars|courses|trainings))\b[^.;]{0,90}? were |"
    r"(?:It|This|(?:The|This) (?:[\w-]+ ){0,3}(?:event|meeting|workshop|seminar|course|training|conference|"
    r"forum|session|exercise|dialogue|ceremony)) (?:was|is|has been) (?!(?:one|part|among|a|an|the)\b)|"
    r"(?:Co-?)?(?:[Oo]rgani[sz]ed|[Cc]onvened) )"
)
# "the Director of X" is not X, "the Secretariat of X" is
NOT_ITSELF = re.compile(
    r"(?<!\bSecretariat )(?<!\bOffice )(?<!\bBureau )(?<!\bMission )(?<!\bGovernment )"
    r"(?<!\bheadquarters )"
    r"\b(?:of|at|from|for|with|to|in|by|within|under|and other|against|via|into|through)\s+(?:the |its |their )?$",
    re.I,
)
OWN_SCHOOL = re.compile(r"\b(?:Academy|Institute|School|College|Training Cent(?:re|er))\b")
# What every state has
OF_ANY_STATE = re.compile(r"\b(?:Ministry|Embassy|Governments?|Parliament|Prosecut\w+|Troops|Court)\b")
OFFICE_OF = re.compile(
    r"\b(?:Office|Ministry|Agency|Cent(?:er|re)|Department|Government|University|Academy|Institute|Secretariat|"
    r"Bureau|Mission|Directorate|Branch|Section|Unit|Delegation|Headquarters|Embassy|Division|support|assistance) "
    r"(?:of|for|on|in|at|to|against)\b"
)
# "conducted by trainers from X": it was X that gave them
BY_ITS_PEOPLE = re.compile(
    r"\s*(?:the )?(?:[a-z-]+ ){0,2}?(?:trainers|instructors|lecturers|experts|specialists|personnel|staff) "
    r"(?:from|of) "
)
ITS_PEOPLE = re.compile(
    r"(?:'s)? (?:staff|experts?|officers?|officials?|trainers?|specialists?|representatives?|delegat\w+)\b"
)
TRAINS = re.compile(r"(?:\s*\([^)]{1,40}\))?(?: has| have| had| also| jointly| recently| successfully)*\s*")
RELATIVE = re.compile(r"(?:,?[^.;:,]{0,60}?),?\s(?:that|which)\b(?P<subjects>[^.;:]*)")
SAYS_NOTHING = re.compile(
    r"[.;:]|\b(?:and|,)\s+(?:officials|officers|experts|representatives|staff|trainers|specialists)\b|"
    r"\b(?:that|which|who|to|said|in|at|of|attended|met|from|for|under|during|opened|hosted)\b"
)
LONGEST_CLAUSE = 330  # characters between a subject and its event
