"""Closing lines: where a closing begins among the lines of a document, and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.parsing.punctuation import COLONS, COMMAS, FULL_STOPS, final_mark, opened
from unres.parsing.signs import MEETING_OR_DATE, RESULTS, signs
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.signs import SignedLine

#: How far apart meeting and date may stand in a closing.
NEAR = 2
#: Recorded votes, in characters at most: all Member States named, and room to spare.
LONGEST_VOTE = 20_000
#: Lines that an entry of a closing without brackets may take: narrow columns hold few words.
LONGEST_ENTRY = 8
#: Lines that lists of all Member States take, at most.
LONGEST_LISTS = 100
#: The signs of lines that belong to a closing wherever they stand in it.
OWN = MEETING_OR_DATE | RESULTS
#: The signs of what may stand below the lists of a vote.
BELOW_VOTE = frozenset(
    {"annex", "bare_formula", "draft_title", "formula", "number_title", "part_letter", "section"}
    | {"statement_title", "sc_title", "symbol", "table"}
)
#: "1382a." in the middle of a sentence.
_ORDINAL = compiled(r"\d[aªoº]?\.$")


def opens_closing(
    lines: Sequence[SignedLine], index: int, end: int, language: Language, *, ends: bool
) -> bool:
    """Whether a closing begins at ``lines[index]``, above `end`.

    `ends` tells that something stands above, and that no sentence goes on from there. Meeting and
    date stand near each other, or on one line.
    """
    one = lines[index]
    if one.has(RESULTS):
        return True
    if "vote_meeting" in one.signs:
        return ends
    if not one.has(MEETING_OR_DATE):
        return False
    other = "date_line" if "meeting" in one.signs else "meeting"
    near = lines[index + 1 : min(end, index + 1 + NEAR)]
    if any(other in line.signs for line in near):
        return ends or "meeting" in one.signs  # the last clause may end with a date
    if ends and other == "date_line" and language.dates(one.line.text):
        return True
    return ends and (not near or "annex" in near[0].signs)


def closing_end(lines: Sequence[SignedLine], start: int, end: int) -> int:
    """Where the closing that begins at `start` ends, `end` at most: it takes in lists of a vote.

    They stand in the bracket of the vote; where it has none, they go on as lists do.
    """
    if not lines[start].has(OWN):
        return _entry_end(lines, start, end)
    brackets = length = 0
    in_lists = False
    for index in range(start, end):
        one = lines[index]
        if index > start:
            in_lists = _lists_go_on(lines[index - 1], one, in_lists=in_lists)
            goes_on = length < LONGEST_VOTE and (brackets > 0 or in_lists)
            if not (one.has(OWN) or goes_on):
                return index
        brackets += opened(one.line.text)
        length += len(one.line.text)
    return end


def lists_end(lines: Sequence[Line], start: int, language: Language) -> int:
    """Where the lists of a vote end that begin at `start` and stand by themselves.

    Each begins with its head; a line that is none ends them where it stands apart, below a full
    stop, or is the heading of something else.
    """
    for index in range(start + 1, min(len(lines), start + LONGEST_LISTS)):
        found = signs(lines[index], language).keys()
        if "vote_list" in found:
            continue
        stops = final_mark(lines[index - 1].text) in FULL_STOPS
        if stops or lines[index].blanks or BELOW_VOTE & found:
            return index
    return min(len(lines), start + LONGEST_LISTS)


def _entry_end(lines: Sequence[SignedLine], start: int, end: int) -> int:
    """The end of an entry that says at which meeting and how a text was adopted."""
    after = start + 1
    while after < min(end, start + LONGEST_ENTRY) and not _is_whole(lines[start:after]):
        if lines[after].line.blanks and not _goes_on(lines[start:after], lines[after]):
            break
        after += 1
    return after


def _goes_on(above: Sequence[SignedLine], line: SignedLine) -> bool:
    """Whether an entry goes on below an empty line: in small letters, or within its brackets."""
    text = "".join(one.line.text for one in above)
    return text.count("(") > text.count(")") or line.line.text[:1].islower()


def _is_whole(lines: Sequence[SignedLine]) -> bool:
    text = "".join(line.line.text for line in lines)
    stops = final_mark(text) in FULL_STOPS and not _ORDINAL.search(text)
    return stops and text.count("(") <= text.count(")")


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
    return in_lists and not (ends or line.has(BELOW_VOTE))
