"""What a newcomer is promised to find in the guide is there, each on its page."""

import pytest
from tests.web.asking_pages import OpenPage

pytestmark = pytest.mark.django_db

PROMISED = {
    "/guide/organisations": (
        "NHS acute and teaching trusts",
        "health boards",
        "Ministry of Defence",
        "Defence Medical Services",
        "Defence Science and Technology Laboratory",
        "Medical Research Council",
        "Innovate UK",
        "UK Research and Innovation",
        "UK Health Security Agency",
        "Medicines and Healthcare products Regulatory Agency",
        "ouncils",
        "ntegrated care boards",
        "Institute of Physics and Engineering in Medicine",
        "College of Radiographers",
        "Institute of Biomedical Science",
        "Register of Clinical Technologists",
    ),
    "/guide/registers": (
        "Health and Care Professions Council",
        "Register of Clinical Technologists",
        "Academy for Healthcare Science",
        "Nursing and Midwifery Council",
        "General Medical Council",
        "General Pharmaceutical Council",
        "Engineering Council",
    ),
    "/guide/clearances": (
        "Baseline Personnel Security Standard",
        "Counter-Terrorist Check",
        "Security Check",
        "Developed Vetting",
        "Basic",
        "Standard",
        "Enhanced",
    ),
    "/guide/standards": (
        "ISO 13485",
        "IEC 60601",
        "IEC 62304",
        "ISO 14971",
        "UK MDR",
        "EU MDR",
        "IVDR",
        "DCB0129",
        "DCB0160",
        "DTAC",
        "HL7",
        "FHIR",
        "DICOM",
        "GCP",
        "IR(ME)R",
    ),
    "/guide/grades": (
        "Agenda for Change",
        "Civil Service",
        "Research council",
        "Local government",
        "Armed forces",
        "Industry",
    ),
    "/guide/places-to-look": (
        "NHS Jobs",
        "HealthJobsUK",
        "Scotland",
        "HSC",
        "Civil Service Jobs",
        "jobs.ac.uk",
    ),
    "/guide/values": (
        "Care",
        "Compassion",
        "Competence",
        "Communication",
        "Courage",
        "Commitment",
        "NHS",
        "Success Profiles",
        "ntegrity",
    ),
    "/guide/ethics": (
        "atient safety",
        "ata protection",
        "ccountability",
        "ccessibility",
        "ual use",
    ),
    "/guide/trends": (
        "rtificial intelligence",
        "earables",
        "implants",
        "obotics",
        "5G",
        "elemedicine",
        "rosthetics",
        "egenerative medicine",
    ),
    "/guide/qualifications": ("Higher technical", "Level 2", "Level 8"),
    "/guide/qualifications/level-2": ("NVQ",),
    "/guide/qualifications/level-3": ("T Level",),
    "/guide/qualifications/level-4": ("HNC",),
    "/guide/qualifications/level-5": ("HND", "oundation degree"),
    "/guide/qualifications/level-6": ("Practitioner Training Programme", "degree"),
    "/guide/qualifications/level-7": ("Scientist Training Programme", "Chartered"),
    "/guide/qualifications/level-8": ("Higher Specialist Scientist Training",),
}


@pytest.mark.parametrize(
    ("address", "name"), [(address, name) for address, names in PROMISED.items() for name in names]
)
def test_the_guide_has_what_it_promises(open_page: OpenPage, address: str, name: str) -> None:
    main = open_page(address).css_first("main")
    assert main is not None
    assert name in " ".join(main.text().split())
