"""Listings of the pillars, areas or components of a programme, however they are printed.

In: a `Scan` and its sentences. Out: `ListSpan`s in text order that do not overlap. A listing counts when the
words around it speak of a programme, strategy or plan. Refused: agenda items, recommendations, topics of a
meeting and lists of participants, whose announcing words speak of talks; and an organisation's own pillars
("the three pillars of the Union").
"""

import re

from analytics.annotation.announced_lists import find_announced_lists
from analytics.annotation.labelled_lists import find_labelled_lists
from analytics.annotation.scan import Scan
from analytics.annotation.spans import ListSpan, SentenceSpan, Span

_PLAN = re.compile(r"\b(documents?|draft|plan|concept|roadmap|road map|agenda \d{4})\b")
_TALKS = re.compile(
    r"\b(discuss\w*|meetings?|sessions?|workshops?|seminars?|conferences?|trainings?|courses?|modules?|agenda"
    r"|panels?"
    r"|participants|delegat\w+|recommend\w*|agreed|exchanged?|talks|topics|questions|presentations?|attended|visit"
    r"|report|operation|committee|speakers?|projects?)\b"
)
_NEAR = 2  # sentences before a listing that may name the programme it belongs to


def find_lists(scan: Scan, sentences: tuple[SentenceSpan, ...]) -> tuple[ListSpan, ...]:
    """All listings of the parts of a programme."""
    labelled = [found for found in find_labelled_lists(scan, sentences) if _near_programme(scan, sentences, found)]
    announced = [found for found in find_announced_lists(scan, sentences) if _of_programme(scan, sentences, found)]
    kept: list[ListSpan] = []
    for listing in [*labelled, *announced]:  # parts that are called by number are the surer reading
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
    before = Span(sentences[index].start, max(owner.end, listing.items[0].start), "")
    if _talks(scan, before) and not (_strong(scan, owner) and _programme_in(scan, before)):
        return False
    near = sentences[max(0, index - _NEAR) : index] if _strong(scan, owner) else ()
    return any(_programme_in(scan, stretch) for stretch in (before, *near))


def _sentence_index(sentences: tuple[SentenceSpan, ...], span: Span) -> int:
    return next((i for i, s in enumerate(sentences) if s.start <= span.start < s.end), 0)


def _programme_in(scan: Scan, stretch: Span) -> bool:
    for match in (*scan.of("programme"), *scan.of("programme_nouns")):
        if stretch.start <= match.start < stretch.end and not {"part", "project", "plural"} & set(match.keys):
            return True
    return bool(_PLAN.search(scan.reading.lower, stretch.start, stretch.end))


def _strong(scan: Scan, owner: Span) -> bool:
    return any("strong" in m.keys and owner.start <= m.start < owner.end for m in scan.of("pillar_nouns"))


def _talks(scan: Scan, stretch: Span) -> bool:
    return bool(_TALKS.search(scan.reading.lower, stretch.start, stretch.end))
