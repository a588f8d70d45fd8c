"""Shards: the pieces into which PDF text breaks an Arabic line, and how they go together again.

Pdftotext takes what is raised above a line, vowel signs and calls of notes, for a line of its own,
and breaks the line below where it stood. It writes the pieces from left to right, so that the last
one comes first; pieces that end with a raised sign stand higher and come before the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parse.punctuation import final_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line

_SIGNS = "\u064b-\u0652\u0670"
#: Kasra and its double hang below the line: they are written after it.
_LOW = frozenset("\u064d\u0650")
_FATHATAN = "\u064b"
_CALL = r"\(\s?\d{1,3}\s?\)"
_CALLS = re.compile(_CALL)
_RAISED = re.compile(rf"(?:[{_SIGNS}\s]|{_CALL})+")
#: A sign that stands alone at the end of a piece, and belongs to the next one.
_TRAILING = re.compile(rf"(?:^|[\s،؛])(?P<signs>[{_SIGNS}]+)[\s،؛]*$")
_LABEL = re.compile(
    r"[\d\s]{1,4}[-–—.]\s?|[-–—]\s?\d{1,3}|\(\s?[ء-ي]\s?\)|[’‘'`´]\s?\d{1,2}\s?[’‘'`´]"
)
#: A piece that begins with a number.
_NUMBERED = re.compile(r"\d{1,3}\s?[-–—]\s?[^\d\s]")
#: Where a call was taken out: before a mark that no space should part from its word.
_HOLE = re.compile(r"\s+(?=[،؛.])")
#: What parts the pieces of a line of text, where the layout is kept.
_GAP = re.compile(r"\s{2,}")
#: How much of a piece may seem to stand below another of the same line: columns are estimates.
OVERLAP = 0.25
#: The second half of a broken lam-alef, whose first half begins the next piece.
_ALEF = re.compile(r"\sا\s*$")
_FIRST_WORD = re.compile(r"[ء-ي\u0640]{2,}")
#: A word that a double fatha may end.
_IN_ALEF = re.compile(r"[ء-ي\u0640]{2,}ا(?![ء-ي])")


@dataclass(frozen=True)
class Cell:
    """A stretch of text without a gap; ``left`` and ``right`` are its columns, if it kept them."""

    text: str
    left: int
    right: int

    @cached_property
    def label(self) -> bool:
        """Whether there is a number or letter of a paragraph alone."""
        return bool(_LABEL.fullmatch(self.text))

    @cached_property
    def broken(self) -> bool:
        """Whether a raised sign at the end shows that the line goes on."""
        found = _TRAILING.search(self.text)
        return bool(found and not set(found["signs"]) <= _LOW)

    @cached_property
    def ending(self) -> str:
        """The mark that ends it."""
        return final_mark(self.text)

    def overlaps(self, other: Cell) -> bool:
        """Whether the two stand one below the other."""
        common = min(self.right, other.right) - max(self.left, other.left)
        return common > OVERLAP * min(len(self.text), len(other.text)) + 3


@dataclass(frozen=True)
class Shard:
    """A line, as a piece of a printed line."""

    line: Line

    @cached_property
    def cells(self) -> list[Cell]:
        """Its parts in the order of reading, from right to left: gaps tell of breaks."""
        found: list[Cell] = []
        left, end = self.line.indent, len(self.line.text)
        for gap in [*reversed(list(_GAP.finditer(self.line.text))), None]:
            text = self.line.text[gap.end() if gap else 0 : end]
            found.append(Cell(text, left, left + len(text)))
            left += len(text) + (gap.end() - gap.start() if gap else 0)
            end = gap.start() if gap else 0
        return found[::-1]

    @cached_property
    def raised(self) -> bool:
        """Whether there are vowel signs and calls alone."""
        return bool(_RAISED.fullmatch(self.line.text))

    @cached_property
    def calls(self) -> list[str]:
        """The calls of notes, if nothing else is there but vowel signs."""
        return _CALLS.findall(self.line.text) if self.raised else []

    @cached_property
    def low(self) -> bool:
        """Whether the signs belong to the line above."""
        return self.raised and not self.calls and set(self.line.text) <= _LOW | {" "}

    @cached_property
    def label(self) -> bool:
        """Whether there is a number or letter of a paragraph alone."""
        return bool(_LABEL.fullmatch(self.line.text))

    @cached_property
    def mark(self) -> bool:
        """Whether there is a punctuation mark alone."""
        return not self.raised and not any(map(str.isalnum, self.line.text))

    @cached_property
    def aside(self) -> bool:
        """Whether print sets it apart from the line that it belongs to."""
        return self.label or self.mark or bool(self.calls)

    @cached_property
    def opening(self) -> bool:
        """Whether there is an opening bracket alone, signs aside."""
        return self.mark and self.line.text[0] in "([”"

    @cached_property
    def breaks(self) -> bool:
        """Whether it shows that a line was broken."""
        text = self.line.text
        if self.raised:
            return bool(_CALLS.sub("", text).strip())
        return self.label or self.mark or bool(_TRAILING.search(text)) or text.startswith("ل ")

    @cached_property
    def width(self) -> float:
        """Roughly how wide it prints, in letters."""
        return 0.0 if self.raised else width(self.line.text)

    @cached_property
    def holes(self) -> int:
        """How many calls may be missing from it."""
        return len(_HOLE.findall(self.line.text)) + self.mark


def in_order(shards: Sequence[Shard]) -> list[Cell]:
    """The pieces of a line in the order of reading; what is raised above them left aside.

    Where the layout is kept, columns tell the order.
    """
    pieces = [shard for shard in reversed(shards) if not shard.raised]
    cells = [cell for shard in pieces for cell in shard.cells]
    if len(pieces) > 1 and any(cell.left for cell in cells):
        return sorted(cells, key=lambda cell: -cell.right)
    return sorted(cells, key=_rank)


def _rank(cell: Cell) -> int:
    """Labels come first, then what stands higher, then the rest."""
    if cell.label:
        return 0
    return 1 if _NUMBERED.match(cell.text) else 2 if cell.broken else 3


def joined(shards: Sequence[Shard]) -> Line:
    """The line that was broken into `shards`: every character of them, in the order of reading."""
    if len(shards) == 1:
        return shards[0].line
    texts = [cell.text for cell in in_order(shards)]
    signs = [s for shard in shards if shard.raised for s in _CALLS.sub("", shard.line.text).split()]
    if texts:
        _give_signs(texts, signs)
    calls = [call for shard in reversed(shards) for call in shard.calls]
    return replace(
        shards[0].line,
        text=_with_calls(_glued(texts), calls),
        start=min(shard.line.start for shard in shards),
        end=max(shard.line.end for shard in shards),
        indent=min(shard.line.indent for shard in shards),
    )


def _give_signs(texts: list[str], signs: Sequence[str]) -> None:
    """Put raised signs on the first words behind the breaks that show none of their own."""
    free = [
        at
        for at in range(1, len(texts))
        if not _TRAILING.search(texts[at - 1]) and not _LABEL.fullmatch(texts[at - 1])
    ]
    for sign in reversed(signs):
        fits = [at for at in free if _bears(texts[at], sign)] or free
        at = fits[0] if fits else len(texts) - 1
        texts[at] = _on_first_word(texts[at], sign)
        free = [other for other in free if other != at]


def _bears(text: str, sign: str) -> bool:
    """Whether the first word may bear the sign: a double fatha stands on a final alef."""
    word = _FIRST_WORD.search(text)
    return bool(word and word[0].endswith("ا")) == (sign == _FATHATAN)


def _on_first_word(text: str, sign: str) -> str:
    """Put a sign on the first word that may bear it."""
    word = _FIRST_WORD.search(text)
    if sign == _FATHATAN:
        word = _IN_ALEF.search(text) or word
    end = word.end() if word else len(text)
    return text[:end] + sign + text[end:]


def _glued(texts: Sequence[str]) -> str:
    """Join the pieces; a sign at the end of one goes on the first word of the next."""
    text = ""
    for piece in texts:
        found = _TRAILING.search(text)
        if _ALEF.search(text) and piece.startswith("ل "):
            text, piece = text.rstrip()[:-1], f"لا{piece[1:]}"
        elif found:
            text = text[: found.start("signs")] + text[found.end("signs") :]
            text, piece = text.rstrip(), _on_first_word(piece, found["signs"])
        text = f"{text}{piece}" if text.endswith(("[", "(")) else f"{text} {piece}"
    return text.lstrip()


def _with_calls(text: str, calls: Sequence[str]) -> str:
    """Put calls where a space before a mark shows that they stood, those left over at the end."""
    holes = iter(_HOLE.finditer(text))
    parts, start = [], 0
    for call in calls:
        hole = next(holes, None)
        at = hole.start() if hole else len(text)
        parts += [text[start:at], call]
        start = hole.end() if hole else at
    return "".join([*parts, text[start:]])
