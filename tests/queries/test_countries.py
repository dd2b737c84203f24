"""Countries' measures and profiles on the gold dataset."""

from analytics.queries import countries
from analytics.queries.filters import Filters
from analytics.tables.store import Dataset


def test_every_country_has_every_measure(dataset: Dataset) -> None:
    found = countries.country_measures(dataset, Filters())
    assert set(found["country_iso3"]) == set(dataset.table("countries")["country_iso3"])
    rows = found.set_index("country_iso3")[list(countries.MEASURES)]
    assert rows.loc["KAZ"].to_dict() == {"attended": 4, "hosted": 1, "held": 2, "documents": 4, "people": 2}
    assert rows.loc["AUT"].to_dict() == {"attended": 0, "hosted": 0, "held": 1, "documents": 0, "people": 0}
    assert not rows.isna().any().any()


def test_measures_follow_the_filters(dataset: Dataset) -> None:
    found = countries.country_measures(dataset, Filters(kinds=("steering-committee",))).set_index("country_iso3")
    assert found.loc["KAZ", "attended"] == 1
    assert found.loc["CHN", "attended"] == 0


def test_cities_count_their_meetings(dataset: Dataset) -> None:
    found = countries.meeting_cities(dataset, Filters())
    assert list(zip(found["city"], found["country_iso3"], found["meetings"], strict=True)) == [
        ("Almaty", "KAZ", 2),
        ("Vienna", "AUT", 1),
    ]


def test_a_profile_s_meetings_say_what_the_country_did(dataset: Dataset) -> None:
    found = countries.country_meetings(dataset, Filters(), "KAZ")
    assert len(found) == 4
    assert found["start_date"].tolist() == ["2023-03-13", "2022-10-26", "2015", "2014-12-10"]
    assert found.loc[found["meeting_id"] == "meeting-001-1", "part"].tolist() == ["attendee, host, speaker"]
    assert countries.country_meetings(dataset, Filters(), "AUT")["part"].tolist() == [""]


def test_a_profile_s_people_represent_the_country(dataset: Dataset) -> None:
    found = countries.country_people(dataset, Filters(), "KAZ")
    assert found["name"].tolist() == ["Kairat Umarov", "Ulan Baizhanov"]
    assert found["meetings"].tolist() == [1, 1]


def test_a_profile_s_agreements_pillars_and_partners(dataset: Dataset) -> None:
    agreements = countries.country_agreements(dataset, Filters(), "KAZ")
    assert (agreements["signed_on"].tolist(), agreements["parties"].tolist()) == (["1996-05-04"], [9])
    pillars = countries.country_pillars(dataset, Filters(), "KAZ")
    assert pillars.groupby("programme")["pillar_id"].count().sort_values().tolist() == [0, 4, 5]
    partners = countries.country_partners(dataset, Filters(), "KAZ")
    assert "KAZ" not in partners["id"].tolist()
    assert partners.loc[partners["id"] == "KGZ", "meetings"].tolist() == [4]


def test_a_country_that_is_not_there_has_an_empty_profile(dataset: Dataset) -> None:
    for query in (
        countries.country_meetings,
        countries.country_people,
        countries.country_agreements,
        countries.country_pillars,
        countries.country_partners,
    ):
        assert query(dataset, Filters(), "ZZZ").empty
