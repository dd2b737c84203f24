"""When a country's name is no country: money, a language, a person, a state of the United States, a pronoun.

In: a `Scan` and the span of a match. Out: yes or no. The finite lists (currencies, languages, names of people,
provinces) are word lists under data/reference/words; the rules here say how they stand in a text.
"""

import re
from collections.abc import Mapping

from analytics.annotation.scan import Scan
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

_DOLLARS = re.compile(r"\s?\$|[- ](?:dollars?|cents?|Treasur(?:y|ies) bonds?)\b")
_WORD_BEFORE = re.compile(r"([A-Z][\w'.-]*\.?) $")
_LANGUAGE_NOUN = re.compile(
    r"(?:[- ](?:language|languages|speaking|speakers?|medium|translations?|translators?|interpreters?|"
    r"interpretation|"
    r"subtitles?|dialects?|alphabet|grammar|script|versions?|lessons?|classes)\b|[- ]to[- ][A-Z])"
)
_SPOKEN = re.compile(
    r"\b(?:in|into|speaks?|spoke|spoken|speaking|fluent in|learn(?:ed|ing|s)?|taught|translated (?:from|into)|"
    r"languages?:?|languages \(|knowledge of|available in|both|from)\s+(?:both )?"
    r"(?:(?P<listed>[A-Z][a-z]+)(?:, and |, or |,? / ?|/|, | and | or | & ))*$"
)
_LISTED_LANGUAGE = re.compile(r"(?:, and |, or | ?/ ?|, | and | or | & )([A-Z][a-z]+)")
_CLAUSE_ENDS = re.compile(
    r"\s*(?:$|[.,;:)\]\"'\n|]|(?:and|or|but|with|for|by|on|at|to|here|is|are|was|were|as|which|only|below|via|"
    r"also)\b)"
)
_PLEA = re.compile(
    r"\b(?:[Aa]bout|[Cc]ontact|[Ff]ollow|[Jj]oin|[Tt]ell|[Hh]elp|[Ll]et|[Gg]ive|[Rr]each|ABOUT|CONTACT|FOLLOW|"
    r"JOIN|"
    r"TELL|HELP|LET|GIVE|REACH) $"
)
_STATE_WORDS_BEFORE = re.compile(
    r"(?:\bU\.?S\.? |American )?\b[Ss]tate of $|\b(?:U\.?S\.?|American) (?:\w+ )?state (?:of )?$"
)
_STATE_WORDS_AFTER = re.compile(
    r",? the (?:U\.?S\.? |American )?state\b|,? (?:USA|U\.S\.A?\.?|US|United States)\b|,? \(USA?\)"
)
_KNOWN = [
    "country",
    "country_lookalikes",
    "country_plain_words",
    "city",
    "group",
    "organisation",
    "roles",
    "no_person_words",
    "organisation_heads",
    "meeting_nouns",
    "speech_verbs",
    "months",
    "weekdays",
]
_DOUBLE = re.compile(r"\b([A-Z][a-z]+|[A-Z]\.) ([A-Z][a-z]+)-$")
_SURNAME_AFTER = re.compile(
    r" ([A-Z][a-z]+(?:[A-Z][a-z]+)?)(?=, (?:the |a |an |who |head |chief |[a-z]+ (?:of|for|at) |[a-z]+-)|"
    r", [A-Z]\w+ (?:\w+ )?(?:of|for)\b|,? (?:said|told|noted|added|explained|stressed)\b)"
)
_NEW_PHRASE = re.compile(r"(?:^|\n|[^\w'] |\b(?:and|by|with|from) )$")
_NAME = re.compile(r"(?![A-Z][a-z]+(?:ing|ed|ly)$)[A-Z][a-z]+(?:[-'][A-Z]?[a-z]+)*")
_SURNAMES = ("city", "country_plain_words")  # kinds whose words are surnames as well ("Hayes", "Black")
_INITIAL = re.compile(r"[A-Z]\.")


def is_money(scan: Scan, match: PhraseMatch, form: str) -> bool:
    """ "US$", "U.S. dollars", "Swiss francs"."""
    folded = scan.reading.folded
    if _DOLLARS.match(folded, match.end):
        return form in ("abbreviation", "adjective", "name")
    if form != "adjective":
        return False
    return any(c.start == match.end + 1 for c in scan.of("currencies"))


def is_language(scan: Scan, vocabulary: Vocabulary, match: PhraseMatch) -> bool:
    """ "in English and Russian", "the Kazakh language", "Russian-speaking"."""
    folded = scan.reading.folded
    languages = vocabulary.words.get("languages", {})
    if folded[match.start : match.end].lower() not in languages:
        return False
    end = _end_of_list(folded, match.end, languages)
    if _LANGUAGE_NOUN.match(folded, end):
        return True
    before = _SPOKEN.search(folded[max(0, match.start - 120) : match.start])
    if before is None or (before["listed"] and before["listed"].lower() not in languages):
        return False
    return bool(_CLAUSE_ENDS.match(folded, end))


