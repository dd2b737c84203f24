"""The body of an office that is printed without one, as the words around it settle it.

In: the annotations and one person's mentions. Out: the organisation span that the office belongs to, or None: the
body whose delegation the person heads, on whose behalf they speak, or the one that the document is about where the
office is one that only international bodies have ("the Secretary-General").
"""

import re
from collections import Counter

from analytics.annotation.annotations import Annotations
from analytics.annotation.roles.chosen_body import UNIT_HEADS
from analytics.annotation.spans import OrganisationSpan, PersonSpan, RoleSpan
from analytics.facts.people.companions import companions_body, is_of_secretariat, principal

# "a delegation of the Border Service of Y, led by Colonel X"
_LED = re.compile(
    r"\)?(?: of (?:the )?[A-Z][\w ]{2,40}?)?(?:(?: [A-Z]\w+){0,5} (?:delegation|team|mission))?(?:,| was| is)?"
    r"(?: were)? (?:(?:led|headed|represented) by|under the leadership of) (?:the )?(?:[A-Z][\w.]* ){0,4}"
)
_FROM = re.compile(r"\b(?:from|by) (?:the )?$")
_THEN_NAME = re.compile(r"(?: of [A-Z]\w+)?, (?:[A-Z][\w.]* ){0,3}")
_BEHALF = re.compile(r"\b(?:[Oo]n behalf of|[Rr]epresenting|[Ss]peaking for|[Ss]peaking on behalf of) (?:the )?$")
_MOST_COMMAS = 4  # of "the President of X, the Commissioner for A, B and C, NAME"
_RESIDENT = re.compile(r"\bResident Co-?ordinator\b", re.I)  # the United Nations' alone have such
_SIGNED = re.compile(r"\b(?:signed|signs|sign|initialled|signatures?)\b")
_FOR = re.compile(r",? (?:for|on behalf of) (?:the )?")
_ON_SIDE = re.compile(r"(?:[Oo]n|[Ff]rom|[Ff]or) (?:behalf of )?(?:the )?")
_SIDE_NOUN = re.compile(r"(?:'s)? side\b(?![^;]*\bside\b)")
_FOR_BODY = re.compile(r"(?:[Ff]or|[Ff]rom) (?:the )?")
_TO_NAME = re.compile(r"(?: \([A-Z -]+\))?, (?:(?:Mr|Ms|Mrs|Dr|Prof)\.? |[A-Z][\w.]* ){0,4}")
_ANDED = re.compile(r",? and (?:(?:Mr|Ms|Mrs|Dr|Prof)\.? |[A-Z][\w.]* ){0,3}")
_WITHOUT_SUCH_HEADS = frozenset(["european-union", "european-commission", "g7", "g20"])
_PROJECT_STAFF = re.compile(
    r"^(?:(?:Deputy|Assistant|Acting|Senior|National|Regional|Country|International) )*(?:Project|Programme|"
    r"Program|Regional|Country) (?:Co-?ordinator|Manager|Director|Leader)$|^(?:Deputy )?Team Leader$",
    re.I,
)
_HEADS_OF_BODIES = re.compile(
    r"(?:(?:Deputy|Assistant|Acting) )?"
    r"(?:Secretary[- ]General|Sec-Gen|Executive Secretary|Executive Director|Director of the Executive Committee|"
    r"SRSG)$"
)


def body_around(
    annotations: Annotations, mentions: tuple[PersonSpan, ...], role: RoleSpan | None
) -> OrganisationSpan | None:
    """The body that the surroundings give to an office without one."""
    for mention in mentions:
        found = (
            _led(annotations, mention)
            or companions_body(annotations, mention)
            or _on_behalf(annotations, mention)
            or _named_before(annotations, mention)
            or _signs_for(annotations, mention)
            or _on_side_of(annotations, mention)
            or _shared(annotations, mention)
            or (_principals_body(annotations, mention) if role is not None and not role.country_iso3 else None)
        )
        if found is not None:
            return found
        if is_of_secretariat(annotations, mention):
            return _main_body(annotations)
        deputy = _deputy_of(annotations, mention, role) if role is not None and not role.country_iso3 else None
        if deputy is not None:
            return deputy
    if role is not None and _RESIDENT.search(role.role):
        return next((o for o in annotations.organisations if o.organisation_id == "un"), None)
    if role is not None and role.country_iso3 is None and _PROJECT_STAFF.search(role.role):
        return _main_body(annotations, "project")
    return _main_body(annotations) if role is not None and _heads_body(role) else None


def _heads_body(role: RoleSpan) -> bool:
    """Whether an office is one that international bodies have, and no country stands with it."""
    return role.country_iso3 is None and _HEADS_OF_BODIES.match(role.role) is not None


def body_of_unit(
    annotations: Annotations, mentions: tuple[PersonSpan, ...], role: RoleSpan
) -> OrganisationSpan | None:
    """The body whose delegation somebody heads who leads one of its units ("Director of the X Department")."""
    if not (role.organisation or "").endswith(UNIT_HEADS) or role.country_iso3:
        return None
    found = (
        _led(annotations, m) or companions_body(annotations, m) or _on_side_of(annotations, m) for m in mentions
    )
    return next((body for body in found if body is not None), None)


