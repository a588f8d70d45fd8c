"""Versions of one document aligned: which passage of one answers which of another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from unres.compare.discrepancies import discrepancies
from unres.compare.evidence import witnesses
from unres.compare.rows import aligned
from unres.errors import InputError
from unres.expected import DOCUMENT, expect
from unres.model import Document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.compare.discrepancies import Discrepancy
    from unres.compare.passages import Passage

#: The six official languages and German.
MOST_VERSIONS = 7


@dataclass(frozen=True, slots=True)
class Row:
    """Passages that are versions of each other.

    ``cells[n]`` are those of the n-th version: none where it lacks the passage, several where
    it has in two what others have in one.
    """

    cells: tuple[tuple[Passage, ...], ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Versions of a document, the rows of passages that answer each other, what is not alike."""

    documents: tuple[Document, ...]
    rows: tuple[Row, ...]
    discrepancies: tuple[Discrepancy, ...]


def align(documents: Sequence[Document], *, different: bool = False) -> Alignment:
    """Return which passages of the versions of a document answer each other.

    Args:
        documents: two to seven versions, of any languages; rows follow the order of the first,
            what it lacks stands behind what it follows elsewhere.
        different: align documents that are not versions of one resolution, too.

    Raises:
        InputError: they are of different resolutions, and `different` was not given.
        TypeError: one is no document.
        ValueError: there are fewer than two documents, or more than seven.
    """
    for each in documents:
        expect(each, "align()", DOCUMENT, Document)
    if not 1 < len(documents) <= MOST_VERSIONS:
        msg = f"two to {MOST_VERSIONS} versions can be aligned, not {len(documents)}"
        raise ValueError(msg)
    if not different:
        refuse_different(documents)
    drafts = aligned(map(witnesses, documents))
    rows = (Row(tuple(tuple(one.passage for one in cell) for cell in row)) for row in drafts)
    return Alignment(
        documents=tuple(documents),
        rows=tuple(rows),
        discrepancies=tuple(discrepancies(drafts, documents)),
    )


def refuse_different(documents: Sequence[Document]) -> None:
    """Refuse documents that say themselves that they are of different resolutions.

    Raises:
        InputError: two have different symbols or, where one has none, different numbers.
    """
    for one, other in combinations(documents, 2):
        names = [(doc.masthead.symbol, doc.number) for doc in (one, other)]
        for a, b in zip(*names, strict=True):
            if a and b:
                if a != b:
                    msg = f"{a} and {b} are different resolutions; --different compares them"
                    raise InputError(msg)
                break
