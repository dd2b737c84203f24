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


def load_words(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """List name → phrase in lower case → value."""
    lexicon = [
        (path.stem, read_rows(folder / "lexicon", path.stem, LEXICON_COLUMNS))
        for path in sorted((folder / "lexicon").glob("*.csv"))
    ]
    return {
        name: {row["phrase"].lower(): row["value"] for row in rows} for name, rows in [*_lists(folder), *lexicon]
    }


def word_phrases(folder: Path) -> list[Phrase]:
    """All phrases of all lists, each under its list's name."""
    return [
        Phrase(row["phrase"], name, row["value"], cast("Case", row["case"]))
        for name, rows in _lists(folder)
        for row in rows
    ]


def _lists(folder: Path) -> list[tuple[str, list[dict[str, str]]]]:
    names = sorted(path.stem for path in (folder / "words").glob("*.csv"))
    lists = [(name, read_rows(folder / "words", name, COLUMNS)) for name in names]
    for name, rows in lists:
        for row in rows:
            if row["case"] not in get_args(Case):
                raise VocabularyError(
                    f"words/{name}.csv: {row['phrase']!r} has case {row['case']!r}, not any/capital/exact"
                )
    return lists
