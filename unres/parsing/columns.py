"""Columns: the rows of tables in text that keeps its layout.

PDF text that keeps the layout prints a table in columns, parted by spaces::

    2               General Assembly and Economic and 345 764 600
                    Social Council affairs and conference
                    management
                    Subtotal, part I                  425 681 900

`rows` finds such lines by their columns and puts each row on one line, its cells parted by tabs,
as they stand in text made from a table. Lines from right to left are read in a mirror: their
columns are counted from right to left, below zero, and cells stand where their left edges are.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from unres.ingest.lines import columns
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.parsing.labels import Labels

    Reader = Callable[[Line], list["Cell"]]

#: How far cells of a column may begin apart.
NEAR = 3
#: No letter before this one takes two columns.
WIDE = "\u1100"
#: Fewer lines with several cells are no table, unless one began on the page before.
FEWEST = 3
#: The share of such lines whose second cells begin alike.
ALIKE = 0.6
#: An amount whose figures are printed in groups: "79 917 300", "(3 219 000)".
GROUPED = r"\(?\d{1,3}(?:[ ,.\u00a0]\d{3})+\)?"
#: An amount behind a cell that fills its column up to a space or two, or to the last letter.
AMOUNT = compiled(rf"(?:(?<=\S) {{1,2}}|(?<=[^\W\d]))(?P<amount>{GROUPED})$")
#: A number before a cell that fills its column up to one space.
NUMBER = compiled(r"(?P<number>\d{1,3}(?: ?[-–.])?) (?=\S)")
_FIGURES = compiled(r"[\d\s,.()–-]+")


class Cell(NamedTuple):
    """A cell, and the column of print that it begins in."""

    text: str
    at: int


@dataclass(slots=True)
class Row:
    """The lines of a row, and the text of its cells by the column of print they begin in."""

    lines: list[Line]
    cells: dict[int, str] = field(default_factory=dict)

    def add(self, line: Line, cells: Sequence[Cell], starts: Sequence[int]) -> None:
        """Add the cells of one more line of the row."""
        self.lines.append(line)
        for cell in cells:
            start = _column(cell, starts)
            self.cells[start] = " ".join(filter(None, (self.cells.get(start), cell.text)))

    def line(self, starts: Sequence[int]) -> Line:
        """The row as one line; a column in it without text is an empty cell."""
        if len(self.lines) == 1 and len(self.cells) == 1:
            return self.lines[0]
        first, last = min(self.cells), max(self.cells)
        inner = (start for start in sorted(starts) if first <= start <= last)
        text = "\t".join(self.cells.get(start, "") for start in inner)
        end = max(line.end for line in self.lines)
        return self.lines[0]._replace(text=text, end=end)


def rows(lines: Sequence[Line], labels: Labels, direction: str = "ltr") -> list[Line]:
    """Put each row of the tables among `lines` on one line; other lines come back as they are.

    `direction` is that of the script, ``ltr`` or ``rtl``.
    """
    read = _mirrored if direction == "rtl" else _cells
    found: list[Line] = []
    in_table = False
    for _, page in groupby(lines, key=lambda line: line.page):
        for part, starts in _parts(list(page), labels, read, in_table=in_table):
            in_table = bool(starts)
            found += _joined([read(line) for line in part], part, starts) if starts else part
    return found


def _parts(
    page: list[Line], labels: Labels, read: Reader, *, in_table: bool
) -> Iterator[tuple[list[Line], list[int]]]:
    """Part a page into lines of text and tables, these with the columns that cells begin in."""
    text: list[Line] = []
    index = 0
    while index < len(page):
        end, starts = _table(page, index, labels, read, in_table=in_table and not index)
        if not starts:
            text += page[index:end]
            index = end
            continue
        if text:
            yield text, []
        yield page[index:end], starts
        text, index = [], end
    if text:
        yield text, []


def _table(
    page: Sequence[Line], index: int, labels: Labels, read: Reader, *, in_table: bool
) -> tuple[int, list[int]]:
    """Where the table that begins at `index` ends, and the columns its cells begin in.

    Without columns none begins before the end: of rows that are no table half are passed over, for
    each would be read again from the next one on. A table that was `in_table` at the end of the
    page before may begin in mid-row.
    """
    several: list[list[Cell]] = []
    above: list[list[Cell]] = []
    end = index
    while end < len(page):
        cells = read(page[end])
        if _is_row(cells, labels):
            several.append(cells)
        elif in_table and not several and len(above) < FEWEST:
            above.append(cells)
        elif not several or not _goes_on(cells, several, labels):
            break
        end += 1
    if len(several) < (1 if in_table else FEWEST):
        return index + 1, []
    if not all(_goes_on(cells, several, labels) for cells in above):
        return index + 1, []
    starts = _starts(several)
    second = [cells[-1].at if len(cells) == 2 else cells[1].at for cells in several]  # noqa: PLR2004  two cells
    alike = sum(any(abs(at - start) <= NEAR for start in starts[1:]) for at in second)
    if alike >= ALIKE * len(several) and len(starts) > 1:
        return end, starts
    return index + max(1, (end - index) // 2), []


def _is_row(cells: Sequence[Cell], labels: Labels) -> bool:
    """Whether there are several cells: a label and its text are one."""
    if len(cells) < 2:  # noqa: PLR2004  two cells
        return False
    label = labels.read(f"{cells[0].text} ") if len(cells) == 2 else None  # noqa: PLR2004  two cells
    return not label or label.length < len(cells[0].text)


def _goes_on(cells: Sequence[Cell], several: Sequence[Sequence[Cell]], labels: Labels) -> bool:
    """Whether a line of one cell stands in a column of the table, and fits the first one."""
    if len(cells) > 1 or labels.read(cells[0].text):
        return False
    cell = cells[0]
    first = min(row[0].at for row in several)
    if abs(cell.at - first) <= NEAR:
        return cell.at + len(cell.text) < max(row[1].at for row in several)
    return any(abs(cell.at - other.at) <= NEAR for row in several for other in row)


def _cells(line: Line) -> list[Cell]:
    return [
        Cell(cell.text, line.indent + cells_wide(line.text[: cell.start - line.start]))
        for cell in columns(line)
    ]


def cells_wide(text: str) -> int:
    """How many columns `text` takes where each letter has one, and each of Chinese print two."""
    if text.isascii() or max(text) < WIDE:
        return len(text)
    wide = (unicodedata.east_asian_width(char) in "WF" for char in text if char >= WIDE)
    return len(text) + sum(wide)


def _mirrored(line: Line) -> list[Cell]:
    """The cells of a line from right to left, each where its left edge is, counted below zero."""
    ends = len(line.text) + line.indent
    return [
        Cell(cell.text, len(cell.text) + cell.start - line.start - ends) for cell in columns(line)
    ]


def _starts(several: Sequence[Sequence[Cell]]) -> list[int]:
    """The columns of print that cells begin in, those near one another taken together."""
    places = sorted(cell.at for cells in several for cell in cells)
    starts: list[int] = []
    counts: list[int] = []
    for at in places:
        if starts and at - starts[-1] <= NEAR:
            counts[-1] += 1
        else:
            starts.append(at)
            counts.append(1)
    return [s for s, count in zip(starts, counts, strict=True) if count >= 0.1 * len(several)]


def _column(cell: Cell, starts: Sequence[int]) -> int:
    return min(starts, key=lambda start: abs(start - cell.at))


def _joined(
    read: Sequence[Sequence[Cell]], lines: Sequence[Line], starts: Sequence[int]
) -> list[Line]:
    """Join the lines of a table, whose cells were `read`, to rows."""
    found: list[Row] = []
    for line, seen in zip(lines, read, strict=True):
        cells = list(_amount_apart(_number_apart(seen, starts), starts))
        if not found or _begins(cells, found[-1], starts):
            found.append(Row([]))
        found[-1].add(line, cells, starts)
    return [row.line(starts) for row in found]


def _number_apart(cells: Sequence[Cell], starts: Sequence[int]) -> list[Cell]:
    """Part a number from the cell behind it, which leaves one space between."""
    first = cells[0]
    number = NUMBER.match(first.text)
    if not number or _FIGURES.fullmatch(first.text) or _column(first, starts) == starts[0]:
        return list(cells)
    apart = Cell(number["number"], starts[0])
    return [apart, Cell(first.text[number.end() :], first.at), *cells[1:]]


def _amount_apart(cells: Sequence[Cell], starts: Sequence[int]) -> Iterator[Cell]:
    """Part an amount from the cell before it, which leaves one space between."""
    yield from cells[:-1]
    last = cells[-1]
    amount = AMOUNT.search(last.text)
    if amount and not _FIGURES.fullmatch(last.text) and _column(last, starts) != starts[-1]:
        yield Cell(last.text[: amount.start()], last.at)
        yield Cell(amount["amount"], starts[-1])
    else:
        yield last


def _begins(cells: Sequence[Cell], above: Row, starts: Sequence[int]) -> bool:
    """Whether a line begins a row: one with several cells does.

    A line of one cell goes on above in small letters, or below a row with a number and an amount:
    what heads the next rows stands below a sum, which has no number.
    """
    if len(cells) > 1:
        return True
    if _column(cells[0], starts) == starts[-1] or cells[0].text[0].islower():
        return False
    if len(above.cells) == 1 and not cells[0].text[0].isupper():
        return False
    amount = _FIGURES.fullmatch(above.cells.get(starts[-1], "none"))
    return not (amount and above.cells.get(starts[0], "none")[0].isdigit())
