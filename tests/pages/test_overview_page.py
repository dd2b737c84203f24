"""The overview with no filter, with one, and with one that leaves nothing."""

from datetime import date

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage


def _counts(app: AppTest) -> dict[str, str]:
    return {metric.label: metric.value for metric in app.metric}


def test_without_filters_everything_is_counted(open_page: OpenPage) -> None:
    app = open_page("overview")
    assert not app.exception
    assert _counts(app) == {
        "Documents": "5",
        "Meetings": "6",
        "Countries": "13",
        "Organisations": "10",
        "People": "13",
        "Agreements": "4",
        "Programmes": "3",
    }
    assert all(
        "5 of 5 documents · all data" in caption.value for caption in app.caption if "documents" in caption.value
    )
    assert [button.key for button in app.button] == []


def test_it_says_what_the_dataset_is_whatever_the_filters(open_page: OpenPage) -> None:
    for filters in ({}, {"countries": ["KAZ"]}):
        words = " ".join(each.value for each in open_page("overview", **filters).markdown)
        assert "Read by rules from 5 stories on the years 1996 to 2023" in words


def test_a_filter_is_counted_named_and_can_be_released(open_page: OpenPage) -> None:
    app = open_page("overview", countries=["KAZ"])
    assert not app.exception
    assert _counts(app)["Meetings"] == "4"
    assert any("4 of 5 documents · Kazakhstan" in caption.value for caption in app.caption)
    app.button(key="chip_countries_KAZ").click().run()
    assert _counts(app)["Meetings"] == "6"
    assert app.session_state["countries"] == []


def test_clear_all_releases_every_filter(open_page: OpenPage) -> None:
    app = open_page("overview", countries=["KAZ"], themes=["gender"], since=date(2020, 1, 1), stated_only=True)
    app.button(key="clear_all").click().run()
    assert not app.exception
    assert _counts(app)["Documents"] == "5"
    assert (app.session_state["since"], app.session_state["stated_only"]) == (None, False)


def test_nothing_left_says_which_filter_emptied_it(open_page: OpenPage) -> None:
    app = open_page("overview", countries=["AUT"], themes=["gender"])
    assert not app.exception
    assert _counts(app)["Documents"] == "0"
    assert "No documents pass all filters: Austria · Gender." in app.info[0].value
    assert app.button(key="release_documents_countries").label.startswith("Release countries (")
    app.button(key="release_documents_countries").click().run()
    assert int(_counts(app)["Documents"]) > 0


def test_meetings_by_month_say_how_many_have_no_month(open_page: OpenPage) -> None:
    app = open_page("overview")
    app.button_group(key="period").set_value("month").run()
    assert not app.exception
    assert any("1 meeting without a known month not shown" in caption.value for caption in app.caption)


def test_inferred_dates_say_so_beside_the_meeting(open_page: OpenPage) -> None:
    captions = [caption.value for caption in open_page("overview").caption]
    assert "10–12 December 2014 (inferred) · Almaty, Kazakhstan · Expert meeting" in captions
    assert "26 October 2022 · Almaty, Kazakhstan · Steering committee" in captions
