"""Names of bodies by their grammar: a capitalised head noun ("Centre", "Agency") with what stands around it.

In: the tokens of a sentence and what is known about them. Out: `NameCandidate`s, the words from the first modifier
to the last complement ("National Centre for the Prevention of Drug Abuse"). Plural classes ("agencies") have no
head here. Whether a candidate is an organisation, and which, is decided in `organisations`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.annotation.tokens import Token, is_english

_JOINS = ("and", "&")
_COMPLEMENTS = ("of", "for", "on", "against", "Of", "For", "On", "Against", "in", "to", "and", "&")
_LONGEST = 24  # tokens; longer names are misread sentences


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """A sentence's tokens with their marks, each mapping the start of a first token to the end of the last one.

    heads: kind of a head noun by its span; barred: starts of tokens that never belong to a name (titles, offices,
    months); countries, known: spans of countries and of known organisations; english, given, grammar: lexicons.
    """

    tokens: tuple[Token, ...]
    heads: Mapping[tuple[int, int], str]
    barred: frozenset[int]
    countries: Mapping[int, int]
    known: Mapping[int, int]
    english: Mapping[str, str]
    given: Mapping[str, str]
    grammar: Mapping[str, str]

    def is_english(self, token: Token) -> bool:
        """Whether the lexicon has the word."""
        return is_english(token.text, self.english)

    def is_generic(self, token: Token) -> bool:
        """Whether the word tells no body from another ("national", "regional"), or is grammar."""
        return token.bare in self.grammar

    def names_somebody(self, token: Token) -> bool:
        """Whether the word is a given name and nothing else."""
        return self.given.get(token.bare) == "given" and not self.is_english(token)


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """first, last: indices of the outermost tokens; head: indices of the head noun's tokens, inclusive;
    kind: the head's; quoted: first and last token of a name in quotation marks, if the body has one."""

    first: int
    last: int
    head: tuple[int, int]
    kind: str
    quoted: tuple[int, int] | None = None


def find_candidates(words: SentenceWords) -> list[NameCandidate]:
    """All candidates of a sentence, none inside another; of those that overlap, the first."""
    index = {token.start: number for number, token in enumerate(words.tokens)}
    ends = {token.end: number for number, token in enumerate(words.tokens)}
    found = []
    for (start, end), kind in words.heads.items():
        compass = index.get(start, 0) > 0 and words.tokens[index[start] - 1].bare in (
            "west",
            "left",
            "right",
            "east",
        )
        if start in index and end in ends and start not in words.barred and not (compass and kind == "other"):
            found.append(_candidate(words, (index[start], ends[end]), kind))
    kept: list[NameCandidate] = []
    for candidate in sorted(found, key=lambda c: (c.first, -c.last)):
        if kept and candidate.first <= kept[-1].last:
            continue
        kept.append(candidate)
    return kept


def _candidate(words: SentenceWords, head: tuple[int, int], kind: str) -> NameCandidate:
    quoted = _quoted_before(words, head[0]) or _quoted_after(words, head[1])
    called = kind in ("civil-society", "academic", "other", "media") or _is_called(words, head)
    if quoted is not None and kind != "project" and called:
        return NameCandidate(min(quoted[0], head[0]), max(quoted[1], head[1]), head, kind, quoted)
    return NameCandidate(_left_edge(words, head[0]), _right_edge(words, head, kind), head, kind)


def _is_called(words: SentenceWords, head: tuple[int, int]) -> bool:
    """Whether state bodies of a kind bear names of their own (the Agency "X", but not the Commission "X")."""
    return words.tokens[head[1]].text in ("Agency", "Service", "Institution", "Police", "Bureau", "Office")


def _left_edge(words: SentenceWords, head: int) -> int:
    """Index of the first modifier before the head."""
    tokens, first = words.tokens, head
    while first > 0 and head - first < _LONGEST:
        before = tokens[first - 1]
        if not _adjacent(tokens[first]):
            break
        if before.text == "-" and first > 1 and tokens[first - 2].capital:
            first -= 2
        elif before.text in _JOINS and _joins_modifiers(words, first - 1):
            first = _run_start(words, first - 2)
        elif _is_modifier(words, first - 1):
            first -= 1
        else:
            break
    return first


def _is_modifier(words: SentenceWords, number: int) -> bool:
    token = words.tokens[number]
    if not token.capital or token.start in words.barred or token.text.endswith("-based"):
        return False
    if token.possessive:
        return token.start not in words.known and not _in(words.countries, token) and words.is_english(token)
    opens_sentence = number == 0 or words.tokens[number - 1].text in '.:;"'
    grammar = words.grammar.get(token.bare)
    return grammar != "determiner" and not (opens_sentence and grammar == "opener")


