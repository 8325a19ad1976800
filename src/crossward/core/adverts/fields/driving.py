"""Whether the job asks for a driving licence or a driver."""

import re

from crossward.core.adverts.needs import need_of
from crossward.core.adverts.reading import Need
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

CUES = (
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
DRIVER = re.compile(
    r"(?<![a-z])(?:driv(?:ing|ers?'?s?)[ -]?licen[cs]e|licen[cs]e to drive|uk licen[cs]e"
    r"|car (?:owner|driver)(?: ?/ ?driver)?|drivers? with|(?:able|ability|willing\w*"
    r"|qualified|licen[cs]ed|legally|insured) (?:to )?drive(?![a-z]| (?:change|improv"
    r"|forward|innov|perform|the|service|quality|and (?:deliver|lead|motiv)|deliver|up"
    r"|transform|results?|this|through|strateg|success|our|business|projects?|efficien"
    r"|towards?))"
    r"|able to drive|can drive|must drive|be a (?:car )?driver|(?:access to|use of|own|have"
    r"|has|with|provide|hav(?:e|ing)) (?:an? |your |their )?(?:own )?(?:car|vehicle"
    r"|motor vehicle)(?= |,|\.|;|$|\n)(?! (?:park|pool|share|scheme|club|salary|lease|loan"
    r"|allowance|insur|mileage))"
    r"|full(?:,? (?:clean|valid|current|uk|british|eu|manual))*,? licen[cs]e"
    r"|clean licen[cs]e|lgv|hgv|category [bcd]1? (?:driv|licen)|class [12c] licen[cs]e)"
)
NOT_DRIVER = re.compile(
    r"car (?:lease|leasing|scheme|park)|lease car|salary sacrifice|discount"
    r"|company car(?! driver)|(?<![a-z])driver (?:diagram|for|of)|cycle to work"
    r"|not (?:essential|required|necessary|need)"
    r"|proof of (?:identity|id)|identification|id check|passport|documents?(?! and)"
    r"|drive (?:change|improvement|innovation|performance|forward)|driven|minutes"
    r"|short drive|hours? drive|within (?:an? )?\w+ drive|patients? (?:who|to)"
    r"|dvla (?:report|guid)|in the absence of|free|new car|parking|electric vehicle"
    r"|recovery vehicle"
)
TITLE_DRIVER = re.compile(
    r"(?<![a-z])(?:drivers?|lgv|hgv)(?![a-z])(?! (?:diagram|support|training))"
)


def read_driving(view: AdvertView) -> Fact[Need] | None:
    """The stronger need where an advert states two."""
    weak: Fact[Need] | None = None
    for match in view.find(DRIVER, *CUES, before=45, after=60):
        start, end = view.sentence(match.start())
        if NOT_DRIVER.search(view.words, start, end):
            continue
        need = need_of(view, match.span())
        fact = view.fact("driving", need, match.span())
        if need is Need.REQUIRED:
            return fact
        weak = weak or fact
    return weak
