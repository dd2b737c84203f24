"""What those have who come with somebody: "a UNODC delegation consisting of A, Chief of X, and B, Officer for Y".

In: the annotations and one mention of a person. Out: the body whose delegation lists them or whose head they
accompany, the country of the one they accompany, or None. Between the words that open the list and the name stand
nothing but names, offices, bodies, commas and "and".
"""

import re

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import CountrySpan, OrganisationSpan, PersonSpan, SentenceSpan

_SIDE = r"(?:delegations?|team|mission|experts|side|group|party|representatives|staff|officials)"
_CONSISTS = (
    r"(?:,? (?:which|who|that))?(?:,? (?:was|were|is|are|has|had|also))?,? ?"
    r"(?:consist(?:s|ed|ing) of|compris(?:es|ed|ing)(?: of)?|composed of|made up of|includ(?:es|ed|ing)|"
    r"formed (?:by|of)|led by|headed by|represented by):? "
    r"(?:(?:[a-z]+ |\d+ ){0,4}(?:experts|officials|officers|representatives|members|specialists|trainers)[:,] )?"
)
_LISTS = re.compile(rf"\)?(?:'s)?(?: [a-z]\w+){{0,2}} ?{_SIDE}?(?: (?:from|of) [A-Z][\w ]{{2,40}})?{_CONSISTS}")
_GOES_ON = re.compile(
    rf"(?:The|Its|Their) (?:\w+ )?{_SIDE}{_CONSISTS}|(?:It|They) (?:consist|compris|includ)\w+(?: of)? "
)
_BESIDE = re.compile(rf"(?:'s)?(?: [a-z]\w+){{0,2}} {_SIDE}\b")
_COMES = re.compile(rf"\b{_SIDE} (?:from|of) (?:the )?(?:[A-Z]\w+ ){{0,2}}(?:of (?:the )?)?$")
_ON_SIDE = re.compile(r"(?:[Oo]n|[Ff]rom|[Ff]or) the (?:side|part|behalf) of (?:the )?$")
_PRESENT = re.compile(
    r"[^.;]{0,60}\b(?:participated|attended|took part|present|spoke|represented|came|were|was)(?: by)?:? "
)
_ORIGIN = re.compile(
    r"\b(?:[Ff]rom|[Oo]n behalf of|[Oo]n the (?:side|part) of|[Ff]or) (?:the )?(?:Republic of )?$"
)
_ARE = re.compile(
    r"(?:,? (?:there )?(?:were|was|is|are|attended|participated|came|spoke|took part)(?: present)?:?|:|"
    rf"{_CONSISTS.rstrip()}) "
)
_SECRETARIAT = re.compile(rf"(?:The|Its) [Ss]ecretariat{_CONSISTS}")
_OF_SECRETARIAT = re.compile(r",? (?:of|from|at) (?:the |its )?(?:[A-Z]\w+'s )?[Ss]ecretariat\b(?! (?:of|to) )")
_OF = re.compile(r" of (?:the )?")
_WITH = re.compile(r"[^.;]{0,60}?\b(?:accompanied|represented|assisted) by:? ")
_LIST = re.compile(r"(?:[A-Z][\w.'-]*|and|as|well|its|his|her|their|the|of|for|on|in|[\s,;:()&-])*")


def companions_body(annotations: Annotations, mention: PersonSpan) -> OrganisationSpan | None:
    """The body whose delegation a sentence lists somebody in."""
    folded, sentence = annotations.reading.folded, annotations.sentence_at(mention.start)
    for body in annotations.inside(annotations.organisations, sentence):
        opening = _LISTS.match(folded, body.end, mention.start) if body.end < mention.start else None
        if opening is None and _ON_SIDE.search(folded, sentence.start, body.start):
            opening = _PRESENT.match(folded, body.end, mention.start)
        if opening and _is_list(annotations, opening.end(), mention):
            return body
    opening = _GOES_ON.match(folded, sentence.start, mention.start)
    if opening is None or not _is_list(annotations, opening.end(), mention):
        return None
    return _who_came(annotations, _sentence_before(annotations, sentence))


def is_of_secretariat(annotations: Annotations, mention: PersonSpan) -> bool:
    """Whether somebody is "of the secretariat" that a text tells of, or in a list of its people."""
    folded, sentence = annotations.reading.folded, annotations.sentence_at(mention.start)
    if _OF_SECRETARIAT.match(folded, mention.end):
        return True
    opening = _SECRETARIAT.match(folded, sentence.start, mention.start)
    return opening is not None and _is_list(annotations, opening.end(), mention)


def listed_country(annotations: Annotations, mention: PersonSpan) -> CountrySpan | None:
    """The country that a list of its people names: "Taking part from X were A, head of B, and C"."""
    folded, sentence = annotations.reading.folded, annotations.sentence_at(mention.start)
    for country in reversed(annotations.inside(annotations.countries, sentence)):
        if country.end >= mention.start or not _ORIGIN.search(folded, sentence.start, country.start):
            continue
        opening = _ARE.match(folded, country.end, mention.start)
        if opening and _is_list(annotations, opening.end(), mention):
            return country
    return None


def _who_came(annotations: Annotations, sentence: SentenceSpan) -> OrganisationSpan | None:
    """The body whose delegation a sentence tells of: "welcomed a delegation from the Secretariat of X"."""
    folded = annotations.reading.folded
    bodies = annotations.inside(annotations.organisations, sentence)
    for body, outer in zip(bodies, (*bodies[1:], None), strict=False):
        part = outer is not None and _OF.fullmatch(folded, body.end, outer.start) is not None
        if _BESIDE.match(folded, body.end) or _COMES.search(folded, sentence.start, body.start):
            return outer if part else body  # "the Secretariat of the Council"
    return None


def principal(annotations: Annotations, mention: PersonSpan) -> PersonSpan | None:
    """Whom somebody came with: A in "A, who was accompanied by B, Director of Y, and C"."""
    folded, sentence = annotations.reading.folded, annotations.sentence_at(mention.start)
    for other in annotations.inside(annotations.people, sentence):
        opening = _WITH.match(folded, other.end, mention.start) if other.end < mention.start else None
        if opening and _is_list(annotations, opening.end(), mention):
            return other
    return None


def principals_country(annotations: Annotations, mention: PersonSpan) -> CountrySpan | None:
    """The country of whom somebody came with, where any mention of theirs says it."""
    first = principal(annotations, mention)
    if first is None:
        return None
    surname = first.name.split()[-1]
    offices = (p.role for p in annotations.people if p.role is not None and p.name.split()[-1] == surname)
    places = {office.country.start for office in offices if office.country is not None}
    return next((country for country in annotations.countries if country.start in places), None)


def _is_list(annotations: Annotations, start: int, mention: PersonSpan) -> bool:
    """Whether nothing but a list stands between a place and a name."""
    folded = annotations.reading.folded
    pieces, at = [], start
    spans = sorted(
        (span.start, min(span.end, mention.start))
        for kind in (annotations.people, annotations.roles, annotations.organisations)
        for span in kind
        if start <= span.start < mention.start
    )
    for first, last in spans:
        pieces.append(folded[at:first])
        at = max(at, last)
    return _LIST.fullmatch("".join([*pieces, folded[at : mention.start]])) is not None


def _sentence_before(annotations: Annotations, sentence: SentenceSpan) -> SentenceSpan:
    return annotations.sentence_at(max(sentence.start - 2, 0))
