"""The text of a clause with its points, as one string that knows its places."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from unres.model import OpenerMark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.model import AnyMark, Unit

M = TypeVar("M", bound="AnyMark")


class Passage:
    """A clause, its points and the texts that go on after them, read as one text.

    Args:
        units: the clause, and what is in it, in document order.
    """

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        texts = [unit.text.text for unit in units]
        self.text = "\n".join(texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts[:-1])]

    def opener(self, index: int = 0) -> tuple[int, int, str | None] | None:
        """Return start, end and concept of the opener of a unit, if one is marked."""
        base = self._starts[index]
        for mark in self._units[index].text.marks:
            if isinstance(mark, OpenerMark):
                return base + mark.start, base + mark.end, mark.concept
        return None

    def spans(self) -> list[tuple[int, int]]:
        """Return where the text of each unit begins and ends."""
        texts = (unit.text.text for unit in self._units)
        return [(start, start + len(text)) for start, text in zip(self._starts, texts, strict=True)]

    def is_in_point(self, offset: int) -> bool:
        """Tell whether the character at `offset` is in a point, or in what goes on after it."""
        return bisect_right(self._starts, offset) > 1

    def place(self, offset: int) -> tuple[str, int]:
        """Return the pointer to the unit that the character at `offset` is in, and where."""
        index = bisect_right(self._starts, offset) - 1
        return self._units[index].path, offset - self._starts[index]

    def marks(self, kind: type[M], start: int, end: int) -> Iterator[M]:
        """Yield the marks of a kind that begin in ``text[start:end]``, in order."""
        for base, unit in zip(self._starts, self._units, strict=True):
            for mark in unit.text.marks:
                if isinstance(mark, kind) and start <= base + mark.start < end:
                    yield mark
