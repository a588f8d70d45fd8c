"""Blank lines inside paragraphs: some tools write one below the first line of each.

They take an indented line for a paragraph of its own, as mupdf and pdfminer do::

    Recalling its resolution 79/1 on lamps, which it adopted at its last

    session, and the Lighthouse Convention,

Where that is a habit of the text, a blank line in mid-sentence below a full line tells nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.punctuation import COLONS, COMMAS, final_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language

#: A line this wide, in shares of the widest but for a tenth of them, is full.
FULL = 0.8
#: No line is wider, in the same shares: a first line that is torn behind its opening words is not.
WIDEST = 1.1
#: Fewer blank lines inside sentences, or a smaller share of all blank lines, are no habit.
FEWEST, LEAST = 4, 0.1


def mend(lines: Sequence[Line], language: Language) -> list[Line]:
    """Return `lines` without the blank lines inside sentences, if such are a habit of the text."""
    if not lines:  # all of the text was furniture
        return []
    widths = sorted(width(line.text) for line in lines)
    full = widths[int(len(widths) * 0.9)]
    inside = {
        index
        for index in range(1, len(lines))
        if lines[index].blanks and _goes_on(lines, index, language, full)
    }
    sure = sum(lines[index].text[0].islower() for index in inside)
    if sure < max(FEWEST, LEAST * sum(line.blanks > 0 for line in lines)):
        return list(lines)
    return [
        line._replace(blanks=0) if index in inside else line for index, line in enumerate(lines)
    ]


def _goes_on(lines: Sequence[Line], index: int, language: Language, full: float) -> bool:
    """Whether a sentence goes on at line `index`: the one above is full, and does not end it."""
    above = lines[index - 1]
    mark = final_mark(above.text)
    small = language.clauses_begin == "capital" and lines[index].text[0].islower()
    if mark and not (small and mark in COMMAS | COLONS):
        return False
    size = width(above.text)
    if index > 1 and not above.blanks and not final_mark(lines[index - 2].text):
        torn = width(lines[index - 2].text) + size
        size = torn if torn < WIDEST * full else size
    return size >= FULL * full
