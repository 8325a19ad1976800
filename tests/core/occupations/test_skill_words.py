"""The words of the trade mean the skills that people in the trade mean by them."""

import pytest

from crossward.core.occupations.skill_matching import find_skills


def skills_in(text: str) -> set[str]:
    return {mention.skill for mention in find_skills(text)}


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Planning VMAT and IMRT treatments", "volumetric-modulated-arc-therapy"),
        ("Plan in Eclipse as a dosimetrist", "eclipse-treatment-planning-system"),
        ("Experience of Pinnacle or RayStation for radiotherapy planning", "raystation"),
        ("Routine linac QC", "linear-accelerator-quality-control"),
        ("Contouring of organs at risk", "organ-at-risk-outlining"),
        ("PET-CT and gamma camera work", "pet-ct"),
        ("Dispensing in the radiopharmacy", "radiopharmaceutical-preparation"),
        ("Knowledge of IR(ME)R 2017", "ionising-radiation-medical-exposure-regulations"),
        ("Appointed as an MPE in radiotherapy physics", "medical-physics-expert-role"),
        ("PPM of medical devices", "planned-preventive-maintenance"),
        ("PAT testing of appliances", "electrical-safety-testing"),
        ("Repair of syringe drivers and volumetric pumps", "infusion-devices"),
        ("Servicing haemodialysis machines", "renal-dialysis-equipment-maintenance"),
        ("Keep the asset register on e-Quip", "equipment-asset-databases"),
        ("Act on Field Safety Notices", "safety-alert-management"),
        ("PCB design in Altium", "printed-circuit-board-design"),
        ("Design in SolidWorks", "solidworks"),
        ("Additive manufacturing of guides", "3d-printing"),
        ("PLC programming and SCADA for automation", "programmable-logic-controllers"),
        ("Environmental controls and eye gaze", "electronic-assistive-technology"),
        ("Postural seating clinics", "special-seating"),
        ("Real ear measurement and earmoulds", "hearing-aid-fitting"),
        ("Transthoracic echocardiograms, BSE accredited", "echocardiography"),
        ("Pacemaker clinic and ICD follow up", "pacemaker-and-device-follow-up"),
        ("ARTP spirometry", "spirometry"),
        ("Nerve conduction and EMG", "nerve-conduction-studies"),
        ("Blood group serology", "blood-transfusion-science"),
        ("MALDI-TOF identification", "mass-spectrometry"),
        ("Specimen cut-up and embedding in histology", "specimen-dissection"),
        ("Illumina library preparation", "next-generation-sequencing"),
        ("WinPath and other LIMS", "laboratory-information-management-systems"),
        ("Nextflow and Snakemake", "bioinformatics-pipelines"),
        ("T-SQL and SSRS", "structured-query-language"),
        ("Confident with R and Python", "r-programming"),
        ("Dashboards in Power BI", "power-bi"),
        ("Deploy to Kubernetes by CI/CD", "devops"),
        ("HL7 v2 interfaces in Rhapsody integration engine", "integration-engines"),
        ("SNOMED-CT and OPCS-4", "opcs-4"),
        ("Write the hazard log and clinical safety case", "clinical-safety-case"),
        ("Lead on DCB0129", "clinical-risk-management-of-health-it"),
        ("Prepare 510(k) submissions to the FDA", "us-device-regulation"),
        ("CAPA and internal audits", "corrective-and-preventive-action"),
        ("Work to ISO 13485", "iso-13485"),
        ("Site initiation visits", "site-initiation-and-set-up"),
        ("ICH-GCP trained", "good-clinical-practice"),
        ("Query resolution in REDCap", "clinical-data-management"),
        ("PRINCE2 Practitioner", "prince2"),
        ("OJEU tenders", "tendering"),
        ("Authorised person for HV and LV switchgear", "high-voltage-systems"),
        ("HTM 03-01 and AHU maintenance", "hvac-systems"),
        ("Washer disinfectors and autoclaves", "washer-disinfectors"),
        ("Endoscope reprocessing", "endoscope-decontamination"),
        ("ROS2 and control systems", "robot-operating-system"),
        ("Virtual ward and oximetry at home", "virtual-wards"),
        ("EPRR core standards", "emergency-preparedness-resilience-and-response"),
        ("CAR-T and viral vectors", "cell-and-gene-therapy-manufacture"),
        ("ECMO and cell salvage", "extracorporeal-membrane-oxygenation"),
        ("Salesforce CRM", "customer-relationship-software"),
        ("QALYs and budget impact models", "health-economics"),
    ],
)  # fmt: skip
def test_the_words_of_the_trade_are_found(text: str, skill: str) -> None:
    assert skill in skills_in(text)


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("We want you to excel in your career.", "microsoft-excel"),
        ("A band 8d post.", "root-cause-analysis"),
        ("Help with embedding a culture of safety.", "tissue-processing-and-embedding"),
        ("Arrange it with Mr Smith.", "mri-scanning"),
        ("Cold drinks and ice are free.", "order-communications"),
        ("React quickly to alarms.", "web-development"),
        ("Registered with the HPC.", "linux-and-high-performance-computing"),
        ("Work near Medway.", "other-record-systems"),
        ("An epic journey awaits.", "epic"),
        ("Manufacturing of lean meat.", "patient-administration-systems"),
        ("A teaching hospital.", "teaching-and-lecturing"),
        ("It is a nice place.", "health-economics"),
        ("Agile working is offered.", "agile-working-methods"),
        ("Shares and equity in the firm.", "equality-and-inclusion"),
        ("Book through NHSP.", "newborn-hearing-screening"),
        ("Pick up your SC clearance pass.", "computer-aided-design"),
    ],
)
def test_everyday_words_are_not_taken_for_skills(text: str, skill: str) -> None:
    assert skill not in skills_in(text)


@pytest.mark.parametrize(
    ("text", "meant", "not_meant"),
    [
        ("HTA licence for human tissue storage", "human-tissue-regulation", "health-economics"),
        ("Economic models for HTA", "health-economics", "human-tissue-regulation"),
        ("BMS controls, HVAC and boilers", "building-management-systems", "biomedical-science"),
        ("Band 6 BMS in haematology", "biomedical-science", "building-management-systems"),
        ("RPA under IRR17", "radiation-protection-adviser-role", "robotic-process-automation"),
        ("CRM with Salesforce for sales", "customer-relationship-software", "cardiac-physiology"),
        ("GCP trials research", "good-clinical-practice", "cloud-computing"),
    ],
)  # fmt: skip
def test_a_word_with_two_meanings_is_read_by_its_company(
    text: str, meant: str, not_meant: str
) -> None:
    found = skills_in(text)
    assert meant in found
    assert not_meant not in found
