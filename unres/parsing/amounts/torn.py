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
there are numbers, this is no such table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unres.parsing.amounts.reading import HEADS, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.parsing.amounts.reading import Piece

#: By how much a grand total may be misprinted.
MISPRINT = 0.001


def torn_rows(pieces: Sequence[Piece]) -> list[Line] | None:
    """The rows of a torn table, a line each; None if numbers and amounts do not agree."""
    amounts = [piece for piece in pieces if piece.amount]
    if 2 * sum(piece.amount == piece.line.text for piece in amounts) <= len(amounts):
        return None
    numbers = sorted((piece for piece in pieces if piece.number), key=lambda piece: piece.order)
    rows = _named([piece for piece in pieces if not piece.is_number])
    items = [row for row in rows if row.amount and not row.is_sum]
    if numbers and len(numbers) != len(items):
        return None
    for row, piece in zip(items, numbers, strict=bool(numbers)):
        row.number = piece.number
    return [row.line() for row in rows]


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
