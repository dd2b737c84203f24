"""What annotators say about a text: typed spans, nothing inferred, nothing combined.

All offsets count in `ReadingText.text`, half-open. `text` is always `reading.text[start:end]`.
"""

from dataclasses import dataclass, field
from typing import Literal

Block = Literal["title", "dateline", "body", "list", "contact", "credit", "link"]
CountryForm = Literal["name", "official", "adjective", "demonym", "former", "abbreviation", "capital"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the reading text."""

    start: int
    end: int
    text: str

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def plain(self) -> "Span":
        """The stretch alone, without what is known of it."""
        return Span(self.start, self.end, self.text)


@dataclass(frozen=True, slots=True, order=True)
class SentenceSpan(Span):
    """A sentence. block: the kind of paragraph it stands in; paragraph: its number in the text, from 0."""

    block: Block = "body"
    paragraph: int = 0


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A calendar date as far as printed: any of year, month (1–12) and day (1–31) may be unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str | None:
        """ISO 8601 as precise as known ("2014-12-10", "2022-06", "2015"); None without a year."""
        if self.year is None:
            return None
        parts = [f"{self.year:04d}"]
        for part in (self.month, self.day):
            if part is None:
                break
            parts.append(f"{part:02d}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True, order=True)
class DateSpan(Span):
    """A date or range of dates.

    kind: "date" (a day, month or year, or a range of them, as printed in first and last, both inclusive);
    "relative" (needs an anchor: "yesterday", "last month", "early next year", "on Tuesday"; `expression` is its
    normalised form); "period" (a programme's or report's years, "2022-2025", "until 2025").
    years_apart/months_apart/days_apart: distance of a relative date from its anchor, where it is fixed.
    """

    kind: Literal["date", "relative", "period"] = "date"
    first: PartialDate = field(default_factory=PartialDate)
    last: PartialDate = field(default_factory=PartialDate)
    expression: str = ""
    years_apart: int | None = None
    months_apart: int | None = None
    days_apart: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class CountrySpan(Span):
    """A country in one of its forms."""

    country_iso3: str = ""
    form: CountryForm = "name"


@dataclass(frozen=True, slots=True, order=True)
class PlaceSpan(Span):
    """A city. country_iso3: None where several countries have a city of this name and the text does not say."""

    city: str = ""
    country_iso3: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class GroupSpan(Span):
    """A group of countries, as the text restricts it.

    groups: ids that all apply (("SCO", "central-asia") for "SCO Member States from Central Asia");
    without: countries the text excepts; whole: all members are meant or counted ("the five …", "all …");
    listed: the members that the text itself prints beside the group.
    """

    groups: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    count: int | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True, order=True)
class OrganisationSpan(Span):
    """An organisation. organisation_id: of the vocabulary, or derived from the name where it is not there."""

    organisation_id: str = ""
    name: str = ""
    acronym: str | None = None
    kind: str = "other"
    country_iso3: str | None = None
    known: bool = False


@dataclass(frozen=True, slots=True, order=True)
class RoleSpan(Span):
    """An office somebody holds, with the body and country it is held for, as printed."""

    role: str = ""
    organisation: str | None = None
    organisation_id: str | None = None
    country_iso3: str | None = None
    body: Span | None = None
    country: Span | None = None


@dataclass(frozen=True, slots=True, order=True)
class PersonSpan(Span):
    """A natural person by name; the span is the name alone. role: what stands beside the name, if anything."""

    name: str = ""
    honorific: str | None = None
    role: RoleSpan | None = None


@dataclass(frozen=True, slots=True, order=True)
class CountSpan(Span):
    """A number of people ("over 150 participants"). noun: what is counted, singular, lower case."""

    value: int = 0
    qualifier: Literal["exact", "at least", "about"] = "exact"
    noun: str = ""


@dataclass(frozen=True, slots=True, order=True)
class MeetingSpan(Span):
    """A noun phrase (or a verb: "met") that stands for an event.

    kind: of the guidelines' list; title: the event's own name, if the phrase is one; head: its noun, lower
    case; definite: "the meeting", which points back; ordinal: of "the 66th session"; body_id: the organisation
    whose session it is; deed: a verb with an object that makes it a ceremony of its own ("opened the laboratory").
    """

    kind: str = "other"
    title: str | None = None
    head: str = ""
    definite: bool = False
    plural: bool = False
    verb: bool = False
    ordinal: int | None = None
    body_id: str | None = None
    deed: bool = False


@dataclass(frozen=True, slots=True, order=True)
class QuoteSpan(Span):
    """Quoted words; the span lies inside the quotation marks."""


@dataclass(frozen=True, slots=True, order=True)
class ProgrammeSpan(Span):
    """A named programme or strategy. programme_id: of the vocabulary where it is known."""

    name: str = ""
    programme_id: str | None = None
    organisation_id: str | None = None
    start_year: int | None = None
    end_year: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class AgreementSpan(Span):
    """A memorandum, treaty, agreement or declaration. kind: its noun's ("memorandum", "convention")."""

    name: str = ""
    kind: str = "agreement"


@dataclass(frozen=True, slots=True, order=True)
class ListSpan(Span):
    """A listing of pillars, areas or components. items: in order; numbers: as printed or counted from 1;
    owner: the words that announce it ("four areas", "the five pillars of …")."""

    items: tuple[Span, ...] = ()
    numbers: tuple[int, ...] = ()
    owner: Span | None = None


@dataclass(frozen=True, slots=True, order=True)
class ThemeSpan(Span):
    """Words that speak of a theme. weight: what they are worth of a whole mention, in (0, 1]."""

    theme_id: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True, order=True)
class Unplaced(Span):
    """What a rule saw and could not place; listed by `check`. kind: what it seemed to be; reason: why not."""

    kind: str = ""
    reason: str = ""
