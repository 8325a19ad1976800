"""From an advert's pay line, band and place to a package whose pay can be worked out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import Reading
from crossward.core.matching.words import DATA
from crossward.core.matching.yearly_pay import find_yearly_pay
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.pay.package import Nation, Package, PensionChoice, Scheme, Step
from crossward.core.values.data_file import read_yaml
from crossward.core.values.places import Place

SCHEMES = {
    EmployerGroup.NHS: Scheme.NHS_2015,
    EmployerGroup.DEFENCE_AND_CIVIL_SERVICE: Scheme.ALPHA,
    EmployerGroup.RESEARCH: Scheme.USS,
    EmployerGroup.LOCAL_GOVERNMENT: Scheme.LGPS,
    EmployerGroup.INDUSTRY: Scheme.AUTO,
    EmployerGroup.OTHER: Scheme.AUTO,
}
LEAST_YEARLY = 3000  # less than this for a year is a misread figure
MOST_YEARLY = 1_000_000
_POSTCODE_AREA = re.compile(r"\b([A-Z]{1,2})\d[A-Z\d]? ?\d[A-Z]{2}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertPackage:
    """A package taken from an advert, and in words what it was taken from."""

    package: Package
    words: str


def package_from_advert(kept: KeptAdvert) -> AdvertPackage | None:
    """Take the lowest pay of a full-time year, or else the band's first step; None without both."""
    advert, reading = kept.advert, kept.reading
    nation = nation_of(advert.places, advert.place)
    pension = PensionChoice(scheme=SCHEMES[kept.employer_group.group])
    yearly = find_yearly_pay(advert, reading)
    if yearly is not None and LEAST_YEARLY <= yearly.bottom <= MOST_YEARLY:
        package = Package(nation=nation, salary=Decimal(yearly.bottom), pension=pension)
        which = _which_pay(reading)
        words = f"£{yearly.bottom:,} a year, {which} the advert states, as a full-time year"
        return AdvertPackage(package=package, words=words)
    if not reading.bands:
        return None
    band = reading.bands[0].value
    package = Package(nation=nation, band=band, step=Step.ENTRY, pension=pension)
    return AdvertPackage(package=package, words=f"the first step of Band {band}, full time")


def _which_pay(reading: Reading) -> str:
    if reading.pay is None or reading.pay.value.min == reading.pay.value.max:
        return "the pay"
    return "the highest pay" if reading.pay.value.min is None else "the lowest pay"


def nation_of(places: Iterable[Place], words: str) -> Nation:
    """Return the nation of a place by its postcode, else by its words, else England."""
    postcodes = " ".join(place.postcode for place in places).upper()
    areas = {match.group(1) for match in _POSTCODE_AREA.finditer(f"{postcodes} {words.upper()}")}
    plain = words.casefold()
    for nation, clues in _clues().items():
        if areas & clues.areas:
            return nation
    if areas:
        return Nation.ENGLAND
    for nation, clues in _clues().items():
        if any(re.search(rf"\b{re.escape(word)}\b", plain) for word in clues.words):
            return nation
    return Nation.ENGLAND


@dataclass(frozen=True, slots=True)
class _Clues:
    words: tuple[str, ...]
    areas: frozenset[str]


@cache
def _clues() -> dict[Nation, _Clues]:
    facts = read_yaml(DATA / "nations.yaml")
    return {
        nation: _Clues(tuple(facts[nation]["words"]), frozenset(facts[nation]["postcode_areas"]))
        for nation in Nation
        if nation in facts
    }
