"""The forms of what stands at the feet of pages: page numbers, job numbers and bar codes.

Until 1996 the number of a page stood below the symbol at its top; it is told in the same way.
"""

from __future__ import annotations

import re
from functools import cache

from unres.ingest.lines import COLUMNS
from unres.lang.load import read
from unres.lang.schema import FeetData
from unres.patterns import compiled

#: Longest line of furniture that is known by its form, columns and all, in characters.
LONGEST = 250
_JOB = (
    r"[()A-Z\s]{0,8}(?:(?:GE\.?\s?|V\.?\s?|N\s?)?\d{2}-\d{5}\d??|N\d-\d{6})"
    r"\s?[()]{0,2}[A-Z]?[()\s]{0,3}(?:\d{6})?"
)
_DASHED = compiled(r"[-–—]\s?\d{1,3}\s?[-–—]")
_PAGE = rf"\d{{1,3}}\s?/\s?\d{{1,3}}|{_DASHED.pattern}"
#: "/..." below a page that another follows, in the same years.
_GOES_ON = compiled(r"/\s?(?:\.{2,3}|…)|(?:\.{2,3}|…)\s?/")
_JOB_NUMBER = compiled(_JOB)
_BAR_CODE = compiled(r"\*\s?[\dA-Z]{6,12}\s?\*")
#: Both, parted by one space where columns are lost, or by none: "23-249742/6" is page 2 of 6.
_BOTH = compiled(rf"(?P<left>{_PAGE})\s?{_JOB}|{_JOB}\s?(?P<right>{_PAGE})")
#: The day, month and year of a job number, which some tools tear off it.
_JOB_DATE = compiled(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d")
#: Most lines have one near their start.
_WORDS = compiled(r"[^\W\d_A-Z]")
_FIGURES = compiled(r"\d+")
#: What parts the cells of a running head.
_CELLS = compiled(rf"{COLUMNS.pattern}|\s*[|¦]\s*")
_LONE = compiled(r"\d{1,3}")


@cache
def _page_number() -> re.Pattern[str]:
    patterns = (number.replace("N", r"\d{1,3}") for number in read("feet.toml", FeetData).numbers)
    return compiled("|".join(patterns), re.IGNORECASE)


@cache
def _languages() -> frozenset[str]:
    return frozenset(name.casefold() for name in read("feet.toml", FeetData).languages)


def has_words(text: str) -> bool:
    """Whether `text` has letters that no foot has: all but capitals, and those of a page number."""
    return _WORDS.search(text) is not None and not _page_number().fullmatch(text)


def is_foot(text: str) -> bool:
    """Whether each column of the line `text` is what the foot of a page holds."""
    if len(text) > LONGEST or has_words(text):
        return False
    return all(map(is_of_foot, COLUMNS.split(text)))


def is_of_foot(cell: str) -> bool:
    """Whether `cell`, a column of a line, is a page number, a job number, a bar code or "/..."."""
    forms = (_page_number(), _GOES_ON)
    return is_issued(cell) or any(form.fullmatch(cell) for form in forms)


def head_cells(text: str) -> list[str]:
    """The cells of a running head; the number of the page beside a single one is left out."""
    cells = list(filter(None, _CELLS.split(text))) or [text]
    words = [cell for cell in cells if not _LONE.fullmatch(cell)]
    return words if len(words) == 1 and len(cells) == 2 else cells  # noqa: PLR2004


def is_issued(cell: str) -> bool:
    """Whether `cell` is a bar code or a job number, a page number beside it maybe."""
    return any(form.fullmatch(cell) for form in (_JOB_NUMBER, _BAR_CODE, _BOTH))


def is_named_page(text: str) -> bool:
    """Whether `text` names a page and says no more: "Page 1 of 1"."""
    return _WORDS.search(text) is not None and _page_number().fullmatch(text) is not None


def is_language(text: str) -> bool:
    """Whether `text` names a language and says no more, as the line above "Page 2" may."""
    return text.casefold() in _languages()


def is_sure(text: str) -> bool:
    """Whether `text` numbers a page, and can be nothing else: "Page 2", "- 2 -", not "2/5"."""
    return is_named_page(text) or _DASHED.fullmatch(text) is not None


def is_job_date(text: str) -> bool:
    """Whether `text` may be the date of a job number that stands apart: "201223"."""
    return _JOB_DATE.fullmatch(text) is not None


def page_number(cell: str) -> int | None:
    """Return the number of a page, of which `cell` is a form: "2/5", "- 2 -", "Page 2 of 5"."""
    if both := _BOTH.fullmatch(cell):
        cell = both["left"] or both["right"]
    elif not _page_number().fullmatch(cell):
        return None
    figures = _FIGURES.search(cell)
    return int(figures[0]) if figures else None
