"""The page of one advert."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries
from tests.factories.adverts import an_advert
from tests.web.asking_pages import KeepAdverts, OpenPage, links, one, words

from crossward.core.values.places import Place
from crossward.services.withdraw_adverts import withdraw_adverts

ADVERT = an_advert(1)
ADDRESS = f"/jobs/{ADVERT.id}"


def test_the_head_says_who_where_and_until_when(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(ADVERT)
    page = open_page(ADDRESS)
    assert words(page, "h1") == ["Diagnostic radiographer, Band 6"]
    assert words(page, "title") == [
        "Diagnostic radiographer, Band 6, Airedale Vale NHS Foundation Trust - Crossward"
    ]
    assert words(page, ".cw-advert-head__line") == [
        "Airedale Vale NHS Foundation Trust · Leeds, West Yorkshire",
        "Closes: 3 December 2026, posted 9 November 2026",
    ]


def test_each_fact_leads_to_the_very_words_it_was_read_from(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(ADVERT)
    page = open_page(ADDRESS)
    facts = words(page, ".cw-facts dt")
    assert {"Pay", "Band", "Contract", "Weekly hours", "Registration"} <= set(facts)
    quotes = page.css(".cw-quote")
    assert quotes
    for quote in quotes:
        mark = one(page, f"mark{quote.attributes['href']}")
        read_from = " ".join(quote.text().split()).removeprefix("Read from: ")
        assert read_from in " ".join(mark.text().split())


def test_the_words_of_the_advert_are_all_there_in_order(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(ADVERT)
    shown = " ".join(words(open_page(ADDRESS), ".cw-text p, .cw-text li")).split()
    assert shown == ADVERT.text.replace("• ", "").split()


def test_the_group_is_given_with_its_reason(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(ADVERT)
    assert "The name says “NHS" in words(open_page(ADDRESS), ".cw-facts")[0]


def test_what_an_advert_does_not_state_is_said_to_be_unknown(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(
        an_advert(1, text="A fine place to work.", pay_line="Competitive", title="Engineer")
    )
    assert "Not stated in the advert: pay, contract, weekly hours, pattern." in words(
        open_page(ADDRESS), ".cw-advert__facts p"
    )


def test_the_original_is_linked_without_vouching_for_it(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(ADVERT)
    link = one(open_page(ADDRESS), ".cw-advert-head__original a")
    assert link.attributes["href"] == "https://trust.example/jobs/1"
    assert link.attributes["rel"] == "nofollow noopener noreferrer"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "https://[broken", "ftp://a.example/"])
def test_only_addresses_of_the_web_are_linked(
    open_page: OpenPage, keep_adverts: KeepAdverts, url: str
) -> None:
    keep_adverts(an_advert(1, url=url))
    assert not open_page(ADDRESS).css(".cw-advert-head__original")


def test_a_sample_is_marked_and_has_no_original(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(an_advert(1, is_sample=True))
    page = open_page(ADDRESS)
    assert words(page, ".cw-advert-head .cw-tag--sample") == ["Sample"]
    assert "This is a sample advert." in words(page, ".cw-notice")[0]
    assert not page.css(".cw-advert-head__original")


def test_an_expired_advert_keeps_its_page_with_a_notice(
    client: Client, open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(an_advert(1, closes=datetime(2026, 11, 10, 12, tzinfo=UTC)))
    assert client.get(ADDRESS).status_code == 200
    page = open_page(ADDRESS)
    assert "This advert has closed." in words(page, ".cw-notice")[0]
    assert "Closed: 10 November 2026" in words(page, ".cw-advert-head__line")[1]
    assert one(page, "meta[name=robots]").attributes["content"] == "noindex"


def test_a_withdrawn_advert_is_gone_and_shows_nothing_of_itself(
    client: Client, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(ADVERT)
    withdraw_adverts([ADVERT.id])
    answer = client.get(ADDRESS)
    assert answer.status_code == 410
    page = answer.content.decode()
    assert "This advert was withdrawn" in page
    assert "20 November 2026" in page
    assert ADVERT.title not in page


def test_an_unknown_advert_is_not_found(client: Client, db: None) -> None:
    answer = client.get("/jobs/0123456789abcdef")
    assert answer.status_code == 404
    assert "Page not found" in answer.content.decode()


def test_the_posting_is_embedded_for_other_programs(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(an_advert(1, title="Engineer </script><b>& more</b>"))
    data = one(open_page(ADDRESS), 'script[type="application/ld+json"]').text()
    assert "<" not in data
    posting = json.loads(data)
    assert posting["@type"] == "JobPosting"
    assert posting["title"] == "Engineer </script><b>& more</b>"


def test_words_of_an_advert_never_become_markup(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(an_advert(1, title="<b id=x>Bold</b>", text="<b id=x>Bold</b> HCPC <b id=x>"))
    page = open_page(ADDRESS)
    assert page.css("#x") == []
    assert words(page, "h1") == ["<b id=x>Bold</b>"]


@pytest.mark.parametrize(
    ("came_from", "href", "said"),
    [
        ("", "/jobs", "All jobs"),
        ("http://testserver/jobs?q=ct&page=2", "/jobs?q=ct&page=2", "Back to results"),
        ("http://testserver/jobs", "/jobs", "Back to results"),
        ("http://testserver/about", "/jobs", "All jobs"),
        ("https://elsewhere.example/jobs?q=ct", "/jobs", "All jobs"),
        ("http://[broken", "/jobs", "All jobs"),
    ],
)
def test_the_way_back_leads_to_the_results_one_came_from(
    client: Client, keep_adverts: KeepAdverts, came_from: str, href: str, said: str
) -> None:
    keep_adverts(ADVERT)
    page = client.get(ADDRESS, headers={"referer": came_from}).content.decode()
    assert f'<a class="nhsuk-back-link" href="{href.replace("&", "&amp;")}">{said}</a>' in page


def test_other_jobs_nearby_are_a_link_away(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(ADVERT)
    ways = open_page(ADDRESS)
    assert links(ways, ".cw-advert__ways a") == [
        "/jobs?near=Leeds",
        f"/api/v1/adverts/{ADVERT.id}",
    ]


def test_an_advert_of_few_words_still_has_a_page(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    bare = replace(
        ADVERT, text="", employer="", places=(Place(),), pay_line="", posted=None, closes=None
    )
    keep_adverts(bare)
    page = open_page(ADDRESS)
    assert words(page, ".cw-advert-head__line") == [
        "Employer not named · Place not stated",
        "Closes: Not stated",
    ]
    assert words(page, ".cw-own-lines dt") == ["Job title"]
    assert links(page, ".cw-advert__ways a") == [f"/api/v1/adverts/{ADVERT.id}"]


def test_adverts_like_it_are_a_link_away(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(ADVERT, an_advert(2), an_advert(3, title="Librarian", text="Books."))
    assert links(open_page(ADDRESS), ".cw-similar .cw-card__title a") == [
        f"/jobs/{an_advert(2).id}"
    ]


def test_the_page_costs_two_queries(
    client: Client, keep_adverts: KeepAdverts, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    keep_adverts(*(an_advert(number) for number in range(1, 9)))
    with django_assert_num_queries(2):
        client.get(ADDRESS)
