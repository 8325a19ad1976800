"""Give kept adverts back in the form they came in."""

from collections.abc import Iterator

from crossward.adapters.advert_sources.job_postings.write import JobPosting, write_job_posting
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.records.adverts.conversion import to_advert
from crossward.records.adverts.models import AdvertRecord

PAGE = 500


def export_adverts(*, with_withdrawn: bool = False) -> Iterator[JobPosting]:
    """Give every kept advert as a schema.org JobPosting, in the order of their ids."""
    records = AdvertRecord.objects.all()
    if not with_withdrawn:
        records = records.filter(withdrawn_at__isnull=True)
    for page in records.in_pages(PAGE):
        for record in page:
            yield write_job_posting(to_advert(record))


def to_job_posting(kept: KeptAdvert) -> JobPosting:
    """Return one advert as a schema.org JobPosting, as its page embeds it."""
    return write_job_posting(kept.advert)
