"""From an advert back to a schema.org JobPosting."""

from decimal import Decimal

from crossward.adapters.advert_sources.clean_html import text_to_html
from crossward.adapters.advert_sources.job_postings.parse import OWN_IDENTIFIER, SAMPLE_IDENTIFIER
from crossward.core.adverts.advert import Advert
from crossward.core.values.places import Place

JobPosting = dict[str, object]


def write_job_posting(advert: Advert) -> JobPosting:
    """Return a JobPosting from which the same advert can be read again."""
    stated: JobPosting = {
        "url": advert.url,
        "datePosted": advert.posted.isoformat() if advert.posted else "",
        "validThrough": advert.closes.isoformat() if advert.closes else "",
        "employmentType": list(advert.employment_types),
        "hiringOrganization": _organisation(advert.employer),
        "jobLocation": [_place(place) for place in advert.places],
        "baseSalary": _salary(advert),
    }
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": advert.title,
        "description": advert.html or text_to_html(advert.text),
        "identifier": _identifiers(advert),
    } | {key: value for key, value in stated.items() if value}


def _organisation(name: str) -> JobPosting:
    return {"@type": "Organization", "name": name} if name else {}


def _identifiers(advert: Advert) -> list[JobPosting]:
    own: JobPosting = {"propertyID": OWN_IDENTIFIER, "name": advert.source}
    identifiers = [{"@type": "PropertyValue"} | own | {"value": advert.identifier}]
    if advert.is_sample:
        identifiers.append(
            {"@type": "PropertyValue", "propertyID": SAMPLE_IDENTIFIER, "value": "true"}
        )
    return identifiers


def _place(place: Place) -> JobPosting:
    address: JobPosting = {
        "addressLocality": place.locality,
        "addressRegion": place.region,
        "postalCode": place.postcode,
        "addressCountry": place.country,
    }
    stated = {"@type": "PostalAddress"} | {key: words for key, words in address.items() if words}
    written: JobPosting = {"@type": "Place", "address": stated}
    if place.point:
        written["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": place.point.latitude,
            "longitude": place.point.longitude,
        }
    return written


def _salary(advert: Advert) -> JobPosting:
    pay = advert.source_pay
    if pay is None and not advert.pay_line:
        return {}
    figures: JobPosting = {
        "value": advert.pay_line,
        "minValue": _number(pay.min) if pay else None,
        "maxValue": _number(pay.max) if pay else None,
        "unitText": pay.unit if pay else "",
    }
    stated = {key: value for key, value in figures.items() if value}
    return {
        "@type": "MonetaryAmount",
        "currency": pay.currency if pay else "GBP",
        "value": {"@type": "QuantitativeValue"} | stated,
    }


def _number(amount: Decimal | None) -> int | float | None:
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)
