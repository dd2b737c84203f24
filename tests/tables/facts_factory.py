"""Facts made by hand, so that tables are tested without any extraction.

In: a text and a few words of each fact. Out: `DocumentFacts` whose spans are where the words stand in the text,
and a small vocabulary of made-up and real names.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from analytics.annotation.annotations import Annotations
from analytics.annotation.reading import read_text
from analytics.annotation.spans import Span, Unplaced
from analytics.documents.document import Document
from analytics.facts.model import (
    AgreementFact,
    CountryFact,
    DocumentFacts,
    MeetingFact,
    OrganisationFact,
    ParticipantFact,
    PartyFact,
    PersonFact,
    PillarFact,
    ProgrammeFact,
    ResolvedDate,
    StatementFact,
    ThemeFact,
)
from analytics.vocabulary.model import (
    City,
    Country,
    Group,
    KnownProgramme,
    Membership,
    Organisation,
    Theme,
    Vocabulary,
)
from analytics.vocabulary.phrases import PhraseIndex

_COUNTRIES = (
    Country("KAZ", "KZ", "398", "Kazakhstan", "Asia", "Central Asia"),
    Country("KGZ", "KG", "417", "Kyrgyzstan", "Asia", "Central Asia"),
    Country("NAM", "NA", "516", "Namibia", "Africa", "Sub-Saharan Africa"),
    Country("UZB", "UZ", "860", "Uzbekistan", "Asia", "Central Asia"),
)


def vocabulary() -> Vocabulary:
    """Four countries, two cities of one name, a group, two organisations, a programme, two themes."""
    members = (Membership("KAZ", "2000-01-01", ""), Membership("UZB", "2000-01-01", "2010-01-01"))
    drugs = "United Nations Office on Drugs and Crime"
    return Vocabulary(
        countries={country.iso3: country for country in _COUNTRIES},
        country_names=(),
        cities={
            "1": City("1", "Almaty", "KAZ", 2_000_000, 43.25, 76.92, False),
            "2": City("2", "Windhoek", "NAM", 268_000, -22.56, 17.08, True),
            "3": City("3", "Almaty", "KAZ", 900, 50.0, 80.0, False),
        },
        groups={"pair": Group("pair", "The pair", members)},
        organisations={
            "unodc": Organisation("unodc", drugs, "UNODC", "international", None, None, None, "Vienna", "AUT"),
            "unodc-roca": Organisation("unodc-roca", "ROCA", None, "project", None, None, None, None, None),
        },
        sessions={},
        programmes={"known": KnownProgramme("known", "Known Programme", "unodc", 2009, 2012, "2009-05", "pair")},
        themes={name: Theme(name, name.title(), f"About {name}.") for name in ("research", "youth")},
        words={},
        phrases=PhraseIndex([]),
    )  # fmt: skip


class Story:
    """One document and its facts: `Story("…").person("A B").facts()`."""

    def __init__(self, text: str, source: str | None = None, published: str | None = None) -> None:
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        document = Document(source or f"{sha256[:6]}.txt", text, "txt", sha256)
        self.annotations = Annotations(document, read_text(text), ())
        first_line = self.span(self.annotations.reading.text.split("\n")[0])
        self.annotations = replace(self.annotations, title=first_line)
        when = ResolvedDate(published, published, published, "stated") if published else ResolvedDate()
        self._facts = DocumentFacts(self.annotations, first_line.text, when)

    @property
    def document_id(self) -> str:
        return self.annotations.document.document_id

    def facts(self) -> DocumentFacts:
        return self._facts

    def span(self, words: str) -> Span:
        """Where words stand in the reading text for the first time."""
        start = self.annotations.reading.text.index(words)
        return Span(start, start + len(words), words)

    def person(self, name: str, role: str | None = None, **known: str) -> "Story":
        person = PersonFact(
            name, known.get("honorific"), role, known.get("organisation"), known.get("organisation_id"),
            known.get("country"), True, "speaker", (self.span(name),),
            evidence={"role": (self.span(role),)} if role else {},
        )  # fmt: skip
        return self._with(people=(*self._facts.people, person))

    def organisation(self, organisation_id: str, name: str, acronym: str | None = None) -> "Story":
        printed = (
            self.span(acronym or name) if (acronym or "") in self.annotations.reading.text else self.span(name)
        )
        body = OrganisationFact(organisation_id, name, acronym, "other", None, (printed,))
        return self._with(organisations=(*self._facts.organisations, body))

    def country(self, iso3: str, words: str, basis: str = "name", via_group: str | None = None) -> "Story":
        fact = CountryFact(iso3, basis, (self.span(words),), via_group)  # type: ignore[arg-type]
        return self._with(countries=(*self._facts.countries, fact))

    def meeting(
        self,
        title: str,
        start: str | None = None,
        end: str | None = None,
        people: Sequence[int] = (),
        bodies: Sequence[str] = (),
        countries: Sequence[str] = (),
        **known: object,
    ) -> "Story":
        """A meeting; people by index, bodies as organisers, countries as attendees; `printed_date` is evidence."""
        printed = str(known.pop("printed_date", ""))
        spans = (self.span(printed),) if printed else ()
        edtf = known.pop("edtf", start if end in (None, start) else f"{start}/{end}")
        date = ResolvedDate(
            start, end or start, str(edtf) if edtf else None, "stated" if start else "unknown", None, spans
        )
        parts = [ParticipantFact("person", "speaker", self._facts.people[i].name, i) for i in people]
        parts += [ParticipantFact("organisation", "organiser", b, organisation_id=b) for b in bodies]
        parts += [ParticipantFact("country", "attendee", c, country_iso3=c) for c in countries]
        titled = {"title": (self.span(title),)}
        plain = MeetingFact(title, "conference", "reported", date=date, participants=tuple(parts), evidence=titled)
        fact = replace(plain, **known)  # type: ignore[arg-type]
        return self._with(meetings=(*self._facts.meetings, fact))

    def programme(self, name: str, *pillars: str, **known: object) -> "Story":
        listed = tuple(
            PillarFact(number, title, ("research",), {"title": (self.span(title),)})
            for number, title in enumerate(pillars, start=1)
        )
        values = {
            "programme_id": None,
            "organisation_id": None,
            "start_year": None,
            "end_year": None,
            "launched_on": None,
        }
        fact = ProgrammeFact(name, mentions=(self.span(name),), pillars=listed, **{**values, **known})  # type: ignore[arg-type]
        return self._with(programmes=(*self._facts.programmes, fact))

    def agreement(
        self, name: str, signed_on: str | None = None, parties: Sequence[str] = (), kind: str = "treaty"
    ) -> "Story":
        sides = tuple(
            PartyFact("country", party, party)
            if party.isupper()
            else PartyFact("organisation", party, None, party)
            for party in parties
        )
        fact = AgreementFact(name, kind, signed_on, None, None, sides, (self.span(name),))
        return self._with(agreements=(*self._facts.agreements, fact))

    def statement(self, words: str, speaker: int | None = None, meeting: int | None = None) -> "Story":
        return self._with(statements=(*self._facts.statements, StatementFact(self.span(words), speaker, meeting)))

    def theme(self, theme_id: str, words: str) -> "Story":
        return self._with(themes=(*self._facts.themes, ThemeFact(theme_id, (self.span(words),))))

    def unplaced(self, words: str, kind: str, reason: str) -> "Story":
        span = self.span(words)
        finding = Unplaced(span.start, span.end, span.text, kind, reason)
        return self._with(unplaced=(*self._facts.unplaced, finding))

    def _with(self, **values: object) -> "Story":
        self._facts = replace(self._facts, **values)  # type: ignore[arg-type]
        return self
