"""The command line: `python -m analytics build | export | evaluate | check`.

In: arguments. Out: what the command prints, and an exit code: 0 done, 1 not done (the message says why), 2 wrong
arguments. Progress and messages go to standard error, results to standard output.
"""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tqdm import tqdm

from analytics.documents.folder import list_sources
from analytics.evaluation.calibration import as_calibration, as_sure_facts, calibrate, sure_by_fact
from analytics.evaluation.extracted import from_csv, from_dataset, from_frames
from analytics.evaluation.gold import GoldError, read_gold
from analytics.evaluation.report import as_errors, as_json, as_table
from analytics.evaluation.score import score
from analytics.tables.build import NothingToBuildError, build_dataset, extract_tables
from analytics.tables.export import FORMATS, ExportError, export_dataset
from analytics.tables.store import Dataset, NoDatasetError, open_dataset
from analytics.tables.validation import InvalidDatasetError
from analytics.vocabulary.rows import VocabularyError

_EXPECTED = (
    NoDatasetError,
    NotADirectoryError,
    NothingToBuildError,
    InvalidDatasetError,
    VocabularyError,
    ExportError,
    GoldError,
    PermissionError,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return 2
    logging.basicConfig(format="%(levelname)s: %(message)s")
    command: Callable[[argparse.Namespace], int] = options.run
    try:
        return command(options)
    except _EXPECTED as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analytics", description="Press stories on cooperation as tidy data."
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    build = commands.add_parser("build", help="read documents and write the dataset")
    build.add_argument("--documents", type=Path, required=True, metavar="DIR", help="folder of source documents")
    _add_data(build, _build)
    export = commands.add_parser("export", help="write the dataset as files, one per table")
    export.add_argument("--format", choices=sorted(FORMATS), default="csv", help="(default: csv)")
    export.add_argument("--to", type=Path, required=True, metavar="DIR", help="folder to write to")
    _add_data(export, _export)
    evaluate = commands.add_parser("evaluate", help="score extracted tables against gold facts")
    evaluate.add_argument(
        "gold", type=Path, metavar="GOLD_DIR", help="folder of gold facts, one JSON per document"
    )
    evaluate.add_argument("--tables", type=Path, metavar="DIR", help="score exported CSV files, not the dataset")
    evaluate.add_argument("--documents", type=Path, metavar="DIR", help="score what these documents give now")
    evaluate.add_argument("--errors", action="store_true", help="list every value that is wrong or missing")
    evaluate.add_argument("--json", action="store_true", help="print the figures for programs")
    _add_data(evaluate, _evaluate)
    check = commands.add_parser("check", help="list what could not be read or placed")
    _add_data(check, _check)
    return parser


def _add_data(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    parser.add_argument(
        "--data",
        type=Path,
        default=Path("data"),
        metavar="DIR",
        help="folder that holds the dataset (default: data)",
    )
    parser.set_defaults(run=run)


def _build(options: argparse.Namespace) -> int:
    with tqdm(total=len(list_sources(options.documents)), unit="file", desc="Reading") as bar:
        dataset, build = build_dataset(options.documents, options.data, bar.update)
    counted = ("documents", "meetings", "people", "agreements", "evidence")
    counts = ", ".join(f"{len(build.tables[name])} {name}" for name in counted)
    _say(f"Dataset {dataset.version} in {options.data}: {counts}")
    for file in build.rejected:
        _say(f"Not read: {file.source} {file.reason}")
    return 0


def _export(options: argparse.Namespace) -> int:
    dataset = open_dataset(options.data)
    written = export_dataset(dataset, options.format, options.to)
    _say(f"Dataset {dataset.version}: {len(written)} files in {options.to}")
    return 0


def _evaluate(options: argparse.Namespace) -> int:
    golds = read_gold(options.gold)
    if options.tables:
        extracted = from_csv(options.tables)
    elif options.documents:
        extracted = from_frames(extract_tables(options.documents).tables)
    else:
        extracted = from_dataset(open_dataset(options.data))
    scores = score(golds, extracted)
    calibration = f"{as_calibration(calibrate(scores))}\n\n{as_sure_facts(sure_by_fact(scores))}"
    _say(as_json(scores) if options.json else f"{as_table(scores)}\n\n{calibration}")
    if options.errors:
        _say(as_errors(scores))
    return 0


def _check(options: argparse.Namespace) -> int:
    dataset = open_dataset(options.data)
    _say_unplaced(dataset)
    rejected = dataset.table("rejected")
    _say(f"{len(rejected)} files could not be read" + (":" if len(rejected) else "."))
    for source, reason in zip(rejected["source"], rejected["reason"], strict=True):
        _say(f"  {source} {reason}")
    return 0


def _say_unplaced(dataset: Dataset) -> None:
    found = dataset.query(
        "SELECT unplaced.*, source FROM unplaced JOIN documents USING (document_id) "
        "ORDER BY unplaced.kind, reason, source, start"
    )
    _say(f"{len(found)} findings could not be placed" + (":" if len(found) else "."))
    for (kind, reason), group in found.groupby(["kind", "reason"], sort=True):
        _say(f"  {kind}: {reason} ({len(group)})")
        for source, text in zip(group["source"], group["text"], strict=True):
            _say(f"    {source}: {text!r}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
