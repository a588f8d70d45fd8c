"""Blocks: the paragraphs of a body or an annex, each with its kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from unres.parsing.labels import Label
    from unres.parsing.passage import Passage
    from unres.parsing.signs import Sign

BlockKind = Literal[
    "clause", "point", "preambular", "operative", "wrap_up", "section", "heading", "row"
]


@dataclass(slots=True)
class Block:
    """A paragraph and its kind; `label` is what the passage's text no longer holds."""

    kind: BlockKind
    passage: Passage
    label: Label | None = None
    sign: Sign | None = None
