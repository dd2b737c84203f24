"""The dashboard's entry point: page settings, navigation, the shared filter bar; nothing else.

`streamlit run dashboard.py` shows the dataset in COOPERATION_DATA, or in `data` beside this file.
"""

from pathlib import Path

import streamlit as st

from analytics.pages.filter_bar import show_filter_bar
from analytics.pages.navigation import FOLDER, PAGES
from analytics.pages.shell import NAME, data_folder
from analytics.pages.style import apply_style
from analytics.tables.store import dataset_version

STATIC = Path(__file__).parent / "static"

st.set_page_config(page_title=NAME, page_icon=str(STATIC / "favicon.png"), layout="wide")
st.logo(str(STATIC / "logo.png"))
page = st.navigation(
    [
        st.Page(FOLDER / f"{name}.py", title=title, help=about, default=name == "overview")
        for name, title, about in PAGES
    ],
    position="top",
)
apply_style()
if dataset_version(data_folder()) is None:
    st.error(f"There is no dataset in `{data_folder()}` yet. `make data` builds it from the documents in `seeds`.")
    st.stop()
show_filter_bar(page.title)
page.run()
