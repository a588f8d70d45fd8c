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
like notes, each ending with a stop, each marker goes back to the head of its note. On such pages,
be there a rule or none, a line that ends with a call goes on in the one below if both together are
no wider than a full line.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parse.markers import AHEAD, RULE
from unres.parse.punctuation import FULL_STOPS, final_mark

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from unres.ingest.lines import Line

MARKER = re.compile(r"[1-9]\d{0,2}")
#: A figure glued to a word, or to the mark behind it.
CALL = re.compile(r"(?:(?<=[^\W\d_])|(?<=[,;:)”»’]))\d{1,3}(?![\w/])")
#: The same at the end of a line, where a gap may stand before it.
END = re.compile(r"(?:(?<=[^\W\d_])|(?<=[,;:)”»’]))\s?(?P<call>\d{1,3})$")
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
        rule = next((at for at, line in enumerate(page) if RULE.fullmatch(line.text)), None)
        markers = _markers(page, last) if rule is None else _below(page, rule)
        if markers:
            called = {page[at].text for at in markers}
            last = int(page[markers[-1]].text)
            foot = markers[0] if rule is None else rule
            below = page[foot:]
            notes = _notes(below, [at - foot for at in markers]) if rule is None else below
            page = [*_whole(page[:foot], called), *notes]
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


def _below(page: Sequence[Line], rule: int) -> list[int]:
    """The indexes of the lines below a rule that are markers alone."""
    lines = range(rule + 1, min(len(page), rule + LONGEST_FOOT))
    return [index for index in lines if MARKER.fullmatch(page[index].text)]


def _calls(text: str) -> Iterator[int]:
    return (int(found[0]) for found in CALL.finditer(text))


def _whole(text: Sequence[Line], called: Container[str]) -> list[Line]:
    """The lines of `text`, those that end with one of the calls joined to what goes on."""
    full = MOST * max((width(line.text) for line in text), default=0.0)
    whole: list[Line] = []
    for line in text:
        above = whole[-1].text if whole else ""
        fits = width(above) + SPACE + width(line.text) <= full and len(above) < LONGEST
        cut = END.search(above[-TAIL:])
        goes_on = line.text[0].islower() or not final_mark(above)
        if fits and cut and cut["call"] in called and goes_on:
            whole[-1] = _one(whole[-1], line)
        else:
            whole.append(line)
    return whole


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
