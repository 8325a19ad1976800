"""Rules for posts that have no end."""

from crossward.core.adverts.reading import Contract
from crossward.core.adverts.rules import Rule, rule

RULES: tuple[Rule[Contract], ...] = (
    rule(
        Contract.PERMANENT,
        "permanen|permana|permam|permen|permea|permem|permin",
        at_cue=True,
        words=r"perm[aeimn]{2,6}t",  # as often mistyped: permenant, permanant, permeant
        not_after=(
            r"(?:becom\w+|mov\w+ (?:in)?to|extend\w*|potential(?:ly)?(?: to| for)?"
            r"|possib\w+(?: \w+){0,4}|likelihood of|extend\w*(?: [a-z]+){1,4} (?:in)?to"
            r"|progress\w* (?:on)?(?:in)?to"
            r"|(?:a )?view to(?: \w+){0,2}|made|going|lead(?:ing)? to|not|non|with"
            r"|right to(?: \w+)?"
            r"|current|our|existing|wider|convert\w*(?: to)?|option of|prospect of|team of|between"
            r"|turn(?:ed|ing)? into|(?:may|might|could|can|to|not|would) be|until|filled by"
            r"|other|more|the|experience,?"
            r"|(?:opportunit\w+|able|free|encouraged|option|chance|can|may|could|will"
            r"|want|wish|like) (?:to )?apply for"
            r"|via|all)"
            r"(?: an?| the| being| made| becoming)*"
        ),
        not_before=(
            r"(?:cardiac )?pace ?makers?|catheter|stoma|line(?:s)?|team(?! lead| manag| co-?ord"
            r"| admin| secret| assist)|staff(?!ing| (?:\w+ ){0,3}"
            r"(?:nurse|grade|doctor|physician|pharmac|radiogr|post|role|position|vacanc))"
            r"|establishment|right to|residen|leave(?! cover)|members? of"
            r"|workforce|employees?"
            r"|disab|injur|damage|loss|colleagues|workers|recruitment agency|secretary of|exclusion"
            r"|opportunit\w+ (?:may|might|could)|placement|health (?:problem|condition|issue"
            r"|insurance|impair|cover)|if |in the future|after "
        ),
        not_with=(
            r"right to work|indefinite leave|visa|can't commit|unable to|before looking"
            r"|applicants on"
            r"|in the event|currently on|opportunit\w+ to apply|potential|possibility"
            r"|hopes? to be able"
            r"|apply for permanent (?:posts|roles|positions|vacanc|opp)|successful in"
        ),
    ),
    rule(
        Contract.PERMANENT,
        "permanent",
        at_cue=True,
        words=r"permanent (?:role|position|post)",
        after=r"(?:applicants|applications|apply|candidates|recruit\w*|looking|seek\w*|appoint\w*)"
        r"(?: to| for)* (?:the|this)",
        not_before="after|if",
        not_with="bank|locum|opportunit\\w+ to|may|can|able to",
    ),
    rule(
        Contract.PERMANENT,
        "permanent",
        at_cue=True,
        words=r"permanent(?: \w+)? team",
        after=r"(?:nurses|staff|all|to|be|you)(?: \w+){0,2} join(?:ing|s)? (?:our|the)",
        not_with=r"bank|locum|temporary|if you (?:want|wish|would)|opportunit\w+ to|may",
    ),
    rule(
        Contract.PERMANENT,
        "substantive",
        at_cue=True,
        words="substantive",
        after=r"(?:(?:post|role|position|appointment|job)s? (?:is|are)"
        r"|(?:appoint|recruit\w*|seek\w*|looking|offer\w*|(?:applications|candidates) are"
        r" invited|advertis\w+)(?: to| for)?|(?:this|it) is|contract(?: type)? ?[:-]"
        r"|(?:appointment|post|position|role) of)"
        r"(?: an?| one| two| up to| \d| new| full[ -]time| part[ -]time| whole[ -]time)*",
        not_before=r"(?:post)?holder|staff|in |for |experience",
        not_with=r"bank|locum|second|possib|until|while",
    ),
    rule(
        Contract.PERMANENT,
        "substantive",
        words=r"(?:contract(?: type)?:? ?|- |\| ?|\()substantive\)?$",
    ),
    rule(
        Contract.PERMANENT,
        "substantive",
        at_cue=True,
        words=r"substantive (?:(?:full|part)[ -]time|consultant(?= in|,| -))",
        after=r"(?<=\n)",  # it opens a line
        not_with=r"locum|staff|colleagues",
    ),
    rule(
        Contract.PERMANENT,
        "substantive",
        at_cue=True,
        words="substantive",
        only_in_head=True,
        not_before="or ",
    ),
    rule(
        Contract.PERMANENT,
        "substantive",
        at_cue=True,
        words=r"substantive,? (?:and )?(?:full[ -]time,? |part[ -]time,? |band \w+ "
        r"|(?!staff|in )[a-z/-]+ (?!in ))?(?:(?!in )[a-z/-]+ )?"
        r"(?:contract|appointment|post|position|basis|vacancy|vacancie|role)s?"
        r"|substantive \d[\d.]* ?(?:hours?|hrs?)(?: ?/ ?| a | per )week"
        r" (?:contract|post|position)s?",
        not_after=r"your|their|the|(?:are|ideally|already|currently|working) in|further|future"
        r"|apply for|current|into|existing"
        r"|view to(?: an?)?|becom\w+|(?:fill\w*|leading to)(?: an?)?",
        not_with=r"bank|second|opportunit\w+ to apply|possib|locum|holder",
    ),
)
RULES += (
    rule(
        Contract.PERMANENT,
        "perm",
        at_cue=True,
        words="perm",
        only_in_head=True,
        not_after="to|temp to|or|into",
    ),
    rule(
        Contract.PERMANENT,
        "open-ended|open ended",
        words=r"open[- ]ended(?: contract| appointment| post| position| basis|(?= ?(?:$|[.,;|])))",
        not_after=r"(?:with|ask\w*|of)",
    ),
)
