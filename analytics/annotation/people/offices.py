"""Which office belongs to which name: before it, after it, or in place of it "from the Ministry of Y".

In: possible names, offices, bodies and countries. Out: for the start of each name the office beside it. Names are
read from left to right, so that "the Minister of X, A, and the Minister of Y, B" and "A, Minister of X, and B,
Minister of Y" both come out right. Offices joined by "and" or a comma are held together.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from analytics.annotation.people.brackets import BracketSpans, add_bracketed
from analytics.annotation.people.origins import NameSpan, add_origins
from analytics.annotation.roles.chosen_body import UNIT_HEADS
from analytics.annotation.scan import Scan
from analytics.annotation.span_index import SpanIndex, index_spans
from analytics.annotation.spans import CountrySpan, OrganisationSpan, RoleSpan, Span

_RIGHT_BEFORE = re.compile(r"(?:\s*\([^)\n]{1,40}\))?[\"']? [\"']?(?:the )?")
_COMMA_BEFORE = re.compile(
    r"(?:\s*\([^)\n]{1,40}\))?[\"']?(?: (?:in|for|since) \d{4}(?:[-/]\d{2,4})?)? ?"
    r"(?:,| -+|:) (?:namely )?(?:the )?"
)
_AFTER = re.compile(
    r"[\"']?(?:, ?(?:M\.?P|S\.?C|[KQ]\.?C|Ph\.?D|J\.?P|[OM]\.?B\.?E|[A-Z]{2,4})\.?(?=,)){0,3}"
    r"(?:\s*\([^)\n]{1,30}\))? ?"
    r"(?:,| -+|:| \(|,? who(?:se)? (?:is|serves as|was|acts as|[^,.;]{1,45} as)| as(?: the)?)\s*"
    r"(?:(?:currently|also|then|in (?:his|her) capacity as|representing) )?"
    r"(?:(?:the|a|an|our|its|his|her|their) )?(?:(?:[\w-]+ ){0,2}[\w-]+'s )?"
    r"(?:(?:new|newly appointed|newly-appointed|former|then|outgoing|current|retired|longtime) )?"
)
_SPACE = re.compile(" (?:the )?")
_JOINT = re.compile(r"(?:\s*\([^)\n]{1,40}\))?(?:,|,? and| &|/| -|,? as well as) ?(?:also )?(?:the |a |an |its )?")
_NOT_JOINED = re.compile(r"\b(?:behalf of|replacing|succeeding|representing) (?:the )?$", re.I)
# A part in a meeting or a side yields to the office that somebody holds at home
_PART = re.compile(
    r"(?:council |board |committee |meeting )?(?:vice[- ]|deputy |co-)?"
    r"(?:chair|chairman|chairperson|chairwoman|moderator|facilitator)"
    r"(?: of .{0,60}\b(?:council|committee|board|group|ministers))?$|"
    r"(?:representative|delegate|observer|participant|rapporteur|speaker)\b|"
    r"(?:head|leader) of (?:the )?delegation\b|(?:senator|ambassador|professor|academician)$",
    re.I,
)
# So does what stands before a name like a rank, with no body of its own: "Counsellor A, Deputy Head of Mission"
_RANK = re.compile(
    r"(?:(?:senior|chief|principal|deputy|assistant|additional) )*"
    r"(?:counsell?or|minister[- ]counsellor|judge|justice|officer|prosecutor|magistrate|attorney|consul|commander|"
    r"doctor|(?:inspector|inspector[- ]general|superintendent|commissioner)(?: of police)?)$",
    re.I,
)
# Envoys of the chief of a body head a body of their own besides: "SRSG and Head of the Mission"
_ENVOY = re.compile(
    r"(?:UN |EU |OSCE )?(?:Deputy )?(?:(?:Special|Personal) (?:Representative|Envoy)|SRSG|DSRSG)\b"
)
_ADDRESS = re.compile(
    r",? (?:(?:H\.?E\.?|[Tt]he|His|Her|Excellency|Majesty|(?:Rt|Hon|Mr|Ms|Mrs|Dr)\.?|Honou?rable) ){0,5}"
)
_LONGEST_LIST = 12  # offices that are read on to tell "office, name" from "name, office"
_REACH = 60  # characters between a name and the office or body that belongs to it


def attach_roles(
    scan: Scan,
    names: Sequence[NameSpan],
    roles: Sequence[RoleSpan],
    organisations: Sequence[OrganisationSpan],
    countries: Sequence[CountrySpan],
) -> dict[int, RoleSpan]:
    """Start of a name → the office beside it."""
    folded = scan.reading.folded
    groups = _joint_roles(folded, roles, names)
    # "the President of X, A, the OAS Secretary, B": what is part of an office is nobody's origin
    offices = index_spans(roles)
    free_bodies = index_spans(o for o in organisations if not offices.covers(Span(o.start, o.start + 1, "")))
    free_countries = index_spans(c for c in countries if not offices.covers(Span(c.start, c.start + 1, "")))
    held: dict[int, RoleSpan] = {}
    used: set[int] = set()
    for name in names:  # an office right before a name is nobody else's
        _take(scan, name, groups, used, held, _RIGHT_BEFORE, after=False)
    for name in names:  # "the President of X, His Excellency President A"
        if name.start in held:
            held[name.start] = _told_before(folded, held[name.start], offices)
    for name in names:  # "Erik Watson Head of DEA"
        _take(scan, name, groups, used, held, _SPACE, after=True)
    for name in names:
        _take(scan, name, groups, used, held, _COMMA_BEFORE, after=False)
        part = held.get(name.start)
        if part is None:
            _take(scan, name, groups, used, held, _AFTER, after=True)
        elif _yields(part) and not _leads_on(folded, name, names, groups):
            del held[name.start]  # "the new Chair, A, Deputy Minister of Health"
            _take(scan, name, groups, used, held, _AFTER, after=True)
            held[name.start] = _of_side(held.get(name.start), part)
    add_origins(folded, names, held, free_bodies, free_countries)
    add_bracketed(scan, names, held, BracketSpans(offices, index_spans(organisations), index_spans(countries)))
    return held


def _leads_on(
    folded: str, name: NameSpan, names: Sequence[NameSpan], groups: Sequence[Sequence[RoleSpan]], depth: int = 0
) -> bool:
    """Whether the office behind a name is the next one's: "the Chair of X, A, Director of Y, B, and …"."""
    group = next((groups[n] for n in _near(groups, name, after=True)), None)
    number = bisect_left(names, name.end, key=lambda other: other.address)
    if group is None or number >= len(names):
        return False
    other = names[number]
    if " " not in other.text or not _near_match(_COMMA_BEFORE, folded, group[-1].end, other.address):
        return " " in other.text and _near_match(_RIGHT_BEFORE, folded, group[-1].end, other.address)
    own = next((groups[n] for n in _near(groups, other, after=True)), None)
    if own is None or not _AFTER.fullmatch(folded, other.end, own[0].start):
        return True
    return depth < _LONGEST_LIST and _leads_on(folded, other, names, groups, depth + 1)


