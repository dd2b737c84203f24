"""How much of the dataset passes the filters, and which filter keeps the rest out.

In: a dataset and filters. Out: counts for the line under every chart ("3 of 5 documents"), and for an empty page
the filters whose release would fill it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from analytics.queries.filters import Filters
from analytics.queries.selection import ask

if TYPE_CHECKING:
    from analytics.tables.store import Dataset

Counted = Literal["documents", "meetings", "agreements", "programmes", "people", "organisations", "countries"]
_COVERAGE = """SELECT
    (SELECT count(*) FROM selected_documents) AS documents, (SELECT count(*) FROM documents) AS all_documents,
    (SELECT count(*) FROM selected_meetings) AS meetings, (SELECT count(*) FROM meetings) AS all_meetings,
    (SELECT count(*) FROM meetings WHERE start_date IS NULL) AS undated_meetings"""
_COUNT = {
    "documents": "SELECT count(*) AS n FROM selected_documents",
    "meetings": "SELECT count(*) AS n FROM selected_meetings",
    "agreements": "SELECT count(*) AS n FROM selected_agreements",
    "programmes": "SELECT count(*) AS n FROM selected_programmes",
    "people": "SELECT count(*) AS n FROM selected_people",
    "organisations": "SELECT count(*) AS n FROM selected_organisations",
    "countries": "SELECT count(*) AS n FROM selected_countries",
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """undated_meetings: meetings of the whole dataset without a date, which no date filter can pass."""

    documents: int
    all_documents: int
    meetings: int
    all_meetings: int
    undated_meetings: int


def coverage(dataset: "Dataset", filters: Filters) -> Coverage:
    """What passes the filters, and out of how many."""
    row = ask(dataset, _COVERAGE, filters).iloc[0]
    return Coverage(**{name: int(row[name]) for name in row.index})


def count(dataset: "Dataset", filters: Filters, what: Counted) -> int:
    """How many rows of that kind pass the filters."""
    return int(ask(dataset, _COUNT[what], filters)["n"].iloc[0])


def emptied_by(dataset: "Dataset", filters: Filters, what: Counted) -> dict[str, int]:
    """Field of the filters → how many there were without it, where releasing that field alone gives any.

    The two ends of the period are one field here, "dates".
    """
    kinds = {("dates" if kind in ("since", "until") else kind): None for kind in filters.active_kinds}
    found = {}
    for kind in kinds:
        released = filters.without("since", "until") if kind == "dates" else filters.without(kind)
        if number := count(dataset, released, what):
            found[kind] = number
    return found
