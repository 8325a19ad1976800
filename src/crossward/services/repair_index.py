"""Make the search index hold what the store holds, where it does not."""

from contextlib import suppress

from crossward.adapters.search_index.current import open_search_engine
from crossward.core.matching.engine import SearchEngine, SearchIndexDamaged
from crossward.records.adverts.models import AdvertRecord
from crossward.services.index_adverts import index_adverts
from crossward.services.reindex_adverts import reindex_adverts


def repair_index(*, engine: SearchEngine | None = None) -> bool:
    """Tell the index what it missed, or build it anew; return whether there was anything to do."""
    search = engine or open_search_engine()
    with suppress(SearchIndexDamaged):  # or built by another version of Crossward
        has_told = index_adverts(search) > 0
        if search.count() == AdvertRecord.objects.filter(withdrawn_at__isnull=True).count():
            return has_told
    reindex_adverts(engine=search)
    return True
