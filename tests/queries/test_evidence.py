"""The words behind a value, and the sentences around them."""

import pandas as pd
import pytest

from analytics.queries.evidence import evidence_of, printed_values, sentence_span
from analytics.queries.records import records
from analytics.tables.store import Dataset

TEXT = "Headline\nMr. K. Lee of St. Petersburg spoke. On 3 May they met in Rome! “We agreed.” They left"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Headline", "Headline"),
        ("Lee", "Mr. K. Lee of St. Petersburg spoke."),
        ("3 May", "On 3 May they met in Rome!"),
        ("agreed", "“We agreed.”"),
        ("left", "They left"),
    ],
)
def test_the_sentence_around_words(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    first, last = sentence_span(TEXT, start, start + len(words))
    assert TEXT[first:last].strip() == sentence


def test_words_across_two_sentences_keep_both() -> None:
    start, end = TEXT.index("Rome"), TEXT.index("agreed")
    first, last = sentence_span(TEXT, start, end)
    assert first <= start
    assert last >= end


def test_evidence_lies_in_its_sentence(dataset: Dataset) -> None:
    found = evidence_of(dataset, "meetings", ["meeting-001-1"])
    assert {"start_date", "city", "attendance"} <= set(found["column"])
    for row in records(found):
        inside = row["start"] - row["sentence_start"]
        assert row["sentence"][inside : inside + len(row["text"])] == row["text"]


def test_very_long_sentences_are_cut_around_what_is_quoted(dataset: Dataset) -> None:
    found = {row["column"]: row for row in records(evidence_of(dataset, "meetings", ["meeting-001-1"]))}
    attendance = found["attendance"]
    assert attendance["cut_after"]
    assert not attendance["cut_before"]
    assert len(attendance["sentence"]) < 400


def test_no_evidence_is_an_empty_frame_with_the_same_columns(dataset: Dataset) -> None:
    some, none = evidence_of(dataset, "meetings", ["meeting-001-1"]), evidence_of(dataset, "meetings", ["nowhere"])
    assert none.empty
    assert {"sentence", "sentence_start", "cut_before", "cut_after"} <= set(some.columns) & set(none.columns)


@pytest.mark.parametrize(
    ("printed", "values"),
    [
        ([("one", "60"), ("two", "about 70")], ["60", "about 70"]),
        ([("one", "60"), ("one", "sixty"), ("two", "60")], ["60"]),
        ([("one", "Some\n60"), ("two", "some 60")], ["Some 60"]),
        ([], []),
    ],
)
def test_what_documents_print_for_a_value(printed: list[tuple[str, str]], values: list[str]) -> None:
    rows = [("attendance", document, text) for document, text in printed] + [("city", "one", "Almaty")]
    evidence = pd.DataFrame(rows, columns=["column", "document_id", "text"])
    assert printed_values(evidence, "attendance") == values
