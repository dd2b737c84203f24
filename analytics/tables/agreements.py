"""Agreements of all documents: which are the same, and their parties.

In: the agreement facts of documents. Out: rows of `agreements`, `agreement_parties` and `document_agreements`.
Two facts are one agreement when names and dates agree and, where both name parties, these overlap; or when kind,
day of signing and parties are the same. A wrong merge is worse than a missed one.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from analytics.facts.model import AgreementFact, DocumentFacts, PartyFact
from analytics.tables.clusters import cluster
from analytics.tables.names import main_words, words
from analytics.tables.organisations import Bodies
from analytics.tables.rows import Rows, content_id, evidence_of, values_of

# Words that name any agreement; what is left tells which one it is.
_COMMON = frozenset(
    words(
        "memorandum understanding mou agreement treaty convention protocol declaration strategy plan joint "
        "action between framework cooperation statement charter roadmap new signed"
    )
)


@dataclass(frozen=True, slots=True)
class _Naming:
    """An agreement as one document names it. parties: ids of countries and organisations."""

    document: DocumentFacts
    fact: AgreementFact
    parties: frozenset[str]


def add_agreements(rows: Rows, documents: Sequence[DocumentFacts], bodies: Bodies) -> None:
    """Add all rows of all agreements. documents: sorted by id."""
    namings = [_naming(document, fact, bodies) for document in documents for fact in document.agreements]
    groups = cluster(namings, _meeting_keys, _alike, _exclude)
    identities = [_identity(group) for group in groups]
    counts = Counter(identities)
    for group, identity in zip(groups, identities, strict=True):
        apart = () if counts[identity] == 1 else sorted(n.document.annotations.document.document_id for n in group)
        _add(rows, content_id("agreement", *identity, *apart), group, bodies)


def _naming(document: DocumentFacts, fact: AgreementFact, bodies: Bodies) -> _Naming:
    document_id = document.annotations.document.document_id
    return _Naming(document, fact, frozenset(_party_id(document_id, party, bodies) for party in fact.parties))


def _meeting_keys(naming: _Naming) -> Iterable[Hashable]:
    return [_name(naming), (naming.fact.kind, naming.fact.signed_on, naming.parties)]


def _alike(one: _Naming, other: _Naming) -> float:
    if _exclude(one, other):
        return 0.0
    if len(_name(one)) >= 2 and _name(one) == _name(other):
        return 2.0
    same_day = one.fact.signed_on == other.fact.signed_on and len(one.fact.signed_on or "") == len("2000-01-01")
    same_parties = len(one.parties) >= 2 and one.parties == other.parties
    if one.fact.kind == other.fact.kind and same_parties and (same_day or _name(one) == _name(other)):
        return 1.0
    return 0.0


def _exclude(one: _Naming, other: _Naming) -> bool:
    a, b = one.fact.signed_on or "", other.fact.signed_on or ""
    if not (a.startswith(b) or b.startswith(a)):
        return True
    return bool(one.parties) and bool(other.parties) and not one.parties & other.parties


def _name(naming: _Naming) -> frozenset[str]:
    return main_words(naming.fact.name) - _COMMON


def _identity(group: Sequence[_Naming]) -> tuple[str, ...]:
    row = _row(group)
    parties = sorted(set().union(*(naming.parties for naming in group)))
    return str(row["kind"]), str(row["signed_on"] or ""), *sorted(main_words(str(row["name"]))), "|", *parties


def _row(group: Sequence[_Naming]) -> dict[str, object]:
    facts = [naming.fact for naming in group]
    names = Counter(fact.name for fact in facts)
    placed = next((fact for fact in facts if fact.city or fact.country_iso3), facts[0])
    return {
        "name": min(names, key=lambda name: (-names[name], -len(name), name)),
        "kind": facts[0].kind,
        "signed_on": max((fact.signed_on for fact in facts if fact.signed_on), key=len, default=None),
        "city": placed.city,
        "country_iso3": placed.country_iso3,
    }


def _add(rows: Rows, agreement_id: str, group: Sequence[_Naming], bodies: Bodies) -> None:
    rows.add("agreements", {"agreement_id": agreement_id, **_row(group)})
    mentions: Counter[str] = Counter()
    for naming in group:
        mentions[naming.document.annotations.document.document_id] += len(naming.fact.mentions)
    for naming in group:
        source, fact = naming.document.annotations, naming.fact
        document_id = source.document.document_id
        link = {"document_id": document_id, "agreement_id": agreement_id, "mentions": mentions[document_id]}
        row_id = rows.add("document_agreements", link)
        rows.add_evidence("document_agreements", row_id, "agreement_id", source, fact.mentions)
        stated = {"name": fact.mentions[:1], **fact.evidence}
        evidence = evidence_of(values_of(fact), stated, {"kind": ("name",), "country_iso3": ("city",)})
        rows.add_all_evidence("agreements", agreement_id, source, evidence)
        for party in fact.parties:
            _add_party(rows, agreement_id, naming, party, bodies)


def _add_party(rows: Rows, agreement_id: str, naming: _Naming, party: PartyFact, bodies: Bodies) -> None:
    document_id = naming.document.annotations.document.document_id
    body = party.organisation_id if party.kind == "organisation" else None
    row = {
        "agreement_id": agreement_id,
        "kind": party.kind,
        "country_iso3": party.country_iso3,
        "organisation_id": bodies.id_of(document_id, body),
        "name": party.name,
    }
    row_id = rows.add("agreement_parties", row)
    evidence = evidence_of(row, party.evidence, {"name": ("country_iso3", "organisation_id")})
    rows.add_all_evidence("agreement_parties", row_id, naming.document.annotations, evidence)


def _party_id(document_id: str, party: PartyFact, bodies: Bodies) -> str:
    return bodies.id_of(document_id, party.organisation_id) or party.country_iso3 or party.name
