"""How many people took part: "over 150 participants", "Twenty-four officers", "16 officers and 11 officials".

In: a scan. Out: a `CountSpan` for each number of people, from its qualifier to the noun. Refused: numbers of
things, countries and agencies, people arrested or helped, yearly or all-time totals, parts of a number given
before ("35 prosecutors, including 12 women"), and vague amounts ("hundreds of").
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from analytics.annotation.meetings.presence import takes_part
from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountSpan
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

Qualifier = Literal["exact", "at least", "about"]
_DIGITS = re.compile(
    r"(?<![\w.,/$€£#-])\d{1,3}(?:[, ]\d{3})+(?![\w,.-]*\d)|(?<![\w.,/$€£#-])\d{1,6}(?![\d.,:/%]*\d)"
)
_LONGEST_PHRASE = 110  # characters from a number to its noun
_LEAST = (
    r"well over|over|more than|at least|in excess of|upwards of|no fewer than|no less than|not less than|"
    r"exceeding"
)
_ABOUT = (
    r"about|around|some|approximately|nearly|almost|close to|roughly|circa|up to|as many as|an estimated|"
    r"estimated|approx\.?|~"
)
_QUALIFIER = re.compile(rf"(?:\b|(?=~))(?:(?P<least>{_LEAST})|(?P<about>{_ABOUT}))(?: (?:the|a total of))? ?$")
_TOTAL = re.compile(r"\b(?:a |the )?total of $")
_PART_OF = re.compile(
    r"\b(?:including|of whom|of them|among them|among whom|of which|comprising|with)(?: [\w-]+){0,2} $"
)
_RANGE_END = re.compile(r"(?: ?- ?| to | and )(\d{1,3}(?:,\d{3})+|\d+)(?= )")
# Words that end the noun phrase before a participant noun: prepositions, verbs, and things that are counted
_STOP = re.compile(
    r"(?:of|from|in|to|for|with|on|at|by|who|which|that|were|was|is|are|be|been|has|have|had|will|per|"
    r"percent|cent|years?|"
    r"days?|hours?|weeks?|months?|minutes?|times|the|a|an|as|it|its|their|his|her|our|where|when|while|"
    r"after|before|"
    r"million|billion|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|"
    r"st|nd|rd|th|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|wanted|missing|arrested|detained|convicted|suspected|am|pm|percent|kg|km|or|than|between|under|during|among|but|not|also)"
)
_PLURAL_THINGS = re.compile(r"\w*[a-rt-z]s")  # "workshops", not "customs", "business"
_PLURAL_MODIFIERS = frozenset(
    {
        "customs",
        "affairs",
        "forces",
        "services",
        "forensics",
        "sports",
        "drugs",
        "narcotics",
        "operations",
    }
)
_SPLIT_BY = re.compile(r" (?:(?:was|were|sat|came) )?(?:from|in the room|in the hall|in person|on site)\b")
# One noun for several: "20 Australian, 18 Indonesian and 12 Timorese officers"
_ONE_OF_SEVERAL = re.compile(
    r"(?<![\w,.-])(?P<number>\d{1,4}|[A-Za-z]+(?:-[a-z]+)?) "
    r"(?!January|February|March|April|May\b|June|July|August|September|October|November|December)"
    r"(?:[A-Z][\w-]+(?: [A-Z][\w-]+)?|national|international|local|regional|foreign|civilian|military|male|"
    r"female|"
    r"senior|junior)(?:, and |, | and | as well as )$"
)
# Counted behind the noun: participants, thirty-four (34) in number; delegates numbering 60
_IN_NUMBER = re.compile(
    r"\b(?P<noun>[a-z]+)(?:, (?:[a-z]+(?:-[a-z]+)? \()?(?P<number>\d{1,4})\)? in number| "
    r"number(?:ed|ing) (?:some |about |over )?(?P<more>\d{1,4}))\b"
)
# One side of talks: "a nine-member team"
_SIDE = re.compile(
    r"(?<![\w-])(?P<number>\d{1,3}|[a-z]+(?:-[a-z]+)?)-(?:member|strong|person) "
    r"(?:[\w']+ ){0,3}(?:delegation|team|side)\b"
)
DELEGATION = "delegation"  # what a count of one side counts
_AND_FROM = re.compile(
    r"(?:,? and|,) (?P<number>\d{1,3}(?:,\d{3})*|[a-z]+(?:-[a-z]+)?) "
    r"(?=(?:joined |followed |took part |participated |attended |connected |were )?(?:by zoom\b|by video|"
    r"from\b|online\b|virtually\b|remotely\b|on (?:zoom|screen|the screen|line)\b|via\b))"
)
_ANOTHER = re.compile(
    r"(?:,? and|,|;)(?: [a-z]+){0,3} (?:another|a further|an additional) (?P<number>\d{1,3}(?:,\d{3})*|"
    r"[a-z]+(?:-[a-z]+)?)(?=[,.;]|$| (?:online|virtually|remotely|by|via|on (?:the )?screen)\b)"
)
# "Officers of Ghana, Togo and Benin, 28 in all, attended"
_IN_ALL = re.compile(r", (?P<number>\d{1,4}) (?:in all|in total|all told|altogether|of them,)(?:\b|(?<=,))")
_ALL_NAMED = 200  # characters before it in which they are named
# Without a noun behind the number: "drew an audience of some 60", "with 28 in attendance", "participants (52)"
_BARE = re.compile(
    r"\b(?:audience|attendance|turnout) of (?P<about>about |around |some |nearly |almost |roughly )?"
    r"(?P<least>over |more than |at least )?"
    r"(?P<of>\d{1,3}(?:,\d{3})+|\d{1,4}|[a-z]+(?:-[a-z]+)?)(?=[.,;]|"
    r" (?!\w+s\b))|"
    r"\bwith (?:about |some )?(?P<with>\d{1,4}|[a-z]+(?:-[a-z]+)?) (?:in attendance|present|attending)\b|"
    r"(?<![\w-])(?P<strong>\d{1,4}|[a-z]+(?:-[a-z]+)?)-(?:strong|member|person) (?:group|class|audience|"
    r"batch|intake)\b|"
    r"\b(?:participants|delegates|attendees|trainees|students) \((?P<behind>\d{1,4})\)"
)
_NUMBER_OF = re.compile(
    r"\bnumber of (?P<noun>[a-z]+)(?: (?:had|has))? (?:to|reached|was|is|exceeded|rose to|grew to) "
    r"(?:(?P<least>over|more than|at least)|(?P<about>about|around|some|nearly|almost))? ?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?![\d,.]*\d)"
)
# In a list: judges and lawyers; officers of a ministry, and lecturers; nine (two of them women), four advocates
_BESIDE_MORE = re.compile(
    r"(?: \([^()\n]{2,40}\))?(?:,|,? and) |"
    r" (?:of|from) [^.;:()\n]{2,100}?,? (?:and|as well as) (?!(?:with|by|led|taught)\b)"
)
_BESIDE = 120  # characters before it in which they stand
_FEWEST = (
    5  # "two experts said" counts nobody at an event; fewer count only beside more: "30 judges and 4 lawyers"
)


def find_counts(scan: Scan, vocabulary: Vocabulary) -> tuple[CountSpan, ...]:
    """All counts of people taking part, in text order. The word lists have been found by the scan already."""
    nouns = scan.of("participants_nouns")
    found: list[CountSpan] = []
    part: CountSpan | None = None
    for start, end, value in _numbers(scan):
        if found and start < found[-1].end:
            continue
        count = _count(scan, nouns, start, end, value)
        if count and ((found and _is_part(scan, found[-1], count)) or (part and _is_next(scan, part, count))):
            part = count  # "38 delegates, of whom 27 men and 11 women"
        elif count:
            found += [*_less_before(scan, count), count, *_more_from(scan, count)]
    found += [*_numbers_of(scan, nouns), *_sides(scan)]
    return _at_an_event(scan, found)


def _at_an_event(scan: Scan, found: list[CountSpan]) -> tuple[CountSpan, ...]:
    """The counts in text order without the few that stand alone; a list begins with many: "9 judges, 3 clerks"."""
    kept: list[CountSpan] = []
    for count in sorted(found):
        if count.value >= _FEWEST or (kept and _is_beside(scan, kept[-1], count)):
            kept.append(count)
    return tuple(kept)


def _is_beside(scan: Scan, more: CountSpan, small: CountSpan) -> bool:
    """Whether a count is listed with the one before it: "30 judges and 4 lawyers"."""
    if small.start - more.end > _BESIDE:
        return False
    return _BESIDE_MORE.fullmatch(scan.reading.lower, more.end, small.start) is not None


def _less_before(scan: Scan, count: CountSpan) -> list[CountSpan]:
    """What goes without the noun: "20 Australian, 18 Indonesian and 12 Timorese officers"."""
    text, start = scan.reading.folded, count.start
    words = {m.start: int(m.keys[0]) for m in scan.of("numerals")}
    found: list[CountSpan] = []
    while before := _ONE_OF_SEVERAL.search(text, max(0, start - 60), start):
        start, printed = before.start(), before["number"]
        value = int(printed) if printed.isdigit() else words.get(start, 0)
        if value < 2:
            break
        end = before.end("number")
        found.insert(0, CountSpan(start, end, scan.reading.text[start:end], value, "exact", count.noun))
    return found


def _more_from(scan: Scan, count: CountSpan) -> list[CountSpan]:
    """What is left out the second time: "20 counsellors from one country and 15 from another"."""
    lower = scan.reading.lower
    clause = re.split(r"[.;:\n]|\bwho\b", lower[count.end : count.end + 120])[0]
    split = _SPLIT_BY.match(clause)
    matches = list(_AND_FROM.finditer(clause)) if split else []
    matches = matches or [found for found in (_ANOTHER.search(clause),) if found]
    words = {m.start: int(m.keys[0]) for m in scan.of("numerals")}
    more = []
    for match in matches:
        start, printed = count.end + match.start("number"), match["number"]
        value = int(printed.replace(",", "")) if printed[0].isdigit() else words.get(start, 0)
        end = start + len(printed)
        if value > 1:
            more.append(CountSpan(start, end, scan.reading.text[start:end], value, "exact", count.noun))
    return more


def _numbers_of(scan: Scan, nouns: tuple[PhraseMatch, ...]) -> list[CountSpan]:
    """The number of delegates to more than 180; the number of participants reached 60."""
    kinds = {(noun.start, noun.end): noun.keys[0] for noun in nouns}
    counts = []
    for match in _NUMBER_OF.finditer(scan.reading.lower):
        noun = kinds.get(match.span("noun"))
        if noun:
            qualifier: Qualifier = "at least" if match["least"] else "about" if match["about"] else "exact"
            counts.append(_printed_count(scan, match, match["number"], qualifier, noun))
    for match in _IN_ALL.finditer(scan.reading.lower):
        first = max(match.start() - _ALL_NAMED, scan.reading.lower.rfind(". ", 0, match.start()))
        named = [noun for noun in nouns if first <= noun.start and noun.end <= match.start()]
        counts += [_printed_count(scan, match, match["number"], "exact", noun.keys[0]) for noun in named[:1]]
    words = {m.start: m.keys[0] for m in scan.of("numerals")}
    for match in _BARE.finditer(scan.reading.lower):
        which = next(name for name in ("of", "with", "strong", "behind") if match[name])
        number = match[which] if match[which][0].isdigit() else words.get(match.start(which), "")
        if number and int(number.replace(",", "")) >= _FEWEST:
            qualifier = "at least" if match["least"] else "about" if match["about"] else "exact"
            counts.append(_printed_count(scan, match, number, qualifier, "participant"))
    for match in _IN_NUMBER.finditer(scan.reading.lower):
        if noun := kinds.get(match.span("noun")):
            counts.append(_printed_count(scan, match, match["number"] or match["more"], "exact", noun))
    return counts


def _sides(scan: Scan) -> list[CountSpan]:
    """The members of each delegation that the text counts."""
    words = {m.start: m.keys[0] for m in scan.of("numerals")}
    found = []
    for match in _SIDE.finditer(scan.reading.lower):
        number = match["number"] if match["number"].isdigit() else words.get(match.start(), "")
        if number:
            found.append(_printed_count(scan, match, number, "exact", DELEGATION))
    return found


def _printed_count(scan: Scan, match: re.Match[str], number: str, qualifier: Qualifier, noun: str) -> CountSpan:
    text = scan.reading.text[match.start() : match.end()]
    return CountSpan(match.start(), match.end(), text, int(number.replace(",", "")), qualifier, noun)


def _numbers(scan: Scan) -> Iterator[tuple[int, int, int]]:
    """Start, end and value of the numbers, in figures and in words."""
    lower = scan.reading.lower
    numbers = [(m.start(), m.end(), int(re.sub(r"\D", "", m.group()))) for m in _DIGITS.finditer(lower)]
    for match in scan.of("numerals"):
        behind_dash = scan.reading.text[match.start - 1 : match.start] in ("\u2013", "\u2014")  # "2022 - Twenty"
        hyphened = lower[match.start - 1 : match.start] == "-" and not behind_dash
        if not hyphened and lower[match.end : match.end + 1] != "-":
            numbers.append((match.start, match.end, int(match.keys[0])))
    yield from (number for number in sorted(numbers) if number[2] > 1)


def _count(scan: Scan, nouns: tuple[PhraseMatch, ...], start: int, end: int, value: int) -> CountSpan | None:
    lower = scan.reading.lower
    qualifier, begin = _qualifier(lower, start)
    upper = _RANGE_END.match(lower, end)
    if upper and (int(upper[1].replace(",", "")) > value):
        end, qualifier = upper.end(), "at least"
    if lower[end : end + 1] == "+":
        end, qualifier = end + 1, "at least"
    if lower[start - 1 : start] == "(" and lower[end : end + 1] == ")":
        end += 1  # "sixteen (16) participants"
    noun = _noun(lower, nouns, end)
    if noun is None or _is_year(lower, start, end, value, qualifier):
        return None
    if not takes_part(lower, begin, noun):
        return None
    return CountSpan(begin, noun.end, scan.reading.text[begin : noun.end], value, qualifier, noun.keys[0])


def _qualifier(lower: str, start: int) -> tuple[Qualifier, int]:
    """The qualifier before a number, and where the phrase begins."""
    lead = lower[max(0, start - 30) : start]
    match = _QUALIFIER.search(lead)
    if match:
        return "at least" if match["least"] else "about", start - len(lead) + match.start()
    total = _TOTAL.search(lead)
    if total:
        inner, begin = _qualifier(lower, start - len(lead) + total.start())
        return inner, begin
    return "exact", start


def _noun(lower: str, nouns: tuple[PhraseMatch, ...], end: int) -> PhraseMatch | None:
    """The participant noun of the noun phrase that a number opens."""
    if lower[end : end + 1] != " ":
        return None
    index = bisect_left(nouns, end, key=lambda match: match.start)
    while index < len(nouns) and nouns[index].start - end < _LONGEST_PHRASE:
        noun = nouns[index]
        if not _one_phrase(lower[end + 1 : noun.start]):
            return None
        if not _modifies(lower, noun) and _is_plural(lower, noun):
            return noun
        index += 1
    return None


def _one_phrase(words: str) -> bool:
    """Whether the words between a number and a noun only describe the noun."""
    words = re.sub(r"\b\w+- (?:to|and|or) ", "", words)  # "mid- to senior-level"
    if re.search(r"[.;:()\"\n\d]|'s? ", words):
        return False
    return not any(_is_stop(word) for word in words.replace(",", " ").split())


def _is_stop(word: str) -> bool:
    if _STOP.fullmatch(word):
        return True
    return bool(_PLURAL_THINGS.fullmatch(word)) and word not in _PLURAL_MODIFIERS


def _is_plural(lower: str, noun: PhraseMatch) -> bool:
    return lower[noun.start : noun.end] != noun.keys[0]


def _modifies(lower: str, noun: PhraseMatch) -> bool:
    """Whether a noun only describes the next one: "border guard officers", "women leaders", "youth delegates"."""
    return lower[noun.end : noun.end + 1] == "-" or bool(
        lower[noun.start : noun.end] in ("women", "youth", "staff", "expert", "children")
        and re.match(
            r" (?:[a-z-]+ )?(?:officers|leaders|delegates|participants|parliamentarians|experts|members|"
            r"representatives|prosecutors|judges|police|professionals|entrepreneurs|activists|journalists)\b",
            lower[noun.end : noun.end + 40],
        )
    )


def _is_year(lower: str, start: int, end: int, value: int, qualifier: str) -> bool:
    """Whether four digits are a year: "in 2023 participants discussed"."""
    figures = lower[start:end].isdigit() and end - start == 4 and 1950 <= value <= 2060
    return figures and qualifier == "exact"


def _is_next(scan: Scan, part: CountSpan, count: CountSpan) -> bool:
    """Whether a count goes on with the parts of a whole."""
    return scan.reading.lower[part.end : count.start] in (" and ", ", ", ", and ")


def _is_part(scan: Scan, whole: CountSpan, part: CountSpan) -> bool:
    """Whether a count only divides the one before it."""
    between = scan.reading.lower[whole.end : part.start]
    if len(between) > 60 or re.search(r"[.;\n]", between):
        return False
    return between.count("(") > between.count(")") or bool(
        _PART_OF.search(between + ("" if between.endswith(" ") else " "))
    )
