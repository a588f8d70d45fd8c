"""Walking a document: every unit, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, assert_never

from unres.model.base import short
from unres.model.eid import EIds, join, name_blocks, numbers
from unres.model.structure import OperativeClause, Point, PreambularClause, Section, Table
from unres.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.model.base import Node
    from unres.model.structure import Block

UnitKind = Literal[
    "part", "draft", "annex", "section", "table", "preambular", "operative", "point", "wrap_up"
]
Zone = Literal["preamble", "operative", "annex"]
_NOTHING = Text.model_construct()


@dataclass(frozen=True, slots=True, repr=False)
class Unit:
    """A unit of a document, and where it stands.

    Attributes:
        kind: what it is. A ``draft`` is a document that a clause recommends, ``wrap_up`` the text
            that goes on after points.
        node: the part of the model itself; a `Text` where `kind` is ``wrap_up``.
        label: its label as printed; None without one.
        text: its own text, without what stands inside it; of a part, an annex or a section the
            title or heading.
        zone: where in its document it stands; of a part or draft where that begins.
        path: the RFC 6901 pointer to `node` in the JSON of the document.
        eid: the eId of `node` in the Akoma Ntoso of the document. In a part, which is a document
            of its own there, it is the one in that part.
        parent: the unit that holds it; None at the top.
    """

    kind: UnitKind
    node: Node
    label: str | None
    text: Text
    zone: Zone
    path: str
    eid: str
    parent: Unit | None = None

    def __repr__(self) -> str:
        return f"Unit({self.kind}, {' '.join(self.labels)!r}, {short(self.text.text)!r})"

    @property
    def ancestors(self) -> tuple[Unit, ...]:
        """The units around it, the outermost first."""
        return (*self.parent.ancestors, self.parent) if self.parent else ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that lead to it, its own last: ``("A", "II", "4.", "(a)")``."""
        return tuple(unit.label for unit in (*self.ancestors, self) if unit.label)

    @property
    def parent_text(self) -> Text | None:
        """The text of the clause or point that it is a point of; None of any other unit."""
        inside = self.kind in ("point", "wrap_up") and self.parent is not None
        return self.parent.text if inside and self.parent else None


@dataclass(frozen=True, slots=True)
class Place:
    """Where siblings stand: what they share.

    Attributes:
        eids: the eIds given so far.
        zone: the zone of the document.
        path: the pointer to the tuple that they are in.
        eid: the eId of what holds them; empty at the top.
        parent: the unit that holds them.
        document: the eId of the document they are in; empty for the outermost.
        top: whether they stand in a ``mainBody``.
    """

    eids: EIds
    zone: Zone = "operative"
    path: str = ""
    eid: str = ""
    parent: Unit | None = None
    document: str = ""
    top: bool = False

    def unit(
        self, kind: UnitKind, node: Node, step: str | int, eid: str, text: Text | None
    ) -> Unit:
        """Return the unit that `node`, at `step` from this place, is."""
        label = getattr(node, "label", None)
        path = f"{self.path}/{step}"
        text = _NOTHING if text is None else text
        return Unit(kind, node, label, text, self.zone, path, eid, self.parent)

    def below(self, unit: Unit, field: str = "", eid: str = "") -> Place:
        """Return the place of what `unit` holds, in a field of it and an element in it."""
        path = f"{unit.path}/{field}" if field else unit.path
        return Place(self.eids, self.zone, path, eid or unit.eid, unit, self.document)


def walk_blocks(blocks: Sequence[Block], here: Place) -> Iterator[Unit]:
    """Yield the units of an operative part, a section or an annex, in document order."""
    named = name_blocks(blocks, here.eid, here.eids, top=here.top)
    for index, (_, block, eid) in enumerate(named):
        match block:
            case Section():
                unit = here.unit("section", block, index, eid, block.heading)
                yield unit
                yield from walk_blocks(block.blocks, here.below(unit, "blocks"))
            case Table():
                yield here.unit("table", block, index, eid, None)
            case PreambularClause():
                unit = here.unit("preambular", block, index, eid, block.text)
                yield from _listed(unit, block, here, "blockList", "item")
            case OperativeClause():
                unit = here.unit("operative", block, index, eid, block.text)
                yield from _listed(unit, block, here, "list", "point")
                yield from _draft(block, here.below(unit))
            case _:
                assert_never(block)


def _draft(clause: OperativeClause, here: Place) -> Iterator[Unit]:
    """Yield the draft that a clause recommends, if it does, and all that is in it."""
    if (draft := clause.recommended) is None:
        return
    eid = here.eids.next(join(join(here.document, "components"), "component"))
    unit = here.unit("draft", draft, "recommended", eid, draft.title)
    yield unit
    yield from draft.units_inside(unit, here.eids, eid)


def walk_preamble(clauses: Sequence[PreambularClause], here: Place) -> Iterator[Unit]:
    """Yield the units of a preamble, in document order."""
    for index, clause in enumerate(clauses):
        eid = here.eids.next(join(here.eid, "container"))
        unit = here.unit("preambular", clause, index, eid, clause.text)
        yield from _listed(unit, clause, here, "blockList", "item")


def _listed(
    unit: Unit, node: OperativeClause | PreambularClause | Point, here: Place, box: str, item: str
) -> Iterator[Unit]:
    """Yield `unit`, its points, and what goes on after them; `box` and `item` are elements."""
    yield unit
    eid = unit.eid
    if node.points:
        eid = join(unit.eid, box, "1")
        eid = here.eids.unique(eid) if box == "blockList" else eid
        inside = here.below(unit, "points", eid)
        own = numbers(point.label for point in node.points)
        for index, (point, number) in enumerate(zip(node.points, own, strict=True)):
            name = here.eids.unique(join(eid, item, number))
            below = inside.unit("point", point, index, name, point.text)
            yield from _listed(below, point, inside, box, item)
        eid = join(eid, "wrapUp")
    if node.wrap_up is not None:
        yield here.below(unit).unit("wrap_up", node.wrap_up, "wrap_up", eid, node.wrap_up)
