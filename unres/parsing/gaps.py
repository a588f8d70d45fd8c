"""Gaps: paragraph numbers that do not follow each other, because the text skips or lost one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.model import clauses_of
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model import Block, Document

_NUMBER = compiled(r"\d{1,9}")


def numbering_gaps(document: Document) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each number that neither follows the one before it nor is 1."""
    for part in document.parts:
        yield from numbering_gaps(part)
    for blocks in (document.operative, *(annex.blocks for annex in document.annexes)):
        yield from _gaps(blocks)


def _gaps(blocks: tuple[Block, ...]) -> Iterator[Diagnostic]:
    before = 0
    for clause in clauses_of(blocks):
        found = _NUMBER.match(clause.label or "")
        if found is None:
            continue
        number = int(found[0])
        if before and number not in (1, before, before + 1):  # 12 and 12 bis are both 12
            start, end = (clause.source.start, clause.source.end) if clause.source else (0, 0)
            message = f"paragraph {number} follows {before}; look for a lost or misprinted number"
            yield Diagnostic("numbering-gap", message, start, end)
        before = number
