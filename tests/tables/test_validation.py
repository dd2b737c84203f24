"""Every kind of rule of the declaration is caught when it is broken, and named."""

import pandas as pd
import pytest

from analytics.tables.validation import InvalidDatasetError, validate
from tests.gold_dataset import gold_dataset


@pytest.fixture
def tables() -> dict[str, pd.DataFrame]:
    return gold_dataset()


def test_a_dataset_that_keeps_the_rules_passes(tables: dict[str, pd.DataFrame]) -> None:
    validate(tables)


BROKEN = [
    ("meetings", "kind", "party", "meetings.kind"),
    ("meetings", "start_date", "12 May", "meetings.start_date"),
    ("meetings", "start_date", "2023-13-01", "meetings.start_date"),
    ("meetings", "confidence", 1.5, "meetings.confidence"),
    ("meetings", "attendance", -1, "meetings.attendance"),
    ("meetings", "title", None, "meetings.title"),
    ("participants", "person_id", "person-nobody", "'person-nobody' is not in people.person_id"),
    ("places", "latitude", 91.0, "places.latitude"),
    ("evidence", "text", "other words", "holds other words than 'other words'"),
    ("evidence", "column", "shoe_size", "there is no column"),
    ("evidence", "table", "texts", "there is no column texts"),
    ("evidence", "row_id", "nowhere", "has no row 'nowhere'"),
]


@pytest.mark.parametrize(("table", "column", "value", "message"), BROKEN)
def test_a_broken_rule_is_named(
    tables: dict[str, pd.DataFrame], table: str, column: str, value: object, message: str
) -> None:
    rows = tables[table].to_dict("records")
    rows[0][column] = value
    tables[table] = pd.DataFrame(rows).astype(tables[table].dtypes)
    with pytest.raises(InvalidDatasetError, match=message.replace(".", r"\.")):
        validate(tables)


def test_a_key_that_is_there_twice_is_named(tables: dict[str, pd.DataFrame]) -> None:
    tables["themes"] = pd.concat([tables["themes"], tables["themes"].head(1)], ignore_index=True)
    with pytest.raises(InvalidDatasetError, match="theme"):
        validate(tables)


def test_a_missing_column_is_named(tables: dict[str, pd.DataFrame]) -> None:
    tables["rejected"] = tables["rejected"].drop(columns="reason")
    with pytest.raises(InvalidDatasetError, match="reason"):
        validate(tables)
