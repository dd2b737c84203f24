"""The grammar of dates that need another date to be counted from: "last month", "two years ago", "on Tuesday".

In: a run of date words and a position in it. Out: the longest `Moment` that begins there, or None. Its expression
is the normal form "ANCHOR UNIT SHIFT [PART]":

ANCHOR  story: the day the story is told; event: the day of what was told before ("a day earlier").
UNIT    day, week, weekend, fortnight, month, quarter, half, year, decade, century; or the name of a weekday, month
        or season. Plurals ("weeks") in spans of several ("the next two weeks") and vague ones ("coming weeks").
SHIFT   how many units later; 0 is the current one. For names: 0 the nearest, -1 the last, 1 the next.
PART    early, mid, late; earlier, later (than the story); q1 to q4, h1, h2; "week 2" (the second, -1 the last).

A part of a printed month or year ("early 2015", "spring 2021", "the first quarter of 2015") is a calendar date
whose expression is the part alone.
"""

import re
from dataclasses import replace

from analytics.annotation.dates.grammar import WEEKDAYS, Kind, Moment, calendar_at, single_at
from analytics.annotation.dates.tokens import Run, Token
from analytics.annotation.spans import PartialDate

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_PART = r"(?:(?P<p>[PL])(?:-|F|i|iF)?T?)?"
_MODIFIED = re.compile(_PART + r"(?P<r>R)-?(?:(?P<u>[UGwmS])|(?P<n>[cd])-?(?P<v>U))")
_COUNTED_FIRST = re.compile(r"(?P<n>[cd])(?P<r>R)(?P<u>U)")
_CURRENT = re.compile(r"(?P<p>[PLo])(?:(?P<q>U)?(?:F|i)T|FT?)(?P<u>U)")
_DEICTIC = re.compile(r"L?(?P<d>D)G?|(?P<w>w)\.?G?|(?P<e>U)")
_SHIFTED = re.compile(r"(?:(?P<n>[cd])-?(?P<u>U)|(?P<b>B)|(?P<t>U))(?P<a>[AL])")
_PARTIAL = re.compile(r"(?P<p>P)(?:-|F)?T?")
_SEASON = re.compile(r"(?:(?P<p>P)(?:-|F)?T?)?(?P<s>S)(?:[F,]?(?P<y>y))?")
_SPAN = re.compile(r"(?P<y>y)?-?(?P<q>Q)(?:-?F?(?P<z>y))?")
_FRACTION = re.compile(r"T?(?P<o>[odRPL])F?T?(?P<n>[cd])?-?(?P<u>U)(?:F|i)?T?")
_OWNER = re.compile(r"[,(]?i?F?T?(?P<r>R)(?P<u>U)")
_TO_DATE = re.compile(r"K")
_WITHIN = re.compile(r"R?(?P<n>[cd])-?(?P<u>U)")
_CENTURY = re.compile(r"T?(?P<o>o)(?P<u>U)")
_DECADE = re.compile(r"T?(?P<e>E)")


def relative_at(run: Run, at: int, month_first: bool) -> Moment | None:
    """The longest date at a token that names a part of a month or year, or is counted from another date."""
    rules = (_within, _modified, _current, _deictic, _shifted, _season, quarter_at, _decade, _century)
    found = [rule(run, at) for rule in rules]
    found += [rule(run, at, month_first) for rule in (partial_at, _fraction, _owned)]
    return max((moment for moment in found if moment), key=lambda moment: moment.end, default=None)


def simple_relative_at(run: Run, at: int) -> Moment | None:
    """A relative date that may begin or end a range: "next Monday", "this May", "tomorrow"."""
    found = [moment for rule in (_modified, _deictic) for moment in [rule(run, at)] if moment]
    return max((m for m in found if m.kind == "relative"), key=lambda moment: moment.end, default=None)


def _modified(run: Run, at: int) -> Moment | None:
    """This week, early next year, last Tuesday, next March, past three years, 2 next days."""
    match = _MODIFIED.match(run.symbols, at) or _COUNTED_FIRST.match(run.symbols, at)
    if match is None:
        return None
    if _is_verb(run, match):
        return None
    modifier, anchor = _group(run, match, "r"), _group(run, match, "r").word
    part = _part(run, match)
    count = match["n"]
    if count:
        unit = _singular(_group(run, match, "v" if match.re is _MODIFIED else "u"))
        shift = modifier.number * _group(run, match, "n").number
        return Moment(at, match.end(), kind="period", expression=f"{anchor} {unit}s {shift}") if shift else None
    unit_token = _group(run, match, "u")
    anchor = _anchor(run, match, modifier, unit_token)
    unit = _unit(unit_token)
    kind: Kind = "period" if unit.endswith("s") or unit in ("decade", "century") else "relative"
    month = unit_token.number if unit_token.symbol == "m" else None
    month_only = PartialDate(None, month)
    expression = f"{anchor} {unit} {modifier.number} {part}".strip()
    return Moment(at, match.end(), month_only, month_only, kind, expression)


