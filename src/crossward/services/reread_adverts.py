"""Read again what an older reader has read."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from crossward.adapters.search_index.current import open_search_engine
from crossward.adapters.second_process.second_reader import SecondReader
from crossward.core.adverts.reader import READER_VERSION
from crossward.core.matching.engine import SearchEngine
from crossward.records.adverts.conversion import to_advert, to_record
from crossward.records.adverts.models import AdvertRecord
from crossward.services.index_adverts import index_adverts
from crossward.services.understand_adverts import (
    Understanding,
    read_all,
    understand_adverts,
)

PAGE = 200


@dataclass(slots=True)
class RereadSummary:
    """``changed`` of the ``read`` adverts are now understood otherwise than before."""

    read: int = 0
    changed: int = 0


def reread_adverts(
    *,
    on_progress: Callable[[RereadSummary], None] | None = None,
    engine: SearchEngine | None = None,
) -> RereadSummary:
    """Bring every reading up to the present reader and tell the index of those that changed."""
    search = engine or open_search_engine()
    summary = RereadSummary()
    after = ""
    with SecondReader(read_all) as reader:
        while page := _reread_page(after, summary=summary, reader=reader):
            after = page[-1].id
            if on_progress is not None:
                on_progress(summary)
    index_adverts(search)
    return summary


def _reread_page(
    after: str, *, summary: RereadSummary, reader: SecondReader[Understanding]
) -> list[AdvertRecord]:
    # The rows stay locked while they are read, so that no import's change is written over.
    with transaction.atomic():
        outdated = AdvertRecord.objects.read_otherwise_than(READER_VERSION).filter(id__gt=after)
        page = list(outdated.order_by("id").select_for_update()[:PAGE])
        fresh = _read_again(page, reader=reader)
        AdvertRecord.objects.store(fresh.values())
    summary.read += len(page)
    summary.changed += sum(_says_other(old, fresh[old.id]) for old in page)
    return page


def _read_again(
    page: list[AdvertRecord], *, reader: SecondReader[Understanding]
) -> dict[str, AdvertRecord]:
    now = timezone.now()
    before = {record.id: record for record in page}
    fresh: dict[str, AdvertRecord] = {}
    first_seen = {record.id: record.first_seen for record in page}
    understood = understand_adverts(
        [to_advert(record) for record in page], at=now, first_seen=first_seen, read=reader.read
    )
    for kept, version in understood:
        old = before[kept.id]
        row = to_record(
            kept,
            last_seen=old.last_seen,
            last_import=old.last_import,
            awaiting_index_since=old.awaiting_index_since,
            reader_version=version,
        )
        row.last_changed = old.last_changed
        row.withdrawn_at = old.withdrawn_at
        if _says_other(old, row):
            row.awaiting_index_since = now
        fresh[row.id] = row
    return fresh


def _says_other(old: AdvertRecord, new: AdvertRecord) -> bool:
    return (old.reading, old.employer_group, old.employer_group_reason) != (
        new.reading,
        new.employer_group,
        new.employer_group_reason,
    )
