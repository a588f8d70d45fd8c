"""The search: the best way to read a sequence, step by step, with a few best states kept.

It knows nothing of resolutions. A state is whatever `extend` makes of it; two states with the same
key are the same place in the text read in two ways, of which the better survives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence


class Node(NamedTuple):
    """A state in the search: its sum of weights, its key, what it chose, and the node before it."""

    score: float
    key: Hashable
    choice: Any
    before: Node | None


#: Yields the ways to read an item, by its index, from a node: (weight, key, choice) each.
Extend: TypeAlias = "Callable[[Node, int], Iterable[tuple[float, Hashable, Any]]]"


class Rival(NamedTuple):
    """The best reading that chose otherwise at an item, and how much worse it was.

    ``choice`` is None where no other reading was left.
    """

    margin: float
    choice: Any


#: How many items further on readings are compared: what follows tells which of two was right.
AHEAD = 2


def beams(length: int, start: Hashable, extend: Extend, width: int) -> list[list[Node]]:
    """Return, behind each of `length` items, the nodes of its best readings, best first.

    There are `width` at most, and none before the first item.
    """
    beam = [Node(0.0, start, None, None)]
    all_: list[list[Node]] = []
    for index in range(length):
        found: dict[Hashable, Node] = {}
        for node in beam:
            for weight, key, choice in extend(node, index):
                score = node.score + weight
                known = found.get(key)
                if known is None or score > known.score:
                    found[key] = Node(score, key, choice, node)
        beam = sorted(found.values(), key=lambda node: -node.score)[:width]
        all_.append(beam)
    return all_


def rivals(beams: Sequence[Sequence[Node]]) -> list[Rival]:
    """Return of each item the best reading that chose otherwise, as `beams` has them.

    Readings are compared `AHEAD` items further on. One that was given up until then is worse than
    the last that was kept.
    """
    path = _path(beams[-1][0]) if beams else []
    found = []
    for index, node in enumerate(path):
        ahead = min(index + AHEAD, len(path) - 1)
        best = path[ahead].score
        others = (
            Rival(best - other.score, choice)
            for other in beams[ahead]
            if (choice := _before(other, ahead - index).choice) != node.choice
        )
        worst = Rival(best - beams[ahead][-1].score, None)
        found.append(min(others, key=lambda rival: rival.margin, default=worst))
    return found


def _path(node: Node) -> list[Node]:
    """The nodes of the reading that ends in `node`, the start left out."""
    found = []
    while node.before is not None:
        found.append(node)
        node = node.before
    return found[::-1]


def _before(node: Node, steps: int) -> Node:
    for _ in range(steps):
        node = node.before or node
    return node


def choices(node: Node) -> list[Any]:
    """Return what the reading that ends in `node` chose, item by item."""
    return [each.choice for each in _path(node)]


def keys(node: Node) -> list[Any]:
    """Return the keys from which the reading that ends in `node` went on, item by item."""
    return [each.before.key for each in _path(node) if each.before is not None]
