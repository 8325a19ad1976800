"""The only way from an advert's words to facts."""

from crossward.core.adverts import needs
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.fields import (
    bands,
    clearance,
    closing,
    contracts,
    dbs,
    driving,
    hours,
    interview,
    patterns,
    pay,
    qualification,
    registrations,
    role,
    sponsorship,
    standards,
    term_months,
)
from crossward.core.adverts.reading import Reading
from crossward.core.adverts.view import gather_cues, lay_out

READER_VERSION = "1"

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
)
CUES = gather_cues((needs.CUES, *(field.CUES for field in FIELDS)))


def read_advert(advert: Advert) -> Reading:
    """Read every fact of the contract from ``advert``; never raises, whatever the text."""
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
    )
