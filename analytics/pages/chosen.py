"""One thing chosen on a page and kept in the URL: an event, a document, a pillar.

In: the name of the URL parameter. Out: the id of what is chosen, and callbacks that choose. The URL is the only
place that knows, so a link, the back button, a chart and a menu can never disagree.
"""

from collections.abc import Collection

import streamlit as st

from analytics.pages.selecting import Choice


def chosen(parameter: str) -> str | None:
    """What the URL says is chosen."""
    return st.query_params.get(parameter) or None


def choose(parameter: str, value: str | None) -> None:
    """Put a choice into the URL, or take it out. For callbacks."""
    st.session_state[f"{parameter}_picked"] = value
    if value:
        st.query_params[parameter] = value
    else:
        st.query_params.pop(parameter, None)


def arrived(parameter: str) -> bool:
    """Whether what is chosen came with the address, by a link from elsewhere, and was not picked on this page."""
    return chosen(parameter) not in (None, st.session_state.get(f"{parameter}_picked"))


def choose_from_menu(key: str, parameter: str) -> None:
    """For a menu's `on_change`: choose what it holds."""
    choose(parameter, st.session_state[key])


def url_choice(parameter: str, shown: Collection[str]) -> Choice:
    """The same for a chart's clicks (`show_choice_figure`); of several marks the first counts.

    shown: the ids in the chart; a choice that is not among them leaves its marks as they are.
    """
    return Choice(
        lambda: (value,) if (value := chosen(parameter)) in shown and value else (),
        lambda values: choose(parameter, values[0] if values else None),
    )
