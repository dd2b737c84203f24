"""One peer answering: run in the peers' own environment, so that no package of theirs comes near the product.

    python -m tools.peers.answer PEER

In: a JSON list of arguments on each line of the standard input. Out: the peer's answer to each as a line of JSON,
after a first line with its version. A peer that raises on a text has found nothing in it.
"""

import json
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from tools.peers import countries, dates, names


@dataclass(frozen=True, slots=True)
class Peer:
    """package: whose version names the peer; title: as the report calls it; make: loads it."""

    package: str
    title: str
    make: Callable[[], Callable[..., Any]]


COUNTRIES = (
    Peer("pycountry", "ISO names of pycountry", countries.plain_names),
    Peer("geotext", "geotext", countries.geotext),
    Peer("flashgeotext", "flashgeotext", countries.flashgeotext),
    Peer("country-named-entity-recognition", "country-named-entity-recognition", countries.country_entities),
    Peer("country_converter", "expressions of country_converter", countries.converter_expressions),
)
DATES = (
    Peer("recognizers-text-date-time", "recognizers-text-date-time", dates.recognizers),
    Peer("dateparser", "dateparser", dates.dateparser),
    Peer("datefinder", "datefinder", dates.datefinder),
    Peer("parsedatetime", "parsedatetime", dates.parsedatetime),
    Peer("timefhuman", "timefhuman", dates.timefhuman),
)
NAMES = (
    Peer("spacy", "spaCy with en_core_web_sm", names.spacy_small),
    Peer("", "runs of capitals", names.capital_runs),
)
PEERS: Mapping[str, Peer] = {peer.title: peer for peer in (*COUNTRIES, *DATES, *NAMES)}


def main(title: str) -> int:
    """Answer every line; returns the exit code."""
    peer = PEERS[title]
    with redirect_stdout(sys.stderr):  # what a package prints is no answer
        read = peer.make()
    _say(version(peer.package) if peer.package else "")
    for line in sys.stdin:
        _say(_answer(read, json.loads(line)))
    return 0


def _answer(read: Callable[..., Any], arguments: list[str]) -> object:
    with redirect_stdout(sys.stderr):
        try:
            return read(*arguments)
        except Exception as error:  # whatever a package raises, it has found nothing
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            return None


def _say(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
