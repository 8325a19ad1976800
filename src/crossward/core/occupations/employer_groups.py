"""The five employer groups, and which of them an employer belongs to."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from crossward.core.occupations.entries import load_entries


class EmployerGroup(StrEnum):
    NHS = "nhs"
    DEFENCE_AND_CIVIL_SERVICE = "defence_and_civil_service"
    RESEARCH = "research"
    LOCAL_GOVERNMENT = "local_government"
    INDUSTRY = "industry"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class EmployerGroupVerdict:
    """The group and, in plain words, why: "The name says NHS Foundation Trust"."""

    group: EmployerGroup
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerRule:
    """Words in an employer's name that tell its group; see data/employer_groups."""

    id: str
    group: EmployerGroup
    why: str
    words: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    sources: tuple[str, ...]


@lru_cache(maxsize=8192)
def decide_employer_group(employer: str) -> EmployerGroupVerdict:
    """Decide from the employer's name as an advert gives it."""
    name = " ".join(employer.replace("\u2019", "'").split())
    if not name:
        return EmployerGroupVerdict(EmployerGroup.OTHER, "The advert names no employer.")
    for rule, decider in _deciders():
        words = decider.words_in(name)
        if words:
            return EmployerGroupVerdict(rule.group, f"The name says “{words}”, {rule.why}.")
    return EmployerGroupVerdict(
        EmployerGroup.OTHER, "Nothing in the name tells which group the employer belongs to."
    )


@dataclass(frozen=True, slots=True)
class _Decider:
    words: re.Pattern[str]
    capitals: re.Pattern[str]
    unless: re.Pattern[str]
    names: frozenset[str]

    def words_in(self, name: str) -> str:
        """Return the words of the rule that stand in ``name``, as they are written there."""
        if name.casefold() in self.names:
            return name
        found = self.words.search(name) or self.capitals.search(name)
        if found is None or self.unless.search(name):
            return ""
        return found[0]


@cache
def _deciders() -> tuple[tuple[EmployerRule, _Decider], ...]:
    rules = load_entries("employer_groups", EmployerRule).values()
    return tuple((rule, _decider(rule)) for rule in rules)


def _decider(rule: EmployerRule) -> _Decider:
    return _Decider(
        words=_whole_words(rule.words, flags=re.IGNORECASE),
        capitals=_whole_words(rule.capitals, flags=0),
        unless=_whole_words(rule.unless, flags=re.IGNORECASE),
        names=frozenset(name.casefold() for name in rule.names),
    )


def _whole_words(phrases: tuple[str, ...], *, flags: int) -> re.Pattern[str]:
    """Match any of the phrases as whole words, longest first; nothing, where there are none."""
    longest_first = sorted(phrases, key=len, reverse=True)
    either = "|".join(re.escape(phrase.replace("\u2019", "'")) for phrase in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)", flags)
