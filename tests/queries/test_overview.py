"""The overview's questions on the gold dataset."""

import pytest

from analytics.queries import overview
from analytics.queries.filters import Filters
from analytics.tables.store import Dataset


def test_headlines_count_what_passes_and_what_there_is(dataset: Dataset) -> None:
    found = overview.headlines(dataset, Filters(countries=("KAZ",))).set_index("what")
    assert found["n"].to_dict() == {
        "documents": 4,
        "meetings": 4,
        "countries": 13,
        "organisations": 10,
        "people": 12,
        "agreements": 2,
        "programmes": 3,
    }
    assert found["all_n"].to_dict()["meetings"] == 6


def test_meetings_by_year_keep_inferred_apart_and_say_why(dataset: Dataset) -> None:
    found = overview.meetings_by_period(dataset, Filters(), "year")
    rows = list(found[["period", "inferred", "meetings"]].itertuples(index=False, name=None))
    assert rows == [
        ("2014", True, 1),
        ("2015", True, 1),
        ("2020", True, 2),
        ("2022", False, 1),
        ("2023", True, 1),
    ]
    assert "2015-2019" in found["reasons"].iloc[0]
    assert found["reasons"].isna().tolist() == [False, False, False, True, False]


def test_a_date_known_to_the_year_has_no_month(dataset: Dataset) -> None:
    found = overview.meetings_by_period(dataset, Filters(), "month")
    assert found["period"].tolist() == [
        "2014-12",
        "2020-03",
        "2022-10",
        "2023-03",
    ]  # that of 2015 is not among them


@pytest.mark.parametrize(
    ("what", "first", "meetings"),
    [("countries", "Kazakhstan", 4), ("organisations", "UNODC", 6), ("people", "Ghada Waly", 2)],
)
def test_the_most_active_come_first(dataset: Dataset, what: overview.Active, first: str, meetings: int) -> None:
    found = overview.most_active(dataset, Filters(), what)
    assert (found["name"].iloc[0], found["meetings"].iloc[0]) == (first, meetings)
    assert found["meetings"].is_monotonic_decreasing


def test_themes_come_by_documents(dataset: Dataset) -> None:
    found = overview.most_active(dataset, Filters(), "themes", limit=3)
    assert found["name"].iloc[0] == "Drug trafficking"
    assert found["documents"].tolist() == [5, 4, 4]


def test_announced_meetings_stand_apart_whatever_the_date_today(dataset: Dataset) -> None:
    held = overview.latest_meetings(dataset, Filters())
    announced = overview.latest_meetings(dataset, Filters(), planned=True)
    assert held["start_date"].tolist() == ["2023-03-13", "2022-10-26", "2020-03-03", "2020-03-02", "2014-12-10"]
    assert announced["start_date"].tolist() == ["2015"]
    assert overview.latest_meetings(dataset, Filters(), limit=2)["start_date"].tolist() == [
        "2023-03-13",
        "2022-10-26",
    ]


def test_coverage_of_documents_starts_with_all_of_them(dataset: Dataset) -> None:
    found = overview.document_coverage(dataset, Filters())
    assert found["documents"].iloc[0] == 5
    assert found["documents"].max() == 5
    assert dict(zip(found["what"], found["documents"], strict=True))["reporting a meeting"] == 4
