"""Short forms of bodies that a text names in full: "the OSCE Programme Office", "the UN Regional Centre".

In: the organisations found. Out: the same, with each span whose words open the full name of another body of the
text made that body's.
"""

import re
from dataclasses import replace

from analytics.annotation.organisations.kinds import slug
from analytics.annotation.scan import Scan
from analytics.annotation.spans import OrganisationSpan

_RUN = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)+")


def lengthen_short_forms(scan: Scan, spans: tuple[OrganisationSpan, ...]) -> tuple[OrganisationSpan, ...]:
    """The spans in text order, short forms carried by their full names."""
    full = {_key(span.text): span for span in spans if span.text.count(" ") > 1}
    return tuple(_lengthened(scan, span, full) for span in spans)


def _lengthened(scan: Scan, span: OrganisationSpan, full: dict[str, OrganisationSpan]) -> OrganisationSpan:
    run = _RUN.match(scan.reading.folded, span.start)
    if run is None or run.end() < span.end or (span.known and run.end() == span.end):
        return span
    key = _key(run.group())
    owners = {
        other.organisation_id: other
        for name, other in full.items()
        if name.startswith(f"{key}-")
        and not name.startswith(f"{key}-of-")
        and other.organisation_id != span.organisation_id
    }
    if len(owners) != 1 or key.count("-") < 1:
        return span
    owner = next(iter(owners.values()))
    text = scan.reading.text[span.start : run.end()]
    return replace(owner, start=span.start, end=run.end(), text=text)


def _key(name: str) -> str:
    return slug(name).replace("united-nations", "un").replace("european-union", "eu")
