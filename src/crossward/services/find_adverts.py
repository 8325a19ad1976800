"""Fetch several adverts at once."""

from collections.abc import Sequence

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.records.adverts.conversion import to_kept_advert
from crossward.records.adverts.models import AdvertRecord


def find_adverts(advert_ids: Sequence[str]) -> tuple[KeptAdvert, ...]:
    """Return the adverts in the order of ``advert_ids``; unknown ids are left out."""
    found = {record.id: record for record in AdvertRecord.objects.filter(id__in=advert_ids)}
    return tuple(to_kept_advert(found[each]) for each in advert_ids if each in found)
