"""Page furniture: what repeats at the top and foot of pages, and is set aside.

Three things make a line furniture: its form (page numbers, job numbers, bar codes), that it
returns on other pages at the same edge, or that at the top of a later page it says again what the
masthead said (running titles and symbols).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from unres.diagnostics import SetAside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language

#: Lines looked at from the top and from the foot of a page.
EDGE = 4
#: A running head shorter than this many letters says nothing of its own.
SAYS_LITTLE = 5
COLUMNS = re.compile(r"[^\S\n]{3,}|\t+")
#: A masthead has this many letters at most; a head that is longer is no masthead.
LONGEST_HEAD = 20_000
JOB_NUMBER = re.compile(
    r"[()A-Z\s]{0,8}(?:GE\.?\s?|V\.?\s?|N\s?)?\d{2}-\d{5,6}\s?[()]{0,2}[A-Z]?[()\s]{0,3}(?:\d{6})?"
)
BAR_CODE = re.compile(r"\*\s?[\dA-Z]{6,12}\s?\*")
PAGE_NUMBER = re.compile(r"\d{1,3}\s?/\s?\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]")
LONE_NUMBER = re.compile(r"\d{1,3}")
RECYCLE = re.compile(r"(?i)please recycle.{0,3}")
LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands: how many lines above and below it on its page, of how many pages."""

    above: int
    below: int
    page: int
    pages: int

    @property
    def depth(self) -> int:
        """Lines to the edge of the page; all of them where the text is not parted in pages."""
        return min(self.above, self.below) if self.pages > 1 else self.above + self.below + 1

    @property
    def repeats(self) -> bool:
        """Whether what stands here may repeat a page before: not at the head of the first one."""
        return self.pages > 1 and min(self.above if self.page else EDGE, self.below) < EDGE

    @property
    def tops(self) -> bool:
        """Whether a running head may stand here."""
        return self.page > 0 and self.above < EDGE


def strip(
    lines: Sequence[Line], head: int, language: Language
) -> tuple[list[Line], list[SetAside]]:
    """Take page furniture out of `lines`.

    `head` is the number of lines at the beginning that make masthead and title. Returns the lines
    that stay and the runs that were set aside, with their reason.
    """
    said = _squeezed(" ".join(line.text for line in lines[:head]))[:LONGEST_HEAD]
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    returning = _returning(pages)
    kept: list[Line] = []
    aside: list[SetAside] = []
    for number, page in enumerate(pages):
        for index, line in enumerate(page):
            place = _Place(index, len(page) - 1 - index, number, len(pages))
            reason = _by_form(line, place) or _by_place(line, said, returning, place)
            if reason and not language.line("date_line", line.text):
                aside.append(SetAside(line.text, line.start, reason))
            else:
                kept.append(line)
    return kept, aside


def _by_form(line: Line, place: _Place) -> str | None:
    """Furniture by its form: job numbers anywhere, page numbers at the edge of a page."""
    cells = COLUMNS.split(line.text)
    if all(JOB_NUMBER.fullmatch(cell) or BAR_CODE.fullmatch(cell) for cell in cells):
        return "job number"
    if RECYCLE.fullmatch(line.text):
        return "printing notice"
    if _is_number_of(line.text, line.page + 1, place):
        return "page number"
    at_edge = place.depth < EDGE and all(_numbers_a_page(cell) for cell in cells)
    return "page number" if at_edge else None


def _is_number_of(text: str, page: int, place: _Place) -> bool:
    """Whether `text` is the very number of the page: alone at its edge, or "3/7" anywhere."""
    alone = place.depth == 0 and LONE_NUMBER.fullmatch(text)
    return bool(alone and int(text) == page) or text == f"{page}/{place.pages}"


def _by_place(line: Line, said: str, returning: frozenset[str], place: _Place) -> str | None:
    """Furniture by its place: what returns on other pages, or says the masthead again."""
    again = place.tops and all(_says_again(cell, said) for cell in COLUMNS.split(line.text))
    returns = place.repeats and _form(line.text) in returning
    return "running head or foot" if again or returns else None


def _numbers_a_page(cell: str) -> bool:
    return any(pattern.fullmatch(cell) for pattern in (PAGE_NUMBER, JOB_NUMBER, BAR_CODE))


def _says_again(cell: str, said: str) -> bool:
    """Whether the cell is made of nothing but pieces of what the masthead said."""
    rest = _squeezed(cell)
    if _numbers_a_page(cell) or not rest:
        return bool(rest)
    while len(rest) >= SAYS_LITTLE:
        length = _said_length(rest, said)
        # Symbol and title may overlap in print: "54/3A/HRC/RES/54/3 Use of mercenaries".
        if length < SAYS_LITTLE and not (rest[:length].isdigit() and not rest.isdigit()):
            return False
        rest = rest[length:]
    return not rest


def _said_length(text: str, said: str) -> int:
    """How much of `text`, from its start, stands somewhere in `said`."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if text[:middle] in said else (low, middle - 1)
    return low


def _returning(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The forms of lines that stand at the edge of at least two pages after the first."""
    counts: Counter[str] = Counter()
    for page in pages[1:]:
        counts.update({_form(line.text) for line in _edges(page)})
    return frozenset(form for form, pages_with in counts.items() if form and pages_with > 1)


def _edges(page: Sequence[Line]) -> Iterable[Line]:
    return page if len(page) <= 2 * EDGE else [*page[:EDGE], *page[-EDGE:]]


def _form(text: str) -> str:
    """The line with its figures made alike; "" if it holds little else, or may be a footnote."""
    if text[0].isdigit() or text[0] in "(*[":
        return ""
    form = re.sub(r"\d+", "#", _squeezed(text))
    return form if len(form.replace("#", "")) >= SAYS_LITTLE else ""


def _squeezed(text: str) -> str:
    return LETTERS.sub("", text).casefold()
