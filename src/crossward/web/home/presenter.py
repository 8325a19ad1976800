"""Words of the first page."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.services.search_adverts import FoundAdverts
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
IDEAS = ("radiographer", "clinical engineer", "medical physics", "software", "field service")


@dataclass(frozen=True, slots=True)
class GroupTile:
    words: str
    hint: str
    count: str
    href: str


@dataclass(frozen=True, slots=True)
class Idea:
    """A search to begin with."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    title: str
    total: str
    ideas: tuple[Idea, ...]
    groups: tuple[GroupTile, ...]
    closing_soon: tuple[AdvertCard, ...]
    closing_soon_href: str


def present_home(found: FoundAdverts, *, on: date) -> HomePage:
    """Put the counts by employer group and the adverts about to close into words."""
    counts = {each.value: each.count for each in found.facets.get("employer_groups", ())}
    return HomePage(
        title="Medical-technology careers in the UK",
        total=counted(found.total, "open job"),
        ideas=tuple(Idea(words, _search(q=words)) for words in IDEAS),
        groups=tuple(_tile(group, counts.get(group.value, 0)) for group in EmployerGroup),
        closing_soon=tuple(to_card(each.kept, on=on) for each in found.adverts),
        closing_soon_href=_search(sort="closing_soon"),
    )


def _tile(group: EmployerGroup, count: int) -> GroupTile:
    return GroupTile(
        words=GROUP_WORDS[group],
        hint=GROUP_HINTS[group],
        count=counted(count, "job"),
        href=_search(group=group.value),
    )


def _search(**asked: str) -> str:
    return f"{reverse('search')}?{urlencode(asked)}"
