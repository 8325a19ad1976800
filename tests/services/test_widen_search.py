"""What a search that found nothing could do without."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest

from crossward.core.adverts.reading import Contract
from crossward.core.matching.query import AdvertQuery
from crossward.services import widen_search as module
from crossward.services.search_adverts import FoundAdverts
from crossward.services.widen_search import NOTHING_ASKED, WiderSearch, widen_search

ON = date(2026, 11, 20)


def test_each_part_is_left_out_in_turn_and_the_best_comes_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[AdvertQuery] = []

    def search(query: AdvertQuery, *, on: date) -> FoundAdverts:
        asked.append(query)
        total = 0 if query.text and query.bands else 7 if query.text else 3
        return FoundAdverts(total=total, adverts=())

    monkeypatch.setattr(module, "search_adverts", search)
    query = AdvertQuery(text="ct", bands=frozenset({"9"}), pay_at_least=Decimal(1), offset=40)
    assert widen_search(query, on=ON) == (WiderSearch("bands", 7), WiderSearch("text", 3))
    assert len(asked) == 3
    assert {each.offset for each in asked} == {0}


def test_a_search_that_asks_nothing_cannot_be_widened() -> None:
    assert widen_search(AdvertQuery(), on=ON) == ()


def test_every_part_of_a_query_that_narrows_is_known() -> None:
    assert Contract.BANK not in NOTHING_ASKED["contracts"]
    plain = {name: getattr(AdvertQuery(), name) for name in NOTHING_ASKED}
    assert plain == NOTHING_ASKED
    others = {"sort", "offset", "limit", "explain", "typed_near"}  # typed_near goes with the text
    assert {each.name for each in fields(AdvertQuery)} - others <= set(NOTHING_ASKED)
