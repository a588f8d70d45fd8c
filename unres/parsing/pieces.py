"""Pieces: what the search reads, a line or a paragraph each.

Lines that tell by themselves what they are stand alone: those of the masthead, formulas, lines of a
closing, headings of annexes and parts (`roles` tells which). What stands between them is joined to
paragraphs, each stretch in its own setting. What runs in with the next is parted from it
(`run_in`), a formula that is torn over two lines is made whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from unres.parsing.amounts import AmountTables
from unres.parsing.columns import rows
from unres.parsing.passage import Passage
from unres.parsing.reflow import Reflow
from unres.parsing.roles import Role, roles_of
from unres.parsing.run_in import formula_apart, labels_apart
from unres.parsing.setting import ENOUGH, Setting
from unres.parsing.signs import Sign, SignedLine, signs
from unres.parsing.typeface import sets_openers_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.labels import Labels

#: Cells padded with spaces: in text that is not wrapped, tabs part all others.
PADDED = "   "


@dataclass(slots=True)
class Piece:
    """A paragraph, or a line that stands alone, with its signs, and what the lines around tell."""

    passage: Passage
    signs: dict[str, Sign] = field(default_factory=dict)
    role: Role = "text"

    @property
    def lines(self) -> list[Line]:
        """The lines that it is made of."""
        return [line for _, line in self.passage.pieces]


def pieces_of(
    lines: Sequence[Line], language: Language, labels: Labels, notes: frozenset[str]
) -> list[Piece]:
    """Return the pieces of a document, in order; every character of `lines` is in exactly one.

    `notes` are the markers of its notes.
    """
    signed = [SignedLine(line, signs(line, language)) for line in lines]
    signed = formula_apart(signed, language)
    known = roles_of(signed, language, labels)
    setting = Setting.of([line.line for line, role in known if role == "text"])
    joiner = _Joiner(language, labels, notes, setting)
    pieces: list[Piece] = []
    for role, group in groupby(known, key=lambda one: one[1]):
        stretch = [line for line, _ in group]
        if role == "text":
            headed = bool(pieces) and pieces[-1].role == "annex"
            pieces += joiner.joined(stretch, headed=headed)
        elif role == "formula goes on":
            pieces[-1].passage = Passage.of([*pieces[-1].lines, *(one.line for one in stretch)])
            pieces[-1].signs = {"formula": Sign()}
        else:
            pieces += [Piece(Passage.of([one.line]), one.signs, role) for one in stretch]
    return pieces


@dataclass(frozen=True, slots=True)
class _Joiner:
    """Joins stretches of text to paragraphs; `setting` is that of all text of the document."""

    language: Language
    labels: Labels
    notes: frozenset[str]
    setting: Setting

    def joined(self, stretch: Sequence[SignedLine], *, headed: bool) -> Iterator[Piece]:
        """Yield the paragraphs of a stretch; `headed` tells that the heading of an annex is above.

        Annexes and tables may be set smaller than the body.
        """
        by_line = {id(one.line): one.signs for one in stretch}
        printed = [one.line for one in stretch]
        setting = self.setting
        if setting.full or any(PADDED in line.text for line in printed):
            printed = rows(printed, self.labels, self.language.direction)
        sections = {one.line.start for one in stretch if "section" in one.signs}
        printed = AmountTables(self.language, setting, sections).mend(printed)
        if setting.full and len(stretch) > ENOUGH:
            own = Setting.of(printed)
            setting = own if own.full else setting
        apart = sets_openers_apart(printed, self.language, self.labels)
        reflow = Reflow(self.language, self.labels, setting, self.notes, openers_apart=apart)
        passages = reflow.passages(printed, sections, headed=headed)
        for passage in labels_apart(passages, self.labels):
            alone = len(passage.pieces) == 1
            yield Piece(passage, by_line.get(id(passage.first), {}) if alone else {})
