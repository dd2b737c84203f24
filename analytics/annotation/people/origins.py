"""Where people come from who are named with a body or a country in place of an office, or beside a bare one.

In: possible names with the offices beside them, free bodies and countries. Out: the offices completed: "C from the
Ministry of Public Security of China", "D (Kazakhstan)", "Kenya's E", "from Iran, Mr. F".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from analytics.annotation.span_index import SpanIndex
from analytics.annotation.spans import CountrySpan, OrganisationSpan, RoleSpan, Span

S = TypeVar("S", bound=Span)

_FROM = re.compile(
    r"(?:,? who (?:(?:for|since|has|have|now|currently|also|\w+ years|\d{4}),? ){0,4}"
    r"(?:heads|headed|leads|led|directs|directed|runs|run|chairs|represent(?:s|ed)|works (?:for|at|with|in))|"
    r",? from|,? of|,? representing| with| at|,| \() ?(?:the )?"
)
_HEADS = re.compile(r",? who (?:(?:now|currently|also) )?((?:heads|leads|directs|runs|chairs) (?:the )?)")
_POSSESSIVE = re.compile(r"(?:'s|')? (?:[a-z][\w-]* ){0,3}\"?")

_SERVICE = re.compile(
    r"('s|)((?: (?:[A-Z][\w-]+|of|and|for|the)){0,5}"
    r" (?:Service|Police|Force|Customs|Ministry|Agency|Authority|Department|Office|Commission|Guard|Bureau))"
)
_REACH = 70  # characters from a country to the form of address behind its service


@dataclass(frozen=True, slots=True)
class NameSpan(Span):
    """A possible name. address: where the words of address before it start, or the name itself; given: whether it
    holds a given name."""

    address: int = 0
    given: bool = False


def add_origins(
    folded: str,
    names: Sequence[NameSpan],
    held: dict[int, RoleSpan],
    organisations: SpanIndex[OrganisationSpan],
    countries: SpanIndex[CountrySpan],
) -> None:
    """Complete the offices with the bodies and countries that names are "from"."""
    by_end = {country.end: country for country in reversed(countries.spans)}
    owners = {b.end: b for b in organisations.spans if b.known or (b.kind == "government" and " " in b.name)}
    for number, name in enumerate(names):
        before = names[number - 1] if number else None
        beside = by_end.get(name.address - 2)
        owner = beside if beside is not None and _stands_before(folded, beside, name, before) else None
        owner = owner or _whose_citizen(folded, by_end, name)
        if owner is not None and name.start not in held:
            place = owner.plain()
            held[name.start] = RoleSpan(*_edges(owner), "", None, None, owner.country_iso3, None, place)
            continue
        origin = _origin(folded, name, organisations, countries)
        origin = origin or _of_body(folded, owners, name) or _of_service(folded, countries, name)
        if origin is None and before is not None and name.address < name.start:
            joined = folded[before.end : name.address] == " and "  # "the Customs Service's Mr. A and Ms. B"
            origin = _of_body(folded, owners, before) or _of_service(folded, countries, before) if joined else None
        if origin is not None:
            role = held.get(name.start)
            visits = folded[name.end : origin.start].startswith(" at")
            free = role is not None and role.body is None and role.end <= name.start and not visits
            held[name.start] = origin if role is None else complete_office(role, origin) if free else role
            if role is not None and origin.body is None and folded[name.end : origin.start] == " (":
                held[name.start] = _sent_by(role, origin)


def _whose_citizen(folded: str, by_end: Mapping[int, CountrySpan], name: NameSpan) -> CountrySpan | None:
    """ "Kenya's Mr. A", "the Maldives' B": a country that a name belongs to."""
    if not name.given and name.address == name.start:
        return None
    found = next((by_end[end] for end in (name.address - 3, name.address - 2) if end in by_end), None)
    printed = found is not None and folded[found.end : name.address] in ("'s ", "' ")
    return found if printed and found is not None and found.form in ("name", "official", "abbreviation") else None


def _of_body(folded: str, owners: Mapping[int, OrganisationSpan], name: NameSpan) -> RoleSpan | None:
    """ "IMO's A", "UNODC's Mr. B": a known body that a name belongs to."""
    body = next((owners[end] for end in (name.address - 3, name.address - 2) if end in owners), None)
    if body is None or not (name.given or name.address < name.start):
        return None
    if folded[body.end : name.address] not in ("'s ", "' "):
        return None
    iso3 = None if body.kind in ("international", "project") else body.country_iso3
    return RoleSpan(body.start, body.end, "", "", body.text, body.organisation_id, iso3, body.plain(), None)


def _of_service(folded: str, countries: SpanIndex[CountrySpan], name: NameSpan) -> RoleSpan | None:
    """ "the Fiji Police Force's Mr. A": a state body without entry of its own that a name belongs to."""
    if name.address == name.start or folded[name.address - 3 : name.address] != "'s ":
        return None
    for country in countries.starting(name.address - _REACH, name.address):
        service = _SERVICE.fullmatch(folded, country.end, name.address - 3)
        if service is not None and country.form in ("name", "adjective", "abbreviation"):
            adjective = country.form == "adjective" or service[1] == "'s"
            printed = service[2].strip() if adjective else f"{country.text} {service[2].strip()}"
            iso3, place = country.country_iso3, country.plain()
            return RoleSpan(country.start, name.address - 3, "", "", printed, None, iso3, None, place)
    return None


def _sent_by(role: RoleSpan, origin: RoleSpan) -> RoleSpan:
    """ "the EAG Chairman, A (Belarus)": whoever holds the office, the country in brackets sent them."""
    if role.country_iso3 is not None:
        return role
    return replace(role, country_iso3=origin.country_iso3, country=origin.country)


def _edges(country: CountrySpan) -> tuple[int, int, str]:
    return country.start, country.end, country.text


def _stands_before(folded: str, country: CountrySpan, name: NameSpan, before: NameSpan | None) -> bool:
    """ "elected two Vice Chairs from Iran, Mr. A and Pakistan, Mr. B": a country before a form of address."""
    if folded[country.end : name.address] == " (":  # "delegates of Kazakhstan (A), Peru (B)"
        return name.given and " " in name.text and folded[name.end : name.end + 1] == ")"
    if name.address == name.start or folded[country.end : name.address] != ", ":
        return False
    goes_on = before is not None and folded[before.end : country.start] in (" and ", ", ", ", and ")
    return goes_on or folded.endswith((" from ", " from the "), 0, country.start)


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
    heads = _HEADS.match(folded, name.end, outer.start)
    office = f"{heads[1]}{outer.text}" if heads is not None and outer is body else ""
    state = body is None or body.kind not in ("international", "project")
    iso3 = country.country_iso3 if country and state else body.country_iso3 if body and state else None
    return RoleSpan(
        outer.start,
        max(outer.end, country.end if country else 0),
        "",
        office,
        None if body is None else body.text if body.known else body.name,
        body.organisation_id if body else None,
        iso3,
        body.plain() if body else None,
        country.plain() if country and state else None,
    )


def _first_from(folded: str, before: Span, spans: SpanIndex[S]) -> S | None:
    """The first span that a name or body is "from"."""
    near = spans.starting(before.end + 1, before.end + 60)
    return next((span for span in near if _FROM.fullmatch(folded, before.end, span.start)), None)


def _weak(folded: str, name: Span, country: CountrySpan) -> bool:
    """Whether a country merely follows a name: "A, Kazakhstan" may go on as a list, "with Japan" as a sentence."""
    link = folded[name.end : country.start].strip().removesuffix(" the")
    if link in ("with", "at") or (
        link == "," and folded[country.end : country.end + 1] not in (",", ";", ".", ")")
    ):
        return True
    return link == "," or (country.form == "adjective" and "from" not in link)
