"""What happened when: meetings, agreements and programme periods as events on one axis, and one event in full.

In: a dataset and filters. Out: small frames. A date known only to the month or year becomes the span of days that
it allows (`first_day`–`last_day`), never a day of the rules' choosing; an event without a date keeps its reason.
"""

from calendar import monthrange
from dataclasses import dataclass

import pandas as pd

from analytics.queries.filters import Filters
from analytics.queries.records import Record, records
from analytics.queries.selection import ask
from analytics.tables.store import Dataset

EVENT_LIMIT = 1500  # events drawn at once; more are no longer told apart on a screen

_EVENTS = """
, events AS (
    SELECT meeting_id AS event_id, 'meeting' AS lane, title, kind, status, start_date, end_date, date_edtf,
        date_basis, date_reason, city, country_iso3,
        (SELECT count(*) FROM meeting_documents d WHERE d.meeting_id = m.meeting_id) AS documents
    FROM meetings m SEMI JOIN selected_meetings USING (meeting_id)
    UNION ALL BY NAME
    SELECT agreement_id AS event_id, 'agreement' AS lane, name AS title, kind,
        CASE WHEN signed_on IS NULL THEN 'named' ELSE 'signed' END AS status, signed_on AS start_date,
        CASE WHEN signed_on IS NULL THEN 'unknown' ELSE 'stated' END AS date_basis, city, country_iso3,
        (SELECT count(*) FROM document_agreements d WHERE d.agreement_id = a.agreement_id) AS documents
    FROM agreements a SEMI JOIN selected_agreements USING (agreement_id)
    UNION ALL BY NAME
    SELECT programme_id AS event_id, 'programme' AS lane, name AS title, 'programme' AS kind,
        CASE WHEN end_year IS NULL THEN 'launched' ELSE 'period' END AS status,
        CASE WHEN end_year IS NULL AND launched_on IS NOT NULL THEN launched_on
            ELSE CAST(start_year AS VARCHAR) END AS start_date,
        CAST(end_year AS VARCHAR) AS end_date,
        CASE WHEN start_year IS NULL AND launched_on IS NULL THEN 'unknown' ELSE 'stated' END AS date_basis,
        (SELECT count(*) FROM document_programmes d WHERE d.programme_id = p.programme_id) AS documents
    FROM programmes p SEMI JOIN selected_programmes USING (programme_id)
    WHERE end_year IS NOT NULL OR coalesce(launched_on, CAST(start_year AS VARCHAR)) >= $no_earlier)
"""
_ALL = """
SELECT event_id, lane, title, events.kind, status, start_date, coalesce(end_date, start_date) AS end_date,
    date_edtf, date_basis, date_reason, city, country_iso3, countries.name AS country, documents
FROM events LEFT JOIN countries USING (country_iso3)
"""
_ORDER = {
    True: "WHERE start_date IS NOT NULL ORDER BY start_date DESC, end_date DESC, lane, event_id LIMIT $limit",
    False: "WHERE start_date IS NULL ORDER BY lane DESC, title, event_id",
}
_COUNTS = "SELECT lane, count(*) AS events FROM events WHERE start_date IS NOT NULL GROUP BY lane"

_PARTICIPANTS = """
WITH named AS (
    SELECT p.*, coalesce(people.name, organisations.name, countries.name, p.name) AS shown,
        represented.name AS represents,
        list_position(
            ['host', 'organiser', 'chair', 'opened', 'speaker', 'signatory', 'attendee'], p.part) AS place
    FROM participants p LEFT JOIN people USING (person_id)
        LEFT JOIN organisations ON p.kind = 'organisation' AND organisations.organisation_id = p.organisation_id
        LEFT JOIN countries ON p.kind = 'country' AND countries.country_iso3 = p.country_iso3
        LEFT JOIN countries represented ON represented.country_iso3 = p.country_iso3
    WHERE p.meeting_id = $event)
SELECT kind, min_by(part, place) AS part, shown AS name, string_agg(DISTINCT name, '; ' ORDER BY name) AS printed,
    arg_max(role, length(role)) AS role, arg_max(organisation, length(organisation)) AS organisation,
    min(represents) AS country, min(country_iso3) AS country_iso3,
    CASE WHEN bool_and(via_group IS NOT NULL) THEN min(via_group) END AS via_group,
    count(DISTINCT document_id) AS documents
FROM named
GROUP BY kind, coalesce(person_id, organisation_id, country_iso3, name), shown,
    CASE WHEN kind <> 'person' THEN part END
ORDER BY kind, min(place), name
"""
_PARTIES = """
SELECT p.kind, 'signatory' AS part, coalesce(organisations.name, countries.name, p.name) AS name,
    p.name AS printed, countries.name AS country, p.country_iso3
FROM agreement_parties p LEFT JOIN organisations USING (organisation_id)
    LEFT JOIN countries ON countries.country_iso3 = p.country_iso3
WHERE p.agreement_id = $event ORDER BY p.kind, name
"""
_MEMBERS = """
SELECT 'country' AS kind, 'member' AS part, c.name, c.name AS printed, c.name AS country, country_iso3, via_group
FROM programme_countries JOIN countries c USING (country_iso3) WHERE programme_id = $event ORDER BY c.name
"""
_LINKS = {
    "meeting": ("meetings", "meeting_id", "meeting_documents", _PARTICIPANTS),
    "agreement": ("agreements", "agreement_id", "document_agreements", _PARTIES),
    "programme": ("programmes", "programme_id", "document_programmes", _MEMBERS),
}


