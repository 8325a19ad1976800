"""Where to apply, and the reference to quote."""

import re

from crossward.core.adverts.cues import cues
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

LINK_CUES = cues("http", "www.")
REFERENCE_CUES = cues(" ref", "\nref", "reference", "ref:", "job id", "vacancy id")
CUES = (LINK_CUES, REFERENCE_CUES)
LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]{4,200}")
APPLY = re.compile(r"(?<![a-z])(?:appl(?:y|ication|ications|ying)|vacanc|careers?|jobs?)(?![a-z])")
REFERENCE = re.compile(
    r"(?<![a-z])(?:(?:job|vacancy|post|advert)? ?(?:reference|ref)(?:erence)?(?: (?:no"
    r"|number|code))?\.?|job id"
    r"|vacancy id) ?[:.#-]* ?(?P<code>(?=[a-z/_.-]{0,12}\d)[a-z0-9][a-z0-9/_.-]{2,24}[a-z0-9])"
)


def read_apply_link(view: AdvertView) -> Fact[str] | None:
    """The first web address whose sentence or own words speak of applying or of jobs."""
    for match in view.find(LINK, LINK_CUES, before=0, after=210):
        start, end = view.sentence(match.start())
        if APPLY.search(view.words, start, end):
            span = (match.start(), match.start() + len(match.group().rstrip(".,;:")))
            quote = view.evidence("apply_link", span).quote
            return view.fact("apply_link", quote, span)
    return None


def read_reference(view: AdvertView) -> Fact[str] | None:
    """The first code that follows words for a reference and holds a digit."""
    for match in view.find(REFERENCE, REFERENCE_CUES, before=12, after=60):
        quote = view.evidence("reference", match.span("code")).quote
        return view.fact("reference", quote, match.span("code"))
    return None
