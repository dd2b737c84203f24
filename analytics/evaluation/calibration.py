"""Whether confidence means what it says: of the values the rules are sure of, how many are right.

In: the scores, whose tallies know the confidence of each value found. Out: a table by band of confidence, and the
last band by fact, which shows what drags it down. Values without confidence (what a document as a whole names)
are not judged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analytics.evaluation.score import Scores

BANDS = (0.0, 0.5, 0.7, 0.8, 0.9)
"""Lower ends; the last band is what the dashboard shows as sure."""


_REPORTED = "meetings: reported"


@dataclass(frozen=True, slots=True)
class Band:
    """Values with a confidence from `least` up to the next band: how many there are, and how many are right."""

    least: float
    values: int
    right: int

    @property
    def share_right(self) -> float | None:
        """None where there is no value."""
        return self.right / self.values if self.values else None


def calibrate(scores: Scores) -> list[Band]:
    """The bands over all facts. "meetings: all" holds the reported ones already."""
    judged = [pair for fact, tally in scores.items() if fact != _REPORTED for pair in tally.judged]
    ends = (*BANDS[1:], float("inf"))
    return [_band(least, end, judged) for least, end in zip(BANDS, ends, strict=True)]


def sure_by_fact(scores: Scores) -> dict[str, Band]:
    """The last band of each fact that has values in it; together they are that of `calibrate`."""
    bands = {
        fact: _band(BANDS[-1], float("inf"), tally.judged) for fact, tally in scores.items() if fact != _REPORTED
    }
    return {fact: band for fact, band in bands.items() if band.values}


def as_sure_facts(bands: Mapping[str, Band]) -> str:
    """The last band by fact as text."""
    lines = [f"{f'confidence {BANDS[-1]}, by fact':24} {'right':>6}   right/values"]
    lines += [
        f"{fact:24} {band.right / band.values:6.3f}   {band.right}/{band.values}" for fact, band in bands.items()
    ]
    return "\n".join(lines)


def as_calibration(bands: Iterable[Band]) -> str:
    """The bands as text."""
    lines = [f"{'confidence from':24} {'right':>6}   right/values"]
    for band in bands:
        share = "     -" if band.share_right is None else f"{band.share_right:6.3f}"
        lines.append(f"{band.least:<24} {share}   {band.right}/{band.values}")
    return "\n".join(lines)


def _band(least: float, end: float, judged: Iterable[tuple[float, bool]]) -> Band:
    inside = [right for confidence, right in judged if least <= confidence < end]
    return Band(least, len(inside), sum(inside))
