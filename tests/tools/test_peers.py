"""Peers answer from a process of their own, and are scored as the project is."""

import json
import sys
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from analytics.vocabulary.model import Vocabulary
from tools.peers import dates
from tools.peers.answer import PEERS
from tools.peers.compare import PUBLIC_PEERS, answering, score_peer
from tools.peers.names import capital_runs

PYTHON = Path(sys.executable)
ROOT = Path(__file__).parents[2]
RECORDS = [
    {
        "id": "AGREE-1",
        "event": "AGREE",
        "text": "Kenya and officials of Uganda agreed to meet.",
        "source": [{"actorText": "Kenya", "code": "KEN"}],
        "target": [{"actorText": "officials", "code": "UGA"}],
    }
]


def test_a_peer_answers_each_text_in_turn() -> None:
    with answering(PYTHON, "ISO names of pycountry") as peer:
        assert peer is not None
        assert peer.version
        assert peer.ask("Viet Nam and Kenya, then Kenya") == ["VNM", "KEN"]
        assert peer.ask("nobody") == []


def test_a_peer_that_cannot_be_loaded_is_none() -> None:
    with answering(PYTHON, "no such reader") as peer:
        assert peer is None


def test_a_peer_that_raises_has_found_nothing() -> None:
    with answering(PYTHON, "runs of capitals") as peer:
        assert peer is not None
        assert peer.ask("one", "argument too many") is None
        assert peer.ask("the UN Office") == {"Person": [[4, 13]], "Organisation": [[4, 13]]}


def test_a_peer_is_scored_by_the_scorer_of_the_project(tmp_path: Path, vocabulary: Vocabulary) -> None:
    (tmp_path / "PLOVER_GSR_CAMEO.json").write_text(json.dumps(RECORDS))
    with answering(PYTHON, "ISO names of pycountry") as peer:
        assert peer is not None
        scores = score_peer("plover_gsr", tmp_path, vocabulary, peer.ask)
    assert (scores["actor alone"].hit, scores["actor alone"].wanted) == (1, 2)
    assert scores["actor to country"].hit == 2


def test_every_peer_of_a_set_is_pinned() -> None:
    pins = (ROOT / "requirements-peers.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    packages = {peer.package for peers in PUBLIC_PEERS.values() for peer in peers if peer.package}
    assert packages <= {peer.package for peer in PEERS.values()}
    assert not [name for name in packages if f"\n{name.lower().replace('_', '-')}==" not in pins]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Prime Minister David Cameron spoke.", ["Prime Minister David Cameron"]),
        ("Talks at the Ministry of Foreign Affairs with NATO", ["Ministry of Foreign Affairs", "NATO"]),
        ("Nothing here", []),
    ],
)
def test_runs_of_capitals(text: str, runs: list[str]) -> None:
    assert [text[start:end] for start, end in capital_runs()(text)["Organisation"]] == runs


@pytest.mark.parametrize(
    ("resolved", "values", "days"),
    [
        ({"timex": "2008-06-09", "type": "date", "value": "2008-06-09"}, ["2008-06-09"], "2008-06-09"),
        (
            {"timex": "2008", "type": "daterange", "start": "2008-01-01", "end": "2009-01-01"},
            ["2008"],
            "2008-01-01",
        ),
        (
            {"timex": "XXXX-05", "type": "daterange", "start": "2016-05-01", "end": "2016-06-01"},
            ["2016-05"],
            "2016-05-01",
        ),
        ({"timex": "2016-W44", "type": "daterange", "start": "2016-10-31", "end": "2016-11-07"}, [], "2016-10-31"),
    ],
)
def test_values_of_recognizers(
    resolved: dict[str, str], values: list[str], days: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = SimpleNamespace(start=3, end=6, text="2008", resolution={"values": [resolved]})
    package = SimpleNamespace(Culture=SimpleNamespace(English="en"), recognize_datetime=lambda *_, **__: [item])
    monkeypatch.setitem(sys.modules, "recognizers_date_time", package)
    (found,) = dates.recognizers()("in 2008", "2016-11-07")
    assert (found["start"], found["end"], found["values"]) == (3, 7, values)
    assert {first for first, _ in found["days"]} == {days}


def test_dateparser_names_the_unit() -> None:
    pytest.importorskip("dateparser")
    (found,) = dates.dateparser()("It began in May 2008.", "2016-11-07")
    assert (found["values"], found["days"]) == (["2008-05"], [("2008-05-01", "2008-05-31")])


def test_a_package_without_units_leaves_all_of_them_open(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(datetime(2008, 5, 1), "May 2008", (3, 11))]  # noqa: DTZ001 - as the package gives it
    monkeypatch.setitem(sys.modules, "datefinder", SimpleNamespace(find_dates=lambda *_, **__: found))
    (date,) = dates.datefinder()("in May 2008", "2016-11-07")
    assert date["values"] == ["2008", "2008-05", "2008-05-01"]
