"""Every worked example of reading an advert: the value, and the words it was read from."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.contract_form import FIELDS, evidence_of, to_contract
from crossward.core.adverts.reader import read_advert
from crossward.core.values.places import Place

FOLDER = Path(__file__).parent / "reading"
FILES = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in FOLDER.glob("*.yaml")}
EXAMPLES = [
    pytest.param(field, example, id=f"{field} {number}")
    for field, file in sorted(FILES.items())
    for number, example in enumerate(file["examples"], start=1)
]
LEAST = 25


def advert_of(example: Mapping[str, Any]) -> Advert:
    place = example.get("place")
    return Advert(
        source="example",
        identifier="1",
        title=example.get("title", ""),
        pay_line=example.get("pay_line", ""),
        text=example.get("text", ""),
        places=(Place(locality=place),) if place else (),
        posted=date(2020, 11, 2),
    )


@pytest.mark.parametrize(("field", "example"), EXAMPLES)
def test_a_worked_example_is_read_exactly(field: str, example: Mapping[str, Any]) -> None:
    advert = advert_of(example)
    reading = read_advert(advert)
    got, expected = to_contract(reading)[field], example["expected"]
    if isinstance(expected, list):
        got, expected = sorted(got, key=str), sorted(expected, key=str)
    assert got == expected
    evidence = [one for one in evidence_of(reading) if one.field == field]
    for one in evidence:
        assert getattr(advert, one.part)[one.start : one.end] == one.quote
    quotes = example.get("quote", [])
    assert set([quotes] if isinstance(quotes, str) else quotes) <= {one.quote for one in evidence}
    assert bool(evidence) == bool(expected)


def test_every_field_of_the_contract_has_worked_examples_enough() -> None:
    assert {name: len(FILES[name]["examples"]) >= LEAST for name in FIELDS} == dict.fromkeys(
        FIELDS, True
    )