@dataclass(frozen=True, slots=True)
class Event:
    """One event in full. lane: "meeting", "agreement" or "programme"; row: its row in `table`."""

    event_id: str
    lane: str
    table: str
    row: Record
    participants: pd.DataFrame
    documents: pd.DataFrame


def timeline_events(dataset: Dataset, filters: Filters, limit: int = EVENT_LIMIT) -> pd.DataFrame:
    """The latest `limit` events with a date, earliest first, with the days that each may cover.

    Returns event_id, lane, title, kind, status, start_date, end_date, date_edtf, date_basis, date_reason, city,
    country_iso3, country, documents, first_day, last_day, precision ("day", "month", "year": of the vaguer end).
    """
    events = _ask(dataset, _ALL + _ORDER[True], filters, limit=limit).iloc[::-1].reset_index(drop=True)
    events["first_day"] = [first_day(date) for date in events["start_date"]]
    events["last_day"] = [last_day(date) for date in events["end_date"]]
    dates = zip(events["start_date"], events["end_date"], strict=True)
    events["precision"] = [min((precision(a), precision(b)), key=_VAGUEST_FIRST.index) for a, b in dates]
    return events


def undated_events(dataset: Dataset, filters: Filters) -> pd.DataFrame:
    """Events without a usable date, with what is known of it: the columns of `timeline_events` without days."""
    return _ask(dataset, _ALL + _ORDER[False], filters)


def event_counts(dataset: Dataset, filters: Filters) -> dict[str, int]:
    """How many events with a date there are in each lane."""
    found = {row["lane"]: int(row["events"]) for row in records(_ask(dataset, _COUNTS, filters))}
    return {lane: found.get(lane, 0) for lane in _LINKS}


def find_event(dataset: Dataset, event_id: str) -> Event | None:
    """The event of that id, whatever the filters, or None where the dataset has none."""
    for lane, (table, key, link, people) in _LINKS.items():
        rows = dataset.query(f"SELECT * FROM {table} WHERE {key} = $event", {"event": event_id})  # noqa: S608 constants
        if not rows.empty:
            documents = f"""SELECT document_id, title, publisher, published_on, source FROM documents
                JOIN {link} USING (document_id) WHERE {key} = $event ORDER BY published_on, source"""  # noqa: S608
            values = {"event": event_id}
            return Event(
                event_id,
                lane,
                table,
                records(rows)[0],
                dataset.query(people, values),
                dataset.query(documents, values),
            )
    return None


def _ask(dataset: Dataset, question: str, filters: Filters, **parameters: object) -> pd.DataFrame:
    """A programme without a last year is an event of its launch only, so that no later period shows it."""
    since = (filters.since or "")[:4]
    return ask(dataset, _EVENTS + question, filters, no_earlier=since, **parameters)


_VAGUEST_FIRST = ("year", "month", "day")


def precision(date: str) -> str:
    """How precise an ISO 8601 date is: "2014" → "year", "2014-12" → "month", "2014-12-10" → "day"."""
    return _VAGUEST_FIRST[date.count("-")]


def first_day(date: str) -> str:
    """The first day that a date as precise as known allows: "2022-06" → "2022-06-01"."""
    return date + "0000-01-01"[len(date) :]


def last_day(date: str) -> str:
    """The last day that a date as precise as known allows: "2022-06" → "2022-06-30"."""
    if precision(date) == "year":
        return f"{date}-12-31"
    if precision(date) == "month":
        year, month = date.split("-")
        return f"{date}-{monthrange(int(year), int(month))[1]:02d}"
    return date
