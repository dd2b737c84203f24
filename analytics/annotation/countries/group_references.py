"""Groups that a text names once and then points back to: "the eight member countries", "all members of the bloc",
"all Forum member nations", "all its member states".

In: a `Scan`, the groups found by name, the countries. Out: `GroupPhrase`s. Refused: a reference that fits several
of the groups named, countries that are printed around it, and vague ones ("the members", "member states").
"""

import re
from collections.abc import Sequence

from analytics.annotation.countries.group_words import (
    KIND_OF,
    LISTS,
    NUMBER,
    GroupPhrase,
    is_partial,
    listed_from,
    number_of,
)
from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountrySpan
from analytics.vocabulary.model import Group, Vocabulary

_MEMBERS = (
    r"(?:(?:[Mm]ember|[Pp]artner|[Pp]articipating|[Cc]ontracting) (?:[Ss]tates?|[Cc]ountr(?:y|ies)|[Nn]ations?|"
    r"[Gg]overnments?|[Pp]arties)|[Mm]embers?|[Ss]tates?|[Cc]ountr(?:y|ies)|[Nn]ations?)"
)
_ANY_BODY = r"(?:bloc|grouping|body|alliance|organi[sz]ation|association|union|group|community|forum|council)"
_SHORT_NAME = (
    r"(?:Community|Union|Organi[sz]ation|Association|Council|League|Forum|Commonwealth|Cooperation|Market|"
    r"Cent(?:re|er)|Initiative|Committee|Process)"
)
_ALL = (
    rf"\b(?P<quantifier>[Aa]ll|[Ee]ach|[Ee]very)(?: one)?(?: of)? (?:the |its |their )?"
    rf"(?:(?P<count>(?i:{NUMBER})) )?"
)
# "all members of the bloc", "all Forum member nations", "all its member states"
_OF_BODY = re.compile(rf"{_ALL}{_MEMBERS} (?:of|in) (?:the |this )(?P<body>{_ANY_BODY}|{_SHORT_NAME})\b")
_BODY_S = re.compile(rf"{_ALL}(?P<body>{_SHORT_NAME}) {_MEMBERS}\b")
_ITS = re.compile(rf"{_ALL}(?P<body>)[Mm]ember (?:[Ss]tates?|[Cc]ountr(?:y|ies)|[Nn]ations)\b(?! of| in)")
_ITS_BUT = re.compile(
    r"(?P<quantifier>)(?P<count>)(?P<body>)\b(?:[Tt]he |[Ii]ts )?[Mm]ember[- ](?:[Ss]tates|[Cc]ountries)"
    r"(?=,? \(?(?:except|with the exception of|apart from|excluding|other than) )"
)
_SIZED_BODY = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|its) (?P<count>(?i:{NUMBER}))[- ](?:member|nation|country|state)(?:[- ][a-z]+){{0,2}} "
    rf"(?P<body>{_ANY_BODY}|{_SHORT_NAME})\b"
)
_BACK = re.compile(
    rf"\b(?:(?P<quantifier>[Aa]ll|[Ee]ach of) )?(?P<article>[Tt]he |[Ii]ts )?(?P<count>(?i:{NUMBER})) "
    rf"(?:(?:[A-Z][a-z]+ ){{1,2}}(?=[Mm]ember ))?"
    rf"(?P<kind>{KIND_OF}{{0,2}})(?P<noun>[Ss]tates?|[Cc]ountries|[Nn]ations|[Rr]epublics|[Mm]embers|"
    r"[Gg]overnments)\b"
    r"(?! (?:of|from|in|within|across|that|which|where|outside)\b(?! (?:the|our|its) (?:sub-?)?(?:region|"
    r"programme|program|"
    r"organi[sz]ation|bloc|grouping|group|community|union|association|initiative|agreement|project)\b|"
    r" (?:form|make up|constitute|belong to|are members of)\b))"
)
_SENTENCE_ENDS = re.compile(r"[.;:\n]")
# "the OSCE, which today has 57 participating States": no word of what they did
_DESCRIBES = re.compile(
    r"\b(?:(?:has|have|had|counts?|numbers?|comprises?|unites?)(?: (?:today|now|currently))?|"
    r"(?:organi[sz]ation|bloc|body|grouping|alliance|union|community|forum|network) of) $"
)
_ONE_SENTENCE_ON = 250  # characters within which "its" looks for its body


