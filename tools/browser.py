"""The dashboard in a real browser: a server on a free port, Chromium without a network of its own, waiting, the
map.

In: a data folder. Out: an address, and pages to look at and click on. Used by the browser tests and by the
screenshots.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",  # containers offer no user namespaces
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
STILL = "[data-testid=stApp][data-test-script-state=notRunning]"
_CHARTS_DRAWN = """() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
    .every(chart => chart.querySelector('.js-plotly-plot .main-svg'))
    && !document.querySelector('[data-testid=stSkeleton]')"""
_MAP_DRAWN = """() => {
    const map = document.querySelector('.st-key-map .js-plotly-plot');
    return map?._fullLayout?.geo?._subplot?.projection && map.querySelectorAll('.choroplethlayer path').length > 3;
}"""
_PIXEL = """([longitude, latitude]) => {
    const map = document.querySelector('.st-key-map .js-plotly-plot');
    const [x, y] = map._fullLayout.geo._subplot.projection([longitude, latitude]);
    const box = map.getBoundingClientRect();
    return [box.left + x, box.top + y];
}"""


def chromium_path() -> str | None:
    """Where Chromium is: CHROMIUM, else on the path; None where there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def running_dashboard(data: Path, seconds: float = 60) -> Iterator[str]:
    """The dashboard on a dataset, on a free port of this machine; gives its address, ends it afterwards.

    Raises `TimeoutError` where it does not answer in that many seconds.
    """
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "dashboard.py"), "--server.port", str(port)]
    environment = os.environ | {"COOPERATION_DATA": str(data)}
    options = ["--server.fileWatcherType", "none", "--logger.level", "error"]
    server = subprocess.Popen(  # noqa: S603  the command is our own
        [*command, *options], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/_stcore/health", server, seconds)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=10)


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Headless Chromium. Raises `FileNotFoundError` where there is none."""
    path = chromium_path()
    if path is None:
        raise FileNotFoundError("no Chromium on this machine: apt-get install chromium, or set CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def wait_until_still(page: Page) -> None:
    """Until the page's script has ended and every chart is drawn."""
    page.wait_for_timeout(200)  # a click takes a moment to set the script running
    page.wait_for_selector(STILL, timeout=60_000)
    page.wait_for_function(_CHARTS_DRAWN, timeout=60_000)
    page.wait_for_timeout(200)
    page.wait_for_selector(STILL, timeout=60_000)


def wait_for_map(page: Page) -> None:
    """Until the map's borders have come and are drawn."""
    wait_until_still(page)
    page.wait_for_function(_MAP_DRAWN, timeout=60_000)
    page.wait_for_timeout(200)


def click_map(page: Page, longitude: float, latitude: float) -> None:
    """A click of the mouse on a place on the map (degrees), then until the page is still."""
    wait_for_map(page)
    page.locator(".st-key-map .js-plotly-plot").scroll_into_view_if_needed()
    x, y = page.evaluate(_PIXEL, [longitude, latitude])
    page.mouse.move(x - 3, y - 3)  # plotly learns what is under the pointer from its moves
    page.mouse.move(x, y)
    page.wait_for_timeout(150)
    page.mouse.click(x, y)
    wait_until_still(page)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: "subprocess.Popen[bytes]", seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=2).close()  # noqa: S310  our own server
            return
        except (URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError(f"the dashboard did not answer at {address} in {seconds:g} s")
