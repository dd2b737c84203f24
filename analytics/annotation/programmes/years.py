"""The years for which a programme is made, as printed: "2022-2025", "(2016–2021)", "for the period 2021 to 2030".

In: the reading text and a position. Out: `Years` with the spans of the two years. Refused: single years ("Work
Plan for 2023" is no multi-year programme) except as an end ("until 2025"), and ranges that run backwards.
"""

import re
from dataclasses import dataclass

from analytics.annotation.reading import ReadingText
from analytics.annotation.spans import Span
from analytics.annotation.tokens import ANY_MONTH

_MONTH = rf"(?:(?:{ANY_MONTH})\s+)?"
_RANGE = (
    rf"{_MONTH}(?P<first>(?:19|20)\d\d)\s*(?:-|/|to|until|till|through|and)\s*"
    rf"{_MONTH}(?P<last>(?:19|20)\d\d|\d\d)(?!\d)"
)
_UNTIL = (
    r"(?:until|till|through|up to|by|to|towards|the year)\s+(?:the\s+)?(?:end of\s+)?(?P<until>20\d\d)(?!\d|\s*-)"
)
RANGE = re.compile(_RANGE)
# right behind a name: "(2016-2021)", ", 2022-2025", "for the period from 2015 to 2019", "until 2030", "2030"
_LEAD = (
    r"[\"']?(?:\s(?:[IVX]{1,4}|\d)\b)?[\s,]*(?:\((?:[^()\n]{1,30}?[,;:]? )?)?\s*(?:(?:for|in|over|during"
    r"|covering|spanning|from|between)\s+)?(?:the\s+)?(?:(?:period|years?"
    r"|term|cycle)\s+)?"
    r"(?:(?:of|from|between|for)\s+)?"
)
_BEHIND = re.compile(rf"{_LEAD}{_RANGE}\s*\)?")
_BEHIND_END = re.compile(rf"[\s,]*\(?\s*(?:{_UNTIL}|(?P<bare>20[2-9]\d)(?!\d|\s*-))\)?")
# further on in the sentence: "…, which runs from 2014 to 2017"
_SAID = re.compile(
    r"\b(?:phase \(|(?:cover(?:s|ing|ed)?|run(?:s|ning)?|span(?:s|ning|ned)?|designed|adopted|approved|planned"
    r"|intended|calculated|period"
    r"|years|implemented|drafted|effective|valid)\s+(?:(?:for|in|from|between|over|during|of)\s+)?(?:the\s+)?"
    rf"(?:(?:period|years)\s+)?(?:(?:of|from|between)\s+)?){_RANGE}"
)
# "due to be carried out by 2030"
_SAID_END = re.compile(
    r"\b(?:carried out|implemented|completed|realized|realised|in force|in place|run|runs|running|valid"
    r"|fulfilled)\s+"
    r"(?:by|until|till|through|up to)\s+(?:the\s+)?(?:end of\s+|year\s+)?(?P<until>20\d\d)(?!\d)"
)
# "the four-year plan …, carried out from 1 January 2007"
_TERM = re.compile(
    r"\b(?P<count>two|three|four|five|six|seven|eight|ten|\d{1,2})-year\b[^.;]{1,160}?"
    r"\b(?:from|starting(?: in| on)?|beginning(?: in| on)?|as of|since)\s+"
    r"(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?(?:\d{1,2},\s+)?(?P<first>(?:19|20)\d\d)\b"
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_BEFORE = 30  # characters before the noun in which "four-year" may stand
_APPOSED = re.compile(
    rf"\b(?:for|of|covering)\s+(?:the\s+)?(?:(?:period|years)\s+)?(?:from\s+)?{_RANGE}, (?:the|an?|its) $"
)
_IN_NAME = re.compile(r"[A-Za-z] ?- ?(?P<until>20[2-9]\d) $")
_LONGEST = 60  # years: Agenda 2063 spans fifty


@dataclass(frozen=True, slots=True)
class Years:
    """start_year, end_year: None where not printed; first, last: the spans that print them; end: where the words
    end.
    """

    start_year: int | None
    end_year: int | None
    first: Span | None
    last: Span | None
    end: int


def years_behind(reading: ReadingText, position: int) -> Years | None:
    """The years printed right behind a position, with the brackets that hold them."""
    match = _BEHIND.match(reading.folded, position)
    if match is not None and (years := _years(reading, match)) is not None:
        return _closed(reading, match, years)
    match = _BEHIND_END.match(reading.folded, position)
    if match is None:
        return None
    group = "until" if match.group("until") else "bare"
    return Years(None, int(match.group(group)), None, _span(reading, match, group), match.end(group))


def years_before(reading: ReadingText, start: int, head: int) -> Years | None:
    """The years of a document that a programme is in apposition to ("a paper for 2021-2025, the UN Framework"), or
    the last year in its name ("the Corridor-2035 programme").
    """
    apposed = _APPOSED.search(reading.folded, max(0, start - 40), start)
    if apposed is not None and (years := _years(reading, apposed)) is not None:
        return years
    until = _IN_NAME.search(reading.folded, start, head)
    return Years(None, int(until["until"]), None, _span(reading, until, "until"), until.end()) if until else None


def years_inside(reading: ReadingText, start: int, end: int) -> Years | None:
    """The first range of years inside a stretch of text, else its "until 2025"."""
    for match in RANGE.finditer(reading.folded, start, end):
        years = _years(reading, match)
        if years is not None:
            return years
    until = re.compile(_UNTIL).search(reading.folded, start, end)
    return Years(None, int(until["until"]), None, _span(reading, until, "until"), until.end()) if until else None


def years_said(reading: ReadingText, start: int, end: int) -> Years | None:
    """The range of years that a stretch of text says something covers or runs for."""
    for match in _SAID.finditer(reading.folded, start, end):
        years = _years(reading, match)
        if years is not None:
            return years
    until = _SAID_END.search(reading.folded, start, end)
    return Years(None, int(until["until"]), None, _span(reading, until, "until"), until.end()) if until else None


def years_of_term(reading: ReadingText, head: int, end: int) -> Years | None:
    """The years of a plan whose length and first year a sentence gives: "the four-year plan … from 1 May 2007"."""
    term = _TERM.search(reading.folded, max(0, head - _BEFORE), end)
    if term is None or term.start() > head:
        return None
    count = _COUNTS.get(term["count"]) or int(term["count"])
    first = int(term["first"])
    span = _span(reading, term, "first")
    return Years(first, first + count - 1, span, _span(reading, term, "count"), term.end())


def _years(reading: ReadingText, match: "re.Match[str]") -> Years | None:
    first = int(match.group("first"))
    printed = match.group("last")
    last = int(printed) if len(printed) == 4 else first // 100 * 100 + int(printed)
    if not first < last <= first + _LONGEST:
        return None
    return Years(first, last, _span(reading, match, "first"), _span(reading, match, "last"), match.end("last"))


def _closed(reading: ReadingText, match: "re.Match[str]", years: Years) -> Years:
    """The years, with the closing bracket if they stand in brackets."""
    opened = "(" in match.group() and match.group().endswith(")")
    return Years(years.start_year, years.end_year, years.first, years.last, match.end() if opened else years.end)


def _span(reading: ReadingText, match: "re.Match[str]", group: str) -> Span:
    return Span(match.start(group), match.end(group), reading.text[match.start(group) : match.end(group)])
