"""The part of docs/ACCURACY.md on public sets: this project and its peers by the same scorers in the same run.

In: a folder of public sets, and the Python of the peers' environment, either of which may be missing; the report
as it was. Out: a section for each set. What cannot be measured now keeps the figures that it last had.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from analytics.evaluation.benchmarks.meantime import meantime_scores
from analytics.evaluation.benchmarks.plover import score_plover
from analytics.evaluation.benchmarks.re3d import score_re3d
from analytics.evaluation.benchmarks.recognizers import recognizers_scores
from analytics.evaluation.tally import Tally
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary
from tools.peers.compare import peer_scores

OURS = "**this project**"


@dataclass(frozen=True, slots=True)
class PublicSet:
    """name: of its folder; note: what a reader of its figures has to know."""

    name: str
    title: str
    measure: Callable[[Path, Vocabulary], Mapping[str, Tally]]
    note: str


PUBLIC = (
    PublicSet(
        "plover_gsr",
        "PLOVER gold records: countries of actors and sentences",
        score_plover,
        "An actor alone has the first country that its words name; with its sentence, else the only one left in "
        "it. The set marks actors, so that a country that a sentence names without its acting counts as wrong "
        'under "sentence by text". Given with the set, not measured here: a plain name list reaches 0.658 of '
        "the actors and a sentence F1 of 0.813, geotext 0.555 and 0.723.",
    ),
    PublicSet(
        "meantime",
        "MEANTIME: calendar dates",
        meantime_scores,
        "A peer that names no unit, or several readings, counts as right where one of them is: the year, the "
        "month or the day. Published for a sister set, not measured here: value F1 of HeidelTime 0.776, of "
        "Recognizers-Text 0.606, of dateparser 0.197.",
    ),
    PublicSet(
        "recognizers_text",
        "Recognizers-Text: date ranges",
        recognizers_scores,
        "Only recall is defined: each sentence is asked for its one range. The set is the specification of the "
        "recognizers-text family; it says itself that its Python version does not read all of it. The explicit "
        'range that this project reads otherwise is "from the twenty-seventh to the third of april": read as 27 '
        "March to 3 April, where the set begins it in October or November.",
    ),
    PublicSet(
        "re3d",
        "re3d: persons and organisations",
        score_re3d,
        "Named mentions; two spans that overlap are one mention, and a span is wrong if it overlaps nothing that "
        "the set marks as either type. Runs of capitals are taken for both types: what the task gives away.",
    ),
)


def public_sections(folder: Path | None, peers: Path | None, report: str) -> str:
    """All sections. peers: the Python of their environment; report: its text as last written."""
    kept = _sections(report)
    parts = []
    for public in PUBLIC:
        if folder and (folder / public.name).is_dir():
            rows = list(_measured(public, folder / public.name, peers))
            rows += [] if peers else _kept_peers(kept.get(public.title, ""))
            parts.append(_section(public, _by_fact(rows)))
        elif public.title in kept:
            parts.append(f"### {public.title}\n{kept[public.title].rstrip()}\n")
    return "\n".join(parts)


def _measured(public: PublicSet, folder: Path, peers: Path | None) -> Iterator[str]:
    vocabulary = load_vocabulary()
    yield from _rows(OURS, public.measure(folder, vocabulary))
    if peers:
        for name, scores in peer_scores(peers, public.name, folder, vocabulary):
            yield from _rows(name, scores)


def _rows(reader: str, scores: Mapping[str, Tally]) -> Iterator[str]:
    for fact, t in scores.items():
        figures = f"{t.precision:.3f} | {t.recall:.3f} | {t.f1:.3f} | {t.hit} / {t.made} / {t.wanted}"
        yield f"| {fact} | {reader} | {figures} |"


def _section(public: PublicSet, rows: list[str]) -> str:
    return "\n".join([f"### {public.title}\n", *_wrapped(public.note), "", _ROWS_HEAD, *rows]) + "\n"


def _wrapped(note: str) -> list[str]:
    return re.findall(r"(?:\S.{0,113}\S|\S)(?=\s|$)", note)


def _by_fact(rows: list[str]) -> list[str]:
    """Rows of one fact together, in the order in which facts and readers first come."""
    facts = list(dict.fromkeys(row.split(" | ")[0] for row in rows))
    return sorted(rows, key=lambda row: facts.index(row.split(" | ")[0]))


def _sections(report: str) -> dict[str, str]:
    """The text below each heading of a set."""
    found = re.findall(r"^### (.+)\n((?:(?!#|<!--).*\n)*)", report, re.M)
    return {title: text for title, text in found if title in {public.title for public in PUBLIC}}


def _kept_peers(section: str) -> list[str]:
    """Rows of peers as last measured."""
    rows = [line for line in section.splitlines() if re.match(r"\| [a-zA-Z]", line)]
    return [row for row in rows if f"| {OURS} |" not in row and not row.startswith(_ROWS_HEAD[:15])]


_ROWS_HEAD = (
    "| fact | reader | precision | recall | F1 | right / found / in gold |\n"
    "| --- | --- | ---: | ---: | ---: | ---: |"
)
