"""The gold corpus is well formed: every facts file follows the reading guidelines mechanically.

Enters: tests/gold/stories/*.txt and tests/gold/facts/*.json. Checked: the keys and types of each
file, identifiers from the closed lists, ISO dates and country codes, and that every name which the
guidelines want as printed does occur in its story (white space aside). Whether a fact is *right* is
the reader's work and no test's.
"""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pycountry
import pytest

GOLD = Path(__file__).parent
STORIES = sorted((GOLD / "stories").glob("*.txt"))
FACTS = sorted((GOLD / "facts").glob("*.json"))

KEYS = [
    "document",
    "title",
    "language",
    "published",
    "meetings",
    "people",
    "organisations",
    "countries",
    "programmes",
    "pillars",
    "agreements",
    "themes",
]
STATUSES = {"reported", "referred", "planned"}
KINDS = {
    "steering-committee",
    "ministerial",
    "high-level",
    "expert",
    "bilateral",
    "side-event",
    "conference",
    "training",
    "ceremony",
    "council",
    "briefing",
    "visit",
    "consultation",
    "summit",
    "other",
}
FORMATS = {None, "in-person", "online", "hybrid"}
THEMES = {
    "drug-trafficking",
    "organised-crime",
    "human-trafficking",
    "drug-use-health",
    "criminal-justice",
    "anti-corruption",
    "illicit-finance",
    "terrorism",
    "border-management",
    "cybercrime",
    "research",
    "gender",
    "human-rights",
    "youth",
    "sustainable-development",
}
AGREEMENTS = {
    "memorandum",
    "treaty",
    "agreement",
    "declaration",
    "convention",
    "protocol",
    "charter",
    "strategy",
    "arrangement",
    "addendum",
    "exchange of notes",
    "framework",
    "letter",
    "letter of intent",
    "plan",
    "programme",
    "statement",
}
MEETING_KEYS = {
    "status",
    "kind",
    "title",
    "start",
    "end",
    "inferred",
    "city",
    "country",
    "format",
    "attendance",
    "hosts",
    "organisers",
    "participating_countries",
}
MEETING_EXTRAS = {"reason", "date_edtf", "attendance_at_least"}
PROGRAMME_KEYS = {"name", "start", "end"}
PROGRAMME_EXTRAS = {"launched", "members", "reason"}
ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def is_date(text: str) -> bool:
    """Whether the text is YYYY, YYYY-MM or YYYY-MM-DD and exists in the calendar."""
    match = ISO_DATE.fullmatch(text)
    if not match:
        return False
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True


def is_country(code: str) -> bool:
    """Whether the code is an ISO 3166-1 alpha-3 code in use, or the one that is used for Kosovo."""
    return code == "XKX" or pycountry.countries.get(alpha_3=code) is not None


def is_told(phrase: str, text: str) -> bool:
    """Whether half of a phrase's words stand in the text: readers name what has no printed name."""
    words = {word.casefold() for word in re.findall(r"\w{3,}", phrase)}
    return 2 * sum(word in text.casefold() for word in words) >= len(words)


def squeezed(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def read(path: Path) -> tuple[dict[str, Any], str]:
    facts = json.loads(path.read_text(encoding="utf-8"))
    return facts, squeezed((GOLD / "stories" / facts["document"]).read_text(encoding="utf-8"))


@pytest.fixture(params=FACTS, ids=lambda path: path.stem)
def gold(request: pytest.FixtureRequest) -> tuple[dict[str, Any], str]:
    return read(request.param)


def test_stories_and_facts_pair_up() -> None:
    assert [path.stem for path in STORIES] == [path.stem for path in FACTS]
    assert len(STORIES) >= 80
    for path in FACTS:
        assert json.loads(path.read_text(encoding="utf-8"))["document"] == f"{path.stem}.txt"


def test_keys_and_plain_values(gold: tuple[dict[str, Any], str]) -> None:
    facts, text = gold
    assert list(facts) == KEYS
    assert facts["language"] == "en"
    assert facts["title"] is None or squeezed(facts["title"]) in text
    assert facts["published"] is None or is_date(facts["published"])
    assert len(set(facts["themes"])) == len(facts["themes"])
    assert set(facts["themes"]) <= THEMES
    assert all(is_country(code) for code in facts["countries"])
    assert len(set(facts["countries"])) == len(facts["countries"])


def test_meetings(gold: tuple[dict[str, Any], str]) -> None:
    facts, text = gold
    for meeting in facts["meetings"]:
        assert MEETING_KEYS <= set(meeting) <= MEETING_KEYS | MEETING_EXTRAS
        assert meeting["status"] in STATUSES
        assert meeting["kind"] in KINDS
        assert meeting["format"] in FORMATS
        assert is_told(meeting["title"], text)
        assert meeting["start"] or not meeting["end"]
        if meeting["start"]:
            assert is_date(meeting["start"])
            assert meeting["end"] is None or (is_date(meeting["end"]) and meeting["start"] <= meeting["end"])
        assert meeting["inferred"] == ("reason" in meeting)
        assert meeting["city"] is None or meeting["inferred"] or meeting["city"].casefold() in text.casefold()
        assert meeting["country"] is None or is_country(meeting["country"])
        assert meeting["attendance"] is None or meeting["attendance"] > 1


def test_who_takes_part_is_named(gold: tuple[dict[str, Any], str]) -> None:
    facts, text = gold
    for meeting in facts["meetings"]:
        named = {*facts["countries"], meeting["country"]}
        parts = meeting["participating_countries"]
        assert len(set(parts)) == len(parts)
        assert set(parts) <= named
        host_countries = {host for host in meeting["hosts"] if is_country(host)}
        assert host_countries <= set(parts)
        assert set(meeting["hosts"]) - host_countries <= set(facts["organisations"])
        assert all(name in facts["organisations"] or is_told(name, text) for name in meeting["organisers"])


def test_people(gold: tuple[dict[str, Any], str]) -> None:
    facts, text = gold
    for person in facts["people"]:
        assert set(person) == {"name", "role", "organisation", "country", "in_meeting"}
        assert squeezed(person["name"]).casefold() in text.casefold()
        places = {meeting["country"] for meeting in facts["meetings"]}
        assert person["country"] in {None, *facts["countries"], *places}
        assert isinstance(person["in_meeting"], bool)
        assert facts["meetings"] or not person["in_meeting"]
    names = [person["name"] for person in facts["people"]]
    assert len(set(names)) == len(names)


def test_names_are_as_printed(gold: tuple[dict[str, Any], str]) -> None:
    facts, text = gold
    for name in facts["organisations"]:
        assert squeezed(name) in text
    for entry in facts["pillars"]:
        assert set(entry) == {"number", "title", "themes"}
        assert squeezed(entry["title"]) in text
        assert set(entry["themes"]) <= THEMES
    for entry in facts["programmes"]:
        assert PROGRAMME_KEYS <= set(entry) <= PROGRAMME_KEYS | PROGRAMME_EXTRAS
        assert is_told(entry["name"], text)


def test_agreements(gold: tuple[dict[str, Any], str]) -> None:
    facts, text = gold
    for agreement in facts["agreements"]:
        assert set(agreement) == {"name", "kind", "signed", "city", "country", "parties"}
        assert agreement["kind"] in AGREEMENTS
        assert is_told(agreement["name"], text)
        assert agreement["signed"] is None or is_date(agreement["signed"])
        assert agreement["country"] is None or is_country(agreement["country"])
        for party in agreement["parties"]:
            assert party in facts["countries"] or party in facts["organisations"] or is_told(party, text)
