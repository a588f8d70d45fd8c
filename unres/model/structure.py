"""What preamble, operative part and annexes are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from unres.constraints import ToldBy, at_least
from unres.model.base import Node
from unres.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model.document import Document  # noqa: TC004 - the ring closes in __init__


class Point(Node):
    """A labelled point of a list: (a), (i), –. ``wrap_up`` goes on after its own points.

    ``heading`` is that of the point alone, as in "(a) Travel ban", above its text.
    """

    kind: Literal["point"] = "point"
    label: str
    heading: Text | None = None
    text: Text = Text.model_construct()
    points: tuple[Point, ...] = ()
    wrap_up: Text | None = None


class PreambularClause(Node):
    """A paragraph of the preamble, or a paragraph of that kind inside an operative section."""

    kind: Literal["preambular"] = "preambular"
    label: str | None = None
    text: Text
    points: tuple[Point, ...] = ()
    wrap_up: Text | None = None


class OperativeClause(Node):
    """A paragraph of the operative part; ``label`` as printed ("4.", "4 -"), None if unnumbered.

    ``recommended`` is a draft that the clause recommends for adoption, printed in full below it.
    """

    kind: Literal["operative"] = "operative"
    label: str | None = None
    text: Text = Text.model_construct()
    points: tuple[Point, ...] = ()
    wrap_up: Text | None = None
    recommended: Document | None = None


class Cell(Node):
    """A cell of a table that is a heading or spans several: ``rows[row][column]`` is its text."""

    row: Annotated[int, at_least(0)]
    column: Annotated[int, at_least(0)]
    heading: bool = False
    columns: Annotated[int, at_least(1)] = 1
    rows: Annotated[int, at_least(1)] = 1


class Table(Node):
    """A table, row by row; rows may differ in length.

    ``cells`` tells of the cells that are not plain, in the order in which they stand.
    """

    kind: Literal["table"] = "table"
    rows: tuple[tuple[Text, ...], ...]
    cells: tuple[Cell, ...] = ()


class Section(Node):
    """A section: its printed number ("II", "A."), its heading, or both, and what stands below."""

    kind: Literal["section"] = "section"
    label: str | None = None
    heading: Text | None = None
    blocks: tuple[Block, ...] = ()


Block = Annotated[
    OperativeClause | PreambularClause | Section | Table,
    ToldBy("kind"),
]


def clauses_of(blocks: tuple[Block, ...]) -> Iterator[OperativeClause]:
    """Yield the operative clauses of `blocks` in document order, those in sections included."""
    for block in blocks:
        if isinstance(block, OperativeClause):
            yield block
        elif isinstance(block, Section):
            yield from clauses_of(block.blocks)


class Preamble(Node):
    """The enacting formula ("The General Assembly,") and the preambular clauses."""

    formula: Text | None = None
    clauses: tuple[PreambularClause, ...] = ()


class Annex(Node):
    """An annex: its heading ("Annex I"), its title, and what it holds."""

    label: str
    title: Text | None = None
    preamble: Preamble | None = None
    blocks: tuple[Block, ...] = ()