def indirect_phrases(
    scan: Scan, vocabulary: Vocabulary, phrases: Sequence[GroupPhrase], countries: tuple[CountrySpan, ...]
) -> list[GroupPhrase]:
    """References to a group named elsewhere. phrases: those found by name, which references may not overlap."""
    found: list[GroupPhrase] = []
    for phrase in (*_of_bodies(scan, vocabulary), *_counted_again(scan, vocabulary, countries)):
        taken = any(p.start < phrase.end and phrase.start < p.end for p in (*phrases, *found))
        before = scan.reading.folded[max(0, phrase.start - 30) : phrase.start]
        if not taken and not is_partial(scan.reading.folded, phrase.start) and not _DESCRIBES.search(before):
            found.append(phrase)
    return found


def _of_bodies(scan: Scan, vocabulary: Vocabulary) -> list[GroupPhrase]:
    """References by a body's short name or by what kind of body it is."""
    found = []
    for pattern in (_OF_BODY, _BODY_S, _SIZED_BODY, _ITS, _ITS_BUT):
        for back in pattern.finditer(scan.reading.folded):
            group = (
                _nearest(scan, vocabulary, back) if pattern in (_ITS, _ITS_BUT) else _named(scan, vocabulary, back)
            )
            if group:
                found.append(
                    GroupPhrase(back.start(), back.end(), (group,), number_of(back["count"] or None), True)
                )
    return found


def _named(scan: Scan, vocabulary: Vocabulary, back: re.Match[str]) -> str | None:
    """The one body with members that the text names and that the reference fits."""
    word, count = back["body"], number_of(back["count"])
    bodies = {m.keys[0] for m in scan.of("group") if m.keys[0] in vocabulary.organisations}
    if word[0].isupper() and _spelled(word) != "organisation":  # which any body may call itself
        bodies = {b for b in bodies if _spelled(word) in _spelled(vocabulary.groups[b].name)}
    fitting = [b for b in sorted(bodies) if count is None or _has_had(vocabulary.groups[b], count)]
    return fitting[0] if len(fitting) == 1 else None


def _spelled(name: str) -> str:
    """A name without what parts British from American spelling."""
    return name.lower().replace("z", "s").replace("centre", "center")


def _nearest(scan: Scan, vocabulary: Vocabulary, back: re.Match[str]) -> str | None:
    """The body named last before "its member states", or next in the sentence, if its members are known."""
    low = back.start() - _ONE_SENTENCE_ON
    folded, named = scan.reading.folded, scan.of("organisation")
    before = [m for m in named if low < m.start and m.end <= back.start()]
    if before and folded.count(". ", before[-1].end, back.start()) <= 1:
        key = before[-1].keys[0]
    else:
        behind = [m for m in named if back.end() <= m.start < back.end() + _ONE_SENTENCE_ON // 2]
        if not behind or _SENTENCE_ENDS.search(folded, back.end(), behind[0].start):
            return None
        key = behind[0].keys[0]
    return key if key in vocabulary.groups else None


def _counted_again(scan: Scan, vocabulary: Vocabulary, countries: tuple[CountrySpan, ...]) -> list[GroupPhrase]:
    """ "the eight member countries": the one group named so far that has so many members."""
    folded = scan.reading.folded
    found = []
    for back in _BACK.finditer(folded):
        count = number_of(back["count"])
        definite = bool(back["article"] or back["quantifier"] or back["kind"])
        if count is None or count < 3 or not definite or _printed(folded, back, countries):
            continue
        named = {m.keys[0] for m in scan.of("group") if m.start < back.start()}
        fitting = [g for g in sorted(named) if _has_had(vocabulary.groups[g], count)]
        if len({_composition(vocabulary.groups[g], count) for g in fitting}) == 1:
            found.append(GroupPhrase(back.start(), back.end(), tuple(fitting[:1]), count))
    return found


def _printed(folded: str, back: re.Match[str], countries: tuple[CountrySpan, ...]) -> bool:
    """Whether the countries counted are those printed around: a list behind, or as many names shortly before."""
    words = LISTS.match(folded, back.end())
    if words is not None and listed_from(folded, words.end(), countries):
        return True
    before = {c.country_iso3 for c in countries if back.start() - 300 < c.start < back.start()}
    return len(before) == number_of(back["count"])


def _has_had(group: Group, count: int) -> bool:
    """Whether the group has, or ever had, so many members."""
    return _composition(group, count) is not None


def _composition(group: Group, count: int) -> tuple[str, ...] | None:
    """The group's members when they were so many, the latest such composition."""
    dates = [None, *sorted((m.since for m in group.memberships if m.since), reverse=True)]
    return next((members for date in dates if len(members := group.members_on(date)) == count), None)
