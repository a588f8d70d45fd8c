"""From the glyphs of a page to its rows, each in the order of reading."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from unres.ingest.emphasis import emphasise, unmarked
from unres.ingest.pdf_bidi import logical
from unres.ingest.pdf_shapes import lowered
from unres.ingest.raised import lift
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.emphasis import Style
    from unres.ingest.pdf_glyphs import Glyph

# Shares of the size of the font.
SAME_BASE = 0.3
LOWEST, HIGHEST = 0.12, 0.75  # how far a raised marker stands above the line
ADRIFT = 0.55  # how far a letter does whose place is that of its vowel sign
SMALL = 0.8  # how large it is at most
WORD_GAP = 0.16  # where the file draws no space
SAME_PLACE = 0.12
SPACE = 0.1  # the narrowest space; some files draw narrower ones inside words
DRAWN_GAP = -0.2  # where it does: slanted letters lean into it
COLUMN_GAP = 1.5
MARKER = r"[(\[]?\d{1,3}[)\]]?|\*{1,5}|[†‡]"
#: While a row is being read, this sign stands before each raised run.
_LIFT = "\x02"
_CALL = compiled(rf" ?{_LIFT}({MARKER})(?!\w)")
_BEGINS_NOTE = compiled(rf"\s*{_LIFT}({MARKER})\s*")


@dataclass(slots=True)
class Cell:
    """What stands in one column of a row; ``text`` has the marks of `unres.ingest.emphasis`."""

    text: str
    left: float
    right: float

    @property
    def printed(self) -> str:
        """The text without marks."""
        return unmarked(self.text)


@dataclass(slots=True)
class Row:
    """A printed line: its base and size in points, its cells in the order of reading.

    ``marker`` is the raised marker it begins with, "" if there is none; no cell holds it.
    """

    base: float
    size: float
    cells: list[Cell] = field(default_factory=list)
    marker: str = ""


@dataclass(slots=True)
class _Line:
    base: float
    size: float
    glyphs: list[Glyph]
    raised: list[Glyph] = field(default_factory=list)
    marks: list[Glyph] = field(default_factory=list)


def rows_of(glyphs: Sequence[Glyph], *, right_to_left: bool) -> list[Row]:
    """Return the rows of a page from top to bottom."""
    glyphs = lowered(glyphs) if right_to_left else glyphs
    lines = _raise(_by_base([glyph for glyph in glyphs if not glyph.is_mark]))
    if lines:
        _set_marks(lines, [glyph for glyph in glyphs if glyph.is_mark])
    return [_row(line, right_to_left=right_to_left) for line in lines]


def _by_base(glyphs: Sequence[Glyph]) -> list[_Line]:
    groups: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: -one.base):
        last = groups[-1][-1] if groups else glyph
        if groups and last.base - glyph.base <= SAME_BASE * min(glyph.size, last.size):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [line for group in groups if (line := _line(group))]


def _line(glyphs: list[Glyph]) -> _Line | None:
    """A line, some glyphs of which may be raised; None if there are only spaces."""
    ink = [glyph for glyph in glyphs if not glyph.is_space]
    if not ink:
        return None
    line = _Line(median(one.base for one in ink), median(one.size for one in ink), [])
    for glyph in glyphs:
        (line.raised if _is_raised(glyph, line) else line.glyphs).append(glyph)
    return line


def _raise(lines: list[_Line]) -> list[_Line]:
    """Give glyphs that stand above their line, on lines of their own, back to the line below."""
    kept: list[_Line] = []
    for line in reversed(lines):
        host = kept[-1] if kept else None
        if host and all(_is_above(glyph, host) for glyph in line.glyphs if not glyph.is_space):
            drift = [glyph for glyph in line.glyphs if _is_adrift(glyph, host)]
            host.raised += [one for one in line.glyphs + line.raised if one not in drift]
            host.glyphs += [one for one in drift if not _is_double(one, host)]
        else:
            kept.append(line)
    return kept[::-1]


def _is_above(glyph: Glyph, host: _Line) -> bool:
    return _is_raised(glyph, host) or _is_adrift(glyph, host)


def _is_adrift(glyph: Glyph, host: _Line) -> bool:
    """Whether it is an Arabic letter that some fonts draw in one with the sign above it."""
    above = glyph.base - host.base
    return glyph.is_arabic and glyph.size > SMALL * host.size and 0 < above <= ADRIFT * host.size


def _is_double(glyph: Glyph, host: _Line) -> bool:
    """Whether the line has the same letter in the same place: some files draw it twice."""
    apart = SAME_PLACE * host.size
    return any(
        other.text == glyph.text and abs(other.left - glyph.left) < apart for other in host.glyphs
    )


def _is_raised(glyph: Glyph, host: _Line) -> bool:
    above = glyph.base - host.base
    return glyph.size <= SMALL * host.size and LOWEST * host.size <= above <= HIGHEST * host.size


def _set_marks(lines: Sequence[_Line], marks: Sequence[Glyph]) -> None:
    """Give each mark to the line it is nearest to: fonts place them above and below its base."""
    bases = [-line.base for line in lines]
    for mark in marks:
        at = bisect_left(bases, -mark.base)
        near = lines[max(at - 1, 0) : at + 1]
        min(near, key=lambda line: abs(line.base - mark.base)).marks.append(mark)


def _row(line: _Line, *, right_to_left: bool) -> Row:
    row = Row(line.base, line.size)
    raised = {id(glyph) for glyph in line.raised}
    for letters in _cells(line, right_to_left=right_to_left):
        visual = _visual(letters, raised, line.size, right_to_left=right_to_left)
        text = logical(visual) if right_to_left else "".join(visual)
        if any(letter[0].style for letter in letters):
            text = _emphasised(text, _styles(letters, raised, right_to_left=right_to_left))
        row.cells.append(Cell(text, letters[0][0].left, max(one[0].right for one in letters)))
    if right_to_left:
        row.cells.reverse()
    begins = _BEGINS_NOTE.match(row.cells[0].text)
    if begins:
        row.marker, row.cells[0].text = begins[1], row.cells[0].text[begins.end() :]
    for cell in row.cells:
        text = _CALL.sub(lambda call: lift(call[1]), cell.text)
        cell.text = text.replace(_LIFT, "")
    return row


def _styles(
    letters: Sequence[Sequence[Glyph]], raised: set[int], *, right_to_left: bool
) -> list[Style | None]:
    """The style of each character that is printed, in the order of reading."""
    styles: list[Style | None] = []
    for letter in reversed(letters) if right_to_left else letters:
        first = letter[0]
        style = None if id(first) in raised else first.style
        styles += [style] * (0 if first.is_space else sum(len(one.text) for one in letter))
    return styles


def _emphasised(text: str, styles: Sequence[Style | None]) -> str:
    """Return `text` with marks around what is printed in a style; spaces have that before them."""
    rest, style = iter(styles), None
    chars: list[tuple[Style | None, str]] = []
    for char in text:
        if char != " ":
            style = None if char == _LIFT else next(rest, None)
        chars.append((style, char))
    runs = groupby(chars, key=lambda each: each[0])
    return "".join(emphasise("".join(char for _, char in run), style) for style, run in runs)


def _cells(line: _Line, *, right_to_left: bool) -> list[list[list[Glyph]]]:
    """Columns of letters from left to right, each letter with the marks that stand on it."""
    cells: list[list[list[Glyph]]] = []
    edge = float("-inf")
    for letter in _letters(line, right_to_left=right_to_left):
        if letter[0].is_space:
            if cells:
                cells[-1].append(letter)
            continue
        if letter[0].left - edge > COLUMN_GAP * line.size:
            cells.append([])
        cells[-1].append(letter)
        edge = max(edge, letter[0].right)
    return [_without_outer_spaces(cell) for cell in cells]


def _letters(line: _Line, *, right_to_left: bool) -> list[list[Glyph]]:
    glyphs = sorted((*line.glyphs, *line.raised), key=lambda one: one.centre)
    if right_to_left:
        _part_ligatures(glyphs, SAME_PLACE * line.size)
    letters = [[glyph] for glyph in glyphs]
    inked = [one for one in letters if not one[0].is_space]
    centres = [one[0].centre for one in inked]
    for mark in line.marks:
        at = bisect_left(centres, mark.centre)
        near = inked[max(at - 2, 0) : at + 2]
        letter = min(near, key=lambda one: abs(one[0].centre - mark.centre))
        if all(other.text != mark.text for other in letter):  # some files draw it twice
            letter.append(mark)
    return letters


def _part_ligatures(glyphs: list[Glyph], tolerance: float) -> None:
    """Put letters of a ligature, which share a place, in order: the first drawn is read first."""
    for at in range(1, len(glyphs)):
        one, other = glyphs[at - 1 : at + 1]
        same = abs(one.left - other.left) + abs(one.right - other.right) < tolerance
        if same and one.index < other.index:
            glyphs[at - 1 : at + 1] = other, one


def _without_outer_spaces(cell: list[list[Glyph]]) -> list[list[Glyph]]:
    while cell[-1][0].is_space:
        cell.pop()
    return cell


def _visual(
    letters: Sequence[Sequence[Glyph]], raised: set[int], size: float, *, right_to_left: bool
) -> list[str]:
    """The characters from left to right, one space between words; a raised run is one item."""
    visual: list[str] = []
    edge, least = letters[0][0].left, WORD_GAP
    for is_raised, run in groupby(letters, key=lambda one: id(one[0]) in raised):
        items: list[str] = []
        for letter in run:
            if letter[0].is_space:
                is_wide = letter[0].right - letter[0].left > SPACE * size
                least = DRAWN_GAP if is_wide else least
                continue
            if letter[0].left - edge > least * size:
                (items or visual).append(" ")
            items.append("".join(glyph.text for glyph in letter))
            edge, least = max(edge, letter[0].right), WORD_GAP
        if is_raised and items:
            items = [_LIFT + (logical(items) if right_to_left else "".join(items))]
        visual += items
    return visual
