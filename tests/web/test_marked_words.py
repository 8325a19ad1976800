"""An advert's words in pieces, with marks where facts were read."""

from tests.factories.adverts import an_advert

from crossward.core.adverts.advert import Advert
from crossward.core.values.evidence import Evidence, Part
from crossward.web.adverts.marked_words import BlockKind, Piece, lay_out_text, mark_advert


def evidence(advert: Advert, quote: str, *, part: Part = "text", field: str = "bands") -> Evidence:
    start = getattr(advert, part).index(quote)
    return Evidence(field, part, start, start + len(quote), quote)


def test_words_around_a_mark_stay_whole() -> None:
    advert = an_advert(title="Band 6 nurse")
    marks = mark_advert(advert, [evidence(advert, "Band 6", part="title")])
    assert marks.cut(advert.title, "title") == (
        Piece("Band 6", is_marked=True, anchor="words-0-1"),
        Piece(" nurse"),
    )


def test_what_overlaps_is_one_mark_with_one_anchor() -> None:
    advert = an_advert(text="Pay is Band 6, £38,682 a year.")
    band, pay = evidence(advert, "Band 6, £38,682"), evidence(advert, "£38,682 a year", field="pay")
    marks = mark_advert(advert, [pay, band])
    assert marks.anchors[band] == marks.anchors[pay]
    marked = [piece.words for piece in marks.cut(advert.text, "text") if piece.is_marked]
    assert marked == ["Band 6, £38,682 a year"]


def test_what_only_touches_is_two_marks() -> None:
    advert = an_advert(text="Band 6/7")
    marks = mark_advert(advert, [evidence(advert, "Band 6"), evidence(advert, "/7")])
    pieces = marks.cut(advert.text, "text")
    assert [piece.words for piece in pieces] == ["Band 6", "/7"]
    assert len({piece.anchor for piece in pieces}) == 2


def test_one_stretch_inside_another_does_not_shorten_it() -> None:
    advert = an_advert(text="Band 6 at 37.5 hours weekly")
    whole, inner = evidence(advert, "Band 6 at 37.5 hours"), evidence(advert, "6")
    late = evidence(advert, "hours weekly")
    marks = mark_advert(advert, [inner, late, whole])
    assert len(set(marks.anchors.values())) == 1
    assert marks.cut(advert.text, "text")[0].words == advert.text


def test_evidence_that_does_not_stand_where_it_says_is_left_out() -> None:
    advert = an_advert(text="Band 6")
    false = [
        Evidence("bands", "text", 1, 7, "Band 6"),
        Evidence("bands", "text", -6, 6, "Band 6"),
        Evidence("bands", "text", 2, 2, ""),
    ]
    assert mark_advert(advert, false).anchors == {}


def test_a_mark_over_two_lines_is_led_to_at_its_first() -> None:
    advert = an_advert(text="Pay: Band 6\n£38,682 a year.")
    marks = mark_advert(advert, [evidence(advert, "Band 6\n£38,682")])
    first, second = lay_out_text(advert.text, marks)
    assert [piece.anchor for piece in first.lines[0]] == ["", "words-4-1"]
    assert second.lines[0][0] == Piece("£38,682", is_marked=True)


def test_text_is_laid_out_as_titles_paragraphs_and_lists() -> None:
    text = (
        "About the role\n\nYou will plan treatment.\nWhat you need:\n• HCPC\n• Band 6\n"
        "Free parking\nSubsidised meals\nGood pension\nApply now."
    )
    blocks = lay_out_text(text, mark_advert(an_advert(text=text), []))
    shape = [(block.kind, len(block.lines)) for block in blocks]
    assert shape == [
        (BlockKind.TITLE, 1),
        (BlockKind.PARAGRAPH, 1),
        (BlockKind.TITLE, 1),
        (BlockKind.BULLETS, 2),
        (BlockKind.PARAGRAPH, 1),
        (BlockKind.PARAGRAPH, 1),
        (BlockKind.PARAGRAPH, 1),
        (BlockKind.PARAGRAPH, 1),
    ]
    assert blocks[3].lines[0] == (Piece("HCPC"),)


def test_the_last_line_is_never_a_title() -> None:
    blocks = lay_out_text("Please apply.\nGood luck", mark_advert(an_advert(), []))
    assert blocks[-1].kind is BlockKind.PARAGRAPH


def test_a_mark_that_begins_with_a_bullet_is_led_to_at_its_words() -> None:
    advert = an_advert(text="We offer:\n• Visa sponsorship\n• Parking")
    marks = mark_advert(advert, [evidence(advert, "• Visa sponsorship")])
    bullets = lay_out_text(advert.text, marks)[1]
    assert bullets.lines[0] == (Piece("Visa sponsorship", is_marked=True, anchor="words-4-1"),)
