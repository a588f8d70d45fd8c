"""Reflow: from printed lines to paragraphs, whatever the layout.

No single sign tells a paragraph's end: a blank line may stand inside a sentence, a line may end
with a comma in mid-paragraph, a numbered line may go on a sentence ("paragraph / 2. ..."). So each
line break is weighed: the room left on the line above, the mark it ends with, how the line below
begins, indents and blank lines each speak for or against a new paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parse.passage import Passage
from unres.parse.punctuation import COMMAS, final_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parse.labels import Labels

#: Languages whose clauses begin with a capital letter (conventions, 4.2: over 99.9 %).
CAPITALISED = frozenset({"eng", "fra", "spa"})

#: Shorter lines (numbers on a line of their own, markers) tell nothing of the measure.
TELLING = 12

# Weights, in votes for a new paragraph; the sum must exceed THRESHOLD.
THRESHOLD = 0.0
ROOM = 3.0  # the first word below would have fitted above: the break was meant
NO_ROOM = -2.0
STOP_ABOVE = 2.0
COMMA_ABOVE = 0.5
NO_MARK_ABOVE = -3.0
NEXT_NUMBER = 5.0  # the paragraph number that is due
LABEL = 2.0
OPENER = 2.5
FIRST_WORD = 1.0
FIGURE = -2.0  # a figure that is no label
SMALL_LETTER = -8.0
DEEPER = 1.5  # indented where the line above is not
SHALLOWER = -1.0
BLANK = 1.5


@dataclass(frozen=True, slots=True)
class Measure:
    """How the lines are set: ``full`` is the width of a full line; 0 if lines are not wrapped."""

    full: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Measure:
        """Take the measure of `lines`: wrapped text piles up near its full width."""
        widths = sorted(width(line.text) for line in lines if len(line.text) > TELLING)
        if not widths:
            return cls(0.0)
        full = widths[int(len(widths) * 0.9)]
        near = sum(0.8 * full <= one <= 1.1 * full for one in widths)
        far = sum(one > 1.5 * full for one in widths)
        wrapped = near >= 0.25 * len(widths) and full < 250 and far <= 0.04 * len(widths)
        return cls(full if wrapped else 0.0)


class Reflow:
    """Joins the lines of a document to paragraphs."""

    def __init__(self, language: Language, labels: Labels, measure: Measure) -> None:
        """Take what the decision needs: the language's openers, its labels, the line width."""
        self._language = language
        self._labels = labels
        self._measure = measure
        self._number = 0

    def passages(self, lines: Sequence[Line]) -> list[Passage]:
        """Join `lines` to paragraphs, in order, every line in exactly one."""
        groups: list[list[Line]] = []
        for line in lines:
            if groups and not self._begins(groups[-1][-1], line):
                groups[-1].append(line)
            else:
                groups.append([line])
                self._count(line)
        return [Passage.of(group) for group in groups]

    def _count(self, line: Line) -> None:
        label = self._labels.read(line.text)
        if label and label.number is not None:
            self._number = label.number

    def _begins(self, above: Line, line: Line) -> bool:
        if self._is_label(above):
            return bool(self._labels.read(line.text))
        if not self._measure.full or "\t" in above.text:
            return True
        votes = self._by_mark(above) + self._by_start(line) + self._by_room(above, line)
        if above.page == line.page:
            votes += BLANK * (line.blanks > 0)
            if self._language.direction == "ltr":
                votes += self._by_indent(above, line)
        return votes > THRESHOLD

    def _is_label(self, line: Line) -> bool:
        """Whether the line holds a label alone, parted from its paragraph."""
        label = self._labels.read(f"{line.text} ")
        return bool(label and label.length >= len(line.text))

    def _by_mark(self, above: Line) -> float:
        mark = final_mark(above.text)
        if not mark:
            return NO_MARK_ABOVE
        return COMMA_ABOVE if mark in COMMAS else STOP_ABOVE

    def _by_start(self, line: Line) -> float:
        label = self._labels.read(line.text)
        if label:
            due = label.number is not None and label.number == self._number + 1
            return NEXT_NUMBER if due else LABEL
        if self._language.code in CAPITALISED and line.text[0].islower():
            return SMALL_LETTER
        if self._language.opener(line.text):
            return OPENER
        if line.text[0].isdigit():
            return FIGURE
        return FIRST_WORD if self._language.opens(line.text) else 0.0

    def _by_room(self, above: Line, line: Line) -> float:
        if above.page != line.page:
            return 0.0
        word = line.text.split(maxsplit=1)[0][:30] if self._language.code != "zho" else line.text[:2]
        slack = 0.04 * self._measure.full
        room = self._measure.full - width(above.text) - slack
        return ROOM if room > width(word) else NO_ROOM

    def _by_indent(self, above: Line, line: Line) -> float:
        if line.indent > above.indent + 1:
            return DEEPER
        return SHALLOWER if line.indent + 1 < above.indent else 0.0


