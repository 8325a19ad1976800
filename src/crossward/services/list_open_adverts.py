"""List the open adverts in small, however many there are."""

from collections.abc import Iterator
from datetime import date, datetime

from crossward.records.adverts.models import AdvertRecord

PAGE = 5_000
AFTER_ANY_DIGIT = "g"  # ids are hexadecimal


def list_open_adverts(*, on: date, id_starts: str = "") -> Iterator[tuple[str, datetime]]:
    """Give each open advert's id, and when it last changed, in the order of their ids.

    ``id_starts`` keeps those whose id begins so. Samples are left out.
    """
    records = AdvertRecord.objects.open(on=on).filter(
        is_sample=False, id__gte=id_starts, id__lt=f"{id_starts}{AFTER_ANY_DIGIT}"
    )
    yield from records.order_by("id").values_list("id", "last_changed").iterator(chunk_size=PAGE)
