"""Roles: what the lines around make of each line that stands alone, such as those of a masthead.

A line that is signed as a heading or as one of a closing is one only where it may stand: below a
sentence that has ended, close to what belongs to it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from unres.parsing.closing_lines import closing_end, opens_closing
from unres.parsing.heads import HEAD_REACH, PART_REACH, head_end
from unres.parsing.punctuation import COLONS, ends_sentence, final_mark
from unres.parsing.seen import is_bare
from unres.parsing.signs import CLOSING, MEETING_OR_DATE, NUMBERED_TITLES, RESULTS, SHORT
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.lang import Language
    from unres.parsing.labels import Labels
    from unres.parsing.signs import SignedLine

Role = Literal[
    "text",
    "head",
    "formula",
    "formula goes on",
    "closing",
    "vote goes on",
    "annex",
    "annex formula",
    "part",
]
#: The signs of what may head a document or a part of one.
HEADS = NUMBERED_TITLES | {"part_letter"}
#: How many lines a torn formula takes, at most.
TORN = 3
#: How many lines below the heading of an annex a formula may stand: a title is between them.
ANNEX_REACH = 3


class RoledLine(NamedTuple):
    """A line and its role."""

    line: SignedLine
    role: Role


def roles_of(lines: Sequence[SignedLine], language: Language, labels: Labels) -> list[RoledLine]:
    """Tell the role of each of the `lines` of a document.

    They come in order, but for closings that text has below the heading of what follows them.
    """
    return _Roles(lines, language, labels).told()


class _Roles:
    """Tells the roles of the lines of one document."""

    def __init__(self, lines: Sequence[SignedLine], language: Language, labels: Labels) -> None:
        self._lines = list(lines)
        self._language = language
        self._labels = labels
        self._roles: list[Role] = ["text"] * len(lines)

    def told(self) -> list[RoledLine]:
        torn = self._torn_formula()
        formulas = self._formulas(torn)
        head = formulas[0] if formulas else head_end(self._lines, self._language, self._labels)
        self._roles[:head] = ["head"] * head
        for start in formulas:
            self._roles[start] = "formula"
        if torn:
            self._roles[torn.start + 1 : torn.stop] = ["formula goes on"] * (len(torn) - 1)
        starts = formulas or [head - 1]
        for start, end in pairwise([*starts, len(self._lines)]):
            below = torn.stop if torn and start == torn.start else start + 1
            self._mark_stretch(below, end)
            if end < len(self._lines):
                self._mark_part(below, end)
        self._closings_first()
        return list(map(RoledLine, self._lines, self._roles))

    # Formulas -----------------------------------------------------------------------------------

    def _torn_formula(self) -> range | None:
        """The lines of a formula that is torn over two or three; None if there is none."""
        known = (self._language.formula(s.line.text) for s in self._lines if "formula" in s.signs)
        if any(formula and formula.body for formula in known):
            return None
        glue = " " if self._language.spaced else ""
        for index in range(min(len(self._lines), HEAD_REACH)):
            text = self._lines[index].line.text
            for end in range(index + 1, min(index + TORN, len(self._lines))):
                below = self._lines[end].line.text
                text += glue + below
                if len(text) > SHORT or is_bare(below, self._labels):
                    break
                found = self._language.formula(text)
                if found and found.body and not text[found.end :].strip(" ,،，:："):
                    return range(index, end + 1)
        return None

    def _formulas(self, torn: range | None) -> list[int]:
        """The first lines of enacting formulas.

        Without its comma (conventions, 3: where no preamble follows) a formula looks like the name
        of the body in a masthead: it counts only close below a number, a title or a part letter,
        or above a clause.
        """
        found: list[int] = []
        for index, one in enumerate(self._lines):
            above = self._lines[max(0, index - PART_REACH) : index]
            if torn and index in torn:
                begins = index == torn.start
            elif "formula" in one.signs:
                begins = not found or _may_begin_again(above)
            else:
                bare = "bare_formula" in one.signs
                begins = bare and self._is_formula(index, above, first=not found)
            if begins:
                found.append(index)
        return found

    def _is_formula(self, index: int, above: Sequence[SignedLine], *, first: bool) -> bool:
        """Whether the name of a body without a comma, below `above`, is a formula."""
        if any(one.has(HEADS) for one in above):
            return True
        if not first or index + 1 == len(self._lines):
            return False
        below = self._lines[index + 1].line.text
        return bool(final_mark(below)) and self._language.opener(below) is not None

    # What stands below a formula ------------------------------------------------------------------

    def _mark_stretch(self, start: int, end: int) -> None:
        """Mark closings and the headings of annexes below a formula."""
        index = start
        while index < end:
            ends = self._may_begin(index, start)
            ended = ends and index > start
            if opens_closing(self._lines, index, end, self._language, ends=ended):
                stop = closing_end(self._lines, index, end)
                for at in range(index, stop):
                    belongs = at == index or self._lines[at].has(CLOSING)
                    self._roles[at] = "closing" if belongs else "vote goes on"
                index = stop
                continue
            if ends and "annex" in self._lines[index].signs:
                self._roles[index] = "annex"
            index += 1
        self._unmark_quoted(start, end)
        self._mark_annex_formulas(start, end)

    def _unmark_quoted(self, start: int, end: int) -> None:
        """Take back the mark of an annex far above the closing in which the numbers go on.

        A clause may quote the contents of a book.
        """
        if "annex" not in self._roles[start:end]:
            return
        closing = next((i for i in range(end - 1, start, -1) if self._roles[i] == "closing"), start)
        number = 1  # that of the first numbered line below
        for index in range(end - 1, start - 1, -1):
            if self._roles[index] == "annex" and index < closing - PART_REACH and number != 1:
                self._roles[index] = "text"
            label = self._labels.read(self._lines[index].line.text)
            number = label.number if label and label.number else number

    def _mark_annex_formulas(self, start: int, end: int) -> None:
        """Mark the formula right below the heading or the title of an annex."""
        for index in range(start, end):
            if self._roles[index] == "annex":
                for at in range(index + 1, min(index + 1 + ANNEX_REACH, end)):
                    if self._roles[at] == "text" and "formula" in self._lines[at].signs:
                        self._roles[at] = "annex formula"

    def _mark_part(self, start: int, formula: int) -> None:
        """Mark the heading of the part, or of the draft, whose formula stands at `formula`."""
        begins = formula
        while begins > start and self._roles[begins - 1] == "text" and not self._ended(begins):
            begins -= 1
        letter = next(self._letters(start, formula), None)
        if letter is None:
            letter = self._letter_above_closing(start, formula)
        begins = begins if letter is None else min(letter, begins)
        for at in range(begins, formula):
            if self._roles[at] == "text":
                self._roles[at] = "part"

    def _letters(self, start: int, formula: int) -> Iterator[int]:
        """Yield the lines close above a formula that may begin its heading."""
        for i in range(max(start, formula - PART_REACH), formula):
            free = self._roles[i] in ("text", "head")
            if free and self._lines[i].has(HEADS) and self._may_begin(i, start):
                yield i

    def _letter_above_closing(self, start: int, formula: int) -> int | None:
        """Where the heading of the next part begins that is drawn above the closing, or None.

        Print centres the heading below the closing; text out of a PDF file may have it above.
        """
        stop = next((i for i in range(start, formula) if self._roles[i] == "closing"), None)
        if stop is None:
            return None
        for i in range(max(start + 1, stop - PART_REACH), stop):
            if "part_letter" in self._lines[i].signs and self._ended(i):
                return i
        return None

    def _closings_first(self) -> None:
        """Put closings above the heading of an annex or a part that text has right above them.

        Print has such headings below, or beside; text out of a PDF file may have them first.
        """
        starts = [
            below
            for below, (above, role) in enumerate(pairwise(self._roles), 1)
            if role == "closing" != above
        ]
        for start in starts:
            near = range(max(start - PART_REACH, 0), start)
            heading = next((i for i in near if self._roles[i] in ("annex", "part")), None)
            if heading is None or "formula" in self._roles[heading:start]:
                continue
            end = start
            while end < len(self._roles) and self._roles[end] in ("closing", "vote goes on"):
                end += 1
            order = [*range(start, end), *range(heading, start)]
            self._lines[heading:end] = [self._lines[i] for i in order]
            self._roles[heading:end] = [self._roles[i] for i in order]

    def _may_begin(self, index: int, start: int) -> bool:
        """Whether something may begin at `index`: no sentence goes on from the line above."""
        return index == start or self._roles[index - 1] != "text" or self._ended(index)

    def _ended(self, index: int) -> bool:
        """Whether a sentence has ended above the line at `index`."""
        return ends_sentence(self._lines[index - 1].line.text)


def _may_begin_again(above: Sequence[SignedLine]) -> bool:
    """Whether a further formula may stand below `above`: a closing, a part letter or a colon.

    An annex may hold the decision of another body: below its heading a colon begins nothing.
    """
    near: list[SignedLine] = []
    for one in reversed(above):
        if "annex" in one.signs:
            break
        near.append(one)
    if any(one.has(MEETING_OR_DATE | RESULTS | {"part_letter"}) for one in near):
        return True
    in_annex = len(near) < len(above)
    return not in_annex and any(final_mark(one.line.text) in COLONS for one in near)
