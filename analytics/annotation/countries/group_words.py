"""The words by which texts speak of a group's countries: numbers, nouns, quantifiers, what makes it a mere part.

In: folded text. Out: expressions, numbers, `GroupPhrase`s, lists of countries. Knows no group by name.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from analytics.annotation.spans import CountrySpan

_WORDS = re.findall(
    r"\w+",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
)
_VALUES = {word: value for value, word in enumerate(_WORDS, start=1)} | {"thirty": 30, "forty": 40, "fifty": 50}
KIND_OF = (
    r"(?:(?:[Mm]ember|[Pp]artner|[Pp]articipating|[Bb]eneficiary|[Ff]ounding|[Cc]ontracting|[Pp]arty|[Ll]ittoral|[Rr]iparian|"
    r"[Cc]oastal|[Cc]ore|[Pp]rogramme|[Pp]roject|[Ii]sland|[Ii]ndependent|[Ss]overeign|[Ff]ull|"
    r"former [Ss]oviet|former|"
    r"foreign|prime|interior|defen[cs]e|justice|health|trade|finance|EU|UN)[ -])"
)
NOUN = (
    r"(?:[Ss]tates? [Pp]arties|[Ss]tates [Mm]embers|"
    r"[Pp]artner [Ss]tates|[Ss]tates?|[Cc]ountr(?:ies|y)|[Nn]ations?|[Rr]epublics?|"
    r"[Ee]conom(?:ies|y)|[Mm]embers?|[Gg]overnments?|[Ss]ignatories|[Mm]inisters|[Pp]residents|[Ll]eaders|"
    r"[Jj]urisdictions|[Bb]eneficiar(?:ies|y)|[Tt]erritories|[Aa]dministrations|[Cc]apitals|"
    r"[Dd]elegations|[Aa]mbassadors|[Hh]eads of [Ss]tate|[Pp]arliaments)"
)
_UNIT = "two|three|four|five|six|seven|eight|nine"
NUMBER = (
    rf"(?:[2-9]|[1-5]\d|{_UNIT}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    rf"(?:twenty|thirty|forty|fifty)(?:-(?:one|{_UNIT}))?)"
)
COUNT = rf"(?P<count>\b(?i:{NUMBER}) )?"
QUANTIFIER = r"(?:(?P<quantifier>\b(?:[Aa]ll|[Ee]ach|[Ee]very|[Bb]oth)(?: of)?) )?"
ARTICLE = r"(?P<article>\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]hese|[Tt]hose) )?"
_PARTIAL = re.compile(
    rf"(?:\b(?:some|several|most|many|certain|few|other|any|various|selected|different|more|non|not|remaining|"
    rf"individual|no|"
    rf"former|neighbou?ring|including|such as)[ -](?:the )?|\b(?:one|some|several|most|many|few|any|half|"
    rf"number|majority|rest|part|some|"
    rf"none|two|{NUMBER}) of (?:the |its |these |those )?)$",
    re.I,
)

LISTS = re.compile(
    r",? ?(?:\(|: ?|- |, |which are )(?:namely:? |i\.e\.,? |viz\.? |that is,? )?(?:the )?|,? namely:? (?:the )?"
)
_LINK = re.compile(r"(?:,|;|/|,? and|,? &|,? as well as| or)? ?(?:the )?")


@dataclass(frozen=True, slots=True)
class GroupPhrase:
    """A group with its noun: the span, the groups that restrict each other, and what stands before.

    quantified: all of its countries are meant ("all", "each"); partial: only some ("most", "one of").
    """

    start: int
    end: int
    groups: tuple[str, ...]
    count: int | None = None
    quantified: bool = False
    partial: bool = False


def number_of(words: str | None) -> int | None:
    """The number of a count as printed ("five ", "27 ")."""
    if words is None:
        return None
    word = words.strip().lower()
    if word.isdigit():
        return int(word)
    tens, _, unit = word.partition("-")
    return _VALUES[tens] + (_VALUES[unit] if unit else 0)


def is_partial(folded: str, start: int) -> bool:
    """Whether the words before a group take only a part of it ("some", "two of the")."""
    return _PARTIAL.search(folded[max(0, start - 30) : start]) is not None


def listed_from(folded: str, position: int, countries: tuple[CountrySpan, ...]) -> list[CountrySpan]:
    """The countries from a position on with nothing but commas and "and" between."""
    run: list[CountrySpan] = []
    for country in countries[bisect_left(countries, position, key=lambda c: c.start) :]:
        if not _LINK.fullmatch(folded[position : country.start]):
            break
        run.append(country)
        position = country.end
    return run
