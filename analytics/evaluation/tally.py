"""Counting hits: what was found, what should have been, and every difference in words.

In: pairs of values or lists. Out: precision, recall and F1, counted over all documents (micro average).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

M = TypeVar("M")
W = TypeVar("W")


@dataclass(slots=True)
class Tally:
    """hit: right values; made: values found; wanted: gold values; errors: a line for each difference.

    judged: for each value found that came with a confidence, that and whether the value is right.
    """

    hit: int = 0
    made: int = 0
    wanted: int = 0
    errors: list[str] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)

    def compare_lists(
        self,
        made: Sequence[M],
        wanted: Sequence[W],
        same: Callable[[M, W], bool],
        where: str,
        confidences: Sequence[float] = (),
    ) -> None:
        """Match two lists one to one, each value with the first that fits. confidences: of `made`, if known."""
        free = list(wanted)
        rights = []
        for item in made:
            match = next((index for index, other in enumerate(free) if same(item, other)), None)
            rights.append(match is not None)
            if match is None:
                self.errors.append(f"{where}: wrong {item!r}")
            else:
                del free[match]
        self.errors += [f"{where}: missed {item!r}" for item in free]
        self.hit += sum(rights)
        self.made += len(made)
        self.wanted += len(wanted)
        self.judged += zip(confidences, rights, strict=False)

    def compare_value(
        self, made: object, wanted: object, right: bool, where: str, confidence: float | None = None
    ) -> None:
        """Count one value that both sides have, be it empty. confidence: of `made`, if known."""
        self.made += 1
        self.wanted += 1
        if right:
            self.hit += 1
        else:
            self.errors.append(f"{where}: {made!r} for {wanted!r}")
        if made and confidence is not None:
            self.judged.append((confidence, right))

    @property
    def precision(self) -> float:
        """Share of the values found that are right; 1 where nothing was to be found and nothing was."""
        if not self.made:
            return 0.0 if self.wanted else 1.0
        return self.hit / self.made

    @property
    def recall(self) -> float:
        """Share of the gold values that were found."""
        return self.hit / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0
