"""One role, in words: what it is, the way in, what it pays, and who is looking now."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from crossward.core.occupations.roles import Role
from crossward.core.occupations.trends import all_trends
from crossward.core.pay.pay_scales import PayScale
from crossward.web.guide.entries import Link, SourceLine, source_lines
from crossward.web.guide.links import role_links, trend_links
from crossward.web.guide.role_demand import Demand
from crossward.web.guide.role_sections import (
    Section,
    around,
    pay,
    skills,
    way_in,
    where_to_look,
)
from crossward.web.guide.roles_presenter import LEVEL_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePage:
    """``sections`` stand before the adverts, ``after`` behind them.

    ``sources`` are the role's own, ``all_sources`` those of its sections as well.
    """

    title: str
    description: str
    family: Link
    level: str
    broader: Link | None
    summary: str
    day: tuple[str, ...]
    sections: tuple[Section, ...]
    demand: Demand
    after: tuple[Section, ...]
    changing: str
    trends: tuple[Link, ...]
    sources: tuple[SourceLine, ...]
    all_sources: tuple[SourceLine, ...]


def present_role(role: Role, demand: Demand, *, scale: PayScale | None) -> RolePage:
    """Put a role into words; the pay of its bands comes from ``scale``."""
    sections = _told(way_in(role), pay(role, scale, stated=demand.pay), skills(role))
    after = _told(where_to_look(role), around(role))
    sources = source_lines(role.sources)
    return RolePage(
        title=role.name,
        description=f"{role.name}: the work, the way in, the pay and the jobs. {role.summary}",
        family=_family(role),
        level=f"{LEVEL_WORDS[role.level]} level",
        broader=role_links([role.parent])[0] if role.parent else None,
        summary=role.summary,
        day=role.day,
        sections=sections,
        demand=demand,
        after=after,
        changing=role.changing,
        trends=_trends(role),
        sources=sources,
        all_sources=tuple(
            dict.fromkeys(
                each
                for lines in (sources, *(section.sources for section in (*sections, *after)))
                for each in lines
            )
        ),
    )


def _family(role: Role) -> Link:
    address = f"{reverse('guide-roles')}?{urlencode({'family': role.family})}"
    return Link(role.family_name, address)


def _trends(role: Role) -> tuple[Link, ...]:
    named = {role.id, role.parent}
    return trend_links(each.id for each in all_trends().values() if named & set(each.roles))


def _told(*sections: Section) -> tuple[Section, ...]:
    """Leave out sections that have nothing to say."""
    return tuple(section for section in sections if section.details)
