"""Events on one axis: what is among them, which days they may cover, what filters leave, one event in full."""

from pathlib import Path

import pytest

from analytics.queries.filters import Filters
from analytics.queries.timeline import (
    event_counts,
    find_event,
    first_day,
    last_day,
    precision,
    timeline_events,
    undated_events,
)
from analytics.tables.assemble import build_tables
from analytics.tables.store import Dataset, write_dataset
from tests.gold_dataset import gold_dataset
from tests.tables.facts_factory import Story, vocabulary


@pytest.mark.parametrize(
    ("date", "first", "last", "precise"),
    [
        ("2014-12-10", "2014-12-10", "2014-12-10", "day"),
        ("2022-06", "2022-06-01", "2022-06-30", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2015", "2015-01-01", "2015-12-31", "year"),
    ],
)
def test_a_date_allows_all_its_days(date: str, first: str, last: str, precise: str) -> None:
    assert (first_day(date), last_day(date), precision(date)) == (first, last, precise)


def test_meetings_agreements_and_programmes_are_events(dataset: Dataset) -> None:
    events = timeline_events(dataset, Filters())
    assert events["lane"].value_counts().to_dict() == {"meeting": 6, "agreement": 4, "programme": 3}
    assert events["start_date"].is_monotonic_increasing
    assert events["event_id"].is_unique


def test_dates_keep_their_basis_and_reason(dataset: Dataset) -> None:
    events = timeline_events(dataset, Filters()).set_index("event_id")
    expert, committee = events.loc["meeting-000-1"], events.loc["meeting-001-1"]
    assert (expert["first_day"], expert["last_day"], expert["date_basis"]) == (
        "2014-12-10",
        "2014-12-12",
        "inferred",
    )
    assert "2015-2019" in expert["date_reason"]
    assert committee["date_basis"] == "stated"
    assert committee["country"] == "Kazakhstan"


def test_a_vague_date_covers_what_it_allows(dataset: Dataset) -> None:
    planned = timeline_events(dataset, Filters()).set_index("event_id").loc["meeting-000-2"]
    assert (planned["status"], planned["precision"]) == ("planned", "year")
    assert (planned["first_day"], planned["last_day"]) == ("2015-01-01", "2015-12-31")


def test_a_programme_lasts_from_its_first_to_its_last_year(dataset: Dataset) -> None:
    events = timeline_events(dataset, Filters()).set_index("title")
    period = events.loc["UNODC Programme for Central Asia 2015-2019"]
    assert (period["first_day"], period["last_day"]) == ("2015-01-01", "2019-12-31")
    launched = events.loc["UNODC Regional Programme for Afghanistan and Neighbouring Countries"]
    assert (launched["status"], launched["first_day"], launched["last_day"]) == (
        "launched",
        "2011-12-01",
        "2011-12-31",
    )


def test_filters_leave_what_passes(dataset: Dataset) -> None:
    filters = Filters(since="2022-01-01", until="2022-12-31")
    assert event_counts(dataset, filters) == {"meeting": 1, "agreement": 1, "programme": 1}
    assert set(timeline_events(dataset, filters)["lane"]) == {"meeting", "agreement", "programme"}
    assert timeline_events(dataset, Filters(until="1990-01-01")).empty
    assert event_counts(dataset, Filters(until="1990-01-01")) == {"meeting": 0, "agreement": 0, "programme": 0}


def test_the_latest_events_are_kept_when_there_are_too_many(dataset: Dataset) -> None:
    events = timeline_events(dataset, Filters(), limit=2)
    assert events["event_id"].tolist() == ["meeting-001-1", "meeting-004-1"]


def test_undated_events_are_listed_apart(tmp_path: Path) -> None:
    tables = gold_dataset()
    meetings = tables["meetings"]
    chosen = meetings["meeting_id"] == "meeting-003-1"
    meetings.loc[chosen, ["start_date", "end_date"]] = None
    meetings.loc[chosen, "date_edtf"] = "XXXX-03-03"
    meetings.loc[chosen, "date_basis"] = "unknown"
    data = write_dataset(tables, tmp_path)
    undated = undated_events(data, Filters())
    assert undated["event_id"].tolist() == ["meeting-003-1"]
    assert undated["date_edtf"].tolist() == ["XXXX-03-03"]
    assert "meeting-003-1" not in set(timeline_events(data, Filters())["event_id"])


def test_a_meeting_in_full(dataset: Dataset) -> None:
    event = find_event(dataset, "meeting-001-1")
    assert event is not None
    assert (event.lane, event.table, event.row["attendance"], event.row["date_reason"]) == (
        "meeting",
        "meetings",
        150,
        None,
    )
    by_part = event.participants.groupby("part")["name"].apply(list).to_dict()
    assert by_part["host"] == ["Kazakhstan"]
    assert by_part["organiser"] == ["UNODC Regional Office for Central Asia"]
    assert len(by_part["speaker"]) == 10
    assert len(event.documents) == 1


def test_whoever_several_documents_name_is_there_once_with_the_fullest_office(tmp_path: Path) -> None:
    known = {"start": "2023-05-10", "city": "Almaty", "country_iso3": "KAZ", "people": (0,), "countries": ("KAZ",)}
    stories = [
        Story(f"{role}\n\nreview of border security, {role} Anna Alba, KAZ")
        .person("Anna Alba", role, country="KAZ")
        .meeting("review of border security", **known)  # type: ignore[arg-type]
        for role in ("Head", "Head of Customs")
    ]
    tables = build_tables([story.facts() for story in stories], [], vocabulary())
    dataset = write_dataset(tables, tmp_path)
    event = find_event(dataset, tables["meetings"]["meeting_id"][0])
    assert event is not None
    shown = event.participants[["kind", "name", "role", "country", "documents"]].astype(object)
    assert shown.where(shown.notna(), None).to_numpy().tolist() == [
        ["country", "Kazakhstan", None, "Kazakhstan", 2],
        ["person", "Anna Alba", "Head of Customs", "Kazakhstan", 2],
    ]


def test_an_agreement_and_a_programme_in_full(dataset: Dataset) -> None:
    agreement = find_event(dataset, "agreement-sco-unodc-memorandum-of-understanding")
    assert agreement is not None
    assert agreement.participants["name"].tolist() == [
        "Shanghai Cooperation Organization",
        "United Nations Office on Drugs and Crime",
    ]
    programme = find_event(
        dataset, "programme-unodc-regional-programme-for-afghanistan-and-neighbouring-countries"
    )
    assert programme is not None
    assert programme.lane == "programme"
    assert len(programme.participants) == 8


def test_an_unknown_event_is_none(dataset: Dataset) -> None:
    assert find_event(dataset, "meeting-of-another-version") is None
