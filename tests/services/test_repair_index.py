"""An index that lost adverts is made whole, and a whole one is left alone."""

from datetime import date
from pathlib import Path

import pytest
from django.utils import timezone
from tests.fakes.listening_engine import ListeningEngine

from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.records.adverts.models import AdvertRecord
from crossward.services.load_samples import load_samples
from crossward.services.repair_index import repair_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def engine() -> ListeningEngine:
    engine = ListeningEngine()
    load_samples(on=date(2026, 11, 21), engine=engine)
    return engine


def test_a_whole_index_is_left_alone(engine: ListeningEngine) -> None:
    before = engine.told
    assert not repair_index(engine=engine)
    assert engine.told == before


def test_an_index_that_lost_adverts_is_built_anew(engine: ListeningEngine) -> None:
    whole = dict(engine.adverts)
    engine.adverts.popitem()
    assert repair_index(engine=engine)
    assert engine.adverts == whole


def test_what_the_index_was_not_told_is_told(engine: ListeningEngine) -> None:
    lost = engine.adverts.popitem()[0]
    AdvertRecord.objects.filter(id=lost).update(awaiting_index_since=timezone.now())
    before = engine.told
    assert repair_index(engine=engine)
    assert lost in engine.adverts
    assert engine.told == before + 1


def test_an_index_of_another_version_is_built_anew(engine: ListeningEngine, tmp_path: Path) -> None:
    (tmp_path / "v0-1").mkdir()
    (tmp_path / "current").write_text("v0-1")
    torn = RoaringEngine(tmp_path)
    assert repair_index(engine=torn)
    assert torn.count() == len(engine.adverts)
