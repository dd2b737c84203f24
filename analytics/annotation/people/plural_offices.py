"""Names listed behind an office in the plural: "the interior ministers of Armenia (A) and Belarus (B)".

In: possible names and countries. Out: for the start of each listed name the office in the singular, with the
country that stands in brackets behind the name, or before the bracket that holds it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from analytics.annotation.people.origins import NameSpan
from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountrySpan, OrganisationSpan, RoleSpan, Span

S = TypeVar("S", bound=Span)

_MINISTRIES = (
    (re.compile(r"^(?:(?:first )?(?:deputy|vice) )?foreign minister$"), "Ministry of Foreign Affairs"),
    (re.compile(r"^(?:(?:first )?(?:deputy|vice) )?home minister$"), "Ministry of Home Affairs"),
    (
        re.compile(r"^(?:(?:first )?(?:deputy|vice) )?(?!prime|deputy|vice|state|first|chief)(\w+) minister$"),
        r"Ministry of \1",
    ),
    (re.compile(r"^(?:(?:first )?(?:deputy|vice) )?minister of (.+)$"), r"Ministry of \1"),
)
# Between the office and a name of its list: countries, other names with their brackets, commas, "and"
_LISTING = re.compile(r"(?:[\s,;:()-]|of|for|to|from|and|the|respectively|[A-Z][\w.'-]*+)*+")
_OFFICES = (
    "minister",
    "coordinator",
    "commissioner",
    "director",
    "president",
    "ambassador",
    "general",
    "affairs",
    "interior",
    "justice",
    "secretary",
)
_STATELESS = ("resident coordinator", "resident representative", "executive director", "secretary-general")
# "the ministers of justice of A, X, and B, Y"
_INTERLEAVED = re.compile(r"(?: of|, and|;) (?:the )?$")
_LONGEST = 600  # characters from the office to the last name


def plural_offices(
    scan: Scan, names: Sequence[NameSpan], countries: Sequence[CountrySpan], bodies: Sequence[OrganisationSpan]
) -> dict[int, RoleSpan]:
    """Start of a name → the office of the list it stands in."""
    held: dict[int, RoleSpan] = {}
    folded = scan.reading.folded
    ends = {body.end + 1: body for body in bodies}
    for match in scan.of("plural_roles"):
        body = ends.get(match.start)
        sure = match.keys[0].endswith(_OFFICES)
        within = _within(match.end, names)
        in_order = _in_order(scan, match.end, within, countries)
        for name in (n for n in within if " " in n.text and (n.given or sure)):
            if 0 < name.address - match.end <= _LONGEST and _LISTING.fullmatch(folded, match.end, name.address):
                country = in_order.get(name.start) or _country(folded, name, countries)
                if match.keys[0] in _STATELESS or (body is not None and body.kind == "international"):
                    country = None
                office = _office(scan, match.start, match.end, match.keys[0], country)
                held[name.start] = office if body is None else _in_body(office, body)
    return held


def _within(start: int, spans: Sequence[S]) -> Sequence[S]:
    """The spans in order that begin no further behind a place than a list is long."""
    first = bisect_left(spans, start, key=lambda span: span.start)
    return spans[first : bisect_right(spans, start + _LONGEST + 60, key=lambda span: span.start)]


def _in_order(
    scan: Scan, end: int, names: Sequence[NameSpan], countries: Sequence[CountrySpan]
) -> dict[int, CountrySpan]:
    """Start of a name → its country in "the prime ministers of A and B, X and Y", where they are as many."""
    folded = scan.reading.folded
    listed = [n for n in names if 0 < n.address - end <= _LONGEST and _LISTING.fullmatch(folded, end, n.address)]
    first = listed[0].address if listed else end
    owners = [
        c for c in _within(end, countries) if end < c.start < first and folded[end : c.start].count(".") == 0
    ]
    if len(owners) < 2 or len(owners) != len(listed):
        return {}
    return {name.start: country for name, country in zip(listed, owners, strict=True)}


def _country(folded: str, name: NameSpan, countries: Sequence[CountrySpan]) -> CountrySpan | None:
    near = _within(name.start - _LONGEST, countries)
    before = (c for c in near if folded[c.end : name.address] in (" (", " - ", ": ", " "))
    found = next(before, None) or next(
        (c for c in near if folded[c.end : name.address] == ", " and _INTERLEAVED.search(folded, 0, c.start)), None
    )
    if found is not None:
        return found
    for country in near:
        behind = folded[name.end : country.start] in (" (", ", ", " of ", " from ", " of the ", " from the ")
        if 0 < country.start - name.end < 12 and behind:
            return country
    return None


def _in_body(office: RoleSpan, body: OrganisationSpan) -> RoleSpan:
    """The office with the body before it: "the UN Resident Coordinators"."""
    printed = body.text if body.known else body.name
    span = body.plain()
    return replace(office, organisation=printed, organisation_id=body.organisation_id, body=span)


def _office(scan: Scan, start: int, end: int, title: str, country: CountrySpan | None) -> RoleSpan:
    printed = scan.reading.text[start:end]
    title = title.title() if printed[0].isupper() else title
    return RoleSpan(
        start,
        end,
        printed,
        title.replace(" Of ", " of ").replace(" The ", " the "),
        _ministry(title.lower()),
        None,
        country.country_iso3 if country else None,
        None,
        country.plain() if country else None,
    )


def _ministry(title: str) -> str | None:
    if title == "prosecutor general":
        return "Prosecutor General's Office"
    for pattern, name in _MINISTRIES:
        match = pattern.match(title)
        if match:
            return (
                match.expand(name).replace("internal affairs", "Internal Affairs").title().replace(" Of ", " of ")
            )
    return None
