"""Measure how often the role found is the role that a careful person marked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import orjson

from crossward.core.adverts.advert import Advert
from crossward.core.occupations.role_matching import RoleMatch, find_role

ROLE = "role"


class NoMarksError(ValueError):
    """The marks cannot be read; the message says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMiss:
    """An advert of which another role was found than the marked one."""

    id: str
    title: str
    marked: str
    found: str
    confidence: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleScore:
    """``accuracy`` is the share of the ``n`` scored marks that were found, None where n is 0.

    ``absent`` counts marks whose advert was not given, ``in_doubt`` those left out because the
    people who marked them differed.
    """

    accuracy: float | None
    n: int
    absent: int
    in_doubt: int
    misses: tuple[RoleMiss, ...]


def score_roles(adverts: Iterable[Advert], marks: Iterable[bytes | str]) -> RoleScore:
    """Score find_role on adverts against marks, one JSON object a line."""
    marked, in_doubt = _read_marks(marks)
    found = {
        mark_id: (advert, find_role(advert.title, advert.text))
        for advert in adverts
        if (mark_id := _mark_id(advert)) in marked
    }
    misses = tuple(
        _miss(advert, match, mark=(mark_id, marked[mark_id]))
        for mark_id, (advert, match) in found.items()
        if match.role != marked[mark_id]
    )
    return RoleScore(
        accuracy=round(1 - len(misses) / len(found), 4) if found else None,
        n=len(found),
        absent=len(marked) - len(found),
        in_doubt=in_doubt,
        misses=misses,
    )


def _read_marks(lines: Iterable[bytes | str]) -> tuple[Mapping[str, str], int]:
    """Return the marked role by the advert's id, and how many marks are in doubt."""
    marked: dict[str, str] = {}
    in_doubt = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            mark = orjson.loads(line)
            if ROLE in mark.get("in_doubt", ()):
                in_doubt += 1
            else:
                marked[str(mark["id"])] = mark[ROLE]
        except (orjson.JSONDecodeError, KeyError, AttributeError, TypeError):
            raise NoMarksError(
                f"Line {number} of the marks is no JSON object with an id and a role; mend it."
            ) from None
    return marked, in_doubt


def _mark_id(advert: Advert) -> str:
    """Return what marks call an advert: the last part of its address, or its identifier."""
    return advert.url.rstrip("/").rpartition("/")[2] or advert.identifier


def _miss(advert: Advert, match: RoleMatch, *, mark: tuple[str, str]) -> RoleMiss:
    return RoleMiss(
        id=mark[0],
        title=advert.title,
        marked=mark[1],
        found=match.role,
        confidence=match.confidence,
        words=match.words,
    )
