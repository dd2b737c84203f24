"""Facts of documents become tables that keep every rule of the schema, whatever the order of the documents."""

import itertools

import pandas as pd
import pytest

from analytics.documents.document import Rejected
from analytics.facts.model import DocumentFacts
from analytics.tables import schema
from analytics.tables.assemble import build_tables
from analytics.tables.validation import validate
from tests.tables.facts_factory import Story, vocabulary

FIRST = """Review of border security

Anna Alba, Director of the Drug Bureau, opened the review of border security on 10 May 2023 in Almaty.
UNODC took part. “We share one border,” said Anna Alba. The Known Programme has two pillars: research on
routes; work with schools. The Treaty on Common Borders of 4 May 1996 was recalled.
Call the Bureau: +998 93 505-05-58. Write to anna.alba@example.org."""
SECOND = """Officials meet

Anna Alba met Boris Bolt at the review of border security of 10 May 2023. The Common Borders Treaty was praised."""
THIRD = "Namibia joins\n\nNamibia and the DCBX, Drug Control Bureau of X, are with us. DCBX was founded. Windhoek."


@pytest.fixture
def stories() -> list[DocumentFacts]:
    first = (
        Story(FIRST, published="2023-05-11")
        .person("Anna Alba", "Director", country="KAZ", organisation_id="org-drug-bureau",
                organisation="Drug Bureau")
        .organisation("unodc", "UNODC", "UNODC")
        .meeting(
            "review of border security", "2023-05-10", people=[0], bodies=["unodc"], countries=["KAZ"],
            city="Almaty", country_iso3="KAZ", place_basis="stated", printed_date="10 May 2023",
        )
        .programme("Known Programme", "research on\nroutes", "work with schools", programme_id="known")
        .agreement("Treaty on Common Borders", "1996-05-04", ["KAZ", "UZB"])
        .statement("We share one border", speaker=0, meeting=0)
        .theme("research", "research")
        .unplaced("one border", "group", "no such group")
    )  # fmt: skip
    second = (
        Story(SECOND)
        .person("Anna Alba", country="KAZ")
        .person("Boris Bolt")
        .meeting("review of border security", "2023-05-10", people=[0, 1], printed_date="10 May 2023")
        .agreement("Common Borders Treaty")
        .country("KAZ", "Anna", basis="group", via_group="pair")
    )
    third = (
        Story(THIRD)
        .country("NAM", "Namibia")
        .organisation("org-dcbx", "DCBX", "DCBX")
        .organisation("org-drug-control-bureau-of-x", "Drug Control Bureau of X", "DCBX")
        .meeting("us", "2024", city="Windhoek", country_iso3="NAM")
    )
    return [first.facts(), second.facts(), third.facts()]


@pytest.fixture
def tables(stories: list[DocumentFacts]) -> dict[str, pd.DataFrame]:
    return build_tables(stories, [Rejected("b.xyz", "unknown"), Rejected("a.txt", "is empty")], vocabulary())


def test_tables_keep_all_rules(tables: dict[str, pd.DataFrame]) -> None:
    validate(tables)
    assert list(tables) == [table.name for table in schema.ALL_TABLES]


def test_any_order_of_documents_gives_the_same_tables(stories: list[DocumentFacts]) -> None:
    wanted = build_tables(stories, [], vocabulary())
    for order in itertools.permutations(stories):
        made = build_tables(order, [], vocabulary())
        for name, frame in wanted.items():
            pd.testing.assert_frame_equal(made[name], frame)


def test_ids_do_not_change_when_other_documents_come(stories: list[DocumentFacts]) -> None:
    alone = build_tables(stories[2:], [], vocabulary())
    together = build_tables(stories, [], vocabulary())
    for name, key in (("meetings", "meeting_id"), ("organisations", "organisation_id"), ("evidence", "row_id")):
        assert set(alone[name][key]) <= set(together[name][key])


def test_no_telephone_number_and_no_address_is_in_a_table(stories: list[DocumentFacts]) -> None:
    story = Story(FIRST).statement("Write to anna.alba@example.org").unplaced("+998 93 505-05-58", "number", "odd")
    story.meeting("Call the Bureau: +998 93 505-05-58").organisation("org-x", "anna.alba@example.org")
    tables = build_tables([*stories, story.facts()], [], vocabulary())
    for name, frame in tables.items():
        if name != "texts":
            assert "505-05" not in frame.to_csv()
            assert "example.org" not in frame.to_csv()


def test_evidence_is_exactly_the_stored_text(tables: dict[str, pd.DataFrame]) -> None:
    texts = dict(zip(tables["texts"]["document_id"], tables["texts"]["text"], strict=True))
    evidence = tables["evidence"]
    assert len(evidence) > 20
    for row in evidence.to_dict("records"):
        assert texts[row["document_id"]][row["start"] : row["end"]] == row["text"]
    title = evidence.query("table == 'pillars' and column == 'title'")["text"]
    assert "research on\nroutes" in set(title)


