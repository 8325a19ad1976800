"""What an import keeps, counts, withdraws and tells the index."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.fakes.listening_engine import ListeningEngine

from crossward.adapters.advert_sources.rejected_record import RejectedRecord
from crossward.core.adverts.advert import Advert
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.records.adverts.models import AdvertRecord
from crossward.services import import_adverts as module
from crossward.services.find_adverts import find_adverts
from crossward.services.get_advert import AdvertNotFound, get_advert
from crossward.services.import_adverts import ImportSummary, import_adverts

pytestmark = pytest.mark.django_db


def advert(number: int, **changes: object) -> Advert:
    plain = Advert(
        source="test",
        identifier=str(number),
        title=f"Dosimetrist {number}",
        text="Plans treatment.\n• HCPC",
        employer="Northern NHS Foundation Trust",
        closes=datetime(2030, 1, 31, 23, 59, tzinfo=UTC),
        posted=date(2029, 12, 1),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def rejected(**changes: object) -> RejectedRecord:
    plain = RejectedRecord(file="a.jsonl", line=3, reason="It is cut off.", record="{")
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.fixture
def engine() -> ListeningEngine:
    return ListeningEngine()


def test_a_new_advert_is_kept_read_grouped_and_indexed(engine: ListeningEngine) -> None:
    summary = import_adverts([advert(1)], engine=engine)
    assert summary == ImportSummary(new=1)
    kept = get_advert(advert(1).id)
    assert kept.advert == advert(1)
    assert kept.employer_group.group is EmployerGroup.NHS
    assert engine.adverts == {kept.id: kept}
    assert not AdvertRecord.objects.needing_index().exists()


def test_a_second_import_of_the_same_changes_nothing(engine: ListeningEngine) -> None:
    adverts = [advert(number) for number in range(5)]
    import_adverts(adverts, engine=engine)
    before = engine.told
    assert import_adverts(adverts, engine=engine) == ImportSummary(unchanged=5)
    assert engine.told == before


def test_a_changed_advert_is_read_and_indexed_again_and_stays_first_seen(
    engine: ListeningEngine,
) -> None:
    import_adverts([advert(1)], engine=engine)
    first_seen = get_advert(advert(1).id).first_seen
    changed = advert(1, title="Lead dosimetrist")
    assert import_adverts([changed], engine=engine) == ImportSummary(changed=1)
    kept = get_advert(changed.id)
    assert kept.advert.title == "Lead dosimetrist"
    assert kept.first_seen == first_seen
    assert kept.last_changed > first_seen
    assert engine.adverts[changed.id].advert == changed


@pytest.mark.parametrize("batch", [1, 500])
def test_the_first_of_two_records_of_one_advert_counts(
    engine: ListeningEngine, batch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BATCH", batch)
    twice = [advert(1), advert(1, title="Later")]
    assert import_adverts(twice, engine=engine) == ImportSummary(new=1, repeated=1)
    assert import_adverts(twice, engine=engine) == ImportSummary(unchanged=1, repeated=1)
    assert get_advert(advert(1).id).advert == advert(1)


def test_rejects_are_counted_and_handed_on(engine: ListeningEngine) -> None:
    heard: list[RejectedRecord] = []
    summary = import_adverts([rejected(), advert(1)], on_reject=heard.append, engine=engine)
    assert summary == ImportSummary(new=1, rejected=1)
    assert summary.records == 2
    assert heard == [rejected()]


def test_a_complete_source_withdraws_what_it_no_longer_shows(engine: ListeningEngine) -> None:
    other = advert(3, source="other")
    import_adverts([advert(1), advert(2), other], engine=engine)
    summary = import_adverts([advert(2)], complete_source=True, engine=engine)
    assert summary == ImportSummary(unchanged=1, withdrawn=1)
    assert get_advert(advert(1).id).withdrawn_at is not None
    assert set(engine.adverts) == {advert(2).id, other.id}


def test_a_withdrawn_advert_that_comes_back_is_open_again(engine: ListeningEngine) -> None:
    import_adverts([advert(1), advert(2)], engine=engine)
    import_adverts([advert(2)], complete_source=True, engine=engine)
    assert import_adverts([advert(1)], engine=engine) == ImportSummary(changed=1)
    assert get_advert(advert(1).id).withdrawn_at is None
    assert advert(1).id in engine.adverts


def test_a_rejected_record_of_a_known_advert_does_not_withdraw_it(engine: ListeningEngine) -> None:
    import_adverts([advert(1), advert(2), advert(3)], engine=engine)
    damaged = rejected(advert_id=advert(1).id)
    summary = import_adverts([advert(2), damaged], complete_source=True, engine=engine)
    assert summary == ImportSummary(unchanged=1, rejected=1, withdrawn=1)
    assert get_advert(advert(1).id).withdrawn_at is None


def test_nothing_is_withdrawn_where_a_rejected_record_may_be_any_advert(
    engine: ListeningEngine,
) -> None:
    import_adverts([advert(1), advert(2)], engine=engine)
    summary = import_adverts([advert(2), rejected()], complete_source=True, engine=engine)
    assert summary == ImportSummary(unchanged=1, rejected=1, is_withdrawal_withheld=True)


def test_progress_is_told_after_each_batch_and_indexing_keeps_pace(
    engine: ListeningEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BATCH", 2)
    monkeypatch.setattr(module, "BATCHES_BETWEEN_INDEXING", 2)
    heard: list[tuple[int, int]] = []
    import_adverts(
        [advert(number) for number in range(7)],
        on_progress=lambda summary: heard.append((summary.records, engine.count())),
        engine=engine,
    )
    assert heard == [(2, 0), (4, 4), (6, 4), (7, 7)]


def test_huge_adverts_make_small_batches(
    engine: ListeningEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BATCH_CHARACTERS", 10)
    heard: list[int] = []
    import_adverts(
        [advert(1), advert(2)],
        on_progress=lambda summary: heard.append(summary.records),
        engine=engine,
    )
    assert heard == [1, 2]


def test_what_was_stored_but_not_indexed_is_indexed_by_the_next_import(
    engine: ListeningEngine,
) -> None:
    import_adverts([advert(1)], engine=engine)
    AdvertRecord.objects.update(awaiting_index_since=datetime(2029, 1, 1, tzinfo=UTC))
    fresh = ListeningEngine()
    assert import_adverts([advert(1)], engine=fresh) == ImportSummary(unchanged=1)
    assert set(fresh.adverts) == {advert(1).id}


def test_an_advert_the_reader_fails_on_is_kept_without_facts(
    engine: ListeningEngine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Advert) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("crossward.services.understand_adverts.read_advert", fail)
    assert import_adverts([advert(1)], engine=engine) == ImportSummary(new=1)
    assert AdvertRecord.objects.get().reader_version == ""
    assert "could not be read" in caplog.text


def test_adverts_are_found_in_the_order_asked_for(engine: ListeningEngine) -> None:
    import_adverts([advert(number) for number in range(3)], engine=engine)
    ids = [advert(2).id, "0" * 16, advert(0).id]
    assert [kept.id for kept in find_adverts(ids)] == [advert(2).id, advert(0).id]


def test_an_unknown_id_is_answered_in_a_sentence() -> None:
    with pytest.raises(AdvertNotFound, match="There is no advert with the id 'nowhere'"):
        get_advert("nowhere")
