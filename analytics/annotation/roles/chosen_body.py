"""The body that an office is held in, of those that its phrase names.

In: a `RolePhrase`. Out: the one body: of a unit the body above it, of a part and its parent both by one name, none
for a state's envoy to an international body.
"""

import re
from dataclasses import replace

from analytics.annotation.roles.words import RolePhrase
from analytics.annotation.scan import Scan
from analytics.annotation.spans import OrganisationSpan

UNIT_HEADS: tuple[str, ...] = (
    "Department",
    "Directorate",
    "Division",
    "Section",
    "Unit",
    "Branch",
    "Desk",
    "Bureau",
    "Sector",
)
UNIT_HEADS += ("Task Force", "Working Group", "Executive Committee", "Board")
_BODY_NOUN = re.compile(
    r"of (?:the )?((?:[A-Z]\w+ )?(?:Agency|Committee|Commission|Service|Council|Bureau|Directorate|Cent(?:re|er)|"
    r"Authority|Administration|Department|Office|Fund|Inspectorate))"
)
_OF_PARENT = re.compile(r"(?: \([A-Z]+\))? (?:of|under|at|within|in) (?:the )?")
_BODY_SUBJECT = re.compile(r"(?:for|on|against) .+")


def body_held_in(scan: Scan, phrase: RolePhrase) -> OrganisationSpan | None:
    """The body of an office; None where it has none, or is a state's to a body."""
    body = _body(scan, phrase) or _parted_body(scan, phrase)
    return None if _is_states_envoy(phrase, body) else body


def _parted_body(scan: Scan, phrase: RolePhrase) -> OrganisationSpan | None:
    """The body of "Chairman of the Agency of Kazakhstan for Financial Monitoring"; its words leave the office."""
    if len(phrase.office) != 3 or not phrase.countries:
        return None
    (_, _), first, last = phrase.office
    noun = _BODY_NOUN.fullmatch(scan.reading.folded, *first)
    subject = _BODY_SUBJECT.fullmatch(scan.reading.folded, *last)
    if noun is None or subject is None or not noun.end() < phrase.countries[0][1].start < last[0]:
        return None
    del phrase.office[1:]
    return OrganisationSpan(
        noun.start(1),
        last[1],
        scan.reading.text[noun.start(1) : last[1]],
        "",
        f"{noun[1]} {subject[0]}",
        kind="government",
    )


def _is_states_envoy(phrase: RolePhrase, body: OrganisationSpan | None) -> bool:
    """Whether somebody is a state's to a body: "Permanent Representative of Kenya to the United Nations"."""
    international = body is not None and body.kind in ("international", "project")
    if phrase.kind not in ("diplomat", "minister") or not international:
        return False  # "Kenya's Cabinet Secretary for the East African Community"
    sent = phrase.left_country is not None and phrase.left_country.form != "capital"
    return sent or any(link in ("of", "from") for link, _ in phrase.countries)


def _body(scan: Scan, phrase: RolePhrase) -> OrganisationSpan | None:
    """The body of an office: the first after it, or the one that a unit is part of, or the one before it."""
    if not phrase.bodies:
        return phrase.left_body
    first, *others = phrase.bodies
    left = phrase.left_body
    if left is not None and left.known and is_unit(first):
        return left  # "IGAD Director of Peace and Security Division"
    if others and is_unit(first):
        return next((body for body in others if not is_unit(body)), others[-1])
    if others and others[0].kind == "government" and not first.known:
        return _with_parent(scan, first, others[0])
    return first


def _with_parent(scan: Scan, part: OrganisationSpan, parent: OrganisationSpan) -> OrganisationSpan:
    """ "The Border Service of the National Security Committee": a body by the name that holds both."""
    if not _OF_PARENT.fullmatch(scan.reading.folded, part.end, parent.start):
        return part
    text = scan.reading.text[part.start : parent.end]
    return replace(parent, start=part.start, text=text, name=text, known=False)


def is_unit(body: OrganisationSpan) -> bool:
    """Whether a body is a part of another one by its name: "Bureau for X", "Directorate of Y"."""
    return re.split(r" (?:of|for|in) ", body.name)[0].endswith(UNIT_HEADS)
