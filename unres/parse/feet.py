"""The forms of what stands at the feet of pages: page numbers, job numbers and bar codes."""

from __future__ import annotations

import re

COLUMNS = re.compile(r"[^\S\n]{3,}|\t+")
_JOB = (
    r"[()A-Z\s]{0,8}(?:(?:GE\.?\s?|V\.?\s?|N\s?)?\d{2}-\d{5,6}|N\d-\d{6})"
    r"\s?[()]{0,2}[A-Z]?[()\s]{0,3}(?:\d{6})?"
)
_PAGE = r"\d{1,3}\s?/\s?\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]"
_JOB_NUMBER = re.compile(_JOB)
_BAR_CODE = re.compile(r"\*\s?[\dA-Z]{6,12}\s?\*")
#: The job number may stand beside it, parted by one space where columns are lost.
_PAGE_NUMBER = re.compile(rf"(?P<left>{_PAGE})(?:\s{_JOB})?|{_JOB}\s(?P<right>{_PAGE})")
_FIGURES = re.compile(r"\d+")


def is_foot(text: str) -> bool:
    """Whether every column of the line `text` is a page number, a job number or a bar code."""
    return all(map(numbers_page, COLUMNS.split(text)))


def numbers_page(cell: str) -> bool:
    """Whether `cell`, a column of a line, is a page number, a job number or a bar code."""
    return is_issued(cell) or page_number(cell) is not None


def is_issued(cell: str) -> bool:
    """Whether `cell` is a job number or a bar code, which tell one printing from another."""
    return bool(_JOB_NUMBER.fullmatch(cell) or _BAR_CODE.fullmatch(cell))


def page_number(cell: str) -> int | None:
    """Return the number of a page, of which `cell` is a form: "2/5" or "- 2 -"; else None."""
    found = _PAGE_NUMBER.fullmatch(cell)
    figures = _FIGURES.search(found["left"] or found["right"]) if found else None
    return int(figures[0]) if figures else None
