"""Descriptions of every make become plain lines and safe HTML."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossward.adapters.advert_sources.clean_html import clean_html, text_to_html
from crossward.adapters.advert_sources.clean_words import one_line, without_controls

MARKUP = "<p>Plan &amp; check <b>dose</b>.</p><ul><li>HCPC</li><li>MSc</li></ul>"
LINES = "Plan & check dose.\n• HCPC\n• MSc"


@pytest.mark.parametrize("times", [0, 1, 2, 3])
def test_markup_is_read_however_often_it_was_escaped(times: int) -> None:
    description = MARKUP
    for _ in range(times):
        description = escape(description)
    assert clean_html(description).text == LINES


def test_what_was_escaped_without_end_is_given_up() -> None:
    description = MARKUP
    for _ in range(6):
        description = escape(description)
    assert "Plan" in clean_html(description).text


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("", ""),
        ("One line", "One line"),
        ("First\nSecond\r\n\r\nThird\rFourth", "First\nSecond\nThird\nFourth"),
        ("- one\n* two\n• three\n·four\n\uf0b7 five", "• one\n• two\n• three\n• four\n• five"),
        ("*subject to funding", "*subject to funding"),
        ("Pay &pound;30,000 &ndash; &pound;35,000", "Pay £30,000 \u2013 £35,000"),
        ("less < more & 2 > 1", "less < more & 2 > 1"),
        ("<p>a&nbsp;b\u00a0 c</p>", "a b c"),
        ("<p>a&amp;nbsp;b &amp;amp; c</p>", "a b & c"),
        ("<p>one<br>two<br/>three</p>", "one\ntwo\nthree"),
        ("<b>Role</b>\nDosimetrist\nLeeds", "Role\nDosimetrist\nLeeds"),
        ("<h2>Role</h2><div>Text</div>tail", "Role\nText\ntail"),
        ("<ul><li><p>HCPC</p></li><li></li><li>• MSc</li></ul>", "• HCPC\n• MSc"),
        ("<ul><li>Top<ul><li>Under</li></ul></li></ul>", "• Top\n• Under"),
        ("<ul><li><ul><li>Deep</li></ul></li></ul>", "• Deep"),
        ("<ol><li>One</li><li>Two</li></ol>", "• One\n• Two"),
        (
            "<table><tr><th>Band</th><th>Pay</th></tr><tr><td><p>6</p></td><td>£35k</td></tr></table>",
            "Band | Pay\n6 | £35k",
        ),
        (
            "<table><tr><td>Essential</td><td><ul><li>HCPC</li></ul></td></tr></table>",
            "Essential\n• HCPC",
        ),
        ("<script>alert(1)</script><style>p{}</style><p>Text</p>", "Text"),
        ("<p>Text<!-- hidden --></p>", "Text"),
        ("<div>&lt;p&gt;Inside&lt;/p&gt;</div>", "Inside"),
        ("<p>Write &lt;b&gt; tags</p>", "Write <b> tags"),
        ("<p>it\x92s \x96 so\x00me\u200b \ud800text</p>", "it\u2019s \u2013 some text"),
    ],
)
def test_a_description_becomes_lines(description: str, text: str) -> None:
    assert clean_html(description).text == text


@pytest.mark.parametrize(
    "attack",
    [
        "<p onclick='x()'>Text</p>",
        "<a href='javascript:x()'>Text</a>",
        "<img src=x onerror=x()><p>Text</p>",
        "&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;Text&lt;/p&gt;",
        "<svg><a xlink:href='javascript:x()'>x</a></svg><p>Text</p>",
    ],
)
def test_what_could_run_is_taken_out(attack: str) -> None:
    clean = clean_html(attack)
    assert clean.text == "Text"
    assert not any(word in clean.html for word in ("x()", "javascript", "<img", "<svg", "script"))


def test_a_link_is_kept_and_leads_away_safely() -> None:
    html = clean_html('<p><a href="https://example.org/a?b=1&c=>" class="x">Apply</a></p>').html
    assert 'href="https://example.org/a?b=1&amp;c=' in html
    assert 'rel="noopener nofollow"' in html
    assert "class" not in html


def test_plain_text_is_shown_as_paragraphs_and_lists() -> None:
    html = "<p>Plan &amp; check.</p><ul><li>HCPC</li><li>MSc</li></ul><p>Apply.</p>"
    assert clean_html("Plan & check.\n- HCPC\n- MSc\nApply.").html == html
    assert text_to_html("• Last") == "<ul><li>Last</li></ul>"


PIECES = (
    "<p> </p> <ul> <li> </li> </ul> <br> <td> </td> <table><tr><td> </tr> <b> </b> <script> "
    "</script> <!-- &lt; &gt; &lt;p&gt; &amp;nbsp; &amp;lt;/li&amp;gt; • | < > & Band £30,000"
)
pieces = st.sampled_from([*PIECES.split(), "\n", " ", "- ", "\x96", "\u00a0"])


@given(description=st.lists(pieces, max_size=30).map("".join))
def test_cleaning_what_is_clean_changes_nothing(description: str) -> None:
    clean = clean_html(description)
    assert clean_html(clean.html).text == clean.text
    lines = clean.text.splitlines()
    assert all(line == line.strip() and line for line in lines)


@given(description=st.text())
def test_any_text_at_all_is_taken(description: str) -> None:
    assert "\x00" not in clean_html(description).text


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("  Senior\n\tDosimetrist ", "Senior Dosimetrist"),
        ("R&amp;amp;D <b>lead</b>", "R&D lead"),
        ("Engineer <Band 6>", "Engineer <Band 6>"),
        ("caf\u00e9\x00\ud83d", "caf\u00e9"),
    ],
)
def test_a_title_becomes_one_plain_line(words: str, line: str) -> None:
    assert one_line(words) == line


def test_words_without_controls_stay_as_they_are() -> None:
    words = "Plain £ words\n"
    assert without_controls(words) is words