def _told_before(folded: str, office: RoleSpan, roles: SpanIndex[RoleSpan]) -> RoleSpan:
    """A bare office, or the fuller one of the same words that stands before its words of address."""
    if office.body is not None or office.country_iso3 is not None:
        return office
    earlier = (r for r in roles.spans[: bisect_left(roles.starts, office.start)][-2:])
    fuller = (r for r in earlier if r.role == office.role and 0 < office.start - r.end <= _REACH)
    return next((r for r in fuller if _ADDRESS.fullmatch(folded, r.end, office.start)), office)


def _yields(role: RoleSpan) -> bool:
    """Whether an office says less of somebody than another one would."""
    return bool(_PART.match(role.role) or (role.body is None and _RANK.match(role.role)))


def _of_side(office: RoleSpan | None, part: RoleSpan) -> RoleSpan:
    """The office of somebody who has a part in the meeting, too; the country may stand with either."""
    if office is None or office is part:
        return part
    if office.country_iso3 is None and part.country_iso3 and _national(office):
        office = replace(office, country_iso3=part.country_iso3, country=part.country)
    if office.organisation is None and office.country is None and part.organisation_id:
        return replace(
            office, organisation=part.organisation, organisation_id=part.organisation_id, body=part.body
        )
    return office


def _national(office: RoleSpan) -> bool:
    """Whether an office may be a state's: its body is none that the vocabulary knows."""
    return office.organisation_id is None or office.organisation_id.startswith("org-")


def _take(  # noqa: PLR0913 - one step of the reading from left to right
    scan: Scan,
    name: NameSpan,
    groups: Sequence[Sequence[RoleSpan]],
    used: set[int],
    held: dict[int, RoleSpan],
    gap: re.Pattern[str],
    *,
    after: bool,
) -> None:
    """Give a name without office the unused one that stands beside it with this gap."""
    if name.start in held:
        return
    for number in _near(groups, name, after=after):
        group = groups[number]
        start, end = (name.end, group[0].start) if after else (group[-1].end, name.address)
        near = number not in used and 0 < end - start <= _REACH
        if (
            near
            and not after
            and _stands_for(scan.reading.folded, group[0], name, groups[number + 1 : number + 5])
        ):
            continue
        if near and gap.fullmatch(scan.reading.folded, start, end):
            held[name.start] = _together(scan, group)
            used.add(number)
            return


