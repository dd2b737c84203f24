"""Lists of countries, groups and bodies in a sentence: "Kenya, INTERPOL, the Uganda Police Force and Rwanda (3)".

In: annotations and a sentence. Out: `MemberList`s in text order, each with the words around it. Bodies of
no country hold a list together without being members of it. Refused: quotations, capitals, and countries inside
the name of a body, a programme or an agreement.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analytics.annotation.annotations import Annotations
from analytics.annotation.span_index import SpanIndex, index_spans
from analytics.annotation.spans import CountrySpan, GroupSpan, OrganisationSpan, SentenceSpan, Span
from analytics.facts.meetings.surroundings import words_after, words_before

Member = CountrySpan | GroupSpan | OrganisationSpan

_BEHIND_NAME = r"(?:\)|\s*\([^)]{1,60}\)|\s+\d{1,3}(?=[,;.) ]))?"
# "Kenya's police and Uganda's customs", "the Kenyan border police and Uganda's customs"
_OFFICE = (
    r"(?:'s?(?: [a-z-]+){1,3}?|(?: [a-z-]+){0,2}? (?:police|customs|gendarmerie|army|navy|guards?|prosecutors?|"
    r"judges|officials|officers|experts|delegat(?:es|ions?)|ministers?|authorities|services?|embass(?:y|ies)|ambassadors?)"
    r"(?=,? and ))?"
)
_CITY = (
    r"(?:,? in (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?)?"  # "the Embassies of Peru in Rome and Chile in Bern"
)
# The rest of a body's name that the vocabulary does not know: "the Royal Samoa Police Service"
_BODY = (
    r"(?:(?: and| of)? (?-i:Police|Forces?|Services?|Customs|Guards?|Coast|Border|National|Defen[cs]e|Army|Navy|"
    r"Agency|Authority|Bureau|Department|Office|Immigration|Prisons?|Revenue|Corps|Gendarmerie|Armed))*"
)
_JOINER = r"[\s,;/]*(?:and|but also|as well as|or|along with|together with|plus|&|also)?[\s,]*"
_AGAIN = r"(?:(?:from|of|by|with) )?"
_LEAD = (
    r"(?:the |also |Royal |National |(?:Republic|Kingdom|State|Commonwealth|Sultanate|Governments?|"
    r"Embass(?:y|ies)|High Commissions?|hosts?,?|host (?:territory|country|state)) (?:of )?)*"
)
# A body that the vocabulary does not know, between two commas
_UNKNOWN = (
    r"(?:(?:the )?(?-i:[A-Z])[\w'.-]*(?:(?: (?:of|for|and|the|on|against|to|in))*\s+(?-i:[A-Z])[\w'.-]*){1,8}"
    r"(?:(?:\s*\([^)]{1,20}\))?,\s*(?:and )?|\s*\())?"
)
_LINK = re.compile(
    rf"-|{_BODY}{_OFFICE}{_BEHIND_NAME}(?:{_CITY}(?=,? (?:and|as well as) ))?{_JOINER}{_UNKNOWN}{_AGAIN}{_LEAD}",
    re.I,
)
# "the Federal Police of Brazil", "Spain's Guardia Civil": one member
_OWN = re.compile(rf"{_BEHIND_NAME}\s+of\s+{_LEAD}|'s?\s+|\s+\(", re.I)

# The only place where a capital stands in a list for those who came: "officers from Riga, Oslo and Bern"
_CAME_FROM = re.compile(r"\bfrom (?:(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?(?:, and |, | and ))*\Z")
_FAR = 160  # characters; no list leaves more between two of its members
_DASH = re.compile(r"\s[–—-]\s")  # what runs across a dateline's dash is no name
_NO_LINK = re.compile(r"(?:'s?(?: [a-z-]+)*)?,?\s+(?:from|of|by|with)\s+(?:the )?|\s+|'s?(?: [a-z-]+)*\s+", re.I)


@dataclass(frozen=True, slots=True)
class MemberList:
    """Neighbours in a list (one at least), and the folded words of the sentence around them."""

    members: tuple[Member, ...]
    before: str
    after: str


def index_names(annotations: Annotations) -> SpanIndex[Span]:
    """Names that may hold a country's: of organisations other than a state's own, programmes and agreements."""
    bodies = [o for o in annotations.organisations if o.kind != "government"]
    names: list[Span] = [*bodies, *annotations.programmes, *annotations.agreements]
    return index_spans(names)


def member_lists(annotations: Annotations, sentence: SentenceSpan, names: SpanIndex[Span]) -> Iterator[MemberList]:
    """The lists of a sentence that hold a country, a group or a body of a state. names: by `index_names`."""
    for run in _runs(annotations, sentence, names):
        yield from _read(annotations, sentence, run)


def represented(member: Member) -> str | None:
    """The country that a member of a list is or belongs to; None for groups and international bodies."""
    if isinstance(member, OrganisationSpan):
        of_state = member.kind == "government" or (member.kind == "academic" and "Academy" in member.text)
        return member.country_iso3 if of_state else None
    return member.country_iso3 if isinstance(member, CountrySpan) else None


def _read(annotations: Annotations, sentence: SentenceSpan, run: list[Member]) -> Iterator[MemberList]:
    """The list, unless it holds none but bodies of no state."""
    if any(isinstance(member, GroupSpan) or represented(member) or is_office(member) for member in run):
        before = words_before(annotations, run[0], sentence)
        yield MemberList(tuple(run), before, words_after(annotations, run[-1], sentence))


def _runs(annotations: Annotations, sentence: SentenceSpan, names: SpanIndex[Span]) -> Iterator[list[Member]]:
    """Neighbours with nothing but commas, "and", brackets and numbers between."""
    run: list[Member] = []
    for member in _members(annotations, sentence, names):
        if run and not _is_linked(annotations, run[-1], member):
            yield run
            run = []
        run.append(member)
    if run:
        yield run


def _is_linked(annotations: Annotations, member: Member, following: Member) -> bool:
    gap = annotations.reading.folded[member.end : following.start]
    if len(gap) > _FAR:
        return False
    if _LINK.fullmatch(gap) and not _NO_LINK.fullmatch(gap):
        return True
    own = represented(member) == represented(following) or is_office(member)
    return own and _OWN.fullmatch(gap) is not None


def _members(annotations: Annotations, sentence: SentenceSpan, names: SpanIndex[Span]) -> list[Member]:
    """Countries, groups and bodies of a sentence, outermost names only."""
    groups = [g for g in annotations.inside(annotations.groups, sentence) if not annotations.quoted.covers(g)]
    bodies = [
        o
        for o in annotations.inside(annotations.organisations, sentence)
        if not annotations.quoted.covers(o)
        and not _DASH.search(o.text)
        and not (is_office(o) and annotations.inside(annotations.countries, o))
    ]
    larger = index_spans([*groups, *bodies])
    countries = [
        c
        for c in annotations.inside(annotations.countries, sentence)
        if (c.form != "capital" or _CAME_FROM.search(annotations.reading.folded, sentence.start, c.start))
        and not annotations.quoted.covers(c)
        and not names.extends(c)
        and not larger.covers(c)
    ]
    found: list[Member] = [*countries, *(g for g in groups if not names.covers(g)), *bodies]
    return _outermost(found)


def is_office(member: Member) -> bool:
    """Whether a member is a body of a state that its name does not tell ("the Customs Administration")."""
    return isinstance(member, OrganisationSpan) and member.kind == "government" and not member.country_iso3


def _outermost(members: list[Member]) -> list[Member]:
    kept: list[Member] = []
    for member in sorted(members, key=lambda m: (m.start, -m.end)):
        if not kept or member.start >= kept[-1].end:
            kept.append(member)
    return kept