def test_one_event_of_two_documents_with_all_who_took_part(tables: dict[str, pd.DataFrame]) -> None:
    (meeting_id,) = tables["meetings"].query("start_date == '2023-05-10'")["meeting_id"]
    participants, links = tables["participants"], tables["meeting_documents"]
    here = participants[participants["meeting_id"] == meeting_id]
    assert sorted(here["name"]) == ["Anna Alba", "Anna Alba", "Boris Bolt", "KAZ", "unodc"]
    assert links[links["meeting_id"] == meeting_id]["document_id"].nunique() == 2


def test_one_agreement_under_two_orders_of_its_words(tables: dict[str, pd.DataFrame]) -> None:
    (agreement,) = tables["agreements"].to_dict("records")
    assert agreement["name"] == "Treaty on Common Borders"
    assert agreement["signed_on"] == "1996-05-04"
    assert len(tables["document_agreements"]) == 2
    assert sorted(tables["agreement_parties"]["country_iso3"]) == ["KAZ", "UZB"]


def test_an_acronym_alone_is_the_organisation_printed_in_full(tables: dict[str, pd.DataFrame]) -> None:
    found = tables["organisations"].query("acronym == 'DCBX'")
    assert found["name"].tolist() == ["Drug Control Bureau of X"]
    assert (
        tables["document_organisations"].query("organisation_id.str.contains('bureau-of-x')")["mentions"].sum()
        == 2
    )


def test_a_body_that_only_a_person_belongs_to_is_an_organisation_too(tables: dict[str, pd.DataFrame]) -> None:
    found = tables["organisations"].query("organisation_id == 'org-drug-bureau-kaz'")
    assert found["name"].tolist() == ["Drug Bureau"]


def test_known_programmes_take_years_and_members_from_the_reference_data(tables: dict[str, pd.DataFrame]) -> None:
    (programme,) = tables["programmes"].to_dict("records")
    assert (programme["start_year"], programme["end_year"], programme["launched_on"]) == (2009, 2012, "2009-05")
    members = tables["programme_countries"]
    assert members["country_iso3"].tolist() == ["KAZ", "UZB"]
    assert set(members["via_group"]) == {"pair"}


def test_pillars_are_numbered_and_have_their_themes(tables: dict[str, pd.DataFrame]) -> None:
    assert tables["pillars"]["pillar_id"].tolist() == ["known-1", "known-2"]
    assert tables["pillars"]["title"].tolist() == ["research on\nroutes", "work with schools"]
    assert len(tables["pillar_themes"]) == 2


def test_another_title_of_a_pillar_is_a_pillar_of_its_own() -> None:
    usual = [
        Story(f"{n}\n\nKnown Programme: health").programme("Known Programme", "health", programme_id="known")
        for n in "ab"
    ]
    other = Story("c\n\nKnown Programme: trade").programme("Known Programme", "trade", programme_id="known")
    tables = build_tables([story.facts() for story in (*usual, other)], [], vocabulary())
    titles = dict(zip(tables["pillars"]["pillar_id"], tables["pillars"]["title"], strict=True))
    assert titles["known-1"] == "health"
    assert sorted(titles.values()) == ["health", "trade"]


def test_programmes_are_the_same_by_body_name_and_years() -> None:
    names = ("New UNODC Programme for Trade 2015-2019", "Programme for Trade", "UNODC Program for Trade")
    stories = [
        Story(name).programme(name, organisation_id="unodc", start_year=2015, end_year=2019) for name in names
    ]
    later = Story("Programme for Trade 2020").programme(
        "Programme for Trade", organisation_id="unodc", start_year=2020
    )
    tables = build_tables([story.facts() for story in (*stories, later)], [], vocabulary())
    assert sorted(tables["programmes"]["start_year"]) == [2015, 2020]


def test_places_take_the_largest_city_of_the_name(tables: dict[str, pd.DataFrame]) -> None:
    places = tables["places"].set_index("city")
    assert places.loc["Almaty", "latitude"] == 43.25
    assert places.loc["Windhoek", "country_iso3"] == "NAM"


def test_every_country_that_occurs_has_a_row_and_namibia_is_not_missing(tables: dict[str, pd.DataFrame]) -> None:
    countries = tables["countries"].set_index("country_iso3")
    assert countries.index.tolist() == ["KAZ", "NAM", "UZB"]
    assert countries.loc["NAM", "country_iso2"] == "NA"


def test_statements_quote_the_text_and_know_who_spoke_where(tables: dict[str, pd.DataFrame]) -> None:
    (statement,) = tables["statements"].to_dict("records")
    assert statement["text"] == "We share one border"
    assert statement["person_id"] == "person-anna-alba-kaz"
    assert statement["meeting_id"] in set(tables["meetings"]["meeting_id"])


def test_rejected_and_unplaced_are_kept(tables: dict[str, pd.DataFrame]) -> None:
    assert tables["rejected"]["source"].tolist() == ["a.txt", "b.xyz"]
    assert tables["unplaced"]["text"].tolist() == ["one border"]


def test_no_documents_give_empty_tables() -> None:
    tables = build_tables([], [], vocabulary())
    validate(tables)
    assert tables["meetings"].empty