def _deputy_of(annotations: Annotations, mention: PersonSpan, role: RoleSpan) -> OrganisationSpan | None:
    """The body of B in "A, Representative of B for X, and C, Deputy Representative"."""
    title = role.role.lower().removeprefix("deputy ")
    if title == role.role.lower():
        return None
    for other in annotations.inside(annotations.people, annotations.sentence_at(mention.start)):
        office = other.role
        chief = office is not None and office.body is not None and title in office.role.lower()
        if chief and office is not None and office.body is not None and other.start < mention.start:
            return next((o for o in annotations.organisations if o.start == office.body.start), None)
    return None


def _principals_body(annotations: Annotations, mention: PersonSpan) -> OrganisationSpan | None:
    """The body of whom somebody accompanies: "the Director of X, accompanied by the Officer for Y, A"."""
    first = principal(annotations, mention)
    office = first.role if first is not None else None
    if office is None or (office.body is None and not _heads_body(office)):
        return None
    if office.body is None:
        return _main_body(annotations)
    return next((o for o in annotations.organisations if o.start == office.body.start), None)


def _led(annotations: Annotations, mention: PersonSpan) -> OrganisationSpan | None:
    """The body whose delegation the person heads."""
    sentence = annotations.sentence_at(mention.start)
    for body in annotations.inside(annotations.organisations, sentence):
        if body.end < mention.start and _LED.fullmatch(annotations.reading.folded, body.end, mention.start):
            return body
    return None


def _on_behalf(annotations: Annotations, mention: PersonSpan) -> OrganisationSpan | None:
    """The body in "on behalf of BODY, NAME" and "on behalf of the Director of BODY, the Deputy Director, NAME"."""
    folded = annotations.reading.folded
    sentence = annotations.sentence_at(mention.start)
    for body in annotations.inside(annotations.organisations, sentence):
        office = next((r for r in annotations.roles if r.start < body.start <= r.end), None)
        absent = next((p for p in annotations.people if p.role is not None and p.role == office), None)
        start = min(office.start, absent.start) if office and absent else office.start if office else body.start
        behalf = _BEHALF.search(folded, max(sentence.start, start - 25), start)
        if behalf is None or body.end >= mention.start:
            continue
        commas = folded.count(",", body.end, mention.start)
        inside = annotations.inside(annotations.people, sentence)
        others = any(body.end < person.start < mention.start for person in inside)
        if commas <= 2 or (commas <= _MOST_COMMAS and not others):
            return body
    return None


def _named_before(annotations: Annotations, mention: PersonSpan) -> OrganisationSpan | None:
    """The body in "presentations from the Police Force of X, Commander NAME"."""
    folded = annotations.reading.folded
    sentence = annotations.sentence_at(mention.start)
    for body in annotations.inside(annotations.organisations, sentence):
        introduced = _FROM.search(folded, max(sentence.start, body.start - 12), body.start)
        if introduced and _THEN_NAME.fullmatch(folded, body.end, mention.start):
            return body
    return None


def _shared(annotations: Annotations, mention: PersonSpan) -> OrganisationSpan | None:
    """The body in "A, Director General and B, Director of Z of BODY" and in "BODY's A and B", for both."""
    folded, sentence = annotations.reading.folded, annotations.sentence_at(mention.start)
    people = annotations.inside(annotations.people, sentence)
    held = mention.role
    for other in people:
        if other.role is None or other.role.body is None or other is mention:
            continue
        offices = held is not None and bool(other.role.role) and " of " not in held.role
        listed = offices and held is not None and mention.end < held.start < other.start < other.role.start
        if listed and held is not None:
            joined = _ANDED.fullmatch(folded, held.end, other.start) is not None
        else:
            also = held is None and not other.role.role
            joined = also and _ANDED.fullmatch(folded, other.end, mention.start) is not None
        if joined:
            return next((o for o in annotations.organisations if o.start == other.role.body.start), None)
    return None


def _on_side_of(annotations: Annotations, mention: PersonSpan) -> OrganisationSpan | None:
    """The body in "For BODY, NAME" and "On the BODY side were NAME and NAME", which open a sentence."""
    folded, sentence = annotations.reading.folded, annotations.sentence_at(mention.start)
    bodies = annotations.inside(annotations.organisations, sentence)
    if not bodies or bodies[0].end > mention.start:
        return None
    opening, after = folded[sentence.start : bodies[0].start], folded[bodies[0].end : mention.start]
    if _ON_SIDE.fullmatch(opening) and _SIDE_NOUN.match(after):
        return bodies[0]
    return bodies[0] if _FOR_BODY.fullmatch(opening) and _TO_NAME.fullmatch(after) else None


def _signs_for(annotations: Annotations, mention: PersonSpan) -> OrganisationSpan | None:
    """The body in "signed by NAME for BODY"."""
    sentence = annotations.sentence_at(mention.start)
    if not _SIGNED.search(sentence.text):
        return None
    end = max(mention.end, mention.role.end) if mention.role else mention.end
    near = (o for o in annotations.inside(annotations.organisations, sentence) if 0 < o.start - end < 16)
    return next((o for o in near if _FOR.fullmatch(annotations.reading.folded, end, o.start)), None)


def _main_body(annotations: Annotations, kind: str = "international") -> OrganisationSpan | None:
    """The known body of a kind that the document names most often, the first of several."""
    named = (o for o in annotations.organisations if o.known and o.kind == kind)
    bodies = [o for o in named if o.organisation_id not in _WITHOUT_SUCH_HEADS]
    if not bodies:
        return None
    ranked = Counter(body.organisation_id for body in bodies).most_common()
    first = next(iter(ranked))[0]
    return next(body for body in bodies if body.organisation_id == first)
