"""Bring in the sample adverts, so that a new installation has something to show."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from django.db.models import Max

from crossward.adapters.advert_sources.job_postings.parse import to_advert
from crossward.adapters.advert_sources.samples.generate import (
    SAMPLE_SOURCE,
    generate_sample_adverts,
)
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.content_hash import content_hash
from crossward.core.matching.engine import SearchEngine
from crossward.records.adverts.models import AdvertRecord
from crossward.services.import_adverts import ImportSummary, import_adverts

FRESH_FOR = timedelta(days=7)  # older samples close one after another, and few would be left


def load_samples(
    *,
    on: date,
    on_progress: Callable[[int, int], None] | None = None,
    engine: SearchEngine | None = None,
) -> ImportSummary | None:
    """Load the samples with dates around ``on``; return None where the store's are fresh.

    ``on_progress`` is told how many adverts are made, and of how many. Samples that are no longer
    made are withdrawn.
    """
    if _are_fresh(on):
        return None
    adverts = _samples_of(on)
    return import_adverts(_told(adverts, on_progress), complete_source=True, engine=engine)


def _samples_of(day: date) -> list[Advert]:
    return [to_advert(posting) for posting in generate_sample_adverts(on=day)]


def _are_fresh(on: date) -> bool:
    """Tell whether the store holds just the samples of a day less than a week before ``on``."""
    kept = AdvertRecord.objects.filter(source=SAMPLE_SOURCE, withdrawn_at__isnull=True)
    made_on = kept.aggregate(day=Max("posted"))["day"]  # some samples are posted on their first day
    if made_on is None or not on - FRESH_FOR < made_on <= on:
        return False
    hashes = dict(kept.values_list("id", "content_hash"))
    return hashes == {advert.id: content_hash(advert) for advert in _samples_of(made_on)}


def _told(
    adverts: list[Advert], on_progress: Callable[[int, int], None] | None
) -> Iterator[Advert]:
    for done, advert in enumerate(adverts, start=1):
        yield advert
        if on_progress is not None:
            on_progress(done, len(adverts))
