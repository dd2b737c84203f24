"""The words behind a value: which places of which documents say it, and the sentences that they stand in.

In: a dataset and rows of one table by their ids. Out: a small frame in the order of documents and text. Telephone
numbers and e-mail addresses that stand in a sentence are not covered here: that is done where text is shown.
"""

import re
from collections.abc import Sequence

import pandas as pd

from analytics.queries.records import Record, records
from analytics.tables.store import Dataset

# Ends of sentences in running prose, for display only; the rules that read facts have their own, exact splitter.
_STOP = re.compile(r"[.!?][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[A-Z0-9])")
_NO_STOP = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Gen|Col|Maj|Lt|Capt|Sgt|Rev|Hon|vs|e\.g|i\.e)|(?<![A-Z])[A-Z])$"
)
_LONGEST_ABBREVIATION = 8  # characters looked at before a full stop
_REACH = 280  # characters of a very long sentence shown on either side of what is quoted

_EVIDENCE = """
SELECT e."table", e.row_id, e."column", e.document_id, d.title AS document_title, d.source,
    e."start", e."end", e."text", t."text" AS whole
FROM evidence e JOIN documents d USING (document_id) JOIN texts t USING (document_id)
WHERE e."table" = $table AND e.row_id IN (SELECT unnest($row_ids))
ORDER BY d.published_on NULLS LAST, e.document_id, e."start", e."end", e."column"
"""


def evidence_of(dataset: Dataset, table: str, row_ids: Sequence[str]) -> pd.DataFrame:
    """Every place that says a value of these rows.

    Returns table, row_id, column, document_id, document_title, source, start, end, text (the words), and
    sentence_start, sentence: the stored text around them, from that offset on; of places in one sentence the same.
    cut_before, cut_after: whether the sentence is so long that it is not shown from its beginning, to its end.
    """
    found = dataset.query(_EVIDENCE, {"table": table, "row_ids": list(row_ids)})
    spans = [sentence_span(row["whole"], row["start"], row["end"]) for row in records(found)]
    found["first"], found["last"] = [first for first, _ in spans], [last for _, last in spans]
    if found.empty:
        return found.assign(sentence_start=0, sentence="", cut_before=False, cut_after=False)
    shown = found.groupby(["document_id", "first", "last"])
    found["first_quoted"], found["last_quoted"] = shown["start"].transform("min"), shown["end"].transform("max")
    cut = [_cut(row) for row in records(found)]
    for place, name in enumerate(("sentence_start", "sentence", "cut_before", "cut_after")):
        found[name] = [part[place] for part in cut]
    return found.drop(columns=["whole", "first", "last", "first_quoted", "last_quoted"])


def printed_values(evidence: pd.DataFrame, column: str) -> list[str]:
    """What each document prints first for a column, each wording once, in the order of `evidence_of`."""
    places = evidence[evidence["column"] == column].drop_duplicates("document_id")
    words = pd.Series([" ".join(text.split()) for text in places["text"]], dtype="str")
    return words[~words.str.casefold().duplicated()].tolist()


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """From where to where the sentence goes that holds `text[start:end]`; it never crosses a line."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    first, last = line_start, line_end
    for stop in _STOP.finditer(text, line_start, line_end):
        if _NO_STOP.search(text[max(line_start, stop.start() - _LONGEST_ABBREVIATION) : stop.start()]):
            continue
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() + 1 >= end:
            last = stop.end()
            break
    return first, last


def _cut(row: Record) -> tuple[int, str, bool, bool]:
    """Where the part of the sentence that is shown begins, and that part: whole words around what is quoted."""
    text, first, last = row["whole"], row["first"], row["last"]
    left, right = row["first_quoted"] - _REACH, row["last_quoted"] + _REACH
    before, after = left > first, right < last
    first = text.find(" ", left) + 1 if before else first
    last = text.rfind(" ", 0, right) if after else last
    return first, text[first:last].rstrip(), before, after
