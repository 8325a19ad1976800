"""The picture of a fan of years."""

import pytest
import vl_convert
from selectolax.lexbor import LexborHTMLParser

from crossward.adapters.charts.draw_fan import DrawingError, FanYear, draw_fan

YEARS = [
    FanYear(year=year, p10=28000.0, p25=30000.0, median=31000.0 + year, p75=33000.0, p90=36000.0)
    for year in range(1, 6)
]


@pytest.fixture(scope="module")
def picture() -> str:
    return draw_fan(YEARS, unit="Take-home pay a year")


def test_a_fan_is_a_picture_of_bands_and_a_line(picture: str) -> None:
    assert picture.startswith("<svg")
    page = LexborHTMLParser(picture)
    fills = {node.attributes.get("fill") for node in page.css("path")}
    assert {"#d3e6e0", "#8fc1b4"} <= fills
    assert "Take-home pay a year" in picture
    assert "£30,000" in picture


def test_a_fan_needs_nothing_that_a_strict_policy_refuses(picture: str) -> None:
    for refused in ("style=", "<style", "<script", "<image", "<foreignObject"):
        assert refused not in picture


def test_the_bands_differ_in_lightness_and_not_in_colour_alone(picture: str) -> None:
    light = [_lightness(colour) for colour in ("#d3e6e0", "#8fc1b4", "#073f3a")]
    assert all(colour in picture for colour in ("#d3e6e0", "#8fc1b4", "#073f3a"))
    assert light[0] - light[1] > 25
    assert light[1] - light[2] > 25


def test_a_fault_of_the_drawing_is_no_fault_of_the_reader(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: str) -> str:
        raise ValueError("no such format")

    monkeypatch.setattr(vl_convert, "vegalite_to_svg", fail)
    with pytest.raises(DrawingError, match="could not be drawn"):
        draw_fan(YEARS, unit="Pay")


def _lightness(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue
