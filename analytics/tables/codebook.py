"""docs/CODEBOOK.md: what every table and column means, for people.

In: nothing but the declaration. Out: Markdown. `python -m analytics.tables.codebook` writes the page anew; a
test compares it with the one that is committed.
"""

from pathlib import Path

from analytics.tables import schema
from analytics.tables.columns import Column, Table

PAGE = Path(__file__).parents[2] / "docs" / "CODEBOOK.md"

_HEAD = """# Codebook

What the tables of the dataset hold. Written by `python -m analytics.tables.codebook` from the one declaration in
`analytics/tables/schema.py`; do not edit.

- One row per observation; link tables instead of joined cells.
- Ids are text, derived from content: the same documents give the same ids, in any order, on any machine.
- Dates are ISO 8601, as precise as known: `2014-12-10`, `2022-06`, `2015`.
- Empty means unknown. `NA` is text: the ISO 3166-1 alpha-2 code of Namibia.
- Every value that comes from a text has rows in [`evidence`](#evidence) with the words it came from.
- In CSV files a text that a spreadsheet would run as a formula starts with an apostrophe.
"""


def codebook() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(_section(table) for table in schema.TABLES)])


def _section(table: Table) -> str:
    lines = [
        f"## {table.name}",
        "",
        f"One row per {table.row}. Key: {', '.join(f'`{name}`' for name in table.key)}.",
        "",
        "| column | type | meaning |",
        "| --- | --- | --- |",
        *(_line(column) for column in table.columns),
        "",
    ]
    return "\n".join(lines)


def _line(column: Column) -> str:
    meaning = [column.description]
    if column.values:
        meaning.append("One of " + ", ".join(f"`{value}`" for value in column.values) + ".")
    if column.references:
        target = column.references.split(".")[0]
        meaning.append(f"→ [`{target}`](#{target})")
    kind = column.type + ("" if column.required else ", may be empty")
    return f"| `{column.name}` | {kind} | {' '.join(meaning)} |"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(codebook(), encoding="utf-8", newline="")
