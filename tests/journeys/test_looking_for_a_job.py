"""Somebody looks for a job, from the first page to the words of an advert and back."""

import pytest
from playwright.sync_api import expect
from tests.journeys.visitor import Visitor

from crossward.core.adverts.advert import Advert

pytestmark = pytest.mark.journey


def test_a_seeker_finds_an_advert_and_checks_its_facts(
    visitor: Visitor, adverts: dict[str, Advert]
) -> None:
    page = visitor.page
    visitor.open("/")
    visitor.field("What").fill("radiographer")
    visitor.field("Where").fill("Leeds")
    visitor.press("Search jobs")
    assert visitor.reads("h1").endswith("jobs for “radiographer” near Leeds")
    assert "q=radiographer&near=Leeds" in page.url

    visitor.open_filters()
    page.get_by_role("checkbox", name="Industry").check()
    visitor.press("Apply filters")
    assert visitor.reads("h1") == "1 job for “radiographer” near Leeds"
    visitor.check("narrowed")
    visitor.follow("Remove Industry")
    assert visitor.reads("h1") != "1 job for “radiographer” near Leeds"

    page.get_by_label("Sort by").select_option("Closing soon")
    visitor.press("Sort")
    results = page.url
    page.locator(".cw-card__title a").first.click()
    quote = visitor.see(".cw-quote")
    words = quote.inner_text().split("\n")[-1].strip()
    quote.click()
    expect(page.locator("mark:target")).to_have_text(words)
    expect(page.locator("mark:target")).to_be_in_viewport()

    visitor.open(page.url.removeprefix(visitor.address).split("#")[0])
    page.goto(results)
    page.locator(".cw-card__title a").first.click()
    visitor.follow("Back to results")
    assert page.url == results


def test_without_scripts_or_with_them_a_shared_address_is_short(
    visitor: Visitor, adverts: dict[str, Advert]
) -> None:
    visitor.open("/jobs")
    visitor.field("What").fill("ct")
    visitor.press("Search")
    visitor.see("h1")
    if visitor.way.has_scripts:
        assert visitor.page.url == f"{visitor.address}/jobs?q=ct&sort=relevance"
    else:
        assert "q=ct&near=&miles=" in visitor.page.url


def test_what_was_typed_wrong_is_easy_to_put_right(
    visitor: Visitor, adverts: dict[str, Advert]
) -> None:
    page = visitor.page
    visitor.open("/jobs")
    visitor.field("Where").fill("Nowhereton")
    visitor.press("Search")
    assert visitor.reads(".nhsuk-error-summary h2") == "There is a problem"
    if visitor.way.has_scripts:
        expect(page.locator(".nhsuk-error-summary")).to_be_focused()
    visitor.follow("We do not know a place called “Nowhereton”. Type a UK town, city or postcode.")
    if visitor.way.has_scripts:
        expect(visitor.field("Where")).to_be_focused()
    expect(visitor.field("Where")).to_have_value("Nowhereton")
    visitor.field("Where").fill("Leeds")
    visitor.press("Search")
    assert visitor.reads("h1").endswith("jobs near Leeds")


def test_pages_of_results_can_be_walked_through(
    visitor: Visitor, adverts: dict[str, Advert]
) -> None:
    visitor.open("/jobs")
    assert visitor.reads(".cw-search__showing") == "Showing 1 to 20 of 25"
    visitor.page.locator(".nhsuk-pagination__next").click()
    visitor.page.wait_for_url("**page=2")
    assert visitor.reads(".cw-search__showing") == "Showing 21 to 25 of 25"


def test_the_keyboard_alone_is_enough(visitor: Visitor, adverts: dict[str, Advert]) -> None:
    page = visitor.page
    visitor.open("/")
    page.keyboard.press("Tab")
    expect(page.locator(".nhsuk-skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**#maincontent")
    visitor.field("What").focus()
    page.keyboard.type("radiographer")
    page.keyboard.press("Enter")
    assert "“radiographer”" in visitor.reads("h1")
