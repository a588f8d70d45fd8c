"""Justified lines: spaces spread through a line to fill it, as antiword and pdfminer give them.

All gaps of such a line are equally wide, give or take one space, and it ends where the others end;
or most are wide, if print has them so::

    reaffirming  its  strong  commitment  to  the  sovereignty  of  all   lamps,
    their independence and their unity, and  recalling  all  its  resolutions on

The cells of a table are parted by wide gaps too, but their words by one space. Gaps of two spaces
look like no columns: they stay, for they show that the line is full.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line

#: A gap between words; that behind a label, which begins its line, is as wide as an indent.
GAP = compiled(r"(?<=\S) +(?=\S)")
#: What a gap that looks like one between columns becomes.
COLUMN, KEPT = compiled(r"(?<=\S) {3,}(?=\S)"), "  "
LABEL = compiled(r"[(\[]?\w{1,5}[.)\]]{1,2} +")
#: Lines with fewer gaps do not show by themselves that they are justified.
TELLING = 3
#: Fewer such lines are no justified text.
FEWEST = 5
#: The share of such lines that end alike, and of wide gaps where print has them so: a day and its
#: month stay together.
MOST = 0.66
#: No gap of a line with some words is wider, in spaces.
WIDEST = 5
#: A word; rows of figures are set in columns.
WORD = compiled(r"(?<!\S)[^\W\d_]{2,}")


def mend(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with two spaces at most in the gaps of those that are justified."""
    gaps = [_gaps(line.text) for line in lines]
    full = _common_end(lines, gaps)
    wide = [_is_wide(line.text, own) for line, own in zip(lines, gaps, strict=True)]
    habit = sum(wide) >= FEWEST
    return [
        line._replace(text=_closed(line.text))
        if (_end(line) == full and _is_even(line.text, own)) or (habit and is_wide)
        else line
        for line, own, is_wide in zip(lines, gaps, wide, strict=True)
    ]


def _gaps(text: str) -> list[int]:
    """How wide the gaps of a line are; none if all are single spaces."""
    if "  " not in text:
        return []
    return [len(gap[0]) for gap in GAP.finditer(text, _start(text))]


def _common_end(lines: Sequence[Line], gaps: Sequence[list[int]]) -> int | None:
    """The column where lines end whose gaps are even; None if too few end alike."""
    ends = Counter(
        _end(line)
        for line, own in zip(lines, gaps, strict=True)
        if len(own) >= TELLING and max(own) <= WIDEST and _is_even(line.text, own)
    )
    end, count = ends.most_common(1)[0] if ends else (0, 0)
    return end if count >= max(FEWEST, MOST * ends.total()) else None


def _is_even(text: str, gaps: Sequence[int]) -> bool:
    """Whether all gaps between the words are equally wide, and some wider than one space."""
    even = bool(gaps) and max(gaps) > 1 and max(gaps) - min(gaps) <= 1
    return even and WORD.search(text) is not None


def _is_wide(text: str, gaps: Sequence[int]) -> bool:
    """Whether most gaps are wide, as those between the words of a column are not."""
    wide = sum(gap > 1 for gap in gaps)
    even = len(gaps) >= TELLING and wide >= MOST * len(gaps) and max(gaps) <= WIDEST
    return even and WORD.search(text) is not None


def _closed(text: str) -> str:
    start = _start(text)
    return text[:start] + COLUMN.sub(KEPT, text[start:])


def _start(text: str) -> int:
    """Where the text begins behind a label."""
    label = LABEL.match(text)
    return label.end() if label else 0


def _end(line: Line) -> int:
    """The column that a line ends in."""
    return line.indent + len(line.text)
