"""Professional registration that the person must, or had better, hold."""

import re
from collections.abc import Iterator

from crossward.core.adverts.cues import cues
from crossward.core.adverts.needs import need_of
from crossward.core.adverts.reading import Need, Registration, RegistrationBody
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

Span = tuple[int, int]
NAMES = {
    RegistrationBody.HCPC: r"hcpc|hpc(?= reg)|health(?: (?:and|&))? ?care profession(?:s|als?"
        r"|al'?s)?"
        r" council|health professions? council",
    RegistrationBody.NMC: r"nmc|nursing (?:and|&) midwifery council",
    RegistrationBody.GMC: r"gmc|general medical council|(?:(?<=on the )|(?<=in the ))specialist"
        r" register(?! of (?:the )?(?:gdc|clin))",
    RegistrationBody.GPHC: r"gphc|general pharmac\w+ council",
    RegistrationBody.GDC: r"gdc|general dental council",
    RegistrationBody.SWE: r"swe|social work england",
    RegistrationBody.RCT: r"(?<=with the )rct|rct(?= (?:reg|or|and)|\)|/)|vrct"
        r"|register of clinical technologists",
    RegistrationBody.AHCS: r"ahcs|academy (?:for|of) healthcare science",
    RegistrationBody.BABCP: r"babcp|british \w+ for behaviou?ral \S+ cogni\w+ \w+",
    RegistrationBody.BACP: r"bacp|british association (?:for|of) counselling(?: \S+ psycho\w+)?",
    RegistrationBody.UKCP: r"ukcp|uk council for psychotherapy",
    RegistrationBody.GOC: r"goc|general optical council",
    RegistrationBody.GOSC: r"gosc|general osteopathic council",
    RegistrationBody.GCC: r"gcc|general chiropractic council",
    RegistrationBody.OTHER: (
        r"rccp|registration council for clinical physiolog\w+|(?:medical |nhs |national "
        r"|gp |english |english |the )?performers'? list|ukphr"
        r"|public health register|association of child psychotherap\w+|pamvr"
        r"|managed voluntary register|genetic counsellor registration board|gcrb"
        r"|association for nutrition|british psychoanalytic council|engineering council"
        r"|association (?:for|of) family therapy"
    ),
}  # fmt: skip
BODY = re.compile(
    "(?<![a-z])(?:"
    + "|".join(rf"(?P<{body.name}>{names})" for body, names in NAMES.items())
    + ")(?![a-z])"
)
# Each name's beginnings, so that it is looked for there alone.
BODY_CUES = cues(
    "hcpc",
    "hpc reg",
    "health care prof",
    "health & care prof",
    "health and care prof",
    "healthcare prof",
    "health prof",
    "nmc",
    "nursing and midwifery council",
    "nursing & midwifery council",
    "gmc",
    "general medical council",
    "specialist register",
    "gphc",
    "general pharmac",
    "gdc",
    "general dental council",
    " swe",
    "(swe",
    "/swe",
    "\nswe",
    "social work england",
    "rct",
    "vrct",
    "register of clinical tech",
    "ahcs",
    "academy for healthcare",
    "academy of healthcare",
    "babcp",
    "bacp",
    "british ",
    "ukcp",
    "uk council for psych",
    "goc",
    "general optical",
    "gosc",
    "general osteopathic",
    "gcc",
    "general chiropractic",
    "rccp",
    "registration council for clin",
    "performers' list",
    "performers list",
    "medical performers",
    "nhs performers",
    "national performers",
    "gp performers",
    "english performers",
    "the performers",
    "ukphr",
    "public health register",
    "association of child psych",
    "pamvr",
    "managed voluntary register",
    "genetic counsellor reg",
    "gcrb",
    "association for nutrition",
    "engineering council",
    "association for family therapy",
    "association of family therapy",
)
AHEAD = 32
REACH = 70
SHARES_VERB = re.compile(r"(?<![a-z])or(?![a-z])|/|,")
# Those who are not registered yet may come too.
OPEN_WITHOUT = re.compile(
    r"(?<![a-z])(?:(?:not|n't) (?:yet |currently |already )+(?:\w+ ){0,3}|yet to |without |non-?)"
    r"(?:\w+ ){0,4}?regist(?:ered|ration)(?! nurse)(?:(?!not )[^.;]){0,60}(?<!not be )"
    r"(?:considered|welcome|encouraged)"
    r"|(?:consider|welcome|encourage)[^.;]{0,60}(?:not yet|yet to|without)"
    r" (?:\w+ ){0,5}?regist\w+"
)
WELCOME_CUES = cues("consider", "welcome", "encourage")  # one of these is in each of the above
# "Scientist / Trainee Scientist": both are sought.
WITH_TRAINEE = re.compile(
    r"(?<![a-z])(?P<who>[a-z]{6,}?)s? ?(?:/|or |and |- ?|\() ?trainee (?:[a-z]+ ){0,2}(?P=who)"
)
HELD = re.compile(
    r"(?<![a-z])(?:re-?)?(?:regist\w+|pin(?: number)?|membership|member of"
    r"|identification number|(?<=nmc )part (?:[123]|three)|accredit\w+|licen[cs]e\w*|chartered"
    r"|eligib\w+|(?:hold|full"
    r"|current|valid|active|live)(?: uk)?(?= *$))(?![a-z])"
)
NOT_HELD_BEFORE = re.compile(
    r"(?<![a-mo-z])(?:training status with|accordance with|in line with|line with|comply with"
    r"|compliance with|adher\w+ to"
    r"|abide by|guided by|set out by|approved by|support(?:ing)? (?:with )?(?:your )?"
    r"|guidelines?|works? (?:with|within)|within|as per|supervis\w+ of|recognised by"
    r"|standards of|requirements of|(?:not|n't) (?:currently |yet )?(?:hold"
    r"|on|have)(?: an?)?(?: valid| current)?"
    r"|(?:department|laborator\w+|trust|unit|service|course|degree|programme|university|centre)s?"
    r"[^.;]{0,40} (?:accredited|regulated|inspected|licensed|recogni[sz]ed) (?:by|with))"
    r"(?: the| both| all)*[ ,(]*$"
)
NOT_HELD_AFTER = re.compile(
    r"[ ,)'s]*(?:code|standards?|guid\w+|survey|trainee\w*|approved|revalidation"
    r"|revalidate|polic\w+|principles|scope|competenc\w+|proficienc\w+|requirements"
    r"|recommend\w+|professional (?:code|standards|conduct)|fitness|good medical"
    r"|recogni[sz]ed (?:training|course|trainer)|domains|training status|national"
    r"|accredited (?:course|programme|laborator)|mentor)"
)
NOT_US = re.compile(
    r"does not qualify|in order to (?:help|support)|employment is to a post|if your employment"
    r"|where (?:applicable"
    r"|relevant|appropriate)|if applicable|where a professional|temporary register"
    r"|covid-19 register|will be eligible|once qualified|on completion"
    r"|will support (?:you )?(?:to|in|with) (?:\w+ ){0,3}(?:gain|obtain|achiev)"
    r"|to support (?:you )?(?:to|in|with) (?:\w+ ){0,3}(?:gain|obtain|achiev)"
)
NOT_US_CUES = cues(
    "does not qualify",
    "in order to",
    "employment is to",
    "if your employment",
    "where ",
    "if applicable",
    "temporary register",
    "covid-19 register",
    "will be eligible",
    "once qualified",
    "on completion",
    "will support",
    "to support",
)
# Said of others, where it stands beside the body.
NOT_NEAR = re.compile(r"service users|our patients|complaints")
NEAR = 40
PEOPLE = (
    (
        RegistrationBody.NMC,
        (
            r"(?:registered|registration as an?)(?: or (?:registerable"
            r"|newly qualified))? (?:(?:general|adult"
            r"|mental|health|learning|disabilit\w+|paediatric|children'?s?|sick|qualified"
            r"|community|practice|psychiatric|first|level|senior|bank|theatre|specialist"
            r"|research|school|neonatal|experienced|band \d|and|or|,|/|rgn|rmn|1st|critical"
            r"|care|dual|staff) ?|\([\w'/ ]{1,30}\) )*(?:nurses?(?! manager)|midwi(?:fe|ves)"
            r"|health visitors?|nursing associates?)"
            r"|(?:nurses?|midwi(?:fe|ves)) registration|rgns?|rmns?|rscns?|rnlds?|rnmhs?"
            r"|rldns?|rn1|rna(?= )|rnc(?= |\))|rn(?=(?:s)?[ ,)/(-]|$)(?! ?\d)|(?:first|1st"
            r"|second) level (?:registration|registered|nurse)|registered first level"
            r"|registered scphn|scphn regist\w+"
        ),
    ),
    (
        RegistrationBody.GPHC,
        (
            r"registered (?:(?:senior|clinical|qualified|band \d|specialist|bank|hospital"
            r"|and|or) )*pharmac(?:ists?|y technicians?)|registered pharmacy professional"
        ),
    ),
    (
        RegistrationBody.HCPC,
        (
            r"(?:state[ -])?registered (?:(?:senior|clinical|band \d|qualified|diagnostic"
            r"|therapeutic|practitioner|specialist|chartered|counselling|forensic|health|and"
            r"|or|/|experienced|bank) ?)*(?:scientists?|biomedical scientists?|bms"
            r"|radiographers?|physiotherapists?|physios?|occupational therapists?"
            r"|ots?(?![a-z])|paramedics?|dietitians?|dieticians?|podiatrists?|orthoptists?"
            r"|odps?|operating department practitioners?|speech (?:and"
            r"|&) language therapists?|psychologists?|prosthetists?|orthotists?"
            r"|hearing aid dispensers?|art therapists?)"
        ),
    ),
    (
        RegistrationBody.SWE,
        r"registered (?:(?:senior|qualified|experienced|mental health) )*social workers?",
    ),
    (
        RegistrationBody.GDC,
        (
            r"registered (?:(?:qualified|and|or) )*dent(?:al (?:nurses?|hygienists?"
            r"|therapists?|technicians?|surgeons?)|ists?)"
        ),
    ),
    (RegistrationBody.RCT, r"registered (?:clinical )?technologists?"),
)
PERSON = re.compile(
    "(?<![a-z&])(?=[rnmfs1])(?:"  # at most words one look is enough
    + "|".join(rf"(?P<{body.name}>{words})" for body, words in PEOPLE)
    + ")(?![a-z])"
)
PERSON_CUES = cues(
    "register",
    "registration as",
    "state regist",
    "state-regist",
    "rgn",
    "rmn",
    "rscn",
    "rnld",
    "rnmh",
    "rldn",
    " rn",
    "(rn",
    "/rn",
    "\nrn",
    "nurse regist",
    "nurses regist",
    "midwife regist",
    "midwives regist",
    "first level",
    "1st level",
    "second level",
    "scphn regist",
)
# A registered person who is a colleague, not the holder.
COLLEAGUE = re.compile(
    r"(?<![a-z])(?:supervis\w+(?: \w+){0,4} (?:of|by|from)|support\w*(?: to| of| from"
    r"| for)?|assist\w*|alongside|with|by|under(?: the)?(?: \w+){0,4}(?: of)?|help\w*"
    r"|lead\w*|manag\w+|mentor\w*|deputis\w+|report(?:s|ing)? to|responsible to"
    r"|accountable to|delegated (?:by|from)|consist\w*(?: of)?|compris\w*(?: of)?"
    r"|including|includes|team of(?: \w+)?|our|between|from|and other|other|all|of|each"
    r"|junior|direction of|guidance of|to the|have \w+|has \w+|where an?|become|becoming"
    r"|train\w* to (?:be|become)|towards becoming|contact (?:(?!if |who )[^.;]){3,70})"
    r"(?: an?| the| our| other| qualified| experienced| senior| team of| \d+| both| your"
    r"| on[ -]duty| \w+ (?:and|,))*[ ,(]*$"
)
INVITED = re.compile(
    r"(?:applications?|interest|expressions?) (?:\w+ ){0,3}from[^.]{0,40}$"
    r"|(?:open to|offering|inviting) (?:all |any )?$"
)
WANTED = re.compile(
    r"(?<![a-z])(?:applications? (?:\w+ )?from|welcome\w*|looking for|want|seek\w*|recruit\w*"
    r"|must (?:be|have|hold)|are you an?|as an?|offering (?:all|any)|require\w*|essential"
    r"|opportunit\w+"
    r"|we need|wanted|vacanc\w+|open to|appoint\w*|suit(?:able)?|be an?|you(?:'ll"
    r"| will) (?:be|need|have)|need(?:s)? to be|candidates?|qualified|qualifications?"
    r"|(?:post|role|team|opportunity|position|vacancy) for)(?![a-z])"
)
# The registered person opens the sentence, or is said right after to be needed.
OPENS = re.compile(r"[ ·*-]*(?:an? |the |one |experienced |qualified |newly |or )*[ ]*")
ASKED_AFTER = re.compile(
    r",? (?:(?:is|are|will be) )?(?:required|needed|essential|sought|wanted|welcome)(?![a-z])"
)
HELD_AFTER = re.compile(r",? (?:qualification|registration|licen[cs]e|pin)(?![a-z])")
NURSING_TITLE = re.compile(
    r"(?<![a-z])(?:nurs(?:e|ing) associates?|nurses?|nursing (?:staff|sister|opportunit\w+)"
    r"|sister|matron|midwi\w+"
    r"|rgn|rmn|rnld|rn|rscn|health visitor|practitioner"
    r"|charge)(?![a-z])(?! ?(?:assistant|associate|support|auxil))"
)
OWN_ROLE = {
    RegistrationBody.NMC: NURSING_TITLE,
    RegistrationBody.GPHC: re.compile("pharmac"),
    RegistrationBody.HCPC: re.compile(
        r"scien|radiog|physio|occupational|(?<![a-z])ot(?![a-z])|paramedic|diet|podiat"
        r"|orthop|operating|odp|speech|psycholog|prosthet|orthot|therap|practition"
    ),
    RegistrationBody.SWE: re.compile("social"),
    RegistrationBody.GDC: re.compile("dent"),
    RegistrationBody.RCT: re.compile("technolog"),
}  # fmt: skip
CUES = (BODY_CUES, PERSON_CUES, WELCOME_CUES, NOT_US_CUES)


