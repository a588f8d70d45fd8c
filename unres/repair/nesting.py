"""Points that the mark-up has beside their paragraph go into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.akn.reading.text import joined
from unres.model import OperativeClause, Point
from unres.parsing.labels import Labels
from unres.parsing.numbering import Item, depths
from unres.repair.units import read_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.model import Block
    from unres.parsing.labels import Label


@dataclass(frozen=True, slots=True)
class _Entry:
    """A point without those below it, its label as read, and how deep it is."""

    point: Point
    label: Label
    depth: int

    @property
    def leads(self) -> bool:
        """Whether it ends in a colon: a list of its own may follow."""
        return self.point.text.text.rstrip().endswith((":", "："))


def nest_points(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """Put clauses labelled like points, from (a) on, into the clause before them.

    An unnumbered clause between two points whose labels follow each other belongs to the first.
    """
    labels = Labels(language)
    nested: list[Block] = []
    run: list[_Entry] = []
    for block in blocks:
        if entries := _entries_of(block, labels):
            run += entries
            continue
        nested = [*_closed(nested, run, labels), block]
        run = []
    return tuple(_closed(nested, run, labels))


def _entries_of(block: Block, labels: Labels) -> list[_Entry]:
    """Return the entries that a clause labelled like a point is; none for any other block."""
    if not isinstance(block, OperativeClause) or block.label is None or block.recommended:
        return []
    point = Point(label=block.label, text=block.text, points=block.points, wrap_up=block.wrap_up)
    found = list(_entries(point, labels, 0))
    counted = found and any(one.alphabet != "none" for one in found[0].label.readings)
    return found if counted and not found[0].label.paragraph else []


def _entries(point: Point, labels: Labels, depth: int) -> Iterator[_Entry]:
    """Yield a point and those below it; of one whose label cannot be read nothing."""
    found = read_label(labels, f"{point.label} x")
    if found is None or found[1] < len(point.label.rstrip()) or point.heading is not None:
        return
    below = [entry for inner in point.points for entry in _entries(inner, labels, depth + 1)]
    if len(below) < len(point.points):
        below = []  # a label among them cannot be read: they stay as they are
    own = point.model_copy(update={"points": ()}) if below else point
    yield _Entry(own, found[0], depth)
    yield from below


def _closed(blocks: list[Block], run: Sequence[_Entry], labels: Labels) -> list[Block]:
    """Return `blocks` with `run` in the clause whose list it is or goes on with, or after all."""
    for at in reversed(range(len(blocks) if run else 0)):
        host = blocks[at]
        if not isinstance(host, OperativeClause) or host.wrap_up is not None or host.recommended:
            break
        known = [entry for point in host.points for entry in _entries(point, labels, 0)]
        if _goes_on(known, run[0].label) and (known or not host.points):
            grown = _grown(host, known, blocks[at + 1 :], run)
            return [*blocks[:at], grown] if grown else [*blocks, *map(_clause, run)]
        if host.label is not None or host.points:
            break
    return [*blocks, *map(_clause, run)]


def _clause(entry: _Entry) -> OperativeClause:
    point = entry.point
    return OperativeClause(
        label=point.label, text=point.text, points=point.points, wrap_up=point.wrap_up
    )


def _goes_on(known: Sequence[_Entry], label: Label) -> bool:
    """Tell whether `label` comes next in one of the open lists, or first in a new one."""
    if any(reading.ordinal == 1 for reading in label.readings):
        return not known or known[-1].leads
    open_: dict[int, Label] = {}
    for entry in known:
        open_ = {depth: one for depth, one in open_.items() if depth < entry.depth}
        open_[entry.depth] = entry.label
    following = {(r.style, r.alphabet, r.ordinal + 1) for n in open_.values() for r in n.readings}
    return any((r.style, r.alphabet, r.ordinal) in following for r in label.readings)


def _grown(
    host: OperativeClause,
    known: Sequence[_Entry],
    between: Sequence[Block],
    run: Sequence[_Entry],
) -> OperativeClause | None:
    """Return `host` with `run` behind its points; None if its points are not nested as we read.

    What stands `between` goes on the text of the point before, on the level of the first new one.
    """
    entries = [*known, *run]
    leads = [host.text.text.rstrip().endswith((":", "：")), *(entry.leads for entry in entries)]
    found = depths([Item(entry.label, lead) for entry, lead in zip(entries, leads, strict=False)])
    if found[: len(known)] != [entry.depth for entry in known]:
        return None
    points = [entry.point for entry in entries]
    if between:
        last = max(n for n in range(len(known)) if found[n] == found[len(known)])
        before = points[last].wrap_up
        texts = [each.text for each in between if isinstance(each, OperativeClause)]
        wrap_up = joined([*([before] if before else []), *texts])
        points[last] = points[last].model_copy(update={"wrap_up": wrap_up})
    return host.model_copy(update={"points": _tree(points, found)})


def _tree(points: Sequence[Point], levels: Sequence[int]) -> tuple[Point, ...]:
    """Nest `points` by their levels; one that is deeper than its list goes one level down."""
    nested: list[Point] = []
    at = 0
    while at < len(points):
        end = at + 1
        while end < len(points) and levels[end] > levels[at]:
            end += 1
        inner = _tree(points[at + 1 : end], levels[at + 1 : end])
        point = points[at]
        if inner:
            point = point.model_copy(update={"points": (*point.points, *inner)})
        nested.append(point)
        at = end
    return tuple(nested)
