"""Which office belongs to which name: before it, after it, or in place of it "from the Ministry of Y".

In: runs that may be names, words of address, offices, bodies and countries. Out: for the start of each name the
office beside it. An office right before a name belongs to it; one after a comma, bracket or dash belongs to the
name before it, unless it stands right before the next one. Offices joined by "and" or a comma are held together.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountrySpan, OrganisationSpan, RoleSpan, Span

_RIGHT_BEFORE = re.compile(r"(?:\s*\([^)\n]{1,40}\))?[\s\"']{1,2}(?:[A-Z][\w.-]*\s)?$|^$")
_COMMA_BEFORE = re.compile(r"(?:\s*\([^)\n]{1,40}\))?[\"']?,? ?[-:]? (?:(?:and|namely) )?$")
_AFTER = re.compile(
    r"[\"']?(?:\s*\([^)\n]{1,30}\))?(?:,| -+|:| \(|,? who (?:is|serves as|was|acts as)| as(?: the)?)\s*"
    r"(?:(?:currently|also|and|then|in (?:his|her) capacity as|representing) )?"
    r"(?:(?:the|a|an|our|its|his|her|their) )?"
    r"(?:(?:new|newly appointed|newly-appointed|former|then|outgoing|current) )?$"
)
_JOINT = re.compile(r"(?:\s*\([^)\n]{1,40}\))?(?:,|,? and| &|/) ?(?:the |a |an |also )?$")
_FROM = re.compile(r"(?: from| of| representing| with| at|,| \() ?(?:the )?$")
_REACH = 60  # characters between a name and the office or body that belongs to it


@dataclass(frozen=True, slots=True)
class NameSpan(Span):
    """A possible name. address: where the words of address before it start, or the name itself."""

    address: int = 0


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
    held: dict[int, RoleSpan] = {}
    used: set[int] = set()
    for pattern, after in ((_RIGHT_BEFORE, False), (_AFTER, True), (_COMMA_BEFORE, False)):
        for name in names:
            group = None if name.start in held else _group(folded, name, groups, used, pattern, after)
            if group is not None:
                held[name.start] = _together(scan, groups[group])
                used.add(group)
    for name in names:
        origin = None if name.start in held else _origin(folded, name, organisations, countries)
        if origin is not None:
            held[name.start] = origin
    return held


def _joint_roles(folded: str, roles: Sequence[RoleSpan], names: Sequence[NameSpan]) -> list[list[RoleSpan]]:
    """Offices in groups that one person holds. An office right before a name is not joined to one after a name."""
    groups: list[list[RoleSpan]] = []
    for role in roles:
        previous = groups[-1][-1] if groups else None
        joined = previous is not None and _JOINT.fullmatch(folded[previous.end : role.start])
        if joined and len(groups[-1]) < 3 and not _between_names(folded, groups[-1][0], role, names):
            groups[-1].append(role)
        else:
            groups.append([role])
    return groups


def _between_names(folded: str, first: RoleSpan, last: RoleSpan, names: Sequence[NameSpan]) -> bool:
    before = any(
        0 < first.start - n.end <= _REACH and _AFTER.fullmatch(folded[n.end : first.start]) for n in names
    )
    after = any(
        0 < n.address - last.end <= _REACH
        and _COMMA_BEFORE.fullmatch(folded[last.end : n.address])
        or n.address - last.end == 1
        for n in names
    )
    return before and after


def _group(
    folded: str,
    name: NameSpan,
    groups: Sequence[Sequence[RoleSpan]],
    used: set[int],
    pattern: re.Pattern[str],
    after: bool,
) -> int | None:
    """Number of the unused group of offices that stands beside a name with a gap of this pattern."""
    for number, group in enumerate(groups):
        start, end = (name.end, group[0].start) if after else (group[-1].end, name.address)
        if number not in used and 0 < end - start <= _REACH and pattern.fullmatch(folded[start:end]):
            return number
    return None


def _together(scan: Scan, group: Sequence[RoleSpan]) -> RoleSpan:
    """One office of several that are held together; the first body and country that any of them gives."""
    if len(group) == 1:
        return group[0]
    main = next((role for role in group if role.organisation), group[0])
    country = next((role for role in group if role.country_iso3), main)
    start, end = group[0].start, group[-1].end
    return RoleSpan(
        start,
        end,
        scan.reading.text[start:end],
        ", ".join(role.role for role in group),
        main.organisation,
        main.organisation_id,
        main.country_iso3 or (country.country_iso3 if main.organisation_id is None else None),
        main.body,
        main.country or country.country,
    )


def _origin(
    folded: str, name: Span, organisations: Sequence[OrganisationSpan], countries: Sequence[CountrySpan]
) -> RoleSpan | None:
    """ "C from the Ministry of Public Security of China", "D (Kazakhstan)": no office, but a body or a country."""
    body = next((o for o in organisations if _from(folded, name, o)), None)
    reach = body or name
    country = next((c for c in countries if _from(folded, reach, c) and c.form != "adjective"), None)
    if body is None and (country is None or folded[name.end : country.start] in (", ", " with ")):
        return None
    state = body is None or body.kind not in ("international", "project")
    outer = country or body
    if outer is None:
        return None
    iso3 = country.country_iso3 if country and state else body.country_iso3 if body and state else None
    return RoleSpan(
        (body or outer).start,
        outer.end,
        "",
        "",
        None if body is None else body.text if body.known else body.name,
        body.organisation_id if body else None,
        iso3,
        Span(body.start, body.end, body.text) if body else None,
        Span(country.start, country.end, country.text) if country and state else None,
    )


def _from(folded: str, before: Span, after: Span) -> bool:
    gap = folded[before.end : after.start] if 0 < after.start - before.end < 25 else ""
    return bool(gap) and bool(_FROM.fullmatch(gap))
