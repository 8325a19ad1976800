"""Places on the ground and the distances between them."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_MILES = 3958.7613  # mean radius, IUGG 1980


@dataclass(frozen=True, slots=True)
class Point:
    """A position in degrees (WGS 84)."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError(f"No such position: {self.latitude}, {self.longitude}.")

    def miles_to(self, other: "Point") -> float:
        """Great-circle distance in miles (haversine)."""
        lat1, lat2 = radians(self.latitude), radians(other.latitude)
        half_lat = sin((lat2 - lat1) / 2)
        half_lon = sin(radians(other.longitude - self.longitude) / 2)
        return (
            2
            * EARTH_RADIUS_MILES
            * asin(min(1.0, sqrt(half_lat**2 + cos(lat1) * cos(lat2) * half_lon**2)))
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a job is done, as far as the advert says. Empty strings are unknown."""

    locality: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    point: Point | None = None

    @property
    def label(self) -> str:
        """The place in words, best known part first: "Leeds, LS9 7TF"."""
        return ", ".join(part for part in (self.locality, self.region, self.postcode) if part)
