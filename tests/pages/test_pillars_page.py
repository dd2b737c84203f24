"""The pillars page with no filter, with one, with one that leaves nothing, and with a pillar chosen."""

from tests.pages.conftest import OpenPage
from tests.pages.screen import headings, html

EARLIER = "programme-unodc-programme-for-central-asia-2015-2019"


def test_programmes_stand_side_by_side(open_page: OpenPage) -> None:
    app = open_page("pillars")
    assert not app.exception
    assert "9 pillars of 2 programmes, joined by the themes they share" in headings(app)
    assert "Documents that name a country and are about a theme" in headings(app)
    assert "5 documents behind it" in headings(app)
    assert any("No document lists the pillars of: UNODC Regional Programme" in each.value for each in app.caption)


def test_own_filters_do_not_narrow_the_matrix_but_the_documents(open_page: OpenPage) -> None:
    app = open_page("pillars", countries=["KAZ"], themes=["youth"])
    assert not app.exception
    assert any("regardless of the filter on countries and themes" in each.value for each in app.caption)
    assert "2 documents behind it" in headings(app)


def test_filters_that_leave_nothing_say_so(open_page: OpenPage) -> None:
    app = open_page("pillars", kinds=["side-event"], stated_only=True)
    assert not app.exception
    assert any("No documents pass all filters" in each.value for each in app.info)


def test_a_row_of_the_table_filters_and_releases(open_page: OpenPage) -> None:
    app = open_page("pillars", countries=["KAZ"], themes=["youth"])
    table = app.dataframe[-1].value
    chosen = table[table["chosen"] == "chosen"]
    assert chosen[["row", "theme", "documents"]].to_numpy().tolist() == [["Kazakhstan", "Youth", 2]]


def test_programmes_against_themes(open_page: OpenPage) -> None:
    app = open_page("pillars", matrix_rows="programmes")
    assert not app.exception
    assert "Documents that name a programme and are about a theme" in headings(app)


def test_a_pillar_from_the_address_is_shown_with_its_words(open_page: OpenPage) -> None:
    app = open_page("pillars", url={"pillar": f"{EARLIER}-4"})
    assert not app.exception
    assert any("Research and trends analysis" in heading for heading in headings(app))
    assert "Research and trends analysis</mark>" in html(app)
    app.button(key="pillar_theme_research").click().run()
    assert not app.exception
    assert app.session_state["themes"] == ["research"]
    app.button(key="pillar_theme_research").click().run()
    assert app.session_state["themes"] == []


def test_a_single_programme_is_not_said_to_be_joined(open_page: OpenPage) -> None:
    app = open_page("pillars")
    app.multiselect(key="compare").set_value([EARLIER]).run()
    assert not app.exception
    assert "4 pillars of 1 programme" in headings(app)
