"""A value found in a file, or what stands where none could be made out."""

from collections.abc import Iterator
from dataclasses import dataclass

from crossward.adapters.advert_sources.job_postings.decoding import to_text
from crossward.adapters.advert_sources.job_postings.shapes import each, is_object, types_of


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """``raw`` is the record as the file has it; with a ``reason`` it could not be made out."""

    line: int
    raw: str | bytes
    value: object = None
    reason: str = ""
    page_url: str = ""

    @property
    def raw_text(self) -> str:
        return self.raw if isinstance(self.raw, str) else to_text(self.raw)


def is_job_posting(value: object) -> bool:
    return is_object(value) and "JobPosting" in types_of(value)


def unfold(value: object) -> Iterator[object]:
    """Give what lists, graphs and wrappers hold; what holds no posting comes out as it is."""
    if isinstance(value, list):
        for item in value:
            yield from unfold(item)
        return
    postings = [] if is_job_posting(value) else list(_postings_within(value))
    yield from postings or [value]


def _postings_within(value: object) -> Iterator[object]:
    if not is_object(value):
        return
    for key in ("@graph", "itemListElement", "item", "mainEntity", "mainEntityOfPage"):
        for item in each(value.get(key)):
            if is_job_posting(item):
                yield item
            else:
                yield from _postings_within(item)
