"""Every kind of page of the guide, looked at in every way, with axe; and every family of roles."""

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer
from tests.journeys.visitor import Visitor, find_faults_of_many

from crossward.core.adverts.advert import Advert
from crossward.core.occupations.roles import all_roles

pytestmark = pytest.mark.journey

PAGES = {
    "guide": "/guide",
    "guide-roles": "/guide/roles",
    "guide-roles-family": "/guide/roles?family=imaging",
    "guide-roles-level": "/guide/roles?level=entry",
    "guide-roles-group": "/guide/roles?group=defence_and_civil_service",
    "guide-roles-search": "/guide/roles?q=hearing+aids",
    "guide-roles-none": "/guide/roles?q=zzzz",
    "guide-roles-wrong": "/guide/roles?level=emperor",
    "guide-role": "/guide/roles/diagnostic-radiographer",
    "guide-role-finer": "/guide/roles/mri-radiographer",
    "guide-skills": "/guide/skills",
    "guide-skill-group": "/guide/skills/radiotherapy",
    "guide-qualifications": "/guide/qualifications",
    "guide-level": "/guide/qualifications/level-5",
    "guide-qualification": "/guide/qualifications/btec-higher-national-medtech-level-4",
    "guide-registers": "/guide/registers",
    "guide-clearances": "/guide/clearances",
    "guide-standards": "/guide/standards",
    "guide-standard": "/guide/standards/iso-13485",
    "guide-organisations": "/guide/organisations",
    "guide-organisation": "/guide/organisations/department-of-health-and-social-care",
    "guide-places": "/guide/places-to-look",
    "guide-place": "/guide/places-to-look/nhs-jobs",
    "guide-grades": "/guide/grades",
    "guide-values": "/guide/values",
    "guide-ethics": "/guide/ethics",
    "guide-trends": "/guide/trends",
    "landing-role": "/jobs/role/diagnostic-radiographer",
    "landing-both": "/jobs/role/diagnostic-radiographer/in/leeds",
}
# Read through by people as well, each for another kind of work.
READ_THROUGH = (
    "diagnostic-radiographer",
    "medical-equipment-technician",
    "medical-physicist",
    "regulatory-affairs",
    "field-service-engineer",
    "audiologist",
    "biomedical-scientist",
    "decontamination-technician",
    "clinical-research-associate",
    "digital-health-specialist",
)


def test_every_kind_of_page_of_the_guide_is_fit_for_everyone(
    visitor: Visitor, adverts: dict[str, Advert]
) -> None:
    visitor.page.context.set_default_timeout(60_000)  # many pages, on machines that are busy
    visitor.examiner.context.set_default_timeout(60_000)
    for name, path in PAGES.items():
        assert visitor.open(path) == 200
        visitor.check(name)


def test_a_role_of_every_family_and_every_role_read_through_has_no_fault(
    browser: Browser, live_server: LiveServer, adverts: dict[str, Advert]
) -> None:
    one_a_family = {role.family: role.id for role in all_roles().values()}
    roles = dict.fromkeys((*READ_THROUGH, *one_a_family.values()))
    paths = [f"/guide/roles/{role_id}" for role_id in roles]
    assert find_faults_of_many(browser, live_server.url, paths) == []


def test_a_school_leaver_goes_from_everyday_words_to_the_way_in(
    visitor: Visitor, adverts: dict[str, Advert]
) -> None:
    page = visitor.page
    visitor.open("/guide")
    page.locator("main .cw-tile__link").first.click()
    visitor.field("What the work is, in your words").fill("x-ray")
    visitor.press("Show roles")
    visitor.follow("Diagnostic radiographer")
    visitor.follow("The way in")
    visitor.follow("Level 6 (Bachelor's degree)")
    assert visitor.reads("h1").startswith("Level 6")


def test_a_technologist_sees_pay_where_to_look_and_what_adverts_ask(
    visitor: Visitor, adverts: dict[str, Advert]
) -> None:
    page = visitor.page
    visitor.open("/guide/roles/diagnostic-radiographer")
    expect(page.locator("[aria-labelledby='pay']")).to_contain_text("Stated in jobs open here")
    expect(page.locator("[aria-labelledby='look']")).to_contain_text("NHS Jobs")
    page.locator("[aria-labelledby='pay'] a", has_text="Band 6").click()
    page.wait_for_url("**/pay/scales#band-6")


def test_on_paper_the_sources_stand_open(visitor: Visitor, adverts: dict[str, Advert]) -> None:
    page = visitor.page
    visitor.open("/guide/roles/audiologist")
    last = page.locator(".cw-sources").last.locator("li").first
    expect(last).not_to_be_visible()
    page.emulate_media(media="print")
    expect(last).to_be_visible()
    expect(page.locator(".cw-menu")).not_to_be_visible()
