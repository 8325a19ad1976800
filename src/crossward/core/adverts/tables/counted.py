"""Cues of a number with its unit: "6 months", "37.5-hour"; units alone are in most adverts."""

from collections.abc import Iterable, Iterator
from itertools import product

DIGITS = "0123456789"
# How the words of the numbers up to nineteen end, and a number that is repeated in brackets.
LAST_LETTERS = ("ne", "wo", "ree", "our", "ive", "six", "ven", "ght", "ten", "lve", "een")
ENDS_OF_NUMBERS = (*DIGITS, ")", *LAST_LETTERS)
GAPS = ("", " ", "-", " -", "- ", "  ", "--")


def counted(units: Iterable[str], *, ends: Iterable[str] = ENDS_OF_NUMBERS) -> Iterator[str]:
    """Each of ``units`` right after each end of a number."""
    beginnings = [f"{end}{gap}" for end, gap in product(ends, GAPS)]
    return (f"{beginning}{unit}" for unit in units for beginning in beginnings)
