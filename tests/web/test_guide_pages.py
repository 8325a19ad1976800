"""The guide: every page opens, is sourced, and leads on."""

import pytest
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser
from tests.factories.adverts import an_advert
from tests.web.asking_pages import KeepAdverts, OpenPage, links, one, words

from crossward.core.occupations.organisations import all_organisations
from crossward.core.occupations.places_to_look import all_places_to_look
from crossward.core.occupations.qualifications import all_qualification_levels, all_qualifications
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import all_skill_groups
from crossward.core.occupations.standards import all_standards

LISTS = (
    "guide-skills",
    "guide-qualifications",
    "guide-registers",
    "guide-clearances",
    "guide-standards",
    "guide-organisations",
    "guide-places",
    "guide-grades",
    "guide-values",
    "guide-ethics",
    "guide-trends",
)
LARGEST_PAGE = 100_000  # bytes, before assets

pytestmark = pytest.mark.django_db


def lists_of_the_guide() -> list[str]:
    return [
        *(reverse(name) for name in LISTS),
        *(reverse("guide-skill-group", kwargs={"group_id": each}) for each in all_skill_groups()),
        *(f"/guide/qualifications/{level_id}" for level_id in all_qualification_levels()),
    ]


@pytest.mark.parametrize("address", lists_of_the_guide())
def test_a_list_shows_entries_with_their_sources(client: Client, address: str) -> None:
    response = client.get(address)
    page = LexborHTMLParser(response.content)
    entries = page.css("article")
    assert response.status_code == 200
    assert entries
    assert all(entry.css("details li") or entry.css("h2 a, h3 a") for entry in entries)
    assert len(response.content) <= LARGEST_PAGE


@pytest.mark.parametrize("address", lists_of_the_guide())
def test_no_two_entries_of_a_list_share_an_anchor(open_page: OpenPage, address: str) -> None:
    anchors = [node.attributes["id"] for node in open_page(address).css("[id]")]
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize(
    "address",
    [
        *(f"/guide/qualifications/{each}" for each in all_qualifications()),
        *(f"/guide/standards/{each}" for each in all_standards()),
        *(f"/guide/organisations/{each}" for each in all_organisations()),
        *(f"/guide/places-to-look/{each}" for each in all_places_to_look()),
    ],
)
def test_an_entry_with_a_page_of_its_own_is_explained_and_sourced(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(address)
    assert page.css("dl dt")
    assert page.css("details.cw-sources li")


def test_every_link_inside_the_guide_leads_to_a_page_and_a_place_on_it(
    client: Client, open_page: OpenPage
) -> None:
    pages = {address: open_page(address) for address in ("/guide", *lists_of_the_guide())}
    wanted = {
        node.attributes["href"] or ""
        for page in pages.values()
        for node in page.css("main a[href^='/guide']")
    }
    broken = []
    for href in sorted(wanted):
        address, _, anchor = href.partition("#")
        if address not in pages:
            response = client.get(address)
            pages[address] = LexborHTMLParser(response.content)
            if response.status_code != 200:
                broken.append(href)
        if anchor and not pages[address].css_first(f"[id='{anchor}']"):
            broken.append(href)
    assert broken == []


@pytest.mark.parametrize("role_id", list(all_roles()))
def test_a_role_page_says_what_the_work_is(open_page: OpenPage, role_id: str) -> None:
    page = open_page(reverse("guide-role", kwargs={"role_id": role_id}))
    role = all_roles()[role_id]
    assert one(page, "h1").text() == role.name
    assert len(page.css(".cw-day li")) == len(role.day)
    assert page.css("details.cw-sources li")


def test_a_role_page_shows_the_adverts_open_now_and_what_they_ask_for(
    keep_adverts: KeepAdverts, open_page: OpenPage
) -> None:
    keep_adverts(
        an_advert(
            title="Therapeutic radiographer",
            text="You will deliver radiotherapy with VMAT and image guided radiotherapy.",
        )
    )
    page = open_page("/guide/roles/therapeutic-radiographer")
    assert words(page, ".cw-card__title") == ["Therapeutic radiographer"]
    assert "1 of 1" in one(page, "table").text()


def test_a_role_without_adverts_says_so(open_page: OpenPage) -> None:
    page = open_page("/guide/roles/perfusionist")
    assert "No advert for this role is open" in one(page, "main").text()


def test_a_finer_role_leads_to_the_broader_one(open_page: OpenPage) -> None:
    finer = next(role for role in all_roles().values() if role.parent)
    page = open_page(reverse("guide-role", kwargs={"role_id": finer.id}))
    assert reverse("guide-role", kwargs={"role_id": finer.parent}) in links(page, "main a")


@pytest.mark.parametrize(
    "address", ["/guide/roles/no-such", "/guide/skills/no-such", "/guide/qualifications/level-9"]
)
def test_what_the_guide_does_not_know_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("typed", ["hearing aids", "x-ray", "EBME", "artificial limbs"])
def test_everyday_words_find_roles(open_page: OpenPage, typed: str) -> None:
    page = open_page(f"/guide/roles?q={typed}")
    found = len(page.css(".cw-card__title"))
    assert 0 < found < len(all_roles()) / 2


def test_filters_narrow_the_roles(open_page: OpenPage) -> None:
    every = len(open_page("/guide/roles").css(".cw-card__title"))
    some = open_page("/guide/roles?group=defence_and_civil_service&level=specialist")
    assert 0 < len(some.css(".cw-card__title")) < every


def test_words_that_mean_no_role_give_a_way_on(open_page: OpenPage) -> None:
    page = open_page("/guide/roles?q=zzzzqq")
    assert "No role fits all of that." in one(page, "main").text()
    assert one(page, ".cw-notice a").attributes["href"] == "/guide/roles"


def test_a_filter_that_does_not_exist_is_a_clear_error(open_page: OpenPage) -> None:
    page = open_page("/guide/roles?level=emperor")
    assert "Choose a level from the list." in one(page, ".nhsuk-error-summary").text()
