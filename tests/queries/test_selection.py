"""Which rows pass which filters, on the gold dataset."""

import pytest

from analytics.queries.coverage import count, coverage, emptied_by
from analytics.queries.filters import Filters
from analytics.queries.selection import ask
from analytics.tables.store import Dataset

CASES: list[tuple[Filters, str]] = [
    (Filters(), "000-1 000-2 001-1 003-1 003-2 004-1"),
    (Filters(since="2020-03-03"), "001-1 003-1 004-1"),
    (Filters(since="2014-12-12", until="2014-12-31"), "000-1"),  # the last day of three
    (Filters(until="2014-12-10"), "000-1"),  # the first day of three
    (Filters(until="2014-12-09"), ""),
    (Filters(since="2015-07-01", until="2015-07-31"), "000-2"),  # known to the year: any of its days may be it
    (Filters(since="2016-01-01", until="2019-12-31"), ""),
    (Filters(countries=("KAZ",)), "000-1 000-2 001-1 004-1"),
    (Filters(countries=("AUT",)), "004-1"),  # held there, by nobody of there
    (Filters(countries=("AUT", "TKM")), "000-1 000-2 001-1 004-1"),
    (Filters(organisations=("sco",)), "003-1 003-2 004-1"),
    (Filters(kinds=("expert", "bilateral")), "000-1 003-1"),
    (Filters(stated_only=True), "001-1"),
    (Filters(themes=("gender",)), "001-1"),
    (Filters(countries=("KAZ",), kinds=("side-event",)), "004-1"),
    (Filters(countries=("KAZ",), kinds=("bilateral",)), ""),
    (Filters(countries=("x'); DROP TABLE meetings; --",)), ""),
]


@pytest.mark.parametrize(("filters", "meetings"), CASES)
def test_meetings_that_pass(dataset: Dataset, filters: Filters, meetings: str) -> None:
    found = ask(dataset, "FROM selected_meetings ORDER BY meeting_id", filters)["meeting_id"]
    assert " ".join(name.removeprefix("meeting-") for name in found) == meetings


@pytest.mark.parametrize(
    ("filters", "documents"),
    [
        (Filters(), 5),
        (Filters(countries=("KAZ",)), 4),
        (Filters(countries=("AUT",)), 1),  # not named, but a meeting in it was held there
        (Filters(since="2022-01-01"), 2),
        (Filters(kinds=("bilateral",)), 1),
        (Filters(stated_only=True), 1),
        (Filters(themes=("drug-trafficking",)), 5),
        (Filters(countries=("AUT",), themes=("gender",)), 0),
    ],
)
def test_documents_that_pass(dataset: Dataset, filters: Filters, documents: int) -> None:
    assert count(dataset, filters, "documents") == documents


def test_agreements_pass_by_signing_place_and_parties(dataset: Dataset) -> None:
    assert count(dataset, Filters(), "agreements") == 4
    assert count(dataset, Filters(since="1996-05-04", until="1996-05-04"), "agreements") == 1
    assert count(dataset, Filters(countries=("AZE",)), "agreements") == 1
    assert (
        count(dataset, Filters(kinds=("expert",)), "agreements") == 4
    )  # kinds of meeting say nothing of agreements


def test_programmes_pass_by_period_members_and_themes(dataset: Dataset) -> None:
    assert count(dataset, Filters(), "programmes") == 3
    assert count(dataset, Filters(since="2023-01-01"), "programmes") == 2  # one has no end
    assert count(dataset, Filters(until="2012-06-30"), "programmes") == 1
    assert count(dataset, Filters(countries=("PAK",)), "programmes") == 1


def test_a_question_pays_only_for_what_it_reads(dataset: Dataset) -> None:
    plan = ask(dataset, "SELECT count(*) AS n FROM selected_people", Filters(countries=("KAZ",)))
    assert int(plan["n"].iloc[0]) > 0
    untouched = ask(dataset, "SELECT $greeting AS said", Filters(countries=("KAZ",)), greeting="hello")
    assert untouched["said"].tolist() == ["hello"]


def test_relations_of_a_question_s_own_can_follow(dataset: Dataset) -> None:
    alone = ask(dataset, ", one AS (SELECT 1 AS n) FROM one", Filters())
    beside = ask(dataset, ", few AS (FROM selected_meetings LIMIT 2) SELECT count(*) AS n FROM few", Filters())
    assert (alone["n"].tolist(), beside["n"].tolist()) == ([1], [2])


def test_coverage_counts_what_passes_out_of_what_there_is(dataset: Dataset) -> None:
    covered = coverage(dataset, Filters(countries=("KAZ",)))
    assert (covered.documents, covered.all_documents, covered.meetings, covered.all_meetings) == (4, 5, 4, 6)


def test_an_empty_result_names_the_filters_whose_release_would_fill_it(dataset: Dataset) -> None:
    filters = Filters(countries=("KAZ",), kinds=("bilateral",))
    assert emptied_by(dataset, filters, "meetings") == {"countries": 1, "kinds": 4}
    dates = Filters(since="2016-01-01", until="2019-12-31", countries=("KAZ",))
    assert emptied_by(dataset, dates, "meetings") == {"dates": 4}
    assert emptied_by(dataset, Filters(), "meetings") == {}


def test_filters_can_be_released_by_kind() -> None:
    filters = Filters(since="2014-01-01", countries=("KAZ",), stated_only=True)
    assert filters.active_kinds == ("since", "countries", "stated_only")
    assert filters.without("countries", "stated_only") == Filters(since="2014-01-01")
    assert not filters.without(*filters.active_kinds).active
