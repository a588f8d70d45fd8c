"""What stands elsewhere in a version: pairs that cross others, because much speaks for them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from unres.compare.candidates import inside
from unres.compare.sequence import chain, repaired
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from unres.compare.matching import Worth
    from unres.compare.sequence import Match, Score

    Pair = tuple[int, int]

#: What must speak for a pair of what nothing answers; by how much more for two that exchange their
#: partners; and for a pair that leaves the partner of one without any.
CROSSING, STAYING, LEAVING = 0.5, 1.5, 2.5
#: Pairs that cross others are sought so far around their place; if a row has no good partner, so
#: far; and among so many passages without a good partner before and behind, wherever they stand.
NEAR, FAR = 24, 120
#: Two pairs for each of which this much speaks are not looked at together.
SURE = 6.0
#: How often at most what was changed is looked at again.
ROUNDS = 3
_NEVER, _EVER = float("-inf"), float("inf")


def crossed(worth: Worth, pairs: dict[int, int], several: Sequence[Match]) -> None:
    """Pair what nothing answers, and change the partners of pairs, where much speaks for it.

    Args:
        worth: what speaks for a pair.
        pairs: which row is answered by which passage: it is changed.
        several: matches of more than a pair, which stay as they are.
    """
    search = _Crossing(worth, pairs, several)
    for _ in range(ROUNDS):
        if not search.change():
            break


class _Free(NamedTuple):
    """The rows and the passages that have no partner."""

    rows: list[int]
    passages: list[int]


class _Crossing:
    """The search for pairs that cross others."""

    def __init__(self, worth: Worth, pairs: dict[int, int], several: Sequence[Match]) -> None:
        self._worth, self._pairs = worth, pairs
        self._kept_rows = {i for one in several for i in range(one.i, one.i + one.left)}
        self._kept = {j for one in several for j in range(one.j, one.j + one.right)}
        self._rows = [i for i in range(len(worth.rows)) if i not in self._kept_rows]
        self._passages = [j for j in range(len(worth.passages)) if j not in self._kept]
        self._clauses: dict[Pair, float] = {}

    def change(self) -> bool:
        """Make the pairs that gain most, each passage once; tell whether there were any."""
        rows: set[int] = set()
        passages: set[int] = set()
        for _, new in sorted(self._offers()):
            if rows.isdisjoint(i for i, _ in new) and passages.isdisjoint(j for _, j in new):
                changed = dict(new)
                for pair in new:
                    changed |= self._inner(*pair, self._worth.pair)
                rows |= changed.keys()
                passages |= set(changed.values())
                repaired(self._pairs, changed)
        return bool(rows)

    def _offers(self) -> Iterator[tuple[float, tuple[Pair, ...]]]:
        """Yield pairs that may be made, with how much speaks for them below zero."""
        row_of = {j: i for i, j in self._pairs.items()}
        free = _Free(
            [i for i in self._rows if i not in self._pairs],
            [j for j in self._passages if j not in row_of],
        )
        answer: dict[Pair, Pair | None] = {}
        for i, j in self._near():
            old = {(i, self._pairs[i])} if i in self._pairs else set()
            old |= {(row_of[j], j)} if j in row_of else set()
            if (i, j) in old:
                continue
            new = [(i, j)]
            if len(old) == 2:  # noqa: PLR2004  both
                other: Pair | None = (row_of[j], self._pairs[i])
            else:
                freed = (row_of.get(j, -1), self._pairs.get(i, -1))
                if freed not in answer:
                    answer[freed] = self._answer(*freed, free)
                other = answer[freed]
            if other and self._clause(*other) > 0 and self._may_cross(*other):
                new.append(other)
            gain = sum(self._clause(*pair) for pair in new)
            gain -= sum(self._clause(*pair) for pair in old) + _least(old, new)
            if gain > 0:
                yield -gain, tuple(new)

    def _answer(self, row: int, passage: int, free: _Free) -> Pair | None:
        """Return the best pair of a row or a passage, -1 being none, with what has no partner."""
        pairs = [(row, j) for j in free.passages if row >= 0]
        pairs += [(i, passage) for i in free.rows if passage >= 0]
        able = (pair for pair in pairs if self._may_cross(*pair))
        return max(able, key=lambda pair: self._clause(*pair), default=None)

    def _near(self) -> Iterator[Pair]:
        """Yield the pairs worth trying: near each other, or one of them without a good partner."""
        scale = len(self._worth.passages) / max(len(self._worth.rows), 1)
        known = {i: self._hold(i, j) for i, j in self._pairs.items()}
        worth = {self._pairs[i]: much for i, much in known.items()}
        unsure = [j for j in self._passages if worth.get(j, _NEVER) < SURE]
        loose = [j for j in unsure if worth.get(j, _NEVER) < 0]
        for i in self._rows:
            middle = round(i * scale)
            much = known.get(i, _NEVER)
            others = unsure if much >= SURE else self._passages
            near = {*_within(others, middle, NEAR if much >= 0 else FAR)}
            near |= {*_nearest(loose, middle, FAR)}
            yield from ((i, j) for j in near if self._may_cross(i, j))

    def _hold(self, i: int, j: int) -> float:
        """Return what speaks for keeping a pair: everything, if both say the same word by word."""
        same = self._worth.rows[i].says(self._worth.passages[j])
        return _EVER if same else self._clause(i, j)

    def _may_cross(self, i: int, j: int) -> bool:
        return self._worth.rows[i].may_cross(self._worth.passages[j])

    def _clause(self, i: int, j: int) -> float:
        """Return what speaks for a pair, with all that stands inside it, wherever it stands."""
        known = self._clauses.get((i, j))
        if known is None:
            content = self._worth.content
            within = self._inner(i, j, content).items()
            known = self._clauses[i, j] = content(i, j) + sum(content(*pair) for pair in within)
        return known

    def _inner(self, i: int, j: int, score: Score) -> dict[int, int]:
        """Return the best pairs inside a pair of clauses."""
        own = [row for row in inside(self._worth.rows, i) if row not in self._kept_rows]
        other = [one for one in inside(self._worth.passages, j) if one not in self._kept]
        if not own or not other:
            return {}
        found = chain(len(own), len(other), lambda a, b: score(own[a], other[b]))
        return {own[match.i]: other[match.j] for match in found}


def _least(old: Collection[Pair], new: Collection[Pair]) -> float:
    """Return how much more must speak for new pairs than for old ones."""
    if not old:
        return CROSSING
    return STAYING if len(new) > 1 else LEAVING


def _within(places: Sequence[int], middle: int, reach: int) -> Sequence[int]:
    """Return those of sorted `places` that are so near the middle."""
    return places[bisect_left(places, middle - reach) : bisect_right(places, middle + reach)]


def _nearest(places: Sequence[int], middle: int, many: int) -> Sequence[int]:
    """Return so many of sorted `places` before the middle, and as many behind."""
    at = bisect_left(places, middle)
    return places[max(at - many, 0) : at + many]
