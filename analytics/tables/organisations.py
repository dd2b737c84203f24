"""Organisations of all documents: which are the same, and their rows.

In: the organisation facts of documents. Out: the id each fact's organisation goes by in the dataset, and rows of
`organisations` and `document_organisations`. Known organisations are told by their id. An unknown one that a
document prints by its acronym alone is the one that others print in full with that acronym, if there is just
one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from analytics.facts.model import DocumentFacts, OrganisationFact
from analytics.tables.names import words
from analytics.tables.rows import Rows
from analytics.vocabulary.model import Vocabulary

_SHORTEST_TELLING_ACRONYM = 4  # letters; shorter ones mean something else in the next country


def link_organisations(documents: Sequence[DocumentFacts]) -> Mapping[str, str]:
    """An organisation id of the facts → the id it goes by in the dataset, where that is another."""
    facts = [
        fact
        for document in documents
        for fact in document.organisations
        if fact.organisation_id.startswith("org-")
    ]
    in_full: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.acronym and words(fact.name) != words(fact.acronym):
            in_full[fact.acronym].add(fact.organisation_id)
    return {
        fact.organisation_id: next(iter(in_full[fact.name]))
        for fact in facts
        if len(fact.name) >= _SHORTEST_TELLING_ACRONYM
        and len(in_full.get(fact.name, ())) == 1
        and fact.organisation_id not in in_full[fact.name]
    }


def add_organisations(
    rows: Rows, documents: Sequence[DocumentFacts], same: Mapping[str, str], vocabulary: Vocabulary
) -> None:
    """Rows of every organisation that a document names, with evidence."""
    facts: dict[str, list[OrganisationFact]] = defaultdict(list)
    for document in documents:
        source = document.annotations
        ids = [same.get(fact.organisation_id, fact.organisation_id) for fact in document.organisations]
        mentions: Counter[str] = Counter()
        for organisation_id, fact in zip(ids, document.organisations, strict=True):
            mentions[organisation_id] += len(fact.mentions)
        for organisation_id, fact in zip(ids, document.organisations, strict=True):
            facts[organisation_id].append(fact)
            link = {"document_id": source.document.document_id, "organisation_id": organisation_id}
            row_id = rows.add("document_organisations", {**link, "mentions": mentions[organisation_id]})
            rows.add_evidence("document_organisations", row_id, "organisation_id", source, fact.mentions)
            rows.add_evidence("organisations", organisation_id, "name", source, fact.mentions[:1])
    for organisation_id, same_body in facts.items():
        rows.add("organisations", _row(organisation_id, same_body, vocabulary))


def add_mentioned_organisations(rows: Rows, printed: Mapping[str, str], vocabulary: Vocabulary) -> None:
    """Rows of the organisations that other tables point to without a mention of their own.

    printed: organisation id → a name that a document prints for it.
    """
    for organisation_id in sorted(rows.values("organisation_id")):
        name = printed.get(organisation_id) or organisation_id.removeprefix("org-").replace("-", " ")
        fact = OrganisationFact(organisation_id, name, None, "other", None, ())
        rows.add("organisations", _row(organisation_id, [fact], vocabulary))


def _row(organisation_id: str, facts: Sequence[OrganisationFact], vocabulary: Vocabulary) -> dict[str, object]:
    known = vocabulary.organisations.get(organisation_id)
    if known:
        body: dict[str, object] = {"name": known.name, "acronym": known.acronym, "kind": known.kind}
        return {"organisation_id": organisation_id, **body, "country_iso3": known.country_iso3}
    return {
        "organisation_id": organisation_id,
        "name": _usual([fact.name for fact in facts if not _is_acronym(fact)] or [fact.name for fact in facts]),
        "acronym": _usual(fact.acronym for fact in facts),
        "kind": _usual(fact.kind for fact in facts if fact.kind != "other") or "other",
        "country_iso3": _usual(fact.country_iso3 for fact in facts),
    }


def _is_acronym(fact: OrganisationFact) -> bool:
    return fact.name == fact.acronym or (fact.name.isupper() and " " not in fact.name)


def _usual(values: Iterable[str | None]) -> str | None:
    """The value that most facts have; of equals the longest, then the first by alphabet."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], -len(value), value), default=None)
