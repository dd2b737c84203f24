"""A running dashboard on the gold dataset, Chromium, and a record of every address a page asks for."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from tools.browser import chromium_path, running_browser, running_dashboard

MISSING = "NO CHROMIUM: the browser tests are left out. Bring it with `sudo apt-get install chromium`."


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if chromium_path() is None:
        if os.environ.get("COOPERATION_REQUIRE_BROWSER"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with running_browser() as running:
        yield running


@pytest.fixture(scope="session")
def address(browser: Browser, gold_folder: Path) -> Iterator[str]:
    """Where the dashboard answers; needs the browser first, so that without one no server is started."""
    with running_dashboard(gold_folder) as answering:
        yield answering


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Windows of one person. The test fails if any of them asked another machine for anything."""
    opened = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    asked: list[str] = []

    def record(request: Request) -> None:
        asked.append(request.url)

    opened.on("request", record)
    yield opened
    opened.close()
    outside = [url for url in asked if not _stays_here(url)]
    assert asked
    assert outside == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def _stays_here(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("data", "blob", "about") or parts.hostname in ("127.0.0.1", "localhost", "::1")
