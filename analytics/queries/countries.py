"""Countries on the map, and what is known of one of them.

In: a dataset, filters and a country's ISO alpha-3 code. Out: small frames. The map is coloured regardless of which
countries are filtered, so that choosing one does not empty the others; ask with `filters.without("countries")`.
"""

from typing import TYPE_CHECKING

import pandas as pd

from analytics.queries.filters import Filters
from analytics.queries.selection import ask

if TYPE_CHECKING:
    from analytics.tables.store import Dataset

MEASURES = {
    "attended": "Meetings attended",
    "hosted": "Meetings hosted",
    "held": "Meetings held there",
    "documents": "Documents naming it",
    "people": "People representing it",
}
"""Column of `country_measures` → what it counts."""

_MEASURES = """, attending AS (
    SELECT country_iso3, count(DISTINCT meeting_id) AS attended,
        count(DISTINCT meeting_id) FILTER (part = 'host') AS hosted, count(DISTINCT person_id) AS people
    FROM participants SEMI JOIN selected_meetings USING (meeting_id) WHERE kind <> 'organisation'
    GROUP BY country_iso3),
places_held AS (
    SELECT country_iso3, count(*) AS held FROM meetings SEMI JOIN selected_meetings USING (meeting_id)
    GROUP BY country_iso3),
named AS (
    SELECT country_iso3, count(*) AS documents
    FROM document_countries SEMI JOIN selected_documents USING (document_id) GROUP BY country_iso3)
SELECT country_iso3, name AS country, coalesce(attended, 0) AS attended, coalesce(hosted, 0) AS hosted,
    coalesce(held, 0) AS held, coalesce(documents, 0) AS documents, coalesce(people, 0) AS people
FROM countries LEFT JOIN attending USING (country_iso3) LEFT JOIN places_held USING (country_iso3)
    LEFT JOIN named USING (country_iso3)
ORDER BY attended DESC, documents DESC, name"""
_CITIES = """SELECT city, country_iso3, countries.name AS country, latitude, longitude, count(*) AS meetings
FROM meetings SEMI JOIN selected_meetings USING (meeting_id) JOIN places USING (city, country_iso3)
    JOIN countries USING (country_iso3)
WHERE latitude IS NOT NULL AND longitude IS NOT NULL
GROUP BY ALL ORDER BY meetings DESC, city, country_iso3"""
_MEETINGS = """SELECT meeting_id, title, kind, status, start_date, end_date, date_basis, date_reason, city,
    countries.name AS country, coalesce((SELECT string_agg(DISTINCT part, ', ' ORDER BY part) FROM participants p
        WHERE p.meeting_id = meetings.meeting_id AND p.country_iso3 = $country AND p.kind <> 'organisation'), '')
        AS part
FROM meetings SEMI JOIN selected_meetings USING (meeting_id) LEFT JOIN countries USING (country_iso3)
WHERE country_iso3 = $country OR meeting_id IN (
    SELECT meeting_id FROM participants WHERE country_iso3 = $country AND kind <> 'organisation')
ORDER BY start_date DESC NULLS LAST, title, meeting_id"""
_PEOPLE = """SELECT person_id, people.name, any_value(role) AS role,
    any_value(coalesce(organisations.acronym, organisations.name)) AS organisation,
    count(DISTINCT meeting_id) AS meetings
FROM people SEMI JOIN selected_people USING (person_id)
    LEFT JOIN (SELECT person_id, meeting_id FROM participants SEMI JOIN selected_meetings USING (meeting_id))
        took_part USING (person_id)
    LEFT JOIN organisations ON organisations.organisation_id = people.organisation_id
WHERE people.country_iso3 = $country GROUP BY person_id, people.name ORDER BY meetings DESC, people.name"""
_AGREEMENTS = """SELECT agreement_id, name, kind, signed_on, city,
    (SELECT count(*) FROM agreement_parties p WHERE p.agreement_id = agreements.agreement_id) AS parties
FROM agreements SEMI JOIN selected_agreements USING (agreement_id)
WHERE agreement_id IN (SELECT agreement_id FROM agreement_parties WHERE country_iso3 = $country)
ORDER BY signed_on DESC NULLS LAST, name"""
_PILLARS = """, member AS (
    SELECT programme_id FROM programme_countries WHERE country_iso3 = $country
    UNION SELECT programme_id FROM document_programmes JOIN document_countries USING (document_id)
    SEMI JOIN selected_documents USING (document_id) WHERE country_iso3 = $country)
SELECT pillar_id, programmes.name AS programme, start_year, end_year, number, title
FROM programmes SEMI JOIN member USING (programme_id) SEMI JOIN selected_programmes USING (programme_id)
    LEFT JOIN pillars USING (programme_id)
ORDER BY start_year DESC NULLS LAST, programmes.name, number"""
_PARTNERS = """, ours AS (
    SELECT DISTINCT meeting_id FROM participants SEMI JOIN selected_meetings USING (meeting_id)
    WHERE country_iso3 = $country AND kind <> 'organisation')
SELECT 'country' AS kind, country_iso3 AS id, countries.name, count(DISTINCT meeting_id) AS meetings
FROM participants SEMI JOIN ours USING (meeting_id) JOIN countries USING (country_iso3)
WHERE country_iso3 <> $country AND kind <> 'organisation' GROUP BY ALL
UNION ALL
SELECT 'organisation', organisation_id, coalesce(acronym, organisations.name), count(DISTINCT meeting_id)
FROM participants SEMI JOIN ours USING (meeting_id) JOIN organisations USING (organisation_id) GROUP BY ALL
ORDER BY kind, meetings DESC, name"""


def country_measures(dataset: "Dataset", filters: Filters) -> pd.DataFrame:
    """Every country of the dataset with its counts: country_iso3, country, and a column for each of `MEASURES`."""
    return ask(dataset, _MEASURES, filters)


def meeting_cities(dataset: "Dataset", filters: Filters) -> pd.DataFrame:
    """Cities where meetings were held: city, country_iso3, country, latitude, longitude (degrees), meetings."""
    return ask(dataset, _CITIES, filters)


def country_meetings(dataset: "Dataset", filters: Filters, country: str) -> pd.DataFrame:
    """Meetings held in the country or with it, latest first; part: what it did, empty if it was but the place."""
    return ask(dataset, _MEETINGS, filters, country=country)


def country_people(dataset: "Dataset", filters: Filters, country: str) -> pd.DataFrame:
    """People who represent the country, with their latest known office and the number of their meetings."""
    return ask(dataset, _PEOPLE, filters, country=country)


def country_agreements(dataset: "Dataset", filters: Filters, country: str) -> pd.DataFrame:
    """Agreements to which the country is a party, latest first."""
    return ask(dataset, _AGREEMENTS, filters, country=country)


def country_pillars(dataset: "Dataset", filters: Filters, country: str) -> pd.DataFrame:
    """Programmes of which the country is a member, or that a document on it names, with their pillars in order."""
    return ask(dataset, _PILLARS, filters, country=country)


def country_partners(dataset: "Dataset", filters: Filters, country: str) -> pd.DataFrame:
    """Who took part in the same meetings: kind ("country", "organisation"), id, name, meetings."""
    return ask(dataset, _PARTNERS, filters, country=country)
