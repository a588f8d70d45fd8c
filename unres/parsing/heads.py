"""Heads: where number and title begin among the lines above a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.parsing.signs import SignedLine

#: How far above a formula its part letter may stand: a letter, and a title of up to four lines.
PART_REACH = 6
#: The signs of lines that begin the heading of a document, the surest first.
TITLES = ("number_title", "sc_title", "sc_adoption", "statement_title", "draft_title")


def heading_start(lines: Sequence[SignedLine], *, formula: bool) -> int:
    """Where number and title begin: the last number line above the formula, if there is one."""
    end = len(lines)
    for wanted in TITLES:
        found = [i for i in range(end) if wanted in lines[i].signs]
        if found and wanted == "number_title":
            return found[-1] if formula else found[0]
        if found and wanted == "statement_title":
            return found[0]
        if found and wanted == "draft_title" and _names_draft(lines[found[-1]], end - found[-1]):
            return found[-1] + 1
        if found:
            return end
    return end


def _names_draft(line: SignedLine, above: int) -> bool:
    """Whether the line is the heading of a draft in a report, close above title and formula."""
    return line.signs["draft_title"].group("sponsors") is None and 1 < above <= PART_REACH


def part_start(lines: Sequence[SignedLine], start: int) -> int:
    """Where a part letter stands among the last of `lines`, below `start`; else their end."""
    end = len(lines)
    for i in range(max(start + 1, end - PART_REACH), end):
        if "part_letter" in lines[i].signs:
            return i
    return end
