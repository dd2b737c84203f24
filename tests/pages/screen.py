"""What stands on a page that Streamlit's tester ran."""

from streamlit.testing.v1 import AppTest


def headings(app: AppTest) -> list[str]:
    """All subheadings, in order."""
    return [heading.value for heading in app.subheader]


def html(app: AppTest) -> str:
    """All HTML of the page as one text."""
    return "".join(element.proto.body for element in app.get("html"))
