"""Evidence: what speaks for or against a new paragraph at a line break.

No single sign tells a paragraph's end: a blank line may stand inside a sentence, a line may end
with a comma in mid-paragraph, a line may begin with a word that opens clauses. So each break is
weighed: the mark the line above ends with, how the line below begins, both together, the room
left above, what follows, indents and blank lines. The weights are in ``data/reflow.toml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.punctuation import QUOTES
from unres.parsing.seen import Seen, has_words
from unres.parsing.setting import STEP, Setting
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.labels import Label

BRACKETS = {"(": 1, "（": 1, "《": 1, "[": 1, ")": -1, "）": -1, "》": -1, "]": -1}
_BRACKET = compiled(f"[{re.escape(''.join(BRACKETS))}]")
#: Room on a line for the first word of the next, in shares of a full line: widths are estimates.
ROOMS = (
    (0.5, "half a line"),
    (0.27, "wide room"),
    (0.15, "much room"),
    (0.06, "room"),
    (0.02, "little room"),
    (-0.02, "tight"),
)
#: How wide a full line seems, in shares of a full line.
SIZES = ((0.98, "widest line"), (0.955, "wide line"), (0.935, "full line"), (0.88, "narrow line"))
#: Where the line above has no room for the first word of the next.
FULL = frozenset({"tight", "no room"})
#: Where the line above has room for any word.
WIDE = frozenset(name for _, name in ROOMS[:3])
#: How wide a space prints, and up to where a line has a word too few, in shares of a full line.
SPACE, TOO_FEW = 0.5, 0.997
#: The marks that end a sentence, or an item of a list.
ENDS = frozenset({"semicolon", "stop"})
#: How lines begin that open a clause.
OPENS = ("opener", "set apart")
#: How many lines a heading takes at most.
HEADING_LINES = 3


@dataclass(slots=True)
class Counted:
    """The paragraphs so far.

    ``number`` is the last paragraph number, 0 in a preamble, ``last`` the last label of each kind;
    ``words`` are what paragraphs began with, ``unmarked`` tells that the last ends without a mark.
    """

    number: int = 0
    last: dict[tuple[str, str], int] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    unmarked: bool = False

    def count(self, line: Seen, above: Seen | None) -> None:
        """Count a paragraph that begins with `line`, below `above`, the end of the one before."""
        label = line.label
        self.words.add(line.words)
        self.unmarked = above is not None and not above.mark
        if label:
            self.number = label.number or self.number
            self.last |= {(one.style, one.alphabet): one.ordinal for one in label.readings}

    def is_due(self, line: Seen) -> bool:
        """Whether `line` begins with the next paragraph number."""
        return line.number == self.number + 1

    def is_next(self, label: Label) -> bool:
        """Whether `label` follows the last of its kind."""
        return any(
            self.last.get((one.style, one.alphabet)) == one.ordinal - 1 for one in label.readings
        )


@dataclass(slots=True)
class Group:
    """The lines of a paragraph so far, the last that tells, and how many brackets are open.

    Lines of words tell, and, where lines were broken at a count of columns, a mark on a line of
    its own: it has room for what follows.
    """

    lines: list[Seen]
    last: Seen
    headed: bool = False
    typed: bool = False
    depth: int = 0

    @classmethod
    def of(cls, first: Seen, *, headed: bool = False, typed: bool = False) -> Group:
        """Begin a paragraph; `headed` tells that a heading stands above it."""
        group = cls([], first, headed, typed)
        group.add(first, first.label.length if first.label else 0)
        return group

    @property
    def titled(self) -> bool:
        """Whether it is a title: with the number of a section or an article, or below a heading."""
        begins = self.headed or bool(self.lines[0].caption)
        return begins and not any(line.mark for line in self.lines)

    def add(self, line: Seen, start: int = 0) -> None:
        """Add a line, whose text counts from `start` on."""
        self.lines.append(line)
        if has_words(line.line) or (self.typed and line.is_mark):
            self.last = line
        for found in _BRACKET.finditer(line.line.text, start):
            self.depth = max(self.depth + BRACKETS[found[0]], 0)


class Evidence(NamedTuple):
    """Finds what speaks at the breaks of one text."""

    language: Language
    setting: Setting
    lines: Sequence[Seen]
    notes: Container[str]
    margins: Mapping[int, int]

    @classmethod
    def of(
        cls, language: Language, setting: Setting, lines: Sequence[Seen], notes: Container[str]
    ) -> Evidence:
        """Get ready: find the left margin of each page. `notes` are the markers of the notes."""
        margins: dict[int, int] = {}
        for seen in lines:
            page, indent = seen.line.page, seen.line.indent
            margins[page] = min(indent, margins.get(page, indent))
        return cls(language, setting, lines, notes, margins)

    def at(self, index: int, group: Group, counted: Counted) -> list[str]:
        """Return the names of what speaks at ``lines[index]``, below the paragraph `group`."""
        above, line = group.last, self.lines[index]
        first = line.line.text[0]
        behind = f"{above.mark or 'no mark'} above"
        start = "due" if counted.is_due(line) else line.begins
        found = [behind, start, f"{start}, {behind}"]
        if case := self._case(first):
            found += (f"{start}, {case}", f"{start}, {case}, {behind}")
        found += self._before(counted, line, start, behind)
        if counted.unmarked and above.called in self.notes and line.begins_anew:
            found.append("unmarked, called above")
        if self.language.is_unfinished(above.line.text):
            found.append("unfinished above")
        if first in QUOTES:
            found += ("quote", f"quote, {behind}")
        elif first in BRACKETS and not line.label:
            found += ("bracket", f"bracket, {behind}")
        found += self._around(index, group)
        if group.titled:
            found += ("titled", f"titled, {start}")
        room = self._room(above, line)
        found += (*self._in_room(room, above, behind), *self._typed(above, line))
        found += self._place(above, line) if above.line.page == line.line.page else ("page",)
        if self.setting.narrow:
            end = self._end(index)
            found += (end, f"{start}, {end}")
            if room in FULL:
                found.append(f"{room}, {end}")
        return found

    def _before(self, counted: Counted, line: Seen, start: str, behind: str) -> list[str]:
        """What the paragraphs before tell: lists go on as they began, clauses begin alike."""
        found: list[str] = []
        if counted.unmarked:
            found += ("unmarked", f"unmarked, {behind}", f"unmarked, {start}")
        if line.words in counted.words:
            found += ("alike", f"alike, {behind}", f"alike, {start}")
        if counted.number:
            found.append(f"{start}, numbered")
        if line.label and counted.is_next(line.label):
            found.append("label, in turn")
        return found

    def _case(self, first: str) -> str:
        """What the first letter tells: nothing by itself in languages that begin with capitals."""
        if self.language.clauses_begin == "capital":
            return ""
        if self.language.clauses_begin == "small":
            return "small" if first.islower() else "capital"
        return "uncased" if self.language.spaced else "unspaced"

    def _around(self, index: int, group: Group) -> list[str]:
        """What kind of lines these are, that above and that below the break."""
        above, line = group.last, self.lines[index]
        found: list[str] = []
        if line.caption:
            found.append(line.caption)
        if above.caption:
            found.append(f"{above.caption} above")
        if (line.line.emphasis or above.line.emphasis) and line.bold != above.bold:
            found.append("bold ends" if above.bold else "bold begins")
        if above.alone and (line.alone or (len(group.lines) > 1 and group.lines[-2].alone)):
            found.append("words alone")
        if group.depth:
            found.append("open bracket")
        if above.justified:
            found.append("justified above")
        if self._is_heading(index, above):
            found.append("heading")
        return found

    def _is_heading(self, index: int, above: Seen) -> bool:
        """Whether lines without a mark lead from here to a label or an opening phrase.

        Text that goes on ends with a mark before the next paragraph; headings do not.
        """
        full = not above.mark and self.setting.fills(above.width)
        if full or self.lines[index].begins in ("label", "goes on"):
            return False
        for at in range(index, min(index + HEADING_LINES, len(self.lines) - 1)):
            if self.lines[at].mark:
                return False
            below = self.lines[at + 1]
            if (below.label and below.label.paragraph) or below.begins in OPENS:
                return True
        return False

    def _end(self, index: int) -> str:
        """How the line ends: the first of a paragraph is shorter than others by an indent.

        A line that has room for the first word below it was indented; a line that is full was not.
        """
        line, *below = self.lines[index : index + 2]
        if line.mark or not below or below[0].line.page != line.line.page:
            return "line ends" if line.mark else "line unknown"
        word = below[0].line.text.split(maxsplit=1)[0] if self.language.spaced else ""
        if word and line.width + SPACE + width(word) < TOO_FEW * self.setting.full:
            return "word too few"
        share = line.width / self.setting.full
        return next((name for least, name in SIZES if share > least), "short line")

    def _place(self, above: Seen, line: Seen) -> list[str]:
        """What blank lines and indents tell."""
        found: list[str] = []
        if self.setting.spaced:
            found.append("blank, spaced" if line.line.blanks else "no blank, spaced")
        elif line.line.blanks:
            parts = above.mark and self.setting.unparted
            found += ("blank", "blank parts") if parts else ("blank",)
        if self.setting.hanging:
            inside = line.line.indent - self.margins[line.line.page] > STEP
            found.append("hangs" if inside else "hangs no more")
        elif self.language.direction == "ltr" or self.setting.typed:
            found += self._indent(line.line, line.line.indent - above.line.indent)
        return found

    def _indent(self, line: Line, step: int) -> tuple[str, ...]:
        if self.setting.indented:
            inside = line.indent - self.margins[line.page] > STEP
            return ("deeper" if step > STEP else "inside" if inside else "flush",)
        return ("deeper" if step > 0 else "shallower",) if abs(step) > STEP else ()

    def _typed(self, above: Seen, line: Seen) -> tuple[str, ...]:
        """What a count of columns tells where it broke the lines, if nothing else tells more."""
        typed = self.setting.typed
        if typed is None:
            return ()
        if typed.fits(above.line, line.line):
            return ("word fits",)
        full = not self.setting.tells and typed.room(above.line, line.line) < 0
        return ("word has no room",) if full else ()

    def _in_room(self, room: str, above: Seen, behind: str) -> Iterator[str]:
        """What the `room` tells that the line above has left."""
        yield from (room, f"{room}, {behind}")
        if room in WIDE and above.mark in ENDS:
            yield "sentence ends with room"
        if not self.language.spaced:
            yield f"{room}, unspaced"

    def _room(self, above: Seen, line: Seen) -> str:
        """How much room the line above has for the first word of `line`."""
        text = line.line.text
        word = text.split(maxsplit=1)[0][:30] if self.language.spaced else text[:1]
        room = (self.setting.full - above.width - width(word)) / self.setting.full
        return next((name for least, name in ROOMS if room > least), "no room")
