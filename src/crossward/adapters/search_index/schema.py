"""How an advert lies in the tantivy index."""

from collections.abc import Iterable

import tantivy

from crossward.adapters.search_index.kinds import kind_number, kind_of
from crossward.adapters.search_index.sites import cells_of, site_name
from crossward.core.matching.card import pack_card, to_card
from crossward.core.matching.index_entry import (
    COUNT_FIELDS,
    FACET_FIELDS,
    FACT_FIELDS,
    NAMED_ROLES,
    SILENT_ON,
    SKILLS,
    TEXT_FIELDS,
    IndexEntry,
)
from crossward.core.matching.known_runs import RunFinder
from crossward.core.matching.sort_keys import SORTS_BY_KEY, sort_key

SCHEMA_VERSION = 6  # raise it when anything below changes: the index is then built anew
KEY_END = "\t"
WITH_POSITIONS = ("title", "body")
RUN_FIELDS = {"title": "title_runs", "body": "runs"}  # the known runs of words in each
FIRST_POSTED = 738_886  # 1 January 2024; what is older ties with it
POSTED_STEPS = (1 << 11) - 1  # days, to August 2029; what is newer ties, and ties cost time
STEP = 2.0**-23  # the least that tells two of tantivy's scores apart


def make_schema() -> tantivy.Schema:
    """Text comes already stemmed, so that core alone decides what a word is."""
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("number", indexed=True, fast=True)
    for field in (*TEXT_FIELDS, "anywhere", *COUNT_FIELDS):
        option = "position" if field in WITH_POSITIONS else "basic"
        builder.add_text_field(field, tokenizer_name="whitespace", index_option=option)
    for field in FACET_FIELDS:
        builder.add_text_field(field, tokenizer_name="raw", fast=True, index_option="basic")
    for field in (NAMED_ROLES, SKILLS, SILENT_ON):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("employer_name", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("site", tokenizer_name="raw", fast=True, index_option="basic")
    builder.add_text_field("cell", tokenizer_name="raw", index_option="basic")
    for field in RUN_FIELDS.values():
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("kind", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("closes", indexed=True)  # its few lists are faster than a column
    for field in ("kind_number", "posted", "pay_top", *(f"by_{sort}" for sort in SORTS_BY_KEY)):
        builder.add_integer_field(field, fast=True)
    builder.add_float_field("newness", fast=True)
    builder.add_bytes_field("card", stored=True)
    return builder.build()


def to_document(entry: IndexEntry, *, runs: RunFinder) -> tantivy.Document:
    """Lay out one advert; of ``runs`` the index keeps which stand in the text."""
    document = tantivy.Document()
    document.add_unsigned("number", entry.number)
    for field in TEXT_FIELDS:
        document.add_text(field, " ".join(entry.texts[field]))
    document.add_text("anywhere", " ".join({w for words in entry.texts.values() for w in words}))
    for field in COUNT_FIELDS:
        document.add_text(field, " ".join(entry.counted[field]))
    for field in FACT_FIELDS:
        for value in entry.facts.get(field, ()):
            document.add_text(field, value)
    if entry.employer_name:
        document.add_text("employer_name", employer_key(entry.employer_name))
    for point in entry.points:
        document.add_text("site", site_name(point))
        for cell in cells_of(point):
            document.add_text("cell", cell)
    found_runs = {field: runs.find(entry.texts[field]) for field in RUN_FIELDS}
    for field, found in found_runs.items():
        for run in found:
            document.add_text(RUN_FIELDS[field], run)
    kind = kind_of(entry.facts)
    document.add_text("kind", kind)
    document.add_integer("kind_number", kind_number(kind))
    _add_numbers(document, entry)
    document.add_bytes("card", pack_card(to_card(entry, runs=found_runs["body"])))
    return document


def _add_numbers(document: tantivy.Document, entry: IndexEntry) -> None:
    document.add_integer("posted", entry.posted)
    document.add_integer("closes", entry.closes)
    document.add_integer("pay_top", entry.pay_top)
    for sort in SORTS_BY_KEY:
        document.add_integer(f"by_{sort}", sort_key(entry, sort))
    document.add_float("newness", newness(entry.posted))


def newness(posted: int) -> float:
    """Return the weight that orders adverts of equal score by date, and moves no other.

    tantivy multiplies a score by log2(2 + weight): here by 1 to 1 + 2^-12, which is less than
    a step between two whole scores up to 4,096, so rounding down gives the score back.
    """
    steps = min(max(posted - FIRST_POSTED, 0), POSTED_STEPS - 1)
    return float(2.0 ** (1 + steps * STEP) - 2)


def some_adverts(schema: tantivy.Schema, advert_ids: Iterable[str]) -> tantivy.Query:
    """Match adverts by id (deleting by term, which is simpler, leaves unsigned fields alone)."""
    numbers = [int(advert_id, 16) for advert_id in advert_ids]
    return tantivy.Query.term_set_query(schema, "number", numbers)


def employer_key(name: str) -> str:
    """Put the name in small letters before the name as it is written, to be found by its start."""
    return f"{name.casefold()}{KEY_END}{name}"
