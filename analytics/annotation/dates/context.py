"""Which moments are no dates: numbers of resolutions and rooms, sums, names that look like months, idioms.

In: a run, a moment found in it and the text around. Out: whether the moment stands, and whether its years are a
period (of a programme, a report, a document) instead of the date of an event.
"""

import re

from analytics.annotation.dates.grammar import Moment
from analytics.annotation.dates.tokens import Run
from analytics.annotation.reading import ReadingText
from analytics.annotation.scan import Scan

_NAMED_BY_YEAR = r"agenda|vision|horizon|expo|goals?|targets?|games|olympics?|cup|championships?"
_NUMBERED = re.compile(
    r"(?:\b(?:resolutions?|unscr|decisions?|decrees?|laws?|orders?|directives?|regulations?|articles?|sections?|chapters?"
    r"|paragraphs?|rooms?|buildings?|streets?|highways?|routes?|flights?|iso|sdgs?|p|pp|pages?|tel|phone|fax|box|nos?|"
    rf"number|class|code|index|{_NAMED_BY_YEAR})\.?:? ?|№ ?|# ?)$"
)
_DOCUMENT = re.compile(
    r"\b(?:resolutions?|unscr|decisions?|decrees?|laws?|directives?|regulations?) ?[\w/.-]{1,16} \($"
)
_QUANTITY = re.compile(
    r"\b(?:over|more than|less than|fewer than|nearly|almost|approximately|about|around|some|at least|up to|"
    r"total of|exceed(?:s|ed|ing)?|estimated)(?: the)? $"
)
_MEASURE = re.compile(
    r" ?(?:%|°|per ?cent|percent|million|billion|thousand|hundred|km|kilomet|kg|kilo|tonnes?|tons?|grams?|"
    r"lit(?:re|er)s?|hectares?|met(?:re|er)s|miles|dollars?|euros?|usd|people|persons|men\b|women\b|children|members|countries|"
    r"victims|cases|tablets|pieces|units|vehicles|copies|hours|times\b)"
)
_YEAR_LEAD = re.compile(
    r"\b(?:in|since|of|by|from|until|till|to|before|after|during|for|late|early|mid|year|and|between) ?-?$"
)
_PERIOD_LEAD = re.compile(
    r"\b(?:until|till|since|by|through|for|beyond|from|before|after|prior to|period|term|"
    r"(?:programmes?|programs?|strateg(?:y|ies)|plans?|roadmap|framework|concept|budget)(?: for)?)"
    r"(?: the)?(?: years?)? ?\(?$"
)
_MONTH_LEAD = re.compile(
    r"\b(?:in|during|since|until|till|by|from|of|for|between|early|mid|late|last|next|this|through|throughout|before|after)"
    r"(?: the)? ?-?$"
)
_DAY_LEAD = re.compile(r"\b(?:on|from|by|until|till|between|since|before|after|this|next|last)(?: the)? $")
_SEASON_LEAD = re.compile(r"\b(?:in|during|by|until|since|over)(?: the)? $")
_SEASON_TAIL = re.compile(r" (?:schools?|camps?|games|olympics?|sports?|universit|academ|crops?|sowing|of\b|in\b)")
_OF_SOMETHING = re.compile(r" of\b")
_CLAUSE = re.compile(r" (?:the|a|an|his|her|their|its|that|which|it|they|he|she|\w+ing)\b")
_IDIOM_TAIL = re.compile(
    r"'s (?:world|society|youth|challenges|reality|environment|globali[sz]|complex|rapidly|digital|inter)"
)
_VERB_AFTER_MAY = re.compile(
    r" (?:be|not|also|have|need|lead|seem|well|come|take|require|include|involve|result|apply|only)\b"
)
_FESTIVAL = re.compile(r"\b(?:black|good|easter|ash|palm|cyber|holy|maundy) $")
_BEHIND_PLACE = re.compile(r"[a-z]{2}/$")  # "New Delhi, India/18 April 2019: ..."
_LONG_DASHES = ("\u2014", "\u2015")
_AMBIGUOUS = {3, 5}  # "march" and "may" are verbs and names, too
_PRECISE_UNITS = ("day", "week", "month")


def stands(scan: Scan, run: Run, moment: Moment) -> bool:
    """Whether a moment is a date where it stands."""
    start, end = run.tokens[moment.begin].start, run.tokens[moment.end - 1].end
    symbols = run.symbols[moment.begin : moment.end]
    behind_place = "m" in symbols and _BEHIND_PLACE.search(scan.reading.lower, max(0, start - 3), start)
    if not behind_place and _glued(scan.reading, start, end, run.tokens[moment.end - 1].symbol):
        return False
    lead, tail = surroundings(scan, start, end)
    if symbols.strip("T")[:1] in "yE" and not _year_stands(scan, moment, symbols, lead, tail, end):
        return False
    if symbols in ("m", "w"):
        return _name_stands(scan, run, moment, lead, tail)
    if "m" in symbols and not _lower_month_stands(scan, run, moment, lead):
        return False
    if symbols[-1] in "do" and _counts(scan, end):
        return False
    return moment.kind == "date" or _relative_stands(moment, symbols, lead, tail)


