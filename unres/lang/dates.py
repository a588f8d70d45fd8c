"""Full dates in running text: day, month and year, in the form of one language."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from unres.lang.fold import INVISIBLE, fold
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.lang.schema import Dates

#: A day, up to forty characters without a digit, a year: what a date looks like with month names.
_CANDIDATE = compiled(r"(\d(?<!\d\d)\d?)(\D{1,40}+)(\d{4})(?!\d)")
#: No text cites an earlier date.
FIRST_YEAR = 1000
_GAP = rf"[\s{INVISIBLE}]*"


class FoundDate(NamedTuple):
    """A date and where it stands: ``text[start:end]``, in characters."""

    start: int
    end: int
    date: datetime.date


class DateReader:
    """Finds the full dates of one language."""

    def __init__(self, data: Dates) -> None:
        """Make a reader from the language's data."""
        self._numerals = data.numerals
        self._between = _between(data)
        endings = "|".join(map(re.escape, data.after_year))
        self._after = compiled(rf"{_GAP}(?:{endings})(?!\w)", re.IGNORECASE) if endings else None
        pattern = data.pattern.replace("{{gap}}", _GAP) if data.pattern else None
        self._pattern = compiled(pattern) if pattern else None

    def find(self, text: str) -> Iterator[FoundDate]:
        """Yield the full dates of `text` in order; impossible dates (31 April) are left out."""
        if self._pattern is None:
            return self._by_month(text)
        both = (*self._by_pattern(text, self._pattern), *self._by_month(text))
        return iter(sorted(both, key=_place))

    def _by_month(self, text: str) -> Iterator[FoundDate]:
        for match in _CANDIDATE.finditer(text):
            month = self._between.get(_key(match[2]))
            if month and (date := _date(int(match[3]), month, int(match[1]))):
                ending = self._after.match(text, match.end()) if self._after else None
                yield FoundDate(match.start(), (ending or match).end(), date)

    def _by_pattern(self, text: str, pattern: re.Pattern[str]) -> Iterator[FoundDate]:
        for match in pattern.finditer(text):
            year, month, day = (self.number(match[name]) for name in ("year", "month", "day"))
            if date := _date(year, month, day):
                yield FoundDate(match.start(), match.end(), date)

    def number(self, digits: str) -> int:
        """Return the value of decimal digits, or of the language's numerals (二十八, 二〇二三)."""
        compact = "".join(digits.split())
        if compact.isdecimal():
            return int(compact)
        values = [self._numerals.get(character, 0) for character in compact]
        if 10 not in values:  # noqa: PLR2004 - ten is a numeral of its own: 二十八
            return int("".join(map(str, values)))
        at = values.index(10)
        return (values[0] if at else 1) * 10 + (values[-1] if at + 1 < len(values) else 0)


def _place(found: FoundDate) -> int:
    return found.start


@lru_cache(maxsize=1024)  # months and the words around them
def _key(text: str) -> str:
    return fold(text).replace(" ", "")


def _between(data: Dates) -> dict[str, int]:
    """Map everything that may stand between day and year to the number of the month."""
    table = {}
    for number, names in enumerate(data.months, start=1):
        both = list(product(names, names))
        pairs = [form.format(*pair) for pair in both for form in ("{}/{}", "{}({})")]
        for parts in product(
            ("", *data.after_day),
            ("", *data.before_month),
            (*names, *pairs),
            ("", *data.before_year),
        ):
            table[_key("".join(parts))] = number
    return table


def _date(year: int, month: int, day: int) -> datetime.date | None:
    if year < FIRST_YEAR:  # a figure has come between those of the year
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
