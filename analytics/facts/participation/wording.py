"""The words by which a text says that those it lists took part in an event.

In: a list of countries, groups and bodies with the words before and behind it. Out: yes or no. Refused: funders,
those who stayed away, and countries that are a subject of the talks.
"""

import re

from analytics.annotation.spans import CountrySpan, GroupSpan, OrganisationSpan
from analytics.facts.participation.absence import is_spoken_of, own_words, stayed_away
from analytics.facts.participation.giving import behind_name, came_from, counted_people, gave, were_there
from analytics.facts.participation.lists import MemberList
from analytics.facts.participation.pairs import is_meeting_pair

PEOPLE = (
    r"(?:representatives?|delegat\w+|officials?|officers?|experts?|participants?|ministers?|heads|chiefs?|"
    r"(?:co-?)?ordinators?|attaches?|consuls?|commandants?|rectors?|chairmen|chairpersons|advis[eo]rs?|divers|"
    r"dog handlers|activists|imams|clerics|pupils|schoolchildren|athletes|"
    r"members?|attendees?|guests?|peers?|speakers?|gendarmes?|gendarmerie|rangers|wardens|comptrollers|controllers|commanders|registrars|deputies|mayors|governors|senators|lawmakers|"
    r"monitors|auditors|examiners|engineers|technicians|secretaries|chairs|pilots?|nurses|teachers|facilitators?|lecturers?|graduates?|alumni|learners?|detectives?|agents?|sailors?|soldiers?|liaisons?|"
    r"practitioners?|prosecutors?|judges?|investigators?|police(?:men|women)?|specialists?|diplomats?|"
    r"ambassadors?|"
    r"leaders?|presidents?|trainees?|guards?|stakeholders?|agenc(?:y|ies)|authorit(?:y|ies)|institutions?|"
    r"ministr(?:y|ies)|governments?|bodies|services?|teams?|instructors?|trainers?|analysts?|academics?|scholars?|"
    r"customs(?= of\b)|"
    r"journalists?|lawyers?|observers?|cadets?|visitors?|focal points?|counsell?ors?|researchers?|doctors?|"
    r"parliamentarians?|professionals?|scientists?|students?|staff|personnel|units?|"
    r"counterparts?|colleagues?|states?|countries|nations|sides?|partners?|negotiators?|envoys?|commissioners?|"
    r"directors?|managers?|inspectors?|magistrates?|forces?|contingents?|women|men|people|youth|civil servants?)"
)
# What those present did with other countries' affairs, in contrast to where they came from
_TALK = (
    r"discuss\w*|stud(?:y|ied|ies)|learn\w*|analy[sz]\w+|examin\w+|review\w*|focus\w*|look\w*|consider\w*|"
    r"dealt|deals?|heard|talk(?:ed|s)? (?:about|over)|on how|spoke of|concern\w*|warn\w*|"
    r"got to know|famili?ari[sz]\w+|experience|complain\w*|condemn\w*|accus\w*|compar\w+|seiz\w+|"
    r"arrest\w*|contacts with|relief|interaction|in the hands|, (?:and|but|while) "
)
_TOPIC = rf"\b(?:{_TALK})\b"
# Matters that lie between countries
_BETWEEN = (
    rf"\b(?:{_TALK}|cases?|gangs?|traffick\w+|borders?|frontiers?|markets?|smuggl\w+|shipments?|deliver(?:y|ies)|flows?|imports?|"
    r"exports?|drugs|heroin|cocaine|opium|opiates|weapons)\b"
)
# A list of countries that hangs on people ("officers from A, B and C"), on institutions also by place
_TAIL = (
    r"\s+(?:across |all over |throughout )?"
    rf"(?:(?!{_TOPIC})[a-z]+ (?:of|from) |as far (?:(?:afield|away) )?as |"
    r"(?:countries|states|places) (?:such as|like|including) )?"
    r"(?:host (?:territory|country) |the )?(?:Governments? of )?(?:the )?"
    r"(?:(?:[a-z]+ ){0,2}(?:states|countries|partners|members)(?: and (?:\w+ )?organi[sz]ations)?"
    r"(?:,? (?:including|such as|among them|namely|notably|(?:which|that) (?:are|were|includ\w+))"
    r"[,;:]?)? )?(?:the )?$"
)
_OF_PEOPLE = re.compile(
    rf"(?<!trafficking of )(?<!trafficking in )\b{PEOPLE}\b(?:(?!{_TOPIC})[^.;:]){{0,400}}?"
    rf"\b(?:of|from|represent(?:ing)?){_TAIL}",
    re.I,
)
# What was said, wished or is done all the time: "the Minister said that A would share its records with B"
_WISHED = (
    r"\b(?:said|says|stated|noted|added|would|should|could|wish\w*|hop(?:e|ed|es|ing)|ready|"
    r"readiness|willing\w*)\b"
)
_PEOPLE_BETWEEN = re.compile(
    rf"\b{PEOPLE}\b(?:(?!{_BETWEEN}|{_WISHED})[^.;:]){{0,400}}?\b(?:between|with|under){_TAIL}", re.I
)
_OF_SEVERAL = re.compile(r"\b(?:meeting|talks|summit|gathering|conference) of (?:the )?$", re.I)
_MET_IN_BRACKETS = re.compile(
    r"\b(?:heads|chiefs|ministers|officials|experts|officers)\b[^.;:]{0,60} met\b[^.;:(]{0,80} \($"
)
_PEOPLE_IN = re.compile(
    rf"\b{PEOPLE}(?: [a-z]+)?,? in{_TAIL}", re.I
)  # of several countries: "officers in A and B"
# Of one country: "police in A", whom a course is for
_OFFICERS_IN = re.compile(
    r"(?<!by )(?<!by the )\b(?:prosecutors|judges|magistrates|investigators|police(?: officers)?|border guards|"
    r"(?:customs|prison|law enforcement|border) (?:officers|officials|staff)|inspectors),? "
    r"(?:[a-z]+ )?in (?:the )?$",
    re.I,
)
_INSTITUTIONS_IN = re.compile(
    r"\b(?:agenc(?:y|ies)|authorit(?:y|ies)|institutions|ministries|governments|bodies|services|centres|centers|units|"
    rf"partners|counterparts|colleagues|organi[sz]ations|academies|universities)\b(?: [a-z]+){{0,2}} in{_TAIL}",
    re.I,
)
_TOGETHER = re.compile(
    r"(?:\b(?:br(?:ought|ings|inging) together|attended by|gather(?:ed|ing)|joined by|participation of|"
    r"representing|(?:was|were) signed by|signatories (?:were|are|included?)|"
    r"involving|attendance of|presence of|comprising|"
    r"(?:hosted|organi[sz]ed|co-?sponsored|chaired|led|run|conducted|delivered|facilitated|convened|moderated|taught|"
    r"arranged|staged|mounted)(?: in (?-i:[A-Z])\w+)?(?: on [\w ]{4,20})? by|"
    r"(?:organi[sz]ed|held|conducted|convened|arranged|run|staged|mounted|delivered)\b[^.;:]{0,120}? "
    r"(?:in (?:[a-z]+ )?(?:partnership|co-?operation|collaboration|coordination|conjunction)|jointly|"
    r"together) with|"
    r"(?:chair(?:man)?ship|presidency|leadership) of|"
    r"(?:was|were) drawn from|delegations? (?:of|from)|met with|held talks with|"
    r"(?:they|participants?|delegates|those present|trainees|students|all) "
    r"(?:came|come|hailed|were drawn|were) from)|"
    r"\b(?:talks|consultations?|dialogue|discussions?|negotiations?|agreement reached|signed)\b"
    r"[\w ]{0,40} (?:between|among|with)|"
    r"\b(?:meetings?|exercises?|summit|conference|workshop|seminar|round ?table|dialogue|"
    r"forum)\b(?:(?! (?:on|about|against) )[\w ]){0,40} "
    r"(?:between|among|with)|"
    r"\b(?:bi|tri|quadri|multi)lateral (?:[a-z]+ ){0,3}of)"
    r"\s+(?:all )?(?:the )?(?:Governments? of )?(?:the )?$",
    re.I,
)
_COURSE_FOR = re.compile(
    r"\b(?:workshop|course|training|seminar|exercise|session|lessons)s?\b(?:(?!\b(?:will|next)\b)[^.;:]){0,80} "
    r"(?:for|(?<=ing )to) (?:the )?$",
    re.I,
)
_HANDED_TO = re.compile(
    r"\b(?:hand(?:ed|s|ing)? over|handover of|donat\w+|presented)\b[^.;:]{3,100}\bto (?:the )?$", re.I
)
# What is said of a whole list at once: those who were present, the countries that took part
_PRESENT = re.compile(
    r"(?:^|[\s(])(?:(?:also |those )?(?:present|represented|in attendance|attending|taking part|participating|"
    r"joining)(?: (?:from|at|in|the|this|meeting|event|workshop|course|online)){0,3} (?:was|were|are)|"
    r"(?:participating|participant|attending|represented|present|invited|beneficiary) "
    r"(?:countries|states|nations|jurisdictions|delegations|members|administrations)"
    r"(?: (?:was|were|are|include|included|comprise|comprised))?:?|"
    r"(?:member|observer|partner|associate|participating)(?: member)? (?:countries|states|nations|delegations)"
    r"(?: (?:which|that|were|in|at|on|the|this|of|present|represented|attending|attended|taking|took|part|meeting|"
    r"seminar|workshop|conference|course|session|event)){0,8} (?:were|included|comprised|are|include)[:,]?|"
    r"(?:attending|joining|participating|taking part|hailing|coming|drawn) from|"
    r"(?:countries|states|nations) (?:that|which) (?:are )?(?:tak(?:e|ing)|took) part[:,])"
    r"(?:,? (?:among others|also|notably))?,?\s+(?:delegations (?:of|from) |representatives of )?(?:the )?$",
    re.I,
)
_ACTS = re.compile(
    r"(?:'s?(?: [a-z-]+){0,3}?)?(?:,? in (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?)?"
    r"(?:, (?:which|who|whose|as|with|together with|jointly with|in [a-z-]+ with) [^,]{1,80},)?"
    r"(?: as (?!well)[\w ]{3,30}?)?\)?\s*(?:\([^)]{1,60}\)\s*)?[,-]?\s*"
    r"(?:(?:have|has|had|will|also|both|all|each|"
    r"jointly|being|today|on \w+|are to|is to|to)\s+){0,3}"
    r"(?:held|holds?|met|meet|took (?:part|place in)|take part|participat\w+|attend\w*|"
    r"signed?|signs?|joined|agreed?|"
    r"discuss\w*|came|"
    r"(?:was|were) (?:also )?(?:represented|elected|present|there|in attendance)|hosted?|hosts?|conduct\w*|"
    r"launch\w*|were represented|exchang\w*|took the floor|handed over|"
    r"used the (?:occasion|opportunity|meeting|event) to|proposed|"
    r"(?:made|gave|delivered) (?:[a-z]+ )?(?:statements?|presentations?|remarks|lessons|interventions?)|"
    r"welcom\w+|received|greeted|follow(?:ed|s)?|observ\w+|watched|deposited|conven\w*|concluded?|open\w*|chair\w*|"
    r"represented by|took over|offered|pledged|announced|stressed|underlined|emphasi[sz]ed|suggested|raised|"
    r"invited|"
    r"reported|thanked|informed|voiced|expressed|congratulated|seconded|"
    r"sent|spoke|briefed|contributed|dispatched|"
    r"connected|dialled in|logged in|"
    r"kick\w*|start\w*|began|complet\w*|organi[sz]\w*|"
    r"adopt\w*|co-?host\w*|shared?|presented|reaffirm\w*)\b",
    re.I,
)
# What leads a list in: a colon behind those present, or where they sat
_LED_IN = re.compile(
    r"\b(?:took part|attended|participated|present|represented|taking part|in attendance|participants|delegations|"
    r"attendees|delegates|observers|guests)(?: [\w ]{0,40})?:\s*(?:the )?$|"
    r"\b(?:among (?:the |those )[\w ]{3,40}|(?:around|at) the table|connected [\w ]{2,20}|online) "
    r"(?:was|were|sat|are) "
    r"(?:the )?$|"
    r"\b(?:lecturers|experts|officers|trainers|statements|presentations|speeches|sessions|lessons|remarks)\b"
    r"[\w ]{0,30} (?:sent|made|given|delivered|moderated|facilitated|presented|led|taught) by (?:the )?$",
    re.I,
)
_IN_THE_CHAIR = re.compile(
    r"(?:chairing|hosting|opening|presiding over) (?:the|this|its) [\w ]{3,40}, (?:the )?$", re.I
)
_ADJECTIVE_PEOPLE = re.compile(
    rf"(?:[\s-]+[\w'-]+(?:,? and|, [\w'-]+ and)?){{0,3}}?[\s-]+(?:{PEOPLE}|customs|police|navy|army|embassy)\b",
    re.I,
)
_NAMED_PEOPLE = re.compile(
    r"\s+(?:(?:foreign|interior|justice|defen[cs]e|border|police|customs|senior|top|security|"
    r"law enforcement) ){0,2}"
    r"(?:officials|ministers|leaders|experts|officers|guards|presidents|envoys|chiefs|prosecutors|negotiators|delegations?|sides?|teams?|contingents?|representatives?|delegates?)\b",
    re.I,
)
# A list behind a number: "representatives of 13 Member States: Peru, Chile and Cuba"
_COUNTED = re.compile(
    rf"\b{PEOPLE}\b(?:(?!{_TOPIC})[^.;]){{0,200}}\b(?:states?|countries|members|nations|jurisdictions|territories|administrations|"
    rf"agencies|services|parties|{PEOPLE})\b(?: (?:listed |named |shown )?below|"
    r"(?: (?:taking part|participating|involved|engaged|concerned|covered)(?: (?:in|by) [\w' ]{1,60})?)?"
    r"(?: of the [\w ]{1,40})?)\s*(?:\([^)]{1,20}\)\s*)?"
    r"(?:[:(,-]\s*(?:namely|including|i\.e\.|that is)?,?:?|\s+(?:namely|i\.e\.|viz\.?),?:?|"
    r"[,(-]\s*among (?:them|others),?)\s*(?:the )?$",
    re.I,
)
_AMONG_THEM = re.compile(
    rf"\b(?!countries|states|nations){PEOPLE}\b(?:(?!{_TOPIC})[^;]){{0,200}}?,? (?:among (?:them|those)|including)"
    r"(?: those)?,? (?:from )?(?:the )?$",
    re.I,
)
_WITH_THOSE = re.compile(
    r"\b(?:held|met|talks|consultations|meetings?)\b[\w ]{0,40} with [\w ]{1,40},? (?:namely|i\.e\.),? (?:the )?$",
    re.I,
)
# "the Committee, which includes A, B and C" met; "a grouping made up of A, B and C"
_MADE_UP_OF = re.compile(
    r"\b(?:meeting|session|summit|conference|assembly|chiefs|committee|council|group|network|task force)\b"
    r"[^.;]{0,160}"
    r"\b(?:which|that|whose members|, now|, a body)?\s*(?:includes?|compris\w+|groups|is made up of|made up of|"
    r"is composed of|composed of|consist\w* of|brings together|unites|are)\s+(?:the )?$",
    re.I,
)
_ASKED = re.compile(
    r"(?:\b(?:ready|willing|able|asked|plans?|intends?|offered|due) to [\w ]{0,30}|"
    r"\b(?:asked about|discuss\w*|spoke (?:of|about)|talk\w* (?:about|of)|agreed on|concerning) (?:the )?"
    r"[\w ]{0,30}\b(?:of|to) (?:the )?)$",
    re.I,
)
_WERE_THERE = re.compile(
    r"\b(?:attended by|in attendance were|present were|br(?:ought|ings|inging) together|gather(?:ed|ing)|"
    r"involv(?:ed|es|ing)|featur(?:ed|es|ing)|"
    rf"(?:participants|delegates|guests|trainees) (?:also )?included)\b(?:(?!{_TOPIC})[^.;:]){{0,120}}?"
    r"\b(?:from|representing) (?:the )?$",
    re.I,
)
_EACH = re.compile(rf"\b{PEOPLE}\b[^.;:]{{0,80}}[,(-] ?\w+(?: each)? from (?:the )?$", re.I)
_FUNDS = re.compile(
    r"\b(?:funded|financed|(?<!co-)(?<!co)sponsored|supported|donated|provided|made possible)\b[^.;]{0,60}$|"
    r"\b(?:thank\w*|gratitude)\b[^.;]{0,150}$|"
    r"\b(?:funding|support|contributions?|assistance|(?<!representatives of )(?<!representatives of the )"
    r"(?<!ambassadors of )donors?|grants?|"
    r"appreciation)\b[^.;]{0,80}$",
    re.I,
)
_HOST = re.compile(r"\b(?:host (?:country|nation|state|government)|hosts),? (?:the )?$", re.I)
# "For Myanmar the seat was taken by U Thein", "for Togo spoke Ms. Afi"
_FOR_IT = re.compile(r"(?:^|[,;] |\band )for (?:the )?$", re.I)
_SPOKE = re.compile(r",? (?:the seat|spoke|sat|attended|came|took part|signed|it was)\b")
# "investigations carried out together with Ukrainian colleagues", which the talks were about
_WORKED_WITH = re.compile(
    r"\b(?:investigat\w+|operations?|cases?|seizures|arrests?|interact\w*|relations|contacts)\b[^.;:]{0,70}"
    r"\b(?:with|between) (?:the |their |its )?$",
    re.I,
)
_FORMER = re.compile(r"\b(?:former|formerly|ex|late)[ -](?:the )?$", re.I)
_ITS_MONEY = re.compile(
    r"\s+as (?:[a-z]+ ){0,2}donors?\b|-(?:funded|financed|backed|sponsored|supported|based|born|owned|made|led)\b",
    re.I,
)
_GROUP_ACTS = re.compile(
    r"\s+(?:(?:[a-z]+ ){0,3}(?:met|convened|held (?:its|their|talks))|and|spoke|took|take|attend|participat|"
    r"gather|s[ai]t|c[ao]me|are|were)\b"
)
_BY_SOMEBODY = re.compile(r",?\s+(?:by|at the level of)\b")
_DEALINGS = re.compile(r"\b(?:contacts|relations|ties|links) with (?:the )?[a-z]+ (?:of|in|from) (?:the )?$", re.I)
# "gangs from A", "heroin from B"
_THINGS_FROM = re.compile(
    r"\b(?:gangs?|smugglers|traffickers|criminals|militants|terrorists|fighters|pirates|migrants|refugees|victims|drugs?|"
    r"heroin|cocaine|opium|methamphetamine|tablets|precursors|arms|weapons|guns|goods|cigarettes|shipments|vessels|"
    r"trucks|cars|citizens|nationals)"
    r" (?:coming |arriving |trafficked |smuggled |brought |bound |sent )?(?:from|of|for) (?:the )?$",
    re.I,
)
# "along the border of A with B"
_LAND_OF = re.compile(
    r"\b(?:borders?|frontiers?|territory|coasts?|waters|situation|laws?|legislation|stabili[sz]ation|reconstruction|"
    r"stability|security|economy|future|population|people) (?:of|in) (?:the )?$",
    re.I,
)
_GOVERNMENT_OF = re.compile(r"\b(?:the )?governments? of (?:the )?$", re.I)  # no people by itself
_NOT_TAKING_PART = re.compile(
    r"\b(?:from|to|in|on|for|into|through|via|against|towards?|border with|borders? of|situation in|"
    r"trafficking \w+|originating in|"
    r"embassy (?:in|to)|accredited (?:in|to)|ambassadors? to|office (?:in|for)|delegation to|"
    r"headquarter\w* in)\s+(?:the )?$",
    re.I,
)


