"""Rules for shifts, nights, weekends and being on call."""

from crossward.core.adverts.reading import Pattern
from crossward.core.adverts.rules import Rule, rule
from crossward.core.adverts.tables.denial import NO

# Extra pay, extra work and other people's times.
EXTRA = (
    r"enhance|unsocial|premium|rate of pay|rates? (?:for|of)|per hour|p/h|£"
    r"|time and a (?:half|third)|double time|pick up|extra shifts|additional shifts|overtime"
    r"|bank shifts|book shifts|access to (?:bank )?shifts|first choice|priority|helpline"
    r"|counselling|support when you need|employee assistance"
)
ELSEWHERE = (
    r"helpline|wellbeing service|well-being service|online|employee assistance|eap "
    r"|counselling service|confidential|advice line|accessed|our website|parking|gym"
    r"|online portal|support line|support service available|canteen|restaurant"
)
OTHERS_TIMES = (
    r"patients (?:who|with)|supervis\w+ of|manage(?:s|ment of)? (?:the )?(?:off|duty|rota"
    r"|roster)|rota (?:co-?ordinat|manag|prepar|writ|team|plan)|preparing rotas"
)
# Working days that are counted; "working days and nights" is a pattern.
DAYS_OF_NOTICE = (
    r"(?:\d|two|three|five|seven|ten|within|of|in) working days|working days? (?:of|from|before"
    r"|prior|notice)"
)

