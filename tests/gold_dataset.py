"""A dataset made from the hand-read facts of the seeds, for tests that need one but no extraction.

In: tests/gold/seeds/*.json and the texts of the seeds. Out: every table, with evidence wherever the words of
a value are found in the text. Ids are readable (`meeting-000-1`, `person-kairat-umarov`), so tests can name rows.
"""

import calendar
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from analytics.tables import schema
from analytics.tables.frames import Row, to_frame
from analytics.tables.store import Dataset, write_dataset

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
GOLD = ROOT / "tests" / "gold" / "seeds"

_COUNTRIES = """
AFG AF 004 Afghanistan|Asia|Southern Asia
AUT AT 040 Austria|Europe|Western Europe
AZE AZ 031 Azerbaijan|Asia|Western Asia
CHN CN 156 China|Asia|Eastern Asia
IND IN 356 India|Asia|Southern Asia
IRN IR 364 Iran|Asia|Southern Asia
KAZ KZ 398 Kazakhstan|Asia|Central Asia
KGZ KG 417 Kyrgyzstan|Asia|Central Asia
PAK PK 586 Pakistan|Asia|Southern Asia
RUS RU 643 Russian Federation|Europe|Eastern Europe
TJK TJ 762 Tajikistan|Asia|Central Asia
TKM TM 795 Turkmenistan|Asia|Central Asia
UZB UZ 860 Uzbekistan|Asia|Central Asia
"""
_PLACES = {
    "Almaty": (43.25, 76.92),
    "Astana": (51.18, 71.45),
    "Tashkent": (41.26, 69.22),
    "Vienna": (48.21, 16.37),
}
_ORGANISATIONS = {
    "UNODC": "United Nations Office on Drugs and Crime",
    "UNODC ROCA": "UNODC Regional Office for Central Asia",
    "SCO": "Shanghai Cooperation Organization",
    "CND": "Commission on Narcotic Drugs",
    "UN": "United Nations",
}
_CIVIL_SOCIETY = {"Aga Khan Development Network", "Center for the Study of Democratic Processes"}
_MONTHS = calendar.month_name[1:]
_QUOTED = re.compile('[“"«]([^”"»]{40,})[”"»]')


def gold_dataset(folder: Path = GOLD, texts: Path = SEEDS) -> dict[str, pd.DataFrame]:
    """All tables, made from the gold facts in a folder and the texts they were read from."""
    rows = _Rows()
    for path in sorted(folder.glob("*.json")):
        _Reader(rows, json.loads(path.read_text(encoding="utf-8")), texts).read()
    rows.add_reference()
    return {table.name: to_frame(table, rows.of(table.name)) for table in schema.ALL_TABLES}


def write_gold_dataset(target: Path) -> Dataset:
    """The same, written as the dataset of a data folder."""
    return write_dataset(gold_dataset(), target)


