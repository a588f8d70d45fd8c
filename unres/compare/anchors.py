"""Where two sequences surely meet: what a single item of each has."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from unres.compare.sequence import out_of_order

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping


def anchors(
    mine: Iterable[Iterable[Hashable]], theirs: Iterable[Iterable[Hashable]]
) -> list[tuple[int, int]]:
    """Return pairs of places, ascending in both: the two there have what no other has.

    Of pairs that cross each other, the fewest are left out.

    Args:
        mine: what tells the items of one sequence apart, for each of them.
        theirs: what tells those of the other apart.
    """
    here, there = _single(mine), _single(theirs)
    found = sorted({(here[fact], -there[fact]) for fact in here.keys() & there.keys()})
    wrong = set(out_of_order([-j for _, j in found]))
    return [(i, -j) for place, (i, j) in enumerate(found) if place not in wrong]


def _single(facts: Iterable[Iterable[Hashable]]) -> Mapping[Hashable, int]:
    """Return what only one item has, with its place."""
    places: dict[Hashable, set[int]] = defaultdict(set)
    for place, own in enumerate(facts):
        for fact in own:
            places[fact].add(place)
    return {fact: found.pop() for fact, found in places.items() if len(found) == 1}
