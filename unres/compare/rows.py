"""Rows of an alignment, one version added after another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from math import exp, log
from typing import TYPE_CHECKING

from unres.compare.evidence import Witness, content, structure
from unres.compare.facts import Facts
from unres.compare.passages import neighbours
from unres.compare.sequence import chain, repaired

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

#: A row while it is made: for each version the passages that stand in it.
Draft = list[list[Witness]]

#: What a pair that crosses others must have to say for itself, by its content alone.
CROSSING = 1.0
#: Pairs whose content says less than this may be parted for such a pair, if it says so much more.
WEAK = 1.0
STAYING = 0.7
#: How much better two passages together must answer a third than one of them does.
JOINED = 0.8
#: Passages that nothing answers are sought so far around their place; further off by shared facts.
NEAR = 60


def aligned(versions: Iterable[Sequence[Witness]]) -> list[Draft]:
    """Return the rows of versions: for each of them the passages of each version that answer.

    A row has one passage a version, none where the version lacks it, or several where it has in two
    passages what another has in one.
    """
    table = Table()
    for passages in versions:
        table.add(passages)
    return table.rows


class Table:
    """The rows of an alignment as they grow."""

    def __init__(self) -> None:
        self.rows: list[Draft] = []
        self._versions = 0

    def add(self, passages: Sequence[Witness]) -> None:
        """Add a version: each of its passages to the row that it answers, or to a new one."""
        pairs = dict(chain(len(self.rows), len(passages), lambda i, j: self._whole(i, passages[j])))
        self._cross(pairs, passages)
        cells = {i: [passages[j]] for i, j in pairs.items()}
        self._split(cells, passages)
        self._join(cells)
        self._insert(cells, passages)
        self._versions += 1

    # What speaks for a pair ---------------------------------------------------------------------

    def _whole(self, row: int, passage: Witness) -> float:
        found = self._of(row)
        return sum(structure(one, passage) + content(one, passage) for one in found) / len(found)

    def _content(self, row: int, passage: Witness) -> float:
        return _mean_content(self.rows[row], passage)

    def _of(self, row: int) -> list[Witness]:
        """Return one witness a version: what a version splits counts together."""
        return [_together(cell) for cell in self.rows[row] if cell]

    # Pairs that cross others --------------------------------------------------------------------

    def _cross(self, pairs: dict[int, int], passages: Sequence[Witness]) -> None:
        """Pair what is left over, or was paired for its place alone, wherever it stands."""
        weak = {i for i, j in pairs.items() if self._content(i, passages[j]) < WEAK}
        sure = {j for i, j in pairs.items() if i not in weak}
        rows = {i for i in range(len(self.rows)) if i not in pairs or i in weak}
        left = {j for j in range(len(passages)) if j not in sure}
        offers = sorted(self._offers(rows, left, pairs, passages))
        for _, i, j in offers:
            if i in rows and j in left:
                rows.remove(i)
                left.remove(j)
                if pairs.get(i) != j:
                    repaired(pairs, {i: j, **self._inner(i, j, passages)})

    def _offers(
        self, rows: set[int], left: set[int], pairs: Mapping[int, int], passages: Sequence[Witness]
    ) -> Iterator[tuple[float, int, int]]:
        """Yield the pairs that may be made of rows and passages, with their worth below zero."""
        for i, j in self._candidates(rows, left, passages):
            worth = self._content(i, passages[j])
            if pairs.get(i) == j:
                yield -worth - STAYING, i, j
            elif worth > CROSSING and any(
                row.facts.share(passages[j].facts) for row in self._of(i)
            ):
                yield -worth, i, j

    def _candidates(
        self, rows: set[int], left: set[int], passages: Sequence[Witness]
    ) -> Iterator[tuple[int, int]]:
        """Yield the pairs worth trying: of one kind, and near or with a fact in common."""
        scale = len(passages) / max(len(self.rows), 1)
        for i in rows:
            model = self._of(i)[0]
            for j in left:
                if passages[j].passage.kind != model.passage.kind:
                    continue
                near = abs(i * scale - j) <= NEAR
                if near or model.facts.symbols & passages[j].facts.symbols:
                    yield i, j

    def _inner(self, row: int, passage: int, passages: Sequence[Witness]) -> dict[int, int]:
        """Return the pairs inside a pair of clauses that crosses others."""
        rows = _inside([self._of(i)[0] for i in range(row, len(self.rows))])
        inner = _inside(passages[passage:])
        found = chain(rows, inner, lambda i, j: self._whole(row + 1 + i, passages[passage + 1 + j]))
        return {row + 1 + i: passage + 1 + j for i, j in found}

    # What one version has in two ----------------------------------------------------------------

    def _split(self, cells: dict[int, list[Witness]], passages: Sequence[Witness]) -> None:
        """Put a passage that nothing answers beside its neighbour, if both answer a row."""
        row_of = {id(cell[0]): i for i, cell in cells.items()}
        plain = [each.passage for each in passages]
        for j, passage in enumerate(passages):
            if id(passage) in row_of:
                continue
            offers = []
            for place in neighbours(plain, j):
                both = [passages[min(j, place)], passages[max(j, place)]]
                row = row_of.get(id(passages[place]), self._free(cells, passages, j, row_of))
                if row is not None and len(cells.get(row, ())) < 2:  # noqa: PLR2004  one passage
                    alone = sum(self._content(row, one) for one in cells.get(row, ()))
                    offers.append((self._content(row, _together(both)) - alone, row, both))
            gain, row, both = max(offers, key=_gain, default=(0.0, 0, []))
            if gain > JOINED:
                cells[row] = both
                row_of |= {id(one): row for one in both}

    def _free(
        self,
        cells: Mapping[int, list[Witness]],
        passages: Sequence[Witness],
        place: int,
        row_of: Mapping[int, int],
    ) -> int | None:
        """Return the row without a passage that stands where an unanswered passage does, if any."""
        before = (row_of.get(id(passages[k])) for k in range(place - 1, -1, -1))
        first = next((row for row in before if row is not None), -1) + 1
        for row in range(first, min(first + 2, len(self.rows))):
            if row not in cells:
                same = self._of(row)[0].passage.kind == passages[place].passage.kind
                return row if same else None
        return None

    def _join(self, cells: dict[int, list[Witness]]) -> None:
        """Make one row of two whose passages the new version has in one."""
        models = [self._of(i)[0].passage for i in range(len(self.rows))]
        gone: set[int] = set()
        for i in range(len(self.rows)):
            if i in cells:
                continue
            offers = []
            for other in neighbours(models, i):
                if len(cells.get(other, ())) == 1 and other not in gone:
                    passage, first, last = cells[other][0], min(i, other), max(i, other)
                    both = [a + b for a, b in zip(self.rows[first], self.rows[last], strict=True)]
                    gain = _mean_content(both, passage) - self._content(other, passage)
                    offers.append((gain, other, both))
            gain, row, joined = max(offers, key=_gain, default=(0.0, 0, []))
            if gain > JOINED:
                self.rows[row] = joined
                gone.add(i)
        self._drop(gone, cells)

    def _drop(self, gone: set[int], cells: dict[int, list[Witness]]) -> None:
        """Take rows out, and count the others anew."""
        kept = [i for i in range(len(self.rows)) if i not in gone]
        found = {new: cells[i] for new, i in enumerate(kept) if i in cells}
        cells.clear()
        cells.update(found)
        self.rows = [self.rows[i] for i in kept]

    # New rows -----------------------------------------------------------------------------------

    def _insert(self, cells: dict[int, list[Witness]], passages: Sequence[Witness]) -> None:
        """Fill the cells of the new version; what no row has follows what it follows there."""
        answered = {id(passage): i for i, cell in cells.items() for passage in cell}
        behind: dict[int, list[Draft]] = defaultdict(list)
        last = -1
        for passage in passages:
            if id(passage) in answered:
                last = answered[id(passage)]
            else:
                behind[last].append([*([] for _ in range(self._versions)), [passage]])
        grown = behind[-1]
        for i, row in enumerate(self.rows):
            grown += [[*row, cells.get(i, [])], *behind[i]]
        self.rows = grown


def _inside(passages: Sequence[Witness]) -> int:
    """Return how many of the passages after the first stand inside it."""
    way = passages[0].passage.way
    count = 0
    for passage in passages[1:]:
        if passage.passage.way[: len(way)] != way:
            break
        count += 1
    return count


def _gain(offer: tuple[float, int, object]) -> float:
    return offer[0]


def _mean_content(row: Draft, passage: Witness) -> float:
    worth = [content(_together(cell), passage) for cell in row if cell]
    return sum(worth) / len(worth)


def _together(passages: Sequence[Witness]) -> Witness:
    """Return what passages of one version say as if they were one."""
    first = passages[0]
    if len(passages) == 1:
        return first
    facts = [passage.facts for passage in passages]
    merged = Facts(
        symbols=frozenset().union(*(fact.symbols for fact in facts)),
        dates=frozenset().union(*(fact.dates for fact in facts)),
        numbers=frozenset().union(*(fact.numbers for fact in facts)),
        concept=first.facts.concept,
        number=first.facts.number,
        length=sum(fact.length for fact in facts),
        notes=sum(fact.notes for fact in facts),
    )
    return replace(
        first,
        facts=merged,
        size=log(sum(exp(passage.size) for passage in passages)),
        cognates=frozenset().union(*(passage.cognates for passage in passages)),
    )
