"""Programmes, their pillars, which became which, and the matrix of themes."""

import pandas as pd

from analytics.queries.filters import Filters
from analytics.queries.pillars import (
    comparison,
    documents_behind,
    pillar_documents,
    pillar_evidence,
    pillar_links,
    pillars_of,
    programme_list,
    theme_matrix,
)
from analytics.queries.records import records
from analytics.tables.store import Dataset

EARLIER = "programme-unodc-programme-for-central-asia-2015-2019"
LATER = "programme-unodc-programme-for-central-asia-2022-2025"


def pillars(dataset: Dataset) -> pd.DataFrame:
    return pillars_of(dataset, Filters(), [LATER, EARLIER])


def test_programmes_earliest_first(dataset: Dataset) -> None:
    found = programme_list(dataset, Filters())
    assert found["start_year"].tolist() == [2011, 2015, 2022]
    assert found["pillars"].tolist() == [0, 4, 5]
    assert found["organisation"].tolist() == ["UNODC"] * 3


def test_pillars_come_programme_by_programme(dataset: Dataset) -> None:
    found = pillars(dataset)
    assert found["programme_id"].tolist() == [EARLIER] * 4 + [LATER] * 5
    assert found["number"].tolist() == [1, 2, 3, 4, 1, 2, 3, 4, 5]


def test_pillars_that_share_themes_are_linked(dataset: Dataset) -> None:
    links = pillar_links(pillars(dataset))
    pairs = {(row["from_id"][-1], row["to_id"][-1]) for row in records(links)}
    assert pairs == {("1", "1"), ("2", "2"), ("3", "3"), ("4", "5")}
    assert links["likeness"].between(0, 1).all()
    assert "Research" in set(links["shared"])


def test_partly_shared_themes_are_less_alike() -> None:
    rows = [
        {"pillar_id": "a-1", "programme_id": "a", "number": 1, "title": "x", "theme_ids": "p q", "themes": "P; Q"},
        {
            "pillar_id": "b-1",
            "programme_id": "b",
            "number": 1,
            "title": "y",
            "theme_ids": "q r s",
            "themes": "Q; R; S",
        },
        {"pillar_id": "b-2", "programme_id": "b", "number": 2, "title": "z", "theme_ids": None, "themes": None},
    ]
    links = pillar_links(pd.DataFrame(rows))
    assert links.to_dict("records") == [{"from_id": "a-1", "to_id": "b-1", "shared": "Q", "likeness": 0.25}]


def test_the_comparison_in_words_names_new_pillars(dataset: Dataset) -> None:
    found = pillars(dataset)
    rows = comparison(found, pillar_links(found), {EARLIER: "first", LATER: "second"})
    assert len(rows) == 5
    new = rows[rows["pillar"].isna()]
    assert new["next_pillar"].str[:2].tolist() == ["4."]
    assert rows["next_programme"].unique().tolist() == ["second"]


def test_a_pillar_without_successor_stays_in_the_comparison() -> None:
    rows = [
        {"pillar_id": "a-1", "programme_id": "a", "number": 1, "title": "x", "theme_ids": "p", "themes": "P"},
        {"pillar_id": "b-1", "programme_id": "b", "number": 1, "title": "y", "theme_ids": "q", "themes": "Q"},
    ]
    frame = pd.DataFrame(rows)
    found = comparison(frame, pillar_links(frame), {"a": "A", "b": "B"})
    assert [row["next_pillar"] for row in records(found)] == [None, "1. y"]


def test_the_matrix_counts_documents_once(dataset: Dataset) -> None:
    cells = theme_matrix(dataset, Filters(), "countries")
    total = cells[cells["row_id"].isna() & cells["theme_id"].isna()]
    assert total["documents"].tolist() == [5]
    cell = cells[(cells["row_id"] == "KAZ") & (cells["theme_id"] == "terrorism")]
    assert cell["documents"].tolist() == [2]
    assert cells["row_id"].isna().iloc[0]
    assert not cells.duplicated(["row_id", "theme_id"]).any()


def test_the_matrix_of_programmes(dataset: Dataset) -> None:
    cells = theme_matrix(dataset, Filters(countries=("AFG",)), "programmes")
    assert set(cells["row_id"].dropna()) == {
        LATER,
        "programme-unodc-regional-programme-for-afghanistan-and-neighbouring-countries",
    }


def test_an_empty_matrix_has_only_its_total(dataset: Dataset) -> None:
    cells = theme_matrix(dataset, Filters(until="1990-01-01"), "countries")
    assert cells["documents"].tolist() == [0]


def test_documents_behind_filters_and_pillars(dataset: Dataset) -> None:
    assert len(documents_behind(dataset, Filters(countries=("KAZ",), themes=("youth",)))) == 2
    assert len(pillar_documents(dataset, f"{EARLIER}-1")) == 1
    evidence = pillar_evidence(dataset, f"{EARLIER}-1")
    assert evidence["sentence"].str.contains("four areas").all()
