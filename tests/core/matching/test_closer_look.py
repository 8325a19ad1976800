"""Points in two steps: what every advert is asked, and what the first finds are asked besides."""

from crossward.core.matching.card import LEVELS, Card, pack_card, to_card, unpack_card
from crossward.core.matching.clauses import (
    AnyOf,
    AtLeast,
    Best,
    Earning,
    Has,
    HasPhrase,
    Named,
    Plan,
    Points,
)
from crossward.core.matching.closer_look import CloserLook
from crossward.core.matching.counted_words import count_words
from crossward.core.matching.group_points import Told, points_for_group
from crossward.core.matching.index_entry import IndexEntry
from crossward.core.matching.known_runs import RunFinder
from crossward.core.matching.understanding import WordGroup
from crossward.core.matching.window import Window
from crossward.core.matching.words import word_numbers

RUN = ("hear", "aid")
TOLD = Told(WordGroup(("mri",), words="MRI"))
TOLD_OF_A_RUN = Told(WordGroup(RUN, words="hearing aid"))
NAMED = Named((Points(Has("title", "mri"), 20), Points(Has("employer", "mri"), 4)))


def worth(told: Told) -> dict[str, int]:
    """Return what the text earns at each level, by the ways as they are explained."""
    return dict(zip(reversed(LEVELS), (way.points for way in told.ways), strict=True))


def card(
    *words: str,
    title: tuple[str, ...] = (),
    employer: str = "",
    place: str = "",
    length: int = 350,
) -> Card:
    """Write the card of an advert whose text holds ``words``, made up to ``length`` words."""
    body = words + tuple(f"filler{number}" for number in range(length - len(words)))
    said = word_numbers(body)
    beside = {
        "title": title,
        "employer": tuple(employer.split()),
        "place": tuple(place.split()),
    }
    entry = IndexEntry(
        advert_id="a",
        beside=beside,
        said=said,
        counted=count_words(said, beside=beside.values()),
        facts={},
    )
    return unpack_card(pack_card(to_card(entry, runs=RunFinder([RUN]).find(said))))


def more(scores: Earning, words: Card) -> int:
    return int(CloserLook(Plan(scores=(scores,))).more_points(Window([words]))[0])


def test_every_advert_is_asked_only_what_short_lists_tell() -> None:
    look = CloserLook(Plan(scores=(NAMED, TOLD, TOLD_OF_A_RUN)))
    in_title = Best((Points(Has("title", "mri"), 20),))
    often = Best((Points(Has("often", "mri"), worth(TOLD)["often"]),))
    kept = Best((Points(HasPhrase("body", RUN), worth(TOLD_OF_A_RUN)["anywhere"]),))
    assert look.first == (in_title, often, kept)


def test_every_advert_is_asked_for_a_telling_word_in_its_employers_name_and_place() -> None:
    ways = (Points(Has("title", "mri"), 20), Points(Has("employer", "mri"), 16))
    other = Points(Has("employer", "magnet"), 4)
    named = Named((*ways, other), frozenset({"mri"}))
    assert CloserLook(Plan(scores=(named,))).first == (Best(ways),)
    assert more(named, card(employer="mri unit")) == 0
    assert more(named, card(employer="magnet unit")) == 4


def test_only_a_telling_word_typed_by_itself_is_asked_of_every_employer() -> None:
    employers = [
        {way.clause for best in CloserLook(Plan(scores=tuple(points))).first for way in best.ways}
        for points in (
            points_for_group(WordGroup(("nuffield",), words="nuffield")),
            points_for_group(WordGroup(("hospit",), words="hospital")),
            points_for_group(WordGroup(RUN, words="hearing aid")),
        )
    ]
    assert [Has("employer", "nuffield") in asked for asked in employers] == [True, False, False]
    assert not any(Has("employer", "hospit") in asked for asked in employers)


def test_an_employers_telling_name_earns_more_than_its_common_words() -> None:
    def earned(word: str) -> int:
        group = WordGroup((word,), words=word)
        named = next(points_for_group(group))
        return max(way.points for way in named.ways if way.clause == Has("employer", word))

    assert earned("nuffield") > 10 * earned("hospit") > 0


