"""The search: the best way to read a sequence, step by step, with a few best states kept.

It knows nothing of resolutions. A state is whatever `extend` makes of it; two states with the same
key are the same place in the text read in two ways, of which the better survives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable


class Node(NamedTuple):
    """A state in the search: its sum of weights, its key, what it chose, and the node before it."""

    score: float
    key: Hashable
    choice: Any
    before: Node | None


#: Yields the ways to read an item, by its index, from a node: (weight, key, choice) each.
Extend: TypeAlias = "Callable[[Node, int], Iterable[tuple[float, Hashable, Any]]]"


def best_path(length: int, start: Hashable, extend: Extend, width: int) -> list[Node]:
    """Return the nodes of the best readings of `length` items, best first, `width` at most."""
    beam = [Node(0.0, start, None, None)]
    for index in range(length):
        found: dict[Hashable, Node] = {}
        for node in beam:
            for weight, key, choice in extend(node, index):
                score = node.score + weight
                known = found.get(key)
                if known is None or score > known.score:
                    found[key] = Node(score, key, choice, node)
        beam = sorted(found.values(), key=lambda node: -node.score)[:width]
    return beam


def choices(node: Node) -> list[Any]:
    """Return what the reading that ends in `node` chose, item by item."""
    found = []
    while node.before is not None:
        found.append(node.choice)
        node = node.before
    return found[::-1]


def keys(node: Node) -> list[Any]:
    """Return the keys from which the reading that ends in `node` went on, item by item."""
    found = []
    while node.before is not None:
        node = node.before
        found.append(node.key)
    return found[::-1]
