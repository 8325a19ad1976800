"""Fetch one advert by its public id."""

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.records.adverts.conversion import to_kept_advert
from crossward.records.adverts.models import AdvertRecord


class AdvertNotFound(LookupError):  # noqa: N818 - the name every front door uses
    """No advert of this id was ever kept."""

    def __init__(self, advert_id: str) -> None:
        super().__init__(
            f"There is no advert with the id {advert_id!r}. "
            "Check the id: it is the 16 letters and digits at the end of an advert's address."
        )
        self.advert_id = advert_id


def get_advert(advert_id: str) -> KeptAdvert:
    """Return the advert, expired and withdrawn ones too; raise AdvertNotFound."""
    try:
        return to_kept_advert(AdvertRecord.objects.get(id=advert_id))
    except AdvertRecord.DoesNotExist:
        raise AdvertNotFound(advert_id) from None
