"""The documents that pass the filters and a search, and one document with all its facts and where they are said.

In: a dataset, filters, words to search for. Out: small frames. Texts come as stored; what must not be shown of
them (telephone numbers, e-mail addresses) is covered where they are shown.
"""

import re
from dataclasses import dataclass

import pandas as pd

from analytics.queries.evidence import evidence_of
from analytics.queries.filters import Filters
from analytics.queries.records import Record, records
from analytics.queries.selection import ask
from analytics.tables.store import Dataset

_LIST = """
SELECT * FROM (SELECT d.document_id, d.title, d.publisher, d.published_on, d.source, d.words,
    (SELECT count(*) FROM meeting_documents m WHERE m.document_id = d.document_id) AS meetings,
    (SELECT count(*) FROM document_countries c WHERE c.document_id = d.document_id) AS countries,
    (SELECT count(*) FROM document_people p WHERE p.document_id = d.document_id) AS people,
    (SELECT min(start_date) FROM meetings JOIN meeting_documents m USING (meeting_id)
        WHERE m.document_id = d.document_id AND status = 'reported') AS first_meeting,
    (SELECT arg_min(date_basis, start_date) FROM meetings JOIN meeting_documents m USING (meeting_id)
        WHERE m.document_id = d.document_id AND status = 'reported') AS first_basis
FROM documents d SEMI JOIN selected_documents USING (document_id) JOIN texts t USING (document_id)
WHERE {search})
ORDER BY coalesce(published_on, first_meeting) DESC NULLS LAST, source
"""
_WORD = """regexp_matches(coalesce(d.title, '') || chr(10) || coalesce(d.publisher, '') || chr(10) || t."text",
    $word{number}, 'i')"""
_SEARCHED = re.compile(r'"([^"]+)"|(\S+)')
_EXCERPT = 90  # characters shown on either side of the first word found

_EVIDENCE = """
WITH said AS (
    SELECT *, CASE WHEN starts_with(row_id, document_id || '/') THEN substr(row_id, length(document_id) + 2)
        ELSE row_id END AS entity, regexp_extract(row_id, '[^/]+$') AS last_part
    FROM evidence WHERE document_id = $document)
SELECT s."table", s.row_id, s.entity, s."column", s."start", s."end",
    coalesce(m.title, p.name, a.name, g.name, l.title, o.name, e.name, h.name, c.name) AS name,
    coalesce(p.kind, party.kind) AS participant, p.part, p.role,
    CASE WHEN s."column" IN ('start_date', 'end_date', 'date_edtf') THEN m.date_basis
        WHEN s."column" IN ('city', 'country_iso3') THEN m.place_basis END AS basis,
    CASE WHEN s."column" IN ('start_date', 'end_date', 'date_edtf') THEN m.date_reason
        WHEN s."column" IN ('city', 'country_iso3') THEN m.place_reason END AS reason
FROM said s
    LEFT JOIN meetings m ON s."table" = 'meetings' AND m.meeting_id = s.entity
    LEFT JOIN participants p ON s."table" = 'participants' AND p.participant_id = s.entity
    LEFT JOIN agreements a ON s."table" IN ('agreements', 'document_agreements') AND a.agreement_id = s.entity
    LEFT JOIN agreement_parties party ON s."table" = 'agreement_parties'
        AND s.row_id = party.agreement_id || '/' || party.kind || '/'
            || coalesce(party.country_iso3, party.organisation_id)
    LEFT JOIN programmes g ON s."table" IN ('programmes', 'document_programmes') AND g.programme_id = s.entity
    LEFT JOIN pillars l ON s."table" IN ('pillars', 'document_pillars') AND l.pillar_id = s.entity
    LEFT JOIN organisations o ON o.organisation_id = s.last_part
        AND s."table" IN ('organisations', 'document_organisations', 'agreement_parties')
    LEFT JOIN people e ON s."table" IN ('people', 'document_people') AND e.person_id = s.entity
    LEFT JOIN themes h ON s."table" IN ('document_themes', 'pillar_themes') AND h.theme_id = s.last_part
    LEFT JOIN countries c ON c.country_iso3 = s.last_part
        AND s."table" IN ('countries', 'document_countries', 'agreement_parties', 'programme_countries')
ORDER BY s."start", s."end" DESC, s."table", s."column", s.row_id
"""
_KINDS = {  # table → kind of mark, where the column does not decide
    "meetings": "meeting",
    "people": "person",
    "document_people": "person",
    "organisations": "organisation",
    "document_organisations": "organisation",
    "countries": "country",
    "document_countries": "country",
    "programme_countries": "country",
    "programmes": "programme",
    "document_programmes": "programme",
    "pillars": "programme",
    "document_pillars": "programme",
    "agreements": "agreement",
    "document_agreements": "agreement",
    "document_themes": "theme",
    "pillar_themes": "theme",
    "statements": "statement",
}
_COLUMNS = {
    "start_date": "date",
    "end_date": "date",
    "date_edtf": "date",
    "published_on": "date",
    "signed_on": "date",
    "launched_on": "date",
    "start_year": "date",
    "end_year": "date",
    "city": "place",
    "attendance": "attendance",
    "attendance_qualifier": "attendance",
}
COLUMN_WORDS = {
    "start_date": "first day",
    "end_date": "last day",
    "date_edtf": "date",
    "published_on": "publication date",
    "signed_on": "date of signing",
    "launched_on": "launch",
    "start_year": "first year",
    "end_year": "last year",
    "city": "city",
    "country_iso3": "country",
    "attendance": "attendance",
    "attendance_qualifier": "attendance",
    "format": "format",
    "kind": "kind of event",
    "status": "status",
    "role": "office",
    "organisation": "organisation",
    "organisation_id": "organisation",
    "honorific": "title",
    "title": "name",
    "name": "name",
}
"""Column of a table → what a reader calls it."""


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """One document. row: its row of `documents`; text: as stored; marks: `document_marks`."""

    row: Record
    text: str
    marks: pd.DataFrame


