"""Projects with a name whose parts the text lists: 'the project "Safe Ports" has three components: …'.

In: a `ReadingText`. Out: `Project`s in text order: the name's offsets, and where its paragraph ends. Refused:
projects without a name of their own, and those after which the text speaks of no components or pillars: a project
is a programme only by its parts.
"""

import re
from dataclasses import dataclass

from analytics.annotation.reading import ReadingText

_NAME = r"[A-Z](?:(?!(?P=mark))[^\n]){7,150}"
_CALLED = r"(?:,? (?:called|titled|entitled|named|on))?"
_QUOTED = re.compile(rf"\b[Pp]roject{_CALLED},? (?P<mark>[\"'])(?P<name>{_NAME})(?P=mark)(?!\w)")
_QUOTED_BEFORE = re.compile(rf"(?<!\w)(?P<mark>[\"'])(?P<name>{_NAME})(?P=mark),? (?:[\w-]+ ){{0,3}}[Pp]roject\b")
_PLAIN = re.compile(
    r"\b[Pp]roject (?P<name>[A-Z][\w'-]+"
    r"(?: (?:(?:of|for|in|to|and|the|on|against|with|through) )*[A-Z0-9][\w'-]*){2,14})"
)
_PARTS = re.compile(r"\b(?:components|pillars|work ?streams|strands|building blocks|sub-?projects)\b")


@dataclass(frozen=True, slots=True)
class Project:
    """start, end: the name's offsets, without quotation marks; reach: where its paragraph ends."""

    start: int
    end: int
    reach: int


def find_projects(reading: ReadingText) -> tuple[Project, ...]:
    """All named projects after which parts are spoken of."""
    found: dict[int, Project] = {}
    for shape in (_QUOTED, _QUOTED_BEFORE, _PLAIN):
        for match in shape.finditer(reading.folded):
            reach = reading.folded.find("\n", match.end())
            reach = len(reading.folded) if reach < 0 else reach
            if _PARTS.search(reading.lower, match.end()):
                found.setdefault(match.start("name"), Project(match.start("name"), match.end("name"), reach))
    return tuple(found[start] for start in sorted(found))
