"""Shattered lines: Arabic lines that PDF text breaks at their vowel signs.

Where a line holds a vowel sign, pdftotext may write the sign on a line of its own, above the line,
and the line in two pieces, the last one first::

    ً
    أيضا بعملية تبادل الأسرى      (the end of the printed line)
    وإذ يرحب                      (its beginning)

The pieces of one printed line are no wider together than a full line, which gives them away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line

#: How much wider than a full line two pieces may seem: widths are estimates.
TOLERANCE = 1.08


def is_sign(line: Line) -> bool:
    """Whether the line holds vowel signs alone, and no letter or figure."""
    return not any(map(str.isalnum, line.text))


def mend(lines: Sequence[Line], full: float) -> list[Line]:
    """Bring the pieces of shattered lines in order, each followed by its vowel signs.

    `full` is the width of a full line in letters. Every line comes back, once.
    """
    mended: list[Line] = []
    signs: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if is_sign(line):
            signs.append(line)
            continue
        if signs and index < len(lines) and _is_piece(line, lines[index], full):
            mended.append(lines[index])
            index += 1
        mended += [line, *signs]
        signs = []
    return mended + signs


def _is_piece(line: Line, below: Line, full: float) -> bool:
    together = width(line.text) + width(below.text)
    return below.page == line.page and not is_sign(below) and together <= TOLERANCE * full