def took_part(listed: MemberList) -> bool:
    """Whether the words around a list say that its members took part."""
    before, after = own_words(listed), listed.after.partition(";")[0]
    if _HOST.search(before):
        return True
    hands_on = _HANDED_TO.search(before) or came_from(before)
    in_person = gave(before, after) or were_there(after)
    funds = (_FUNDS.search(before) and not hands_on and not in_person) or _ITS_MONEY.match(after)
    if funds or stayed_away(listed) or is_spoken_of(before, after):
        return False
    if (_ACTS.match(after) or gave(before, after)) and not _NOT_TAKING_PART.search(before):
        return True
    if (
        came_from(before)
        or any(words.search(before) for words in (_IN_THE_CHAIR, _PRESENT, _LED_IN))
        or is_meeting_pair(listed)
    ):
        return True
    last = listed.members[-1]
    if isinstance(last, CountrySpan) and last.form in ("adjective", "demonym"):
        return _is_their_people(last, before, after)
    by_proxy = ("represented" in before and _BY_SOMEBODY.match(after)) or (
        _FOR_IT.search(before) and _SPOKE.match(after)
    )
    acts = _GROUP_ACTS if isinstance(last, GroupSpan) else _NAMED_PEOPLE
    taught = isinstance(last, OrganisationSpan) and _COURSE_FOR.search(before)
    return bool(by_proxy or taught or acts.match(after)) or _hangs_on_people(before, len(listed.members))


