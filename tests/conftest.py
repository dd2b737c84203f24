"""Fixtures that tests of several rooms share."""

from pathlib import Path

import pytest

from analytics.tables.store import Dataset, open_dataset
from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary
from tests.gold_dataset import write_gold_dataset


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The project's own vocabularies, read once a run."""
    return load_vocabulary()


@pytest.fixture(scope="session")
def gold_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds the gold dataset."""
    folder = tmp_path_factory.mktemp("gold")
    write_gold_dataset(folder)
    return folder


@pytest.fixture(scope="session")
def dataset(gold_folder: Path) -> Dataset:
    """The dataset of the hand-read facts, to be read only."""
    return open_dataset(gold_folder)
