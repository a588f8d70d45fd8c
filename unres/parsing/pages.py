"""Pages where no form feed parts them: text that was copied, or came from another tool.

The head of a page says the symbol again that the masthead has, and nothing else that the masthead
does not say. Its foot holds nothing but page numbers, job numbers and bar codes; print may have
notes among them, so that feet part pages only where no heads do, and where their numbers count on.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.ingest.lines import COLUMNS
from unres.lang import symbol
from unres.parsing.feet import LONGEST, head_cells, is_foot, is_of_foot, is_sure, page_number
from unres.parsing.furniture import HEAD_LINES
from unres.parsing.punctuation import ends_sentence
from unres.parsing.running_heads import Masthead, squeezed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line

#: A page has more lines than that; so many fractions may follow each other in a table.
FEWEST = 10
#: Where one number parts two pages, it is at the foot of the first or at the top of the second.
FIRST = (1, 2)


def parted(lines: Sequence[Line], head: int) -> list[Line]:
    """Return `lines` with the pages that their furniture shows, if nothing else parts them.

    `head` is the number of lines at the beginning that make masthead and title.
    """
    if lines[-1].page > lines[0].page:
        return list(lines)
    begins = _heads(lines, head) or _below_feet(lines, head)
    if not begins:
        return list(lines)
    paged: list[Line] = []
    page = lines[0].page
    for index, line in enumerate(lines):
        page += index in begins
        blanks = 0 if index in begins else line.blanks
        paged.append(line._replace(page=page, blanks=blanks))
    return paged


def _heads(lines: Sequence[Line], head: int) -> set[int]:
    """The first line of each running head that says the symbol of the masthead.

    A single one has to be near a foot, or to follow an empty line or the end of a sentence: a
    sentence may cite its own document.
    """
    masthead = Masthead.of(lines[:head])
    said = (part for text in masthead.lines for part in (text, *text.split()))
    symbols = {squeezed(part) for part in said if symbol(part)}
    begins: set[int] = set()
    floor = head
    for index in range(head, len(lines)):
        text = lines[index].text
        if len(text) > LONGEST:
            floor = index + 1
        elif "/" in text and any(map(squeezed(text).__contains__, symbols)):
            first = _head_ending(lines, index, floor, masthead)
            if first is not None:
                begins.add(first)
                floor = index + 1
    return begins if len(begins) > 1 or all(_is_apart(lines, first) for first in begins) else set()


def _is_apart(lines: Sequence[Line], first: int) -> bool:
    """Whether a running head that begins at `first` is none of the text."""
    near = lines[max(first - 1, 0) : first + HEAD_LINES]
    feet = any(is_foot(line.text) for line in near)
    return feet or lines[first].blanks > 0 or ends_sentence(lines[first - 1].text)


def _head_ending(lines: Sequence[Line], last: int, floor: int, masthead: Masthead) -> int | None:
    """The first line of the running head that ends at `last`; None if none ends there.

    The title may stand above the symbol: it is part of the head where it begins a page.
    """
    reach = range(max(last - HEAD_LINES, floor), last + 1)
    found = [i for i in reach if _is_head(lines[i : last + 1], masthead)]
    tops = (i for i in found if _is_top(lines, i, masthead))
    return next(tops, found[-1] if found else None)


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
        said = masthead.is_said_by(head_cells(line.text), spoken, is_of_foot)
        if is_foot(line.text) or (words and not said):
            return False
        spoken += words
    return True


def _below_feet(lines: Sequence[Line], head: int) -> set[int]:
    """The first line below each foot that has a page number, if these numbers count on.

    Between them are as many lines as a page has; the last one may have few. A single number has to
    be that of the first page or the second, and nothing else.
    """
    begins: list[int] = []
    numbers: list[int] = []
    numbered = sure = False
    for index in range(head, len(lines)):
        text = lines[index].text
        if is_foot(text):
            found = [number for cell in COLUMNS.split(text) if (number := page_number(cell))]
            numbers += found
            numbered = numbered or bool(found)
            sure = sure or is_sure(text)
        elif numbered:
            begins.append(index)
            numbered = False
    counts_on = all(after == before + 1 for before, after in pairwise(numbers))
    apart = all(after - before >= FEWEST for before, after in pairwise([0, *begins]))
    enough = len(numbers) > 1 or (numbers and numbers[0] in FIRST and sure)
    return set(begins) if enough and counts_on and apart else set()
