"""Bodies whose sessions are numbered in step with the years: a number gives the year of a session.

In: data/reference/annual_sessions.csv. Out: one `SessionSeries` per body. Refused: rows of bodies that
organisations.csv does not know, and numbers from before the numbering became regular (`since`).
"""

from collections.abc import Container, Mapping
from pathlib import Path

from analytics.vocabulary.model import SessionSeries
from analytics.vocabulary.rows import VocabularyError, read_rows

COLUMNS = (
    *("organisation_id", "number", "year", "month", "every", "since"),
    *("session_name", "city", "country_iso3", "source"),
)


def load_sessions(folder: Path, organisations: Container[str]) -> Mapping[str, SessionSeries]:
    """Organisation id → its numbered sessions. organisations: the known ids.

    Raises `VocabularyError` for an unknown body, a body with two rows, or a cell that is no number.
    """
    series: dict[str, SessionSeries] = {}
    for line, row in enumerate(read_rows(folder, "annual_sessions", COLUMNS), start=2):
        where = f"annual_sessions.csv, row {line}: {row['organisation_id']!r}"
        if row["organisation_id"] not in organisations:
            raise VocabularyError(f"{where} is not in organisations.csv; add it there or drop the row")
        if row["organisation_id"] in series:
            raise VocabularyError(f"{where} has a row already; keep one")
        series[row["organisation_id"]] = _series(row, where)
    return series


def session_year(series: SessionSeries, number: int) -> int | None:
    """The year of a body's session by its number; None where the numbering was not yet regular."""
    if number < series.since:
        return None
    return series.year + (number - series.number) * series.every


def _series(row: Mapping[str, str], where: str) -> SessionSeries:
    numbers = [row[column] for column in ("number", "year", "month", "every", "since")]
    if not all(number.isdigit() for number in numbers):
        raise VocabularyError(f"{where}: number, year, month, every and since must be digits (month 0: varies)")
    number, year, month, every, since = map(int, numbers)
    city, country = row["city"] or None, row["country_iso3"] or None
    return SessionSeries(
        row["organisation_id"], number, year, month, city, country, every, since, row["session_name"]
    )
