"""What the vocabularies hold, in memory: one frozen class per reference file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from analytics.vocabulary.phrases import PhraseIndex


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory of ISO 3166-1. m49: three digits of UN M49; region, subregion: of UN M49."""

    iso3: str
    iso2: str
    m49: str
    name: str
    region: str
    subregion: str


@dataclass(frozen=True, slots=True)
class CountryName:
    """A form in which texts name a country. form: see `spans.CountryForm`; years bound former names, inclusive."""

    name: str
    iso3: str
    form: str
    from_year: int | None
    until_year: int | None


@dataclass(frozen=True, slots=True)
class City:
    """A city of GeoNames. population: inhabitants; latitude, longitude: degrees, WGS 84."""

    city_id: str
    name: str
    country_iso3: str
    population: int
    latitude: float
    longitude: float
    capital: bool


@dataclass(frozen=True, slots=True)
class Membership:
    """A country's time in a group: ISO 8601 dates, half-open; since "": always, until "": still."""

    country_iso3: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Group:
    """A group of countries: a region, or the members of an organisation or programme."""

    group_id: str
    name: str
    memberships: tuple[Membership, ...]

    def members_on(self, date: str | None) -> tuple[str, ...]:
        """ISO alpha-3 codes of the members on a date (ISO 8601 of any precision; None: today's members), sorted.

        A date without day counts by its last possible day.
        """
        day = (date + "-12-31"[len(date) - 4 :]) if date else "9999-12-31"
        return tuple(
            sorted(m.country_iso3 for m in self.memberships if m.since <= day and (not m.until or day < m.until))
        )


@dataclass(frozen=True, slots=True)
class Organisation:
    """A known organisation. parent_id: the body it belongs to; group_id: its members; seat: where it sits."""

    organisation_id: str
    name: str
    acronym: str | None
    kind: str
    country_iso3: str | None
    parent_id: str | None
    group_id: str | None
    seat_city: str | None
    seat_country_iso3: str | None


@dataclass(frozen=True, slots=True)
class SessionSeries:
    """Numbered sessions of a body: session `number` was held in `year`; month 0 where it varies.

    every: years from one session to the next; since: the first number from which this holds without a gap;
    session_name: what the numbered sessions are called where the body has others, too ("General Conference").
    """

    organisation_id: str
    number: int
    year: int
    month: int
    city: str | None
    country_iso3: str | None
    every: int = 1
    since: int = 1
    session_name: str = ""


@dataclass(frozen=True, slots=True)
class KnownProgramme:
    """A programme or strategy known beforehand. group_id: its member countries; launched_on: ISO 8601."""

    programme_id: str
    name: str
    organisation_id: str
    start_year: int | None
    end_year: int | None
    launched_on: str | None
    group_id: str | None


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the shared vocabulary (GUIDELINES)."""

    theme_id: str
    name: str
    description: str


@dataclass(frozen=True)
class Vocabulary:
    """All reference knowledge. words: list name → phrase (folded, lower case) → value."""

    countries: Mapping[str, Country]
    country_names: tuple[CountryName, ...]
    cities: Mapping[str, City]
    groups: Mapping[str, Group]
    organisations: Mapping[str, Organisation]
    sessions: Mapping[str, SessionSeries]
    programmes: Mapping[str, KnownProgramme]
    themes: Mapping[str, Theme]
    words: Mapping[str, Mapping[str, str]]
    phrases: PhraseIndex

    @cached_property
    def capitals(self) -> Mapping[str, City]:
        """The capital by ISO alpha-3 code, of countries that have one and no more."""
        found: dict[str, list[City]] = {}
        for city in self.cities.values():
            if city.capital:
                found.setdefault(city.country_iso3, []).append(city)
        return {iso3: cities[0] for iso3, cities in found.items() if len(cities) == 1}
