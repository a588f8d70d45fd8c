"""Everything a document prints, in the order of print: shared by what is written for readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from unres.model import OperativeClause, Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model import Block, Document, Footnote, Point, Preamble, PreambularClause, Text

Kind = Literal[
    "masthead",
    "title",
    "letter",
    "formula",
    "clause",
    "point",
    "wrap_up",
    "heading",
    "table",
    "closing",
    "annex",
    "footnote",
]


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands in a line of its own.

    Attributes:
        kind: what it is; clauses are preambular and operative ones.
        text: its words; None where there are none.
        label: its label as printed, for a footnote its marker.
        depth: how deep a point is nested (from 0), or a heading (from 1, the title).
        table: the table, for one of that kind.
        note: the footnote, for one of that kind.
    """

    kind: Kind
    text: Text | None = None
    label: str | None = None
    depth: int = 0
    table: Table | None = None
    note: Footnote | None = None


def in_order(document: Document, depth: int = 1) -> Iterator[Piece]:
    """Yield the pieces of `document`; its title is a heading of `depth`."""
    yield from (Piece("masthead", line.text) for line in document.masthead.lines)
    if document.label or document.title is not None:
        yield Piece("title", document.title, document.label, depth)
    if document.letter is not None:
        yield Piece("letter", document.letter)
    yield from _preamble(document.preamble)
    for block in document.operative:
        yield from _block(block, depth + 1)
    for part in document.parts:
        yield from in_order(part, depth + 1)
    if document.adoption:
        yield from (Piece("closing", line.text) for line in document.adoption.lines)
    for annex in document.annexes:
        if annex.label and annex.title:  # print has them on lines of their own
            yield Piece("annex", None, annex.label, depth + 1)
            yield Piece("annex", annex.title, None, depth + 1)
        else:
            yield Piece("annex", annex.title, annex.label, depth + 1)
        yield from _preamble(annex.preamble)
        for block in annex.blocks:
            yield from _block(block, depth + 2)
    for note in document.footnotes:
        yield Piece("footnote", note.text, note.printed or note.marker, note=note)


def _preamble(preamble: Preamble | None) -> Iterator[Piece]:
    if preamble is None:
        return
    if preamble.formula is not None:
        yield Piece("formula", preamble.formula)
    for clause in preamble.clauses:
        yield from _unit(clause, 0)


def _block(block: Block, depth: int) -> Iterator[Piece]:
    if isinstance(block, Table):
        yield Piece("table", table=block)
    elif isinstance(block, Section):
        if block.label or block.heading is not None:
            yield Piece("heading", block.heading, block.label, depth)
        for inner in block.blocks:
            yield from _block(inner, depth + 1)
    else:
        yield from _unit(block, depth)


def _unit(unit: OperativeClause | PreambularClause, depth: int) -> Iterator[Piece]:
    if unit.label and unit.wrap_up is not None and _is_label_alone(unit):
        yield Piece("clause", unit.wrap_up, unit.label)
        return
    yield Piece("clause", unit.text, unit.label)
    if isinstance(unit, OperativeClause) and unit.recommended:
        yield from in_order(unit.recommended, depth)
    for point in unit.points:
        yield from _point(point, 0)
    if unit.wrap_up is not None:
        yield Piece("wrap_up", unit.wrap_up)


def _is_label_alone(unit: OperativeClause | PreambularClause) -> bool:
    """Whether a label was printed on a line of its own: nothing stands before what wraps it up."""
    recommended = isinstance(unit, OperativeClause) and unit.recommended is not None
    return not (unit.text.text or unit.text.marks or unit.points or recommended)


def _point(point: Point, depth: int) -> Iterator[Piece]:
    if point.heading is None:
        yield Piece("point", point.text, point.label, depth)
    else:
        yield Piece("point", point.heading, point.label, depth)
        if point.text.text or point.text.marks:
            yield Piece("wrap_up", point.text, depth=depth + 1)
    for inner in point.points:
        yield from _point(inner, depth + 1)
    if point.wrap_up is not None:
        yield Piece("wrap_up", point.wrap_up, depth=depth + 1)


def notes_of(document: Document) -> dict[str, Footnote]:
    """Return the footnotes of `document`, of its parts and recommended drafts, by their ids."""
    return {piece.note.id: piece.note for piece in in_order(document) if piece.note}
