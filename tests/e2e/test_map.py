"""What a person does on the map, with a mouse or with a keyboard, in a real browser."""

import csv
import io
import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tools.browser import click_map, wait_for_map, wait_until_still

pytestmark = pytest.mark.browser

KAZAKHSTAN = (67.0, 48.5)
CHINA = (102.0, 35.0)
ALMATY = (76.92, 43.25)


def _headline(page: Page, name: str) -> str:
    metric = page.get_by_test_id("stMetric").filter(has=page.get_by_text(name, exact=True))
    return metric.get_by_test_id("stMetricValue").inner_text()


def _go_to(page: Page, name: str) -> None:
    page.get_by_test_id("stTopNavLink").filter(has_text=name).click()
    expect(page.get_by_role("heading", name=name, exact=True, level=1)).to_be_visible(timeout=30_000)
    wait_until_still(page)


def _profile(page: Page, iso3: str) -> str:
    return page.locator(f".st-key-country_{iso3}").inner_text()


def test_a_click_on_kazakhstan_filters_everything_and_the_same_click_releases(
    context: BrowserContext, page: Page, address: str
) -> None:
    page.goto(address)
    wait_until_still(page)
    assert (_headline(page, "Documents"), _headline(page, "Meetings")) == ("5", "6")

    _go_to(page, "Map")
    click_map(page, *KAZAKHSTAN)
    expect(page).to_have_url(re.compile(r"/map\?countries=Kazakhstan$"))
    assert "Meetings 4" in _profile(page, "KAZ")
    link = page.url

    _go_to(page, "Overview")
    assert (_headline(page, "Documents"), _headline(page, "Meetings")) == ("4", "4")

    other = context.new_page()
    other.goto(link)
    wait_for_map(other)
    assert "Meetings 4" in _profile(other, "KAZ")
    other.close()

    _go_to(page, "Map")
    wait_for_map(page)
    click_map(page, *KAZAKHSTAN)
    expect(page).to_have_url(re.compile(r"/map$"))
    expect(page.locator(".st-key-country_KAZ")).to_have_count(0)
    _go_to(page, "Overview")
    assert (_headline(page, "Documents"), _headline(page, "Meetings")) == ("5", "6")


def test_filters_of_a_link_stay_in_the_address_from_page_to_page(page: Page, address: str) -> None:
    page.goto(f"{address}/?countries=Tajikistan&themes=Youth")
    wait_until_still(page)
    for name in ("Data", "Timeline", "Overview"):
        _go_to(page, name)
        expect(page).to_have_url(re.compile(r"countries=Tajikistan&themes=Youth$"))
        expect(page.get_by_role("button", name="Tajikistan")).to_be_visible()
    page.get_by_role("button", name="Clear all").click()
    wait_until_still(page)
    expect(page).to_have_url(re.compile(r"/$"))


def test_clicks_move_from_country_to_country_and_a_city_stands_for_its_country(page: Page, address: str) -> None:
    page.goto(f"{address}/map")
    click_map(page, *KAZAKHSTAN)
    click_map(page, *CHINA)
    expect(page).to_have_url(re.compile(r"countries=China$"))
    click_map(page, *CHINA)
    expect(page).to_have_url(re.compile(r"/map$"))
    click_map(page, *ALMATY)
    expect(page).to_have_url(re.compile(r"countries=Kazakhstan$"))
    click_map(page, *ALMATY)
    expect(page).to_have_url(re.compile(r"/map$"))


def test_a_country_from_the_address_stands_out_and_a_click_releases_it(page: Page, address: str) -> None:
    page.goto(f"{address}/map?countries=Kazakhstan")
    wait_for_map(page)
    faint = "document.querySelector('.st-key-map .js-plotly-plot').data.map(t => [t.locations, t.marker.opacity])"
    others, chosen = page.evaluate(faint)[:2]
    assert chosen == [["KAZ"], 1]
    assert "KAZ" not in others[0]
    assert others[1] < 1
    click_map(page, *KAZAKHSTAN)
    expect(page).to_have_url(re.compile(r"/map$"))


def test_the_keyboard_has_its_own_way(page: Page, address: str) -> None:
    page.goto(f"{address}/map")
    wait_for_map(page)
    page.get_by_role("combobox", name="Country").focus()
    page.keyboard.type("Kazakh")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"countries=Kazakhstan$"), timeout=30_000)
    wait_until_still(page)
    assert "Meetings 4" in _profile(page, "KAZ")


def test_the_csv_holds_exactly_the_rows_on_the_screen(page: Page, address: str) -> None:
    page.goto(f"{address}/data?countries=Kazakhstan")
    wait_until_still(page)
    caption = page.get_by_text("One row per event").inner_text()
    assert "4 of 6 rows" in caption
    page.wait_for_selector("table[role=grid] tbody td", state="attached")
    shown = page.evaluate(_CELLS)
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download CSV").click()
    file = downloading.value
    assert re.fullmatch(r"cooperation-meetings-[0-9a-f]{8}-countries-KAZ\.csv", file.suggested_filename)
    content = file.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(shown) == len(rows) == 4
    columns = list(rows[0])[: len(shown[0])]  # columns beyond the window's edge are not in the page
    assert len(columns) >= 5
    assert [[row[name] for name in columns] for row in rows] == shown


def test_a_bar_filters_and_its_chip_releases(page: Page, address: str) -> None:
    page.goto(address)
    wait_until_still(page)
    bar = page.locator(".st-key-active_themes .barlayer .point path").first
    bar.scroll_into_view_if_needed()
    bar.click(force=True)
    wait_until_still(page)
    expect(page).to_have_url(re.compile(r"themes="), timeout=30_000)
    page.locator(".st-key-filter_chips").get_by_role("button", name="Clear all").click()
    wait_until_still(page)
    expect(page).not_to_have_url(re.compile(r"themes="))


_CELLS = """() => [...document.querySelectorAll('table[role=grid] tbody tr')]
    .map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent))"""
