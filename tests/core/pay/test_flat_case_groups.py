"""Flat keys that name a part of something given whole."""

from crossward.core.pay.flat_case import to_case


def test_a_car_given_whole_outdoes_its_parts() -> None:
    assert to_case({"car": "6000", "car_fuel": "electric"}) == {"car": "6000"}
