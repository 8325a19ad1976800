"""Sample adverts as schema.org JobPosting, for the same way in that real ones take."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from crossward.adapters.advert_sources.job_postings.parse import OWN_IDENTIFIER, SAMPLE_IDENTIFIER
from crossward.adapters.advert_sources.samples.draw import Draw
from crossward.adapters.advert_sources.samples.layouts import lay_out
from crossward.adapters.advert_sources.samples.pay_lines import PayLine, pay_line
from crossward.adapters.advert_sources.samples.sections import Setting, write_sections
from crossward.adapters.advert_sources.samples.terms import Terms, decide_terms
from crossward.adapters.advert_sources.samples.wording import (
    Employer,
    Opening,
    RoleTemplate,
    Town,
    employers,
    role_templates,
    towns,
)

JobPosting = dict[str, Any]
SAMPLE_SOURCE = "sample"
UK = ZoneInfo("Europe/London")
FICTION = "A sample advert made for demonstration. The employer is fictional."
EVERY_SO_OFTEN = 37  # one advert in so many is advertised again, nearly the same
POSTAL_COUNTRY = "GB"


def generate_sample_adverts(*, on: date) -> Iterator[JobPosting]:
    """Yield every sample advert, with dates around ``on``; the same ``on``, the same adverts."""
    turns: dict[str, int] = {}
    number = 0
    for template in role_templates():
        for place, (opening, kind) in enumerate(_openings(template), start=1):
            turn = turns[kind] = turns.get(kind, -1) + 1
            employer = employers()[kind][turn % len(employers()[kind])]
            name = f"{template.role}-{place:02}"
            yield _posting(name, template=template, opening=opening, employer=employer, on=on)
            number += 1
            if number % EVERY_SO_OFTEN == 0:
                again = replace(opening, title=f"{opening.title} (re-advertised)")
                yield _posting(
                    name, template=template, opening=again, employer=employer, on=on, again="-again"
                )


def _openings(template: RoleTemplate) -> Iterator[tuple[Opening, str]]:
    for opening in template.openings:
        for kind in opening.kinds:
            yield opening, kind


def _posting(
    name: str,
    *,
    template: RoleTemplate,
    opening: Opening,
    employer: Employer,
    on: date,
    again: str = "",
) -> JobPosting:
    """Make one advert. ``again`` marks the second appearance of an advert under its own name."""
    draw = Draw(name)
    posted, closing = _dates(Draw(name + again), on=on)
    setting = Setting(
        template=template,
        opening=opening,
        employer=employer,
        town=towns()[draw.one("town", employer.towns)],
        closing=closing,
    )
    terms = decide_terms(template=template, opening=opening, employer=employer, draw=draw)
    pay = pay_line(template=template, opening=opening, employer=employer, draw=draw)
    is_pay_in_text = draw.chance("pay in the text", percent=8)
    sections = write_sections(
        setting, terms=terms, pay=pay.words if is_pay_in_text else "", draw=draw
    )
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "identifier": _identifiers(name + again),
        "title": _title(setting, terms=terms, draw=draw),
        "disambiguatingDescription": FICTION,
        "hiringOrganization": {"@type": "Organization", "name": employer.name},
        "description": lay_out(sections, kind=employer.kind, draw=draw),
        "datePosted": posted.isoformat(),
        "employmentType": _employment_types(terms),
        "jobLocation": [_place(town) for town in _towns(setting, draw=draw)],
        **({"jobLocationType": "TELECOMMUTE"} if terms.is_remote else {}),
        **({} if is_pay_in_text else {"baseSalary": _salary(pay)}),
        **({} if closing is None else {"validThrough": _end_of(closing)}),
    }


def _identifiers(name: str) -> list[JobPosting]:
    ours = {"propertyID": OWN_IDENTIFIER, "name": SAMPLE_SOURCE, "value": name}
    mark = {"propertyID": SAMPLE_IDENTIFIER, "value": "yes"}
    return [{"@type": "PropertyValue", **each} for each in (ours, mark)]


def _dates(draw: Draw, *, on: date) -> tuple[date, date | None]:
    """Return when the advert was posted and when it closes; a few have closed, a few never do."""
    roll = draw.number("life", low=1, high=100)
    age = draw.number("age", low=0, high=24)
    if roll <= 4:
        return on - timedelta(days=40 + age), on - timedelta(days=1 + age // 2)
    if roll <= 9:
        return on - timedelta(days=age), None
    return on - timedelta(days=age), on + timedelta(days=draw.number("left", low=1, high=35))


def _title(setting: Setting, *, terms: Terms, draw: Draw) -> str:
    has_band = setting.employer.kind in {"hospital", "community"}
    if has_band and draw.chance("band in the title", percent=22):
        return f"{setting.title} - Band {setting.opening.level}"
    if terms.contract == "fixed_term" and draw.chance("term in the title", percent=30):
        return f"{setting.title} (Fixed Term)"
    return setting.title


def _employment_types(terms: Terms) -> list[str]:
    kinds = {
        "temporary": "CONTRACTOR",
        "fixed_term": "TEMPORARY",
        "bank": "PER_DIEM",
        "voluntary": "VOLUNTEER",
    }
    week = "PART_TIME" if terms.is_part_time else "FULL_TIME"
    kind = kinds.get(terms.contract)
    if terms.contract in {"bank", "voluntary"}:
        return [kinds[terms.contract]]
    return [week, *([kind] if kind else [])]


def _towns(setting: Setting, *, draw: Draw) -> tuple[Town, ...]:
    """Return one town, or all of the employer's for some work in the field."""
    is_wide = setting.template.works == "field" and draw.chance("two towns", percent=50)
    others = [towns()[name] for name in setting.employer.towns if name != setting.town.name]
    return (setting.town, *(others if is_wide else ()))


def _place(town: Town) -> JobPosting:
    address = {
        "@type": "PostalAddress",
        "addressLocality": town.name,
        "addressRegion": town.region,
        "addressCountry": POSTAL_COUNTRY,
        **({"postalCode": town.district} if town.district else {}),
    }
    position = {"latitude": town.latitude, "longitude": town.longitude}
    return {"@type": "Place", "address": address, "geo": {"@type": "GeoCoordinates", **position}}


def _salary(pay: PayLine) -> JobPosting:
    figures = {"minValue": pay.low, "maxValue": pay.high} if pay.low else {}
    value = {"@type": "QuantitativeValue", "unitText": pay.unit, "value": pay.words, **figures}
    return {"@type": "MonetaryAmount", "currency": "GBP", "value": value}


def _end_of(day: date) -> str:
    return datetime.combine(day, time(23, 59, 59), tzinfo=UK).isoformat()
