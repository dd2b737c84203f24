"""Runs of words that may be a personal name: capitals that are no English words, initials, particles.

In: the tokens of a sentence and what else stands there. Out: `NameRun`s, trimmed to the name. Whether somebody is
meant is decided in `people` by what stands beside the run.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from analytics.annotation.tokens import Token, is_english

_ARTICLED = re.compile(r"(?:al|el|an|as|ad|ar|at|az|ud|ul|ur)-[A-Z][\w'-]+$|(?:d|l|dell|dall)'[A-Z][\w-]+$")
_SURNAME_IN_CAPITALS = re.compile(r"[A-Z][A-Z'-]{2,}$")
_CLOSING_PARTICLES = ("kyzy", "kizi", "qizi", "uulu", "uly", "oglu", "ogly", "ogli", "ugli")  # "X, daughter of Y"
_CAPITAL_PARTICLES = (
    "De",
    "La",
    "Las",
    "Los",
    "Del",
    "Della",
    "Dos",
    "Da",
    "Di",
    "Du",
    "Van",
    "Von",
    "Der",
    "Den",
    "Bin",
)
_LONGEST = 6  # words; longer runs of capitals are no names


@dataclass(frozen=True, slots=True)
class NameRun:
    """The tokens of a possible name, from number `first` to `last`, inclusive.

    given: whether it holds a given name; ambiguous: whether it holds an English word or the name of a place.
    """

    first: int
    last: int
    start: int
    end: int
    given: bool
    ambiguous: bool

    @property
    def length(self) -> int:
        """Number of words."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class NameWords:
    """A sentence's tokens with marks, all by number. taken: inside bodies, offices, titles and months; places:
    inside countries and cities; titled: right after a form of address or an
    office; addressed: right after "Mr." and its like; foreign: printed with letters that English
    lacks."""

    tokens: tuple[Token, ...]
    taken: frozenset[int]
    places: frozenset[int]
    titled: frozenset[int]
    addressed: frozenset[int]
    foreign: frozenset[int]
    lexicons: Mapping[str, Mapping[str, str]]

    def is_english(self, number: int) -> bool:
        """Whether the lexicon has the word, and it is printed like an English one."""
        return number not in self.foreign and is_english(self.tokens[number].text, self.lexicons["english_words"])

    def given(self, token: Token) -> str | None:
        """ "given" for a given name, "word" for one that is an English word, too, None for others."""
        names = self.lexicons["given_names"]
        return names.get(token.bare) or names.get(token.bare.split("-")[0])


def find_runs(words: NameWords) -> list[NameRun]:
    """All runs of a sentence, in order, none overlapping."""
    runs: list[NameRun] = []
    number = 0
    while number < len(words.tokens):
        run = _run(words, number)
        if run is None:
            number += 1
        else:
            runs.append(run)
            number = run.last + 1
    return runs


def _run(words: NameWords, first: int) -> NameRun | None:
    """The run that starts at a token, None where no name can start there."""
    if not _may_start(words, first):
        return None
    last = first
    while last + 1 < len(words.tokens) and last - first < _LONGEST:
        following = _follows(words, first, last)
        if following == last:
            break
        last = following
    last = _trimmed(words, first, last)
    run = words.tokens[first : last + 1]
    given = any(words.given(t) for t in run)
    ambiguous = any(
        words.is_english(n) or n in words.places for n, t in enumerate(run, first) if t.text[0].isupper()
    )
    end = run[-1].end - 2 if run[-1].possessive else run[-1].end
    return NameRun(first, last, run[0].start, end, given, ambiguous)


def _may_start(words: NameWords, number: int) -> bool:
    token = words.tokens[number]
    if number in words.titled and (_is_letter(words, number) or _name_word(token)):
        return number not in words.taken and (not token.initial or number + 1 < len(words.tokens))
    if number in words.taken or not _name_word(token):
        return False
    if token.initial:
        return number + 1 < len(words.tokens) and _name_word(words.tokens[number + 1])
    given = words.given(token)
    if words.is_english(number) and given is None:
        return False
    if number in words.places:
        return given is not None and _name_follows(words, number + 1)
    return given != "word" or _name_follows(words, number + 1)


def _is_letter(words: NameWords, number: int) -> bool:
    """Whether a token is an initial without a point: "Minister K Raghavan"."""
    token = words.tokens[number]
    return len(token.text) == 1 and token.capital and token.text != "I" and _name_follows(words, number + 1)


def _after_saint(words: NameWords, last: int) -> int:
    """Number of the word behind "St." in a surname ("Anna St. Clair"); else `last`."""
    point, after = last + 2, last + 3
    if after >= len(words.tokens) or words.tokens[point].text != "." or after in words.taken:
        return last
    return after if _name_word(words.tokens[after]) else last


