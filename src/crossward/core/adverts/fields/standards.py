"""Standards, regulations and systems' standards of the contract's list, where named."""

from crossward.core.adverts.rules import first_of_each, rule, rule_book
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

ISO = ("13485", "14971", "15189", "17025", "27001")
IEC = ("60601", "62304", "62366")
ISSUED_BY = r"(?:bs|en|iso|iec)(?:[ /:-]{1,3}(?:bs|en|iso|iec))*[ :-]{0,3}"
RULES = (
    *(rule(f"ISO {number}", number, words=rf"(?:{ISSUED_BY})?{number}") for number in ISO),
    rule("ISO 9001", "9001", words=rf"{ISSUED_BY}9001"),
    *(rule(f"IEC {number}", number, words=rf"(?:{ISSUED_BY})?{number}") for number in IEC),
    rule(
        "UK MDR",
        "uk mdr|medical devices regulations 2002",
        words=r"uk mdr|medical devices regulations 2002",
    ),
    rule(
        "MDR",
        "mdr|medical device regulation|medical devices regulation|2017/745",
        words=r"(?:eu )?mdr|medical devices? regulations?|2017/745",
        not_after="uk",
        not_before="tb|2002|tuberc",
    ),
    rule(
        "IVDR",
        "ivdr|in vitro diagnostic regulation|2017/746",
        words=r"ivdr|in vitro diagnostic (?:medical devices? )?regulations?|2017/746",
    ),
    rule("21 CFR 820", "cfr", words=r"(?:21 ?)?cfr ?(?:part )?820"),
    rule("HL7", "hl7", words=r"hl7"),
    rule("FHIR", "fhir", words=r"fhir"),
    rule("DICOM", "dicom", words=r"dicom"),
    rule("DCB0129", "0129", words=r"(?:dcb|scci|isb) ?-?0129"),
    rule("DCB0160", "0160", words=r"(?:dcb|scci|isb) ?-?0160"),
    rule(
        "DTAC",
        "dtac|digital technology assessment",
        words=r"dtac|digital technology assessment criteria",
    ),
    rule(
        "GDPR",
        "gdpr|general data protection",
        words=r"(?:uk )?gdpr|general data protection regulations?",
        not_with=r"privacy notice|your (?:personal )?(?:data|information|application)"
        r"|we will (?:process|hold|use)|your details|recruitment (?:data|purposes)"
        r"|consent to",
    ),
    rule(
        "GCP",
        "gcp",
        words=r"(?:ich[ -])?gcp",
        not_before="(?:cloud|platform)",
    ),
    rule(
        "GCP",
        "good clinical practice",
        words=r"good clinical practices?",
        only_with=r"trial|research|stud(?:y|ies)|gcp|ich(?![a-z])|guideline|nihr|harmonisation",
    ),
    rule(
        "IRMER",
        "ir(me)|irmer|ir (me)|ionising radiation (medical|ir(m",
        words=r"ir ?\(me\)(?= ?(?:20\d\d|regul))|ir ?\(?m\(?e\)? ?\)?r|irmer"
        r"|ionising radiation \(medical exposure\)",
    ),
    rule(
        "IRR17",
        "irr17|irr 17|irr'17|irr2017|irr 2017|irr99|ionising radiations regulations"
        "|ionising radiation regulations",
        words=r"irr ?'?(?:20)?17|ionising radiations? regulations?",
    ),
    rule(
        "HTA",
        "hta|human tissue a",
        words=r"hta|human tissue (?:act|authority)",
        not_with="health technology",
    ),
    rule(
        "MHRA",
        "mhra|medicines and healthcare products|medicines & healthcare products",
        words=r"mhra|medicines (?:and|&) healthcare products regulatory",
    ),
    rule(
        "CE",
        "ce mark|ce-mark|ce cert|ce and ukca|ce/ukca|ce & ukca|ukca and ce|ukca/ce",
        words=r"ce[ -]?mark\w*|ce certif\w+"
        r"|ce(?= ?(?:and|/|&) ?ukca)|(?<=ukca and )ce|(?<=ukca/)ce",
    ),
    rule("UKCA", "ukca", words=r"ukca"),
    rule("PRINCE2", "prince", words=r"prince ?-?(?:2|ii|two)"),
    rule("ITIL", "itil", words=r"itil"),
    rule(
        "Agile",
        "agile",
        words=r"agile",
        before=r"(?:project|method|deliver|develop|framework|software|scrum|pm|certif|kanban"
        r"|coach|product|principles|practices|and (?:waterfall|scrum|lean|prince)"
        r"|or (?:waterfall|prince|scrum)|/ ?(?:scrum|waterfall))",
        not_before=r"(?:working|workforce|workplace|workers?|delivery of care)",
    ),
    rule(
        "Agile",
        "agile",
        words=r"agile",
        before=r"(?:environment|approach|way|team|process|programme|transform)",
        only_with=r"software|develop|sprint|scrum|project|product|digital|prince|waterfall",
        not_with=r"agile working|flexible and agile",
    ),
    rule(
        "Agile",
        "agile",
        words=r"(?:scrum|waterfall|prince2|lean|kanban|sprints?)(?:,| and| or| /|/)+ ?agile"
        r"|agile(?:,| and| or| /|/)+ ?(?:scrum|waterfall|prince|lean|kanban)",
    ),
)
BOOK = rule_book(RULES)
CUES = BOOK.cues


def read_standards(view: AdvertView) -> tuple[Fact[str], ...]:
    """Each standard named, once."""
    return first_of_each(view, "standards", book=BOOK)
