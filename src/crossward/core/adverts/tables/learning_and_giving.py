"""Rules for apprenticeships, training posts and voluntary work."""

from crossward.core.adverts.reading import Contract
from crossward.core.adverts.rules import Rule, rule

APPRENTICESHIP = (
    rule(
        Contract.APPRENTICESHIP,
        "apprentice",
        at_cue=True,
        words=r"apprentice(?:ship)?s?",
        only_in_head=True,
        not_before=r"(?:and \w+ )?(?:lead|manager|co-?ordinator|officer|team|assessor|tutor|trainer"
        r"|educat|adviser|advisor|programme (?:lead|manager|officer)|development"
        r"|practice|facilitator|delivery|support|hub|centre)",
        not_after=r"lead for|manager,",
    ),
    rule(
        Contract.APPRENTICESHIP,
        "apprentice",
        at_cue=True,
        words=r"apprentice(?:ship)?",
        after=(
            r"(?:this|as an?|are offering an?|offer\w* an?|recruit\w*(?: an?| for)?"
            r"|seek\w*(?: an?)?|looking for an?|are looking for|join\w*(?: us"
            r"| our team)? (?:as|on) an?"
            r"|an exciting|fixed[ -]term|month|year|undertak\w+ (?:an?|the|this)"
            r"|this is an?|opportunity (?:for|as|to join us as) an?|on an?|become an?"
            r"|two-year|the successful)"
            r"(?: \w+){0,6}"
        ),
        not_before=r"(?:lead|manager|levy|opportunit\w+|schemes? (?:for|to)|training provider"
        r"|assessor|s )|s?,? and",
        not_with=r"supervis|mentor|support (?:our|the) |career development|staff development"
        r"|or equivalent|completed|development opportunit|benefits|previous|plans to"
        r"|leadership apprentice|is a great",
    ),
)
TRAINING = (
    rule(
        Contract.TRAINING,
        "trainee|student|training p|training c|training scheme|pre-reg|pre reg|prereg|pre- reg"
        "|annex 2|annex u|stp|foundation train",
        at_cue=True,
        words=r"trainees?|student (?:health visitor|district|pharmacy|odp|technician"
        r"|practitioner|psycholog\w+|school|scphn)|training (?:post|contract|position)"
        r"|pre-? ?reg(?:istration)?(?! nurs)|annex (?:21|u)|stp trainee",
        only_in_head=True,
        not_before=r"(?:nurses? )?(?:lead|manager|co-?ordinator|officer|team|services?|support"
        r"|experience|advis|placement|health|wellbeing|record|counsell|education|recruit"
        r"|administrat|union|facilit|link|liaison|programme)",
        not_after=r"for|of|and|medical",
    ),
    rule(
        Contract.TRAINING,
        "trainee|training post|training contract|training position|annex 2"
        "|annex u|looking for trainees|training role|student ",
        at_cue=True,
        words=r"trainees?|training (?:post|contract|position|role)"
        r"|student (?:pharmacy|odp|technician|health visitor|district nurse|practitioner"
        r"|physiolog\w+)(?: [a-z]+)?|annex (?:21|u)",
        after=(
            r"(?:as an?|recruit\w*|seek\w*|looking for|opportunity for|for an?"
            r"|this is an?|this|vacanc\w+ for|post of|role of|join us as an?"
            r"|expect to receive as an?|we have an?|appoint\w*|offer\w*|are you an?|two"
            r"|band \d|consider(?:ed|ing)? (?:as )?|paid (?:as|at|under|on))"
            r"(?: (?:an?|the|our|motivated|enthusiastic|new|exciting|\d|one|two|three"
            r"|full[ -]time|talented|highly|and|fixed[ -]term|month|year|\d+"
            r"|individuals?|to|be|become|dynamic|for|also|development))*"
        ),
        not_with=r"supervis|mentor|support (?:for|of|to|our|the|junior|other)|teach"
        r"|years? as an?|train(?:ing)? (?:of|and supervision|for)|students and|trainees and"
        r"|junior doctors|rotation|undergraduate",
    ),
    rule(
        Contract.TRAINING,
        "trainee|training route|secondment|award|training to become",
        words=r"(?:trainees? will be considered|applications from trainees"
        r"|we are looking for trainees|looking for trainees|consider (?:a )?trainees?"
        r"|training route|opportunity to train|train to (?:be|become))",
        not_with=r"supervis|due to complete|completing their training|qualify",
    ),
)
VOLUNTARY = (
    rule(
        Contract.VOLUNTARY,
        "volunt|unpaid",
        at_cue=True,
        words=r"volunteers?|voluntary (?:role|position|post)|unpaid",
        only_in_head=True,
        not_before=r"(?:services? )?(?:manager|co-?ordinat|lead|officer|service|support|sector"
        r"|organis|action|centre|engagement|administrator|develop|hub|programme|team)",
    ),
    rule(
        Contract.VOLUNTARY,
        "volunt|unpaid",
        words=r"voluntary (?:role|position|post)|volunteer(?:ing)? (?:role|position|post)"
        r"|unpaid (?:role|position|post)|this is a volunt\w+",
        not_with=r"experience|organisations|sector|coordinat|manag",
    ),
)
RULES: tuple[Rule[Contract], ...] = (*APPRENTICESHIP, *TRAINING, *VOLUNTARY)
