"""The timeline page with no filter, with one, with one that leaves nothing, and with an event chosen."""

from pathlib import Path

import pytest

from analytics.tables.assemble import build_tables
from analytics.tables.store import write_dataset
from tests.gold_dataset import gold_dataset
from tests.pages.conftest import OpenPage
from tests.pages.screen import headings, html
from tests.tables.facts_factory import Story, vocabulary


def test_it_says_what_is_counted_and_offers_every_event(open_page: OpenPage) -> None:
    app = open_page("timeline")
    assert not app.exception
    assert "6 meetings, 4 agreements and 3 programmes by date" in headings(app)
    assert len(app.selectbox(key="event_menu").options) == 13


def test_a_filter_leaves_its_events_and_is_named(open_page: OpenPage) -> None:
    app = open_page("timeline", countries=["AUT"])
    assert not app.exception
    assert "1 meeting, 0 agreements and 0 programmes by date" in headings(app)
    assert any("Austria" in caption.value for caption in app.caption)


def test_filters_that_leave_nothing_say_so(open_page: OpenPage) -> None:
    app = open_page("timeline", countries=["AUT"], themes=["gender"])
    assert not app.exception
    assert "No meetings pass all filters" in app.info[0].value
    assert not app.get("plotly_chart")


def test_an_event_from_the_address_is_shown_in_full(open_page: OpenPage) -> None:
    app = open_page("timeline", url={"event": "meeting-000-1"})
    assert not app.exception
    assert "First regional expert level meeting" in headings(app)
    assert '<dd class="inferred">inferred: the year is not printed' in html(app)
    assert "10-12 December</mark>" in html(app)
    assert app.selectbox(key="event_menu").value == "meeting-000-1"


def test_an_event_to_which_a_link_led_comes_before_the_chart_and_one_picked_here_after_it(
    open_page: OpenPage,
) -> None:
    app = open_page("timeline", url={"event": "meeting-000-1"})
    assert headings(app)[0] == "First regional expert level meeting"
    app.selectbox(key="event_menu").set_value("meeting-001-1").run()
    assert not app.exception
    assert "by date" in headings(app)[0]
    assert headings(app)[1].startswith("Annual Programme Steering Committee")


def test_an_event_outside_the_filters_is_shown_all_the_same(open_page: OpenPage) -> None:
    app = open_page("timeline", url={"event": "meeting-004-1"}, countries=["TKM"])
    assert not app.exception
    assert any("Strengthening practical cooperation" in heading for heading in headings(app))


def test_an_unknown_event_is_said_and_can_be_closed(open_page: OpenPage) -> None:
    app = open_page("timeline", url={"event": "meeting-gone"})
    assert not app.exception
    assert "no event" in app.warning[0].value
    app.button(key="event_close").click().run()
    assert not app.warning
    assert "event" not in app.query_params


def test_the_menu_puts_the_event_into_the_address(open_page: OpenPage) -> None:
    app = open_page("timeline")
    app.selectbox(key="event_menu").set_value("agreement-sco-unodc-memorandum-of-understanding").run()
    assert not app.exception
    assert app.query_params["event"] == "agreement-sco-unodc-memorandum-of-understanding"
    assert "14 June 2011" in html(app)


def test_undated_events_are_listed_with_why(
    open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = gold_dataset()
    meetings = tables["meetings"]
    chosen = meetings["meeting_id"] == "meeting-003-1"
    meetings.loc[chosen, ["start_date", "end_date", "date_reason"]] = None
    meetings.loc[chosen, ["date_edtf", "date_basis"]] = ["XXXX-03-03", "unknown"]
    write_dataset(tables, tmp_path)
    monkeypatch.setenv("COOPERATION_DATA", str(tmp_path))
    app = open_page("timeline")
    assert not app.exception
    assert "1 event without a date" in headings(app)
    assert "XXXX-03-03" in app.dataframe[-1].value["why"].iloc[0]


def test_an_event_that_documents_tell_differently_shows_the_words_of_each(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stories = []
    for day, count in (("10 May 2023", "sixty"), ("May 10", "some 70")):
        story = Story(f"{day}\n\nreview of border security on {day} in Almaty with {count} officers")
        evidence = {"attendance": (story.span(count),), "city": (story.span("Almaty"),)}
        known = {"city": "Almaty", "attendance": 60, "printed_date": day, "evidence": evidence}
        stories.append(story.meeting("review of border security", "2023-05-10", **known).facts())  # type: ignore[arg-type]
    tables = build_tables(stories, [], vocabulary())
    write_dataset(tables, tmp_path)
    app = open_page("timeline")
    monkeypatch.setenv("COOPERATION_DATA", str(tmp_path))
    app.query_params["event"] = tables["meetings"]["meeting_id"][0]
    app.run()
    assert not app.exception
    shown = html(app)
    assert "as printed: “sixty”, “some 70”" in shown or "as printed: “some 70”, “sixty”" in shown
    assert shown.count("as printed: ") == 2
