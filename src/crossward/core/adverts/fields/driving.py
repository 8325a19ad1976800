"""Whether the job asks for a driving licence or a driver."""

import re

from crossward.core.adverts.cues import cues
from crossward.core.adverts.needs import need_of
from crossward.core.adverts.reading import Need
from crossward.core.adverts.view import AdvertView, Span
from crossward.core.values.evidence import Fact

SOUGHT = cues(
    "driv",
    "car owner",
    "a car",
    "own car",
    "own transport",
    "own vehicle",
    "vehicle",
    "licence",
    "license",
    "use of car",
    "car user",
)
CUES = (SOUGHT,)
# A driver or a licence; driving "change" or "a service forward" is another thing.
DRIVER = re.compile(
    r"(?<![a-z])(?:driv(?:ing|ers?'?s?)[ -]?licen[cs]e|licen[cs]e to drive|uk licen[cs]e"
    r"|car (?:owner|driver)(?:ship)?s?(?: ?/ ?driver)?|drivers? with"
    r"|(?:able|ability|willing\w*|qualified|licen[cs]ed|legally|insured|can|must"
    r"|being able) (?:to )?drive"
    r"(?=$|[.,;:)]|\n| (?:and (?!lead|deliver|motiv|improv)|a (?:car|vehicle|van"
    r"|minibus)|an? (?:trust|company)|in the uk|between|is |with|or (?!use )|to (?:and|work"
    r"|different|various)|the (?:car|vehicle|van|trust|transfer)|trust vehicles"
    r"|independently|around))"
    r"|be a (?:car )?driver(?! of)|drivers? (?:is|are)? ?(?:highly )?(?:preferred|desirable"
    r"|essential|required|only)|full(?:,? (?:clean|valid|current|uk|british|eu"
    r"|manual))*,? licen[cs]e"
    r"|clean licen[cs]e|lgv|hgv|category [bcd]1? (?:driv|licen)\w*"
    r"|class [12c] licen[cs]e)(?![a-z])(?! to practi)"
)
CAR = re.compile(
    r"(?<![a-z])(?:access to|use of|own|have|has|with|provide|having)"
    r" (?:an? |your |their )?(?:own )?(?:car|vehicle|motor vehicle)(?=[ ,.;)]|$|\n)"
    r"(?! (?:park|pool|share|scheme|club|salary|lease|loan|allowance|insur|mileage))"
)
NOT_DRIVER = re.compile(
    r"(?<![a-z])driver (?:diagram|for|of)|proof of (?:identity|id)|identification"
    r"|id (?:check|documents?)"
    r"|passports?|utility bill|minutes? drive|dvla (?:report|guid)|absence of"
    r"|i\.e\. driving|permits for|legislative"
)
# A licence and a car of one wish: "a licence and access to a vehicle would be an advantage".
TOGETHER = re.compile(
    r"(?:,| and| &| with| plus| or)+ (?:hold |have |having |has )?(?:a |an |your |their )?"
    r"(?:(?:access to|use of|own(?:ing|s)?|full(?:,? (?:clean|valid|current|uk))*|valid|current"
    r"|clean|uk|a|an|your|their|suitable|the|appropriate|reliable) )*"
    r"(?:car|vehicle|transport|driving licen[cs]e|licen[cs]e|driver)(?![a-z])"
    r"(?: (?:for|to) (?:work|business)(?: use| purposes)?)?"
)
TOGETHER_BEFORE = re.compile(
    r"(?:access to|use of|own|have) (?:an? |your |their )?(?:own )?(?:suitable )?(?:car|vehicle)"
    r"(?: for (?:work|business)(?: use| purposes)?)?(?: and|,|/) (?:hold |have )?(?:an? )?"
    r"(?:(?:full|valid|clean|current|uk),? )*$"
)
WISHED = re.compile(r"desir|advantage|prefer|ideal|benefi|useful|helpful|welcome")
NO_NEED = re.compile(r"not (?:be )?(?:essential|required|necessary|need|a requirement)")
NOT_CAR = re.compile(
    r"car (?:lease|leasing|scheme|park)|lease car|salary sacrifice|discount|company car"
    r"|cycle to work|drive (?:change|improvement)|driven"
    r"|short drive|hours? drive|patients? (?:who|to)|new car|parking|electric vehicle"
    r"|recovery vehicle|free "
)


def read_driving(view: AdvertView) -> Fact[Need] | None:
    """The stronger need where an advert states two."""
    weak: Fact[Need] | None = None
    for pattern, unless in ((DRIVER, NOT_DRIVER), (CAR, NOT_CAR)):
        for match in view.find(pattern, SOUGHT, before=45, after=60):
            start, end = view.sentence(match.start())
            if unless.search(view.words, start, end):
                continue
            need = need_of(view, _whole(view, match, sentence=(start, end)))
            if need is Need.REQUIRED and not NO_NEED.search(view.words, start, end):
                return view.fact("driving", need, match.span())
            if need is Need.DESIRABLE and not _is_waived(view.words[start:end]):
                weak = weak or view.fact("driving", need, match.span())
    return weak


def _whole(view: AdvertView, match: re.Match[str], *, sentence: Span) -> Span:
    """The licence and the car as one, where they are asked for in one breath."""
    after = TOGETHER.match(view.words, match.end(), sentence[1])
    opening = view.words[sentence[0] : match.start()]
    before = TOGETHER_BEFORE.search(opening)
    start = sentence[0] + before.start() if before else match.start()
    return start, after.end() if after else match.end()


def _is_waived(sentence: str) -> bool:
    """ "A car driver is not essential" and no more: no need at all."""
    return NO_NEED.search(sentence) is not None and not WISHED.search(sentence)
