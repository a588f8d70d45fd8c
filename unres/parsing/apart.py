"""Marks that do not overlap, in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unres.model import CitationMark


class Apart:
    """Marks in order, none of which overlaps another: the first come stay."""

    def __init__(self) -> None:
        """Start without any mark."""
        self.marks: list[CitationMark] = []

    def free(self, start: int, end: int) -> bool:
        """Tell whether no mark touches ``text[start:end]``."""
        at = bisect_left(self.marks, end, key=_start)
        return at == 0 or self.marks[at - 1].end <= start

    def add(self, marks: Iterable[CitationMark]) -> None:
        """Put in `marks` where there is room for them."""
        for mark in list(marks):
            if self.free(mark.start, mark.end):
                insort(self.marks, mark, key=_start)

    def before(self, offset: int) -> CitationMark | None:
        """Return the last mark that ends at `offset` or before."""
        at = bisect_right(self.marks, offset, key=_end)
        return self.marks[at - 1] if at else None

    def after(self, offset: int) -> CitationMark | None:
        """Return the first mark that starts at `offset` or behind."""
        at = bisect_left(self.marks, offset, key=_start)
        return self.marks[at] if at < len(self.marks) else None


def _start(mark: CitationMark) -> int:
    return mark.start


def _end(mark: CitationMark) -> int:
    return mark.end