def _anchor(run: Run, match: re.Match[str], modifier: Token, unit: Token) -> str:
    """ "The next day" is counted from the event, "next week" from the day of the story."""
    the = run.opened_by("the", match.start("r")) or run.symbols[: match.start("r")].endswith("T")
    return "event" if modifier.number == 1 and unit.word == "day" and the else modifier.word


def _current(run: Run, at: int) -> Moment | None:
    """Later in the week, the end of the year, by end of month, the first quarter of the year."""
    match = _CURRENT.match(run.symbols, at)
    if match is None:
        return None
    if match["q"] or run.symbols[at] == "o":
        return _part_of_current(run, match)
    expression = f"story {_group(run, match, 'u').word} 0 {_part(run, match)}".strip()
    return Moment(at, match.end(), kind="relative", expression=expression)


def _part_of_current(run: Run, match: re.Match[str]) -> Moment | None:
    part = _fraction_part(_group(run, match, "p"), _group(run, match, "q")) if match["q"] else None
    if part is None or _group(run, match, "u").word not in ("year", "month"):
        return None
    expression = f"story {_group(run, match, 'u').word} 0 {part}"
    return Moment(match.start(), match.end(), kind="relative", expression=expression)


def _deictic(run: Run, at: int) -> Moment | None:
    """Yesterday, earlier today, tomorrow morning; Tuesday; the weekend."""
    match = _DEICTIC.match(run.symbols, at)
    if match is None:
        return None
    if match["e"]:
        weekend = run.tokens[at].word == "weekend" and run.opened_by("the|at the|over the", at)
        return Moment(at, at + 1, kind="relative", expression="story weekend 0") if weekend else None
    if match["w"]:
        unit = WEEKDAYS[_group(run, match, "w").number - 1]
        return Moment(at, match.end(), kind="relative", expression=f"story {unit} 0")
    return Moment(at, match.end(), kind="relative", expression=f"story day {_group(run, match, 'd').number}")


def _shifted(run: Run, at: int) -> Moment | None:
    """Two years ago, a day earlier, the day before."""
    match = _SHIFTED.match(run.symbols, at)
    if match is None or (match["t"] and not run.opened_by("the", at)):
        return None
    direction = _group(run, match, "a")
    count = _group(run, match, "n").number if match["n"] else 1
    unit = next(_singular(_group(run, match, name)) for name in "ubt" if match[name])
    if count == 0:
        return None
    expression = f"{direction.word} {unit} {direction.number * count}"
    return Moment(at, match.end(), kind="relative", expression=expression)


def _season(run: Run, at: int) -> Moment | None:
    match = _SEASON.match(run.symbols, at)
    if match is None or _is_verb(run, match):
        return None
    season, part = _group(run, match, "s").word, _part(run, match)
    if match["y"]:
        date = PartialDate(_group(run, match, "y").number)
        return Moment(at, match.end(), date, date, expression=f"{part} {season}".strip())
    return Moment(at, match.end(), kind="relative", expression=f"story {season} 0 {part}".strip())


def quarter_at(run: Run, at: int) -> Moment | None:
    """Q1 2019, 2019-H2; Q1."""
    match = _SPAN.match(run.symbols, at)
    if match is None or (match["y"] and match["z"]):
        return None
    if not match["y"] and not match["z"]:
        expression = f"story year 0 {_group(run, match, 'q').word}"
        return Moment(at, match.end(), kind="relative", expression=expression)
    date = PartialDate(_group(run, match, "y" if match["y"] else "z").number)
    return Moment(at, match.end(), date, date, expression=_group(run, match, "q").word)


def _decade(run: Run, at: int) -> Moment | None:
    match = _DECADE.match(run.symbols, at)
    if match is None:
        return None
    year = _group(run, match, "e").number
    year += 0 if year > 99 else 1900 if year > 20 else 2000
    return Moment(at, match.end(), PartialDate(year), PartialDate(year + 9), "period")


def _within(run: Run, at: int) -> Moment | None:
    """Within nine months; the year to date."""
    if _TO_DATE.match(run.symbols, at):
        return Moment(at, at + 1, kind="period", expression=f"story {run.tokens[at].word} 0 earlier")
    match = _WITHIN.match(run.symbols, at)
    if match is None or not run.opened_by("within", at) or not _group(run, match, "n").number:
        return None
    unit, number = _singular(_group(run, match, "u")), _group(run, match, "n").number
    return Moment(at, match.end(), kind="period", expression=f"story {unit}s {number} within")


