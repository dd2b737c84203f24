"""One country's profile: its meetings, people, agreements, pillars and partners, under the filters in force."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from analytics.figures.wording import counted, headline
from analytics.pages.meetings import show_meeting_list
from analytics.pages.shell import answer, country_label, coverage_note, shared_filters, show_download
from analytics.queries import countries
from analytics.queries.choices import day_name, kind_name

_PARTNERS = {"country": "Countries", "organisation": "Organisations"}


def show_country(iso3: str) -> None:
    """The profile, in tabs whose names say how much there is."""
    parts = {
        "Meetings": (_asked(countries.country_meetings, iso3), show_meeting_list),
        "People": (_asked(countries.country_people, iso3), _show_people),
        "Agreements": (_asked(countries.country_agreements, iso3), _show_agreements),
        "Pillars": (_asked(countries.country_pillars, iso3), _show_pillars),
        "Partners": (_asked(countries.country_partners, iso3), _show_partners),
    }
    with st.container(border=True, key=f"country_{iso3}"):
        with st.container(gap=None):
            st.header(country_label(iso3), anchor=False)
            st.caption(coverage_note(shared_filters()))
        names = [f"{title} {_number(title, frame)}" for title, (frame, _) in parts.items()]
        for tab, (title, (frame, show)) in zip(st.tabs(names, key=f"tabs_{iso3}"), parts.items(), strict=True):
            with tab:
                _show_part(frame, show, title, iso3)


def _number(title: str, frame: pd.DataFrame) -> str:
    """How much there is; a programme without pillars has a row, but counts as none."""
    return f"{frame['pillar_id'].count():,}" if title == "Pillars" else f"{len(frame):,}"


def _show_part(frame: pd.DataFrame, show: Callable[[pd.DataFrame], None], title: str, iso3: str) -> None:
    if frame.empty:
        st.info(f"No {title.lower()} of {country_label(iso3)} in what passes the filters.")
        return
    show(frame)
    show_download(frame, f"{iso3}-{title.lower()}", key=f"download_{iso3}_{title}", label="CSV")


def _asked(query: Callable[..., pd.DataFrame], iso3: str) -> pd.DataFrame:
    return answer(query, shared_filters(), iso3)


def _show_people(frame: pd.DataFrame) -> None:
    for row in frame.to_dict("records"):
        office = " · ".join(each for each in (row["role"], row["organisation"]) if isinstance(each, str))
        _show_entry(row["name"], f"{office or 'office not stated'} · {counted(row['meetings'], 'meeting')}")


def _show_agreements(frame: pd.DataFrame) -> None:
    for row in frame.to_dict("records"):
        signed = (
            f"signed {day_name(row['signed_on'])}" if isinstance(row["signed_on"], str) else "no date of signing"
        )
        place = f" in {row['city']}" if isinstance(row["city"], str) else ""
        parties = counted(row["parties"], "party", "parties")
        _show_entry(headline(row["name"]), f"{kind_name(row['kind'])} · {signed}{place} · {parties}")


def _show_pillars(frame: pd.DataFrame) -> None:
    for programme, rows in frame.groupby("programme", sort=False):
        pillars = rows.dropna(subset=["title"])
        lines = "\n".join(
            f"{row['number']}. {_plain(headline(row['title']))}" for row in pillars.to_dict("records")
        )
        st.markdown(f"**{_plain(headline(str(programme)))}**\n\n{lines or ':gray[no pillars in the documents]'}")


def _show_partners(frame: pd.DataFrame) -> None:
    """Partners with the number of common meetings; countries first."""
    for kind, rows in frame.groupby("kind", sort=False):
        names = " · ".join(f"{_plain(row['name'])} :gray[{row['meetings']:,}]" for row in rows.to_dict("records"))
        st.markdown(f"**{_PARTNERS[str(kind)]} in the same meetings**\n\n{names}")


def _show_entry(title: str, details: str) -> None:
    with st.container(gap=None):
        st.markdown(_plain(title))
        st.caption(_plain(details))


def _plain(words: str) -> str:
    """Markdown's signs as plain characters."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]<>#$~:|" else sign for sign in words)