def _joins_modifiers(words: SentenceWords, number: int) -> bool:
    """Whether "and" joins two modifiers of one head ("the Information and Coordination Centre")."""
    if number == 0 or not words.tokens[number - 1].capital:
        return False
    start = _run_start(words, number - 1)
    run = words.tokens[start:number]
    own_body = any(start_ <= t.start < end_ for t in run for start_, end_ in words.heads)
    named = any(t.start in words.known or _in(words.countries, t) for t in run)
    return _opens_phrase(words, start) and not own_body and not named


def _opens_phrase(words: SentenceWords, start: int) -> bool:
    """Whether a noun phrase starts here: after an article or mark, or after "Head of"."""
    if start == 0 or words.tokens[start - 1].text.lower() in ("the", '"', "'", "("):
        return True
    after_of = start > 1 and words.tokens[start - 1].text == "of"
    return after_of and words.tokens[start - 2].start in words.barred


def _run_start(words: SentenceWords, number: int) -> int:
    while number > 0 and _is_modifier(words, number - 1) and _adjacent(words.tokens[number]):
        number -= 1
    return number


def _right_edge(words: SentenceWords, head: tuple[int, int], kind: str) -> int:
    """Index of the last token of the complement, or of the head."""
    last, via = head[1], ""
    if _closes_known(words, head):
        return last  # "thanked the African Union for the Guidelines"
    while last - head[1] < _LONGEST and last + 2 < len(words.tokens):
        link = words.tokens[last + 1]
        if link.text == "," and via in ("for", "on", "of", "against"):
            extended = _enumeration(words, last + 1)
        elif kind == "office" and link.start in words.countries and _adjacent(link):
            extended = _run_end(words, last + 1)
        elif (link.text in _COMPLEMENTS or _controls(words, last)) and _adjacent(link):
            extended = _complement(words, last + 1, head, kind, via)
            via = link.text.lower() if link.text not in _JOINS else via
        else:
            break
        if extended == last:
            break
        last = extended
    return last


def _controls(words: SentenceWords, last: int) -> bool:
    """Whether "over" or "with" belongs to the word before it: "Control over Drugs", "People Living with HIV"."""
    return [token.text for token in words.tokens[last : last + 2]] in (["Control", "over"], ["Living", "with"])


def _closes_known(words: SentenceWords, head: tuple[int, int]) -> bool:
    """Whether a head is the last word of a known body's name of several words."""
    start, end = words.tokens[head[0]].start, words.tokens[head[1]].end
    return any(known < start and known_end == end for known, known_end in words.known.items())


def _complement(words: SentenceWords, number: int, head: tuple[int, int], kind: str, via: str) -> int:
    """Index of the last token of "of …", "for …", "and …" at `number`; the one before it if nothing follows."""
    tokens, link = words.tokens, words.tokens[number].text.lower()
    start = number + 1
    if start < len(tokens) and tokens[start].text in ("the", "its", "The"):
        start += 1
    if start >= len(tokens) or not tokens[start].capital or tokens[start].start in words.barred:
        return number - 1
    token = tokens[start]
    place = token.start in words.countries or not words.is_english(token)
    direct = number == head[1] + 1
    allowed = {
        "and": via not in ("", "with")
        and (not place or _ends_in_subject(words, start))
        and not _opens_body(words, start)
        and token.start not in words.known,
        "in": (kind == "office" and (place or direct)) or _closes_acronym(words, start),
        "to": kind == "office" and place,
        "of": _of_allowed(words, start, direct, kind)
        and (token.start in words.known or not (start > number + 1 and _opens_body(words, start))),
    }
    allowed["&"] = allowed["and"]
    return _run_end(words, start) if allowed.get(link, True) else number - 1


def _ends_in_subject(words: SentenceWords, start: int) -> bool:
    """Whether capitals that open with a rare word end in a plain noun: "Strategic and Interregional Studies"."""
    last = words.tokens[_run_end(words, start)]
    rare = words.tokens[start].start not in words.countries and words.tokens[start].bare not in words.given
    return rare and last.start > words.tokens[start].start and words.is_english(last) and not last.possessive


def _closes_acronym(words: SentenceWords, start: int) -> bool:
    """Whether an acronym behind a place counts it in: "Regional Centre in Nairobi (RCN)"."""
    bracket = words.tokens[start + 1 : start + 3]
    if len(bracket) < 2 or bracket[0].text != "(":
        return False
    acronym = bracket[1].text
    return acronym.isupper() and len(acronym) > 2 and acronym[-1] == words.tokens[start].text[0]


