"""The first page."""

from datetime import UTC, datetime

from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries
from tests.factories.adverts import an_advert
from tests.web.asking_pages import KeepAdverts, OpenPage, one, words


def test_each_employer_group_says_how_many_jobs_are_open(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(an_advert(1), an_advert(2), an_advert(3, employer="Dstl"))
    page = open_page("/")
    tiles = dict(zip(words(page, ".cw-tile__words"), words(page, ".cw-tile__count"), strict=True))
    assert tiles == {
        "NHS": "2 jobs",
        "Defence and civil service": "1 job",
        "Research and universities": "0 jobs",
        "Local government": "0 jobs",
        "Industry": "0 jobs",
        "Other employers": "0 jobs",
    }


def test_a_group_leads_to_its_jobs(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(an_advert(1), an_advert(2, employer="Dstl", title="Physicist"))
    page = open_page("/")
    href = page.css(".cw-tile__link")[1].attributes["href"]
    assert href == "/jobs?group=defence_and_civil_service"
    assert words(open_page(href), ".cw-card__title") == ["Physicist"]


def test_what_closes_first_stands_first(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(
        an_advert(1, title="Later", closes=datetime(2026, 12, 24, tzinfo=UTC)),
        an_advert(2, title="Sooner", closes=datetime(2026, 11, 21, tzinfo=UTC)),
        an_advert(3, title="Too late", closes=datetime(2026, 11, 19, tzinfo=UTC)),
    )
    assert words(open_page("/"), ".cw-card__title") == ["Sooner", "Later"]


def test_an_empty_store_is_said_to_be_empty(open_page: OpenPage, db: None) -> None:
    page = open_page("/")
    assert "No job is open at the moment." in one(page, "main").text()
    assert "0 open jobs" in one(page, ".cw-hero").text()


def test_one_form_searches_by_what_and_where(open_page: OpenPage, db: None) -> None:
    form = one(open_page("/"), "form")
    assert form.attributes["action"] == "/jobs"
    assert [field.attributes["name"] for field in form.css("input")] == ["q", "near"]


def test_the_page_costs_one_query(
    client: Client, keep_adverts: KeepAdverts, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    keep_adverts(*(an_advert(number) for number in range(8)))
    with django_assert_num_queries(1):
        client.get("/")
