"""Runs of a text, and its lines as runs: what the steps of undressing look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import PRINTED_LINE
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Run(NamedTuple):
    """A stretch of a text on one line: two offsets, in characters, and what it leaves: blanks."""

    start: int
    end: int
    blank: str = " "


class Printed(NamedTuple):
    """A line with words: its text, where it starts, and how many lines stand above it.

    ``row`` counts all lines of its page above it, ``number`` those with words.
    """

    text: str
    start: int
    page: int
    row: int
    number: int

    @property
    def run(self) -> Run:
        """All of the line."""
        return Run(self.start, self.start + len(self.text))


def printed(text: str) -> Iterator[Printed]:
    """Yield the lines of `text` that are not empty."""
    page = row = number = 0
    for found in PRINTED_LINE.finditer(text):
        line = found["line"]
        if line and not line.isspace():
            yield Printed(line, found.start(), page, row, number)
            number += 1
        row += 1
        if found["break"] == "\f":
            page, row, number = page + 1, 0, 0
