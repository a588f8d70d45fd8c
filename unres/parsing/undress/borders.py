"""Borders of tables: the lines and bars that some tools draw around the cells of a table.

Antiword and pandoc write a table, and a masthead that is set as one, as a grid::

    +--------------------+--------------------+
    | Council of Lamps   | C/RES/12           |
    +--------------------+--------------------+

The borders are set aside, and what stands in the columns stays there. A bar between two cells
leaves a tab, for a full cell has no room for spaces.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from unres.parsing.undress.runs import Run, printed
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.lang import Language
    from unres.parsing.undress.runs import Printed

#: "+-----+=====+", "|-----|:---:|", and "------ ------", which stands above columns.
BORDER = compiled(r"\s*(?:[+|](?:[-=:\s]{3,}[+|])+|-{3,}(?:\s+-{3,})+)\s*")
#: A line of cells: it begins and ends with a bar.
CELLS = compiled(r"\s*\|.*\|\s*")
BAR = compiled(r"\|")
#: Fewer lines below one another are no table: print may set a word between bars.
FEWEST = 2


def find(text: str, _: Language) -> Iterator[Run]:
    """Yield the borders of tables."""
    if "|" not in text and "---" not in text:
        return
    lines = ((line, _is_drawn(line.text)) for line in printed(text))
    for drawn, group in groupby(lines, key=lambda pair: pair[1]):
        table = [line for line, _ in group]
        if drawn and (len(table) >= FEWEST or BORDER.fullmatch(table[0].text)):
            yield from _borders(table)


def _is_drawn(line: str) -> bool:
    return bool(CELLS.fullmatch(line) or BORDER.fullmatch(line))


def _borders(table: Sequence[Printed]) -> Iterator[Run]:
    for line in table:
        if BORDER.fullmatch(line.text):
            yield line.run
            continue
        for bar in BAR.finditer(line.text):
            inside = line.text[: bar.start()].strip(" |") and line.text[bar.end() :].strip(" |")
            yield Run(line.start + bar.start(), line.start + bar.end(), "\t" if inside else " ")
