"""The even text, and the way back from it."""

import re
from collections.abc import Callable
from datetime import date

from crossward.core.adverts import needs
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.cues import CueFinder, Cues, cues
from crossward.core.adverts.dates import said_days
from crossward.core.adverts.reading import Reading
from crossward.core.adverts.rules import first_of_each, rule, rule_book, spans
from crossward.core.adverts.view import AdvertView, even_out, lay_out

AdvertOf = Callable[..., Advert]
Read = Callable[..., Reading]


def view_of(advert: Advert, *sought: Cues) -> AdvertView:
    return lay_out(advert, CueFinder((*needs.CUES, *sought)))


def test_evening_out_keeps_every_position() -> None:
    odd = "It\u2019s \u201cBand\u00a05\u201d \u2013 \u00bd\u2026"
    assert even_out(odd) == 'it\'s "band 5" - ½¦'


def test_signs_beyond_latin_letters_keep_their_kind_and_place() -> None:
    assert even_out("\u2022 İt \u212a \u2713") == "· ÿt k ¦"


def test_evidence_stays_inside_the_part_where_it_begins(advert_of: AdvertOf) -> None:
    view = view_of(advert_of("Text here", title="A title", pay_line="£5"))
    evidence = view.evidence("role", (2, 400))
    assert (evidence.part, evidence.quote) == ("title", "title")
    assert view.evidence("pay", (view.pay_start, view.text_start)).quote == "£5"
    assert view.in_pay_line(view.pay_start)


def test_evidence_is_trimmed_to_its_words(advert_of: AdvertOf) -> None:
    view = view_of(advert_of("a  degree  b"))
    start = view.text_start + 1
    evidence = view.evidence("qualification", (start, start + 9))
    assert (evidence.start, evidence.quote) == (3, "degree")


def test_a_sentence_ends_at_a_stop_or_a_line_but_not_at_an_abbreviation(
    advert_of: AdvertOf,
) -> None:
    view = view_of(advert_of("One here. Two e.g. this one\nThree"))
    assert _sentence(view, "two") == " two e.g. this one"
    assert _sentence(view, "three") == "three"


def test_a_line_broken_by_a_page_width_is_one_sentence(advert_of: AdvertOf) -> None:
    long = "This contract is for six months at first with a good chance to\nbecome permanent soon"
    view = view_of(advert_of(long))
    assert "six months" in _sentence(view, "become")


def test_a_short_line_is_not_taken_for_a_broken_one(advert_of: AdvertOf) -> None:
    view = view_of(advert_of("Hours\nare flexible"))
    assert _sentence(view, "flexible") == "are flexible"


def _sentence(view: AdvertView, word: str) -> str:
    start, end = view.sentence(view.words.index(word))
    return view.words[start:end]


def test_a_line_is_cut_at_a_fair_length(advert_of: AdvertOf) -> None:
    view = view_of(advert_of("word " * 400))
    start, end = view.line(900)
    assert end - start <= 800


def test_matches_are_found_once_where_windows_meet(advert_of: AdvertOf) -> None:
    night = cues("night")
    view = view_of(advert_of("night shifts and night duty\nnight"), night)
    found = [match.group() for match in view.find(re.compile("night"), night)]
    assert found == ["night", "night", "night"]


def test_a_cue_may_begin_with_the_end_of_the_line_before(advert_of: AdvertOf) -> None:
    rn = cues("\nrn")
    view = view_of(advert_of("First\nrn wanted\nrn too"), rn)
    assert [match.group() for match in view.find(re.compile("rn"), rn)] == ["rn", "rn"]
    assert [match.group() for match in view.find_at(re.compile("rn"), rn)] == ["rn", "rn"]


def test_words_that_begin_with_a_cue_are_found_once_and_remembered(advert_of: AdvertOf) -> None:
    sought = cues("degree", "needed", "degrees n")
    view = view_of(advert_of("a degree, the degrees needed"), sought)
    pattern = re.compile("degrees needed|degree(?!s)|needed")
    found = view.all_at(pattern, sought)
    assert [view.words[slice(*span)] for span in found] == ["degree", "degrees needed"]
    assert view.all_at(pattern, sought) is found


