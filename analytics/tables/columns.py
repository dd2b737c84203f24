"""What a table and a column are: the words in which `schema` declares the dataset.

In: nothing. Out: `Column` and `Table`, and short forms for the columns that recur. Everything else (validation,
codebook, data package, column order, Arrow and pandas types) is derived from declarations made of these.
"""

from dataclasses import dataclass
from typing import Literal

ColumnType = Literal["text", "date", "integer", "number", "boolean"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    type: "date" is ISO 8601 text as precise as known ("2014-12-10", "2022-06", "2015"); the others
    are what they are called.
    required: never empty; values: the closed vocabulary, if there is one; references: "table.column" that holds
    every non-empty value; minimum, maximum: bounds of a number, inclusive.
    """

    name: str
    type: ColumnType
    description: str
    required: bool = False
    values: tuple[str, ...] = ()
    references: str | None = None
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table. row: what one row stands for; key: the columns that no two rows share, and that rows are sorted by.

    published: whether exports hold it; the others stay in the store.
    """

    name: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    published: bool = True

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names in the order of every export."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name. Raises `KeyError` where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"table {self.name} has no column {name!r}; it has {', '.join(self.column_names)}")


def key(name: str, description: str) -> Column:
    """A key column: text, never empty."""
    return Column(name, "text", description, required=True)


def link(name: str, target: str, *, required: bool = True, description: str = "") -> Column:
    """A column that holds the key of another table, under the same name."""
    return Column(name, "text", description or f"See `{target}`.", required, references=f"{target}.{name}")


def choice(name: str, values: tuple[str, ...], description: str, *, required: bool = True) -> Column:
    """A column with a closed vocabulary."""
    return Column(name, "text", description, required, values)


def count(name: str, description: str, *, required: bool = True, minimum: int = 0) -> Column:
    """A whole number, not below the minimum."""
    return Column(name, "integer", description, required, minimum=minimum)


def text(name: str, description: str, *, required: bool = False) -> Column:
    """A column of free text."""
    return Column(name, "text", description, required)


def date(name: str, description: str) -> Column:
    """A date as precise as known; may be empty."""
    return Column(name, "date", description)


def year(name: str, description: str) -> Column:
    """A calendar year."""
    return Column(name, "integer", description, minimum=1000, maximum=2999)


def confidence() -> Column:
    """The confidence of a row."""
    return Column("confidence", "number", "How sure the rules are, 0 to 1.", required=True, minimum=0, maximum=1)


def country(description: str, *, required: bool = False) -> Column:
    """A country column; the description says whose country."""
    return link("country_iso3", "countries", required=required, description=f"{description} (ISO 3166-1 alpha-3).")


def mentions() -> Column:
    """How often a document names an entity."""
    return count("mentions", "Number of places in the document that name it.")


def document_link(name: str, target: str, target_key: str) -> Table:
    """A table that links documents to the entities they name."""
    columns = (link("document_id", "documents"), link(target_key, target), mentions())
    return Table(name, f"document × row of `{target}` that it names", columns, ("document_id", target_key))