def read_registrations(view: AdvertView) -> tuple[Fact[Registration], ...]:
    """Each body once, required if any statement requires it."""
    stated = (*_named(view), *_persons(view))
    waived = {body for body, _need, span in stated if _is_open_without(view, body, span=span)}
    found: dict[RegistrationBody, tuple[Need, Span]] = {}
    for body, said, span in stated:
        need = Need.DESIRABLE if body in waived else said
        if body not in found or (need is Need.REQUIRED and found[body][0] is Need.DESIRABLE):
            found[body] = (need, span)
    return tuple(
        view.fact("registrations", Registration(body, need), span)
        for body, (need, span) in found.items()
    )


def _is_open_without(view: AdvertView, body: RegistrationBody, *, span: Span) -> bool:
    """Say whether those not registered yet may come too, as trainees or as they are."""
    if body is RegistrationBody.HCPC and WITH_TRAINEE.search(view.words, 0, view.pay_start):
        return True
    sentence = view.sentence(span[0])
    return view.has(WELCOME_CUES, sentence) and bool(OPEN_WITHOUT.search(view.words, *sentence))


def _named(view: AdvertView) -> Iterator[tuple[RegistrationBody, Need, Span]]:
    """Bodies called by name beside words for being registered."""
    earlier: Span = (-1, -1)
    for match in view.find_at(BODY, BODY_CUES):
        body = RegistrationBody[match.lastgroup or "OTHER"]
        span = _held(view, match, earlier=earlier)
        earlier = match.span()
        if span:
            yield body, need_of(view, span), span


