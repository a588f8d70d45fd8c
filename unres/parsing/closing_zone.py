"""The closing zone: meeting, date and vote, and where they begin and end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unres.parsing.punctuation import COLONS, COMMAS, FULL_STOPS, ends_sentence, final_mark, opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.parsing.zones import SignedLine

#: How far apart meeting and date may stand in a closing.
REACH = 2
#: Longest recorded vote, in characters: all Member States named, and room to spare.
LONGEST_VOTE = 20_000
#: Lines that a closing without brackets may take: narrow columns hold few words.
LONGEST_ENTRY = 8
#: The signs of its lines.
SIGNS = frozenset({"meeting", "date_line", "vote_none", "vote_recorded"})
#: Those, and "Adopted at the 1809th meeting by 13 votes to none", by which a closing is known.
CLOSING = SIGNS | {"vote_meeting"}
#: The signs of what may stand below the lists of a vote.
BELOW = frozenset(
    {"annex", "bare_formula", "draft_title", "formula", "number_title", "part_letter", "section"}
    | {"statement_title", "sc_title", "symbol", "table"}
)
#: "1382a." in the middle of a sentence.
_ORDINAL = re.compile(r"\d[aªoº]?\.$")


def find(lines: Sequence[SignedLine], start: int, end: int) -> tuple[int, int] | None:
    """Return the first and the last line (exclusive) of the closing in ``lines[start:end]``.

    None if there is none.
    """
    for i in range(start, end):
        if "vote_meeting" in lines[i].signs and ends_sentence(lines[i - 1].line.text):
            return i, _vote_end(lines, i, end)
        if _opens_closing(lines, i, start, end):
            return i, _closing_end(lines, i, end)
    return None


def _vote_end(lines: Sequence[SignedLine], start: int, end: int) -> int:
    """The end of an entry that says at which meeting and how a text was adopted."""
    after = start + 1
    while after < min(end, start + LONGEST_ENTRY) and not _is_whole(lines[start:after]):
        if lines[after].line.blanks:
            break
        after += 1
    return after


def _is_whole(lines: Sequence[SignedLine]) -> bool:
    text = "".join(line.line.text for line in lines)
    stops = final_mark(text) in FULL_STOPS and not _ORDINAL.search(text)
    return stops and text.count("(") <= text.count(")")


def _opens_closing(lines: Sequence[SignedLine], i: int, start: int, end: int) -> bool:
    signs = lines[i].signs
    if "vote_none" in signs or "vote_recorded" in signs:
        return True
    if not {"meeting", "date_line"} & signs.keys():
        return False
    other = "date_line" if "meeting" in signs else "meeting"
    near = lines[i + 1 : min(end, i + 1 + REACH)]
    ends = i == start or ends_sentence(lines[i - 1].line.text)
    if any(other in line.signs for line in near):
        return ends or "meeting" in signs  # the last clause may end with a date
    return ends and (not near or "annex" in near[0].signs)


def _closing_end(lines: Sequence[SignedLine], start: int, end: int) -> int:
    """Where the closing that begins at `start` ends: it takes in the lists of a vote.

    They stand in the bracket of the vote; where it has none, they go on as lists do.
    """
    open_brackets = length = 0
    in_lists = False
    for index in range(start, end):
        line = lines[index]
        if index > start:
            in_lists = _lists_go_on(lines[index - 1], line, in_lists=in_lists)
            goes_on = length < LONGEST_VOTE and (open_brackets > 0 or in_lists)
            if not (SIGNS & line.signs.keys() or goes_on):
                return index
        open_brackets += opened(line.line.text)
        length += len(line.line.text)
    return end


def _lists_go_on(above: SignedLine, line: SignedLine, *, in_lists: bool) -> bool:
    """Whether `line` belongs to lists of States that stand in no bracket.

    A list begins with its head, below a vote or below the lines that name its counts. It ends with
    a full stop, at an empty line, a number or a heading.
    """
    if "vote_list" in line.signs:
        return True
    mark = final_mark(above.line.text)
    if mark in COMMAS | COLONS:
        return in_lists or "vote_recorded" in above.signs
    ends = mark in FULL_STOPS or line.line.blanks or line.line.text[0].isdigit()
    return in_lists and not (ends or BELOW & line.signs.keys())
