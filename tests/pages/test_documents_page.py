"""The documents page: the list with filters and search, and one document."""

from analytics.tables.store import Dataset
from tests.pages.conftest import OpenPage
from tests.pages.screen import headings, html


def committee(dataset: Dataset) -> str:
    found = dataset.query("SELECT document_id FROM documents WHERE starts_with(source, '001')")
    return str(found["document_id"].iloc[0])


def test_all_documents_are_listed(open_page: OpenPage) -> None:
    app = open_page("documents")
    assert not app.exception
    assert "5 documents, newest first" in headings(app)


def test_a_filter_and_a_search_narrow_the_list(open_page: OpenPage) -> None:
    app = open_page("documents", countries=["KAZ"])
    assert "4 documents, newest first" in headings(app)
    app.text_input(key="search").set_value("side event").run()
    assert not app.exception
    assert "1 document, newest first" in headings(app)
    assert any("**side** **event**" in words.value for words in app.markdown)


def test_filters_that_leave_nothing_say_so(open_page: OpenPage) -> None:
    app = open_page("documents", countries=["AUT"], themes=["gender"])
    assert not app.exception
    assert "No documents pass all filters" in app.info[0].value


def test_a_search_that_finds_nothing_is_told_from_the_filters(open_page: OpenPage) -> None:
    app = open_page("documents", url={"search": "xylophone"})
    assert not app.exception
    assert "xylophone" in app.info[0].value


def test_a_document_is_shown_with_its_facts(open_page: OpenPage, dataset: Dataset) -> None:
    document = committee(dataset)
    app = open_page("documents", url={"document": document})
    assert not app.exception
    assert app.title[0].value.startswith("The Annual Programme Steering Committee Meeting")
    shown = html(app)
    assert 'class="kind-person"' in shown
    assert "505-05-58" not in shown
    assert "[at]" not in shown
    assert "<h3>" in shown
    sha256 = dataset.query("SELECT sha256 FROM documents WHERE document_id = $d", {"d": document})["sha256"].iloc[
        0
    ]
    assert any(sha256 in caption.value for caption in app.caption)


def test_a_kind_that_is_switched_off_is_not_marked(open_page: OpenPage, dataset: Dataset) -> None:
    app = open_page("documents", url={"document": committee(dataset)})
    legend = app.pills(key="legend")
    legend.set_value([kind for kind in legend.value or [] if kind != "person"]).run()
    assert not app.exception
    assert '<mark id="' in html(app)
    assert 'class="kind-person"' not in html(app)


def test_an_unknown_document_is_said_and_can_be_closed(open_page: OpenPage) -> None:
    app = open_page("documents", url={"document": "doc-gone"})
    assert not app.exception
    assert "no document" in app.warning[0].value
    app.button(key="document_close").click().run()
    assert "5 documents, newest first" in headings(app)
