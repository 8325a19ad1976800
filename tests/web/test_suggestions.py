"""What the boxes of a search suggest."""

from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries
from tests.factories.adverts import an_advert
from tests.web.asking_pages import KeepAdverts, OpenPage, one


def suggested(client: Client, query: str) -> list[tuple[str, str]]:
    answer = client.get(f"/jobs/suggest?{query}")
    assert answer.status_code == 200
    return [(each["words"], each["kind"]) for each in answer.json()["suggestions"]]


def test_roles_skills_and_employers_are_suggested_for_the_first_box(
    client: Client, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(an_advert(1, employer="Sonning Hospital"))
    found = suggested(client, "q=sonn&box=what")
    assert found == [("Sonning Hospital", "Employer")]
    assert ("Sonographer", "Role") in suggested(client, "q=sono&box=what")


def test_only_places_are_suggested_for_the_second_box(client: Client) -> None:
    found = suggested(client, "q=lee&box=where")
    assert ("Leeds", "Place") in found
    assert {kind for _, kind in found} == {"Place"}


def test_whatever_is_asked_the_answer_is_small(client: Client, db: None) -> None:
    assert suggested(client, "") == []
    assert suggested(client, "q=%00%ff&box=%22") == []
    assert len(client.get(f"/jobs/suggest?q={'a' * 5000}").content) < 1000


def test_suggestions_may_be_kept_and_cost_no_query(
    client: Client, db: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        answer = client.get("/jobs/suggest?q=radio")
    assert answer["Cache-Control"] == "public, max-age=3600"
    assert answer["Content-Type"] == "application/json"


def test_boxes_say_where_suggestions_come_from(open_page: OpenPage, db: None) -> None:
    for address in ("/", "/jobs"):
        page = open_page(address)
        assert one(page, "form[data-suggest]").attributes["data-suggest"] == "/jobs/suggest"
        assert page.css('script[src*="suggest"]')


def test_a_search_by_words_is_named_for_the_browser_to_remember(
    open_page: OpenPage, db: None
) -> None:
    page = open_page("/jobs?q=nurse&near=Leeds")
    named = one(page, "form[data-remember]").attributes["data-remember"]
    assert named == "nurse near Leeds"
    assert not open_page("/jobs?band=6").css("form[data-remember]")
    assert not open_page("/jobs?q=nurse&pay=lots").css("form[data-remember]")


def test_recent_searches_are_hidden_until_there_are_any(open_page: OpenPage, db: None) -> None:
    assert "hidden" in one(open_page("/"), "[data-recent]").attributes
