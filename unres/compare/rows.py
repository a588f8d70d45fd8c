"""Rows of an alignment, one version added after another."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from unres.compare.candidates import both
from unres.compare.matching import matched

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unres.compare.candidates import Draft
    from unres.compare.evidence import Witness
    from unres.compare.sequence import Match


def aligned(versions: Iterable[Sequence[Witness]]) -> list[Draft]:
    """Return the rows of versions: for each of them the passages of each version that answer.

    A row has one passage a version, none where the version lacks it, or several where it has in
    several passages what another has in one.
    """
    rows: list[Draft] = []
    for number, passages in enumerate(versions):
        rows = _grown(rows, matched(rows, passages), passages, number)
    return rows


def _grown(
    rows: Sequence[Draft], matches: Sequence[Match], passages: Sequence[Witness], versions: int
) -> list[Draft]:
    """Return the rows with a version more; what no row has follows what it follows there.

    Rows become one where the new version has them in one.
    """
    match_of = {match.i: match for match in matches}
    row_of = {j: match.i for match in matches for j in range(match.j, match.j + match.right)}
    behind: dict[int, list[Draft]] = defaultdict(list)
    last = -1
    for j, passage in enumerate(passages):
        if j in row_of:
            last = row_of[j]
        else:
            behind[last].append([*([] for _ in range(versions)), [passage]])
    grown = behind[-1]
    gone: set[int] = set()
    for i, row in enumerate(rows):
        if i in gone:
            continue
        match = match_of.get(i)
        cell = list(passages[match.j : match.j + match.right]) if match else []
        joined = match is not None and match.left > 1
        gone |= {i + 1} if joined else set()
        grown += [[*(both(row, rows[i + 1]) if joined else row), cell], *behind[i]]
    return grown
