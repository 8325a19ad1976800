"""What an advert earns for words with one meaning: where it names them, and how much it tells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from crossward.core.matching.clauses import AtLeast, Clause, Has, HasPhrase, Named, Points
from crossward.core.matching.ranking_facts import ranking_facts
from crossward.core.matching.same_words import spell_out
from crossward.core.matching.typed_text import Stems
from crossward.core.matching.understanding import WordGroup

APART = "title_words_apart"


class Worth(NamedTuple):
    """What decides how much a name earns: ``share`` is the fact that says how much less, if any."""

    part: str
    weight: int
    is_everyday: bool
    share: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """How much the text is about a group's words, under whatever name."""

    group: WordGroup

    @property
    def ways(self) -> tuple[Points, ...]:
        return tuple(_ways(self.group, "told"))

    def names(self) -> Iterator[tuple[Stems, Worth]]:
        return _names(self.group, "told")


def points_for_group(group: WordGroup) -> Iterator[Named | Told]:
    """A word earns where it is named and again for how much the text is about it."""
    is_telling = len(group.stems) == 1 and group.weight >= ranking_facts()["telling_weight"]
    telling = frozenset(group.stems if is_telling else ())
    yield Named(tuple(_ways(group, "named")), telling)
    yield Told(group)


def _names(group: WordGroup, part: str) -> Iterator[tuple[Stems, Worth]]:
    """A group is worth its most telling word; another name for it is worth less."""
    weight, is_everyday = group.weight, group.is_everyday
    yield group.stems, Worth(part, weight, is_everyday)
    for share, names in (("other_name", group.others), ("near_name", group.near)):
        if names:
            worth = Worth(part, weight, is_everyday, share)
            yield from ((stems, worth) for stems in names)


@cache
def points_by_field(worth: Worth) -> Mapping[str, int]:
    facts = ranking_facts()
    hundredths = facts["everyday_word"][worth.part] if worth.is_everyday else 100
    share = facts[worth.share][worth.part] if worth.share else 100
    times = dict(facts[worth.part])
    if "employer" in times and not worth.share and worth.weight >= facts["telling_weight"]:
        times["employer"] = facts["telling_employer"]
    return {
        field: int(worth.weight * (number * hundredths / 100) * share / 100)
        for field, number in times.items()
    }


def _ways(group: WordGroup, part: str) -> Iterator[Points]:
    facts = ranking_facts()
    names = [(stems, worth.share, points_by_field(worth)) for stems, worth in _names(group, part)]
    for field in facts[part]:
        where = facts["where"][field]
        for stems, share, points in names:
            if not points[field] or not _can_be_told(stems, field=field):
                continue
            if share:
                reason = f"“{spell_out(stems)}” {where}, for “{group.words}”"
            else:
                reason = f"“{group.words}” {where}"
            yield Points(in_field(field, stems), points[field], reason)
            if field == "title" and len(stems) > 1 and not share:
                yield _apart(group, where=where)


def _apart(group: WordGroup, *, where: str) -> Points:
    """A title that holds several words with one meaning apart earns for them, too."""
    worth = points_by_field(Worth("named", group.weight, group.is_everyday, APART))
    words = tuple(Has("title", word) for word in group.stems)
    reason = f"The words of “{group.words}” {where}"
    return Points(AtLeast(len(words), words), worth["title"], reason)


def _can_be_told(stems: Stems, *, field: str) -> bool:
    """Only title and text keep the order of words, so only there a run of words is told."""
    return len(stems) == 1 or field not in {"place", "employer"}


def in_field(field: str, stems: Stems) -> Clause:
    """Ask for a word, or for a run of words each of which stands there as often."""
    if len(stems) == 1:
        return Has(field, stems[0])
    if field in {"title", "anywhere", "body"}:
        return HasPhrase("title" if field == "title" else "body", stems)
    words: tuple[Clause, ...] = (HasPhrase("body", stems), *(Has(field, word) for word in stems))
    return AtLeast(len(words), words)
