"""Tables of amounts: budgets, and what else has rows of a number, a name and an amount.

Text knows no cells. Where a table stands, its amounts tell: each row ends with one. How its lines
make rows, two readers try in turn: `numbered` for text in the order of reading, `torn` for columns
that came one after another. Where neither can, the lines stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.amounts.numbered import numbered_rows
from unres.parsing.amounts.reading import PieceReader
from unres.parsing.amounts.torn import torn_rows
from unres.parsing.punctuation import COLONS, FULL_STOPS, SEMICOLONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.amounts.reading import Piece
    from unres.parsing.setting import Setting

#: Marks that end sentences and clauses; names in tables may end with others.
STOPS = FULL_STOPS | SEMICOLONS
#: Fewer amounts are no table.
FEWEST = 3
#: Amounts of a table stand no more lines apart, numbers that were torn off aside.
APART = 8


class AmountTables:
    """Mends the tables of one text: numbers and amounts are printed as its language prints them.

    `headings` are the offsets of lines that begin as headings of parts do.
    """

    def __init__(
        self, language: Language, setting: Setting, headings: AbstractSet[int] = frozenset()
    ) -> None:
        self._reader = PieceReader(language)
        self._setting = setting
        self._headings = headings

    def mend(self, lines: Sequence[Line]) -> list[Line]:
        """Put each row of the tables among `lines` on one line, its cells parted by tabs."""
        if sum(self._reader.amount(line.text) != "" for line in lines) < FEWEST:
            return list(lines)  # as most stretches of text
        pieces = [self._reader.read(line) for line in lines]
        mended: list[Line] = []
        end = 0
        for first, last in self._tables(pieces):
            start = first
            while start > end and not self._is_text(pieces[start - 1], STOPS | COLONS):
                start -= 1
            table = pieces[start : last + 1]
            mended += lines[end:start]
            mended += (
                numbered_rows(table, self._headings) or torn_rows(table) or lines[start : last + 1]
            )
            end = last + 1
        return [*mended, *lines[end:]]

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
                yield from _enough(found)
                found, words = [], 0
            if piece.amount:
                found.append(index)
                words = 0
            elif not piece.is_number:
                words += 1
        yield from _enough(found)


def _enough(found: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of `found`, the lines with amounts, if they make a table."""
    if len(found) >= FEWEST:
        yield found[0], found[-1]
