"""Acronyms that a text gives to bodies: "Full Name (ABC)", "ABC (Full Name)", and every later ABC.

In: the organisations found. Out: the same with the acronyms, the places where these stand alone, and names made
whole where the acronym says that they go on ("Regional Centre in Nairobi (RCN)"). An acronym that the text gives
to one body loses its usual meaning.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from analytics.annotation.organisations.kinds import slug
from analytics.annotation.scan import Scan
from analytics.annotation.spans import OrganisationSpan, SentenceSpan

_ACRONYM = r"(?P<acronym>[A-Z][\w/&-]*[A-Z][\w-]*(?: [A-Z][a-z]+)?)"
_DEFINITION = re.compile(
    rf"\s?\(\s*(?:the |hereinafter |hereafter |or )?[\"']?{_ACRONYM}[\"']?[);,]|, (?P<apposed>[A-Z]{{3,9}}),"
)
_DEFINED_AFTER = re.compile(r"(?P<acronym>\b[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*) \($")
# What may stand between the end of a name as read and the acronym of the whole name
_REST = re.compile(
    r"(?P<rest>(?:,? (?:of|for|in|to|and|on|against|with|responsible|the|&|[A-Z][\w'-]*)(?![\w'-])){1,9}?)"
    rf" ?\({_ACRONYM}\)"
)
_ANOTHER = re.compile(r"\b(?:and|,) the\b")
_FOREIGN_ACRONYM = re.compile(r"[A-Z]{3,9}$")  # of a name in another language: its letters say nothing


def completed_by_acronyms(scan: Scan, spans: Sequence[OrganisationSpan]) -> Iterator[OrganisationSpan]:
    """The spans, those of unknown bodies longer where an acronym shows that the name goes on."""
    starts = [span.start for span in spans]
    for span in spans:
        match = None if span.known else _REST.match(scan.reading.folded, span.end)
        if match is None or not _goes_on(span, match) or any(span.end <= s < match.end("rest") for s in starts):
            yield span
            continue
        end = match.end("rest")
        text = scan.reading.text[span.start : end]
        identifier = f"org-{slug(scan.reading.folded[span.start : end])}"
        yield replace(span, end=end, text=text, name=text, organisation_id=identifier)


def with_acronyms(
    scan: Scan, read: Iterable[SentenceSpan], spans: tuple[OrganisationSpan, ...]
) -> list[OrganisationSpan]:
    """The spans with the acronyms that the text gives, and every place where such an acronym stands."""
    spans = tuple(_as_known(scan, spans))
    defined = _definitions(scan, spans)
    return [*_redefined(spans, defined), *_by_acronym(scan, list(read), defined, spans)]


def _as_known(scan: Scan, spans: tuple[OrganisationSpan, ...]) -> Iterator[OrganisationSpan]:
    """The spans, an unknown one made the known body whose short name stands behind it and whose name holds its
    own: "Regional Office for Central Asia (ROCA)".
    """
    by_start = {span.start: span for span in spans if span.known}
    for span in spans:
        match = None if span.known else _DEFINITION.match(scan.reading.folded, span.end)
        owner = by_start.get(match.start("acronym")) if match is not None and match["acronym"] else None
        if owner is None or slug(span.name) not in slug(owner.name):
            yield span
        else:
            yield replace(owner, start=span.start, end=span.end, text=span.text)


def _goes_on(span: OrganisationSpan, match: "re.Match[str]") -> bool:
    """Whether the letters of an acronym cover the words up to it: the first and the last word's initials."""
    capitals = re.findall(r"[A-Z]", match["acronym"].rsplit("-", 1)[-1])
    words = re.findall(r"\b[A-Z]", match["rest"])
    first = {word[0] for word in re.findall(r"[A-Z][\w-]*", span.text)}
    return (
        bool(words) and words[-1] == capitals[-1] and capitals[0] in first and not _ANOTHER.search(match["rest"])
    )


def _definitions(scan: Scan, spans: tuple[OrganisationSpan, ...]) -> dict[str, OrganisationSpan]:
    """Acronym → the organisation that the text gives it to."""
    defined: dict[str, OrganisationSpan] = {}
    known = {span.text for span in spans if span.known}
    for span in spans:
        after = _DEFINITION.match(scan.reading.folded, span.end)
        before = _DEFINED_AFTER.search(scan.reading.folded, max(0, span.start - 20), span.start)
        if after is not None and after["apposed"]:
            if not span.known and after["apposed"] == _initials(span.text):
                defined.setdefault(after["apposed"], span)
            continue
        match = after or (before if scan.reading.folded[span.end : span.end + 1] == ")" else None)
        if match and len(match["acronym"]) < len(span.text) and _fits(match["acronym"], span, known):
            defined.setdefault(match["acronym"], span)
    return defined


def _initials(name: str) -> str:
    return "".join(re.findall(r"\b[A-Z]", name))


def _fits(acronym: str, span: OrganisationSpan, known: set[str]) -> bool:
    """Whether an acronym may stand for a name: its first letter starts a word, the body is known by it, or it is
    that of the name in the body's own language."""
    initials = {word[0].upper() for word in re.findall(r"[^\W\d_]+", span.text)}
    foreign = not span.known and acronym not in known and bool(_FOREIGN_ACRONYM.match(acronym))
    return len(acronym) <= 16 and (acronym[0] in initials or acronym == span.acronym or foreign)


def _redefined(
    spans: tuple[OrganisationSpan, ...], defined: dict[str, OrganisationSpan]
) -> Iterator[OrganisationSpan]:
    """The spans with the acronyms that the text gives; an acronym defined otherwise loses its usual meaning."""
    by_id = {span.organisation_id: acronym for acronym, span in reversed(list(defined.items()))}
    for span in spans:
        owner = defined.get(span.text)
        if owner is not None and owner.organisation_id != span.organisation_id:
            continue
        acronym = by_id.get(span.organisation_id)
        yield replace(span, acronym=acronym) if acronym and not (span.known and span.acronym) else span


def _by_acronym(
    scan: Scan,
    read: list[SentenceSpan],
    defined: dict[str, OrganisationSpan],
    spans: tuple[OrganisationSpan, ...],
) -> Iterator[OrganisationSpan]:
    """Every place where a defined acronym stands."""
    for acronym, owner in defined.items():
        name = owner.acronym if owner.known and owner.acronym else acronym
        for match in re.finditer(rf"(?<![\w-]){re.escape(acronym)}(?!\w)", scan.reading.folded):
            start, end = match.span()
            inside = any(s.start <= start and end <= s.end for s in read)
            taken = any(span.start <= start < span.end and span.text != acronym for span in spans)
            if inside and not taken:
                text = scan.reading.text[start:end]
                yield replace(owner, start=start, end=end, text=text, acronym=name)
