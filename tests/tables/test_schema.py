"""The declared tables against the published contract, and the consistency of the declaration itself."""

import pytest

from analytics.tables import schema
from analytics.tables.columns import Table

CONTRACT = {
    "documents": "document_id title publisher published_on language format source source_url sha256 words",
    "meetings": "meeting_id title kind status start_date end_date date_edtf date_basis date_reason city "
    "country_iso3 place_basis place_reason format attendance attendance_qualifier confidence reviewed",
    "meeting_documents": "meeting_id document_id",
    "participants": "participant_id meeting_id document_id kind person_id organisation_id country_iso3 name "
    "honorific role organisation part via_group confidence",
    "people": "person_id name also_written role organisation_id country_iso3",
    "organisations": "organisation_id name acronym kind country_iso3",
    "countries": "country_iso3 country_iso2 m49 name region subregion",
    "programmes": "programme_id name organisation_id start_year end_year launched_on",
    "pillars": "pillar_id programme_id number title",
    "pillar_themes": "pillar_id theme_id",
    "themes": "theme_id name description",
    "agreements": "agreement_id name kind signed_on city country_iso3",
    "agreement_parties": "agreement_id kind country_iso3 organisation_id name",
    "statements": "statement_id document_id meeting_id person_id text",
    "document_countries": "document_id country_iso3 mentions basis via_group",
    "document_organisations": "document_id organisation_id mentions",
    "document_people": "document_id person_id mentions",
    "document_programmes": "document_id programme_id mentions",
    "document_pillars": "document_id pillar_id mentions",
    "document_themes": "document_id theme_id mentions",
    "document_agreements": "document_id agreement_id mentions",
    "evidence": "table row_id column document_id start end text",
    "rejected": "source reason",
}
ADDED_TABLES = ["programme_countries", "places"]


def test_tables_are_the_contract_then_the_added_ones() -> None:
    assert [table.name for table in schema.TABLES] == [*CONTRACT, *ADDED_TABLES]


@pytest.mark.parametrize(("name", "columns"), CONTRACT.items())
def test_columns_start_with_those_of_the_contract_in_order(name: str, columns: str) -> None:
    names = schema.table(name).column_names
    assert list(names[: len(columns.split())]) == columns.split()


@pytest.mark.parametrize("table", schema.ALL_TABLES, ids=lambda table: table.name)
def test_key_columns_are_declared_once_and_named_once(table: Table) -> None:
    assert table.key
    assert set(table.key) <= set(table.column_names)
    assert len(set(table.column_names)) == len(table.columns)


@pytest.mark.parametrize("table", schema.ALL_TABLES, ids=lambda table: table.name)
def test_references_lead_to_the_key_of_a_table(table: Table) -> None:
    for reference in filter(None, (column.references for column in table.columns)):
        target, key = reference.split(".")
        assert schema.table(target).key == (key,)


@pytest.mark.parametrize("table", schema.ALL_TABLES, ids=lambda table: table.name)
def test_every_column_is_described_in_a_sentence(table: Table) -> None:
    assert [column.name for column in table.columns if not column.description.endswith((".", "…"))] == []


def test_texts_are_not_published() -> None:
    assert "texts" not in {table.name for table in schema.TABLES}


def test_a_table_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(KeyError, match=r"no table 'meeting'.*meetings"):
        schema.table("meeting")
