"""The pages for a role, for a place, and for both."""

import json

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries
from tests.factories.adverts import BRISTOL, an_advert
from tests.web.asking_pages import KeepAdverts, OpenPage, links, one, words

ROLE = "/jobs/role/diagnostic-radiographer"
PLACE = "/jobs/in/leeds"
REGION = "/jobs/in/yorkshire-and-the-humber"
BOTH = f"{ROLE}/in/leeds"


@pytest.fixture(autouse=True)
def _two_adverts(keep_adverts: KeepAdverts) -> None:
    keep_adverts(an_advert(1), an_advert(2, places=(BRISTOL,)))


@pytest.mark.parametrize(
    ("address", "heading", "count"),
    [
        (ROLE, "Diagnostic radiographer jobs", "2 open jobs"),
        (PLACE, "Medical-technology jobs in Leeds", "1 open job within 10 miles"),
        (BOTH, "Diagnostic radiographer jobs in Leeds", "1 open job within 10 miles"),
        (REGION, "Medical-technology jobs in Yorkshire and the Humber", "1 open job"),
    ],
)
def test_a_page_says_what_it_is_about_and_how_much_there_is(
    open_page: OpenPage, address: str, heading: str, count: str
) -> None:
    page = open_page(address)
    assert words(page, "h1") == [heading]
    assert words(page, ".cw-lead") == [count]
    assert links(page, "link[rel=canonical]") == [f"http://testserver{address}"]
    assert not page.css("meta[name=robots]")
    assert page.css(".cw-card")


def test_a_page_leads_to_the_same_search_and_its_feed(open_page: OpenPage) -> None:
    page = open_page(BOTH)
    search = "role=diagnostic-radiographer&near=Leeds"
    assert f"/jobs?{search}" in links(page, ".cw-section__head a")
    assert links(page, "link[rel=alternate]") == [f"/jobs/feed?{search}"]
    assert len(open_page(f"/jobs?{search}").css(".cw-card")) == len(page.css(".cw-card"))


def test_a_role_is_explained_and_leads_to_the_guide(open_page: OpenPage) -> None:
    page = open_page(ROLE)
    assert words(page, ".cw-landing__facts dt") == ["Usual NHS bands", "Registers", "The way in"]
    assert "/guide/roles/diagnostic-radiographer" in links(page, "a")
    assert any(href.startswith("/jobs/role/") for href in links(page, ".cw-ways a"))


def test_a_finer_role_is_found_by_its_name(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(an_advert(3, title="MRI radiographer"))
    page = open_page("/jobs/role/mri-radiographer")
    assert "MRI radiographer" in words(page, ".cw-card__title")
    href = "/jobs?q=MRI+radiographer&role=diagnostic-radiographer"
    assert href in links(page, ".cw-section__head a")


def test_a_place_leads_to_its_roles_and_to_towns_near_by(open_page: OpenPage) -> None:
    page = open_page(PLACE)
    ways = dict(zip(links(page, ".cw-ways a"), words(page, ".cw-ways a"), strict=True))
    assert ways[BOTH] == "Diagnostic radiographer"
    assert words(page, ".cw-ways .cw-count") == ["1 job"]
    assert any(href.startswith("/jobs/in/") for href in ways)
    towns = links(open_page(BOTH), "[aria-labelledby=near-places] a")
    assert all(href.startswith(f"{ROLE}/in/") for href in towns)


def test_a_page_of_nothing_says_so_and_leads_on(open_page: OpenPage) -> None:
    page = open_page("/jobs/role/sonographer/in/truro")
    assert words(page, ".cw-lead") == ["No open jobs within 10 miles"]
    assert {"/jobs/role/sonographer", "/jobs/in/truro", "/jobs"} <= set(links(page, ".cw-panel a"))
    assert one(page, "meta[name=robots]").attributes["content"] == "noindex"


def test_programs_are_told_where_the_page_stands(open_page: OpenPage) -> None:
    data = json.loads(one(open_page(BOTH), "script[type='application/ld+json']").text())
    crumbs, listed = data["@graph"]
    assert [each["name"] for each in crumbs["itemListElement"]] == [
        "Jobs",
        "Diagnostic radiographer jobs",
        "Diagnostic radiographer jobs in Leeds",
    ]
    assert [each["url"] for each in listed["itemListElement"]] == [
        f"http://testserver/jobs/{an_advert(1).id}"
    ]


@pytest.mark.parametrize(
    "address", ["/jobs/role/astronaut", "/jobs/in/atlantis", f"{ROLE}/in/atlantis"]
)
def test_what_nobody_knows_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", [ROLE, PLACE, BOTH])
def test_a_page_costs_one_query_and_little_weight(
    client: Client,
    keep_adverts: KeepAdverts,
    django_assert_num_queries: DjangoAssertNumQueries,
    address: str,
) -> None:
    keep_adverts(*(an_advert(number) for number in range(3, 30)))
    with django_assert_num_queries(1):
        answer = client.get(address)
    assert len(answer.content) <= 100_000