def test_a_view_says_whether_a_cue_stands_in_a_stretch(advert_of: AdvertOf) -> None:
    degree = cues("degree")
    view = view_of(advert_of("a degree"), degree)
    at = view.words.index("degree")
    assert view.has(degree, (0, at + 1))
    assert not view.has(degree, (0, at))
    assert not view.has(cues("unsought"), (0, at + 1))


def test_a_cue_is_noted_no_more_often_than_any_advert_needs(advert_of: AdvertOf) -> None:
    band = cues("band")
    assert len(view_of(advert_of("band " * 5000), band).places(band)) == 200


def test_a_rule_needs_the_company_it_names(advert_of: AdvertOf) -> None:
    rules = (
        rule("wanted", "bank", words="bank", after="join the", before="today", only_with="staff"),
        rule(
            "unwanted",
            "bank",
            words="bank",
            not_after="food",
            not_before="holiday",
            not_with="river",
        ),
    )

    book = rule_book(rules)

    def read(text: str) -> list[str]:
        view = view_of(advert_of(text), *book.cues)
        return [fact.value for fact in first_of_each(view, "contracts", book=book)]

    assert read("staff join the bank today") == ["wanted", "unwanted"]
    assert read("join the bank today") == ["unwanted"]
    assert read("staff leave the bank today, a bank holiday") == ["unwanted"]
    assert read("a food bank") == []
    assert read("a bank holiday") == []
    assert read("the bank of the river") == []
    assert read("staff join the bank") == ["unwanted"]


def test_a_rule_for_the_head_looks_no_further(advert_of: AdvertOf) -> None:
    book = rule_book((rule("yes", "bank", words="bank", only_in_head=True),))
    assert first_of_each(view_of(advert_of("bank"), *book.cues), "contracts", book=book) == ()
    titled = view_of(advert_of("bank", title="Bank Nurse"), *book.cues)
    (fact,) = first_of_each(titled, "contracts", book=book)
    assert (fact.value, fact.evidence[0].start) == ("yes", 0)


def test_a_rule_finds_no_words_inside_those_it_has_found(advert_of: AdvertOf) -> None:
    nights = rule("nights", "night", words="night(?: work, night)?")
    view = view_of(advert_of("night work, night", title="night"), nights.cues)
    found = spans(view, nights)
    assert [view.words[slice(*span)] for span in found] == ["night", "night work, night"]


def test_a_rule_at_its_cue_looks_nowhere_else(advert_of: AdvertOf) -> None:
    bank = rule("bank", "bank|ban", words="(?:nurse )?bank", at_cue=True)
    view = view_of(advert_of("nurse bank, embank, banks"), bank.cues)
    assert [view.words[slice(*span)] for span in spans(view, bank)] == ["bank"]


def test_an_unsaid_year_is_the_nearest_to_the_advert(advert_of: AdvertOf) -> None:
    def days(text: str, **parts: object) -> list[date]:
        view = view_of(advert_of(text, **parts))
        return [said.day for said in said_days(view, view.text_start, end=len(view.words))]

    assert days("3 January") == [date(2021, 1, 3)]
    assert days("20 December", posted=None) == []
    assert days("20 December, as in 2019", posted=None) == [date(2019, 12, 20)]
    assert days("29 February", posted=date(2022, 6, 1)) == []
    assert days("1/12/20 and 2/13/2020") == [date(2020, 12, 1)]


def test_the_last_day_to_apply_decides_before_the_day_of_posting(advert_of: AdvertOf) -> None:
    from datetime import UTC, datetime

    view = view_of(advert_of("5 May", closes=datetime(2023, 5, 1, tzinfo=UTC)))
    (said,) = said_days(view, view.text_start, end=len(view.words))
    assert said.day == date(2023, 5, 5)


def test_a_sentence_may_begin_with_a_small_letter_after_a_full_stop(advert_of: AdvertOf) -> None:
    view = view_of(advert_of("You will scan patients. you will also teach students."))
    start, end = view.sentence(view.words.index("teach"))
    assert view.words[start:end].strip() == "you will also teach students."


def test_roles_that_were_not_taken_are_named_as_people_name_them(read: Read) -> None:
    role = read("You will greet patients.", title="Receptionist (Bank)").role
    assert role is not None
    assert role.note == "Other roles that some words speak for: Other clinical or care role."
