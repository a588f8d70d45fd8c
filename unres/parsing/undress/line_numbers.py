"""Numbers of lines in the margin: each line's, or every fifth's.

They count lines with words, or all lines, from the top of each page or on through all pages; a
number is one only where it is what the count says. Paragraphs count too, but not every line.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from unres.parsing.undress.runs import Printed, Run, printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.lang import Language

NUMBER = re.compile(r"\s*(?P<number>\d{1,4})(?:\s+(?=\S)|\s*$)")
#: Which lines have their numbers: all of them, or every fifth.
STEPS = (1, 5)
#: As many lines have a number that counts on, at least.
FEWEST = {1: 8, 5: 4}
#: The share of lines to be numbered that are.
MOST = 0.9


def find(text: str, _: Language) -> Iterator[Run]:
    """Yield the numbers of lines."""
    for _, page in groupby(printed(text), key=lambda line: line.page):
        yield from _on_page(list(page))


def _on_page(lines: Sequence[Printed]) -> Iterator[Run]:
    found = [(line, match) for line in lines if (match := NUMBER.match(line.text))]
    if len(found) < min(FEWEST.values()):
        return
    for step in STEPS:
        for rows in (True, False):
            counted = _counted(lines, found, step, rows=rows)
            if len(counted) >= FEWEST[step]:
                yield from counted
                return


def _counted(
    lines: Sequence[Printed],
    found: Sequence[tuple[Printed, re.Match[str]]],
    step: int,
    *,
    rows: bool,
) -> list[Run]:
    """The numbers that count lines, if most lines have theirs; `rows`: empty lines count."""

    def place(line: Printed) -> int:
        return line.row if rows else line.number

    ahead = Counter(int(match["number"]) - place(line) for line, match in found)
    [(first, _)] = ahead.most_common(1)
    due = [line for line in lines if (place(line) + first) % step == 0]
    counted = [
        Run(line.start + match.start("number"), line.start + match.end("number"))
        for line, match in found
        if int(match["number"]) == place(line) + first and int(match["number"]) % step == 0
    ]
    return counted if len(counted) >= MOST * len(due) else []
