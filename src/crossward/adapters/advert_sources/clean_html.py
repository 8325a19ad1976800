"""Descriptions as sources send them, made into plain text and safe HTML."""

import re
from dataclasses import dataclass
from html import escape, unescape

import nh3

from crossward.adapters.advert_sources.clean_words import without_controls

BULLET = "• "

_BLOCKS = (
    "address article aside blockquote caption center dd div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th "
    "thead tr ul"
)
_ALLOWED = frozenset(f"{_BLOCKS} a abbr b br em i small strong sub sup u".split())
_WITH_CONTENT = {"script", "style", "template", "iframe", "object", "noscript", "svg", "math"} | {
    "select",
    "textarea",
    "title",
    "head",
}
_CLEANER = nh3.Cleaner(
    tags=set(_ALLOWED),
    clean_content_tags=_WITH_CONTENT - _ALLOWED,
    attributes={"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel="noopener nofollow",
    strip_comments=True,
)

_INLINE = "a b br em font i span strong sub sup u"
_TAG_NAMES = rf"(?:{'|'.join(f'{_BLOCKS} {_INLINE}'.split())})"
_REAL_TAG = re.compile(rf"</?{_TAG_NAMES}(?=[\s/>])", re.IGNORECASE)
_ESCAPED_TAG = re.compile(rf"&(?:amp;)*(?:lt|#60|#x3c);/?{_TAG_NAMES}\s*(?:/\s*)?&", re.IGNORECASE)
_ESCAPED_BLOCK = re.compile(
    r"&(?:amp;)*(?:lt|#60|#x3c);(?:/(?:p|li|ul|ol|div|h[1-6]|td|tr)|br\s*/?)\s*&", re.IGNORECASE
)
_REAL_BLOCK = re.compile(rf"<(?:{'|'.join(_BLOCKS.split())}|br)(?=[\s/>])", re.IGNORECASE)
_TWICE_ESCAPED = re.compile(r"&(?:amp;)+(?=#?\w{2,31};)")

# The ampersand last: "&amp;lt;" was escaped twice, and this is one step back.
_ESCAPES = (
    ("&lt;", "<"),
    ("&#60;", "<"),
    ("&#x3c;", "<"),
    ("&#x3C;", "<"),
    ("&gt;", ">"),
    ("&#62;", ">"),
    ("&#x3e;", ">"),
    ("&#x3E;", ">"),
    ("&quot;", '"'),
    ("&#34;", '"'),
    ("&#39;", "'"),
    ("&amp;", "&"),
)

# What the cleaner writes is regular HTML, so patterns are enough to take it apart. These marks
# stand for tags meanwhile; controls cannot occur in cleaned words.
_ITEM, _ITEM_END, _CELL, _CELL_END, _ROW_END = "\x01", "\x02", "\x03", "\x04", "\x05"
_MARKS = (
    (re.compile(r"<li>"), f"\n{_ITEM}"),
    (re.compile(r"</li>"), f"{_ITEM_END}\n"),
    (re.compile(r"<t[dh](?: [^>]*)?>"), _CELL),
    (re.compile(r"</t[dh]>"), _CELL_END),
    (re.compile(r"</tr>"), _ROW_END),
    (re.compile(rf"</?(?:{'|'.join(_BLOCKS.split())}|br)(?: [^>]*)?>"), "\n"),
    (re.compile(r'<(?:[^">]|"[^"]*")*>'), ""),
)
_EMPTY_ITEM = re.compile(rf"{_ITEM}\s*{_ITEM_END}")
_ITEM_STARTS = re.compile(rf"(?:{_ITEM}\s*)+")
_BETWEEN_CELLS = re.compile(rf"\s*{_CELL_END}\s*{_CELL}\s*")
_ODD_SPACE = re.compile(r"[^\S\n ]")
_SPACES = re.compile(r"  +")
_TYPED_BULLET = re.compile(r"(?:[•·●▪◦‣∙○■□►➢✓✔\uf0b7\uf0a7\uf0d8\uf02a] *|[-\u2013\u2014*] +)+")


@dataclass(frozen=True, slots=True)
class CleanDescription:
    """``text`` has one line a paragraph or bullet; ``html`` says the same and is safe to show."""

    text: str
    html: str


def clean_html(description: str) -> CleanDescription:
    """Clean a description: plain or HTML, escaped never, once or several times."""
    markup = without_controls(_unescaped(description)).replace("\r", "\n")
    markup = _TWICE_ESCAPED.sub("&", markup)
    if not _REAL_TAG.search(markup):
        return _cleaned_text(markup)
    if not _REAL_BLOCK.search(markup):
        markup = markup.replace("\n", "<br>")
    html = _CLEANER.clean(markup).strip()
    if not _REAL_TAG.search(html):
        return _cleaned_text(html)
    if not _REAL_BLOCK.search(html):
        html = html.replace("\n", " ")
    return CleanDescription(text=_to_text(html), html=html)


def _cleaned_text(words: str) -> CleanDescription:
    text = _to_lines(unescape(words))
    return CleanDescription(text=text, html=text_to_html(text))


def _unescaped(description: str) -> str:
    """Undo escaping of the whole description, as far as it went."""
    for _ in range(4):
        escaped = _ESCAPED_TAG if not _REAL_TAG.search(description) else _ESCAPED_BLOCK
        if not escaped.search(description):
            break
        for entity, character in _ESCAPES:
            description = description.replace(entity, character)
    return description


def _to_text(html: str) -> str:
    marked = html.replace("\n", " ")
    for pattern, mark in _MARKS:
        marked = pattern.sub(mark, marked)
    marked = _EMPTY_ITEM.sub("", marked)
    if _CELL in marked:
        marked = _BETWEEN_CELLS.sub(_cell_boundary, marked).replace(_ROW_END, "\n")
    marked = _ITEM_STARTS.sub("\n" + BULLET, marked)
    return _to_lines(without_controls(unescape(marked)))


def _cell_boundary(match: re.Match[str]) -> str:
    return "\n" if match.string[match.end() : match.end() + 1] == _ITEM else " | "


def _to_lines(words: str) -> str:
    """Return the lines that say something, bullets written in one way."""
    words = _SPACES.sub(" ", _ODD_SPACE.sub(" ", words))
    lines = (_with_bullet(line.strip(" |")) for line in words.split("\n"))
    return "\n".join(line for line in lines if line.strip("•· |"))


def _with_bullet(line: str) -> str:
    typed = _TYPED_BULLET.match(line)
    if typed is None or typed.end() == len(line):
        return line
    return BULLET + line[typed.end() :].lstrip()


def text_to_html(text: str) -> str:
    """Return the HTML of plain text in our form: paragraphs, and lists for bullets."""
    parts: list[str] = []
    is_list_open = False
    for line in text.splitlines():
        is_bullet = line.startswith(BULLET)
        if is_bullet != is_list_open:
            parts.append("<ul>" if is_bullet else "</ul>")
            is_list_open = is_bullet
        words = escape(line.removeprefix(BULLET) if is_bullet else line, quote=False)
        parts.append(f"<li>{words}</li>" if is_bullet else f"<p>{words}</p>")
    if is_list_open:
        parts.append("</ul>")
    return "".join(parts)
