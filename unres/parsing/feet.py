"""The forms of what stands at the feet of pages: page numbers, job numbers and bar codes.

Until 1996 the number of a page stood below the symbol at its top; it is told in the same way.
"""

from __future__ import annotations

import re

from unres.ingest.lines import COLUMNS

#: Longest line of furniture that is known by its form, columns and all, in characters.
LONGEST = 250
_JOB = (
    r"[()A-Z\s]{0,8}(?:(?:GE\.?\s?|V\.?\s?|N\s?)?\d{2}-\d{5,6}|N\d-\d{6})"
    r"\s?[()]{0,2}[A-Z]?[()\s]{0,3}(?:\d{6})?"
)
_PAGE = r"\d{1,3}\s?/\s?\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]"
#: "Page 2", as documents had it until 1996.
_NAMED_PAGE = r"(?i:page|página|seite|стр\.|страница|(?:ال)?صفحة)\s?\d{1,3}|第\s?\d{1,3}\s?[页頁]"
#: "/..." below a page that another follows, in the same years.
_GOES_ON = re.compile(r"/\s?(?:\.{2,3}|…)|(?:\.{2,3}|…)\s?/")
_JOB_NUMBER = re.compile(_JOB)
_BAR_CODE = re.compile(r"\*\s?[\dA-Z]{6,12}\s?\*")
_PAGE_NUMBER = re.compile(rf"{_PAGE}|{_NAMED_PAGE}")
#: Both, parted by one space where columns are lost.
_BOTH = re.compile(rf"(?:{_PAGE})\s{_JOB}|{_JOB}\s(?:{_PAGE})")
#: Most lines have one near their start.
_WORDS = re.compile(r"[^\W\d_A-Z]")
_FIGURES = re.compile(r"\d+")


def has_words(text: str) -> bool:
    """Whether `text` has letters that no foot has: all but capitals, and those of a page number."""
    return _WORDS.search(text) is not None and not _PAGE_NUMBER.fullmatch(text)


def is_foot(text: str) -> bool:
    """Whether each column of the line `text` is what the foot of a page holds."""
    if len(text) > LONGEST or has_words(text):
        return False
    return all(map(is_of_foot, COLUMNS.split(text)))


def is_of_foot(cell: str) -> bool:
    """Whether `cell`, a column of a line, is a page number, a job number, a bar code or "/..."."""
    forms = (_PAGE_NUMBER, _GOES_ON)
    return is_issued(cell) or any(form.fullmatch(cell) for form in forms)


def is_issued(cell: str) -> bool:
    """Whether `cell` is a bar code or a job number, a page number beside it maybe."""
    return any(form.fullmatch(cell) for form in (_JOB_NUMBER, _BAR_CODE, _BOTH))


def page_number(cell: str) -> int | None:
    """Return the number of a page, of which `cell` is a form: "2/5", "- 2 -", "Page 2"."""
    found = _PAGE_NUMBER.fullmatch(cell)
    if found is None and _BOTH.fullmatch(cell):
        found = _PAGE_NUMBER.search(cell)
    figures = _FIGURES.search(found[0]) if found else None
    return int(figures[0]) if figures else None
