"""People in the meeting: found, and their role, organisation and country right.

In: the gold people of a document and its extracted participants. Out: counts on the tallies. People whom the
gold facts name only in passing are not counted.
"""

from typing import Any

from analytics.evaluation.extracted import Extracted, TextRow, confidence, confidences
from analytics.evaluation.gold import Gold
from analytics.evaluation.likeness import alike, normal, same_name
from analytics.evaluation.organisations import SameOrganisation
from analytics.evaluation.tally import Tally


def score_people(
    scores: dict[str, Tally], gold: Gold, extracted: Extracted, document_id: str | None, same: SameOrganisation
) -> None:
    """Count the people of one document."""
    made = _people(extracted, document_id)
    wanted = [person for person in gold["people"] if person.get("in_meeting", True)]
    scores["people"].compare_lists(
        made, wanted, lambda m, w: same_name(m["name"], w["name"]), gold["document"], confidences(made)
    )
    for person in wanted:
        found = next((row for row in made if same_name(row["name"], person["name"])), None)
        if found is not None:
            _score_person(scores, found, person, f"{gold['document']} {person['name']}", same)


def _people(extracted: Extracted, document_id: str | None) -> list[TextRow]:
    """The first participation of each person of the document."""
    people: dict[str, TextRow] = {}
    for row in extracted.rows["participants"]:
        if row["document_id"] == document_id and row["kind"] == "person":
            people.setdefault(normal(row["name"]), row)
    return list(people.values())


def _score_person(
    scores: dict[str, Tally], made: TextRow, wanted: dict[str, Any], where: str, same: SameOrganisation
) -> None:
    role, body, country = wanted["role"], wanted["organisation"], wanted["country"]
    sure = confidence(made)
    scores["people: role"].compare_value(made["role"], role, alike(made["role"], role), where, sure)
    right = alike(made["organisation"], body) or same(made["organisation_id"], body or "")
    scores["people: organisation"].compare_value(made["organisation"], body, right, where, sure)
    right = (made["country_iso3"] or None) == country
    scores["people: country"].compare_value(made["country_iso3"], country, right, where, sure)
