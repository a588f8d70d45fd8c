"""The best pairing of two sequences that keeps their order: dynamic programming in a band."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Score = Callable[[int, int], float]
    Several = Mapping[tuple[int, int], Score]

#: How far from the course pairs are first sought; doubled while the best path touches the edge.
BAND = 8


class Match(NamedTuple):
    """Items that answer each other: `left` of them from ``i`` on, and `right` from ``j`` on."""

    i: int
    j: int
    left: int
    right: int


def chain(  # noqa: PLR0913  the two lengths, and what each step of the path needs
    left: int,
    right: int,
    score: Score,
    several: Several | None = None,
    *,
    course: Iterable[tuple[int, int]] = (),
    band: int = BAND,
) -> list[Match]:
    """Return the matches, ascending in both sequences, of the greatest total score.

    Args:
        left: the length of the first sequence.
        right: the length of the second.
        score: what it is worth to pair ``i`` with ``j``; leaving either out is worth nothing.
        several: how many items of each may answer each other, too, and what it is worth to pair so
            many from ``i`` on with so many from ``j`` on.
        course: pairs that the path passes near, ascending in both sequences.
        band: how far from the course pairs are first sought.

    The cost grows with the length times the band: pairs are sought near the course, and further
    away only where the best path leads there.
    """
    scores = {(1, 1): score, **(several or {})}
    points = [(0, 0), *course, (left, right)]
    while True:
        matches, touched = _banded(left, right, scores, _corridor(points, band))
        if not touched or band >= max(left, right):
            return matches
        band *= 2


def _corridor(points: Sequence[tuple[int, int]], band: int) -> list[tuple[int, int]]:
    """Return the first and the last column to look at in each row of the table.

    From one point to the next, it is as much wider as one side is longer than the other there.
    """
    right = points[-1][1]
    rows: list[tuple[int, int]] = []
    for (i, j), (end, last) in pairwise(points):
        wide = band + abs((end - i) - (last - j))
        for row in range(len(rows), end + 1):
            middle = j + (row - i) * (last - j) // (end - i) if end > i else j
            low = max(rows[-1][0] if rows else 0, middle - wide)  # paths go on, never back
            rows.append((low, min(right, middle + wide)))
    return rows


class _Row(NamedTuple):
    """A row of the table, from the column `start` on: the totals, and the step that led to each."""

    start: int
    totals: list[float]
    moves: bytearray


_LEFT, _RIGHT = 254, 255


def _banded(
    left: int, right: int, scores: Several, corridor: Sequence[tuple[int, int]]
) -> tuple[list[Match], bool]:
    """Return the best matches within the corridor, and whether they touch its edge."""
    first = corridor[0][1] + 1
    table = [_Row(0, [0.0] * first, bytearray([_RIGHT]) * first)]
    for i in range(1, left + 1):
        low, high = corridor[i]
        row = _Row(low, [], bytearray())
        steps = [(n, a, b, score) for n, ((a, b), score) in enumerate(scores.items()) if a <= i]
        above = table[i - 1]
        for j in range(low, high + 1):
            place = j - above.start
            best, move = (above.totals[place] if 0 <= place < len(above.totals) else -1.0), _LEFT
            if row.totals and row.totals[-1] > best:
                best, move = row.totals[-1], _RIGHT
            for number, a, b, score in steps:
                before = table[i - a]
                place = j - b - before.start
                if 0 <= place < len(before.totals):
                    total = before.totals[place] + score(i - a, j - b)
                    if total > best:
                        best, move = total, number
            row.totals.append(best)
            row.moves.append(move)
        table.append(row)
    return _traced(left, right, list(scores), table)


def _traced(
    left: int, right: int, steps: Sequence[tuple[int, int]], table: Sequence[_Row]
) -> tuple[list[Match], bool]:
    matches = []
    touched = False
    i, j = left, right
    while i and j:
        row = table[i]
        place = j - row.start
        touched = touched or place == 0 or (place == len(row.moves) - 1 and j < right)
        move = row.moves[place]
        if move == _LEFT:
            i -= 1
        elif move == _RIGHT:
            j -= 1
        else:
            a, b = steps[move]
            i, j = i - a, j - b
            matches.append(Match(i, j, a, b))
    return matches[::-1], touched


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
