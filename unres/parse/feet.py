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
_PAGE_NUMBER = re.compile(_PAGE)
#: Both, parted by one space where columns are lost.
_BOTH = re.compile(rf"(?:{_PAGE})\s{_JOB}|{_JOB}\s(?:{_PAGE})")
#: Most lines have one near their start.
_WORDS = re.compile(r"[^\W\d_A-Z]")
_FIGURES = re.compile(r"\d+")


def has_words(text: str) -> bool:
    """Whether `text` has letters that no foot has: all but capitals."""
    return _WORDS.search(text) is not None


def is_foot(text: str) -> bool:
    """Whether every column of the line `text` is a page number, a job number or a bar code."""
    return not has_words(text) and all(map(numbers_page, COLUMNS.split(text)))


def numbers_page(cell: str) -> bool:
    """Whether `cell`, a column of a line, is a page number, a job number or a bar code."""
    return is_issued(cell) or _PAGE_NUMBER.fullmatch(cell) is not None


def is_issued(cell: str) -> bool:
    """Whether `cell` is a bar code or a job number, a page number beside it maybe."""
    return any(form.fullmatch(cell) for form in (_JOB_NUMBER, _BAR_CODE, _BOTH))


def page_number(cell: str) -> int | None:
    """Return the number of a page, of which `cell` is a form: "2/5" or "- 2 -"; else None."""
    found = _PAGE_NUMBER.fullmatch(cell)
    if found is None and _BOTH.fullmatch(cell):
        found = _PAGE_NUMBER.search(cell)
    figures = _FIGURES.search(found[0]) if found else None
    return int(figures[0]) if figures else None
