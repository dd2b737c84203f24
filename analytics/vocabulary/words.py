"""Word lists: the closed classes of words that rules are anchored at.

Each list is data/reference/words/NAME.csv with the columns phrase, value, case, source; its phrases are found in
texts under the kind NAME. value: what the phrase stands for (a meeting kind, a rank, a number, …).

Large lists that rules only look words up in (English words, given names) are data/reference/lexicon/NAME.csv with
the columns phrase, value, source; they are in the same mapping, but not searched for in texts.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

from analytics.vocabulary.phrases import Case, Phrase
from analytics.vocabulary.rows import VocabularyError, read_rows

COLUMNS = ("phrase", "value", "case", "source")
LEXICON_COLUMNS = ("phrase", "value", "source")


WordLists = list[tuple[str, list[dict[str, str]]]]
"""Name of a list and its rows, in the order of the names."""


def load_words(folder: Path, lists: WordLists) -> Mapping[str, Mapping[str, str]]:
    """List name → phrase in lower case → value; the lexicon's lists, which are only looked up, among them."""
    lexicon = [
        (path.stem, read_rows(folder / "lexicon", path.stem, LEXICON_COLUMNS))
        for path in sorted((folder / "lexicon").glob("*.csv"))
    ]
    return {name: {row["phrase"].lower(): row["value"] for row in rows} for name, rows in [*lists, *lexicon]}


def word_phrases(lists: WordLists) -> list[Phrase]:
    """All phrases of all lists, each under its list's name."""
    return [
        Phrase(row["phrase"], name, row["value"], cast("Case", row["case"]))
        for name, rows in lists
        for row in rows
    ]


def read_word_lists(folder: Path) -> WordLists:
    """The rows of all lists in data/reference/words, checked. Raises `VocabularyError` naming list and phrase."""
    names = sorted(path.stem for path in (folder / "words").glob("*.csv"))
    lists = [(name, read_rows(folder / "words", name, COLUMNS)) for name in names]
    for name, rows in lists:
        for row in rows:
            if row["case"] not in get_args(Case):
                raise VocabularyError(
                    f"words/{name}.csv: {row['phrase']!r} has case {row['case']!r}, not any/capital/exact"
                )
    return lists
