"""What the results page says it understood, and the ways to put it right."""

import pytest
from tests.factories.adverts import BRISTOL, an_advert
from tests.web.asking_pages import KeepAdverts, OpenPage, links, one, words

from crossward.web.search.typed_words import (
    in_quotes,
    marked_parts,
    with_other_words,
    without_part,
    without_place,
    without_words,
)

IN_LEEDS = an_advert(1)
IN_BRISTOL = an_advert(2, places=(BRISTOL,))


@pytest.fixture(autouse=True)
def _two_adverts(keep_adverts: KeepAdverts) -> None:
    keep_adverts(IN_LEEDS, IN_BRISTOL)


def chips(open_page: OpenPage, address: str) -> dict[str, str]:
    page = open_page(address)
    return dict(zip(words(page, ".cw-chip"), links(page, ".cw-chip"), strict=True))


def changes(open_page: OpenPage, address: str) -> dict[str, str]:
    page = open_page(address)
    found = (words(page, ".cw-change__list a"), links(page, ".cw-change__list a"))
    return dict(zip(*found, strict=True))


def test_each_part_of_one_box_is_a_chip_that_takes_itself_away(open_page: OpenPage) -> None:
    asked = "/jobs?q=Band+6+Radiographer+near+Leeds+over+£30k"
    assert chips(open_page, asked) == {
        "Remove Diagnostic radiographer": "/jobs?q=Band+6+near+Leeds+over+%C2%A330k",
        "Remove Band 6": "/jobs?q=Radiographer+near+Leeds+over+%C2%A330k",
        "Remove £30,000 a year or more": "/jobs?q=Band+6+Radiographer+near+Leeds",
        "Remove Within 10 miles of Leeds": "/jobs?q=Band+6+Radiographer+over+%C2%A330k",
    }


def test_a_chip_that_was_taken_away_stays_away(open_page: OpenPage) -> None:
    href = chips(open_page, "/jobs?q=radiographer+in+leeds")["Remove Within 10 miles of Leeds"]
    assert list(chips(open_page, href)) == ["Remove Diagnostic radiographer"]
    href = chips(open_page, href)["Remove Diagnostic radiographer"]
    assert chips(open_page, href) == {}


def test_the_page_says_in_a_sentence_what_it_shows(open_page: OpenPage) -> None:
    page = open_page("/jobs?q=permanent+radiographer+near+Leeds")
    said = "Showing diagnostic radiographer jobs within 10 miles of Leeds: Permanent"
    assert words(page, ".cw-search__meaning")[0].startswith(said)
    assert words(open_page("/jobs?q=MRI+radiographer"), ".cw-search__meaning") == [
        "Showing MRI radiographer jobs."
    ]
    assert not open_page("/jobs?q=zeppelin").css(".cw-search__meaning")


def test_words_of_no_known_meaning_are_chips_too(open_page: OpenPage) -> None:
    asked = '/jobs?q=clinic1n1+"imaging+team"+-bank'
    assert chips(open_page, asked) == {
        "Remove “clinic1n1”": "/jobs?q=%22imaging+team%22+-bank",
        "Remove Exactly “imaging team”": "/jobs?q=clinic1n1+-bank",
        "Remove Without “bank”": "/jobs?q=clinic1n1+%22imaging+team%22",
    }


def test_what_holds_no_word_at_all_can_be_taken_away(open_page: OpenPage) -> None:
    assert chips(open_page, "/jobs?q=!!") == {"Remove “!!”": "/jobs"}


def test_a_slip_is_put_right_and_the_original_offered(open_page: OpenPage) -> None:
    page = open_page("/jobs?q=radiogropher&band=6")
    said = "Showing results for radiographer. Search instead for radiogropher."
    assert words(page, ".cw-corrected") == [said]
    (href,) = links(page, ".cw-corrected a")
    assert href == "/jobs?q=%22radiogropher%22&band=6"
    assert not open_page(href).css(".cw-corrected")
    assert chips(open_page, "/jobs?q=radiogropher") == {"Remove Diagnostic radiographer": "/jobs"}


def test_a_role_can_be_changed_for_another(open_page: OpenPage) -> None:
    offered = changes(open_page, "/jobs?q=therapeutic+radiographer+leeds")
    href = offered["Clinical technologist instead"]
    assert href == "/jobs?q=clinical+technologist+leeds"
    assert "Remove Clinical technologist" in chips(open_page, href)
    only = offered["Only adverts read as therapeutic radiographer"]
    assert only == "/jobs?q=leeds&role=therapeutic-radiographer"
    plain = offered["Look for the words “therapeutic radiographer” as they are"]
    assert plain == "/jobs?q=leeds+%22therapeutic+radiographer%22"


