"""How far numbers and ranks of two versions are apart: where one lacks a clause, all behind it are.

As long as nothing is matched, the same number and the same place among its siblings speak for a
pair; then, that the two are as far apart as the matches before or behind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    from unres.compare.evidence import Witness
    from unres.compare.passages import Passage

    #: What is counted of a witness, and among which others it is.
    Counted = Callable[[Witness], tuple[Hashable, int | None]]

#: So many matches before, and as many behind, tell how far the numbers there are apart.
NEAR = 2


class Shift(NamedTuple):
    """How far numbers, ranks, and ranks of what they stand in may be apart in a pair."""

    number: frozenset[int] = frozenset({0})
    rank: frozenset[int] = frozenset({0})
    box: frozenset[int] = frozenset({0})


#: As long as nothing is known.
UNSHIFTED = Shift()


def shifts(
    version: Sequence[tuple[int, Witness]], answers: dict[int, Witness]
) -> Iterator[tuple[Passage, Shift]]:
    """Yield each passage of a version and by how much what answers it may be shifted.

    Args:
        version: its witnesses and the rows that they stand in, in order.
        answers: what answers the rows.
    """
    known = [_Known(counted, version, answers) for counted in (_number, _rank, _box)]
    for row, one in version:
        yield one.passage, Shift(*(each.near(row, one) for each in known))


def _number(one: Witness) -> tuple[Hashable, int | None]:
    return one.place.zone, one.facts.number


def _rank(one: Witness) -> tuple[Hashable, int | None]:
    return (one.passage.kind, one.passage.way[:-1]), one.place.rank


def _box(one: Witness) -> tuple[Hashable, int | None]:
    return one.passage.way[:-2], one.place.box


class _Known:
    """How far what is counted is apart in the matches, and where."""

    def __init__(
        self, counted: Counted, version: Sequence[tuple[int, Witness]], answers: dict[int, Witness]
    ) -> None:
        self._counted = counted
        self._rows: dict[Hashable, list[int]] = defaultdict(list)
        self._apart: dict[Hashable, list[int]] = defaultdict(list)
        for row, one in version:
            among, mine = counted(one)
            theirs = counted(answers[row])[1] if row in answers else None
            if mine is not None and theirs is not None:
                self._rows[among].append(row)
                self._apart[among].append(mine - theirs)

    def near(self, row: int, one: Witness) -> frozenset[int]:
        """Return how far it is apart in the matches before and behind a row."""
        among, _ = self._counted(one)
        rows, apart = self._rows.get(among, []), self._apart.get(among, [])
        at = bisect_left(rows, row)
        behind = at + (rows[at : at + 1] == [row])
        found = frozenset([*apart[max(at - NEAR, 0) : at], *apart[behind : behind + NEAR]])
        return found or frozenset({0})
