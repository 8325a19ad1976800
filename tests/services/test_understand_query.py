"""Typed words become a query, with the words the index knows."""

from typing import cast

from crossward.core.matching.engine import SearchEngine
from crossward.services.understand_query import understand_query


def test_an_engine_that_tells_no_words_is_done_without() -> None:
    ready = understand_query("xyzzy sonographer in Leeds", engine=cast("SearchEngine", object()))
    assert ready.understood.roles[0].role == "sonographer"
    assert ready.understood.place is not None
