"""What the person has chosen: one value object shared by all pages, queries and downloads.

In: nothing. Out: `Filters`, and its parts in words (`active_kinds`, `without`). It knows neither the dataset
nor the screen; `selection` turns it into SQL.
"""

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Filters:
    """Empty means everything.

    since, until: ISO 8601 days, inclusive; countries: ISO alpha-3; programmes, themes, organisations: ids;
    kinds: kinds of meeting; stated_only: only meetings whose date is printed, not inferred.
    A row passes when it fits every kind of filter, and any of the values within one kind.
    """

    since: str | None = None
    until: str | None = None
    countries: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    stated_only: bool = False

    @property
    def active(self) -> bool:
        """Whether anything is filtered."""
        return self != Filters()

    @property
    def active_kinds(self) -> tuple[str, ...]:
        """The fields that filter something, in their order: ("since", "countries")."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))

    def without(self, *kinds: str) -> "Filters":
        """The same filters with some fields released: `without("countries")` is what the map is coloured by."""
        return replace(self, **{kind: getattr(Filters(), kind) for kind in kinds})
