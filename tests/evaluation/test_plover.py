"""The score on PLOVER's records, on two sentences of the same form."""

import json
from pathlib import Path

import pytest

from analytics.evaluation.benchmarks.plover import read_plover, score_plover
from analytics.vocabulary.model import Vocabulary

RECORDS = [
    {"id": "DOC", "event": "DOCUMENT", "eventText": "notes"},
    {
        "id": "AGREE-1",
        "event": "AGREE",
        "text": "Kenyan and Ugandan officials agreed to meet.",
        "source": [{"actorText": "Kenyan", "code": "KEN"}, {"actorText": "Ugandan officials", "code": "UGA"}],
        "target": "",
    },
    {
        "id": "MEET-1",
        "event": "CONSULT",
        "text": "The minister met UN envoys in Tokyo.",
        "source": [{"actorText": "minister", "code": "JAP"}],
        "target": [{"actorText": "UN envoys", "code": "IGO"}],
    },
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "PLOVER_GSR_CAMEO.json").write_text(json.dumps(RECORDS))
    return tmp_path


def test_only_actors_of_countries_are_read(folder: Path, vocabulary: Vocabulary) -> None:
    sentences = list(read_plover(folder, vocabulary))
    assert [len(sentence.actors) for sentence in sentences] == [2, 1]
    assert sentences[1].actors == (("minister", "JPN"),)


def test_country_of_an_actor_from_its_words_or_the_only_one_left(folder: Path, vocabulary: Vocabulary) -> None:
    scores = score_plover(folder, vocabulary)
    assert scores["actor to country"].hit == 3
    assert scores["sentence by actors"].f1 == 1.0
    assert scores["sentence by text"].f1 == 1.0


def test_missing_file_is_an_error(tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(FileNotFoundError):
        score_plover(tmp_path, vocabulary)
