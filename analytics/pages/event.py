"""One event in full: when, where, who, which documents report it, and the sentences that say so."""

import pandas as pd
import streamlit as st

from analytics.figures.cards import Term, card_style, definition_list
from analytics.figures.highlight import highlight_style
from analytics.figures.wording import counted, headline, place_in_words, plain
from analytics.pages.chosen import choose
from analytics.pages.document_links import show_document_links
from analytics.pages.shell import country_label, dataset, known, show_download
from analytics.queries.choices import day_name, kind_name, span_name
from analytics.queries.documents import event_evidence
from analytics.queries.evidence import printed_values
from analytics.queries.records import Record, records
from analytics.queries.timeline import Event

_PARTS = {
    "host": "Host",
    "organiser": "Organised by",
    "chair": "Chaired by",
    "opened": "Opened by",
    "signatory": "Parties",
    "attendee": "Countries taking part",
    "member": "Members",
}
_STATUS = {"reported": "reported", "referred": "past event referred to", "planned": "planned when reported"}


def show_event(event: Event | None, event_id: str) -> None:
    """The event's card, or a word that there is none of that id."""
    with st.container(border=True, key="event_card"):
        if event is None:
            st.warning(f"This dataset has no event “{event_id}”; it may come from another version.")
            st.button("Close", on_click=choose, args=("event", None), key="event_close")
            return
        st.html(card_style() + highlight_style())
        _show_head(event)
        evidence = event_evidence(dataset(), event.table, event.event_id)
        facts, words = st.columns([5, 6], gap="large")
        with facts:
            st.html(definition_list([*_when_and_where(event, evidence), *_who(event)]))
        with words:
            _show_words(event, evidence)
        _show_people(event)


def _show_head(event: Event) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(plain(headline(event.row.get("title") or event.row["name"])), anchor=False)
        st.button("Close", on_click=choose, args=("event", None), key="event_close", type="tertiary")


def _when_and_where(event: Event, evidence: pd.DataFrame) -> list[Term]:
    if event.lane == "meeting":
        return _meeting_terms(event.row, evidence)
    if event.lane == "agreement":
        place = place_in_words(event.row["city"], _country(event.row["country_iso3"]))
        signed = event.row["signed_on"]
        return [
            ("What", [kind_name(event.row["kind"])]),
            ("Signed", [day_name(signed) if signed else "no date printed"]),
            ("Where", [place] if place else []),
        ]
    launched = event.row["launched_on"]
    return [
        ("What", ["Programme"]),
        ("Years", [_years(event.row)]),
        ("Launched", [day_name(launched)] if launched else []),
        ("Run by", _names([event.row["organisation_id"]])),
    ]


def _meeting_terms(row: Record, evidence: pd.DataFrame) -> list[Term]:
    when = span_name(row["start_date"], row["end_date"]) if row["start_date"] else "not known"
    place = place_in_words(row["city"], _country(row["country_iso3"]))
    return [
        ("What", [f"{kind_name(row['kind'])}, {_STATUS[row['status']]}"]),
        ("When", [when, *_inferred(row["date_basis"], row["date_reason"]), *_as_printed(evidence, "start_date")]),
        (
            "Where",
            [
                place or "not said",
                *_inferred(row["place_basis"], row["place_reason"]),
                *_as_printed(evidence, "city"),
            ],
        ),
        ("Format", [kind_name(row["format"])] if row["format"] else []),
        ("Attendance", [*_attendance(row), *_as_printed(evidence, "attendance")]),
    ]


def _inferred(basis: str, reason: str | None) -> list[str]:
    return [f"inferred: {reason}" if reason else "inferred"] if basis == "inferred" else []


def _as_printed(evidence: pd.DataFrame, column: str) -> list[str]:
    """The words of each document, where they are not the same in all: documents may disagree."""
    words = printed_values(evidence, column)
    return ["as printed: " + ", ".join(f"“{printed}”" for printed in words)] if len(words) > 1 else []


def _attendance(row: Record) -> list[str]:
    if row["attendance"] is None:
        return []
    words = {"at least": "At least ", "about": "About "}.get(row["attendance_qualifier"], "")
    return [f"{words}{counted(row['attendance'], 'participant')}"]


def _years(row: Record) -> str:
    start, end = row["start_year"], row["end_year"]
    if start and end:
        return f"{start}–{end}"
    return f"from {start}, end not stated" if start else "not stated"


def _who(event: Event) -> list[Term]:
    """Countries and organisations by what they did; people have a table of their own."""
    bodies = event.participants[event.participants["kind"] != "person"]
    return [
        (words, [", ".join(dict.fromkeys(_with_group(row) for row in records(rows)))])
        for part, words in _PARTS.items()
        if len(rows := bodies[bodies["part"] == part])
    ]


def _with_group(row: Record) -> str:
    group = row.get("via_group")
    return f"{row['name']} (through {known_group(group)})" if group else str(row["name"])


def known_group(group: str) -> str:
    """A group's slug as people read it: "central-asia" → "Central Asia", "sco" → "SCO"."""
    return group.upper() if len(group) <= 5 else group.replace("-", " ").title()


def _show_people(event: Event) -> None:
    people = event.participants[event.participants["kind"] == "person"]
    if people.empty:
        return
    people = people.assign(part=people["part"].map(kind_name)).fillna("")
    columns = {
        "name": "Person",
        "role": "Office",
        "organisation": "Organisation",
        "country": "Country",
        "part": "Part",
    }
    st.markdown(f"**{counted(len(people), 'person', 'people')}**")
    st.dataframe(people[list(columns)], hide_index=True, column_config=columns, alt="People who took part")
    show_download(people[list(columns)], f"people-{event.event_id}", key="event_people", label="CSV")


def _show_words(event: Event, evidence: pd.DataFrame) -> None:
    """The documents, each a click away, with their sentences on the event."""
    st.markdown(f"**In the words of {counted(len(event.documents), 'document')}**")
    show_document_links(event.documents, evidence)


def _country(iso3: str | None) -> str | None:
    return country_label(iso3) if iso3 else None


def _names(organisations: list[str | None]) -> list[str]:
    names = known().names("organisations")
    return [names.get(each, each) for each in organisations if each]
