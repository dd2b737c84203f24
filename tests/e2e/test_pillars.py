"""What a person does with pillars and themes: a click on a cell filters, the same click releases."""

import re

import pytest
from playwright.sync_api import Page, expect

from tools.browser import wait_until_still

pytestmark = pytest.mark.browser

_BAR = """([key, value]) => {
    const chart = document.querySelector(`.st-key-${key} .js-plotly-plot`);
    const layout = chart._fullLayout, box = chart.getBoundingClientRect();
    for (const trace of chart._fullData.filter(trace => trace.type === 'bar')) {
        const at = trace.customdata.findIndex(datum => datum[0] === value);
        if (at < 0) continue;
        const middle = trace.base[at] + trace.y[at] / 2;
        return [box.left + layout._size.l + layout.xaxis.d2p(trace.x[at]),
                box.top + layout._size.t + layout.yaxis.d2p(middle)];
    }
}"""


def click_bar(page: Page, key: str, value: str) -> None:
    page.locator(f".st-key-{key} .js-plotly-plot").scroll_into_view_if_needed()
    x, y = page.evaluate(_BAR, [key, value])
    page.mouse.move(x - 3, y - 1)
    page.mouse.move(x, y)
    page.wait_for_timeout(150)
    page.mouse.click(x, y)
    wait_until_still(page)


def test_a_cell_filters_by_country_and_theme_and_releases_both(page: Page, address: str) -> None:
    page.goto(f"{address}/pillars")
    wait_until_still(page)
    click_bar(page, "matrix_countries", "KAZ|youth")
    expect(page).to_have_url(re.compile(r"countries=Kazakhstan.*themes=Youth|themes=Youth.*countries=Kazakhstan"))
    expect(page.get_by_role("heading", name="2 documents behind it")).to_be_visible()
    click_bar(page, "matrix_countries", "UZB|")
    expect(page).to_have_url(re.compile(r"countries=Uzbekistan"))
    expect(page).not_to_have_url(re.compile(r"themes="))
    click_bar(page, "matrix_countries", "UZB|")
    expect(page).to_have_url(re.compile(r"/pillars$"))


def test_filters_from_the_address_mark_their_cell_and_a_click_releases(page: Page, address: str) -> None:
    page.goto(f"{address}/pillars?countries=Kazakhstan&themes=Youth")
    wait_until_still(page)
    click_bar(page, "matrix_countries", "KAZ|youth")
    expect(page).to_have_url(re.compile(r"/pillars$"))


def test_a_pillar_shows_its_words_and_filters(page: Page, address: str) -> None:
    pillar = "programme-unodc-programme-for-central-asia-2015-2019-2"
    page.goto(f"{address}/pillars")
    wait_until_still(page)
    click_bar(page, "pillars", pillar)
    expect(page).to_have_url(re.compile(f"pillar={pillar}"))
    card = page.locator(".st-key-pillar_card")
    expect(card).to_contain_text("the draft document which was endorsed comprises of four areas")
    card.get_by_role("button", name="Filter by this programme").click()
    wait_until_still(page)
    expect(page).to_have_url(re.compile(r"programmes=UNODC"))
    page.locator(".st-key-pillar_card").get_by_role("button", name="Release this programme").click()
    wait_until_still(page)
    expect(page).not_to_have_url(re.compile(r"programmes="))
    click_bar(page, "pillars", pillar)
    expect(page).to_have_url(re.compile(r"/pillars$"))


def test_the_table_chooses_a_cell_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/pillars")
    wait_until_still(page)
    page.locator("[data-testid=stExpander] summary").last.press("Enter")
    page.locator("[data-testid=stExpander] canvas").first.focus()
    for key in ("ArrowDown", "ArrowDown", "Shift+Space"):
        page.keyboard.press(key)
        page.wait_for_timeout(200)
    expect(page).to_have_url(re.compile(r"themes=Criminal"), timeout=30_000)
    wait_until_still(page)
    expect(page.get_by_role("heading", name="4 documents behind it")).to_be_visible()
    assert page.evaluate("document.activeElement.closest('[data-testid=stExpander]') !== null")
    page.keyboard.press("Shift+Space")  # the focus is where it was: the same keys release
    expect(page).to_have_url(re.compile(r"/pillars$"), timeout=30_000)
