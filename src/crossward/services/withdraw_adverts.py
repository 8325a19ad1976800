"""Withdraw adverts that must no longer be shown."""

from collections.abc import Sequence

from django.utils import timezone

from crossward.adapters.search_index.current import open_search_engine
from crossward.core.matching.engine import SearchEngine
from crossward.records.adverts.models import AdvertRecord
from crossward.services.get_advert import AdvertNotFound
from crossward.services.index_adverts import index_adverts


def withdraw_adverts(advert_ids: Sequence[str], *, engine: SearchEngine | None = None) -> int:
    """Withdraw the adverts and take them out of search; return how many were not withdrawn before.

    Raises AdvertNotFound, and withdraws nothing, where an id is unknown.
    """
    adverts = AdvertRecord.objects.filter(id__in=advert_ids)
    known = set(adverts.values_list("id", flat=True))
    unknown = [each for each in advert_ids if each not in known]
    if unknown:
        raise AdvertNotFound(unknown[0])
    withdrawn = adverts.withdraw(at=timezone.now())
    index_adverts(engine or open_search_engine())
    return withdrawn
