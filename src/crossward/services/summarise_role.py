"""What open adverts say of a role now."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.query import AdvertQuery, Sort
from crossward.core.occupations.roles import Role
from crossward.core.occupations.skill_matching import find_skills
from crossward.services.search_adverts import search_adverts

NEWEST_SHOWN = 4
NEWEST_READ = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSummary:
    """``skills`` counts, by skill id, the adverts among ``adverts_read`` that name it."""

    total: int
    newest: tuple[KeptAdvert, ...]
    adverts_read: int
    skills: Mapping[str, int]


def summarise_role(role: Role, *, on: date) -> RoleSummary:
    """Count what the role's newest open adverts ask for."""
    text = role.name if role.parent else ""
    query = AdvertQuery(
        text=text,
        roles=frozenset({role.parent or role.id}),
        sort=Sort.NEWEST,
        limit=NEWEST_READ,
    )
    found = search_adverts(query, on=on)
    adverts = tuple(each.kept for each in found.adverts)
    skills = Counter(
        skill_id
        for kept in adverts
        for skill_id in {m.skill for m in find_skills(kept.advert.text)}
    )
    return RoleSummary(
        total=found.total,
        newest=adverts[:NEWEST_SHOWN],
        adverts_read=len(adverts),
        skills=skills,
    )
