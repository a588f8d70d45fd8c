"""Numbers of lines in the margin: each line's, or every fifth's.

They count lines with words, or all lines, from the top of each page or on through all pages; a
number is one only where it is what the count says. Paragraphs and notes count too, but not every
line from the first one on.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from unres.parsing.undress.runs import Printed, Run, printed
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.lang import Language

NUMBER = compiled(r"\s*(?P<number>\d{1,4})(?:\s+(?=\S)|\s*$)")
#: Which lines have their numbers: all of them, or every fifth.
STEPS = (1, 5)
#: As many lines have a number that counts on, at least.
FEWEST = {1: 8, 5: 4}
#: The share of lines to be numbered that are.
MOST = 0.9


def find(text: str, _: Language) -> Iterator[Run]:
    """Yield the numbers of lines."""
    lines = list(printed(text))
    if sum(NUMBER.match(line.text) is not None for line in lines) < min(FEWEST.values()):
        return
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    for step in STEPS:
        for rows in (True, False):
            counts = [_Count.of(page, step, rows=rows) for page in pages]
            numbers = [number for count in counts for number in count.numbers]
            due = sum(count.due for count in counts)
            most = sum(count.others for count in counts) <= len(numbers)
            if most and counts[0].from_top and len(numbers) >= max(FEWEST[step], MOST * due):
                yield from numbers
                return


class _Count(NamedTuple):
    """The numbers on a page that count its lines, and whether they do so from its top.

    ``due`` is how many there should be; ``others`` are lines that begin with other numbers. The
    first line of a page may be a running head, which has none.
    """

    numbers: list[Run]
    due: int
    others: int
    from_top: bool

    @classmethod
    def of(cls, lines: Sequence[Printed], step: int, *, rows: bool) -> _Count:
        """Look at the lines of one page; `rows`: empty lines count."""

        def place(line: Printed) -> int:
            return line.row if rows else line.number

        found = [(line, match) for line in lines if (match := NUMBER.match(line.text))]
        ahead = Counter(int(match["number"]) - place(line) for line, match in found)
        first = ahead.most_common(1)[0][0] if ahead else 0
        due = [line for line in lines if (place(line) + first) % step == 0]
        counted = {
            line: Run(line.start + match.start("number"), line.start + match.end("number"))
            for line, match in found
            if int(match["number"]) == place(line) + first and int(match["number"]) % step == 0
        }
        others = len(found) - len(counted)
        return cls(list(counted.values()), len(due), others, not counted.keys().isdisjoint(due[:2]))
