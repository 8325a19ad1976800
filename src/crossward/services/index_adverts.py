"""Tell the search index what it has not heard of yet."""

from collections.abc import Callable

from django.db import transaction

from crossward.core.matching.engine import SearchEngine
from crossward.records.adverts.conversion import to_kept_advert
from crossward.records.adverts.models import AdvertRecord

PAGE = 2_500  # adverts: larger ones are put sooner, each, and take more memory


def index_adverts(engine: SearchEngine, *, on_progress: Callable[[int], None] | None = None) -> int:
    """Put what was added or changed, remove what was withdrawn; return how many it was."""
    done = 0
    while count := _index_page(engine):
        done += count
        if on_progress is not None:
            on_progress(done)
    return done


def _index_page(engine: SearchEngine) -> int:
    # The rows stay locked until the index has them: a change meanwhile must not be missed.
    with transaction.atomic():
        waiting = AdvertRecord.objects.needing_index().order_by("awaiting_index_since", "id")
        page = list(waiting.select_for_update()[:PAGE])
        if page:
            _tell(engine, page)
            AdvertRecord.objects.filter(id__in=[row.id for row in page]).update(
                awaiting_index_since=None
            )
    return len(page)


def _tell(engine: SearchEngine, page: list[AdvertRecord]) -> None:
    kept = [to_kept_advert(row) for row in page if row.withdrawn_at is None]
    gone = [row.id for row in page if row.withdrawn_at is not None]
    if kept:
        engine.put(kept)
    if gone:
        engine.remove(gone)
