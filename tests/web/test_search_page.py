"""The results page."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries
from tests.factories.adverts import BRISTOL, an_advert
from tests.web.asking_pages import KeepAdverts, OpenPage, links, one, words

RADIOGRAPHER = an_advert(1, title="Radiographer")
PHYSICIST = an_advert(
    2,
    title="Physicist",
    employer="Dstl",
    places=(BRISTOL,),
    pay_line="£50,000 a year",
    text="Clinical physics. NHS Band 7 equivalent.",
    posted=date(2026, 11, 19),
)


def test_every_open_advert_is_shown_when_nothing_is_asked(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(RADIOGRAPHER, PHYSICIST)
    page = open_page("/jobs")
    assert words(page, "h1") == ["2 jobs"]
    assert sorted(words(page, ".cw-card__title")) == ["Physicist", "Radiographer"]


def test_a_card_says_what_is_worth_knowing_first(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(RADIOGRAPHER)
    page = open_page("/jobs?near=Leeds")
    assert words(page, ".cw-card__employer") == [
        "Airedale Vale NHS Foundation Trust · Leeds, West Yorkshire, less than a mile away"
    ]
    assert words(page, ".cw-card__facts dd") == ["£38,682 to £46,580 a year", "3 December 2026"]
    assert words(page, ".cw-card .cw-tag")[:3] == ["NHS", "Band 6", "Permanent"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("q=physicist", "Physicist"),
        ("near=Bristol", "Physicist"),
        ("near=Leeds&miles=5", "Radiographer"),
        ("group=nhs", "Radiographer"),
        ("band=6", "Radiographer"),
        ("pay=£48,000", "Physicist"),
        ("pay=48k", "Physicist"),
        ("contract=permanent", "Radiographer"),
        ("registration=HCPC", "Radiographer"),
        ("pattern=weekends", "Radiographer"),
        ("posted=3", "Physicist"),
    ],
)
def test_each_filter_narrows(
    open_page: OpenPage, keep_adverts: KeepAdverts, asked: str, found: str
) -> None:
    keep_adverts(RADIOGRAPHER, PHYSICIST)
    assert words(open_page(f"/jobs?{asked}"), ".cw-card__title") == [found]


def test_a_role_can_be_chosen(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(RADIOGRAPHER, PHYSICIST)
    page = open_page("/jobs?role=diagnostic-radiographer")
    assert words(page, ".cw-card__title") == ["Radiographer"]
    assert words(page, ".cw-chip") == ["Remove Diagnostic radiographer"]


def test_what_is_chosen_stays_chosen_and_says_its_count(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(RADIOGRAPHER, PHYSICIST)
    page = open_page("/jobs?q=radiographer&near=Leeds&band=6&pay=30000&sort=newest")
    assert one(page, "#q").attributes["value"] == "radiographer"
    assert one(page, "#near").attributes["value"] == "Leeds"
    assert one(page, "#pay").attributes["value"] == "30000"
    assert words(page, "#sort option[selected]") == ["Newest first"]
    ticked = one(page, "input[name=band][checked]")
    assert ticked.attributes["value"] == "6"
    assert "Band 6 1" in words(page, ".cw-filter label")


def test_choices_that_would_find_nothing_are_left_out(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(RADIOGRAPHER)
    choices = [node.attributes["value"] for node in open_page("/jobs").css("input[name=band]")]
    assert choices == ["6"]


def test_each_chip_takes_its_own_filter_away(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(RADIOGRAPHER)
    page = open_page("/jobs?q=radiographer&near=Leeds&miles=10&band=6&band=7&pay=30000&posted=30")
    chips = dict(zip(words(page, ".cw-chip"), links(page, ".cw-chip"), strict=True))
    rest = "pay=30000&posted=30"
    assert chips == {
        "Remove Diagnostic radiographer": f"/jobs?near=Leeds&miles=10&band=6&band=7&{rest}",
        "Remove Within 10 miles of Leeds": f"/jobs?q=radiographer&band=6&band=7&{rest}",
        "Remove £30,000 a year or more": (
            "/jobs?q=radiographer&near=Leeds&miles=10&band=6&band=7&posted=30"
        ),
        "Remove Posted: in the last month": (
            "/jobs?q=radiographer&near=Leeds&miles=10&band=6&band=7&pay=30000"
        ),
        "Remove Band 6": f"/jobs?q=radiographer&near=Leeds&miles=10&band=7&{rest}",
        "Remove Band 7": f"/jobs?q=radiographer&near=Leeds&miles=10&band=6&{rest}",
    }


def test_the_title_says_what_was_asked_and_which_page_it_is(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(*(an_advert(number) for number in range(25)))
    page = open_page("/jobs?q=radiographer&near=Leeds&page=2")
    title = "25 jobs for “radiographer” near Leeds (page 2 of 2) - Crossward"
    assert words(page, "title") == [title]
    assert words(page, ".cw-search__showing") == ["Showing 21 to 25 of 25"]


def test_pages_lead_to_one_another(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(*(an_advert(number) for number in range(130)))
    page = open_page("/jobs?band=6&page=4")
    assert links(page, ".nhsuk-pagination__previous") == ["/jobs?band=6&page=3"]
    assert links(page, ".nhsuk-pagination__next") == ["/jobs?band=6&page=5"]
    assert words(page, ".nhsuk-pagination__item") == ["1", "⋯", "3", "4", "5", "⋯", "7"]
    assert links(page, ".nhsuk-pagination__link")[0] == "/jobs?band=6"


def test_no_advert_is_shown_twice_over_all_pages(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(*(an_advert(number) for number in range(45)))
    shown = [
        href
        for number in (1, 2, 3)
        for href in links(open_page(f"/jobs?page={number}"), ".cw-card a")
    ]
    assert len(shown) == len(set(shown)) == 45


def test_nothing_found_says_what_could_be_left_out(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(RADIOGRAPHER, PHYSICIST)
    page = open_page("/jobs?q=radiographer&near=Bristol&miles=5&band=6")
    assert words(page, "h1") == ["No jobs for “radiographer” near Bristol"]
    suggestions = dict(
        zip(words(page, ".cw-empty li a"), links(page, ".cw-empty li a"), strict=True)
    )
    assert suggestions == {
        "Search without the place, Bristol": "/jobs?q=radiographer&band=6",
        "see every open job": "/jobs",
    }


def test_words_and_filters_can_be_what_is_left_out(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(PHYSICIST)
    assert words(open_page("/jobs?q=radiographer"), ".cw-empty li a")[0] == (
        "Search without “radiographer”"
    )
    assert words(open_page("/jobs?q=physicist&band=2"), ".cw-empty li a")[0] == (
        "Search without “NHS band”"
    )


def test_the_same_search_is_offered_as_json(open_page: OpenPage, db: None) -> None:
    asked = "q=ct+scan&band=6&band=7&pay=£32k&miles=&page=1&unknown=1&q=mri+scan"
    page = open_page(f"/jobs?{asked}")
    assert links(page, ".cw-search__json a") == [
        "/api/v1/adverts?q=mri+scan&band=6&band=7&pay=32000"
    ]
    assert links(open_page("/jobs"), ".cw-search__json a") == ["/api/v1/adverts"]


def test_a_distance_from_nowhere_is_not_asked_on(open_page: OpenPage, db: None) -> None:
    page = open_page("/jobs?miles=10&sort=distance")
    assert links(page, ".cw-search__json a") == ["/api/v1/adverts"]
    page = open_page("/jobs?miles=10&sort=distance&near=Leeds")
    assert links(page, ".cw-search__json a") == [
        "/api/v1/adverts?near=Leeds&miles=10&sort=distance"
    ]


def test_samples_are_marked_as_samples(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(replace(RADIOGRAPHER, is_sample=True), PHYSICIST)
    page = open_page("/jobs")
    assert words(page, ".cw-card .cw-tag--sample") == ["Sample"]
    assert "invented" in words(page, ".cw-notice")[0]
    assert not words(open_page("/jobs?q=physicist"), ".cw-notice")


def test_an_advert_about_to_close_says_so(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(replace(RADIOGRAPHER, closes=datetime(2026, 11, 20, 23, 0, tzinfo=UTC)))
    page = open_page("/jobs")
    assert words(page, ".cw-tag--soon") == ["Closing soon"]
    assert words(page, ".cw-card__facts dd")[1] == "Today, 20 November 2026"


def test_nearest_first_means_nothing_without_a_place(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(RADIOGRAPHER)
    assert words(open_page("/jobs?sort=distance"), ".cw-card__title") == ["Radiographer"]


@pytest.mark.parametrize(
    ("asked", "said", "where"),
    [
        (
            "near=Nowhereton",
            "We do not know a place called “Nowhereton”. Type a UK town, city or postcode.",
            "#near",
        ),
        ("pay=lots", "Pay must be a sum of money in pounds, like 32,000.", "#pay"),
        ("band=12", "NHS band: “12” is not on the list.", "#band"),
        ("miles=7", "Choose a distance from the list.", "#miles"),
        ("sort=best", "Sort by: choose from the list.", "#sort"),
        ("posted=99", "Posted: choose from the list.", "#posted"),
        ("page=two", "The page must be a number.", "#maincontent"),
        ("page=0", "Pages are numbered from 1.", "#maincontent"),
        (
            "page=9999",
            "Only the first 500 pages can be opened. Narrow the search.",
            "#maincontent",
        ),
        ("page=3", "There is no page 3: this search fills only one page.", "#maincontent"),
        ("q=xyz&page=2", "There is no page 2: this search finds nothing.", "#maincontent"),
        (f"q={'x' * 201}", "What you search for must be 200 characters or fewer.", "#q"),
    ],
)
def test_what_cannot_be_understood_is_said_in_plain_words(
    open_page: OpenPage, keep_adverts: KeepAdverts, asked: str, said: str, where: str
) -> None:
    keep_adverts(RADIOGRAPHER)
    page = open_page(f"/jobs?{asked}")
    assert words(page, ".nhsuk-error-summary li") == [said]
    assert links(page, ".nhsuk-error-summary a") == [where]
    assert one(page, where).tag
    assert words(page, "title")[0].startswith("Error: ")
    assert not page.css(".cw-card")


def test_the_last_page_is_named_where_there_are_several(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(*(an_advert(number) for number in range(21)))
    assert words(open_page("/jobs?page=5"), ".nhsuk-error-summary li") == [
        "There is no page 5: this search fills only 2 pages."
    ]


def test_everything_typed_is_kept_beside_an_error(open_page: OpenPage, db: None) -> None:
    page = open_page("/jobs?q=ct&near=Nowhereton&pay=lots&band=6&role=dosimetrist")
    assert one(page, "#q").attributes["value"] == "ct"
    assert one(page, "#near").attributes["value"] == "Nowhereton"
    assert one(page, "#pay").attributes["value"] == "lots"
    ticked = {node.attributes["value"] for node in page.css("input[checked]")}
    assert ticked == {"6", "dosimetrist"}
    assert len(page.css("details.cw-filters[open]")) == 1


def test_adverts_that_say_the_same_are_one_result(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    again = replace(RADIOGRAPHER, identifier="again", source="board.example")
    keep_adverts(RADIOGRAPHER, again, PHYSICIST)
    page = open_page("/jobs?q=radiographer")
    assert words(page, ".cw-search__showing") == ["Showing 1 to 1 of 1, with 1 repeat put together"]
    assert "Advertised 2 times" in words(page, ".cw-card__repeats summary")
    repeat = "Airedale Vale NHS Foundation Trust, posted 9 November 2026"
    assert repeat in words(page, ".cw-card__repeats a")


def test_a_slash_too_many_is_forgiven(client: Client) -> None:
    assert client.get("/jobs/?q=ct")["Location"] == "/jobs?q=ct"


def test_a_full_page_costs_one_query(
    client: Client, keep_adverts: KeepAdverts, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    keep_adverts(*(an_advert(number) for number in range(30)))
    with django_assert_num_queries(1):
        client.get("/jobs?q=radiographer")
