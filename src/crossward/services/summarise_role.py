"""What open adverts say of a role now."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import PayPeriod
from crossward.core.matching.query import AdvertQuery, Sort
from crossward.core.occupations.query_expansion import expand_query
from crossward.core.occupations.roles import Role
from crossward.core.occupations.skill_matching import find_skills
from crossward.services.search_adverts import search_adverts

NEWEST_SHOWN = 4
NEWEST_READ = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PayStated:
    """The least and the most pounds a year that ``adverts`` of those read state."""

    least: Decimal
    most: Decimal
    adverts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSummary:
    """``skills`` counts, by skill id, the adverts among ``adverts_read`` that name it.

    ``total`` counts the role's open adverts; for a finer role those whose title names it,
    among the nearest of the broader role.
    """

    total: int
    newest: tuple[KeptAdvert, ...]
    adverts_read: int
    skills: Mapping[str, int]
    pay: PayStated | None


def summarise_role(role: Role, *, on: date) -> RoleSummary:
    """Count what the role's open adverts ask for, and say what they pay."""
    total, adverts = _of_finer(role, on=on) if role.parent else _of_broad(role, on=on)
    return RoleSummary(
        total=total,
        newest=adverts[:NEWEST_SHOWN],
        adverts_read=len(adverts),
        skills=Counter(skill for kept in adverts for skill in _skills_of(kept)),
        pay=_pay_stated(adverts),
    )


def _of_broad(role: Role, *, on: date) -> tuple[int, tuple[KeptAdvert, ...]]:
    query = AdvertQuery(roles=frozenset({role.id}), sort=Sort.NEWEST, limit=NEWEST_READ)
    found = search_adverts(query, on=on)
    return found.total, tuple(each.kept for each in found.adverts)


def _of_finer(role: Role, *, on: date) -> tuple[int, tuple[KeptAdvert, ...]]:
    """Readings know broad roles alone: of the broad one's adverts, take those that name it."""
    query = AdvertQuery(text=role.name, roles=frozenset({role.parent or ""}), limit=NEWEST_READ)
    found = search_adverts(query, on=on)
    naming = tuple(each.kept for each in found.adverts if _is_named(role, each.kept.advert.title))
    return len(naming), naming


def _is_named(role: Role, title: str) -> bool:
    return any(meant.id == role.id for meant in expand_query(title).finer_roles)


def _skills_of(kept: KeptAdvert) -> set[str]:
    return {mention.skill for mention in find_skills(kept.advert.text)}


def _pay_stated(adverts: Iterable[KeptAdvert]) -> PayStated | None:
    stated = [kept.reading.pay.value for kept in adverts if kept.reading.pay is not None]
    ends = [
        tuple(end for end in (pay.min, pay.max) if end is not None)
        for pay in stated
        if pay.period is PayPeriod.YEAR
    ]
    if not ends:
        return None
    return PayStated(least=min(map(min, ends)), most=max(map(max, ends)), adverts=len(ends))
