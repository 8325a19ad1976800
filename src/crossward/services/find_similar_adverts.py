"""Find open adverts like one that somebody looks at."""

from dataclasses import replace
from datetime import date

from crossward.adapters.search_index.current import open_search_engine
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.query import AdvertQuery
from crossward.services.find_adverts import find_adverts

ALSO_FETCHED = 10  # the advert itself and those that say the same are left out


def find_similar_adverts(kept: KeptAdvert, *, on: date, limit: int = 6) -> tuple[KeptAdvert, ...]:
    """Return adverts with a like title and role, the likest first, never ``kept`` itself."""
    engine = open_search_engine()
    role = kept.reading.role
    query = AdvertQuery(text=kept.advert.title, limit=limit + ALSO_FETCHED)
    if role is not None:
        query = replace(query, roles=frozenset({role.value}))
    hits = engine.search(query, on=on).hits
    others = [hit.advert_id for hit in hits if kept.id not in (hit.advert_id, *hit.others)]
    return find_adverts(others[:limit])
