"""An advert's words cut into pieces, those that a fact was read from marked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from crossward.core.adverts.advert import Advert
from crossward.core.values.evidence import Evidence, Part

BULLET = "• "
LONGEST_TITLE = 70  # a line longer than this is no title of what follows
PARTS: tuple[Part, ...] = ("title", "employer", "place", "pay_line", "text")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words to show. ``anchor`` is the id of a marked piece, where facts lead to it."""

    words: str
    is_marked: bool = False
    anchor: str = ""


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    TITLE = "title"
    BULLETS = "bullets"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, one title, or one list of bullets: a line or more, each in pieces."""

    kind: BlockKind
    lines: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one part of an advert that one fact or more was read from."""

    start: int
    end: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks of one advert, by part, and the anchor of each piece of evidence."""

    by_part: Mapping[Part, tuple[Mark, ...]]
    anchors: Mapping[Evidence, str]

    def cut(self, words: str, part: Part, *, start: int = 0, unshown: int = 0) -> tuple[Piece, ...]:
        """Cut ``words``, which begin at ``start`` in ``part``, wherever a mark begins or ends.

        So many letters before ``start`` are ``unshown``: a mark that begins there is led to here.
        """
        pieces: list[Piece] = []
        end, done = start + len(words), start
        for mark in self.by_part.get(part, ()):
            first, last = max(mark.start, done), min(mark.end, end)
            if first >= last:
                continue
            pieces.append(Piece(words[done - start : first - start]))
            # A mark that runs over several lines is led to at its first.
            anchor = mark.anchor if mark.start >= start - unshown else ""
            pieces.append(Piece(words[first - start : last - start], is_marked=True, anchor=anchor))
            done = last
        return tuple(piece for piece in (*pieces, Piece(words[done - start :])) if piece.words)


def mark_advert(advert: Advert, evidence: Iterable[Evidence]) -> Marks:
    """Find where each piece of ``evidence`` stands; what overlaps is marked as one."""
    true = {each for each in evidence if _stands(each, advert)}
    by_part: dict[Part, tuple[Mark, ...]] = {}
    anchors: dict[Evidence, str] = {}
    for part in PARTS:
        stretches = list(_join([each for each in true if each.part == part]))
        names = [f"words-{len(by_part)}-{number}" for number in range(1, len(stretches) + 1)]
        by_part[part] = tuple(
            Mark(stretch[0].start, max(each.end for each in stretch), name)
            for name, stretch in zip(names, stretches, strict=True)
        )
        pairs = zip(names, stretches, strict=True)
        anchors |= {each: name for name, stretch in pairs for each in stretch}
    return Marks(by_part, anchors)


def _stands(evidence: Evidence, advert: Advert) -> bool:
    """Say whether the words really stand where the evidence says."""
    words: str = getattr(advert, evidence.part)
    return evidence.start >= 0 and words[evidence.start : evidence.end] == evidence.quote != ""


def _join(evidence: Sequence[Evidence]) -> Iterator[list[Evidence]]:
    """Yield the evidence in order of reading, what overlaps together."""
    stretch: list[Evidence] = []
    end = 0
    for each in sorted(evidence, key=lambda found: (found.start, -found.end, found.field)):
        if stretch and each.start >= end:
            yield stretch
            stretch = []
        stretch.append(each)
        end = max(end, each.end)
    if stretch:
        yield stretch


def lay_out_text(text: str, marks: Marks) -> tuple[Block, ...]:
    """Lay an advert's plain text out as paragraphs, titles and lists of bullets."""
    lines = list(_lines(text))
    kinds = _kinds([line for _, line in lines])
    blocks: list[Block] = []
    for kind, group in groupby(zip(kinds, lines, strict=True), key=lambda pair: pair[0]):
        cut = tuple(_cut_line(line, start=start, marks=marks) for _, (start, line) in group)
        whole = [cut] if kind is BlockKind.BULLETS else [(each,) for each in cut]
        blocks.extend(Block(kind, each) for each in whole)
    return tuple(blocks)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def _kinds(lines: Sequence[str]) -> list[BlockKind]:
    """Tell titles by their looks: short, alone among longer lines, and with something to follow."""
    short = [False, *(_is_short(line) for line in lines), True]
    return [
        BlockKind.BULLETS
        if line.startswith(BULLET)
        else BlockKind.TITLE
        if here and not after and not (before and not line.endswith(":"))
        else BlockKind.PARAGRAPH
        for line, before, here, after in zip(lines, short, short[1:], short[2:], strict=False)
    ]


def _is_short(line: str) -> bool:
    ends_a_sentence = line.rstrip().endswith((".", ",", ";", "?", "!"))
    return len(line) <= LONGEST_TITLE and not ends_a_sentence and not line.startswith(BULLET)


def _cut_line(line: str, *, start: int, marks: Marks) -> tuple[Piece, ...]:
    if line.startswith(BULLET):
        words = line[len(BULLET) :]
        return marks.cut(words, "text", start=start + len(BULLET), unshown=len(BULLET))
    return marks.cut(line, "text", start=start)