def _near(groups: Sequence[Sequence[RoleSpan]], name: NameSpan, *, after: bool) -> range:
    """Numbers of the groups of offices within reach behind or before a name."""
    if after:
        first = bisect_left(groups, name.end, key=lambda group: group[0].start)
        return range(first, bisect_right(groups, name.end + _REACH, key=lambda group: group[0].start))
    first = bisect_left(groups, name.address - _REACH, key=lambda group: group[-1].end)
    return range(first, bisect_left(groups, name.address, key=lambda group: group[-1].end))


def _stands_for(folded: str, role: RoleSpan, name: NameSpan, following: Sequence[Sequence[RoleSpan]]) -> bool:
    """Whether an office is that of somebody absent: "on behalf of the Director, A, Head of Operations, said"."""
    absent = _NOT_JOINED.search(folded, max(0, role.start - 25), role.start)
    if absent is None or absent.group().lower().startswith("representing"):
        return absent is not None
    own = next((g for g in following if _AFTER.fullmatch(folded, name.end, g[0].start)), None)
    return own is not None and not re.compile(r", (?:[A-Z][\w.]* )?[A-Z]").match(folded, own[-1].end)


def _joint_roles(folded: str, roles: Sequence[RoleSpan], names: Sequence[NameSpan]) -> list[list[RoleSpan]]:
    """Offices in groups that one person holds. An office right before a name is not joined to one after a name."""
    groups: list[list[RoleSpan]] = []
    offices = index_spans(roles)
    for role in roles:
        previous = groups[-1][-1] if groups else None
        joined = (
            previous is not None
            and _JOINT.fullmatch(folded, previous.end, role.start)
            and not _NOT_JOINED.search(folded, max(0, previous.start - 25), previous.start)
        )
        if joined and len(groups[-1]) < 3 and not _between_names(folded, groups[-1][0], role, names, offices):
            groups[-1].append(role)
        else:
            groups.append([role])
    return groups


def _between_names(
    folded: str, first: RoleSpan, last: RoleSpan, names: Sequence[NameSpan], offices: SpanIndex[RoleSpan]
) -> bool:
    """Whether the first office follows a name that has none, and the last one stands before another.

    "A, Coordinator and State Secretary, B, Head of X" is no such case: B has an office, and no comma parts A's.
    """
    behind = names[bisect_left(names, last.end, key=lambda n: n.address) :][:1]
    ahead = names[: bisect_left(names, first.start, key=lambda n: n.end)][-1:]
    before = any(
        _near_match(_AFTER, folded, name.end, first.start) and not _follows_office(name, offices) for name in ahead
    )
    own = (office for name in behind for office in offices.starting(name.end + 1, name.end + _REACH))
    parted = "," in folded[first.end : last.start]
    if not parted and any(_AFTER.fullmatch(folded, behind[0].end, office.start) for office in own):
        return False
    return before and any(
        _near_match(gap, folded, last.end, name.address)
        for name in behind
        for gap in (_RIGHT_BEFORE, _COMMA_BEFORE)
    )


def _follows_office(name: NameSpan, offices: SpanIndex[RoleSpan]) -> bool:
    """Whether an office ends right before a name."""
    return any(office.end == name.address - 1 for office in offices.starting(name.address - 200, name.address))


def _near_match(gap: re.Pattern[str], folded: str, start: int, end: int) -> bool:
    """Whether a gap is all that stands between two places within reach of each other."""
    return 0 < end - start <= _REACH and gap.fullmatch(folded, start, end) is not None


def _is_unit(role: RoleSpan) -> bool:
    """Whether the body of an office is a part of another body; a financial intelligence unit is one of its own."""
    body = role.organisation or ""
    return body.endswith(UNIT_HEADS) and not body.endswith("Intelligence Unit")


def _together(scan: Scan, group: Sequence[RoleSpan]) -> RoleSpan:
    """One office of several that are held together; the first body and country that any of them gives."""
    if len(group) == 1:
        return group[0]
    held = [role for role in group if role.organisation]
    main = next(
        (r for r in held if not _is_unit(r) and not _yields(r) and not _ENVOY.match(r.role)),
        held[0] if held else group[0],
    )
    country = next((role for role in group if role.country_iso3), main)
    start, end = group[0].start, group[-1].end
    return RoleSpan(
        start,
        end,
        scan.reading.text[start:end],
        ", ".join(role.role for role in group if not role.role.endswith("counterpart")) or group[0].role,
        main.organisation,
        main.organisation_id,
        main.country_iso3 or (country.country_iso3 if _national(main) or country.body is None else None),
        main.body,
        main.country or country.country,
    )
