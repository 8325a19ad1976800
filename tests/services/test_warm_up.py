"""What is loaded before the first visitor comes."""

import gc

import pytest

from crossward.services.warm_up import warm_up


def test_what_is_loaded_is_not_looked_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("crossward.services.warm_up.understand_query", asked.append)
    try:
        warm_up()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
    assert asked == ["radiographer in Leeds"]
