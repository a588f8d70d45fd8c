"""The readout: from what each piece was read as to the draft of a document.

A document begins with its masthead and title; a formula opens it. A further formula below a closing
begins a part, one without a closing above it a draft that the body recommends.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.parsing.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.parsing.pieces import Piece
    from unres.parsing.reading import Unit


@dataclass(slots=True)
class AnnexUnits:
    """An annex: the piece of its heading (None if text follows the closing without one)."""

    heading: Piece | None
    formula: Piece | None = None
    units: list[Unit] = field(default_factory=list)


@dataclass(slots=True)
class PartUnits:
    """What was read of a document, or of one of its parts, in the order of print."""

    head: list[Piece] = field(default_factory=list)
    formula: Piece | None = None
    body: list[Unit] = field(default_factory=list)
    closing: list[Piece] = field(default_factory=list)
    annexes: list[AnnexUnits] = field(default_factory=list)


def parts_of(units: Sequence[Unit]) -> list[PartUnits]:
    """Part `units` into the document and what follows it under formulas of its own."""
    parts = [PartUnits()]
    for unit in units:
        _take(parts, unit)
    return parts


def _take(parts: list[PartUnits], unit: Unit) -> None:
    part = parts[-1]
    match unit.kind:
        case "masthead":
            part.head.append(unit.piece)
        case "part":
            if part.formula or part.body or part.closing:
                parts.append(PartUnits())
            parts[-1].head.append(unit.piece)
        case "formula":
            if part.formula or part.body or part.closing:
                parts.append(PartUnits())
            parts[-1].formula = unit.piece
        case "closing":
            part.closing.append(unit.piece)
        case "annex_formula" if part.annexes and not part.annexes[-1].units[1:]:
            part.annexes[-1].formula = unit.piece
        case "annex":
            part.annexes.append(AnnexUnits(unit.piece))
        case _:
            if part.closing and not part.annexes:
                part.annexes.append(AnnexUnits(None))
            (part.annexes[-1].units if part.annexes else part.body).append(unit)


def blocks_of(units: Sequence[Unit]) -> list[Block]:
    """Make the blocks that `units` of a body or annex are; what goes on joins the one above."""
    blocks: list[Block] = []
    for unit in units:
        passage = unit.piece.passage
        match unit.kind:
            case "goes_on" if blocks:
                last = blocks[-1]
                last.passage = last.passage.joined(passage)
            case "operative" if unit.label:
                blocks.append(Block("clause", passage.cut(unit.label.length), unit.label))
            case "preambular" | "point" if unit.label:
                blocks.append(Block(unit.kind, passage.cut(unit.label.length), unit.label))
            case "section" if unit.label:
                blocks.append(Block("section", passage.cut(unit.label.length), unit.label))
            case "section":
                blocks.append(Block("section", passage, sign=unit.piece.signs.get("section")))
            case "preambular" | "point" | "wrap_up" | "heading" | "row" | "operative":
                blocks.append(Block(unit.kind, passage))
            case _:
                blocks.append(Block("operative", passage))
    return blocks
