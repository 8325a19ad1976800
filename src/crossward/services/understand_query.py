"""Understand a typed query with the vocabulary, the gazetteer and the words of the index."""

from dataclasses import dataclass, replace

from crossward.adapters.gazetteer.locate import find_typed
from crossward.adapters.search_index.current import open_search_engine
from crossward.core.matching.corrections import IsKnown, nothing_else_is_known
from crossward.core.matching.engine import SearchEngine
from crossward.core.matching.query import AdvertQuery, Near
from crossward.core.matching.understanding import UnderstoodQuery, understand


@dataclass(frozen=True, slots=True)
class ReadyQuery:
    """``query`` is ready for an engine, ``understood`` is what to tell the person."""

    query: AdvertQuery
    understood: UnderstoodQuery


def understand_query(asked: str | AdvertQuery, *, engine: SearchEngine | None = None) -> ReadyQuery:
    """Read the typed words into parts; a place that was chosen outdoes one that was typed."""
    query = AdvertQuery(text=asked) if isinstance(asked, str) else asked
    index = engine if engine is not None else open_search_engine()
    known: IsKnown = getattr(index, "knows_word", nothing_else_is_known)
    understood = understand(query.text, find_place=find_typed, is_known=known)
    typed_near = _place_of(understood) if query.near is None else None
    ready = replace(query, text=understood.text_without_place, typed_near=typed_near)
    return ReadyQuery(ready, understood)


def _place_of(understood: UnderstoodQuery) -> Near | None:
    place = understood.place
    return replace(place, typed=understood.place_words) if place is not None else None
