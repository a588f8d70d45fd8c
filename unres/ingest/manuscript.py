r"""A manuscript: what the readers of DOCX, ODT and HTML write, as plain text in the end.

One paragraph takes one line; an automatic number stands before it with a tab; a table row takes
one line, its cells parted by tabs; footnotes follow the text, each on a line of its own, after a
blank line. What is in italics or bold has the marks of `unres.ingest.emphasis`, notes aside.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.budget import Budget, of_container
from unres.ingest.emphasis import unmarked
from unres.patterns import compiled

if TYPE_CHECKING:
    from unres.diagnostics import Diagnostic

_BLANK = compiled(r"[ \t\r\n]+")
#: A table with this many paragraphs in a cell does not hold data: it places text on the page.
_PLACED = 3
#: What a line costs beside its characters.
_LINE = 8


def flowing(text: str) -> str:
    """Return `text` with white space as XML has it, made single spaces."""
    return _BLANK.sub(" ", text)


@dataclass(slots=True)
class Manuscript:
    """Lines and notes under construction, what was noticed, and the budget for characters."""

    budget: Budget = field(default_factory=of_container)
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    told: list[Diagnostic] = field(default_factory=list)
    begun: bool = False  # whether any line is not empty

    def aside(self) -> Manuscript:
        """Return a manuscript for a part of this one, a cell or a note, on the same budget."""
        return Manuscript(self.budget)

    @property
    def printed(self) -> list[str]:
        """The lines that are not blank."""
        return [line for line in self.lines if line.strip()]

    def paragraph(self, text: str, label: str = "") -> None:
        r"""Add a paragraph; ``\n`` in `text` are its line breaks, `label` is its number.

        Raises:
            InputError: this is more text than the budget has.
        """
        first, *others = [line.strip(" ") for line in text.split("\n")]
        self.add(label + first, *others)

    def table(self, rows: list[list[list[str]]]) -> None:
        """Add a table: rows of cells of paragraphs.

        A table at the top of a document (a masthead), or with many paragraphs in a cell, only
        places text: its paragraphs become lines, cell by cell.

        Raises:
            InputError: this is more text than the budget has.
        """
        if not self.begun or any(len(cell) >= _PLACED for row in rows for cell in row):
            for paragraph in (paragraph for row in rows for cell in row for paragraph in cell):
                self.paragraph(paragraph)
        else:
            for row in rows:
                cells = "\t".join(flowing(" ".join(cell)) for cell in row)
                full = cells.rstrip("\t")
                # A tab at the end tells that the rest of the cells are empty.
                self.add(f"{full}\t" if full and full != cells else full)
        self.add("")

    def add(self, *lines: str) -> None:
        """Add `lines` as they are.

        Raises:
            InputError: this is more text than the budget has.
        """
        self.budget.spend("characters", sum(map(len, lines)) + _LINE * len(lines))
        self.lines += lines
        self.begun = self.begun or any(lines)

    def note(self, marker: str, text: str) -> None:
        """Add a footnote, whose `text` may begin with its `marker` and brackets around it."""
        text = flowing(unmarked(text)).strip()
        printed = re.match(rf"[(\[]?\s?{re.escape(marker)}\s?[)\]]?", text)
        rest = text[printed.end() :] if printed else text
        self.notes.append(f"{printed[0].strip() if printed else marker}\t{rest.strip()}")

    def text(self) -> str:
        """The whole text; of several blank lines only one is left."""
        kept = [line for at, line in enumerate(self.lines) if line or (at and self.lines[at - 1])]
        while kept and not kept[-1]:
            kept.pop()
        notes = ["", *self.notes] if self.notes else []
        return "\n".join([*kept, *notes, ""])
