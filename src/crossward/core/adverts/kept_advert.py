"""An advert together with what the store knows of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.reading import Reading
from crossward.core.occupations.employer_groups import EmployerGroupVerdict


class AdvertStatus(StrEnum):
    OPEN = "open"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAdvert:
    """What services hand to pages, the API and the command line."""

    advert: Advert
    reading: Reading
    employer_group: EmployerGroupVerdict
    first_seen: datetime
    last_changed: datetime
    withdrawn_at: datetime | None = None

    @property
    def id(self) -> str:
        return self.advert.id

    def status(self, *, on: date) -> AdvertStatus:
        if self.withdrawn_at is not None:
            return AdvertStatus.WITHDRAWN
        if self.advert.closes is not None and self.advert.closes.date() < on:
            return AdvertStatus.EXPIRED
        return AdvertStatus.OPEN
