"""Words of the first page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.web.design_system.advert_card import AdvertCard, to_card
from crossward.web.design_system.advert_words import GROUP_WORDS, counted

# Which employers a group holds, in a line.
GROUP_HINTS = {
    EmployerGroup.NHS: "Trusts, health boards and providers of NHS care",
    EmployerGroup.DEFENCE_AND_CIVIL_SERVICE: "Defence Medical Services, Dstl, MHRA, UKHSA",
    EmployerGroup.RESEARCH: "Universities, institutes and research councils",
    EmployerGroup.LOCAL_GOVERNMENT: "Councils and integrated care boards",
    EmployerGroup.INDUSTRY: "Makers of devices and software, and service companies",
    EmployerGroup.OTHER: "Charities and employers of no one group",
}


@dataclass(frozen=True, slots=True)
class GroupTile:
    words: str
    hint: str
    count: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    title: str
    total: str
    groups: tuple[GroupTile, ...]
    closing_soon: tuple[AdvertCard, ...]
    closing_soon_href: str


def present_home(
    *, counts: Mapping[str, int], total: int, closing_soon: Sequence[KeptAdvert], on: date
) -> HomePage:
    """Put the counts by employer group and the adverts about to close into words."""
    return HomePage(
        title="Medical-technology careers in the UK",
        total=counted(total, "open job", "open jobs"),
        groups=tuple(_tile(group, counts.get(group.value, 0)) for group in EmployerGroup),
        closing_soon=tuple(to_card(kept, on=on) for kept in closing_soon),
        closing_soon_href="/jobs?sort=closing_soon",
    )


def _tile(group: EmployerGroup, count: int) -> GroupTile:
    return GroupTile(
        words=GROUP_WORDS[group],
        hint=GROUP_HINTS[group],
        count=counted(count, "job", "jobs"),
        href=f"/jobs?{urlencode({'group': group.value})}",
    )
