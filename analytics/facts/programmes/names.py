"""When two printed names stand for one programme, and which of its names a programme goes by.

In: `ProgrammeSpan`s of one document. Out: `ProgrammeName`s (a name taken apart) and answers on them. Refused:
merging names with different heads ("Strategy", "Action Plan") or of unrelated organisations.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.annotation.annotations import Annotations
from analytics.annotation.reading import fold
from analytics.annotation.spans import ProgrammeSpan
from analytics.vocabulary.model import KnownProgramme, Vocabulary

_KINDS = {
    "programme": "programme", "program": "programme", "strategy": "strategy", "strategies": "strategy",
    "plan": "plan", "workplan": "plan", "blueprint": "plan", "roadmap": "roadmap", "road": "roadmap",
    "framework": "framework", "vision": "vision", "agenda": "agenda", "initiative": "initiative",
    "concept": "concept", "document": "strategy",
}  # fmt: skip
# words that come and go between two printings of one name
_LOOSE = re.compile(
    r"the|a|an|of|for|and|on|in|to|its|new|next|regional|joint|country|countries|states|state|member"
    r"|members|region|annual|period|years|year|until|action|work|cooperation|co|operation|current|second"
    r"|first|revised|from|between|with|s|phase|global|map|under"
)


@dataclass(frozen=True, slots=True)
class ProgrammeName:
    """A printed name: its head's kind, its telling words, those of them that name organisations, and their ids."""

    kind: str
    words: frozenset[str]
    bodies: frozenset[str]
    organisation_ids: frozenset[str]
    programme_id: str | None

    @property
    def is_named(self) -> bool:
        """Whether the name says more than its head noun."""
        return bool(self.words or self.bodies or self.programme_id)


def read_name(span: ProgrammeSpan, annotations: Annotations, vocabulary: Vocabulary) -> ProgrammeName:
    """A span's name taken apart; an acronym of a known programme stands for the words of its name."""
    bodies: set[str] = set()
    ids = {span.organisation_id} if span.organisation_id else set()
    for organisation in annotations.inside(annotations.organisations, span):
        bodies |= _tokens(organisation.text)
        ids.add(organisation.organisation_id)
    bodies |= {token.lower() for token in re.findall(r"\b[A-Z]{3,}\b", fold(span.name))}
    known = vocabulary.programmes.get(span.programme_id or "")
    full_name = f"{span.name} {known.name}" if known else span.name
    tokens = _tokens(full_name)
    kinds = [_KINDS[token] for token in _ordered(full_name) if token in _KINDS]
    words = frozenset(
        t for t in tokens - bodies if not _LOOSE.fullmatch(t) and t not in _KINDS and not t.isdigit()
    )
    kind = kinds[0] if kinds else "other"
    return ProgrammeName(kind, words, frozenset(bodies), frozenset(ids), span.programme_id)


def same_programme(one: ProgrammeName, other: ProgrammeName, vocabulary: Vocabulary) -> bool:
    """Whether two names of the same years (or one without) stand for one programme."""
    if one.programme_id and one.programme_id == other.programme_id:
        return True
    if _phase(one) and _phase(other) and _phase(one) != _phase(other):
        return False
    if one.kind != other.kind or not _related(one, other, vocabulary):
        return False
    if one.words and other.words:
        return one.words <= other.words or other.words <= one.words
    return bool(one.bodies and other.bodies) or not (one.bodies or one.words) or not (other.bodies or other.words)


def _phase(name: ProgrammeName) -> str:
    """The number that tells a known programme's phase from the others; empty where the name is of no phase."""
    phase = re.search(r"-(\d{1,2})$", name.programme_id or "")
    return phase[1] if phase else ""


def _related(one: ProgrammeName, other: ProgrammeName, vocabulary: Vocabulary) -> bool:
    """Whether the organisations in two names are the same or parts of one another, or one has none."""
    if not one.organisation_ids or not other.organisation_ids:
        return True
    return bool(_line(one.organisation_ids, vocabulary) & _line(other.organisation_ids, vocabulary))


def _line(organisation_ids: frozenset[str], vocabulary: Vocabulary) -> set[str]:
    """Organisations with the bodies right above them."""
    line = set(organisation_ids)
    for organisation_id in organisation_ids:
        known = vocabulary.organisations.get(organisation_id)
        if known is not None and known.parent_id and known.parent_id != "un":
            line.add(known.parent_id)
    return line


def known_programme(
    names: Sequence[ProgrammeName], years: tuple[int | None, int | None], vocabulary: Vocabulary
) -> KnownProgramme | None:
    """The known programme that the names and years together single out."""
    ids = {name.programme_id for name in names if name.programme_id}
    if len(ids) == 1 and _years_fit(vocabulary.programmes[min(ids)], years):
        return vocabulary.programmes[min(ids)]
    if years[0] is None:
        return None
    said = frozenset().union(*(name.words | name.bodies for name in names))
    fitting = [
        programme
        for programme in vocabulary.programmes.values()
        if (programme.start_year, programme.end_year) == years and _telling(programme.name) <= said
    ]
    return fitting[0] if len(fitting) == 1 and _telling(fitting[0].name) else None


def _years_fit(programme: KnownProgramme, years: tuple[int | None, int | None]) -> bool:
    """Whether the printed years do not contradict those of a known programme."""
    known = (programme.start_year, programme.end_year)
    return all(
        printed is None or of_record in (None, printed) for printed, of_record in zip(years, known, strict=True)
    )


def best_name(
    spans: Sequence[ProgrammeSpan], names: Sequence[ProgrammeName], known: KnownProgramme | None
) -> tuple[str, ProgrammeSpan]:
    """The name a programme goes by, and the span that prints it most fully.

    The known name where it holds all that is printed; else the fullest printed one, to which years that only
    another printing has are added.
    """
    ranked = sorted(
        zip(spans, names, strict=True),
        key=lambda pair: (-len(_telling(pair[0].name)), pair[0].start_year is None, pair[0].start),
    )
    span, name = ranked[0]
    dated = next((s for s in spans if s.start_year is not None), None)
    if known is not None and dated is not None and name.words <= _telling(known.name):
        return known.name, span
    if span.start_year is None and dated is not None:
        return f"{span.name} {dated.start_year}-{dated.end_year}", span
    return span.name, span


def _telling(name: str) -> frozenset[str]:
    return frozenset(t for t in _tokens(name) if not _LOOSE.fullmatch(t) and t not in _KINDS and not t.isdigit())


def _tokens(text: str) -> set[str]:
    return set(_ordered(text))


def _ordered(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", re.sub(r"'s\b", "", fold(text).lower()))
