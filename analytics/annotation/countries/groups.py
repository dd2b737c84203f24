"""Groups of countries as the text restricts them: "the five Central Asian states", "all SAARC Member States",
"BSEC countries except Greece", "SCO Member States from Central Asia", "the eight member countries".

In: a `Scan` and the countries found in it. Out: `GroupSpan`s. Refused: an organisation or a region by itself
("Central Asia", "the SCO"). `whole` is set where every member is meant or counted, never for "some states" or a
mere "SCO countries".
"""

import re
from dataclasses import replace

from analytics.annotation.countries.group_references import indirect_phrases
from analytics.annotation.countries.group_words import (
    ARTICLE,
    COUNT,
    KIND_OF,
    LISTS,
    NOUN,
    NUMBER,
    QUANTIFIER,
    GroupPhrase,
    is_partial,
    listed_from,
    number_of,
)
from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountrySpan, GroupSpan
from analytics.vocabulary.model import Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

_SAYS_NUMBER = re.compile(r"(?: Four| Five| Six| Eight| Nine|C5(?: ?\+ ?1)?|WB6|NB8|V4|B9|CA-5)$")
_HEADS = re.compile(rf"(?:'s?)?(?: \([A-Z-]{{2,8}}\))? {COUNT}(?P<kind>{KIND_OF}{{0,2}})(?P<noun>{NOUN})\b")
_LEADS = re.compile(rf"{QUANTIFIER}{ARTICLE}{COUNT}(?P<kind>{KIND_OF}{{0,2}})$")
_OF_LEADS = re.compile(
    rf"{QUANTIFIER}{ARTICLE}{COUNT}(?P<kind>{KIND_OF}{{0,2}})(?P<noun>\b{NOUN})\b "
    r"(?:of|in|from|within|across|throughout|belonging to) (?:the )?(?:[Rr]egion of |wider |broader )?$"
)
_SIZE = re.compile(
    rf"(?P<count>\b(?i:{NUMBER}))[- ](?:member|nation|country|state|strong)(?:[- ][a-z]+){{0,2}} (?:the )?$"
)
_COUNTS_ITSELF = re.compile(r"(?:[Bb]oth|[Tt]wo|[Tt]hree) ")
_AND = re.compile(r",? (?:and|or|&) (?:the )?|/")
_FURTHER = re.compile(r" (?:from|of|in|within) (?:the )?(?:[Rr]egion of )?")
_EXCEPT = re.compile(
    r",? \(?(?:except(?: for)?|with the exception of|excluding|apart from|other than|save(?: for)?|minus|"
    r"without|but not|"
    r"bar|barring)\b:? (?:the )?"
)
_BODY_AFTER = re.compile(
    r" (?:[A-Z][a-z]+ ){0,2}(?:Council|Secretariat|Commission|Committee|Parliament|Delegation|Mission|Bank|"
    r"Fund|Forum|Court|"
    r"Office|Centre|Center|Agency|Assembly|Network|Programme|Program|Project|Strategy|Summit|Structure|Force|"
    r"Initiative)\b"
)
_BODIES = re.compile(
    r" (?:countries|states|members|member states|governments|(?:foreign )?ministers|leaders|presidents|summit|"
    r"meetings?|"
    r"(?:[a-z]+ )?(?:working |expert )?groups?|experts|officials|dialogue|"
    r"ministerial|delegations|delegates|representatives|talks|prime ministers|(?:also |all )?(?:met|"
    r"took part|attended|agreed|"
    r"signed|held|sent|took the floor|were (?:present|represented)))\b"
)


def find_groups(scan: Scan, vocabulary: Vocabulary, countries: tuple[CountrySpan, ...]) -> tuple[GroupSpan, ...]:
    """All groups of countries that the text speaks of as countries."""
    phrases: list[GroupPhrase] = []
    shared = -1  # where a group starts that shares the "all" of the one before
    for index, match in enumerate(scan.of("group")):
        if (phrases and match.start < phrases[-1].end) or _names_a_body(scan, match):
            continue
        phrase = _with_noun(scan, match) or _sized(scan, match)
        if phrase is None and (phrase := _beside_another(scan, index)):
            shared = scan.of("group")[index + 1].start
        if phrase is not None:
            phrases.append(replace(phrase, quantified=phrase.quantified or match.start == shared))
    phrases += indirect_phrases(scan, vocabulary, phrases, countries)
    return tuple(sorted(_span(scan, vocabulary, phrase, countries) for phrase in phrases))


def _names_a_body(scan: Scan, match: PhraseMatch) -> bool:
    """Whether the words begin a longer name ("the CIS Executive Committee", "the ASEAN Secretariat")."""
    if any(o.start <= match.start and match.end < o.end for o in scan.of("organisation")):
        return True
    return bool(_BODY_AFTER.match(scan.reading.folded, match.end))


