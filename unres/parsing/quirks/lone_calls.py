"""Lone calls: the raised figure that calls a note, on a line of its own in Chinese text.

Pdftotext takes a figure that is raised above a line for a line of its own, and may write it below
lines that follow. Chinese text shows where it stood: no space parts its words otherwise::

    铭记《灯塔公约》 和灯塔
    议定书，
    1

    回顾……

A hole is a space between the end of a title, or of quoted words, and a word. Only the figure that a
note begins with is a call, and not one among others: such are cells of a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.parsing.markers import read_marker
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line

CALL = compiled(r"\d{1,3}")
HOLE = compiled(r"(?<=[》”])\s(?=[^\W\d_A-Za-z]|[《“])")
#: How many lines below its own a call may be written.
REACH = 4


def mend(lines: Sequence[Line]) -> list[Line]:
    """Put lone calls back into the holes that they left: each into the one hole close above it.

    Returns the lines of `lines`, with the same characters, white space aside.
    """
    mended: list[Line] = []
    notes = {marker.bare for line in lines if (marker := read_marker(line.text)) and marker.start}
    for index, line in enumerate(lines):
        beside = (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])
        is_call = line.text in notes and not any(CALL.fullmatch(each.text) for each in beside)
        at = _above(mended, line) if is_call else None
        if at is None:
            mended.append(line)
        else:
            mended[at] = _called(mended[at], line)
    return mended


def _above(lines: Sequence[Line], call: Line) -> int | None:
    """The index of the line close above that has the only hole there; None if none has."""
    first = max(len(lines) - REACH, 0)
    near = range(first, len(lines))
    found = [at for at in near for _ in HOLE.finditer(lines[at].text)]
    return found[0] if len(found) == 1 and lines[found[0]].page == call.page else None


def _called(line: Line, call: Line) -> Line:
    text = HOLE.sub(f"{call.text} ", line.text, count=1)
    return line._replace(text=text, end=max(line.end, call.end))
