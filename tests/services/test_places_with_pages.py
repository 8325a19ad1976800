"""Places that have a page, what lies near them, and where adverts are open."""

from datetime import UTC, datetime

import pytest
from pytest_django import Settings
from tests.factories.adverts import BRISTOL, TODAY, an_advert

from crossward.core.matching.query import AdvertQuery
from crossward.core.values.places import Place
from crossward.core.values.slugs import to_slug
from crossward.services.count_open_adverts import count_open_adverts
from crossward.services.import_adverts import import_adverts
from crossward.services.list_advertised_places import list_advertised_places
from crossward.services.list_landing_places import list_landing_places
from crossward.services.list_near_places import list_near_places
from crossward.services.list_open_adverts import list_open_adverts
from crossward.services.search_adverts import search_adverts


@pytest.fixture
def _adverts(db: None, settings: Settings, tmp_path: object) -> None:
    settings.CROSSWARD_SEARCH_INDEX = tmp_path
    import_adverts(
        [
            an_advert(1),
            an_advert(2, places=(BRISTOL, Place(locality="Nowhereton"))),
            an_advert(3, places=(Place(locality="York"),), is_sample=True),
            an_advert(4, places=(), closes=datetime(2026, 11, 2, tzinfo=UTC)),
        ]
    )


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Leeds", "leeds"),
        ("St. Helen's", "st-helens"),
        ("Tyne & Wear", "tyne-and-wear"),
        ("Ynys Môn", "ynys-mon"),
        ("!", ""),
    ],
)
def test_names_stand_plainly_in_an_address(name: str, slug: str) -> None:
    assert to_slug(name) == slug


def test_every_place_with_a_page_is_found_by_its_own_name() -> None:
    places = list_landing_places()
    assert places["leeds"].label == "Leeds"
    assert "" not in places
    assert all(to_slug(place.label) for place in places.values())


def test_near_places_are_other_towns_nearest_first() -> None:
    leeds = list_landing_places()["leeds"]
    near = list_near_places(leeds, limit=5)
    miles = [leeds.point.miles_to(place.point) for _, place in near]
    assert len(near) == 5
    assert miles == sorted(miles)
    assert all(2 < each < 20 for each in miles)
    assert "leeds" not in dict(near)


@pytest.mark.usefixtures("_adverts")
def test_places_of_open_adverts_are_listed_samples_and_the_unknown_left_out() -> None:
    assert list_advertised_places(on=TODAY) == ("bristol", "leeds")


@pytest.mark.usefixtures("_adverts")
def test_open_adverts_are_listed_and_counted_without_samples() -> None:
    listed = [advert_id for advert_id, _ in list_open_adverts(on=TODAY)]
    assert listed == sorted(an_advert(number).id for number in (1, 2))
    assert count_open_adverts(on=TODAY) == 2
    first = listed[0][0]
    assert listed[0] in [each for each, _ in list_open_adverts(on=TODAY, id_starts=first)]


@pytest.mark.usefixtures("_adverts")
def test_results_are_measured_from_a_typed_place_as_from_a_chosen_one() -> None:
    found = search_adverts(AdvertQuery(text="radiographer near leeds"), on=TODAY).adverts
    miles = {each.kept.advert.identifier: each.distance_miles for each in found}
    assert miles["1"] == pytest.approx(0, abs=1)
    assert miles["2"] == pytest.approx(168, abs=2)
    plain = search_adverts(AdvertQuery(text="radiographer"), on=TODAY).adverts
    assert all(each.distance_miles is None for each in plain)
