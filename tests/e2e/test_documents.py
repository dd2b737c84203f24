"""What a person does with documents: search, open, hide a kind of fact, follow a fact to its words."""

import re

import pytest
from playwright.sync_api import Page, expect

from tools.browser import wait_until_still

pytestmark = pytest.mark.browser


def open_story(page: Page, address: str, search: str) -> None:
    page.goto(f"{address}/documents?search={search}")
    wait_until_still(page)
    page.locator("[class*=st-key-entry_]").get_by_test_id("stPageLink").first.click()
    expect(page.locator(".document-text")).to_be_visible(timeout=30_000)
    wait_until_still(page)


def test_the_legend_hides_a_kind_and_shows_it_again(page: Page, address: str) -> None:
    open_story(page, address, "steering")
    people = page.locator(".document-text mark.kind-person")
    countries = page.locator(".document-text mark.kind-country")
    before = people.count()
    assert before > 5
    assert countries.count() > 5
    button = page.locator(".st-key-legend").get_by_role("button", name=re.compile("^People"))
    button.click()
    expect(people).to_have_count(0)
    assert countries.count() > 5
    button.click()
    expect(people).to_have_count(before)


def test_a_fact_leads_to_its_words(page: Page, address: str) -> None:
    open_story(page, address, "steering")
    page.locator(".facts a", has_text="Larisa Ilibezova").first.click()
    expect(page).to_have_url(re.compile(r"document=doc-.*#mark-\d+-\d+-person"))
    target = page.locator("mark:target")
    expect(target).to_have_text("Larisa Ilibezova")
    expect(target).to_be_in_viewport()


def test_contacts_are_covered(page: Page, address: str) -> None:
    open_story(page, address, "steering")
    text = page.locator(".document-text").inner_text()
    assert "Mobile: •" in text
    assert "505-05-58" not in text
    assert "[at]" not in text


def test_back_to_the_list_with_the_keyboard(page: Page, address: str) -> None:
    open_story(page, address, "darknet")
    page.locator(".st-key-document_close button").press("Enter")
    expect(page.get_by_role("heading", name="1 document, newest first")).to_be_visible(timeout=30_000)
    expect(page).to_have_url(re.compile(r"/documents\?search=darknet$"))
