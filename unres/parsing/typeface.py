"""Type: what italics and bold tell of a line or a paragraph, where a file has them.

Print sets the words that open a clause apart (conventions, 1: 99.5 % of preambular paragraphs), and
headings in bold. Plain text has neither: there nothing is told.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from unres.ingest.raised import FIGURES
from unres.parsing.passage import collapsed
from unres.parsing.punctuation import BEFORE_WORDS, final_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.emphasis import Emphasis
    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.labels import Labels
    from unres.parsing.passage import Passage

#: Fewer openers do not show how they are printed.
FEWEST = 3
#: The share of openers at the start of lines that are set apart where print does so; the others
#: are words of the text that a line happens to begin with.
MOST = 0.6
#: Longest run of words that opens a clause, in characters.
LONGEST_OPENER = 160
#: What may stand behind a heading in another type: calls of notes.
_CALLS = f"0123456789{FIGURES}*()[] "
#: Words set apart that end with these are the title of a paragraph, not its opener.
_TITLED = (".", ":", "．", "。", "：")


def set_apart(line: Line, at: int = 0) -> Emphasis | None:
    """Return the words set apart that ``line.text[at]`` is one of; None if it is not."""
    index = bisect_right(line.emphasis, at, key=lambda one: one.start) - 1
    found = line.emphasis[index] if index >= 0 else None
    return found if found and found.end > at else None


def begins_apart(line: Line, at: int = 0) -> bool:
    """Whether words set apart begin at ``line.text[at:]``, and others follow on the line.

    A quotation mark may stand before them, and a label in the same type. Words that go on from the
    line above do not begin here.
    """
    return _beginning(line, at) is not None


def _beginning(line: Line, at: int) -> Emphasis | None:
    start = len(line.text) - len(line.text[at:].lstrip(BEFORE_WORDS))
    found = set_apart(line, start)
    return found if found and found.start >= 0 and found.end < len(line.text) else None


def is_bold(line: Line) -> bool:
    """Whether all of the line is bold, calls of notes aside."""
    if not line.emphasis:
        return False
    found = set_apart(line)
    end = len(line.text.rstrip(_CALLS))
    return found is not None and found.style == "bold" and found.end >= end


def opening(passage: Passage) -> tuple[int, int] | None:
    """Return where the words that are set apart at the start of `passage` begin and end.

    They are positions in its finished text, behind the quotation marks that it begins with. None
    where there are no such words, where they are all of it, or where they are no opener.
    """
    at, line = passage.pieces[0]
    found = _beginning(line, max(-at, 0))
    if found is None:
        return None
    words = collapsed(line.text[max(-at, 0) : found.end]).strip().lstrip(BEFORE_WORDS)
    text, _ = passage.finished()
    start = len(text) - len(text.lstrip(BEFORE_WORDS))
    end = start + len(words)
    is_whole = text.startswith(words, start) and not text[end : end + 1].isalnum()
    fits = 0 < len(words) < LONGEST_OPENER and end < len(text)
    return (start, end) if is_whole and fits and not words.endswith(_TITLED) else None


def sets_openers_apart(lines: Sequence[Line], language: Language, labels: Labels) -> bool:
    """Whether print sets openers apart in `lines` of a zone, as those show that follow a mark."""
    if not any(line.emphasis for line in lines):
        return False
    apart = others = 0
    for above, line in pairwise(lines):
        label = labels.read(line.text)
        at = label.length if label else 0
        if begins_apart(line, at):
            apart += bool(final_mark(above.text))
        elif language.opener(line.text[at:]) and not line.text[at].islower():
            others += 1
    return apart >= FEWEST and apart >= MOST * (apart + others)
