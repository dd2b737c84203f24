"""What brackets behind a name say of somebody: "A (Kenya, Ministry of Interior, Director)".

In: possible names with the offices beside them, and the spans of the text. Out: the offices completed from the
brackets: the country, the body that stands next to the office, the office.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analytics.annotation.people.origins import NameSpan
from analytics.annotation.scan import Scan
from analytics.annotation.span_index import SpanIndex
from analytics.annotation.spans import CountrySpan, OrganisationSpan, RoleSpan, Span

_LONGEST = 220  # characters between two brackets


@dataclass(frozen=True, slots=True)
class BracketSpans:
    """The spans that brackets may hold."""

    roles: SpanIndex[RoleSpan]
    organisations: SpanIndex[OrganisationSpan]
    countries: SpanIndex[CountrySpan]


def add_bracketed(scan: Scan, names: Sequence[NameSpan], held: dict[int, RoleSpan], spans: BracketSpans) -> None:
    """Give names without an office what the brackets behind them say."""
    for name in names:
        role = held.get(name.start)
        inner = _inside_brackets(scan.reading.folded, name.end)
        if inner is None or (role is not None and role.role) or "," not in inner.text:
            continue
        office = _told(inner, spans)
        if office is not None:
            held[name.start] = office


def _inside_brackets(folded: str, start: int) -> Span | None:
    """What stands between the brackets that open behind a place."""
    if folded[start : start + 2] != " (":
        return None
    end = folded.find(")", start, start + _LONGEST)
    return Span(start + 2, end, folded[start + 2 : end]) if end > 0 and "\n" not in folded[start:end] else None


def _told(inner: Span, spans: BracketSpans) -> RoleSpan | None:
    """The office in brackets with its body and country; None where neither stands beside it."""
    role = next((r for r in reversed(spans.roles.starting(inner.start, inner.end)) if r.end <= inner.end), None)
    bodies = [o for o in spans.organisations.starting(inner.start, inner.end) if o.end <= inner.end]
    country = next((c for c in spans.countries.starting(inner.start, inner.end) if c.end <= inner.end), None)
    if role is None or not (bodies or country):
        return None
    if country is not None and role.country_iso3 is None:
        place = country.plain()
        role = replace(role, country_iso3=country.country_iso3, country=place)
    body = next((o for o in reversed(bodies) if o.end < role.start), None)
    if body is None or role.body is not None:
        return role
    printed = body.text if body.known else body.name
    return replace(
        role,
        organisation=printed,
        organisation_id=body.organisation_id,
        body=body.plain(),
    )
