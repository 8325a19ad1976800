"""Ranges whose ends may be open."""

from decimal import Decimal

import pytest

from crossward.core.values.ranges import NumberRange


def test_one_end_may_be_open() -> None:
    assert NumberRange(None, Decimal(12)).max == 12


def test_a_range_without_ends_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one end"):
        NumberRange(None, None)
