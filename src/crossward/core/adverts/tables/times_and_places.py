"""Rules for full and part time, sharing, flexibility, terms and working at home."""

from crossward.core.adverts.reading import Pattern
from crossward.core.adverts.rules import Rule, rule
from crossward.core.adverts.tables.denial import NO

# What stands between these and a person is that person's.
BESIDE = (
    r"(?:alongside|supporting|assist(?:ed by|ing)|supported by|reporting to|helped by|joining"
    r"|managing|supervising|supervised by)(?: an?| the| our| one| another)"
)
OTHERS = r"(?:of|with|and|by|has|have|are|includ\w+|compris\w+)"

FULL_TIME = (
    rule(
        Pattern.FULL_TIME,
        "full time|full-time|fulltime|full -|full- |full  |whole time|wholetime|whole-time|whole -"
        "|full/|full /|full or|fullor|full and|fulland|full &|full&|llawn amser",
        at_cue=True,
        words=r"full ?-? ?times?|whole ?-?time|full ?(?:-time)?(?:/|or|and|&"
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
        not_after=rf"pro[ -]?rata|equivalent|based on|not|our|a team of|{OTHERS} (?:two|three)"
        r"|per annum|(?:rata|hours|salary|wage|equivalent) for|experience"
        r"|(?<!range )(?<!variety )(?<!mixture )(?<!mix )(?<!choice )of|years'?|months'?|if|year"
        r"|years|pro rata (?:to|for)|actual|supported by an?|consultants?,?|existing"
        r"|(?:support|services?|assistance|pa|secretary) (?:to|for)(?: the| our)?(?: \d+| three"
        r"| four)"
        r"|prorata|not all|with (?:a|an|the)|other|nurse-led|support(?:ed)? (?:from|by) an?"
        r"|less than|unable to work|(?:develop"
        rf"|grow|turn) into an?|{BESIDE}",
        not_with=r"annual leave|full[ -]time salary|leave entitlement|£[\d,.]+ ?(?:to"
        r"|-)? ?(?:£[\d,.]+ )?(?:\w+ ){0,3}\(?full[ -]time|team consists|days holiday"
        r"|days'? leave|(?:consists|comprises) of",
    ),
    rule(
        Pattern.FULL_TIME,
        "full time|full-time|fulltime|full -|full- |full  ",
        at_cue=True,
        words=r"full ?-? ?time",
        after=r"(?:looking for|for|seek\w*|recruit\w*|is|are|as|this|on|either|both|hours:?"
        r"|type:?|work(?:ing)?|offer\w*|pattern:?|basis:?|available)(?: an?| two| three"
        r"| one| \d| the)?",
        not_before=r"equivalent|salary|education|study|staff (?:receive|get)|pro[ -]?rata|wte|equiv"
        r"|rate|hours pro|post ?holders? (?:will )?receive|employees|workers",
        not_with=r"annual leave|days holiday|leave entitlement|based on|supported by"
        r"|unable to work|less than full",
    ),
)
PART_TIME = (
    rule(
        Pattern.PART_TIME,
        "part time|part-time|parttime|part -|part- |part  |part /|part/|part or|partor|part and"
        "|partand|part &|part&|rhan amser",
        at_cue=True,
        words=r"part ?-? ?time|part ?(?:/|or|and|&| / ) ?full[ -]?time|rhan amser",
        not_before=r"staff|workers?|employees|contracts? will|posts? ?[-,:]? ?(?:the )?salary"
        r"|training|study|pro[ -]?rata|mba"
        r"|masters|degree|course|student|post ?holders? will|secretar|\)? ?pro"
        r"|administrators?,|phd|msc",
        not_after=r"pro[ -]{0,2}rat[ao]|pro ?rota|pr|prorata|(?:pro[ -]{0,2}rata|calculated"
        r"|prorated|reduced|(?:will|does|may) apply|pa pr|pr|adjusted|salary|wage|annum"
        r"|equivalent|entitlement"
        r"|allowance)\)?(?: \w+){0,3}? (?:for|to|if)(?: those)?(?: working| on)?(?: an?)?"
        rf"|for those(?: working)?|if|not|our|a team of|{OTHERS} (?:two|three)"
        rf"|(?:leave|holidays?)(?: \w+)*? for|including|consists? of|{BESIDE}",
        not_with=r"annual leave|leave entitlement|days holiday|pro[ -]?rat[ae] (?:for|if|to"
        r"|basis for)? ?part|pro[ -]?rata if|holidays? \(?pro|for part[ -]time (?:staff"
        r"|workers|employees)|days leave|team consists|pension",
    ),
    rule(
        Pattern.PART_TIME,
        "days a week|days per week|days/week|days / week|days pw|days each week"
        "|day a week|day per week",
        words=r"(?:one|two|three|four|1|2|3|4)(?:\.5|½| and a half| ?1/2)? ?(?:full "
        r"|-)?days?(?: ?/ ?| a | per | each |pw| pw)(?:week)?",
        after=r"(?:work(?:ing)?|post|role|position|basis|contract|part[ -]time|hours|hrs|for"
        r"|opportunit\w+|required to work|is|available|over|wte|week|/|\()(?: an?| the"
        r"| up to| of| minimum| only| or)*",
        not_before=r"from home|at home|remote|in the office|on[ -]site|training|college|universit"
        r"|supervis|placement|protected|clinic|service|cover|week rota|at the|in theatre",
        not_with=r"from home|university|college|clinics? (?:run|are|is)|open|service (?:runs"
        r"|operates|is)|annual|mentor|long days|12[ -](?:hour|hr)|full[ -]time|37\.5",
    ),
    rule(
        Pattern.PART_TIME,
        "fewer|less than full|less-than-full|reduced hours|ltft",
        words=r"(?:fewer|less) than (?:the )?full(?:[ -]time)?(?: number of)? (?:contracted )?hours"
        r"|less[ -]than[ -]full[ -]time|reduced hours|ltft",
        before=r"(?:(?:working|training|applicants|applications?|candidates|hours|posts?|options?"
        r"|may|can|will|would) )*"
        r"(?:(?:be|is|are) )?(?:also |strongly )?"
        r"(?:considered|welcome\w*|available|possible|negotiable|options?|supported|accepted"
        r"|encouraged)",
        not_after=rf"{NO}",
    ),
    rule(
        Pattern.PART_TIME,
        "part time|part-time|less than full",
        at_cue=True,
        words=r"(?:part[ -]time|less than full[ -]time)",
        after=r"(?:being |is |was )?advertised (?:as|on)(?: an?| being)?",
    ),
    rule(
        Pattern.PART_TIME,
        "consider 0.|considered from 0.",
        at_cue=True,
        words=r"consider(?:ed from)? 0\.[1-9]\d? ?(?:wte|fte)? ?(?:and )?(?:upwards?|or more"
        r"|above)",
    ),
    # A part of the whole time that the post is worth: "0.6 WTE".
    rule(
        Pattern.PART_TIME,
        "wte|fte|whole time equ|full time equ|whole-time equ|full-time equ",
        within=(12, 30),
        words=r"0?\.[1-9]\d? ?(?:x ?)?(?:wte|fte|(?:whole|full)[ -]time equ\w*)",
        only_with=r"posts?|roles?|positions?|vacanc\w+|hours|hrs|band|permanent|fixed|secondment"
        r"|opportunit\w+|recruit\w*|contract|part[ -]time|seek\w*|£",
        not_after=r"additional|an? increase of|total(?: of)?|with|and|supported by|equating to"
        r"|\d(?:\.\d+)?|has|have",
        not_with=r"team (?:of|includes|comprises|consists|currently)|consultants|compris\w+"
        r"|consists|direct admin|supported by|support from|establishment|budget|alongside"
        r"|patients|beds|staffing|staffed|half[ -]time",
    ),
)
JOB_SHARE = (
    rule(
        Pattern.JOB_SHARE,
        "job shar|job-shar|jobshar|job -shar",
        at_cue=True,
        words=r"job ?-?shar(?:e|es|ing|ers?)",
        not_after=r"no|not|unsuitable for",
        not_before=r"is not|not (?:be )?(?:available|suitable|consider)",
        not_with="not suitable for|not available for",
    ),
)
# "Able to offer" is the employer's.
YOU_ABLE = (
    r"able to(?! (?:also )?(?:offer|provide|support|consider|discuss|accommodate|give|agree"
    r"|facilitate|negotiate|choose|benefit|enjoy|request))"
)
FLEXIBLE = (
    rule(
        Pattern.FLEXIBLE,
        "fit around|to suit you|around your|work flexibl|flexible working approach"
        "|flexible working needs|flexible working requ",
        words=r"(?:shifts?|sessions?|hours|work|working pattern)(?: that| to| which)? (?:can )?"
        r"(?:fit|work)s?(?: in)? (?:around|with) (?:you(?!ng)|your)"
        r"|(?:applications?|requests?|opportunit\w+|options?) to work flexibl[ey]"
        r"|(?:support|accommodate|offer|adopt|encourage"
        r"|promote)s? (?:an? )?flexible working approach"
        r"|(?:talk|discuss|speak|chat)(?:ing)?(?: [a-z]+){0,4} your flexible working",
    ),
    rule(
        Pattern.FLEXIBLE,
        "be flexib|being flexib|are flexib|very flexib|as flexib|really flexib|fully flexib"
        "|extremely flexib",
        words=r"(?:be|being|are) (?:very |as |really |fully |able to be |extremely )*flexible"
        r" ?(?:,? (?:(?:and )?help\w*|to help) (?:you )?(?:to )?(?:fit|balance|manage)"
        r"|(?:with|about|on|over|around|regarding|in) (?:your|the) (?:\w+ ){0,2}(?:hours|shifts"
        r"|days|work\w*|availab\w+|needs|commitments|times?)"
        r"|(?:to fit |to suit |around )(?:\w+ ){0,2}your)",
        after=r"(?:we|trust|team|practice|employer|department|service|hospital|can|company|us)"
        r"(?: \w+){0,4}",
        not_after=r"you(?: \w+){0,4}|must",
    ),
    rule(
        Pattern.FLEXIBLE,
        "flexible and|flexibility of",
        at_cue=True,
        words=r"flexible and (?:long|short)[ -]term (?:opportunit\w+|contracts?|work\w*|shifts?)"
        r"|flexibility of (?:work|shifts?|hours|your|choosing|choice)",
        not_after=r"require\w*|need\w*|must|demonstrate\w*",
    ),
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
        words=(
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
            rf"|need\w* (?:to|for)?|ability to|{YOU_ABLE}|willing\w* to|willingness to"
            r"|commitment to|adopt|demonstrate|committed to working|will"
            r"|positive approach to|subject to|includes?|adaptable and|an?(?: \w+)? and"
            r"|and|cover|participate in|covering)"
            r"(?: an?| be| have| the| undertake| work| for| to| provide| adapt| accept"
            r"| understand the need for)*"
        ),
        not_before=r"approach|attitude|across|when|as (?:and )?required|to (?:cover|meet"
        r"|support the|respond)|is (?:required|essential|expected|needed|a requirement"
        r"|necessary)|will be (?:required|expected|needed)|(?:are|as) (?:required"
        r"|essential)|between|(?:on occasions? )?may ?be (?:required|needed)|over|where (?:required"
        r"|necessary)|to meet|and shift|needed|team",
        not_with=r"flexible working (?:will be|is|may be) (?:required|essential|expected"
        r"|necessary|needed)|duties are requirements|are requirements"
        r"|not suitable for flexible|your flexible working",
    ),
    rule(
        Pattern.FLEXIBLE,
        "flexible work|flexible-work|flexible hours|flexible-hours",
        at_cue=True,
        words=r"flexible[ -](?:work(?:ing)?|hours)(?: polic\w+| options?| opportunit\w+"
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
        not_with=rf"you (?:will|must) (?:be|need)|required to|are requirements|{YOU_ABLE}"
        r"|ability to"
        r"|must be|willing",
    ),
    rule(
        Pattern.FLEXIBLE,
        "flexib|work flexibl|fully flexible approach|agile and flexible working",
        at_cue=True,
        words=r"flexibility (?:that enables|around|of (?:working|a bank|bank|hours|shifts"
        r"|choosing|when)|over (?:your|when)|in (?:your )?(?:working )?(?:hours|shifts)"
        r"|to (?:choose|suit|fit|balance|manage|pick|work (?:when|around|shifts))"
        r"|on hours|with (?:hours|shifts))|flexible (?:around|about|on|with) (?:hours"
        r"|your|the hours|working|shift)|flexible,? (?:part[ -]time|full[ -]time)"
        r"|work flexibl[ey] (?:within the nhs|around your|to suit you)|flexible employer"
        r"|flexibility in (?:how|when) you work|flexible (?:and|or) part[ -]time"
        r"|agile and flexible working"
        r"|flexible approach to (?:working )?hours to meet the needs of the individual"
        r"|fully flexible approach to (?:working )?hours"
        r"|(?<=seeking )flexibility in your|(?<=looking for )flexibility in your"
        r"|(?<=want )flexibility in your",
        not_after=r"(?:require\w*|need\w*|must|expect\w*|demonstrate|ability|able|will|be|some"
        r"|prepared)(?: an?| to| be| have| for| the| of| some| show)*",
        not_with=r"required|who want to work flexibly|you must|essential",
    ),
)
TERM_TIME = (
    rule(
        Pattern.TERM_TIME,
        "term time|term-time|termtime|tymor",
        at_cue=True,
        words=r"term[ -]?time(?: only)?",
        not_after="no|not|outside|during|short|long|fixed",
        not_with="school holidays and|outside of term",
    ),
)
HYBRID: tuple[Rule[Pattern], ...] = (
    rule(
        Pattern.HYBRID,
        "from home|at home|home work|home-work|homework|home based|home -based|home-based|homebased"
        "|remote|hybrid|agile working",
        words=(
            r"(?:work(?:ing|s)?|based|work (?:flexibly|partly"
            r"|remotely)) (?:\w+ ){0,2}?(?:from|at) home|home[ -]?working"
            r"|home ?-?based working|part(?:ly|ially)?[ -](?:home"
            r"|remote)[ -]?based(?=[ ,/&]*(?:and )?part)"
            r"|hybrid[ -](?:work\w*|model|role|basis|pattern)"
            r"|work(?:ing)? remotely|remote[ -]working|remote (?:and|or) home ?working"
            r"|remote and agile|remotely (?:based|and)"
        ),
        not_after=rf"{NO}|clinicians|patients|support|lone",
        not_before=r"visit|team|risk assess|with (?:service|patient)|patients|carers|monitor"
        r"|supervis|[:?] *(?:no(?![a-z])|$)"
        r"|environment in|service users|and lone|cctv|clinician",
        not_with=r"patients? (?:in|at)|home visit|visit\w* patients|interview|own homes?"
        r"|care home|nursing home|home treatment|lone work|(?:fully|entirely|completely"
        r"|permanently|solely|primarily|exclusively) (?:remote|from home|home)"
        r"|home[ -]based (?:role|position|post)|discretion|as a homeworking"
        r"|proven track record and success with remote|not be able to work"
        r"|is not suitable"
        r"|(?:patients|service users|residents|personnel|children|people|clients)[^,;:]{0,40}"
        r"(?<![a-z])(?:based|living|remain\w*|treated|managed) (?:at|from) home",
    ),
)
HYBRID += (
    rule(
        Pattern.HYBRID,
        "hybrid",
        at_cue=True,
        words=r"hybrid",
        before=r"(?:$|[-/|;.]|\)|\d|two|three|from|home|remote|,)",
        not_before=r"(?:imaging|theatre|operating|closed|loop|pet|ct|mr|lab|suite|surg|procedure)",
        not_after=r"(?:pet|spect|or|theatre|vascular|the|our)",
        not_with=r"(?:long|short) (?:days|shifts)",
    ),
)
REMOTE = (
    rule(
        Pattern.REMOTE,
        "home based|home-based|homebased|remote",
        words=r"(?:location|based?|place of work|work ?base|office)s? ?[:-] ?(?:fully |uk )?"
        r"(?:home[ -]?based|remote(?!ly))(?! (?:working )?(?:and|with|or))",
        not_before=r"/ ?(?:office|hybrid)|or ",
    ),
    rule(
        Pattern.REMOTE,
        "remote|home based|home-based|homebased|work from home|working from home"
        "|homeworking|home working|homeworker",
        words=r"(?:fully|entirely|completely|permanently|solely|primarily|exclusively|100%"
        r"|totally) (?:remote(?:ly)?(?: working| role| basis)?|(?:working )?from home"
        r"|home[ -]?based|home[ -]?working)|home ?-?based (?:role|position|post|contract"
        r"|clinician|opportunit\w+)|(?:this is a|is|as a|be|fully"
        r"|you will be) (?:home ?-?(?:based|working)|remote)(?: role| clinician| worker"
        r"| position)?|remote (?:role|position|post|clinician)|homeworking clinician"
        r"|remote(?= with (?:frequent |regular |some |occasional |national )*travel)"
        r"|(?:team|staff|posts|roles|positions|all) (?:is|are) (?:all |fully )?"
        r"(?:home ?-?based|remote(?! from))",
        not_after=rf"{NO}",
        not_with=r"in a remote (?:location|area|communit)|patients|interview|partly"
        r"|part of the week|mix of",
    ),
    rule(
        Pattern.REMOTE,
        "remote|home",
        words=r"remote(?!ly| (?:site|area|monitor|consult|communit|interview|counsell|care"
        r"|support|triage|assess))"
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
    *HYBRID,
    *REMOTE,
)
