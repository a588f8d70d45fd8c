"""The readout: from what each piece was read as to the draft of a document.

A document begins with its masthead and title; a formula opens it. A further formula below a closing
begins a part, one without a closing above it a draft that the body recommends.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, assert_never

from unres.parsing.blocks import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.parsing.pieces import Piece
    from unres.parsing.reading import Unit


#: The kinds of block whose label stands apart from their text.
LABELLED = frozenset({"clause", "preambular", "point", "section"})


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
        case "part" | "formula":
            if part.formula or part.body or part.closing:
                part = PartUnits()
                parts.append(part)
            if unit.kind == "formula":
                part.formula = unit.piece
            else:
                part.head.append(unit.piece)
        case "closing":
            part.closing.append(unit.piece)
        case "annex":
            part.annexes.append(AnnexUnits(unit.piece))
        case "annex_formula" if part.annexes and not part.annexes[-1].units[1:]:
            part.annexes[-1].formula = unit.piece
        case (
            "annex_formula" | "preambular" | "operative" | "point" | "wrap_up" | "heading"
            | "section" | "row" | "goes_on"
        ):  # fmt: skip
            if part.closing and not part.annexes:
                part.annexes.append(AnnexUnits(None))
            (part.annexes[-1].units if part.annexes else part.body).append(unit)
        case _:
            assert_never(unit.kind)


def blocks_of(units: Sequence[Unit]) -> list[Block]:
    """Make the blocks that `units` of a body or annex are; what goes on joins the one above."""
    blocks: list[Block] = []
    for unit in units:
        if unit.kind == "goes_on" and blocks:
            blocks[-1].passage = blocks[-1].passage.joined(unit.piece.passage)
        else:
            blocks.append(_block(unit))
    return blocks


def _block(unit: Unit) -> Block:
    kind, passage, label = _kind(unit), unit.piece.passage, unit.label
    if label and kind in LABELLED:
        return Block(kind, passage.cut(label.length), label)
    return Block(kind, passage, sign=unit.piece.signs.get("section") if kind == "section" else None)


def _kind(unit: Unit) -> BlockKind:
    match unit.kind:
        case "operative":
            return "clause" if unit.label else "operative"
        case "preambular" | "point" | "wrap_up" | "heading" | "section" | "row":
            return unit.kind
        case "goes_on" | "annex_formula":  # with nothing above to join, or within an annex
            return "operative"
        case "masthead" | "formula" | "part" | "closing" | "annex":
            msg = f"no block of a body: {unit.kind}"
            raise AssertionError(msg)
        case _:
            assert_never(unit.kind)
