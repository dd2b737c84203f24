"""Pages without a browser: the whole dashboard run by Streamlit's own tester on the gold dataset."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
OpenPage = Callable[..., AppTest]


@pytest.fixture
def open_page(gold_folder: Path, monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """`open_page("map", countries=["KAZ"])`: the page, run once with these values in the filter bar or the URL."""
    monkeypatch.setenv("COOPERATION_DATA", str(gold_folder))

    def opened(name: str, /, *, url: dict[str, str] | None = None, **filters: object) -> AppTest:
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for parameter, text in (url or {}).items():
            app.query_params[parameter] = text
        for key, value in filters.items():
            app.session_state[key] = value
        if name != "overview":
            app.switch_page(f"analytics/pages/{name}.py")
        return app.run()

    return opened