def test_every_advert_is_asked_for_a_phrase_in_quotes() -> None:
    phrase = Best((Points(HasPhrase("title", RUN), 9), Points(HasPhrase("body", RUN), 3)))
    assert CloserLook(Plan(scores=(phrase,))).first == (phrase,)
    assert more(phrase, card(*RUN)) == 0


def test_a_first_find_earns_for_what_stands_beside_its_text() -> None:
    assert more(NAMED, card(employer="the mri unit")) == 4
    assert more(NAMED, card(title=("mri",), employer="the mri unit")) == 0
    assert more(NAMED, card("mri")) == 0


def test_a_first_find_earns_for_a_run_of_words_beside_its_text() -> None:
    in_place = AtLeast(2, tuple(Has("place", word) for word in RUN))
    best = Named((Points(HasPhrase("title", RUN), 9), Points(in_place, 6)))
    assert more(best, card(place="aid to hear")) == 6
    assert more(best, card(place="hear")) == 0
    assert more(best, card(title=RUN, place="hear aid")) == 0


def test_a_first_find_earns_the_rest_for_its_text() -> None:
    assert more(TOLD, card()) == 0
    assert more(TOLD, card("mri")) == worth(TOLD)["clearly"]
    assert more(TOLD, card("mri", "mri")) == worth(TOLD)["twice"]


def test_what_was_earned_at_first_is_not_earned_again() -> None:
    assert more(TOLD, card(*["mri"] * 3)) == 0
    wholly = worth(TOLD)["wholly"] - worth(TOLD)["often"]
    assert more(TOLD, card(*["mri"] * 30)) == wholly > 0


def test_another_name_earns_less_and_only_where_it_earns_most() -> None:
    told = Told(WordGroup(("mri",), others=(("scan",),), words="MRI"))
    by_the_other = more(told, card("scan"))
    assert 0 < by_the_other < more(told, card("mri")) == more(told, card("mri", "scan"))
    assert more(told, card("mri", *["scan"] * 3)) < more(told, card("mri"))


def test_a_word_beside_the_text_is_told_in_passing() -> None:
    assert more(TOLD, card(title=("mri",))) == worth(TOLD)["anywhere"]
    assert more(TOLD, card(employer="the mri unit")) == worth(TOLD)["anywhere"]


def test_a_long_text_must_say_a_word_more_often() -> None:
    assert more(TOLD, card("mri", "mri", length=2_000)) == worth(TOLD)["anywhere"]


def test_a_run_of_words_must_stand_in_a_row() -> None:
    points = worth(TOLD_OF_A_RUN)
    assert more(TOLD_OF_A_RUN, card("hear", "the", "aid")) == 0
    assert more(TOLD_OF_A_RUN, card(*RUN)) == points["clearly"] - points["anywhere"]
    assert more(TOLD_OF_A_RUN, card(*RUN, *RUN)) == points["twice"] - points["anywhere"]
    assert more(TOLD_OF_A_RUN, card(*RUN, *RUN, length=5_000)) == 0  # earned at first
    assert more(TOLD_OF_A_RUN, card(title=RUN)) == 0


def test_a_card_says_how_much_its_advert_is_about_each_word() -> None:
    told = card("scan", "scan", "scan", "scan", "scan", "mri", employer="the mri unit")
    assert told.level_of("scan") > told.level_of("mri") >= told.level_of("unit") == 1
    assert told.level_of("sca") == told.level_of("xray") == 0


def test_first_finds_are_asked_all_at_once() -> None:
    window = Window([card("mri", "mri"), card(), card(employer="the mri unit"), card("mri")])
    assert window.levels_of("mri").tolist() == [LEVELS["twice"], 0, 1, LEVELS["clearly"]]
    points = worth(TOLD)
    told = [points["twice"], 0, points["anywhere"] + 4, points["clearly"]]
    assert CloserLook(Plan(scores=(NAMED, TOLD))).more_points(window).tolist() == told


def test_what_does_not_stand_beside_the_text_is_true_of_no_advert_there() -> None:
    assert Window([card("mri")]).true_of(AnyOf((Has("title", "mri"),))) == ()


def test_other_points_are_asked_of_every_advert() -> None:
    other = Best((Points(AtLeast(1, (Has("title", "mri"),)), 3),))
    either = Best((Points(Has("title", "mri"), 3), Points(AnyOf((Has("roles", "a"),)), 2)))
    assert CloserLook(Plan(scores=(other, either))).first == (other, either)
