"""List the places, among those with a page, for which adverts are open."""

from datetime import date

from crossward.core.values.slugs import to_slug
from crossward.records.adverts.conversion import PLACES
from crossward.records.adverts.models import AdvertRecord
from crossward.services.list_landing_places import list_landing_places


def list_advertised_places(*, on: date) -> tuple[str, ...]:
    """Return names as in an address of the towns that open adverts state, in their order."""
    stated = (
        AdvertRecord.objects.open(on=on)
        .filter(is_sample=False)
        .order_by()
        .values_list("places", flat=True)
        .distinct()
    )
    towns = {place.locality for places in stated for place in PLACES.validate_json(places)}
    return tuple(sorted({to_slug(town) for town in towns} & list_landing_places().keys()))
