"""Somebody searches in one box, puts right what was misunderstood, and looks around."""

import pytest
from playwright.sync_api import expect
from tests.journeys.visitor import Visitor

from crossward.core.adverts.advert import Advert

pytestmark = pytest.mark.journey


def test_what_was_understood_can_be_put_right(visitor: Visitor, adverts: dict[str, Advert]) -> None:
    page = visitor.page
    visitor.open("/")
    page.get_by_label("What", exact=True).fill("radiogropher leeds band 6")
    visitor.press("Search jobs")
    expect(page.locator(".cw-corrected")).to_contain_text("Showing results for radiographer")
    assert visitor.reads(".cw-search__meaning").startswith("Showing diagnostic radiographer jobs")
    page.get_by_text("Change Within 10 miles of Leeds").click()
    visitor.see(".cw-change[open] .cw-change__list")
    visitor.check("understood")
    visitor.follow("Within 50 miles")
    expect(page.get_by_role("link", name="Remove Within 50 miles of Leeds")).to_be_visible()
    visitor.follow("Remove Within 50 miles of Leeds")
    visitor.follow("Remove Band 6")
    expect(page.locator(".cw-chip")).to_have_count(1)
    expect(page.get_by_label("What", exact=True)).to_have_value("radiogropher")
    visitor.follow("radiogropher")
    expect(page.locator(".cw-corrected")).to_have_count(0)
    visitor.check("as-typed")


def test_a_result_says_why_and_leads_to_more_like_it(
    visitor: Visitor, adverts: dict[str, Advert]
) -> None:
    page = visitor.page
    visitor.open("/jobs?q=radiographer+leeds")
    page.locator(".cw-card details", has_text="Why this result").first.locator("summary").click()
    visitor.see(".cw-card details[open] li")
    visitor.check("why-this-result")
    page.locator(".cw-card__title a").first.click()
    visitor.see(".cw-similar .cw-card")
    here = page.url
    visitor.check("more-like-this")
    page.locator(".cw-similar .cw-card__title a").first.click()
    page.wait_for_url(lambda address: address != here)
    visitor.see(".cw-facts")


def test_landing_pages_lead_from_a_role_to_a_place_and_to_the_search(
    visitor: Visitor, adverts: dict[str, Advert]
) -> None:
    page = visitor.page
    visitor.open("/jobs/role/diagnostic-radiographer")
    assert visitor.reads("h1") == "Diagnostic radiographer jobs"
    visitor.check("landing-role")
    visitor.open("/jobs/in/leeds")
    visitor.check("landing-place")
    visitor.follow("Diagnostic radiographer")
    assert visitor.reads("h1") == "Diagnostic radiographer jobs in Leeds"
    assert page.url.endswith("/jobs/role/diagnostic-radiographer/in/leeds")
    visitor.check("landing-both")
    visitor.follow("See all, and narrow them with filters")
    expect(page.get_by_label("Where", exact=True)).to_have_value("Leeds")
    visitor.open("/jobs/role/sonographer/in/truro")
    visitor.check("landing-empty")
    visitor.follow("Sonographer jobs everywhere")
    assert visitor.reads("h1") == "Sonographer jobs"


def test_suggestions_come_while_typing_where_scripts_may_run(
    visitor: Visitor, adverts: dict[str, Advert]
) -> None:
    page = visitor.page
    visitor.open("/")
    box = page.locator("#q")
    box.press_sequentially("sonogr")
    if not visitor.way.has_scripts:
        expect(page.get_by_role("combobox")).to_have_count(0)
        visitor.press("Search jobs")
        assert "“sonogr”" in visitor.reads("h1")
        return
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#q-suggestions + [role=status]")).to_contain_text("suggestions")
    visitor.check_here("suggestions")
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    first = options.first.get_attribute("id")
    expect(box).to_have_attribute("aria-activedescendant", str(first))
    visitor.check_here("suggestion-chosen")
    box.press("ArrowUp")
    expect(box).not_to_have_attribute("aria-activedescendant", str(first))
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("sonogr")
    box.press("ArrowDown")
    expect(options.first).to_be_visible()
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("Sonographer")
    near = page.locator("#near")
    near.press_sequentially("leed")
    page.get_by_role("option", name="Leeds Place").click()
    expect(near).to_have_value("Leeds")
    near.press("Enter")
    page.wait_for_url("**/jobs?q=Sonographer&near=Leeds")


def test_recent_searches_stay_in_the_browser(visitor: Visitor, adverts: dict[str, Advert]) -> None:
    page = visitor.page
    visitor.open("/jobs?q=radiographer&near=Leeds&page=1")
    visitor.open("/jobs?q=radiographer")
    visitor.open("/")
    recent = page.locator("[data-recent]")
    if not visitor.way.has_scripts:
        expect(recent).to_be_hidden()
        return
    expect(recent.locator("a")).to_have_text(["radiographer", "radiographer near Leeds"])
    visitor.check_here("recent-searches")
    recent.get_by_role("link", name="radiographer near Leeds").click()
    assert page.url.endswith("/jobs?q=radiographer&near=Leeds")
    visitor.open("/")
    visitor.press("Clear recent searches")
    expect(recent).to_be_hidden()
    visitor.open("/")
    expect(recent).to_be_hidden()
