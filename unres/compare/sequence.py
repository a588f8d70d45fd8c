"""The best pairing of two sequences that keeps their order: dynamic programming in a band."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Score = Callable[[int, int], float]

#: How far from the diagonal pairs are first sought; doubled while the best path touches the edge.
BAND = 24
_PAIR, _LEFT, _RIGHT = 0, 1, 2


def chain(left: int, right: int, score: Score) -> list[tuple[int, int]]:
    """Return the pairs ``(i, j)``, ascending in both, of the greatest total score.

    Args:
        left: the length of the first sequence.
        right: the length of the second.
        score: what it is worth to pair ``i`` with ``j``; leaving either out is worth nothing.

    The cost grows with the length times the band: pairs are sought near the diagonal, and further
    away only where the best path leads there.
    """
    band = BAND + abs(left - right)
    while True:
        pairs, touched = _banded(left, right, score, band)
        if not touched or band >= max(left, right):
            return pairs
        band *= 2


def _banded(left: int, right: int, score: Score, band: int) -> tuple[list[tuple[int, int]], bool]:
    """Return the best pairs within `band` of the diagonal, and whether the path touches its edge.

    A row of the table holds the totals of the first ``i`` passages against the first ``j``, from
    ``start`` on, and the step that led to each.
    """
    before, start = [0.0] * (min(right, band) + 1), 0
    steps = [(0, bytearray([_RIGHT]) * len(before))]
    for i in range(1, left + 1):
        middle = i * right // left
        low, high = max(0, middle - band), min(right, middle + band)
        after, moves = start + len(before), bytearray()
        row: list[float] = []
        for j in range(low, high + 1):
            best, step = (before[j - start], _LEFT) if start <= j < after else (-1.0, _LEFT)
            if row and row[-1] > best:
                best, step = row[-1], _RIGHT
            if start < j <= after:
                total = before[j - 1 - start] + score(i - 1, j - 1)
                if total > best:
                    best, step = total, _PAIR
            row.append(best)
            moves.append(step)
        steps.append((low, moves))
        before, start = row, low
    return _traced(left, right, steps)


def _traced(
    left: int, right: int, steps: Sequence[tuple[int, bytearray]]
) -> tuple[list[tuple[int, int]], bool]:
    pairs = []
    touched = False
    i, j = left, right
    while i and j:
        low, moves = steps[i]
        place = j - low
        touched = touched or place == 0 or (place == len(moves) - 1 and j < right)
        step = moves[place]
        if step == _PAIR:
            pairs.append((i - 1, j - 1))
        i -= step != _RIGHT
        j -= step != _LEFT
    return pairs[::-1], touched


def out_of_order(places: Sequence[int]) -> list[int]:
    """Return the indexes of the fewest `places` without which the others ascend.

    >>> out_of_order([0, 1, 5, 2, 3, 4])
    [2]
    """
    ends: list[int] = []  # of the best ascending run of each length, the index of its last place
    before: list[int] = [-1] * len(places)
    for index, place in enumerate(places):
        length = bisect_left(ends, place, key=places.__getitem__)
        before[index] = ends[length - 1] if length else -1
        ends[length : length + 1] = [index]
    kept = set()
    last = ends[-1] if ends else -1
    while last >= 0:
        kept.add(last)
        last = before[last]
    return [index for index in range(len(places)) if index not in kept]


def repaired(pairs: dict[int, int], new: Mapping[int, int]) -> None:
    """Put `new` pairs among `pairs`, and undo those that either side of them was in."""
    taken = set(new.values())
    for i in [i for i, j in pairs.items() if j in taken]:
        del pairs[i]
    pairs |= new
