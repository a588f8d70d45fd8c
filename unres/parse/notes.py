"""Footnotes: collecting them from where a page, or the document, printed them.

Notes stand below a rule (``______``) at the foot of a page, or after the closing, or at the foot
of a page without any rule. A note begins with its marker: a number that goes on with the count of
the notes before it, or a star; it goes on to its full stop.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from math import inf
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.ingest.raised import lift
from unres.parse import closing_zone
from unres.parse.markers import AHEAD, RULE, read_marker
from unres.parse.note_blocks import Collected, complete, read_notes
from unres.parse.punctuation import COLONS, FULL_STOPS, SEMICOLONS, ends_clause, final_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parse.markers import Marker

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
#: How many lines above its note a call may stand.
REACH = 120
#: Widest line of print, in letters; longer lines are not wrapped.
WIDEST = 250
#: A line this wide, in shares of the widest on its page, goes on below even if it ends in a stop.
FULL = 0.9


def collect(lines: Sequence[Line], language: Language) -> Collected:
    """Part the footnotes of a document from its text; every line goes to one of the two."""
    found = Collected(closes=lambda text: _closes(text, language))
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    found.others = _rows(lines) | {
        line.start for line in lines if found.marker(line) and found.closes(line.text)
    }
    for page in pages:
        _collect_page(page, found, paged=len(pages) > 1)
    # Notes hang on text: what looks like notes alone is the text itself.
    return found if found.lines else Collected(found.closes, lines=list(lines))


def _closes(text: str, language: Language) -> bool:
    """Whether a line is of a closing: "9th plenary meeting", "9 June 2021", how it was adopted."""
    return any(language.line(kind, text) for kind in closing_zone.CLOSING)


def _rows(lines: Sequence[Line]) -> set[int]:
    """Where rows of tables start: lines of three cells, and those of two right below a row.

    A note has two cells where a tab stands behind its marker.
    """
    rows: set[int] = set()
    above: Line | None = None
    for line in lines:
        tabs = line.text.count("\t")
        below_row = above is not None and not line.blanks and _is_row(above, rows)
        if tabs > 1 or (tabs and below_row):
            rows.add(line.start)
        above = line
    return rows


def _is_row(line: Line, rows: set[int]) -> bool:
    """Whether the line is a row, or the head of a table: two cells, the first of them words."""
    return line.start in rows or ("\t" in line.text and read_marker(line.text) is None)


def _collect_page(page: list[Line], found: Collected, *, paged: bool) -> None:
    index = 0
    while index < len(page):
        line = page[index]
        if RULE.fullmatch(line.text):
            found.rules.append(line)
            end = len(page) if paged else _end_of_notes(page, index + 1, found)
            read_notes(page[index + 1 : end], found)
        else:
            if paged:
                page[index : index + 1] = _torn(page, index, found)
            end = _notes_here(page, index, found, paged=paged)
            if end == index:
                found.lines.append(page[index])
                end += 1
        index = end


def _end_of_notes(page: Sequence[Line], start: int, found: Collected) -> int:
    """Where the notes below a rule end, on a page whose end is not known."""
    for index in range(start, len(page) - 1):
        stops = final_mark(page[index].text) in FULL_STOPS
        if stops and not found.marker(page[index + 1]) and not RULE.fullmatch(page[index + 1].text):
            return index + 1
    return len(page)


def _torn(page: Sequence[Line], index: int, found: Collected) -> list[Line]:
    """Part a line of text from the first note of its page, which stands on the same line.

    PDF text joins a hyphenated word to the next line, without its hyphen, be that line a note.
    """
    line = page[index]
    if len(page) - index > LONGEST_PAGE:
        return [line]
    due = found.highest_number + 1
    seam = re.search(rf"(?<=[^\W\d_]){due}(?=[^\W\d_])", line.text)
    if not seam or line.text[seam.end()].islower():
        return [line]
    at = seam.start()
    above = line._replace(text=line.text[:at], end=line.start + at)
    note = line.cut(at, len(line.text))._replace(end=line.end, blanks=0)
    below = page[index + 1 :]
    alone = not below or found.marker(below[0]) is not None
    run = _run([note, *below], 0, found) if alone or complete(note) else None
    return [above, note] if run and run.end == len(below) + 1 else [line]


def _notes_here(page: Sequence[Line], index: int, found: Collected, *, paged: bool) -> int:
    """Read notes that begin at `index` without a rule above; return where they end."""
    marker = found.marker(page[index])
    if not marker or marker.start is None:
        return index
    if not _due(marker, found, paged=paged):
        return _notes_of_volume(page, index, marker, found)
    parted = _is_parted(page, index)
    called = _called(marker.bare, found.lines)
    if not (parted or called or marker.glued):
        return index
    run = _run(page, index, found)
    if not run:
        return index
    if run.end < len(page):
        apart = run.clear and page[run.end].blanks > 0 if paged else parted
        if not (called and apart):
            return index
    read_notes(page[index : run.end], found)
    return run.end


def _is_parted(page: Sequence[Line], index: int) -> bool:
    """Whether the line at `index` may begin something: it goes on with no clause above."""
    return not index or ends_clause(page[index - 1].text) or page[index].blanks > 0


def _notes_of_volume(page: Sequence[Line], index: int, marker: Marker, found: Collected) -> int:
    """Read notes that end the text and are the first of it, whatever their number.

    The notes of the annual volumes of resolutions until 1993 are counted through the volume. They
    stand below the closing.
    """
    if found.last_number or marker.number is None or len(page) - index > LONGEST_PAGE:
        return index
    if not (_is_parted(page, index) and _called(marker.bare, found.lines)):
        return index
    if not any(found.closes(line.text) for line in found.lines[-closing_zone.LONGEST_ENTRY :]):
        return index
    run = _run(page, index, found)
    if not run or run.end < len(page):
        return index
    found.last_number = found.highest_number = marker.number - 1
    read_notes(page[index:], found)
    return len(page)


def _due(marker: Marker, found: Collected, *, paged: bool) -> bool:
    """Whether the marker is the one that comes next: a star, or a number just ahead."""
    if marker.number is None:
        return True
    last = found.last_number
    return last < marker.number <= last + (1 if last and not paged else AHEAD)


def _due_before(marker: Marker, first: Marker, found: Collected) -> bool:
    """Whether `marker` is due, and its note stands above that of `first`, or is the same."""
    if marker.number is None or first.number is None:
        return marker.bare == first.bare
    return found.last_number < marker.number <= first.number


@dataclass(slots=True)
class _Run:
    """Lines that look like notes: how many notes, how many lack a stop or end as clauses do."""

    first: Marker
    last: Marker
    end: int
    lines: int = 0
    notes: int = 0
    unfinished: int = 0
    like_clauses: int = 0

    def take(self, line: Line, marker: Marker | None, above: Line | None) -> None:
        """Take the next line: another note if it begins with the next marker."""
        if marker and self.is_next(marker):
            self.last = marker
            self.notes += 1
            self.unfinished += above is not None and not complete(above)
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


def _run(page: Sequence[Line], index: int, found: Collected) -> _Run | None:
    """Find the run of notes that begins at `index`; None if it is no such run.

    A note goes on to its full stop (conventions, 7: 99.7 %); the next begins with the next marker,
    or the run is over.
    """
    first = found.marker(page[index])
    if first is None:
        return None
    near = page[max(index - LONGEST_PAGE, 0) : index + LONGEST_PAGE]  # not all, again and again
    full = _full(near)
    run = _Run(first, first, index)
    while run.end < len(page) and not run.hopeless:
        line = page[run.end]
        above = page[run.end - 1] if run.end > index else None
        marker = found.marker(line)
        begins = bool(marker and run.is_next(marker))
        if not begins and _begins_below(line, marker, first, found):
            return None
        stopped = above is not None and complete(above)
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


def _called(marker: str, lines: Sequence[Line]) -> bool:
    """Whether a call of `marker` stands in the text above, glued to a word or behind a mark."""
    forms = marker, lift(marker)
    either = "|".join(map(re.escape, forms))
    glued = re.compile(rf"(?:(?<=[^\W\d_])|(?<=[^\w\s])\s?)(?:{either})(?![\w*/])")
    near = (line.text for line in lines[-REACH:])
    return any(glued.search(text) for text in near if any(map(text.__contains__, forms)))
