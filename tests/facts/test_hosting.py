"""Who hosted an event, and which country a visit went to: one story each."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.vocabulary.model import Vocabulary

HEAD = "Officers discuss border control\n\n"


def parts(story: str, vocabulary: Vocabulary) -> set[tuple[str, str | None]]:
    facts = extract_facts(annotate(Document("a.txt", HEAD + story, "txt", "0" * 64), vocabulary), vocabulary)
    return {(p.part, p.country_iso3) for p in facts.meetings[0].participants if p.kind == "country"}


@pytest.mark.parametrize(
    ("story", "host"),
    [
        ("Kenya hosted a workshop on forensics in Mombasa on 3 May 2021.", "KEN"),
        ("A workshop on forensics, hosted by Peru, was held in Lima on 3 May 2021.", "PER"),
        ("Bishkek hosted a conference on forensics on 3 May 2021.", "KGZ"),
    ],
)
def test_hosts(story: str, host: str, vocabulary: Vocabulary) -> None:
    assert ("host", host) in parts(story, vocabulary)


@pytest.mark.parametrize(
    ("story", "country"),
    [
        ("Minister Anna Berg paid a working visit to Peru on 3 May 2021.", "PER"),
        ("From 5 to 8 June 2017 the Board undertook a mission to Kenya.", "KEN"),
        ("Minister Anna Berg arrived in Lima on a two-day visit on 3 May 2021.", "PER"),
    ],
)
def test_the_country_visited_takes_part(story: str, country: str, vocabulary: Vocabulary) -> None:
    assert country in {code for _, code in parts(story, vocabulary)}


@pytest.mark.parametrize(
    ("story", "country"),
    [
        ("Judges visited the headquarters of Interpol in Lyon, France, on 3 May 2021.", "FRA"),
        ("A workshop on forensics was held in Lima, Peru, on 3 May 2021.", "PER"),
        ("Officers made a study tour to Poland from 3 to 5 May 2021.", "POL"),
    ],
)
def test_a_place_alone_takes_no_part(story: str, country: str, vocabulary: Vocabulary) -> None:
    assert country not in {code for _, code in parts(story, vocabulary)}
