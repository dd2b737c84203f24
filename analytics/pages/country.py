"""One country's profile: its meetings, people, agreements, pillars and partners, under the filters in force."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from analytics.pages.shell import answer, country_label, coverage_note, shared_filters, show_download, show_table
from analytics.queries import countries
from analytics.queries.choices import kind_name, span_name

Columns = Mapping[str, str]

_MEETINGS = {
    "when": "When",
    "title": "Meeting",
    "kind": "Kind",
    "place": "Place",
    "part": "Part",
    "why": "Inferred from",
}
_PEOPLE = {"name": "Name", "role": "Latest known office", "organisation": "Organisation", "meetings": "Meetings"}
_AGREEMENTS = {"name": "Agreement", "kind": "Kind", "signed_on": "Signed", "city": "City", "parties": "Parties"}
_PILLARS = {"programme": "Programme", "years": "Years", "number": "No.", "title": "Pillar"}
_PARTNERS = {"name": "Partner", "kind": "What it is", "meetings": "Meetings together"}


def show_country(iso3: str) -> None:
    """The profile, in tabs whose names say how much there is."""
    name = country_label(iso3)
    frames = {
        "Meetings": (_meetings(iso3), _MEETINGS),
        "People": (_asked(countries.country_people, iso3), _PEOPLE),
        "Agreements": (_agreements(iso3), _AGREEMENTS),
        "Pillars": (_pillars(iso3), _PILLARS),
        "Partners": (_partners(iso3), _PARTNERS),
    }
    with st.container(border=True, key=f"country_{iso3}"):
        st.header(name, anchor=False)
        st.caption(coverage_note(shared_filters()))
        tabs = st.tabs(
            [f"{title} · {len(frame):,}" for title, (frame, _) in frames.items()], key=f"profile_{iso3}"
        )
        for tab, (title, (frame, columns)) in zip(tabs, frames.items(), strict=True):
            with tab:
                _show_part(frame, columns, f"{iso3}_{title.lower()}", f"{title} of {name}")


def _show_part(frame: pd.DataFrame, columns: Columns, key: str, description: str) -> None:
    if frame.empty:
        st.info(f"{description}: none in what passes the filters.")
        return
    show_table(frame, key=f"table_{key}", description=description, columns=columns)
    show_download(frame[list(columns)], key.replace("_", "-"), key=f"download_{key}", label="CSV")


def _asked(query: Callable[..., pd.DataFrame], iso3: str) -> pd.DataFrame:
    return answer(query, shared_filters(), iso3)


def _meetings(iso3: str) -> pd.DataFrame:
    frame = _asked(countries.country_meetings, iso3)
    dates = zip(frame["start_date"], frame["end_date"], frame["date_basis"], strict=True)
    when = [span_name(start, end) + (" (inferred)" if basis == "inferred" else "") for start, end, basis in dates]
    place = [
        ", ".join(part for part in parts if isinstance(part, str))
        for parts in zip(frame["city"], frame["held_in"], strict=True)
    ]
    return frame.assign(
        when=when, place=place, kind=frame["kind"].map(kind_name), why=frame["date_reason"].fillna("")
    )


def _agreements(iso3: str) -> pd.DataFrame:
    frame = _asked(countries.country_agreements, iso3)
    return frame.assign(kind=frame["kind"].map(kind_name))


def _pillars(iso3: str) -> pd.DataFrame:
    frame = _asked(countries.country_pillars, iso3)
    years = [_years(start, end) for start, end in zip(frame["start_year"], frame["end_year"], strict=True)]
    return frame.assign(years=years, title=frame["title"].fillna("no pillars in the documents"))


def _years(start: object, end: object) -> str:
    return "–".join("" if pd.isna(year) else str(year) for year in (start, end)).strip("–")


def _partners(iso3: str) -> pd.DataFrame:
    frame = _asked(countries.country_partners, iso3)
    return frame.assign(kind=frame["kind"].map(kind_name))