class _Rows:
    """Rows of all tables; a second row with the same key is dropped."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[tuple[object, ...], dict[str, Any]]] = {}

    def add(self, table: str, /, **values: object) -> dict[str, Any]:
        key = tuple(values.get(name) for name in schema.table(table).key)
        return self._rows.setdefault(table, {}).setdefault(key, dict(values))

    def of(self, table: str) -> list[Row]:
        return list(self._rows.get(table, {}).values())

    def add_reference(self) -> None:
        """The rows of reference tables that others point to."""
        used = {
            row["country_iso3"] for rows in self._rows.values() for row in rows.values() if row.get("country_iso3")
        }
        for line in _COUNTRIES.strip().splitlines():
            codes, region, subregion = line.split("|")
            iso3, iso2, m49, name = codes.split(maxsplit=3)
            if iso3 in used:
                shared = {"name": name, "region": region, "subregion": subregion}
                self.add("countries", country_iso3=iso3, country_iso2=iso2, m49=m49, **shared)
        for row in [*self.of("meetings"), *self.of("agreements")]:
            if row.get("city") in _PLACES and row["country_iso3"]:
                latitude, longitude = _PLACES[str(row["city"])]
                place = {"city": row["city"], "country_iso3": row["country_iso3"]}
                self.add("places", **place, latitude=latitude, longitude=longitude)


class _Reader:
    """The rows of one document."""

    def __init__(self, rows: _Rows, gold: dict[str, Any], texts: Path) -> None:
        self.rows, self.gold = rows, gold
        data = (texts / gold["document"]).read_bytes()
        self.text = data.decode("utf-8")
        self.sha256 = hashlib.sha256(data).hexdigest()
        self.document = f"doc-{self.sha256[:12]}"
        self.number = gold["document"].split("_")[0]

    def read(self) -> None:
        self._read_document()
        self._read_countries()
        for name in self.gold["organisations"]:
            self._link("organisations", "organisation", self._organisation(name), name)
        for theme in self.gold["themes"]:
            self._theme(theme)
            self.rows.add("document_themes", document_id=self.document, theme_id=theme, mentions=1)
        for programme in self.gold["programmes"]:
            self._read_programme(programme)
        for agreement in self.gold["agreements"]:
            self._read_agreement(agreement)
        meetings = [self._read_meeting(index, m) for index, m in enumerate(self.gold["meetings"], start=1)]
        people = [self._read_person(person, meetings) for person in self.gold["people"]]
        self._read_statements(people, meetings)

    def _read_document(self) -> None:
        gold = self.gold
        values = {"title": gold["title"], "language": gold["language"], "published_on": gold["published"]}
        self.rows.add(
            "documents", document_id=self.document, format="txt", source=gold["document"], sha256=self.sha256,
            words=len(self.text.split()), **values,
        )  # fmt: skip
        self.rows.add("texts", document_id=self.document, text=self.text)
        self._evidence("documents", self.document, "title", gold["title"])

    def _read_countries(self) -> None:
        for iso3 in self.gold["countries"]:
            found = list(self._find(_country_name(iso3)))
            values = {"basis": "name" if found else "group", "via_group": None if found else "central-asia"}
            self.rows.add(
                "document_countries",
                document_id=self.document,
                country_iso3=iso3,
                mentions=max(len(found), 1),
                **values,
            )
            self._evidence("document_countries", f"{self.document}/{iso3}", "country_iso3", _country_name(iso3))

    def _read_programme(self, gold: dict[str, Any]) -> None:
        programme = f"programme-{_slug(gold['name'])}"
        years = {"start_year": gold["start"], "end_year": gold["end"], "launched_on": gold.get("launched")}
        body = self._organisation("UNODC")
        self.rows.add("programmes", programme_id=programme, name=gold["name"], organisation_id=body, **years)
        self._link("programmes", "programme", programme, gold["name"])
        self._evidence("programmes", programme, "name", gold["name"].removeprefix("UNODC "))
        for iso3 in gold.get("members", []):
            self.rows.add("programme_countries", programme_id=programme, country_iso3=iso3)
        for pillar in self.gold["pillars"]:
            self._read_pillar(programme, pillar)

    def _read_pillar(self, programme: str, gold: dict[str, Any]) -> None:
        pillar = f"{programme}-{gold['number']}"
        self.rows.add(
            "pillars", pillar_id=pillar, programme_id=programme, number=gold["number"], title=gold["title"]
        )
        for theme in gold["themes"]:
            self._theme(theme)
            self.rows.add("pillar_themes", pillar_id=pillar, theme_id=theme)
        self._link("pillars", "pillar", pillar, gold["title"])
        self._evidence("pillars", pillar, "title", gold["title"])

    def _read_agreement(self, gold: dict[str, Any]) -> None:
        agreement = f"agreement-{_slug(gold['name'])}"
        place = {"city": gold["city"], "country_iso3": gold["country"]}
        self.rows.add(
            "agreements",
            agreement_id=agreement,
            name=gold["name"],
            kind=gold["kind"],
            signed_on=gold["signed"],
            **place,
        )
        self._link("agreements", "agreement", agreement, gold["name"])
        self._evidence("agreements", agreement, "city", gold["city"])
        self._date_evidence("agreements", agreement, "signed_on", gold["signed"], gold["signed"])
        for party in gold["parties"]:
            values = self._country_or_organisation(party)
            self.rows.add("agreement_parties", agreement_id=agreement, **values)

    def _read_meeting(self, index: int, gold: dict[str, Any]) -> str:
        meeting = f"meeting-{self.number}-{index}"
        dated = "unknown" if not gold["start"] else "inferred" if gold["inferred"] else "stated"
        stated_place = any(self._find(gold["city"])) or any(self._find(_country_name(gold["country"])))
        placed = "unknown" if not gold["country"] else "stated" if stated_place else "inferred"
        reason = gold.get("reason")
        edtf = gold["start"] if gold["start"] == gold["end"] else f"{gold['start']}/{gold['end']}"
        self.rows.add(
            "meetings", meeting_id=meeting, title=gold["title"], kind=gold["kind"], status=gold["status"],
            start_date=gold["start"], end_date=gold["end"], date_edtf=edtf, date_basis=dated,
            date_reason=reason if dated == "inferred" else None, city=gold["city"], country_iso3=gold["country"],
            place_basis=placed, place_reason=reason if placed == "inferred" else None, format=gold["format"],
            attendance=gold["attendance"], confidence=0.9, reviewed=False,
            attendance_qualifier=_qualifier(gold),
        )  # fmt: skip
        self.rows.add("meeting_documents", meeting_id=meeting, document_id=self.document)
        for column, words in (("title", gold["title"]), ("city", gold["city"]), ("format", gold["format"])):
            self._evidence("meetings", meeting, column, words)
        self._evidence("meetings", meeting, "attendance", str(gold["attendance"] or ""))
        for column in ("start_date", "end_date"):
            self._date_evidence("meetings", meeting, column, gold["start"], gold["end"])
        parts = [("hosts", "host"), ("organisers", "organiser"), ("participating_countries", "attendee")]
        for field, part in parts:
            for name in gold[field]:
                self._participant(meeting, part, self._country_or_organisation(name))
        return meeting

    def _participant(self, meeting: str, part: str, values: dict[str, Any]) -> None:
        who = _slug(str(values.get("person_id") or values.get("organisation_id") or values["country_iso3"]))
        participant = f"participant-{meeting}-{who}-{part}"
        row = {"participant_id": participant, "meeting_id": meeting, "document_id": self.document, "part": part}
        self.rows.add("participants", **row, confidence=0.9, **values)
        self._evidence("participants", participant, "name", values["name"], once=True)
        self._evidence("participants", participant, "role", values.get("role"), once=True)

    def _read_person(self, gold: dict[str, Any], meetings: list[str]) -> tuple[str, str]:
        names = gold["name"].split()
        person = f"person-{_slug(names[0] + ' ' + names[-1])}"
        body = self._organisation(gold["organisation"]) if gold["organisation"] in _ORGANISATIONS else None
        shared = {"role": gold["role"], "organisation_id": body, "country_iso3": gold["country"]}
        row = self.rows.add("people", person_id=person, name=gold["name"], **shared)
        if row["name"] != gold["name"]:
            row["also_written"] = gold["name"]
        self._link("people", "person", person, gold["name"])
        if gold["in_meeting"] and meetings:
            values = {"kind": "person", "person_id": person, "name": gold["name"], **shared}
            self._participant(meetings[0], "speaker", {**values, "organisation": gold["organisation"]})
        return person, names[-1]

    def _read_statements(self, people: list[tuple[str, str]], meetings: list[str]) -> None:
        for number, quote in enumerate(_QUOTED.finditer(self.text), start=1):
            start, end = quote.span(1)
            around = self.text[max(start - 150, 0) : start] + self.text[end : end + 150]
            speaker = next((person for person, surname in people if surname in around), None)
            statement = f"statement-{self.number}-{number}"
            meeting = meetings[0] if meetings else None
            values = {"meeting_id": meeting, "person_id": speaker, "text": quote[1]}
            self.rows.add("statements", statement_id=statement, document_id=self.document, **values)
            self._evidence("statements", statement, "text", quote[1])

    def _country_or_organisation(self, name: str) -> dict[str, Any]:
        if re.fullmatch("[A-Z]{3}", name) and f"\n{name} " in _COUNTRIES:
            return {"kind": "country", "country_iso3": name, "name": _country_name(name)}
        return {"kind": "organisation", "organisation_id": self._organisation(name), "name": name}

    def _organisation(self, name: str) -> str:
        known = name in _ORGANISATIONS
        organisation = _slug(name) if known else f"org-{_slug(name)}"
        kind = "international" if known else "civil-society" if name in _CIVIL_SOCIETY else "government"
        full = {"name": _ORGANISATIONS.get(name, name), "acronym": name if known else None}
        self.rows.add("organisations", organisation_id=organisation, kind=kind, **full)
        return organisation

    def _theme(self, theme: str) -> None:
        name = theme.replace("-", " ").capitalize()
        self.rows.add("themes", theme_id=theme, name=name, description=f"Stories about {name.lower()}.")

    def _link(self, target: str, entity: str, entity_id: str, words: str) -> None:
        count = max(len(list(self._find(words))), 1)
        table = f"document_{target}"
        self.rows.add(table, document_id=self.document, **{f"{entity}_id": entity_id}, mentions=count)
        self._evidence(table, f"{self.document}/{entity_id}", f"{entity}_id", words)

    def _evidence(self, table: str, row_id: str, column: str, words: str | None, *, once: bool = False) -> None:
        for start, end in list(self._find(words))[: 1 if once else None]:
            where = {"document_id": self.document, "start": start, "end": end, "text": self.text[start:end]}
            self.rows.add("evidence", table=table, row_id=row_id, column=column, **where)

    def _date_evidence(self, table: str, row_id: str, column: str, first: str | None, last: str | None) -> None:
        for words in _printed_dates(first, last):
            if any(self._find(words)):
                return self._evidence(table, row_id, column, words, once=True)
        return None

    def _find(self, words: str | None) -> Iterator[tuple[int, int]]:
        if words:
            pattern = r"(?<!\w)" + r"\s+".join(re.escape(word) for word in words.split()) + r"(?!\w)"
            yield from (match.span() for match in re.finditer(pattern, self.text, re.IGNORECASE))


def _printed_dates(first: str | None, last: str | None) -> Iterator[str]:
    """The forms in which a text may print a date or a range of days within one month."""
    if not first or not last:
        return
    year, *rest = first.split("-")
    if rest:
        month = _MONTHS[int(rest[0]) - 1]
        days = "-".join(str(int(date[8:10])) for date in dict.fromkeys((first, last)) if len(date) == 10)
        yield from (f"{days} {month} {year}".strip(), f"{days} {month}".strip())
    yield year


def _qualifier(gold: dict[str, Any]) -> str | None:
    if gold["attendance"] is None:
        return None
    return "at least" if gold.get("attendance_at_least") else "exact"


def _country_name(iso3: str | None) -> str:
    for line in _COUNTRIES.strip().splitlines():
        if line.startswith(f"{iso3} "):
            return line.split("|")[0].split(maxsplit=3)[3]
    return ""


def _slug(text: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", text.lower()))
