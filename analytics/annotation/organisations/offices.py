"""Names that go on behind a known body's own: its office in a country ("UNODC Iran"), and bodies whose names open
with it and end in their acronym ("United Nations Action for Cooperation against Trafficking (UN-ACT)").

In: the known organisations found and the countries. Out: the same spans, longer where a name goes on. Refused:
groups of states beside a country ("ASEAN Indonesia"), countries that describe what follows ("UNODC Iran
Representative"), and acronyms whose letters do not fit.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from analytics.annotation.organisations.kinds import slug
from analytics.annotation.scan import Scan
from analytics.annotation.spans import CountrySpan, OrganisationSpan
from analytics.vocabulary.model import Vocabulary

_NOUN_FOLLOWS = re.compile(r"['’]?s?[ -][A-Z]|['’]s\b|-[a-z]|, [A-Z][\w' -]{2,40}(?:, | and )[A-Z]")
_OFFICES = re.compile(r"[A-Z]{3,}|UN Women|[\w ]+ International|International Organization for Migration")
_REST = re.compile(
    r"(?P<rest>(?: [A-Z][\w'/-]*)(?:,? (?:(?:of|for|in|to|and|on|against|the|&) )*[A-Z][\w'/-]*){0,7}),? ?"
    r"\((?P<acronym>[A-Z][\w /-]{1,15})\)"
)
_NO_BODY = re.compile(
    r"\b(?:Framework|Strategy|Plan|Agenda|Goals|Convention|Treaty|Protocol|Declaration|Compact|Initiative"
    r"|Agreement)\b"
)


def with_country_offices(
    scan: Scan, vocabulary: Vocabulary, known: Iterable[OrganisationSpan], countries: tuple[CountrySpan, ...]
) -> Iterator[OrganisationSpan]:
    """The known bodies, those with a country's name right behind them as their office there."""
    starts = {country.start: country for country in countries if country.form == "name"}
    for span in known:
        country = starts.get(span.end + 1)
        if country is None or scan.reading.folded[span.end] != " " or not _has_offices(vocabulary, span):
            yield span
            continue
        if _NOUN_FOLLOWS.match(scan.reading.folded, country.end):
            yield span
        else:
            text = scan.reading.text[span.start : country.end]
            identifier = f"{span.organisation_id}-{slug(scan.reading.folded[country.start : country.end])}"
            yield OrganisationSpan(span.start, country.end, text, identifier, text, kind=span.kind)


def _has_offices(vocabulary: Vocabulary, span: OrganisationSpan) -> bool:
    """Whether a body is one that works through offices in countries: of the United Nations, or a civil one."""
    body = vocabulary.organisations.get(span.organisation_id)
    works = body is not None and (
        body.parent_id == "un" or body.kind == "civil-society" or span.organisation_id == "iom"
    )
    return works and _OFFICES.fullmatch(span.text) is not None


def with_longer_names(scan: Scan, known: Iterable[OrganisationSpan]) -> Iterator[OrganisationSpan]:
    """The known bodies, those that another body's name opens with and an acronym closes as that other body."""
    spans = list(known)
    by_start = {span.start: span for span in spans}
    replaced: set[int] = set()
    for span in spans:
        match = _REST.match(scan.reading.folded, span.end)
        if (
            match is None
            or _NO_BODY.search(match["rest"])
            or any(other.start > span.start and other.end <= match.end("rest") for other in spans)
        ):
            continue
        owner = by_start.get(match.start("acronym"))
        owner = owner if owner is not None and owner.text == match["acronym"] else None
        if owner is None and not _fits(match["acronym"], span):
            continue
        replaced.add(span.start)
        yield _longer(scan, span, match, owner)
    yield from (span for span in spans if span.start not in replaced)


def _longer(
    scan: Scan, span: OrganisationSpan, match: "re.Match[str]", owner: OrganisationSpan | None
) -> OrganisationSpan:
    end = match.end("rest")
    text = scan.reading.text[span.start : end]
    if owner is not None:
        return replace(owner, start=span.start, end=end, text=text)
    identifier = f"org-{slug(scan.reading.folded[span.start : end])}"
    return OrganisationSpan(span.start, end, text, identifier, text, match["acronym"], span.kind)


def _fits(acronym: str, span: OrganisationSpan) -> bool:
    """Whether an acronym opens with that of the body: "UN-ACT" of the United Nations."""
    initials = "".join(re.findall(r"\b[A-Z]", span.text)) if " " in span.text else span.text
    return acronym.startswith(initials) and len(acronym) > len(initials)
