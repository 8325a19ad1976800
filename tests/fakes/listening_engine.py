"""A search engine that only remembers what it was told."""

from collections.abc import Iterable
from datetime import date

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.engine import Hit, SearchResults
from crossward.core.matching.query import AdvertQuery


class ListeningEngine:
    """Holds adverts by id; ``told`` counts how many it was handed."""

    def __init__(self) -> None:
        self.adverts: dict[str, KeptAdvert] = {}
        self.told = 0

    def search(self, query: AdvertQuery, *, on: date) -> SearchResults:  # noqa: ARG002
        hits = tuple(Hit(each, score=1.0) for each in sorted(self.adverts))
        return SearchResults(total=len(hits), hits=hits[query.offset : query.offset + query.limit])

    def put(self, adverts: Iterable[KeptAdvert]) -> None:
        for kept in adverts:
            self.adverts[kept.id] = kept
            self.told += 1

    def remove(self, advert_ids: Iterable[str]) -> None:
        for advert_id in advert_ids:
            self.adverts.pop(advert_id, None)
            self.told += 1

    def replace_all(self, adverts: Iterable[KeptAdvert]) -> None:
        fresh = {kept.id: kept for kept in adverts}
        self.adverts = fresh
        self.told += len(fresh)

    def count(self) -> int:
        return len(self.adverts)
