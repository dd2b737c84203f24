"""Words of address before names: "H.E. Mr.", "Police Major General", "Ambassador".

In: a scan, then possible names and offices. Out: `Title`s by the start of the name after them. A title of office
that stands alone before a name ("Ambassador X") is a word of address; "Secretary-General" holds no general.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from analytics.annotation.people.names import NameRun
from analytics.annotation.scan import Scan
from analytics.annotation.span_index import index_spans
from analytics.annotation.spans import RoleSpan, Span
from analytics.vocabulary.model import Vocabulary

_GOES_ON = re.compile(r"(?:al|el)-[A-Z]|the [A-Z]")
_RETIRED = re.compile(r"(?: ?\((?:[Rr]|[Rr]etired|[Rr]e?t'?d|[Rr]et|H\.?E)\.?\))? {0,2}")  # "Brigadier (R) X"


@dataclass(frozen=True, slots=True)
class Title:
    """Words of address before a name: "H.E. Mr.", "Colonel". rank: whether they are a rank alone."""

    start: int
    end: int
    text: str
    rank: bool


def find_titles(scan: Scan) -> dict[int, Title]:
    """Chains of words of address, by the start of the word after them."""
    found: dict[int, Title] = {}
    folded = scan.reading.folded
    offices = index_spans(Span(r.start, r.end, "") for kind in ("roles", "plural_roles") for r in scan.of(kind))
    for match in scan.of("honorifics"):
        rank = Span(match.start, match.end, "")
        if (
            _inside_name(folded, match.start)
            or _short_for_members(folded, rank)
            or any(not rank.covers(office) for office in offices.overlapping(rank))
        ):
            continue  # "Secretary-General" is no rank
        following = _RETIRED.match(folded, match.end).end()  # type: ignore[union-attr]
        goes_on = folded[following : following + 1].isupper() or _GOES_ON.match(folded, following)
        if following < match.end + 12 and goes_on:
            start = match.start - 4 if folded[match.start - 4 : match.start] == "the " else match.start
            before = found.pop(match.start, None) or found.pop(start, None)
            start = before.start if before else match.start
            ranked = match.keys[0] == "rank" and (before is None or before.rank)
            end = match.end + len(folded[match.end : following].rstrip())
            found[following] = Title(start, end, scan.reading.text[start:end], ranked)
    return found


def _inside_name(folded: str, start: int) -> bool:
    """Whether a form of address is part of a name ("Ahmad bin Haji Salleh")."""
    return folded.endswith((" bin ", " binti ", " bint ", " ibn ", " ben ", " b. "), 0, start)


def _short_for_members(folded: str, match: Span) -> bool:
    """Whether "MS" stands for member states behind a body: "the EU MS Embassies"."""
    return folded[match.start : match.end] == "MS" and folded[max(0, match.start - 3) : match.start - 1].isupper()


def without_bare_titles(
    scan: Scan,
    vocabulary: Vocabulary,
    runs: Iterable[NameRun],
    roles: tuple[RoleSpan, ...],
    titles: dict[int, Title],
) -> tuple[list[RoleSpan], dict[int, Title]]:
    """Offices without body or country right before a name ("Ambassador X") are words of address."""
    bare = {
        role.end: role
        for role in roles
        if role.text.lower() in vocabulary.words["bare_titles"] and role.body is None and role.country is None
    }
    addressed = dict(titles)
    for run in runs:
        title = titles.get(run.start)
        start = title.start if title else run.start
        role = bare.get(start - 1) or bare.get(
            start - 5 if scan.reading.folded[start - 4 : start] == "the " else -1
        )
        if role is not None and "\n" not in scan.reading.text[role.end : start]:
            end = title.end if title else role.end
            first = titles[role.start].start if role.start in titles else role.start
            addressed[run.start] = Title(first, end, scan.reading.text[first:end], rank=False)
    used = {title.start for title in addressed.values()}
    ends = {title.end for title in addressed.values()}
    return [r for r in roles if r.end not in bare or not (r.start in used or r.end in ends)], addressed
