"""Reports of one event are merged, reports of two are not: the second matters more."""

import pytest

from analytics.tables.assemble import build_tables
from tests.tables.facts_factory import Story, vocabulary

DAY = "2023-05-10"
Report = dict[str, object]

SAME: list[tuple[str, Report, Report]] = [
    (
        "the title with another tail, one place",
        {
            "title": "Dushanbe Process review of border security",
            "start": DAY,
            "city": "Almaty",
            "country_iso3": "KAZ",
        },
        {"title": "review of border security", "start": DAY, "country_iso3": "KAZ"},
    ),
    (
        "two people in common",
        {"title": "meeting", "start": DAY, "people": (0, 1), "kind": "bilateral"},
        {"title": "talks", "start": DAY, "people": (0, 1), "kind": "bilateral"},
    ),
    (
        "same kind, city and organiser",
        {"title": "meeting", "start": DAY, "city": "Almaty", "bodies": ("unodc",), "kind": "training"},
        {"title": "course", "start": DAY, "city": "Almaty", "bodies": ("unodc",), "kind": "training"},
    ),
    (
        "a month and a day of it, the very same telling title",
        {"title": "Forum on container control in ports", "start": DAY},
        {"title": "Forum on container control in ports", "start": "2023-05"},
    ),
    (
        "announced by one and reported by the other",
        {"title": "review of border security", "start": DAY, "status": "planned"},
        {"title": "review of border security", "start": DAY},
    ),
]
SAME += [
    (
        "one without the year, a telling title and the city",
        {"title": "review of border security", "start": DAY, "city": "Almaty"},
        {"title": "review of border security", "edtf": "XXXX-05-10", "city": "Almaty"},
    ),
    (
        "one counts two days, the other tells of the second",
        {"title": "review of border security", "start": DAY, "end": "2023-05-11", "city": "Almaty"},
        {"title": "border security review", "start": "2023-05-11", "city": "Almaty"},
    ),
    (
        "the number in figures and in words",
        {"title": "38th meeting on drug control", "start": DAY, "city": "Almaty"},
        {"title": "thirty-eighth session for drug control", "start": DAY, "city": "Almaty"},
    ),
    (
        "told from another town, by its dateline",
        {"title": "talks", "start": DAY, "city": "Almaty", "country_iso3": "KAZ", "people": (0, 1)},
        {
            "title": "talks",
            "start": DAY,
            "city": "Windhoek",
            "country_iso3": "NAM",
            "people": (0, 1),
            "place_basis": "inferred",
            "place_reason": "the story is datelined Windhoek",
        },
    ),
]
DIFFERENT: list[tuple[str, Report, Report]] = [
    (
        "another country, inferred from the bodies of its state",
        {
            "title": "review of border security",
            "edtf": "XXXX-05-10",
            "country_iso3": "KAZ",
            "place_basis": "inferred",
        },
        {"title": "review of border security", "edtf": "XXXX-05-10", "country_iso3": "NAM"},
    ),
    (
        "the same minister at two events of one day",
        {"title": "launch of a forensic laboratory", "start": DAY, "city": "Almaty", "people": (0,)},
        {"title": "workshop on tracing firearms", "start": DAY, "city": "Almaty", "people": (0,)},
    ),
    (
        "another day of an unknown year",
        {"title": "review of border security", "start": DAY, "city": "Almaty"},
        {"title": "review of border security", "edtf": "XXXX-05-11", "city": "Almaty"},
    ),
    (
        "the same title a year later",
        {"title": "review of border security", "start": DAY},
        {"title": "review of border security", "start": "2024-05-10"},
    ),
    (
        "another city on the same day",
        {"title": "review of border security", "start": DAY, "city": "Almaty"},
        {"title": "review of border security", "start": DAY, "city": "Windhoek"},
    ),
    (
        "another country on the same day",
        {"title": "review of border security", "start": DAY, "country_iso3": "KAZ"},
        {"title": "review of border security", "start": DAY, "country_iso3": "NAM"},
    ),
    (
        "another number in the title",
        {"title": "65th session on narcotic drugs control", "start": DAY},
        {"title": "66th session on narcotic drugs control", "start": DAY},
    ),
    (
        "only words that any event is called by",
        {"title": "regional expert meeting", "start": DAY, "city": "Almaty"},
        {"title": "regional expert meeting", "start": DAY, "city": "Almaty"},
    ),
    (
        "one minister meets two colleagues on one day",
        {
            "title": "meeting",
            "start": DAY,
            "people": (0,),
            "kind": "bilateral",
            "city": "Almaty",
            "bodies": ("unodc",),
        },
        {
            "title": "meeting",
            "start": DAY,
            "people": (1,),
            "kind": "bilateral",
            "city": "Almaty",
            "bodies": ("unodc",),
        },
    ),
    (
        "no date",
        {"title": "Forum on container control in ports"},
        {"title": "Forum on container control in ports"},
    ),
    (
        "ranges that end on other days",
        {"title": "review of border security", "start": DAY, "end": "2023-05-11"},
        {"title": "review of border security", "start": DAY, "end": "2023-05-13"},
    ),
    (
        "the same city and organiser, but a training and a briefing",
        {"title": "event", "start": DAY, "city": "Almaty", "bodies": ("unodc",), "kind": "training"},
        {"title": "event", "start": DAY, "city": "Almaty", "bodies": ("unodc",), "kind": "briefing"},
    ),
]


