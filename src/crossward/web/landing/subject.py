"""What a landing page is about."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from crossward.core.matching.found_place import FoundPlace
from crossward.core.matching.query import AdvertQuery, Sort
from crossward.core.occupations.roles import Role

ON_PAGE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A role, a place, or both; ``slug`` is the place as it stands in the address."""

    role: Role | None
    place: FoundPlace | None
    slug: str = ""

    @property
    def name(self) -> str:
        """ "Sonographer jobs in Leeds"."""
        of = f"{self.role.name} jobs" if self.role else "Medical-technology jobs"
        return f"{of} in {self.place.label}" if self.place else of

    @property
    def href(self) -> str:
        return landing_address(role_id=self.role.id if self.role else "", slug=self.slug)

    @property
    def query(self) -> AdvertQuery:
        """The newest adverts; readings know the broader roles alone."""
        role, place = self.role, self.place
        return AdvertQuery(
            text=role.name if role and role.parent else "",
            roles=frozenset({role.parent or role.id}) if role else frozenset(),
            near=place,
            sort=Sort.NEWEST,
            limit=ON_PAGE,
        )

    @property
    def search_href(self) -> str:
        """The same on the page of results, where it can be narrowed."""
        asked: dict[str, Any] = {}
        if self.role:
            asked |= {"q": self.role.name} if self.role.parent else {}
            asked["role"] = self.role.parent or self.role.id
        if self.place:
            asked["near"] = self.place.label
        return f"{reverse('search')}?{urlencode(asked)}"


def landing_address(*, role_id: str = "", slug: str = "") -> str:
    if role_id and slug:
        return reverse("landing-both", kwargs={"role_id": role_id, "place": slug})
    if role_id:
        return reverse("landing-role", kwargs={"role_id": role_id})
    return reverse("landing-place", kwargs={"place": slug})
