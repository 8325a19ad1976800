"""The lists that an advert stands in: one for each value of each field."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from crossward.core.matching.closer_look import FIRST_FIELD
from crossward.core.matching.index_entry import ANYWHERE, IndexEntry

RUN_FIELDS = {"title": "title_runs", "body": "runs"}  # the known runs of words in each
PAIR, PAIR_SIZE = "pair", 2  # words of a title, one straight after the other
EMPLOYER = "employer_name"
KEY_END = "\t"


def list_name(field: str, value: str) -> str:
    return f"{field} {value}"


def listed_values(
    entry: IndexEntry, *, runs: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, Collection[str]]]:
    """Give the fields of one advert with their values; of ``runs`` those that each text holds."""
    texts = entry.texts
    for field in ("title", "employer", "place"):
        yield field, set(texts[field])
    for field in (ANYWHERE, FIRST_FIELD):
        yield field, entry.counted.of(field)
    yield PAIR, {f"{one} {other}" for one, other in pairwise(texts["title"])}
    yield from entry.facts.items()
    for field, found in runs.items():
        yield RUN_FIELDS[field], found
    if entry.employer_name:
        yield EMPLOYER, (employer_key(entry.employer_name),)


def employer_key(name: str) -> str:
    """Put the name in small letters before the name as it is written, to be found by its start."""
    return f"{name.casefold()}{KEY_END}{name}"
