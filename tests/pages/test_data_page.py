"""The data page with no filter, with one, and with one that leaves nothing."""

import pytest

from analytics.tables import schema
from tests.pages.conftest import OpenPage


def test_every_table_can_be_chosen(open_page: OpenPage) -> None:
    app = open_page("data")
    assert not app.exception
    assert len(app.selectbox(key="table").options) == len(schema.TABLES)
    assert app.dataframe[0].value.columns.tolist() == list(schema.table("meetings").column_names)


@pytest.mark.parametrize("name", [table.name for table in schema.TABLES if table.name != "rejected"])
def test_each_table_shows_its_rows_and_explains_its_columns(open_page: OpenPage, name: str) -> None:
    app = open_page("data", table=name)
    assert not app.exception
    assert len(app.dataframe[0].value) > 0
    explained = app.table[0].value
    assert explained.index.tolist() == list(schema.table(name).column_names)
    assert explained["Meaning"].str.len().min() > 0


def test_a_filter_restricts_the_rows_and_says_out_of_how_many(open_page: OpenPage) -> None:
    app = open_page("data", countries=["KAZ"])
    assert not app.exception
    assert len(app.dataframe[0].value) == 4
    assert any("4 of 6 rows" in caption.value for caption in app.caption)


def test_an_empty_table_of_the_dataset_is_not_blamed_on_filters(open_page: OpenPage) -> None:
    app = open_page("data", table="rejected")
    assert app.info[0].value == "This table is empty: the documents gave nothing for it."


def test_filters_that_leave_nothing_say_which_is_to_blame(open_page: OpenPage) -> None:
    app = open_page("data", countries=["AUT"], themes=["gender"])
    assert not app.exception
    assert "Austria · Gender" in app.info[0].value
    assert app.button(key="release_documents_themes") is not None
