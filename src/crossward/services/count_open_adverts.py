"""Count the open adverts."""

from datetime import date

from crossward.records.adverts.models import AdvertRecord


def count_open_adverts(*, on: date) -> int:
    """Return how many adverts are open on the day ``on``, samples left out."""
    return AdvertRecord.objects.open(on=on).filter(is_sample=False).count()