SHIFTS = (
    rule(
        Pattern.SHIFTS,
        "shift",
        within=(40, 40),
        words=r"(?:rotating|rotational|rolling|varied|various|various different|early|late"
        r"|earlies|lates|day|days|long|twilight|12[ -]?(?:hour|hr)s?|twelve[ -]hour"
        r"|7\.5[ -]hour|8[ -]hour|internal|full|all|ad hoc|ad-hoc|changing|set|fixed"
        r"|regular|evening|morning|afternoon|night|weekend|different|alternating"
        r"|operational|daily|\d[ -]day|clinical|working|flexible|covering|cover|covers?"
        r"|weekday|mixture of|variety of|range of|combination of|standard|week)(?:,| and"
        r"| or|/| &)* ?(?:day |night |late |early |weekend )?shifts?(?: patterns?"
        r"| system| basis| rota)?",
        not_after=rf"{NO}|shadow(?:ing)?|some|during|extra|additional|bank|first choice of"
        rf"|access to|on",
        not_before=r"enhancements?|allowances?|leader|are available to bank|vacanc|co-?ordinat"
        r"|handover",
        not_with=rf"pick up|extra shifts|bank shifts|overtime|some night shifts|{OTHERS_TIMES}"
        rf"|per hour|per-hour|£|first choice|book shifts|sorry, we|no night",
    ),
    rule(
        Pattern.SHIFTS,
        "shift",
        at_cue=True,
        words=r"shifts?(?: ?-?(?:system|pattern|work|rota|basis|working|allowance|roster)s?)?",
        not_after=(
            rf"{NO}|shadow(?:ing)?(?: an?)?|paradigm|culture|cultural|make an?|the|a|to"
            rf"|major|significant"
            rf"|channel|digital|help\w*|seismic|will|bank|extra|additional|overtime"
            rf"|pick up|of|per|every|each|night|on|double|full"
            rf"|first choice of(?: available)?|priority|available|next|whole|book|their"
            rf"|staff|"
            r"(?:work|working|book|choose|pick up)(?: extra| additional| bank| more)"
        ),
        not_before=r"(?:in|towards?|from|away|the|focus|our|culture|care|power|balance) |left|ed "
        r"|leader|lead|manager|co-?ordinat|supervis|in charge|vacanc|fill|report"
        r"|handover|bookings?|enhancements?|allowances?|co ordin|a week|requests|cancell"
        r"|payments?|availab\w+ (?:on|via|through)",
        not_with=rf"{EXTRA}|supernumerary|{OTHERS_TIMES}|fitness|in charge of (?:the )?shift"
        rf"|some night shifts|gaps|unfilled",
    ),
    rule(
        Pattern.SHIFTS,
        "shift",
        within=(40, 40),
        words=r"(?:shift (?:patterns?|work(?:ing)?|system|rota|basis|allowance)|(?:on"
        r"|by) shifts?|work(?:ing)? (?:\w+ ){0,3}shifts|hours? shifts?|shifts? (?:across"
        r"|between|from|of|are|covering|to (?:cover|suit|include)|throughout|over"
        r"|include|including|will|available|start|on a|available)|whilst on shift"
        r"|shifts ?:)",
        not_after=rf"{NO}|extra|additional|bank|pick up",
        not_with=r"pick up|extra shifts|overtime|bank shifts to|your usual|book shifts"
        r"|access shifts|supernumerary|shift coordinator|enhanced rates|£"
        r"|who work shifts|first choice|sorry, we",
        not_before=r"leader|co-?ordinator|and (?:expand|gain|broaden|increase)",
    ),
    rule(
        Pattern.SHIFTS,
        "rota|roster",
        at_cue=True,
        words=r"(?:rota'?s?|roster(?:s|ed|ing)?|rota'd)(?: basis| pattern| system)?",
        not_after=r"pro|on[ -]?call(?:[ a-z]{0,14} \d ?(?:in|:) ?\d+)?|e-?|call|health|electronic"
        r"|safe|the management of|manag\w+"
        r"|manage (?:the )?|creat\w+|prepar\w+|writ\w+|co-?ordinat\w+|organis\w+"
        r"|produc\w+(?: of)?(?: clinical)?|updat\w+|plan\w*|of|develop\w*|oversee\w*|with"
        r"|maintain\w*|efficient"
        r"|effective|duty|staff|allocate'?s?|use of(?: \w+)?|skill mix,?|monitor\w*|ensuring"
        r"|leave,?|healthroster,?"
        r"|and|absence,?|complet\w*|on-call duty|junior doctor|doctors?'?"
        r"|(?:registrar|consultant) on[ -]call|medical"
        r"|on[ -]?call (?:consultant|registrar|doctors?'?|medical|manager'?s?|sho)"
        r"|(?:consultant|registrar|doctor)'s"
        rf"|{NO}",
        not_before=r"co-?ordinat|manage|plann|system|team|gaps?|officer|train|prepar|administ|writ"
        r"|mast|softw|optima|advis|lead|develop|is banded|compliance|and budget|support"
        r"|efficien|for staff|management",
        not_with=r"on[ -]call rota|e-?roster|manag\w+ (?:the )?(?:\w+ )?rota|rota management"
        r"|healthroster|esr|junior doctors' rota",
    ),
    rule(
        Pattern.SHIFTS,
        "24/7|24 / 7|24-7|24 hour|24hr|24hour|24-hour|twenty four|twenty-four|365|24hours|24 hrs",
        words=r"24 ?/ ?7(?:/365)?|24[ -]?(?:hours?|hrs?) ?(?:a day|per day|/day|,|service"
        r"|cover|basis|x ?7|/ ?7|period|care service|shift|rota|emergency|imaging"
        r"|operation)|(?:twenty[ -]four|24)[ -]hours?(?: a day| per day),?"
        r"|24 hours,? (?:7|seven|365)|365 days",
        not_after=rf"{NO}|under|within|first|every|least|last|over|average",
        not_with=rf"{ELSEWHERE}|{EXTRA}|within 24|employee|staff can|visit|hotline"
        rf"|support for (?:staff|you)|accessible|stay|discharge|ambulatory|postoperative"
        rf"|post-operative|assessment period",
    ),
    rule(
        Pattern.SHIFTS,
        "7 day|seven day|7-day|seven-day|7day|7/7|days a week|days per week|6 day"
        "|six day|days/week",
        at_cue=True,
        words=r"(?<!\d-)(?<!\d/)(?<!\d to )(?:7|seven|6|six)[ -]?days?[ -]?(?:a[ -]week|per[ -]week"
        r"|/ ?week"
        r"|pw)?(?: ?-?(?:service|working|cover|basis|rota|pattern|shift system|roster"
        r"|operation|week|provision))?",
        not_after=rf"{NO}|within|every|last|for|first|next|next|than|only work",
        not_with=rf"{ELSEWHERE}|{EXTRA}|within (?:7|seven)|every (?:7|seven)|days'? notice"
        rf"|{DAYS_OF_NOTICE}|after|self[ -]isolat|calendar|of the advert|days of"
        rf"|moving towards|may (?:move|become)|days (?:before|prior)|aspir\w+|eventual\w*",
    ),
    rule(
        Pattern.SHIFTS,
        "shift",
        within=(30, 40),
        words=r"work(?:ing)? (?:an? )?(?:ad[ -]hoc|rotational|rotating|rolling"
        r"|various) shifts?(?: patterns?)?",
        not_after=NO,
    ),
    rule(
        Pattern.SHIFTS,
        "earl|late ",
        within=(12, 40),
        words=r"earl(?:y|ies)(?:,| and| /|/| or| &)+ ?lates?(?! ?-?(?:phase|stage|onset|life|years"
        r"|career|disease|intervention|stopping))|late (?:evening|starts?"
        r"|finish(?:es)?|shifts?)|long days|early (?:starts?|mornings?)(?: and| or)",
        not_with=rf"{EXTRA}|years|intervention|no late",
        not_after=NO,
    ),
)
NIGHTS = (
    rule(
        Pattern.NIGHTS,
        "night|overnight|weeknight",
        at_cue=True,
        words=r"(?:over|week)?nights?(?:[ -](?:shifts?|duty|duties|work(?:ing)?|rota|cover|time"
        r"|on[ -]call|worker|nurse|staff|team|sitters?|porter|service))*|nightshifts?",
        not_after=rf"{NO}|last|late|mid|per|some|opening|school|the|a|good|one|first|until|three"
        rf"|stay(?:ing)?|after|kings|evening and overnight nursing",
        not_before=r"(?:/ ?saturday|/ ?sat)|stay|ingale|line|s away|away|life|rate|club|bus"
        r"|allowance|before|\+|%|'s sleep|out|sky|ly|market|and overnight nursing team"
        r"|enhancement|supplement| nursing team",
        not_with=rf"{EXTRA}|overnight stays?|%|some night shifts|patients?'? (?:stay|overnight)"
        rf"|outsourc|sleep study|travel|sorry, we|accommodation|\w+\?",
    ),
)
LATE_NIGHT = rule(
    Pattern.NIGHTS,
    "pm to|pm-|pm -|pm until",
    words=r"(?:9|10|11|12)(?:[.:]\d\d)? ?pm ?(?:-|to|until) ?\d{1,2}(?:[.:]\d\d)? ?am",
    not_with="service|clos|open",
)
WEEKENDS = (
    rule(
        Pattern.WEEKENDS,
        "weekend|saturday|sunday|sat |week-end|week end|sun |weekday",
        within=(12, 60),
        words=r"(?:\d ?in ?\d )?week[ -]?ends?(?:[ -](?:work(?:ing)?|shifts?|rota|cover|duties"
        r"|duty|hours|basis|on[ -]call))*|saturdays?|sundays?|mon(?:day)? ?(?:-"
        r"|to) ?(?:sat|sun)(?:urday|day)?",
        not_after=rf"{NO}|(?:possible |potential )?future|every|free|until|over the|closing"
        rf"|close[sd]? (?:on|all)(?: an?)?"
        rf"|closes|interviews?(?: will)?(?: be)?(?: held)?(?: on)?|date:?|midnight"
        rf"|dated?|if (?:you are )?(?:required|asked) to work(?: on| an?)*|(?:held|deadline"
        rf"|clos\w+|due|visit\w*) on",
        not_before=r"\d|(?:the )?\d{1,2}(?:st|nd|rd|th)|rate|enhancement|off|free|fund(?![a-z])"
        r"|trips?|away|times"
        r"|break|mail|/ ?bank hol\w* rate|(?: ?,)? (?:january|february|march|april|may(?! (?:be"
        r"|also|well|require|need|include|potentially|occasionally))"
        r"|june|july|august|september|october|november|december)",
        not_with=rf"{EXTRA}|£|\+ ?\d+ ?%|%|interview|closing date|timesheet|23[:.]59"
        rf"|closes (?:on|at)|no weekend"
        rf"|sorry, we|open day|event|weekends off|weekends? free|applicat|midnight|\w+\?",
    ),
    rule(
        Pattern.WEEKENDS,
        "7 day|seven day|7-day|seven-day|7day|7/7|days a week|days per week|days/week|24/7|7 days",
        words=r"(?<!\d-)(?<!\d - )(?<!\d/)(?<!\d to )(?:7|seven)[ -]?days?[ -]?(?:a[ -]week"
        r"|per[ -]week|/ ?week|pw"
        r"|of the week)?(?: ?-?(?:service|working|cover|basis|rota|pattern|shift system"
        r"|roster|operation|week|provision))?",
        not_after=rf"{NO}|within|every|last|for|first|next|than|5/|5 to|five to|or",
        not_with=rf"{ELSEWHERE}|{EXTRA}|within (?:7|seven)|every (?:7|seven)|days'? notice"
        rf"|{DAYS_OF_NOTICE}|after|self[ -]isolat|calendar|of the advert|days of"
        rf"|moving towards|may (?:move|become)|days (?:before|prior)|aspir\w+|eventual\w*",
        before=r"(?:$|[.,;)(]|a|per|week|service|working|cover|including|between|across|from|\d"
        r"|and|with|over|to|basis|rota|framework|model|operat|roster|/|so|-|on|which|by|for"
        r"|shift|in|as|under|during)",
    ),
    rule(
        Pattern.WEEKENDS,
        "7 day|seven day|7-day|days a week|days per week",
        words=r"(?<!\d-)(?<!\d - )(?<!\d/)(?<!\d to )(?:7|seven)[ -]?days?[ -]"
        r"(?:a[ -]week|per[ -]week)",
        after=r"(?:work(?:ing)?|cover|shifts?|rota|operat\w+|available|flexib\w+"
        r"|24 hours?(?: a day| per day)?,?|service|hours)(?: over| across| on| an?| is"
        r"| of| for| from| to| throughout| runs?)*",
        not_with=rf"{ELSEWHERE}|{EXTRA}|within|customer|employees",
    ),
)
ON_CALL = (
    rule(
        Pattern.ON_CALL,
        "on call|on-call|oncall|standby|stand-by rota|out of hours on|call rota|1a |1b |ar alw",
        at_cue=True,
        words=r"on[ -]?calls?(?:[ -](?:rota|duties|duty|commitments?|service|cover|basis"
        r"|system|work|responsibilit\w+|arrangements?|supplement))*|stand-?by rota",
        not_after=rf"{NO}|non|no requirement for|additional|(?:posts|roles) (?:that"
        rf"|which) include \"?|support from"
        rf"|supported by|escalate to(?: the)?|liais\w+ with(?: the)?|from(?: the)?"
        rf"|experience of(?: emergency)?|organis\w+(?: \w+,?)?"
        rf"|call the",
        not_before=r"(?:free|manager (?:will|is|for advice)|\(optional|consultant (?:is|will"
        r"|available|support|physician on)|not|is optional|engineer)",
        not_with=r"no (?:[\w-]+ ){0,5}on[ -]?call|not (?:include|part of|require)\w* (?:an? "
        r"|any )?on[ -]?call"
        r"|(?:contact|inform|escalat\w+|liais\w+|advice|support"
        r"|direction)[^.]{0,40} manager on[ -]call"
        r"|(?:contact|inform|escalat\w+|liais\w+|report\w*)(?! for)[^.]{0,60}"
        r"on[ -]call (?:manager|consultant|doctor|nurse|team|engineer|registrar)"
        r"|on call to|as on call manager for advice|optional|available on call 24",
    ),
)
RULES: tuple[Rule[Pattern], ...] = (*SHIFTS, *NIGHTS, LATE_NIGHT, *WEEKENDS, *ON_CALL)
