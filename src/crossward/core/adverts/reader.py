"""The only way from an advert's words to facts."""

from dataclasses import replace

from crossward.core.adverts import needs
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.cues import CueFinder
from crossward.core.adverts.fields import (
    annual_leave,
    applying,
    bands,
    clearance,
    closing,
    contracts,
    criteria,
    dbs,
    driving,
    grades,
    hours,
    industry_signals,
    interview,
    patterns,
    pay,
    pay_ranges,
    pension,
    qualification,
    registrations,
    role,
    skills,
    sponsorship,
    standards,
    starts,
    supplements,
    term_months,
    travel,
    visa,
    welsh,
)
from crossward.core.adverts.glued_words import find_glue, part_words, put_back
from crossward.core.adverts.reading import Extras, Reading
from crossward.core.adverts.view import AdvertView, lay_out

READER_VERSION = "5"

FIELDS = (
    pay,
    bands,
    contracts,
    term_months,
    hours,
    patterns,
    registrations,
    qualification,
    dbs,
    clearance,
    driving,
    sponsorship,
    closing,
    interview,
    standards,
    role,
    skills,
)
BEYOND = (
    annual_leave,
    applying,
    criteria,
    grades,
    industry_signals,
    pension,
    starts,
    supplements,
    travel,
    visa,
    welsh,
)
CUES = CueFinder((*needs.CUES, *(one for field in (*FIELDS, *BEYOND) for one in field.CUES)))


def read_advert(advert: Advert) -> Reading:
    """Read every fact of the contract from ``advert``; never raises, whatever the text."""
    glue = find_glue(advert.text)
    if not glue:
        return _read(advert)
    parted = replace(advert, text=part_words(advert.text, glue))
    return put_back(_read(parted), text=advert.text, glue=glue)


def _read(advert: Advert) -> Reading:
    view = lay_out(advert, CUES)
    return Reading(
        pay=pay.read_pay(view),
        bands=bands.read_bands(view),
        contracts=contracts.read_contracts(view),
        term_months=term_months.read_term_months(view),
        hours=hours.read_hours(view),
        patterns=patterns.read_patterns(view),
        registrations=registrations.read_registrations(view),
        qualification=qualification.read_qualification(view),
        dbs=dbs.read_dbs(view),
        clearance=clearance.read_clearance(view),
        driving=driving.read_driving(view),
        sponsorship=sponsorship.read_sponsorship(view),
        closing=closing.read_closing(view),
        interview=interview.read_interview(view),
        standards=standards.read_standards(view),
        role=role.read_role(view),
        skills=skills.read_skills(view),
        extras=_read_extras(view),
    )


def _read_extras(view: AdvertView) -> Extras:
    """Read what stands beyond the contract."""
    return Extras(
        pay_ranges=pay_ranges.read_pay_ranges(view),
        supplements=supplements.read_supplements(view),
        annual_leave_days=annual_leave.read_annual_leave_days(view),
        pension=pension.read_pension(view),
        travel=travel.read_travel(view),
        starts=starts.read_starts(view),
        apply_link=applying.read_apply_link(view),
        reference=applying.read_reference(view),
        criteria=criteria.read_criteria(view),
        civil_service_grade=grades.read_civil_service_grade(view),
        research_grade=grades.read_research_grade(view),
        spine_points=grades.read_spine_points(view),
        industry_signals=industry_signals.read_industry_signals(view),
        welsh=welsh.read_welsh(view),
        visa=visa.read_visa(view),
    )