def _held(view: AdvertView, match: re.Match[str], *, earlier: Span) -> Span | None:
    """The words of holding and the body's name together, where it is held at all."""
    start, end = view.sentence(match.start())
    reach = _reach(view, match, earlier=earlier, start=start)
    before = view.words[max(start, match.start() - reach) : match.start()]
    if NOT_HELD_BEFORE.search(before) or _is_of_others(view, match, sentence=(start, end)):
        return None
    if NOT_HELD_AFTER.match(view.words, match.end(), end) and not re.search(
        r"regist\w+[^.]{0,30}$", before
    ):
        return None
    ahead = HELD.search(view.words, match.end(), min(end, match.end() + AHEAD))
    behind = list(HELD.finditer(before))
    gap = len(before) - behind[-1].end() if behind else 999
    if (
        ahead
        and ahead.start() - match.end() < gap
        and "," not in view.words[match.end() : ahead.start()]
    ):
        return match.start(), ahead.end()
    if behind:
        return match.start() - len(before) + behind[-1].start(), match.end()
    if end - start < 50 or match.group().endswith(("list", "register")):
        return match.span()
    return None


def _is_of_others(view: AdvertView, match: re.Match[str], *, sentence: Span) -> bool:
    start, end = sentence
    if view.has(NOT_US_CUES, sentence) and NOT_US.search(view.words, start, end):
        return True
    near = max(start, match.start() - NEAR), min(end, match.end() + NEAR)
    return NOT_NEAR.search(view.words, *near) is not None


