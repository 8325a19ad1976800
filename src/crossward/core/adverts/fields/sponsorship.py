"""Whether the employer sponsors people who need leave to work in the UK."""

import re

from crossward.core.adverts.cues import cues
from crossward.core.adverts.reading import Sponsorship
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

SOUGHT = cues("sponsor", "tier 2", "tier two", "skilled worker", "work permit", "visa")
CUES = (SOUGHT,)
TOPIC = re.compile(
    r"(?<![a-z])(?:sponsorship|sponsor(?:ed)?|tier (?:2|two)|skilled worker|work permits?"
    r"|visas?)(?![a-z])"
)
CONTEXT = re.compile(
    r"tier (?:2|two)|visa|work permit|sponsorship|right to work|certificate of|overseas"
    r"|skilled worker|home office|ukvi|international|(?:not|n't) sponsor|licen[cs]ed sponsor"
    r"|sponsor licen[cs]e"
)
# Courses paid for, tests that the law makes, and what others are told to find out.
NEITHER = re.compile(
    r"sponsorship (?:opportunit\w+|of (?:\w+ )?(?:professional|qualif|course|stud)|in \w+,"
    r"|for (?:a |your )?(?:course|stud|degree|masters)|to (?:obtain|gain) gmc)"
    r"|sponsor\w* (?:\w+ ){1,3}gmc"
    r"|undertaking sponsorship|resident labour|suitably qualified|resident worker"
    r"|shortage occupation|self[ -]assess|any roles? (?:that|for which)|visa (?:applications,"
    r"|violation)|sponsors? of (?:the )?(?:trial|study|research)"
)
REFUSED = re.compile(
    r"cannot be |unable to (?:offer|provide|sponsor|consider|accept|issue|support|obtain|meet)"
    r"|cannot (?:offer"
    r"|provide|sponsor|be offered|be sponsored|accept|consider|apply)|can not (?:offer"
    r"|sponsor|provide)|can't (?:offer|sponsor)|not (?:able|eligible|in a position"
    r"|available|be able|meet|qualify|offer\w*|provide|sponsor|currently|be offered"
    r"|be considered|accept|possible|suitable|sponsorable|hold|be eligible|be suitable"
    r"|be sponsored|obtain|permitted|consider)"
    r"|no (?:visa |tier 2 )?sponsorship|does not|do(?: not|n't) (?:offer|sponsor|provide|have|meet"
    r"|accept)|unlikely|without (?:the need|requiring|sponsorship|restriction)|are not"
)
OFFERED = re.compile(
    r"are welcomed?(?: and)?|will be considered|(?:sponsorship|visa)(?: is| are| will be"
    r"| can be| may be)? (?:available|offered|provided|considered|possible)|(?:offer"
    r"|provide|consider|support|obtain|able to|can (?:offer|provide|arrange|sponsor"
    r"|support|consider)|arrange|eligible|happy to"
    r"|willing to)(?![a-z])[a-z ,/()\d]{0,45}(?:sponsor\w*|visa|tier 2|certificates? of)"
    r"|welcom\w* (?:applications|applicants|candidates|people)[a-z ]{0,60}(?:visa|sponsor)"
    r"|hold(?:s)? (?:an? )?(?:tier 2 )?sponsor|we sponsor|licen[cs]ed sponsor|qualif(?:y"
    r"|ies) for|suitable for|visa (?:fees|costs?|application) (?:paid|covered|support)"
    r"|support with (?:visa|your visa)"
)


def read_sponsorship(view: AdvertView) -> Fact[Sponsorship] | None:
    """The first sentence that offers or refuses; a refusal anywhere outweighs a welcome."""
    offered: Fact[Sponsorship] | None = None
    for match in view.find(TOPIC, SOUGHT, before=12, after=40):
        start, end = view.sentence(match.start())
        if NEITHER.search(view.words, start, end) or not CONTEXT.search(view.words, start, end):
            continue
        welcome = OFFERED.search(view.words, start, end)
        refusal = REFUSED.search(view.words, start, end)
        if end - start < 45 and view.words[start:end].lstrip().startswith("·"):
            welcome = welcome or match  # a benefit in a list
        if refusal and not (welcome and welcome.start() < refusal.start()):
            return view.fact("sponsorship", Sponsorship.REFUSED, (start, end))
        if welcome and offered is None:
            offered = view.fact("sponsorship", Sponsorship.OFFERED, (start, end))
    return offered
