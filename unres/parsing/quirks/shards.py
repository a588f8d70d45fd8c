"""Shards: the pieces into which PDF text breaks an Arabic line.

Pdftotext takes what is raised above a line, vowel signs and calls of notes, for a line of its own,
and breaks the line below where it stood. Where the layout is kept, pieces stand in columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.punctuation import final_mark
from unres.patterns import compiled

if TYPE_CHECKING:
    from unres.ingest.lines import Line

SIGNS = "\u064b-\u0652\u0670"
#: Kasra and its double hang below the line: they are written after it.
LOW = frozenset("\u064d\u0650")
CALL = compiled(r"\(\s?\d{1,3}\s?\)")
RAISED = compiled(rf"(?:[{SIGNS}\s]|{CALL.pattern})+")
#: The marker of a footnote whose first word bears a sign; calls have their sign before them.
MARKER = compiled(rf"{CALL.pattern}\s?[{SIGNS}]+")
#: A sign that stands alone at the end of a piece, and belongs to the next one. Here and below the
#: first character is looked for, then what stands before it: most of a text is passed over at once.
TRAILING = compiled(rf"(?P<signs>[{SIGNS}](?<![^\s،؛].)[{SIGNS}]*)[\s،؛]*$")
LABEL = compiled(
    r"[\d\s]{1,4}[-–—.]\s?|[-–—]\s?\d{1,3}|\(\s?[ء-ي]{1,2}\s?\)|[’‘'`´]\s?\d{1,2}\s?[’‘'`´]"
)
#: A piece that begins with a number or a letter of a paragraph.
NUMBERED = compiled(
    r"(?:\d{1,3}\s?[-–—]|\(\s?[ء-ي]{1,2}\s?\)|[’‘'`´]\s?\d{1,2}\s?[’‘'`´])\s*[^\d\s]"
)
#: Where a call was taken out: before a mark that no space should part from its word.
HOLE = compiled(r"\s+(?=[،؛.])")
#: A prefix cut off the word in the next piece.
CUT = compiled(r"ل(?<!\S.)$")
#: The second half of a broken lam-alef; its first half ends the piece before.
LAM = "ل "
#: Marks alone, with the signs that stand above them.
MARK = compiled(rf"[،؛.:()\[\]”“«»\s{SIGNS}]{{1,6}}")
#: A first word whose end is so low that a sign above it is no higher than the line.
SMALL = compiled(r"[^ء-ي]*[ء-ي\u0640]+ء(?![ء-ي])")
#: An amount in a table, whose columns must stay apart.
AMOUNT = compiled(r"\(?\d{1,3}(?:[ ,.]\d{1,3})+\)?")
#: What parts the pieces of a line of text, where the layout is kept.
GAP = compiled(r"\s\s+")
#: How much of a piece may seem to stand below another of the same line: columns are estimates.
OVERLAP = 0.25


@dataclass(frozen=True)
class Cell:
    """A stretch of text without a gap; ``left`` and ``right`` are its columns, if it kept them."""

    text: str
    left: int
    right: int

    @cached_property
    def raised(self) -> bool:
        """Whether there are vowel signs and calls alone."""
        return bool(RAISED.fullmatch(self.text) and not MARKER.fullmatch(self.text))

    @cached_property
    def calls(self) -> list[str]:
        """The calls of notes, if nothing else is there but vowel signs."""
        return CALL.findall(self.text) if self.raised else []

    @cached_property
    def signs(self) -> list[str]:
        """The vowel signs, if nothing else is there but calls."""
        return CALL.sub(" ", self.text).split() if self.raised else []

    @cached_property
    def label(self) -> bool:
        """Whether there is a number or letter of a paragraph alone."""
        return bool(LABEL.fullmatch(self.text))

    @cached_property
    def amount(self) -> bool:
        """Whether there is an amount alone, as in a table."""
        return bool(AMOUNT.fullmatch(self.text))

    @cached_property
    def numbered(self) -> bool:
        """Whether it begins with a number or letter of a paragraph."""
        return bool(NUMBERED.match(self.text))

    @cached_property
    def noted(self) -> bool:
        """Whether it begins with the marker of a footnote."""
        return not self.raised and bool(CALL.match(self.text))

    @cached_property
    def opening(self) -> bool:
        """Whether there is an opening bracket alone, signs aside."""
        return self.text[0] in "([”" and not any(map(str.isalnum, self.text))

    @cached_property
    def small(self) -> bool:
        """Whether its first word bears signs so low that they are written after the line."""
        return bool(SMALL.match(self.text))

    @cached_property
    def closing(self) -> bool:
        """Whether there is a mark alone that ends a clause."""
        return bool(self.ending and MARK.fullmatch(self.text))

    @cached_property
    def broken(self) -> bool:
        """Whether a raised sign at the end shows that the line goes on."""
        found = TRAILING.search(self.text)
        return bool(found and not set(found["signs"]) <= LOW)

    @cached_property
    def ending(self) -> str:
        """The mark that ends it; none if a sign behind it shows that the line goes on."""
        return "" if TRAILING.search(self.text) else final_mark(self.text)

    def overlaps(self, other: Cell) -> bool:
        """Whether the two stand one below the other."""
        common = min(self.right, other.right) - max(self.left, other.left)
        return common > OVERLAP * min(len(self.text), len(other.text)) + 3


@dataclass(frozen=True)
class Shard:
    """A line as a piece of a printed line; ``parted``: an empty line stands below, then text."""

    line: Line
    parted: bool = False

    @cached_property
    def cells(self) -> list[Cell]:
        """Its parts in the order of reading, from right to left: gaps tell of breaks."""
        found: list[Cell] = []
        left, end = self.line.indent, len(self.line.text)
        for gap in [*reversed(list(GAP.finditer(self.line.text))), None]:
            text = self.line.text[gap.end() if gap else 0 : end]
            found.append(Cell(text, left, left + len(text)))
            left += len(text) + (gap.end() - gap.start() if gap else 0)
            end = gap.start() if gap else 0
        return found[::-1]

    @cached_property
    def gaps(self) -> list[str]:
        """What parts its cells, in the order of reading, if it is a row of a table."""
        is_row = any(cell.amount for cell in self.cells[1:])
        return GAP.findall(self.line.text) if is_row else []

    @cached_property
    def raised(self) -> bool:
        """Whether there are vowel signs and calls alone."""
        return all(cell.raised for cell in self.cells)

    @cached_property
    def placed(self) -> bool:
        """Whether it kept its columns."""
        return self.line.indent > 0

    @cached_property
    def calls(self) -> int:
        """How many calls stand apart from the text."""
        return sum(len(cell.calls) for cell in self.cells)

    @cached_property
    def low(self) -> bool:
        """Whether the signs belong to the line above."""
        return self.raised and not self.calls and set(self.line.text) <= LOW | {" "}

    @cached_property
    def label(self) -> bool:
        """Whether there is a number or letter of a paragraph alone."""
        return bool(LABEL.fullmatch(self.line.text))

    @cached_property
    def marker(self) -> bool:
        """Whether there is the marker of a footnote alone, which begins a line."""
        return bool(MARKER.fullmatch(self.line.text))

    @cached_property
    def mark(self) -> bool:
        """Whether there is a punctuation mark alone."""
        return not self.raised and bool(MARK.fullmatch(CALL.sub("", self.line.text)))

    @cached_property
    def aside(self) -> bool:
        """Whether print sets it apart from the line that it belongs to."""
        return self.label or self.mark or bool(self.calls)

    @cached_property
    def breaks(self) -> bool:
        """Whether it shows that a line was broken."""
        text = self.line.text
        if any(cell.signs for cell in self.cells):
            return True
        broken = TRAILING.search(text) or text.startswith(LAM) or CUT.search(text)
        return self.label or self.mark or bool(broken)

    @cached_property
    def width(self) -> float:
        """Roughly how wide it prints, in letters."""
        return sum(width(cell.text) for cell in self.cells if not cell.raised)

    @cached_property
    def holes(self) -> int:
        """How many calls may be missing from it."""
        return len(HOLE.findall(self.line.text)) + self.mark
