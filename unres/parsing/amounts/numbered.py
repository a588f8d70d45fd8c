"""Tables of amounts in the order of reading: numbers begin the rows, names are wrapped.

Text that keeps the order of rows prints the amount behind the name, behind its first line, or on a
line of its own, and the number before the name or above it::

    Section Amount (dollars)
    Part I. Observation
    1 Stations in high mountains and
    other remote places
    1 250 000
    2 Fellowships 80 000
    Subtotal, part I 1 330 000
    Part II. Training

What has an amount and no number is a sum; what stands below a sum heads the next rows.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.parsing.amounts.reading import HEADS, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from unres.ingest.lines import Line
    from unres.parsing.amounts.reading import Piece

#: Fewer numbers are no table.
FEWEST = 3
#: Lines above the first row: the heads of the columns, and what heads the first rows.
MOST_ABOVE = 6


def numbered_rows(pieces: Sequence[Piece], headings: AbstractSet[int]) -> list[Line] | None:
    """The rows of a table whose numbers count on, a line each; None if it is not such a table.

    `headings` are the offsets of lines that begin as headings of parts do.
    """
    at = [index for index, piece in enumerate(pieces) if piece.number]
    if len(at) < FEWEST or at[0] > MOST_ABOVE or any(piece.amount for piece in pieces[: at[0]]):
        return None
    if not all(_counts_on(pieces[one], pieces[other]) for one, other in pairwise(at)):
        return None
    spans = [pieces[start:end] for start, end in pairwise([*at, len(pieces)])]
    if any(_is_no_row(span) for span in spans):
        return None
    headings = headings | _below_sums([pieces[: at[0]], *spans])
    wraps = _wraps_below(spans, headings)
    rows = [*_above(pieces[: at[0]], headings)]
    for span in spans:
        rows += _rows(span, headings, wraps=wraps)
    lines = [line for row in rows if (line := _line(row))]
    return lines if len(lines) == len(rows) else None


def _counts_on(above: Piece, below: Piece) -> bool:
    """Whether numbers follow: "7", "8"; "29A", "29B"; "29C", "29E", for one may be left out."""
    (figure, letter), (next_figure, next_letter) = above.order, below.order
    if figure == next_figure:
        return letter < next_letter
    return next_figure == figure + 1


def _is_no_row(span: Sequence[Piece]) -> bool:
    """Whether lines from a number to the next hold no amount, or no name before it."""
    amounts = _amounts(span)
    return not amounts or not any(piece.name for piece in span[: amounts[0] + 1])


def _amounts(span: Sequence[Piece]) -> list[int]:
    """Where the amounts are among lines from a number to the next."""
    return [index for index, piece in enumerate(span) if piece.amount]


def _wraps_below(spans: Sequence[Sequence[Piece]], headings: AbstractSet[int]) -> bool:
    """Whether names go on below the amount: of rows without a sum below, more do than end there."""
    goes_on = ends = 0
    for span in spans:
        first, *others = _amounts(span)
        if others:
            continue
        if span[first + 1 :] and span[first + 1].line.start not in headings:
            goes_on += 1
        elif sum(bool(piece.name) for piece in span[: first + 1]) > 1:
            ends += 1
    return goes_on > ends


def _below_sums(spans: Sequence[Sequence[Piece]]) -> set[int]:
    """The offsets of lines that begin as one below a sum does: that heads the next rows."""
    words = set()
    for span in spans:
        amounts = _amounts(span)
        if len(amounts) > 1 and span[amounts[-1] + 1 :]:
            words.add(_first_word(span[amounts[-1] + 1]))
    pieces = (piece for span in spans for piece in span)
    return {piece.line.start for piece in pieces if piece.name and _first_word(piece) in words}


def _first_word(piece: Piece) -> str:
    return piece.name.split()[0]


def _above(pieces: Sequence[Piece], headings: AbstractSet[int]) -> Iterator[Row]:
    """The head of the table, and the heading of its first rows."""
    start = next((i for i, one in enumerate(pieces) if one.line.start in headings), len(pieces))
    if pieces[:start]:
        head = Row.of(pieces[:start])
        if len(head.names) == HEADS:
            head.names = ["\t".join(head.names)]
        yield head
    if pieces[start:]:
        yield Row.of(pieces[start:])


def _rows(span: Sequence[Piece], headings: AbstractSet[int], *, wraps: bool) -> Iterator[Row]:
    """The rows from one number to the next: the numbered one, sums, what heads the next rows."""
    amounts = _amounts(span)
    ends = [index + 1 for index in amounts]
    if wraps:
        ends[0] = _goes_on_to(span, amounts, headings)
    start = 0
    for end in ends:
        yield Row.of(span[start:end])
        start = end
    if start < len(span):
        yield Row.of(span[start:])


def _goes_on_to(span: Sequence[Piece], amounts: Sequence[int], headings: AbstractSet[int]) -> int:
    """Where a name that goes on below its amount ends: above a sum or a heading."""
    end = amounts[1] if len(amounts) > 1 else len(span)
    if end < len(span) and not span[end].name:
        end -= 1  # the name of a sum stands above it
    between = range(amounts[0] + 1, end)
    return next((index for index in between if span[index].line.start in headings), end)


def _line(row: Row) -> Line | None:
    """A row as one line of cells; None if its name holds cells of its own."""
    if len(row.lines) == 1 and "\t" in row.lines[0].text:
        return row.lines[0]
    name = " ".join(row.names)
    if row.number or row.amount:
        return None if "\t" in name else row.line()
    return row.printed(name if "\t" in name else f"\t{name}\t")
