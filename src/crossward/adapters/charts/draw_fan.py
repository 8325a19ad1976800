"""A fan of years as SVG: the median as a line, the ranges as bands around it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

WIDTH, HEIGHT = 720, 340
INK, SOFT, GRID = "#15252b", "#45565c", "#e3e0d8"
WIDE, NARROW, MEDIAN = "#d3e6e0", "#8fc1b4", "#073f3a"  # each darker than the one before: greyscale
FONT = "Arial, 'Liberation Sans', sans-serif"

Spec = dict[str, Any]


class DrawingError(RuntimeError):
    """The picture could not be drawn: a fault of ours, not of what was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FanYear:
    """The tenth, quarter, half, three quarters and nine tenths of what a year may bring."""

    year: int
    p10: float
    p25: float
    median: float
    p75: float
    p90: float


def draw_fan(years: Sequence[FanYear], *, unit: str) -> str:
    """Return an SVG picture of ``years``; ``unit`` is the title of the upright axis."""
    import vl_convert

    try:
        picture: str = vl_convert.vegalite_to_svg(json.dumps(_spec(years, unit)))
    except ValueError as wrong:
        raise DrawingError("The chart of the years could not be drawn.") from wrong
    return picture


def _spec(years: Sequence[FanYear], unit: str) -> Spec:
    """Describe the chart in Vega-Lite."""
    line = {"type": "line", "color": MEDIAN, "strokeWidth": 3}
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "background": "#ffffff",
        "data": {"values": [asdict(each) for each in years]},
        "encoding": {
            "x": {"field": "year", "type": "ordinal", "title": "Year", "axis": {"labelAngle": 0}}
        },
        "layer": [
            _band("p10", "p90", color=WIDE, unit=unit),
            _band("p25", "p75", color=NARROW, unit=unit),
            {
                "mark": line | {"point": {"color": MEDIAN, "size": 50}},
                "encoding": {"y": _height("median", unit)},
            },
        ],
        "config": {"axis": _axis(), "view": {"strokeWidth": 0}},
    }


def _band(low: str, high: str, *, color: str, unit: str) -> Spec:
    return {
        "mark": {"type": "area", "color": color},
        "encoding": {"y": _height(low, unit), "y2": {"field": high}},
    }


def _height(name: str, unit: str) -> Spec:
    return {
        "field": name,
        "type": "quantitative",
        "title": unit,
        "scale": {"zero": False, "nice": True},
        "axis": {"tickCount": 6, "labelExpr": "'£' + format(datum.value, ',.0f')"},
    }


def _axis() -> Spec:
    """Plain type that can be read, and lines that stay in the background."""
    return {
        "labelFontSize": 14,
        "titleFontSize": 14,
        "labelColor": SOFT,
        "titleColor": INK,
        "labelFont": FONT,
        "titleFont": FONT,
        "gridColor": GRID,
        "domainColor": SOFT,
        "tickColor": SOFT,
    }
