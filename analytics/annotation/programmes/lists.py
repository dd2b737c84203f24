"""Listings of the pillars, areas or components of a programme, however they are printed.

In: a `Scan` and its sentences. Out: `ListSpan`s in text order that do not overlap. A listing counts when the
words around it speak of a programme, strategy or plan. Refused: agenda items, recommendations, topics of a
meeting and lists of participants, whose announcing words speak of talks; and an organisation's own pillars
("the three pillars of the Union").
"""

import re

from analytics.annotation.programmes.announced_lists import find_announced_lists
from analytics.annotation.programmes.implied_lists import GOES_ON, find_implied_lists
from analytics.annotation.programmes.labelled_lists import find_labelled_lists
from analytics.annotation.programmes.projects import find_projects
from analytics.annotation.programmes.trailing_labels import find_trailing_labels
from analytics.annotation.scan import Scan
from analytics.annotation.spans import ListSpan, SentenceSpan, Span

_PLAN = re.compile(r"\b(documents?|draft|plan|concept|roadmap|road map|agenda \d{4}|phase)\b")
# weak nouns that these words make parts of a plan
_PRIORITIES = re.compile(
    r"\b(?:priority|strategic|results?|outcome|thematic|focus) (?:areas?|priorities|directions|objectives|goals"
    r"|tasks"
    r"|outcomes|fields|axes)\b"
)
# "the Action Programme for the Basin until 2030 (ABP-4)": ABP-4 stands for it from then on
_ALIAS = re.compile(
    r"\b(?:[Pp]rogram(?:me)?|[Ss]trategy|[Pp]lan|[Ff]ramework"
    r"|[Ii]nitiative)\b[^.()\n]{0,120}\(([A-Z][A-Z0-9-]{2,12}(?: [A-Z][A-Z0-9-]{1,9})?)\)"
)
_TALKS = re.compile(
    r"\b(discuss\w*|meetings?|sessions?|workshops?|seminars?|conferences?|trainings?|courses?|modules?|agenda"
    r"|panels?"
    r"|participants|delegat\w+|recommend\w*|agreed|exchanged?|talks|topics|questions|presentations?|attended|visit"
    r"|report|operation|committee|speakers?|projects?)\b"
)
_NEAR = 3  # sentences before a listing that may name the programme it belongs to
_HEADING_WORDS = 7


def find_lists(scan: Scan, sentences: tuple[SentenceSpan, ...]) -> tuple[ListSpan, ...]:
    """All listings of the parts of a programme."""
    labelled = [found for found in find_labelled_lists(scan, sentences) if _near_programme(scan, sentences, found)]
    announced = [found for found in find_announced_lists(scan, sentences) if _of_programme(scan, sentences, found)]
    implied = find_implied_lists(scan, sentences, lambda span: _names_programme(scan, span))
    trailing = [
        found for found in find_trailing_labels(scan, sentences) if _near_programme(scan, sentences, found)
    ]
    kept: list[ListSpan] = []
    for listing in [
        *labelled,
        *trailing,
        *announced,
        *implied,
    ]:  # parts that are called by number are the surer reading
        if not any(listing.overlaps(other) for other in kept):
            kept.append(listing)
    return tuple(sorted(kept))


def _near_programme(scan: Scan, sentences: tuple[SentenceSpan, ...], listing: ListSpan) -> bool:
    """Whether parts that are called by number stand near words about a programme."""
    index = _sentence_index(sentences, listing)
    near = Span(sentences[max(0, index - _NEAR)].start, max(sentences[index].end, listing.end), "")
    return _programme_in(scan, near) or "sub" in (listing.owner or listing).text.lower()


def _of_programme(scan: Scan, sentences: tuple[SentenceSpan, ...], listing: ListSpan) -> bool:
    """Whether the words that announce a listing speak of a programme."""
    owner = listing.owner or listing
    index = _sentence_index(sentences, owner)
    if re.search(r"sub-? ?program", owner.text.lower()):
        return True
    of = re.search(r"\bof\s(?![a-z]+(?:\s[a-z]+)?$)", owner.text)  # but "areas of cooperation" says nothing
    if of is not None:
        return _programme_in(scan, Span(owner.start + of.end(), owner.end, ""))
    if _strong(scan, owner) and _of_project(scan, sentences[index], owner):
        return True
    start = max(sentences[index].start, scan.reading.folded.rfind("; ", sentences[index].start, owner.start))
    before, strong = Span(start, max(owner.end, listing.items[0].start), ""), _strong(scan, owner)
    if _talks(scan, before) and not (strong and _programme_in(scan, before)):
        return False
    goes_on = GOES_ON.match(scan.reading.lower, sentences[index].start, sentences[index].end)
    reach = index if strong and _is_heading(sentences[index]) else _NEAR  # "Our pillars", over the lines
    near = sentences[max(0, index - reach) : index] if strong or goes_on else ()
    title = [s for s in sentences[:1] if strong and s.block == "title"]
    return any(_programme_in(scan, stretch) for stretch in (before, *near, *title))


def _of_project(scan: Scan, sentence: SentenceSpan, owner: Span) -> bool:
    """Whether components are those of a project named before, in their paragraph or as "the project" again."""
    before = scan.reading.lower[sentence.start : owner.start]
    again = re.search(r"\b(?:the|this|its) project\b(?! [\"'])", before) is not None
    return any(
        p.end <= owner.start
        and (again or owner.start < p.reach)
        and (again or not _TALKS.search(before, max(0, p.end - sentence.start)))
        for p in find_projects(scan.reading)
    )


def _is_heading(sentence: SentenceSpan) -> bool:
    return len(sentence.text.split()) <= _HEADING_WORDS and not sentence.text.endswith((".", ";", ","))


def _sentence_index(sentences: tuple[SentenceSpan, ...], span: Span) -> int:
    return next((i for i, s in enumerate(sentences) if s.start <= span.start < s.end), 0)


def _programme_in(scan: Scan, stretch: Span) -> bool:
    for match in (*scan.of("programme"), *scan.of("programme_nouns")):
        if stretch.start <= match.start < stretch.end and not {"part", "project", "plural"} & set(match.keys):
            return True
    if _PLAN.search(scan.reading.lower, stretch.start, stretch.end):
        return True
    aliases = {alias[1] for alias in _ALIAS.finditer(scan.reading.folded, 0, stretch.end)}
    return any(alias in scan.reading.folded[stretch.start : stretch.end] for alias in aliases)


def _names_programme(scan: Scan, stretch: Span) -> bool:
    """Whether a stretch is about a programme, and not about talks."""
    return _programme_in(scan, stretch) and not _talks(scan, stretch)


def _strong(scan: Scan, owner: Span) -> bool:
    if _PRIORITIES.search(scan.reading.lower, max(0, owner.start - 12), owner.end):
        return True
    return any("strong" in m.keys and owner.start <= m.start < owner.end for m in scan.of("pillar_nouns"))


def _talks(scan: Scan, stretch: Span) -> bool:
    return bool(_TALKS.search(scan.reading.lower, stretch.start, stretch.end))
