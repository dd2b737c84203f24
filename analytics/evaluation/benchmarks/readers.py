"""What a benchmark asks of a reader, be it this project or another: so that one scorer measures them all.

In and out: plain text in, ISO 3166-1 alpha-3 codes, `FoundDate`s or spans by type out.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from analytics.annotation.spans import Span


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text. start, end: offsets, half-open.

    values: the years, months or days (ISO 8601) it means, none for what is no calendar unit, several where a
    reader leaves open which; days: its first and last days, likewise.
    """

    start: int
    end: int
    text: str
    values: tuple[str, ...] = ()
    days: tuple[tuple[str, str], ...] = ()

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with other offsets."""
        return self.start < end and start < self.end


CountryReader = Callable[[str, Set[str]], list[str]]
"""A text, and the countries that what surrounds it names; the countries of the text in order."""
DateReader = Callable[[str, str], Sequence[FoundDate]]
"""A text, and the day it was written on (ISO 8601); its dates."""
NameReader = Callable[[str], Mapping[str, Sequence[Span]]]
"""A text; its spans by type ("Person", "Organisation")."""
