"""What a person does on the timeline: a click shows an event, the same click lets it go, so does the menu."""

import re

import pytest
from playwright.sync_api import Page, expect

from tools.browser import wait_until_still

pytestmark = pytest.mark.browser

COMMITTEE = "Annual Programme Steering Committee Meeting"
_MARK = """(event) => {
    const chart = document.querySelector('.st-key-timeline .js-plotly-plot');
    const layout = chart._fullLayout, box = chart.getBoundingClientRect();
    for (const trace of chart._fullData) {
        const at = (trace.customdata || []).findIndex(datum => datum[0] === event);
        if (at < 0) continue;
        const x = trace.type === 'bar' ? layout.xaxis.d2c(trace.base[at]) + trace.x[at] / 2 : trace.x[at];
        return [box.left + layout._size.l + layout.xaxis.d2p(x),
                box.top + layout._size.t + layout.yaxis.d2p(trace.y[at])];
    }
}"""
_OPAQUE = """() => document.querySelector('.st-key-timeline .js-plotly-plot').data
    .flatMap(trace => (trace.customdata || [])
        .map((datum, at) => [datum[0], [].concat(trace.marker.opacity)].concat([at])))
    .filter(([event, opacity, at]) => opacity[at] === 1).map(([event]) => event)"""
_CHOSEN = """() => document.querySelector('.st-key-timeline .js-plotly-plot')._fullData
    .flatMap(trace => (trace.selectedpoints || []).map(at => trace.customdata[at][0]))"""

_CARD_FIRST = """() => {
    const [card, chart] = ['.st-key-event_card', '.st-key-timeline'].map(each => document.querySelector(each));
    return card.getBoundingClientRect().top < chart.getBoundingClientRect().top;
}"""


def click_event(page: Page, event: str) -> None:
    page.locator(".st-key-timeline .js-plotly-plot").scroll_into_view_if_needed()
    x, y = page.evaluate(_MARK, event)
    page.mouse.move(x - 3, y - 1)
    page.mouse.move(x, y)
    page.wait_for_timeout(150)
    page.mouse.click(x, y)
    wait_until_still(page)


def card(page: Page) -> str:
    return page.locator(".st-key-event_card").inner_text()


def test_a_click_shows_an_event_and_the_same_click_lets_it_go(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    wait_until_still(page)
    click_event(page, "meeting-001-1")
    expect(page).to_have_url(re.compile(r"event=meeting-001-1"))
    assert COMMITTEE in card(page)
    assert "At least 150 participants" in card(page)
    assert "brought together over 150 participants" in card(page)
    assert page.evaluate(_CHOSEN) == ["meeting-001-1"]

    click_event(page, "meeting-000-2")
    expect(page).to_have_url(re.compile(r"event=meeting-000-2"))
    assert "inferred: 'early next year'" in card(page)
    assert page.evaluate(_CHOSEN) == ["meeting-000-2"]

    click_event(page, "meeting-000-2")
    expect(page).to_have_url(re.compile(r"/timeline$"))
    expect(page.locator(".st-key-event_card")).to_have_count(0)


def test_an_event_from_the_address_is_marked_and_a_click_lets_it_go(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline?event=meeting-004-1")
    wait_until_still(page)
    assert page.evaluate(_OPAQUE) == ["meeting-004-1"]
    click_event(page, "meeting-004-1")
    expect(page).to_have_url(re.compile(r"/timeline$"))
    wait_until_still(page)
    assert len(page.evaluate(_OPAQUE)) > 1


def test_the_keyboard_chooses_and_closes(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    wait_until_still(page)
    page.get_by_role("combobox", name="Event").focus()
    page.keyboard.type("Steering")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"event=meeting-001-1"), timeout=30_000)
    wait_until_still(page)
    assert page.evaluate(_OPAQUE) == ["meeting-001-1"]
    page.locator(".st-key-event_close button").press("Enter")
    expect(page).to_have_url(re.compile(r"/timeline$"), timeout=30_000)


def test_an_event_is_in_sight_whether_picked_here_or_reached_by_a_link(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address)
    wait_until_still(page)
    page.get_by_text("Annual Programme Steering Committee").first.click()
    expect(page).to_have_url(re.compile(r"event=meeting-001-1"), timeout=30_000)
    wait_until_still(page)
    heading = page.locator(".st-key-event_card").get_by_role("heading").first
    expect(heading).to_be_in_viewport()
    assert page.evaluate(_CARD_FIRST)
    click_event(page, "meeting-000-2")
    expect(page).to_have_url(re.compile(r"event=meeting-000-2"), timeout=30_000)
    expect(heading).to_contain_text("High-level segment meeting")
    expect(heading).to_be_in_viewport()
    assert not page.evaluate(_CARD_FIRST)


def test_an_event_leads_to_its_document(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline?event=meeting-003-1")
    wait_until_still(page)
    page.locator(".st-key-event_card").get_by_test_id("stPageLink").first.click()
    expect(page).to_have_url(re.compile(r"/documents\?.*document=doc-"), timeout=30_000)
    expect(page.locator(".document-text")).to_contain_text("Vladimir Norov", timeout=30_000)
