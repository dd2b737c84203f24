"""How well the stories are read: every figure of docs/ACCURACY.md, made anew (`make evaluate`).

    python -m tools.evaluate [--benchmarks DIR] [--peers PYTHON] [--report FILE] [--pin]

In: the gold facts in tests/gold with their stories, and, where given, a folder of public gold data (plover_gsr,
meantime, recognizers_text, re3d) and the Python of an environment with other readers (`make peers`). Out:
docs/ACCURACY.md, and a table on the screen. The texts of the public sets stay outside the project; without them
their last figures are kept. --pin writes the scores that tests guard.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from analytics.evaluation.calibration import Band, calibrate, sure_by_fact
from analytics.evaluation.extracted import from_frames
from analytics.evaluation.gold import read_gold
from analytics.evaluation.links import Linking, read_links, score_links
from analytics.evaluation.score import Scores, score
from analytics.evaluation.second_reading import from_gold
from analytics.evaluation.tally import Tally
from analytics.tables.build import extract_tables
from tools.public_sets import public_sections

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
REPORT = ROOT / "docs" / "ACCURACY.md"
PINS = GOLD / "pinned_scores.json"
LINKS = GOLD / "links"
SECOND = GOLD / "second_reading"
PEERS = ROOT / ".venv" / "peers" / "bin" / "python"
_HELD_BACK = range(701, 801)


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Stories with their gold facts. The seeds and the development set were tuned on."""

    name: str
    stories: tuple[Path, ...]
    facts: tuple[Path, ...]


def main(arguments: list[str] | None = None) -> int:
    """Score everything, write the report; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.evaluate", description="Score the extraction.")
    parser.add_argument("--benchmarks", type=Path, help="folder of public gold data")
    parser.add_argument("--peers", type=Path, default=PEERS, help="the Python of an environment with peers")
    parser.add_argument("--report", type=Path, default=REPORT, help="the report to write")
    parser.add_argument("--pin", action="store_true", help="write the scores that tests guard")
    options = parser.parse_args(arguments)
    scores = {gold.name: score_set(gold) for gold in gold_sets()}
    for name, found in scores.items():
        sys.stdout.write(f"{name}\n{_as_rows(found)}\n")
    links = score_linking()
    sys.stdout.write(f"one event, one row\n{_links_rows(links)}\n")
    second = score_second_reader()
    sys.stdout.write(f"two readers\n{_reader_rows(scores['held back'], second)}\n")
    peers = options.peers if options.peers.is_file() else None
    last = REPORT.read_text(encoding="utf-8") if REPORT.is_file() else ""
    public = public_sections(options.benchmarks, peers, last)
    options.report.write_text(_report(scores, links, second, public), encoding="utf-8")
    if options.pin:
        pins = pinned(scores) | {"links": pinned_links(links)}
        PINS.write_text(json.dumps(pins, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


def gold_sets() -> Iterator[GoldSet]:
    """The seeds, the stories that rules were tuned on, and those held back (tests/gold/NOTES.md says which)."""
    seeds = sorted((GOLD / "seeds").glob("*.json"))
    yield GoldSet("seeds", tuple(ROOT / "seeds" / f"{path.stem}.txt" for path in seeds), tuple(seeds))
    for name, held_back in (("development", False), ("held back", True)):
        facts = [path for path in sorted((GOLD / "facts").glob("*.json")) if is_held_back(path) == held_back]
        if facts:
            yield GoldSet(name, tuple(GOLD / "stories" / f"{path.stem}.txt" for path in facts), tuple(facts))


def is_held_back(facts: Path) -> bool:
    """Whether a story is held back from tuning, by its number (tests/gold/NOTES.md)."""
    return int(facts.name.split("_")[0]) in _HELD_BACK


def score_set(gold: GoldSet) -> Scores:
    """The scores of what the rules read in a set's stories."""
    with tempfile.TemporaryDirectory() as folder:
        stories, facts = Path(folder) / "stories", Path(folder) / "facts"
        for target, paths in ((stories, gold.stories), (facts, gold.facts)):
            target.mkdir()
            for path in paths:
                shutil.copy(path, target)
        return score(read_gold(facts), from_frames(extract_tables(stories).tables))


def pinned(scores: Mapping[str, Scores]) -> dict[str, dict[str, float]]:
    """F1 of every fact, rounded down to two places: what tests hold the rules to."""
    return {
        name: {fact: int(tally.f1 * 100) / 100 for fact, tally in found.items()} for name, found in scores.items()
    }


def score_linking() -> dict[str, dict[str, Linking]]:
    """How the facts of stories that tell of the same events are joined, by set of stories and kind of fact."""
    return {
        folder.name: score_links(read_links(folder / "links.json"), extract_tables(folder / "stories").tables)
        for folder in sorted(LINKS.iterdir())
    }


def pinned_links(links: Mapping[str, Mapping[str, Linking]]) -> dict[str, float]:
    """Precision and recall of the joins, rounded down to two places."""
    return {
        f"{name}, {kind}: {share}": int(getattr(found, share) * 100) / 100
        for name, kinds in links.items()
        for kind, found in kinds.items()
        for share in _SHARES
    }


def _as_rows(scores: Mapping[str, Tally]) -> str:
    lines = [_ROWS_HEAD]
    lines += [
        f"| {fact} | {t.precision:.3f} | {t.recall:.3f} | {t.f1:.3f} | {t.hit} / {t.made} / {t.wanted} |"
        for fact, t in scores.items()
    ]
    return "\n".join(lines) + "\n"


