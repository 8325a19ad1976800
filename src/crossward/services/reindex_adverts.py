"""Build the search index anew from the store."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from django.utils import timezone

from crossward.adapters.search_index.current import open_search_engine
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.engine import SearchEngine
from crossward.records.adverts.conversion import to_kept_advert
from crossward.records.adverts.models import AdvertRecord
from crossward.services.index_adverts import index_adverts

PAGE = 500
# A change that was being stored while the rebuild began is put into the index once more.
LONGEST_TRANSACTION = timedelta(minutes=2)


def reindex_adverts(
    *,
    on_progress: Callable[[int], None] | None = None,
    engine: SearchEngine | None = None,
) -> int:
    """Replace the whole index, while the old one still answers; return how many it holds."""
    search = engine or open_search_engine()
    started = timezone.now()
    search.replace_all(_everything(on_progress))
    waiting = AdvertRecord.objects.needing_index()
    waiting.filter(awaiting_index_since__lt=started - LONGEST_TRANSACTION).update(
        awaiting_index_since=None
    )
    index_adverts(search)
    return search.count()


def _everything(on_progress: Callable[[int], None] | None) -> Iterator[KeptAdvert]:
    done = 0
    for page in AdvertRecord.objects.filter(withdrawn_at__isnull=True).in_pages(PAGE):
        yield from (to_kept_advert(record) for record in page)
        done += len(page)
        if on_progress is not None:
            on_progress(done)
