"""Find where a typed place is."""

from crossward.adapters.gazetteer.locate import find_typed
from crossward.core.matching.found_place import FoundPlace


def find_place(text: str) -> FoundPlace | None:
    """Find a UK postcode, postcode district, town, county, region or nation; None if unknown."""
    return find_typed(text)
