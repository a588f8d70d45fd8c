"""Blocks of footnotes: the lines below a rule, or at the foot of a page, parted into notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.markers import read_marker
from unres.parsing.passage import Passage
from unres.parsing.punctuation import FULL_STOPS, final_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unres.ingest.lines import Line
    from unres.parsing.markers import Marker

MOST_ON_A_PAGE = 40


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

    #: Tells whether a line is one of a closing.
    closes: Callable[[str], bool]
    lines: list[Line] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    rules: list[Line] = field(default_factory=list)
    #: Where lines start that may begin with a figure, but are meetings, dates or rows of tables.
    others: set[int] = field(default_factory=set)
    #: Where lines start whose number has a stop and marks a note all the same.
    dotted: set[int] = field(default_factory=set)
    #: Where starred notes start that are the lists of a vote, and how many lines each takes.
    lists: dict[int, int] = field(default_factory=dict)
    #: The number of the last numbered note, and the highest so far; 0 before the first.
    last_number: int = 0
    highest_number: int = 0

    def add(self, note: Note) -> None:
        """Take one more note."""
        self.notes.append(note)
        if note.marker.isdigit():
            self.last_number = int(note.marker)
            self.highest_number = max(self.highest_number, self.last_number)

    def marker(self, line: Line) -> Marker | None:
        """Read the marker of a line that begins as a note does; None for others."""
        if line.start in self.others:
            return None
        return read_marker(line.text, dotted=line.start in self.dotted)


@dataclass(slots=True)
class _Group:
    """Lines between two markers: the text of one note, or of more whose markers stand aside."""

    lines: list[Line]
    cut: int = 0


def read_notes(lines: Sequence[Line], found: Collected) -> None:
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
    if all(marker.number is not None for marker, _ in markers):
        markers.sort(key=lambda one: one[0].number or 0)
    for index, group in enumerate(groups):
        note = Note("", "", group.lines[0].page)
        if index < len(markers):
            marker, line = markers[index]
            note = Note(marker.bare, marker.printed, line.page)
        note.lines, note.cut = group.lines, group.cut
        found.add(note)
    for marker, line in markers[len(groups) :]:
        found.add(Note(marker.bare, marker.printed, line.page))


def _grouped(
    lines: Sequence[Line], found: Collected
) -> tuple[list[_Group], list[tuple[Marker, Line]]]:
    """Part a block of notes at its markers."""
    groups: list[_Group] = []
    markers: list[tuple[Marker, Line]] = []
    fresh = True
    for line in lines:
        marker = found.marker(line)
        above = groups[-1].lines[-1] if groups else None
        last = markers[-1][0] if markers else None
        if marker and _plausible(marker, above, last, found):
            markers.append((marker, line))
            fresh = marker.start is None
            if marker.start is not None:
                groups.append(_Group([line], marker.start))
        elif fresh:
            groups.append(_Group([line]))
            fresh = False
        else:
            groups[-1].lines.append(line)
    return groups, markers


def _plausible(marker: Marker, above: Line | None, last: Marker | None, found: Collected) -> bool:
    """Whether a figure at the start of a line is a marker, not a part of the note above."""
    if marker.number is None:
        return True
    highest = max(found.highest_number, (last and last.number) or 0)
    if not found.highest_number < marker.number <= highest + MOST_ON_A_PAGE:
        return False
    if above is None or marker.start is None:
        return True
    if complete(above):
        return marker.glued or last is None or not last.glued or marker.follows(last)
    # A note without its full stop, and the very next one below it.
    if last is None or marker.number - 1 != last.number:
        return False
    return (last.glued and marker.glued) or (last.tabbed and marker.tabbed)


def _split_one(groups: list[_Group]) -> bool:
    """Part the group whose lines most look like two notes; False if none does."""
    best: tuple[float, int, int] | None = None
    for index, group in enumerate(groups):
        longest = max(width(line.text) for line in group.lines)
        for at in range(1, len(group.lines)):
            if complete(group.lines[at - 1]):
                room = longest - width(group.lines[at - 1].text)
                if best is None or room > best[0]:
                    best = (room, index, at)
    if best is None:
        return False
    _, index, at = best
    group = groups[index]
    groups[index : index + 1] = [_Group(group.lines[:at], group.cut), _Group(group.lines[at:])]
    return True


def complete(line: Line) -> bool:
    """Whether the line ends with a full stop, as notes do (conventions, 7: 99.7 %)."""
    return final_mark(line.text) in FULL_STOPS
