"""The shared vocabulary of themes, and the terms by which texts speak of them.

In: data/reference/themes.csv and theme_terms.csv. Out: `Theme` by id, and phrases of kind "theme" with keys
"theme_id weight". A weight is the share of a whole mention that the term is worth: 1 where it names the
theme, less where it needs company. The theme id "none" marks a longer phrase that hides a term ("chemical
weapons" are no arms trafficking). Refused: unknown themes, weights outside (0, 1].
"""

from collections.abc import Mapping
from pathlib import Path

from analytics.vocabulary.model import Theme
from analytics.vocabulary.phrases import Phrase
from analytics.vocabulary.rows import VocabularyError, read_rows

COLUMNS = ("theme_id", "name", "description", "source")
TERM_COLUMNS = ("term", "theme_id", "weight", "source")
NO_THEME = "none"


def load_themes(folder: Path) -> Mapping[str, Theme]:
    """Theme id → theme, in the order of the file."""
    rows = read_rows(folder, "themes", COLUMNS)
    return {row["theme_id"]: Theme(row["theme_id"], row["name"], row["description"]) for row in rows}


def theme_phrases(folder: Path, themes: Mapping[str, Theme]) -> list[Phrase]:
    """The terms as phrases of kind "theme". A term in capitals is an acronym and counts only as printed."""
    phrases = []
    for row in read_rows(folder, "theme_terms", TERM_COLUMNS):
        if row["theme_id"] not in themes and row["theme_id"] != NO_THEME:
            raise VocabularyError(
                f"theme_terms.csv: {row['term']!r} names no theme of themes.csv: {row['theme_id']!r}"
            )
        key = f"{row['theme_id']} {_weight(row):g}"
        phrases.append(Phrase(row["term"], "theme", key, "exact" if row["term"].isupper() else "any"))
    return phrases


def _weight(row: dict[str, str]) -> float:
    try:
        weight = float(row["weight"])
    except ValueError:
        weight = 0.0
    if not 0 < weight <= 1:
        raise VocabularyError(
            f"theme_terms.csv: {row['term']!r} has weight {row['weight']!r}; write a number in (0, 1]"
        )
    return weight
