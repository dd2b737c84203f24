"""What the person has chosen: one value object shared by all pages, queries and downloads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filters:
    """Empty means everything.

    since, until: ISO 8601 days, inclusive; countries: ISO alpha-3; programmes, themes: ids.
    A row passes when it fits every kind of filter, and any of the values within one kind.
    """

    since: str | None = None
    until: str | None = None
    countries: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()

    @property
    def active(self) -> bool:
        """Whether anything is filtered."""
        return self != Filters()
