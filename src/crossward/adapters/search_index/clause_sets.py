"""From core's clauses to sets of docs."""

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray
from pyroaring import BitMap

from crossward.adapters.search_index.docs import DocArray, to_array, to_docs
from crossward.adapters.search_index.list_names import (
    COUNTED,
    PAIR,
    PAIR_SIZE,
    RUNS,
    TITLE_RUNS,
    list_name,
)
from crossward.adapters.search_index.snapshot import Snapshot
from crossward.core.matching.card import LEVELS, in_a_line
from crossward.core.matching.clauses import (
    AnyOf,
    AtLeast,
    Best,
    Between,
    Clause,
    Has,
    HasPhrase,
    NoneOf,
    Plan,
    Points,
    Within,
)
from crossward.core.matching.counted_words import ANYWHERE
from crossward.core.matching.index_entry import BODY

FEW = 50_000  # adverts
BY_CARDS = LEVELS.keys() - {*COUNTED}  # what no lists are kept for


class ClauseSets:
    """Answers clauses."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def finds(self, plan: Plan, *, without: Iterable[str] = ()) -> BitMap:
        """Return what the plan matches, as if the filters named in ``without`` were open."""
        wanted = [*plan.must, *(c for name, c in plan.filters if name not in without)]
        wanted += [NoneOf((clause,)) for clause in plan.must_not]
        return self._all(wanted, self._snapshot.live)

    def points(
        self, plan: Plan, *, scores: Iterable[Best], among: BitMap, docs: DocArray
    ) -> NDArray[np.int16]:
        """Return what each of ``docs`` earns, which are some of ``among``."""
        wanted = {*plan.must, *(clause for _, clause in plan.filters)}
        earned, sure = self._snapshot.earned, 0
        try:
            for given in filter(None, (best.ways for best in scores)):
                ways = sorted(given, key=_worth, reverse=True)
                if ways[0].clause in wanted:
                    sure += ways[0].points
                else:
                    self._add_points(ways, among, to=earned)
            return earned.take(docs) + np.int16(sure)
        finally:
            earned[to_array(among)] = 0

    def _add_points(self, ways: Iterable[Points], among: BitMap, *, to: NDArray[np.int16]) -> None:
        """Add for each doc the points of the first way that is true of it."""
        for points, same in groupby(ways, key=_worth):
            earning = self._any([way.clause for way in same], among) & among
            to[to_array(earning)] += points
            among = among - earning

    def true_of(self, clause: Clause, among: BitMap) -> BitMap:
        """Return the docs of which the clause is true; beyond ``among`` it may say anything."""
        match clause:
            case AnyOf(clauses):
                return self._any(clauses, among)
            case NoneOf(clauses):
                return among - self._any(clauses, among)
            case AtLeast():
                return self._at_least(clause, among)
            case Within():
                return self._within([clause], among)
            case Between():
                return self._between(clause, among)
        return self._in_words(clause, among)

    def _in_words(self, clause: Has | HasPhrase, among: BitMap) -> BitMap:
        if isinstance(clause, HasPhrase):
            return self._in_a_row(clause, among)
        if clause.field == BODY:
            return self._in_a_row(HasPhrase(BODY, (clause.value,)), among)
        if clause.field in BY_CARDS:
            return self._by_cards(clause, among)
        return self._list(clause.field, clause.value)

    def _list(self, field: str, value: str) -> BitMap:
        return self._snapshot.docs(list_name(field, value))

    def _all(self, clauses: Iterable[Clause], among: BitMap) -> BitMap:
        """Ask lists first, and of what they leave what takes longer."""
        for clause in sorted(clauses, key=_is_slow):
            among = among & self.true_of(clause, among)
        return among

    def _any(self, clauses: Sequence[Clause], among: BitMap) -> BitMap:
        circles = [clause for clause in clauses if isinstance(clause, Within)]
        found = [self.true_of(each, among) for each in clauses if not isinstance(each, Within)]
        if circles:
            found.append(self._within(circles, among))
        if len(found) == 1:
            return found[0]
        if len(among) < FEW:  # small sets are sooner joined
            found = [each & among for each in found]
        return BitMap.union(*found)

    def _at_least(self, clause: AtLeast, among: BitMap) -> BitMap:
        """Keep the docs of which one clause is true, two are, and so on up to the number."""
        if clause.number == len(clause.clauses):
            return self._all(clause.clauses, among)
        reached = [among, *(BitMap() for _ in range(clause.number))]
        for each in clause.clauses:
            found = self.true_of(each, among)
            for number in range(clause.number, 0, -1):
                reached[number] |= reached[number - 1] & found
        return reached[-1]

    def _between(self, clause: Between, among: BitMap) -> BitMap:
        if clause.field == "closes" and clause.low is None and clause.high is not None:
            return self._snapshot.closed_before(clause.high + 1)
        docs = to_array(among)
        values = self._snapshot.columns[clause.field].take(docs)
        is_inside = np.ones(len(docs), dtype=np.bool_)
        if clause.low is not None:
            is_inside &= values >= clause.low
        if clause.high is not None:
            is_inside &= values <= clause.high
        return to_docs(docs[is_inside])

    def _within(self, circles: Sequence[Within], among: BitMap) -> BitMap:
        columns, inside = self._snapshot.columns, self._snapshot.sites.within(circles)
        docs = to_array(among)
        found = to_docs(docs[inside.take(columns["site"].take(docs))])
        return found | to_docs(columns.more_docs[inside[columns.more_sites]])

    def _in_a_row(self, clause: HasPhrase, among: BitMap) -> BitMap:
        """Find words that stand in a row: by a list, where one is kept, or by what is said."""
        field, stems = clause.field, clause.stems
        if stems in self._snapshot.runs:
            return self._list(RUNS if field == BODY else TITLE_RUNS, " ".join(stems))
        if field == "title" and len(stems) == PAIR_SIZE:
            return self._list(PAIR, " ".join(stems))
        if field == "title":
            pairs = [self._list(PAIR, " ".join(pair)) for pair in pairwise(stems)]
            likely, run = BitMap.intersection(among, *pairs), in_a_line(stems)
            cards = self._snapshot.cards(likely.to_array().tolist())
            return BitMap([doc for doc, card in cards.items() if run in card.title])
        words = [self._list(ANYWHERE, word) for word in stems]
        return self._snapshot.saying(stems, BitMap.intersection(among, *words))

    def _by_cards(self, clause: Has, among: BitMap) -> BitMap:
        word, level = clause.value, LEVELS[clause.field]
        likely = self._list(ANYWHERE, word) & among
        cards = self._snapshot.cards(likely.to_array().tolist())
        return BitMap([doc for doc, card in cards.items() if card.level_of(word) >= level])


def _worth(way: Points) -> int:
    return way.points


def _is_slow(clause: Clause) -> bool:
    """Say whether a clause asks more than lists."""
    match clause:
        case Between("closes") | Has():
            return False
        case AnyOf(clauses) | NoneOf(clauses) | AtLeast(_, clauses):
            return any(map(_is_slow, clauses))
    return True
