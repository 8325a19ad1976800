"""Which role an advert's title, and where it is silent the text, means."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from crossward.core.occupations.phrases import PhraseHit, to_plain_phrase
from crossward.core.occupations.role_rules import (
    EvidenceWeight,
    RulePart,
    TitlePhrase,
    TitleRule,
    evidence_finder,
    title_finder,
    title_phrases,
)

FALLBACK_ROLE = "other-support"
SURE = 50.0  # below this strength, slips of spelling are looked for
LATER_PART_PENALTY = 12.0  # "Administrator - Radiology": the first part names the work
BESIDE_BONUS = 2.0  # work and field together tell more than a name alone
TITLE_WEIGHT = 4  # a word in the title tells as much as four in the text
DEFAULT_WEIGHT = 2  # what the rule's own role is given before the text is read
AROUND_ROLES = ("other-clinical", "other-support")
TECHNICAL_LEAST = 8  # weight of evidence below which an open title is not taken as technical
TECHNICAL_MARGIN = 1.3  # and how much more it must be than what speaks for the roles around
UNSUPPORTED = 0.2  # confidence where neither title nor text says anything
OPENING = 300  # characters; adverts with an open title often name the role in their first words
OPENING_WEIGHT = 3
NAMED = 80.0  # the strength of rules that name a role, not only a field
TEXT_READ = 5000  # characters; what follows is the employer's standing text

_WORD = re.compile("[a-z0-9]+")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
# One set of letters opens it, so that the engine skips all others at once.
_PARTS = re.compile(
    r"[\s,;:(\[|\u2013-](?:(?<=\s)[-\u2013\u2014|]+\s|(?<=[,;:(\[|])|(?<=\s)[-\u2013]"
    r"|(?<=[-\u2013])\s)"
)


Company = Sequence[tuple[PhraseHit[RulePart], TitlePhrase]]


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """The role a title means: an id of the reading contract.

    ``words`` are those that decided, in small letters as written in the title or, where
    ``from_text``, in title and text. ``runners_up`` are other roles with how much spoke for
    each, best first.
    """

    role: str
    confidence: float
    words: tuple[str, ...]
    runners_up: tuple[tuple[str, float], ...] = ()
    from_text: bool = False


@dataclass(frozen=True, slots=True)
class _Vote:
    strength: float
    rule: TitleRule
    phrase: str


def find_role(title: str, text: str | None = None) -> RoleMatch:
    """Find the role of an advert from its title, and from its text where that is needed."""
    votes = _votes(title)
    if not votes or votes[0].rule.open_to:
        return _decide_by_text(title, text or "", votes=votes)
    return _match_from_title(title, votes)


def find_role_in_title(title: str) -> RoleMatch | None:
    """Find the role that the words of a title name by themselves, if they do."""
    votes = _votes(title)
    if not votes or votes[0].rule.open_to or votes[0].strength < SURE:
        return None
    return _match_from_title(title, votes)


def _votes(title: str) -> list[_Vote]:
    votes = _title_votes(title)
    if not votes or votes[0].strength < SURE:
        votes = _title_votes(title, mended=True) or votes
    return votes


def _match_from_title(title: str, votes: list[_Vote]) -> RoleMatch:
    return RoleMatch(
        role=votes[0].rule.role,
        confidence=_confidence(votes),
        words=(as_written(votes[0].phrase, title),),
        runners_up=_runners_up(votes),
    )


def _title_votes(title: str, *, mended: bool = False) -> list[_Vote]:
    """Return the rules that the title satisfies, strongest first."""
    plain, part_starts = _plain_parts(title)
    if mended:
        plain = title_finder().mend_spelling(plain)
    told = title_phrases()
    hits = title_finder().find_all(plain)
    company = [(hit, told[hit.phrase]) for hit in hits]
    words = [hit for hit, means in company if means.words]
    standing_alone = _outermost(words)
    first_part = min((_part_of(hit.start, part_starts) for hit in standing_alone), default=0)
    votes = []
    for hit in words:
        is_later = _part_of(hit.start, part_starts) > first_part
        bonus = hit.phrase.count(" ") - LATER_PART_PENALTY * is_later
        for rule in told[hit.phrase].words:
            if not (rule.beside or hit in standing_alone):
                continue
            if _is_satisfied(rule, hit, company=company):
                strength = rule.strength + bonus + BESIDE_BONUS * bool(rule.beside)
                votes.append(_Vote(strength, rule, hit.phrase))
    return sorted(votes, key=lambda vote: -vote.strength)


def _plain_parts(title: str) -> tuple[str, list[int]]:
    """Return the title as plain words, and where in them each of its parts begins."""
    parts = [to_plain_phrase(part) for part in _PARTS.split(unescape(title))]
    starts, length = [], 0
    for part in parts:
        starts.append(length)
        length += len(part) + bool(part)
    return " ".join(part for part in parts if part), starts


def _part_of(start: int, part_starts: list[int]) -> int:
    return sum(begin <= start for begin in part_starts)


def _outermost(words: Sequence[PhraseHit[RulePart]]) -> list[PhraseHit[RulePart]]:
    """Return the hits that are not inside a longer one."""
    if len(words) == 1:
        return list(words)
    return [
        hit
        for hit in words
        if not any(_is_inside(hit, other) and other is not hit for other in words)
    ]


def _is_satisfied(rule: TitleRule, word: PhraseHit[RulePart], *, company: Company) -> bool:
    if rule.without:
        for hit, means in company:
            if rule.id in means.without and not _is_inside(hit, word):
                return False
    if not rule.beside:
        return True
    return any(
        rule.id in means.beside and (hit.end <= word.start or hit.start >= word.end)
        for hit, means in company
    )


def _is_inside(hit: PhraseHit[RulePart], other: PhraseHit[RulePart]) -> bool:
    return other.start <= hit.start and hit.end <= other.end


def as_written(phrase: str, text: str) -> str:
    """Return the words of a plain phrase as ``text`` has them, in small letters."""
    low, (first, *rest) = f" {text.lower()} ", phrase.split()
    at = low.find(first)
    while at > 0:
        after = at + len(first)
        is_whole = _LETTERS.isdisjoint((low[at - 1], low[after]))
        if is_whole and (end := _end_of_run(rest, low, after=after)):
            return low[at:end]
        at = low.find(first, after)
    return phrase


def _end_of_run(words: list[str], low: str, *, after: int) -> int:
    """Say where ``words`` end if they come next ``after`` a place; 0 if they do not."""
    end = after
    for word in words:
        found = _WORD.search(low, end)
        if found is None or found[0] != word:
            return 0
        end = found.end()
    return end


def _confidence(votes: list[_Vote]) -> float:
    best = votes[0]
    rival = next((vote for vote in votes if vote.rule.role != best.rule.role), None)
    margin = 20.0 if rival is None else min(20.0, best.strength - rival.strength)
    return round(min(0.99, 0.45 + best.strength / 250 + margin / 100), 2)


def _runners_up(votes: list[_Vote]) -> tuple[tuple[str, float], ...]:
    others: dict[str, float] = {}
    for vote in votes[1:]:
        if vote.rule.role != votes[0].rule.role:
            others.setdefault(vote.rule.role, round(vote.strength / 100, 2))
    return tuple(others.items())[:3]


def _decide_by_text(title: str, text: str, *, votes: list[_Vote]) -> RoleMatch:
    rule = votes[0].rule if votes else None
    spoken = _evidence(title, text)
    allowed = set(rule.open_to) if rule else set(spoken)
    weights = {role: sum(words.values()) for role, words in spoken.items() if role in allowed}
    default = rule.role if rule else FALLBACK_ROLE
    weights[default] = weights.get(default, 0) + DEFAULT_WEIGHT
    _drop_faint(weights, default=default)
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    role = ranked[0][0]
    words = spoken.get(role, {})
    deciding = sorted(words, key=lambda word: -words[word])[:5]
    return RoleMatch(
        role=role,
        confidence=_text_confidence(ranked) if deciding else UNSUPPORTED,
        words=tuple(as_written(word, f"{title}\n{text}") for word in deciding)
        or tuple(as_written(vote.phrase, title) for vote in votes[:1]),
        runners_up=tuple((other, float(score)) for other, score in ranked[1:4]),
        from_text=bool(deciding),
    )


def _drop_faint(weights: dict[str, int], *, default: str) -> None:
    """Where the work may be neither technical nor scientific, ask more of what says it is."""
    around = max((weights.get(role, 0) for role in AROUND_ROLES), default=0)
    if around == 0:
        return
    needed = max(TECHNICAL_LEAST, TECHNICAL_MARGIN * around)
    for role in [role for role in weights if role not in {*AROUND_ROLES, default}]:
        if weights[role] < needed:
            del weights[role]


def _text_confidence(ranked: list[tuple[str, int]]) -> float:
    weight = ranked[0][1]
    rival = ranked[1][1] if len(ranked) > 1 else 0
    return round(min(0.85, 0.3 + 0.5 * (weight - rival) / max(weight, 1)), 2)


def _evidence(title: str, text: str) -> dict[str, dict[str, int]]:
    """Return for each role the words that speak for it, with their weights, each once."""
    spoken: dict[str, dict[str, int]] = defaultdict(dict)
    finder = evidence_finder()
    for hit in finder.find_all(to_plain_phrase(text[:TEXT_READ])):
        _weigh(spoken, hit, times=1)
    for hit in finder.find_all(to_plain_phrase(title)):
        _weigh(spoken, hit, times=TITLE_WEIGHT)
    for vote in _title_votes(text[:OPENING]):
        if not (vote.rule.open_to or vote.rule.beside) and vote.rule.strength >= NAMED:
            spoken[vote.rule.role].setdefault(vote.phrase, OPENING_WEIGHT)
    return spoken


def _weigh(
    spoken: dict[str, dict[str, int]], hit: PhraseHit[EvidenceWeight], *, times: int
) -> None:
    for meaning in hit.meanings:
        spoken[meaning.role][hit.phrase] = meaning.weight * times
