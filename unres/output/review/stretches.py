"""Stretches: what became of each character of a source, line by line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.parsing import Parsed
    from unres.parsing.confidence import UnitConfidence

#: What became of a stretch that nothing holds; white space alone, unless something was lost.
NOTHING, ASIDE = "nothing", "aside"


class Stretch(NamedTuple):
    """A stretch of a line: its text, and what it became.

    ``unit`` is the paragraph that it became; ``reason`` tells why it was set aside.
    """

    text: str
    unit: UnitConfidence | None = None
    reason: str = ""

    @property
    def kind(self) -> str:
        """The kind of its paragraph, or else `ASIDE` or `NOTHING`."""
        if self.unit:
            return self.unit.kind
        return ASIDE if self.reason else NOTHING


def lines_of(parsed: Parsed) -> Iterator[list[Stretch]]:
    """Yield of each line of the source the stretches that it is made of; all of it is in them."""
    taken: list[tuple[int, int, UnitConfidence | None, str]] = [
        (start, end, unit, "") for unit in parsed.units for start, end in unit.spans
    ]
    taken += [
        (each.start, each.start + len(each.text), None, each.reason) for each in parsed.set_aside
    ]
    taken.sort(key=lambda one: one[:2])
    text = parsed.text
    breaks = [-1, *(at for at, char in enumerate(text) if char == "\n"), len(text)]
    first = 0
    for before, end in pairwise(breaks):
        start = before + 1
        while first < len(taken) and taken[first][1] <= start:
            first += 1
        yield list(_stretches(text, start, end, taken[first : _last(taken, first, end)]))


def _last(taken: list[tuple[int, int, UnitConfidence | None, str]], first: int, end: int) -> int:
    while first < len(taken) and taken[first][0] < end:
        first += 1
    return first


def _stretches(
    text: str,
    start: int,
    end: int,
    taken: list[tuple[int, int, UnitConfidence | None, str]],
) -> Iterator[Stretch]:
    for first, last, unit, reason in taken:
        if last <= start:
            continue
        if first > start:
            yield Stretch(text[start:first])
        stop = min(last, end)
        yield Stretch(text[max(first, start) : stop], unit, reason)
        start = stop
    if start < end:
        yield Stretch(text[start:end])
