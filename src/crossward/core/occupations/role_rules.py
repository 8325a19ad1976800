"""How titles are made: the rules by which a title's words point to a role."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from crossward.core.occupations.entries import load_entries
from crossward.core.occupations.phrases import PhraseFinder, to_plain_phrase
from crossward.core.occupations.roles import Role, all_roles

STRENGTH_OF_A_KNOWN_TITLE = 90.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRule:
    """One of ``words``, one of ``beside`` where given, none of ``without``: the role."""

    id: str
    role: str
    strength: float
    words: tuple[str, ...]
    beside: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    open_to: tuple[str, ...] = ()
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleEvidence:
    """Words of an advert's text that speak for the role of the same id."""

    id: str
    strong: tuple[str, ...]
    usual: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulePart:
    """What a phrase is to a rule: one of its words, or only beside or without."""

    rule: str
    is_word: bool
    is_beside: bool
    is_without: bool


@dataclass(frozen=True, slots=True)
class TitlePhrase:
    """The rules of which a phrase is a word, and the ids of those it is beside or without."""

    words: tuple[TitleRule, ...]
    beside: frozenset[str]
    without: frozenset[str]


@dataclass(frozen=True, slots=True)
class EvidenceWeight:
    role: str
    weight: int


@cache
def title_rules() -> Mapping[str, TitleRule]:
    """Return the rules of the data, and one for every role's own other titles."""
    written = load_entries("role_titles", TitleRule)
    taken = {to_plain_phrase(word) for rule in written.values() for word in rule.words}
    known = {f"titles-of-{role.id}": _titles_rule(role, taken) for role in all_roles().values()}
    return {**written, **{key: rule for key, rule in known.items() if rule.words}}


def _titles_rule(role: Role, taken: set[str]) -> TitleRule:
    titles = (role.name, *role.titles) if role.is_medtech else ()
    return TitleRule(
        id=f"titles-of-{role.id}",
        role=contract_role_id(role.id),
        strength=STRENGTH_OF_A_KNOWN_TITLE,
        words=tuple(title for title in titles if to_plain_phrase(title) not in taken),
        sources=role.sources,
    )


def contract_role_id(role_id: str) -> str:
    """Return the role of the reading contract that a finer role belongs to."""
    role = all_roles().get(role_id)
    while role is not None and role.parent is not None:
        role_id = role.parent
        role = all_roles().get(role_id)
    return role_id


@cache
def title_finder() -> PhraseFinder[RulePart]:
    return PhraseFinder(part for rule in title_rules().values() for part in _parts(rule))


@cache
def title_phrases() -> Mapping[str, TitlePhrase]:
    """Return what each phrase of the title finder is to the rules."""
    finder = title_finder()
    return {
        phrase: _told(parts) for phrase, parts in zip(finder.phrases, finder.meanings, strict=True)
    }


def _told(parts: Iterable[RulePart]) -> TitlePhrase:
    rules = title_rules()
    return TitlePhrase(
        words=tuple(rules[part.rule] for part in parts if part.is_word),
        beside=frozenset(part.rule for part in parts if part.is_beside),
        without=frozenset(part.rule for part in parts if part.is_without),
    )


def _parts(rule: TitleRule) -> Iterator[tuple[str, RulePart]]:
    for phrase in {*rule.words, *rule.beside, *rule.without}:
        yield (
            phrase,
            RulePart(rule.id, phrase in rule.words, phrase in rule.beside, phrase in rule.without),
        )


@cache
def evidence_finder() -> PhraseFinder[EvidenceWeight]:
    entries = load_entries("role_evidence", RoleEvidence).values()
    strong = [(word, EvidenceWeight(entry.id, 3)) for entry in entries for word in entry.strong]
    usual = [(word, EvidenceWeight(entry.id, 1)) for entry in entries for word in entry.usual]
    return PhraseFinder(strong + usual)
