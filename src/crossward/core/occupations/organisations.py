"""Organisations that hire for, regulate or speak for medical technology."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.entries import get_entry, load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation, or a kind of them ("NHS trusts"). ``advertises`` are places to look."""

    id: str
    name: str
    kind: str
    employer_group: EmployerGroup
    aliases: tuple[str, ...] = ()
    mission: str
    medtech_work: str
    roles: tuple[str, ...] = ()
    advertises: tuple[str, ...] = ()
    how_to_tell: str = ""
    url: str = ""
    sources: tuple[str, ...]


@cache
def all_organisations() -> Mapping[str, Organisation]:
    return load_entries("organisations", Organisation)


def get_organisation(organisation_id: str) -> Organisation:
    return get_entry(all_organisations(), kind="organisation", entry_id=organisation_id)
