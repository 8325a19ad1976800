"""The guide: every page opens, is sourced, and leads on."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser, LexborNode
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
    places = links(page, "[aria-labelledby='look'] a")
    assert places or role_id == "other-support"


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


def test_skills_in_adverts_stand_beside_the_skills_expected(
    keep_adverts: KeepAdverts, open_page: OpenPage
) -> None:
    asks = "You will do pure tone audiometry, tinnitus management and project management."
    keep_adverts(an_advert(title="Audiologist", text=asks))
    page = open_page("/guide/roles/audiologist")
    rows = {row[0]: row[-1] for row in map(_cells, page.css("tbody tr"))}
    assert rows["Pure tone audiometry"] == "Essential"
    assert rows["Tinnitus management"] == "Useful"
    assert rows["Project management"] == "Not listed"
    assert "named in none of them: Hearing aid fitting" in " ".join(words(page, "main"))


def _cells(row: LexborNode) -> list[str]:
    return [" ".join(cell.text().split()) for cell in row.css("th, td")]


def test_the_pay_of_a_band_leads_to_its_scale_and_to_its_source(open_page: OpenPage) -> None:
    page = open_page("/guide/roles/diagnostic-radiographer")
    section = one(page, "section[aria-labelledby='pay']")
    addresses = [node.attributes["href"] or "" for node in section.css("a")]
    assert "/pay/scales#band-6" in addresses
    assert "/pay/scales" in addresses
    assert any(address.startswith("https://www.nhsemployers.org") for address in addresses)


def test_on_a_day_without_a_known_scale_the_band_leads_to_the_ladder(open_page: OpenPage) -> None:
    with time_machine.travel(datetime(2035, 1, 1, 12, tzinfo=UTC), tick=False):
        page = open_page("/guide/roles/diagnostic-radiographer")
    assert "/guide/grades#afc-6" in links(page, "main a")
    assert "/pay/scales" not in links(page, "main a")


def test_the_pay_that_open_adverts_state_stands_beside_the_bands(
    keep_adverts: KeepAdverts, open_page: OpenPage
) -> None:
    keep_adverts(an_advert(title="Audiologist", pay_line="£31,000 a year"))
    said = " ".join(words(open_page("/guide/roles/audiologist"), "section[aria-labelledby='pay']"))
    assert "£31,000 a year, from the lowest to the highest stated in 1 of 1 open advert" in said


def test_every_section_of_a_role_shows_its_sources(open_page: OpenPage) -> None:
    page = open_page("/guide/roles/audiologist")
    for section in ("day", "way-in", "pay", "skills", "changing", "look", "around"):
        assert page.css(f"section[aria-labelledby='{section}'] .cw-sources li")


def test_what_a_finer_role_is_looked_for_by_are_its_own_names(open_page: OpenPage) -> None:
    page = open_page("/guide/roles/mri-radiographer")
    assert "mri radiographer, Senior MRI radiographer" in " ".join(
        words(page, "[aria-labelledby='look']")
    )


def test_a_role_page_leads_to_trends_ethics_and_organisations(open_page: OpenPage) -> None:
    found = links(open_page("/guide/roles/diagnostic-radiographer"), "main a")
    for start in ("/guide/trends#", "/guide/ethics#", "/guide/organisations/"):
        assert any(address.startswith(start) for address in found), start


def test_the_whole_vocabulary_can_be_downloaded_from_the_first_page(
    client: Client, open_page: OpenPage
) -> None:
    found = links(open_page("/guide"), "main a")
    for address in ("/api/v1/vocabulary.json", "/api/v1/vocabulary.ttl", "/api/v1/docs"):
        assert address in found
        assert client.get(address).status_code == 200


def test_a_finer_role_that_no_advert_names_leads_to_the_broader(open_page: OpenPage) -> None:
    said = " ".join(words(open_page("/guide/roles/mri-radiographer"), "main"))
    assert "inside one for the broader role: Diagnostic radiographer." in said


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
