"""Heads: where the head of a document ends, and where number and title begin in it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing import masthead
from unres.parsing.punctuation import FULL_STOPS, final_mark
from unres.parsing.setting import Setting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.lang import Language
    from unres.parsing.labels import Labels
    from unres.parsing.signs import SignedLine

#: A formula stands below a masthead of a page at most.
HEAD_REACH = 80
#: Lines that a masthead usually takes.
HEAD_USUAL = 16
#: How far above a formula its part letter may stand: a letter, and a title of up to four lines.
PART_REACH = 6
#: Wider lines that end with a full stop are text, not titles, in figures.
TITLE = 120
#: The signs of lines that begin the heading of a document, the surest first.
TITLES = ("number_title", "sc_title", "sc_adoption", "statement_title", "draft_title")
#: The signs of lines that only the head of a document has.
OF_HEAD = frozenset({"symbol", "distribution", "adoption", *TITLES})


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


def head_end(lines: Sequence[SignedLine], language: Language, labels: Labels) -> int:
    """Where masthead and title end if no formula tells: below the last line that they know.

    The lines are looked through down to the first that opens as clauses do, or is text.
    """
    end, titled = 0, False
    for index, one in enumerate(lines[:HEAD_REACH]):
        if titled and index == end and "part_letter" in one.signs:
            end += 1
            continue
        ends_title = titled and index >= end and not _is_of_head(one, language)
        if ends_title or _opens_text(one, language, labels):
            break
        if _is_of_head(one, language):
            end = max(end, index + 1)
        if language.line("amendment", one.line.text):
            return index + 1
        if one.has({"number_title", "statement_title"}):
            titled = True
            end += _title_lines(lines[index:], language, labels)
            if end == index + 1 and _is_bare(one) and _may_title(lines[end : end + 1], language):
                end += 1
    return end


def _is_of_head(one: SignedLine, language: Language) -> bool:
    if one.has(OF_HEAD):
        return True
    entries = masthead.entries([one.line], language).entries
    return any(entry.kind not in ("other", "adoption", "issued") for entry in entries)


def _opens_text(one: SignedLine, language: Language, labels: Labels) -> bool:
    """Whether a line begins the text: as clauses do, with the number 1, or with a long sentence."""
    if one.has(OF_HEAD):
        return False
    text = one.line.text
    if language.line("decision_type", text):
        return False  # "1. Decisions adopted without reference to a Main Committee"
    label = labels.read(text)
    if label and label.number == 1:
        return True
    mark = final_mark(text)
    opens = language.opener(text[label.length :] if label else text) is not None
    long = width(text) > TITLE
    return (opens and bool(mark or long)) or (long and mark in FULL_STOPS)


def _is_bare(one: SignedLine) -> bool:
    """Whether a line has a number, and no title behind it."""
    sign = one.signs.get("number_title")
    return sign is not None and not sign.group("title")


def _may_title(lines: Sequence[SignedLine], language: Language) -> bool:
    """Whether a line below a number may be the title: no text, and nothing with a name."""
    return any(
        not (final_mark(one.line.text) or one.signs or language.opener(one.line.text))
        for one in lines
    )


def _title_lines(lines: Sequence[SignedLine], language: Language, labels: Labels) -> int:
    """How many lines below the first a title takes: as many as go on below full ones."""
    count = 0
    setting = Setting.of([one.line for one in lines[1:]])
    for above, one in pairwise(lines[:HEAD_USUAL]):
        goes_on = setting.fills(width(above.line.text)) and not one.line.blanks
        if not goes_on or language.dates(one.line.text) or _opens_text(one, language, labels):
            break
        count += 1
    return count
