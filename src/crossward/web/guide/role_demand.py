"""What open adverts say of one role, in words, beside what the guide expects."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from crossward.core.occupations.roles import Role
from crossward.core.occupations.skills import all_skills
from crossward.services.summarise_role import PayStated, RoleSummary
from crossward.web.design_system.advert_card import AdvertCard, to_card
from crossward.web.design_system.advert_words import counted, pounds
from crossward.web.guide.entries import Link
from crossward.web.guide.links import role_links, skill_links

MOST_SEEN_SKILLS = 12


@dataclass(frozen=True, slots=True)
class SeenSkill:
    """A skill as adverts ask for it: how many of those read, and what the guide says of it."""

    link: Link
    share: str
    in_guide: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What open adverts say of the role now; ``unseen`` skills are expected but not asked for."""

    more: Link
    cards: tuple[AdvertCard, ...]
    nothing: str
    pay: str
    skills: tuple[SeenSkill, ...]
    unseen: tuple[Link, ...]
    read: str


def present_demand(role: Role, summary: RoleSummary, *, on: date) -> Demand:
    return Demand(
        more=_more(role, summary.total),
        cards=tuple(to_card(kept, on=on) for kept in summary.newest),
        nothing=_nothing(role),
        pay=_pay(summary.pay, read=summary.adverts_read),
        skills=_seen(role, summary),
        unseen=_unseen(role, summary),
        read=counted(summary.adverts_read, "open advert"),
    )


def _more(role: Role, total: int) -> Link:
    """The search that finds the role's adverts: readings know the broader roles alone."""
    search = reverse("search")
    if role.parent is None:
        return Link(f"See {counted(total, 'open job')}", f"{search}?{urlencode({'role': role.id})}")
    asked = urlencode({"q": role.name, "role": role.parent})
    return Link("See these and the nearest to them", f"{search}?{asked}")


def _nothing(role: Role) -> str:
    if role.parent is None:
        return "No advert for this role is open here at the moment."
    (broader,) = role_links([role.parent])
    return (
        "No advert that names this role in its title is open here at the moment. It may be inside"
        f" one for the broader role: {broader.words}."
    )


def _pay(pay: PayStated | None, *, read: int) -> str:
    """What adverts pay, or nothing where none says."""
    if pay is None:
        return ""
    sums = " to ".join(pounds(each) for each in dict.fromkeys((pay.least, pay.most)))
    return (
        f"{sums} a year, from the lowest to the highest stated in {pay.adverts} of"
        f" {counted(read, 'open advert')}"
    )


def _seen(role: Role, summary: RoleSummary) -> tuple[SeenSkill, ...]:
    most = sorted(summary.skills.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        SeenSkill(
            skill_links([skill_id])[0],
            f"{count} of {summary.adverts_read}",
            _in_guide(role, skill_id),
        )
        for skill_id, count in most[:MOST_SEEN_SKILLS]
        if skill_id in all_skills()
    )


def _in_guide(role: Role, skill_id: str) -> str:
    if skill_id in role.skills_essential:
        return "Essential"
    return "Useful" if skill_id in role.skills_useful else "Not listed"


def _unseen(role: Role, summary: RoleSummary) -> tuple[Link, ...]:
    expected = (*role.skills_essential, *role.skills_useful)
    return skill_links(each for each in expected if each not in summary.skills)
