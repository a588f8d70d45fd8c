"""Footnotes: collecting them from where a page, or the document, printed them.

Notes stand below a rule (``______``) at the foot of a page, or after the closing, or at the foot
of a page without any rule. A note begins with its marker: a number that goes on with the count of
the notes before it, or a star; it goes on to its full stop.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parse.markers import AHEAD, RULE
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
#: More than that many in a row without one are no run of notes.
MOST_UNFINISHED = 40
#: How many lines above its note a call may stand.
REACH = 120
#: Widest line of print, in letters; longer lines are not wrapped.
WIDEST = 250
#: A line this wide, in shares of the widest on its page, goes on below even if it ends in a stop.
FULL = 0.9


def collect(lines: Sequence[Line], language: Language) -> Collected:
    """Part the footnotes of a document from its text; every line goes to one of the two."""
    found = Collected()
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    found.dates = {
        line.start for line in lines if found.marker(line) and language.line("date_line", line.text)
    }
    for page in pages:
        _collect_page(page, found, paged=len(pages) > 1)
    # Notes hang on text: what looks like notes alone is the text itself.
    return found if found.lines else Collected(lines=list(lines))


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
    due = found.highest_number + 1
    seam = re.search(rf"(?<=[^\W\d_]){due}(?=[^\W\d_])", line.text)
    if not seam or line.text[seam.end()].islower():
        return [line]
    at = seam.start()
    above = replace(line, text=line.text[:at], end=line.start + at)
    note = replace(line, text=line.text[at:], start=line.start + at, blanks=0)
    below = page[index + 1 :]
    alone = not below or found.marker(below[0]) is not None
    run = _run([note, *below], 0, found) if alone or complete(note) else None
    return [above, note] if run and run.end == len(below) + 1 else [line]


def _notes_here(page: Sequence[Line], index: int, found: Collected, *, paged: bool) -> int:
    """Read notes that begin at `index` without a rule above; return where they end."""
    marker = found.marker(page[index])
    if not marker or marker.start is None or not _due(marker, found, paged=paged):
        return index
    parted = not index or ends_clause(page[index - 1].text) or page[index].blanks > 0
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
    """Lines that look like notes: where they end, and whether they cannot be anything else."""

    end: int
    clear: bool


def _run(page: Sequence[Line], index: int, found: Collected) -> _Run | None:
    """Find the run of notes that begins at `index`; None if it is no such run.

    A note goes on to its full stop (conventions, 7: 99.7 %); the next begins with the next marker,
    or the run is over.
    """
    widest = max(width(line.text) for line in page)
    full = FULL * widest if widest < WIDEST else float("inf")
    first = before = found.marker(page[index])
    end, notes, unfinished, like_clauses = index, 0, 0, 0
    while end < len(page) and first and before:
        if RULE.fullmatch(page[end].text):
            return None  # the notes stand below the rule
        marker = found.marker(page[end])
        stopped = end > index and complete(page[end - 1])
        if marker and marker.start is not None and (end == index or marker.follows(before)):
            before, notes = marker, notes + 1
            unfinished += end > index and not stopped
        elif marker and marker.glued and _due_before(marker, first, found):
            return None  # the notes begin further down
        elif stopped and (page[end].blanks or width(page[end - 1].text) < full):
            break
        like_clauses += final_mark(page[end].text) in SEMICOLONS | COLONS
        if like_clauses > notes:
            return None
        if unfinished > MOST_UNFINISHED + notes * UNFINISHED and notes <= end - index:
            return None  # too far to be a run: what fails must not be read again and again
        end += 1
    unfinished += not complete(page[end - 1])
    if end - index > notes * LONGEST_NOTE:
        return None
    one_a_line = notes == end - index and page[index].blanks > 0
    if not one_a_line and unfinished > notes * UNFINISHED:
        return None
    return _Run(end, clear=bool(first and first.glued and not unfinished))


def _called(marker: str, lines: Sequence[Line]) -> bool:
    """Whether a call of `marker` stands in the text above, glued to a word or behind a mark."""
    glued = re.compile(rf"(?:(?<=[^\W\d_])|(?<=[^\w\s])\s?){re.escape(marker)}(?![\w*/])")
    return any(glued.search(line.text) for line in lines[-REACH:])
