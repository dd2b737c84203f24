"""What there is to choose from, with the names that people see: the options of the filter bar.

In: a dataset. Out: `Choices`, id → name for every kind of filter, each name once, in the order in which they
are shown. Ids and codes are for machines; everything on the screen goes through here.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analytics.queries.filters import Filters

if TYPE_CHECKING:
    from analytics.tables.store import Dataset

Names = dict[str, str]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
KIND_NAMES: Names = {
    "expert": "Expert meeting",
    "bilateral": "Bilateral talks",
    "council": "Council session",
    "high-level": "High-level meeting",
    "ministerial": "Ministerial meeting",
}
"""Names of kinds of meeting that do not follow from the word itself."""
_YEARS = """SELECT min(substr(day, 1, 4)) AS first, max(substr(day, 1, 4)) AS last FROM (
    SELECT start_date AS day FROM meetings UNION ALL SELECT end_date FROM meetings
    UNION ALL SELECT signed_on FROM agreements UNION ALL SELECT published_on FROM documents)"""
_ORGANISATIONS = """SELECT organisation_id, coalesce(acronym, name) AS name FROM organisations
    WHERE organisation_id IN (SELECT organisation_id FROM participants UNION ALL
        SELECT organisation_id FROM document_organisations UNION ALL SELECT organisation_id FROM agreement_parties)
    ORDER BY lower(coalesce(acronym, name))"""


@dataclass(frozen=True, slots=True)
class Choices:
    """Id → name. first_year, last_year: of any date in the dataset, None where it holds none."""

    countries: Names
    programmes: Names
    themes: Names
    organisations: Names
    kinds: Names
    first_year: int | None
    last_year: int | None

    def names(self, kind: str) -> Names:
        """The names of one kind of filter: "countries", "programmes", …; empty for dates and switches."""
        found = getattr(self, kind, None)
        return found if isinstance(found, dict) else {}


def choices(dataset: "Dataset") -> Choices:
    """Everything that the dataset lets one filter by."""
    years = dataset.query(_YEARS).iloc[0]
    kinds = dataset.query("SELECT DISTINCT kind FROM meetings ORDER BY kind")["kind"]
    return Choices(
        countries=_names(dataset.query("SELECT country_iso3, name FROM countries ORDER BY name")),
        programmes=_names(dataset.query("SELECT programme_id, name FROM programmes ORDER BY start_year, name")),
        themes=_names(dataset.query("SELECT theme_id, name FROM themes")),
        organisations=_names(dataset.query(_ORGANISATIONS)),
        kinds={kind: kind_name(kind) for kind in kinds},
        first_year=None if pd.isna(years["first"]) else int(years["first"]),
        last_year=None if pd.isna(years["last"]) else int(years["last"]),
    )


def kind_name(kind: str) -> str:
    """A word of a closed vocabulary as people read it: "side-event" → "Side event"."""
    return KIND_NAMES.get(kind, kind.replace("-", " ").capitalize())


def day_name(day: str | None) -> str:
    """An ISO 8601 date as people read it, no more precise than it is: "2022-10" → "October 2022"."""
    if not isinstance(day, str) or not day:
        return "no date"
    year, *rest = day.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def span_name(start: str | None, end: str | None) -> str:
    """First and last day as people read them: "10–12 December 2014"; once where they are the same."""
    first, last = day_name(start), day_name(end)
    if not isinstance(end, str) or start == end:
        return first
    if isinstance(start, str) and len(start) == len(end) == 10 and start[:7] == end[:7]:
        return f"{int(start[8:])}–{last}"
    return f"{first} – {last}"


def filters_in_words(filters: Filters, known: Choices) -> str:
    """The filters as one line: "Kazakhstan, Kyrgyzstan · since 1 January 2019", or "all data"."""
    words = []
    for kind in filters.active_kinds:
        value = getattr(filters, kind)
        if kind in ("since", "until"):
            words.append(f"{kind} {day_name(value)}")
        elif kind == "stated_only":
            words.append("stated dates only")
        else:
            words.append(", ".join(known.names(kind).get(each, each) for each in value))
    return " · ".join(words) or "all data"


def _names(frame: pd.DataFrame) -> Names:
    """Id → name. Of rows with the same name all but the first carry their id: a link means one of them."""
    names: Names = {}
    for key, name in frame.itertuples(index=False):
        names[str(key)] = f"{name} ({key})" if name in names.values() else str(name)
    return names
