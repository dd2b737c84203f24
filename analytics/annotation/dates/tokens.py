"""The words that dates are made of, as runs of typed tokens.

In: a `Scan`. Out: `Run`s, stretches in which nothing but date words and their connectives ("of the", "-", ",")
stand; each token has a one-letter symbol, so that the grammar of dates is a set of short expressions over
`Run.symbols`. Anchors are the phrases of five word lists and the numbers; the text between is read only there.

Symbols: d number 1-31, o ordinal 1-31, z two digits above 31, y year, E decade ("1990s"), x other number,
m month, w weekday, c number word, R modifier ("last"), U unit ("week"), D day ("yesterday"), G part of the day,
P part ("early"), L earlier/later, A ago/before/after, B "a day", S season, Q quarter or half ("Q1"), N now,
K "year to date"; between them: F of, f from, T the, i in/on, ~ to or a spaced dash, and - / . , & ( as printed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from analytics.annotation.scan import Scan
from analytics.vocabulary.phrases import PhraseMatch

FIRST_YEAR, LAST_YEAR = 1800, 2199  # four digits outside are numbers of resolutions, sums, heights

_NUMBER = re.compile(
    r"(?<![^\W_])(\d+)(?:\s?((?i:st|nd|rd|th))|[' ]?(s))?(?:(?![^\W_])|(?<=\d{4})(?=[A-Z][a-z])|(?=T\d\d:\d\d))"
)
_GAP_WORD = re.compile(r"[a-z]+|[^\sa-z]")
_LONGEST_GAP = 16  # characters: "-", ", ", " until the ", " and on the "
_CONNECTIVES = {
    **dict.fromkeys(("to", "until", "till", "through", "thru", "~"), "~"),
    **dict.fromkeys(("and", "&"), "&"),
    **dict.fromkeys(("in", "on", "during"), "i"),
    **dict.fromkeys(("of", "starting", "commencing"), "F"),
    **{"the": "T", "from": "f", "up": "", ",": ",", ".": ".", "/": "/", "(": "(", "'": ""},
}
_WORD_SYMBOLS = {
    "modifier": "R",
    "unit": "U",
    "day": "D",
    "daypart": "G",
    "part": "P",
    "comparative": "L",
    "direction": "A",
    "one": "B",
    "few": "c",
    "season": "S",
    "span": "Q",
    "now": "N",
    "todate": "K",
    "decade": "E",
    "spelled": "y",
}


@dataclass(frozen=True, slots=True)
class Token:
    """A date word or connective. number: its value (a month's number, a shift); word: unit, part or anchor."""

    symbol: str
    start: int
    end: int
    number: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens that follow one another without other words between, and their symbols as one text.

    lead: what stands before the run in its line, lower case (its last 40 characters).
    """

    tokens: tuple[Token, ...]
    symbols: str
    lead: str = ""

    def opened_by(self, words: str, index: int) -> bool:
        """Whether one of some words ("between|from") stands before a token, with at most an article between."""
        if self.symbols[:index].strip("T"):
            return False
        return re.search(rf"\b(?:{words})(?: the| about| around)? ?$", self.lead) is not None


def find_runs(scan: Scan) -> Iterator[Run]:
    """All runs of a text in order; a lone number makes a run of one token."""
    run: list[Token] = []
    for token in _anchors(scan):
        if run:
            gap = _gap_tokens(scan, run[-1], token)
            if gap is None:
                yield _run(scan, run)
                run = []
            else:
                run += gap
        run.append(token)
    if run:
        yield _run(scan, run)


def _run(scan: Scan, tokens: list[Token]) -> Run:
    start = tokens[0].start
    lead = scan.reading.lower[max(0, start - 40) : start].rpartition("\n")[2]
    return Run(tuple(tokens), "".join(token.symbol for token in tokens), lead)


def _anchors(scan: Scan) -> list[Token]:
    """Numbers and date words; of overlapping ones the longest, which starts first."""
    tokens = [_number_token(match) for match in _NUMBER.finditer(scan.reading.folded)]
    for kind, make in (
        ("months", partial(_valued_token, "m")),
        ("weekdays", partial(_valued_token, "w")),
        ("ordinals", _ordinal_token),
        ("numerals", partial(_valued_token, "c")),
        ("date_words", _word_token),
    ):
        tokens += [make(match) for match in scan.of(kind)]
    kept: list[Token] = []
    for token in sorted(tokens, key=lambda token: (token.start, -token.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept


def _number_token(match: re.Match[str]) -> Token:
    digits, ordinal, plural = match.groups()
    number = int(digits) if len(digits) <= 4 else 0
    start, end = match.span()
    if plural:
        return Token("E" if number % 10 == 0 and len(digits) in (2, 4) else "x", start, end, number)
    if len(digits) <= 2 and 1 <= number <= 31:
        return Token("o" if ordinal else "d", start, end, number, digits)
    if len(digits) == 4 and FIRST_YEAR <= number <= LAST_YEAR and not ordinal:
        return Token("y", start, end, number)
    return Token("z" if len(digits) == 2 and not ordinal else "x", start, end, number, digits)


def _valued_token(symbol: str, match: PhraseMatch) -> Token:
    return Token(symbol, match.start, match.end, int(match.keys[0]))


def _ordinal_token(match: PhraseMatch) -> Token:
    number = int(match.keys[0])
    return Token("o" if number <= 31 else "x", match.start, match.end, number)


def _word_token(match: PhraseMatch) -> Token:
    """From the value in date_words: its class, then a shift and an anchor, or the word it stands for."""
    name, *rest = match.keys[0].split()
    number = next((int(part) for part in rest if part.lstrip("-").isdigit()), 0)
    word = next((part for part in rest if not part.lstrip("-").isdigit()), "")
    return Token(_WORD_SYMBOLS[name], match.start, match.end, number, word)


def _gap_tokens(scan: Scan, before: Token, after: Token) -> list[Token] | None:
    """The connectives between two anchors; None where other words or a sentence end part them."""
    start, end = before.end, after.start
    if end - start > _LONGEST_GAP:
        return None
    gap = scan.reading.lower[start:end]
    abbreviated = before.symbol in "mw" and before.end - before.start <= 4
    ordinal = before.symbol == "d" and after.symbol in "dmy" and gap == ". "  # "20. 06. 2023", "3. March"
    if gap.startswith(".") and gap not in (".", ".-", ". - ") and not abbreviated and not ordinal:
        return None
    opens = scan.reading.folded[end].isupper() and after.symbol not in "dmoyzwxE"
    opens = opens or (before.symbol == "y" and after.symbol == "w")
    if opens and gap in (" - ", " -- "):
        return None  # a dateline, and what follows: "12 June 2017 - Last week"
    symbols = _gap_symbols(gap)
    return None if symbols is None else [Token(symbol, start, end) for symbol in symbols]


@lru_cache(maxsize=4096)
def _gap_symbols(gap: str) -> str | None:
    """The symbols of a gap: a dash is tight only between the very anchors."""
    if "\n" in gap:
        return None
    if gap == "-":
        return "-"
    symbols = ""
    for word in _GAP_WORD.findall(gap.replace("--", "~").replace("-", "~")):
        if word not in _CONNECTIVES:
            return None
        symbols += _CONNECTIVES[word]
    return symbols
