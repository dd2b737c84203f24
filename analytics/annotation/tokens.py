"""Words and signs of a stretch of text, with what a rule asks of them first: is it capitalised, is it English.

In: a folded reading text. Out: `Token`s in order. A possessive ending belongs to its word, a point to its initial.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

ANY_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
"""The names of the months, as an expression asks for one of them."""
STAMP_AHEAD = re.compile(
    r"\W*(?:(?:date|posted|published|updated|last updated)(?: on)?:? )?"
    r"(?:\d{4}-\d\d-\d\d|(?<=[a-z]: |[a-z][a-z] )\d{1,2}[./]\d{1,2}[./]\d{4})"
    r"(?:,? \d\d:\d\d(?::\d\d)?)?,? (?=[A-Z\d])",
    re.I,
)
"""The day that a page prints ahead of the dateline in one line: "date 2019-04-24 "."""
_SHORT = r"(?:Md|Mst|Ma|Mohd|Muh|Jr|Sr|Sh|Ch|Zh|Yu|Ya|Kh|Dzh|Dj)\."  # in names: "Md. Rahman", "A. Sh. Yusupov"
_TOKEN = re.compile(rf"(?:[A-Z]\.-?)+(?![a-z])|{_SHORT}|[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[^\s\w]")


class Token(NamedTuple):
    """A word or sign of the folded text. before: what stands between it and the token before it."""

    start: int
    end: int
    text: str
    before: str = " "

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()

    @property
    def initial(self) -> bool:
        """Whether it is one or more initials with points ("J.F.")."""
        return self.text[0].isupper() and self.text.endswith(".") and len(self.text) > 1

    @property
    def possessive(self) -> bool:
        """Whether it ends with 's or with s'."""
        return self.text.lower().endswith("'s")

    @property
    def bare(self) -> str:
        """The word in lower case, without its possessive ending."""
        return self.text.lower().removesuffix("'s")


@lru_cache(maxsize=256)  # several annotators read the same sentences
def read_tokens(folded: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of folded[start:end]."""
    tokens: list[Token] = []
    last = start
    for match in _TOKEN.finditer(folded, start, end):
        tokens.append(Token(match.start(), match.end(), match.group(), folded[last : match.start()]))
        last = match.end()
    return tuple(tokens)


def is_english(word: str, lexicon: Mapping[str, str]) -> bool:
    """Whether a word, or each part of a hyphenated one, is in the lexicon of English words."""
    lower = word.lower().removesuffix("'s")
    return lower in lexicon or ("-" in lower and all(part in lexicon for part in lower.split("-") if part))
