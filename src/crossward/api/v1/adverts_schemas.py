"""Adverts as the API gives them."""

from datetime import date, datetime
from typing import Self

from ninja import Schema
from pydantic import Field

from crossward.api.v1.readings_schemas import PayOut, ReadingOut
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import AdvertStatus, KeptAdvert
from crossward.core.adverts.reading import Contract
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.values.places import Place
from crossward.services.search_adverts import FoundAdvert


class PlaceOut(Schema):
    """Empty strings are unknown."""

    locality: str
    region: str
    postcode: str
    country: str
    latitude: float | None
    longitude: float | None

    @classmethod
    def of(cls, place: Place) -> Self:
        return cls(
            locality=place.locality,
            region=place.region,
            postcode=place.postcode,
            country=place.country,
            latitude=place.point.latitude if place.point else None,
            longitude=place.point.longitude if place.point else None,
        )


class EmployerOut(Schema):
    name: str
    group: EmployerGroup
    group_reason: str = Field(description="Why the group was decided, in a sentence.")

    @classmethod
    def of(cls, kept: KeptAdvert) -> Self:
        verdict = kept.employer_group
        return cls(name=kept.advert.employer, group=verdict.group, group_reason=verdict.reason)


class AdvertLinks(Schema):
    self: str
    job_posting: str = Field(description="The advert as schema.org JobPosting in JSON-LD.")
    page: str = Field(description="The page for people.")
    original: str = Field(description="Where the advert came from; empty where it is not known.")

    @classmethod
    def of(cls, advert: Advert) -> Self:
        address = f"/api/v1/adverts/{advert.id}"
        return cls(
            self=address,
            job_posting=f"{address}/job-posting",
            page=f"/jobs/{advert.id}",
            original=advert.url,
        )


class AdvertCard(Schema):
    """An advert among the results of a search."""

    id: str
    title: str
    employer: EmployerOut
    places: list[PlaceOut]
    pay_line: str = Field(description="The advert's own words.")
    pay: PayOut | None
    bands: list[str]
    contracts: list[Contract]
    role: str | None
    posted: date | None
    closes: datetime | None
    is_sample: bool = Field(description="Made for demonstration, of a fictional employer.")
    distance_miles: float | None = Field(description="From the place that was asked for.")
    reasons: list[str] = Field(
        description="What earned it its place, most first; only where “explain” asks for it."
    )
    others: list[str] = Field(description="Ids of adverts that say the same.")
    links: AdvertLinks

    @classmethod
    def of(cls, found: FoundAdvert) -> Self:
        advert, reading = found.kept.advert, found.kept.reading
        return cls(
            id=advert.id,
            title=advert.title,
            employer=EmployerOut.of(found.kept),
            places=[PlaceOut.of(place) for place in advert.places],
            pay_line=advert.pay_line,
            pay=PayOut.model_validate(reading.pay.value) if reading.pay else None,
            bands=[fact.value for fact in reading.bands],
            contracts=[fact.value for fact in reading.contracts],
            role=reading.role.value if reading.role else None,
            posted=advert.posted,
            closes=advert.closes,
            is_sample=advert.is_sample,
            distance_miles=found.distance_miles,
            reasons=list(found.reasons),
            others=[other.id for other in found.others],
            links=AdvertLinks.of(advert),
        )


class FacetOut(Schema):
    value: str
    count: int


class PageLinks(Schema):
    self: str
    next: str | None = Field(description="The following page; null on the last.")


class AdvertPage(Schema):
    total: int = Field(description="Adverts found, over all pages.")
    adverts: list[AdvertCard]
    facets: dict[str, list[FacetOut]] = Field(
        description="How many adverts each value of a parameter would find."
    )
    links: PageLinks


class WholeAdvert(Schema):
    """Everything that is known of an advert."""

    id: str
    status: AdvertStatus
    source: str
    identifier: str = Field(description="What the advert is called at its source.")
    title: str
    employer: EmployerOut
    place: str = Field(description="All places in words; evidence counts its characters.")
    places: list[PlaceOut]
    pay_line: str
    employment_types: list[str]
    posted: date | None
    closes: datetime | None
    text: str = Field(description="Plain text; evidence counts its characters.")
    html: str = Field(description="The same, sanitised for showing.")
    is_sample: bool
    first_seen: datetime
    last_changed: datetime
    reading: ReadingOut
    links: AdvertLinks

    @classmethod
    def of(cls, kept: KeptAdvert, *, on: date) -> Self:
        advert = kept.advert
        return cls(
            id=advert.id,
            status=kept.status(on=on),
            source=advert.source,
            identifier=advert.identifier,
            title=advert.title,
            employer=EmployerOut.of(kept),
            place=advert.place,
            places=[PlaceOut.of(place) for place in advert.places],
            pay_line=advert.pay_line,
            employment_types=list(advert.employment_types),
            posted=advert.posted,
            closes=advert.closes,
            text=advert.text,
            html=advert.html,
            is_sample=advert.is_sample,
            first_seen=kept.first_seen,
            last_changed=kept.last_changed,
            reading=ReadingOut.model_validate(kept.reading),
            links=AdvertLinks.of(advert),
        )
