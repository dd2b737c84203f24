"""The facts of one document, each value with the words it came from.

`Evidence` maps a column of the fact's table (`start_date`, `city`, `role`, …) to the spans of the reading text
that say it; `tables` turns them into rows of `evidence` with offsets of the stored text. A value that came
from reference data alone has no evidence of its own but that of what it was looked up by.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from analytics.annotation.annotations import Annotations
from analytics.annotation.spans import Span, Unplaced

Evidence = Mapping[str, tuple[Span, ...]]
Status = Literal["reported", "referred", "planned"]
Basis = Literal["stated", "inferred", "unknown"]
Part = Literal["host", "organiser", "chair", "opened", "speaker", "signatory", "attendee"]
ParticipantKind = Literal["person", "organisation", "country"]


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """When something was: ISO 8601 as precise as known, or None; `reason` says what an inferred part came from.

    edtf: the same in EDTF (ISO 8601-2), which can also say "XXXX-05-12" for a day whose year is not known.
    spans: the printed date first, then what the inference rests on. days: (first, last) where both are days.
    """

    start: str | None = None
    end: str | None = None
    edtf: str | None = None
    basis: Basis = "unknown"
    reason: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationFact:
    """An organisation that the document names. organisation_id: as in the vocabulary, or from its name."""

    organisation_id: str
    name: str
    acronym: str | None
    kind: str
    country_iso3: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PersonFact:
    """A natural person of the document. name: the fullest form printed; mentions: every place, short forms too.

    organisation: as printed, or the ministry an office implies ("Minister of Health" → "Ministry of Health").
    part: what the person did at the event, None where only mentioned (then in_meeting is False).
    """

    name: str
    honorific: str | None
    role: str | None
    organisation: str | None
    organisation_id: str | None
    country_iso3: str | None
    in_meeting: bool
    part: Part | None
    mentions: tuple[Span, ...]
    confidence: float = 0.9
    evidence: Evidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StatementFact:
    """A quotation. speaker: index into `DocumentFacts.people`, None where the text does not say who spoke."""

    text: Span
    speaker: int | None
    meeting: int | None = None


@dataclass(frozen=True, slots=True)
class ParticipantFact:
    """A part somebody had in a meeting. person: index into `DocumentFacts.people`."""

    kind: ParticipantKind
    part: Part
    name: str
    person: int | None = None
    organisation_id: str | None = None
    country_iso3: str | None = None
    via_group: str | None = None
    confidence: float = 0.9
    evidence: Evidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """An event that the document reports, refers to or announces."""

    title: str
    kind: str
    status: Status
    date: ResolvedDate = field(default_factory=ResolvedDate)
    city: str | None = None
    country_iso3: str | None = None
    place_basis: Basis = "unknown"
    place_reason: str | None = None
    format: str | None = None
    attendance: int | None = None
    attendance_qualifier: str | None = None
    confidence: float = 0.9
    participants: tuple[ParticipantFact, ...] = ()
    evidence: Evidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PillarFact:
    """A pillar of a programme, its title verbatim."""

    number: int
    title: str
    theme_ids: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ProgrammeFact:
    """A named programme or strategy. members: countries, where the text lists or counts them."""

    name: str
    programme_id: str | None
    organisation_id: str | None
    start_year: int | None
    end_year: int | None
    launched_on: str | None
    mentions: tuple[Span, ...]
    pillars: tuple[PillarFact, ...] = ()
    members: tuple[str, ...] = ()
    via_group: str | None = None
    evidence: Evidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PartyFact:
    """A party to an agreement: a country or an organisation."""

    kind: Literal["country", "organisation"]
    name: str
    country_iso3: str | None = None
    organisation_id: str | None = None
    evidence: Evidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AgreementFact:
    """A memorandum, treaty, agreement, declaration or strategy that was signed or is named."""

    name: str
    kind: str
    signed_on: str | None
    city: str | None
    country_iso3: str | None
    parties: tuple[PartyFact, ...]
    mentions: tuple[Span, ...]
    evidence: Evidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CountryFact:
    """A country that the document names or covers by a group. basis: the strongest form it was named in."""

    country_iso3: str
    basis: Literal["name", "adjective", "group", "place"]
    mentions: tuple[Span, ...]
    via_group: str | None = None


@dataclass(frozen=True, slots=True)
class ThemeFact:
    """A theme that the document is substantially about."""

    theme_id: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """All facts of one document, in text order, with the annotations they were made from."""

    annotations: Annotations
    title: str
    published: ResolvedDate
    meetings: tuple[MeetingFact, ...] = ()
    people: tuple[PersonFact, ...] = ()
    organisations: tuple[OrganisationFact, ...] = ()
    countries: tuple[CountryFact, ...] = ()
    programmes: tuple[ProgrammeFact, ...] = ()
    agreements: tuple[AgreementFact, ...] = ()
    themes: tuple[ThemeFact, ...] = ()
    statements: tuple[StatementFact, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