def _meetings(*reports: Report) -> int:
    stories = []
    for number, report in enumerate(reports):
        story = Story(f"Story {number}\n\n{report['title']} with Anna Alba and Boris Bolt")
        stories.append(story.person("Anna Alba").person("Boris Bolt").meeting(**report).facts())  # type: ignore[arg-type]
    return len(build_tables(stories, [], vocabulary())["meetings"])


@pytest.mark.parametrize(("case", "one", "other"), SAME, ids=lambda value: value if isinstance(value, str) else "")
def test_reports_of_one_event_are_one_meeting(case: str, one: Report, other: Report) -> None:
    assert _meetings(one, other) == 1


@pytest.mark.parametrize(
    ("case", "one", "other"), DIFFERENT, ids=lambda value: value if isinstance(value, str) else ""
)
def test_reports_of_two_events_stay_apart(case: str, one: Report, other: Report) -> None:
    assert _meetings(one, other) == 2


def test_two_events_of_one_document_stay_apart() -> None:
    story = Story("Story\n\nreview of border security")
    for _ in range(2):
        story.meeting("review of border security", DAY)
    assert len(build_tables([story.facts()], [], vocabulary())["meetings"]) == 2


def test_a_day_without_year_that_fits_two_years_joins_neither() -> None:
    review: Report = {"title": "review of border security", "city": "Almaty"}
    assert (
        _meetings({**review, "start": DAY}, {**review, "start": "2024-05-10"}, {**review, "edtf": "XXXX-05-10"})
        == 3
    )


def test_a_loose_report_does_not_chain_two_events_together() -> None:
    title = "review of border security"
    almaty: Report = {"title": title, "start": DAY, "city": "Almaty"}
    windhoek: Report = {"title": title, "start": DAY, "city": "Windhoek"}
    assert _meetings(almaty, {"title": title, "start": DAY}, windhoek) == 2


def test_a_merged_meeting_takes_the_most_precise_values_and_keeps_all_documents_and_evidence() -> None:
    first = Story("One\n\nreview of border security in the region in May 2023 with 140 officers")
    first.meeting("review of border security in the region", "2023-05", city="Almaty", printed_date="May 2023")
    second = Story("Two\n\nreview of border security on 10 May 2023")
    second.meeting("review of border security", DAY, city="Almaty", country_iso3="KAZ", printed_date="10 May 2023")
    tables = build_tables([first.facts(), second.facts()], [], vocabulary())
    row = tables["meetings"].iloc[0]
    assert (row["start_date"], row["city"]) == (DAY, "Almaty")
    assert row["title"] == "review of border security in the region"
    assert set(tables["meeting_documents"]["document_id"]) == {first.document_id, second.document_id}
    dates = tables["evidence"].query("table == 'meetings' and column == 'start_date'")
    assert sorted(dates["text"]) == ["10 May 2023", "May 2023"]