def _century(run: Run, at: int) -> Moment | None:
    """The 21st century, counted from its round year, as it is spoken of."""
    match = _CENTURY.match(run.symbols, at)
    if match is None or _group(run, match, "u").word != "century":
        return None
    year = 100 * (_group(run, match, "o").number - 1)
    return Moment(at, match.end(), PartialDate(year), PartialDate(year + 99), "period") if year > 0 else None


def partial_at(run: Run, at: int, month_first: bool) -> Moment | None:
    """Early 2015, mid-November, the end of June 2022."""
    match = _PARTIAL.match(run.symbols, at)
    date = single_at(run, match.end(), month_first) if match else None
    if match is None or date is None or date.first.day or date.expression:
        return None
    if _is_verb(run, match) and date.first.month:
        return None
    return replace(date, begin=at, expression=_part(run, match))


def _fraction(run: Run, at: int, month_first: bool) -> Moment | None:
    """The first quarter of 2015, the last week of July, the second half of this year."""
    match = _FRACTION.match(run.symbols, at)
    if match is None or match["n"]:
        return None
    part = _fraction_part(_group(run, match, "o"), _group(run, match, "u"))
    if part is None:
        return None
    date = single_at(run, match.end(), month_first)
    if date and not date.first.day and not date.expression:
        return replace(date, begin=at, expression=part)
    owner = _OWNER.match(run.symbols, match.end())
    if owner:
        modifier, whole = _group(run, owner, "r"), _group(run, owner, "u").word
        expression = f"{modifier.word} {whole} {modifier.number} {part}"
        return Moment(at, owner.end(), kind="relative", expression=expression)
    return None


def _fraction_part(which_token: Token, unit: Token) -> str | None:
    """ "first quarter" is q1, "last week" is "week -1", "third month" is "month 3"."""
    which = _which(which_token)
    limit = {"quarter": 4, "half": 2, "week": 53, "month": 12}.get(unit.word, 0)
    if which == 0 or abs(which) > limit or (which == -1 and unit.word != "week"):
        return None
    return f"{unit.word[0]}{which}" if unit.word in ("quarter", "half") else f"{unit.word} {which}"


def _owned(run: Run, at: int, month_first: bool) -> Moment | None:
    """10 December last year, March of this year, 4-23 in next month."""
    date = calendar_at(run, at, month_first) or _days_alone(run, at)
    if date is None or date.last.year:
        return None
    owner = _OWNER.match(run.symbols, date.end)
    if owner is None:
        return None
    modifier, unit = _group(run, owner, "r"), _group(run, owner, "u").word
    if unit != ("year" if date.first.month else "month"):
        return None
    expression = f"{modifier.word} {unit} {modifier.number}"
    return replace(date, end=owner.end(), kind="relative", expression=expression)


_DAYS_ALONE = re.compile(r"T?(?P<d>[do])(?:[-~&]T?(?P<e>[do]))?(?=,?[iF]T?RU)")


def _days_alone(run: Run, at: int) -> Moment | None:
    """The 10th (of next month), 4-23 (in next month)."""
    match = _DAYS_ALONE.match(run.symbols, at)
    if match is None:
        return None
    first = _group(run, match, "d").number
    last = _group(run, match, "e").number if match["e"] else first
    return Moment(at, match.end(), PartialDate(None, None, first), PartialDate(None, None, last))


def _group(run: Run, match: re.Match[str], name: str) -> Token:
    return run.tokens[match.start(name)]


def _is_verb(run: Run, match: re.Match[str]) -> bool:
    """Whether the part is a verb: "will start next year"; "the start of next year" needs its "of"."""
    if match.groupdict().get("p") is None:
        return False
    part = _group(run, match, "p")
    return part.symbol == "P" and part.number == 1 and run.symbols[match.start("p") + 1] not in "F-"


def _part(run: Run, match: re.Match[str]) -> str:
    if match.groupdict().get("p") is None:
        return ""
    token = _group(run, match, "p")
    return token.word if token.symbol == "P" else "earlier" if token.number < 0 else "later"


def _singular(token: Token) -> str:
    return token.word.removesuffix("s")


def _unit(token: Token) -> str:
    names = {"w": WEEKDAYS, "m": MONTHS}.get(token.symbol)
    return names[token.number - 1] if names else "day" if token.symbol == "G" else token.word


def _which(token: Token) -> int:
    """The number of "first", "second"; -1 for "last" and "end"."""
    if token.symbol in "od":
        return token.number
    return -1 if token.number == -1 or token.word == "late" else 1 if token.word == "early" else 0
