"""Organisations of all documents: which are the same, and their rows.

In: the organisation facts of documents. Out: `Bodies`, the id that each organisation goes by in the dataset, and
rows of `organisations` and `document_organisations`. Known organisations are told by their id. Others are told
by name and country: the customs services of two countries are two. One that a document prints without its
country, or by its acronym alone, is the one that others print in full, if there is just one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from analytics.facts.model import DocumentFacts, OrganisationFact
from analytics.tables.names import main_words
from analytics.tables.rows import Rows
from analytics.vocabulary.model import Vocabulary

_UNKNOWN = "org-"  # how ids start that are made of a name
_LETTERS_OF_A_TELLING_ACRONYM = 4  # shorter ones mean something else in the next country
_WORDS_OF_A_TELLING_NAME = 3  # "Customs Service" may be any country's


class Bodies:
    """The id of each organisation in the dataset."""

    def __init__(self, documents: Sequence[DocumentFacts]) -> None:
        self._countries = {
            (document.annotations.document.document_id, fact.organisation_id): fact.country_iso3
            for document in documents
            for fact in document.organisations
        }
        self._same: Mapping[str, str] = {}
        self._same = self._find_same(documents)

    def id_of(self, document_id: str, organisation_id: str | None, country_iso3: str | None = None) -> str | None:
        """The id of an organisation that a document's facts name. country_iso3: of those who speak for it."""
        if organisation_id is None or not organisation_id.startswith(_UNKNOWN):
            return organisation_id
        country = self._countries.get((document_id, organisation_id)) or country_iso3
        own = f"{organisation_id}-{country.lower()}" if country else organisation_id
        return self._same.get(own, own)

    def _find_same(self, documents: Sequence[DocumentFacts]) -> dict[str, str]:
        """Names without country, and acronyms alone → the one body that others print in full."""
        by_name: dict[str, set[str]] = defaultdict(set)
        by_acronym: dict[str, set[str]] = defaultdict(set)
        loose: list[tuple[str, OrganisationFact]] = []
        for document in documents:
            document_id = document.annotations.document.document_id
            for fact in document.organisations:
                own = self.id_of(document_id, fact.organisation_id) or ""
                if not own.startswith(_UNKNOWN):
                    continue
                if fact.country_iso3:
                    by_name[fact.organisation_id].add(own)
                if fact.acronym and not _is_acronym(fact):
                    by_acronym[fact.acronym].add(own)
                loose.append((own, fact))
        same = {own: _only(_fuller(fact, by_name, by_acronym)) for own, fact in loose}
        return {own: other for own, other in same.items() if other and other != own}


def add_organisations(
    rows: Rows, documents: Sequence[DocumentFacts], bodies: Bodies, vocabulary: Vocabulary
) -> None:
    """Rows of every organisation that a document names, with evidence."""
    facts: dict[str, list[OrganisationFact]] = defaultdict(list)
    for document in documents:
        source = document.annotations
        document_id = source.document.document_id
        ids = [bodies.id_of(document_id, fact.organisation_id) or "" for fact in document.organisations]
        mentions: Counter[str] = Counter()
        for organisation_id, fact in zip(ids, document.organisations, strict=True):
            mentions[organisation_id] += len(fact.mentions)
        for organisation_id, fact in zip(ids, document.organisations, strict=True):
            facts[organisation_id].append(fact)
            link = {"document_id": document_id, "organisation_id": organisation_id}
            row_id = rows.add("document_organisations", {**link, "mentions": mentions[organisation_id]})
            rows.add_evidence("document_organisations", row_id, "organisation_id", source, fact.mentions)
            rows.add_evidence("organisations", organisation_id, "name", source, fact.mentions[:1])
            acronyms = [span for span in fact.mentions if fact.acronym and fact.acronym in span.text]
            rows.add_evidence("organisations", organisation_id, "acronym", source, acronyms[:1])
    for organisation_id, same_body in facts.items():
        rows.add("organisations", _row(organisation_id, same_body, vocabulary))


def add_mentioned_organisations(
    rows: Rows, printed: Mapping[str, OrganisationFact], vocabulary: Vocabulary
) -> None:
    """Rows of the organisations that other tables point to without a mention of their own.

    printed: organisation id → what a document says of it beside a person, a participant or a party.
    """
    for organisation_id in sorted(rows.values("organisation_id")):
        name = organisation_id.removeprefix(_UNKNOWN).replace("-", " ")
        fact = printed.get(organisation_id) or OrganisationFact(organisation_id, name, None, "other", None, ())
        rows.add("organisations", _row(organisation_id, [fact], vocabulary))


def _fuller(
    fact: OrganisationFact, by_name: Mapping[str, set[str]], by_acronym: Mapping[str, set[str]]
) -> set[str]:
    """The bodies that the fact may stand for."""
    if _is_acronym(fact) and (len(fact.name) >= _LETTERS_OF_A_TELLING_ACRONYM or fact.country_iso3):
        country = fact.country_iso3
        found = by_acronym.get(fact.name, set())
        return {body for body in found if not country or body.endswith(f"-{country.lower()}")}
    if not fact.country_iso3 and len(main_words(fact.name)) >= _WORDS_OF_A_TELLING_NAME:
        return by_name.get(fact.organisation_id, set())
    return set()


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _row(organisation_id: str, facts: Sequence[OrganisationFact], vocabulary: Vocabulary) -> dict[str, object]:
    known = vocabulary.organisations.get(organisation_id)
    if known:
        printed = [fact.acronym for fact in facts if _prints_acronym(fact)]
        acronym = known.acronym if known.acronym in printed else _usual(printed) or known.acronym
        body: dict[str, object] = {"name": known.name, "acronym": acronym, "kind": known.kind}
        return {"organisation_id": organisation_id, **body, "country_iso3": known.country_iso3}
    return {
        "organisation_id": organisation_id,
        "name": _usual([fact.name for fact in facts if not _is_acronym(fact)] or [fact.name for fact in facts]),
        "acronym": _usual(fact.acronym for fact in facts),
        "kind": _usual(fact.kind for fact in facts if fact.kind != "other") or "other",
        "country_iso3": _usual(fact.country_iso3 for fact in facts),
    }


def _prints_acronym(fact: OrganisationFact) -> bool:
    """Whether a document prints the short name, and not only the full one."""
    short = (fact.acronym or "").lower()
    return bool(short) and any(span.text.lower().removesuffix("'s") == short for span in fact.mentions)


def _is_acronym(fact: OrganisationFact) -> bool:
    return fact.name == fact.acronym or (fact.name.isupper() and " " not in fact.name)


def _usual(values: Iterable[str | None]) -> str | None:
    """The value that most facts have; of equals the longest, then the first by alphabet."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], -len(value), value), default=None)
