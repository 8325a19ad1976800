"""Working patterns stated as true of, or open to, this job."""

import re

from crossward.core.adverts.reading import Pattern
from crossward.core.adverts.rules import Rule, cues_of, first_of_each, rule
from crossward.core.adverts.view import AdvertView, even_out
from crossward.core.values.evidence import Evidence, Fact

# A denial right before the words.
NO = (
    r"(?:no|not|without|never|nor|exclud\w+|tired of|instead of|rather than|don't (?:work"
    r"|offer)|avoid|free from|no more|isn't|rarely)(?: any| an?| the| need to| have to"
    r"| work(?:ing)?| more| evenings?,?| nights?,?| weekends?,?| or| and| late"
    r"| bank holidays?,?| saturdays?,?| sundays?,?| shifts?,?| required to| regular| long)*"
)
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
JOB = (
    r"(?:post|position|role|contract|vacanc|opportunit|job|hours|basis|permanent|fixed|37"
    r"|applicant|working|work|and|or|/|considered|available|\d|staff nurse|[a-z]+ (?:nurse"
    r"|practitioner|assistant|manager|officer|technician))"
)

FULL_TIME = (
    rule(
        Pattern.FULL_TIME,
        "full time|full-time|fulltime|whole time|wholetime|whole-time|full/|full or"
        "|full and|full &|llawn amser",
        r"full ?-? ?times?|whole ?-?time|full ?(?:-time)?(?:/|or|and|&"
        r"| / )(?: ?-)? ?part[ -]?time|llawn amser",
        not_before=(
            r"equivalent|salary|education|study|employ\w+ (?:of|at)|staff (?:receive"
            r"|will|get)|pro[ -]?rata|wte|equiv|allowance|course|degree|student"
            r"|registrar|masters|phd"
            r"|post ?holders? (?:will|receive)|workers|employees|rate|basis\)? ?pro"
            r"|entitlement|hours pro|commitment to|universit|career|support from|carers?"
            r"|term|working equivalent|medical director|dedicated|receptionist,"
            r"|counterparts?|team of|team members"
        ),
        not_after=r"pro[ -]?rata|equivalent|based on|not|our|a team of|two|three|per annum|(?:rata"
        r"|hours|salary|wage|equivalent) for|experience|of|years'?|months'?|if|year"
        r"|years|pro rata (?:to|for)|actual|supported by an?|consultants?,?|existing"
        r"|prorata|with (?:a|an|the)|other|nurse-led",
        not_with=r"annual leave|full[ -]time salary|leave entitlement|£[\d,.]+ ?(?:to"
        r"|-)? ?(?:£[\d,.]+ )?(?:\w+ ){0,3}\(?full[ -]time|team consists|days holiday"
        r"|days'? leave|(?:consists|comprises) of",
    ),
    rule(
        Pattern.FULL_TIME,
        "full time|full-time|fulltime",
        r"full ?-? ?time",
        after=r"(?:looking for|for|seek\w*|recruit\w*|is|are|as|this|on|either|both|hours:?"
        r"|type:?|work(?:ing)?|offer\w*|pattern:?|basis:?|available)(?: an?| two| three"
        r"| one| \d| the)?",
        not_before=r"equivalent|salary|education|study|staff (?:receive|get)|pro[ -]?rata|wte|equiv"
        r"|rate|hours pro|post ?holders? (?:will )?receive|employees|workers",
        not_with=r"annual leave|days holiday|leave entitlement|based on|supported by",
    ),
)
PART_TIME = (
    rule(
        Pattern.PART_TIME,
        "part time|part-time|parttime|part / full|part/|part or|part and|rhan amser",
        r"part ?-? ?time|part ?(?:/|or|and|&| / ) ?full[ -]?time|rhan amser",
        not_before=r"staff|workers?|employees|contracts? will|training|study|pro[ -]?rata|mba"
        r"|masters|degree|course|student|post ?holders? will|secretar|\)? ?pro"
        r"|administrators?,|phd|msc",
        not_after=r"pro[ -]{0,2}rat[ao]|pro ?rota|pr|prorata|(?:pro[ -]{0,2}rata|calculated"
        r"|prorated|reduced|apply|pa pr|pr)(?: \w+){0,3}? (?:for|to|if)|if|not|our"
        r"|a team of|two|three|pro rata,? for|for (?:those )?(?:working )?|adjusted for"
        r"|(?:leave|holidays?)(?: \w+)*? for|including|consists? of",
        not_with=r"annual leave|leave entitlement|days holiday|pro[ -]?rat[ae] (?:for|if|to"
        r"|basis for)? ?part|pro[ -]?rata if|holidays? \(?pro|for part[ -]time (?:staff"
        r"|workers|employees)|days leave|team consists|pension",
    ),
    rule(
        Pattern.PART_TIME,
        "days a week|days per week|days/week|days / week|days pw|days each week"
        "|day a week|day per week",
        r"(?:one|two|three|four|1|2|3|4)(?:\.5|½| and a half| ?1/2)? ?(?:full "
        r"|-)?days?(?: ?/ ?| a | per | each |pw| pw)(?:week)?",
        after=r"(?:work(?:ing)?|post|role|position|basis|contract|part[ -]time|hours|hrs|for"
        r"|opportunit\w+|required to work|is|available|over|wte|week|/|\()(?: an?| the"
        r"| up to| of| minimum| only| or)*",
        not_before=r"from home|at home|remote|in the office|on[ -]site|training|college|universit"
        r"|supervis|placement|protected|clinic|service|cover|week rota|at the|in theatre",
        not_with=r"from home|university|college|clinics? (?:run|are|is)|open|service (?:runs"
        r"|operates|is)|annual|mentor|long days|12[ -](?:hour|hr)|full[ -]time|37\.5",
    ),
)
JOB_SHARE = (
    rule(
        Pattern.JOB_SHARE,
        "job shar|job-shar|jobshar",
        r"job ?-?shar(?:e|es|ing|ers?)",
        not_after=r"no|not|unsuitable for",
        not_before=r"is not|not (?:be )?(?:available|suitable|consider)",
        not_with="not suitable for|not available for",
    ),
)
FLEXIBLE = (
    rule(
        Pattern.FLEXIBLE,
        "flexible work|flexible hours|flexible shift|flexible rota|flexible roster"
        "|flexible contract|flexible pattern|flexible job plan|flexible employ"
        "|flexible arrang|flexible option|flexible schedul|flexitime|flexi-time"
        "|flexi time|flexible part|flexible full|flexible and part|flexi work|flexi-work"
        "|flexi hours|flexible or part|flexible, part|flexible/|flexibility to work"
        "|flexibility and workplace|offers flexib|offering flexib|offers you flexib"
        "|flexible opportunit|flexible, family|flexible family|flexible start"
        "|flexible position|flexible role|self-roster|self roster|flexible to suit"
        "|flexible career|flexible bank|weithio'n hyblyg|gweithio hyblyg"
        "|flexible on hours|flexible days|flexible weekly|flexible daily"
        "|annualised hours|compressed hours",
        (
            r"(?:work(?:s|ing)? )?flexible[ -](?:and (?:part[ -]time |remote |agile "
            r"|supportive |varied )?|/|or part[ -]time "
            r"|, )?(?:work(?:ing)?(?:[ -](?:hours?|patterns?|options?|arrangements?"
            r"|polic\w+|practices|opportunit\w+|conditions|environment|schemes?"
            r"|requests?|applications|contract|week))?|hours?|shifts?(?: patterns?)?"
            r"|rotas?|rosters?|rostering|contracts?|patterns?|employ\w+|arrangements?"
            r"|options?|schedul\w+|job plans?|opportunities|start|position|role|career"
            r"|bank|on hours|days|weekly|daily|part[ -]time)"
            r"|flexi-?[ -]?time|flexi[ -]work\w*|flexi hours|flexibility to work"
            r"|(?:offers?|offering)(?: you| great| excellent| real| the)? flexib\w+"
            r"|self[ -]roster\w*|annualised hours|compressed hours"
            r"|flexible,? family[ -]friendly(?: \w+)?|flexible to suit|weithio'n hyblyg"
            r"|gweithio hyblyg"
        ),
        not_after=(
            r"(?:be|remain|must|prepared to|required to|require\w*|expect\w*"
            r"|need\w* (?:to|for)?|ability to|able to|willing\w* to|willingness to"
            r"|commitment to|adopt|demonstrate|committed to working|will"
            r"|positive approach to|subject to|includes?|adaptable and|an?(?: \w+)? and"
            r"|and|cover|participate in|covering)"
            r"(?: an?| be| have| the| undertake| work| for| to| provide| adapt| accept"
            r"| understand the need for)*"
        ),
        not_before=r"approach|attitude|across|when|as (?:and )?required|to (?:cover|meet"
        r"|support the|respond)|is (?:required|essential|expected|needed|a requirement"
        r"|necessary)|will be (?:required|expected|needed)|(?:are|as) (?:required"
        r"|essential)|between|may be (?:required|needed)|over|where (?:required"
        r"|necessary)|to meet|and shift|needed|team",
        not_with=r"flexible working (?:will be|is|may be) (?:required|essential|expected"
        r"|necessary|needed)|duties are requirements|are requirements"
        r"|not suitable for flexible|your flexible working",
    ),
    rule(
        Pattern.FLEXIBLE,
        "flexible working|flexible work|flexible hours",
        r"flexible[ -](?:work(?:ing)?|hours)(?: polic\w+| options?| opportunit\w+"
        r"| patterns?| arrangements?| requests?| applications?| practices?| hours)?",
        after=r"(?:support\w*|consider\w*|offer\w*|promot\w*|open to|talk(?:ing)?(?: about)?"
        r"|welcom\w*|encourag\w*|request\w*(?: for)?|enjoy|benefit\w*|includ\w*|through"
        r"|access to|provid\w*|embrac\w*|discuss(?:ing)?|interested in|range of"
        r"|variety of|opportunit\w+ for|looking for|allow\w*|options? (?:for|of)"
        r"|advocates? of|commit\w* to|apply for|have an?(?: active)?|range of|and|via"
        r"|,)(?: an?| the| all| any| your| our| options| forms of| different| excellent"
        r"| great| requests for| part[ -]time(?: and| or|,)| family[ -]friendly(?: and)?"
        r"| generous| truly| various| about)*",
        not_before=r"approach|attitude|is (?:required|essential|expected|needed)"
        r"|will be (?:required|expected)|as required|across|to meet",
        not_with=r"you (?:will|must) (?:be|need)|required to|are requirements|able to|ability to"
        r"|must be|willing",
    ),
    rule(
        Pattern.FLEXIBLE,
        "flexib",
        r"flexibility (?:that enables|around|of (?:working|a bank|bank|hours|shifts"
        r"|choosing|when)|over (?:your|when)|in (?:your )?(?:working )?(?:hours|shifts)"
        r"|to (?:choose|suit|fit|balance|manage|pick|work (?:when|around|shifts))"
        r"|on hours|with (?:hours|shifts))|flexible (?:around|about|on|with) (?:hours"
        r"|your|the hours|working|shift)|flexible,? (?:part[ -]time|full[ -]time)"
        r"|work flexibl[ey] (?:within the nhs|around your|to suit you)|flexible employer"
        r"|flexibility in (?:how|when) you work|flexible (?:and|or) part[ -]time"
        r"|agile and flexible working"
        r"|flexible approach to (?:working )?hours to meet the needs of the individual",
        not_after=r"(?:require\w*|need\w*|must|expect\w*|demonstrate|ability|able|will|be|some"
        r"|prepared)(?: an?| to| be| have| for| the| of| some| show)*",
        not_with=r"required|who want to work flexibly|you must|essential",
    ),
)
TERM_TIME = (
    rule(
        Pattern.TERM_TIME,
        "term time|term-time|termtime|tymor",
        r"term[ -]?time(?: only)?",
        not_after="no|not|outside|during|short|long|fixed",
        not_with="school holidays and|outside of term",
    ),
)
SHIFTS = (
    rule(
        Pattern.SHIFTS,
        "shift",
        r"shifts?(?: ?-?(?:system|pattern|work|rota|basis|working|allowance|roster)s?)?",
        not_after=(
            rf"{NO}|paradigm|culture|cultural|make an?|the|a|to|major|significant"
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
        r"(?:rotating|rotational|rolling|varied|various|various different|early|late"
        r"|earlies|lates|day|days|long|twilight|12[ -]?(?:hour|hr)s?|twelve[ -]hour"
        r"|7\.5[ -]hour|8[ -]hour|internal|full|all|ad hoc|ad-hoc|changing|set|fixed"
        r"|regular|evening|morning|afternoon|night|weekend|different|alternating"
        r"|operational|daily|\d[ -]day|clinical|working|flexible|covering|cover|covers?"
        r"|weekday|mixture of|variety of|range of|combination of|standard|week)(?:,| and"
        r"| or|/| &)* ?(?:day |night |late |early |weekend )?shifts?(?: patterns?"
        r"| system| basis| rota)?",
        not_after=rf"{NO}|some|during|extra|additional|bank|first choice of|access to|on",
        not_before=r"enhancements?|allowances?|leader|are available to bank|vacanc|co-?ordinat"
        r"|handover",
        not_with=rf"pick up|extra shifts|bank shifts|overtime|some night shifts|{OTHERS_TIMES}"
        rf"|per hour|per-hour|£|first choice|book shifts|sorry, we|no night",
    ),
    rule(
        Pattern.SHIFTS,
        "shift",
        r"(?:shift (?:patterns?|work(?:ing)?|system|rota|basis|allowance)|(?:on"
        r"|by) shifts?|work(?:ing)? (?:\w+ ){0,3}shifts|hours? shifts?|shifts? (?:across"
        r"|between|from|of|are|covering|to (?:cover|suit|include)|throughout|over"
        r"|include|including|will|available|start|on a|available)|whilst on shift"
        r"|shifts ?:)",
        not_after=rf"{NO}|extra|additional|bank|pick up",
        not_with=r"pick up|extra shifts|overtime|bank shifts to|your usual|book shifts"
        r"|access shifts|supernumerary|shift coordinator|enhanced rates|£"
        r"|who work shifts|first choice|sorry, we",
        not_before=r"leader|co-?ordinator",
    ),
    rule(
        Pattern.SHIFTS,
        "rota|roster",
        r"(?:rota'?s?|roster(?:s|ed|ing)?|rota'd)(?: basis| pattern| system)?",
        not_after=r"on[ -]?call|e-?|call|health|electronic|safe|the management of|manag\w+"
        r"|manage (?:the )?|creat\w+|prepar\w+|writ\w+|co-?ordinat\w+|organis\w+"
        r"|produc\w+|plan\w*|of|develop\w*|oversee\w*|with|maintain\w*|efficient"
        r"|effective|duty|staff|skill mix,?|monitor\w*|ensuring|leave,?|healthroster,?"
        r"|and|absence,?|complet\w*|on-call duty|junior doctor|doctors?'?"
        r"|registrar on[ -]call|consultant on[ -]call|medical|{NO}".replace("{NO}", NO),
        not_before=r"co-?ordinat|manage|plann|system|team|gaps?|officer|train|prepar|administ|writ"
        r"|mast|softw|optima|advis|lead|develop|is banded|compliance|and budget|support"
        r"|efficien|for staff|management",
        not_with=r"on[ -]call rota|e-?roster|manag\w+ (?:the )?(?:\w+ )?rota|rota management"
        r"|healthroster|esr|junior doctors' rota",
    ),
    rule(
        Pattern.SHIFTS,
        "24/7|24 / 7|24-7|24 hour|24hr|24hour|24-hour|twenty four|twenty-four|365|24hours|24 hrs",
        r"24 ?/ ?7(?:/365)?|24[ -]?(?:hours?|hrs?) ?(?:a day|per day|/day|,|service"
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
        r"(?:7|seven|6|six)[ -]?days?[ -]?(?:a[ -]week|per[ -]week|/ ?week"
        r"|pw)?(?: ?-?(?:service|working|cover|basis|rota|pattern|shift system|roster"
        r"|operation|week|provision))?",
        not_after=rf"{NO}|\d|within|every|last|for|first|next|next|than|only work",
        not_with=rf"{ELSEWHERE}|{EXTRA}|within (?:7|seven)|every (?:7|seven)|days'? notice"
        rf"|working days|after|self[ -]isolat|calendar|of the advert|days of"
        rf"|moving towards|may (?:move|become)|days (?:before|prior)",
    ),
    rule(
        Pattern.SHIFTS,
        "shift",
        r"work(?:ing)? (?:an? )?(?:ad[ -]hoc|rotational|rotating|rolling"
        r"|various) shifts?(?: patterns?)?",
        not_after=NO,
    ),
    rule(
        Pattern.SHIFTS,
        "earl|late ",
        r"earl(?:y|ies)(?:,| and| /|/| or| &)+ ?lates?|late (?:evening|starts?"
        r"|finish(?:es)?|shifts?)|long days|early (?:starts?|mornings?)(?: and| or)",
        not_with=rf"{EXTRA}|years|intervention|no late",
        not_after=NO,
    ),
)
NIGHTS = (
    rule(
        Pattern.NIGHTS,
        "night",
        r"(?:over)?nights?(?:[ -](?:shifts?|duty|duties|work(?:ing)?|rota|cover|time"
        r"|on[ -]call|worker|nurse|staff|team|sitters?|porter|service))*|nightshifts?",
        not_after=rf"{NO}|last|late|mid|per|some|opening|school|the|a|good|one|first|until|three"
        rf"|stay(?:ing)?|after|kings|evening and overnight nursing",
        not_before=r"(?:/ ?saturday|/ ?sat)|stay|ingale|line|s away|away|life|rate|club|bus"
        r"|allowance|before|\+|%|'s sleep|out|sky|ly|market|and overnight nursing team"
        r"|enhancement|supplement| nursing team",
        not_with=rf"{EXTRA}|overnight stays?|%|some night shifts|patients?'? (?:stay|overnight)"
        rf"|sleep study|travel|sorry, we|accommodation|\?",
    ),
)
LATE_NIGHT = rule(
    Pattern.NIGHTS,
    "pm to|pm-|pm -|pm until",
    r"(?:9|10|11|12)(?:[.:]\d\d)? ?pm ?(?:-|to|until) ?\d{1,2}(?:[.:]\d\d)? ?am",
    not_with="service|clos|open",
)
WEEKENDS = (
    rule(
        Pattern.WEEKENDS,
        "weekend|saturday|sunday|sat |week-end|week end|sun |weekday",
        r"(?:\d ?in ?\d )?week[ -]?ends?(?:[ -](?:work(?:ing)?|shifts?|rota|cover|duties"
        r"|duty|hours|basis|on[ -]call))*|saturdays?|sundays?|mon(?:day)? ?(?:-"
        r"|to) ?(?:sat|sun)(?:urday|day)?",
        not_after=rf"{NO}|every|free|until|over the|nights?/|nights? ?/ ?|closing|close[sd]? on"
        rf"|closes|interviews?(?: will)?(?: be)?(?: held)?(?: on)?|date:?|midnight"
        rf"|dated?|on",
        not_before=r"\d|(?:the )?\d{1,2}(?:st|nd|rd|th)|rate|enhancement|off|free|trips?|away|times"
        r"|break|mail|/ ?bank hol\w* rate|(?: ?,)? (?:january|february|march|april|may"
        r"|june|july|august|september|october|november|december)",
        not_with=rf"{EXTRA}|£|\+ ?\d+ ?%|%|interview|closing date|closes (?:on|at)|no weekend"
        rf"|sorry, we|open day|event|weekends off|weekends? free|applicat|midnight|\?",
    ),
    rule(
        Pattern.WEEKENDS,
        "7 day|seven day|7-day|seven-day|7day|7/7|days a week|days per week|days/week|24/7|7 days",
        r"(?:7|seven)[ -]?days?[ -]?(?:a[ -]week|per[ -]week|/ ?week|pw"
        r"|of the week)?(?: ?-?(?:service|working|cover|basis|rota|pattern|shift system"
        r"|roster|operation|week|provision))?",
        not_after=rf"{NO}|\d|within|every|last|for|first|next|than|5/|5 to|five to|or",
        not_with=rf"{ELSEWHERE}|{EXTRA}|within (?:7|seven)|every (?:7|seven)|days'? notice"
        rf"|working days|after|self[ -]isolat|calendar|of the advert|days of"
        rf"|moving towards|may (?:move|become)|days (?:before|prior)",
        before=r"(?:$|[.,;)(]|a|per|week|service|working|cover|including|between|across|from|\d"
        r"|and|with|over|to|basis|rota|/|so|-|on|which|by|for|shift|in|as|under|during)",
    ),
    rule(
        Pattern.WEEKENDS,
        "7 day|seven day|7-day|days a week|days per week",
        r"(?:7|seven)[ -]?days?[ -](?:a[ -]week|per[ -]week)",
        after=r"(?:work(?:ing)?|cover|shifts?|rota|operat\w+|available|flexib\w+"
        r"|24 hours?(?: a day| per day)?,?|service|hours)(?: over| across| on| an?| is"
        r"| of| for| from| to| throughout| runs?)*",
        not_with=rf"{ELSEWHERE}|{EXTRA}|within|customer|employees",
    ),
)
ON_CALL = (
    rule(
        Pattern.ON_CALL,
        "on call|on-call|oncall|standby|out of hours on|call rota|1a |1b |ar alw",
        r"on[ -]?calls?(?:[ -](?:rota|duties|duty|commitments?|service|cover|basis"
        r"|system|work|responsibilit\w+|arrangements?|supplement))*|stand-?by rota",
        not_after=rf"{NO}|non|no requirement for|additional|senior|manager|support from"
        rf"|supported by|escalate to(?: the)?|liais\w+ with(?: the)?|from(?: the)?"
        rf"|call the",
        not_before=r"(?:free|manager (?:will|is|for advice)|\(optional|consultant (?:is|will"
        r"|available|support|physician on)|not|is optional|engineer)",
        not_with=r"no on[ -]?call|not (?:include|part of|require)\w* (?:an? |any )?on[ -]?call"
        r"|on call to|as on call manager for advice|optional|available on call 24",
    ),
)
HYBRID = (
    rule(
        Pattern.HYBRID,
        "home|remote|hybrid|agile working",
        (
            r"(?:work(?:ing|s)?|based|work (?:flexibly|partly"
            r"|remotely)) (?:\w+ ){0,2}?(?:from|at) home|home[ -]?working"
            r"|home ?-?based working|hybrid[ -](?:work\w*|model|role|basis|pattern)"
            r"|work(?:ing)? remotely|remote[ -]working|remote (?:and|or) home ?working"
            r"|remote and agile|remotely (?:based|and)"
        ),
        not_after=rf"{NO}|clinicians|patients|support|lone",
        not_before=r"visit|team|with (?:service|patient)|patients|carers|monitor|supervis"
        r"|environment in|service users|and lone|cctv|clinician",
        not_with=r"patients? (?:in|at)|home visit|visit\w* patients|interview|own homes?"
        r"|care home|nursing home|home treatment|lone work|(?:fully|entirely|completely"
        r"|permanently|solely|primarily|exclusively) (?:remote|from home|home)"
        r"|home[ -]based (?:role|position|post)|discretion|as a homeworking"
        r"|proven track record and success with remote|not be able to work"
        r"|is not suitable",
    ),
)
REMOTE = (
    rule(
        Pattern.REMOTE,
        "remote|home based|home-based|homebased|work from home|working from home"
        "|homeworking|home working|homeworker",
        r"(?:fully|entirely|completely|permanently|solely|primarily|exclusively|100%"
        r"|totally) (?:remote(?:ly)?(?: working| role| basis)?|(?:working )?from home"
        r"|home[ -]?based|home[ -]?working)|home ?-?based (?:role|position|post|contract"
        r"|clinician|working|opportunit\w+)|(?:this is a|is|as a|be|fully"
        r"|you will be) (?:home ?-?(?:based|working)|remote)(?: role| clinician| worker"
        r"| position)?|remote (?:role|position|post|clinician)|homeworking clinician",
        not_after=rf"{NO}",
        not_with=r"in a remote (?:location|area|communit)|patients|interview|partly"
        r"|part of the week|mix of",
    ),
    rule(
        Pattern.REMOTE,
        "remote|home",
        r"remote(?!ly| site| area| monitor| consult| communit| interview)"
        r"|home[ -]?(?:based|working|worker)|work(?:ing)? from home",
        only_in_head=True,
        not_before="team|treatment|visit",
    ),
)
RULES: tuple[Rule[Pattern], ...] = (
    *FULL_TIME,
    *PART_TIME,
    *JOB_SHARE,
    *FLEXIBLE,
    *TERM_TIME,
    *SHIFTS,
    *NIGHTS,
    LATE_NIGHT,
    *WEEKENDS,
    *ON_CALL,
    *HYBRID,
    *REMOTE,
)
CUES = cues_of(RULES)
AT_HOME = re.compile(
    r"(?<![a-z])(?:remote|home ?-?(?:based|working)|working from home|work from home)(?![a-z])"
)


def read_patterns(view: AdvertView) -> tuple[Fact[Pattern], ...]:
    """Every pattern stated, each with the first words that state it."""
    found = first_of_each(view, "patterns", RULES)
    place = _at_home(view)
    if place and all(fact.value is not Pattern.REMOTE for fact in found):
        return (*found, place)
    return found


def _at_home(view: AdvertView) -> Fact[Pattern] | None:
    """A place of work that is the person's home."""
    place = view.advert.place
    match = AT_HOME.search(even_out(place))
    if match is None:
        return None
    start, end = match.span()
    quote = Evidence("patterns", "place", start, end, place[start:end])
    return Fact(Pattern.REMOTE, (quote,))
