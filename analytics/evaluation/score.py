"""How well extracted tables agree with gold facts, fact by fact.

In: gold facts and `Extracted`. Out: a `Tally` per fact, counted over all documents. What a whole document is
about is scored here, its people and meetings in `people` and `meetings`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from analytics.evaluation.extracted import Extracted, TextRow
from analytics.evaluation.gold import Gold
from analytics.evaluation.likeness import alike, normal, overlap
from analytics.evaluation.meetings import score_meetings
from analytics.evaluation.organisations import SameOrganisation, same_organisation
from analytics.evaluation.people import score_people
from analytics.evaluation.tally import Tally

Scores = Mapping[str, Tally]

_FREE_KINDS = ("government", "media")  # found beyond the gold facts, these cost nothing


def score(golds: Iterable[Gold], extracted: Extracted) -> Scores:
    """A tally per fact, in the order of the report."""
    scores: dict[str, Tally] = defaultdict(Tally)
    same = same_organisation(extracted)
    for gold in golds:
        document = extracted.document(gold["document"])
        made = [] if document is None else [gold["document"]]
        scores["documents"].compare_lists(made, [gold["document"]], str.__eq__, gold["document"])
        document_id = document["document_id"] if document else None
        if gold["title"]:
            title = document["title"] if document else ""
            scores["title"].compare_value(
                title, gold["title"], normal(title) == normal(gold["title"]), gold["document"]
            )
        _score_links(scores, gold, extracted, document_id, same)
        _score_named(scores, gold, extracted, document_id)
        score_people(scores, gold, extracted, document_id, same)
        score_meetings(scores, gold, extracted, document_id, same)
    return scores


def _score_links(
    scores: dict[str, Tally], gold: Gold, extracted: Extracted, document_id: str | None, same: SameOrganisation
) -> None:
    where = gold["document"]
    countries = sorted(set(extracted.linked("document_countries", document_id, "country_iso3")))
    scores["countries"].compare_lists(countries, sorted(set(gold["countries"])), str.__eq__, where)
    bodies = sorted(set(extracted.linked("document_organisations", document_id, "organisation_id")))
    kinds = {row["organisation_id"]: row["kind"] for row in extracted.rows["organisations"]}
    bodies = [
        body
        for body in bodies
        if kinds.get(body) not in _FREE_KINDS or any(same(body, wanted) for wanted in gold["organisations"])
    ]
    scores["organisations"].compare_lists(bodies, gold["organisations"], same, where)
    themes = sorted(set(extracted.linked("document_themes", document_id, "theme_id")))
    scores["themes"].compare_lists(themes, gold["themes"], str.__eq__, where)


def _score_named(scores: dict[str, Tally], gold: Gold, extracted: Extracted, document_id: str | None) -> None:
    where = gold["document"]
    for fact, same in (
        ("programmes", _same_programme),
        ("pillars", _same_pillar),
        ("agreements", _same_agreement),
    ):
        if gold[fact] or fact != "pillars":
            ids = extracted.linked(f"document_{fact}", document_id, f"{fact.removesuffix('s')}_id")
            scores[fact].compare_lists(extracted.entities(fact, ids), gold[fact], same, where)


def _same_programme(made: TextRow, wanted: Gold) -> bool:
    years = made["start_year"] == str(wanted["start"] or "") and made["end_year"] == str(wanted["end"] or "")
    return years and overlap(made["name"], wanted["name"]) >= 0.5


def _same_pillar(made: TextRow, wanted: Gold) -> bool:
    number = wanted.get("number")
    return alike(made["title"], wanted["title"], 0.75) and (
        not made["number"] or not number or int(float(made["number"])) == number
    )


def _same_agreement(made: TextRow, wanted: Gold) -> bool:
    signed = wanted.get("signed")
    return overlap(made["name"], wanted["name"]) >= 0.5 and (not signed or made["signed_on"] == signed)
