"""A folder of documents → the dataset on disk.

In: the folders. Out: the dataset, and a summary of the build. A document whose analysis fails is rejected like a
file that cannot be read, and the rest goes on; a folder without any readable document leaves the dataset as it
was.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

from analytics.annotation.annotate import annotate
from analytics.annotation.annotations import Annotations
from analytics.annotation.reading import read_text
from analytics.documents.document import Document, Rejected
from analytics.documents.folder import read_documents
from analytics.documents.language import READ
from analytics.facts.extract import extract_facts
from analytics.facts.model import DocumentFacts, ResolvedDate
from analytics.tables.assemble import build_tables
from analytics.tables.store import Dataset, write_dataset
from analytics.tables.validation import validate
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary

_LOG = logging.getLogger(__name__)


class NothingToBuildError(ValueError):
    """No document of the folder could be read."""


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made: the tables, and the files it had to leave out."""

    tables: dict[str, pd.DataFrame]
    rejected: tuple[Rejected, ...]


def build_dataset(
    documents: Path, data: Path, progress: Callable[[], object] = lambda: None
) -> tuple[Dataset, Build]:
    """Read all documents, extract their facts, write the dataset into a data folder and open it.

    progress: called after each file. Raises `NotADirectoryError`, `NothingToBuildError`, `VocabularyError`.
    """
    build = extract_tables(documents, progress)
    if build.tables["documents"].empty:
        raise NothingToBuildError(f"{documents}: no document could be read; the dataset is as it was")
    validate(build.tables)
    return write_dataset(build.tables, data), build


def extract_tables(documents: Path, progress: Callable[[], object] = lambda: None) -> Build:
    """The tables of a folder of documents, in memory."""
    vocabulary = _vocabulary()
    facts: list[DocumentFacts] = []
    rejected: list[Rejected] = []
    for file in read_documents(documents):
        results = [file] if isinstance(file, Rejected) else analyse(file, vocabulary)
        rejected += [result for result in results if isinstance(result, Rejected)]
        facts += [result for result in results if isinstance(result, DocumentFacts)]
        progress()
    return Build(build_tables(facts, rejected, vocabulary), tuple(rejected))


def analyse(document: Document, vocabulary: Vocabulary) -> list[DocumentFacts | Rejected]:
    """The facts of one document.

    One in a language that is not read is kept without facts and said to be so; a defect of the rules costs the
    document it shows in, and is logged.
    """
    if document.language not in (None, READ):
        reason = f"is in the language {document.language!r}: it is kept, but only English is read for facts"
        return [_without_facts(document), Rejected(document.source, reason)]
    try:
        return [extract_facts(annotate(document, vocabulary), vocabulary)]
    except Exception as error:
        _LOG.exception("%s: the analysis failed", document.source)
        reason = f"its analysis failed ({type(error).__name__}: {error}): please report it with the file"
        return [Rejected(document.source, reason)]


@cache
def _vocabulary() -> Vocabulary:
    """The reference data does not change while the program runs."""
    return load_vocabulary()


def _without_facts(document: Document) -> DocumentFacts:
    return DocumentFacts(Annotations(document, read_text(document.text), ()), document.title or "", ResolvedDate())
