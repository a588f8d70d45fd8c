"""From the rows of pages to lines of text that keep indents, columns and gaps."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from unres.ingest.emphasis import unmarked
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.pdf_rows import Row

#: A gap between rows this many times the usual one parts paragraphs.
WIDE_GAP = 1.25
#: Blank lines in a row, at most.
MOST_BLANKS = 3
RULE = "_" * 18
_PRINTED_RULE = compiled(r"[_─—\-‗]{5,}")
_BRACKETED = compiled(r"\(\d{1,3}\)")
#: Notes are set smaller than this share of the size of the text.
NOTE_SIZE = 0.97
#: Columns of a page, at most: in damaged files letters stand anywhere.
WIDEST = 300
#: The width of a letter, as a share of the size of the font.
LETTER = 0.45


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set.

    ``size`` is that of its text; ``left`` and ``right`` are its edges; ``from_right`` says that
    indents are at the right; ``gaps`` are the usual ones between rows of a size; all in points.
    """

    size: float
    left: float
    right: float
    from_right: bool
    gaps: dict[float, float]

    @classmethod
    def of(cls, pages: Sequence[Sequence[Row]], *, right_to_left: bool) -> Setting:
        """Measure the setting of `pages`."""
        rows = [row for page in pages for row in page]
        sizes: Counter[float] = Counter()
        for row in rows:
            sizes[_rounded(row.size)] += sum(len(cell.printed) for cell in row.cells)
        edges = [(cell.left, cell.right) for row in rows for cell in row.cells]
        return cls(
            size=sizes.most_common(1)[0][0],
            left=min(left for left, _ in edges),
            right=max(right for _, right in edges),
            from_right=right_to_left and _aligned(rows, "right") > _aligned(rows, "left"),
            gaps=_usual_gaps(pages),
        )

    def column(self, left: float, right: float) -> int:
        """How many letters fit between the edge where lines begin and what stands there."""
        room = self.right - right if self.from_right else left - self.left
        return min(round(room / (LETTER * self.size)), WIDEST)


def _usual_gaps(pages: Sequence[Sequence[Row]]) -> dict[float, float]:
    """The smallest frequent gap above rows of each size."""
    gaps: dict[float, Counter[float]] = {}
    for page in pages:
        for above, row in pairwise(page):
            gap = round(above.base - row.base, 1)
            if _rounded(above.size) == _rounded(row.size) and gap > row.size / 2:
                gaps.setdefault(_rounded(row.size), Counter())[gap] += 1
    return {
        size: min(gap for gap, count in counts.items() if count * 5 >= max(counts.values()))
        for size, counts in gaps.items()
    }


def _aligned(rows: Sequence[Row], edge: str) -> int:
    """How many rows share the most frequent left or right edge."""
    places = Counter(round(getattr(cell, edge)) for row in rows for cell in row.cells)
    return places.most_common(1)[0][1]


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def lay_out(page: Sequence[Row], setting: Setting) -> Iterator[str]:
    """Yield the lines of `page`, with blank ones between paragraphs."""
    above: Row | None = None
    noted = False
    for row in page:
        if above:
            yield from [""] * _blanks(above, row, setting)
        if not noted and _is_note(row, setting):
            noted = True
            if above is None or not _PRINTED_RULE.fullmatch(above.cells[-1].printed):
                yield RULE
        yield _line(row, setting)
        above = row


def _is_note(row: Row, setting: Setting) -> bool:
    marked = row.marker or _BRACKETED.match(row.cells[0].printed)
    return bool(marked) and row.size < NOTE_SIZE * setting.size


def _blanks(above: Row, row: Row, setting: Setting) -> int:
    size = _rounded(max(above.size, row.size))
    usual = setting.gaps.get(size, 1.2 * size)
    gap = above.base - row.base
    return 0 if gap < WIDE_GAP * usual else min(max(round(gap / usual) - 1, 1), MOST_BLANKS)


def _line(row: Row, setting: Setting) -> str:
    line = ""
    for cell in row.cells:
        column = setting.column(cell.left, cell.right)
        if line or not cell.text:
            line += " " * max(column - len(unmarked(line)), 3)
        else:
            line = " " * column + (f"{row.marker}\t" if row.marker else "")
        line += cell.text
    return line.rstrip()