def _after_letter(words: NameWords, first: int, last: int) -> int:
    """Number of the surname behind a given name and an initial without a point ("John F Marsh"); else `last`."""
    letter, after = words.tokens[last + 1], last + 2
    after += after < len(words.tokens) and words.tokens[after].text == "'" and letter.text == "O"  # "O' Connor"
    if len(letter.text) > 1 or not letter.capital or letter.text == "I" or after >= len(words.tokens):
        return last
    named = _name_word(words.tokens[after]) and after not in words.taken and words.tokens[after].before == " "
    return after if named and words.given(words.tokens[first]) is not None else last


def _name_follows(words: NameWords, number: int) -> bool:
    if number >= len(words.tokens) or number in words.taken or number in words.places:
        return False
    token = words.tokens[number]
    return (
        _name_word(token)
        and token.before == " "
        and (not words.is_english(number) or words.given(token) is not None)
    )


def _follows(words: NameWords, first: int, last: int) -> int:
    """Number of the next token of the run; `last` where it ends."""
    number, tokens = last + 1, words.tokens
    token = tokens[number]
    joined = token.before == " " or (token.before == "" and tokens[last].initial)
    if not joined or number in words.taken or tokens[last].possessive:
        return last
    if _is_particle(words, number):
        return _after_particles(words, last)
    if token.text == '"':
        return _after_nickname(words, last)
    if len(token.text) == 1:
        return number if _is_letter(words, number) else _after_letter(words, first, last)
    if token.text in ("St", "Ste"):
        return _after_saint(words, last)
    english = words.is_english(number) and words.given(token) is None
    goes_on = _name_word(token) and (not english or _english_surname(words, first, last))
    return number if goes_on else last


def _after_particles(words: NameWords, last: int) -> int:
    """Number of the name behind one or more particles ("van der Berg"), or of a closing one ("Nurlan kyzy")."""
    after = last + 1
    while after < len(words.tokens) and after - last < 4 and _is_particle(words, after):
        after += 1
    if after < len(words.tokens) and after not in words.taken and _name_word(words.tokens[after]):
        return after
    return last + 1 if words.tokens[last + 1].text in _CLOSING_PARTICLES else last


def _after_nickname(words: NameWords, last: int) -> int:
    """Number of the surname behind a quoted nickname (Ferdinand "Jun" Reyes)."""
    tokens, surname = words.tokens, last + 4
    if surname >= len(tokens) or tokens[last + 3].text != '"' or not tokens[last + 2].capital:
        return last
    named = _name_word(tokens[surname]) and surname not in words.taken and tokens[surname].before == " "
    return surname if named and not words.is_english(surname) else last


def _english_surname(words: NameWords, first: int, last: int) -> bool:
    """Whether an English word may close the run: after a given name or an initial ("Peter Baker", "J. Wood")."""
    before = words.tokens[last]
    if first in words.addressed and last - first < 2:
        return True  # "Mr. Lee Pin How"
    if first in words.titled and _all_short(words, first, last + 1):
        return True  # "Lieutenant General Le Quoc Hung"
    return before.initial or words.given(before) is not None or (first == last and first in words.titled)


def _all_short(words: NameWords, first: int, last: int) -> bool:
    """Whether a name has two or three short words, as those of East Asia do, and no more capitals follow."""
    short = all(len(token.text) <= 6 for token in words.tokens[first : last + 1])
    return short and 1 < last - first < 3 and len(words.tokens[last].text) <= 5 and not _goes_on(words, last)


def _trimmed(words: NameWords, first: int, last: int) -> int:
    """The last token without places, and without an English word that another capital follows."""
    while last > first and last in words.places and words.given(words.tokens[last]) is None:
        named = words.given(words.tokens[first]) == "given" and first not in words.places
        if last - first == 1 and (first in words.titled or named):
            break  # "Minister Sydney", "Ines Salgado (Brazil)"
        last -= 1
    token = words.tokens[last]
    if first in words.addressed and last - first < 3 and not _goes_on(words, last):
        return last
    if last > first and words.is_english(last) and words.given(token) is None and _goes_on(words, last):
        last -= 1
    return last


def _goes_on(words: NameWords, number: int) -> bool:
    """Whether capitals go on after a token, so that it belongs to them ("Petrov International Centre")."""
    return (
        number + 1 < len(words.tokens)
        and words.tokens[number + 1].before == " "
        and words.tokens[number + 1].capital
        and number + 1 not in words.titled
    )


def _is_particle(words: NameWords, number: int) -> bool:
    token = words.tokens[number]
    known = token.text in words.lexicons["name_particles"] or token.text in _CAPITAL_PARTICLES
    return known and (token.text.islower() or token.text in _CAPITAL_PARTICLES) and token.before == " "


def _name_word(token: Token) -> bool:
    """Whether a token is written like a part of a name."""
    if token.initial or _ARTICLED.match(token.text):
        return True
    if not token.capital or len(token.text) < 2:
        return False
    return not token.text.isupper() or bool(_SURNAME_IN_CAPITALS.match(token.text))