def _with_noun(scan: Scan, match: PhraseMatch) -> GroupPhrase | None:
    """The group with the noun after it ("five Central Asian states") or before it ("states of Central Asia")."""
    folded = scan.reading.folded
    head = _HEADS.match(folded, match.end)
    if head is not None:
        return _restricted(scan, match, head)
    lead = _OF_LEADS.search(folded[max(0, match.start - 110) : match.start])
    if lead is None:
        return None
    start = max(0, match.start - 110) + lead.start()
    quantified = bool(lead["quantifier"] or _SAYS_NUMBER.search(folded[match.start : match.end]))
    return GroupPhrase(
        start, match.end, match.keys[:1], number_of(lead["count"]), quantified, is_partial(folded, start)
    )


def _restricted(scan: Scan, match: PhraseMatch, head: re.Match[str]) -> GroupPhrase:
    """The group with its noun and, where one follows, a second group ("SCO Member States from Central Asia")."""
    folded = scan.reading.folded
    offset = max(0, match.start - 70)
    lead = _LEADS.search(folded[offset : match.start])
    start, count, quantified = match.start, number_of(head["count"]), False
    if lead is not None:
        start = offset + lead.start()
        count, quantified = count or number_of(lead["count"]), bool(lead["quantifier"])
    quantified = quantified or bool(_SAYS_NUMBER.search(folded[match.start : match.end]))
    end, groups = head.end(), match.keys[:1]
    for other in scan.of("group"):
        if other.start >= end and other.keys[0] not in groups and _FURTHER.fullmatch(folded[end : other.start]):
            end, groups = other.end, (*groups, other.keys[0])
    return GroupPhrase(start, end, groups, count, quantified, is_partial(folded, start))


def _sized(scan: Scan, match: PhraseMatch) -> GroupPhrase | None:
    """Names with their number: "the 10-member ASEAN"; where members act, "the Visegrad Four leaders"."""
    folded = scan.reading.folded
    size = _SIZE.search(folded[max(0, match.start - 60) : match.start])
    if size is not None:
        start = max(0, match.start - 60) + size.start()
        return GroupPhrase(start, match.end, match.keys[:1], number_of(size["count"]), True)
    name = folded[match.start : match.end]
    if _COUNTS_ITSELF.match(name) or (_SAYS_NUMBER.search(name) and _BODIES.match(folded, match.end)):
        return GroupPhrase(match.start, match.end, match.keys[:1], None, True)
    return None


def _beside_another(scan: Scan, index: int) -> GroupPhrase | None:
    """The first of two groups that share "all" and a noun ("all CARICOM and OECS member states")."""
    folded, matches = scan.reading.folded, scan.of("group")
    match, following = matches[index], matches[index + 1 : index + 2]
    if not following or not _AND.fullmatch(folded[match.end : following[0].start]):
        return None
    head = _HEADS.match(folded, following[0].end)
    lead = _LEADS.search(folded[max(0, match.start - 70) : match.start])
    if head is None or lead is None or not lead["quantifier"]:
        return None
    start = max(0, match.start - 70) + lead.start()
    return GroupPhrase(start, match.end, match.keys[:1], None, True, is_partial(folded, start))


def _span(
    scan: Scan, vocabulary: Vocabulary, phrase: GroupPhrase, countries: tuple[CountrySpan, ...]
) -> GroupSpan:
    folded = scan.reading.folded
    end, without = _excepted(folded, phrase.end, countries)
    listed = () if without else _listed(folded, vocabulary, phrase, countries)
    counted = phrase.count is not None
    restricted = len(phrase.groups) > 1
    whole = not phrase.partial and (phrase.quantified or counted or bool(without) or restricted)
    return GroupSpan(
        phrase.start,
        end,
        scan.reading.text[phrase.start : end],
        phrase.groups,
        without,
        listed,
        phrase.count,
        whole,
    )


def _excepted(folded: str, end: int, countries: tuple[CountrySpan, ...]) -> tuple[int, tuple[str, ...]]:
    """Countries that the text takes out ("except Armenia and Greece"), and where they end."""
    words = _EXCEPT.match(folded, end)
    if words is None:
        return end, ()
    run = listed_from(folded, words.end(), countries)
    return (run[-1].end, tuple(c.country_iso3 for c in run)) if run else (end, ())


def _listed(
    folded: str, vocabulary: Vocabulary, phrase: GroupPhrase, countries: tuple[CountrySpan, ...]
) -> tuple[str, ...]:
    """Members printed right behind the group: two at least; behind a mere comma as many as the group counts."""
    words = LISTS.match(folded, phrase.end)
    if words is None:
        return ()
    run = tuple(dict.fromkeys(c.country_iso3 for c in listed_from(folded, words.end(), countries)))
    ever = {m.country_iso3 for m in vocabulary.groups[phrase.groups[0]].memberships}
    if len(run) < 2 or not ever.issuperset(run):
        return ()
    return run if words[0] != ", " or len(run) in (phrase.count, len(ever)) else ()
