"""Footnotes: collecting them from where a page, or the document, printed them.

Notes stand below a rule (``______``) at the foot of a page, or after the closing, or at the foot
of a page without any rule. A note begins with its marker: a number that goes on with the count of
the notes before it, or a star; it goes on to its full stop.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parse.passage import Passage
from unres.parse.punctuation import COLONS, FULL_STOPS, SEMICOLONS, ends_clause, final_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language

RULE = re.compile(r"[_─—\-‗]{5,}$")
#: "3 See", "3See", "(3)\tSee", ")3( ", "* Text": a marker, and the text that follows it.
MARKED = re.compile(
    r"(?P<printed>[(\[)]?\s?(?P<marker>\d{1,3}|\*{1,5}|[†‡])\s?[)\](]?)[\s\u00a0]*"
    r"(?P<text>(?=\D)[^\s.,;:\-–—−].*|(?<=\t)[^\s\-–—−].*)?$"
)
#: How many counts a note may be ahead of the one before (a note may be lost on the way).
AHEAD = 6
MOST_ON_A_PAGE = 40
#: Lines of a note, at most (conventions, 7: long ones reach 2,000 characters).
LONGEST_NOTE = 24
#: The share of notes that may lack their full stop.
UNFINISHED = 0.34
#: More than that many in a row without one are no run of notes.
MOST_UNFINISHED = 40
#: How many lines above its note a call may stand.
REACH = 120


@dataclass(slots=True)
class Note:
    """A footnote as collected: its marker as printed, bare, and its lines."""

    marker: str
    printed: str
    page: int
    lines: list[Line] = field(default_factory=list)
    cut: int = 0

    def passage(self) -> Passage | None:
        """The text of the note; None if there is none."""
        if not self.lines:
            return None
        passage = Passage.of(self.lines, self.cut)
        return passage if passage.text else None


@dataclass(slots=True)
class Collected:
    """What `collect` returns: the lines of the text, the notes, the rules above the notes."""

    lines: list[Line] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    rules: list[Line] = field(default_factory=list)
    #: Where lines start that begin with a figure, but are dates.
    dates: set[int] = field(default_factory=set)
    #: The number of the last numbered note, and the highest so far; 0 before the first.
    last_number: int = 0
    highest_number: int = 0

    def add(self, note: Note) -> None:
        """Take one more note."""
        self.notes.append(note)
        if note.marker.isdigit():
            self.last_number = int(note.marker)
            self.highest_number = max(self.highest_number, self.last_number)

    def marker(self, line: Line) -> re.Match[str] | None:
        """Match a line that begins as a note does; None for other lines, and for dates."""
        return None if line.start in self.dates else MARKED.fullmatch(line.text)


def collect(lines: Sequence[Line], language: Language) -> Collected:
    """Part the footnotes of a document from its text; every line goes to one of the two."""
    found = Collected()
    pages = _pages(lines)
    found.dates = {
        line.start
        for line in lines
        if MARKED.fullmatch(line.text) and language.line("date_line", line.text)
    }
    for page in pages:
        _collect_page(page, found, paged=len(pages) > 1)
    return found


def _pages(lines: Sequence[Line]) -> list[list[Line]]:
    return [list(page) for _, page in groupby(lines, key=lambda line: line.page)]


def _collect_page(page: list[Line], found: Collected, *, paged: bool) -> None:
    index = 0
    while index < len(page):
        line = page[index]
        if RULE.fullmatch(line.text):
            found.rules.append(line)
            end = len(page) if paged else _end_of_notes(page, index + 1, found)
            _read_notes(page[index + 1 : end], found)
        else:
            end = _notes_here(page, index, found, paged=paged)
            if end == index:
                found.lines.append(line)
                end += 1
        index = end


def _end_of_notes(page: Sequence[Line], start: int, found: Collected) -> int:
    """Where the notes below a rule end, on a page whose end is not known."""
    for index in range(start, len(page) - 1):
        stops = final_mark(page[index].text) in FULL_STOPS
        if stops and not found.marker(page[index + 1]) and not RULE.fullmatch(page[index + 1].text):
            return index + 1
    return len(page)


def _notes_here(page: Sequence[Line], index: int, found: Collected, *, paged: bool) -> int:
    """Read notes that begin at `index` without a rule above; return where they end."""
    match = found.marker(page[index])
    if not match or not match["text"] or not _due(match["marker"], found, paged=paged):
        return index
    parted = not index or ends_clause(page[index - 1].text) or page[index].blanks
    called = _called(match["marker"], found.lines)
    glued = match.start("text") == match.end("marker")
    if not (parted or called or glued):
        return index
    end = _last_of_run(page, index, found)
    if end > index and (end == len(page) or (called and parted and not paged)):
        _read_notes(page[index:end], found)
        return end
    return index


def _due(marker: str, found: Collected, *, paged: bool) -> bool:
    """Whether `marker` is the one that comes next: a star, or a number just ahead."""
    if not marker.isdigit():
        return True
    last = found.last_number
    return last < int(marker) <= last + (1 if last and not paged else AHEAD)


def _last_of_run(page: Sequence[Line], index: int, found: Collected) -> int:
    """The end of the run of notes that begins at `index`; `index` itself if it is no such run.

    A note goes on to its full stop (conventions, 7: 99.7 %); the next begins with the next marker,
    or the run is over.
    """
    marker, notes, unfinished, like_clauses = "", 0, 0, 0
    end = index
    while end < len(page):
        if RULE.fullmatch(page[end].text):
            return index  # the notes stand below the rule
        match = found.marker(page[end])
        stopped = end > index and _complete(page[end - 1])
        if match and match["text"] and _follows(match["marker"], marker):
            marker, notes = match["marker"], notes + 1
            unfinished += end > index and not stopped
        elif stopped:
            break
        like_clauses += final_mark(page[end].text) in SEMICOLONS | COLONS
        if like_clauses > notes:
            return index
        if unfinished > MOST_UNFINISHED + notes * UNFINISHED and notes <= end - index:
            return index  # too far to be a run: what fails must not be read again and again
        end += 1
    unfinished += not _complete(page[end - 1])
    if end - index > notes * LONGEST_NOTE:
        return index
    one_a_line = notes == end - index and page[index].blanks > 0
    return end if one_a_line or unfinished <= notes * UNFINISHED else index


def _follows(marker: str, before: str) -> bool:
    if not before:
        return True
    if marker.isdigit() and before.isdigit():
        return int(before) < int(marker) <= int(before) + AHEAD
    return not marker.isdigit()


def _called(marker: str, lines: Sequence[Line]) -> bool:
    """Whether a call of `marker` stands in the text above, glued to a word or behind a mark."""
    glued = re.compile(rf"(?:(?<=[^\W\d_])|(?<=[^\w\s])\s?){re.escape(marker)}(?![\w*/])")
    return any(glued.search(line.text) for line in lines[-REACH:])


@dataclass(slots=True)
class _Group:
    """Lines between two markers: the text of one note, or of more whose markers stand aside."""

    lines: list[Line]
    cut: int = 0


def _read_notes(lines: Sequence[Line], found: Collected) -> None:
    """Read a block of notes.

    In the text of some PDF files the raised markers stand on lines of their own, before their
    notes or gathered behind them. But notes stand in the order of their markers, so that sorting
    the markers brings each to its note.
    """
    groups, markers = _grouped(lines, found)
    while len(groups) < len(markers) and _split_one(groups):
        pass
    if len(groups) > len(markers) and found.notes:  # a note goes on from the page before
        found.notes[-1].lines += [
            line for group in groups[: -len(markers) or None] for line in group.lines
        ]
        groups = groups[len(groups) - len(markers) :]
    if all(match["marker"].isdigit() for match, _ in markers):
        markers.sort(key=lambda one: int(one[0]["marker"]))
    for index, group in enumerate(groups):
        if index < len(markers):
            match, line = markers[index]
            note = Note(match["marker"], match["printed"].strip(), line.page)
        else:
            note = Note("", "", group.lines[0].page)
        note.lines, note.cut = group.lines, group.cut
        found.add(note)
    for match, line in markers[len(groups) :]:
        found.add(Note(match["marker"], match["printed"].strip(), line.page))


def _grouped(
    lines: Sequence[Line], found: Collected
) -> tuple[list[_Group], list[tuple[re.Match[str], Line]]]:
    """Part a block of notes at its markers."""
    groups: list[_Group] = []
    markers: list[tuple[re.Match[str], Line]] = []
    fresh = True
    for line in lines:
        match = found.marker(line)
        if match and _plausible(match, groups, found):
            markers.append((match, line))
            fresh = True
            if match["text"]:
                groups.append(_Group([line], match.start("text")))
                fresh = False
        elif fresh:
            groups.append(_Group([line]))
            fresh = False
        else:
            groups[-1].lines.append(line)
    return groups, markers


def _plausible(match: re.Match[str], groups: Sequence[_Group], found: Collected) -> bool:
    """Whether a figure at the start of a line is a marker, not a part of the note above."""
    if not match["marker"].isdigit():
        return True
    near = 0 < int(match["marker"]) - found.highest_number <= MOST_ON_A_PAGE
    return near and (not groups or not match["text"] or _complete(groups[-1].lines[-1]))


def _split_one(groups: list[_Group]) -> bool:
    """Part the group whose lines most look like two notes; False if none does."""
    best: tuple[float, int, int] | None = None
    for index, group in enumerate(groups):
        longest = max(width(line.text) for line in group.lines)
        for at in range(1, len(group.lines)):
            if _complete(group.lines[at - 1]):
                room = longest - width(group.lines[at - 1].text)
                if best is None or room > best[0]:
                    best = (room, index, at)
    if best is None:
        return False
    _, index, at = best
    group = groups[index]
    groups[index : index + 1] = [_Group(group.lines[:at], group.cut), _Group(group.lines[at:])]
    return True


def _complete(line: Line) -> bool:
    return final_mark(line.text) in FULL_STOPS
