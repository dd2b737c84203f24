"""Groups of countries as the text restricts them: "the five Central Asian states", "all SAARC Member States",
"BSEC countries except Greece", "SCO Member States from Central Asia", "the eight member countries".

In: a `Scan` and the countries found in it. Out: `GroupSpan`s. Refused: an organisation or a region by itself
("Central Asia", "the SCO"). `whole` is set where every member is meant or counted, never for "some states" or a
mere "SCO countries".
"""

import re
from dataclasses import dataclass

from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountrySpan, GroupSpan
from analytics.vocabulary.model import Group, Vocabulary
from analytics.vocabulary.phrases import PhraseMatch

_WORDS = re.findall(
    r"\w+",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
)
_VALUES = {word: value for value, word in enumerate(_WORDS, start=1)} | {"thirty": 30, "forty": 40, "fifty": 50}
_SAYS_NUMBER = re.compile(r"(?: Four| Five| Six| Eight| Nine|C5(?: ?\+ ?1)?|WB6|NB8|V4|B9|CA-5)$")
_KIND_OF = (
    r"(?:(?:[Mm]ember|[Pp]articipating|[Bb]eneficiary|[Ff]ounding|[Cc]ontracting|[Pp]arty|[Ll]ittoral|[Rr]iparian|"
    r"[Cc]oastal|[Cc]ore|[Pp]rogramme|[Pp]roject|[Ii]sland|[Ii]ndependent|[Ss]overeign|[Ff]ull|"
    r"former [Ss]oviet|former|"
    r"foreign|prime|interior|defen[cs]e|justice|health|trade|finance|EU|UN)[ -])"
)
_NOUN = (
    r"(?:[Ss]tates? [Pp]arties|[Pp]artner [Ss]tates|[Ss]tates?|[Cc]ountr(?:ies|y)|[Nn]ations?|[Rr]epublics?|"
    r"[Ee]conom(?:ies|y)|[Mm]embers?|[Gg]overnments?|[Ss]ignatories|[Mm]inisters|[Pp]residents|[Ll]eaders|"
    r"[Dd]elegations|[Aa]mbassadors|[Hh]eads of [Ss]tate|[Pp]arliaments)"
)
_UNIT = "two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    rf"(?:[2-9]|[1-5]\d|{_UNIT}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    rf"(?:twenty|thirty|forty|fifty)(?:-(?:one|{_UNIT}))?)"
)
_COUNT = rf"(?P<count>\b(?i:{_NUMBER}) )?"
_QUANTIFIER = r"(?:(?P<quantifier>\b(?:[Aa]ll|[Ee]ach|[Ee]very|[Bb]oth)(?: of)?) )?"
_ARTICLE = r"(?P<article>\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]hese|[Tt]hose) )?"
_HEADS = re.compile(rf"(?:'s?)? {_COUNT}(?P<kind>{_KIND_OF}{{0,2}})(?P<noun>{_NOUN})\b")
_LEADS = re.compile(rf"{_QUANTIFIER}{_ARTICLE}{_COUNT}(?P<kind>{_KIND_OF}{{0,2}})$")
_OF_LEADS = re.compile(
    rf"{_QUANTIFIER}{_ARTICLE}{_COUNT}(?P<kind>{_KIND_OF}{{0,2}})(?P<noun>\b{_NOUN})\b "
    r"(?:of|in|from|within|across|throughout|belonging to) (?:the )?(?:[Rr]egion of |wider |broader )?$"
)
_FURTHER = re.compile(r" (?:from|of|in|within) (?:the )?(?:[Rr]egion of )?")
_PARTIAL = re.compile(
    rf"(?:\b(?:some|several|most|many|certain|few|other|any|various|selected|different|more|non|not|remaining|"
    rf"individual|no|"
    rf"former|neighbou?ring|including|such as)[ -](?:the )?|\b(?:one|some|several|most|many|few|any|half|"
    rf"number|majority|rest|part|some|"
    rf"none|two|{_NUMBER}) of (?:the |its |these |those )?)$",
    re.I,
)
_EXCEPT = re.compile(
    r",? \(?(?:except(?: for)?|with the exception of|excluding|apart from|other than|save(?: for)?|minus|"
    r"without|but not|"
    r"bar|barring)\b:? (?:the )?"
)
_LISTS = re.compile(
    r",? ?(?:\(|: ?|- |, |which are )(?:namely:? |i\.e\.,? |viz\.? |that is,? )?(?:the )?|,? namely:? (?:the )?"
)
_LINK = re.compile(r"(?:,|;|/|,? and|,? &|,? as well as| or)? ?(?:the )?")
_BACK = re.compile(
    rf"\b(?:(?P<quantifier>[Aa]ll|[Ee]ach of) )?(?P<article>[Tt]he |[Ii]ts )?(?P<count>(?i:{_NUMBER})) "
    rf"(?P<kind>{_KIND_OF}{{0,2}})(?P<noun>[Ss]tates?|[Cc]ountries|[Nn]ations|[Rr]epublics|[Mm]embers|"
    rf"[Gg]overnments)\b"
    r"(?! (?:of|from|in|within|across|that|which|where|outside)\b(?! (?:the|our|its) (?:sub-?)?(?:region|"
    r"programme|program|"
    r"organi[sz]ation|bloc|grouping|group|community|union|association|initiative|agreement|project)\b))"
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
    r"ministerial|delegations|delegates|representatives|talks|prime ministers)\b"
)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A group with its noun: the span, the groups that restrict each other, and what stands before."""

    start: int
    end: int
    groups: tuple[str, ...]
    count: int | None
    quantified: bool
    definite: bool
    partial: bool


def find_groups(scan: Scan, vocabulary: Vocabulary, countries: tuple[CountrySpan, ...]) -> tuple[GroupSpan, ...]:
    """All groups of countries that the text speaks of as countries."""
    phrases: list[_Phrase] = []
    for match in scan.of("group"):
        if (phrases and match.start < phrases[-1].end) or _names_a_body(scan, match):
            continue
        phrase = _with_noun(scan, match) or _named_by_number(scan, match)
        if phrase is not None:
            phrases.append(phrase)
    phrases += _counted_again(scan, vocabulary, phrases, countries)
    return tuple(sorted(_span(scan, vocabulary, phrase, countries) for phrase in phrases))


def _names_a_body(scan: Scan, match: PhraseMatch) -> bool:
    """Whether the words begin a longer name ("the CIS Executive Committee", "the ASEAN Secretariat")."""
    if any(o.start <= match.start and match.end < o.end for o in scan.of("organisation")):
        return True
    return bool(_BODY_AFTER.match(scan.reading.folded, match.end))


def _with_noun(scan: Scan, match: PhraseMatch) -> _Phrase | None:
    """The group with the noun after it ("five Central Asian states") or before it ("states of Central Asia")."""
    folded = scan.reading.folded
    head = _HEADS.match(folded, match.end)
    if head is not None:
        return _restricted(scan, match, head)
    lead = _OF_LEADS.search(folded[max(0, match.start - 110) : match.start])
    if lead is None:
        return None
    offset = max(0, match.start - 110)
    start, count, definite = _lead_start(lead, offset)
    return _Phrase(
        start,
        match.end,
        match.keys[:1],
        count,
        bool(lead["quantifier"]),
        definite,
        bool(_PARTIAL.search(folded[max(0, start - 30) : start])),
    )


def _restricted(scan: Scan, match: PhraseMatch, head: re.Match[str]) -> _Phrase:
    """The group with its noun and, where one follows, a second group ("SCO Member States from Central Asia")."""
    folded = scan.reading.folded
    offset = max(0, match.start - 70)
    lead = _LEADS.search(folded[offset : match.start])
    start, count, definite = match.start, _number(head["count"]), False
    quantified = False
    if lead is not None:
        start, lead_count, definite = _lead_start(lead, offset)
        count, quantified = count or lead_count, bool(lead["quantifier"])
    quantified = quantified or bool(_SAYS_NUMBER.search(folded[match.start : match.end]))
    end, groups = head.end(), match.keys[:1]
    for other in scan.of("group"):
        if other.start >= end and other.keys[0] not in groups and _FURTHER.fullmatch(folded[end : other.start]):
            end, groups = other.end, (*groups, other.keys[0])
    return _Phrase(
        start, end, groups, count, quantified, definite, bool(_PARTIAL.search(folded[max(0, start - 30) : start]))
    )


def _named_by_number(scan: Scan, match: PhraseMatch) -> _Phrase | None:
    """Names that say how many, where their members act: "the Visegrad Four leaders", "C5+1 ministers"."""
    folded = scan.reading.folded
    if not _SAYS_NUMBER.search(folded[match.start : match.end]) or not _BODIES.match(folded, match.end):
        return None
    return _Phrase(match.start, match.end, match.keys[:1], None, True, True, False)


def _lead_start(lead: re.Match[str], offset: int) -> tuple[int, int | None, bool]:
    """Where the phrase begins, its number, and whether it is definite."""
    return offset + lead.start(), _number(lead["count"]), bool(lead["article"] or lead["quantifier"])


def _number(words: str | None) -> int | None:
    """The number of a count as printed ("five ", "27 ")."""
    if words is None:
        return None
    word = words.strip().lower()
    if word.isdigit():
        return int(word)
    tens, _, unit = word.partition("-")
    return _VALUES[tens] + (_VALUES[unit] if unit else 0)


def _counted_again(
    scan: Scan, vocabulary: Vocabulary, phrases: list[_Phrase], countries: tuple[CountrySpan, ...]
) -> list[_Phrase]:
    """ "the eight member countries": the one group named so far that has so many members."""
    folded = scan.reading.folded
    found = []
    for back in _BACK.finditer(folded):
        count = _number(back["count"])
        definite = bool(back["article"] or back["quantifier"] or back["kind"])
        taken = any(p.start < back.end() and back.start() < p.end for p in phrases)
        if count is None or count < 3 or not definite or taken:
            continue
        if _PARTIAL.search(folded[max(0, back.start() - 30) : back.start()]) or _printed(folded, back, countries):
            continue
        named = {m.keys[0] for m in scan.of("group") if m.start < back.start()}
        fitting = [g for g in sorted(named) if _has_had(vocabulary.groups[g], count)]
        if len({vocabulary.groups[g].members_on(None) for g in fitting}) == 1:
            found.append(_Phrase(back.start(), back.end(), tuple(fitting[:1]), count, False, True, False))
    return found


def _printed(folded: str, back: re.Match[str], countries: tuple[CountrySpan, ...]) -> bool:
    """Whether the countries counted are those printed around: a list behind, or as many names shortly before."""
    words = _LISTS.match(folded, back.end())
    if words is not None and _run(folded, words.end(), countries):
        return True
    before = {c.country_iso3 for c in countries if back.start() - 300 < c.start < back.start()}
    return len(before) == _number(back["count"])


def _has_had(group: Group, count: int) -> bool:
    """Whether the group has, or ever had, so many members."""
    dates = [None, *(m.since for m in group.memberships if m.since)]
    return any(len(group.members_on(date)) == count for date in dates)


def _span(scan: Scan, vocabulary: Vocabulary, phrase: _Phrase, countries: tuple[CountrySpan, ...]) -> GroupSpan:
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
    run = _run(folded, words.end(), countries)
    return (run[-1].end, tuple(c.country_iso3 for c in run)) if run else (end, ())


def _listed(
    folded: str, vocabulary: Vocabulary, phrase: _Phrase, countries: tuple[CountrySpan, ...]
) -> tuple[str, ...]:
    """Members printed right behind the group: two at least; behind a mere comma as many as the group counts."""
    words = _LISTS.match(folded, phrase.end)
    if words is None:
        return ()
    run = tuple(dict.fromkeys(c.country_iso3 for c in _run(folded, words.end(), countries)))
    ever = {m.country_iso3 for m in vocabulary.groups[phrase.groups[0]].memberships}
    if len(run) < 2 or not ever.issuperset(run):
        return ()
    return run if words[0] != ", " or len(run) in (phrase.count, len(ever)) else ()


def _run(folded: str, position: int, countries: tuple[CountrySpan, ...]) -> list[CountrySpan]:
    """The countries from a position on with nothing but commas and "and" between."""
    run: list[CountrySpan] = []
    for country in countries:
        if country.start < position:
            continue
        if not _LINK.fullmatch(folded[position : country.start]):
            break
        run.append(country)
        position = country.end
    return run
