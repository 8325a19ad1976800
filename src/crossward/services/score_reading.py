"""Score the reader against adverts marked by people."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.contract_form import FIELDS, facts_of, to_contract
from crossward.core.adverts.reader import read_advert
from crossward.core.adverts.reading import Reading

LEAST_ITEMS = 5  # fields with fewer marked items are shown but do not enter the mean
Mark = Mapping[str, Any]


@dataclass(slots=True)
class FieldScore:
    """Counts over items: found and marked, found only, marked only."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def support(self) -> int:
        return self.right + self.missed

    @property
    def precision(self) -> float:
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return _share(self.right, self.support)

    @property
    def f1(self) -> float:
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


@dataclass(frozen=True, slots=True)
class Miss:
    """One field of one advert that was not read as marked."""

    advert_id: str
    title: str
    field: str
    expected: tuple[str, ...]
    got: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(slots=True)
class ReadingScore:
    """Scores by field over ``n`` marked adverts; ``unmatched`` marks had no advert."""

    fields: dict[str, FieldScore] = field(default_factory=dict)
    n: int = 0
    unmatched: int = 0
    misses: list[Miss] = field(default_factory=list)

    @property
    def mean_f1(self) -> float:
        scored = [score.f1 for score in self.fields.values() if score.support >= LEAST_ITEMS]
        return sum(scored) / len(scored) if scored else 0.0


def score_reading(adverts: Iterable[Advert], marks: Sequence[Mark]) -> ReadingScore:
    """Read the marked adverts among ``adverts`` and compare item by item, doubtful fields apart."""
    waiting = {str(mark["id"]): mark for mark in marks}
    score = ReadingScore(fields={name: FieldScore() for name in _names()})
    for advert in adverts:
        mark = waiting.pop(mark_id(advert), None)
        if mark is not None:
            _score_one(score, advert, mark=mark)
    score.unmatched = len(waiting)
    return score


def mark_id(advert: Advert) -> str:
    """The id that marks use: the last part of the advert's web address."""
    return advert.url.rstrip("/").rsplit("/", 1)[-1] or advert.identifier


def _score_one(score: ReadingScore, advert: Advert, *, mark: Mark) -> None:
    reading = read_advert(advert)
    got, expected = _items(to_contract(reading)), _items(mark)
    doubtful = set(mark.get("in_doubt", ()))
    score.n += 1
    for name in _names():
        if name.partition(".")[0] in doubtful:
            continue
        _count(score.fields[name], got[name], expected=expected[name])
        if got[name] != expected[name]:
            score.misses.append(
                _miss(advert, reading, name=name, sides=(expected[name], got[name]))
            )


def _count(score: FieldScore, got: frozenset[str], *, expected: frozenset[str]) -> None:
    score.right += len(got & expected)
    score.wrong += len(got - expected)
    score.missed += len(expected - got)


def _miss(
    advert: Advert, reading: Reading, *, name: str, sides: tuple[frozenset[str], frozenset[str]]
) -> Miss:
    facts = facts_of(reading, name.partition(".")[0])
    return Miss(
        advert_id=mark_id(advert),
        title=advert.title,
        field=name,
        expected=tuple(sorted(sides[0])),
        got=tuple(sorted(sides[1])),
        evidence=tuple(one.quote for fact in facts for one in fact.evidence),
    )


def _names() -> list[str]:
    """The fields as they are scored: pay as its range, its period and its pro rata."""
    return ["pay", "pay.period", "pay.pro_rata", *(name for name in FIELDS if name != "pay")]


def _items(form: Mark) -> dict[str, frozenset[str]]:
    pay = form.get("pay")
    items = {
        "pay": _one(pay and _range(pay)),
        "pay.period": _one(pay and pay["period"]),
        "pay.pro_rata": _one(pay and str(pay["pro_rata"])),
    }
    for name in FIELDS[1:]:
        items[name] = _items_of(name, form.get(name))
    return items


def _items_of(name: str, value: Any) -> frozenset[str]:
    if name in {"term_months", "hours"}:
        return _one(value and _range(value))
    if name == "registrations":
        return frozenset(f"{one['body']} {one['need']}" for one in value or ())
    if name == "qualification":
        return _one(value and f"level {value['level']}")
    if isinstance(value, list):
        return frozenset(str(one) for one in value)
    return _one(value)


def _range(value: Mapping[str, Any]) -> str:
    return f"{_number(value['min'])} to {_number(value['max'])}"


def _number(value: Any) -> str:
    return (
        "open" if value is None else f"{float(value):g}" if value < 100 else f"{float(value):.2f}"
    )


def _one(value: Any) -> frozenset[str]:
    return frozenset([str(value)]) if value else frozenset()


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
