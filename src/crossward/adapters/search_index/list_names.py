"""The lists that an advert stands in: one for each value of each field."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from crossward.core.matching.closer_look import FIRST_FIELD
from crossward.core.matching.counted_words import ANYWHERE
from crossward.core.matching.index_entry import IndexEntry
from crossward.core.matching.words import word_number

COUNTED = (ANYWHERE, FIRST_FIELD)  # fields of so many words that these go by their numbers
TITLE_RUNS, RUNS = "title_runs", "runs"  # known runs of words, in title and text
PAIR, PAIR_SIZE = "pair", 2  # words of a title, one straight after the other
EMPLOYER = "employer_name"
KEY_END = "\t"


def list_name(field: str, value: str) -> str:
    if field in COUNTED:
        return word_list_name(field, word_number(value))
    return f"{field} {value}"


def word_list_name(field: str, number: int) -> str:
    return f"{field} {number:08x}"


def listed_values(
    entry: IndexEntry, *, runs: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, Collection[str]]]:
    """Give the fields of one advert with their values, but for COUNTED; ``runs`` by their field."""
    for field, stems in entry.beside.items():
        yield field, set(stems)
    yield PAIR, {f"{one} {other}" for one, other in pairwise(entry.beside["title"])}
    yield from entry.facts.items()
    yield from runs.items()
    if entry.employer_name:
        yield EMPLOYER, (employer_key(entry.employer_name),)


def employer_key(name: str) -> str:
    """Put the name in small letters before the name as it is written, to be found by its start."""
    return f"{name.casefold()}{KEY_END}{name}"
