"""The list of documents, the search in it, and one document with the places that say its facts."""

import pytest

from analytics.figures.highlight import MARK_KINDS
from analytics.queries.document_facts import document_facts, facts_frame
from analytics.queries.documents import (
    document_list,
    document_marks,
    excerpt,
    find_document,
    mark_kind,
    searched_words,
)
from analytics.queries.filters import Filters
from analytics.queries.records import records
from analytics.tables.store import Dataset


def document_id(dataset: Dataset, number: str) -> str:
    return str(
        dataset.query("SELECT document_id FROM documents WHERE starts_with(source, $n)", {"n": number}).iloc[0, 0]
    )


def test_all_documents_newest_first(dataset: Dataset) -> None:
    found = document_list(dataset, Filters())
    assert len(found) == 5
    assert found["source"].str[:3].tolist() == ["004", "001", "003", "000", "002"]


@pytest.mark.parametrize(
    ("search", "numbers"),
    [
        ("darknet", ["003"]),
        ("DARKNET Norov", ["003"]),
        ("dark", ["003"]),
        ("arknet", []),
        ("side event", ["004"]),
        ("(SCO),", ["004"]),
        ('"side event"', ["004"]),
        ("Steering committee", ["001"]),
        ("darknet Ilibezova", []),
        ("  ", ["000", "001", "002", "003", "004"]),
        ("100% 'quoted' _", []),
    ],
)
def test_search_wants_all_words(dataset: Dataset, search: str, numbers: list[str]) -> None:
    assert sorted(document_list(dataset, Filters(), search)["source"].str[:3]) == numbers


def test_search_and_filters_narrow_together(dataset: Dataset) -> None:
    found = document_list(dataset, Filters(countries=("AFG",)), "UNODC")
    assert sorted(found["source"].str[:3]) == ["001", "002"]


def test_searched_words() -> None:
    assert searched_words('drug "side event" drug') == ["drug", "side event"]


def test_the_excerpt_shows_the_place_found() -> None:
    text = "Start of the text. " * 20 + "Here the needle stands. " + "End of the text. " * 20
    assert "needle" in excerpt(text, "NEEDLE")
    assert excerpt(text, "NEEDLE").startswith("… ")
    assert excerpt(text, "").startswith("Start of the text.")


@pytest.mark.parametrize(
    ("table", "column", "participant", "kind"),
    [
        ("meetings", "start_date", None, "date"),
        ("meetings", "country_iso3", None, "place"),
        ("meetings", "title", None, "meeting"),
        ("meetings", "attendance", None, "attendance"),
        ("participants", "role", "person", "person"),
        ("participants", "organisation", "person", "organisation"),
        ("participants", "name", "country", "country"),
        ("agreement_parties", "name", "organisation", "organisation"),
        ("agreements", "signed_on", None, "date"),
        ("agreements", "name", None, "agreement"),
        ("document_pillars", "pillar_id", None, "programme"),
        ("document_themes", "theme_id", None, "theme"),
        ("statements", "text", None, "statement"),
        ("documents", "title", None, None),
    ],
)
def test_kinds_of_marks(table: str, column: str, participant: str | None, kind: str | None) -> None:
    assert mark_kind(table, column, participant) == kind


def test_marks_say_what_they_mean(dataset: Dataset) -> None:
    marks = document_marks(dataset, document_id(dataset, "000"))
    assert set(marks["kind"]) <= {kind.name for kind in MARK_KINDS}
    dates = marks[(marks["kind"] == "date") & (marks["table"] == "meetings")]
    assert dates["inferred"].all()
    assert dates["note"].str.contains("inferred: ").all()
    places = marks[(marks["kind"] == "place") & (marks["table"] == "meetings")]
    assert "city of first regional expert level meeting" in set(places["note"])


def test_a_document_in_full(dataset: Dataset) -> None:
    document = find_document(dataset, document_id(dataset, "001"))
    assert document is not None
    assert all(document.text[row["start"] : row["end"]].strip() for row in records(document.marks))
    facts = document_facts(dataset, document.row["document_id"], document.marks)
    kinds = [fact.kind for fact in facts]
    assert kinds == sorted(kinds, key=[kind.name for kind in MARK_KINDS].index)
    assert kinds.count("person") == 11
    pillars = [fact for fact in facts if fact.part_of]
    assert [fact.name[:2] for fact in pillars] == ["1.", "2.", "3.", "4.", "5."]
    person = next(fact for fact in facts if fact.name == "Ghada Waly")
    assert "only mentioned" in person.details
    assert person.place is not None


def test_facts_carry_what_they_were_inferred_from(dataset: Dataset) -> None:
    found = document_id(dataset, "003")
    facts = document_facts(dataset, found, document_marks(dataset, found))
    meetings = [fact for fact in facts if fact.kind == "meeting"]
    assert len(meetings) == 2
    assert all(fact.reasons[0].startswith("date inferred: ") for fact in meetings)
    frame = facts_frame(facts)
    assert len(frame) == len(facts)
    assert frame["inferred_from"].str.len().gt(0).sum() == 2


def test_an_unknown_document_is_none(dataset: Dataset) -> None:
    assert find_document(dataset, "doc-of-another-version") is None
