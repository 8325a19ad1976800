"""Withdrawing, reindexing, rereading and exporting what is kept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.utils import timezone
from tests.fakes.listening_engine import ListeningEngine

from crossward.adapters.advert_sources.job_postings.parse import to_advert
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import Pay, PayPeriod, Reading
from crossward.core.values.evidence import Fact
from crossward.records.adverts.models import AdvertRecord
from crossward.services import export_adverts as export_module
from crossward.services import index_adverts as index_module
from crossward.services import reread_adverts as reread_module
from crossward.services.export_adverts import export_adverts, to_job_posting
from crossward.services.get_advert import AdvertNotFound, get_advert
from crossward.services.import_adverts import import_adverts
from crossward.services.index_adverts import index_adverts
from crossward.services.reindex_adverts import reindex_adverts
from crossward.services.reread_adverts import RereadSummary, reread_adverts
from crossward.services.withdraw_adverts import withdraw_adverts

pytestmark = pytest.mark.django_db

ADVERTS = [
    Advert(source="test", identifier=str(number), title=f"Physicist {number}", text="Physics.")
    for number in range(5)
]
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def engine() -> ListeningEngine:
    engine = ListeningEngine()
    import_adverts(ADVERTS, engine=engine)
    return engine


def test_a_withdrawn_advert_leaves_the_index_and_is_counted_once(engine: ListeningEngine) -> None:
    ids = [ADVERTS[0].id, ADVERTS[1].id]
    assert withdraw_adverts(ids, engine=engine) == 2
    assert withdraw_adverts(ids, engine=engine) == 0
    assert get_advert(ids[0]).withdrawn_at is not None
    assert engine.count() == 3


def test_nothing_is_withdrawn_where_one_id_is_unknown(engine: ListeningEngine) -> None:
    with pytest.raises(AdvertNotFound):
        withdraw_adverts([ADVERTS[0].id, "f" * 16], engine=engine)
    assert not AdvertRecord.objects.withdrawn().exists()


def test_the_index_hears_page_by_page(
    engine: ListeningEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "PAGE", 2)
    AdvertRecord.objects.update(awaiting_index_since=LONG_AGO)
    heard: list[int] = []
    assert index_adverts(engine, on_progress=heard.append) == 5
    assert heard == [2, 4, 5]
    assert index_adverts(engine) == 0


def test_reindexing_replaces_the_index_by_what_is_not_withdrawn(engine: ListeningEngine) -> None:
    withdraw_adverts([ADVERTS[0].id], engine=engine)
    AdvertRecord.objects.filter(withdrawn_at=None).update(awaiting_index_since=LONG_AGO)
    fresh = ListeningEngine()
    heard: list[int] = []
    assert reindex_adverts(on_progress=heard.append, engine=fresh) == 4
    assert heard == [4]
    assert fresh.told == 4
    assert not AdvertRecord.objects.needing_index().exists()
    assert reindex_adverts(engine=fresh) == 4


def test_a_change_during_reindexing_reaches_the_new_index(engine: ListeningEngine) -> None:
    class BusyEngine(ListeningEngine):
        def replace_all(self, adverts: Iterable[KeptAdvert]) -> None:
            super().replace_all(adverts)
            now = timezone.now()
            AdvertRecord.objects.filter(id=ADVERTS[0].id).update(
                title="Changed meanwhile", awaiting_index_since=now
            )

    busy = BusyEngine()
    reindex_adverts(engine=busy)
    assert busy.adverts[ADVERTS[0].id].advert.title == "Changed meanwhile"


def _paid(advert: Advert) -> Reading:
    if advert.identifier == "3":
        return Reading()
    pay = Pay(Decimal(30000), None, PayPeriod.YEAR, pro_rata=False)
    return Reading(pay=Fact(pay, ()))


def test_rereading_brings_older_readings_up_and_tells_the_index_of_changes(
    engine: ListeningEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    AdvertRecord.objects.update(reader_version="older", reading="{}", awaiting_index_since=LONG_AGO)
    index_adverts(engine)
    before = {row.id: row for row in AdvertRecord.objects.all()}
    told = engine.told
    monkeypatch.setattr(reread_module, "PAGE", 2)
    monkeypatch.setattr("crossward.services.understand_adverts.read_advert", _paid)
    heard: list[int] = []
    summary = reread_adverts(on_progress=lambda far: heard.append(far.read), engine=engine)
    assert summary == RereadSummary(read=5, changed=4)
    assert heard == [2, 4, 5]
    assert engine.told == told + 4
    for advert in ADVERTS:
        kept = get_advert(advert.id)
        assert kept.reading == _paid(advert)
        assert kept.last_changed == before[advert.id].last_changed
        assert engine.adverts[advert.id].reading == kept.reading
    assert reread_adverts(engine=engine) == RereadSummary()


def test_an_advert_that_cannot_be_read_is_tried_once_a_reread(
    engine: ListeningEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    AdvertRecord.objects.update(reader_version="older")

    def fail(_: Advert) -> Reading:
        raise RuntimeError("broken")

    monkeypatch.setattr("crossward.services.understand_adverts.read_advert", fail)
    assert reread_adverts(engine=engine).read == 5
    monkeypatch.undo()
    assert reread_adverts(engine=engine).read == 5


def test_a_withdrawn_advert_stays_withdrawn_when_it_is_read_again(engine: ListeningEngine) -> None:
    withdraw_adverts([ADVERTS[0].id], engine=engine)
    AdvertRecord.objects.update(reader_version="older")
    reread_adverts(engine=engine)
    assert get_advert(ADVERTS[0].id).withdrawn_at is not None
    assert engine.count() == 4


def test_everything_kept_is_exported_in_order_and_imports_as_itself(
    engine: ListeningEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_module, "PAGE", 2)
    again = [to_advert(posting) for posting in export_adverts()]
    assert [advert.id for advert in again] == sorted(advert.id for advert in ADVERTS)
    assert {replace(advert, html="") for advert in again} == set(ADVERTS)
    withdraw_adverts([ADVERTS[0].id], engine=engine)
    assert len(list(export_adverts())) == 4
    assert len(list(export_adverts(with_withdrawn=True))) == 5


def test_one_advert_is_described_as_its_page_embeds_it(engine: ListeningEngine) -> None:
    kept: KeptAdvert = get_advert(ADVERTS[0].id)
    assert to_job_posting(kept)["title"] == "Physicist 0"