def is_period(scan: Scan, run: Run, moment: Moment) -> bool:
    """Whether the years of a moment are a period or a document's, not the date of an event."""
    if moment.kind != "date" or moment.first.month or moment.expression:
        return moment.kind == "period"
    start, end = run.tokens[moment.begin].start, run.tokens[moment.end - 1].end
    lead, _ = surroundings(scan, start, end)
    return bool(_PERIOD_LEAD.search(lead) or _DOCUMENT.search(lead))


def surroundings(scan: Scan, start: int, end: int) -> tuple[str, str]:
    """The 40 characters before and after a stretch within its line, folded and in lower case."""
    lower = scan.reading.lower
    return lower[max(0, start - 40) : start].rpartition("\n")[2], lower[end : end + 40].partition("\n")[0]


def _glued(reading: ReadingText, start: int, end: int, last_symbol: str) -> bool:
    """Whether a sign ties the first or last number to something else: "$5", "COVID-19", "3.5", "5-day".

    A long dash ties nothing: "THE HAGUE\u20149 September 2022\u2014The course".
    """
    before, after = reading.lower[max(0, start - 2) : start], reading.lower[end : end + 2]
    if reading.text[max(0, start - 1) : start] in _LONG_DASHES:
        before = ""
    if reading.text[end : end + 1] in _LONG_DASHES:
        after = ""
    if before[-1:] in tuple("$€£#/\\@_+") or (before[-1:] == "-" and before[:1].isalnum() and len(before) == 2):
        return True
    if before[-1:] in tuple(".,:") and before[:1].isdigit():
        return True
    if last_symbol not in "dyzo" or (
        last_symbol == "y" and re.match(r"[./:][A-Z][A-Za-z]", reading.folded[end : end + 3])
    ):
        return False  # "2022/Press Group/", "in 2022.The course"
    return after[:1] in tuple("%°_") or (after[:1] in tuple(".,:-/") and after[1:].isalnum())


def _counts(scan: Scan, end: int) -> bool:
    """Whether a number counts people or goods: "In May 15 officers"."""
    tail = scan.reading.lower[end : end + 40].partition("\n")[0]
    nouns = scan.of("participants_nouns")
    return bool(_MEASURE.match(tail)) or (tail[:1] == " " and any(noun.start == end + 1 for noun in nouns))


def _year_stands(scan: Scan, moment: Moment, symbols: str, lead: str, tail: str, end: int) -> bool:
    if _NUMBERED.search(lead) or re.match(rf" (?:{_NAMED_BY_YEAR})\b", tail):
        return False
    if "E" in symbols:
        printed = scan.reading.lower[end - 6 : end]
        return printed[:4].strip().isdigit() or printed.isalpha() or lead.endswith("the ") or symbols[0] == "T"
    if "m" in symbols or "d" in symbols[1:]:
        return True
    if _counts(scan, end) or (_QUANTITY.search(lead) and not re.match(r"[.,;)]|$", tail)):
        return False
    year = moment.first.year or 0
    usual = 1950 <= year <= 2060 and year % 100
    return bool(usual or _YEAR_LEAD.search(lead) or _DOCUMENT.search(lead) or len(symbols) > 1)


def _name_stands(scan: Scan, run: Run, moment: Moment, lead: str, tail: str) -> bool:
    """A month or weekday alone: capitals help, abbreviations and verbs need a preposition."""
    token = run.tokens[moment.begin]
    printed = scan.reading.folded[token.start : token.end]
    if token.symbol == "w":
        return len(printed) > 5 and not _FESTIVAL.search(lead)
    sure = bool(_MONTH_LEAD.search(lead)) and not (printed == "may" and _VERB_AFTER_MAY.match(tail))
    if printed[0].islower() and token.number in _AMBIGUOUS and re.search(r"\b(?:for|of|this|last|next) $", lead):
        return False
    plain = printed[0].isupper() and (len(printed) > 4 or printed in ("June", "July"))
    return sure or (plain and token.number not in _AMBIGUOUS)


def _lower_month_stands(scan: Scan, run: Run, moment: Moment, lead: str) -> bool:
    """ "Group of 20 may meet": "may" and "march" in small letters need more than a number beside them."""
    months = [t for t in run.tokens[moment.begin : moment.end] if t.symbol == "m" and t.number in _AMBIGUOUS]
    if not any(scan.reading.folded[t.start].islower() for t in months):
        return True
    symbols = run.symbols[moment.begin : moment.end]
    return bool(re.search(r"[oyPL~-]", symbols) or _DAY_LEAD.search(lead))


def _relative_stands(moment: Moment, symbols: str, lead: str, tail: str) -> bool:
    anchor, unit, *_ = (*moment.expression.split(), "", "")
    if anchor == "":
        return True
    if symbols == "S":
        return bool(_SEASON_LEAD.search(lead)) and not _SEASON_TAIL.match(tail)
    if symbols[-1] == "A" and _CLAUSE.match(tail):
        return False
    if symbols in ("RU", "PFTU", "PRU") and unit in _PRECISE_UNITS and _OF_SOMETHING.match(tail):
        return False
    if unit == "day" and (
        symbols == "PFTU" or (moment.expression in ("story day -1", "story day 0") and "U" in symbols)
    ):
        return symbols[0] == "L"
    return not _IDIOM_TAIL.match(tail)
