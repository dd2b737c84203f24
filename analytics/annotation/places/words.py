"""The words around a city that say what it is there: where something was, the host of it, or an office's seat.

In: folded words before or after a name of a city, as long as a clause. Out: yes or no. Refused: cities that people
come from, and cities of offices ("the embassy in Kabul said").
"""

import re

_TOWN_NOUN = (
    r"(?:cit(?:y|ies)|capitals?|towns?|municipality|resorts?|villages?|suburbs?|[Pp]orts?|settlement|metropolis|"
    r"administrative cent(?:re|er)|outskirts|hub)"
)
_NO_FILLER = r"(?!(?:of|with|for|from|to|and|or|by|on|at|in|between|was|is|has|had)\b)"
# "the Kyrgyz capital, Bishkek", "the Albanian coastal town of Durres", "its economic capital Cotonou"
_DESCRIBED = rf"{_TOWN_NOUN}(?:,? (?:city )?(?:of )?|, )(?:the )?"
_DESCRIPTION = rf"(?:{_NO_FILLER}[\w'-]+,? ){{0,5}}?{_DESCRIBED}"
_SIMPLE = (
    r"(?:the )?(?:[A-Z][\w-]+'s? |[A-Z][a-z]+(?:an|i|ese|ish|ek|yz|ch|kh|hai) |downtown |central |sunny |nearby |"
    r"historic |ancient |[a-z]+ern |host (?:city|town) )?(?:the )?"
)
_PREPOSITION = (
    r"(?:[Ii]n|[Aa]t|to|near|outside|around|visit(?:s|ed|ing)?|toured|reached|into|through|via|"
    r"[Hh]osted by|[Ww]ithin|(?:left|leaves|leaving|departed|departs|headed|heads|bound) for)"
)
_LOCATIVE = re.compile(rf"\b{_PREPOSITION}\s+(?:{_DESCRIPTION}|{_SIMPLE})$")
_IS_DESCRIBED = re.compile(rf"(?<!mayor of the )(?<!\w of )\b{_DESCRIBED}$", re.I)
_VENUE_NOUN = (
    r"(?:Hotel|Cent(?:re|er)|Palace|Palais|Hall|House|University|Academy|Institute|Headquarters|Offices?|School|"
    r"College|Club|Ministry|Complex|Base|Building|Museum|Library|Forum|Secretariat|Parliament|Resort|Campus|Plaza|"
    r"Bank|Airport|Barracks|Inn|Residence|Theatre|Lodge|Hilton|Hyatt|Marriott|Sheraton|Radisson|Intercontinental|"
    r"InterContinental|Serena|Kempinski|Novotel|Rixos|Ramada|Sofitel|Cent(?:re|er)s?|headquarters|premises|hotel|"
    r"campus|cent(?:re|er))"
)
# "at the Palais des Nations, Geneva", "at the headquarters of the Commission, Addis Ababa"
_AT_VENUE = re.compile(
    rf"\b(?:at|in|within|inside) (?:[\w&'.-]+ ){{0,8}}?{_VENUE_NOUN}"
    r"(?: (?:[A-Z][\w&'.-]*|of|and|the|for|des|du|de|on))*(?:,|,? \()? ?$"
)
_VENUE_IN = re.compile(
    rf"\bat (?:[\w&'.-]+ ){{0,8}}?{_VENUE_NOUN}"
    r"(?: (?:[A-Z][\w&'.-]*|of|and|the|for|des|du|de|on))* in (?:the )?$"
)
_OFFICE = re.compile(
    r"\b(?i:based|headquarter\w*|seat|embass(?:y|ies)|offices?|missions?|high commissions?|consulates?|"
    r"ambassadors?|delegations?|representation|representatives?|bureau|born|resident|accredited|lived?|graduated|studied|"
    r"secretariat|cent(?:re|er)|university|presence)"
    r"(?: (?!\w+ed\b|met\b|was\b|is\b|held\b)\w+|"
    r" (?:of|for|to) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})? (?:in|at|to) (?:the )?$"
)
_RESIDENT = re.compile(
    r"\b(?i:liaison officer|attache|charge d'affaires|ambassador|representative|coordinator|correspondent|"
    r"country director|heads? of (?:the )?(?:office|mission|delegation|bureau|presence))s?\b"
    r"(?:(?! (?:at|was|were|is|held|met|took|gathered|convened|opened|began|attended|visited) )[^.;,]){0,80}"
    r" in (?:the )?$"
)
_AT_OFFICE = re.compile(
    r"\b(?:at|welcomed|received|came|open\w*|inaugurat\w*|commissioned|launch\w*|visit\w*|held|took place|"
    r"met|trips?|travel\w*|arriv\w*|(?:his|her|their) delegation to)\b[^.]{0,60}$",
    re.I,
)
# "convened by the Secretariat in Entebbe, Uganda, from 10 to 12 June": the event was there, too
_ORGANISED_BY = re.compile(
    r"\b(?:organi[sz]ed|convened|held|hosted|conducted|delivered|run|arranged|facilitated|called)"
    r"(?: [a-z]+)? by [^.;]*$"
)
_DATED_BEHIND = re.compile(
    r"(?:, [A-Z][\w'-]+(?: [A-Z][\w'-]+)*| \([A-Z][^)\n]{2,30}\))?,? (?:on|from|between) (?:the )?"
    r"(?:\d|[A-Z][a-z]+day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"
)
_COUNTRY_BESIDE = r"(?:[,/]? ?\(?(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?\)?,?| in [A-Z][\w-]+(?: [A-Z][\w-]+)?)?"
_WHEN = (
    r"(?:,? ?(?:on|from|in|between|during) [^.;]{3,40}?,?|,? (?:today|yesterday|this week|last week|this month|"
    r"last month|again|recently|also|now|once again|once more))?"
)
_HOSTED = re.compile(
    rf"{_COUNTRY_BESIDE}{_WHEN},? (?:is today |is this week |has |have |had |will |is |was |again |also |"
    r"recently |"
    rf"then |once again |today |yesterday )*(?:(?:on|from|in) [^.;]{{3,30}}? )?"
    r"(?:(?:co-?)?host(?:ed|s|ing)?\b(?! (?:government|country|city|nation))|play(?:s|ed|ing)? host\b|"
    r"(?:saw|witnessed) (?:(?:on|in|from) [^.;]{3,30}? )?(?:the|an?)\b|"
    r"(?:be|been|became|becomes|become|was|is|will be) (?:\w+ )?(?:the |a )?(?:\w+ )?"
    r"(?:venue|scene|setting|host|site|place)\b|"
    r"(?:the |a )?(?:venue|scene|setting|host|site|place) (?:of|for)\b|"
    r"(?:welcom(?:ed|es?)|receiv(?:ed|es?)|hous(?:ed|es?)|gathered|gathers|brought together) "
    r"(?:the |some |over |more than |about )?"
    r"(?:\w+ ){0,3}(?:delegat|participant|expert|official|minister|leader|head|representative|officer|judge|"
    r"prosecutor|chief|guest|diplomat|scholar|meeting|conference|forum|summit|workshop|seminar|session)\w*)"
)
_SUBJECT = re.compile(
    r"(?:^\W*|[,:] |\b(?:that|where|when|as|while|year|month|week|weekend|today|yesterday|[a-z]+day|\d{4}|\d{1,2}|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|"
    rf"winter) )(?:{_DESCRIPTION}|the (?:{_DESCRIPTION})?)?$|"
    rf"^(?:the )?(?:[\w&'.-]+ ){{0,8}}{_VENUE_NOUN}(?: [\w&'.-]+){{0,5}} in (?:the )?$",
    re.I,
)


def is_locative(before: str) -> bool:
    """Whether the words right before a city put something there: "in the Moldovan capital,"."""
    return bool(_LOCATIVE.search(before) or _AT_VENUE.search(before))


def is_described(before: str) -> bool:
    """Whether the words right before a name call it a town: "the port city of"."""
    return bool(_IS_DESCRIBED.search(before))


def is_venue(before: str) -> bool:
    """Whether a building's name leads to the place: "at the Training Centre in the"."""
    return bool(_VENUE_IN.search(before))


def is_office(before: str, after: str = "") -> bool:
    """Whether a city is named as that of an office or of a life: "the embassy of Japan in".

    after: the words behind the city; days there are those of what the office organised.
    """
    if _DATED_BEHIND.match(after) and _ORGANISED_BY.search(before):
        return False
    if _RESIDENT.search(before):
        return True
    return bool(_OFFICE.search(before)) and not _AT_OFFICE.search(_OFFICE.sub("", before))


def hosts(before: str, after: str) -> bool:
    """Whether a city is said to host. before: the words of its sentence up to it; after: those behind it."""
    return bool(_HOSTED.match(after)) and bool(_SUBJECT.search(before))
