"""Pictures of every page into docs/images, as the README shows them: light, dark, and on a phone.

    python -m tools.screenshots --data data [--to docs/images]

In: a data folder. Out: <page>-light.png, <page>-dark.png (1440 × 900) and <page>-phone.png (390 × 844). The
same dataset and Chromium give the same pictures: animations are off, and each waits until its charts are drawn.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page

from analytics.pages.navigation import PAGES
from analytics.tables.store import Dataset, open_dataset
from tools.browser import ROOT, running_browser, running_dashboard, wait_for_map, wait_until_still

VARIANTS = {
    "light": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
}
CHOSEN_COUNTRY = "?countries=Kazakhstan"
"""What the picture of the map shows chosen."""


def main(arguments: list[str] | None = None) -> int:
    """Take all pictures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description="Picture every page.")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="data folder to show")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "images", help="folder for the pictures")
    options = parser.parse_args(arguments)
    options.to.mkdir(parents=True, exist_ok=True)
    with running_dashboard(options.data.resolve()) as address, running_browser() as browser:
        views = views_of(open_dataset(options.data))
        for variant in VARIANTS:
            for path in picture_pages(browser, address, variant, options.to, views):
                sys.stdout.write(f"{path}\n")
    return 0


def views_of(dataset: Dataset) -> dict[str, str]:
    """Name of a picture → path of its page: every page, a chosen country, and the longest story with its facts."""
    views = {name: "" if name == "overview" else name for name, _, _ in PAGES}
    longest = dataset.query("SELECT document_id FROM documents ORDER BY words DESC, document_id LIMIT 1")
    for document_id in longest["document_id"]:
        views["story"] = f"documents?document={document_id}"
    return {**views, "map": f"map{CHOSEN_COUNTRY}"}


def picture_pages(
    browser: Browser, address: str, variant: str, folder: Path, views: Mapping[str, str]
) -> list[Path]:
    """One picture of every view in one variant."""
    context = browser.new_context(**VARIANTS[variant], reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    taken = []
    for name, path in views.items():
        page.goto(f"{address}/{path}")
        _wait(page, name)
        taken.append(folder / f"{name}-{variant}.png")
        page.screenshot(path=taken[-1], animations="disabled")
    context.close()
    return taken


def _wait(page: Page, name: str) -> None:
    if name == "map":
        wait_for_map(page)
    wait_until_still(page)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(500)


if __name__ == "__main__":
    sys.exit(main())
