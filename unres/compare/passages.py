"""The passages of a document: what is compared, in the order in which it is printed.

A passage is a piece of text with a place of its own: a title, a formula, a clause, a point, what
goes on after a list, a heading, a cell, a line of the closing, a footnote. The masthead has none.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping  # noqa: TC003 - a field of a named tuple
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from unres.model import OperativeClause, PreambularClause, Section, Table, Text
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.model import Annex, Block, Document, Footnote, Node, Point, Preamble

PassageKind = Literal[
    "title",
    "formula",
    "preambular",
    "operative",
    "point",
    "wrap_up",
    "heading",
    "cell",
    "closing",
    "annex",
    "note",
]

#: Kinds that are taken for each other where a text is hard to read, or was redrafted.
CLAUSES = frozenset({"preambular", "operative", "point", "wrap_up", "heading"})


class Level(NamedTuple):
    """A level of the way to a passage: what it leads into, its printed label, its rank there."""

    kind: str
    label: str
    rank: int


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A passage of a document.

    Attributes:
        kind: what it is: a `PassageKind`, or of what was not made from the model any name.
        text: what it says, with its marks.
        label: its number as printed, "" without one.
        way: how it is reached from the document, this passage being the last level.
        node: the node of the model that it was made of, which may hold further passages.
        notes: the footnotes that its text calls, in order.
        number: its place among the passages of the document, from 0.
    """

    kind: str
    text: Text
    label: str
    way: tuple[Level, ...]
    node: Node
    notes: tuple[Footnote, ...] = ()
    number: int = 0

    @property
    def depth(self) -> int:
        """How many points it stands in, itself included."""
        return sum(level.kind == "point" for level in self.way)

    @property
    def zone(self) -> tuple[int, ...]:
        """The ranks of the parts, drafts and annexes that it stands in."""
        return tuple(level.rank for level in self.way if level.kind in {"part", "draft", "annex"})

    @property
    def rank(self) -> int:
        """Which of its kind it is where it stands, from 1."""
        return self.way[-1].rank

    @property
    def place(self) -> str:
        """Its place in words that are the same in every language: "operative 4. point (a)".

        Labels are as printed; where nothing is printed, the rank stands in brackets.
        """
        return " ".join(f"{level.kind} {level.label or f'[{level.rank}]'}" for level in self.way)


def passages_of(document: Document) -> list[Passage]:
    """Return the passages of `document` in order; footnotes come last, in their own order."""
    passages = _document(document, _Box())
    return [replace(passage, number=number) for number, passage in enumerate(passages)]


def neighbours(passages: Sequence[Passage], place: int) -> list[int]:
    """Return where the passages next to one stand that are of its kind, and in the same one."""
    own = passages[place]
    found = []
    for step in (-1, 1):
        other = place + step
        while 0 <= other < len(passages) and len(passages[other].way) > len(own.way):
            other += step
        if 0 <= other < len(passages):
            passage = passages[other]
            if siblings(passage, own):
                found.append(other)
    return found


def siblings(one: Passage, other: Passage) -> bool:
    """Tell whether two passages are of one kind, and stand in the same one."""
    return one.kind == other.kind and one.way[:-1] == other.way[:-1]


def figure(label: str) -> int | None:
    """Return the number of a label that is one in figures of any script, None for any other.

    >>> [figure(label) for label in ("12.", "٣ -", "(a)", "4 bis", "")]
    [12, 3, None, 4, None]
    """
    digits = ""
    for char in label:
        if char.isdecimal():
            digits += str(unicodedata.decimal(char))
        elif digits:
            break
        elif char.isalpha():
            return None
    return int(digits[:9]) if digits else None


class _Box(NamedTuple):
    """Where passages are read: the way there, and the footnotes that they can call, by id."""

    way: tuple[Level, ...] = ()
    notes: Mapping[str, Footnote] = MappingProxyType({})

    def below(self, *way: Level) -> _Box:
        return self._replace(way=(*self.way, *way))


def _passage(box: _Box, level: Level, text: Text, node: Node | None = None) -> Passage:
    calls = (mark.note for mark in text.marks if mark.kind == "note")
    notes = tuple(box.notes[note] for note in calls if note in box.notes)
    return Passage(level.kind, text, level.label, (*box.way, level), node or text, notes)


def _document(document: Document, box: _Box) -> Iterator[Passage]:
    box = box._replace(notes={**box.notes, **{note.id: note for note in document.footnotes}})
    if document.title is not None:
        yield _passage(box, Level("title", document.label or "", 1), document.title)
    yield from _preamble(document.preamble, box)
    yield from _blocks(document.operative, box)
    for rank, line in enumerate(document.adoption.lines if document.adoption else (), 1):
        yield _passage(box, Level("closing", "", rank), line.text, line)
    for rank, annex in enumerate(document.annexes, 1):
        yield from _annex(annex, box, rank)
    for rank, part in enumerate(document.parts, 1):
        yield from _document(part, box.below(Level("part", part.label or "", rank)))
    for rank, note in enumerate(document.footnotes, 1):
        yield _passage(box, Level("note", note.marker, rank), note.text, note)


def _preamble(preamble: Preamble | None, box: _Box) -> Iterator[Passage]:
    if preamble is None:
        return
    if preamble.formula is not None:
        yield _passage(box, Level("formula", "", 1), preamble.formula)
    for rank, clause in enumerate(preamble.clauses, 1):
        yield from _clause(clause, box, rank)


def _clause(
    clause: PreambularClause | OperativeClause | Point, box: _Box, rank: int
) -> Iterator[Passage]:
    passage = _passage(box, Level(clause.kind, clause.label or "", rank), clause.text, clause)
    yield passage
    inside = box._replace(way=passage.way)
    for number, point in enumerate(clause.points, 1):
        yield from _clause(point, inside, number)
    if clause.wrap_up is not None:
        yield _passage(inside, Level("wrap_up", "", 1), clause.wrap_up)
    if isinstance(clause, OperativeClause) and clause.recommended is not None:
        yield from _document(clause.recommended, inside.below(Level("draft", "", 1)))


def _blocks(blocks: Sequence[Block], box: _Box) -> Iterator[Passage]:
    seen: Counter[str] = Counter()
    for block in blocks:
        seen[block.kind] += 1
        rank = seen[block.kind]
        match block:
            case Section():
                level = Level("heading", block.label or "", rank)
                yield _passage(box, level, block.heading or Text(), block)
                yield from _blocks(block.blocks, box.below(level))
            case Table():
                yield from _table(block, box, rank)
            case _:
                yield from _clause(block, box, rank)


def _table(table: Table, box: _Box, rank: int) -> Iterator[Passage]:
    for number, row in enumerate(table.rows, 1):
        inside = box.below(Level("row", f"{rank}/{number}", number))
        for column, text in enumerate(row, 1):
            yield _passage(inside, Level("cell", "", column), text)


def _annex(annex: Annex, box: _Box, rank: int) -> Iterator[Passage]:
    level = Level("annex", annex.label, rank)
    yield _passage(box, level, annex.title or Text(), annex)
    inside = box.below(level)
    yield from _preamble(annex.preamble, inside)
    yield from _blocks(annex.blocks, inside)