def is_person(scan: Scan, vocabulary: Vocabulary, match: PhraseMatch) -> bool:
    """Whether the match is part of a person's name ("Michael Jordan", "Mr. Israel", "Chad Smith, director")."""
    folded = scan.reading.folded
    kind = vocabulary.words.get("country_person_names", {}).get(folded[match.start : match.end].lower())
    if kind is None:
        return False
    titled = any(h.end + 1 == match.start for h in scan.of("honorifics") if folded[h.start].isupper())
    if titled:
        return True
    before = _WORD_BEFORE.search(folded[max(0, match.start - 30) : match.start])
    if kind in ("last", "both") and before and _given_name(scan, before[1], match.start):
        return True
    return kind in ("first", "both") and _surname_follows(scan, match)


def is_hyphenated_surname(scan: Scan, match: PhraseMatch) -> bool:
    """Whether the match is half of a double surname ("Ana Prado-Montenegro"), unlike "Afghan-Tajik"."""
    before = _DOUBLE.search(scan.reading.folded[max(0, match.start - 50) : match.start])
    if before is None:
        return False
    first, half = (match.start - len(before[0]) + before.start(n) - before.start() for n in (1, 2))
    return not _known_word(scan, first, _SURNAMES) and not _known_word(scan, half, _SURNAMES)


def is_american_state(scan: Scan, vocabulary: Vocabulary, match: PhraseMatch) -> bool:
    """Whether "Georgia" is the state: "Atlanta, Georgia", "the US state of Georgia", "Alabama and Georgia"."""
    folded = scan.reading.folded
    if vocabulary.words.get("provinces", {}).get(folded[match.start : match.end].lower()) != "USA":
        return False
    if _STATE_WORDS_BEFORE.search(folded[max(0, match.start - 30) : match.start]):
        return True
    if _STATE_WORDS_AFTER.match(folded, match.end):
        return True
    return _beside_a_state(scan, match) or _behind_an_american_city(scan, vocabulary, match)


def is_pronoun(scan: Scan, match: PhraseMatch) -> bool:
    """ "CONTACT US", "Follow US": the pronoun in capitals."""
    folded = scan.reading.folded
    return folded[match.start : match.end] == "US" and bool(
        _PLEA.search(folded[max(0, match.start - 12) : match.start])
    )


def _end_of_list(folded: str, end: int, languages: Mapping[str, str]) -> int:
    """Where the list of languages that begins before `end` is over."""
    while (following := _LISTED_LANGUAGE.match(folded, end)) and following[1].lower() in languages:
        end = following.end()
    return end


def _given_name(scan: Scan, word: str, end: int) -> bool:
    """Whether the word before reads as a given name or an initial, not as the first word of a phrase."""
    if _INITIAL.fullmatch(word):
        return not scan.reading.folded[max(0, end - 7) : end - 1].endswith(("U.S.", "U.K.", "U.N.", "St."))
    if not _NAME.fullmatch(word):
        return False
    return not _known_word(scan, end - 1 - len(word))


def _surname_follows(scan: Scan, match: PhraseMatch) -> bool:
    """Whether the match opens a name that a description or a verb of speaking follows ("Jordan Hayes, the …")."""
    folded = scan.reading.folded
    if not _NEW_PHRASE.search(folded[max(0, match.start - 6) : match.start]):
        return False
    return bool(_SURNAME_AFTER.match(folded, match.end)) and not _known_word(scan, match.end + 1, _SURNAMES)


def _known_word(scan: Scan, position: int, but: tuple[str, ...] = ()) -> bool:
    """Whether the word at the position belongs to a known phrase: an office, a country, an organisation …"""
    return any(m.start <= position < m.end for kind in _KNOWN if kind not in but for m in scan.of(kind))


def _beside_a_state(scan: Scan, match: PhraseMatch) -> bool:
    folded = scan.reading.folded
    for state in scan.of("provinces"):
        if state.keys != ("USA",) or state.start == match.start:
            continue
        gap = folded[state.end : match.start] if state.end <= match.start else folded[match.end : state.start]
        if gap in (", ", " and ", ", and ", " or ", "/"):
            return True
    return False


def _behind_an_american_city(scan: Scan, vocabulary: Vocabulary, match: PhraseMatch) -> bool:
    for city in scan.of("city"):
        if scan.reading.folded[city.end : match.start] == ", ":
            countries = {vocabulary.cities[key].country_iso3 for key in city.keys}
            return "USA" in countries and "GEO" not in countries
    return False
