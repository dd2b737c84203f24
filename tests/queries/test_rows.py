"""Every table under filters."""

import pandas as pd
import pytest

from analytics.queries.filters import Filters
from analytics.queries.rows import row_counts, table_rows
from analytics.tables import schema
from analytics.tables.store import Dataset

NAMES = [table.name for table in schema.TABLES]
SOME = Filters(countries=("KAZ",), since="2022-01-01")


@pytest.mark.parametrize("name", NAMES)
def test_without_filters_a_table_is_whole(dataset: Dataset, name: str) -> None:
    pd.testing.assert_frame_equal(table_rows(dataset, Filters(), name), dataset.table(name))


@pytest.mark.parametrize("name", NAMES)
def test_filtered_rows_are_rows_of_the_table_in_its_order(dataset: Dataset, name: str) -> None:
    found, whole = table_rows(dataset, SOME, name), dataset.table(name)
    assert found.columns.tolist() == whole.columns.tolist()
    kept = whole.merge(found, how="inner")
    pd.testing.assert_frame_equal(found.reset_index(drop=True), kept, check_dtype=False)


@pytest.mark.parametrize("filters", [Filters(), SOME])
def test_counts_agree_with_the_rows(dataset: Dataset, filters: Filters) -> None:
    counts = row_counts(dataset, filters)
    assert counts["table"].tolist() == NAMES
    assert counts["rows"].tolist() == [len(table_rows(dataset, filters, name)) for name in NAMES]
    assert counts["all_rows"].tolist() == [len(dataset.table(name)) for name in NAMES]


def test_a_filter_leaves_what_belongs_to_it(dataset: Dataset) -> None:
    assert set(table_rows(dataset, SOME, "meetings")["meeting_id"]) == {"meeting-001-1", "meeting-004-1"}
    assert set(table_rows(dataset, SOME, "participants")["meeting_id"]) == {"meeting-001-1", "meeting-004-1"}
    assert set(table_rows(dataset, SOME, "places")["city"]) == {"Almaty", "Vienna"}
