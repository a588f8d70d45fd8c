"""The first paragraph of the body, where the mark-up has it at the end of the preamble."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.model import Document, OperativeClause
from unres.model.rewrite import rewritten
from unres.parsing.labels import Labels

if TYPE_CHECKING:
    from unres.model import Block
    from unres.model.base import Node


def begin_body(document: Document) -> Document:
    """Move paragraph 1 to its points (a), (b) in the body; the words that lead to it stay.

    "Resolves that, for 2031: 1. The income is:" reads like a recital with one point.
    """

    def change(node: Node) -> Node | None:
        if not isinstance(node, Document) or (begun := _begun(node)) is node:
            return None
        return rewritten(begun, change)

    return rewritten(document, change)


def _begun(document: Document) -> Document:
    preamble = document.preamble
    last = preamble.clauses[-1] if preamble and preamble.clauses else None
    if preamble is None or last is None or len(last.points) != 1 or last.wrap_up:
        return document
    (point,) = last.points
    labels = Labels(document.language)
    label = labels.alone(point.label)
    if not (label and label.number == 1 and document.operative) or point.heading:
        return document
    if not _is_first_point(document.operative[0], labels):
        return document
    clause = OperativeClause(
        label=point.label, text=point.text, points=point.points, wrap_up=point.wrap_up
    )
    clauses = (*preamble.clauses[:-1], last.model_copy(update={"points": ()}))
    update = {
        "preamble": preamble.model_copy(update={"clauses": clauses}),
        "operative": (clause, *document.operative),
    }
    return document.model_copy(update=update)


def _is_first_point(block: Block, labels: Labels) -> bool:
    label = block.label if isinstance(block, OperativeClause) else None
    read = labels.alone(label)
    return bool(read and not read.paragraph and any(one.ordinal == 1 for one in read.readings))
