"""What was understood of the typed words: each part can be taken away or put right."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from crossward.core.adverts.reading import Contract, Pattern, RegistrationBody
from crossward.core.matching.typed_facts import ENTRY_LEVEL, TypedFact
from crossward.core.matching.typed_roles import TypedRole
from crossward.core.matching.understanding import UnderstoodQuery, WordGroup
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.roles import all_roles
from crossward.web.design_system.advert_words import (
    BODY_WORDS,
    CONTRACT_WORDS,
    GROUP_WORDS,
    PATTERN_WORDS,
    band_words,
    pounds,
    role_words,
)
from crossward.web.search.addresses import Address
from crossward.web.search.forms import DISTANCES, FACETS
from crossward.web.search.typed_words import (
    in_quotes,
    marked_parts,
    with_other_words,
    without_part,
    without_place,
    without_words,
)

SURE = 0.5  # a fainter hint at a role orders results, but is not said to have been understood
OTHER_ROLES = 3
SAY: Mapping[str, Callable[[str], str]] = {
    "bands": band_words,
    "contracts": lambda value: CONTRACT_WORDS[Contract(value)],
    "patterns": lambda value: PATTERN_WORDS[Pattern(value)],
    "registrations": lambda value: BODY_WORDS[RegistrationBody(value)],
    "employer_groups": lambda value: GROUP_WORDS[EmployerGroup(value)],
    "pay_at_least": lambda value: f"{pounds(Decimal(value))} a year or more",
    ENTRY_LEVEL: lambda _: "Open to beginners",
}
FACT_NAMES = {facet: name for name, facet in FACETS.items()} | {"pay_at_least": "pay"}


@dataclass(frozen=True, slots=True)
class Change:
    """Another meaning of a part, and the search with it."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Part:
    """``words`` say what was understood; ``href`` is the same search without it."""

    words: str
    href: str
    kind: str = ""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """A word read as another, and the search for the word as it was typed."""

    meant: str
    typed: str
    href: str


def present_parts(understood: UnderstoodQuery, address: Address) -> tuple[Part, ...]:
    """Return every part of the typed words, in the order of a sentence."""
    if not understood.text:
        return ()
    return (
        *_role_part(understood, address),
        *(
            _word_part(group.words, address, understood=understood)
            for group in _plain_groups(understood)
        ),
        *(
            _marked_part(part, address, typed=understood.text)
            for part in marked_parts(understood.text)
        ),
        *(_fact_part(fact, address, typed=understood.text) for fact in understood.facts),
        *_place_part(understood, address),
    )


def present_corrections(understood: UnderstoodQuery, address: Address) -> tuple[Corrected, ...]:
    return tuple(
        Corrected(
            each.meant, each.typed, address.changed(q=in_quotes(understood.text, each.typed)).href
        )
        for each in understood.corrections
    )


def say_what_is_shown(understood: UnderstoodQuery, *, near: str) -> str:
    """ "Showing therapeutic radiographer jobs within 10 miles of Leeds"; "" for plain words."""
    role = understood_role(understood)
    facts = ", ".join(fact_words(fact) for fact in understood.facts)
    if not (role or facts or understood.place):
        return ""
    named = f"{_in_a_sentence(role_words(role.role))} jobs" if role else "jobs"
    return " ".join(("Showing", named, *([near] if near else []))) + (f": {facts}" if facts else "")


def understood_role(understood: UnderstoodQuery) -> TypedRole | None:
    """Return the role that the words surely mean."""
    is_told = any(group.is_role for group in understood.groups)
    best = understood.roles[0] if understood.roles and is_told else None
    return best if best is not None and best.weight >= SURE else None


def fact_words(fact: TypedFact) -> str:
    """Put a typed filter into the words that the filters beside the results use."""
    return SAY[fact.field](fact.value)


