"""Fixtures that tests of several rooms share."""

import pytest

from analytics.vocabulary.load import load_vocabulary
from analytics.vocabulary.model import Vocabulary


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The project's own vocabularies, read once a run."""
    return load_vocabulary()
