"""The dashboard's entry point: page settings, navigation, the shared filter bar; nothing else.

`streamlit run dashboard.py` shows the dataset in COOPERATION_DATA, or in `data` beside this file.
"""

from pathlib import Path

import streamlit as st

from analytics.pages.filter_bar import show_filter_bar
from analytics.pages.shell import data_folder
from analytics.pages.style import apply_style
from analytics.tables.store import dataset_version

ROOT = Path(__file__).parent
PAGES = ROOT / "analytics" / "pages"
NAVIGATION = (
    ("overview", "Overview", "Counts, the busiest years, countries and themes, the latest meetings."),
    ("map", "Map", "Countries by meetings, documents and people; a click shows a country's profile."),
    ("pillars", "Pillars", "Programmes and their pillars, compared by theme across programme cycles."),
    ("timeline", "Timeline", "Meetings, agreements and programme periods on one axis."),
    ("documents", "Documents", "The stories, with their facts highlighted in the text."),
    ("data", "Data", "Every table, explained, filtered and ready to download."),
)

st.set_page_config(
    page_title="Cooperation dashboard", page_icon=str(ROOT / "static" / "favicon.png"), layout="wide"
)
apply_style()
st.logo(str(ROOT / "static" / "logo.png"))
page = st.navigation(
    [
        st.Page(PAGES / f"{name}.py", title=title, help=about, default=name == "overview")
        for name, title, about in NAVIGATION
        if (PAGES / f"{name}.py").exists()
    ],
    position="top",
)
if dataset_version(data_folder()) is None:
    st.error(f"There is no dataset in `{data_folder()}` yet. `make data` builds it from the documents in `seeds`.")
    st.stop()
show_filter_bar()
page.run()
