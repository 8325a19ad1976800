"""Rules for the kinds of contract."""

from crossward.core.adverts.reading import Contract
from crossward.core.adverts.rules import Rule, rule
from crossward.core.adverts.tables import learning_and_giving, permanence
from crossward.core.adverts.tables.counted import counted

NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|nine|twelve|eighteen|twenty[- ]four)(?: ?\(\w+\))?"
)
FEW = (*range(2, 25), "three", "six", "nine", "twelve")
LENGTH = rf"{NUMBER} ?[- ]?(?:months?|years?|weeks?|mths?)'?"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY_SAID = (
    rf"(?:{MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH})"
    r",?(?: 20\d\d)?"
)
COVER = r"(?:maternity|paternity|adoption|sickness|sick leave|secondment|career break)"
WORK = (
    r"(?:post|position|role|contract|vacanc(?:y|ies)|opportunit(?:y|ies)|basis|appointment"
    r"|job|employment)"
)

FIXED_TERM = (
    rule(
        Contract.FIXED_TERM,
        "fix|ftc|short term|short-term|maternity|paternity|adoption|sickness|secondment"
        "|sick leave|career break",
        words=rf"fix(?:ed)?[ -]{{0,3}}term|fixed (?:period|contract|{LENGTH})|ftc"
        rf"|short[ -]term (?:{WORK}|and (?:part|full)[ -]time)"
        rf"|{COVER}[ -](?:leave )?(?:(?:and|/) \w+ )?(?:cover|contract|vacanc(?:y|ies)"
        rf"|backfill|absence|post|position)"
        rf"|cover(?:ing)?(?: for| of| a| the| our| an| period of"
        rf"| up to)*(?: {LENGTH})?(?:'s)?(?: of| for)? ?{COVER}",
        not_after=r"your|employee's|previous|unless|under|paid|our|last"
        r"|if you are (?:currently )?(?:on|in) an?|non",
        not_before=r"workers|employees|staff|pay|income|tax|goals?|objectives|deposit"
        r"|(?:and |or )?(?:annual leave|holidays)|annual",
        not_with=r"enhanced maternity|generous maternity|if you are (?:currently )?(?:on"
        r"|in) a fixed",
    ),
    rule(
        Contract.FIXED_TERM,
        "|".join((*counted(("month", "year", "week", "mth")), "duration")),
        within=(48, 48),
        words=rf"{LENGTH} ?\(?(?!post[ -](?:\w+ ){{0,3}}(?:reg(?!istrar)|qual|grad))"
        r"(?:(?:, )?(?:full"
        rf"|part)[ -]time )?(?:contract|initial\w*"
        r"|(?:(?:[a-z]+ )?funded |temporary |locum )?(?:post|vacancy)"
        rf"|position|appointment|in the first instance|duration|role|project|assignment|placement"
        rf"|internship)"
        rf"|in the first instance,? for {LENGTH}"
        r"|duration ?[:-] ?\w+ (?:months?|weeks?|years?)"
        rf"|start(?:s|ing)? (?:date )?(?:from |on |in |the |:)*(?:asap|immediately|as soon as"
        rf" possible|{DAY_SAID}) (?:for|and lasting)(?: an?| up to| initial| the| period of)*"
        rf" {LENGTH}"
        rf"|for an? (?:\w+ )?(?:period|duration) of (?:up to )?{LENGTH}"
        rf"|for an? (?:initial |further |fixed )?{LENGTH} period"
        rf"|(?:funded|funding|initially|contract|appointment|post|position|role|basis"
        rf"|duration|vacancy|opportunity|locum)"
        r"(?:s(?= (?:are|available|offered|will)))?"
        r"(?: which| that)?(?: is| are| will be| available| offered| currently| secured"
        r"| initially| as)* (?:for|of)(?: an?| up to| initial| approximately| the| period of"
        r"| maximum| minimum of| total of| fixed)*"
        rf" {LENGTH}(?! ?(?:experience|post|of experience|old|probation|'|with|in a))",
        not_with=(
            r"probation|rotation|induction|preceptorship|course|supernumerary"
            r"|retain|discount|stored|membership|warranty|previous applic|visa|rotat"
            r"|lasts?(?! for)|age of|value of|engaged in|new (?:[5-9]|1\d)[ -]years? "
        ),
        not_after=r"(?:experience(?: of)?|award(?:ed)?(?: of)? an?|within|past|last|every|each"
        r"|after|first|least)"
        r"(?: the)?(?: last| first| past)?",
        not_before="(?: of)? experience",
    ),
    rule(
        Contract.FIXED_TERM,
        "|".join(f"for {number} {unit}" for number in FEW for unit in ("mon", "week")),
        at_cue=True,
        words=rf"for {LENGTH}",
        after=r"(?:looking for|seek\w*|recruit\w*|need\w*|requir\w+) [^.:;]{3,45}"
        r" to (?:work|join|cover|support)(?: [\w'-]+){0,5}",
        not_before=r"of |experience|'|supernumer",
        not_with=r"probation|rotat|induction|preceptor|course|supernumerary|training|experience",
    ),
    rule(
        Contract.FIXED_TERM,
        "until |from 1|to 31|to 30|to the end",
        words=rf"(?:contract|post|role|position|temporary|funded|funding|cover|appointment"
        rf"|available|basis|opportunity|offered|term)(?: \w+){{0,6}} (?:until"
        rf"|to) (?:the )?(?:end of )?(?:\d{{1,2}}(?:st|nd|rd|th)? ?)?(?:of )?{MONTH}",
        not_with=r"interview|closing|applications?|deadline|shielding",
    ),
    rule(
        Contract.FIXED_TERM,
        "and end|and finish|and will end| ending|(ending|\nending| finishing",
        words=rf"(?:and (?:will )?)?(?:end|finish)(?:s|ing)?(?: on)?(?: the)? {DAY_SAID}",
        only_with=r"(?:to |will |and )?(?:start|commenc)\w*(?: on)?(?: the)? \w+ \w+",
        not_with=r"interview|closing|applications?|deadline|shielding|week|shift|course",
    ),
)
BANK: tuple[Rule[Contract], ...] = (
    rule(
        Contract.BANK,
        "bank",
        within=(12, 16),
        words=r"(?:flexi-?|nurse |staff |nhsp |trust )?bank",
        only_in_head=True,
        not_after=r"food|blood|tissue|bio|data|tumou?r|brain|high street|world|south|milk|north"
        r"|east|west|opportunity for|extra|additional",
        not_before=r"holiday|hols?|of |account|side|hall|road|street|house|hospital|s ",
    ),
    rule(
        Contract.BANK,
        "bank",
        within=(14, 16),
        words=r"(?:(?:staff|nurse|nursing|flexi|nhsp|trust|our|the|a|in-house|internal"
        r"|temporary|medical|local|on) |-)?bank",
        after=(
            r"(?:join(?:ing)?|(?:work(?:ing)?|contract|basis|shifts|position|role|post"
            r"|employed|register(?:ing|ed)?|available)"
            r" (?:on|for|with|through|via)|recruit\w*(?: to| for| into)?|seek\w*"
            r"|looking for|vacanc\w+ (?:on|for|within)"
            r"|opportunit\w+ (?:on|for|to join|within)|member of|on a|as a|for a"
            r"|position|contract|type:?|as part of|(?:position|post) of)"
            r"(?: an?| the| our| your| this| trust'?s?| hospital'?s?| staff| nursing"
            r"| nhs| flexible| in-house| temporary| enthusiastic| motivated| highly"
            r"| experienced| qualified| skilled| new| zero hours?| several| exciting"
            r"| its| local| medical| \w+'s?)*"
        ),
        not_before=r"holiday|hols?|of (?!casual|nurses|temporary|dedicated|skilled|experienced"
        r"|staff)"
        r"|account|side|hall|road|street|details|and agency|agency"
        r"|s of|shift(?!s)",
        not_with=r"extra shifts|pick up|plus opportunit|in addition to your|food bank|blood bank"
        r"|biobank|overtime|agency (?:and|or|/) ?bank|likewise",
    ),
    rule(
        Contract.BANK,
        "bank",
        at_cue=True,
        words="bank",
        before=(
            r"(?:only|post|role|position|contract|vacanc|job|basis|assignment"
            r"|(?:[a-z]+ ){0,2}(?:nurses?|assistants?|midwi\w+|pharmac\w+|radiographers?"
            r"|workers? (?:required|needed|to join)|practitioners?|officers?"
            r"|technicians?|therapists?|receptionists?|administrators?|hca) (?:-|to|for"
            r"|at|within|in|role|position|post|you|are|is|required|needed|vacanc))"
        ),
        not_after=r"food|blood|tissue|bio|brain|and|agency|agency and|permanent|substantive"
        r"|exclud\w+|except(?: for)?"
        r"|including|manag\w+|permanent and|with|our|other|use of|of|supervis\w+"
        r"|supporting|agency/|induct\w*|train\w*",
        not_with=r"extra shifts|pick up|bank holiday",
    ),
)
BANK += (
    rule(
        Contract.BANK,
        "bank",
        within=(20, 40),
        words=r"bank(?:,| and| or|/) ?(?:part|full)[ -]time|(?:part|full)[ -]time"
        r"(?:,| and| or|/)+ ?bank (?:position|post|role|contract|hours)s?",
        after=r"(?:offer\w*|have|available|seek\w*|both|recruit\w*)(?: [a-z-]+,?){0,3}",
    ),
)
BANK_LINE = rule(
    Contract.BANK,
    "bank",
    within=(20, 80),
    words=r"(?:contract(?: type)?:? ?|- |\| ?|\()bank\)?(?: contract| only| staff| hours)?$",
)
ZERO_HOURS = r"(?:zero|0|nil)[ -]hours?"
TEMPORARY = (
    rule(
        Contract.TEMPORARY,
        "zero hour|zero-hour|0 hour|0-hour|nil hour",
        at_cue=True,
        words=rf"(?<![\d.,:]){ZERO_HOURS}(?: contract| contact| basis| position| agreement| post"
        rf"| role| per week| or| /|/(?! ?7)|,? (?:as|on|bank|casual)|\)|$)",
        not_after=r"non|no|not|avoid\w*",
    ),
    rule(
        Contract.TEMPORARY,
        "temp to|temp-to|temporary to|temporary-to",
        at_cue=True,
        words=r"temp(?:orary)?[ -]to[ -]perm(?:anent)?",
    ),
    rule(
        Contract.TEMPORARY,
        "temporary|temp |seasonal|casual|zero hour|zero-hour|locum|agency|interim",
        at_cue=True,
        words=r"temporary|temp|seasonal|casual|zero[ -]hours?|locum|agency (?:post|role"
        r"|contract|basis|position)",
        only_in_head=True,
        not_before=r"staff|worker|workforce|staffing|pathology|housing|accommodation|services? team"
        r"|resourcing|bank",
    ),
    rule(
        Contract.TEMPORARY,
        "temporary|temp |seasonal|casual|zero hour|zero-hour|locum|agency|interim|ad hoc",
        at_cue=True,
        words=rf"(?:temporary|temp|seasonal|casual|zero[ -]hours?|interim|agency"
        rf"|locum)(?: to permanent)?(?: or permanent| and permanent|/permanent|,"
        rf"| fixed[ -]term| full[ -]time| part[ -]time| {LENGTH}"
        rf"| bank)*(?: \w+){{0,2}} (?:{WORK}|apprenticeship)|temporary,? (?:full"
        rf"|part)[ -]time",
        not_after=r"and|or|our|of|bank|by|manag\w+|both|through|supervis\w+|non|induct\w*|been|not"
        r"|previous|agency|all|unable to",
        not_with=r"already working|temporary (?:promotion|resident|staff|workers|accommodation"
        r"|disab|site|base"
        r"|relocat|closure)|previous|sponsor|agency bank",
    ),
    rule(
        Contract.TEMPORARY,
        "temporary",
        at_cue=True,
        words="temporary",
        after=r"(?:(?:opportunity|vacancy|looking|recruit\w*) for|seek\w*|recruit\w*|appoint)"
        r"(?: an?| \d| two| several| exciting| full[ -]time| part[ -]time)+",
        not_before=r"staff|worker|resident|team|accommod|promot|site|bank",
    ),
    rule(
        Contract.TEMPORARY,
        "locum",
        at_cue=True,
        words=r"locum (?:shifts|cover|work|sessions|duties)(?! agenc)",
        after=r"(?:work\w*|undertak\w+|offer\w*|seek\w*|looking for|requir\w+|need\w*|provid\w+"
        r"|availab\w+|opportunit\w+ for|recruit\w* (?:to|for))(?: \w+){0,3}",
        not_after=r"no|not|internal|avoid\w*|reduc\w+|and|or",
        not_with=r"agenc|relian|reduc|budget",
    ),
    rule(
        Contract.TEMPORARY,
        "temporary|locum",
        words=rf"(?:temporary|locum)(?: for| until| - | \(| contract)? ?\(?(?:up to |for "
        rf"|until )?(?:{LENGTH}|{MONTH})|on a (?:temporary|locum|casual) basis|(?:a|this"
        rf"|as) locum|contract(?: type)? ?[:-] ?(?:\w+ ){{0,2}}temporary",
        not_with=r"already working|candidates (?:already|currently)",
    ),
    rule(
        Contract.TEMPORARY,
        "temporary",
        at_cue=True,
        words="temporary",
        after=r"(?:duration|tenure|(?:contract|job|post|employment)(?: type)?) ?[:|-]",
        not_before="staff|worker",
    ),
)
SECONDMENT = (
    rule(
        Contract.SECONDMENT,
        "second",
        at_cue=True,
        words=r"secondments?(?: opportunit\w+| arrangements?)? (?:will|would|may|can) (?:also )?"
        r"be (?:considered|welcome\w*|offered|available)",
    ),
    rule(
        Contract.SECONDMENT,
        "second",
        at_cue=True,
        words=r"second(?:ment|ed)s?",
        not_after=(
            r"(?:development|career|training|shadowing|due to|other|while|whilst|research"
            r"|undertaking"
            r"|currently|through|funded|opportunities for|rotations?(?:,| and| or)?"
            r"|previous|internal moves?,?|acting up,?|offer(?:ing)?|regular|projects?,?"
            r"|mentoring,?|and|(?<!basis )of)"
            r"(?: an?| the| our| internal| current| on)*"
        ),
        not_before=r"(?:opportunities)?[ ,]*(?:and|or)? ?(?:development|career|rotation|progression"
        r"|training|shadow|within the trust to)|programmes?|arrangements? (?:are|with)"
        r"|of (?:a|our|the) (?:current|colleague)|staff",
        not_with=r"agree\w* (?:of|from|to)(?: \w+){0,3} line manager,? before|benefits include"
        r"|career development|opportunities for (?:second|rotation)|backfill",
    ),
)
RULES: tuple[Rule[Contract], ...] = (
    *permanence.RULES,
    *FIXED_TERM,
    *BANK,
    BANK_LINE,
    *TEMPORARY,
    *SECONDMENT,
    *learning_and_giving.RULES,
)
