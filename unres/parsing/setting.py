"""The setting of a text: how wide its lines are, and how print parts its paragraphs.

Each zone has a setting of its own: tables and annexes are often set smaller than the body.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.columns import cells_wide
from unres.parsing.punctuation import final_mark
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unres.ingest.lines import Line

#: Shorter lines (numbers on a line of their own, markers) tell nothing of the measure.
TELLING = 12
#: Widest line of print, in figures; longer lines are not wrapped.
WIDEST = 150
#: Lines of so many characters are wider than any line of print; narrow letters take half a figure.
UNWRAPPED = 400
#: Lines wider than this, in full lines, stick out.
WIDER = 1.3
#: A tab that far from the start of a line stands behind its label.
LABEL = 8
#: Items of lists, which may lack a mark, begin with them.
BRACKETS = frozenset("(（")
#: Texts of fewer lines are short.
MANY = 40
#: Widest line of the text of a page, in figures: about 90 in a body, 120 in small print.
PRINTED = 130
#: The share of lines, at least, that are full and break in mid-sentence where lines are wrapped.
#: Measured: 0.4 to 0.8 in wrapped texts, 0.15 in one made of tables, 0.13 in a list of short items,
#: most of whose full lines break; next to none elsewhere.
WRAPPED = 0.15
#: Fewer lines than this do not show how they are set: the setting of the whole document holds.
ENOUGH = 12
#: Shares of paragraphs that show a habit, and of other lines that may show it by accident.
MOST, FEW = 0.75, 0.1
#: The share of lines within sentences that have no room for the next word where a count of columns
#: broke them. Print, whose letters differ in width, leaves room by that count on a sixth and more.
BROKEN = 0.95
#: Programs that count bytes break a line some columns early, where it has quotation marks or
#: no-break spaces.
SPARE = 4
#: Shorter lines, in shares of the longest, are headings and the like.
HALF = 0.5
#: From here on, a line may break before any letter, marks behind it aside.
IDEOGRAPHS = "\u2e80"
#: What no line breaks: a word, no-break spaces in it, or an ideograph; Chinese marks behind it.
_WORD = compiled(
    r"(?:[\u2e80-\u9fff\uff00-\uffef]|[^ \u2e80-\u9fff\uff00-\uffef]+)[，。；：、）》”’]*"
)
#: Fewer lines than this have no mean.
FEWEST = 3
#: How much narrower first lines are, in shares of a full line. Indents take 0.05 to 0.1.
NARROWER = 0.025
#: A line this wide, in shares of a full line, leaves no room for more than a short word.
NEARLY = 0.85
#: A line that leaves so much room, in shares of a full line, ends a paragraph.
SHORT = 0.8
#: A line indented by more columns than this is indented.
STEP = 1


class Typed(NamedTuple):
    """How lines are broken at a count of columns: at ``most``; with ``signs``, vowel signs count.

    Within a sentence, a line is then broken where the next word has no room, and nowhere else.
    """

    most: int
    signs: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Typed | None:
        """Find out how `lines` are broken; None if no count of columns explains it."""
        pairs = [pair for pair in pairwise(lines) if _is_broken_word_by_word(*pair)]
        if len(pairs) < ENOUGH:
            return None
        letters = frozenset().union(*(above.text for above, _ in pairs))
        for signs in (True, False) if any(map(unicodedata.combining, letters)) else (True,):
            sizes = [above.indent + _columns(above.text, signs=signs) for above, _ in pairs]
            most = max(sizes)
            long = [pair for pair, size in zip(pairs, sizes, strict=True) if size > HALF * most]
            typed = cls(most, signs)
            if len(long) >= ENOUGH and typed._explains(long):
                return typed
        return None

    def _explains(self, pairs: Sequence[tuple[Line, Line]]) -> bool:
        """Whether next to no line had room for the next word; the first few tell that of print."""
        fitted = 0
        for above, line in pairs:
            fitted += self.room(above, line) >= 0
            if len(pairs) - fitted < BROKEN * len(pairs):
                return False
        return True

    def fits(self, above: Line, line: Line) -> bool:
        """Whether the first word of `line` had room on the line `above`, and a little more."""
        return self.room(above, line) >= SPARE

    def room(self, above: Line, line: Line) -> int:
        """How many columns the line `above` has left behind the first word of `line`."""
        word = _WORD.match(line.text)
        found = word[0] if word else ""
        size = above.indent + _columns(above.text, signs=self.signs)
        space = 0 if found[:1] >= IDEOGRAPHS else 1
        return self.most - size - space - _columns(found, signs=self.signs)


class Setting(NamedTuple):
    """How lines are set: ``full`` is the width of a full line; 0 if lines are not wrapped.

    ``indented`` tells that paragraphs begin with an indent, ``narrow`` that their first lines are
    narrower than others (as they are where text lost its indents), ``spaced`` that an empty line
    stands above each, and above no other line, ``hanging`` that all lines of a paragraph but the
    first are indented, ``unparted`` that empty lines, where there are any, part no sentence.
    ``typed`` tells how a program or a typewriter broke the lines; None where print did, by the
    widths of letters.
    """

    full: float = 0.0
    indented: bool = False
    narrow: bool = False
    spaced: bool = False
    hanging: bool = False
    unparted: bool = False
    typed: Typed | None = None

    @property
    def tells(self) -> bool:
        """Whether something else than the widths of lines shows where paragraphs begin."""
        return self.indented or self.spaced or self.hanging

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Setting:
        """Take the setting of `lines`, those of bodies and annexes."""
        full = _full(lines)
        if not full:
            return cls()
        pairs = [(above, line) for above, line in pairwise(lines) if above.page == line.page]
        starts = [(above, line) for above, line in pairs if _ends_surely(above, full)]
        others = [(above, line) for above, line in pairs if _goes_on_surely(above, line, full)]
        return cls(
            full,
            indented=_habit(lambda above, line: line.indent - above.indent > STEP, starts, others),
            narrow=_mean_width(others) - _mean_width(starts) > NARROWER * full,
            spaced=_habit(lambda _, line: line.blanks > 0, starts, others),
            hanging=_habit(lambda above, line: not _hangs(above, line), starts, others),
            unparted=len(others) >= ENOUGH and not any(line.blanks for _, line in others),
            typed=Typed.of(lines),
        )

    def fills(self, size: float) -> bool:
        """Whether a line of width `size` leaves no room for more than a short word."""
        return bool(self.full) and size > NEARLY * self.full


def _columns(text: str, *, signs: bool) -> int:
    """How many columns `text` takes in type; vowel signs take none unless they count as `signs`."""
    wide = cells_wide(text)
    if signs or text.isascii():
        return wide
    return wide - sum(map(bool, map(unicodedata.combining, text)))


def _is_broken_word_by_word(above: Line, line: Line) -> bool:
    """Whether a sentence goes on from line to line, and neither is a row of cells."""
    first = line.text[0]
    whole = "\t" not in above.text + line.text
    return whole and not final_mark(above.text) and first.isalpha() and not first.isupper()


def _full(lines: Sequence[Line]) -> float:
    """The width of a full line, 0 if lines are not wrapped.

    Wrapped lines pile up near their full width, and break in mid-sentence; where each line is a
    paragraph, long ones end with a mark. Short texts may have few full lines: there no line is
    wider than print, and the widest or most of the wide ones break in mid-sentence.
    """
    lines = [line for line in lines if "\t" not in line.text[LABEL:]]  # no rows of tables
    lengths = sorted(len(line.text) for line in lines if len(line.text) > TELLING)
    if not lengths or lengths[int(len(lengths) * 0.9)] > UNWRAPPED:
        return 0.0
    sizes = [width(line.text) for line in lines]
    widths = sorted(size for size, a in zip(sizes, lines, strict=True) if len(a.text) > TELLING)
    pairs = list(zip(sizes, map(_breaks, lines, [*lines[1:], None]), strict=True))
    if len(widths) < MANY and widths[-1] < PRINTED:
        wide = [breaks for size, breaks in pairs if size >= NEARLY * widths[-1]]
        if len(wide) > 1 and (2 * sum(wide) >= len(wide) or max(pairs)[1]):
            return widths[-1]
    full = widths[int(len(widths) * 0.9)]
    near = [breaks for size, breaks in pairs if NEARLY * full <= size <= 1.1 * full]
    broken = sum(near)
    wider = sum(size > WIDER * full for size in widths)
    most = 2 * broken >= len(near) >= WRAPPED * len(widths) and widths[-1] < PRINTED
    wrapped = (most or broken >= WRAPPED * len(widths)) and wider <= FEW * len(widths)
    return full if full < WIDEST and wrapped else 0.0


def _breaks(line: Line, below: Line | None) -> bool:
    """Whether a sentence breaks at the end of `line`: no mark, and no item of a list below."""
    return not final_mark(line.text) and not (below and below.text[0] in BRACKETS)


def _ends_surely(above: Line, full: float) -> bool:
    """Whether a clause ends with `above`: a mark, and room for more."""
    return bool(final_mark(above.text)) and width(above.text) < SHORT * full


def _goes_on_surely(above: Line, line: Line, full: float) -> bool:
    """Whether the sentence goes on: a full line without a mark above, small letters below."""
    capital = line.text[0].isupper()
    return not capital and not final_mark(above.text) and width(above.text) > NEARLY * full


def _hangs(above: Line, line: Line) -> bool:
    """Whether `line` is indented as lines are that hang below the first of their paragraph."""
    return line.indent > STEP and line.indent >= above.indent


def _mean_width(pairs: Sequence[tuple[Line, Line]]) -> float:
    """The mean width of the lower lines that break in mid-sentence; 0 where there are too few."""
    widths = [width(line.text) for _, line in pairs if not final_mark(line.text)]
    return sum(widths) / len(widths) if len(widths) >= FEWEST else 0.0


def _habit(
    shows: Callable[[Line, Line], bool],
    starts: Sequence[tuple[Line, Line]],
    others: Sequence[tuple[Line, Line]],
) -> bool:
    if not (starts and others):
        return False
    most = sum(shows(*pair) for pair in starts) >= MOST * len(starts)
    return most and sum(shows(*pair) for pair in others) <= FEW * len(others)
