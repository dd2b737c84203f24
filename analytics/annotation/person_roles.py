"""Which office belongs to which name: before it, after it, or in place of it "from the Ministry of Y".

In: possible names, offices, bodies and countries. Out: for the start of each name the office beside it. Names are
read from left to right, so that "the Minister of X, A, and the Minister of Y, B" and "A, Minister of X, and B,
Minister of Y" both come out right. Offices joined by "and" or a comma are held together.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from analytics.annotation.roles import UNIT_HEADS
from analytics.annotation.scan import Scan
from analytics.annotation.span_index import SpanIndex, index_spans
from analytics.annotation.spans import CountrySpan, OrganisationSpan, RoleSpan, Span

S = TypeVar("S", bound=Span)

_RIGHT_BEFORE = re.compile(r"(?:\s*\([^)\n]{1,40}\))?[\"']? [\"']?(?:the )?")
_COMMA_BEFORE = re.compile(r"(?:\s*\([^)\n]{1,40}\))?[\"']? ?(?:,| -+|:) (?:namely )?(?:the )?")
_AFTER = re.compile(
    r"[\"']?(?:\s*\([^)\n]{1,30}\))? ?(?:,| -+|:| \(|,? who (?:is|serves as|was|acts as)| as(?: the)?)\s*"
    r"(?:(?:currently|also|then|in (?:his|her) capacity as|representing) )?"
    r"(?:(?:the|a|an|our|its|his|her|their) )?(?:(?:[\w-]+ ){0,2}[\w-]+'s )?"
    r"(?:(?:new|newly appointed|newly-appointed|former|then|outgoing|current) )?"
)
_SPACE = re.compile(" ")
_JOINT = re.compile(r"(?:\s*\([^)\n]{1,40}\))?(?:,|,? and| &|/) ?(?:the |a |an |also )?")
_NOT_JOINED = re.compile(r"\b(?:behalf of|replacing|succeeding|representing) (?:the )?$", re.I)
_FROM = re.compile(
    r"(?:,? who (?:heads|leads|directs|runs|represents)|,? from|,? of|,? representing| with| at|,| \() ?(?:the )?"
)
_POSSESSIVE = re.compile(r"(?:'s|')? (?:[a-z][\w-]* ){0,3}\"?")
# A part in a meeting or a side yields to the office that somebody holds at home
_PART = re.compile(
    r"(?:council |board |committee |meeting )?(?:vice[- ]|deputy |co-)?"
    r"(?:chair|chairman|chairperson|chairwoman|moderator|facilitator)$|"
    r"(?:representative|delegate|observer|participant|rapporteur|speaker)\b|"
    r"(?:head|leader) of (?:the )?delegation\b|(?:senator|ambassador|professor|academician)$",
    re.I,
)
_ADDRESS = re.compile(
    r",? (?:(?:H\.?E\.?|[Tt]he|His|Her|Excellency|Majesty|(?:Rt|Hon|Mr|Ms|Mrs|Dr)\.?|Honou?rable) ){0,5}"
)
_REACH = 60  # characters between a name and the office or body that belongs to it


@dataclass(frozen=True, slots=True)
class NameSpan(Span):
    """A possible name. address: where the words of address before it start, or the name itself; given: whether it
    holds a given name."""

    address: int = 0
    given: bool = False


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
        if part is not None and _PART.match(part.role):  # "the new Chair, A, Deputy Minister of Health"
            del held[name.start]
        _take(scan, name, groups, used, held, _AFTER, after=True)
        if part is not None:
            held[name.start] = _of_side(held.get(name.start), part)
    _add_origins(folded, names, held, free_bodies, free_countries)
    return held


def _add_origins(
    folded: str,
    names: Sequence[NameSpan],
    held: dict[int, RoleSpan],
    organisations: SpanIndex[OrganisationSpan],
    countries: SpanIndex[CountrySpan],
) -> None:
    """Complete the offices with the bodies and countries that names are "from"."""
    by_end = {country.end: country for country in reversed(countries.spans)}
    for number, name in enumerate(names):
        before = names[number - 1] if number else None
        beside = by_end.get(name.address - 2)
        owner = beside if beside is not None and _stands_before(folded, beside, name, before) else None
        if owner is not None and name.start not in held:
            place = Span(owner.start, owner.end, owner.text)
            held[name.start] = RoleSpan(*_edges(owner), "", None, None, owner.country_iso3, None, place)
            continue
        origin = _origin(folded, name, organisations, countries)
        if origin is not None:
            role = held.get(name.start)
            visits = folded[name.end : origin.start].startswith(" at")
            free = role is not None and role.body is None and role.end <= name.start and not visits
            held[name.start] = origin if role is None else complete_office(role, origin) if free else role


def _edges(country: CountrySpan) -> tuple[int, int, str]:
    return country.start, country.end, country.text


def _stands_before(folded: str, country: CountrySpan, name: NameSpan, before: NameSpan | None) -> bool:
    """ "elected two Vice Chairs from Iran, Mr. A and Pakistan, Mr. B": a country before a form of address."""
    if name.address == name.start or folded[country.end : name.address] != ", ":
        return False
    goes_on = before is not None and folded[before.end : country.start] in (" and ", ", ", ", and ")
    return goes_on or folded.endswith((" from ", " from the "), 0, country.start)


def _told_before(folded: str, office: RoleSpan, roles: SpanIndex[RoleSpan]) -> RoleSpan:
    """A bare office, or the fuller one of the same words that stands before its words of address."""
    if office.body is not None or office.country_iso3 is not None:
        return office
    earlier = (r for r in roles.spans[: bisect_left(roles.starts, office.start)][-2:])
    fuller = (r for r in earlier if r.role == office.role and 0 < office.start - r.end <= _REACH)
    return next((r for r in fuller if _ADDRESS.fullmatch(folded, r.end, office.start)), office)


def _of_side(office: RoleSpan | None, part: RoleSpan) -> RoleSpan:
    """The office of somebody who has a part in the meeting, too; the country may stand with either."""
    if office is None or office is part:
        return part
    if office.country_iso3 is None and part.country_iso3 and _national(office):
        return replace(office, country_iso3=part.country_iso3, country=part.country)
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
    for role in roles:
        previous = groups[-1][-1] if groups else None
        joined = (
            previous is not None
            and _JOINT.fullmatch(folded, previous.end, role.start)
            and not _NOT_JOINED.search(folded, max(0, previous.start - 25), previous.start)
        )
        if joined and len(groups[-1]) < 3 and not _between_names(folded, groups[-1][0], role, names):
            groups[-1].append(role)
        else:
            groups.append([role])
    return groups


def _between_names(folded: str, first: RoleSpan, last: RoleSpan, names: Sequence[NameSpan]) -> bool:
    """Whether the first office follows a name and the last one stands before another."""
    behind = names[bisect_left(names, last.end, key=lambda n: n.address) :][:1]
    ahead = names[: bisect_left(names, first.start, key=lambda n: n.end)][-1:]
    before = any(_near_match(_AFTER, folded, name.end, first.start) for name in ahead)
    return before and any(
        _near_match(gap, folded, last.end, name.address)
        for name in behind
        for gap in (_RIGHT_BEFORE, _COMMA_BEFORE)
    )


def _near_match(gap: re.Pattern[str], folded: str, start: int, end: int) -> bool:
    """Whether a gap is all that stands between two places within reach of each other."""
    return 0 < end - start <= _REACH and gap.fullmatch(folded, start, end) is not None


def _together(scan: Scan, group: Sequence[RoleSpan]) -> RoleSpan:
    """One office of several that are held together; the first body and country that any of them gives."""
    if len(group) == 1:
        return group[0]
    held = [role for role in group if role.organisation]
    main = next(
        (r for r in held if not (r.organisation or "").endswith(UNIT_HEADS) and not _PART.match(r.role)),
        held[0] if held else group[0],
    )
    country = next((role for role in group if role.country_iso3), main)
    start, end = group[0].start, group[-1].end
    return RoleSpan(
        start,
        end,
        scan.reading.text[start:end],
        ", ".join(role.role for role in group),
        main.organisation,
        main.organisation_id,
        main.country_iso3 or (country.country_iso3 if _national(main) or country.body is None else None),
        main.body,
        main.country or country.country,
    )


def complete_office(office: RoleSpan, other: RoleSpan) -> RoleSpan:
    """An office without body or country, with those of another reading of the same words."""
    if other.role and other.organisation:
        return other
    if office.body is not None or (office.country_iso3 and other.organisation is None):
        return office
    return replace(
        office,
        organisation=office.organisation or other.organisation,
        organisation_id=office.organisation_id or other.organisation_id,
        country_iso3=office.country_iso3 or other.country_iso3,
        body=other.body,
        country=office.country or other.country,
    )


def _origin(
    folded: str,
    name: Span,
    organisations: SpanIndex[OrganisationSpan],
    countries: SpanIndex[CountrySpan],
) -> RoleSpan | None:
    """ "C from the Ministry of Public Security of China", "D (Kazakhstan)": no office, but a body or a country."""
    owner = _first_from(folded, name, countries)
    body = _first_from(folded, name, organisations)
    if body is None and owner is not None:
        near = organisations.starting(owner.end + 1, owner.end + 40)
        body = next((o for o in near if _POSSESSIVE.fullmatch(folded, owner.end, o.start)), None)
    country = owner or (_first_from(folded, body, countries) if body else None)
    if body is None and (country is None or _weak(folded, name, country)):
        return None
    outer = body or country
    if outer is None:
        return None
    state = body is None or body.kind not in ("international", "project")
    iso3 = country.country_iso3 if country and state else body.country_iso3 if body and state else None
    return RoleSpan(
        outer.start,
        max(outer.end, country.end if country else 0),
        "",
        "",
        None if body is None else body.text if body.known else body.name,
        body.organisation_id if body else None,
        iso3,
        Span(body.start, body.end, body.text) if body else None,
        Span(country.start, country.end, country.text) if country and state else None,
    )


def _first_from(folded: str, before: Span, spans: SpanIndex[S]) -> S | None:
    """The first span that a name or body is "from"."""
    near = spans.starting(before.end + 1, before.end + 25)
    return next((span for span in near if _FROM.fullmatch(folded, before.end, span.start)), None)


def _weak(folded: str, name: Span, country: CountrySpan) -> bool:
    """Whether a country merely follows a name: "A, Kazakhstan" may go on as a list, "with Japan" as a sentence."""
    link = folded[name.end : country.start].strip()
    if link in ("with", "at") or (
        link == "," and folded[country.end : country.end + 1] not in (",", ";", ".", ")")
    ):
        return True
    return link == "," or (country.form == "adjective" and "from" not in link)
