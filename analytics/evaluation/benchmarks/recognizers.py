"""Date ranges of the Recognizers-Text specifications (Microsoft, MIT): expressions and the days they mean.

In: a folder that holds Specs/DateTime/English/DateTimeModel.json. Out: how many of the ranges are found with the
right days ("concrete"), and of those with months and both ends printed ("explicit"). The specifications end a
range of days on its last day, a range of months, quarters or years on the first day of its last month, quarter
or year ("2014 to 2018" ends with 1 January 2018), and give a missing year both ways: each of these readings
counts.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from analytics.evaluation.benchmarks.dated_text import date_reader
from analytics.evaluation.benchmarks.readers import DateReader, FoundDate
from analytics.evaluation.tally import Tally
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary

_SPECIFICATION = Path("Specs") / "DateTime" / "English" / "DateTimeModel.json"
_RANGE = re.compile(
    r"\d\s*(st|nd|rd|th)?\s*(-|–|—|to|until|till|through|and)\s*(the )?\s*\d|from .* (to|until|till) |between ",
    re.I,
)
_MONTH = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.I)


@dataclass(frozen=True, slots=True)
class Case:
    """A range in a sentence. start, end: of the expression in the text; answers: (first, last day) that count."""

    text: str
    written_on: str
    start: int
    end: int
    expression: str
    answers: frozenset[tuple[str, str]]

    @property
    def explicit(self) -> bool:
        """Whether the expression prints a month and both ends."""
        return bool(_RANGE.search(self.expression) and _MONTH.search(self.expression))


def recognizers_scores(folder: Path, vocabulary: Vocabulary) -> Mapping[str, Tally]:
    """Concrete and explicit ranges, as this project reads them."""
    return score_ranges(folder, date_reader(vocabulary))


def score_ranges(folder: Path, reader: DateReader) -> Mapping[str, Tally]:
    """Concrete and explicit ranges found with the right days. Only recall is defined here."""
    concrete, explicit = Tally(), Tally()
    for case in range_cases(folder):
        right = any(_answers(found, case) for found in reader(case.text, case.written_on))
        for tally in (concrete, explicit) if case.explicit else (concrete,):
            tally.compare_value(None, case.expression, right, f"{case.text!r} ({case.written_on})")
    return {"ranges: concrete": concrete, "ranges: explicit": explicit}


def range_cases(folder: Path) -> Iterator[Case]:
    """All ranges with concrete days of the specification."""
    cases = json.loads((folder / _SPECIFICATION).read_text(encoding="utf-8-sig"))
    for case in cases:
        written_on = case.get("Context", {}).get("ReferenceDateTime", "")[:10]
        for result in case.get("Results", []):
            answers = frozenset(_readings(result))
            if result.get("TypeName", "").endswith(".daterange") and answers:
                start = result["Start"]
                yield Case(case["Input"], written_on, start, result["End"] + 1, result["Text"], answers)


def _readings(result: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for value in (result.get("Resolution") or {}).get("values", []):
        if value.get("type") == "daterange" and "start" in value and "end" in value:
            try:
                before = date.fromisoformat(value["end"]) - timedelta(1)
            except ValueError:
                continue
            yield value["start"], value["end"]
            yield value["start"], before.isoformat()


def _answers(found: FoundDate, case: Case) -> bool:
    return found.overlaps(case.start, case.end) and not case.answers.isdisjoint(found.days)


if __name__ == "__main__":
    for name, tally in recognizers_scores(Path(sys.argv[1]), load_vocabulary()).items():
        sys.stdout.write(f"{name:24} {tally.hit}/{tally.wanted} = {tally.recall:.3f}\n")
        if "--errors" in sys.argv:
            sys.stdout.write("\n".join(tally.errors) + "\n")