def _role_part(understood: UnderstoodQuery, address: Address) -> Iterator[Part]:
    role = understood_role(understood)
    if role is None:
        return
    told_by = _typed_words(understood, (g.words for g in understood.groups if g.is_role))
    typed = understood.text
    others = (each for each in _near_roles(understood, role) if each != role.role)
    rest = without_words(typed, told_by)
    yield Part(
        words=role_words(role.role),
        href=address.changed(q=rest).href,
        kind="Role",
        changes=(
            *(
                Change(
                    f"{role_words(each)} instead",
                    address.changed(
                        q=with_other_words(typed, told_by, instead=role_words(each).lower())
                    ).href,
                )
                for each in list(dict.fromkeys(others))[:OTHER_ROLES]
            ),
            *_only_this_role(role, address, rest=rest),
            _in_these_words(told_by, address, typed=typed),
        ),
    )


def _near_roles(understood: UnderstoodQuery, role: TypedRole) -> Iterator[str]:
    yield from (each.role for each in understood.roles)
    yield from all_roles()[role.role].neighbours if role.role in all_roles() else ()


def _only_this_role(role: TypedRole, address: Address, *, rest: str) -> Iterator[Change]:
    if not role.is_fine:
        words = f"Only adverts read as {_in_a_sentence(role_words(role.role))}"
        yield Change(words, address.changed(q=rest).adding("role", role.role).href)


def _word_part(words: str, address: Address, *, understood: UnderstoodQuery) -> Part:
    told_by = _typed_words(understood, [words])
    rest = without_words(understood.text, told_by)
    quoted = _in_these_words(told_by, address, typed=understood.text)
    return Part(f"“{words}”", address.changed(q=rest).href, changes=(quoted,))


def _plain_groups(understood: UnderstoodQuery) -> Iterator[WordGroup]:
    is_role_shown = understood_role(understood) is not None
    return (each for each in understood.groups if not (each.is_role and is_role_shown))


def _marked_part(part: str, address: Address, *, typed: str) -> Part:
    words = part.strip('-"')
    href = address.changed(q=without_part(typed, part)).href
    return Part(f"Without “{words}”" if part.startswith("-") else f"Exactly “{words}”", href)


def _fact_part(fact: TypedFact, address: Address, *, typed: str) -> Part:
    rest = without_words(typed, fact.words)
    return Part(
        words=fact_words(fact),
        href=address.changed(q=rest).href,
        changes=(
            *_only_this_fact(fact, address, rest=rest),
            _in_these_words(fact.words, address, typed=typed),
        ),
    )


def _only_this_fact(fact: TypedFact, address: Address, *, rest: str) -> Iterator[Change]:
    """A typed filter may be left unmet where little fits; a chosen one holds."""
    name = FACT_NAMES.get(fact.field)
    if name is not None:
        only = address.changed(q=rest).adding(name, fact.value)
        yield Change(f"Only {_in_a_sentence(fact_words(fact))}", only.href)


def _place_part(understood: UnderstoodQuery, address: Address) -> Iterator[Part]:
    place, words = understood.place, understood.place_words
    if place is None or address.value("near"):  # a place beside the words outdoes one in them
        return
    rest = without_place(understood.text, words)
    asked = address.value("miles")
    chosen = asked or f"{place.miles:.0f}"
    said = f"within {asked} miles of {place.label}" if asked else place.in_words()
    yield Part(
        words=f"{said[0].upper()}{said[1:]}",
        href=address.changed(q=rest, near="", miles="").href,
        kind="Place",
        changes=(
            *(
                Change(f"Within {miles} miles", address.changed(miles=miles).href)
                for miles in DISTANCES
                if miles != chosen
            ),
            Change(
                f"Look for the word “{words}” instead",
                address.changed(q=f'{rest} "{words}"'.strip(), miles="").href,
            ),
        ),
    )


def _in_these_words(words: str, address: Address, *, typed: str) -> Change:
    return Change(
        f"Look for the words “{words}” as they are", address.changed(q=in_quotes(typed, words)).href
    )


def _typed_words(understood: UnderstoodQuery, words: Iterable[str]) -> str:
    """Return words as they were typed, slips of the keyboard and all."""
    slips = {each.meant: each.typed for each in understood.corrections}
    told_by = (slips.get(word, word) for each in words for word in each.split())
    return " ".join(dict.fromkeys(told_by))


def _in_a_sentence(words: str) -> str:
    """Begin with a small letter, where the word is not an abbreviation or a name."""
    first = words.partition(" ")[0]
    return words if not first[1:].islower() else words[:1].lower() + words[1:]
