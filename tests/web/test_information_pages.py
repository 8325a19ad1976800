"""The pages about Crossward itself."""

import pytest
from django.test import Client
from tests.web.asking_pages import OpenPage

PAGES = {
    "/about": "About Crossward",
    "/sources": "Where the adverts and facts come from",
    "/accessibility": "Accessibility statement",
    "/privacy": "Privacy",
}


@pytest.mark.parametrize(("address", "title"), PAGES.items())
def test_each_page_has_its_own_title_and_heading(client: Client, address: str, title: str) -> None:
    page = client.get(address).content.decode()
    assert f"<title>{title} - Crossward</title>" in page
    assert f'<h1 class="cw-title">{title}</h1>' in page


@pytest.mark.parametrize("address", PAGES)
def test_no_page_asks_the_database_anything(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


def test_the_menu_says_which_page_this_is(open_page: OpenPage) -> None:
    here = open_page("/about").css(".cw-menu [aria-current]")
    assert [entry.text() for entry in here] == ["About"]


def test_programs_are_asked_to_leave_searches_alone(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert "Disallow: /jobs?" in answer.content.decode()


def test_the_old_name_of_the_icon_leads_to_the_new_one(client: Client) -> None:
    assert client.get("/favicon.ico")["Location"] == "/static/crossward/favicon.svg"


@pytest.mark.parametrize("address", [*PAGES, "/robots.txt"])
def test_nothing_can_be_posted(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
