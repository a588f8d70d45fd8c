"""Lines of tables of amounts, as they are read, and the rows that are made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.parsing.columns import GROUPED
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language

#: An amount, alone on its line or behind words: "79 917 300", "(3 219 000)"; in Arabic the groups
#: may come from right to left: "300 917 79".
AMOUNT = compiled(rf"(?:^|(?<=\S)\s+|(?<=[^\W\d]))(?P<amount>{GROUPED})$")
TURNED = compiled(
    r"(?:^|(?<=\S)\s+)(?P<amount>\(?\d{3}(?:[ ,.\u00a0]\d{3})*[ ,.\u00a0]\d{1,3}\)?)$"
)
#: A number, alone on its line or before a name: "7", "29A", "29 ألف", "1 -", "1.".
NUMBER = (
    r"(?P<number>(?P<figure>\d{{1,3}})(?: ?(?P<letter>{letters}))?(?: ?-|\.)?)"
    r"(?:\s(?P<name>\D.*))?"
)

#: The cells that head a table: the name of the numbers, and that of the amounts.
HEADS = 2


class Piece(NamedTuple):
    """A line of a table: the number it begins with, the amount it ends with, and words between.

    `order` is where its number stands in counting.
    """

    line: Line
    number: str
    name: str
    amount: str
    order: tuple[int, int] = (0, 0)

    @property
    def is_number(self) -> bool:
        """Whether it holds a number alone."""
        return bool(self.number) and not (self.name or self.amount)


class PieceReader:
    """Reads lines as pieces; numbers and amounts are printed as `language` prints them."""

    def __init__(self, language: Language) -> None:
        self._amounts = (AMOUNT,) if language.direction == "ltr" else (AMOUNT, TURNED)
        self._letters = language.part_letters
        self._number = compiled(NUMBER.format(letters="|".join(map(re.escape, self._letters))))

    def read(self, line: Line) -> Piece:
        """The number, the name and the amount of a line; each may be empty."""
        amount = self.amount(line.text)
        name = line.text.removesuffix(amount).rstrip()
        number = self._number.fullmatch(name)
        if number is None:
            return Piece(line, "", name, amount)
        letter = number["letter"]
        order = int(number["figure"]), self._letters.index(letter) if letter else 0
        return Piece(line, number["number"], number["name"] or "", amount, order)

    def amount(self, text: str) -> str:
        """The amount that a line ends with, or ""."""
        if not (text[-1].isdigit() or text[-1] == ")"):
            return ""
        amounts = (amount.search(text) for amount in self._amounts)
        found = next(filter(None, amounts), None)
        return found["amount"] if found else ""


@dataclass(slots=True)
class Row:
    """A row: the lines of its name, its number and amount, and whether it sums up others."""

    names: list[str] = field(default_factory=list)
    number: str = ""
    amount: str = ""
    is_sum: bool = False
    lines: list[Line] = field(default_factory=list)

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> Row:
        """The row that lines make: its number and amount are the first ones that they hold."""
        row = cls(
            number=next((piece.number for piece in pieces if piece.number), ""),
            amount=next((piece.amount for piece in pieces if piece.amount), ""),
        )
        row.add(*pieces)
        return row

    def add(self, *pieces: Piece) -> None:
        """Add lines, and what they say of the name."""
        self.lines += [piece.line for piece in pieces]
        self.names += [piece.name for piece in pieces if piece.name]

    def line(self) -> Line:
        """The row as one line, its cells parted by tabs."""
        cells = (self.number, " ".join(self.names), self.amount)
        return self.printed("\t".join(filter(None, cells)))

    def printed(self, text: str) -> Line:
        """The lines of the row as one, of `text`."""
        end = max(line.end for line in self.lines)
        return self.lines[0]._replace(text=text, end=end)
