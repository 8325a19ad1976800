"""The order of the best finds."""

from datetime import date

import numpy as np

from crossward.core.matching.card import DEGREES, Card, pack_card, unpack_card
from crossward.core.matching.clauses import Plan
from crossward.core.matching.closer_look import CloserLook
from crossward.core.matching.ndcg import ndcg
from crossward.core.matching.query import AdvertQuery, Near
from crossward.core.matching.ranking import Ranked, arrange, take_page, to_hits
from crossward.core.matching.sketch import find_alike, sketch_of
from crossward.core.matching.words import telling_weight, word_numbers
from crossward.core.values.places import Point

TODAY = date(2026, 11, 21)
LEEDS = Near("Leeds", Point(53.8, -1.55), 20)
LONG = tuple(f"word{n}" for n in range(60))


def sketch_of_words(words: tuple[str, ...]) -> bytes:
    return sketch_of(word_numbers(words))


def card(name: str, **given: object) -> Card:
    usual: dict[str, object] = {
        "advert_id": name,
        "title": " radiograph ",
        "employer": f" {name} ",
        "place": " ",
        "posted": TODAY.toordinal(),
        "completeness": 0,
        "sketch": b"",
    }
    both = usual | given
    weight = telling_weight(str(both["title"]).split())
    return Card(**both, title_weight=weight)  # type: ignore[arg-type]


def at(*degrees: float) -> bytes:
    return np.array(degrees, dtype=DEGREES).tobytes()


def order(*cards: Card, near: Near | None = None, words: tuple[str, ...] = ()) -> list[str]:
    return [each.card.advert_id for each in arranged(*cards, near=near, words=words)]


def arranged(*cards: Card, near: Near | None = None, words: tuple[str, ...] = ()) -> list[Ranked]:
    found = [Ranked(each, 100) for each in cards]
    plan = Plan(words=frozenset(words), typed=frozenset(words))
    return arrange(found, look=CloserLook(plan), plan=plan, near=near, on=TODAY)


def test_a_title_that_says_just_what_was_asked_comes_first() -> None:
    plain, more = card("plain"), card("more", title=" radiograph dosimetrist manag ")
    assert order(more, plain, words=("radiograph",)) == ["plain", "more"]


def test_the_fresher_comes_first() -> None:
    old = card("old", posted=TODAY.toordinal() - 30)
    assert order(old, card("new")) == ["new", "old"]


def test_the_more_complete_comes_first() -> None:
    assert order(card("thin"), card("whole", completeness=4))[0] == "whole"


def test_the_nearer_comes_first() -> None:
    far, near = card("far", places=at(53.9, -1.3)), card("near", places=at(53.8, -1.55))
    assert order(far, near, card("nowhere"), near=LEEDS) == ["near", "far", "nowhere"]
    assert to_hits([Ranked(near, 1)], LEEDS)[0].distance_miles == 0.0
    assert to_hits([Ranked(card("nowhere"), 1)], LEEDS)[0].distance_miles is None


def test_a_circle_of_nothing_gives_nobody_an_advantage() -> None:
    here = Near("here", LEEDS.point, 0)
    assert order(card("b", places=at(53.8, -1.55)), card("a"), near=here) == ["a", "b"]


def test_adverts_that_say_the_same_are_one_result() -> None:
    sketch = sketch_of_words(LONG)
    same = [card(name, sketch=sketch) for name in "abc"]
    other = card("d", sketch=sketch_of_words(tuple(f"other{n}" for n in range(60))))
    found = arranged(*same, other)
    assert [each.card.advert_id for each in found] == ["a", "d"]
    assert [each.advert_id for each in found[0].others] == ["b", "c"]


def test_the_same_text_under_another_title_is_another_advert() -> None:
    sketch = sketch_of_words(LONG)
    assert order(card("a", sketch=sketch), card("b", sketch=sketch, title=" nurs ")) == ["a", "b"]


def test_short_texts_are_never_called_the_same() -> None:
    assert sketch_of_words(LONG[:10]) == b""
    assert find_alike([b"", b""], least=0.7) == find_alike([], least=0.7) == []


def test_pairs_that_are_alike_come_in_the_order_of_the_later() -> None:
    one, other = sketch_of_words(LONG), sketch_of_words(LONG[::-1])
    pairs = find_alike([one, b"", other, one, other, one], least=0.7)
    assert pairs == [(3, 0), (4, 2), (5, 0), (5, 3)]


def test_an_employer_that_was_asked_for_may_fill_the_first_page() -> None:
    many = [card(f"a{n:02}", employer=" nuffield health ") for n in range(25)]
    assert order(*many, card("b"), words=("nuffield",))[:8] == [f"a{n:02}" for n in range(8)]
    assert order(*many, card("b"), words=("health",))[5] == "b"


def test_one_employer_cannot_fill_the_first_page() -> None:
    many = [card(f"a{n:02}", employer=" great trust ") for n in range(25)]
    few = [card(f"b{n:02}") for n in range(10)]
    shown = order(*many, *few)
    assert sum(name.startswith("a") for name in shown[:15]) == 5
    assert sorted(shown) == sorted(each.advert_id for each in (*many, *few))


def test_pages_go_on_where_the_weighed_window_ends() -> None:
    sketch = sketch_of_words(LONG)
    cards = [card(f"{n:03}", sketch=sketch if n < 2 else b"") for n in range(130)]
    seen = []
    for offset in range(0, 130, 7):
        page, grouped = take_page(
            [Ranked(each, 1) for each in cards],
            load=list,
            look=CloserLook(Plan()),
            query=AdvertQuery(text="x", offset=offset, limit=7),
            plan=Plan(),
            on=TODAY,
        )
        assert grouped == 1
        seen += [each.advert_id for result in page for each in (result.card, *result.others)]
    assert sorted(seen) == [each.advert_id for each in cards]


def test_a_card_comes_back_as_it_was_packed() -> None:
    whole = card("a", places=at(53.8, -1.55), sketch=sketch_of_words(LONG), completeness=3)
    assert unpack_card(pack_card(whole)) == whole


def test_ndcg_is_one_for_the_best_order_and_nothing_without_good_adverts() -> None:
    grades = {"a": 3, "b": 1, "c": 0}
    assert ndcg(["a", "b", "c"], grades) == 1.0
    assert 0 < ndcg(["c", "b", "a"], grades) < 1
    assert ndcg(["x"], {"a": 0}) == 0.0
