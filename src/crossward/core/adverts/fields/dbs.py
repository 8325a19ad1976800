"""The criminal record check an advert asks for."""

import re

from crossward.core.adverts.cues import cues
from crossward.core.adverts.reading import Dbs
from crossward.core.adverts.view import AdvertView, Span
from crossward.core.values.evidence import Fact

SOUGHT = cues(
    "dbs",
    "crb",
    "pvg",
    "accessni",
    "access ni",
    "criminal record",
    "criminal background",
    "criminal disclosure",
    "enhanced check with",
    "enhanced disclosure",
    "standard disclosure",
    "basic disclosure",
    "for disclosure",
    "disclosure and",
    "disclosure &",
    "disclosure barring",
    "disclosure the",
    "disclosure scotland",
    "disclosure check",
    "disclosure from the",
    "disclosure at a",
)
NOT_CHECK_CUES = cues(
    "public interest",
    "disclosure of",
    "non-disclosure",
    "nondisclosure",
    "information disclosure",
    "audit disclosure",
    "entry clearance",
    "each country",
    "every country",
    "any country",
    "process",
    "administer",
    "co-ordinat",
    "coordinat",
    "chas",
    "countersign",
)
CUES = (SOUGHT, NOT_CHECK_CUES)
CHECK = re.compile(
    r"(?<![a-z])(?:dbs|crb|pvg|access ?ni|criminal records?(?: bureau)?(?: checks?)?"
    r"|criminal background check|enhanced check with (?:[a-z']+ ){0,3}barred lists?"
    r"|disclosure (?:(?:and|&) )?(?:the )?barring|disclosure scotland|(?:enhanced|standard|basic"
    r"|for|criminal) disclosure|disclosure (?:check|from the|at an?))(?![a-z])"
    # Words that an advert has run together.
    r"|(?<=[a-z])enhanced disclosure(?![a-z])|(?<![a-z])(?:dbs|crb)(?=checks?(?![a-z]))"
)
LEVEL = re.compile(
    r"(?<![a-z])(?P<level>enhanced|standard|basic)(?: (?:level|and|or|with|disclosure|the"
    r"|barred|lists?|nhs|adults?'?|child|children(?:'s)?|clear|satisfactory|full|dbs|crb"
    r"|checks?|information))*[ ,(/-]*$"
)
LEVEL_AFTER = re.compile(
    r"(?P<level>enhanced|standard|basic)(?: level| check| disclosure| dbs|\)|$)"
)
NEW_SENTENCE = re.compile(r"[.;\n]")
FAR = 50
LABELLED = re.compile(
    r"(?: checks?)?\)? ?[:(-] ?(?P<level>enhanced|standard|basic)(?![a-z])(?! (?:pay|rates?))"
)
# What stands before a word is sought, so that the engine skips letters.
MAYBE = re.compile(
    r"[^a-z](?:if (?:the|this|your|a"
    r"|you(?! have (?:now )?decided| want| would| feel| think| are (?:interested|passionate|ready"
    r"|looking)"
    r"|'re (?:interested|passionate|ready|looking))|required|applicable|appropriate|necessary"
    r"|successful candidate)(?! successful| has)|may be|might|where (?:required|applicable"
    r"|appropriate|necessary|relevant|the|a)|(?:as|when) (?:required|appropriate|applicable"
    r"|necessary)"
    r"|depending on the role|some (?:of our )?(?:posts|roles)|certain (?:posts|roles)|for (?:posts"
    r"|roles|those posts|jobs) (?:that|which|requiring)|posts (?:that|which|requiring"
    r"|(?:\w+ ){0,6}for which)|not (?:be )?(?:subject|require)|does not require|could be"
    r"|could involve)(?![a-z])"
)
NOT_CHECK = re.compile(
    r"public interest|disclosure of (?:information|confidential)|non-?disclosure"
    r"|information disclosure|audit disclosure"
    # What a visa asks for, and what the holder does for others.
    r"|entry clearance|each country|every country|any country|"
    + "|".join(
        rf"{deed}(?:e|es|ing)?(?: [a-z]+){{0,5}} (?:dbs|crb|disclosure)"
        for deed in ("process", "administer", "co-?ordinat", "chas", "countersign")
    )
)
CLAUSE_END = re.compile(
    r"(?:,|;| -) (?:and|but) (?:you|we|the)(?![a-z])| and (?:you )?will be required"
    r"| to (?:exclude|sign up)(?![a-z])"
)
COST = re.compile(r"(?<![a-z])(?:costs?|charges?|fees?|levy|deduct\w*|update service)(?![a-z])")
OWN_LEVEL = re.compile(r"enhanced|standard|basic")
TO_CHECK = re.compile(r"[^.;\n]{0,40}?check")
RANK = (Dbs.ENHANCED, Dbs.STANDARD, Dbs.BASIC, Dbs.UNSPECIFIED)


def read_dbs(view: AdvertView) -> Fact[Dbs] | None:
    """The highest level asked for without condition; its cost alone does not undo a condition."""
    best: tuple[Dbs, Span] | None = None
    is_conditional = False
    for match in view.find_at(CHECK, SOUGHT):
        start, end = view.sentence(match.start())
        if view.has(NOT_CHECK_CUES, (start, end)) and NOT_CHECK.search(view.words, start, end):
            continue
        if MAYBE.search(view.led, start, end + 1) and MAYBE.search(
            view.led, start, _clause_end(view, match, end=end) + 1
        ):
            is_conditional = True
            continue
        if is_conditional and COST.search(view.words, start, end):
            continue
        level = _level(view, match, sentence=(start, end))
        if best is None or RANK.index(level) < RANK.index(best[0]):
            best = (level, _span(view, match, start=start))
    return view.fact("dbs", best[0], best[1]) if best else None


def _clause_end(view: AdvertView, match: re.Match[str], *, end: int) -> int:
    """Where the check's own clause ends: a condition after it is of something else."""
    other = CLAUSE_END.search(view.words, match.end(), end)
    return other.start() if other else end


def _span(view: AdvertView, match: re.Match[str], *, start: int) -> Span:
    before = _level_before(view, match, start=start)
    shift = before.start() - min(60, match.start() - start) if before else 0
    check = LABELLED.match(view.words, match.end()) or TO_CHECK.match(view.words, match.end())
    return match.start() + shift, check.end() if check else match.end()


def _level(view: AdvertView, match: re.Match[str], *, sentence: Span) -> Dbs:
    start, end = sentence
    own = OWN_LEVEL.match(match.group())
    if own:
        return Dbs(own.group())
    before = _level_before(view, match, start=start)
    if before:
        return Dbs(before["level"])
    after = LABELLED.match(view.words, match.end(), end) or LEVEL_AFTER.search(
        view.words, match.end(), end
    )
    if after is None or after.start() > match.end() + FAR:
        return Dbs.UNSPECIFIED
    is_apart = NEW_SENTENCE.search(view.words, match.end(), after.start("level"))
    return Dbs.UNSPECIFIED if is_apart else Dbs(after["level"])


def _level_before(view: AdvertView, match: re.Match[str], *, start: int) -> re.Match[str] | None:
    before = view.words[max(start, match.start() - 60) : match.start()]
    return LEVEL.search(before) if OWN_LEVEL.search(before) else None
