"""Speed as ratios: each figure against something measured in the same run (`make bench`).

In: the documents in seeds/. Out: a table on the screen and in docs/BENCHMARKS.md. Times are medians of interleaved
repetitions; machines are noisy, so only the ratios mean something.
"""

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.documents.folder import read_documents
from analytics.facts.extract import extract_facts
from analytics.vocabulary.load import load_vocabulary

ROOT = Path(__file__).parents[1]
REPORT = ROOT / "docs" / "BENCHMARKS.md"
_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Measured:
    """seconds: median of what was measured and of its peer, in the same run."""

    what: str
    seconds: float
    peer: str
    peer_seconds: float

    @property
    def ratio(self) -> float:
        """How many times the peer's time it took."""
        return self.seconds / self.peer_seconds


def main(arguments: list[str] | None = None) -> int:
    """Measure everything, print the table, write the report; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description="Measure against peers.")
    parser.add_argument("--report", type=Path, default=REPORT, help="the report to write")
    parser.add_argument("--repetitions", type=int, default=7, help="medians are of so many runs")
    options = parser.parse_args(arguments)
    table = _table(list(_measurements(options.repetitions)))
    sys.stdout.write(table)
    options.report.write_text(_HEAD + table, encoding="utf-8")
    return 0


_HEAD = """# Benchmarks

Written by `make bench`. Each line is a ratio of two medians measured in one run, interleaved; times are context.

"""


def _measurements(repetitions: int) -> Iterator[Measured]:
    compare = partial(_compare, repetitions)
    documents = [d for d in read_documents(ROOT / "seeds") if isinstance(d, Document)]
    vocabulary = load_vocabulary()
    yield compare(
        "text to facts, the seed documents",
        lambda: [extract_facts(annotate(d, vocabulary), vocabulary) for d in documents],
        "splitting the same texts into tokens (re)",
        lambda: [_TOKEN.findall(d.text) for d in documents],
    )
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "analytics", "build", "--documents", "seeds", "--data", folder]
        yield compare(
            "build of the dataset from the seeds, process and all",
            lambda: _run(build),
            "starting Python and importing pandas",
            lambda: _run([sys.executable, "-c", "import pandas"]),
        )


def _run(command: list[str]) -> None:
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own commands


def _compare(
    repetitions: int, what: str, measured: Callable[[], object], peer: str, peer_call: Callable[[], object]
) -> Measured:
    measured(), peer_call()  # the first call fills caches
    pairs = [(_seconds(measured), _seconds(peer_call)) for _ in range(repetitions)]
    own, other = zip(*pairs, strict=True)
    return Measured(what, statistics.median(own), peer, statistics.median(other))


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _table(rows: list[Measured]) -> str:
    lines = ["| measured | ms | against | ms | ratio |", "| --- | ---: | --- | ---: | ---: |"]
    lines += [
        f"| {r.what} | {r.seconds * 1000:,.1f} | {r.peer} | {r.peer_seconds * 1000:,.1f} | {r.ratio:,.1f} |"
        for r in rows
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
