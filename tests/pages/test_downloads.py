"""What people take away: names that say what a file holds, and bytes that open cleanly."""

import io
import zipfile

import pandas as pd
import pytest

from analytics.pages.downloads import csv_bytes, dataset_zip, download_name
from analytics.queries.filters import Filters
from analytics.tables import schema
from analytics.tables.store import Dataset


@pytest.mark.parametrize(
    ("filters", "name"),
    [
        (Filters(), "cooperation-meetings-0123abcd.csv"),
        (Filters(countries=("KAZ", "UZB")), "cooperation-meetings-0123abcd-countries-KAZ-UZB.csv"),
        (
            Filters(since="2019-01-01", stated_only=True),
            "cooperation-meetings-0123abcd-since-2019-01-01-stated-only.csv",
        ),
    ],
)
def test_a_name_says_table_version_and_filters(filters: Filters, name: str) -> None:
    assert download_name("meetings", "0123abcd4567", filters) == name


def test_many_filters_give_a_name_of_bearable_length_that_still_tells_them_apart() -> None:
    many = tuple(f"programme-{number}" for number in range(50))
    first = download_name("meetings", "0123abcd", Filters(programmes=many))
    second = download_name("meetings", "0123abcd", Filters(programmes=many[:-1]))
    assert first != second
    assert len(first) < 120


def test_csv_keeps_every_value_as_it_is() -> None:
    frame = pd.DataFrame({"country_iso2": ["NA", None], "title": ['Talks, "first"', "Türkiye\nand Côte d'Ivoire"]})
    content = csv_bytes(frame)
    assert content.startswith(b"\xef\xbb\xbfcountry_iso2,title\r\n")
    back = pd.read_csv(io.BytesIO(content), encoding="utf-8-sig", keep_default_na=False)
    assert back.to_numpy().tolist() == [["NA", 'Talks, "first"'], ["", "Türkiye\nand Côte d'Ivoire"]]


def test_the_zip_holds_every_table_what_they_mean_and_how_it_was_filtered(dataset: Dataset) -> None:
    tables = {table.name: dataset.table(table.name) for table in schema.TABLES}
    content = dataset_zip(tables, dataset.version, "Kazakhstan")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert set(archive.namelist()) == {"about.txt", "columns.csv", *(f"{name}.csv" for name in tables)}
        about = archive.read("about.txt").decode()
        columns = pd.read_csv(io.BytesIO(archive.read("columns.csv")), encoding="utf-8-sig")
    assert dataset.version in about
    assert "Filters: Kazakhstan" in about
    assert len(columns) == sum(len(table.columns) for table in schema.TABLES)
    assert dataset_zip(tables, dataset.version, "Kazakhstan") == content