def document_list(dataset: Dataset, filters: Filters, search: str = "") -> pd.DataFrame:
    """Documents that pass the filters and hold all words (and "quoted phrases") of the search, newest first.

    A word is found where a word of the text begins with it, in upper or lower case.

    Returns document_id, title, publisher, published_on, source, words, meetings, countries, people,
    first_meeting (its first day), first_basis (whether that is stated or inferred).
    """
    words = searched_words(search)
    tests = " AND ".join(_WORD.format(number=number) for number in range(len(words))) or "true"
    values: dict[str, object] = {f"word{number}": _pattern(word) for number, word in enumerate(words)}
    return ask(dataset, _LIST.replace("{search}", tests), filters, **values)


def searched_words(search: str) -> list[str]:
    """The words and quoted phrases of a search, each once."""
    return list(dict.fromkeys(phrase or word for phrase, word in _SEARCHED.findall(search)))


def excerpt(text: str, search: str) -> str:
    """The first place where the text holds a word of the search, else the text's beginning."""
    sought = search_expression(search)
    found = sought.search(text) if sought else None
    if not found:
        return " ".join(text[: 2 * _EXCERPT].split()).rpartition(" ")[0] + " …"
    start, end = max(found.start() - _EXCERPT, 0), min(found.start() + _EXCERPT, len(text))
    words = text[start:end]
    words = words.partition(" ")[2] if start else words
    words = words.rpartition(" ")[0] if end < len(text) else words
    return f"{'… ' if start else ''}{' '.join(words.split())}{' …' if end < len(text) else ''}"


def search_expression(search: str) -> re.Pattern[str] | None:
    """Finds any word of the search where a word of a text begins with it; None for an empty search."""
    words = "|".join(re.escape(word) for word in searched_words(search))
    return re.compile(rf"(?<!\w)({words})", re.IGNORECASE) if words else None


def _pattern(word: str) -> str:
    """The same for the database, whose expressions know no look-behind."""
    return r"(^|[^\p{L}\p{N}_])" + re.sub(r"([^\w\s])", r"\\\1", word)


def find_document(dataset: Dataset, document_id: str) -> OpenDocument | None:
    """The document of that id, whatever the filters, or None where the dataset has none."""
    rows = dataset.query("SELECT * FROM documents WHERE document_id = $document", {"document": document_id})
    if rows.empty:
        return None
    return OpenDocument(records(rows)[0], dataset.text(document_id), document_marks(dataset, document_id))


def document_marks(dataset: Dataset, document_id: str) -> pd.DataFrame:
    """Where the document says what.

    Returns table, row_id, entity (the id alone), column, start, end, kind (see `figures.highlight.MARK_KINDS`),
    name (of what the value belongs to), note (for the reader), inferred, in the order of the text. What belongs to
    no kind (the headline) is left out.
    """
    found = dataset.query(_EVIDENCE, {"document": document_id})
    rows = records(found)
    found["kind"] = pd.Series(
        [mark_kind(row["table"], row["column"], row["participant"]) for row in rows], dtype="str"
    )
    found["note"] = [_note(row) for row in rows]
    found["inferred"] = [row["basis"] == "inferred" for row in rows]
    shown = ["table", "row_id", "entity", "column", "start", "end", "kind", "name", "note", "inferred"]
    return found.loc[found["kind"].notna(), shown].reset_index(drop=True)


def mark_kind(table: str, column: str, participant: str | None = None) -> str | None:
    """The kind of mark for a value of that table and column; participant: the kind of a participant or party."""
    if table in ("participants", "agreement_parties"):
        by_column = {"country_iso3": "country", "organisation": "organisation", "organisation_id": "organisation"}
        return by_column.get(column, participant)
    if column == "country_iso3" and table in ("meetings", "agreements"):
        return "place"
    return _COLUMNS.get(column) or _KINDS.get(table)


def _note(row: Record) -> str:
    """What the highlighted words say, for the reader who points at them."""
    words = COLUMN_WORDS.get(row["column"], "")
    note: str = row["name"] or ""
    if row["table"] in ("meetings", "agreements", "programmes", "participants") and words not in ("", "name"):
        note = f"{words} of {note}" if note else words
    if row["part"]:
        note += f" ({row['part']})"
    if row["basis"] == "inferred":
        note += f"; inferred: {row['reason']}" if row["reason"] else "; inferred"
    return note


def event_evidence(dataset: Dataset, table: str, row_id: str) -> pd.DataFrame:
    """The sentences that say a value of this row (see `evidence_of`), with kind and note of each place."""
    found = evidence_of(dataset, table, [row_id])
    found["kind"] = pd.Series([mark_kind(table, column) for column in found["column"]], dtype="str")
    found["note"] = [COLUMN_WORDS.get(column, "") for column in found["column"]]
    return found[found["kind"].notna()].reset_index(drop=True)