def _reach(view: AdvertView, match: re.Match[str], *, earlier: Span, start: int) -> int:
    """How far before a body its verb is looked for: bodies joined by "or" share one."""
    is_near = earlier[0] >= max(start, match.start() - REACH)
    if is_near and SHARES_VERB.search(view.words, earlier[1], match.start()):
        return 3 * REACH
    return REACH


def _persons(view: AdvertView) -> Iterator[tuple[RegistrationBody, Need, Span]]:
    """ "Registered nurse" and its kin, where the holder is meant."""
    for match in view.find_at(PERSON, PERSON_CUES):
        body = RegistrationBody[match.lastgroup or "OTHER"]
        if _is_holder(view, match, body=body):
            yield body, need_of(view, match.span()), match.span()


def _is_holder(view: AdvertView, match: re.Match[str], *, body: RegistrationBody) -> bool:
    if view.in_title(match.start()):
        return True
    start, _end = view.sentence(match.start())
    before = view.words[max(start, match.start() - 80) : match.start()]
    if HELD_AFTER.match(view.words, match.end()) and not NOT_HELD_BEFORE.search(before):
        return True
    if COLLEAGUE.search(before) and not INVITED.search(before):
        return False
    if OWN_ROLE[body].search(view.words, 0, view.pay_start) or WANTED.search(before):
        return True
    return bool(OPENS.fullmatch(before) or ASKED_AFTER.match(view.words, match.end()))