def score_second_reader() -> Scores:
    """A second reader against the first one, on the stories held back: both have read all of them."""
    first = [gold for gold in read_gold(GOLD / "facts") if is_held_back(Path(gold["document"]))]
    return score(first, from_gold(read_gold(SECOND)))


def _reader_rows(rules: Scores, second: Scores) -> str:
    lines = [
        f"| {fact} | {tally.f1:.3f} | {second[fact].f1:.3f} |" for fact, tally in rules.items() if fact in second
    ]
    return "\n".join(["| fact | rules | second reader |", "| --- | ---: | ---: |", *lines]) + "\n"


def _links_rows(links: Mapping[str, Mapping[str, Linking]]) -> str:
    lines = [
        f"| {name.replace('_', ' ')} | {kind} | {x.precision:.3f} | {x.recall:.3f} | "
        + " | ".join(str(count) for count in (x.joined, x.wrong, x.missed, x.apart, x.unread))
        + " |"
        for name, kinds in links.items()
        for kind, x in kinds.items()
    ]
    return "\n".join([_LINKS_HEAD, *lines]) + "\n"


def _report(
    scores: Mapping[str, Scores],
    links: Mapping[str, Mapping[str, Linking]],
    second: Scores,
    public: str,
) -> str:
    parts = [_HEAD]
    for name, found in scores.items():
        parts += [f"## {_TITLES[name]}\n", _as_rows(found)]
    parts += ["## How far two readers agree\n", _READERS_NOTE, _reader_rows(scores["held back"], second)]
    parts += ["## One event, one row\n", _LINKS_NOTE, _links_rows(links)]
    last = scores[list(scores)[-1]]
    parts.append(_confidence(calibrate(last), sure_by_fact(last)))
    parts += ["## Errors that remain, by kind\n", _ERRORS_NOTE, _errors(scores)]
    parts.append(f"{_PUBLIC_HEAD}\n{public}")
    return "\n".join(parts)


def _confidence(bands: list[Band], sure: Mapping[str, Band]) -> str:
    lines = ["| confidence from | right | right / values |", "| ---: | ---: | ---: |"]
    lines += [f"| {band.least} | {_share(band)} | {band.right} / {band.values} |" for band in bands]
    lines += ["", "The last band by fact:", "", "| fact | right | right / values |", "| --- | ---: | ---: |"]
    lines += [f"| {fact} | {_share(band)} | {band.right} / {band.values} |" for fact, band in sure.items()]
    return "\n".join([_CONFIDENCE_HEAD, *lines]) + "\n"


def _share(band: Band) -> str:
    return "-" if band.share_right is None else f"{band.share_right:.3f}"


def _errors(scores: Mapping[str, Scores]) -> str:
    lines = ["| fact | " + " | ".join(scores) + " |", "| --- |" + " ---: |" * len(scores)]
    facts = dict.fromkeys(fact for found in scores.values() for fact in found)
    for fact in facts:
        counts = [len(found[fact].errors) if fact in found else 0 for found in scores.values()]
        if any(counts):
            lines.append(f"| {fact} | " + " | ".join(map(str, counts)) + " |")
    return "\n".join(lines) + "\n"


_ROWS_HEAD = "| fact | precision | recall | F1 | right / found / in gold |\n| --- | ---: | ---: | ---: | ---: |"
_SHARES = ("precision", "recall")
_LINKS_HEAD = (
    "| set | joined | precision | recall | rightly | wrongly | left apart | rightly apart | facts not read |\n"
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)
_READERS_NOTE = """A second reader wrote down the facts of the stories held back by the same guidelines, without
seeing the first one's (`tests/gold/second_reading`). F1 of the rules and of the second reader against the first,
counted alike: what two careful readers see differently, no program can be held to.
"""
_LINKS_NOTE = """Stories that tell of the same events as others, or only seem to (`tests/gold/links`): of the
pairs of facts in two stories, how many are joined rightly, joined wrongly, or left apart though they are one. A
wrong join is worse than a missed one. The first and the second set were looked at while the rules
were made, the set held back was not.
"""
_TITLES = {
    "seeds": "The five seed stories",
    "development": "Stories that rules were tuned on",
    "held back": "Stories held back from tuning",
}
_HEAD = """# Accuracy

Written by `make evaluate` from the hand-read facts in `tests/gold`, counted over all stories of a set. How a value
is judged: `analytics/evaluation`. `python -m analytics evaluate tests/gold/seeds --documents seeds --errors` lists
every error of a set.
"""
_CONFIDENCE_HEAD = """## Confidence

Of the values in the stories held back, those right, by the confidence that the rules gave them.
"""
_ERRORS_NOTE = (
    "Values that are wrong and values that are missing; in a list, one in the place of another counts as both.\n"
)
_PUBLIC_HEAD = """## Public sets that nobody here wrote

Each reader is measured by the same scorer in the same run. The texts of the sets are not part of the project:
`make evaluate BENCHMARKS=folder` measures on a folder that holds them, `make peers` brings the other readers
(`requirements-peers.txt`) into an environment of their own; what is not there keeps its last figures. No peer is
tuned; `tools/peers` shows how each is called. Only what installs as a package is here: no reader whose model has
to be fetched from elsewhere (nltk, flair, stanza, GLiNER), and none that needs Java (HeidelTime, SUTime).
"""


if __name__ == "__main__":
    sys.exit(main())
