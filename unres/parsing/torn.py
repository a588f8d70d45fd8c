"""Torn tables: the rows of a table whose columns PDF text wrote one after another.

PDF text in the order of the file writes a narrow column of numbers first, then the rows without
them, the amount below the first line of its row or behind it::

    1
    2
    Overall policymaking, direction and
    79 917 300
    coordination
    General Assembly affairs 345 764 600
    Subtotal
    425 681 900

Amounts tell the rows: one stands in each. Their sums tell which rows are numbered: a subtotal is
the sum of the rows above it, and has no number. Where the figures do not add up to as many rows as
there are numbers, the lines stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from unres.ingest.lines import width
from unres.parsing.columns import GROUPED
from unres.parsing.punctuation import COLONS, FULL_STOPS, SEMICOLONS
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.setting import Setting

#: An amount, alone on its line or behind words: "79 917 300", "(3 219 000)"; in Arabic the groups
#: may come from right to left: "300 917 79".
AMOUNT = compiled(rf"(?:^|(?<=\S) |(?<=[^\W\d]))(?P<amount>{GROUPED})$")
TURNED = compiled(r"(?:^|(?<=\S) )(?P<amount>\(?\d{3}(?:[ ,.\u00a0]\d{3})*[ ,.\u00a0]\d{1,3}\)?)$")
#: Marks that end sentences and clauses; names in tables may end with others.
STOPS = FULL_STOPS | SEMICOLONS
#: A number, alone on its line or before a name: "7", "29A", "29 ألف", "1 -", "1.".
NUMBER = (
    r"(?P<number>(?P<figure>\d{{1,3}})(?: ?(?P<letter>{letters}))?(?: ?-|\.)?)"
    r"(?: (?P<name>\D.*))?"
)
#: Fewer amounts are no table.
FEWEST = 3
#: Amounts of a table stand no more lines apart, numbers that were torn off aside.
APART = 8
#: The cells that head a table: the name of the numbers, and that of the amounts.
HEADS = 2
#: By how much a grand total may be misprinted.
MISPRINT = 0.001


class Piece(NamedTuple):
    """A line of a table: the number it begins with, the amount it ends with, and words between."""

    line: Line
    number: str
    name: str
    amount: str

    @property
    def is_number(self) -> bool:
        """Whether it holds a number alone."""
        return not (self.name or self.amount)


@dataclass(slots=True)
class Row:
    """A row: the lines of its name, its number and amount, and whether it sums up others."""

    names: list[str] = field(default_factory=list)
    number: str = ""
    amount: str = ""
    is_sum: bool = False
    lines: list[Line] = field(default_factory=list)

    def add(self, *pieces: Piece) -> None:
        """Add lines, and what they say of the name."""
        self.lines += [piece.line for piece in pieces]
        self.names += [piece.name for piece in pieces if piece.name]

    def line(self) -> Line:
        """The row as one line, its cells parted by tabs."""
        cells = (self.number, " ".join(self.names), self.amount)
        end = max(line.end for line in self.lines)
        return self.lines[0]._replace(text="\t".join(filter(None, cells)), end=end)


class TornTables:
    """Mends the tables of one text: numbers and amounts are printed as its language prints them."""

    def __init__(self, language: Language, setting: Setting) -> None:
        self._amounts = (AMOUNT,) if language.direction == "ltr" else (AMOUNT, TURNED)
        self._letters = language.part_letters
        self._number = compiled(NUMBER.format(letters="|".join(map(re.escape, self._letters))))
        self._setting = setting

    def mend(self, lines: Sequence[Line]) -> list[Line]:
        """Put each row of the torn tables among `lines` on one line, its cells parted by tabs."""
        pieces = [self._piece(line) for line in lines]
        mended: list[Line] = []
        end = 0
        for first, last in self._tables(pieces):
            start = first
            while start > end and not self._is_text(pieces[start - 1], STOPS | COLONS):
                start -= 1
            mended += lines[end:start]
            end = last + 1
            mended += self._rows(pieces[start:end])
        return [*mended, *lines[end:]]

    def _piece(self, line: Line) -> Piece:
        amounts = (amount.search(line.text) for amount in self._amounts)
        found = next(filter(None, amounts), None)
        amount = found["amount"] if found else ""
        name = line.text.removesuffix(amount).rstrip()
        found = self._number.fullmatch(name)
        number, name = (found["number"], found["name"] or "") if found else ("", name)
        return Piece(line, number, name, amount)

    def _is_text(self, piece: Piece, marks: AbstractSet[str]) -> bool:
        """Whether a line stands in no table: it ends with one of `marks` or is too wide."""
        ends = piece.line.text[-1] in marks and not piece.is_number
        return ends or self._setting.fills(width(piece.line.text))

    def _tables(self, pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
        """The indices of the first and the last amount of each table."""
        found: list[int] = []
        words = 0
        for index, piece in enumerate(pieces):
            if words > APART or (not piece.amount and self._is_text(piece, STOPS)):
                yield from _enough(found, pieces)
                found, words = [], 0
            if piece.amount:
                found.append(index)
                words = 0
            elif not piece.is_number:
                words += 1
        yield from _enough(found, pieces)

    def _rows(self, pieces: Sequence[Piece]) -> list[Line]:
        """The rows of a table; its lines as they are if numbers and amounts do not agree."""
        numbers = sorted(filter(None, (piece.number for piece in pieces)), key=self._order)
        rows = _named([piece for piece in pieces if not piece.is_number])
        items = [row for row in rows if row.amount and not row.is_sum]
        if numbers and len(numbers) != len(items):
            return [piece.line for piece in pieces]
        for row, number in zip(items, numbers, strict=bool(numbers)):
            row.number = number
        return [row.line() for row in rows]

    def _order(self, number: str) -> tuple[int, int]:
        found = self._number.fullmatch(number)
        if found is None:
            return 0, 0
        return int(found["figure"]), self._letters.index(found["letter"]) if found["letter"] else 0


def _enough(found: Sequence[int], pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """The first and the last of `found`, the lines with amounts, if they make a torn table."""
    alone = sum(pieces[index].amount == pieces[index].line.text for index in found)
    if len(found) >= FEWEST and 2 * alone > len(found):
        yield found[0], found[-1]


def _named(pieces: Sequence[Piece]) -> list[Row]:
    """Rows in order: each amount begins one; where it stands alone, the line above is its name.

    Lines between go on above; below a sum, and at the beginning, they head what follows.
    """
    sums = _sums(_values([piece.amount for piece in pieces if piece.amount]))
    rows: list[Row] = []
    between: list[Piece] = []
    for piece in pieces:
        if not piece.amount:
            between.append(piece)
            continue
        row = Row(amount=piece.amount, is_sum=next(sums))
        if not piece.name and between:
            row.add(between.pop())
        row.add(piece)
        rows += [*_between(between, rows[-1] if rows else None), row]
        between = []
    return rows


def _between(pieces: Sequence[Piece], above: Row | None) -> Iterator[Row]:
    """What stands between amounts: more of the row `above`, or rows of their own."""
    if above and not above.is_sum:
        above.add(*pieces)
        return
    if above is None and len(pieces) >= HEADS:
        heads = Row()
        heads.add(*pieces[:HEADS])
        yield Row(["\t".join(heads.names)], lines=heads.lines)
        pieces = pieces[HEADS:]
    if pieces:
        row = Row()
        row.add(*pieces)
        yield row


def _sums(values: Sequence[int]) -> Iterator[bool]:
    """Whether each value sums up those since the last sum, or all the sums before it."""
    part, whole, count = 0, 0, 0
    for value in values:
        total = not count and abs(value - whole) <= MISPRINT * whole
        is_sum = total or (count > 0 and value == part)
        yield is_sum
        if is_sum:
            part, whole, count = 0, whole + part, 0
        else:
            part, count = part + value, count + 1


def _values(amounts: Sequence[str]) -> list[int]:
    """What `amounts` amount to: all are turned if one ends with less than three figures."""
    groups = [re.findall(r"\d+", amount) for amount in amounts]
    turned = any(len(figures[-1]) < len("000") for figures in groups)
    values = [int("".join(reversed(figures) if turned else figures)) for figures in groups]
    return [-v if a.startswith("(") else v for v, a in zip(values, amounts, strict=True)]
