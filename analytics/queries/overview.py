"""The first questions of anyone who opens the dashboard: how much is there, when, who, on what, and what was last.

In: a dataset and filters. Out: small frames, largest or latest first.
"""

from typing import TYPE_CHECKING, Literal

import pandas as pd

from analytics.queries.filters import Filters
from analytics.queries.selection import ask

if TYPE_CHECKING:
    from analytics.tables.store import Dataset

Period = Literal["year", "month"]
Active = Literal["countries", "organisations", "people", "themes"]

_HEADLINES = """SELECT 'documents' AS what, (SELECT count(*) FROM selected_documents) AS n,
    (SELECT count(*) FROM documents) AS all_n
UNION ALL SELECT 'meetings', (SELECT count(*) FROM selected_meetings), (SELECT count(*) FROM meetings)
UNION ALL SELECT 'countries', (SELECT count(*) FROM selected_countries), (SELECT count(*) FROM countries)
UNION ALL SELECT 'organisations', (SELECT count(*) FROM selected_organisations),
    (SELECT count(*) FROM organisations)
UNION ALL SELECT 'people', (SELECT count(*) FROM selected_people), (SELECT count(*) FROM people)
UNION ALL SELECT 'agreements', (SELECT count(*) FROM selected_agreements), (SELECT count(*) FROM agreements)
UNION ALL SELECT 'programmes', (SELECT count(*) FROM selected_programmes), (SELECT count(*) FROM programmes)"""
_BY_PERIOD = """SELECT substr(start_date, 1, $digits) AS period, date_basis = 'inferred' AS inferred,
    count(*) AS meetings, string_agg(DISTINCT date_reason, '; ' ORDER BY date_reason) AS reasons
FROM meetings SEMI JOIN selected_meetings USING (meeting_id)
WHERE length(start_date) >= $digits GROUP BY ALL ORDER BY period, inferred"""
_ACTIVE = {
    "countries": """, took_part AS (
    SELECT country_iso3 AS id, meeting_id FROM participants SEMI JOIN selected_meetings USING (meeting_id)
    WHERE country_iso3 IS NOT NULL AND kind <> 'organisation'),
named AS (
    SELECT country_iso3 AS id, document_id
    FROM document_countries SEMI JOIN selected_documents USING (document_id))
SELECT country_iso3 AS id, name, count(DISTINCT meeting_id) AS meetings, count(DISTINCT document_id) AS documents
FROM countries LEFT JOIN took_part ON took_part.id = country_iso3 LEFT JOIN named ON named.id = country_iso3
GROUP BY ALL HAVING meetings + documents > 0 ORDER BY meetings DESC, documents DESC, name LIMIT $limit""",
    "organisations": """, took_part AS (
    SELECT organisation_id AS id, meeting_id FROM participants SEMI JOIN selected_meetings USING (meeting_id)
    WHERE organisation_id IS NOT NULL),
named AS (
    SELECT organisation_id AS id, document_id
    FROM document_organisations SEMI JOIN selected_documents USING (document_id))
SELECT organisation_id AS id, coalesce(acronym, name) AS name, name AS full_name,
    count(DISTINCT meeting_id) AS meetings, count(DISTINCT document_id) AS documents
FROM organisations LEFT JOIN took_part ON took_part.id = organisation_id
    LEFT JOIN named ON named.id = organisation_id
GROUP BY ALL HAVING meetings + documents > 0 ORDER BY meetings DESC, documents DESC, name LIMIT $limit""",
    "people": """, took_part AS (
    SELECT person_id AS id, meeting_id FROM participants SEMI JOIN selected_meetings USING (meeting_id)
    WHERE person_id IS NOT NULL),
named AS (
    SELECT person_id AS id, document_id FROM document_people SEMI JOIN selected_documents USING (document_id))
SELECT person_id AS id, people.name, people.role,
    coalesce(organisations.acronym, organisations.name) AS organisation, countries.name AS country,
    count(DISTINCT meeting_id) AS meetings, count(DISTINCT document_id) AS documents
FROM people LEFT JOIN took_part ON took_part.id = person_id LEFT JOIN named ON named.id = person_id
    LEFT JOIN organisations USING (organisation_id)
    LEFT JOIN countries ON countries.country_iso3 = people.country_iso3
GROUP BY ALL HAVING meetings + documents > 0 ORDER BY meetings DESC, documents DESC, name LIMIT $limit""",
    "themes": """SELECT theme_id AS id, name, count(DISTINCT meeting_id) AS meetings,
    count(DISTINCT document_themes.document_id) AS documents
FROM themes JOIN document_themes USING (theme_id) SEMI JOIN selected_documents USING (document_id)
    LEFT JOIN (meeting_documents SEMI JOIN selected_meetings USING (meeting_id)) reports
    ON reports.document_id = document_themes.document_id
GROUP BY ALL ORDER BY documents DESC, meetings DESC, name LIMIT $limit""",
}
_MEETINGS = """SELECT meeting_id, title, kind, status, start_date, end_date, date_edtf, date_basis, date_reason,
    city, country_iso3, countries.name AS country, place_basis, place_reason, format, attendance,
    attendance_qualifier,
    (SELECT count(*) FROM meeting_documents d WHERE d.meeting_id = meetings.meeting_id) AS documents
FROM meetings SEMI JOIN selected_meetings USING (meeting_id) LEFT JOIN countries USING (country_iso3)
WHERE (status = 'planned') = $planned
ORDER BY start_date DESC NULLS LAST, end_date DESC, title, meeting_id LIMIT $limit"""
_COVERED = """, told AS (FROM documents SEMI JOIN selected_documents USING (document_id))
SELECT 'All documents that pass' AS what, count(*) AS documents FROM told
UNION ALL SELECT 'with a publication date', count(*) FROM told WHERE published_on IS NOT NULL
UNION ALL SELECT 'reporting a meeting', count(*) FROM told SEMI JOIN meeting_documents USING (document_id)
UNION ALL SELECT 'reporting a dated meeting', count(*) FROM told WHERE document_id IN (SELECT document_id
    FROM meeting_documents JOIN meetings USING (meeting_id) WHERE start_date IS NOT NULL)
UNION ALL SELECT 'naming a country', count(*) FROM told SEMI JOIN document_countries USING (document_id)
UNION ALL SELECT 'naming a person', count(*) FROM told SEMI JOIN document_people USING (document_id)
UNION ALL SELECT 'naming a programme', count(*) FROM told SEMI JOIN document_programmes USING (document_id)
UNION ALL SELECT 'naming an agreement', count(*) FROM told SEMI JOIN document_agreements USING (document_id)"""


