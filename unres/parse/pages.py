"""Pages where no form feed parts them: text that was copied, or came from another tool.

The head of a page says the symbol again that the masthead has, and nothing else that the masthead
does not say. Its foot holds nothing but page numbers, job numbers and bar codes; print may have
notes among them, so that feet part pages only where no heads do, and where their numbers count on.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from unres.lang import symbol
from unres.parse.feet import COLUMNS, is_foot, is_of_foot, page_number
from unres.parse.furniture import LONGEST, LONGEST_HEAD
from unres.parse.running_heads import Masthead, squeezed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line


def parted(lines: Sequence[Line], head: int) -> list[Line]:
    """Return `lines` with the pages that their furniture shows, if nothing else parts them.

    `head` is the number of lines at the beginning that make masthead and title.
    """
    if lines[-1].page > lines[0].page:
        return list(lines)
    begins = _below_heads(lines, head) or _below_feet(lines, head)
    if not begins:
        return list(lines)
    pages = accumulate((index in begins for index in range(len(lines))), initial=lines[0].page)
    return [
        line._replace(page=page, blanks=0 if index in begins else line.blanks)
        for index, (line, page) in enumerate(zip(lines, list(pages)[1:], strict=True))
    ]


def _below_heads(lines: Sequence[Line], head: int) -> set[int]:
    """The first line of each running head that says the symbol of the masthead."""
    masthead = Masthead.of(lines[:head])
    said = (part for text in masthead.lines for part in (text, *text.split()))
    symbols = {squeezed(part) for part in said if symbol(part)}
    begins: set[int] = set()
    floor = head
    for index in range(head, len(lines)):
        text = lines[index].text
        if "/" not in text or len(text) > LONGEST:
            continue
        words = squeezed(text)
        if any(one in words for one in symbols):
            reach = range(max(index - LONGEST_HEAD, floor), index + 1)
            found = [i for i in reach if _is_head(lines[i : index + 1], masthead)]
            if found:
                tops = (i for i in found if _is_top(lines, i, masthead))
                begins.add(next(tops, found[-1]))
                floor = index + 1
    return begins


def _is_top(lines: Sequence[Line], index: int, masthead: Masthead) -> bool:
    """Whether a page begins at a line of a running head: below a foot, or with the title."""
    below_foot = index > 0 and is_foot(lines[index - 1].text)
    return below_foot or masthead.begins_title(lines[index].text)


def _is_head(lines: Sequence[Line], masthead: Masthead) -> bool:
    """Whether `lines` say nothing but what the masthead says, as a running head does.

    Vowel signs of Arabic titles may stand on a line of their own above them.
    """
    spoken = ""
    for line in lines:
        words = squeezed(line.text)
        said = masthead.is_said_by(COLUMNS.split(line.text), spoken, is_of_foot)
        if is_foot(line.text) or (words and not said):
            return False
        spoken += words
    return True


def _below_feet(lines: Sequence[Line], head: int) -> set[int]:
    """The first line below each foot that has a page number, if these numbers count on."""
    begins: set[int] = set()
    numbers: list[int] = []
    numbered = False
    for index in range(head, len(lines)):
        text = lines[index].text
        if len(text) <= LONGEST and is_foot(text):
            found = [number for cell in COLUMNS.split(text) if (number := page_number(cell))]
            numbers += found
            numbered = numbered or bool(found)
        elif numbered:
            begins.add(index)
            numbered = False
    counts_on = all(after == before + 1 for before, after in pairwise(numbers))
    return begins if len(numbers) > 1 and counts_on else set()
