"""Take adverts in: read, keep and index what is new or changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from crossward.adapters.advert_sources.rejected_record import RejectedRecord
from crossward.adapters.search_index.current import open_search_engine
from crossward.adapters.second_process.second_reader import SecondReader
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.content_hash import content_hash
from crossward.core.matching.engine import SearchEngine
from crossward.records.adverts.conversion import to_record
from crossward.records.adverts.models import AdvertRecord
from crossward.services.index_adverts import index_adverts
from crossward.services.understand_adverts import (
    Understanding,
    read_all,
    understand_adverts,
)

BATCH = 500
BATCH_CHARACTERS = 8_000_000  # huge adverts make smaller batches, so that memory stays flat
BATCHES_BETWEEN_INDEXING = 10

Incoming = Advert | RejectedRecord


@dataclass(slots=True)
class ImportSummary:
    """What became of the records of one import; together they are all that came in.

    ``repeated`` adverts stood before in the same import, and the first one counts.
    ``is_withdrawal_withheld`` says that nothing was withdrawn although it was asked for,
    because a rejected record may have been any advert of its source.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    repeated: int = 0
    rejected: int = 0
    withdrawn: int = 0
    is_withdrawal_withheld: bool = False

    @property
    def records(self) -> int:
        return self.new + self.changed + self.unchanged + self.repeated + self.rejected


def import_adverts(
    incoming: Iterable[Incoming],
    *,
    complete_source: bool = False,
    on_reject: Callable[[RejectedRecord], None] | None = None,
    on_progress: Callable[[ImportSummary], None] | None = None,
    engine: SearchEngine | None = None,
) -> ImportSummary:
    """Keep every advert of ``incoming``, batch by batch, and tell the search index.

    Each batch is one transaction: killed at any moment, the store is whole, and running again
    completes the work. With ``complete_source``, adverts of the sources met that were not among
    ``incoming`` are withdrawn.
    """
    search = engine or open_search_engine()
    with SecondReader(read_all) as reader:
        run = ImportRun(reader)
        for number, batch in enumerate(_in_batches(incoming), start=1):
            run.take(batch, on_reject=on_reject)
            if number % BATCHES_BETWEEN_INDEXING == 0:
                index_adverts(search)
            if on_progress is not None:
                on_progress(run.summary)
    if complete_source:
        run.withdraw_unseen()
    index_adverts(search)
    return run.summary


def _in_batches(incoming: Iterable[Incoming]) -> Iterator[list[Incoming]]:
    batch: list[Incoming] = []
    characters = 0
    for each in incoming:
        batch.append(each)
        characters += len(each.text) if isinstance(each, Advert) else len(each.record)
        if len(batch) >= BATCH or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


class Known(NamedTuple):
    """What the store already knows of an advert."""

    id: str
    content_hash: str
    first_seen: datetime
    withdrawn_at: datetime | None
    last_import: str


@dataclass(slots=True)
class ImportRun:
    """One import under way."""

    reader: SecondReader[Understanding]
    id: str = field(default_factory=lambda: uuid4().hex)
    started: datetime = field(default_factory=timezone.now)
    summary: ImportSummary = field(default_factory=ImportSummary)
    sources: set[str] = field(default_factory=set)
    unknown_rejects: int = 0

    def take(
        self, batch: list[Incoming], *, on_reject: Callable[[RejectedRecord], None] | None
    ) -> None:
        """Keep one batch; what it counts and what it stores are decided together."""
        rejected = [each for each in batch if isinstance(each, RejectedRecord)]
        adverts = [each for each in batch if isinstance(each, Advert)]
        self._note_rejects(rejected, on_reject=on_reject)
        first = {advert.id: advert for advert in reversed(adverts)}
        known = _find_known([*first, *(each.advert_id for each in rejected if each.advert_id)])
        fresh = [
            advert
            for advert in first.values()
            if advert.id not in known or known[advert.id].last_import != self.id
        ]
        self.summary.repeated += len(adverts) - len(fresh)
        self.sources.update(advert.source for advert in fresh)
        self._store(fresh, known=known)

    def _note_rejects(
        self,
        rejected: list[RejectedRecord],
        *,
        on_reject: Callable[[RejectedRecord], None] | None,
    ) -> None:
        self.summary.rejected += len(rejected)
        for each in rejected:
            if not each.advert_id:
                self.unknown_rejects += 1
            if on_reject is not None:
                on_reject(each)

    def _store(self, adverts: list[Advert], *, known: dict[str, Known]) -> None:
        altered = [each for each in adverts if _is_altered(each, known.get(each.id))]
        records = [
            to_record(
                kept,
                last_seen=self.started,
                last_import=self.id,
                awaiting_index_since=timezone.now(),
                reader_version=reader_version,
            )
            for kept, reader_version in understand_adverts(
                altered,
                at=self.started,
                first_seen={each.id: each.first_seen for each in known.values()},
                read=self.reader.read,
            )
        ]
        altered_ids = {record.id for record in records}
        with transaction.atomic():
            AdvertRecord.objects.store(records)
            AdvertRecord.objects.filter(id__in=set(known) - altered_ids).mark_seen(
                import_id=self.id, at=self.started
            )
        self.summary.new += len(altered_ids - known.keys())
        self.summary.changed += len(altered_ids & known.keys())
        self.summary.unchanged += len(adverts) - len(records)

    def withdraw_unseen(self) -> None:
        """Withdraw what the sources met no longer show."""
        if self.unknown_rejects:
            self.summary.is_withdrawal_withheld = True
            return
        for source in sorted(self.sources):
            unseen = AdvertRecord.objects.unseen_by_import(self.id, source=source)
            self.summary.withdrawn += unseen.withdraw(at=timezone.now())


def _find_known(advert_ids: list[str]) -> dict[str, Known]:
    rows = AdvertRecord.objects.filter(id__in=advert_ids).values_list(*Known._fields)
    return {row[0]: Known(*row) for row in rows}


def _is_altered(advert: Advert, known: Known | None) -> bool:
    """Tell whether the store must change; an advert that comes back is a change too."""
    return (
        known is None
        or known.withdrawn_at is not None
        or known.content_hash != content_hash(advert)
    )
