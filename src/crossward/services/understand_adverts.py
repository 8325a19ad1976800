"""Turn adverts into what we keep of them: the reading and the employer group beside the words."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reader import READER_VERSION, read_advert
from crossward.core.adverts.reading import Reading
from crossward.core.occupations.employer_groups import (
    EmployerGroupVerdict,
    decide_employer_group,
)

UNREAD = ""  # the version of a reading that failed: `crossward reread` tries such adverts again
Understanding = tuple[Reading, str, EmployerGroupVerdict]
log = logging.getLogger(__name__)


def understand_adverts(
    adverts: Sequence[Advert],
    *,
    at: datetime,
    first_seen: Mapping[str, datetime],
    read: Callable[[Sequence[Advert]], list[Understanding]] | None = None,
) -> list[tuple[KeptAdvert, str]]:
    """Return each advert as it is kept, with the version of the reader that read it.

    ``first_seen`` holds when known adverts were first seen; the others are first seen ``at``.
    ``read`` is read_all, or something that does the same faster.
    """
    return [
        (
            KeptAdvert(
                advert=advert,
                reading=reading,
                employer_group=group,
                first_seen=first_seen.get(advert.id, at),
                last_changed=at,
            ),
            version,
        )
        for advert, (reading, version, group) in zip(
            adverts, (read or read_all)(adverts), strict=True
        )
    ]


def read_all(adverts: Sequence[Advert]) -> list[Understanding]:
    """Return the reading, the reader's version and the employer group of each advert."""
    return [(*_read(advert), decide_employer_group(advert.employer)) for advert in adverts]


def _read(advert: Advert) -> tuple[Reading, str]:
    try:
        return read_advert(advert), READER_VERSION
    except Exception:
        # The reader promises not to raise; if it does, one advert must not cost the others.
        log.exception("The advert %s could not be read and is kept without facts.", advert.id)
        return Reading(), UNREAD
