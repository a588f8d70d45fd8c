"""The search for which passages of a new version answer which rows of the others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.compare.anchors import anchors
from unres.compare.candidates import Candidate, candidate, joint
from unres.compare.crossing import crossed
from unres.compare.echoes import echoes, likeness, strongest, together
from unres.compare.evidence import weights
from unres.compare.sequence import Match, chain
from unres.compare.shifts import shifts

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from unres.compare.candidates import Draft
    from unres.compare.echoes import Echo
    from unres.compare.evidence import Witness
    from unres.compare.passages import Passage
    from unres.compare.shifts import Shift

#: How far from the first matches others are sought, once it is known what resembles what.
NARROW = 6
#: Two passages further than this from the length of one, by its logarithm, are not it.
APART = 0.8
_NEVER = float("-inf")


def matched(rows: Sequence[Draft], passages: Sequence[Witness]) -> list[Match]:
    """Return which passages answer which rows, in the order of the rows.

    What keeps its order tells which passages of the one resemble others as those of the other do:
    knowing this, it is sought again, and then what stands elsewhere.
    """
    if not rows or not passages:
        return []
    worth = Worth(rows, [[[passage]] for passage in passages])
    lengths = len(worth.rows), len(worth.passages)
    named = ([one.named for one in some] for some in (worth.rows, worth.passages))
    first = chain(*lengths, worth.pair, course=anchors(*named))
    worth.listen(first)
    several = {(1, 2): worth.split, (2, 1): worth.join}
    course = [(match.i, match.j) for match in first]
    found = chain(*lengths, worth.pair, several, course=course, band=NARROW)
    parted = [match for match in found if match.left != match.right]
    pairs = {match.i: match.j for match in found if match.left == match.right}
    crossed(worth, pairs, parted)
    return sorted([*parted, *(Match(i, j, 1, 1) for i, j in pairs.items())])


class Worth:
    """What speaks for rows and passages answering each other; each question is asked once."""

    def __init__(self, rows: Sequence[Draft], passages: Sequence[Draft]) -> None:
        self.rows = list(map(candidate, rows))
        self.passages = list(map(candidate, passages))
        self._joint_rows = [joint(*two) for two in pairwise(rows)]
        self._joint_passages = [joint(*two) for two in pairwise(passages)]
        self._drafts, self._witnesses = rows, [passage[-1][0] for passage in passages]
        self._shifts: dict[Passage, Shift] = {}
        self._structures: dict[tuple[int, int], float] = {}
        self._contents: dict[tuple[int, int], float] = {}
        self._mine: list[Echo] = [{} for _ in rows]
        self._theirs: list[Echo] = [{} for _ in passages]
        self._two_mine, self._two_theirs = self._mine, self._theirs

    def listen(self, matches: Sequence[Match]) -> None:
        """Learn from matches how far numbers are apart, and which rows each passage resembles."""
        self._shifts = dict(self._shifted({one.i: self._witnesses[one.j] for one in matches}))
        self._structures.clear()
        row_of = {j: match.i for match in matches for j in range(match.j, match.j + match.right)}
        self._mine = [strongest(echo) for echo in echoes(_words(self.rows))]
        self._theirs = [
            strongest({row_of[j]: much for j, much in echo.items() if j in row_of})
            for echo in echoes(_words(self.passages))
        ]
        self._two_mine = [together(*two) for two in pairwise(self._mine)]
        self._two_theirs = [together(*two) for two in pairwise(self._theirs)]
        for (i, j), known in self._contents.items():
            self._contents[i, j] = known + _heard(self._mine[i], self._theirs[j])

    def _shifted(self, answers: dict[int, Witness]) -> Iterator[tuple[Passage, Shift]]:
        for version in zip(*self._drafts, strict=True):
            present = [(row, cell[0]) for row, cell in enumerate(version) if cell]
            yield from shifts(present, answers)

    def pair(self, i: int, j: int) -> float:
        """Return what speaks for a passage being what a row has."""
        known = self._structures.get((i, j))
        if known is None:
            known = self._structures[i, j] = self.rows[i].structure(self.passages[j], self._shifts)
        return known + self.content(i, j)

    def content(self, i: int, j: int) -> float:
        """Return what speaks for it without their places."""
        known = self._contents.get((i, j))
        if known is None:
            known = self.rows[i].content(self.passages[j])
            known += _heard(self._mine[i], self._theirs[j])
            self._contents[i, j] = known
        return known

    def split(self, i: int, j: int) -> float:
        """Return what speaks for a row having what two passages have."""
        row, two = self.rows[i], self._joint_passages[j]
        if two is None or abs(row.size - two.size) > APART:
            return _NEVER
        worth = (
            row.structure(two, self._shifts)
            + row.content(two)
            + self.passages[j].joining(self.passages[j + 1])
            + _heard(self._mine[i], self._two_theirs[j])
        )
        return worth if worth <= 0 else worth + row.foreign(*self.passages[j : j + 2])

    def join(self, i: int, j: int) -> float:
        """Return what speaks for two rows having what a passage has."""
        passage, two = self.passages[j], self._joint_rows[i]
        if two is None or abs(passage.size - two.size) > APART:
            return _NEVER
        worth = (
            two.structure(passage, self._shifts)
            + two.content(passage)
            + self.rows[i].joining(self.rows[i + 1])
            + _heard(self._two_mine[i], self._theirs[j])
        )
        return worth if worth <= 0 else worth + passage.foreign(*self.rows[i : i + 2])


def _words(rows: Sequence[Candidate]) -> list[frozenset[Hashable]]:
    """Return the words of each row, those of each of its versions by themselves."""
    if all(len(row.versions) == 1 for row in rows):
        return [row.versions[0].words for row in rows]
    return [
        frozenset((place, word) for place, one in enumerate(row.versions) for word in one.words)
        for row in rows
    ]


def _heard(mine: Echo, theirs: Echo) -> float:
    return weights().echo * likeness(mine, theirs)
