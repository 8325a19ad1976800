"""Words of the pages about Crossward itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InformationPage:
    title: str
