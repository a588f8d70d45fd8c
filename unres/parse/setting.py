"""The setting of a text: how wide its lines are, and how print parts its paragraphs.

Each zone has a setting of its own: tables and annexes are often set smaller than the body.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parse.punctuation import final_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unres.ingest.lines import Line
    from unres.parse.labels import Labels

#: Shorter lines (numbers on a line of their own, markers) tell nothing of the measure.
TELLING = 12
#: Widest line of print, in letters; longer lines are not wrapped.
WIDEST = 250
#: The share of lines, at least, that are full and break in mid-sentence where lines are wrapped.
#: Measured: 0.4 to 0.8 in wrapped texts, 0.15 in one made of tables; next to none elsewhere.
WRAPPED = 0.15
#: Fewer lines than this do not show how they are set: the setting of the whole document holds.
ENOUGH = 12
#: Shares of paragraphs that show a habit, and of other lines that may show it by accident.
MOST, FEW = 0.75, 0.1
#: A line indented by more columns than this is indented.
STEP = 1


@dataclass(frozen=True, slots=True)
class Setting:
    """How lines are set: ``full`` is the width of a full line; 0 if lines are not wrapped.

    ``indented`` tells that paragraphs begin with an indent, ``spaced`` that an empty line stands
    above each, and above no other line.
    """

    full: float = 0.0
    indented: bool = False
    spaced: bool = False

    @classmethod
    def of(cls, lines: Sequence[Line], labels: Labels) -> Setting:
        """Take the setting of `lines`, those of bodies and annexes.

        Wrapped lines pile up near their full width, and break in mid-sentence; where each line is
        a paragraph, long ones end with a mark.
        """
        widths = [(width(line.text), line) for line in lines if len(line.text) > TELLING]
        if not widths:
            return cls()
        full = sorted(size for size, _ in widths)[int(len(widths) * 0.9)]
        near = [line for size, line in widths if 0.85 * full <= size <= 1.1 * full]
        broken = sum(not final_mark(line.text) for line in near)
        if full >= WIDEST or broken < WRAPPED * len(widths):
            return cls()
        pairs = [(above, line) for above, line in pairwise(lines) if above.page == line.page]
        starts = [pair for pair in pairs if _begins_surely(*pair, labels)]
        others = [(above, line) for above, line in pairs if _goes_on_surely(above, line, full)]
        indented = _habit(lambda above, line: line.indent - above.indent > STEP, starts, others)
        return cls(full, indented, _habit(lambda _, line: line.blanks > 0, starts, others))

    def is_full(self, line: Line) -> bool:
        """Whether `line` leaves no room for more than a short word."""
        return bool(self.full) and width(line.text) > 0.85 * self.full


def _begins_surely(above: Line, line: Line, labels: Labels) -> bool:
    label = labels.read(line.text) if final_mark(above.text) else None
    return bool(label and label.paragraph)


def _goes_on_surely(above: Line, line: Line, full: float) -> bool:
    """Whether the sentence goes on: a full line without a mark above, small letters below."""
    words_on = line.text[0].islower() or not line.text[0].isupper()
    return words_on and not final_mark(above.text) and width(above.text) > 0.85 * full


def _habit(
    shows: Callable[[Line, Line], bool],
    starts: Sequence[tuple[Line, Line]],
    others: Sequence[tuple[Line, Line]],
) -> bool:
    if not (starts and others):
        return False
    most = sum(shows(*pair) for pair in starts) >= MOST * len(starts)
    return most and sum(shows(*pair) for pair in others) <= FEW * len(others)
