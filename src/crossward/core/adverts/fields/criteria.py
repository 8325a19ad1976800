"""The person specification, split into typed criteria."""

import re

from crossward.core.adverts.cues import cues
from crossward.core.adverts.needs import WISH, WISH_CUES
from crossward.core.adverts.reading import Criterion, CriterionKind, Strength
from crossward.core.adverts.view import HEADING, AdvertView, Span
from crossward.core.values.evidence import Fact

SOUGHT = cues(
    "essential",
    "desirable",
    "you will need",
    "you'll need",
    "must have",
    "requirements",
    "criteria",
    "looking for",
    "skills and experience",
    "skills & experience",
    "about you",
    "person spec",
    "should have",
    "you'll have",
    "you will have",
    "required skills",
    "need to have",
    "to be considered",
)
CUES = (SOUGHT,)
BULLETS = ("·", "-", "*")
LONGEST_HEADING = 130
KINDS = (
    (
        CriterionKind.REGISTRATION,
        r"regist(?:ered|ration|er)|hcpc|nmc|gmc|gphc|pin|licence to practi",
    ),
    (
        CriterionKind.QUALIFICATION,
        (
            r"degree|diploma|nvq|qualif\w+|gcses?|a[ -]levels?|bsc|msc|phd|certificat\w+"
            r"|educated|masters|btec|trained|training in"
        ),
    ),
    (CriterionKind.EXPERIENCE, r"experienced?|worked|track record|previous|background|years'?"),
    (CriterionKind.KNOWLEDGE, r"knowledge|understanding|awareness|familiar\w*|aware"),
    (
        CriterionKind.SKILL,
        (
            r"skills?|ability|able to|proficien\w+|competen\w+|capab\w+|communicat\w+"
            r"|driv(?:e|er|ing)|literate|numerate"
        ),
    ),
    (
        CriterionKind.QUALITY,
        (
            r"motivat\w+|enthusias\w+|flexib\w+|commit\w+|passion\w*|attitude|caring"
            r"|compassion\w*|team|reliab\w+|positive|values|approach|empath\w+|dynamic"
            r"|organised"
        ),
    ),
)
# What stands before a word is sought, so that the engine skips letters.
PATTERNS = tuple((kind, re.compile(rf"[^a-z](?:{words})(?![a-z])")) for kind, words in KINDS)
SHORTEST, LONGEST, MOST = 8, 400, 60


def read_criteria(view: AdvertView) -> tuple[Fact[Criterion], ...]:
    """The lines of each list that a heading of the person specification opens."""
    found: list[Fact[Criterion]] = []
    done = view.text_start
    for at in view.places(SOUGHT):
        if at < done:
            continue
        start, end = view.line(at)
        if end - start > LONGEST_HEADING or view.words.startswith(BULLETS, start):
            continue
        lines = _list_after(view, end + 1)
        strength = _strength(view.words[start:end]) if lines else Strength.ESSENTIAL
        for line in lines:
            found.append(_criterion(view, line, strength=strength))
            done = line[1]
    return tuple(found[:MOST])


def _strength(heading: str) -> Strength:
    match = HEADING.match(heading)
    if match:
        return Strength.ESSENTIAL if match["word"] == "essential" else Strength.DESIRABLE
    return Strength.DESIRABLE if "desirable" in heading else Strength.ESSENTIAL


def _list_after(view: AdvertView, at: int) -> list[Span]:
    """The bullets from ``at`` on, until the list ends."""
    lines: list[Span] = []
    while at < len(view.words) and len(lines) < MOST:
        if not view.words.startswith(BULLETS, at):
            break
        end = view.words.find("\n", at)
        end = len(view.words) if end < 0 else end
        if SHORTEST <= end - at <= LONGEST:
            lines.append((at + 1, end))
        at = end + 1
    return lines


def _criterion(view: AdvertView, line: Span, *, strength: Strength) -> Fact[Criterion]:
    words = view.words[line[0] : line[1]]
    wishes = view.all_at(WISH, WISH_CUES)
    if any(line[0] <= at < line[1] for at, _end in wishes) and "essential" not in words:
        strength = Strength.DESIRABLE
    return view.fact("criteria", Criterion(strength, _kind(words)), line)


def _kind(words: str) -> CriterionKind:
    """The first kind in their order of which a word stands in the line."""
    led = f" {words}"
    kinds = (kind for kind, pattern in PATTERNS if pattern.search(led))
    return next(kinds, CriterionKind.OTHER)
