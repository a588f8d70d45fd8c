"""Which lines of Markdown are notes: those that say so, and those that calls wait for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.ingest.emphasis import unmarked
from unres.ingest.raised import FIGURES, plain
from unres.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from unres.ingest.markdown_inline import Call

#: How a line begins that may be a note: its marker raised, bare, or glued to its first word.
_BEGINS = compiled(
    rf"[(\[]?(?P<marker>[{FIGURES}]{{1,3}}|\d{{1,3}}|\*{{1,5}})[)\]]?(?P<gap>\s*)(?=\S)"
)
#: The next note in the same paragraph, behind the end of a sentence.
_GOES_ON = compiled(rf"(?<=[.)\]”»。）])\s(?=(?:\d{{1,3}}|[{FIGURES}]{{1,3}})\s?[^\W\d])")
#: Labels of lists without numbers.
BULLETS = frozenset({"-\t", "*\t", "+\t"})
_LABEL = compiled(r"(\d{1,3})[.)]\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text: words behind a label, or rows of a table, or a piece of HTML.

    `note` names the note that it is, `linked` tells that it leads back to its call, `quoted` that
    it is a quotation.
    """

    text: str = ""
    label: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    page: str = ""
    note: str = ""
    linked: bool = False
    quoted: bool = False


@dataclass(slots=True)
class Noted:
    """The lines of the text, and its notes: markers and words, in the order of their numbers."""

    lines: list[Line] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def noted(lines: Sequence[Line], calls: Sequence[Call]) -> Noted:
    """Part the notes from the text.

    A line that is marked as a note is one, and follows the text. So does a numbered list at the end
    with one item for each call that waits still. A line that begins with a marker that waits is a
    note as well, and stays where it is, at the foot of its page.
    """
    markers = {call.name: call.marker for call in calls}
    found = Noted()
    for line in lines:
        if line.note:
            marker = markers.get(line.note, "" if line.linked else line.note)
            words = f"{line.label}{line.text}" if not marker else line.text
            found.notes.append((marker, words))
        else:
            found.lines.append(line)
    waiting = {call.marker for call in calls} - {marker for marker, _ in found.notes}
    if waiting:
        found = _matched(found, waiting)
    found.notes.sort(key=_order)
    return found


def _matched(found: Noted, waiting: set[str]) -> Noted:
    """Take the lines that begin with a marker that waits, if that leaves fewer waiting."""
    listed = _listed(found.lines, waiting)
    if listed:
        kept = [line for line in found.lines if line not in listed]
        taken = [_numbered(line) for line in listed]
        return Noted(kept, found.notes + taken)
    out = Noted(notes=found.notes)
    for line in found.lines:
        notes = list(_notes_of(line, waiting))
        out.lines += [Line(words, f"{marker} ", note=marker) for marker, words in notes]
        waiting = waiting - {marker for marker, _ in notes}
        if not notes:
            out.lines.append(line)
    return out


def _listed(lines: Sequence[Line], waiting: set[str]) -> list[Line]:
    """The numbered list that ends the text and has one item for each call that waits."""
    last = [line for line in lines if line.text][-len(waiting) :]
    numbers = [_numbered(line)[0] for line in last]
    wanted = sorted(waiting, key=lambda marker: (len(marker), marker))
    return last if numbers == wanted else []


def _numbered(line: Line) -> tuple[str, str]:
    """The number of a line and its words; "" where it has none."""
    text = f"{line.label.replace(chr(9), ' ')}{line.text}"
    found = _LABEL.match(unmarked(text))
    return (found[1], unmarked(text)[found.end() :]) if found else ("", text)


def _notes_of(line: Line, waiting: set[str]) -> Iterator[tuple[str, str]]:
    """The notes that a paragraph holds, one after the other; none if it begins otherwise."""
    if line.rows or line.page or (line.label and line.label not in BULLETS):
        return
    text = unmarked(line.text)
    if line.label and not _BEGINS.match(text):  # an asterisk calls notes, too
        text = f"{line.label}{text}"
    parts = [part for each in text.split("\n") for part in _GOES_ON.split(each)]
    marker, words = "", ""
    for part in parts:
        begun = _BEGINS.match(part)
        bare = plain(begun["marker"]) if begun else ""
        if begun and bare in waiting and _fits(begun, part, quoted=line.quoted):
            if marker:
                yield marker, words
            marker, words = bare, part[begun.end() :]
            waiting = waiting - {bare}
        elif marker:
            words = f"{words} {part}"
        else:
            return
    yield marker, words


def _fits(begun: re.Match[str], part: str, *, quoted: bool) -> bool:
    """Whether what stands behind the marker begins a note: a word or a symbol, no amount."""
    following = part[begun.end() :][:1]
    return quoted or following.isalpha() or following in "«“\"'‘《"


def _order(note: tuple[str, str]) -> tuple[bool, int]:
    marker = note[0]
    return (marker.isdigit(), int(marker) if marker.isdigit() else 0)
