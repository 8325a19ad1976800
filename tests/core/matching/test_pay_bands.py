"""The band that a pay range is just that of."""

import pytest

from crossward.core.matching.pay_bands import find_pay_band
from crossward.core.matching.yearly_pay import YearlyPay


@pytest.mark.parametrize(
    ("bottom", "top", "band"),
    [
        (31365, 37890, "6"),
        (31366, 37889, "6"),
        (37638, 44780, "6"),  # in inner London
        (36070, 42712, "6"),  # in outer London
        (32933, 39681, "6"),  # at its fringe
        (53755, 60504, "8a"),
        (53168, 62001, "8b"),
    ],
)
def test_the_whole_range_of_a_band_tells_it(bottom: int, top: int, band: str) -> None:
    assert find_pay_band(YearlyPay(bottom, top)) == band


@pytest.mark.parametrize(
    ("bottom", "top"), [(31365, 31365), (24907, 37890), (30000, 38000), (24465, 24465)]
)
def test_a_part_of_a_range_or_another_one_tells_nothing(bottom: int, top: int) -> None:
    assert find_pay_band(YearlyPay(bottom, top)) is None


def test_no_pay_tells_no_band() -> None:
    assert find_pay_band(None) is None