def headlines(dataset: "Dataset", filters: Filters) -> pd.DataFrame:
    """How many of each kind of thing pass, and out of how many: what, n, all_n."""
    return ask(dataset, _HEADLINES, filters)


def meetings_by_period(dataset: "Dataset", filters: Filters, period: Period) -> pd.DataFrame:
    """Meetings by the year or month they began in: period ("2014", "2014-12"), inferred, meetings, reasons."""
    return ask(dataset, _BY_PERIOD, filters, digits=_DIGITS[period])


def most_active(dataset: "Dataset", filters: Filters, what: Active, limit: int = 10) -> pd.DataFrame:
    """Who took part in most meetings (themes: what most documents are about): id, name, meetings, documents, …."""
    return ask(dataset, _ACTIVE[what], filters, limit=limit)


def latest_meetings(
    dataset: "Dataset", filters: Filters, limit: int = 10, *, planned: bool = False
) -> pd.DataFrame:
    """Meetings, latest first and undated last; those held, or those announced (never judged by today's date)."""
    return ask(dataset, _MEETINGS, filters, limit=limit, planned=planned)


def document_coverage(dataset: "Dataset", filters: Filters) -> pd.DataFrame:
    """What the documents that pass give: what, documents; the first row counts them all."""
    return ask(dataset, _COVERED, filters)


_DIGITS = {"year": 4, "month": 7}
"""Characters of an ISO 8601 date that say the period."""
