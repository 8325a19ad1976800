"""Real adverts of 2020, where they are at hand."""

import gzip
from itertools import islice
from pathlib import Path

import pytest

from crossward.adapters.advert_sources.job_postings.fetch import fetch_adverts
from crossward.adapters.advert_sources.job_postings.parse import to_advert
from crossward.adapters.advert_sources.job_postings.write import write_job_posting
from crossward.core.adverts.advert import Advert


@pytest.mark.shared
def test_real_adverts_are_all_taken_whole_and_export_as_themselves(
    shared: Path, tmp_path: Path
) -> None:
    some = tmp_path / "some.jsonl"
    with gzip.open(shared / "adverts" / "nhs-2020-11.jsonl.gz") as file:
        some.write_bytes(b"".join(islice(file, 0, None, 50)))
    adverts = [each for each in fetch_adverts([str(some)]) if isinstance(each, Advert)]
    assert len(adverts) == 200
    for advert in adverts:
        assert advert.pay_line
        assert advert.places[0].point
        assert advert.closes
        assert not any(mark in advert.text for mark in ("&nbsp;", "&amp;", "</", "\x00"))
        assert to_advert(write_job_posting(advert)) == advert
