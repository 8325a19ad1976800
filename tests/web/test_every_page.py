"""What holds for every page alike."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from selectolax.lexbor import LexborHTMLParser
from tests.factories.adverts import an_advert
from tests.web.asking_pages import KeepAdverts, OpenPage, one, words

PLAIN_PAGES = ("/", "/jobs", "/about", "/sources", "/accessibility", "/privacy", "/nothing-here")
LONG = an_advert(1, text="• HCPC registration and Band 6 experience are needed here\n" * 500)
PAGES = (*PLAIN_PAGES, f"/jobs/{LONG.id}", "/jobs?page=2", "/jobs?near=Nowhereton&pay=lots")


@pytest.fixture(autouse=True)
def _many_adverts(keep_adverts: KeepAdverts) -> None:
    keep_adverts(LONG, *(an_advert(number) for number in range(2, 45)))


@pytest.mark.parametrize("address", PAGES)
def test_only_our_own_scripts_and_styles_may_run(client: Client, address: str) -> None:
    policy = client.get(address)["Content-Security-Policy"]
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split("; ")}
    assert rules["default-src"] == ["'none'"]
    assert rules["script-src"] == ["'self'"]
    assert rules["style-src"] == ["'self'"]
    assert "unsafe" not in policy


@pytest.mark.parametrize("address", PAGES)
def test_nothing_runs_or_styles_inside_the_page(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    for script in page.css("script"):
        assert script.attributes.get("src") or script.attributes["type"] == "application/ld+json"
    assert page.css("style") == []
    assert page.css("[style]") == []
    assert not re.search(r"<[^>]+\son[a-z]+=", page.html or "")


@pytest.mark.parametrize("address", PAGES)
def test_no_page_weighs_more_than_100_kb(client: Client, address: str) -> None:
    assert len(client.get(address).content) <= 100_000


@pytest.mark.parametrize("address", PAGES)
def test_every_page_says_its_language_and_has_one_heading_of_the_first_level(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(address)
    assert one(page, "html").attributes["lang"] == "en-GB"
    assert len(page.css("h1")) == 1
    assert one(page, ".nhsuk-skip-link").attributes["href"] == "#maincontent"
    assert one(page, "main#maincontent").tag == "main"


@pytest.mark.parametrize("address", PAGES)
def test_ids_are_unique(open_page: OpenPage, address: str) -> None:
    ids = [node.attributes["id"] for node in open_page(address).css("[id]")]
    assert len(ids) == len(set(ids))


def test_titles_are_unique(open_page: OpenPage) -> None:
    titles = [words(open_page(address), "title")[0] for address in PAGES]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("address", PAGES)
def test_no_link_of_ours_is_dead(client: Client, address: str) -> None:
    page = LexborHTMLParser(client.get(address).content)
    ours = {
        (node.attributes["href"] or "").split("#")[0]
        for node in page.css("a[href]")
        if (node.attributes["href"] or "").startswith("/")
    }
    pages = {href for href in ours if href and not href.startswith("/api/")}
    assert {href: client.get(href).status_code for href in sorted(pages)[:25]} == dict.fromkeys(
        sorted(pages)[:25], 200
    )


@pytest.mark.parametrize("address", PAGES)
def test_every_fragment_leads_somewhere(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    for node in page.css('a[href^="#"]'):
        assert one(page, str(node.attributes["href"])).tag


def test_nothing_is_fetched_from_elsewhere(open_page: OpenPage) -> None:
    page = open_page(f"/jobs/{LONG.id}")
    fetched = [
        node.attributes.get("src") or node.attributes.get("href") or ""
        for node in page.css("script[src], link[rel=stylesheet], link[rel=icon], img")
    ]
    assert fetched
    assert all(address.startswith("/static/") for address in fetched)


def test_no_page_shows_the_marks_of_others(open_page: OpenPage) -> None:
    for address in PLAIN_PAGES:
        page = open_page(address)
        assert page.css(".nhsuk-header, .nhsuk-header__logo") == []
        assert "govuk" not in (page.html or "")


def _names(patterns: list[URLPattern | URLResolver]) -> set[str]:
    found: set[str] = set()
    for each in patterns:
        if isinstance(each, URLResolver):
            found |= _names(each.url_patterns)
        elif each.name:
            found.add(each.name)
    return found


def test_the_addresses_that_pages_are_built_on_have_names() -> None:
    expected = {"home", "search", "advert", "about", "sources", "accessibility", "privacy"}
    assert expected <= _names(get_resolver().url_patterns)
