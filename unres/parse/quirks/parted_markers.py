"""Parted markers: lines end behind the raised figures of notes, and of their calls.

Pdftotext may end a line where print raises a figure. Below a rule the notes are known all the same;
documents of the Human Rights Council print none that text shows::

    Reaffirming the Lighthouse Convention1
    and the Protocol on Lamps,2             (one printed line)
    ...
    1
    See A/63/53.                            (the foot of the page)
    2
    A/63/54 and A/63/55.

Where the figure is called on the page above it, and what stands there to the end of the page reads
like notes, each ending with a stop, each marker goes back to the head of its note. On such pages a
line that ends with a call goes on in the one below if both together are no wider than a full line.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parse.markers import AHEAD, RULE
from unres.parse.punctuation import FULL_STOPS, final_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line

MARKER = re.compile(r"[1-9]\d{0,2}")
#: A figure glued to a word, or to the mark behind it.
CALL = re.compile(r"(?:(?<=[^\W\d_])|(?<=[,;:)”»’]))\d{1,3}(?![\w/])")
#: How many letters tell whether a line ends with a call.
TAIL = 8
#: Longest line of print, in letters.
LONGEST = 250
#: Lines of the foot of a page, at most.
LONGEST_FOOT = 60
#: How wide a space prints, in figures, and how wide a line may seem: raised figures are small.
SPACE, MOST = 0.5, 1.03


def mend(lines: Sequence[Line]) -> list[Line]:
    """Join each marker that stands alone to its note; the characters of `lines` stay the same."""
    mended: list[Line] = []
    last = 0
    for _, grouped in groupby(lines, key=lambda line: line.page):
        page = list(grouped)
        ruled = any(RULE.fullmatch(line.text) for line in page)
        markers = [] if ruled else _markers(page, last)
        if markers:
            last = int(page[markers[-1]].text)
            foot = markers[0]
            page = [*_whole(page[:foot]), *_notes(page[foot:], [at - foot for at in markers])]
        mended += page
    return mended


def _markers(page: Sequence[Line], last: int) -> list[int]:
    """The indexes of the lines that mark the notes of a page; `last` is the note before them."""
    found: list[int] = []
    called: set[int] = set()
    for index, line in enumerate(page[:-1]):
        number = int(line.text) if MARKER.fullmatch(line.text) else 0
        due = number == last + 1 if found else last < number <= last + AHEAD and number in called
        if due and not page[index + 1].text[0].islower():
            found.append(index)
            last = number
        elif not found:
            called.update(_calls(line.text))
    ends = [*(page[index - 1] for index in found[1:]), page[-1]]
    stopped = all(final_mark(line.text) in FULL_STOPS for line in ends)
    return found if found and stopped and len(page) - found[0] <= LONGEST_FOOT else []


def _calls(text: str) -> Iterator[int]:
    return (int(found[0]) for found in CALL.finditer(text))


def _whole(text: Sequence[Line]) -> list[Line]:
    """The lines of `text`, those that end with a call joined to the line that goes on."""
    full = MOST * max((width(line.text) for line in text), default=0.0)
    whole: list[Line] = []
    for line in text:
        above = whole[-1].text if whole else ""
        fits = width(above) + SPACE + width(line.text) <= full and len(above) < LONGEST
        if fits and _ends_with_call(above):
            whole[-1] = _one(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _ends_with_call(text: str) -> bool:
    tail = text[-TAIL:]
    return any(call.end() == len(tail) for call in CALL.finditer(tail))


def _notes(foot: Sequence[Line], markers: Sequence[int]) -> list[Line]:
    """The lines of notes, each of the `markers` joined to the line below it."""
    notes: list[Line] = []
    for index, line in enumerate(foot):
        if index - 1 in markers:
            notes[-1] = _one(notes[-1], line)
        else:
            notes.append(line)
    return notes


def _one(line: Line, below: Line) -> Line:
    return line._replace(text=f"{line.text} {below.text}", end=below.end)
