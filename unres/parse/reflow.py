"""Reflow: from printed lines to paragraphs, whatever the layout.

No single sign tells a paragraph's end: a blank line may stand inside a sentence, a line may end
with a comma in mid-paragraph, a line may begin with a word that opens clauses. So each line break
is weighed: the room left on the line above, the mark it ends with, how the line below begins,
indents and blank lines each speak for or against a new paragraph. The weights are in
``data/reflow.toml``.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from importlib.resources import files
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parse.passage import Passage
from unres.parse.punctuation import COLONS, COMMAS, FULL_STOPS, SEMICOLONS, final_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parse.labels import Labels

#: Languages whose clauses begin with a capital letter (conventions, 4.2: over 99.9 %).
CAPITALISED = frozenset({"eng", "fra", "spa"})
#: Languages whose clauses begin with a small letter (99.4 % and more).
SMALL = frozenset({"rus", "deu"})
QUOTES = frozenset('“«„"‘')
#: Shorter lines (numbers on a line of their own, markers) tell nothing of the measure.
TELLING = 12
#: Widest line of print, in letters; longer lines are not wrapped.
WIDEST = 250
#: The share of lines, at least, that are full and break in mid-sentence where lines are wrapped.
#: Measured: 0.4 to 0.8 in wrapped texts, 0.15 in one made of tables; next to none elsewhere.
WRAPPED = 0.15
#: Room on a line for the first word of the next, in shares of a full line: widths are estimates.
MUCH_ROOM, SOME_ROOM, NO_ROOM = 0.15, 0.04, 0.02
#: How wide full lines are, in shares of a full line, in the middle of a paragraph and as its first.
#: Measured on 3,800 Arabic lines: half of the first lines are 0.89 to 0.93 wide, others 0.95 to 1.
FLUSH, INDENTED = 0.955, 0.935
#: How many paragraphs must end with an empty line for such lines to tell.
PARTS = 4
MARKS = (
    ("comma above", COMMAS),
    ("semicolon above", SEMICOLONS),
    ("stop above", FULL_STOPS),
    ("colon above", COLONS),
)


@dataclass(frozen=True, slots=True)
class Measure:
    """How the lines are set: ``full`` is the width of a full line; 0 if lines are not wrapped.

    ``parted`` tells that empty lines part the paragraphs, and stand nowhere else.
    """

    full: float
    parted: bool = False

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Measure:
        """Take the measure of `lines`, those of bodies and annexes.

        Wrapped lines pile up near their full width, and break in mid-sentence; where each line is
        a paragraph, long ones end with a mark.
        """
        widths = [(width(line.text), line) for line in lines if len(line.text) > TELLING]
        if not widths:
            return cls(0.0)
        full = sorted(size for size, _ in widths)[int(len(widths) * 0.9)]
        near = [line for size, line in widths if 0.85 * full <= size <= 1.1 * full]
        broken = sum(not final_mark(line.text) for line in near)
        wrapped = full < WIDEST and broken >= WRAPPED * len(widths)
        return cls(full if wrapped else 0.0, _parted(lines, full))

    def is_full(self, line: Line) -> bool:
        """Whether `line` leaves no room for more than a short word."""
        return bool(self.full) and width(line.text) > 0.85 * self.full


def _parted(lines: Sequence[Line], full: float) -> bool:
    """Whether empty lines stand below short lines that end a clause, and below no full lines."""
    pairs = [(above, line) for above, line in pairwise(lines) if above.page == line.page]
    ends = [
        line.blanks > 0
        for above, line in pairs
        if final_mark(above.text) in FULL_STOPS | SEMICOLONS and width(above.text) < 0.8 * full
    ]
    inside = [
        line.blanks > 0
        for above, line in pairs
        if not final_mark(above.text) and width(above.text) > 0.8 * full
    ]
    if len(ends) < PARTS or not inside:
        return False
    return sum(ends) >= 0.9 * len(ends) and sum(inside) <= 0.1 * len(inside)


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
            if groups and not self._begins(self._last_words(groups[-1]), line):
                groups[-1].append(line)
            else:
                groups.append([line])
                self._count(line)
        return [Passage.of(group) for group in groups]

    def _last_words(self, group: Sequence[Line]) -> Line:
        """The last line of `group` that holds words, or its last line."""
        return next((line for line in reversed(group) if not _is_sign(line)), group[-1])

    def _count(self, line: Line) -> None:
        label = self._labels.read(line.text)
        if label and label.number is not None:
            self._number = label.number

    def _begins(self, above: Line, line: Line) -> bool:
        """Whether `line` begins a paragraph below the line `above`."""
        if not self._measure.full or "\t" in above.text:
            return True
        if _is_sign(line):
            return False
        if self._is_label(above):
            return bool(self._labels.read(line.text))
        weights = _weights()
        return weights["bias"] + sum(weights[sign] for sign in self.evidence(above, line)) > 0

    def _is_label(self, line: Line) -> bool:
        """Whether the line holds a label alone, parted from its paragraph."""
        label = self._labels.read(f"{line.text} ")
        return bool(label and label.length >= len(line.text))

    def evidence(self, above: Line, line: Line) -> Iterator[str]:
        """Yield the names of what speaks for or against a new paragraph at `line`."""
        mark = final_mark(above.text)
        yield next((name for name, marks in MARKS if mark in marks), "no mark above")
        start = self._start(line)
        yield start
        if start in ("opener", "label") and not mark:
            yield f"{start}, no mark above"
        if start == "opener":
            yield from self._opener(line, mark)
        if line.text[0] in QUOTES:
            yield "quote"
            if mark in FULL_STOPS | COLONS:
                yield "quote, stop above"
        if start in ("plain", "first word"):
            yield from self._after_stop(line, mark)
        if start == "plain" and self._number:
            yield "plain, numbered"
        yield from self._place(above, line, start) if above.page == line.page else ("page",)

    def _after_stop(self, line: Line, mark: str) -> Iterator[str]:
        """Headings stand below a semicolon or stop, and begin like no clause does."""
        if mark not in SEMICOLONS | FULL_STOPS:
            return
        capital = not line.text[0].islower()
        above = "semicolon above" if mark in SEMICOLONS else "stop above"
        yield f"{above}, capital" if capital else f"{above}, small"
        if capital and self._language.code in SMALL:
            yield "odd capital, stop above"

    def _start(self, line: Line) -> str:
        label = self._labels.read(line.text)
        if label:
            return "due" if label.number == self._number + 1 else "label"
        if self._language.code in CAPITALISED and line.text[0].islower():
            return "small letter"
        if self._language.opener(line.text):
            return "opener"
        if self._language.opens(line.text):
            return "first word"
        return "figure" if line.text[0].isdigit() else "plain"

    def _opener(self, line: Line, mark: str) -> Iterator[str]:
        if mark in COMMAS:
            yield "opener, comma above"
        if self._number:
            yield "opener, numbered"
        if self._language.code not in CAPITALISED:
            yield "opener without capital"
            if line.text[0].islower():
                yield "opener in small letters"

    def _place(self, above: Line, line: Line, start: str) -> Iterator[str]:
        word = line.text[:2] if not self._language.spaced else line.text.split(maxsplit=1)[0][:30]
        room = (self._measure.full - width(above.text) - width(word)) / self._measure.full
        if room > MUCH_ROOM:
            yield "much room above"
        elif room > SOME_ROOM:
            yield "room above"
        elif room < -NO_ROOM:
            yield "no room above"
        if line.blanks:
            yield "blank"
        if self._measure.parted:
            yield "blank, parted" if line.blanks else "no blank, parted"
        if self._language.direction == "ltr":
            step = line.indent - above.indent
            if abs(step) > 1:
                yield "deeper" if step > 0 else "shallower"
        elif start == "opener" and not final_mark(line.text):
            yield from self._first_line(line)

    def _first_line(self, line: Line) -> Iterator[str]:
        """Yield what the width tells of the indent of a line set from right to left."""
        size = width(line.text) / self._measure.full
        if size > FLUSH:
            yield "flush"
        elif size < INDENTED:
            yield "indented"


def _is_sign(line: Line) -> bool:
    """Whether the line holds no letter or figure, as vowel signs and marks out of place do."""
    return not any(map(str.isalnum, line.text))


@cache
def _weights() -> dict[str, float]:
    data = tomllib.loads((files("unres.parse") / "data" / "reflow.toml").read_text("utf-8"))
    return {name: float(weight) for name, weight in data["weights"].items()}
