"""Stretched lines: justified lines whose wide gaps PDF text takes for gaps between columns.

Where few long words fill a justified line, pdftotext may write each word on a line of its own, and
most of them below the line that follows, with empty lines between::

    2. отмечает замечания, высказанные правительством    (the printed line begins)
    Верховного комиссара в ходе нынешней сессии;         (the next printed line)

    Йемена

    по

    докладу                                              (the rest of the first)

Together with the beginning they are no wider than a full line, which gives them away. Of paragraphs
of two lines, the first may come last, between empty lines, below the number or without one::

    17.
    session.                                             (the second line)

    Decides to continue its consideration at its eighty-first    (the first)

    2003;

    2. Decides to extend the mandate until 15 December
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.punctuation import COLONS, COMMAS, FULL_STOPS, SEMICOLONS, final_mark
from unres.parsing.quirks.spread import one_line
from unres.parsing.typeface import is_bold
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line

#: How much wider than a full line the pieces may seem: widths are estimates.
TOLERANCE = 1.08
#: How wide a stretched line is at least, in full lines.
FULL = 0.75
#: How wide the second line of a paragraph is at most.
SHORT = 0.5
LABEL = compiled(r"\d{1,3}\.|\(?[a-zа-я]{1,4}\)")
NUMBER = compiled(r"(\d{1,3})\.\s")
WORD = compiled(r"(?:[^\W\d_]|-)+,?")
#: A line with the next word is narrower than this, in full lines, if it lacks one and an indent.
LACKING = 0.96
#: Fewer words than this, each on a line of its own, tell nothing.
FEWEST = 2


def mend(lines: Sequence[Line], full: float, *, spaced: bool = True) -> list[Line]:
    """Bring the words of stretched lines back to where the line begins.

    `full` is the width of a full line, in figures; `spaced` tells that spaces part words. The
    words of every line come back, once.
    """
    mended: list[Line] = []
    index = 0
    while index < len(lines):
        if mended and _is_turned([mended[-1], *lines[index : index + 3]], full):
            mended += [lines[index + 1], lines[index]]
            index += 2
            continue
        end = index
        while spaced and end < len(lines) and _is_piece(lines[end], lines[index]):
            end += 1
        pieces = list(lines[index:end])
        if _are_torn(pieces, mended, full) and _belong(pieces, mended, full):
            mended[-2:] = [one_line([mended[-2], *pieces], full), mended[-1]]
        else:
            mended += pieces
        if end == index:
            mended.append(lines[index])
        index = max(end, index + 1)
    return mended


def _is_turned(lines: Sequence[Line], full: float) -> bool:
    """Whether the second line of a paragraph stands above its first.

    `lines` are what stands above, a label or the end of a paragraph, those two, and what follows.
    """
    if len(lines) < 3:  # noqa: PLR2004  the line above and the two
        return False
    above, second, first, *below = lines
    parted = all(line.blanks or _follows(line, first) for line in below)
    if second.blanks or not (first.blanks and parted):
        return False
    if len({line.page for line in lines}) > 1 or LABEL.fullmatch(second.text):
        return False
    if is_bold(second) != is_bold(first):  # a heading is no line of a paragraph
        return False
    begins = LABEL.fullmatch(above.text) or _ends_paragraph(above, second, full)
    ends = final_mark(second.text) and not final_mark(first.text)
    short = width(second.text) < SHORT * full
    return bool(begins and ends) and short and width(first.text) > FULL * full


def _follows(line: Line, above: Line) -> bool:
    """Whether `line` begins with the number next to that of `above`."""
    found, before = NUMBER.match(line.text), NUMBER.match(above.text)
    return bool(found and before and int(found[1]) == int(before[1]) + 1)


def _ends_paragraph(line: Line, below: Line, full: float) -> bool:
    """Whether `line` may end a paragraph: below a full line with a comma, several words go on."""
    mark = final_mark(line.text)
    goes_on = mark in COMMAS and width(line.text) > FULL * full and " " in below.text
    return bool(mark) and not goes_on


def _is_piece(line: Line, first: Line) -> bool:
    """Whether `line` is one word between empty lines, on the page of `first`."""
    return bool(line.blanks) and line.page == first.page and " " not in line.text


def _are_torn(pieces: Sequence[Line], above: Sequence[Line], full: float) -> bool:
    """Whether `pieces` are several words, or a small one that a line lacks.

    The line before the last lacks a word if it has room for the first word of the last, indent
    aside: an "or" between two points is missing nowhere.
    """
    if len(pieces) != 1:
        return len(pieces) >= FEWEST
    if len(above) < FEWEST or not _is_small(pieces[0]):
        return False
    word = above[-1].text.split(maxsplit=1)[0]
    return width(f"{above[-2].text} {word}") < LACKING * full


def _is_small(piece: Line) -> bool:
    return piece.text.islower() and WORD.fullmatch(piece.text) is not None


def _belong(pieces: Sequence[Line], above: Sequence[Line], full: float) -> bool:
    """Whether `pieces` fill the line above the last one."""
    if len(above) < FEWEST or len({line.page for line in (*above[-2:], pieces[0])}) > 1:
        return False
    begun = above[-2].text
    if above[-1].blanks or final_mark(begun) in FULL_STOPS | SEMICOLONS | COLONS:
        return False
    return width(" ".join([begun, *(line.text for line in pieces)])) <= TOLERANCE * full
