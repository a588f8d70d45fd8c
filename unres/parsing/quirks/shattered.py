"""Shattered lines: Arabic lines that PDF text breaks at their vowel signs.

Where a line holds a vowel sign, pdftotext may write the sign on a line of its own, above the line,
and the line in pieces, the last one first::

    ً
    أيضا بعملية تبادل الأسرى      (the end of the printed line)
    وإذ يرحب                      (its beginning)

Which pieces make one printed line is told by their width: a line is full, unless it ends a
paragraph. Each way to part a page into lines has a penalty for lines that are too short or too
long, and for pieces put together without a sign of a break; the cheapest way wins (dynamic
programming over the places where lines may end).
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.punctuation import COLONS, COMMAS, FULL_STOPS, SEMICOLONS, final_mark
from unres.parsing.quirks.joining import in_order, joined
from unres.parsing.quirks.shards import NUMBERED, Shard
from unres.parsing.setting import WIDEST
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.parsing.quirks.shards import Cell

#: The most shards that a printed line may be broken into.
MOST = 12
#: How much lines differ in width that are equally full, widths being estimates.
SPREAD = 1.1
#: Shorter lines tell nothing of the measure.
TELLING = 40
#: A line as full as this, in shares of a full line, goes on without a word of doubt.
FULL = 0.88
#: What the indent of a numbered paragraph takes.
INDENT = 0.1
#: How much wider the lines of footnotes are: small print from edge to edge.
SMALL_PRINT = 1.65
#: Shorter lines that end with no mark are headings; a number may follow them, as it does a colon.
HEADING, HEADED = 0.7, ":"
#: More lines wider than print, in shares of all, show that none is broken.
FEW = 0.01
#: The usual width of a line, and how many lines must be there to measure another.
USUAL, MANY = 80.0, 12

# Penalties.
SHORT = 4.0  # for each full line that is missing
LONG = 20.0  # for each full line too many
NO_SIGN = 20.0  # a break that nothing shows
NO_BREAK = 0.3  # a sign without a break
GAP = 0.5  # a gap without a sign
CLAUSE_INSIDE = 1.5  # a stop or semicolon in mid-line
SENTENCE_INSIDE = 0.1  # the same in a footnote, which may have more than one sentence
COMMA_INSIDE = 0.1
LABEL_INSIDE = 3.0  # a number below a line that ends no clause
LABEL_MORE = 1.0  # a number that waits for the next paragraph
LABEL_AFTER = 1.0  # a number written right behind its line
LABEL_ABOVE = 4.0  # an empty line parts it from what follows: it is the number of that
OUT_OF_PLACE = 5.0  # a high sign below its line, a low one above it
SIGNS_ALONE = 8.0  # signs that no line bears
LOW_INSIDE = 2.0  # a low sign before another piece of its line
APART, APART_PLACED = 3.0, 10.0  # a blank line inside; where the layout is kept
CALL_BELOW, CALL_BELOW_PLACED = -0.2, 5.0  # a call below its line; where the layout is kept
NO_HOLE = 0.5  # a call that is missing nowhere in the line


def mend(lines: Sequence[Line]) -> list[Line]:
    """Put the pieces of shattered lines together, in the order of reading.

    Returns the printed lines of `lines`; they hold the same characters, white space aside.
    """
    pages = [_shards(list(page)) for _, page in groupby(lines, key=lambda line: line.page)]
    shards = [shard for page in pages for shard in page]
    if all(map(_is_whole, shards)) or _is_unwrapped(shards):
        return list(lines)
    usual = _full(shards, USUAL)
    return [line for page in pages for line in _mended(page, _full(page, usual))]


def _shards(page: Sequence[Line]) -> list[Shard]:
    """The lines of a page as shards; what has a number of its own takes none from above."""
    below = [bool(line.blanks) and not NUMBERED.match(line.text) for line in page[1:]]
    return [Shard(line, parted) for line, parted in zip(page, [*below, False], strict=True)]


def _is_whole(shard: Shard) -> bool:
    """Whether nothing shows that a line was broken: to join many such costs more than any gains."""
    return not (shard.placed or shard.raised or shard.breaks)


def _is_unwrapped(shards: Sequence[Shard]) -> bool:
    """Whether lines are paragraphs, which no print has broken: some are wider than a page."""
    return sum(shard.width > WIDEST for shard in shards) > FEW * len(shards)


def _full(shards: Sequence[Shard], usual: float) -> float:
    """The width of a full line: the upper end of the widths that most lines share, or `usual`."""
    widths = sorted(size for one in shards if (size := width(one.line.text)) > TELLING)
    best, end = 0, 0
    full = usual
    for start, size in enumerate(widths):
        while end < len(widths) and widths[end] <= SPREAD * size:
            end += 1
        if end - start > best:
            best, full = end - start, widths[start + (end - start) * 3 // 4]
    return full if best >= MANY else usual


class _Way(NamedTuple):
    """The cheapest way to part the shards up to a place: its cost, where its last line begins."""

    cost: float
    start: int
    ending: str


def _mended(shards: Sequence[Shard], full: float) -> Iterator[Line]:
    ways = [_Way(0.0, 0, "")]
    for end in range(1, len(shards) + 1):
        ways.append(_cheapest(shards, end, ways, full))
    cuts = [len(shards)]
    while cuts[-1]:
        cuts.append(ways[cuts[-1]].start)
    cuts.reverse()
    yield from _lines([shards[start:end] for start, end in pairwise(cuts)])


def _cheapest(shards: Sequence[Shard], end: int, ways: Sequence[_Way], full: float) -> _Way:
    """The cheapest way up to `end`; lines too long to be it are not looked at any closer."""
    best = _way(shards[end - 1 : end], end - 1, ways[end - 1], full)
    size, widest = shards[end - 1].width, full
    for start in range(end - 2, max(0, end - MOST) - 1, -1):
        size += shards[start].width
        if any(shard.cells[0].noted for shard in (shards[start], shards[end - 1])):
            widest = SMALL_PRINT * full
        if ways[start].cost + LONG * max(0.0, size / widest - SPREAD) <= best.cost:
            way = _way(shards[start:end], start, ways[start], full)
            best = way if way.cost <= best.cost else best
    return best


def _lines(rows: Sequence[Sequence[Shard]]) -> Iterator[Line]:
    """Join the shards of each row; numbers in excess go to the paragraphs that follow."""
    waiting: list[Shard] = []
    tight, ended = False, False
    for found in rows:
        labels = [shard for shard in found if shard.label]
        row = [shard for shard in found if shard not in labels[1:]]
        if waiting and ended and not labels:
            row = [waiting.pop(0), *row]
        waiting += labels[1:]
        line = joined(row)
        yield line._replace(blanks=0) if tight else line
        tight = any(shard.line.blanks for shard in row[1:])
        ended = final_mark(line.text) in FULL_STOPS | SEMICOLONS
    yield from (shard.line for shard in waiting)


def _way(row: Sequence[Shard], start: int, before: _Way, full: float) -> _Way:
    pieces = in_order(row)
    ending = pieces[-1].ending if pieces else before.ending
    if not ending and sum(shard.width for shard in row) < HEADING * full:
        ending = HEADED
    return _Way(before.cost + _penalty(row, pieces, before.ending, full), start, ending)


def _penalty(row: Sequence[Shard], pieces: Sequence[Cell], ended: str, full: float) -> float:
    """How unlikely it is that the shards make one printed line, below one that `ended` so."""
    if not pieces:
        return SIGNS_ALONE
    labels = [at for at, shard in enumerate(row) if shard.label]
    full *= SMALL_PRINT if pieces[0].noted else 1.0
    size = sum(shard.width for shard in row) / full
    missing = max(0.0, FULL - size - (INDENT if labels else 0.0))
    penalty = 0.0 if pieces[-1].ending else (SHORT + SHORT * bool(labels)) * missing
    if len(row) == 1:
        return penalty
    penalty += LONG * max(0.0, size - SPREAD) + OUT_OF_PLACE * pieces[-1].broken
    placed = any(shard.placed for shard in row)
    apart = APART_PLACED if placed else APART
    penalty += apart * sum(_apart(above, below) for above, below in pairwise(row))
    penalty += OUT_OF_PLACE * sum(shard.cells[0].opening for shard in row[1:])
    printed = [shard for shard in row if not shard.raised]
    penalty += OUT_OF_PLACE * sum(shard.marker for shard in printed[1:])
    clause = SENTENCE_INSIDE if pieces[0].noted else CLAUSE_INSIDE
    for piece in pieces[:-1]:
        if piece.ending:
            penalty += COMMA_INSIDE if piece.ending in COMMAS else clause
    if labels:
        penalty += LABEL_INSIDE * (ended not in FULL_STOPS | SEMICOLONS | COLONS)
        penalty += LABEL_MORE * (len(labels) - 1)
        penalty += LABEL_INSIDE * sum(piece.numbered for piece in pieces)
        if labels[0] and not row[labels[0]].line.blanks:
            penalty += LABEL_ABOVE if row[labels[0]].parted else LABEL_AFTER
    if placed:
        penalty += _crowded(row, pieces) + _calls(row, CALL_BELOW_PLACED)
    else:
        penalty += _unexplained(row) + _calls(row, CALL_BELOW)
    return penalty + _raised(row, pieces)


def _apart(above: Shard, below: Shard) -> bool:
    """Whether an empty line parts two pieces that print does not set apart anyway."""
    return bool(below.line.blanks) and not (above.aside or below.aside)


def _crowded(row: Sequence[Shard], pieces: Sequence[Cell]) -> float:
    """The penalty for pieces one below the other, or without any sign of a break."""
    lines = sum(not shard.raised for shard in row)
    broken = lines == 1 or any(shard.breaks for shard in row)
    penalty = NO_SIGN * (not broken) + NO_SIGN * sum(a.overlaps(b) for a, b in pairwise(pieces))
    signs = sum(len(cell.signs) for shard in row for cell in shard.cells)
    signs += sum(piece.broken for piece in pieces)
    joints = len(pieces) - 1 - sum(piece.label or piece.amount for piece in pieces)
    return penalty + GAP * max(0, joints - signs) + NO_BREAK * max(0, signs - joints)


def _unexplained(row: Sequence[Shard]) -> float:
    """The penalty for breaks that nothing shows, and for signs without a break."""
    signs = sum(shard.breaks for shard in row)
    joints = sum(not shard.raised for shard in row) - 1
    return NO_SIGN * max(0, joints - signs) + NO_BREAK * max(0, signs - joints)


def _raised(row: Sequence[Shard], pieces: Sequence[Cell]) -> float:
    """The penalty for high signs below their line, and low ones above it."""
    penalty = 0.0
    small = any(piece.small for piece in pieces)
    last = next((shard for shard in reversed(row) if not shard.raised), None)
    above: Shard | None = None
    for shard in row:
        if not shard.raised:
            above = shard
        elif shard.low:
            penalty += LOW_INSIDE * (above is not last) if above else OUT_OF_PLACE
        elif above and not (small or above.cells[-1].broken or above.label or shard.calls):
            penalty += OUT_OF_PLACE
    return penalty


def _calls(row: Sequence[Shard], below: float) -> float:
    """The penalty for calls that are missing nowhere in the line; `below` for one below it."""
    penalty = 0.0
    above = False
    joints = sum(not shard.raised for shard in row) - 1  # a call may have stood there as well
    holes = sum(shard.holes for shard in row) + joints
    for shard in row:
        above = above or not shard.raised
        if shard.raised and shard.calls:
            penalty += below * above + NO_HOLE * (shard.calls > holes)
    return penalty
