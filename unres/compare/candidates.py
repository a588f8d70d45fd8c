"""What may answer something in another version: a row, a passage, or two neighbours as one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unres.compare.evidence import Witness, content, joint_size, structure, weights
from unres.compare.facts import Facts
from unres.compare.passages import siblings
from unres.compare.shifts import UNSHIFTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from unres.compare.passages import Passage
    from unres.compare.shifts import Shift

#: A row: for each version the passages that stand in it.
Draft = list[list[Witness]]

_CLAUSES = frozenset({"preambular", "operative"})


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A row, a passage, or two neighbours of these as one.

    `versions` are one witness a version that has it: what a version has in two counts together.
    """

    versions: tuple[Witness, ...]

    @property
    def passage(self) -> Passage:
        """The passage of the first version that has it."""
        return self.versions[0].passage

    @property
    def size(self) -> float:
        """How long it is there."""
        return self.versions[0].size

    @property
    def named(self) -> frozenset[str]:
        """What it cites and names in any version, with its dates and numbers."""
        return frozenset().union(*(one.facts.named | one.names for one in self.versions))

    def structure(self, other: Candidate, shifts: Mapping[Passage, Shift]) -> float:
        """Return what its place says for a passage being what this row has, with known shifts."""
        passage = other.versions[0]
        found = [
            structure(one, passage, shifts.get(one.passage, UNSHIFTED)) for one in self.versions
        ]
        return sum(found) / len(found)

    def content(self, other: Candidate) -> float:
        """Return what speaks for a passage being what this row has, wherever it stands."""
        found = [content(one, other.versions[0]) for one in self.versions]
        return sum(found) / len(found)

    def says(self, other: Candidate) -> bool:
        """Tell whether a version of this row says the same as a passage, word by word."""
        text = other.passage.text.text
        return any(one.passage.text.text == text for one in self.versions)

    def may_cross(self, other: Candidate) -> bool:
        """Tell whether this row may have a passage that stands elsewhere.

        It is of the same kind, or both are clauses, and as deep in its clause. Cells say little:
        they share a fact.
        """
        one, another = self.passage, other.passage
        alike = one.kind == another.kind or {one.kind, another.kind} <= _CLAUSES
        if not alike or one.depth != another.depth:
            return False
        facts = other.versions[0].facts
        return one.kind != "cell" or any(each.facts.share(facts) for each in self.versions)

    def joining(self, other: Candidate) -> float:
        """Return what speaks for `other`, which follows, being a part of what this is."""
        known = weights()
        if self.passage.kind not in _CLAUSES:
            return known.several
        acts = any(one.facts.concept for one in other.versions)
        whole = acts or any(one.facts.ended for one in self.versions)
        return known.several_acts if whole else known.several_open

    def foreign(self, *parts: Candidate) -> float:
        """Return what speaks against this being what has `parts`: some tell of other things.

        A part of what this is cites or names something that this does, if both cite or name any.
        """
        odd = sum(not self._tells_of(part) for part in parts)
        return odd * weights().several_foreign

    def _tells_of(self, part: Candidate) -> bool:
        facts = [one.facts for one in self.versions]
        told = [one.facts for one in part.versions]
        if not any(each.named for each in facts) or not any(each.named for each in told):
            return True
        return any(
            each.named & known.named or each.numbers & known.figures
            for each in told
            for known in facts
        )


def candidate(row: Draft) -> Candidate:
    """Return the candidate that a row is."""
    return Candidate(tuple(_together(cell) for cell in row if cell))


def joint(one: Draft, other: Draft) -> Candidate | None:
    """Return the candidate that two neighbours are as one; None if they are no siblings."""
    pairs = zip(one, other, strict=True)
    near = any(siblings(a[-1].passage, b[0].passage) for a, b in pairs if a and b)
    return candidate(both(one, other)) if near else None


def both(one: Draft, other: Draft) -> Draft:
    """Return two rows as one."""
    return [mine + theirs for mine, theirs in zip(one, other, strict=True)]


def inside(some: Sequence[Candidate], place: int) -> Iterator[int]:
    """Yield the places of the candidates that stand inside one."""
    way = some[place].passage.way
    for other in range(place + 1, len(some)):
        if some[other].passage.way[: len(way)] != way:
            return
        yield other


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
        figures=frozenset().union(*(fact.figures for fact in facts)),
        concept=first.facts.concept,
        number=first.facts.number,
        length=sum(fact.length for fact in facts),
        notes=sum(fact.notes for fact in facts),
        ended=facts[-1].ended,
    )
    return replace(
        first,
        facts=merged,
        size=joint_size([passage.size for passage in passages]),
        cognates=frozenset().union(*(passage.cognates for passage in passages)),
        words=frozenset().union(*(passage.words for passage in passages)),
        names=frozenset().union(*(passage.names for passage in passages)),
    )