def _is_their_people(last: CountrySpan, before: str, after: str) -> bool:
    """Whether an adjective tells where people present are from ("Afghan officers")."""
    if any(words.search(before) for words in (_ASKED, _FORMER, _WORKED_WITH)):
        return False
    if last.form == "demonym" or counted_people(before, after) or _ADJECTIVE_PEOPLE.match(after):
        return True
    rest = behind_name(after)
    acted = rest is not None and (_ACTS.match(rest) or gave(before, rest))
    return bool(acted or (rest is not None and _OF_PEOPLE.search(before)))


def _hangs_on_people(before: str, members: int) -> bool:
    """Whether a list of so many members follows on people ("officers from") or on those it makes up."""
    if any(words.search(before) for words in (_DEALINGS, _THINGS_FROM, _LAND_OF)):
        return False
    before = _GOVERNMENT_OF.sub("", before)
    if members > 1 and any(words.search(before) for words in (_PEOPLE_IN, _OF_SEVERAL, _MET_IN_BRACKETS)):
        return True
    if members > 2 and _MADE_UP_OF.search(before):
        return True
    return any(
        pattern.search(before)
        for pattern in (
            _OF_PEOPLE,
            _PEOPLE_BETWEEN,
            _INSTITUTIONS_IN,
            _OFFICERS_IN,
            _HANDED_TO,
            _TOGETHER,
            _COUNTED,
            _AMONG_THEM,
            _EACH,
            _WITH_THOSE,
            _WERE_THERE,
        )
    )