def _of_allowed(words: SentenceWords, start: int, direct: bool, kind: str) -> bool:
    """Whether "of X" is part of the name: X is a subject matter, and not the country or body it belongs to."""
    token = words.tokens[start]
    if token.start in words.known or (token.text.isupper() and len(token.text) > 1):
        return kind == "office" and token.start in words.known
    royal = (
        token.text == "Royal" and words.tokens[start + 1].start in words.countries
    )  # "of the Royal Thai Police"
    own = token.start in words.countries or royal
    return not own or (direct and kind == "academic") or kind == "embassy"


def _opens_body(words: SentenceWords, number: int) -> bool:
    """Whether the capitals from a token on end in a head noun of their own."""
    last = _run_end(words, number)
    return any(words.tokens[number].start <= start and end == words.tokens[last].end for start, end in words.heads)


def _enumeration(words: SentenceWords, number: int) -> int:
    """Index of the last token of ", X, Y and Z" at `number`, if it is a listing of subjects that ends in "and"."""
    tokens, position = words.tokens, number
    while position + 1 < len(tokens) and tokens[position].text == ",":
        start = position + 1 + (tokens[position + 1].text in _JOINS)
        if start >= len(tokens) or not tokens[start].capital or not words.is_english(tokens[start]):
            return number - 1
        if tokens[start].start in words.known or tokens[start].start in words.barred or _opens_body(words, start):
            return number - 1
        last = _run_end(words, start)
        if start > position + 1:
            return last
        position = last + 1
    if position < len(tokens) - 1 and tokens[position].text in _JOINS and tokens[position + 1].capital:
        return _run_end(words, position + 1) if words.is_english(tokens[position + 1]) else number - 1
    return number - 1


def _run_end(words: SentenceWords, number: int) -> int:
    """Index of the last capitalised token of the run that starts at `number`: it ends before a name."""
    tokens, first = words.tokens, number
    while number + 1 < len(tokens):
        following = tokens[number + 1]
        if following.text == "-" and number + 2 < len(tokens) and tokens[number + 2].capital:
            number += 2
            continue
        if following.text == "the" and _is_deed(tokens[number]) and tokens[number + 2 : number + 3]:
            if not tokens[number + 2].capital or tokens[number + 2].start in words.barred:
                break
            number += 2  # "Committee on Combating the Drug Crime"
            continue
        if not following.capital or not _adjacent(following) or following.start in words.barred:
            break
        foreign = number > first and not words.is_english(following) and words.is_english(tokens[number])
        if words.names_somebody(following) or (foreign and not _same_country(words, number)):
            break
        if tokens[number].possessive and not words.is_english(following):
            break
        number += 1
    return number


def _is_deed(token: Token) -> bool:
    """Whether a word is what a body does to something: "Combating", "Countering"."""
    return token.text.endswith("ing") and len(token.text) > 7


def _same_country(words: SentenceWords, number: int) -> bool:
    """Whether a token and the one after it are of one country's name ("South Sudan")."""
    here, following = words.tokens[number], words.tokens[number + 1]
    return any(start <= here.start and following.end <= end for start, end in words.countries.items())


def _quoted_before(words: SentenceWords, head: int) -> tuple[int, int] | None:
    """The quoted name right before a head: '"X" Public Foundation'."""
    tokens = words.tokens
    if head < 2 or tokens[head - 1].text not in ('"', "'"):
        return None
    mark = tokens[head - 1].text
    for number in range(head - 2, max(head - 18, -1), -1):
        if tokens[number].text == mark:
            opens = tokens[number + 1].capital and not tokens[number + 1].before  # not "the Judges' Association"
            return (number + 1, head - 2) if opens else None
    return None


def _quoted_after(words: SentenceWords, head: int) -> tuple[int, int] | None:
    """The quoted name right after a head: 'NGO "X"'."""
    tokens = words.tokens
    if head + 2 >= len(tokens) or tokens[head + 1].text not in ('"', "'") or not tokens[head + 2].capital:
        return None
    if tokens[head + 1].before != " ":
        return None
    for number in range(head + 3, min(head + 18, len(tokens))):
        if tokens[number].text == tokens[head + 1].text:
            return head + 2, number - 1
    return None


def _adjacent(token: Token) -> bool:
    return token.before in ("", " ")


def _in(spans: Mapping[int, int], token: Token) -> bool:
    return any(start <= token.start < end for start, end in spans.items())
