"""Programmes of all documents: which are the same, their pillars, themes and member countries.

In: the programme facts of documents. Out: rows of `programmes`, `pillars`, `pillar_themes`,
`programme_countries` and the links of documents to them. A programme not in the reference data is told by the
body that runs it, the words of its name and its years. Documents that print other titles for a pillar keep
theirs as a pillar of its own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from analytics.facts.model import DocumentFacts, PillarFact, ProgrammeFact
from analytics.tables.names import main_words, slug, words
from analytics.tables.organisations import Bodies
from analytics.tables.rows import Rows, content_id, evidence_of, values_of
from analytics.vocabulary.model import Vocabulary

_YEARS = re.compile(r"\b\d{4}\b")


def add_programmes(rows: Rows, documents: Sequence[DocumentFacts], bodies: Bodies, vocabulary: Vocabulary) -> None:
    """Add all rows of all programmes."""
    facts: dict[str, list[tuple[DocumentFacts, ProgrammeFact]]] = defaultdict(list)
    for document in documents:
        for fact in document.programmes:
            facts[_programme_id(document, fact, bodies)].append((document, fact))
    for programme_id, reports in facts.items():
        rows.add("programmes", _row(programme_id, reports, bodies, vocabulary))
        _add_links(rows, programme_id, reports)
        _add_members(rows, programme_id, [fact for _, fact in reports], vocabulary)
        _add_pillars(rows, programme_id, reports)


def _programme_id(document: DocumentFacts, fact: ProgrammeFact, bodies: Bodies) -> str:
    if fact.programme_id:
        return fact.programme_id
    body = bodies.id_of(document.annotations.document.document_id, fact.organisation_id)
    name = main_words(_YEARS.sub("", fact.name)) - set(words(body or "")) - {"new", "regional"}
    ordered = [word for word in dict.fromkeys(words(fact.name)) if word in name]
    parts = [body or "", "-".join(ordered), str(fact.start_year or ""), str(fact.end_year or "")]
    return "programme-" + slug(" ".join(part for part in parts if part))


def _row(
    programme_id: str,
    reports: Sequence[tuple[DocumentFacts, ProgrammeFact]],
    bodies: Bodies,
    vocabulary: Vocabulary,
) -> dict[str, object]:
    known = vocabulary.programmes.get(programme_id)
    facts = [fact for _, fact in reports]
    names = Counter(fact.name for fact in facts)
    ids = (bodies.id_of(d.annotations.document.document_id, fact.organisation_id) for d, fact in reports)
    printed: dict[str, object] = {
        "name": min(names, key=lambda name: (-names[name], -len(name), name)),
        "organisation_id": next((body for body in ids if body), None),
        "start_year": next((fact.start_year for fact in facts if fact.start_year), None),
        "end_year": next((fact.end_year for fact in facts if fact.end_year), None),
        "launched_on": max((fact.launched_on for fact in facts if fact.launched_on), key=len, default=None),
    }
    if known:
        reference = {column: getattr(known, column) for column in printed}
        printed = {column: reference[column] or value for column, value in printed.items()}
    return {"programme_id": programme_id, **printed}


def _add_links(rows: Rows, programme_id: str, reports: Sequence[tuple[DocumentFacts, ProgrammeFact]]) -> None:
    for document, fact in reports:
        source = document.annotations
        link = {
            "document_id": source.document.document_id,
            "programme_id": programme_id,
            "mentions": len(fact.mentions),
        }
        row_id = rows.add("document_programmes", link)
        rows.add_evidence("document_programmes", row_id, "programme_id", source, fact.mentions)
        stated = {"name": fact.mentions[:1], **fact.evidence}
        evidence = evidence_of(values_of(fact), stated, {"organisation_id": ("name",)})
        rows.add_all_evidence("programmes", programme_id, source, evidence)


def _add_members(rows: Rows, programme_id: str, facts: Sequence[ProgrammeFact], vocabulary: Vocabulary) -> None:
    """Members that a document lists or counts, else those of the reference data at the programme's start."""
    for fact in facts:
        for country_iso3 in fact.members:
            row = {"programme_id": programme_id, "country_iso3": country_iso3, "via_group": fact.via_group}
            rows.add("programme_countries", row)
    known = vocabulary.programmes.get(programme_id)
    if known and known.group_id and not any(fact.members for fact in facts):
        start = known.launched_on or (str(known.start_year) if known.start_year else None)
        for country_iso3 in vocabulary.groups[known.group_id].members_on(start):
            row = {"programme_id": programme_id, "country_iso3": country_iso3, "via_group": known.group_id}
            rows.add("programme_countries", row)


def _add_pillars(rows: Rows, programme_id: str, reports: Sequence[tuple[DocumentFacts, ProgrammeFact]]) -> None:
    printed = Counter((pillar.number, words(pillar.title)) for _, fact in reports for pillar in fact.pillars)
    for document, fact in reports:
        for pillar in fact.pillars:
            _add_pillar(rows, programme_id, _pillar_id(programme_id, pillar, printed), document, pillar)


def _pillar_id(programme_id: str, pillar: PillarFact, printed: Mapping[tuple[int, tuple[str, ...]], int]) -> str:
    """Programme and number; a title that fewer documents print is told apart by its words."""
    rivals = [key for key in printed if key[0] == pillar.number]
    usual = min(rivals, key=lambda key: (-printed[key], key))
    if usual == (pillar.number, words(pillar.title)):
        return f"{programme_id}-{pillar.number}"
    return f"{programme_id}-{pillar.number}-{content_id('x', *words(pillar.title))[2:8]}"


def _add_pillar(
    rows: Rows, programme_id: str, pillar_id: str, document: DocumentFacts, pillar: PillarFact
) -> None:
    source = document.annotations
    values = {"programme_id": programme_id, "number": pillar.number, "title": pillar.title}
    rows.add("pillars", {"pillar_id": pillar_id, **values})
    for theme_id in pillar.theme_ids:
        rows.add("pillar_themes", {"pillar_id": pillar_id, "theme_id": theme_id})
    link = {"document_id": source.document.document_id, "pillar_id": pillar_id, "mentions": 1}
    row_id = rows.add("document_pillars", link)
    rows.add_evidence("document_pillars", row_id, "pillar_id", source, pillar.evidence.get("title", ()))
    rows.add_all_evidence("pillars", pillar_id, source, pillar.evidence)
