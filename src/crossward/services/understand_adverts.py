"""Turn adverts into what we keep of them: the reading and the employer group beside the words."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reader import READER_VERSION, read_advert
from crossward.core.adverts.reading import Reading
from crossward.core.occupations.employer_groups import decide_employer_group

UNREAD = ""  # the version of a reading that failed: `crossward reread` tries such adverts again
log = logging.getLogger(__name__)


def understand_adverts(
    adverts: Iterable[Advert], *, at: datetime, first_seen: Mapping[str, datetime]
) -> Iterator[tuple[KeptAdvert, str]]:
    """Give each advert as it is kept, with the version of the reader that read it.

    ``first_seen`` holds when known adverts were first seen; the others are first seen ``at``.
    """
    for advert in adverts:
        reading, version = _read(advert)
        kept = KeptAdvert(
            advert=advert,
            reading=reading,
            employer_group=decide_employer_group(advert.employer),
            first_seen=first_seen.get(advert.id, at),
            last_changed=at,
        )
        yield kept, version


def _read(advert: Advert) -> tuple[Reading, str]:
    try:
        return read_advert(advert), READER_VERSION
    except Exception:
        # The reader promises not to raise; if it does, one advert must not cost the others.
        log.exception("The advert %s could not be read and is kept without facts.", advert.id)
        return Reading(), UNREAD
