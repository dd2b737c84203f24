"""Gold facts: what a careful analyst wrote down of a document.

In: a folder of JSON files, one per document. Out: them, in the order of their names. Refused: a file that is no
gold fact, named with what it lacks.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Gold = Mapping[str, Any]

_KEYS = (
    "document",
    "title",
    "meetings",
    "people",
    "organisations",
    "countries",
    "programmes",
    "pillars",
    "agreements",
    "themes",
)


class GoldError(ValueError):
    """A gold file cannot be used; the message names it and what is wrong."""


def read_gold(folder: Path) -> list[Gold]:
    """All gold facts of a folder. Raises `GoldError`."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise GoldError(f"{folder}: no gold facts (*.json) there")
    return [_read(path) for path in paths]


def _read(path: Path) -> Gold:
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise GoldError(f"{path}: is no JSON ({error})") from None
    missing = [key for key in _KEYS if key not in gold]
    if missing:
        raise GoldError(f"{path}: lacks {', '.join(missing)}")
    return dict(gold)
