"""Runs of notes: whether the lines from one on are footnotes, one below the other."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.markers import RULE
from unres.parsing.note_blocks import complete
from unres.parsing.punctuation import COLONS, SEMICOLONS, final_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.parsing.markers import Marker
    from unres.parsing.note_blocks import Collected

#: Lines of a note, at most (conventions, 7: long ones reach 2,000 characters).
LONGEST_NOTE = 24
#: The share of notes that may lack their full stop.
UNFINISHED = 0.34
#: More than that many in a row without one, or lines too many, are no run of notes.
MOST_UNFINISHED = 40
#: Lines that notes with stars take in a row, at most: all begin alike, so that a longer run would
#: be read again from every line.
MOST_STARRED = 40
#: Lines that a printed page has, at most.
LONGEST_PAGE = 150
#: Widest line of print, in letters; longer lines are not wrapped.
WIDEST = 250
#: A line this wide, in shares of the widest on its page, goes on below even if it ends in a stop.
FULL = 0.9


@dataclass(slots=True)
class Run:
    """Lines that look like notes: how many notes, how many lack a stop or end as clauses do.

    ``open`` is how many round brackets of the last note are open.
    """

    first: Marker
    last: Marker
    end: int
    lines: int = 0
    notes: int = 0
    unfinished: int = 0
    like_clauses: int = 0
    open: int = 0

    def take(self, line: Line, marker: Marker | None, above: Line | None) -> None:
        """Take the next line: another note if it begins with the next marker."""
        if marker and self.is_next(marker):
            self.last = marker
            self.notes += 1
            self.unfinished += above is not None and not complete(above)
            self.open = 0
        self.open += line.text.count("(") - line.text.count(")")
        self.like_clauses += final_mark(line.text) in SEMICOLONS | COLONS
        self.lines += 1
        self.end += 1

    def is_next(self, marker: Marker) -> bool:
        """Whether the next note may begin with `marker`."""
        first = self.notes == 0
        return marker.start is not None and (first or marker.follows(self.last))

    @property
    def hopeless(self) -> bool:
        """Whether no further line can save it: what fails must not be read to the end."""
        too_many = MOST_UNFINISHED + self.notes * UNFINISHED
        too_long = MOST_UNFINISHED + self.notes * LONGEST_NOTE
        return self.odd or self.unfinished > too_many or self.lines > too_long

    @property
    def odd(self) -> bool:
        """Whether it looks like clauses, or has more stars than notes have."""
        starred = self.first.number is None and self.lines > MOST_STARRED
        return starred or self.like_clauses > self.notes

    @property
    def clear(self) -> bool:
        """Whether it can be nothing else."""
        return self.first.glued and not self.unfinished


def run_of_notes(page: Sequence[Line], index: int, found: Collected) -> Run | None:
    """Find the run of notes that begins at `index`; None if it is no such run.

    A note goes on to its full stop (conventions, 7: 99.7 %); the next begins with the next marker,
    or the run is over.
    """
    first = found.marker(page[index])
    if first is None:
        return None
    near = page[max(index - LONGEST_PAGE, 0) : index + LONGEST_PAGE]  # not all, again and again
    full = _full(near)
    run = Run(first, first, index)
    while run.end < len(page) and not run.hopeless:
        line = page[run.end]
        above = page[run.end - 1] if run.end > index else None
        marker = found.marker(line)
        begins = bool(marker and run.is_next(marker))
        if not begins and _begins_below(line, marker, first, found):
            return None
        stopped = above is not None and complete(above) and run.open <= 0  # "(Sales No."
        ends = line.blanks or first.number is None or (above and width(above.text) < full)
        if not begins and stopped and ends:
            break
        run.take(line, marker, above)
    run.unfinished += not complete(page[run.end - 1])
    one_a_line = run.notes == run.lines and page[index].blanks > 0
    finished = one_a_line or run.unfinished <= run.notes * UNFINISHED
    long = run.lines > run.notes * LONGEST_NOTE
    return run if finished and not (long or run.odd) else None


def _full(lines: Sequence[Line]) -> float:
    """How wide a full line is; infinite where lines are not wrapped."""
    if max(len(line.text) for line in lines) > 2 * WIDEST:  # a figure has two letters at most
        return inf
    widest = max(width(line.text) for line in lines)
    return FULL * widest if widest < WIDEST else inf


def _begins_below(line: Line, marker: Marker | None, first: Marker, found: Collected) -> bool:
    """Whether the notes begin at this line, below what seemed the first of them."""
    due = marker and marker.glued and _due_before(marker, first, found)
    return bool(RULE.fullmatch(line.text) or due)


def _due_before(marker: Marker, first: Marker, found: Collected) -> bool:
    """Whether `marker` is due, and its note stands above that of `first`, or is the same."""
    if marker.number is None or first.number is None:
        return marker.bare == first.bare
    return found.last_number < marker.number <= first.number
