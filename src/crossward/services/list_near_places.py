"""List the towns around a place."""

from functools import lru_cache

from crossward.core.matching.found_place import FoundPlace, PlaceKind
from crossward.services.list_landing_places import list_landing_places

SAME_PLACE_MILES = 2.0


@lru_cache(maxsize=2_000)
def list_near_places(place: FoundPlace, *, limit: int = 8) -> tuple[tuple[str, FoundPlace], ...]:
    """Return the nearest well-known towns, each with its name in an address."""
    distances = (
        (place.point.miles_to(each.point), slug, each)
        for slug, each in list_landing_places().items()
        if each.kind is PlaceKind.TOWN and each.is_well_known
    )
    near = sorted(
        (miles, slug, each)
        for miles, slug, each in distances
        if miles > SAME_PLACE_MILES and each.label != place.label
    )
    return tuple((slug, each) for _, slug, each in near[:limit])
