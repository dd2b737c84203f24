"""Meetings: found, and their dates, place, kind, format, attendance and parties right.

In: the gold meetings of a document and the extracted ones. Out: counts on the tallies. Each gold meeting is
paired with the extracted one that is most like it; the details are counted for reported meetings that were
found.
"""

from collections.abc import Callable, Sequence
from typing import Any

from analytics.evaluation.extracted import Extracted, TextRow, confidence, confidences
from analytics.evaluation.gold import Gold
from analytics.evaluation.likeness import normal, overlap
from analytics.evaluation.organisations import SameOrganisation
from analytics.evaluation.tally import Tally

Pair = tuple[TextRow, dict[str, Any]]

_LEAST_LIKENESS = 2.5  # of at most 5.5: a date that agrees counts 2, status, country and title 1 each, kind a half


def score_meetings(
    scores: dict[str, Tally], gold: Gold, extracted: Extracted, document_id: str | None, same: SameOrganisation
) -> None:
    """Count the meetings of one document."""
    made = extracted.entities("meetings", extracted.linked("meeting_documents", document_id, "meeting_id"))
    pairs = _pair(made, gold["meetings"])
    for status, label in (("reported", "meetings: reported"), (None, "meetings: all")):
        _score_found(scores[label], made, gold, pairs, status)
    here = [row for row in extracted.rows["participants"] if row["document_id"] == document_id]
    for meeting, wanted in pairs:
        if wanted["status"] == "reported":
            where = f"{gold['document']} {wanted['title'][:40]}"
            _score_details(scores, meeting, wanted, where)
            at = [row for row in here if row["meeting_id"] == meeting["meeting_id"]]
            _score_parties(scores, at, wanted, where, same)


def _pair(made: Sequence[TextRow], wanted: Sequence[dict[str, Any]]) -> list[Pair]:
    """The best free extracted meeting for each gold meeting, reported ones first."""
    free, pairs = list(made), []
    for gold in sorted(wanted, key=lambda meeting: meeting["status"] != "reported"):
        best = max(free, key=lambda meeting: _likeness(meeting, gold), default=None)
        if best is not None and _likeness(best, gold) >= _LEAST_LIKENESS:
            free.remove(best)
            pairs.append((best, gold))
    return pairs


def _likeness(made: TextRow, wanted: dict[str, Any]) -> float:
    start, gold_start = made["start_date"], wanted["start"] or ""
    dated = bool(start and gold_start) and (start.startswith(gold_start) or gold_start.startswith(start))
    same_country = (made["country_iso3"] or None) == wanted["country"]
    same_kind = made["kind"] == wanted["kind"]
    title = overlap(made["title"], wanted["title"])
    likeness: float = 2 * dated + (made["status"] == wanted["status"]) + same_country + title + 0.5 * same_kind
    return likeness


def _score_found(
    tally: Tally, meetings: Sequence[TextRow], gold: Gold, pairs: Sequence[Pair], status: str | None
) -> None:
    name = gold["document"]
    made = [meeting for meeting in meetings if status in (None, meeting["status"])]
    wanted = [meeting for meeting in gold["meetings"] if status in (None, meeting["status"])]
    hit = [(m, w) for m, w in pairs if m in made and w in wanted]
    tally.hit += len(hit)
    tally.made += len(made)
    tally.wanted += len(wanted)
    tally.judged += zip(confidences(made), [any(m is other for other, _ in hit) for m in made], strict=False)
    tally.errors += [
        f"{name}: wrong meeting {m['title']!r} {m['start_date']} {m['status']}"
        for m in made
        if not any(m is other for other, _ in hit)
    ]
    tally.errors += [
        f"{name}: missed meeting {w['title']!r} {w['start']} {w['status']}"
        for w in wanted
        if not any(w is other for _, other in hit)
    ]


def _score_details(scores: dict[str, Tally], made: TextRow, wanted: dict[str, Any], where: str) -> None:
    sure = confidence(made)
    columns = {
        "start": "start_date",
        "end": "end_date",
        "country": "country_iso3",
        "kind": "kind",
        "format": "format",
    }
    for field, column in columns.items():
        right = (made[column] or None) == wanted[field]
        scores[f"meeting: {field}"].compare_value(made[column], wanted[field], right, where, sure)
    right = normal(made["city"]) == normal(wanted["city"])
    scores["meeting: city"].compare_value(made["city"], wanted["city"], right, where, sure)
    number = int(float(made["attendance"])) if made["attendance"] else None
    right = number == wanted["attendance"]
    scores["meeting: attendance"].compare_value(made["attendance"], wanted["attendance"], right, where, sure)


def _score_parties(
    scores: dict[str, Tally],
    participants: Sequence[TextRow],
    wanted: dict[str, Any],
    where: str,
    same: SameOrganisation,
) -> None:
    countries = _surest(participants, "country_iso3", lambda row: row["kind"] == "country")
    wanted_countries = sorted(set(wanted["participating_countries"]))
    scores["meeting: countries"].compare_lists(
        sorted(countries),
        wanted_countries,
        str.__eq__,
        where,
        [countries[country] for country in sorted(countries)],
    )
    bodies = _surest(
        participants, "organisation_id", lambda row: (row["kind"], row["part"]) == ("organisation", "organiser")
    )
    scores["meeting: organisers"].compare_lists(
        sorted(bodies), wanted["organisers"], same, where, [bodies[body] for body in sorted(bodies)]
    )


def _surest(rows: Sequence[TextRow], column: str, counts: Callable[[TextRow], bool]) -> dict[str, float]:
    """The values of a column in the rows that count, each with the highest confidence that a row gives it."""
    values: dict[str, float] = {}
    for row in filter(counts, rows):
        values[row[column]] = max(values.get(row[column], 0.0), confidence(row) or 0.0)
    return values