def test_a_fact_can_be_made_a_filter_or_a_word(open_page: OpenPage) -> None:
    offered = changes(open_page, "/jobs?q=bank")
    assert offered["Only bank"] == "/jobs?contract=bank"
    assert offered["Look for the words “bank” as they are"] == "/jobs?q=%22bank%22"
    assert list(chips(open_page, "/jobs?q=no+experience")) == ["Remove Open to beginners"]
    assert list(changes(open_page, "/jobs?q=no+experience")) == [
        "Look for the words “no experience” as they are"
    ]


def test_a_distance_from_a_typed_place_can_be_chosen(open_page: OpenPage) -> None:
    href = changes(open_page, "/jobs?q=radiographer+leeds")["Within 30 miles"]
    assert href == "/jobs?q=radiographer+leeds&miles=30"
    page = open_page(href)
    assert "Remove Within 30 miles of Leeds" in words(page, ".cw-chip")
    assert len(page.css(".cw-card")) == 1
    assert links(page, ".cw-search__json a") == [
        "/api/v1/adverts?q=radiographer&miles=30&near=leeds"
    ]


def test_a_typed_place_can_be_a_word(open_page: OpenPage) -> None:
    href = changes(open_page, "/jobs?q=radiographer+leeds")["Look for the word “leeds” instead"]
    assert list(chips(open_page, href)) == [
        "Remove Diagnostic radiographer",
        "Remove Exactly “leeds”",
    ]


def test_results_say_how_far_they_are_from_a_typed_place(open_page: OpenPage) -> None:
    page = open_page("/jobs?q=radiographer+leeds")
    assert "less than a mile away" in words(page, ".cw-card__employer")[0]
    assert "168 miles away" in words(page, ".cw-card__employer")[1]
    assert words(page, ".cw-search__meaning") == [
        (
            "Showing diagnostic radiographer jobs within 10 miles of Leeds. "
            "Few are that near, so others follow."
        )
    ]


def test_nearest_first_works_with_a_typed_place(open_page: OpenPage) -> None:
    page = open_page("/jobs?q=radiographer+leeds&sort=distance")
    assert len(page.css(".cw-card")) == 1
    assert words(page, "#sort option[selected]") == ["Nearest"]


def test_a_place_beside_the_words_outdoes_one_in_them(open_page: OpenPage) -> None:
    found = chips(open_page, "/jobs?q=radiographer+leeds&near=Bristol")
    assert "Remove Within 8 miles of Bristol" in found
    assert not any("Leeds" in each for each in found)


def test_each_result_says_why_it_was_found(open_page: OpenPage) -> None:
    page = open_page("/jobs?q=radiographer")
    summary = words(page, ".cw-card details summary")[0]
    assert summary == "Why this result: Diagnostic radiographer, Band 6"
    assert one(page, ".cw-card details li").text()
    assert not open_page("/jobs").css(".cw-card details")


@pytest.mark.parametrize(
    ("typed", "taken", "left"),
    [
        ("Band 6 nurse", "band 6", "nurse"),
        ("x-ray nurse", "xray", "nurse"),
        ("nurse X-ray", "nurse", "X-ray"),
        ('"ct scan" scan', "scan", '"ct scan"'),
        ("heart scan of heart", "heart", "scan of"),
        ("mri, ct", "ct", "mri,"),
    ],
)
def test_words_are_taken_out_where_they_stand(typed: str, taken: str, left: str) -> None:
    assert without_words(typed, taken) == left


def test_a_place_goes_with_what_stands_before_it() -> None:
    assert without_place("jobs near the Isle of Wight now", "isle of wight") == "jobs now"
    assert without_place("Leeds nurse", "leeds") == "nurse"


def test_other_words_take_the_place_of_those_that_stood_there() -> None:
    assert with_other_words("senior nurse leeds", "nurse", instead="midwife") == (
        "senior midwife leeds"
    )
    assert with_other_words("ct of a scan", "ct scan", instead="mri") == "mri of a"
    assert in_quotes("nurse bank", "bank") == 'nurse "bank"'


def test_marked_parts_are_each_taken_out_alone() -> None:
    typed = 'a "b c" -d "" -"e f"'
    assert marked_parts(typed) == ('"b c"', "-d", '-"e f"')
    assert without_part(typed, "-d") == 'a "b c" "" -"e f"'


@pytest.mark.parametrize(
    "address", ["/jobs?q=radiographer+in+yorkshire", "/jobs/in/yorkshire-and-the-humber"]
)
def test_nothing_is_said_of_how_far_the_middle_of_a_region_is(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(address)
    assert words(page, ".cw-card__employer")
    assert not any("away" in each for each in words(page, ".cw-card__employer"))


def test_a_region_is_a_chip_by_its_name(open_page: OpenPage) -> None:
    assert "Remove In Wales" in chips(open_page, "/jobs?q=radiographer+in+wales")
    assert "Remove In Wales" in chips(open_page, "/jobs?q=radiographer&near=Wales")
    assert "Remove Within 30 miles of Wales" in chips(
        open_page, "/jobs?q=radiographer+in+wales&miles=30"
    )
