"""Peers put through the scorers of the public sets, each in a process of the peers' own environment.

In: that environment's Python, a folder of a public set. Out: scores by the peer's name and version. A peer that
cannot be loaded is said on the standard error and left out.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from analytics.annotation.spans import Span
from analytics.evaluation.benchmarks.meantime import score_calendar_dates
from analytics.evaluation.benchmarks.plover import score_countries
from analytics.evaluation.benchmarks.re3d import score_names
from analytics.evaluation.benchmarks.readers import CountryReader, DateReader, FoundDate, NameReader
from analytics.evaluation.benchmarks.recognizers import score_ranges
from analytics.evaluation.tally import Tally
from analytics.vocabulary.model import Vocabulary
from tools.peers.answer import COUNTRIES, DATES, NAMES, Peer

ROOT = Path(__file__).parents[2]
Ask = Callable[..., Any]
"""Arguments of a peer's reader; its answer as JSON, None where it raised."""
PUBLIC_PEERS: Mapping[str, Sequence[Peer]] = {
    "plover_gsr": COUNTRIES,
    "meantime": DATES,
    "recognizers_text": [peer for peer in DATES if peer.package != "datefinder"],  # it reads no range
    "re3d": NAMES,
}


@dataclass(frozen=True, slots=True)
class Answering:
    """A peer that has been loaded."""

    version: str
    ask: Ask


def peer_scores(
    python: Path, name: str, folder: Path, vocabulary: Vocabulary
) -> Iterator[tuple[str, Mapping[str, Tally]]]:
    """The scores of each peer of a public set. name: of the set, as in PUBLIC_PEERS."""
    for peer in PUBLIC_PEERS[name]:
        with answering(python, peer.title) as answers:
            if answers is None:
                sys.stderr.write(f"{peer.title}: not loaded, left out\n")
                continue
            yield f"{peer.title} {answers.version}".strip(), score_peer(name, folder, vocabulary, answers.ask)


def score_peer(name: str, folder: Path, vocabulary: Vocabulary, ask: Ask) -> Mapping[str, Tally]:
    """The scores of one peer on one set, by the scorer that measures this project on it."""
    if name == "plover_gsr":
        return score_countries(folder, vocabulary, _countries(ask))
    if name == "re3d":
        return score_names(folder, vocabulary, _names(ask))
    return (score_calendar_dates if name == "meantime" else score_ranges)(folder, _dates(ask))


@contextmanager
def answering(python: Path, title: str) -> Iterator[Answering | None]:
    """A peer in its process, which ends with the context; None if it cannot be loaded."""
    command = [str(python), "-m", "tools.peers.answer", title]
    with subprocess.Popen(  # noqa: S603 - our own command
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 - both are pipes
        version = process.stdout.readline()
        yield Answering(json.loads(version), partial(_asked, process)) if version else None
        process.stdin.close()


def _asked(process: "subprocess.Popen[str]", *arguments: str) -> object:
    assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 - both are pipes
    process.stdin.write(json.dumps(arguments) + "\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())


def _countries(ask: Ask) -> CountryReader:
    return lambda text, _around: ask(text) or []


def _dates(ask: Ask) -> DateReader:
    def read(text: str, written_on: str) -> list[FoundDate]:
        return [
            FoundDate(
                found["start"],
                found["end"],
                found["text"],
                tuple(found["values"]),
                tuple((first, last) for first, last in found["days"]),
            )
            for found in ask(text, written_on) or []
        ]

    return read


def _names(ask: Ask) -> NameReader:
    def read(text: str) -> Mapping[str, Sequence[Span]]:
        spans = ask(text) or {"Person": [], "Organisation": []}
        return {kind: [Span(start, end, text[start:end]) for start, end in found] for kind, found in spans.items()}

    return read
