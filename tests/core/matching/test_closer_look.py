"""Points in two steps: what every advert is asked, and what the first finds are asked besides."""

from crossward.core.matching.card import LEVELS, Card, pack_card, to_card, unpack_card
from crossward.core.matching.clauses import AnyOf, AtLeast, Best, Has, HasPhrase, Plan, Points
from crossward.core.matching.closer_look import CloserLook
from crossward.core.matching.index_entry import IndexEntry, count_words
from crossward.core.matching.known_runs import RunFinder
from crossward.core.matching.window import Window

TOLD = Best(
    (
        Points(Has("anywhere", "mri"), 4),
        Points(Has("twice", "mri"), 8),
        Points(Has("often", "mri"), 10),
    )
)
RUN = ("hear", "aid")
TOLD_OF_A_RUN = Best(
    (
        Points(HasPhrase("body", RUN), 3),
        Points(AtLeast(3, (HasPhrase("body", RUN), *(Has("twice", word) for word in RUN))), 6),
    )
)
NAMED = Best((Points(Has("title", "mri"), 20), Points(Has("employer", "mri"), 4)))


def card(
    *words: str,
    title: tuple[str, ...] = (),
    employer: str = "",
    place: str = "",
    length: int = 350,
) -> Card:
    """Write the card of an advert whose text holds ``words``, made up to ``length`` words."""
    body = words + tuple(f"filler{number}" for number in range(length - len(words)))
    entry = IndexEntry(
        advert_id="a",
        texts={
            "title": title,
            "employer": tuple(employer.split()),
            "place": tuple(place.split()),
            "body": body,
        },
        counted=count_words(body),
        facts={},
    )
    return unpack_card(pack_card(to_card(entry, runs=RunFinder([RUN]).find(body))))


def more(best: Best, words: Card) -> int:
    return int(CloserLook(Plan(scores=(best,))).more_points(Window([words]))[0])


def test_every_advert_is_asked_only_what_short_lists_tell() -> None:
    look = CloserLook(Plan(scores=(NAMED, TOLD, TOLD_OF_A_RUN)))
    in_title = Best((Points(Has("title", "mri"), 20),))
    kept = Best((Points(HasPhrase("body", RUN), 3),))
    assert look.first == (in_title, Best((Points(Has("often", "mri"), 10),)), kept)


def test_every_advert_is_asked_for_a_run_that_cards_do_not_keep() -> None:
    unknown = Best((Points(HasPhrase("body", ("blue", "hear")), 3),))
    assert CloserLook(Plan(scores=(unknown,))).first == (unknown,)


def test_a_first_find_earns_for_what_stands_beside_its_text() -> None:
    assert more(NAMED, card(employer="the mri unit")) == 4
    assert more(NAMED, card(title=("mri",), employer="the mri unit")) == 0
    assert more(NAMED, card("mri")) == 0


def test_a_first_find_earns_for_a_run_of_words_beside_its_text() -> None:
    in_place = AtLeast(2, tuple(Has("place", word) for word in RUN))
    best = Best((Points(HasPhrase("title", RUN), 9), Points(in_place, 6)))
    assert more(best, card(place="aid to hear")) == 6
    assert more(best, card(place="hear")) == 0
    assert more(best, card(title=RUN, place="hear aid")) == 0


def test_a_first_find_earns_the_rest_for_its_text() -> None:
    assert more(TOLD, card()) == 0
    assert more(TOLD, card("mri")) == 4
    assert more(TOLD, card("mri", "mri")) == 8


def test_what_was_earned_at_first_is_not_earned_again() -> None:
    assert more(TOLD, card(*["mri"] * 3)) == 0


def test_a_word_beside_the_text_is_told_in_passing() -> None:
    assert more(TOLD, card(title=("mri",))) == 4
    assert more(TOLD, card(employer="the mri unit")) == 4


def test_a_long_text_must_say_a_word_more_often() -> None:
    assert more(TOLD, card("mri", "mri", length=2_000)) == 4


def test_a_run_of_words_must_stand_in_a_row() -> None:
    assert more(TOLD_OF_A_RUN, card("hear", "the", "aid")) == 0
    assert more(TOLD_OF_A_RUN, card("hear", "aid")) == 0  # earned at first
    assert more(TOLD_OF_A_RUN, card("hear", "aid", "hear", "aid")) == 3
    assert more(TOLD_OF_A_RUN, card(title=RUN)) == 0


def test_a_card_says_how_much_its_advert_is_about_each_word() -> None:
    told = card("scan", "scan", "scan", "scan", "scan", "mri", employer="the mri unit")
    assert told.level_of("scan") > told.level_of("mri") >= told.level_of("unit") == 1
    assert told.level_of("sca") == told.level_of("xray") == 0


def test_first_finds_are_asked_all_at_once() -> None:
    window = Window([card("mri", "mri"), card(), card(employer="the mri unit"), card("mri")])
    assert window.levels_of("mri").tolist() == [LEVELS["twice"], 0, 1, LEVELS["clearly"]]
    assert CloserLook(Plan(scores=(NAMED, TOLD))).more_points(window).tolist() == [8, 0, 8, 4]


def test_what_does_not_stand_beside_the_text_is_true_of_no_advert_there() -> None:
    assert Window([card("mri")]).true_of(AnyOf((Has("title", "mri"),))) == ()


def test_other_points_are_asked_of_every_advert() -> None:
    mixed = Best((Points(HasPhrase("body", RUN), 3), Points(HasPhrase("title", RUN), 9)))
    other = Best((Points(AtLeast(1, (Has("title", "mri"),)), 3),))
    either = Best((Points(Has("title", "mri"), 3), Points(AnyOf((Has("roles", "a"),)), 2)))
    assert CloserLook(Plan(scores=(mixed, other, either))).first == (mixed, other, either)
    assert more(mixed, card(*RUN)) == 0
