"""Offices told by another's: "her Ghanaian counterpart, X" holds for Ghana what she holds at home.

In: the annotations and an office. Out: the office that a counterpart holds; the countries that somebody cannot be
of, since a counterpart is, or since they travel there.
"""

import re
from dataclasses import replace

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import PersonSpan, RoleSpan
from analytics.facts.people.sides import is_welcomed

_COUNTERPART = re.compile(r"\b(?:counterpart|colleague)$", re.I)
_HELD_EVERYWHERE = re.compile(
    r"\b(?:minister|president|premier|secretary|speaker|prosecutor|attorney|justice|chief|commissioner|"
    r"head|director|chair\w*|ombuds\w+|governor|mayor|commander)\b",
    re.I,
)
_OF_EACH_STATE = re.compile(r"\b(?:minister|president|premier|prosecutor general)\b", re.I)
_AND_HIS = re.compile(r" and (?:his|her) ")
_REACH = 200  # characters between a name, its office behind it and a counterpart
_LISTED = re.compile(r"(?:,| and|, and) (?:the )?$")
_PRINCIPAL = re.compile(
    r"(?:The (?:[A-Z]?\w+ )?(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Cc]hief|[Hh]ead)|He|She) [a-z]"
)
# "Minister X arrived in Amman", "the Foreign Minister is on an official visit to Tashkent"
_MEETS = re.compile(
    r"\b(?:met|meets|receiv(?:ed|es)|talks|co-chair(?:ed|s)|consultations|conversation|discussions|negotiations)\b"
)
_TRAVELS = re.compile(
    r"[^.;\"]{0,60}?\b(?:arriv(?:ed|es|ing)|came|went|landed|touched down|flew|flies|travell?(?:ed|ing|s)|"
    r"departed|left for|leaves for|(?:is|was|will be) (?:on|paying)|p(?:aid|ays|aying)|embarked|"
    r"(?:began|begins|started|starts|concluded|ended|completed|wrapped up) (?:a|an|his|her))\b"
    r"[^.;\"]{0,60}?\b(?:in|at|to|for)\b"
)


def is_counterpart(role: RoleSpan) -> bool:
    """Whether an office is only told by another's."""
    return _COUNTERPART.search(role.role) is not None


def counterpart_office(annotations: Annotations, role: RoleSpan) -> RoleSpan:
    """The office of a counterpart: as the one named last before it holds for another country."""
    held = [p.role for p in annotations.people if p.role and p.role.role and not is_counterpart(p.role)]
    unheld = [r for r in annotations.roles if r.end < role.start and r.country_iso3 and r not in held]
    other = _antecedent(annotations, role, held) or (_antecedent(annotations, role, unheld) if unheld else None)
    if other is None or (other.organisation_id and not other.organisation_id.startswith("org-")):
        return role
    return replace(role, role=other.role, organisation=other.organisation if other.body is None else None)


def shared_office(annotations: Annotations, mention: PersonSpan, role: RoleSpan) -> RoleSpan:
    """The office of "and Pakistan's NAME" behind ministers of other countries: theirs."""
    if role.role or role.organisation or role.country is None or role.end > mention.start:
        return role
    sentence = annotations.sentence_at(mention.start)
    before = [
        p.role
        for p in annotations.inside(annotations.people, sentence)
        if p.role and p.end < role.start and _OF_EACH_STATE.search(p.role.role) and p.role.body is None
    ]
    if not before or not _LISTED.search(annotations.reading.folded, sentence.start, role.start):
        return role
    return replace(role, role=before[-1].role, organisation=before[-1].organisation)


def _antecedent(annotations: Annotations, role: RoleSpan, held: list[RoleSpan]) -> RoleSpan | None:
    """The office that "his" refers to: the first of the sentence, the one the story opens with, or the last."""
    sentence = annotations.sentence_at(role.start)
    beside = _right_before(annotations, role)
    if beside is not None:
        return beside
    before = [other for other in held if other.end <= role.start and _HELD_EVERYWHERE.search(other.role)]
    inside = [other for other in before if other.start >= sentence.start]
    if before and _PRINCIPAL.match(sentence.text):
        return before[0]
    after = [other for other in held if role.end < other.start <= sentence.end]
    return inside[0] if inside else before[-1] if before else after[0] if after else None


def _right_before(annotations: Annotations, role: RoleSpan) -> RoleSpan | None:
    """The office of A in "Interior Minister A and his Serbian colleague B"."""
    folded = annotations.reading.folded
    for person in annotations.people:
        office = person.role
        if office is None or not _HELD_EVERYWHERE.search(office.role) or not 0 < role.start - person.end < _REACH:
            continue
        if _AND_HIS.fullmatch(folded, max(person.end, office.end), role.start):
            return office
    return None


def countries_of_others(annotations: Annotations, mentions: tuple[PersonSpan, ...]) -> frozenset[str]:
    """Countries that somebody does not represent: their counterparts' and those they travel to."""
    found = {r.country_iso3 for r in annotations.roles if r.country_iso3 and is_counterpart(r)}
    for mention in mentions:
        sentence = annotations.sentence_at(mention.start)
        found |= _partners(annotations, mention) | _guests(annotations, mention)
        if _TRAVELS.match(annotations.reading.folded, mention.end, sentence.end):
            places = annotations.inside(annotations.places, sentence)
            countries = annotations.inside(annotations.countries, sentence)
            found |= {place.country_iso3 for place in places if place.country_iso3 and place.start > mention.end}
            found |= {country.country_iso3 for country in countries if country.start > mention.end}
    return frozenset(found)


def _partners(annotations: Annotations, mention: PersonSpan) -> frozenset[str]:
    """Countries of those whom somebody meets in the same sentence: "Minister A met with Minister B of X"."""
    folded, sentence = annotations.reading.folded, annotations.sentence_at(mention.start)
    found = set()
    for other in annotations.inside(annotations.people, sentence):
        if other.role is None or other.role.country_iso3 is None or other.name == mention.name:
            continue
        first, second = sorted((mention, other), key=lambda person: person.start)
        between = folded[first.end : second.start]
        if _MEETS.search(between) and ";" not in between:
            found.add(other.role.country_iso3)
    return frozenset(found)


def _guests(annotations: Annotations, mention: PersonSpan) -> frozenset[str]:
    """Countries whose delegation somebody receives: "the Kyrgyz guests were welcomed by A"."""
    countries = annotations.inside(annotations.countries, annotations.sentence_at(mention.start))
    return frozenset(c.country_iso3 for c in countries if is_welcomed(annotations, c, mention))
