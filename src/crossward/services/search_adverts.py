"""Find open adverts for a query, with the counts beside the filters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from crossward.adapters.gazetteer.locate import locate_place
from crossward.adapters.search_index.current import open_search_engine
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.engine import FacetCount, Hit
from crossward.core.matching.query import AdvertQuery, Near
from crossward.core.matching.understanding import UnderstoodQuery
from crossward.services.find_adverts import find_adverts
from crossward.services.understand_query import understand_query


@dataclass(frozen=True, slots=True)
class FoundAdvert:
    """One result: the advert, and ``others`` that say the same for another board or site."""

    kept: KeptAdvert
    score: float
    distance_miles: float | None = None
    reasons: tuple[str, ...] = ()
    others: tuple[KeptAdvert, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundAdverts:
    """One page of results. ``total`` counts adverts over all pages, ``grouped`` those among
    them that are listed as ``others``: there are ``total - grouped`` results to page through.

    ``facets`` maps a filter's name in AdvertQuery to its values with their counts.
    """

    total: int
    adverts: tuple[FoundAdvert, ...]
    facets: Mapping[str, tuple[FacetCount, ...]] = field(default_factory=dict)
    grouped: int = 0
    understood: UnderstoodQuery = field(default_factory=UnderstoodQuery)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The results as the engine gave them, without the adverts."""
        return tuple(
            Hit(each.kept.id, each.score, each.distance_miles, each.reasons)
            for each in self.adverts
        )


def search_adverts(query: AdvertQuery, *, on: date) -> FoundAdverts:
    """Return the page that ``query`` asks for, of adverts open on the day ``on``."""
    engine = open_search_engine()
    ready = understand_query(query, engine=engine)
    results = engine.search(ready.query, on=on)
    wanted = [each for hit in results.hits for each in (hit.advert_id, *hit.others)]
    kept = {each.id: each for each in find_adverts(wanted)}
    return FoundAdverts(
        total=results.total,
        adverts=tuple(
            _found(hit, kept, near=ready.query.typed_near)
            for hit in results.hits
            if hit.advert_id in kept
        ),
        facets=results.facets,
        grouped=results.grouped,
        understood=ready.understood,
    )


def _found(hit: Hit, kept: Mapping[str, KeptAdvert], *, near: Near | None) -> FoundAdvert:
    advert = kept[hit.advert_id]
    return FoundAdvert(
        kept=advert,
        score=hit.score,
        distance_miles=hit.distance_miles if near is None else _miles(advert, near),
        reasons=hit.reasons,
        others=tuple(kept[other] for other in hit.others if other in kept),
    )


def _miles(kept: KeptAdvert, near: Near) -> float | None:
    """Measure from a typed place, which engines take for a wish and not for a limit."""
    points = (locate_place(place) for place in kept.advert.places)
    return min((near.point.miles_to(point) for point in points if point), default=None)
